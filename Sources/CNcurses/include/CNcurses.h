#ifndef CNCURSES_H
#define CNCURSES_H

// The wide API. SwiftPM drops what pkg-config says about it, so it is asked for here.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stddef.h>
#include <wchar.h>

#include "TerminalGuard.h"

// Swift cannot import these attributes, and refuses the globals.
static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline WINDOW *cn_screen(void) { return stdscr; }
static inline int cn_colors(void) { return COLORS; }

typedef enum {
  CN_TERMINAL_USABLE,
  CN_TERMINAL_UNKNOWN,
  /// It is known, but its cursor cannot be placed.
  CN_TERMINAL_TOO_SIMPLE,
} cn_terminal;

/// What the description of the terminal `name` is good for. Touches nothing.
cn_terminal cn_describe(const char *name, int output);

/// Whether the terminal `name` is known to clear itself by sequences that begin with ESC [. Touches nothing.
bool cn_describes_ansi(const char *name, int output);

/// The `TERM` on standard output and input, with sizes from the terminal and never from LINES and COLUMNS. From now on
/// what is written to standard output is collected.
SCREEN *cn_start(const char *name);

/// What the key called `capability` in descriptions of terminals sends; NULL where this terminal has none.
const char *cn_key_sequence(const char *capability);

/// Puts one character with at most two combining marks, 0 where there is none.
void cn_put(int row, int column, wchar_t first, wchar_t second, wchar_t third, attr_t attributes, int pair);

/// What ncurses wrote for the terminal since the last `cn_drop_output`. Valid until ncurses is called again.
const char *cn_output(size_t *length);
void cn_drop_output(void);

/// From now on writes to standard output go there at once, and what was collected is dropped.
void cn_stop_collecting(void);

/// How many columns ncurses gives a character; negative for what cannot be shown.
int cn_width(wchar_t character);

/// Forgets what the screen shows, so that the next update paints all of it.
void cn_forget(void);

/// Clears the screen.
void cn_clear(void);

/// Whether the terminal understands sequences that begin with ESC [.
bool cn_is_ansi(void);

/// Writes what undoes all modes into `buffer`, and returns how many bytes that takes; 0 if there is no room.
///
/// The screen is cleared before the alternate one is left, because some terminals can show that one again.
size_t cn_restoring_sequence(char *buffer, size_t capacity, bool has_colors, bool has_mouse);

#endif
