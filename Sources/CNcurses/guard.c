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
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { exit_crashed = 70, sequence_capacity = 512, last_patience = 20, ending_seconds = 2 };

// All that end a program by default, except those below and those that nobody can catch.
static const int fatal_signals[] = {SIGSEGV, SIGBUS,    SIGILL,    SIGFPE,  SIGABRT, SIGTRAP, SIGSYS, SIGQUIT, SIGXCPU,
                                    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO,   SIGPWR, SIGSTKFLT};
static const int waking_signals[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};
// A write that fails says so; it does not end a program in the middle of the screen.
static const int ignored_signals[] = {SIGPIPE, SIGXFSZ};
enum { ignored_count = sizeof ignored_signals / sizeof *ignored_signals };
enum { waking_count = sizeof waking_signals / sizeof *waking_signals };

static int input_fd = -1, output_fd = -1;
// The same terminal as `output_fd`, opened again so that a write never waits; -1 where that is not possible. The flag on
// `output_fd` itself would hold for every program that shares it.
static int quick_fd = -1;
static int wake_read = -1;
static _Atomic int wake_write = -1;
static atomic_bool woken;
static struct termios first_modes;
static struct sigaction first_actions[waking_count], first_ignored[ignored_count];
static volatile sig_atomic_t came[NSIG];
static volatile sig_atomic_t armed;
// The lines of somebody who answers at prompts, with the modes they had; -1 where there are none.
static int line_input = -1, line_output = -1, line_fd = -1;
static struct termios line_modes;
// What is typed on `line_input` is not shown, and nothing of it is dropped before the program ends.
static bool hides_typing;
// The only thread is busy, so a signal that ends the program cannot wait for it for ever.
static volatile sig_atomic_t is_alone;
static volatile sig_atomic_t ending_number;
static char sequence[sequence_capacity];
static volatile size_t sequence_length;

// The system's own: this file decides itself what waits.
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

// - quick: the same terminal opened again, or -1.
static ssize_t try_write(int file, int quick, const char *bytes, size_t length) {
  ssize_t written;
  int kept = quick < 0 ? fcntl(file, F_GETFL) : -1;
  if (kept >= 0) fcntl(file, F_SETFL, kept | O_NONBLOCK);
  do written = __real_write(quick < 0 ? file : quick, bytes, length);
  while (written < 0 && errno == EINTR);
  int fault = errno;
  if (kept >= 0) fcntl(file, F_SETFL, kept);
  return written >= 0 ? written : fault == EAGAIN ? 0 : -1;
}

ssize_t guard_try_write(const char *bytes, size_t length) { return try_write(output_fd, quick_fd, bytes, length); }

