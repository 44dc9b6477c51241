"""Notifications that a merchant must refuse, or at least not act upon."""

import base64
from collections.abc import Callable

from . import signature, wire
from .book import Order, Refund
from .errors import Failed
from .notify import Message, Notifier

OTHER_KEY = "0123456789abcdef0123456789ABCDEF"
Fields = dict[str, str]


def signed(fields: Fields, key: str, sign_type: str) -> bytes:
    return wire.write({**fields, "sign": signature.sign(fields, key, sign_type)})


def payment(notifier: Notifier, order: Order, how: str) -> bytes:
    """The body of a false notification of a payment."""
    fields = notifier.payment(order)
    key = notifier.merchants[order.mch_id].key
    more = str(order.total + 1)
    ways: dict[str, Callable[[], bytes]] = {
        # Signed with a key that is not the merchant's.
        "forged": lambda: signed(fields, OTHER_KEY, order.sign_type),
        # Changed after it was signed.
        "tampered": lambda: wire.write({**fields, "total_fee": more}),
        # Without a signature, which some libraries take for a right one.
        "unsigned": lambda: wire.write({name: value for name, value in fields.items() if name != "sign"}),
        "empty_sign": lambda: wire.write({**fields, "sign": ""}),
        # A right signature, but not of this order's amount: the merchant must compare.
        "other_amount": lambda: signed({**fields, "total_fee": more, "cash_fee": more}, key, order.sign_type),
        # A right signature, but of another account.
        "other_merchant": lambda: signed({**fields, "mch_id": "10000999"}, key, order.sign_type),
        # A right signature by the other algorithm.
        "other_sign_type": lambda: other_type(fields, key, order.sign_type),
        # Documents that no reader should accept.
        "twice": lambda: wire.write(fields).replace(b"</xml>", b"<total_fee>1</total_fee></xml>"),
        "doctype": lambda: b'<!DOCTYPE xml [<!ENTITY e "SUCCESS">]>' + wire.write(fields),
        "truncated": lambda: wire.write(fields)[:-20],
    }
    if how not in ways:
        raise Failed(f"a payment can be {', '.join(ways)}, not {how}")
    return ways[how]()


def other_type(fields: Fields, key: str, sign_type: str) -> bytes:
    """HMAC-SHA256 for MD5 and the other way round."""
    other = "MD5" if sign_type == "HMAC-SHA256" else "HMAC-SHA256"
    return signed({**fields, "sign_type": other}, key, other)


def refund(notifier: Notifier, order: Order, made: Refund, how: str) -> bytes:
    """The body of a false notification of a refund."""
    fields = notifier.refund(order, made)
    if how == "forged":
        fields = notifier.refund(order, made, OTHER_KEY)
    elif how == "tampered":
        sealed = bytearray(base64.b64decode(fields["req_info"]))
        sealed[-1] ^= 1
        fields["req_info"] = base64.b64encode(sealed).decode()
    elif how == "truncated":
        fields["req_info"] = fields["req_info"][:-8]
    else:
        raise Failed(f"a refund can be forged, tampered, truncated, not {how}")
    return wire.write(fields)


def message(notifier: Notifier, order: Order, made: Refund | None, how: str) -> Message:
    """One attempt of a notification: true ("duplicate") or false in the way of `how`."""
    if made:
        url, kind, number = made.notify_url, "refund", made.number
        true = lambda: wire.write(notifier.refund(order, made))  # noqa: E731
        false = lambda: refund(notifier, order, made, how)  # noqa: E731
    else:
        url, kind, number = order.content.get("notify_url", ""), "payment", order.number
        true = lambda: wire.write(notifier.payment(order))  # noqa: E731
        false = lambda: payment(notifier, order, how)  # noqa: E731
    if not url or not made and not order.transaction_id:
        raise Failed(f"{number} has no notify_url, or is not paid")
    return Message(url, kind, number, true() if how == "duplicate" else false(), again=False, special=how)
