#!/usr/bin/env python3
"""What the job bench has measured, as tables in README.md and as charts.

    report.py            print the tables
    report.py --write    commit: tests/peers/results, and the tables between the markers in README.md
    report.py --check    README.md and the charts say what the committed results say
"""

import json
import platform
import subprocess
import sys
import textwrap
from pathlib import Path

import chart
from growth import growth_chart, growth_text

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
MEASURED = ROOT / "target/bench"
RESULTS = ROOT / "tests/peers/results"
BEGIN, END = "<!-- speed -->", "<!-- /speed -->"
OWN, LIMIT = "wxpay, Rust", "the digest alone, md-5 and sha2"
FIRST = ["verify-22-md5", "verify-22-hmac", "write-14-md5"]
ABOUT = {
    "verify-22-md5": "verify, MD5",
    "verify-22-hmac": "verify, HMAC-SHA256",
    "write-14-md5": "sign and write, MD5",
    "verify-22-shuffled-md5": "shuffled, MD5",
    "verify-22-shuffled-hmac": "shuffled, HMAC",
    "verify-35-md5": "35 fields, MD5",
    "verify-35-hmac": "35 fields, HMAC",
    "verify-35-shuffled-md5": "35 shuffled, MD5",
    "verify-35-shuffled-hmac": "35 shuffled, HMAC",
    "write-14-hmac": "sign and write, HMAC",
}
FORGERIES = {
    "changed": "a changed amount",
    "stripped": "no signature",
    "duplicate": "a field twice",
    "nested": "a field inside a field",
    "doctype": "a DOCTYPE",
}


