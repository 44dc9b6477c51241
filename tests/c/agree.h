/* Runs one test vector through the C ABI and checks that the library agrees with it. */

#ifndef AGREE_H
#define AGREE_H

#include <stddef.h>

#include "cases.h"

/* Where the arguments of the calls lie: each in memory of exactly its size. */
struct memory {
    /* Memory for an argument; `size` may be 0. Sizes that are multiples of 8 are aligned to 8. */
    void *(*place)(size_t size);
    /* From now on it is an input: it will not be written to. */
    void (*seal)(void *start, size_t size);
    /* All that was placed is no longer needed. */
    void (*release)(void);
    /* Leave outputs as they come, so that a tool can see who reads them too early. Otherwise they
     * are filled with a pattern, and it is checked who writes to them. */
    int is_raw;
};

void agree(const struct vector_case *expected, const struct memory *memory);

/* How many functions of the library have been called. */
unsigned long agree_calls(void);

#endif
