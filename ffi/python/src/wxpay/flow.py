"""What to do while nobody knows whether the payer has paid.

A flow is 64 bytes that are stepped: `step(now, event)` says what to do next, and does nothing by itself.
You send, wait, keep the clock, and save the flow before each step; the flow ends with one of a few words,
never with a guess.

    MicropayFlow    a payment by payment code: charged at most once, asked about, reversed when it stays
                    unknown
    OrderFlow       an order that the payer pays: asked about until it is paid, or closed
    RefundFlow      a refund under one number, until it has arrived
    Inbox           which notifications are delivered again

A sale:

    flow = MicropayFlow(sale, key=key, merchant=merchant)
    event = TICK
    while True:
        action = flow.step(milliseconds(), event)
        save(flow.state)                              # before it is done
        show(action.hint)
        if action.kind is ActionKind.DONE:
            return action.end
        if action.kind is ActionKind.WAIT:
            sleep_until(action.until)
            event = TICK
        else:
            request = flow.write(action)
            event = flow.read(action, post(request))  # None for no reply
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Dict, List, Mapping, Optional, Tuple

from . import api
from ._c import ffi, lib
from ._constants import ActionKind, Advice, Answer, Call, End, EventKind, Hint, Kind, Why
from ._endpoint import Request
from ._errors import WxpayError, error_of
from ._key import Key, raw_key
from ._lib import Work, bytes_of, encoded, give_back, refuse, struct, take, text
from ._merchant import Merchant, fen, raw_merchant
from ._message import Body, Message, Value, message_of
from .values import nonce as new_nonce

SIZE = int(lib.WXPAY_FLOW_SIZE)


@dataclass(frozen=True)
class Event:
    """What has happened: `TICK`, `RESTART`, `CANCEL`, `NOTIFIED`, or what a flow has read."""

    kind: EventKind
    answer: Answer = Answer.UNKNOWN
    """What a reply or a notification says."""
    advice: Advice = Advice.NONE
    """Of a refusal: what to do."""
    message: Optional[Message] = field(default=None, repr=False, compare=False)
    """What was read: `transaction_id`, `err_code_des` and so on."""
    error: Optional[WxpayError] = field(default=None, compare=False)
    """Why a reply was refused. Step with the event all the same: it says that nothing is known."""
    call: Optional[Call] = None
    """Which request a reply answers."""
    number: int = 0
    """Which of the flow's requests that was."""


TICK = Event(EventKind.TICK)
"""Nothing has happened but time."""
RESTART = Event(EventKind.RESTART)
"""The flow was read back: after a power cut, or after the clock was set."""
CANCEL = Event(EventKind.CANCEL)
"""The merchant, or the payer, does not want it any more."""
NOTIFIED = Event(EventKind.NOTIFIED)
"""A refund notification has come, whatever it says: ask."""


@dataclass(frozen=True)
class Action:
    """What to do now. Save the flow first."""

    kind: ActionKind
    """`SEND` what `write` makes, once, and wait for the reply; `WAIT`; or `DONE`."""
    until: int
    """When to give up, or when to step again, in milliseconds of your clock."""
    hint: Hint
    """What the payer should read."""
    call: Optional[Call] = None
    """Which request to send."""
    number: int = 0
    """Which of the flow's requests that is, counted from 1."""
    end: End = End.NONE
    """How it ended."""
    why: Why = Why.NONE
    """Why it ended so."""
    advice: Advice = Advice.NONE
    """Of a refusal: what to do."""


@dataclass(frozen=True)
class Sale:
    """A payment by payment code: what its requests say. Keep it beside the flow."""

    body: str
    """What the payer reads in the bill."""
    out_trade_no: str
    """Your number of the order."""
    auth_code: str = field(repr=False)
    """What was scanned. After a power cut it may be empty."""
    spbill_create_ip: str
    """The terminal's own address."""
    total_fee: int
    """What is to be paid, in fen."""
    fee_type: Optional[str] = None
    """The currency, if it is not CNY."""
    more: Mapping[str, Value] = field(default_factory=dict)
    """Further fields of the payment call: `device_info`, `goods_tag` and so on."""


@dataclass(frozen=True)
class PlacedOrder:
    """An order that the payer pays: what is asked about it."""

    out_trade_no: str
    """Your number of the order."""
    total_fee: int
    """What is to be paid, in fen."""
    fee_type: Optional[str] = None
    """The currency, if it is not CNY."""


@dataclass(frozen=True)
class Refund:
    """A refund: what its requests say. Keep it as it is: one number refunds once."""

    out_refund_no: str
    """Your number of the refund."""
    total_fee: int
    """What was to be paid for the whole order, in fen."""
    refund_fee: int
    """What is to be refunded of it, in fen."""
    transaction_id: Optional[str] = None
    """The platform's number of the order; or"""
    out_trade_no: Optional[str] = None
    """your number of the order."""
    refund_fee_type: Optional[str] = None
    """The currency, if it is not that of the order."""
    more: Mapping[str, Value] = field(default_factory=dict)
    """Further fields of the request: `refund_desc`, `notify_url` and so on."""


