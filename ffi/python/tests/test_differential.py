"""Random fields, through the package and through the standard library: both say the same."""

import os
import random
import unittest

import pure
import wxpay
from support import KEY_TEXT

ROUNDS = int(os.environ.get("WXPAY_ROUNDS", "3000"))


class Differential(unittest.TestCase):
    def setUp(self):
        self.seed = random.randrange(1 << 32)
        self.chance = random.Random(self.seed)
        self.keys = [("MD5", wxpay.Key.md5(KEY_TEXT)), ("HMAC-SHA256", wxpay.Key.hmac_sha256(KEY_TEXT))]

    def rounds(self):
        for count in range(ROUNDS):
            fields = pure.random_fields(self.chance)
            if not pure.canonical(fields):
                continue
            self.where = f"seed {self.seed}, round {count}: {fields}"
            yield fields, *self.keys[count % 2]

    def test_sign(self):
        for fields, sign_type, key in self.rounds():
            expected = pure.sign(fields, sign_type, KEY_TEXT)
            self.assertEqual(wxpay.canonical(fields), pure.canonical(fields), self.where)
            self.assertEqual(wxpay.sign(fields, key=key), expected, self.where)
            document = wxpay.write_signed(fields, key=key)
            self.assertEqual(pure.parse(document), {**fields, "sign": expected}, self.where)

    def test_read_and_verify(self):
        for fields, sign_type, key in self.rounds():
            signed = {**fields, "sign": pure.sign(fields, sign_type, KEY_TEXT)}
            document = pure.write(signed, self.chance)
            self.assertEqual(pure.parse(document), signed, self.where)
            there = {name: value for name, value in signed.items() if value}
            self.assertEqual(dict(wxpay.verify(document, key=key)), there, self.where)

    def test_what_is_changed_is_refused(self):
        for fields, sign_type, key in self.rounds():
            signed = {**fields, "sign": pure.sign(fields, sign_type, KEY_TEXT)}
            name = self.chance.choice([name for name in fields if fields[name]])
            changed = {**signed, name: signed[name] + "1"}
            with self.assertRaises(wxpay.SignatureError, msg=self.where):
                wxpay.verify(pure.write(changed, self.chance), key=key)

    def test_damaged_documents(self):
        # What both read is the same; what is refused here may be well-formed, but never the reverse.
        for fields, _, _ in self.rounds():
            document = bytearray(pure.write(fields, self.chance))
            document[self.chance.randrange(len(document))] = self.chance.choice(b"<>&;[]/ ax\n\x00\xff")
            try:
                read = wxpay.read_unverified(bytes(document))
            except wxpay.DocumentError:
                continue
            theirs = {name: value for name, value in pure.parse(bytes(document)).items() if value}
            self.assertEqual(dict(read), theirs, self.where)


if __name__ == "__main__":
    unittest.main()
