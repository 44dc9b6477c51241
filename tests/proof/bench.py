"""Proof: what the firmware bench has measured (tests/run firmware) stays within the bounds and budgets.

A painted stack may not be deeper than the bound of the functions that were called: that would be a
hole in the walk of the call graph. Instructions have budgets.
"""

import json

import stack
import tools
from budgets import budgets

RESULTS = tools.ROOT / "target/firmware/bench.json"
TARGETS = {"cortex-m4": "thumbv7em-none-eabihf", "cortex-m0": "thumbv6m-none-eabi"}
# What the bench itself has on the stack: a frame of its own, and the arguments it passes.
CALLER = 64

# What each case of the bench calls.
CALLS = {
    "key_md5": ["wxpay_key_md5"],
    "key_hmac": ["wxpay_key_hmac_sha256"],
    "read": ["wxpay_read"],
    "set": ["wxpay_set_pairs"],
    "verify_md5": ["wxpay_verify_md5"],
    "verify_hmac": ["wxpay_verify"],
    "read_verify_md5": ["wxpay_read", "wxpay_verify_md5"],
    "read_verify_hmac": ["wxpay_read", "wxpay_verify"],
    "accept_md5": ["wxpay_accept_md5"],
    "accept_hmac": ["wxpay_accept"],
    "set_write_signed_md5": ["wxpay_set_pairs", "wxpay_write_signed_md5"],
    "set_write_signed_hmac": ["wxpay_set_pairs", "wxpay_write_signed"],
}


def runs():
    """The measurements, those on boards whose stack is bounded here."""
    if not RESULTS.is_file():
        return []
    found = json.loads(RESULTS.read_text(encoding="utf-8"))["measurements"]
    return [each for each in found if each["what"] == "run" and each["board"] in TARGETS]


def instructions(case, document, board="cortex-m4", opt="s"):
    """How many a run takes; None if it was not measured."""
    wanted = {"case": case, "document": document, "board": board, "opt": opt}
    found = [each for each in runs() if wanted.items() <= each.items()]
    return found[0]["instructions"] if found else None


def too_deep(bounds):
    """Painted deeper than the bound."""
    for run in runs():
        if run["opt"] not in tools.OPTS:
            continue
        case = run["case"]
        if case not in CALLS:
            yield f"{case}: tests/proof/bench.py does not know what this case of the bench calls"
            continue
        table = bounds[TARGETS[run["board"]]][run["opt"]]
        bound = max(table[name]["bytes"] for name in CALLS[case])
        if run["stack"] > bound + CALLER:
            yield (
                f"{run['board']} {run['opt']} {case}: {run['stack']} bytes of stack were written, "
                f"more than the bound of {bound}"
            )


def too_slow():
    for use in budgets()["use"]:
        for board, limit in use.get("instructions", {}).get("limit", {}).items():
            case, document = use["instructions"]["case"], use["instructions"]["document"]
            taken = instructions(case, document, board)
            if taken is None:
                yield f"{board}: {case} of {document} was not measured"
                continue
            reach = use["instructions"].get("reach") if board == "cortex-m4" else None
            print(f"{use['about']}, {board}: {taken} instructions, budget {limit}, reach {reach or '-'}")
            if taken > limit:
                yield f"{board}: {use['about']} takes {taken} instructions, budget {limit}"


def prove():
    """What is wrong, one line each."""
    if not runs():
        return [f"{RESULTS.relative_to(tools.ROOT)} has no measurement; first: tests/run firmware"]
    path = tools.WORK / "stack.json"
    wrong = [] if path.is_file() else stack.prove()
    wrong += too_deep(json.loads(path.read_text(encoding="utf-8")))
    print(f"{len(runs())} painted stacks are compared with their bounds")
    return [*wrong, *too_slow()]
