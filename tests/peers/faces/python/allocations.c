/* Counts what a program asks of the heap, for Python with PYTHONMALLOC=malloc: each object that is not
 * taken from a free list is one. Preloaded; asked by ctypes. */

#include <stddef.h>

static unsigned long count;

unsigned long allocations(void) {
    return count;
}

/* glibc's own, under the names that stay when others are put in front. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *at, size_t size);

void *malloc(size_t size) {
    count++;
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    count++;
    return __libc_calloc(number, size);
}

void *realloc(void *at, size_t size) {
    count++;
    return __libc_realloc(at, size);
}
