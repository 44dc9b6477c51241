"""A small client for tests: it signs requests, and checks replies, by the rule alone."""

import itertools

from . import signature, wire
from .chance import digits
from .gateway import Gateway
from .settings import Merchant


class BadReply(Exception):
    """The reply is no document, or its signature is wrong."""


class Client:
    """Calls a gateway in the same process."""

    def __init__(self, gateway: Gateway, merchant: Merchant | None = None, sign_type: str = "MD5") -> None:
        self.gateway = gateway
        self.merchant = merchant or gateway.merchants[0]
        self.sign_type = sign_type
        self.key = self.merchant.key
        self.prefix = ""
        self.headers: dict[str, str] = {}
        self.nonces = itertools.count(1)

    def request(self, **fields: object) -> dict[str, str]:
        """The signed fields of a request; None leaves one out."""
        whole: dict[str, object] = {
            "appid": self.merchant.appid,
            "mch_id": self.merchant.mch_id,
            "nonce_str": f"nonce{next(self.nonces)}",
        }
        if self.sign_type != "MD5":
            whole["sign_type"] = self.sign_type
        whole |= fields
        texts = {name: str(value) for name, value in whole.items() if value is not None}
        if "sign" not in texts:
            texts["sign"] = signature.sign(texts, self.key, texts.get("sign_type") or "MD5")
        return texts

    def call(self, path: str, **fields: object) -> dict[str, str] | None:
        """The reply; None if the connection was cut."""
        status, body = self.raw(path, **fields)
        if status == 0:
            return None
        try:
            reply = wire.read(body)
        except wire.Malformed as error:
            raise BadReply(str(error)) from None
        if "sign" in reply and not signature.right(reply, self.key, self.sign_type):
            raise BadReply("the signature")
        return reply

    def raw(self, path: str, **fields: object) -> tuple[int, bytes]:
        return self.gateway.handle(self.prefix + path, self.headers, wire.write(self.request(**fields)))

    def code(self, number: str, **more: object) -> dict[str, object]:
        """The fields of a payment by code; its payment code depends on the number."""
        fields = {"out_trade_no": number, "body": "茶", "total_fee": 101, "spbill_create_ip": "127.0.0.1"}
        return {**fields, "auth_code": "13" + digits(0, 16, "code", number), **more}

    def order(self, number: str, **more: object) -> dict[str, object]:
        """The fields of an order by QR code."""
        fields = {"out_trade_no": number, "body": "茶", "total_fee": 101, "spbill_create_ip": "127.0.0.1"}
        url = "http://127.0.0.1:9/notify"
        return {**fields, "trade_type": "NATIVE", "product_id": "1", "notify_url": url, **more}

    def micropay(self, number: str, **more: object) -> dict[str, str] | None:
        return self.call("/pay/micropay", **self.code(number, **more))

    def unifiedorder(self, number: str, **more: object) -> dict[str, str] | None:
        return self.call("/pay/unifiedorder", **self.order(number, **more))

    def query(self, number: str) -> dict[str, str] | None:
        return self.call("/pay/orderquery", out_trade_no=number)

    def close(self, number: str) -> dict[str, str] | None:
        return self.call("/pay/closeorder", out_trade_no=number)

    def reverse(self, number: str) -> dict[str, str] | None:
        return self.call("/secapi/pay/reverse", out_trade_no=number)

    def refund(self, number: str, refund: str, fee: int, total: int = 101, **more: object) -> dict[str, str] | None:
        fields = {"out_trade_no": number, "out_refund_no": refund, "total_fee": total, "refund_fee": fee}
        return self.call("/secapi/pay/refund", **fields, **more)

    def refunds(self, **by: object) -> dict[str, str] | None:
        return self.call("/pay/refundquery", **by)
