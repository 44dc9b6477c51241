#!/usr/bin/env python3
"""Measure the library beside its peers in C on emulated boards: flash, RAM, stack, instructions.

    measure.py --sources FOLDER --out FOLDER [--board NAME]...    default: all three boards

Prints one line per measurement and writes all of them to FOLDER/size.json. The measuring itself is
that of tests/firmware/bench.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "firmware/bench"))

import bench  # noqa: E402
import records  # noqa: E402

PEERS = ("yxml", "expat")
OPTS = ("s", "z")


def build_peer(sources, out, board, peer):
    """The make command that knows the peer's programs, which are built."""
    folder = out / board / peer
    make = ["make", "-s", "-C", HERE, f"BOARD={bench.BOARDS[board]}", f"BUILD={folder}"]
    make += [f"PEER={peer}", f"SOURCES={sources}"]
    subprocess.run([*make, "all"], check=True)
    return make


def measure(make, folder, where):
    found = [("run", {**where, **values}) for values in bench.measure_runs(make)]
    found += [("size", {**where, **values}) for values in bench.measure_sizes(folder)]
    for name, values in found:
        print(records.show(name, values), flush=True)
    return [{"what": name, **values} for name, values in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--board", action="append", choices=bench.BOARDS)
    options = parser.parse_args()
    sources, out = options.sources.resolve(), options.out.resolve()
    boards = options.board or list(bench.BOARDS)

    measurements = []
    for board in boards:
        for opt in OPTS:
            make = bench.build(out, board, opt)
            where = {"code": "wxpay", "board": board, "opt": opt}
            measurements += measure(make, out / board / opt, where)
        for peer in PEERS:
            make = build_peer(sources, out, board, peer)
            where = {"code": peer, "board": board, "opt": "s"}
            measurements += measure(make, out / board / peer, where)
    result = {"tools": bench.versions(boards), "measurements": measurements}
    (out / "size.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        sys.exit(f"measure: {error}")
