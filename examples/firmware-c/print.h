/* Strings and numbers to the console, without printf and its kilobytes. */

#ifndef PRINT_H
#define PRINT_H

#include <stdint.h>

void print(const char *text);
void print_number(uint64_t number);

#endif
