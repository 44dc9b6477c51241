# QEMU's microbit, a Cortex-M0: 16 KiB of RAM.

TARGET = thumbv6m-none-eabi
CPU = -mcpu=cortex-m0 -mthumb
CROSS = arm-none-eabi-
LIBC = --specs=nano.specs

LDSCRIPT = microbit.ld
BOARD_SOURCES = startup.c console.c

EMULATOR = qemu-system-arm -M microbit -display none -serial none -monitor none \
    -chardev stdio,id=console -semihosting-config enable=on,target=native,chardev=console
