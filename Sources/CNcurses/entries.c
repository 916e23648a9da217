#define _GNU_SOURCE
#include "entries.h"

#include <stdlib.h>
#include <string.h>

static const struct {
  const char *name, *entry;
} entries[] = {
#include "entries_table.h"
};

bool entries_use(const char *name) {
  for (size_t index = 0; index < sizeof entries / sizeof *entries; index++) {
    if (strcmp(entries[index].name, name) == 0) return setenv("TERMINFO", entries[index].entry, 1) == 0;
  }
  return false;
}
