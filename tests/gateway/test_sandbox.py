"""The sandbox: its key, its two endpoints, its tests by header."""

from . import wire
from .testing import Case


class Sandbox(Case):
    def setUp(self) -> None:
        super().setUp()
        fields = self.client.request(appid=None)
        _, body = self.gateway.handle("/xdc/apiv2getsignkey/sign/getsignkey", {}, wire.write(fields))
        reply = wire.read(body)
        self.assertEqual(set(reply), {"return_code", "return_msg", "mch_id", "sandbox_signkey"})
        self.client.prefix = "/xdc/apiv2sandbox"
        self.client.key = reply["sandbox_signkey"]

    def use(self, test: str) -> None:
        self.client.headers = {"Wechatpay-Negative-Test": test}

    def test_paid(self) -> None:
        self.good(self.client.micropay("A"))
        self.assertEqual(self.state("A"), "SUCCESS")
        self.assertEqual(self.gateway.world.ledger.entries, [])

    def test_only_its_key(self) -> None:
        self.client.key = self.client.merchant.key
        self.failed(self.client.micropay("A"), "签名错误")

    def test_only_micropay(self) -> None:
        self.failed(self.client.unifiedorder("A"), "沙箱")

    def test_negative_tests(self) -> None:
        for test, code, state in (
            ("MICROPAY_USERPAYING", "USERPAYING", "SUCCESS"),
            ("MICROPAY_TIMEOUT", "SYSTEMERROR", "NOTPAY"),
            ("MICROPAY_PAYERROR", "USERPAYING", "PAYERROR"),
        ):
            self.use(test)
            self.bad(self.client.micropay(test), code)
            self.gateway.advance(60)
            self.assertEqual(self.state(test), state)
        self.use("MICROPAY_PAY_QUERY_TIMEOUT")
        self.bad(self.client.micropay("B"), "SYSTEMERROR")
        self.assertIsNone(self.client.query("B"))
        self.use("NOTHING")
        self.failed(self.client.micropay("C"), "NOTHING")
