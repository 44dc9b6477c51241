#!/usr/bin/env python3
"""The tables of what measure.py has measured: the library beside its peers on a microcontroller.

    beside.py SIZE_JSON            print them
    beside.py SIZE_JSON --write    put them between the markers in README.md and in the one here, and
                                   draw beside.svg
    beside.py SIZE_JSON --check    both have these tables, and numbers that are near
"""

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT / "tests/proof"), str(ROOT / "tests/peers")]

import blocks  # noqa: E402
import chart  # noqa: E402

BOARDS = {"cortex-m4": "Cortex-M4", "cortex-m0": "Cortex-M0", "riscv32": "RISC-V"}
FIRST = "cortex-m4"
CODES = {"wxpay": "wxpay", "yxml": "yxml + mbedTLS", "expat": "expat + mbedTLS"}
# What is done, the program that has what this takes in flash, and the cases that do it.
USES = [
    ("read and verify, MD5 only", "verify_md5", [("read_verify_md5", "pay-22-md5")]),
    ("accept a payment, MD5 only", "accept_md5", [("accept_md5", "pay-22-md5")]),
    ("sign and write, MD5 only", "sign_md5", [("set_write_signed_md5", "order")]),
    ("read and verify, HMAC-SHA256", "verify_hmac", [("read_verify_hmac", "pay-22-hmac")]),
    ("sign and write, HMAC-SHA256", "sign_hmac", [("set_write_signed_hmac", "order")]),
    (
        "all of it, both algorithms",
        "all",
        [("read_verify_hmac", "pay-22-hmac"), ("set_write_signed_hmac", "order")],
    ),
]
DOCUMENTS = ["pay-22-md5", "pay-35-md5", "pay-22-hmac", "pay-35-hmac"]


class Measured:
    def __init__(self, path):
        if not path.is_file():
            sys.exit(f"error: {path} is missing; first: tests/run size")
        result = json.loads(path.read_text(encoding="utf-8"))
        self.tools, self.found = result["tools"], result["measurements"]

    def one(self, **wanted):
        found = [each for each in self.found if wanted.items() <= each.items()]
        if len(found) != 1:
            sys.exit(f"error: {len(found)} measurements of {wanted}")
        return found[0]

    def boards(self):
        return [board for board in BOARDS if any(each["board"] == board for each in self.found)]

    def cost(self, use, board, code, opt="s"):
        """What a use takes, in flash, RAM and instructions."""
        _, program, cases = use
        where = {"board": board, "code": code, "opt": opt}
        size = self.one(what="size", case=program, **where)
        runs = [self.one(what="run", case=case, document=document, **where) for case, document in cases]
        most = {name: max(run[name] for run in runs) for name in ("stack", "lent")}
        # The pool is in .bss and what of it was used is in what was lent: it counts once.
        return {
            **size,
            **most,
            "ram": most["stack"] + most["lent"] + size["data"],
            "instructions": sum(run["instructions"] for run in runs),
        }


def pair(numbers):
    return " / ".join(f"{number:,}" for number in numbers)


def short_table(measured, board):
    """Each use: flash, RAM and instructions of each code."""
    numbers = {"flash": "flash", "RAM": "ram", "instructions": "instructions"}
    rows = []
    for use in USES:
        row = [use[0]]
        for number in numbers.values():
            row.append(pair(measured.cost(use, board, "wxpay", opt)[number] for opt in ("s", "z")))
            row += [measured.cost(use, board, peer)[number] for peer in list(CODES)[1:]]
        rows.append(row)
    head = [f"{number}: {CODES['wxpay']}" for number in numbers]
    yield from blocks.table(["", *(name for first in head for name in (first, *list(CODES)[1:]))], rows)


def ratios(measured, board):
    """The first use in words."""
    use = USES[0]
    own = measured.cost(use, board, "wxpay")
    for peer, name in list(CODES.items())[1:]:
        other = measured.cost(use, board, peer)
        parts = [
            f"{own[key] / other[key]:.2f} of the {what}"
            for key, what in (("instructions", "instructions"), ("flash", "flash"), ("ram", "RAM"))
        ]
        yield f"* Beside {name}, reading and verifying with MD5 takes {', '.join(parts[:-1])} and {parts[-1]}."


def full_table(measured, board):
    rows = []
    for use in USES:
        for code, name in CODES.items():
            for opt in ("s", "z") if code == "wxpay" else ("s",):
                cost = measured.cost(use, board, code, opt)
                how = f"{use[0]}: {name}, `{opt}`"
                keys = ("flash", "mem", "own", "data", "bss", "stack", "lent", "instructions")
                rows.append([how, *(cost[key] for key in keys)])
    head = ["", "flash", "of it the C library's", "and the program's own", ".data", ".bss"]
    yield from blocks.table([*head, "stack", "lent", "instructions"], rows)


