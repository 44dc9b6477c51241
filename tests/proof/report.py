#!/usr/bin/env python3
"""The tables of README.md: what the library costs, from what the jobs proof and firmware measured.

    python3 tests/proof/report.py            print them
    python3 tests/proof/report.py --write    put them between the markers in README.md
    python3 tests/proof/report.py --check    README.md has these tables, and numbers that are near
"""

import json
import re
import sys

import bench
import flash as flash_proof
import tools
from budgets import budgets

README = tools.ROOT / "README.md"
BEGIN, END = "<!-- sizes -->", "<!-- /sizes -->"
NAMES = {
    "thumbv7em-none-eabihf": "Cortex-M4",
    "thumbv6m-none-eabi": "Cortex-M0",
    "riscv32imac-unknown-none-elf": "RISC-V",
}
FIRST = tools.BARE_METAL[0]
# How far a number of README.md may be from what is measured: another compiler is no reason to fail.
NEAR, SMALL = 0.10, 16


def result(name):
    path = tools.WORK / f"{name}.json"
    if not path.is_file():
        sys.exit(f"error: {path.relative_to(tools.ROOT)} is missing; first: tests/run proof firmware")
    return json.loads(path.read_text(encoding="utf-8"))


def table(head, rows):
    cells = [[cell if isinstance(cell, str) else f"{cell:,}" for cell in row] for row in rows]
    yield "| " + " | ".join(head) + " |"
    yield "|" + "|".join(["---"] + ["--:"] * (len(head) - 1)) + "|"
    for row in cells:
        yield "| " + " | ".join(row) + " |"


def deepest(stacks, target, functions, opt="s"):
    return max(stacks[target][opt][name]["bytes"] for name in functions)


def uses_table(flash, stacks):
    every = list(stacks[FIRST]["s"])
    rows = []
    for use in budgets()["use"]:
        functions = flash_proof.functions_of(use, every)
        how = use.get("instructions")
        taken = bench.instructions(how["case"], how["document"]) if how else ""
        if taken is None:
            sys.exit("error: target/firmware/bench.json is missing; first: tests/run firmware")
        sizes = flash["uses"][use["name"]]
        row = [use["about"], *(sizes[FIRST][opt] for opt in tools.OPTS)]
        row += [sizes[target]["s"] for target in tools.BARE_METAL[1:]]
        rows.append([*row, deepest(stacks, FIRST, functions), taken])
    first = NAMES[FIRST]
    head = ["", *(f"flash, {first}, `{opt}`" for opt in tools.OPTS)]
    head += [f"{NAMES[target]}, `s`" for target in tools.BARE_METAL[1:]]
    yield from table([*head, f"stack, {first}", f"instructions, {first}"], rows)


def functions_table(flash, stacks):
    rows = []
    for name, sizes in flash["functions"].items():
        depths = [stacks[target]["s"][name]["bytes"] for target in tools.BARE_METAL]
        rows.append([f"`{name}`", sizes[FIRST], *depths])
    names = [NAMES[target] for target in tools.BARE_METAL]
    head = ["function", f"flash, alone, {names[0]}", f"stack, {names[0]}", *names[1:]]
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
        "1 KB, or an order of 14. `tests/run proof firmware` measures all of it.",
        "",
        *uses_table(flash, stacks),
        "",
        "<details><summary>Each function, opt-level <code>s</code></summary>",
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


def section():
    """What stands between the markers, and where."""
    text = README.read_text(encoding="utf-8")
    begin, end = text.find(BEGIN), text.find(END)
    if begin < 0 or end < begin or text.count(BEGIN) != 1 or text.count(END) != 1:
        sys.exit(f"error: README.md needs one {BEGIN} and after it one {END}")
    return text, begin + len(BEGIN), end


def write():
    text, begin, end = section()
    README.write_text(f"{text[:begin]}\n{report()}\n{text[end:]}", encoding="utf-8")


NUMBER = re.compile(r"\b\d[\d,]*\b")


def rows_of(text):
    """The lines of the tables: (line without its numbers, numbers)."""
    for line in text.splitlines():
        if line.startswith("|"):
            # Names such as `wxpay_key_md5` have digits, too.
            plain = re.sub(r"`[^`]*`", lambda match: match[0].replace("1", "I"), line)
            first, _, cells = plain[1:].partition("|")
            numbers = [int(each.replace(",", "")) for each in NUMBER.findall(cells)]
            yield first + NUMBER.sub("N", cells), numbers


def check():
    text, begin, end = section()
    committed, measured = list(rows_of(text[begin:end])), list(rows_of(report()))
    if not committed:
        print(f"error: README.md has no tables at {BEGIN}: python3 tests/proof/report.py --write")
        return 1
    wrong = []
    for kind, _ in committed:
        if kind not in [each for each, _ in measured]:
            wrong.append(f"README.md has a row that is not measured: {kind}")
    for kind, numbers in measured:
        row = next((said for each, said in committed if each == kind), None)
        if row is None:
            wrong.append(f"README.md lacks the row: {kind}")
            continue
        for said, true in zip(row, numbers, strict=True):
            if abs(said - true) > max(true * NEAR, SMALL):
                wrong.append(f"README.md says {said:,} where {true:,} is measured: {kind}")
    for line in wrong:
        print(f"error: {line}")
    if wrong:
        print("python3 tests/proof/report.py --write puts the tables right")
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--write"]:
        write()
    elif arguments == ["--check"]:
        return check()
    elif not arguments:
        print(report())
    else:
        sys.exit(__doc__)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
