#ifndef CQUESTIONNAIRES_H
#define CQUESTIONNAIRES_H

#include <stddef.h>

/// One file of the folder `Questionnaires/`, as it was when the program was built.
struct embedded_file {
    const char *name;
    const unsigned char *bytes;
    size_t length;
};

/// How many files are embedded.
size_t embedded_file_count(void);

/// The file at `index`, which is below `embedded_file_count()`.
struct embedded_file embedded_file_at(size_t index);

#endif
