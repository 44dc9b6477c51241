/* A block has its size in front. The last one can grow, shrink and be freed on its own. */

#include "pool.h"

#include <stdint.h>
#include <string.h>

enum {
    POOL_SIZE = 6144, /* what expat takes for a notification of 35 fields, and some */
    HEAD = 8,
};

static _Alignas(8) unsigned char pool[POOL_SIZE];
static size_t used, peak;

static size_t *head(void *block)
{
    return (size_t *)(void *)((unsigned char *)block - HEAD);
}

static size_t rounded(size_t size)
{
    return (size + 7) & ~(size_t)7;
}

static int is_last(void *block)
{
    return (unsigned char *)block + rounded(*head(block)) == pool + used;
}

static void set_used(size_t now)
{
    used = now;
    if (used > peak)
        peak = used;
}

void *pool_malloc(size_t size)
{
    if (size > sizeof pool || HEAD + rounded(size) > sizeof pool - used)
        return NULL;
    void *const block = pool + used + HEAD;
    *head(block) = size;
    set_used(used + HEAD + rounded(size));
    return block;
}

void *pool_calloc(size_t number, size_t size)
{
    if (size && number > SIZE_MAX / size)
        return NULL;
    void *const block = pool_malloc(number * size);
    return block ? memset(block, 0, number * size) : NULL;
}

void *pool_realloc(void *block, size_t size)
{
    if (!block)
        return pool_malloc(size);
    const size_t old = *head(block);
    if (is_last(block)) {
        const size_t before = used - rounded(old);
        if (size > sizeof pool || rounded(size) > sizeof pool - before)
            return NULL;
        *head(block) = size;
        set_used(before + rounded(size));
        return block;
    }
    void *const moved = pool_malloc(size);
    return moved ? memcpy(moved, block, old < size ? old : size) : NULL;
}

void pool_free(void *block)
{
    if (block && is_last(block))
        used -= HEAD + rounded(*head(block));
}

size_t pool_mark(void)
{
    return used;
}

void pool_release(size_t mark)
{
    used = mark;
}

size_t pool_peak(void)
{
    const size_t most = peak;
    peak = used;
    return most;
}
