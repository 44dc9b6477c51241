/* Every test vector through the C ABI.
 *
 *   vectors TREE [--raw]
 *
 * With --raw no output is initialised, so that memcheck sees who reads one too early. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "agree.h"
#include "check.h"

#define PLACES 20000

static void *places[PLACES];
static size_t used;

static void *place(size_t size) {
    /* Of its own and no larger than said: the sanitizer and memcheck watch its ends. */
    void *start = malloc(size);
    if (start == NULL && size > 0) {
        check_stop("out of memory");
    }
    if (used == PLACES) {
        check_stop("too many places");
    }
    places[used++] = start;
    return start;
}

static void seal(void *start, size_t size) {
    (void)start;
    (void)size;
}

static void release(void) {
    while (used > 0) {
        free(places[--used]);
    }
}

static struct memory heap = {place, seal, release, 0};

static void run(const struct vector_case *expected) {
    agree(expected, &heap);
}

int main(int argc, char **argv) {
    size_t count;
    if (argc < 2) {
        fputs("usage: vectors TREE [--raw]\n", stderr);
        return 2;
    }
    heap.is_raw = argc > 2 && strcmp(argv[2], "--raw") == 0;
    count = cases_each(argv[1], run);
    printf("vectors: %lu cases, %lu calls\n", (unsigned long)count, agree_calls());
    return check_report("vectors");
}
