"""Which lines of the table of endpoints an image holds: its texts, looked up in the sources."""

import re
import sys
from functools import cache

import tools

LINES = ("path", "request", "needs", "reply")
ENDPOINTS = 136
# A shorter text may be there for another reason.
SHORT = 12


@cache
def table():
    """{name: {"path": text, "request": text, "needs": text, "reply": text}}"""
    found = {}
    for source in sorted((tools.ROOT / "core/src/api/table").glob("*.rs")):
        text = re.sub(r"\\\n\s*", "", source.read_text(encoding="utf-8"))
        for name, body in re.findall(r"pub const (\w+): Endpoint =\s*Endpoint \{(.*?)\};", text, re.S):
            found[name] = dict(re.findall(rf'({"|".join(LINES)}): "([^"]*)"', body))
    if len(found) != ENDPOINTS:
        sys.exit(f"error: {len(found)} endpoints in the sources")
    return found


def allowed(text):
    """{name: lines} of "NAME line line; NAME line"; None for "all"."""
    if text == "all":
        return None
    lines = {}
    for words in map(str.split, filter(None, text.split(";"))):
        if words[0] not in table() or not set(words[1:]) <= set(LINES):
            sys.exit(f"error: no endpoint with such lines: {' '.join(words)}")
        lines[words[0]] = words[1:]
    return lines


def strangers(image, lines):
    """The lines that the image holds and is not allowed to."""
    data = tools.contents(image)
    known = table()
    # What is part of a line that may be there says nothing.
    ours = [known[name].get(line, "") for name, kinds in lines.items() for line in kinds]
    for name, texts in known.items():
        for line, text in texts.items():
            if len(text) > SHORT and text.encode() in data and not any(text in each for each in ours):
                yield f"{name}: its {line}"


def check_control(image):
    """The image of a program that looks through all endpoints holds them: the search finds them."""
    held = set(strangers(image, {}))
    if not {"UNIFIED_ORDER: its request", "UNIFIED_ORDER: its reply"} <= held:
        yield "the lines of UNIFIED_ORDER are not found where they have to be"
