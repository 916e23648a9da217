#define _GNU_SOURCE
#include "CNcurses.h"

#include "entries.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <term.h>
#include <unistd.h>

enum { trial_seconds = 2 };

// Whether ncurses can show something with the description. Runs in a child, which it may crash.
static bool try_description(const char *name) {
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGALRM};
  pid_t child = fork();
  if (child == 0) {
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) signal(crashes[i], SIG_DFL);
    alarm(trial_seconds);
    int nothing = open("/dev/null", O_RDWR);
    for (int file = 0; file < 3; file++) dup2(nothing, file);
    if (!newterm(name, stdout, stdin)) _exit(1);
    raw();
    keypad(stdscr, true);
    if (has_colors() && start_color() == OK) use_default_colors();
    attron(A_REVERSE | A_BOLD);
    mvaddstr(1, 1, "x");
    refresh();
    endwin();
    _exit(0);
  }
  int status = 1;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return child < 0 || status == 0;
}

// Whether the user's own description is not there, or does no harm: whoever may write to the home may have put one there.
static bool is_own_description_safe(const char *name) {
  const char *home = getenv("HOME");
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/.terminfo/%c/%s", home ? home : "", *name, name);
  return !home || length >= (int)sizeof path || access(path, F_OK) != 0 || try_description(name);
}

// Reads the description of a terminal: that of the machine, else a built-in one.
static bool read_description(const char *name, int output) {
  int fault = 0;
  if (!is_own_description_safe(name)) return entries_use(name) && setupterm(name, output, &fault) == OK;
  return setupterm(name, output, &fault) == OK || (entries_use(name) && setupterm(name, output, &fault) == OK);
}

cn_terminal cn_describe(const char *name, int output) {
  if (!read_description(name, output)) return CN_TERMINAL_UNKNOWN;
  bool places_cursor = cursor_address && !hard_copy;
  del_curterm(cur_term);
  return places_cursor ? CN_TERMINAL_USABLE : CN_TERMINAL_TOO_SIMPLE;
}

bool cn_describes_ansi(const char *name, int output) {
  if (!read_description(name, output)) return false;
  bool is_ansi = cn_is_ansi();
  del_curterm(cur_term);
  return is_ansi;
}

// ncurses writes after each cursor movement, and blocks if the terminal accepts no more. The linker therefore redirects
// every write() to this file (--wrap in Package.swift). Output is collected here until the program sends it.
static bool is_collecting;
static char *output;
static size_t output_length, output_capacity;

ssize_t __real_write(int file, const void *bytes, size_t length);

ssize_t __wrap_write(int file, const void *bytes, size_t length) {
  if (!is_collecting || file != STDOUT_FILENO) return __real_write(file, bytes, length);
  if (length > output_capacity - output_length) {
    size_t capacity = 2 * output_capacity + length + 8192;
    // Not realloc, which may leave a copy of what a private page shows behind.
    char *larger = malloc(capacity);
    if (!larger) return __real_write(file, bytes, length);
    if (output) {
      memcpy(larger, output, output_length);
      explicit_bzero(output, output_capacity);
      free(output);
    }
    output = larger;
    output_capacity = capacity;
  }
  memcpy(output + output_length, bytes, length);
  output_length += length;
  return (ssize_t)length;
}

const char *cn_output(size_t *length) {
  *length = output_length;
  return output;
}

void cn_drop_output(void) {
  if (output) explicit_bzero(output, output_length);
  output_length = 0;
}

void cn_stop_collecting(void) {
  is_collecting = false;
  cn_drop_output();
}

SCREEN *cn_start(const char *name) {
  use_env(FALSE);
  use_tioctl(TRUE);
  is_collecting = true;
  return newterm(name, stdout, stdin);
}

const char *cn_key_sequence(const char *capability) {
  const char *sequence = cur_term ? tigetstr(capability) : NULL;
  // tigetstr() returns -1 if the capability is not a string.
  return sequence == (const char *)-1 ? NULL : sequence;
}

void cn_put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) != OK) return;
  // Drawing the bottom right cell returns an error although it succeeds, so the result is ignored.
  mvadd_wch(row, column, &cell);
}

int cn_width(wchar_t character) { return wcwidth(character); }

void cn_forget(void) { clearok(curscr, TRUE); }

void cn_clear(void) {
  erase();
  clearok(curscr, TRUE);
  refresh();
}

bool cn_is_ansi(void) { return clear_screen && strchr(clear_screen, '[') != NULL; }

static char *collected;
static size_t collected_length, collected_capacity;

static int collect(int byte) {
  if (collected_length < collected_capacity) collected[collected_length] = (char)byte;
  collected_length += 1;
  return byte;
}

static void collect_capability(const char *capability) {
  if (capability) tputs(capability, 1, collect);
}

size_t cn_restoring_sequence(char *buffer, size_t capacity, bool has_colors, const char *modes_off) {
  collected = buffer;
  collected_length = 0;
  collected_capacity = capacity;
  collect_capability(exit_attribute_mode);
  if (has_colors) collect_capability(orig_pair);
  while (*modes_off) collect(*modes_off++);
  collect_capability(clear_screen);
  collect_capability(keypad_local);
  collect_capability(cursor_normal);
  collect_capability(exit_ca_mode);
  // Leaving the alternate screen may bring back the attributes that were saved last.
  collect_capability(exit_attribute_mode);
  return collected_length <= capacity ? collected_length : 0;
}
