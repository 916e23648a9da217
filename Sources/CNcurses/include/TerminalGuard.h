#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Excludes the process's memory from core files and from access by other processes of the user.
void guard_hide_memory(void);

/// As `guard_hide_memory`. After this, a crash exits with 70 and prints nothing, because a backtrace may contain secrets.
/// Other signals that end a program exit with 128 + signal number.
void guard_harden(void);

/// Makes SIGHUP, SIGINT and SIGTERM exit with 128 + signal number, unless they were ignored when the program started.
/// SIGHUP and SIGTERM also clear the terminal of line mode.
void guard_end_on_signals(void);

/// What guard_end_on_signals() does at such a signal, for a caller that took the signal itself.
_Noreturn void guard_end_by_signal(int number);

/// Saves the terminal's modes and catches signals. Returns a descriptor that becomes readable on each signal; -1 on
/// failure.
int guard_start(int input, int output);

/// From now on a crash or exit writes `sequence` and restores the modes. At most 512 bytes.
void guard_arm(const char *sequence, size_t length);
void guard_disarm(void);

/// Whether `signal` arrived since the last call.
bool guard_take(int signal);

/// The signal that arrived to end the program since the last call: SIGHUP, SIGTERM or SIGINT; 0 if none did.
int guard_take_ending(void);

/// Whether a signal arrived that guard_take() has not returned yet.
bool guard_has_signal(void);

/// Makes the descriptor readable, as a signal does. Callable from any thread; no effect after guard_end().
void guard_wake(void);

/// Whether guard_wake() was called since the last call of this function.
bool guard_take_wake(void);

/// Empties the descriptor.
void guard_drain(void);

/// Writes without blocking. Returns the number of bytes written; -1 if the terminal is gone.
ssize_t guard_try_write(const char *bytes, size_t length);

/// Writes all bytes to the terminal. Stops early if it accepts no more and a key or a signal arrives.
void guard_write(const char *bytes, size_t length);

/// Restores the terminal's modes and discards unread input, which was not meant for the shell.
void guard_restore_modes(void);

/// Stops the process group (like Ctrl-Z) until it is resumed.
void guard_stop_group(void);

/// Waits, stopped, until the program is in front. Returns false if a signal has told it to end in the background; the
/// terminal then belongs to another job. The modes to restore are those that are found in front.
bool guard_await_foreground(void);

/// Restores the terminal for good: writes `first`, the sequence of guard_arm() and `last`. Waits at most 20 ms for a
/// terminal that accepts no output. Signals stay caught, so that none ends the program while it still saves.
void guard_finish(const char *first, const char *last);

/// For work on the only thread. While on, Ctrl-X raises SIGQUIT, whose handler restores the terminal and exits with 0;
/// if `is_ansi`, it also clears the terminal. Signals that end the program take effect after 20 ms at the latest. Other
/// processes of the job get the SIGQUIT too, so use this only where no other thread can watch the keys.
void guard_leave_on_key(bool is_on, bool is_ansi);

/// Starts line mode on the terminal `input`: Ctrl-X is read at once, without Enter, until the program ends. If `is_ansi`,
/// leaving at once clears `output`.
void guard_lines_start(int input, int output, bool is_ansi);

/// Turns echo off until the program ends and keeps input that was typed between prompts, for a command that will ask
/// for a passphrase. No effect without a controlling terminal, or if standard output is a pipe.
void guard_hide_typing(void);
bool guard_hides_typing(void);

/// Writes to the terminal of line mode without blocking. Returns the number of bytes written; -1 if it is gone.
ssize_t guard_lines_try_write(const char *bytes, size_t length);

/// Clears the terminal of line mode, discards unread input and restores the modes.
void guard_lines_leave(void);

/// Restores the modes and the signal handlers, except those for crashes. Discards unread input unless echo is off.
void guard_end(void);

#endif
