/* The test vectors, as tests/vectors/README.md describes them. */

#ifndef CASES_H
#define CASES_H

#include <stddef.h>

struct text {
    unsigned char *bytes;
    size_t len;
};

struct case_field {
    struct text name;
    struct text value;
};

struct vector_case {
    char name[512]; /* group/name */
    const char *group;
    struct text document;
    int root_is_root;
    size_t slots;
    /* Of the key: len 0 if the case stops after reading. */
    struct text key;
    int is_hmac;
    int is_strict;
    /* The signature of the fields: len 0 if there is none. */
    struct text sign;
    /* What is expected: "Ok", or the name of a status and the offset. */
    char kind[64];
    size_t at;
    /* Can it be read? Then these are the fields. */
    int is_readable;
    struct case_field *fields;
    size_t count;
    /* The canonical string; bytes is NULL if the case has none. */
    struct text canonical;
};

/* Calls `run` for every case below the folder `tree`, and returns how many there are. Anything
 * that is not as the README says ends the program. */
size_t cases_each(const char *tree, void (*run)(const struct vector_case *));

#endif
