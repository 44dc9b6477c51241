"""Opening a request: document, account and signature, in the order in which the gateway checks."""

from dataclasses import dataclass

from . import signature, wire
from .errors import Failed
from .settings import Merchant


@dataclass
class Request:
    """A request whose signature is right."""

    path: str
    fields: dict[str, str]
    headers: dict[str, str]
    merchant: Merchant
    sign_type: str
    # What the customer does, if that was decided when the request came; it is handled later.
    decided: str = ""

    def get(self, name: str) -> str:
        return self.fields.get(name, "")

    def content(self) -> dict[str, str]:
        """What must be the same when the request is sent again."""
        changing = ("nonce_str", "sign", "sign_type", "time_start", "time_expire")
        return {name: value for name, value in self.fields.items() if value and name not in changing}


def parse(body: bytes) -> dict[str, str]:
    if not body.strip():
        raise Failed("post数据为空")
    try:
        return wire.read(body)
    except wire.Malformed as error:
        raise Failed("XML格式错误: " + str(error)) from None


def account(fields: dict[str, str], merchants: list[Merchant], with_appid: bool = True) -> Merchant:
    """The merchant that the request names."""
    own = [merchant for merchant in merchants if merchant.mch_id == fields.get("mch_id")]
    if not own:
        raise Failed("商户号mch_id不存在")
    if not with_appid:
        return own[0]
    if fields.get("appid") not in {merchant.appid for merchant in merchants}:
        raise Failed("appid不存在")
    for merchant in own:
        if merchant.appid == fields.get("appid"):
            return merchant
    raise Failed("appid和mch_id不匹配")


def check_sign(fields: dict[str, str], key: str, types: tuple[str, ...]) -> str:
    """The sign_type, if the signature is right."""
    sign_type = fields.get("sign_type") or "MD5"
    if sign_type not in types:
        raise Failed(f"签名类型sign_type不支持: {sign_type}")
    if not signature.right(fields, key, sign_type):
        raise Failed("签名错误")
    return sign_type
