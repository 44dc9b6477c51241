"""The functions of a linked image, instruction by instruction."""

import re
from dataclasses import dataclass, field

from tools import run, tool


@dataclass
class Instruction:
    at: int
    name: str
    operands: str
    # The address that a branch or call names; None if it names none.
    target: int | None = None
    # The address of a constant that is loaded.
    literal: int | None = None


@dataclass
class Function:
    at: int
    size: int
    names: list = field(default_factory=list)
    exported: bool = False
    instructions: list = field(default_factory=list)
    # What the compiler says that it takes of the stack; None for code compiled elsewhere.
    stack: int | None = None

    @property
    def name(self):
        return self.names[0]

    def holds(self, address):
        return self.at <= address < self.at + self.size


class Code:
    """All functions of an image by their address."""

    def __init__(self, image):
        self.functions = {}
        # Constants between the instructions: {address: value}.
        self.constants = {}
        self._plain = {}
        self._read_symbols(image)
        self._read_instructions(image)
        self._read_stack(image)

    def named(self, name):
        return next(function for function in self.functions.values() if name in function.names)

    def _read_symbols(self, image):
        options = ["--defined-only", "--print-size", "--format=posix"]
        plain = run(tool("llvm-nm"), *options, image).splitlines()
        readable = run(tool("llvm-nm"), *options, "--demangle", image).splitlines()
        for line, demangled in zip(plain, readable, strict=True):
            symbol, kind, at, size = line.rsplit(None, 3)
            if kind not in "tTwW" or int(size, 16) == 0:
                continue
            at = int(at, 16)
            function = self.functions.setdefault(at, Function(at, int(size, 16)))
            name = demangled.rsplit(None, 3)[0]
            function.names.append(name)
            function.exported |= kind == "T"
            self._plain[symbol] = function

    # "  200fe:   bne  0x200f6 <symbol+0xe> @ imm = #-0xc" and "  20c58: 35 44 4d 79  .word 0x794d4435"
    _LINE = re.compile(r"\s*([0-9a-f]+):\s+(.*)")

    def _read_instructions(self, image):
        function = None
        text = run(tool("llvm-objdump"), "--disassemble", "--no-show-raw-insn", image)
        for line in text.splitlines():
            match = self._LINE.fullmatch(line)
            if not match:
                continue
            at, rest = int(match[1], 16), match[2]
            if function is None or not function.holds(at):
                function = self._holding(at)
            if function is None:
                continue
            data = re.search(r"\.(word|short|byte|hword|long)\s+(0x[0-9a-f]+)", rest)
            if data:
                self.constants[at] = int(data[2], 16)
                continue
            name, _, operands = rest.partition("\t")
            operands, _, remark = operands.partition("@")
            function.instructions.append(self._instruction(at, name.strip(), operands, remark))

    def _instruction(self, at, name, operands, remark):
        instruction = Instruction(at, name, operands.split("<")[0].split("#  ")[0].strip())
        symbol = re.search(r"<([^>+]+)(\+0x[0-9a-f]+)?>\s*$", operands.split("  #")[0].rstrip())
        address = re.search(r"(?:^|[\s,])0x([0-9a-f]+)\s+<", operands)
        if address:
            instruction.target = int(address[1], 16)
        elif symbol and symbol[1] in self._plain:
            instruction.target = self._plain[symbol[1]].at + int(symbol[2] or "0", 16)
        literal = re.match(r"\s*0x([0-9a-f]+)", remark)
        if literal:
            instruction.literal = int(literal[1], 16)
        return instruction

    def _holding(self, at):
        return next((each for each in self.functions.values() if each.holds(at)), None)

    def _read_stack(self, image):
        text = run(tool("llvm-readobj"), "--stack-sizes", image)
        for names, size in re.findall(r"Functions: \[(.*)\]\s+Size: (0x[0-9A-F]+)", text):
            for name in names.split(", "):
                function = self._plain.get(name)
                if function is not None:
                    function.stack = max(function.stack or 0, int(size, 16))
