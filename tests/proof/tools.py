"""The compiler's own tools, and the images that the proofs look at.

An image is the library as ffi/pkg/build makes it, linked for some of its functions as a firmware
links it: with --gc-sections, so that it holds what these functions can reach and nothing else.
"""

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "tests/proof"
WORK = ROOT / "target/proof"
HEADERS = sorted((ROOT / "include").glob("*.h"))

BARE_METAL = ["thumbv7em-none-eabihf", "thumbv6m-none-eabi", "riscv32imac-unknown-none-elf"]
OPTS = ["s", "z", "3"]
# What the library asks of the C library, and all that it may ask for.
MEMORY = {"memcpy", "memmove", "memset", "memcmp"}


def run(*command, **more):
    """Its standard output; a failure ends the program."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, **more)
    if done.returncode:
        sys.exit(f"error: exit status {done.returncode}: {' '.join(map(str, command))}")
    return done.stdout


@cache
def host():
    lines = run("rustc", "-vV").splitlines()
    return next(line.split()[1] for line in lines if line.startswith("host:"))


@cache
def compiler():
    return run("rustc", "-V").split(" (")[0].strip()


@cache
def tool(name):
    return Path(run("rustc", "--print", "sysroot").strip()) / f"lib/rustlib/{host()}/bin/{name}"


@cache
def library(target, opt):
    """libwxpay.a as it is shipped, with the compiler's notes about stack."""
    out = WORK / target / opt
    environment = {
        **os.environ,
        "CARGO_TARGET_DIR": str(WORK / "cargo"),
        "RUSTC_WRAPPER": str(HERE / "rustc-with-stack-sizes"),
    }
    command = [ROOT / "ffi/pkg/build", "--target", target, "--opt", opt, "--out", out]
    run(*command, env=environment)
    return out / "libwxpay.a"


def rustc(source, target, *options):
    """Compiles one file as ffi/pkg/build compiles the library."""
    out = WORK / target / source.removesuffix(".rs")
    out.parent.mkdir(parents=True, exist_ok=True)
    fixed = ["--edition", "2024", "--target", target, "-Cpanic=abort", "-Cforce-unwind-tables=no"]
    command = ["rustc", *fixed, *options, "-Ccodegen-units=1", "-o", out, HERE / source]
    run(HERE / "rustc-with-stack-sizes", *command)
    return out


@cache
def controls(target, opt):
    return rustc("controls.rs", target, "--crate-type=staticlib", f"-Copt-level={opt}", "-Clto=fat")


@cache
def memory(target):
    return rustc("memory.rs", target, "--crate-type=lib", "--emit=obj", "-Copt-level=s")


def link(target, archive, functions, name):
    """An image that holds what these functions reach. What it asks for in vain is for the proofs to
    look at, so it is not an error here."""
    image = WORK / target / f"{name}.elf"
    image.parent.mkdir(parents=True, exist_ok=True)
    command = [tool("rust-lld"), "-flavor", "gnu", "--gc-sections", "--entry=0", "-o", image]
    roots = [f"--undefined={function}" for function in functions]
    run(*command, "--unresolved-symbols=ignore-all", *roots, archive, memory(target))
    return image


def symbols(path, *options):
    """Names in an object, an archive or an image."""
    lines = run(tool("llvm-nm"), "--format=just-symbols", *options, path).split()
    # In front of the names of a member stands the member's own, and a colon.
    return sorted({line for line in lines if not line.endswith(":")})


def sized(path):
    """(name, address, size) of what an image defines and has a size."""
    for line in run(tool("llvm-nm"), "--defined-only", "--print-size", "--format=posix", path).splitlines():
        name, _, at, size = line.rsplit(None, 3)
        if int(size, 16):
            yield name, int(at, 16), int(size, 16)


def undefined(path):
    """The names that are asked for and not there."""
    return set(symbols(path, "--undefined-only"))


@cache
def exported(path):
    """The functions of an archive that others can call; not its objects, in capitals."""
    return [name for name in symbols(path, "--defined-only", "--extern-only") if name.islower()]


def headers():
    """The text of all of them."""
    return "\n".join(path.read_text(encoding="utf-8") for path in HEADERS)


def declared():
    """The functions of the headers."""
    text = re.sub(r"/\*.*?\*/", "", headers(), flags=re.S)
    return sorted(set(re.findall(r"^\s*[^#\n]*\b(wxpay_\w+)\(", text, flags=re.M)))


def save(name, value):
    """Keeps a result for report.py."""
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / f"{name}.json").write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


def sections(image):
    """{name: size} of what takes memory in the device."""
    sizes = {}
    for line in run(tool("llvm-readobj"), "--sections", "--elf-output-style=GNU", image).splitlines():
        number, bracket, rest = line.partition("]")
        cells = rest.split()
        if bracket and number.strip(" [").isdigit() and len(cells) > 6 and "A" in cells[6]:
            name = cells[0]
            sizes[name] = sizes.get(name, 0) + int(cells[4], 16)
    return sizes


def contents(image):
    """The bytes of all that is loaded."""
    flat = image.with_name(f"{image.name}.bin")
    run(tool("llvm-objcopy"), "--output-target=binary", image, flat)
    return flat.read_bytes()
