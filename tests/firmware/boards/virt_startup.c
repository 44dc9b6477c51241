/* What runs before main on a RISC-V. */

#include <stdint.h>

#include "console.h"

int main(void);
void reset(void);
void start(void);

extern uint32_t __data_start[], __data_end[];
extern const uint32_t __data_load[];
extern uint32_t __bss_start[], __bss_end[];

/* At the first byte of the program, where QEMU jumps to. */
__attribute__((section(".vectors"), naked, used)) void reset(void)
{
    __asm__ volatile("la sp, __stack_top\n\tj start");
}

__attribute__((used)) void start(void)
{
    const uint32_t *from = __data_load;
    for (volatile uint32_t *to = __data_start; to != __data_end;)
        *to++ = *from++;
    for (volatile uint32_t *to = __bss_start; to != __bss_end;)
        *to++ = 0;
    console_exit(main());
}
