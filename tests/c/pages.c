#define _DEFAULT_SOURCE

#include "pages.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "check.h"

/* Address space, of which pages are opened one after the other. */
#define SPACE ((size_t)1 << 28)

static unsigned char *space;
static size_t used;

static size_t page_size(void) {
    return (size_t)sysconf(_SC_PAGESIZE);
}

void *pages_get(size_t size) {
    const size_t page = page_size();
    const size_t open = (size + page - 1) / page * page;
    unsigned char *start;
    if (space == NULL) {
        space = mmap(NULL, SPACE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    }
    if (space == MAP_FAILED || used + open + page > SPACE) {
        check_stop("no address space");
    }
    start = space + used;
    if (open > 0 && mprotect(start, open, PROT_READ | PROT_WRITE) != 0) {
        check_stop("mprotect refused");
    }
    used += open + page;
    return start + (open - size);
}

void *pages_copy(const void *bytes, size_t size) {
    void *copy = pages_get(size);
    if (size > 0) {
        memcpy(copy, bytes, size);
    }
    return copy;
}

void pages_free(void) {
    if (used > 0
        && (mprotect(space, used, PROT_NONE) != 0 || madvise(space, used, MADV_DONTNEED) != 0)) {
        check_stop("the memory cannot be given back");
    }
    used = 0;
}
