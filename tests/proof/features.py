"""Proof: the flash that each feature adds to a firmware in Rust, within what its file allows.

A feature is a file in features/: its first lines say what it is about and how many bytes it may add,
and its `run` uses it once. It is linked into a program that reads and verifies, and into one that signs
and writes, too; what it adds to each is its cost. A program in which a panic can be reached does not
link. The key is for MD5 only.
"""

import re
import subprocess
import sys

import flash
import tools

FOLDER = tools.HERE / "features"
WORK = tools.WORK / "features"
TARGET = tools.BARE_METAL[0]
# What is in a program beforehand.
BASES = {"verify": ["read_verify"], "both": ["read_verify", "sign_write"]}

MANIFEST = """\
[package]
name = "features"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
wxpay-core = { path = "../../../core" }

[profile.release]
opt-level = "s"
lto = true
codegen-units = 1
panic = "abort"
"""

PROGRAM = """\
#![no_std]
#![no_main]
#[path = "../../../../../tests/proof/feature_frame.rs"]
mod frame;
{modules}
#[unsafe(no_mangle)]
extern "C" fn _start() {{
    if let Some(mut device) = frame::Device::new() {{
        {calls}
    }}
}}
"""

MODULE = '#[path = "../../../../../tests/proof/features/{0}.rs"]\nmod {0};'


def features():
    """{name: {"about": text, "limit": bytes}}"""
    found = {}
    for path in sorted(FOLDER.glob("*.rs")):
        head = dict(re.findall(r"^//! (about|limit): (.*)$", path.read_text(encoding="utf-8"), re.M))
        if head.keys() != {"about", "limit"}:
            sys.exit(f"error: {path.relative_to(tools.ROOT)} does not say what it is about, or its limit")
        found[path.stem] = {"about": head["about"], "limit": int(head["limit"])}
    return found


def program(parts):
    parts = list(dict.fromkeys(parts))
    modules = "\n".join(MODULE.format(name) for name in parts)
    return PROGRAM.format(modules=modules, calls="\n        ".join(f"{name}::run(&mut device);" for name in parts))


def build(programs):
    """{name: image}"""
    sources = WORK / "src/bin"
    sources.mkdir(parents=True, exist_ok=True)
    (WORK / "Cargo.toml").write_text(MANIFEST, encoding="utf-8")
    (WORK / "Cargo.lock").write_bytes((tools.ROOT / "Cargo.lock").read_bytes())
    for old in sources.glob("*.rs"):
        if old.stem not in programs:
            old.unlink()
    for name, text in programs.items():
        path = sources / f"{name}.rs"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    command = ["cargo", "build", "--release", "--quiet", "--target", TARGET, "--target-dir", "target"]
    # In this folder, for the repository's .cargo/config.toml.
    if subprocess.run(command, cwd=WORK, check=False).returncode:
        sys.exit("error: the programs of tests/proof/features do not link (is a panic reachable?)")
    return {name: WORK / "target" / TARGET / "release" / name for name in programs}


def measure():
    """({name: {base: bytes added}}, {base: bytes}, faults)"""
    names = features()
    programs = {f"base-{base}": program(parts) for base, parts in BASES.items()}
    for base, parts in BASES.items():
        programs |= {f"{name}-{base}": program([*parts, name]) for name in names}
    images = build(programs)
    faults = [f"{name} has variables" for name, image in images.items() if flash.ram(image)]
    sizes = {name: flash.flash(image) for name, image in images.items()}
    bases = {base: sizes[f"base-{base}"] for base in BASES}
    added = {
        name: {base: sizes[f"{name}-{base}"] - bases[base] for base in BASES} for name in names
    }
    return added, bases, faults


def prove():
    """What is wrong, one line each. The sizes are kept for report.py."""
    added, bases, faults = measure()
    names = features()
    tools.save(
        "features",
        {"bases": bases, "features": {name: {**names[name], "added": added[name]} for name in names}},
    )
    for name, feature in names.items():
        size, limit = added[name]["verify"], feature["limit"]
        print(f"{feature['about']}: {size} bytes, {added[name]['both']} where it signs anyway, limit {limit}")
        if size > limit:
            faults.append(f"{feature['about']} adds {size} bytes, limit {limit}")
    return faults


def set_limits():
    """Writes what was measured, and 3 %, into the features' files."""
    added, _, _ = measure()
    for name, sizes in added.items():
        path = FOLDER / f"{name}.rs"
        # At least a few instructions more, since a difference has the noise of two programs.
        limit = sizes["verify"] + max(sizes["verify"] * 3 // 100, 32)
        text = re.sub(r"^//! limit: .*$", f"//! limit: {limit}", path.read_text(encoding="utf-8"), flags=re.M)
        path.write_text(text, encoding="utf-8")
