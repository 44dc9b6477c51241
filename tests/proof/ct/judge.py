#!/usr/bin/env python3
"""Judges what memcheck reported: python3 tests/proof/ct/judge.py REPORT.xml

A report is a branch or an address that depends on the key. Few are right, and each of these is
named here with its reason. The leaks that ct.c makes on purpose have to be among the reports.
"""

import re
import sys
import xml.etree.ElementTree as xml
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CONTROLS = {"leaky_compare", "leaky_table", "leaky_key"}

# Where a branch may depend on a secret: the place in core that it belongs to, what its line says,
# and a place among its callers. {reason: (file, function, text in the line, (file, function))}
ALLOWED = {
    "a key is refused unless it is letters and digits": (
        "core/src/key.rs", "new", "is_ascii_alphanumeric", None,
    ),
    "whether the signature is right: the outcome of it all": (
        "core/src/verify.rs", "verify", ".ct_eq(", None,
    ),
    "a signature that was made is sent with its message": (
        "core/src/xml/writer.rs", None, "", ("core/src/sign.rs", "produce"),
    ),
}  # fmt: skip


@cache
def lines_of(name):
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


class Place:
    """A line of this repository."""

    def __init__(self, name, line):
        self.name = name
        self.line = line
        self.text = lines_of(name)[line - 1].strip()

    @property
    def function(self):
        """The function that the line is in: the nearest head of one above it."""
        head = r"\bfn (\w+)" if self.name.endswith(".rs") else r"^\w[\w *]*?(\w+)\([^;]*$"
        heads = (re.search(head, text) for text in reversed(lines_of(self.name)[: self.line]))
        return next((found[1] for found in heads if found), "")

    def __str__(self):
        return f"{self.name}:{self.line} in {self.function}: {self.text}"


def place_of(frame):
    """Where a frame stands in this repository; None if elsewhere."""
    name, line = frame.findtext("file"), frame.findtext("line")
    if name is None or line is None:
        return None
    path = Path(frame.findtext("dir") or "", name)
    if not path.is_absolute():
        path = ROOT / path
    if not path.is_file() or not path.is_relative_to(ROOT):
        return None
    return Place(str(path.relative_to(ROOT)), int(line))


def others(frames):
    """Frames inside of our first one: code of dependencies, but for the standard library."""
    for frame in frames:
        if place_of(frame) is not None:
            return
        folder = frame.findtext("dir") or "an unknown place"
        if not re.search(r"/library/(core|alloc)/src|^/rustc/", folder):
            yield f"{folder}/{frame.findtext('file')}:{frame.findtext('line')}"


def reason_for(frames):
    """Why this report is right; None if it is not."""
    places = [place for place in map(place_of, frames) if place is not None]
    if not places or list(others(frames)):
        return None
    first = places[0]
    for reason, (name, function, text, caller) in ALLOWED.items():
        here = first.name == name and function in (None, first.function) and text in first.text
        if here and (caller is None or any((each.name, each.function) == caller for each in places)):
            return reason
    return None


def describe(kind, frames):
    """The instruction's own line, and the first places in this repository that led there."""
    kind = {"UninitCondition": "a branch", "UninitValue": "an address"}.get(kind, kind)
    places = [str(place) for place in map(place_of, frames) if place is not None]
    if place_of(frames[0]) is None:
        folder, file, line = (frames[0].findtext(what) or "?" for what in ("dir", "file", "line"))
        places.insert(0, f"{folder}/{file}:{line}")
    return "\n    ".join([f"{kind} depends on the key:", *places[:4]])


def main(report):
    caught, reasons, leaks = set(), {}, {}
    for error in xml.parse(report).getroot().iter("error"):
        frames = error.findall("stack")[0].findall("frame")
        place = place_of(frames[0])
        if place is not None and place.function in CONTROLS:
            caught.add(place.function)
            continue
        reason = reason_for(frames)
        if reason:
            reasons[reason] = reasons.get(reason, 0) + 1
        else:
            text = describe(error.findtext("kind"), frames)
            leaks[text] = leaks.get(text, 0) + 1
    for reason in ALLOWED:
        print(f"allowed, {reasons.get(reason, 0)} times: {reason}")
    print(f"controls caught: {', '.join(sorted(caught)) or 'none'}")
    for leak, times in leaks.items():
        print(f"{leak}\n    ({times} reports)")
    missed = CONTROLS - caught
    for name in sorted(missed):
        print(f"error: {name} leaks on purpose and was not reported")
    if leaks:
        print(f"error: {len(leaks)} places leak the key")
    return 1 if leaks or missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
