#ifndef CSTART_H
#define CSTART_H

/// The number of arguments of the process, its name included. Unlike Swift's, it needs no /proc.
int start_argument_count(void);

/// An argument of the process; `index` is below the count.
const char *start_argument(int index);

#endif
