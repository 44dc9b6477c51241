/* How many instructions a call takes. */

#ifndef COUNTER_H
#define COUNTER_H

#include <stdint.h>

/* Starts the counter and calibrates it; prints what came of it. */
void counter_start(void);

/* The instructions that run() executes, without the call and the return. */
uint32_t counter_count(void (*run)(void));

#endif
