"""Refunds that the gateway tells of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Optional

from ._key import Key
from ._merchant import Merchant
from ._message import Body, Message, whole_number
from ._notices import notice


@dataclass(frozen=True)
class RefundNotification:
    """What a refund notification says: a hint, not a proof.

    It has no signature, and its encryption authenticates nothing: whoever has seen notifications of a
    merchant can put their blocks together anew, without the key. So ask before you act: the signed reply
    to `wxpay.api.REFUND_QUERY` proves what this only says. Amounts are in fen.
    """

    transaction_id: str
    """The platform's number of the order."""
    out_trade_no: str
    """Your number of the order."""
    refund_id: str
    """The platform's number of the refund."""
    out_refund_no: str
    """Your number of the refund."""
    total_fee: int
    """The order's amount."""
    refund_fee: int
    """How much was asked for."""
    refund_status: str
    """`SUCCESS`; `CHANGE`: it could not be given back; `REFUNDCLOSE`: it was closed."""
    sub_appid: Optional[str]
    """The sub-merchant's application. It stands beside the encrypted text."""
    sub_mch_id: Optional[str]
    """The sub-merchant, likewise."""
    message: Message = field(repr=False)
    """All decrypted fields."""

    @property
    def settlement_total_fee(self) -> Optional[int]:
        """The order's amount without coupons that are not paid for."""
        return self.message.number("settlement_total_fee")

    @property
    def settlement_refund_fee(self) -> Optional[int]:
        """How much is given back, without coupons that are not paid for."""
        return self.message.number("settlement_refund_fee")

    @property
    def cash_refund_fee(self) -> Optional[int]:
        """How much of it is given back in cash."""
        return self.message.number("cash_refund_fee")

    @property
    def success_time(self) -> Optional[datetime]:
        """When it succeeded."""
        return self.message.time("success_time")

    @property
    def refund_recv_account(self) -> Optional[str]:
        """Where the money went, in Chinese. The gateway spells the field `refund_recv_accout`."""
        return self.message.get("refund_recv_accout")

    @property
    def refund_account(self) -> Optional[str]:
        """Which of your accounts it was taken from."""
        return self.message.get("refund_account")

    @property
    def refund_request_source(self) -> Optional[str]:
        """Who asked for it: `API` or `VENDOR_PLATFORM`."""
        return self.message.get("refund_request_source")


def read_unauthenticated_refund_notification(
    body: Body, *, key: Key, merchant: Merchant
) -> RefundNotification:
    """Decrypts a refund notification and reads it. Nobody signs it: ask before you act.

    Acknowledge it with `ACK`. The sub-merchant is compared if the merchant states one.
    """
    read = notice(0, body, key, merchant)
    values, sub_appid, sub_mch_id, _ = read._values.rsplit(b"\0", 3)
    message = Message(read._names, values + b"\0")
    return RefundNotification(
        transaction_id=message.require("transaction_id"),
        out_trade_no=message.require("out_trade_no"),
        refund_id=message.require("refund_id"),
        out_refund_no=message.require("out_refund_no"),
        total_fee=whole_number(message["total_fee"]),
        refund_fee=whole_number(message["refund_fee"]),
        refund_status=message.require("refund_status"),
        sub_appid=sub_appid.decode() or None,
        sub_mch_id=sub_mch_id.decode() or None,
        message=message,
    )
