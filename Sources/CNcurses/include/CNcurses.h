#ifndef CNCURSES_H
#define CNCURSES_H

// Selects the wide-character API. SwiftPM ignores this flag from pkg-config.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stddef.h>
#include <wchar.h>

#include "TerminalGuard.h"

// ncurses defines these as macros that Swift cannot import, and as global variables that it rejects.
static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline WINDOW *cn_screen(void) { return stdscr; }
static inline int cn_colors(void) { return COLORS; }

typedef enum {
  CN_TERMINAL_USABLE,
  CN_TERMINAL_UNKNOWN,
  /// Known, but the cursor cannot be placed.
  CN_TERMINAL_TOO_SIMPLE,
} cn_terminal;

/// Looks up the terminal type `name`. Does not change the terminal.
cn_terminal cn_describe(const char *name, int output);

/// Whether the terminal type `name` clears the screen with a sequence that begins with ESC [. Does not change the
/// terminal.
bool cn_describes_ansi(const char *name, int output);

/// Starts ncurses on standard input and output. The size comes from the terminal, not from LINES and COLUMNS. From now
/// on, writes to standard output are collected.
SCREEN *cn_start(const char *name);

/// The sequence of the key that terminfo calls `capability`; NULL if the terminal has no such key.
const char *cn_key_sequence(const char *capability);

/// Draws a character with up to four combining marks; `text` ends with 0.
void cn_put(int row, int column, const wchar_t *text, attr_t attributes, int pair);

/// The output collected since the last `cn_drop_output`. Valid until the next call of ncurses.
const char *cn_output(size_t *length);
void cn_drop_output(void);

/// Stops collecting and discards what was collected. Later writes go directly to standard output.
void cn_stop_collecting(void);

/// How many columns ncurses uses for a character; negative if it cannot be shown.
int cn_width(wchar_t character);

/// Makes the next update redraw the whole screen.
void cn_forget(void);

void cn_clear(void);

/// Whether the terminal understands ECMA-48 sequences, which begin with ESC [.
bool cn_is_ansi(void);

/// Writes the sequence that resets all modes into `buffer`. Returns its length; 0 if `buffer` is too small.
///
/// `modes_off` resets the modes that ncurses knows nothing of.
///
/// It clears the screen before it leaves the alternate screen, because some terminals can show that screen again.
size_t cn_restoring_sequence(char *buffer, size_t capacity, bool has_colors, const char *modes_off);

#endif
