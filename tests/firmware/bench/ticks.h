/* A timer that every core has. */

#ifndef TICKS_H
#define TICKS_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__arm__)

/* SysTick of the Cortex-M: 24 bits, counts down. */
#define TICKS_SYST ((volatile uint32_t *)0xE000E010u)

/* One round is these two instructions. */
#define TICKS_LOOP ".syntax unified\n1: subs %0, #1\n\tbne 1b"
#define TICKS_REGISTER "+l"

static inline void ticks_start(void)
{
    TICKS_SYST[1] = 0x00FFFFFFu; /* reload */
    TICKS_SYST[2] = 0;
    TICKS_SYST[0] = 5; /* enabled, the core's clock, no interrupt */
}

static inline uint32_t ticks_now(void)
{
    return TICKS_SYST[2];
}

static inline uint32_t ticks_between(uint32_t begin, uint32_t end)
{
    return (begin - end) & 0x00FFFFFFu;
}

/* The timer starts anew, and says later whether it has run out. */
static inline void ticks_restart(void)
{
    TICKS_SYST[2] = 0;
    (void)TICKS_SYST[0];
}

static inline bool ticks_ran_out(void)
{
    return TICKS_SYST[0] >> 16 & 1;
}

#elif defined(__riscv)

/* The counter of retired instructions; QEMU counts nanoseconds instead. */
#define TICKS_LOOP "1: addi %0, %0, -1\n\tbnez %0, 1b"
#define TICKS_REGISTER "+r"

static inline void ticks_start(void)
{
}

static inline uint32_t ticks_now(void)
{
    uint32_t now;
    __asm__ volatile(".option arch, +zicsr\n\tcsrr %0, minstret" : "=r"(now));
    return now;
}

static inline uint32_t ticks_between(uint32_t begin, uint32_t end)
{
    return end - begin;
}

/* 32 bits are enough for four million instructions. */
static inline void ticks_restart(void)
{
}

static inline bool ticks_ran_out(void)
{
    return false;
}

#endif
#endif
