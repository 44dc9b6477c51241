"""tests/budgets.toml."""

import re
import tomllib
from functools import cache

from tools import ROOT

PATH = ROOT / "tests/budgets.toml"


@cache
def budgets():
    return tomllib.loads(PATH.read_text(encoding="utf-8"))


def with_limits(text, limits):
    """The text of the budgets with other limits: {"stack" | use | use + " instructions": {name: n}}."""
    section, lines = "", []
    for line in text.splitlines():
        if line.startswith("["):
            # [stack], [[use]] with its name two lines on, [use.instructions] of the same.
            section = {"[stack]": "stack", "[[use]]": ""}.get(line, f"{section} instructions")
        name = re.match(r'name = "(.*)"', line)
        section = name[1] if name else section
        if line.startswith("limit = ") and section in limits:
            pairs = ", ".join(f"{what} = {number}" for what, number in limits[section].items())
            line = f"limit = {{ {pairs} }}"
        lines.append(line)
    return "\n".join(lines) + "\n"
