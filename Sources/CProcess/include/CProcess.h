#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>
#include <stddef.h>

/// Memory for a secret: kept out of swap and of core files as far as the system lets us; NULL where there is none.
///
/// Whole pages of its own, because locks and advice work on pages.
void *process_secret_new(size_t length);

/// Overwrites and gives back what `process_secret_new` returned; NULL is allowed.
void process_secret_free(void *bytes, size_t length);

/// Overwrites memory in a way that the compiler does not leave out.
void process_wipe(void *bytes, size_t length);

/// Fills at most 256 bytes from the system's source for keys: all of them, or it fails.
bool process_random(void *bytes, size_t length);

#endif
