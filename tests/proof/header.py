"""Proof: the headers say of each function how much stack it takes at most, and it is true.

The line is "Stack: N bytes." in the comment of the function; N is for 32-bit devices, as
ffi/pkg/build makes the library by default (opt-level s), callees included. It may be a quarter more
than the bound, so that another compiler does not make it a lie, and not less.
"""

import json
import re

import tools


def documented():
    """{function: bytes, or None where they are silent}"""
    text = tools.headers()
    said = {}
    for comment, declaration in re.findall(r"/\*\*(.*?)\*/\s*([^/;{}]*?);", text, flags=re.S):
        function = re.search(r"\b(wxpay_\w+)\(", declaration)
        if function and "typedef" not in declaration:
            line = re.search(r"\bStack: ([\d,]+) bytes\b", comment)
            said[function[1]] = int(line[1].replace(",", "")) if line else None
    return said


def needed():
    """{function: the bound on the device where it is largest}"""
    table = json.loads((tools.WORK / "stack.json").read_text(encoding="utf-8"))
    names = {name for target in table.values() for name in target["s"]}
    return {name: max(table[target]["s"][name]["bytes"] for target in table) for name in sorted(names)}


def round_up(size, step=8):
    return -(-size // step) * step


def suggestion(bound):
    """A tenth more, for compilers to come."""
    return round_up(bound + bound // 10)


def prove():
    """What is wrong, one line each; with a list to paste when they are not right."""
    said, bounds = documented(), needed()
    faults = []
    for name in sorted(set(bounds) ^ set(said)):
        faults.append(f"{name}: not in the headers and in the library both")
    both = sorted(set(bounds) & set(said))
    silent = [name for name in both if said[name] is None]
    if silent:
        faults.append(f"include: no line 'Stack: N bytes.' for {', '.join(silent)}")
    for name in both:
        most = round_up(bounds[name] * 5 // 4)
        if said[name] is not None and not bounds[name] <= said[name] <= most:
            faults.append(
                f"include: {name}: says {said[name]} bytes; the bound is {bounds[name]}, "
                f"so {bounds[name]} to {most}"
            )
    if faults:
        print("The lines as they should be in the comments of ffi/src:")
        for name, bound in bounds.items():
            print(f"    {name:45} /// Stack: {suggestion(bound)} bytes.")
    return faults
