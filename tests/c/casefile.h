/* Case files: a header of `key: value`, then blocks of lines, with an empty line before each. */

#ifndef CASEFILE_H
#define CASEFILE_H

#include <stddef.h>

#define CASE_LINES 4096

struct case_file {
    const char *name;
    /* Without their ends, each with a NUL. */
    char *lines[CASE_LINES];
    size_t count;
};

/* Calls `run` for every case of tree/folder, and returns how many there are. */
size_t case_each(const char *tree, const char *folder, void (*run)(const struct case_file *));

/* The value of the header's line `key`; NULL if it is not there. */
const char *case_header(const struct case_file *file, const char *key);
/* The first line of a block, counted from 0, the header; `count` lines are left if there is none. */
size_t case_block(const struct case_file *file, size_t block);

/* The bytes of tree/folder/name, to be freed. */
char *case_bytes(const char *tree, const char *folder, const char *name, size_t *len);

/* Compares a refusal with what `expect` says: the name of a status, a position and a name, of which
 * the latter may be missing. "ok" is WXPAY_OK. */
void case_expect(const char *expect, int status, size_t at, const char *field, size_t field_len);

#endif
