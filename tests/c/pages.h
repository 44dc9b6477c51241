/* Memory that ends right before a page that may not be touched: whoever reads or writes a byte too many
 * ends the program. */

#ifndef PAGES_H
#define PAGES_H

#include <stddef.h>

/* So many bytes. 0 bytes are a pointer to the closed page. */
void *pages_get(size_t size);
/* A copy of these. */
void *pages_copy(const void *bytes, size_t size);
/* Gives all of it back. */
void pages_free(void);

#endif
