#!/usr/bin/env python3
"""Checks one libwxpay.a: object.py TARGET ARCHIVE

What it holds, what it shows, what it asks for, what it tells of the machine that made it, that a
program which verifies with MD5 alone gets no SHA-256, and that one which names an endpoint gets no
other. Prints one line of sizes.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FUNCTIONS = (ROOT / "ffi/pkg/symbols.txt").read_text(encoding="ascii").split()
OBJECTS = (ROOT / "ffi/pkg/objects.txt").read_text(encoding="ascii").split()
HEADERS = sorted((ROOT / "include").glob("*.h"))
MEMORY = {"memcpy", "memmove", "memset", "memcmp"}
MD5_ONLY = ["wxpay_key_md5", "wxpay_read", "wxpay_verify_md5"]
ONE_ENDPOINT = ["wxpay_write_request", "wxpay_read_reply", "wxpay_host_url", "wxpay_status_name"]
# Code that panics, allocates or unwinds, in both ways that Rust spells names.
FORBIDDEN = re.compile(
    r"4core9panicking|rust_begin_unwind|rust_panic|rust_eh_personality|5alloc5alloc"
    r"|__rust_(?:alloc|dealloc|realloc|no_alloc)|__rg_|__rdl_|_Unwind_|__aeabi_unwind"
)  # fmt: skip
SHA256 = re.compile(r"4sha2|6Sha256|10HmacSha256")
# Folders at the top of a file system that code is built in.
MACHINE_PATH = re.compile(rb"/(?:home|root|Users|tmp|work|build|builds|opt|usr|rustc)/[\w.+-]+")


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()


def tool(name):
    sysroot = Path(output("rustc", "--print", "sysroot").strip())
    host = re.search(r"^host: (.*)$", output("rustc", "-vV"), re.M).group(1)
    return str(sysroot / "lib/rustlib" / host / "bin" / name)


def symbols(path):
    """(name, letter of nm, size) of each."""
    for line in output(tool("llvm-nm"), "--format=posix", path).splitlines():
        fields = line.split()
        if len(fields) >= 2:  # and not the name of the member
            yield fields[0], fields[1], int(fields[3], 16) if len(fields) > 3 else 0


def sections(path):
    """(name, bytes, flags) of each, and {section: {start: functions and objects of ours}}."""
    found, place = [], {}
    dump = output(tool("llvm-readobj"), "--elf-output-style=GNU", "--sections", "--symbols", path)
    for line in dump.splitlines():
        if match := re.match(r"\s*\[ *(\d+)\] (\S*) +(\S+) +\w+ +\w+ +(\w+) +\w+ +([A-Zpoxy]*) ", line):
            found.append((match[2], int(match[4], 16), match[5]))
        elif match := re.match(
            r"\s*\d+: (\w+) +\d+ (?:FUNC +\w+|OBJECT +GLOBAL) +\w+ +(\d+) (\S+)$", line
        ):
            starts = place.setdefault(found[int(match[2])][0], {})
            starts.setdefault(match[1], []).append(match[3])
    return found, place


def footprint(path):
    """Bytes of code and constants, and of variables (relocated constants are none)."""
    constants = variables = 0
    for name, size, flags in sections(path)[0]:
        if "A" in flags and "W" in flags and not name.startswith(".data.rel.ro"):
            variables += size
        elif "A" in flags and not name.startswith(".eh_frame"):
            constants += size
    return constants, variables


def image(archive, functions, path):
    """Links what a program that calls these functions gets."""
    roots = [f"--undefined={name}" for name in functions]
    command = [tool("rust-lld"), "-flavor", "gnu", "--gc-sections", "--entry=0", *roots]
    subprocess.run([*command, "--unresolved-symbols=ignore-all", "-o", path, archive], check=True)
    return path


def shows_and_asks(target, archive):
    members = output(tool("llvm-ar"), "t", archive).split()
    if members != ["libwxpay.o"]:
        yield f"its members are {' '.join(members)}"
    shown, asked = set(), set()
    for name, letter, _ in symbols(archive):
        if letter in "Uwv":
            asked.add(name)
        elif letter.isupper():
            shown.add(name)
            # A constant that the loader has to relocate is data to nm.
            kinds = ("RD" if "-linux-" in target else "R") if name in OBJECTS else "T"
            if letter not in kinds:
                yield f"{name} is of kind {letter}, not {' or '.join(kinds)}"
        if FORBIDDEN.search(name):
            yield f"it has {name}"
    for name in sorted(shown - {*FUNCTIONS, *OBJECTS}):
        yield f"{name} is not in ffi/pkg/symbols.txt or objects.txt"
    for name in sorted({*FUNCTIONS, *OBJECTS} - shown):
        yield f"{name} is missing, which ffi/pkg/symbols.txt or objects.txt has"
    for name in sorted(asked - MEMORY):
        yield f"it asks for {name}"


def well_cut(target, archive):
    """Each function and each object has a section of its own; on bare metal there are neither tables nor variables."""
    found, place = sections(archive)
    if len(place) < len(FUNCTIONS) + len(OBJECTS):
        yield f"{len(place)} sections have functions and objects in them; it has more of those"
    for section, starts in place.items():
        if len(starts) > 1:  # Names of one function have one start.
            yield f"{section} holds {' and '.join(' = '.join(names) for names in starts.values())}"
    bare_metal = "-none" in target
    for name, size, flags in found:
        if name.startswith((".debug", ".llvm", ".ARM.ex")):
            yield f"it has {name}"
        if bare_metal and size and (name.startswith(".eh_frame") or "W" in flags):
            yield f"it has {size} bytes of {name}"
    # On bare metal GNU ld would complain about the objects that lack it; on Linux about this one.
    if bare_metal == any(name == ".note.GNU-stack" for name, _, _ in found):
        yield f".note.GNU-stack is {'there' if bare_metal else 'missing'}"


def tells_nothing(archive):
    content = Path(archive).read_bytes()
    here = [str(ROOT), os.path.expanduser("~"), os.environ.get("CARGO_HOME")]
    for path in here:
        if path and len(path) > 1 and path.encode() in content:
            yield f"it holds the path {path}"
    for path in sorted(set(MACHINE_PATH.findall(content))):
        yield f"it holds the path {path.decode()}"


def drops_sha256(whole, md5_only):
    if not any(SHA256.search(name) for name, _, _ in symbols(whole)):
        yield "SHA-256 is not found even in the whole library: this check looks for a wrong name"
    for name, _, size in symbols(md5_only):
        if SHA256.search(name):
            yield f"a program that verifies with MD5 alone gets {name} ({size} bytes)"


def drops_endpoints(whole, images):
    """An image that names an endpoint holds the texts of that one and of no other."""
    table = (ROOT / "tests/vectors/api/endpoints.tsv").read_text(encoding="utf-8")
    paths = dict(line.split("\t")[1::-1] for line in table.splitlines()[1:])
    whole = Path(whole).read_bytes()
    if set(paths) != {name.removeprefix("WXPAY_API_") for name in OBJECTS}:
        yield "ffi/pkg/objects.txt and the endpoints of tests/vectors/api differ"
    for name, path in paths.items():
        if f"{path}\0".encode() not in whole:
            yield f"the whole library lacks {path}: this check looks for a wrong text"
    for named, image_of_one in images.items():
        content = Path(image_of_one).read_bytes()
        for name, path in paths.items():
            if (f"{path}\0".encode() in content) != (f"WXPAY_API_{name}" == named):
                yield f"a program that names {named} alone and {path}: there or not, as it should not be"


def declared():
    """The headers declare what symbols.txt and objects.txt list, which are sorted."""
    headers = "\n".join(path.read_text(encoding="ascii") for path in HEADERS)
    code = re.sub(r"/\*.*?\*/", "", headers, flags=re.S)
    code = re.sub(r"^#.*$", "", code, flags=re.M)
    functions = set(re.findall(r"\b(wxpay_\w+)\s*\(", code))
    objects = set(re.findall(r"^extern const struct wxpay_endpoint (\w+);$", code, flags=re.M))
    for found, listed, where in ((functions, FUNCTIONS, "symbols"), (objects, OBJECTS, "objects")):
        for name in sorted(found ^ set(listed)):
            yield f"{name} is in only one of include/ and ffi/pkg/{where}.txt"
        if listed != sorted(set(listed)):
            yield f"ffi/pkg/{where}.txt is not sorted"


def main():
    target, archive = sys.argv[1:]
    problems = [*declared(), *shows_and_asks(target, archive), *well_cut(target, archive), *tells_nothing(archive)]
    with tempfile.TemporaryDirectory() as work:
        whole = image(archive, FUNCTIONS, f"{work}/whole")
        md5_only = image(archive, MD5_ONLY, f"{work}/md5-only")
        problems += drops_sha256(whole, md5_only)
        # The largest, the smallest and one in the middle.
        names = [f"WXPAY_API_{name}" for name in ("ORDER_QUERY", "UNIFIED_ORDER", "MICRO_SIGN_CONTRACT")]
        images = {name: image(archive, [*ONE_ENDPOINT, name], f"{work}/{name}") for name in names}
        problems += drops_endpoints(whole, images)
        constants, variables = footprint(archive)
        least, _ = footprint(md5_only)
        if least >= constants:
            problems.append("--gc-sections drops nothing")
    print(f"{target:<30} {constants:>7} bytes, variables {variables}, MD5 verification alone {least}")
    for problem in problems:
        print(f"    WRONG: {problem}")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
