"""Tables between two markers of a text: <!-- NAME --> and <!-- /NAME -->."""

import re
import sys

# How far a number of a text may be from what is measured: another compiler is no reason to fail.
NEAR, SMALL = 0.10, 16

NUMBER = re.compile(r"\b\d[\d,]*\b")


def table(head, rows):
    """Its lines, with the numbers as one writes them."""
    cells = [[cell if isinstance(cell, str) else f"{cell:,}" for cell in row] for row in rows]
    yield "| " + " | ".join(head) + " |"
    yield "|" + "|".join(["---"] + ["--:"] * (len(head) - 1)) + "|"
    for row in cells:
        yield "| " + " | ".join(row) + " |"


def section(path, name):
    """(text, begin, end) of what stands between the markers; begin is None without them."""
    text = path.read_text(encoding="utf-8")
    marks = f"<!-- {name} -->", f"<!-- /{name} -->"
    begin, end = map(text.find, marks)
    if begin < 0 or end < begin or any(text.count(mark) != 1 for mark in marks):
        return text, None, None
    return text, begin + len(marks[0]), end


def write(path, name, block):
    text, begin, end = section(path, name)
    if begin is None:
        sys.exit(f"error: {path.name} needs one <!-- {name} --> and after it one <!-- /{name} -->")
    path.write_text(f"{text[:begin]}\n{block}\n{text[end:]}", encoding="utf-8")


def rows_of(text):
    """The lines of the tables: (heading, and line without its numbers; numbers)."""
    heading = ""
    for line in text.splitlines():
        if line.startswith("#"):
            heading = line.strip("# ") + ": "
        elif line.startswith("|"):
            # Names such as `wxpay_key_md5` have digits, too.
            plain = re.sub(r"`[^`]*`", lambda match: match[0].replace("1", "I"), line)
            first, _, cells = plain[1:].partition("|")
            numbers = [int(each.replace(",", "")) for each in NUMBER.findall(cells)]
            yield heading + first.strip() + " | " + NUMBER.sub("N", cells).strip(" |"), numbers


def differences(path, name, block):
    """Where the text has other rows than the block, or numbers that are not near."""
    text, begin, end = section(path, name)
    committed = list(rows_of(text[begin:end])) if begin is not None else []
    if not committed:
        yield f"{path.name} has no tables at <!-- {name} -->"
        return
    measured = list(rows_of(block))
    for kind, _ in committed:
        if kind not in [each for each, _ in measured]:
            yield f"{path.name} has a row that is not measured: {kind}"
    for kind, numbers in measured:
        row = next((said for each, said in committed if each == kind), None)
        if row is None:
            yield f"{path.name} lacks the row: {kind}"
            continue
        for said, true in zip(row, numbers, strict=True):
            if abs(said - true) > max(true * NEAR, SMALL):
                yield f"{path.name} says {said:,} where {true:,} is measured: {kind}"
