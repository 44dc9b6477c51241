#!/usr/bin/env python3
"""The tables of README.md: what the library costs, from what the jobs proof and firmware measured.

    python3 tests/proof/report.py            print them
    python3 tests/proof/report.py --write    put them between the markers in README.md
    python3 tests/proof/report.py --check    README.md has these tables, and numbers that are near
    python3 tests/proof/report.py functions  print the table of the functions alone
"""

import json
import sys

import bench
import blocks
import flash as flash_proof
import tools
from blocks import table
from budgets import budgets

README = tools.ROOT / "README.md"
NAME = "sizes"
NAMES = {
    "thumbv7em-none-eabihf": "Cortex-M4",
    "thumbv6m-none-eabi": "Cortex-M0",
    "riscv32imac-unknown-none-elf": "RISC-V",
}
FIRST = tools.BARE_METAL[0]
# What a firmware is built with.
SMALL = ("s", "z")


def result(name):
    path = tools.WORK / f"{name}.json"
    if not path.is_file():
        sys.exit(f"error: {path.relative_to(tools.ROOT)} is missing; first: tests/run proof firmware")
    return json.loads(path.read_text(encoding="utf-8"))


def pair(numbers):
    """What is at s, and at z."""
    return " / ".join("" if number is None else f"{number:,}" for number in numbers)


def deepest(stacks, target, functions, opt):
    return max(stacks[target][opt][name]["bytes"] for name in functions)


def taken(use, board):
    """Instructions of a use, at s and at z; nothing if no case of the bench makes that use."""
    how = use.get("instructions")
    if not how:
        return ""
    found = [bench.instructions(how["case"], how["document"], board, opt) for opt in SMALL]
    if None in found:
        sys.exit("error: target/firmware/bench.json is missing; first: tests/run firmware")
    return pair(found)


def uses_table(flash, stacks):
    every = list(stacks[FIRST]["s"])
    rows = []
    for use in budgets()["use"]:
        functions = flash_proof.functions_of(use, every)
        sizes = flash["uses"][use["name"]]
        row = [use["about"], *(pair(sizes[target][opt] for opt in SMALL) for target in tools.BARE_METAL)]
        row += [sizes[FIRST]["3"], pair(deepest(stacks, FIRST, functions, opt) for opt in SMALL)]
        rows.append([*row, *(taken(use, board) for board in bench.TARGETS)])
    head = ["", *(f"flash, {NAMES[target]}" for target in tools.BARE_METAL)]
    head += [f"flash, {NAMES[FIRST]}, `3`", f"stack, {NAMES[FIRST]}"]
    yield from table([*head, *(f"instructions, {NAMES[bench.TARGETS[board]]}" for board in bench.TARGETS)], rows)


def functions_table(flash, stacks):
    rows = []
    for name, sizes in flash["functions"].items():
        row = [f"`{name}`", *(pair(sizes[target][opt] for opt in SMALL) for target in tools.BARE_METAL)]
        row += [
            pair(stacks[target][opt][name]["bytes"] for opt in SMALL) for target in tools.BARE_METAL
        ]
        rows.append(row)
    names = [NAMES[target] for target in tools.BARE_METAL]
    head = ["function", *(f"flash, {name}" for name in names), *(f"stack, {name}" for name in names)]
    yield from table(head, rows)


def features_table(features):
    bases, rows = {"read_verify", "sign_write"}, []
    for name, feature in features.items():
        added = feature["added"]
        both = "" if name in bases else added["both"]
        rows.append([feature["about"], added["verify"], both])
    rows = sorted((row for row in rows if row[1]), key=lambda row: row[1])
    yield from table(["feature", "adds to read and verify", "and to sign and write, too"], rows)


def report():
    flash, stacks, features = result("flash"), result("stack"), result("features")
    memory = budgets()["stack"]["memory"]
    lines = [
        f"Bytes, made by `ffi/pkg/build` with {flash['compiler']}. Flash is code and constants without",
        "the C library's `memcpy`, `memmove`, `memset` and `memcmp`; there are no variables. Stack is the",
        f"bound that the linked code has, with {memory} bytes for these four; besides it a caller lends",
        "192 bytes for a key and 20 for each field. Instructions are for a notification of 22 fields,",
        "1 KB, or an order of 14. Of two numbers the first is at opt-level `s`, the second at `z`.",
        "`tests/run proof firmware` measures all of it.",
        "",
        *uses_table(flash, stacks),
        "",
        "<details><summary>Each function</summary>",
        "",
        "Flash of a program that calls this function alone, and how deep its stack gets.",
        "",
        *functions_table(flash, stacks),
        "",
        "</details>",
        "",
        f"<details><summary>Each feature in Rust, {NAMES[FIRST]}, opt-level <code>s</code></summary>",
        "",
        "Flash that one use of it adds to a program that reads and verifies, or signs and writes, too, with a",
        "key for MD5: differences of linked programs. What two features share is there once.",
        "",
        *features_table(features["features"]),
        "",
        "</details>",
    ]
    return "\n".join(lines)


def check():
    wrong = list(blocks.differences(README, NAME, report()))
    for line in wrong:
        print(f"error: {line}")
    if wrong:
        print("python3 tests/proof/report.py --write puts the tables right")
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--write"]:
        blocks.write(README, NAME, report())
    elif arguments == ["--check"]:
        return check()
    elif arguments == ["functions"]:
        print("\n".join(functions_table(result("flash"), result("stack"))))
    elif not arguments:
        print(report())
    else:
        sys.exit(__doc__)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
