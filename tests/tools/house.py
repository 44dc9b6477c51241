#!/usr/bin/env python3
"""Check the house laws. Each check yields what it finds wrong, one line each.

"Files" are those that git tracks or would track: the ignored ones are left out.
"""

import fnmatch
import json
import os
import re
import subprocess
import sys
from pathlib import Path

# What may lie at the top of the repository; dot-files may, too.
TOP_LEVEL = {
    "Cargo.toml", "Cargo.lock", "README.md", "CHANGELOG.md", "LICENSE-*",
    "core", "ffi", "include", "examples", "tests",
}  # fmt: skip
REQUIRED = [
    "Cargo.toml", "Cargo.lock", "README.md", "CHANGELOG.md", "LICENSE-MIT",
    "LICENSE-APACHE", ".github/CONTRIBUTING.md", ".github/SECURITY.md", ".ci/run",
]  # fmt: skip
LICENSE = "MIT OR Apache-2.0"
MAX_LINES = 400
MAX_BYTES = 1_000_000
# Files that may be larger than that: {path: reason}.
LARGE = {}
# Absolute paths that only somebody's machine has.
MACHINE_PATH = re.compile(r"(?<![\w.:<])/(?:work|root|tmp|home/\w+|Users/\w+)/")


def run(*command):
    result = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return result.stdout.decode()


def repository_files():
    names = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return sorted(name for name in set(names.split("\0")) if name and os.path.lexists(name))


def text_of(name):
    """The file's text; None when it is not text or only a link."""
    if os.path.islink(name):
        return None
    try:
        return Path(name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def code_of(name):
    """(number, line) of a Rust file without the lines that are comments only."""
    for number, line in enumerate(Path(name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.lstrip().startswith("//"):
            yield number, line


def top_level(files):
    for name in sorted({name.split("/")[0] for name in files}):
        if not name.startswith(".") and not any(fnmatch.fnmatchcase(name, top) for top in TOP_LEVEL):
            yield f"{name}: not allowed at the top of the repository"


def required(files):
    for name in REQUIRED:
        if name not in files:
            yield f"{name}: missing (or ignored by git)"
        elif not os.path.getsize(name):
            yield f"{name}: empty"


def short_sources(files):
    for name in files:
        if name.startswith(("core/src/", "ffi/src/")) and name.endswith(".rs"):
            lines = len(Path(name).read_text(encoding="utf-8").splitlines())
            if lines > MAX_LINES:
                yield f"{name}: {lines} lines, more than {MAX_LINES}"


def core_laws(files):
    if "core/src/lib.rs" not in files:
        yield "core/src/lib.rs: missing"
        return
    head = "\n".join(line.strip() for _, line in code_of("core/src/lib.rs"))
    for attribute in ("#![no_std]", "#![forbid(unsafe_code)]"):
        if attribute not in head.split("\n"):
            yield f"core/src/lib.rs: {attribute} is missing"
    for name in files:
        if name.startswith("core/src/") and name.endswith(".rs"):
            for number, line in code_of(name):
                if re.search(r"\bunsafe\b", line):
                    yield f"{name}:{number}: unsafe in core"
                if re.search(r"\bextern\s+crate\s+alloc\b", line):
                    yield f"{name}:{number}: alloc in core"


def crates(_files):
    metadata = json.loads(run("cargo", "metadata", "--locked", "--no-deps", "--format-version", "1"))
    for package in metadata["packages"]:
        manifest = Path(package["manifest_path"])
        name = package["name"]
        if package["license"] != LICENSE:
            yield f"{name}: its licence is {package['license']}, not {LICENSE}"
        if package["publish"] == []:
            continue
        for field in ("description", "repository", "rust_version"):
            if not package.get(field):
                yield f"{name}: a published crate without {field.replace('_', '-')}"
        if not package["readme"] or not (manifest.parent / package["readme"]).is_file():
            yield f"{name}: a published crate without a readme"


def small_files(files):
    for name in files:
        size = os.lstat(name).st_size
        if size > MAX_BYTES and name not in LARGE:
            yield f"{name}: {size} bytes, more than {MAX_BYTES}"
        if size <= MAX_BYTES and name in LARGE:
            yield f"{name}: listed as large, but is not"
    for name in sorted(set(LARGE) - set(files)):
        yield f"{name}: listed as large, but does not exist"


def no_machine_paths(files):
    for name in files:
        text = text_of(name)
        if text is None:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            found = MACHINE_PATH.search(line)
            if found:
                yield f"{name}:{number}: a path of one machine: {found.group()}"


CHECKS = [top_level, required, short_sources, core_laws, crates, small_files, no_machine_paths]


def main():
    files = repository_files()
    wrong = 0
    for check in CHECKS:
        problems = list(check(files))
        wrong += len(problems)
        print(f"{check.__name__.replace('_', ' '):<18} {'ok' if not problems else 'WRONG'}", flush=True)
        for problem in problems:
            print(f"    {problem}", flush=True)
    print(f"{len(files)} files looked at")
    if wrong:
        sys.exit(f"house: {wrong} problem(s)")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"house: {error}")
