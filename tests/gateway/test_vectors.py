"""The committed test vectors, read and verified by this code: both must say the same.

The library is stricter in two ways that are its policy, not the protocol's: it refuses values from
which another signed text could be made, and a sign_type that is not the one it expects.
"""

import unittest
from pathlib import Path

from . import signature, wire

VECTORS = Path(__file__).parent.parent / "vectors"
POLICY = ("AmbiguousValue", "SignTypeMismatch", "SignTypeUnknown")


def header(case: Path) -> dict[str, str]:
    lines = case.read_text(encoding="utf-8").split("\n\n")[0].split("\n")
    return dict(line.split(": ", 1) for line in lines if ": " in line)


class Vectors(unittest.TestCase):
    def test_both_say_the_same(self) -> None:
        count = 0
        for folder in ("sign", "verify", "notify"):
            for case in sorted((VECTORS / folder).glob("*.case")):
                head = header(case)
                if "key" not in head or head["root"] != "xml" or head["expect"].startswith(POLICY):
                    continue
                count += 1
                with self.subTest(case=f"{folder}/{case.stem}"):
                    self.assertEqual(self.verdict(case, head), head["expect"] == "ok")
        self.assertGreater(count, 250)

    def verdict(self, case: Path, head: dict[str, str]) -> bool:
        try:
            fields = wire.read(case.with_suffix(".xml").read_bytes())
        except wire.Malformed:
            return False
        if "sign" in head:
            self.assertEqual(signature.sign(fields, head["key"], head["sign_type"]), head["sign"])
        return signature.right(fields, head["key"], head["sign_type"])
