#!/usr/bin/env python3
"""What the endpoints cost a firmware: links small programs for a Cortex-M4 and looks into them.

Each program names some endpoints. Its image must hold the lines of those and of no others, and of
those only what it uses. A panic that can be reached is an undefined symbol: then nothing links.
"""

import re
import struct
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "target/api-flash"
TARGET = "thumbv7em-none-eabihf"

MANIFEST = """\
[package]
name = "api-flash"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
wxpay-core = { path = "../../core" }

[profile.release]
opt-level = "s"
lto = true
codegen-units = 1
panic = "abort"
"""

FRAME = """\
#![no_std]
#![no_main]
#![allow(unused_imports)]
use core::hint::black_box;
use wxpay_core::api::{self, Endpoint, Merchant, Reply};
use wxpay_core::{Field, Fields, Key};

unsafe extern "C" { fn a_panic_can_be_reached() -> !; }

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! { unsafe { a_panic_can_be_reached() } }

fn text() -> &'static str { black_box("x") }

#[unsafe(no_mangle)]
extern "C" fn _start() {
    let mut slots = [Field::EMPTY; 32];
    let mut out = [0u8; 1024];
    let Ok(key) = Key::md5(text()) else { return };
    let merchant = Merchant::new(text(), text());
    let mut fields = Fields::new(&mut slots);
    let _ = black_box(fields.set(text(), text()));
    BODY
    black_box((&mut out, &merchant, fields.len()));
}
"""

# What a program does besides making a key and setting a field: the endpoints it names, with the
# lines of the table that it may hold, and its code.
SIGN = "let _ = black_box(key.write_signed(&fields, &mut out));"
WRITE = "let _ = black_box(api::{}.write_request(&key, &merchant, text(), &mut fields, &mut out));"
READ = "let _ = black_box(api::{}.read_reply(&key, text().as_bytes(), black_box(&mut [Field::EMPTY; 32])).is_ok());"
POS = ["MICROPAY", "ORDER_QUERY", "REVERSE", "REFUND", "REFUND_QUERY"]
PROGRAMS = {
    "sign and write": ({}, SIGN),
    "and know an address": (
        {"MICROPAY": {"path"}},
        SIGN + "black_box((api::MICROPAY.host().url(), api::MICROPAY.path()));",
    ),
    "check one endpoint": (
        {"MICROPAY": {"request"}},
        SIGN + "let _ = black_box(api::MICROPAY.check(&fields).is_ok());",
    ),
    "write one endpoint": ({"ORDER_QUERY": {"request", "needs"}}, WRITE.format("ORDER_QUERY")),
    "write the largest": ({"UNIFIED_ORDER": {"request", "needs"}}, WRITE.format("UNIFIED_ORDER")),
    "write five, for a shop": (
        {name: {"request", "needs"} for name in POS},
        "\n".join(WRITE.format(name) for name in POS),
    ),
    "write one, read its reply": (
        {"ORDER_QUERY": {"request", "needs"}},
        WRITE.format("ORDER_QUERY") + READ.format("ORDER_QUERY"),
    ),
    "find any by its path": (
        None,
        "if let Some(endpoint) = api::find(text()) {"
        + WRITE.format("X").replace("api::X", "endpoint")
        + READ.format("X").replace("api::X", "endpoint")
        + "black_box(endpoint.reply().count()); }",
    ),
}
# Bytes of flash beyond "sign and write": what was measured, and 5 % for the next compiler.
LIMITS = {
    "sign and write": 0,
    "and know an address": 110,
    "check one endpoint": 2540,
    "write one endpoint": 4280,
    "write the largest": 4720,
    "write five, for a shop": 6440,
    "write one, read its reply": 10030,
    "find any by its path": 71900,
}


