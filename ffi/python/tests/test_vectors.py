"""Every case of the vector tree, as the package sees it: documents, signatures, notifications."""

import unittest

import wxpay
from support import VECTORS, VectorTest, case, key, outcome, pairs
from wxpay import _lib
from wxpay._c import lib


def flat(slots, call):
    """All fields that a call reads but the empty ones, with as many slots as the case has."""
    work = _lib.Work(slots=max(slots, 1))
    work.raw.capacity = slots
    status = call(work.raw)
    if status:
        raise _lib.error_of(status, int(work.raw.at))
    return fields_in(work)


def fields_in(work):
    """What a call has read."""
    text, names_len = work.bytes(), work.raw.names_len
    return dict(zip(text[:names_len].decode().split("\0")[:-1], text[names_len:].decode().split("\0")))


class Documents(VectorTest):
    def read(self, header, data):
        root = lib.WXPAY_ROOT_XML if header["root"] == "xml" else lib.WXPAY_ROOT_ROOT
        slots = int(header["slots"])
        return outcome(lambda: flat(slots, lambda raw: lib.wxpay_python_read(root, data, len(data), raw)))

    def check(self, path):
        header, blocks = case(path)
        data = path.with_suffix(".xml").read_bytes()
        can_be_read = "\n\n" in path.read_text(encoding="utf-8") or header["expect"] == "ok"
        said, fields = self.read(header, data)
        if not can_be_read:
            self.assertEqual(said, header["expect"])
            if int(header["slots"]) >= 256:
                self.assertEqual(outcome(lambda: wxpay.read_unverified(data, root=header["root"]))[0], said)
            return
        expected = pairs(blocks[0]) if blocks else {}
        there = {name: value for name, value in expected.items() if value}
        self.assertEqual((said, fields), ("ok", there))
        self.assertEqual(list(fields), sorted(fields))
        # The public function has all slots.
        self.assertEqual(wxpay.read_unverified(data, root=header["root"]), there)
        if "key" not in header:
            return
        secret = key(header)
        if header["root"] == "xml":
            said, message = outcome(lambda: wxpay.verify(data, key=secret))
            self.assertEqual(said, header["expect"])
            if message is not None:
                self.assertEqual(message, there)
        self.signed(header, expected, secret)

    def signed(self, header, fields, secret):
        said, sign = outcome(lambda: wxpay.sign(fields, key=secret))
        if "sign" in header:
            self.assertEqual(sign, header["sign"])
            document = wxpay.write_signed(fields, key=secret)
            again = wxpay.verify(document, key=secret)
            self.assertEqual(again["sign"], header["sign"])
            return
        kind, refused = header["expect"].split(" ")[0], said.split(" ")[0]
        self.assertIsNone(sign)
        if kind in ("MissingSign", "SignMalformed", "SignMismatch"):
            self.assertNotEqual(refused, "ok")
        else:
            self.assertEqual(refused, kind)

    def test_read(self):
        self.each("read", self.check)

    def test_verify(self):
        self.each("verify", self.check)

    def test_notify(self):
        self.each("notify", self.check)

    def test_sign(self):
        self.each("sign", self.check)
        self.each("sign", self.check_canonical)

    def check_canonical(self, path):
        fields = pairs(case(path)[1][0])
        expected = path.with_suffix(".canonical").read_bytes().decode()
        self.assertEqual(wxpay.canonical(fields), expected)

    def test_write(self):
        self.each("write", self.check)
        self.each("write", self.check_written)

    def check_written(self, path):
        fields = pairs(case(path)[1][0])
        self.assertEqual(wxpay.write_unsigned(fields), path.with_suffix(".xml").read_bytes())

    def test_every_folder_has_a_test(self):
        tested = {"read", "write", "sign", "verify", "notify", "value", "invoke", "bill", "refund", "api"}
        folders = {path.name for path in VECTORS.iterdir() if path.is_dir() and path.name[0] not in "._"}
        self.assertEqual(folders, tested)


class Refunds(VectorTest):
    def test_refund(self):
        self.each("refund", self.check)

    def check(self, path):
        header, blocks = case(path)
        data = path.with_suffix(".xml").read_bytes()
        sub_mch_id = header.get("sub_mch_id")
        merchant = wxpay.Merchant(header["appid"], header["mch_id"], sub_mch_id=sub_mch_id)
        slots = int(header["slots"])
        secret = key(header)
        said, fields = outcome(lambda: self.notice(slots, secret, data, merchant))
        self.assertEqual(said, header["expect"])
        if fields is None:
            return
        self.assertEqual(fields, {name: value for name, value in pairs(blocks[0]).items() if value})
        for sign_type in ("MD5", "HMAC-SHA256"):
            secret = key({**header, "sign_type": sign_type})
            read = wxpay.read_unauthenticated_refund_notification
            refund = read(data, key=secret, merchant=merchant)
            self.assertEqual(refund.out_refund_no, fields["out_refund_no"])
            self.assertEqual(str(refund.refund_fee), fields["refund_fee"])
            outer = wxpay.read_unverified(data)
            self.assertEqual(refund.sub_mch_id, outer.get("sub_mch_id"))
            self.assertEqual(refund.sub_appid, outer.get("sub_appid"))
            self.assertEqual(refund.success_time is None, not fields.get("success_time"))

    def notice(self, slots, secret, data, merchant):
        work = _lib.Work(slots=max(slots, 1), out_size=4 * len(data) + 4096)
        work.raw.capacity = slots
        status = lib.wxpay_python_notice(0, secret._raw, data, len(data), merchant._raw[0], work.raw)
        if status:
            raise _lib.error_of(status, int(work.raw.at))
        return fields_in(work)


if __name__ == "__main__":
    unittest.main()
