#define _GNU_SOURCE
#include "TerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { exit_crashed = 70, sequence_capacity = 512, last_write_milliseconds = 20, ending_milliseconds = 20 };

// All signals that end a program by default, except those below and those that cannot be caught.
static const int fatal_signals[] = {SIGSEGV, SIGBUS,    SIGILL,    SIGFPE,  SIGABRT, SIGTRAP, SIGSYS, SIGQUIT, SIGXCPU,
                                    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO,   SIGPWR, SIGSTKFLT};
static const int waking_signals[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};
// Ignored, so that a failed write returns an error and does not end the program while the screen is in use.
static const int ignored_signals[] = {SIGPIPE, SIGXFSZ};
enum { ignored_count = sizeof ignored_signals / sizeof *ignored_signals };
enum { waking_count = sizeof waking_signals / sizeof *waking_signals };

static int input_fd = -1, output_fd = -1;
// The terminal of `output_fd`, opened a second time with O_NONBLOCK; -1 if that failed. Setting the flag on `output_fd`
// would affect every program that shares it.
static int nonblocking_fd = -1;
static int wake_read = -1;
static _Atomic int wake_write = -1;
static atomic_bool has_wake;
static struct termios saved_modes;
static struct sigaction saved_actions[waking_count], saved_ignored[ignored_count];
static volatile sig_atomic_t arrived[NSIG];
static volatile sig_atomic_t armed;
// Line mode: the terminal's descriptors and the modes to restore; -1 if line mode is off.
static int line_input = -1, line_output = -1, line_nonblocking_fd = -1;
static struct termios line_modes;
// Whether what was said is cleared when somebody leaves at once.
static bool clears_lines;
// Whether echo is off on `line_input`. Typed text is then kept until the program ends.
static bool hides_typing;
// Whether the only thread is busy. A signal that ends the program then waits for a limited time only.
static volatile sig_atomic_t is_only_thread_busy;
static volatile sig_atomic_t ending_signal;
// Whether a signal has told the program to end.
static volatile sig_atomic_t is_ending;
static char sequence[sequence_capacity];
static volatile size_t sequence_length;

// The libc function behind the wrapper (--wrap in Package.swift). Used here because this file handles blocking itself.
ssize_t __real_write(int file, const void *bytes, size_t length);

static int reopen(int file) {
  const int flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  const char *name = file == STDOUT_FILENO ? "/proc/self/fd/1" : "/dev/tty";
  int again = open(name, flags);
  if (again < 0) again = open("/dev/tty", flags);
  unsigned device = 0, other = 0;
  if (again >= 0 && (ioctl(file, TIOCGDEV, &device) != 0 || ioctl(again, TIOCGDEV, &other) != 0 || device != other)) {
    close(again);
    return -1;
  }
  return again;
}

// Writes without blocking, through `nonblocking` or, if that is -1, through `file`. Returns 0 if the terminal accepts
// nothing, -1 if it is gone.
static ssize_t try_write(int file, int nonblocking, const char *bytes, size_t length) {
  ssize_t written;
  int kept = nonblocking < 0 ? fcntl(file, F_GETFL) : -1;
  if (kept >= 0) fcntl(file, F_SETFL, kept | O_NONBLOCK);
  do written = __real_write(nonblocking < 0 ? file : nonblocking, bytes, length);
  while (written < 0 && errno == EINTR);
  int fault = errno;
  if (kept >= 0) fcntl(file, F_SETFL, kept);
  return written >= 0 ? written : fault == EAGAIN ? 0 : -1;
}

ssize_t guard_try_write(const char *bytes, size_t length) {
  return try_write(output_fd, nonblocking_fd, bytes, length);
}

static long now_in_milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// Writes the last output. If the terminal does not accept it in time, its pending output is discarded to make room.
static void write_last(int file, int nonblocking, const char *bytes, size_t length) {
  long deadline = now_in_milliseconds() + last_write_milliseconds;
  bool has_made_room = false;
  for (size_t done = 0; done < length;) {
    ssize_t written = try_write(file, nonblocking, bytes + done, length - done);
    if (written < 0) return;
    done += (size_t)written;
    if (written > 0) continue;
    if (!has_made_room) {
      has_made_room = true;
      tcflush(file, TCOFLUSH);
      tcflow(file, TCOON);
      done = 0;
      continue;
    }
    long rest = deadline - now_in_milliseconds();
    struct pollfd output = {.fd = file, .events = POLLOUT};
    if (rest <= 0 || poll(&output, 1, (int)rest) == 0) return;
  }
}