def table():
    """{name: {"path": text, "request": text, "needs": text, "reply": text}} from the sources."""
    found = {}
    for source in sorted((ROOT / "core/src/api/table").glob("*.rs")):
        text = re.sub(r"\\\n\s*", "", source.read_text(encoding="utf-8"))
        for name, body in re.findall(r"pub const (\w+): Endpoint =\s*Endpoint \{(.*?)\};", text, re.S):
            found[name] = dict(re.findall(r'(path|request|needs|reply): "([^"]*)"', body))
    return found


def build(programs):
    """The images, by name."""
    sources = WORK / "src/bin"
    sources.mkdir(parents=True, exist_ok=True)
    (WORK / "Cargo.toml").write_text(MANIFEST, encoding="utf-8")
    (WORK / "Cargo.lock").write_bytes((ROOT / "Cargo.lock").read_bytes())
    files = {name: f"p{number}" for number, name in enumerate(programs)}
    for old in sources.glob("*.rs"):
        old.unlink()
    for name, (_, body) in programs.items():
        (sources / f"{files[name]}.rs").write_text(FRAME.replace("BODY", body), encoding="utf-8")
    command = ["cargo", "build", "--release", "--quiet", "--target", TARGET, "--target-dir", "target"]
    if subprocess.run(command, cwd=WORK, check=False).returncode:
        sys.exit("error: the programs do not link (is a panic reachable?)")
    out = WORK / "target" / TARGET / "release"
    return {name: (out / file).read_bytes() for name, file in files.items()}


def sections(image):
    """{name: bytes} of the sections that are loaded."""
    start, = struct.unpack_from("<I", image, 0x20)
    size, count, names_at = struct.unpack_from("<HHH", image, 0x2E)
    headers = [struct.unpack_from("<10I", image, start + size * index) for index in range(count)]
    names = headers[names_at][4]
    found = {}
    for name, kind, flags, _, at, length, *_ in headers:
        end = image.index(b"\0", names + name)
        if flags & 2 and kind != 8:  # loaded, and not .bss
            found[image[names + name : end].decode()] = image[at : at + length]
    return found


def flash(image):
    return sum(len(data) for name, data in sections(image).items() if not name.startswith(".ARM.ex"))


def strangers(image, allowed, known):
    """The lines of the table that the image holds and should not."""
    data = b"".join(sections(image).values())
    for name, lines in known.items():
        for what, text in lines.items():
            # What is part of a line that may be there says nothing. Short lines are left out.
            ours = [known[other].get(kind, "") for other, kinds in allowed.items() for kind in kinds]
            if len(text) > 12 and text.encode() in data and not any(text in line for line in ours):
                yield f"{name}: its {what}"


def main():
    known = table()
    if len(known) != 136:
        sys.exit(f"error: {len(known)} endpoints in the sources")
    images = build(PROGRAMS)
    base, wrong = None, 0
    for name, (allowed, _) in PROGRAMS.items():
        size = flash(images[name])
        base = size if base is None else base
        more = size - base
        print(f"{name:<28}{size:>8}{more:>+8}")
        if more > LIMITS[name]:
            wrong += 1
            print(f"    more than {LIMITS[name]:+}")
        if any(section in sections(images[name]) for section in (".data", ".bss")):
            wrong += 1
            print("    has variables")
        for stranger in strangers(images[name], allowed, known) if allowed is not None else ():
            wrong += 1
            print(f"    holds what it does not use: {stranger}")
    ours = [sum(len(lines.get(what, "")) for what in ("request", "needs")) for lines in known.values()]
    ours = sorted(size for size in ours if size)
    print(f"a request's lines: {ours[0]} to {ours[-1]} bytes, half of them below {ours[len(ours) // 2]}")
    held = set(strangers(images["find any by its path"], {}, known))
    if not {"UNIFIED_ORDER: its request", "UNIFIED_ORDER: its reply"} <= held:
        sys.exit("error: the search does not find what is there")
    if wrong:
        sys.exit(f"error: {wrong} problem(s)")


if __name__ == "__main__":
    main()
