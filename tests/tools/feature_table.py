#!/usr/bin/env python3
"""The endpoints in README.md, by family, from the table in core and from tests/vectors/api.

    python3 tests/tools/feature_table.py            print it
    python3 tests/tools/feature_table.py --write    put it between the markers in README.md
    python3 tests/tools/feature_table.py --check    README.md has it as it is

What an endpoint is like comes from endpoints.tsv, which a test holds equal to core's table. Which family
it belongs to and whether it has typed messages is read in the sources.
"""

import csv
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BEGIN, END = "<!-- endpoints -->", "<!-- /endpoints -->"
ENDPOINTS = 136


def source(path):
    return (ROOT / path).read_text(encoding="utf-8")


def listed():
    """{name: line of endpoints.tsv}"""
    with open(ROOT / "tests/vectors/api/endpoints.tsv", encoding="utf-8", newline="") as lines:
        return {line["name"]: line for line in csv.DictReader(lines, delimiter="\t")}


def families():
    """{title: names}, in the order of core's list of all."""
    family_of = {}
    for path in sorted((ROOT / "core/src/api/table").glob("*.rs")):
        text = path.read_text(encoding="utf-8")
        title = re.match(r"//! (.*?)[.:\n]", text)[1]
        for name in re.findall(r"^pub const (\w+): Endpoint\b", text, re.M):
            family_of[name] = title
    found = {}
    for name in re.findall(r"&table::(\w+),", source("core/src/api/all.rs")):
        found.setdefault(family_of[name], []).append(name)
    return found


def typed():
    """The endpoints that have a request of their own type."""
    names, wanted = [], 0
    for path in sorted((ROOT / "core/src/message").rglob("*.rs")):
        text = path.read_text(encoding="utf-8")
        wanted += len(re.findall(r"^request! \{", text, re.M))
        names += re.findall(r"^    pub struct \S+\s+to\s+([A-Z0-9_]+)\s*=>", text, re.M)
        names += re.findall(r"^    const (?:PARTNER_)?ENDPOINT: Endpoint = ([A-Z0-9_]+);", text, re.M)
    if len(names) < wanted or len(names) != len(set(names)):
        sys.exit(f"error: {wanted} typed requests in core/src/message, but {len(names)} names found")
    return set(names)


def in_c():
    """The endpoints that have an object in the C header."""
    found = set()
    for header in sorted((ROOT / "include").glob("*.h")):
        found |= set(re.findall(r"^extern const .*\bWXPAY_API_(\w+);", header.read_text(encoding="utf-8"), re.M))
    return found


def all_of(names, is_so):
    """all, none, or how many."""
    count = sum(1 for name in names if is_so(name))
    return {0: "–", len(names): "all"}.get(count, str(count))


def rows(lines, messages):
    """(head, the lines of the table) by family."""
    by = lambda column, value: lambda name: value in lines[name][column].split("|")
    columns = {
        "MD5": by("sign_types", "MD5"),
        "HMAC-SHA256": by("sign_types", "HMAC-SHA256"),
        "client certificate": by("certificate", "yes"),
        "signed replies": by("reply", "signed"),
        "typed messages": lambda name: name in messages,
    }
    table = []
    for title, names in families().items():
        table.append([title, str(len(names)), *(all_of(names, is_so) for is_so in columns.values())])
    names = list(lines)
    counts = [str(sum(1 for name in names if is_so(name))) for is_so in columns.values()]
    table.append(["**together**", str(len(names)), *counts])
    return ["family", "endpoints", *columns], table


def each(lines, messages):
    """One line for each endpoint."""
    for title, names in families().items():
        yield f"| **{title}** | | |"
        for name in names:
            line = lines[name]
            notes = ["typed"] if name in messages else []
            notes += ["certificate"] if line["certificate"] == "yes" else []
            notes += ["deprecated"] if line["deprecated"] == "yes" else []
            notes += [] if line["reply"] == "signed" else [f"{line['reply']} reply"]
            yield f"| `{name}` | `{line['path']}` | {', '.join(notes)} |"


def text():
    lines, messages, objects = listed(), typed(), in_c()
    names = [name for family in families().values() for name in family]
    if len(names) != ENDPOINTS or set(names) != set(lines):
        sys.exit(f"error: {len(names)} endpoints in core, {len(lines)} in endpoints.tsv, not {ENDPOINTS}")
    if not messages <= set(names):
        sys.exit(f"error: not endpoints: {' '.join(sorted(messages - set(names)))}")
    # The table says so.
    if objects != set(names):
        sys.exit(f"error: not the same in C: {' '.join(sorted(objects ^ set(names)))}")
    head, table = rows(lines, messages)
    return "\n".join(
        [
            "For how many endpoints of a family it is so:",
            "",
            "| " + " | ".join(head) + " |",
            "|---" + "|--:" * (len(head) - 1) + "|",
            *("| " + " | ".join(row) + " |" for row in table),
            "",
            f"<details><summary>All {len(names)}: <code>api::NAME</code> in Rust, <code>WXPAY_API_NAME</code>"
            " in C</summary>",
            "",
            "| name | path | |",
            "|---|---|---|",
            *each(lines, messages),
            "",
            "</details>",
        ]
    )


def section():
    """What README.md has, and where it begins and ends."""
    readme = README.read_text(encoding="utf-8")
    begin, end = readme.find(BEGIN), readme.find(END)
    if begin < 0 or end < begin or readme.count(BEGIN) != 1 or readme.count(END) != 1:
        sys.exit(f"error: README.md needs one {BEGIN} and after it one {END}")
    return readme, begin + len(BEGIN), end


def main(arguments):
    if arguments not in ([], ["--write"], ["--check"]):
        sys.exit(__doc__)
    if not arguments:
        print(text())
        return
    readme, begin, end = section()
    current = f"{readme[:begin]}\n{text()}\n{readme[end:]}"
    if arguments == ["--write"]:
        README.write_text(current, encoding="utf-8")
    elif current != readme:
        sys.exit("error: the endpoints in README.md are old: python3 tests/tools/feature_table.py --write")
    else:
        print("the endpoints in README.md are as they are in the table")


if __name__ == "__main__":
    main(sys.argv[1:])