void guard_write(const char *bytes, size_t length) {
  for (size_t done = 0; done < length;) {
    ssize_t written = guard_try_write(bytes + done, length - done);
    if (written < 0) return;
    done += (size_t)written;
    if (written > 0) continue;
    struct pollfd ready[] = {{.fd = output_fd, .events = POLLOUT},
                             {.fd = input_fd, .events = POLLIN},
                             {.fd = wake_read, .events = POLLIN}};
    if (poll(ready, 3, -1) < 0 && errno != EINTR) return;
    if (ready[1].revents || ready[2].revents) return;
  }
}

// From now on the terminal does not stop the program, which ends even in the background.
static void begin_ending(void) {
  is_ending = 1;
  signal(SIGTTIN, SIG_IGN);
  signal(SIGTTOU, SIG_IGN);
}

// Whether another job of the shell uses the terminal.
static bool is_in_background(int file) {
  pid_t group = tcgetpgrp(file);
  return group > 0 && group != getpgrp();
}

// Whether the program ends in the background. The modes and the input of the terminal then belong to another job.
// Otherwise a change of modes from there stops the program until it is in front.
static bool is_away(int file) { return is_ending && is_in_background(file); }

static void set_modes(int file, const struct termios *modes) {
  if (!is_away(file)) tcsetattr(file, TCSANOW, modes);
}

void guard_restore_modes(void) {
  if (is_away(input_fd)) return;
  tcsetattr(input_fd, TCSANOW, &saved_modes);
  tcflush(input_fd, TCIFLUSH);
}

static const char clearing_all[] = "\033[H\033[2J\033[3J";

// Clears the terminal of line mode, where it is known how.
static void clear_lines(void) {
  if (clears_lines) write_last(line_output, line_nonblocking_fd, clearing_all, sizeof clearing_all - 1);
}

// Restores the modes of line mode. Calls only async-signal-safe functions.
static void restore_lines(void) {
  if (line_input < 0) return;
  // Don't pass part of a passphrase on to the shell.
  if (hides_typing && !is_away(line_input)) tcflush(line_input, TCIFLUSH);
  set_modes(line_input, &line_modes);
  line_input = -1;
}

static void restore_all(void) {
  if (!armed && line_input < 0) return;
  begin_ending();
  if (armed) {
    armed = 0;
    write_last(output_fd, nonblocking_fd, sequence, sequence_length);
    guard_restore_modes();
  }
  restore_lines();
}

// Whether the signal tells of a fault of the program itself.
static bool is_crash(int number) {
  return number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE || number == SIGABRT ||
         number == SIGTRAP || number == SIGSYS;
}

static void on_fatal(int number) {
  restore_all();
  _exit(is_crash(number) ? exit_crashed : 128 + number);
}

// Sends SIGALRM after so many milliseconds; 0 calls it off. One system call, so a handler may do it.
static void set_timeout(int milliseconds) {
  struct itimerval once = {.it_value = {.tv_usec = milliseconds * 1000}};
  setitimer(ITIMER_REAL, &once, NULL);
}

static void on_waking(int number) {
  int kept = errno;
  arrived[number] = 1;
  if (number == SIGHUP || number == SIGTERM || number == SIGINT) {
    begin_ending();
    if (is_only_thread_busy) {
      ending_signal = number;
      set_timeout(ending_milliseconds);
    }
  }
  // If the pipe is full, a wake is pending anyway.
  ssize_t written = write(wake_write, "", 1);
  (void)written;
  errno = kept;
}

void guard_hide_memory(void) {
  prctl(PR_SET_DUMPABLE, 0);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

void guard_harden(void) {
  guard_hide_memory();

  // An alternate stack, because a handler cannot run on a stack that has overflowed. It is never freed.
  static stack_t spare;
  if (!spare.ss_sp) {
    size_t size = (size_t)SIGSTKSZ + 16384;
    spare = (stack_t){.ss_sp = malloc(size), .ss_size = size};
    if (spare.ss_sp) sigaltstack(&spare, NULL);
  }
  struct sigaction action = {.sa_handler = on_fatal, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fatal_signals / sizeof *fatal_signals; i++) sigaction(fatal_signals[i], &action, NULL);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) sigaction(number, &action, NULL);
}

