/* print.h for a machine with an operating system. */

#include "print.h"

#include <inttypes.h>
#include <stdio.h>

void print(const char *text)
{
    fputs(text, stdout);
}

void print_number(uint64_t number)
{
    printf("%" PRIu64, number);
}
