#include "own_stack.h"

#include <string.h>

enum { PAINT = 0xA5 };

_Alignas(64) unsigned char own_stack[OWN_STACK_SIZE];
_Alignas(64) unsigned char registers_after[REGISTERS_SIZE];

/* switch_stack(run, top, registers): calls run() with the stack pointer at `top` and nothing in the
 * registers that it need not preserve, and stores what it has left in them. `registers` holds zeros. */
void switch_stack(void (*run)(void), void *top, void *registers);

#if defined(__x86_64__)
__asm__(".text\n"
        ".globl switch_stack\n"
        "switch_stack:\n"
        "    push %rbx\n"
        "    push %r12\n"
        "    mov %rsp, %rbx\n"
        "    mov %rdx, %r12\n"
        "    mov %rsi, %rsp\n"
        "    xorps %xmm0, %xmm0\n"
        "    xorps %xmm1, %xmm1\n"
        "    xorps %xmm2, %xmm2\n"
        "    xorps %xmm3, %xmm3\n"
        "    xorps %xmm4, %xmm4\n"
        "    xorps %xmm5, %xmm5\n"
        "    xorps %xmm6, %xmm6\n"
        "    xorps %xmm7, %xmm7\n"
        "    xorps %xmm8, %xmm8\n"
        "    xorps %xmm9, %xmm9\n"
        "    xorps %xmm10, %xmm10\n"
        "    xorps %xmm11, %xmm11\n"
        "    xorps %xmm12, %xmm12\n"
        "    xorps %xmm13, %xmm13\n"
        "    xorps %xmm14, %xmm14\n"
        "    xorps %xmm15, %xmm15\n"
        "    xor %eax, %eax\n"
        "    xor %ecx, %ecx\n"
        "    xor %edx, %edx\n"
        "    xor %esi, %esi\n"
        "    xor %r8d, %r8d\n"
        "    xor %r9d, %r9d\n"
        "    xor %r10d, %r10d\n"
        "    xor %r11d, %r11d\n"
        "    call *%rdi\n"
        "    mov %rax, 0(%r12)\n"
        "    mov %rcx, 8(%r12)\n"
        "    mov %rdx, 16(%r12)\n"
        "    mov %rsi, 24(%r12)\n"
        "    mov %rdi, 32(%r12)\n"
        "    mov %r8, 40(%r12)\n"
        "    mov %r9, 48(%r12)\n"
        "    mov %r10, 56(%r12)\n"
        "    mov %r11, 64(%r12)\n"
        "    movups %xmm0, 80(%r12)\n"
        "    movups %xmm1, 96(%r12)\n"
        "    movups %xmm2, 112(%r12)\n"
        "    movups %xmm3, 128(%r12)\n"
        "    movups %xmm4, 144(%r12)\n"
        "    movups %xmm5, 160(%r12)\n"
        "    movups %xmm6, 176(%r12)\n"
        "    movups %xmm7, 192(%r12)\n"
        "    movups %xmm8, 208(%r12)\n"
        "    movups %xmm9, 224(%r12)\n"
        "    movups %xmm10, 240(%r12)\n"
        "    movups %xmm11, 256(%r12)\n"
        "    movups %xmm12, 272(%r12)\n"
        "    movups %xmm13, 288(%r12)\n"
        "    movups %xmm14, 304(%r12)\n"
        "    movups %xmm15, 320(%r12)\n"
        "    mov %rbx, %rsp\n"
        "    pop %r12\n"
        "    pop %rbx\n"
        "    ret\n");
#elif defined(__thumb2__)
__asm__(".syntax unified\n"
        ".text\n"
        ".thumb_func\n"
        ".globl switch_stack\n"
        "switch_stack:\n"
        "    push {r4, r5, r6, lr}\n"
        "    mov r4, sp\n"
        "    mov r5, r2\n"
        "    mov sp, r1\n"
#if defined(__ARM_FP)
        "    vldmia r2, {s0-s31}\n"
#endif
        "    movs r1, #0\n"
        "    movs r3, #0\n"
        "    mov r12, r1\n"
        "    movs r2, #0\n"
        "    blx r0\n"
        "    stmia r5, {r0-r3, r12, lr}\n"
#if defined(__ARM_FP)
        "    adds r5, #80\n"
        "    vstmia r5, {s0-s31}\n"
#endif
        "    mov sp, r4\n"
        "    pop {r4, r5, r6, pc}\n");
#else
#error "no switch_stack for this machine"
#endif

void on_own_stack(void (*run)(void))
{
    memset(own_stack, PAINT, sizeof own_stack);
    memset(registers_after, 0, sizeof registers_after);
    switch_stack(run, own_stack + sizeof own_stack, registers_after);
}

size_t own_stack_depth(void)
{
    size_t untouched = 0;
    while (untouched < sizeof own_stack && own_stack[untouched] == PAINT)
        untouched++;
    return sizeof own_stack - untouched;
}
