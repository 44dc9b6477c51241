#!/usr/bin/env python3
"""Compare the faces with what they replace: reads lines of JSON, writes a table, and says what was reached.

What is not reached is said and fails nothing: times depend on the machine.

report.py RESULTS                      a file of lines {"face": .., "what": .., "ns": .., "allocs": ..}
report.py RESULTS --write FILE FACE    puts the rows of a face between the marks in a README
"""

import json
import re
import sys

# A call of ours, what it is compared with, and how many times as fast it has to be.
REACH = [
    ("python", "wxpay: verify, and all fields as texts", "wechatpy: parse_payment_result", 10),
    ("python", "wxpay: verify, and all fields as texts", "hashlib + ElementTree", 3),
    ("go", "wxpay: Verify", "gopay: xml.Unmarshal to BodyMap, VerifySign", 15),
]


def write(path, rows):
    table = "| a notification of 1 KB | µs | allocations |\n|---|--:|--:|\n"
    for row in rows:
        table += f"| {row['what']} | {row['ns'] / 1000:.1f} | {row['allocs']} |\n"
    with open(path, encoding="utf-8") as file:
        text = file.read()
    made = re.sub(r"(<!-- faces -->\n).*?(<!-- /faces -->)", lambda mark: mark[1] + table + mark[2], text, flags=re.S)
    with open(path, "w", encoding="utf-8") as file:
        file.write(made)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    if sys.argv[2:3] == ["--write"]:
        write(sys.argv[3], [row for row in rows if row["face"] == sys.argv[4]])
        return
    print("| | a notification of 1 KB | µs | allocations |\n|---|---|--:|--:|")
    for row in rows:
        print(f"| {row['face']} | {row['what']} | {row['ns'] / 1000:.1f} | {row['allocs']} |")
    print()
    times = {(row["face"], row["what"]): row["ns"] for row in rows}
    faces = {row["face"] for row in rows}
    for face, ours, theirs, wanted in REACH:
        if face not in faces:
            continue
        ratio = times[face, theirs] / times[face, ours]
        verdict = "reached" if ratio >= wanted else "not reached"
        print(f"{verdict:<11} {face}: {ratio:.1f} times as fast as {theirs.split(':')[0]}; {wanted} are wanted")


if __name__ == "__main__":
    main()
