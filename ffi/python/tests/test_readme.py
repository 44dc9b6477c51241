"""The example of README.md does what it says there."""

import doctest
import os
import re
import unittest
from pathlib import Path

import wxpay
from support import VECTORS

README = Path(os.environ.get("WXPAY_README") or Path(__file__).resolve().parents[1] / "README.md")


class Readme(unittest.TestCase):
    def setUp(self):
        blocks = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.M | re.S)
        self.assertEqual(len(blocks), 1)
        self.names = {}
        exec(compile(blocks[0], str(README), "exec"), self.names)

    def test_order(self):
        def post(url, body):
            self.assertEqual(url, "https://api.mch.weixin.qq.com/pay/unifiedorder")
            self.assertEqual(wxpay.verify(body, key=self.names["KEY"])["total_fee"], "450")
            reply = {"return_code": "SUCCESS", "result_code": "SUCCESS", "code_url": "weixin://wxpay/x"}
            return wxpay.write_signed(reply, key=self.names["KEY"])

        self.assertEqual(self.names["place_order"]("A1", 450, post), "weixin://wxpay/x")

    def test_notification(self):
        handed = []
        body = (VECTORS / "notify/kiosk-paid.xml").read_bytes()
        call = self.names["on_notification"]
        answer = call(body, lambda number: wxpay.Order(number, 450), lambda *what: handed.append(what))
        self.assertEqual((answer, len(handed)), (wxpay.ACK, 1))
        for find in (lambda number: wxpay.Order(number, 451), lambda number: None):
            with self.assertRaises(wxpay.MismatchError):
                call(body, find, self.fail)
        with self.assertRaises(wxpay.SignatureError):
            call((VECTORS / "notify/kiosk-forged.xml").read_bytes(), self.fail, self.fail)


class Docstrings(unittest.TestCase):
    def test_examples(self):
        result = doctest.testmod(wxpay._endpoint, verbose=False)
        self.assertEqual((result.failed, result.attempted > 0), (0, True))


if __name__ == "__main__":
    unittest.main()
