"""How deep the stack is at each instruction of a function.

The depth is followed from the first instruction along every path. It is found from the instructions
alone, without trusting the compiler's notes, so that the two can be compared. Where an instruction
changes the stack pointer in a way that is not understood, the function has no depth here.
"""

import re
from dataclasses import dataclass, field


class NotUnderstood(Exception):
    pass


@dataclass
class Frame:
    # The deepest point, in bytes.
    depth: int = 0
    # Calls and jumps to other functions: [(depth, address, is it a call?)].
    leaves: list = field(default_factory=list)
    # Calls and jumps to an address that is in a register or in memory.
    indirect: list = field(default_factory=list)


def number(text):
    return int(text.replace("#", ""), 0)


def registers(operands, sizes):
    """Bytes of a list such as {r4, r5, r7, lr} or {d8, d9}."""
    listed = re.search(r"\{(.*)\}", operands)[1]
    total = 0
    for part in listed.split(","):
        first, _, last = part.strip().partition("-")
        count = int(last[1:]) - int(first[1:]) + 1 if last else 1
        total += count * sizes.get(first[0], 4)
    return total


class Arm:
    """Thumb code: ARMv6-M and ARMv7E-M."""

    CONDITION = "(eq|ne|hs|lo|mi|pl|vs|vc|hi|ls|ge|lt|gt|le)?"

    def step(self, instruction, state, code):
        """What it does: ("next" | "jump" | "branch" | "call" | "return" | "table" | "indirect").
        Changes `state`, which is {"depth": bytes, "r7": depth that it points to, ...}."""
        name, operands = instruction.name.removesuffix(".w"), instruction.operands
        first = operands.split(",")[0].strip()
        flow = self._flow(name, operands, first)
        if name in ("bx", "blx") and first != "lr" and "=" + first in state:
            # Small code calls a function that it calls often by a constant in a register.
            instruction.target = state["=" + first] & ~1 & 0xFFFFFFFF
            flow = "call" if name == "blx" else "jump"
        if flow == "call":
            for register in ("r0", "r1", "r2", "r3", "r12", "lr"):
                state.pop(register, None)
                state.pop("=" + register, None)
        if flow == "next" or (flow == "return" and "{" in operands):
            self._stack(name, operands, first, instruction, state, code)
        return flow

    def _flow(self, name, operands, first):
        if re.fullmatch("bl" + self.CONDITION, name):
            return "call"
        if name == "b":
            return "jump"
        if re.fullmatch("b" + self.CONDITION, name) or name in ("cbz", "cbnz"):
            return "branch"
        returned = re.fullmatch("bx" + self.CONDITION, name) and first == "lr"
        popped = re.fullmatch("(pop|ldm)" + self.CONDITION, name) and re.search(r"\bpc\b", operands)
        loaded = name == "ldr" and first == "pc" and "[sp], " in operands
        if returned or popped or loaded:
            return "return" if name in ("bx", "pop", "ldm", "ldr") else "maybe return"
        if name.startswith(("bx", "blx")):
            return "indirect"
        if name in ("tbb", "tbh") or (first == "pc" and name in ("mov", "add")):
            return "table"
        if first == "pc" and not name.startswith(("cmp", "tst")):
            return "indirect"
        return "trap" if name == "udf" else "next"

    def _stack(self, name, operands, first, instruction, state, code):
        sizes = {"d": 8, "q": 16}
        if name in ("push", "vpush"):
            state["depth"] += registers(operands, sizes)
        elif name in ("pop", "vpop"):
            state["depth"] -= registers(operands, sizes)
            for register in re.findall(r"\br\d+\b", operands):
                state.pop(register, None)
        elif re.search(r"\[sp, #-?\w+\]!", operands):
            state["depth"] -= number(re.search(r"\[sp, (#-?\w+)\]!", operands)[1])
        elif re.search(r"\[sp\], #-?\w+", operands):
            state["depth"] -= number(re.search(r"\[sp\], (#-?\w+)", operands)[1])
        elif re.match(r"sp\b!", operands):
            raise NotUnderstood(f"{name} {operands}")
        elif first == "sp" and not name.startswith(("cmp", "cmn", "tst", "st", "ldm")):
            state["depth"] = self._pointer(name, operands, state)
        elif first != "sp":
            self._value(name, operands, first, instruction, state, code)

    def _pointer(self, name, operands, state):
        """The depth after sp has been set."""
        parts = [part.strip() for part in operands.split(",")]
        sign = {"add": -1, "addw": -1, "sub": 1, "subw": 1, "mov": 0}.get(name)
        if sign is None or (sign == 0 and len(parts) != 2):
            raise NotUnderstood(f"{name} {operands}")
        base = "sp" if len(parts) == 2 and sign else parts[1]
        amount = parts[-1] if sign else "#0"
        depth = state["depth"] if base == "sp" else state.get(base)
        if not amount.startswith("#"):
            amount = state.get("=" + amount)
        if depth is None or amount is None:
            raise NotUnderstood(f"{name} {operands}")
        return depth + sign * (amount if isinstance(amount, int) else number(amount))

    def _value(self, name, operands, first, instruction, state, code):
        """Remembers what a register holds: a place on the stack or a constant."""
        parts = [part.strip() for part in operands.split(",")]
        if not re.fullmatch(r"r\d+|lr", first) or name.startswith(("str", "cmp", "tst", "st")):
            return
        places = {**state, "sp": state["depth"]}
        low = state.get("=" + first, 0)
        state.pop(first, None)
        state.pop("=" + first, None)
        sign = {"add": -1, "addw": -1, "adds": -1, "sub": 1, "subw": 1, "subs": 1, "mov": 0}.get(name)
        source = parts[1] if len(parts) == 3 or name == "mov" else first
        if sign is not None and source in places and (sign == 0 or parts[-1].startswith("#")):
            state[first] = places[source] + sign * (number(parts[-1]) if sign else 0)
        elif name == "mov" and "=" + source in state:
            state["=" + first] = state["=" + source]
        elif name == "movw" or (name == "mov" and parts[1].startswith("#")):
            state["=" + first] = number(parts[1])
        elif name == "movt":
            state["=" + first] = low | number(parts[1]) << 16
        elif name == "ldr" and instruction.literal in code.constants:
            value = code.constants[instruction.literal]
            state["=" + first] = value - (1 << 32) if value >> 31 else value


