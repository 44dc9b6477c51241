/* Instructions, counted by a timer of the board.
 *
 * QEMU with `-icount shift=10` lets 1024 ns pass with every instruction, exactly. A timer that
 * ticks more often than that tells every single instruction; how often is found out here, with a
 * loop whose length is known, so that the clock of the board does not matter.
 */

#include "counter.h"

#include "console.h"
#include "print.h"
#include "ticks.h"

/* Two instructions per round, and as many around them whatever the rounds. */
static volatile uint32_t rounds;

__attribute__((noinline)) static void loop(void)
{
    uint32_t left = rounds;
    __asm__ volatile(TICKS_LOOP : TICKS_REGISTER(left) : : "cc");
}

static void nothing(void)
{
}

enum { KNOWN_ROUNDS = 100000, KNOWN = 2 * KNOWN_ROUNDS };

static uint32_t known_ticks;
static uint32_t call_ticks;

/* Not inlined: the code around the call is the same for every run. */
__attribute__((noinline)) static uint32_t ticks_of(void (*run)(void))
{
    ticks_restart();
    const uint32_t begin = ticks_now();
    run();
    const uint32_t ticks = ticks_between(begin, ticks_now());
    if (ticks_ran_out()) {
        print("failed counter=ran-out\n");
        console_exit(1);
    }
    return ticks;
}

static uint32_t ticks_of_loop(uint32_t number)
{
    rounds = number;
    return ticks_of(loop);
}

static uint32_t instructions(uint32_t ticks)
{
    return (uint32_t)(((uint64_t)ticks * KNOWN + known_ticks / 2) / known_ticks);
}

void counter_start(void)
{
    ticks_start();
    call_ticks = ticks_of(nothing);
    const uint32_t one = ticks_of_loop(1);
    known_ticks = ticks_of_loop(1 + KNOWN_ROUNDS) - one;

    const uint32_t check = 12345;
    print("calibration known=");
    print_number(2 * check);
    print(" counted=");
    print_number(instructions(ticks_of_loop(1 + check) - one));
    print(" ticks_per_1000_instructions=");
    print_number((uint64_t)known_ticks * 1000 / KNOWN);
    print("\n");
}

uint32_t counter_count(void (*run)(void))
{
    return instructions(ticks_of(run) - call_ticks);
}
