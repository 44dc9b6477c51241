#!/usr/bin/env python3
"""Runs the proofs on the linked code. Each prints what it measures and fails on what it finds.

    python3 tests/proof/prove.py                 panics, stack, header (which needs stack), flash, features
    python3 tests/proof/prove.py NAME...         these; also bench, for what the job firmware measured
    python3 tests/proof/prove.py --set-limits    writes tests/budgets.toml and the limits of the features:
                                                 what was measured, and 3 %
    python3 tests/proof/prove.py --largest USE   what takes the flash of a use
"""

import json
import sys

import bench
import features
import flash
import header
import panics
import stack
import tools
from budgets import PATH, budgets, with_limits

PROOFS = {"panics": panics, "stack": stack, "header": header, "flash": flash, "features": features}
NAMED = {**PROOFS, "bench": bench}


def measured():
    """What the limits are about: {"stack" | use | use + " instructions": {target or board: number}}"""
    table = json.loads((tools.WORK / "stack.json").read_text(encoding="utf-8"))
    uses = json.loads((tools.WORK / "flash.json").read_text(encoding="utf-8"))["uses"]
    found = {
        "stack": {target: max(each["bytes"] for each in table[target]["s"].values()) for target in table}
    }
    for use in budgets()["use"]:
        found[use["name"]] = {target: size["s"] for target, size in uses[use["name"]].items()}
        if "instructions" in use:
            case, document = use["instructions"]["case"], use["instructions"]["document"]
            taken = {board: bench.instructions(case, document, board) for board in bench.TARGETS}
            if None in taken.values():
                sys.exit(f"error: {case} of {document} was not measured; first: tests/run firmware")
            found[f"{use['name']} instructions"] = taken
    return found


def set_limits():
    """Writes what was measured, and 3 %, into the budgets."""
    limits = {
        section: {name: number + number * 3 // 100 for name, number in numbers.items()}
        for section, numbers in measured().items()
    }
    PATH.write_text(with_limits(PATH.read_text(encoding="utf-8"), limits), encoding="utf-8")
    features.set_limits()


def main(arguments):
    if arguments == ["--set-limits"]:
        set_limits()
        return 0
    if arguments[:1] == ["--largest"] and len(arguments) == 2:
        for size, name in flash.largest(arguments[1]):
            print(f"{size:6}  {name}")
        return 0
    unknown = [name for name in arguments if name not in NAMED]
    if unknown:
        sys.exit(__doc__)
    wrong = []
    for name in arguments or PROOFS:
        print(f"--- {name}", flush=True)
        wrong += [f"{name}: {fault}" for fault in NAMED[name].prove()]
    for fault in wrong:
        print(f"error: {fault}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
