/* What is measured. */

#ifndef CASES_H
#define CASES_H

#include <stdbool.h>
#include <stdint.h>

struct bench_case {
    const char *name;
    const char *document; /* of tests/vectors/notify; "order" where one is written */
    void (*prepare)(void); /* not measured; may be NULL */
    void (*run)(void);
};

extern const struct bench_case cases[];
extern const unsigned cases_count;

/* True if the last run did what it should. */
bool case_succeeded(void);

/* Bytes of RAM that the last run used besides the stack: the key and the fields, but neither the
 * document nor what is written. */
uint32_t case_lent(void);

#endif
