"""What the gateway tells besides payments and refunds, and the answers."""

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Dict, List, Optional

from ._c import ffi, lib
from ._constants import Kind, Schedule
from ._errors import error_of
from ._key import Key, raw_key
from ._lib import bytes_of, encoded, produced, refuse, take
from ._merchant import Merchant, raw_merchant
from ._message import Body, Message, message_in
from .values import nonce as new_nonce


def notice(which: int, body: Body, key: Key, merchant: Merchant) -> Message:
    """A notification that is no payment."""
    data = body if type(body) is bytes else bytes_of(body)
    raw, to, work = raw_key(key), raw_merchant(merchant), take()
    if work.raw.out_size < 2 * len(data):
        work.grow(2 * len(data))
    status = lib.wxpay_python_notice(which, raw, data, len(data), to, work.raw)
    if status:
        refuse(status, work)
    return message_in(work)


def _time(message: Message, name: str) -> datetime:
    time = message.time(name)
    if time is None:
        raise error_of(Kind.MISSING_FIELD, 0, name)
    return time


@dataclass(frozen=True)
class NativeScan:
    """A payer has scanned the QR code of a product. Nothing is paid: make an order, and answer at once
    with `write_native_reply`, for the payer is waiting.
    """

    product_id: str
    """The product, as the QR code named it."""
    openid: str
    """The payer, as the application knows them."""
    message: Message = field(repr=False)
    """All fields."""


@dataclass(frozen=True)
class ContractNotification:
    """An entrusted-debit contract was signed or ended.

    It comes again, and late: an old one that it was signed may follow a newer one that it was ended, so
    compare `operate_time`.
    """

    contract_id: str
    """The platform's number of the contract, which debits name."""
    contract_code: str
    """Your number of the contract."""
    plan_id: str
    """The template of the contract."""
    openid: str
    """The payer, as the application knows them."""
    change_type: str
    """`ADD`: it was signed; `DELETE`: it was ended."""
    operate_time: datetime
    """When."""
    message: Message = field(repr=False)
    """All fields."""

    @property
    def contract_expired_time(self) -> Optional[datetime]:
        """Until when it holds."""
        return self.message.time("contract_expired_time")

    @property
    def contract_termination_mode(self) -> Optional[int]:
        """How it ended: 1 expired, 2 the payer, 3 the merchant, 4 on the platform's pages, 5 the account."""
        return self.message.number("contract_termination_mode")


@dataclass(frozen=True)
class CombinedNotification:
    """Something was paid for combined orders: compare each order in `sub_orders`, and that none is missing."""

    combine_out_trade_no: str
    """The number that you gave all of them together."""
    trade_type: str
    """`JSAPI`, `NATIVE`, `APP` or `MWEB`."""
    sub_order_list: str
    """What was paid for which order, as JSON."""
    message: Message = field(repr=False)
    """All fields."""

    @property
    def sub_orders(self) -> List[Dict[str, Any]]:
        """`order_list` of the JSON."""
        orders: List[Dict[str, Any]] = json.loads(self.sub_order_list)["order_list"]
        return orders


@dataclass(frozen=True)
class VehicleNotification:
    """The state of a vehicle has changed. The one with the latest `vehicle_event_createtime` counts."""

    vehicle_event_type: str
    """`NORMAL`: it can be debited; `BLOCKED`: it cannot, and `vehicle_event_des` says why."""
    vehicle_event_createtime: datetime
    """When that came about."""
    plate_number: Optional[str]
    """The number plate. On motorways there is `plate_number_info` in its place."""
    message: Message = field(repr=False)
    """All fields."""

    @property
    def vehicle_event_des(self) -> Optional[str]:
        """`OVERDUE`, `REMOVE` or `PAUSE`."""
        return self.message.get("vehicle_event_des")


@dataclass(frozen=True)
class PayscoreNotification:
    """Something became of a rental; what exactly is encrypted by AES-256-GCM under the V3 key.

    Decrypt `ciphertext`, whose last 16 bytes are the tag, with `event_nonce` and
    `event_associated_data`; then `read_unverified` reads what was in it. Acknowledge it with `EVENT_ACK`.
    """

    event_id: str
    """The number of this notification, the same each time it comes."""
    event_type: str
    """What became of the rental."""
    event_create_time: datetime
    """When."""
    event_nonce: str
    """The nonce of the encryption."""
    event_associated_data: str
    """The associated data of the encryption, possibly empty."""
    ciphertext: bytes = field(repr=False)
    """The encrypted text and its tag."""
    message: Message = field(repr=False)
    """All fields."""


