/* Memory for what allocates: handed out from the bottom, given back as a whole. */

#ifndef POOL_H
#define POOL_H

#include <stddef.h>

void *pool_malloc(size_t size);
void *pool_calloc(size_t number, size_t size);
void *pool_realloc(void *block, size_t size);
void pool_free(void *block);

/* Everything handed out after the mark is free again. */
size_t pool_mark(void);
void pool_release(size_t mark);

/* The most that was handed out at one time since the last call. */
size_t pool_peak(void);

#endif