def first_line(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout.splitlines()[0]


def machine():
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    value = {}
    for line in info:
        name, _, text = line.partition(":")
        value.setdefault(name.strip(), text.strip())
    flags = value.get("flags", "").split()
    # Virtual machines often name no more than the maker; the generation makes half of the time.
    kind = ", ".join(f"{key.split()[-1]} {value[key]}" for key in ("cpu family", "model") if key in value)
    processor = value.get("model name", platform.machine())
    return {
        "processor": f"{processor} ({kind})" if kind else processor,
        "sha_instructions": "sha_ni" in flags,
        "system": f"{platform.system()} {platform.machine()}",
        "rust": first_line("rustc", "--version"),
        "c": first_line("gcc", "--version"),
    }


def case_of(results, name):
    return {row["row"]: row for row in next(c for c in results["cases"] if c["case"] == name)["results"]}


def limits(results):
    return {row["row"] for row in results["rows"] if row["limit"]}


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|---" + "|--:" * (len(head) - 1) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def order(results):
    """The limits, then the others, the fastest first."""
    times = case_of(results, FIRST[0])
    bare = limits(results)
    return sorted(times, key=lambda row: (row not in bare, times[row]["ns"]))


def main_table(results):
    head = [""]
    for name in FIRST:
        head += [ABOUT[name], "× digest", "× wxpay"]
    rows = []
    for row in order(results):
        cells = [f"**{row}**" if row == OWN else row]
        for name in FIRST:
            one = case_of(results, name)[row]
            bare = row in limits(results)
            ratio = f"{one['to_limit']:.2f}" if one["to_limit"] < 10 else f"{one['to_limit']:.0f}"
            cells += [chart.duration(one["ns"]), ratio, "" if bare else f"{one['to_wxpay']:.1f}"]
        rows.append(cells)
    yield from table(head, rows)


def other_table(results):
    names = [name for name in ABOUT if name not in FIRST]
    rows = []
    for row in order(results):
        rows.append([row, *(chart.duration(case_of(results, name)[row]["ns"]) for name in names)])
    yield from table(["", *(ABOUT[name] for name in names)], rows)


def refusal_table(results):
    rows = []
    for row in results["rows"]:
        if not row["limit"]:
            refused = [
                "refused" if row["refuses"][what] else "**accepted**" for what in FORGERIES
            ]
            rows.append([row["row"], row["version"], *refused])
    yield from table(["", "version", *FORGERIES.values()], rows)


def report(results, growth):
    about = results["machine"]
    sha = "with" if about["sha_instructions"] else "without"
    head = f"""
        Median times in one run on one thread, all of them interleaved, on one core of an {about["processor"]}
        {sha} instructions for SHA-256. A payment notification of 22 fields, 1 KB, is read, its signature
        verified and its two codes compared; an order of 14 fields is signed and written. `× digest` compares
        with nothing but the digest of the same bytes by the same crate: the limit. How each one is used is in
        [tests/peers](tests/peers/README.md); `tests/run bench` measures it, here with
        {about["rust"].rsplit(" (")[0]} and {results["rounds"]} rounds.
    """
    lines = [
        *textwrap.wrap(" ".join(head.split()), 100, break_on_hyphens=False),
        "",
        "![Time to verify and to write](tests/peers/results/verify.svg)",
        "",
        *main_table(results),
        "",
        "<details><summary>More fields, fields in another order, and what the others accept</summary>",
        "",
        *other_table(results),
        "",
        *refusal_table(results),
        "",
        "</details>",
        "",
        *growth_text(growth),
        "",
        "![Time against size](tests/peers/results/growth.svg)",
    ]
    return "\n".join(lines)


def verify_chart(results):
    panels = []
    for name in FIRST:
        rows, bare = case_of(results, name), limits(results)
        panel = []
        for row in sorted(rows, key=lambda row: rows[row]["ns"]):
            if row in bare and row != LIMIT:
                continue
            kind = "own" if row.startswith("wxpay") else "limit" if row in bare else "peer"
            panel.append((row, kind, rows[row]["ns"], rows[row]["to_limit"]))
        panels.append((ABOUT[name] + ": time, and times the digest alone", panel))
    return chart.bars(panels)


def read(folder, name):
    path = folder / name
    if not path.is_file():
        sys.exit(f"error: {path.relative_to(ROOT)} is missing; first: tests/run bench")
    return json.loads(path.read_text(encoding="utf-8"))


def section():
    """What stands between the markers, and where."""
    text = README.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.find(END) < text.find(BEGIN):
        sys.exit(f"error: README.md needs one {BEGIN} and after it one {END}")
    return text, text.find(BEGIN) + len(BEGIN), text.find(END)


def charts(results, growth):
    return {"verify.svg": verify_chart(results), "growth.svg": growth_chart(growth)}


def write():
    results, growth = read(MEASURED, "verify.json"), read(MEASURED, "growth.json")
    results = {"machine": machine(), **results}
    RESULTS.mkdir(exist_ok=True)
    for name, value in (("verify.json", results), ("growth.json", growth)):
        (RESULTS / name).write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for name, drawing in charts(results, growth).items():
        (RESULTS / name).write_text(drawing, encoding="utf-8")
    text, begin, end = section()
    README.write_text(f"{text[:begin]}\n{report(results, growth)}\n{text[end:]}", encoding="utf-8")


def check():
    results, growth = read(RESULTS, "verify.json"), read(RESULTS, "growth.json")
    wrong = []
    for name, drawing in charts(results, growth).items():
        path = RESULTS / name
        if not path.is_file() or path.read_text(encoding="utf-8") != drawing:
            wrong.append(f"tests/peers/results/{name}")
    text, begin, end = section()
    if text[begin:end] != f"\n{report(results, growth)}\n":
        wrong.append("README.md")
    for name in wrong:
        print(f"error: {name} says something else than the committed results: report.py --write")
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--write"]:
        write()
    elif arguments == ["--check"]:
        return check()
    elif not arguments:
        results = {"machine": machine(), **read(MEASURED, "verify.json")}
        print(report(results, read(MEASURED, "growth.json")))
    else:
        sys.exit(__doc__)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
