"""What is in a program, from the map file of the GNU linker."""

import re

# Output sections that are in flash or RAM, and what they count as.
SECTIONS = {".vectors": "text", ".text": "text", ".rodata": "rodata", ".data": "data", ".bss": "bss"}
# An input section; a long name has its numbers on the next line.
INPUT = re.compile(r"^ (?:\.\S+|COMMON)\s+0x[0-9a-f]+\s+0x([0-9a-f]+) (\S.*)$", re.MULTILINE)
# This library, and those that it is measured beside in tests/peers/firmware.
LIBRARIES = re.compile(r"/lib(wxpay|expat|yxml|mbedcrypto)\.a")
FILL = re.compile(r"^ \*fill\*\s+0x[0-9a-f]+\s+0x([0-9a-f]+)", re.MULTILINE)


def origin(path):
    """Whose code it is: the library's, the C runtime's, or the program's own."""
    if LIBRARIES.search(path):
        return "library"
    return "mem" if re.search(r"/lib(c|gcc)\w*\.a\(", path) else "own"


def contributions(map_text):
    """{"library": {"text": 1234, ...}, "mem": {...}, "own": {...}}"""
    sums = {who: dict.fromkeys(("text", "rodata", "data", "bss"), 0) for who in ("library", "mem", "own")}
    _, _, layout = map_text.partition("\nLinker script and memory map\n")
    if not layout:
        raise ValueError("not a map file")
    for block in re.split(r"\n(?=\.)", layout):
        kind = SECTIONS.get(block.split(None, 1)[0])
        if kind is None:
            continue
        for size, path in INPUT.findall(block):
            sums[origin(path)][kind] += int(size, 16)
        # Padding counts as the program's own.
        for size in FILL.findall(block):
            sums["own"][kind] += int(size, 16)
    return sums


def price(program, empty):
    """What a use case adds to the empty program, by whose code it is. Initialised data is also in flash."""
    def difference(who, *kinds):
        return sum(program[who][kind] - empty[who][kind] for kind in kinds)

    parts = {who: difference(who, "text", "rodata", "data") for who in program}
    return {
        "flash": sum(parts.values()),
        "library": difference("library", "text"),
        "rodata": difference("library", "rodata"),
        "mem": parts["mem"],
        "own": parts["own"],
        "data": sum(difference(who, "data") for who in program),
        "bss": sum(difference(who, "bss") for who in program),
    }
