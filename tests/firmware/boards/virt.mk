# QEMU's virt, a 32-bit RISC-V: the C ABI is not Cortex-M's alone.

TARGET = riscv32imac-unknown-none-elf
CPU = -march=rv32imac -mabi=ilp32 -mcmodel=medany -msmall-data-limit=0
CROSS = riscv64-unknown-elf-
# The emptiest program has its code and its data in one segment; never mind.
LIBC = --specs=picolibc.specs -Wl,--no-warn-rwx-segments

LDSCRIPT = virt.ld
BOARD_SOURCES = virt_startup.c virt_console.c

EMULATOR = qemu-system-riscv32 -M virt -bios none -display none -serial none -monitor none \
    -chardev stdio,id=console -semihosting-config enable=on,target=native,chardev=console