void guard_end_by_signal(int number) {
  begin_ending();
  // Ctrl-C is a choice to stop; the others may come from somebody who closes the window or the session.
  if (number != SIGINT) clear_lines();
  restore_all();
  _exit(128 + number);
}

void guard_end_on_signals(void) {
  static const int ending[] = {SIGHUP, SIGINT, SIGTERM};
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
    struct sigaction before, action = {.sa_handler = guard_end_by_signal};
    sigemptyset(&action.sa_mask);
    // Its handler would stop the program in the background before it ends.
    sigaddset(&action.sa_mask, SIGCONT);
    sigaction(ending[i], NULL, &before);
    if (before.sa_handler != SIG_IGN) sigaction(ending[i], &action, NULL);
  }
}

static void catch_waking(size_t i) {
  struct sigaction action = {.sa_handler = on_waking};
  sigemptyset(&action.sa_mask);
  sigaction(waking_signals[i], &action, NULL);
}

// Covers calls of exit() that do not close the terminal first.
static void restore_at_exit(void) {
  static bool is_registered;
  if (!is_registered) is_registered = atexit(restore_all) == 0;
}

int guard_start(int input, int output) {
  int ends[2];
  if (tcgetattr(input, &saved_modes) != 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  restore_at_exit();
  input_fd = input;
  output_fd = output;
  nonblocking_fd = reopen(output);
  wake_read = ends[0];
  wake_write = ends[1];
  for (size_t i = 0; i < waking_count; i++) {
    arrived[waking_signals[i]] = 0;
    sigaction(waking_signals[i], NULL, &saved_actions[i]);
    // Keep signals ignored that were ignored at the start (nohup, background jobs of a script).
    if (saved_actions[i].sa_handler != SIG_IGN || waking_signals[i] == SIGWINCH) catch_waking(i);
  }
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigemptyset(&ignore.sa_mask);
  for (size_t i = 0; i < ignored_count; i++) sigaction(ignored_signals[i], &ignore, &saved_ignored[i]);
  return wake_read;
}

void guard_arm(const char *restoring, size_t length) {
  armed = 0;
  if (length > sequence_capacity) length = 0;
  for (size_t i = 0; i < length; i++) sequence[i] = restoring[i];
  sequence_length = length;
  armed = 1;
}

void guard_disarm(void) { armed = 0; }

bool guard_take(int number) {
  if (!arrived[number]) return false;
  arrived[number] = 0;
  return true;
}

int guard_take_ending(void) {
  return guard_take(SIGHUP) ? SIGHUP : guard_take(SIGTERM) ? SIGTERM : guard_take(SIGINT) ? SIGINT : 0;
}

bool guard_has_signal(void) {
  for (size_t i = 0; i < waking_count; i++) {
    if (arrived[waking_signals[i]]) return true;
  }
  return false;
}

void guard_wake(void) {
  has_wake = true;
  ssize_t written = write(wake_write, "", 1);
  (void)written;
}

bool guard_take_wake(void) { return atomic_exchange(&has_wake, false); }

void guard_drain(void) {
  char bytes[64];
  while (read(wake_read, bytes, sizeof bytes) > 0) {
  }
}

void guard_stop_group(void) {
  for (size_t i = 0; i < waking_count; i++) {
    if (waking_signals[i] != SIGTSTP) continue;
    sigaction(SIGTSTP, &saved_actions[i], NULL);
    kill(0, SIGTSTP);
    if (saved_actions[i].sa_handler != SIG_IGN) catch_waking(i);
  }
  arrived[SIGTSTP] = 0;
  arrived[SIGCONT] = 0;
}

// Waits, stopped, until the program is in front or told to end.
static void await_foreground(int file) {
  // An action that does not exist: it changes nothing, but stops the group as one that exists would. Repeated when a
  // signal has resumed the group.
  while (!is_ending && is_in_background(file) && tcflow(file, -1) != 0 && errno == EINTR) {
  }
}

static void set_line_modes(int number) {
  (void)number;
  int kept = errno;
  struct termios modes = line_modes;
  if (hides_typing) {
    modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  } else {
    // Ctrl-X ends a line, so that it is read at once.
    modes.c_cc[VEOL] = 0x18;
  }
  if (line_input >= 0) tcsetattr(line_input, TCSANOW, &modes);
  errno = kept;
}

bool guard_await_foreground(void) {
  bool waits = is_in_background(input_fd);
  await_foreground(input_fd);
  if (is_away(input_fd)) return false;
  arrived[SIGCONT] = 0;
  // At the start the modes were those of another job.
  if (waits && !armed) {
    set_line_modes(0);
    tcgetattr(input_fd, &saved_modes);
  }
  return true;
}

void guard_finish(const char *first, const char *last) {
  char all[sequence_capacity + 64];
  size_t length = 0;
  for (; *first; first++) all[length++] = *first;
  for (size_t i = 0; i < sequence_length; i++) all[length++] = sequence[i];
  for (; *last; last++) all[length++] = *last;
  if (armed) write_last(output_fd, nonblocking_fd, all, length);
  armed = 0;
  guard_restore_modes();
}

void guard_end(void) {
  armed = 0;
  set_modes(input_fd, &saved_modes);
  if (!hides_typing && !is_away(input_fd)) tcflush(input_fd, TCIFLUSH);
  for (size_t i = 0; i < waking_count; i++) sigaction(waking_signals[i], &saved_actions[i], NULL);
  for (size_t i = 0; i < ignored_count; i++) sigaction(ignored_signals[i], &saved_ignored[i], NULL);
  int ends[] = {wake_read, wake_write, nonblocking_fd};
  // Clear these first: another thread may call guard_wake(), and the descriptors may be reused.
  wake_read = wake_write = nonblocking_fd = -1;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    if (ends[i] >= 0) close(ends[i]);
  }
}

