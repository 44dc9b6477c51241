# The board: QEMU's mps2-an386, a Cortex-M4 with FPU. Your own board: change this file and board.ld.

# What the library is built for, and what the C compiler is told. They must agree on the core and
# on how floating point arguments are passed; thumbv6m-none-eabi goes with -mcpu=cortex-m0 -mthumb.
TARGET = thumbv7em-none-eabihf
CPU = -mcpu=cortex-m4 -mthumb -mfloat-abi=hard -mfpu=fpv4-sp-d16
CROSS = arm-none-eabi-
LIBC = --specs=nano.specs

# What a board brings of its own.
LDSCRIPT = board.ld
BOARD_SOURCES = startup.c console.c

# What the firmware writes by semihosting goes to standard output.
EMULATOR = qemu-system-arm -M mps2-an386 -display none -serial none -monitor none \
    -chardev stdio,id=console -semihosting-config enable=on,target=native,chardev=console
