#!/usr/bin/env python3
"""Measure the library on emulated boards: instructions, stack, flash and RAM.

    bench.py --out FOLDER [--board NAME]... [--opt LEVEL]...    default: cortex-m4; s, z and 3

Prints one line per measurement and writes all of them to FOLDER/bench.json.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import records
import sizes

HERE = Path(__file__).resolve().parent
REPO = HERE.parents[2]
BOARDS = {
    "cortex-m4": REPO / "examples/firmware-c/board.mk",
    "cortex-m0": HERE.parent / "boards/microbit.mk",
    "riscv32": HERE.parent / "boards/virt.mk",
}
# Seconds; a run takes less than one. The command kills what it has started, too: QEMU may hang.
TIMEOUT = ["timeout", "60"]


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def setting(board, name):
    """A variable of the board's makefile."""
    return re.search(rf"^{name} *= *(.*)$", BOARDS[board].read_text(), re.MULTILINE).group(1)


def build(out, board, opt):
    """The library and all programs; the make command that knows them."""
    folder = out / board / opt
    build_library = [REPO / "ffi/pkg/build", "--target", setting(board, "TARGET"), "--opt", opt]
    subprocess.run([*build_library, "--out", folder], stdout=subprocess.DEVNULL, check=True)
    make = ["make", "-s", "-C", HERE, f"BOARD={BOARDS[board]}", f"BUILD={folder}"]
    make.append(f"WXPAY_LIB={folder / 'libwxpay.a'}")
    subprocess.run([*make, "all"], check=True)
    return make


def measure_runs(make):
    """What the bench prints when it runs; the calibration has to be exact."""
    lines = records.parse_all(output(*TIMEOUT, *make, "run"))
    (name, calibration), *runs = lines
    if name != "calibration" or calibration["known"] != calibration["counted"]:
        sys.exit(f"bench: the counter is off: {records.show(name, calibration)}")
    if not runs or any(name != "run" for name, _ in runs):
        sys.exit("bench: a case failed")
    return [values for _, values in runs]


def measure_sizes(folder):
    maps = {path.stem: sizes.contributions(path.read_text()) for path in folder.glob("usecase_*.map")}
    empty = maps.pop("usecase_empty")
    for name, program in sorted(maps.items()):
        yield {"case": name.removeprefix("usecase_"), **sizes.price(program, empty)}


def versions(boards):
    """What the numbers depend on besides the library."""
    tools = ["rustc"]
    for board in boards:
        tools += [setting(board, "CROSS") + "gcc", setting(board, "EMULATOR").split()[0]]
    return {tool: output(tool, "--version").splitlines()[0] for tool in tools}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--board", action="append", choices=BOARDS)
    parser.add_argument("--opt", action="append", choices=("s", "z", "2", "3"))
    options = parser.parse_args()
    out = options.out.resolve()
    boards = options.board or ["cortex-m4"]

    measurements = []
    for board in boards:
        for opt in options.opt or ("s", "z", "3"):
            make = build(out, board, opt)
            where = {"board": board, "opt": opt}
            found = [("run", {**where, **values}) for values in measure_runs(make)]
            found += [("size", {**where, **values}) for values in measure_sizes(out / board / opt)]
            for name, values in found:
                print(records.show(name, values), flush=True)
            measurements += [{"what": name, **values} for name, values in found]
    result = {"tools": versions(boards), "measurements": measurements}
    (out / "bench.json").write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    try:
        main()
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        sys.exit(f"bench: {error}")
