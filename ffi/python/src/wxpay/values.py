"""Single values: amounts, times, scanned codes, numbers of orders.

Each function refuses what is not exactly of the protocol's form: `wxpay.WxpayError` says where.
"""

from __future__ import annotations

import os
from datetime import datetime, timezone
from typing import Any, Optional, Tuple

from ._c import ffi, lib
from ._constants import Scanned, TimeForm
from ._errors import error_of
from ._lib import encoded, parsed, produced

CODE_SIZE = int(lib.WXPAY_AUTH_CODE_SIZE)


def nonce() -> str:
    """A new `nonce_str`: 32 characters that nobody can guess."""
    return os.urandom(int(lib.WXPAY_NONCE_RANDOM_SIZE)).hex().upper()


def parse_fen(text: str) -> int:
    """An amount as a message has it, `450`."""
    return parsed(lib.wxpay_fen_parse, "uint64_t *", text)


def format_fen(fen: int) -> str:
    """An amount as a message has it, `450`."""
    return _number(lib.wxpay_fen_format, fen, 0, 1 << 64)


def parse_yuan(text: str) -> int:
    """An amount in yuan, in fen: `4.5` is 450. Exactly: what is finer than a fen is refused."""
    return parsed(lib.wxpay_yuan_parse, "int64_t *", text)


def format_yuan(fen: int) -> str:
    """An amount in yuan, with two decimals: 450 fen are `4.50`. To be shown; requests have fen."""
    return _number(lib.wxpay_yuan_format, fen, -(1 << 63), 1 << 63)


def _number(function: Any, number: int, least: int, end: int) -> str:
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"an amount is a whole number of fen, not {type(number).__name__}")
    if not least <= number < end:
        raise error_of(int(lib.WXPAY_BAD_AMOUNT))
    return produced(lambda out, size, length: function(number, out, size, length), size=32).decode()


def parse_time(text: str, form: TimeForm = TimeForm.COMPACT) -> datetime:
    """A time of this form and no other, at UTC."""
    seconds = parsed(lib.wxpay_time_parse, "int64_t *", text, int(form))
    return datetime.fromtimestamp(seconds, timezone.utc)


def format_time(time: datetime, form: TimeForm = TimeForm.COMPACT) -> str:
    """A time in this form, at UTC+8. It has to tell its own time zone."""
    seconds = seconds_of(time)
    form_number = int(form)
    return produced(
        lambda out, size, length: lib.wxpay_time_format(form_number, seconds, out, size, length),
        size=32,
    ).decode()


def seconds_of(time: datetime) -> int:
    """A time in seconds since the start of 1970, UTC."""
    if not isinstance(time, datetime):
        raise TypeError(f"a time is a datetime, not {type(time).__name__}")
    if time.tzinfo is None:
        raise ValueError("a time without a time zone: say which, for example timezone.utc")
    return int(time.timestamp() // 1)


def scan(text: str) -> Tuple[Scanned, Optional[str]]:
    """Whose payment code a scanner has read, and the digits of a WeChat code: `auth_code`."""
    data = encoded(text, "a text")
    scanned, start = ffi.new("int32_t *"), ffi.new("size_t *")
    status = lib.wxpay_scan(data, len(data), scanned, start)
    if status:
        raise error_of(status)
    whose = Scanned(scanned[0])
    if whose is not Scanned.WECHAT:
        return whose, None
    return whose, data[start[0] : start[0] + CODE_SIZE].decode()


def _check(function: Any, text: str) -> str:
    data = encoded(text, "a text")
    at = ffi.new("size_t *")
    status = function(data, len(data), at)
    if status:
        raise error_of(status, int(at[0]))
    return text


def check_out_trade_no(text: str) -> str:
    """An order's number, as it came: 1 to 32 of `0-9 A-Z a-z _ - | * @`."""
    return _check(lib.wxpay_out_trade_no_check, text)


def check_out_refund_no(text: str) -> str:
    """A refund's number, as it came: 1 to 64 of `0-9 A-Z a-z _ - | * @`."""
    return _check(lib.wxpay_out_refund_no_check, text)


def check_mch_billno(text: str) -> str:
    """A red packet's number, as it came: 1 to 28 letters or digits."""
    return _check(lib.wxpay_mch_billno_check, text)


def check_partner_trade_no(text: str) -> str:
    """A transfer's number, as it came: 1 to 32 letters or digits."""
    return _check(lib.wxpay_partner_trade_no_check, text)


def check_ip(text: str) -> str:
    """An address, as it came: IPv4 or IPv6 without a zone."""
    return _check(lib.wxpay_ip_check, text)
