#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>
#include <stddef.h>

/// Allocates memory for a secret, kept out of swap and core files if the system permits. NULL if there is no memory.
///
/// It occupies whole pages, because mlock() and madvise() work on pages.
void *process_secret_new(size_t length);

/// Wipes and frees memory from `process_secret_new`. NULL is allowed.
void process_secret_free(void *bytes, size_t length);

/// Overwrites memory. The compiler does not optimize this away.
void process_wipe(void *bytes, size_t length);

/// Fills at most 256 bytes with random data from the kernel. Returns false, not partial data, on failure.
bool process_random(void *bytes, size_t length);

#endif
