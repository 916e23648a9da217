#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Keeps what is in memory out of core files and away from other processes of the same user, and ends on a crash
/// with 70, in silence: a backtrace prints memory.
void guard_harden(void);

/// Exits with 128 + n on the signals that ask for it, unless the caller of the program ignores them.
void guard_end_on_signals(void);

/// Keeps the terminal's modes and catches signals: those that end or resize wake the returned descriptor; -1 on failure.
int guard_start(int input, int output);

/// From now on a crash, and an exit, write `sequence` and give the modes back.
void guard_arm(const char *sequence, size_t length);
void guard_disarm(void);

/// Whether `signal` came since this was last asked.
bool guard_take(int signal);

/// Whether any signal came that `guard_take` has not taken.
bool guard_has_signal(void);

/// Wakes the returned descriptor as a signal does, from any thread; does nothing once `guard_end` was called.
void guard_wake(void);

/// Whether `guard_wake` was called since this was last asked.
bool guard_take_wake(void);

/// Empties the descriptor that woke the program.
void guard_drain(void);

/// Writes as much of `bytes` as the terminal takes without a wait, and returns how much; -1 where it is gone.
ssize_t guard_try_write(const char *bytes, size_t length);

/// Writes `bytes` to the terminal. While it takes no more, a key or a signal makes this give up.
void guard_write(const char *bytes, size_t length);

/// Gives the terminal the modes it had, and drops keys that nobody has read: they were not meant for the shell.
void guard_restore_modes(void);

/// Stops the process group until the user brings it back.
void guard_stop_group(void);

/// Gives the terminal back for good: writes `first`, what undoes the modes, and `last`. A terminal that nobody reads is
/// waited for no longer than 20 ms. Signals stay caught, so that none ends the program while it still saves.
void guard_finish(const char *first, const char *last);

/// While the program works on its only thread: Ctrl-X raises a signal that leaves at once, with status 0, and clears the
/// terminal where it `is_ansi`. Other programs of the same job get the signal too, so this is for that case alone. A signal
/// that ends the program waits no longer than 2 s for the work.
void guard_leave_on_key(bool is_on, bool is_ansi);

/// For answers line by line from the terminal `input`: Ctrl-X is read at once, without Enter, until the program ends.
void guard_lines_start(int input, int output);

/// For a command that is going to ask for a passphrase: from now on until the program ends, nothing that is typed is shown,
/// and nothing of it is dropped between prompts. Has no effect without a terminal, and where standard output is a pipe.
void guard_hide_typing(void);
bool guard_hides_typing(void);

/// Writes as much of `bytes` as the terminal of the lines takes without a wait; -1 where it is gone.
ssize_t guard_lines_try_write(const char *bytes, size_t length);

/// Writes `last`, drops what was typed and gives the terminal of the lines back.
void guard_lines_leave(const char *last, size_t length);

/// Gives back the modes and the signals, except for those of a crash, and drops keys that nobody has read unless typing is
/// hidden.
void guard_end(void);

#endif
