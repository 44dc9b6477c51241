#!/usr/bin/env python3
"""Tell where the instructions and the stack of a call go, and the flash of a use case.

    profile.py instructions FOLDER CASE DOCUMENT    for example: .../cortex-m4/s accept_md5 pay-22-md5
    profile.py stack FOLDER CASE DOCUMENT
    profile.py flash FOLDER USECASE                 for example: .../cortex-m4/s verify_md5

FOLDER is one that bench.py has made for the Cortex-M4. What the compiler has inlined counts for the
function that it is in.
"""

import collections
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROWS = 30
# "Trace 0: 0x7f... [00800408/00000494/...] function", then the registers before that instruction.
EXECUTED = re.compile(r"^Trace 0: \S+ \[\w+/(\w+)/.*\] (\S+)$")
STACK_POINTER = re.compile(r"\bR13=(\w+)")


def symbols(elf):
    """(mangled name, readable name, address, bytes) of everything that has a size."""
    for names in zip(nm(elf), nm(elf, "-C")):
        mangled, readable = (line.split(None, 3) for line in names)
        if len(mangled) == 4 and mangled[2] in "tTrRwW":
            yield mangled[3], readable[3], int(mangled[0], 16), int(mangled[1], 16)


def nm(elf, *option):
    command = ["arm-none-eabi-nm", "-S", *option, elf]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def trace(folder, case, document):
    """(function, address, stack pointer) of every instruction that the case executes."""
    make = ["make", "-s", "-C", HERE, f"BUILD={folder}", f"WXPAY_LIB={folder / 'libwxpay.a'}"]
    subprocess.run(
        ["timeout", "60", *make, f"CASE={case}", f"DOCUMENT={document}", "trace"], check=True
    )
    begun = False
    function = address = None
    with open(folder / "trace", encoding="utf-8") as lines:
        for line in lines:
            executed = EXECUTED.match(line)
            if executed:
                address, function = int(executed[1], 16), executed[2]
                begun = begun or function == "profile_begin"
                if function == "profile_end":
                    break
            elif begun and function != "profile_begin" and (pointer := STACK_POINTER.search(line)):
                yield function, address, int(pointer[1], 16)
    (folder / "trace").unlink()


def readable_names(folder):
    return {mangled: readable for mangled, readable, _, _ in symbols(folder / "profile.elf")}


def instructions(folder, case, document):
    counts = collections.Counter(function for function, _, _ in trace(folder, case, document))
    names = readable_names(folder)
    return [(count, names.get(function, function)) for function, count in counts.most_common()]


def stack(folder, case, document):
    """The chain of calls where the stack is deepest, and what each one takes of it."""
    first = None
    calls = []  # (function, stack pointer when it was called)
    lowest, deepest = None, []
    entries = None
    for function, address, pointer in trace(folder, case, document):
        if first is None:
            first = pointer
            entries = {name: start & ~1 for name, _, start, _ in symbols(folder / "profile.elf")}
        while calls and calls[-1][1] < pointer:
            calls.pop()
        if address == entries.get(function):
            calls.append((function, pointer))
        if lowest is None or pointer < lowest:
            lowest, deepest = pointer, list(calls)
    names = readable_names(folder)
    # A function that has returned to one with the same stack pointer takes nothing.
    ends = [pointer for _, pointer in deepest[1:]] + [lowest]
    return [
        (begin - end, names.get(function, function))
        for (function, begin), end in zip(deepest, ends)
        if begin != end
    ]


def flash(folder, usecase):
    # Several names may stand for one piece of code.
    places = {
        start: (size, readable)
        for _, readable, start, size in symbols(folder / f"usecase_{usecase}.elf")
    }
    return sorted(places.values(), reverse=True)


def main():
    modes = {"instructions": (instructions, 3), "stack": (stack, 3), "flash": (flash, 2)}
    mode, wanted = modes.get(sys.argv[1] if len(sys.argv) > 1 else "", (None, 0))
    if mode is None or len(sys.argv) != 2 + wanted:
        sys.exit(__doc__)
    rows = mode(Path(sys.argv[2]).resolve(), *sys.argv[3:])
    total = sum(number for number, _ in rows)
    print(f"{total:8,}        all")
    for number, name in rows[:ROWS]:
        print(f"{number:8,}  {number / total:4.0%}  {name}")


if __name__ == "__main__":
    main()
