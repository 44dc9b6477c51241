/* The checks of these tests: they count, say what went wrong, and go on. */

#ifndef CHECK_H
#define CHECK_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* CHECK(condition): counts it; prints it, with the line and the context, if it does not hold. */
#define CHECK(condition) check_that((condition) ? 1 : 0, #condition, __FILE__, __LINE__)

/* Compares two statuses, or two sizes, and shows both. */
#define CHECK_STATUS(got, expected) check_status((got), (expected), #got, __FILE__, __LINE__)
#define CHECK_SIZE(got, expected) check_size((got), (expected), #got, __FILE__, __LINE__)

/* What the checks that follow are about; printed with each failure. */
void check_context(const char *format, ...);

int check_that(int holds, const char *what, const char *file, int line);
int check_status(int got, int expected, const char *what, const char *file, int line);
int check_size(size_t got, size_t expected, const char *what, const char *file, int line);

/* How many checks have been made. */
unsigned long check_count(void);

/* Prints the sum; the exit status of the program. */
int check_report(const char *program);

/* Prints the message and ends the program: the test itself cannot go on. */
void check_stop(const char *format, ...);

#ifdef __cplusplus
}
#endif

#endif
