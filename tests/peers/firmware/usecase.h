/* The least program that makes a certain use of the peer, as in tests/firmware/bench/usecase.h. */

#ifndef USECASE_H
#define USECASE_H

#include "payment.h"

#define KEY "192006250b4c09247ec02edce69f6a2d"

/* Somewhere in RAM, by the linker: it takes no place in the program. */
extern char received[1024];
extern char request[1024];

/* Somewhere in RAM, too: it is counted where it is measured, with what of it is used. */
extern struct message borrowed;

#endif
