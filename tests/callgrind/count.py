#!/usr/bin/env python3
"""Count the instructions of verifying and writing, stage by stage, and hold them against totals.toml.

    count.py BINARY                        the table; fails where a total is 3 % more than is committed
    count.py BINARY --write                commits what is counted
    count.py BINARY CASE...                these cases alone, and nothing is compared
    count.py BINARY --functions CASE       where they go; --inlined counts what is inlined by itself

What the C library does for us, which is memcpy and its siblings, is told apart: it depends on the
processor. All other numbers are the same on every x86-64 machine with the same compiler.
"""

import argparse
import concurrent.futures
import itertools
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import attribute

TOTALS = Path(__file__).with_name("totals.toml")
ALLOWED = 0.03
# How much more a byte of a large document may take than one of a small one.
BENT = 0.01
HEAD = """\
# Instructions on x86-64 for one notification or one order, as tests/run callgrind counts them, with the
# part of each stage; only the total is held against. To set them again after a change that is meant:
#
#     tests/run callgrind; tests/callgrind/count.py target/callgrind/program --write
#
"""


def list_cases(binary):
    names = subprocess.run([binary, "--list"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return names.split()


def compiler():
    return subprocess.run(["rustc", "--version"], stdout=subprocess.PIPE, text=True).stdout.split()[1]


def table(counted):
    stages = [stage for stage in attribute.ORDER if any(stage in one["stages"] for one in counted.values())]
    yield " " * 30 + "".join(f"{head:>10}" for head in ["total", *stages, "(libc)", "x digest"])
    for name, one in counted.items():
        limit = counted.get("digest-" + name.partition("-")[2])
        ratio = f"{one['total'] / limit['total']:10.2f}" if limit else " " * 10
        numbers = [one["total"], *(one["stages"].get(stage, 0) for stage in stages), one["others"]]
        yield f"{name:<30}" + "".join(f"{number:10,}" for number in numbers) + ratio


def write(counted):
    lines = [HEAD.rstrip("\n"), f'compiler = "{compiler()}"', ""]
    for name, one in counted.items():
        if name.startswith("digest-"):
            continue
        stages = ", ".join(f"{stage} = {count}" for stage, count in one["stages"].items())
        lines.append(f"[{name}]\ntotal = {one['total']}\nstages = {{ {stages} }}\n")
    TOTALS.write_text("\n".join(lines).rstrip("\n") + "\n", encoding="utf-8")


def compare(counted):
    """What has grown, or is not known: a line each."""
    committed = tomllib.loads(TOTALS.read_text(encoding="utf-8"))
    if committed.pop("compiler") != compiler():
        print(f"(the committed totals are another compiler's; this one is {compiler()})")
    own = {name: one for name, one in counted.items() if not name.startswith("digest-")}
    for name in sorted(committed.keys() ^ own.keys()):
        yield f"{name}: in {'totals.toml' if name in committed else 'the program'} only"
    for name in own.keys() & committed.keys():
        was, now = committed[name]["total"], own[name]["total"]
        if now > was * (1 + ALLOWED):
            before, after = committed[name]["stages"], own[name]["stages"]
            changes = {each: after.get(each, 0) - before.get(each, 0) for each in attribute.ORDER}
            moved = [f"{each} {change:+,}" for each, change in changes.items() if change]
            yield f"{name}: {now:,} instead of {was:,}, {now / was - 1:+.1%} ({', '.join(moved)})"
        elif now < was * (1 - ALLOWED):
            print(f"{name}: {now:,} instead of {was:,}, {now / was - 1:+.1%}: commit it with --write")


def growth(counted):
    """What does not grow with the bytes in a straight line: from each size to the next, which is twice
    that, the same instructions are to come for a byte more."""
    series = {}
    for name, one in counted.items():
        who, _, size = name.rpartition("-")
        if who.startswith("grown-"):
            series.setdefault(who, []).append((int(size), one["total"]))
    for name, points in series.items():
        if len(points) < 3:
            continue
        pairs = itertools.pairwise(points)
        slopes = [(after - before) / (larger - size) for (size, before), (larger, after) in pairs]
        print(f"{name}: {', '.join(f'{slope:.2f}' for slope in slopes)} instructions for a byte more")
        if max(slopes) > min(slopes) * (1 + BENT):
            yield f"{name}: that is not linear"


def count(binary, names):
    def one(name):
        profile = attribute.Profile(binary, name)
        return name, {"total": profile.total, "stages": profile.stages(), "others": profile.others}

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(pool.map(one, names))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--functions", action="store_true")
    parser.add_argument("--inlined", action="store_true")
    options = parser.parse_intermixed_args()
    binary = options.binary.resolve()

    if options.functions:
        for name in options.cases:
            one = attribute.Profile(binary, name)
            print(f"{name}: {one.total:,}")
            for executed, stage, function in one.functions(options.inlined)[:40]:
                print(f"{executed:8,} {executed / one.total:4.0%}  {stage:<10} {function}")
        return
    counted = count(binary, options.cases or list_cases(binary))
    print("\n".join(table(counted)))
    if options.write:
        write(counted)
    elif not options.cases:
        wrong = [*growth(counted), *compare(counted)]
        for line in wrong:
            print(f"error: {line}")
        if wrong:
            sys.exit("callgrind: if that is meant to be: count.py --write")


if __name__ == "__main__":
    try:
        main()
    except (subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"callgrind: {error}")
