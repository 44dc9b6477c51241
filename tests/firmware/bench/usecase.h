/* The least program that makes a certain use of the library: what it has in flash beyond
 * usecase_empty.c is the price. None of these is run.
 */

#ifndef USECASE_H
#define USECASE_H

#include "wxpay.h"

#define KEY "192006250b4c09247ec02edce69f6a2d"

/* Somewhere in RAM, by the linker: it takes no place in the program. */
extern char received[1024];
extern char request[1024];

enum { FIELDS = 64, ORDER_FIELDS = 16 };

#endif