ENDPOINTS = {
    Call.MICROPAY: api.MICROPAY,
    Call.ORDER_QUERY: api.ORDER_QUERY,
    Call.REVERSE: api.REVERSE,
    Call.CLOSE_ORDER: api.CLOSE_ORDER,
    Call.REFUND: api.REFUND,
    Call.REFUND_QUERY: api.REFUND_QUERY,
}
_Alive = List[Any]


class _Flow:
    """What all flows have in common."""

    _name: ClassVar[str]

    def __init__(
        self,
        raw: Tuple[Any, _Alive],
        key: Key,
        merchant: Merchant,
        state: Optional[bytes],
        times: Optional[Mapping[str, int]],
        start: str,
    ) -> None:
        self._raw, self._alive = raw
        self._key, self._merchant = key, merchant
        self._pointers = raw_key(key), raw_merchant(merchant)
        self._flow = ffi.new("wxpay_flow *")
        if state is not None:
            if len(state) != SIZE:
                raise error_of(Kind.BAD_VALUE, 0, "state")
            ffi.memmove(self._flow, state, SIZE)
            return
        given = ffi.NULL
        if times is not None:
            given = ffi.new(f"wxpay_{self._name}_times *", dict(times))
        status = getattr(lib, f"wxpay_{self._name}_{start}")(self._flow, given)
        if status:
            raise error_of(status)

    @property
    def state(self) -> bytes:
        """The flow, to be saved before what it says is done, and to be handed over as `state` again."""
        state: bytes = ffi.buffer(self._flow)[:]
        return state

    def step(self, now: int, event: Event = TICK) -> Action:
        """Says what to do, now that this has happened; `now` is in milliseconds of any even clock.

        `ContentError` of kind `BAD_VALUE` for a state that was not saved as a whole.
        """
        told, action = ffi.new("wxpay_flow_event *"), ffi.new("wxpay_flow_action *")
        told.event, told.answer, told.advice = int(event.kind), int(event.answer), int(event.advice)
        told.call, told.number = int(event.call or 0), event.number
        status = getattr(lib, f"wxpay_{self._name}_step")(self._flow, now, told, action)
        if status:
            raise error_of(status)
        return Action(
            kind=ActionKind(action.action),
            until=int(action.until),
            hint=Hint(action.hint),
            call=Call(action.call) if action.call else None,
            number=int(action.number),
            end=End(action.end),
            why=Why(action.why),
            advice=Advice(action.advice),
        )

    @staticmethod
    def _asked(action: Action) -> Any:
        raw = ffi.new("wxpay_flow_action *")
        raw.action, raw.call, raw.number = int(action.kind), int(action.call or 0), action.number
        raw.until, raw.hint = action.until, int(action.hint)
        return raw

    def write(self, action: Action, *, nonce: Optional[str] = None) -> Request:
        """The request that an action says to send. Send it once: no retries by the HTTP client."""
        if action.kind is not ActionKind.SEND or action.call is None:
            raise ValueError(f"there is nothing to send: {action.kind!r}")
        chosen = new_nonce() if nonce is None else nonce
        given, work = encoded(chosen, "nonce"), take()
        raw, violation = work.raw, ffi.new("wxpay_violation *")
        length = ffi.new("size_t *")
        status = getattr(lib, f"wxpay_{self._name}_write")(
            *self._pointers, given, len(given), self._raw, self._asked(action),
            raw.fields, raw.capacity, raw.out, raw.out_size, length, violation,
        )  # fmt: skip
        if status:
            name = text(violation.field, violation.field_len)
            offset = int(violation.at)
            give_back(work)
            raise error_of(status, offset, name or None)
        raw.len = length[0]
        body = work.bytes()
        give_back(work)
        endpoint = ENDPOINTS[action.call]
        return Request(endpoint, body, endpoint.url, chosen)

    def read(self, action: Action, reply: Optional[Body]) -> Event:
        """What the reply to an action says; None if none came. Whatever it is: step with it."""
        if action.kind is not ActionKind.SEND or action.call is None:
            raise ValueError(f"nothing was sent: {action.kind!r}")
        function = getattr(lib, f"wxpay_{self._name}_read")
        data = bytes_of(reply if reply is not None else b"")
        return self._event(function, data, self._asked(action))

    def _event(self, function: Any, data: bytes, *asked: Any) -> Event:
        document, work = ffi.from_buffer(data), take()
        raw, event = work.raw, ffi.new("wxpay_flow_event *")
        count, at = ffi.new("size_t *"), ffi.new("size_t *")
        status = function(
            *self._pointers, self._raw, *asked, document, len(data), raw.fields, raw.capacity,
            count, event, at,
        )  # fmt: skip
        message = None if status else _message(work, count[0])
        give_back(work)
        return Event(
            kind=EventKind(event.event),
            answer=Answer(event.answer),
            advice=Advice(event.advice),
            message=message,
            error=error_of(status, int(at[0])) if status else None,
            call=Call(event.call) if event.call else None,
            number=int(event.number),
        )


