"""Payments that the gateway tells of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Callable, Optional, Union

from ._c import lib
from ._constants import Kind
from ._errors import error_of
from ._key import Key, raw_key
from ._lib import bytes_of, encoded, refuse, take
from ._merchant import Merchant, Order, fen, raw_merchant
from ._message import Body, Message, message_in, verify, whole_number

OrderOrLookup = Union[Order, Callable[[str], Optional[Order]]]
"""The order that was to be paid, or a function that finds it by its `out_trade_no`."""


@dataclass(frozen=True)
class Notification:
    """An order of yours was paid, in full, to you.

    It comes more than once: remember `transaction_id` in storage that survives a power cut before
    anything is handed out, and answer the second as the first, with `ACK`. Amounts are in fen.
    """

    transaction_id: str
    """The platform's number of the payment."""
    out_trade_no: str
    """Your number of the order."""
    total_fee: int
    """The order's amount: what you have asked for, and what is compared."""
    fee_type: str
    """Its currency."""
    message: Message = field(repr=False)
    """All fields, those that have no name here included."""

    @property
    def cash_fee(self) -> Optional[int]:
        """How much the payer paid in cash."""
        return self.message.number("cash_fee")

    @property
    def coupon_fee(self) -> Optional[int]:
        """How much coupons paid."""
        return self.message.number("coupon_fee")

    @property
    def settlement_total_fee(self) -> Optional[int]:
        """The order's amount without coupons that are not paid for."""
        return self.message.number("settlement_total_fee")

    @property
    def openid(self) -> Optional[str]:
        """The payer, as the application knows them."""
        return self.message.get("openid")

    @property
    def attach(self) -> Optional[str]:
        """What you attached to the order."""
        return self.message.get("attach")

    @property
    def trade_type(self) -> Optional[str]:
        """`JSAPI`, `NATIVE`, `APP`, `MWEB`, `MICROPAY` and others."""
        return self.message.get("trade_type")

    @property
    def bank_type(self) -> Optional[str]:
        """How it was paid: `CFT`, `ICBC_DEBIT` and many others."""
        return self.message.get("bank_type")

    @property
    def time_end(self) -> Optional[datetime]:
        """When it was paid."""
        return self.message.time("time_end")


def _accept(body: Body, key: Key, merchant: Merchant, order: OrderOrLookup, contract: bytes) -> Notification:
    data = body if type(body) is bytes else bytes_of(body)
    if not isinstance(order, Order):
        if not callable(order):
            raise TypeError(f"order is a wxpay.Order or a function, not {type(order).__name__}")
        found = order(verify(data, key=key).require("out_trade_no"))
        if found is None:
            raise error_of(Kind.ORDER_MISMATCH, 0, "out_trade_no")
        if not isinstance(found, Order):
            raise TypeError(f"an order is a wxpay.Order, not {type(found).__name__}")
        order = found
    payee, amount = raw_merchant(merchant), fen(order.total_fee, "total_fee")
    number, currency = encoded(order.out_trade_no, "out_trade_no"), encoded(order.fee_type, "fee_type")
    raw, work = raw_key(key), take()
    status = lib.wxpay_python_accept(
        raw,
        data,
        len(data),
        payee,
        number,
        len(number),
        currency,
        len(currency),
        amount,
        contract,
        len(contract),
        work.raw,
    )
    if status:
        refuse(status, work)
    message = message_in(work)
    made = object.__new__(Notification)
    # As the generated constructor would, at a fraction of the time.
    made.__dict__.update(
        transaction_id=message.require("transaction_id"),
        out_trade_no=order.out_trade_no,
        total_fee=whole_number(message["total_fee"]),
        fee_type=message.get("fee_type", "CNY"),
        message=message,
    )
    return made


def read_pay_notification(
    body: Body, *, key: Key, merchant: Merchant, order: OrderOrLookup
) -> Notification:
    """Reads a pay notification, verifies it, and compares it with the order.

    What comes back is paid: this order, in full, to this merchant. Everything else is an error:
    `SignatureError` for what is not genuine, `MismatchError` for what is, but is no payment of this order.

    `order` may be a function that finds the order by its number, say in a database; one that finds none
    returns None.
    """
    return _accept(body, key, merchant, order, b"")


def read_debit_notification(
    body: Body, *, key: Key, merchant: Merchant, order: OrderOrLookup, contract_id: str
) -> Notification:
    """As `read_pay_notification`, for entrusted debit: it has to be under this contract, too."""
    contract = encoded(contract_id, "contract_id")
    if not contract:
        raise ValueError("contract_id is empty")
    return _accept(body, key, merchant, order, contract)