static const char *leaving_first = "", *leaving_last = "";

static void on_leave(int number) {
  (void)number;
  guard_finish(leaving_first, leaving_last);
  restore_lines();
  _exit(0);
}

static void on_ending_timeout(int number) {
  (void)number;
  restore_all();
  _exit(128 + ending_signal);
}

void guard_leave_on_key(bool is_on, bool is_ansi) {
  static struct termios kept;
  // First of all: a key that is typed afterwards must not raise the signal that ends the program with a fault.
  if (!is_on) set_modes(input_fd, &kept);
  struct sigaction action = {.sa_handler = is_on ? on_leave : on_fatal, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(SIGQUIT, &action, NULL);
  action.sa_handler = is_on ? on_ending_timeout : on_fatal;
  sigaction(SIGALRM, &action, NULL);
  is_only_thread_busy = is_on;
  if (!is_on) set_timeout(0);
  leaving_first = is_ansi ? "\033[3J" : "";
  leaving_last = is_ansi ? clearing_all : "";
  if (!is_on) return;
  tcgetattr(input_fd, &kept);
  struct termios modes = kept;
  modes.c_lflag |= ISIG;
  modes.c_cc[VINTR] = modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  modes.c_cc[VQUIT] = 0x18;
  set_modes(input_fd, &modes);
}

static void start_lines(int input) {
  restore_at_exit();
  line_input = input;
  // The shell restores its own modes while the program is stopped.
  struct sigaction action = {.sa_handler = set_line_modes, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGCONT, &action, NULL);
  set_line_modes(0);
}

void guard_lines_start(int input, int output, bool is_ansi) {
  await_foreground(input);
  if (tcgetattr(input, &line_modes) != 0) return;
  line_output = output;
  clears_lines = is_ansi;
  line_nonblocking_fd = isatty(output) ? reopen(output) : -1;
  start_lines(input);
}

void guard_hide_typing(void) {
  struct stat output;
  // If output goes to a pipe, a pager at its other end may set modes of its own.
  if (hides_typing || (fstat(STDOUT_FILENO, &output) == 0 && S_ISFIFO(output.st_mode))) return;
  int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return;
  await_foreground(terminal);
  if (tcgetattr(terminal, &line_modes) == 0) {
    hides_typing = true;
    start_lines(terminal);
  } else {
    close(terminal);
  }
}

bool guard_hides_typing(void) { return hides_typing; }

ssize_t guard_lines_try_write(const char *bytes, size_t length) {
  return try_write(line_output, line_nonblocking_fd, bytes, length);
}

void guard_lines_leave(void) {
  clear_lines();
  if (line_input >= 0) tcflush(line_input, TCIFLUSH);
  restore_lines();
}
