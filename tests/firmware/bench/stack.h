/* How deep the stack of a call gets. */

#ifndef STACK_H
#define STACK_H

#include <stdint.h>

/* Bytes of stack that run() writes below its caller's frame; STACK_MAX if it is more. */
uint32_t stack_depth(void (*run)(void));

#define STACK_MAX 4096

#endif
