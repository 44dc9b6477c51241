/* Positive controls: functions that leak what they work on, each in its own way. */

#ifndef LEAKY_H
#define LEAKY_H

#include <stddef.h>

/* Stops at the first byte that differs. */
int leaky_compare(const char *expected, const char *received, size_t len);
/* Looks hexadecimal digits up in a table. */
unsigned leaky_table(const unsigned char *secret, size_t len);
/* Counts zero bytes by a branch. */
unsigned leaky_key(const unsigned char *secret, size_t len);

#endif