static long now_in_milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// What is written last has to reach a terminal that nobody reads for now: what it was sent before gives way.
static void write_last(int file, int quick, const char *bytes, size_t length) {
  long deadline = now_in_milliseconds() + last_patience;
  bool has_made_room = false;
  for (size_t done = 0; done < length;) {
    ssize_t written = try_write(file, quick, bytes + done, length - done);
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

void guard_restore_modes(void) {
  tcsetattr(input_fd, TCSANOW, &first_modes);
  tcflush(input_fd, TCIFLUSH);
}

// Only calls that are safe in a signal handler.
static void restore_lines(void) {
  if (line_input < 0) return;
  // Half a passphrase is not meant for the shell.
  if (hides_typing) tcflush(line_input, TCIFLUSH);
  tcsetattr(line_input, TCSANOW, &line_modes);
  line_input = -1;
}

static void restore_all(void) {
  if (!armed && line_input < 0) return;
  signal(SIGTTOU, SIG_IGN);
  if (armed) {
    armed = 0;
    write_last(output_fd, quick_fd, sequence, sequence_length);
    guard_restore_modes();
  }
  restore_lines();
}

static void on_fatal(int number) {
  (void)number;
  restore_all();
  _exit(exit_crashed);
}

static void on_waking(int number) {
  int kept = errno;
  came[number] = 1;
  if (is_alone && (number == SIGHUP || number == SIGTERM || number == SIGINT)) {
    ending_number = number;
    alarm(ending_seconds);
  }
  // A full pipe wakes as well as one more byte would.
  ssize_t written = write(wake_write, "", 1);
  (void)written;
  errno = kept;
}

void guard_harden(void) {
  prctl(PR_SET_DUMPABLE, 0);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);

  // A stack that has run over cannot hold the handler. The size is that of the system, and kept until the end.
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

static void on_ending(int number) {
  restore_all();
  _exit(128 + number);
}

void guard_end_on_signals(void) {
  static const int ending[] = {SIGHUP, SIGINT, SIGTERM};
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
    struct sigaction before, action = {.sa_handler = on_ending};
    sigemptyset(&action.sa_mask);
    sigaction(ending[i], NULL, &before);
    if (before.sa_handler != SIG_IGN) sigaction(ending[i], &action, NULL);
  }
}

static void catch_waking(size_t i) {
  struct sigaction action = {.sa_handler = on_waking};
  sigemptyset(&action.sa_mask);
  sigaction(waking_signals[i], &action, NULL);
}

// For whoever calls exit() without closing the terminal.
static void restore_at_exit(void) {
  static bool is_registered;
  if (!is_registered) is_registered = atexit(restore_all) == 0;
}

int guard_start(int input, int output) {
  int ends[2];
  if (tcgetattr(input, &first_modes) != 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  restore_at_exit();
  input_fd = input;
  output_fd = output;
  quick_fd = reopen(output);
  wake_read = ends[0];
  wake_write = ends[1];
  for (size_t i = 0; i < waking_count; i++) {
    came[waking_signals[i]] = 0;
    sigaction(waking_signals[i], NULL, &first_actions[i]);
    // What the caller of the program ignores (nohup, a script's background) stays ignored.
    if (first_actions[i].sa_handler != SIG_IGN || waking_signals[i] == SIGWINCH) catch_waking(i);
  }
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigemptyset(&ignore.sa_mask);
  for (size_t i = 0; i < ignored_count; i++) sigaction(ignored_signals[i], &ignore, &first_ignored[i]);
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
  if (!came[number]) return false;
  came[number] = 0;
  return true;
}

bool guard_has_signal(void) {
  for (size_t i = 0; i < waking_count; i++) {
    if (came[waking_signals[i]]) return true;
  }
  return false;
}

void guard_wake(void) {
  woken = true;
  ssize_t written = write(wake_write, "", 1);
  (void)written;
}

bool guard_take_wake(void) { return atomic_exchange(&woken, false); }

void guard_drain(void) {
  char bytes[64];
  while (read(wake_read, bytes, sizeof bytes) > 0) {
  }
}

void guard_stop_group(void) {
  for (size_t i = 0; i < waking_count; i++) {
    if (waking_signals[i] != SIGTSTP) continue;
    sigaction(SIGTSTP, &first_actions[i], NULL);
    kill(0, SIGTSTP);
    if (first_actions[i].sa_handler != SIG_IGN) catch_waking(i);
  }
  came[SIGTSTP] = 0;
  came[SIGCONT] = 0;
}

void guard_finish(const char *first, const char *last) {
  char all[sequence_capacity + 64];
  size_t length = 0;
  for (; *first; first++) all[length++] = *first;
  for (size_t i = 0; i < sequence_length; i++) all[length++] = sequence[i];
  for (; *last; last++) all[length++] = *last;
  if (armed) write_last(output_fd, quick_fd, all, length);
  armed = 0;
  guard_restore_modes();
}

void guard_end(void) {
  armed = 0;
  tcsetattr(input_fd, TCSANOW, &first_modes);
  if (!hides_typing) tcflush(input_fd, TCIFLUSH);
  for (size_t i = 0; i < waking_count; i++) sigaction(waking_signals[i], &first_actions[i], NULL);
  for (size_t i = 0; i < ignored_count; i++) sigaction(ignored_signals[i], &first_ignored[i], NULL);
  int ends[] = {wake_read, wake_write, quick_fd};
  // Forgotten first: another thread may still wake us, and the number may be that of another file soon.
  wake_read = wake_write = quick_fd = -1;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    if (ends[i] >= 0) close(ends[i]);
  }
}

static const char clearing_all[] = "\033[H\033[2J\033[3J";
static const char *leaving_first = "", *leaving_last = "";

static void on_leave(int number) {
  (void)number;
  guard_finish(leaving_first, leaving_last);
  restore_lines();
  _exit(0);
}

static void on_ending_time(int number) {
  (void)number;
  restore_all();
  _exit(128 + ending_number);
}

void guard_leave_on_key(bool is_on, bool is_ansi) {
  static struct termios kept;
  struct sigaction action = {.sa_handler = is_on ? on_leave : on_fatal, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(SIGQUIT, &action, NULL);
  action.sa_handler = is_on ? on_ending_time : on_fatal;
  sigaction(SIGALRM, &action, NULL);
  is_alone = is_on;
  if (!is_on) alarm(0);
  leaving_first = is_ansi ? "\033[3J" : "";
  leaving_last = is_ansi ? clearing_all : "";
  if (is_on) {
    tcgetattr(input_fd, &kept);
    struct termios modes = kept;
    modes.c_lflag |= ISIG;
    modes.c_cc[VINTR] = modes.c_cc[VSUSP] = _POSIX_VDISABLE;
    modes.c_cc[VQUIT] = 0x18;
    tcsetattr(input_fd, TCSANOW, &modes);
  } else {
    tcsetattr(input_fd, TCSANOW, &kept);
  }
}

static void set_line_modes(int number) {
  (void)number;
  int kept = errno;
  struct termios modes = line_modes;
  if (hides_typing) {
    modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  } else {
    // A line ends at Ctrl-X, and is read.
    modes.c_cc[VEOL] = 0x18;
  }
  if (line_input >= 0) tcsetattr(line_input, TCSANOW, &modes);
  errno = kept;
}

static void start_lines(int input) {
  restore_at_exit();
  line_input = input;
  // The shell puts its own modes back while the program is stopped.
  struct sigaction action = {.sa_handler = set_line_modes, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGCONT, &action, NULL);
  set_line_modes(0);
}

void guard_lines_start(int input, int output) {
  if (tcgetattr(input, &line_modes) != 0) return;
  line_output = output;
  line_fd = isatty(output) ? reopen(output) : -1;
  start_lines(input);
}

void guard_hide_typing(void) {
  struct stat output;
  // A pager on the other end of a pipe sets modes of its own meanwhile.
  if (hides_typing || (fstat(STDOUT_FILENO, &output) == 0 && S_ISFIFO(output.st_mode))) return;
  int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return;
  if (tcgetattr(terminal, &line_modes) == 0) {
    hides_typing = true;
    start_lines(terminal);
  } else {
    close(terminal);
  }
}

bool guard_hides_typing(void) { return hides_typing; }

ssize_t guard_lines_try_write(const char *bytes, size_t length) {
  return try_write(line_output, line_fd, bytes, length);
}

void guard_lines_leave(const char *last, size_t length) {
  if (length > 0) write_last(line_output, line_fd, last, length);
  if (line_input >= 0) tcflush(line_input, TCIFLUSH);
  restore_lines();
}
