"""Runs a case under callgrind and tells which stage of the work each instruction belongs to."""

import collections
import re
import subprocess
import tempfile
from pathlib import Path

MEASURED = "measured"
# The C ABI looks at each array again that it is given: all of that, whatever is inlined there.
REPEATED = re.compile(r"field::View.*::new$")
# What belongs to which stage: the innermost of the functions inlined in one another whose file or name
# fits decides, so the file of a caller is asked only when those that it inlines say nothing.
STAGES = [
    ("digest", re.compile(r"/(md-5|sha2|hmac|digest|block-buffer)-\d")),
    ("wipe", re.compile(r"/zeroize-\d|core/src/residue\.rs")),
    ("boundary", re.compile(r"ffi/src/")),
    ("compare", re.compile(r"core/src/(verify|hex|sign)\.rs|/(ctutils|cmov)-\d")),
    ("checks", re.compile(r"core/src/ambiguity\.rs|::check_(any|sign_type|ambiguity|name|value)")),
    ("decode", re.compile(r"core/src/reference\.rs|text::Chunks")),
    ("write", re.compile(r"core/src/(xml/writer|buf)\.rs")),
    ("canonical", re.compile(r"core/src/(canonical|digest|key)\.rs")),
    ("sort", re.compile(r"core/src/place\.rs|Fields.*::(insert|put)$|bytes::(Probe|order|head)")),
    ("read", re.compile(r"core/src/(xml/|fields\.rs)")),
    ("canonical", re.compile(r"text::.*produce")),
    ("lookup", re.compile(r"core/src/field\.rs")),
]
ORDER = ["read", "sort", "checks", "decode", "canonical", "digest", "compare", "write", "lookup", "wipe",
         "boundary", "other"]  # fmt: skip


def run(binary, case):
    """The lines of callgrind's report."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report"
        command = ["valgrind", "-q", "--tool=callgrind", f"--callgrind-out-file={report}"]
        command += ["--dump-instr=yes", "--compress-pos=no", "--compress-strings=no"]
        command += [f"--toggle-collect={MEASURED}", str(binary), case]
        subprocess.run(command, check=True, stderr=subprocess.PIPE, text=True)
        return report.read_text(encoding="utf-8").splitlines()


def instructions(lines, binary):
    """({address: executed}, executed in other objects): what functions execute themselves."""
    own, others = collections.Counter(), 0
    inside = skip = False
    for line in lines:
        if line.startswith("ob="):
            inside = line[3:] == str(binary)
        elif line.startswith("calls="):
            skip = True  # what the callee executes is on the next line
        elif line.startswith("0x"):
            address, _, count = line.split()
            if skip:
                skip = False
            elif inside:
                own[int(address, 16)] += int(count)
            else:
                others += int(count)
    return own, others


def frames(binary, addresses):
    """{address: [(function, file)]}, from the innermost that is inlined to the function itself."""
    command = ["addr2line", "-a", "-i", "-f", "-C", "-e", str(binary)]
    text = "\n".join(hex(address) for address in addresses)
    lines = subprocess.run(command, input=text, check=True, stdout=subprocess.PIPE, text=True).stdout
    found, function = {}, None
    for line in lines.splitlines():
        if re.fullmatch(r"0x[0-9a-f]{16}", line):
            found[int(line, 16)] = here = []
            function = None
        elif function is None:
            function = line
        else:
            here.append((function, line.partition(" (")[0].rpartition(":")[0]))
            function = None
    return found


def stage_of(stack):
    if any(REPEATED.search(function) for function, _ in stack):
        return "boundary"
    for function, file in stack:
        for stage, pattern in STAGES:
            if pattern.search(file) or pattern.search(function):
                return stage
    return "other"


class Profile:
    """The instructions of one case."""

    def __init__(self, binary, case):
        self.own, self.others = instructions(run(binary, case), binary)
        self.stacks = frames(binary, list(self.own))
        self.total = sum(self.own.values())

    def stages(self):
        counts = collections.Counter()
        for address, count in self.own.items():
            counts[stage_of(self.stacks[address])] += count
        return {stage: counts[stage] for stage in ORDER if counts[stage]}

    def functions(self, inlined):
        """(executed, stage, function), most first; `inlined`: by the innermost one."""
        counts = collections.Counter()
        for address, count in self.own.items():
            stack = self.stacks[address]
            counts[stage_of(stack), stack[0 if inlined else -1][0]] += count
        return [(count, *key) for key, count in counts.most_common()]