def read_native_scan(body: Body, *, key: Key, merchant: Merchant) -> NativeScan:
    """Reads that a payer has scanned the QR code of a product, and verifies it."""
    message = notice(1, body, key, merchant)
    return NativeScan(message.require("product_id"), message.require("openid"), message)


def read_contract_notification(body: Body, *, key: Key, merchant: Merchant) -> ContractNotification:
    """Reads that an entrusted-debit contract was signed or ended, and verifies it."""
    message = notice(2, body, key, merchant)
    return ContractNotification(
        contract_id=message.require("contract_id"),
        contract_code=message.require("contract_code"),
        plan_id=message.require("plan_id"),
        openid=message.require("openid"),
        change_type=message.require("change_type"),
        operate_time=_time(message, "operate_time"),
        message=message,
    )


def read_combined_notification(body: Body, *, key: Key, merchant: Merchant) -> CombinedNotification:
    """Reads that something was paid for combined orders, and verifies it."""
    message = notice(3, body, key, merchant)
    return CombinedNotification(
        combine_out_trade_no=message.require("combine_out_trade_no"),
        trade_type=message.require("trade_type"),
        sub_order_list=message.require("sub_order_list"),
        message=message,
    )


def read_vehicle_notification(body: Body, *, key: Key, merchant: Merchant) -> VehicleNotification:
    """Reads that the state of a vehicle has changed, and verifies it."""
    message = notice(4, body, key, merchant)
    return VehicleNotification(
        vehicle_event_type=message.require("vehicle_event_type"),
        vehicle_event_createtime=_time(message, "vehicle_event_createtime"),
        plate_number=message.get("plate_number"),
        message=message,
    )


def read_payscore_notification(body: Body, *, key: Key, merchant: Merchant) -> PayscoreNotification:
    """Reads the envelope of a pay-score notification, and verifies it."""
    message = notice(5, body, key, merchant)
    return PayscoreNotification(
        event_id=message.require("event_id"),
        event_type=message.require("event_type"),
        event_create_time=_time(message, "event_create_time"),
        event_nonce=message.require("event_nonce"),
        event_associated_data=message.get("event_associated_data", ""),
        ciphertext=b64decode(message.require("event_ciphertext")),
        message=message,
    )


def write_native_reply(
    prepay_id: str, *, key: Key, merchant: Merchant, nonce: Optional[str] = None
) -> bytes:
    """The answer to a scan for which there is an order, signed: the body of the HTTP response."""
    return _answer(lib.wxpay_write_native_reply, prepay_id, "prepay_id", key, merchant, nonce)


def write_native_refusal(
    reason: str, *, key: Key, merchant: Merchant, nonce: Optional[str] = None
) -> bytes:
    """The answer to a scan for which there is no order, signed: the payer reads why."""
    return _answer(lib.wxpay_write_native_refusal, reason, "reason", key, merchant, nonce)


def _answer(
    function: Any, text: str, what: str, key: Key, merchant: Merchant, nonce: Optional[str]
) -> bytes:
    given = encoded(new_nonce() if nonce is None else nonce, "nonce")
    data, raw, to = encoded(text, what), raw_key(key), raw_merchant(merchant)
    return produced(
        lambda out, size, length: function(
            raw, to, given, len(given), data, len(data), out, size, length, ffi.NULL
        )
    )


def ack_again(reason: str) -> bytes:
    """Answers that a notification is to be delivered again, and why.

    Not for one that is forged: it is not worth an answer.
    """
    data = encoded(reason, "reason")
    return produced(
        lambda out, size, length: lib.wxpay_write_ack_again(data, len(data), out, size, length)
    )


def event_ack_again(reason: str) -> bytes:
    """As `ack_again`, for a pay-score notification."""
    data = encoded(reason, "reason")
    return produced(
        lambda out, size, length: lib.wxpay_write_event_ack_again(data, len(data), out, size, length)
    )


def retry_due(schedule: Schedule, attempt: int) -> Optional[int]:
    """How many seconds after the first a delivery is due that nobody acknowledges; None if there is none.

    Deliveries are counted from 1. These are the platform's statements, not promises.
    """
    seconds = ffi.new("uint32_t *")
    if attempt < 1 or lib.wxpay_retry_due(int(schedule), attempt, seconds):
        return None
    return int(seconds[0])
