/* Every test vector with pages around each argument that may not be touched.
 *
 *   guard TREE
 *
 * Each case is run twice: with every argument ending right before such a page, and with every
 * argument starting right after one. Inputs cannot be written to. */

#define _DEFAULT_SOURCE

#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "agree.h"
#include "check.h"

/* Address space, of which pages are opened one after the other. */
#define SPACE ((size_t)1 << 31)

static unsigned char *space;
static size_t page;
static size_t used;
static int at_end;

static size_t pages(size_t size) {
    return (size + page - 1) / page * page;
}

static void open_for(unsigned char *start, size_t size, int access) {
    if (size > 0 && mprotect(start, size, access) != 0) {
        check_stop("mprotect refused");
    }
}

/* Leaves a closed page on either side. Without a byte of its own it points at a closed page. */
static void *place(size_t size) {
    unsigned char *start = space + used + page;
    size_t open = pages(size);
    if (used + open + 2 * page > SPACE) {
        check_stop("the address space is used up");
    }
    open_for(start, open, PROT_READ | PROT_WRITE);
    used += open + page;
    return at_end ? start + (open - size) : start;
}

static void seal(void *start, size_t size) {
    size_t within = (size_t)((unsigned char *)start - space) % page;
    open_for((unsigned char *)start - within, pages(within + size), PROT_READ);
}

static void release(void) {
    open_for(space, used + page, PROT_NONE);
    if (madvise(space, used + page, MADV_DONTNEED) != 0) {
        check_stop("madvise refused");
    }
    used = 0;
}

static void run(const struct vector_case *expected) {
    static const struct memory guarded = {place, seal, release, 0};
    for (at_end = 0; at_end < 2; at_end++) {
        check_context("%s, %s a guard page", expected->name, at_end ? "before" : "after");
        agree(expected, &guarded);
    }
}

int main(int argc, char **argv) {
    size_t count;
    if (argc != 2) {
        fputs("usage: guard TREE\n", stderr);
        return 2;
    }
    page = (size_t)sysconf(_SC_PAGESIZE);
    space = mmap(NULL, SPACE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (space == MAP_FAILED) {
        check_stop("no address space");
    }
    count = cases_each(argv[1], run);
    printf("guard: %lu cases, each at both ends, %lu calls\n", (unsigned long)count,
           agree_calls());
    return check_report("guard");
}
