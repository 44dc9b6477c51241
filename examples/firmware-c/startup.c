/* What runs before main on a Cortex-M. Your own board has such a file already: keep yours. */

#include <stdint.h>

#include "console.h"

int main(void);

/* Made by the linker script. */
extern uint32_t __stack_top[];
extern uint32_t __data_start[], __data_end[];
extern const uint32_t __data_load[];
extern uint32_t __bss_start[], __bss_end[];

/* Set by the linker as the entry point, so it has a name that others see. */
void reset(void);

void reset(void)
{
#if defined(__ARM_FP)
    /* The coprocessor access register: the compiler may use the FPU from here on. */
    volatile uint32_t *const cpacr = (volatile uint32_t *)0xE000ED88u;
    *cpacr |= 0xFu << 20;
    __asm__ volatile("dsb\n\tisb" ::: "memory");
#endif
    /* Volatile keeps these loops what they are: the compiler would call memcpy and memset. */
    const uint32_t *from = __data_load;
    for (volatile uint32_t *to = __data_start; to != __data_end;)
        *to++ = *from++;
    for (volatile uint32_t *to = __bss_start; to != __bss_end;)
        *to++ = 0;
    console_exit(main());
}

/* A fault is the end. In a debugger the stacked registers tell where it came from. */
static void fault(void)
{
    console_exit(99);
}

/* The first sixteen exceptions; this firmware enables no interrupt. */
__attribute__((section(".vectors"), used)) static void (*const vectors[16])(void) = {
    (void (*)(void))__stack_top,
    reset,
    fault, /* NMI */
    fault, /* HardFault */
    fault, /* MemManage */
    fault, /* BusFault */
    fault, /* UsageFault */
    0,
    0,
    0,
    0,
    fault, /* SVCall */
    fault, /* DebugMonitor */
    0,
    fault, /* PendSV */
    fault, /* SysTick */
};
