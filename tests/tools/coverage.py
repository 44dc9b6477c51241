#!/usr/bin/env python3
"""Check that every line is covered, but for those that are excused.

    coverage.py REPORT.lcov SOURCE-DIRECTORY ALLOW-FILE

The allow file has one excuse in a line:

    path:TEXT # reason

It excuses one uncovered line of that file which contains TEXT; the line is
found by its text, so its number may change. Two such lines need two excuses.
An excuse that no uncovered line needs is stale, and an error. Empty lines and
lines that begin with # do not count.
"""

import os
import sys
from pathlib import Path


def read_lcov(report, root, directory):
    """{path: {line number: count}} for the files under the directory."""
    files = {}
    lines = None
    for record in report.read_text(encoding="utf-8").splitlines():
        tag, _, value = record.partition(":")
        if tag == "SF":
            path = Path(os.path.relpath(os.path.realpath(value), root)).as_posix()
            inside = path.startswith(directory + "/")
            lines = files.setdefault(path, {}) if inside else None
        elif tag == "DA" and lines is not None:
            number, count = (int(part) for part in value.split(",")[:2])
            lines[number] = max(lines.get(number, 0), count)
    return files


def read_allow(allow, problems):
    """[(place, path, text)] of the excuses."""
    excuses = []
    for number, line in enumerate(allow.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        place = f"{allow.name}:{number}"
        entry, mark, reason = line.partition(" # ")
        path, colon, text = entry.partition(":")
        if not (mark and reason.strip() and colon and path and text.strip()):
            problems.append(f"{place}: not 'path:TEXT # reason': {line}")
        else:
            excuses.append((place, path, text.strip()))
    # The most specific first, so that a short text does not take its line.
    return sorted(excuses, key=lambda excuse: -len(excuse[2]))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    root = os.path.realpath(".")
    directory = sys.argv[2].rstrip("/")
    problems = []
    files = read_lcov(Path(sys.argv[1]), root, directory)
    excuses = read_allow(Path(sys.argv[3]), problems)
    if not any(files.values()):
        sys.exit(f"coverage: the report has no line of {directory}")

    sources = {path: Path(path).read_text(encoding="utf-8").splitlines() for path in files}
    missed = {
        path: sorted(number for number, count in lines.items() if count == 0)
        for path, lines in files.items()
    }

    excused = dict.fromkeys(files, 0)
    for place, path, text in excuses:
        for number in missed.get(path, []):
            if text in sources[path][number - 1]:
                missed[path].remove(number)
                excused[path] += 1
                break
        else:
            problems.append(f"{place}: stale, no uncovered line needs it: {path}:{text}")

    row = "{:<40} {:>7} {:>7} {:>8} {:>7}".format
    print(row("file", "lines", "run", "excused", "missed"))
    for path in sorted(files):
        counts = files[path].values()
        run = sum(count > 0 for count in counts)
        print(row(path, len(counts), run, excused[path], len(missed[path])))
    total = sum(len(lines) for lines in files.values())
    run = sum(count > 0 for lines in files.values() for count in lines.values())
    print(row("all", total, run, sum(excused.values()), sum(map(len, missed.values()))))
    print(f"line coverage {100 * run / total:.2f} %")

    unseen = sorted(path.as_posix() for path in Path(directory).rglob("*.rs") if path.as_posix() not in files)
    if unseen:
        print("without a coverable line: " + " ".join(unseen))

    for path in sorted(missed):
        for number in missed[path]:
            problems.append(f"{path}:{number}: not run by any test: {sources[path][number - 1].strip()}")
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(f"coverage: {len(problems)} problem(s)")


if __name__ == "__main__":
    main()
