/* expat at its smallest, which XML_MIN_SIZE says: UTF-8, no DTD, no namespaces. Its memory is the
 * pool, and the salt of its tables comes from the board's random generator. */

#include <stdlib.h>

#include "pool.h"

#define BYTEORDER 1234
#define HAVE_MEMMOVE 1
#define XML_MIN_SIZE 1
#define HAVE_ARC4RANDOM_BUF 1

#define malloc pool_malloc
#define realloc pool_realloc
#define free pool_free

/* No environment, so that nothing is printed to debug it. */
#define getenv(name) NULL
