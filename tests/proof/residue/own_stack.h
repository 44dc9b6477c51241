/* A stack of our own: what a call leaves on it can be looked at when nobody uses it any more. */

#ifndef OWN_STACK_H
#define OWN_STACK_H

#include <stddef.h>

/* What is not optimised goes 22 KB deep; the smaller one is what a microcontroller has. */
enum { OWN_STACK_SIZE = sizeof(void *) == 8 ? 65536 : 16384, REGISTERS_SIZE = 512 };

extern unsigned char own_stack[OWN_STACK_SIZE];
/* What the registers held that a function need not preserve. */
extern unsigned char registers_after[REGISTERS_SIZE];

/* Paints the stack and lets run() have it. */
void on_own_stack(void (*run)(void));
/* How deep run() went, in bytes. */
size_t own_stack_depth(void);

#endif
