"""Proof: the flash of each use stays within tests/budgets.toml, and no use has a byte of RAM."""

import tools
from budgets import budgets
from disassembly import Code


def flash(image):
    """Bytes of code and constants, without the stand-ins for the C library."""
    sizes = tools.sections(image)
    own = sum(sizes.get(name, 0) for name in (".text", ".rodata"))
    # By their address, since several names may stand for one.
    stand_ins = {at: size for name, at, size in tools.sized(image) if name in tools.MEMORY}
    return own - sum(stand_ins.values())


def ram(image):
    """Bytes of variables."""
    return sum(size for name, size in tools.sections(image).items() if name in (".data", ".bss"))


def functions_of(use, every):
    """The functions of a use, of all that there are."""
    if use["functions"] != "all":
        return use["functions"]
    return [name for name in every if name not in use.get("without", [])]


def image_of(use, target, opt):
    archive = tools.library(target, opt)
    functions = [*functions_of(use, tools.exported(archive)), *use.get("objects", [])]
    return tools.link(target, archive, functions, f"{opt}/use-{use['name']}")


def largest(name):
    """What takes the flash of a use on the first target: [(bytes, function)]."""
    use = next(use for use in budgets()["use"] if use["name"] == name)
    image = image_of(use, tools.BARE_METAL[0], "s")
    sizes = [(each.size, each.name) for each in Code(image).functions.values()]
    return sorted([*sizes, (tools.sections(image).get(".rodata", 0), "constants")], reverse=True)


def measure():
    """({use: {target: {opt: bytes}}}, faults)"""
    uses, faults = {}, []
    for use in budgets()["use"]:
        for target in tools.BARE_METAL:
            for opt in tools.OPTS:
                image = image_of(use, target, opt)
                uses.setdefault(use["name"], {}).setdefault(target, {})[opt] = flash(image)
                if ram(image):
                    faults.append(f"{target} {opt}: {use['name']} has {ram(image)} bytes of variables")
    return uses, faults


def each_alone():
    """{function: {target: {opt: bytes}}}: what a program takes that calls this function only."""
    alone = {}
    for target in tools.BARE_METAL:
        for opt in ("s", "z"):
            archive = tools.library(target, opt)
            for name in tools.exported(archive):
                image = tools.link(target, archive, [name], f"{opt}/{name}")
                alone.setdefault(name, {}).setdefault(target, {})[opt] = flash(image)
    return alone


def prove():
    """What is wrong, one line each. The sizes are kept for report.py."""
    uses, faults = measure()
    tools.save("flash", {"compiler": tools.compiler(), "uses": uses, "functions": each_alone()})
    for use in budgets()["use"]:
        for target in tools.BARE_METAL:
            size, limit = uses[use["name"]][target]["s"], use["limit"].get(target, 0)
            reach = f", reach {use['reach']}" if "reach" in use else ""
            print(f"{use['about']}, {target}: {size} bytes, budget {limit}{reach}")
            if size > limit:
                faults.append(f"{target} s: {use['about']} takes {size} bytes, budget {limit}")
    return faults
