"""Whose money it is, and for what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Tuple

from ._lib import struct


@dataclass(frozen=True)
class Merchant:
    """Who sends requests and gets notifications: the same for every endpoint, however it spells them.

    `sub_appid` and `sub_mch_id` are for service providers. An endpoint that has no sub-merchant refuses
    `sub_mch_id`: it would move the provider's own money.
    """

    appid: str
    mch_id: str
    sub_appid: Optional[str] = None
    sub_mch_id: Optional[str] = None
    _raw: Tuple[Any, Any] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        raw = struct(
            "wxpay_merchant *",
            appid=self.appid,
            mch_id=self.mch_id,
            sub_appid=self.sub_appid,
            sub_mch_id=self.sub_mch_id,
        )
        object.__setattr__(self, "_raw", raw)

    def __reduce__(self) -> Tuple[Any, ...]:
        return Merchant, (self.appid, self.mch_id, self.sub_appid, self.sub_mch_id)


@dataclass(frozen=True)
class Order:
    """What a payment has to be for: your number of the order, and its amount in fen."""

    out_trade_no: str
    total_fee: int
    fee_type: str = "CNY"


def raw_merchant(merchant: Merchant) -> Any:
    """What C knows the merchant by."""
    if not isinstance(merchant, Merchant):
        raise TypeError(f"merchant is a wxpay.Merchant, not {type(merchant).__name__}")
    return merchant._raw[0]


def fen(amount: int, what: str) -> int:
    """An amount of the caller's: a whole number of fen."""
    if isinstance(amount, bool) or not isinstance(amount, int):
        raise TypeError(f"{what} is a whole number of fen, not {type(amount).__name__}")
    if not 0 <= amount < 10**18:
        raise ValueError(f"{what} is {amount}: not an amount in fen")
    return amount
