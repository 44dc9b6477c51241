#!/usr/bin/env python3
"""Print the cargo flags that select the tests of some packages.

    test_targets.py [--without TEST]... PACKAGE...

cargo has no option to leave one integration test out, so this one names all
the others: --lib, --bin NAME and --test NAME, in one line. A TEST or PACKAGE
that does not exist is an error, so that a renamed one is not lost in silence.
"""

import argparse
import json
import subprocess
import sys

LIBRARY_KINDS = {"lib", "rlib", "dylib", "cdylib", "staticlib", "proc-macro"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", action="append", default=[], metavar="TEST")
    parser.add_argument("packages", nargs="+", metavar="PACKAGE")
    args = parser.parse_args()

    metadata = json.loads(
        subprocess.run(
            ["cargo", "metadata", "--locked", "--no-deps", "--format-version", "1"],
            check=True,
            stdout=subprocess.PIPE,
        ).stdout
    )
    packages = {package["name"]: package for package in metadata["packages"]}

    flags = []
    left_out = set()
    for name in args.packages:
        if name not in packages:
            sys.exit(f"test_targets: no package {name} in the workspace")
        for target in packages[name]["targets"]:
            kinds = set(target["kind"])
            if "test" in kinds and target["name"] in args.without:
                left_out.add(target["name"])
            elif not target.get("test", True):
                pass
            elif "test" in kinds:
                flags.append(f"--test {target['name']}")
            elif "bin" in kinds:
                flags.append(f"--bin {target['name']}")
            elif kinds & LIBRARY_KINDS:
                flags.append("--lib")

    lost = [test for test in args.without if test not in left_out]
    if lost:
        sys.exit(f"test_targets: no integration test {', '.join(lost)} to leave out")
    if not flags:
        sys.exit(f"test_targets: no tests in {', '.join(args.packages)}")
    print(" ".join(sorted(set(flags))))


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"test_targets: {error}")
