"""What the tests share: the one vector tree, and how its files are read."""

import os
import unittest
from pathlib import Path

import wxpay

VECTORS = Path(os.environ.get("WXPAY_VECTORS") or Path(__file__).resolve().parents[3] / "tests/vectors")
KEY_TEXT = "192006250b4c09247ec02edce69f6a2d"
ESCAPES = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}


def unescape(text):
    """Undoes the four escapes of the vector files."""
    pieces = iter(text)
    return "".join(ESCAPES[next(pieces)] if piece == "\\" else piece for piece in pieces)


def case(path):
    """The header of a case file, and its further blocks as lists of lines."""
    text = path.read_bytes().decode()
    head, *blocks = text.split("\n\n") if "\n\n" in text else [text]
    header = dict(line.split(": ", 1) for line in head.rstrip("\n").split("\n"))
    return header, [[line for line in block.split("\n") if line] for block in blocks]


def pairs(lines):
    """Lines `name=value` as a dict."""
    split = (line.split("=", 1) for line in lines)
    return {name: unescape(value) for name, value in split}


def key(header):
    """The key of a case."""
    make = {"MD5": wxpay.Key.md5, "HMAC-SHA256": wxpay.Key.hmac_sha256}[header.get("sign_type", "MD5")]
    return make(header["key"], strict=header.get("mode") == "strict", any_length=len(header["key"]) != 32)


def outcome(call):
    """What a call says: `ok` and its value, or the error's name and offset, and None."""
    try:
        return "ok", call()
    except wxpay.WxpayError as error:
        return f"{error.name} {error.offset}", None


class VectorTest(unittest.TestCase):
    """A test over the cases of a folder."""

    def each(self, group, check, suffix=".case"):
        paths = sorted((VECTORS / group).glob("*" + suffix))
        self.assertTrue(paths, f"no cases in {group}")
        for path in paths:
            with self.subTest(case=f"{group}/{path.stem}"):
                check(path)
