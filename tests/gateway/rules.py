"""Which fields each endpoint wants, and what they may look like."""

import re
from dataclasses import dataclass

from . import signature
from .clock import from_compact
from .errors import Failed, Refused

BOTH = signature.TYPES
COMMON = ("appid", "mch_id", "nonce_str", "sign")


@dataclass(frozen=True)
class Endpoint:
    """What is checked before an endpoint is asked. Of `one_of`, one must be there."""

    required: tuple[str, ...]
    one_of: tuple[str, ...] = ()
    sign_types: tuple[str, ...] = BOTH
    signed_reply: bool = True
    appid: bool = True


ORDER_IDS = ("transaction_id", "out_trade_no")
ENDPOINTS = {
    "/pay/unifiedorder": Endpoint(
        (*COMMON, "body", "out_trade_no", "total_fee", "spbill_create_ip", "notify_url", "trade_type")
    ),
    "/pay/micropay": Endpoint((*COMMON, "body", "out_trade_no", "total_fee", "spbill_create_ip", "auth_code")),
    "/pay/orderquery": Endpoint(COMMON, ORDER_IDS),
    "/pay/closeorder": Endpoint((*COMMON, "out_trade_no")),
    "/secapi/pay/reverse": Endpoint(COMMON, ORDER_IDS),
    "/secapi/pay/refund": Endpoint((*COMMON, "out_refund_no", "total_fee", "refund_fee"), ORDER_IDS),
    "/pay/refundquery": Endpoint(COMMON, ("refund_id", "out_refund_no", *ORDER_IDS)),
    "/pay/downloadbill": Endpoint((*COMMON, "bill_date"), signed_reply=False),
    "/pay/downloadfundflow": Endpoint(
        (*COMMON, "bill_date", "account_type"), sign_types=("HMAC-SHA256",), signed_reply=False
    ),
    "/tools/authcodetoopenid": Endpoint((*COMMON, "auth_code"), sign_types=("MD5",)),
    "/xdc/apiv2getsignkey/sign/getsignkey": Endpoint(
        ("mch_id", "nonce_str", "sign"), sign_types=("MD5",), signed_reply=False, appid=False
    ),
}

NUMBER = re.compile(r"[0-9A-Za-z_\-|*@]+")
FEE = re.compile(r"[1-9][0-9]{0,9}")
CODE = re.compile(r"1[0-5][0-9]{16}")
LENGTHS = {
    "nonce_str": 32, "out_trade_no": 32, "out_refund_no": 64, "body": 128, "attach": 127, "detail": 6000,
    "device_info": 32, "spbill_create_ip": 64, "notify_url": 256, "product_id": 32, "openid": 128,
    "goods_tag": 32, "refund_desc": 80, "transaction_id": 32, "refund_id": 32,
}  # fmt: skip
TRADE_TYPES = {"JSAPI": ("openid", "sub_openid"), "NATIVE": ("product_id",), "APP": (), "MWEB": ("scene_info",)}


def check_required(endpoint: Endpoint, fields: dict[str, str]) -> None:
    """An absent or empty field makes the whole request fail."""
    for name in endpoint.required:
        if not fields.get(name):
            raise Failed(f"缺少参数{name}")
    if endpoint.one_of and not any(fields.get(name) for name in endpoint.one_of):
        raise Failed("缺少参数" + "或".join(endpoint.one_of))


def bad(name: str) -> Refused:
    return Refused("PARAM_ERROR", f"参数错误: {name}")


def check_values(fields: dict[str, str]) -> None:
    """The form of each field that is there."""
    for name, length in LENGTHS.items():
        if len(fields.get(name, "")) > length:
            raise bad(name)
    for name in ("out_trade_no", "out_refund_no"):
        if fields.get(name) and not NUMBER.fullmatch(fields[name]):
            raise bad(name)
    for name in ("total_fee", "refund_fee"):
        if name in fields and not FEE.fullmatch(fields[name]):
            raise bad(name)
    for name in ("time_start", "time_expire"):
        if fields.get(name):
            try:
                from_compact(fields[name])
            except ValueError:
                raise bad(name) from None
    url = fields.get("notify_url")
    if url and (not url.startswith(("http://", "https://")) or "?" in url):
        raise bad("notify_url")
    if fields.get("offset") and not fields["offset"].isdigit():
        raise bad("offset")


def check_expiry(fields: dict[str, str], now: float, least: float) -> None:
    """time_expire must leave the customer some time."""
    if fields.get("time_expire") and from_compact(fields["time_expire"]) < now + least:
        raise Refused("PARAM_ERROR", "time_expire时间过短，刷卡至少1分钟，其他5分钟")


def check_trade_type(fields: dict[str, str]) -> None:
    trade_type = fields["trade_type"]
    if trade_type not in TRADE_TYPES:
        raise bad("trade_type")
    wanted = TRADE_TYPES[trade_type]
    if wanted and not any(fields.get(name) for name in wanted):
        raise Refused("PARAM_ERROR", f"{trade_type}缺少参数{wanted[0]}")


def check_code(code: str) -> None:
    if not CODE.fullmatch(code):
        raise Refused("AUTH_CODE_INVALID", "请扫描微信支付被扫条码/二维码，以10/11/12/13/14/15为前缀的18位数字")
