/* The stack is painted, the call made, and the paint looked at. What a function reserves and never
 * writes does not show. */

#include "stack.h"

#if defined(__arm__)
#define READ_SP "mov %0, sp"
#elif defined(__riscv)
#define READ_SP "mv %0, sp"
#endif

__attribute__((always_inline)) static inline uint32_t paint(const volatile uint32_t *place)
{
    return 0xC0FFEE00u ^ (uint32_t)(uintptr_t)place;
}

/* No interrupt is enabled, so nothing but run() writes below the stack pointer. */
__attribute__((noinline)) uint32_t stack_depth(void (*run)(void))
{
    volatile uint32_t *top;
    __asm__ volatile(READ_SP : "=r"(top));
    volatile uint32_t *const limit = top - STACK_MAX / sizeof *top;
    volatile uint32_t *place;

    for (place = limit; place != top; place++)
        *place = paint(place);
    run();
    for (place = limit; place != top && *place == paint(place);)
        place++;
    return (uint32_t)(top - place) * sizeof *top;
}
