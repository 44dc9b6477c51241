"""Programs in Rust, linked for the first target as a firmware links them: the library is a crate.

A program runs some of the files in features/. One in which a panic can be reached does not link.
"""

import subprocess
import sys

import tools

WORK = tools.WORK / "features"
TARGET = tools.BARE_METAL[0]

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


def program(parts):
    """The text of a program that runs these files, each once."""
    parts = list(dict.fromkeys(parts))
    modules = "\n".join(MODULE.format(name) for name in parts)
    calls = "\n        ".join(f"{name}::run(&mut device);" for name in parts)
    return PROGRAM.format(modules=modules, calls=calls)


def build(programs):
    """{name: image} of {name: files}."""
    sources = WORK / "src/bin"
    sources.mkdir(parents=True, exist_ok=True)
    (WORK / "Cargo.toml").write_text(MANIFEST, encoding="utf-8")
    (WORK / "Cargo.lock").write_bytes((tools.ROOT / "Cargo.lock").read_bytes())
    for old in sources.glob("*.rs"):
        if old.stem not in programs:
            old.unlink()
    for name, parts in programs.items():
        path, text = sources / f"{name}.rs", program(parts)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    command = ["cargo", "build", "--release", "--quiet", "--target", TARGET, "--target-dir", "target"]
    # In this folder, for the repository's .cargo/config.toml.
    if subprocess.run(command, cwd=WORK, check=False).returncode:
        sys.exit("error: the programs of tests/proof/features do not link (is a panic reachable?)")
    return {name: WORK / "target" / TARGET / "release" / name for name in programs}
