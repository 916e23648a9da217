#ifndef ENTRIES_H
#define ENTRIES_H

#include <stdbool.h>

/// Has ncurses use the built-in description of a terminal. Returns false if there is none of that name.
bool entries_use(const char *name);

#endif
