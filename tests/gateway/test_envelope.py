"""What is checked before an endpoint is asked: the document, the account, the signature."""

from . import signature, wire
from .client import Client
from .rules import ENDPOINTS
from .testing import Case


class Envelope(Case):
    def test_the_published_signature(self) -> None:
        fields = {
            "appid": "wxd930ea5d5a258f4f", "mch_id": "10000100", "device_info": "1000",
            "body": "test", "nonce_str": "ibuaiVcKdpRxkhJA",
        }  # fmt: skip
        key = self.client.key
        self.assertEqual(signature.sign(fields, key), "9A0A8659F005D6984697E2CA0A9CF3B7")
        hmac = "6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6"
        self.assertEqual(signature.sign(fields, key, "HMAC-SHA256"), hmac)

    def test_documents(self) -> None:
        bodies = {
            b"": "post", b"x": "XML", b"<xml><a>1</a><a>1</a></xml>": "XML", b"\xff": "XML",
            b"<xml><a><b/></a></xml>": "XML", b"<root/>": "XML",
            b'<!DOCTYPE xml [<!ENTITY e "x">]><xml><a>&e;</a></xml>': "XML",
        }  # fmt: skip
        for body, text in bodies.items():
            with self.subTest(body=body):
                self.failed(wire.read(self.gateway.handle("/pay/orderquery", {}, body)[1]), text)

    def test_unknown_paths(self) -> None:
        self.assertEqual(self.gateway.handle("/pay/nothing", {}, b"")[0], 404)

    def test_signatures(self) -> None:
        self.failed(self.client.call("/pay/orderquery", out_trade_no="1", sign="0" * 32), "签名错误")
        self.failed(self.client.call("/pay/orderquery", out_trade_no="1", sign=""), "sign")
        md5 = signature.sign(self.client.request(out_trade_no="1", nonce_str="n", sign=""), self.client.key)
        self.failed(self.client.call("/pay/orderquery", out_trade_no="1", nonce_str="n", sign=md5.lower()), "签名错误")
        self.bad(self.client.call("/pay/orderquery", out_trade_no="1", nonce_str="n", sign=md5), "ORDERNOTEXIST")
        self.failed(self.client.call("/pay/orderquery", out_trade_no="1", sign_type="SHA1", sign="0"), "sign_type")

    def test_accounts(self) -> None:
        self.failed(self.client.call("/pay/orderquery", out_trade_no="1", mch_id="1"), "mch_id")
        self.failed(self.client.call("/pay/orderquery", out_trade_no="1", appid="wx1"), "appid")

    def test_required_fields(self) -> None:
        every = {
            **self.client.order("A"), **self.client.code("A"), "out_refund_no": "R", "refund_fee": 1,
            "bill_date": "20260105", "account_type": "Basic",
        }  # fmt: skip
        for path, endpoint in ENDPOINTS.items():
            for name in endpoint.required:
                with self.subTest(path=path, name=name):
                    self.failed(self.client.call(path, **{**every, name: ""}), name)
        self.failed(self.client.call("/pay/orderquery"), "out_trade_no")

    def test_hmac(self) -> None:
        client = Client(self.gateway, sign_type="HMAC-SHA256")
        reply = self.good(client.micropay("A"))
        self.assertEqual(len(reply["sign"]), 64)

    def test_values(self) -> None:
        wrong = {
            "total_fee": ("0", "1.5", "-1", "01", "x"), "out_trade_no": ("a" * 33, "a b", "é"),
            "body": ("x" * 129,), "time_expire": ("2026",),
        }  # fmt: skip
        for name, values in wrong.items():
            for value in values:
                with self.subTest(name=name, value=value):
                    self.bad(self.client.micropay("A", **{name: value}), "PARAM_ERROR")
        self.bad(self.client.unifiedorder("A", notify_url="http://127.0.0.1/?a=1"), "PARAM_ERROR")

    def test_answers_carry_a_service_provider_s_customer(self) -> None:
        reply = self.good(self.client.micropay("A", sub_mch_id="1900000109"))
        self.assertEqual(reply["sub_mch_id"], "1900000109")

    def test_payer_of_a_code(self) -> None:
        code = str(self.client.code("A")["auth_code"])
        openid = self.good(self.client.call("/tools/authcodetoopenid", auth_code=code))["openid"]
        self.assertEqual(self.good(self.client.micropay("A"))["openid"], openid)
        self.bad(self.client.call("/tools/authcodetoopenid", auth_code="28" + code[2:]), "AUTH_CODE_INVALID")
