#include "CStart.h"

#include <stdlib.h>

static int count;
static char **words;

// Runs before the Swift runtime, which looks for its own files under /proc and ends the program if it finds none. Naming
// a folder spares it the search. Its crash reports could show answers, so they stay off whatever the environment says.
__attribute__((constructor(101))) static void start(int argument_count, char **arguments) {
  count = argument_count;
  words = arguments;
  setenv("SWIFT_ROOT", "/", 1);
  setenv("SWIFT_BACKTRACE", "enable=no", 1);
}

int start_argument_count(void) { return count; }

const char *start_argument(int index) { return words[index]; }
