#!/usr/bin/env python3
"""Writes the test vectors, or with --check compares them with what is on disk."""

import argparse
import pathlib
import sys
import xml.parsers.expat

sys.dont_write_bytecode = True  # keep the tree free of anything but vectors

import cases_ambiguous
import cases_bill
import cases_content
import cases_document
import cases_invoke
import cases_markup
import cases_notify
import cases_order
import cases_refund
import cases_sign
import cases_sort
import cases_value
import cases_verify
import cases_write

HERE = pathlib.Path(__file__).resolve().parent
GROUPS = ("read", "write", "sign", "verify", "notify")
MODULES = (
    cases_document, cases_markup, cases_content, cases_order,
    cases_write, cases_sign, cases_sort, cases_verify, cases_ambiguous, cases_notify,
)


def all_cases():
    return [case for module in MODULES for case in module.cases()]


def all_files(cases):
    files = {}
    for case in cases:
        if case.group not in GROUPS or "\n" in case.about or not case.about.endswith("."):
            raise ValueError(f"{case.group}/{case.name}: malformed case")
        for path, content in case.files().items():
            if files.setdefault(path, content) is not content:
                raise ValueError(f"two cases are named {path}")
    return files


def second_opinion(case):
    """Has expat read an accepted document; returns what it sees differently."""
    seen, path, text = {}, [], []

    def start(name, attributes):
        path.append(name)
        text.clear()
        if attributes:
            raise ValueError("attributes")

    def end(name):
        if len(path) == 2:
            seen[name] = "".join(text)
        path.pop()

    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text.append
    try:
        parser.Parse(case.document, True)
    except (xml.parsers.expat.ExpatError, ValueError) as error:
        return str(error)

    # XML folds a raw CR into LF; we keep values as sent.
    def fold(fields):
        return {n: v.replace("\r\n", "\n").replace("\r", "\n") for n, v in fields.items()}

    return None if fold(seen) == fold(case.fields) else f"other fields: {seen}"


def on_disk():
    return {
        path.relative_to(HERE).as_posix(): path
        for group in (*GROUPS, "refund", "value", "invoke", "bill")
        for path in (HERE / group).rglob("*")
        if path.is_file()
    }


def check(files):
    """The complaints about the tree on disk."""
    found = on_disk()
    for path, content in sorted(files.items()):
        if path not in found:
            yield f"missing: {path}"
        elif found[path].read_bytes() != content:
            yield f"differs: {path}"
    for path in sorted(found.keys() - files.keys()):
        yield f"stale: {path}"


def write(files):
    for path in on_disk().keys() - files.keys():
        (HERE / path).unlink()
    for path, content in files.items():
        (HERE / path).parent.mkdir(exist_ok=True)
        (HERE / path).write_bytes(content)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 on any difference")
    arguments = parser.parse_args()

    cases = all_cases()
    refunds = cases_refund.files()
    files = all_files(cases) | refunds | cases_value.files() | cases_invoke.files() | cases_bill.files()
    complaints = [
        f"expat disagrees: {case.group}/{case.name}: {opinion}"
        for case in cases + cases_refund.texts()
        if case.fields is not None
        for opinion in [second_opinion(case)]
        if opinion
    ]
    complaints += cases_refund.complaints()
    if arguments.check:
        complaints += check(files)
    elif not complaints:
        write(files)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    if complaints:
        return 1
    counts = {group: sum(case.group == group for case in cases) for group in GROUPS}
    counts["refund"] = sum(path.endswith(".case") for path in refunds)
    print(", ".join(f"{group} {count}" for group, count in counts.items()), f"= {sum(counts.values())} cases")
    return 0


if __name__ == "__main__":
    sys.exit(main())