class RiscV:
    """32-bit RISC-V."""

    def step(self, instruction, state, _code):
        name, operands = instruction.name.removeprefix("c."), instruction.operands
        parts = [part.strip() for part in operands.split(",")]
        if name in ("ret", "mret") or (name == "jr" and operands == "t0"):
            # Code that the compiler has put into a function of its own comes back by t0.
            return "return"
        if name in ("jal", "jalr") and parts[0] == "t0":
            # A prologue that several functions share: what it takes of the stack stays taken.
            raise NotUnderstood(f"{name} {operands}")
        # `jalr ra` is `jalr 0(ra)`.
        by_ra = "(ra)" in operands or operands.split()[:1] == ["ra"]
        if name in ("jal", "call") or (name == "jalr" and by_ra):
            return "call" if instruction.target is not None else "indirect"
        if name in ("j", "tail", "jr", "jalr"):
            return "jump" if instruction.target is not None else "indirect"
        if name.startswith("b") and instruction.target is not None:
            return "branch"
        if name in ("unimp", "ebreak"):
            return "trap"
        if parts[0] == "sp" and not name.startswith(("s", "b")) or name == "sub" and parts[0] == "sp":
            if name != "addi" or parts[1] != "sp":
                raise NotUnderstood(f"{name} {operands}")
            state["depth"] -= number(parts[2])
        return "next"


def frame_of(function, code, machine):
    """The frame of a function; NotUnderstood where that cannot be told."""
    at = {each.at: index for index, each in enumerate(function.instructions)}
    frame, seen = Frame(), {}
    todo = [(0, {"depth": 0})]
    table = None
    while todo or (table is not None and len(seen) < len(at)):
        if not todo:
            # Behind a jump table, every instruction that nothing else leads to.
            index = next(index for index in range(len(at)) if index not in seen)
            todo.append((index, dict(table)))
        index, state = todo.pop()
        if index in seen:
            if seen[index] != state["depth"]:
                raise NotUnderstood(f"two depths at {function.instructions[index].at:#x}")
            continue
        if index >= len(function.instructions):
            # Behind a call of something that never returns.
            continue
        seen[index] = state["depth"]
        instruction, state = function.instructions[index], dict(state)
        flow = machine.step(instruction, state, code)
        frame.depth = max(frame.depth, state["depth"], seen[index])
        target = instruction.target
        if flow == "call" and function.holds(target) and target != function.at:
            # ARMv6-M: the only jump that reaches far.
            flow = "jump"
        if flow == "indirect":
            frame.indirect.append(instruction.at)
        elif flow == "call":
            frame.leaves.append((state["depth"], target, True))
        elif flow in ("jump", "branch"):
            if function.holds(target):
                todo.append((at[target], state))
            else:
                frame.leaves.append((state["depth"], target, False))
        elif flow == "table":
            # The frame pointer stays where it is, too.
            table = {name: state[name] for name in ("depth", "r7") if name in state}
        if flow in ("next", "call", "branch", "maybe return") or (
            flow == "indirect" and instruction.name.startswith(("blx", "jalr"))
        ):
            todo.append((index + 1, state))
    return frame
