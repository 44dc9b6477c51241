/* Where the firmware writes to. The only file behind it is console.c. */

#ifndef CONSOLE_H
#define CONSOLE_H

#include <stddef.h>

/* Writes len bytes. */
void console_write(const char *text, size_t len);

/* Ends the program: 0 if all went well. */
__attribute__((noreturn)) void console_exit(int status);

#endif