def documents_table(measured, board):
    """Instructions to read and verify each document."""
    rows = []
    for document in DOCUMENTS:
        case = f"read_verify_{document.rsplit('-', 1)[1]}"
        where = {"what": "run", "board": board, "case": case, "document": document}
        row = [f"`{document}`"]
        for code in CODES:
            opts = ("s", "z") if code == "wxpay" else ("s",)
            row.append(pair(measured.one(code=code, opt=opt, **where)["instructions"] for opt in opts))
        rows.append(row)
    yield from blocks.table(["read and verify", *CODES.values()], rows)


def draw(measured, board):
    """The chart: for each number the uses with MD5, and for each use the codes."""
    numbers = {"instructions": "instructions", "flash": "bytes of flash", "ram": "bytes of RAM"}
    parts, top = [], 0
    for number, unit in numbers.items():
        parts.append(chart.text(0, top + 18, f"{unit} with MD5, {BOARDS[board]}", "title"))
        top += chart.HEAD
        rows = [(use[0], code, measured.cost(use, board, code)[number]) for use in USES[:3] for code in CODES]
        longest = max(value for _, _, value in rows)
        for use, code, value in rows:
            own = code == "wxpay"
            width = chart.BAR * value / longest
            label = f"{use.partition(',')[0]}: {code}" if own else CODES[code]
            kind = "own" if own else "peer"
            parts.append(chart.text(chart.LABEL - 8, top + 14, label, anchor="end"))
            parts.append(
                f'<rect x="{chart.LABEL}" y="{top + 3}" width="{width:.1f}" height="14" rx="2" class="{kind}"/>'
            )
            parts.append(chart.text(chart.LABEL + width + 6, top + 14, f"{value:,}", "number"))
            top += chart.ROW
        top += 12
    return chart.svg(chart.LABEL + chart.BAR + chart.NUMBER, top, parts)


def compilers(measured):
    rust = measured.tools["rustc"].split(" (")[0]
    gcc = re.search(r"(\d+\.\d+\.\d+)", measured.tools["arm-none-eabi-gcc"])[1]
    return f"{rust}, and gcc {gcc} `-Os`"


def short(measured):
    lines = [
        f"{BOARDS[FIRST]}, {compilers(measured)}: a notification of 22 fields, 1 KB, and an order of 14,",
        "beside what one would write in C with yxml or expat, and mbedTLS. Of two numbers the first is at",
        "opt-level `s`, the second at `z`. Flash is what a program has beyond an empty one, the C library's",
        "part and its own calls included. RAM is stack and whatever is lent or allocated; the document comes",
        "on top, and has to stay for wxpay while its fields are used.",
        "",
        "![Instructions, flash and RAM of wxpay, yxml and expat](tests/peers/firmware/beside.svg)",
        "",
        *short_table(measured, FIRST),
        "",
        *ratios(measured, FIRST),
        "",
        "More, and what the peers leave unchecked, in [tests/peers/firmware](tests/peers/firmware/README.md);",
        "`tests/run size` measures it.",
    ]
    return "\n".join(lines)


def full(measured):
    lines = [f"By {compilers(measured)}."]
    for board in measured.boards():
        lines += [
            "",
            f"### {BOARDS[board]}",
            "",
            *full_table(measured, board),
            "",
            "Instructions for other documents:",
            "",
            *documents_table(measured, board),
        ]
    return "\n".join(lines)


def main(arguments):
    if len(arguments) not in (1, 2) or arguments[1:] not in ([], ["--write"], ["--check"]):
        sys.exit(__doc__)
    measured = Measured(Path(arguments[0]))
    texts = {ROOT / "README.md": short(measured), HERE / "README.md": full(measured)}
    wrong = []
    if arguments[1:] == ["--write"]:
        (HERE / "beside.svg").write_text(draw(measured, FIRST), encoding="utf-8")
    for path, text in texts.items():
        if arguments[1:] == ["--write"]:
            blocks.write(path, "beside C", text)
        elif arguments[1:] == ["--check"]:
            wrong += blocks.differences(path, "beside C", text)
        else:
            print(text, end="\n\n")
    for line in wrong:
        print(f"error: {line}")
    if wrong:
        print("tests/peers/firmware/beside.py target/size/size.json --write puts the tables right")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
