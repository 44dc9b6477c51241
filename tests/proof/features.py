"""Proof: the flash that each feature adds to a firmware in Rust, within what its file allows.

A feature is a file in features/: its first lines say what it is about, how many bytes it may add and
which lines of the table of endpoints it may hold, if any. Its `run` uses it once. It is linked into a
program that reads and verifies, and into one that signs and writes, too; what it adds to each is its
cost. The key is for MD5 only.
"""

import re
import sys

import endpoints
import flash
import programs
import tools

FOLDER = tools.HERE / "features"
# What is in a program beforehand.
BASES = {"verify": ["read_verify"], "both": ["read_verify", "sign_write"]}


def features():
    """{name: {"about": text, "limit": bytes, "endpoints": text}}"""
    found = {}
    for path in sorted(FOLDER.glob("*.rs")):
        text = path.read_text(encoding="utf-8")
        head = dict(re.findall(r"^//! (about|limit|endpoints): (.*)$", text, re.M))
        if not {"about", "limit"} <= head.keys():
            sys.exit(f"error: {path.relative_to(tools.ROOT)} does not say what it is about, or its limit")
        head["limit"] = int(head["limit"])
        found[path.stem] = {"endpoints": "", **head}
    return found


def measure():
    """({name: {base: bytes added}}, {base: bytes}, faults)"""
    names = features()
    parts = {f"base-{base}": files for base, files in BASES.items()}
    for base, files in BASES.items():
        parts |= {f"{name}-{base}": [*files, name] for name in names}
    images = programs.build(parts)
    faults = [f"{name} has variables" for name, image in images.items() if flash.ram(image)]
    for name, feature in names.items():
        lines, image = endpoints.allowed(feature["endpoints"]), images[f"{name}-verify"]
        if lines is None:
            faults += endpoints.check_control(image)
        else:
            held = endpoints.strangers(image, lines)
            faults += [f"{feature['about']} holds what it does not use: {line}" for line in held]
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
