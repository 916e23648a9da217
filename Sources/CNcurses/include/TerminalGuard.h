#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>

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

/// Wakes the returned descriptor as a signal does, from any thread; does nothing once `guard_end` was called.
void guard_wake(void);

/// Whether `guard_wake` was called since this was last asked.
bool guard_take_wake(void);

/// Empties the descriptor that woke the program.
void guard_drain(void);

/// Writes all of `bytes` to the terminal.
void guard_write(const char *bytes, size_t length);

/// Gives the terminal the modes it had, and drops keys that nobody has read: they were not meant for the shell.
void guard_restore_modes(void);

/// Stops the process group until the user brings it back.
void guard_stop_group(void);

/// Gives back the modes and the signals, except for those of a crash.
void guard_end(void);

#endif
