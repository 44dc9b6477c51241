#include "controls.h"

#include <string.h>

#include "secrets.h"

/* Makes the compiler believe that somebody reads it. */
#define USED(object) __asm__ volatile("" : : "r"(object) : "memory")

/* Eight bytes, which is the least that counts as a copy, at an odd place. */
static void stack_copy(void)
{
    char local[64];
    for (size_t i = 0; i < 8; i++)
        local[5 + i] = known.key_text[11 + i];
    USED(local);
}

static void stack_words(void)
{
    char local[64];
    for (size_t i = 0; i < 12; i++)
        local[i ^ 3] = (char)(known.key_text[i] ^ 0x36);
    USED(local);
}

/* Without the text of the key, which would be found by itself. */
static void stack_state(void)
{
    wxpay_key local = known.key;
    char *const bytes = (char *)&local;
    for (size_t i = 0; i < sizeof local; i++)
        if (memcmp(bytes + i, known.key_text, 8) == 0)
            memset(bytes + i, 0, sizeof known.key_text);
    USED(&local);
}

static void stack_cipher(void)
{
    unsigned char local[16];
    memcpy(local, mixed_round_keys + 5 * sizeof local, sizeof local);
    USED(local);
}

static volatile char kept[16];

static void static_copy(void)
{
    for (size_t i = 0; i < sizeof kept; i++)
        kept[i] = known.key_text[i];
}

/* The next function of the harness must not overwrite them, so these are the last instructions. */
static void register_copy(void)
{
#if defined(__x86_64__)
    __asm__ volatile("mov %0, %%r10" : : "m"(known.key_text[3]) : "r10");
#else
    __asm__ volatile("ldr r2, [%0]\n\tldr r3, [%0, #4]" : : "r"(known.key_text) : "r2", "r3", "memory");
#endif
}

#if defined(__x86_64__)
static void vector_copy(void)
{
    __asm__ volatile("movups %0, %%xmm7" : : "m"(known.key_text) : "xmm7");
}
#elif defined(__ARM_FP)
static void vector_copy(void)
{
    __asm__ volatile("vldmia %0, {s4-s7}" : : "r"(known.key_text) : "s4", "s5", "s6", "s7", "memory");
}
#endif

const struct control controls[] = {
    {"a copy on the stack", ON_STACK, stack_copy},
    {"a copy on the stack as words under a pad", ON_STACK, stack_words},
    {"the prepared key on the stack", ON_STACK, stack_state},
    {"the key of a cipher's round on the stack", ON_STACK, stack_cipher},
    {"a copy in registers", IN_REGISTERS, register_copy},
#if defined(__x86_64__) || defined(__ARM_FP)
    {"a copy in a vector register", IN_REGISTERS, vector_copy},
#endif
    /* The last, since it stays. */
    {"a copy in a variable", IN_VARIABLES, static_copy},
};
const size_t controls_count = sizeof controls / sizeof *controls;
