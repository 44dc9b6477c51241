"""Notifications: what they say, when they are sent again, and what became of them."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import asdict, dataclass

from vectors import aes

from . import signature, wire
from .book import Order, Refund
from .chance import draw, letters
from .clock import Clock, spaced
from .errors import Failed
from .faults import Faults
from .refundquery import RECEIVER
from .replies import paid_fields, settlement
from .settings import Merchant
from .world import World

# Seconds from each attempt to the next: 24 h 4 min in all.
SCHEDULE = (15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600)


@dataclass
class Message:
    """A notification on its way to the merchant."""

    url: str
    kind: str
    number: str
    body: bytes
    attempt: int = 1
    again: bool = True
    special: str = ""


@dataclass
class Delivery:
    """One attempt to deliver, and the answer."""

    time: float
    kind: str
    number: str
    url: str
    attempt: int
    special: str
    status: int
    accepted: bool
    reason: str
    body: str
    answer: str


class Notifier:
    """Puts messages into the outbox when they are due; the gateway posts them and says what came."""

    def __init__(self, seed: int, clock: Clock, merchants: dict[str, Merchant], faults: Faults) -> None:
        self.seed = seed
        self.merchants = merchants
        self.faults = faults
        self.outbox: list[Message] = []
        self.deliveries: list[Delivery] = []
        self.holding = False
        self.held: list[Message] = []
        self.count = 0
        self.clock = clock

    def paid(self, order: Order) -> None:
        body = wire.write(self.payment(order))
        self.begin(Message(order.content["notify_url"], "payment", order.number, body))

    def refunded(self, order: Order, refund: Refund) -> None:
        body = wire.write(self.refund(order, refund))
        self.begin(Message(refund.notify_url, "refund", refund.number, body))

    def nonce(self) -> str:
        self.count += 1
        return letters(self.seed, 32, "notification", self.count)

    def payment(self, order: Order) -> dict[str, str]:
        """The signed fields of a payment's notification."""
        fields = {"return_code": "SUCCESS", "return_msg": "OK", "appid": order.appid, "mch_id": order.mch_id}
        fields |= {"nonce_str": self.nonce(), "result_code": "SUCCESS", **paid_fields(order)}
        if order.content.get("sign_type") or order.sign_type != "MD5":
            fields["sign_type"] = order.sign_type
        fields["sign"] = signature.sign(fields, self.merchants[order.mch_id].key, order.sign_type)
        return fields

    def refund(self, order: Order, refund: Refund, key: str | None = None) -> dict[str, str]:
        """The fields of a refund's notification: the secret part has no signature, only a key."""
        secret = {
            "transaction_id": order.transaction_id,
            "out_trade_no": order.number,
            "refund_id": refund.id,
            "out_refund_no": refund.number,
            "total_fee": str(order.total),
            "settlement_total_fee": str(settlement(order)),
            "refund_fee": str(refund.fee),
            "settlement_refund_fee": str(
                refund.fee - sum(fee for coupon, fee in refund.coupons if coupon.type == "NO_CASH")
            ),
            "refund_status": refund.status,
            "refund_recv_accout": RECEIVER,
            "refund_account": "REFUND_SOURCE_UNSETTLED_FUNDS",
            "refund_request_source": "API",
        }
        if refund.success_time is not None:
            secret["success_time"] = spaced(refund.success_time)
        sealed = seal(wire.write(secret, "root"), key or self.merchants[order.mch_id].key)
        return {
            "return_code": "SUCCESS",
            "appid": order.appid,
            "mch_id": order.mch_id,
            "nonce_str": self.nonce(),
            "req_info": sealed,
        }

    def begin(self, message: Message) -> None:
        """A new notification: perhaps lost, late or twice, as the faults say."""
        fault = self.faults.choose("notification", message.number)
        if fault and fault.kind == "notify_late":
            self.clock.after(fault.seconds, lambda: self.send(message))
        elif fault and fault.kind == "notify_lost":
            self.record(message, 0, b"", "lost on the way")
        else:
            self.send(message)
            if fault and fault.kind == "notify_duplicate":
                twin = Message(message.url, message.kind, message.number, message.body, again=False)
                twin.special = "duplicate"
                self.send(twin)

    def send(self, message: Message) -> None:
        (self.held if self.holding else self.outbox).append(message)

    def take(self) -> Message | None:
        """The next message to post."""
        return self.outbox.pop(0) if self.outbox else None

    def release(self, order: str) -> int:
        """Lets the held messages go: as they came, reversed, or shuffled by the seed."""
        held, self.held, self.holding = self.held, [], False
        if order == "reversed":
            held.reverse()
        elif order == "shuffled":
            draw(self.seed, "release", len(self.deliveries)).shuffle(held)
        self.outbox += held
        return len(held)

    def record(self, message: Message, status: int, answer: bytes, reason: str = "") -> None:
        """Writes down an attempt, and plans the next one if the merchant did not accept."""
        accepted = status == 200 and says_success(answer)
        self.deliveries.append(
            Delivery(
                self.clock.now, message.kind, message.number, message.url, message.attempt, message.special,
                status, accepted, reason, message.body.decode(), answer.decode(errors="replace"),
            )  # fmt: skip
        )
        if message.again and not accepted and message.attempt <= len(SCHEDULE) and reason != "not loopback":
            wait = SCHEDULE[message.attempt - 1]
            after = Message(message.url, message.kind, message.number, message.body, message.attempt + 1)
            self.clock.after(wait, lambda: self.send(after))

    def as_json(self) -> list[dict[str, object]]:
        return [asdict(delivery) for delivery in self.deliveries]


def seal(plain: bytes, key: str) -> str:
    """AES-256-ECB with PKCS#7, under the lower-case hex MD5 of the API key, in base64."""
    padding = 16 - len(plain) % 16
    secret = hashlib.md5(key.encode()).hexdigest().encode()
    return base64.b64encode(aes.encrypt(secret, plain + bytes([padding]) * padding)).decode()


def says_success(answer: bytes) -> bool:
    """Whether the merchant's answer ends the attempts."""
    try:
        return wire.read(answer).get("return_code") == "SUCCESS"
    except wire.Malformed:
        return False


def find(world: World, number: str) -> tuple[Order, Refund | None]:
    """The order, or the refund, that a notification is about; of any merchant."""
    for (_, known), order in world.book.orders.items():
        if known == number:
            return order, None
    for (_, known), (order, refund) in world.book.refunds.items():
        if known == number:
            return order, refund
    raise Failed(f"no order and no refund {number}")