def _message(work: Work, count: int) -> Message:
    raw, length = work.raw, ffi.new("size_t *")
    status = lib.wxpay_flatten(raw.fields, count, raw.out, raw.out_size, length)
    if status:
        refuse(status, work)
    raw.len = length[0]
    return message_of(work.bytes())


def _fields(more: Mapping[str, Value]) -> Tuple[Any, int, _Alive]:
    """Fields that C holds by pointers, and what has to live as long."""
    slots = ffi.new("wxpay_field[]", max(len(more), 1))
    count, alive = ffi.new("size_t *"), [slots]
    for name, value in more.items():
        told, data = encoded(name, "a name"), encoded(str(value), name)
        held = ffi.from_buffer("char[]", told), ffi.from_buffer("char[]", data)
        alive += [told, data, *held]
        status = lib.wxpay_set(slots, len(more), count, held[0], len(told), held[1], len(data))
        if status:
            raise error_of(status, 0, name)
    return slots, int(count[0]), alive


def _made(kind: str, amounts: Dict[str, int], more: Mapping[str, Value], **texts: Optional[str]) -> Any:
    raw, alive = struct(f"wxpay_{kind} *", **texts)
    for name, amount in amounts.items():
        setattr(raw, name, fen(amount, name))
    if more:
        raw.more, raw.more_count, held = _fields(more)
        alive += held
    return raw, alive


class MicropayFlow(_Flow):
    """A payment by payment code. `in_doubt` for one whose state was lost: it never charges."""

    _name = "micropay"

    def __init__(
        self,
        sale: Sale,
        *,
        key: Key,
        merchant: Merchant,
        state: Optional[bytes] = None,
        in_doubt: bool = False,
        times: Optional[Mapping[str, int]] = None,
    ) -> None:
        raw = _made(
            "sale",
            {"total_fee": sale.total_fee},
            sale.more,
            body=sale.body,
            out_trade_no=sale.out_trade_no,
            auth_code=sale.auth_code,
            spbill_create_ip=sale.spbill_create_ip,
            fee_type=sale.fee_type,
        )
        super().__init__(raw, key, merchant, state, times, "in_doubt" if in_doubt else "start")


class OrderFlow(_Flow):
    """An order that the gateway has accepted and the payer pays."""

    _name = "order"

    def __init__(
        self,
        order: PlacedOrder,
        *,
        key: Key,
        merchant: Merchant,
        state: Optional[bytes] = None,
        times: Optional[Mapping[str, int]] = None,
    ) -> None:
        amounts = {"total_fee": order.total_fee}
        raw = _made(
            "order", amounts, {}, out_trade_no=order.out_trade_no, fee_type=order.fee_type
        )
        super().__init__(raw, key, merchant, state, times, "start")

    def notified(self, body: Body) -> Event:
        """What a pay notification says. It raises for one that is forged, or about another order."""
        event = self._event(lib.wxpay_order_notified, bytes_of(body))
        if event.error is not None:
            raise event.error
        return event


class RefundFlow(_Flow):
    """A refund under one number."""

    _name = "refund"

    def __init__(
        self,
        refund: Refund,
        *,
        key: Key,
        merchant: Merchant,
        state: Optional[bytes] = None,
        times: Optional[Mapping[str, int]] = None,
    ) -> None:
        raw = _made(
            "refund",
            {"total_fee": refund.total_fee, "refund_fee": refund.refund_fee},
            refund.more,
            transaction_id=refund.transaction_id,
            out_trade_no=refund.out_trade_no,
            out_refund_no=refund.out_refund_no,
            refund_fee_type=refund.refund_fee_type,
        )
        super().__init__(raw, key, merchant, state, times, "start")


class Inbox:
    """Which notifications were seen lately.

    It is bounded, forgets the oldest, and saves work and nothing else: the durable answer is your
    database, with a unique index on `transaction_id`. Not for several threads at once.
    """

    def __init__(self, size: int = 64) -> None:
        self._size = size
        self._memory = ffi.new("wxpay_seen[]", size)

    def check(self, transaction_id: str) -> bool:
        """Whether it was remembered. False means: ask the database."""
        delivery = ffi.new("int32_t *")
        slots, _, alive = _fields({"transaction_id": transaction_id})
        status = lib.wxpay_inbox_check(self._memory, self._size, slots, delivery)
        del alive
        if status:
            raise error_of(status)
        return bool(delivery[0] == lib.WXPAY_DELIVERY_REPEATED)

    def remember(self, transaction_id: str) -> None:
        """Remembers it, once it is recorded where it lasts."""
        slots, _, alive = _fields({"transaction_id": transaction_id})
        status = lib.wxpay_inbox_remember(self._memory, self._size, slots)
        del alive
        if status:
            raise error_of(status)


__all__ = ["CANCEL", "NOTIFIED", "RESTART", "TICK", "Action", "ActionKind", "Advice", "Answer", "Call",
           "End", "Event", "EventKind", "Hint", "Inbox", "MicropayFlow", "OrderFlow", "PlacedOrder",
           "Refund", "RefundFlow", "Sale", "Why"]  # fmt: skip
