/* The console by semihosting, as RISC-V spells it: see console.c of the example. */

#include "console.h"

#include <stdint.h>

enum {
    SYS_WRITEC = 0x03,
    SYS_EXIT_EXTENDED = 0x20,
};

/* The three instructions have to be of 32 bits each, and in one page. */
__attribute__((noinline, aligned(16))) static void semihosting(uint32_t operation,
                                                               const void *argument)
{
    register uint32_t a0 __asm__("a0") = operation;
    register const void *a1 __asm__("a1") = argument;
    __asm__ volatile(".option push\n\t"
                     ".option norvc\n\t"
                     "slli x0, x0, 0x1f\n\t"
                     "ebreak\n\t"
                     "srai x0, x0, 7\n\t"
                     ".option pop"
                     : "+r"(a0)
                     : "r"(a1)
                     : "memory");
}

void console_write(const char *text, size_t len)
{
    while (len-- > 0)
        semihosting(SYS_WRITEC, text++);
}

void console_exit(int status)
{
    const uint32_t block[2] = {0x20026 /* ADP_Stopped_ApplicationExit */, (uint32_t)status};
    for (;;)
        semihosting(SYS_EXIT_EXTENDED, block);
}
