#!/usr/bin/env python3
"""Print what bench.py has measured as tables, and hold it against the budgets.

    table.py BENCH_JSON [BUDGETS]
"""

import json
import sys
from pathlib import Path

import records

OPTS = ("s", "z", "2", "3")


def table(head, rows):
    rows = [head, *rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    rows.insert(1, ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])])
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))]
        print("| " + " | ".join(cells) + " |")
    print()


def by_opt(found, key):
    """{row: {opt: value}} in the order of the measurements."""
    rows = {}
    for values in found:
        rows.setdefault(tuple(values[name] for name in key), {})[values["opt"]] = values
    return rows


def columns(row, opts, number):
    return [f"{row[opt][number]:,}" if opt in row else "" for opt in opts]


def print_board(board, found):
    opts = [opt for opt in OPTS if any(values["opt"] == opt for values in found)]
    runs = by_opt([values for values in found if values["what"] == "run"], ("case", "document"))
    sizes = by_opt([values for values in found if values["what"] == "size"], ("case",))

    print(f"### {board}: instructions, and bytes of stack besides the field array\n")
    head = ["call", "document", *(f"-O{opt}" for opt in opts), *(f"stack -O{opt}" for opt in opts)]
    table(head, [
        [*name, *columns(row, opts, "instructions"), *columns(row, opts, "stack")]
        for name, row in runs.items()
    ])  # fmt: skip

    print(f"### {board}: bytes of flash beyond an empty program\n")
    small = opts[0]
    parts = ("library", "rodata", "mem", "own", "data", "bss")
    head = ["use case", *(f"-O{opt}" for opt in opts), *(f"{part} -O{small}" for part in parts)]
    table(head, [
        [*name, *columns(row, opts, "flash"), *(f"{row[small][part]:,}" for part in parts)]
        for name, row in sizes.items()
    ])  # fmt: skip


def over_budget(found, budgets):
    """One line for each number that is larger than its budget; a budget for nothing is an error."""
    for what, limits in budgets:
        which = records.labels(limits)
        matches = [
            values for values in found
            if values["what"] == what and which.items() <= values.items()
        ]  # fmt: skip
        if not matches:
            yield f"{records.show(what, limits)}: there is no such measurement"
        for values in matches:
            for key in limits.keys() - which.keys():
                if values[key] > limits[key]:
                    yield f"{records.show(what, which)}: {key} is {values[key]}, the budget {limits[key]}"


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: table.py BENCH_JSON [BUDGETS]")
    found = json.loads(Path(sys.argv[1]).read_text())["measurements"]
    for board in dict.fromkeys(values["board"] for values in found):
        print_board(board, [values for values in found if values["board"] == board])
    if len(sys.argv) == 3:
        wrong = list(over_budget(found, records.parse_all(Path(sys.argv[2]).read_text())))
        for line in wrong:
            print(line)
        if wrong:
            sys.exit(f"table: {len(wrong)} number(s) over budget")


if __name__ == "__main__":
    main()
