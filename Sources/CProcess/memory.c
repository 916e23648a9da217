#define _GNU_SOURCE
#include "CProcess.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>

// libsodium has the memory for a key filled with pages in one go, under a lock that every other thread may need: a thread
// that reads keys would stand still for up to a second. So pages come one by one, as they are used.
void *__real_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset);

void *__wrap_mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
  return __real_mmap(address, length, protection, flags & ~MAP_POPULATE, file, offset);
}

void *process_secret_new(size_t length) {
  if (length == 0) return NULL;
  void *bytes = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (bytes == MAP_FAILED) return NULL;
  // Both may fail, with a small memory limit or on an old kernel. Continue without them.
  mlock(bytes, length);
  madvise(bytes, length, MADV_DONTDUMP);
  madvise(bytes, length, MADV_WIPEONFORK);
  return bytes;
}

void process_secret_free(void *bytes, size_t length) {
  if (!bytes) return;
  explicit_bzero(bytes, length);
  munmap(bytes, length);
}

void process_wipe(void *bytes, size_t length) { explicit_bzero(bytes, length); }

bool process_random(void *bytes, size_t length) { return getrandom(bytes, length, 0) == (ssize_t)length; }
