"""Proof: the linked code cannot panic, trap or allocate.

With panic=abort every panic ends in functions that the compiler never inlines. In an image linked
for the exported functions with --gc-sections such a function is there only if something refers to
it. An instruction that traps, and a name of an allocator, are looked for, too.
"""

import re

import tools
from disassembly import Code

PANIC = re.compile(
    r"panick?(ing|ed)?\b|begin_unwind|eh_personality|_Unwind_|\w+_failed\b|\w+_fail\b|_fail_rt\b"
    r"|\bexpect_failed|already_(mutably_)?borrowed"
)
HEAP = re.compile(r"\b(malloc|calloc|realloc|free)\b|__rust_(re)?alloc|__rust_dealloc|__r[gd]l_|\balloc::")
TRAP = re.compile(r"(udf|bkpt|ud2|int3|unimp|c\.unimp|ebreak|trap)\b")


def callers(code, function):
    """The functions outside core that lead there, in words: the places to mend."""
    seen, names, todo = set(), set(), [function]
    while todo:
        at = todo.pop().at
        for caller in code.functions.values():
            if caller.at not in seen and any(each.target == at for each in caller.instructions):
                seen.add(caller.at)
                if caller.name.startswith("core::"):
                    todo.append(caller)
                else:
                    names.add(caller.name)
    return f", called by {', '.join(sorted(names))}" if names else ""


def faults(image):
    """What an image should not hold, one line each."""
    code = Code(image)
    for function in code.functions.values():
        for name in function.names:
            if PANIC.search(name):
                yield f"panics: {name}{callers(code, function)}"
            if HEAP.search(name):
                yield f"allocates: {name}"
        for instruction in function.instructions:
            if TRAP.match(instruction.name):
                yield f"traps: {instruction.name} in {function.name}"
    for name in sorted(tools.undefined(image)):
        yield f"{'allocates' if HEAP.search(name) else 'asks for'}: {name}"


def check_library(target, opt):
    archive = tools.library(target, opt)
    functions = tools.exported(archive)
    if functions != tools.declared():
        odd = sorted(set(functions) ^ set(tools.declared()))
        yield f"{target} {opt}: in the library or in the header, not in both: {', '.join(odd)}"
    for name in sorted(tools.undefined(archive) - tools.MEMORY):
        yield f"{target} {opt}: the library asks for {name}"
    found = list(faults(tools.link(target, archive, functions, f"{opt}/all")))
    for fault in found:
        yield f"{target} {opt}: {fault}"
    if found:
        for function in functions:
            alone = tools.link(target, archive, [function], f"{opt}/{function}")
            if any(faults(alone)):
                yield f"{target} {opt}:     reached by {function}"


def check_controls(target, opt):
    """Each control has to be caught for what it is."""
    archive = tools.controls(target, opt)
    for function in tools.exported(archive):
        kind = re.match(r"control_(panic|trap|heap|quiet)", function)
        if not kind:
            continue
        image = tools.link(target, archive, [function], f"{opt}/{function}")
        found = list(faults(image))
        wanted = {"panic": "panics", "trap": "traps", "heap": "allocates"}.get(kind[1])
        if wanted is None and found:
            yield f"{target} {opt}: {function} has no fault, but: {found[0]}"
        if wanted and not any(fault.startswith(wanted) for fault in found):
            yield f"{target} {opt}: {function} was not caught"


def prove():
    """What is wrong, one line each."""
    wrong = []
    for target in [*tools.BARE_METAL, tools.host()]:
        for opt in tools.OPTS:
            found = [*check_controls(target, opt), *check_library(target, opt)]
            print(f"{target} {opt}: {'NOT proven' if found else 'no panic, no trap, no heap'}")
            wrong += found
    return wrong
