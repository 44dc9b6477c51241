/* Positive controls: each leaves a secret behind, and the search has to find it. */

#ifndef CONTROLS_H
#define CONTROLS_H

#include <stddef.h>

enum place { ON_STACK, IN_REGISTERS, IN_VARIABLES };

struct control {
    const char *name;
    enum place place;
    void (*run)(void);
};
extern const struct control controls[];
extern const size_t controls_count;

#endif
