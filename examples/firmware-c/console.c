/* The console by semihosting: QEMU, or the debugger, does the writing.
 *
 * Your own board: put your UART into console_write and an endless loop into console_exit. Without
 * a debugger that listens, the BKPT below is a fault.
 */

#include "console.h"

#include <stdint.h>

enum {
    SYS_WRITEC = 0x03,
    SYS_EXIT_EXTENDED = 0x20,
};

static void semihosting(uint32_t operation, const void *argument)
{
    register uint32_t r0 __asm__("r0") = operation;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
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
