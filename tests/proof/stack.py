"""Proof: how much stack each exported function takes at most, its callees included.

The call graph of the linked code is walked. There is no bound, and the proof fails, where the code
calls itself or an address that it has computed. The compiler's note and the instructions have to
agree on every frame.
"""

from dataclasses import dataclass

import tools
from budgets import budgets
from disassembly import Code
from frames import Arm, Frame, NotUnderstood, RiscV, frame_of


@dataclass
class Bound:
    bytes: int
    # The deepest chain of calls: [(function, its frame)].
    chain: list


class Walk:
    def __init__(self, image, target):
        self.code = Code(image)
        self.machine = RiscV() if target.startswith("riscv") else Arm()
        self.memory = budgets()["stack"]["memory"]
        self.faults = []
        self.done = {}
        self.frames = {}
        # How much deeper the stack is overwritten than traces of the key go, at least; None: no traces.
        self.spare = None
        self.open = []

    def bound(self, at):
        function = self.code.functions.get(at)
        if function is None:
            self.fault(f"{self.open[-1].name} calls {at:#x}, where no function starts")
            return Bound(0, [])
        if at in self.done:
            return self.done[at]
        if function in self.open:
            loop = [each.name for each in self.open[self.open.index(function) :]]
            self.fault(f"recursion: {' -> '.join([*loop, function.name])}")
            return Bound(0, [])
        memory = tools.MEMORY.intersection(function.names)
        if memory:
            return Bound(self.memory, [(min(memory), self.memory)])
        self.open.append(function)
        self.done[at] = self._walk(function)
        self.open.pop()
        return self.done[at]

    def _walk(self, function):
        self.frames[function.at] = Frame()
        try:
            frame = frame_of(function, self.code, self.machine)
        except NotUnderstood as why:
            self.fault(f"{function.name}: its stack is not understood: {why}")
            return Bound(0, [])
        self.frames[function.at] = frame
        for address in frame.indirect:
            self.fault(f"indirect call at {address:#x} in {function.name}")
        if function.stack is not None and function.stack != frame.depth:
            self.fault(
                f"{function.name}: {function.stack} bytes by the compiler's note, "
                f"{frame.depth} by its instructions"
            )
        best = Bound(frame.depth, [(function.name, frame.depth)])
        for depth, address, _is_call in frame.leaves:
            callee = self.bound(address)
            if depth + callee.bytes > best.bytes:
                best = Bound(depth + callee.bytes, [(function.name, depth), *callee.chain])
        return best

    def fault(self, text):
        if text not in self.faults:
            self.faults.append(text)


    def callees(self, function):
        """(depth, callee) of each call; where the compiler has put instructions that functions have
        in common into one of its own, the calls in there count as the caller's."""
        for depth, address, _is_call in self.frames[function.at].leaves:
            callee = self.code.functions.get(address)
            if callee is not None and callee.name.startswith("OUTLINED_FUNCTION_"):
                yield from ((depth + more, inner) for more, inner in self.callees(callee))
            elif callee is not None:
                yield depth, callee

    def check_scrubbed(self):
        """Functions that say by their name that they leave traces of the key on the stack are called
        only by functions that have the stack overwritten afterwards, and at least as deep."""
        for function in [*self.code.functions.values()]:
            if function.at not in self.done or function.name.startswith("OUTLINED_FUNCTION_"):
                continue
            reached = {"leave_traces": 0, "scrub_": 0}
            for depth, callee in self.callees(function):
                for what in reached:
                    if what in callee.name:
                        reached[what] = max(reached[what], depth + self.bound(callee.at).bytes)
            if not reached["leave_traces"]:
                continue
            spare = reached["scrub_"] - reached["leave_traces"]
            self.spare = spare if self.spare is None else min(spare, self.spare)
            if spare < 0:
                self.fault(
                    f"not scrubbed: {function.name} leaves traces down to {reached['leave_traces']} "
                    f"bytes and overwrites {reached['scrub_']}"
                )


def bounds(target, opt, archive, functions, name):
    """({function: Bound}, the walk) of these functions of an archive."""
    walk = Walk(tools.link(target, archive, functions, f"{opt}/{name}"), target)
    found = {function: walk.bound(walk.code.named(function).at) for function in functions}
    walk.check_scrubbed()
    return found, walk


def check_controls(target, opt):
    archive = tools.controls(target, opt)
    for function, wanted in {
        "control_recursion": "recursion",
        "control_mutual_recursion": "recursion",
        "control_indirect": "indirect",
        "control_indirect_tail": "indirect",
        "control_not_scrubbed": "not scrubbed",
        "control_scrubbed": None,
        "control_deep": None,
        "control_quiet": None,
    }.items():
        found, walk = bounds(target, opt, archive, [function], function)
        faults = walk.faults
        if wanted is None and faults:
            yield f"{target} {opt}: {function} has no fault, but: {faults[0]}"
        if wanted and not any(fault.startswith(wanted) for fault in faults):
            yield f"{target} {opt}: {function} was not caught"
        if function == "control_deep" and not 512 <= found[function].bytes <= 2048:
            yield f"{target} {opt}: {function} takes {found[function].bytes} bytes, not 2 x 256 and some"


def prove():
    """What is wrong, one line each. The bounds are kept for report.py and header.py."""
    wrong, table = [], {}
    for target in tools.BARE_METAL:
        for opt in tools.OPTS:
            wrong += check_controls(target, opt)
            archive = tools.library(target, opt)
            found, walk = bounds(target, opt, archive, tools.exported(archive), "all")
            wrong += [f"{target} {opt}: {fault}" for fault in walk.faults]
            table.setdefault(target, {})[opt] = {
                name: {"bytes": bound.bytes, "chain": bound.chain} for name, bound in found.items()
            }
            wrong += within_budget(target, opt, found)
            if walk.spare is None:
                wrong.append(f"{target} {opt}: no function '..leave_traces': was it inlined or renamed?")
            else:
                print(f"    overwritten {walk.spare} bytes deeper than traces of the key go, or more")
    tools.save("stack", table)
    return wrong


def within_budget(target, opt, found):
    deepest = max(found, key=lambda name: found[name].bytes)
    depth, budget = found[deepest].bytes, budgets()["stack"]
    print(f"{target} {opt}: at most {depth} bytes, in {deepest} (reach {budget['reach']})")
    if opt != "s":
        return
    for name, size in found[deepest].chain:
        print(f"    {size:5}  {name}")
    limit = budget["limit"].get(target, 0)
    if depth > limit:
        yield f"{target} s: {deepest} takes {depth} bytes, budget {limit}"
