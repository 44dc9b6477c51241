"""/_control/...: what a test does to the gateway. JSON in and out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from . import forge, notify
from .book import Order
from .clock import spaced
from .errors import Failed
from .serve import Reply

if TYPE_CHECKING:
    from .gateway import Gateway

Given = dict[str, object]


def answer(gateway: Gateway, method: str, name: str, body: bytes) -> Reply:
    """The reply: 200 and a JSON value, or 400 and {"error": ...}."""
    act = ROUTES.get((method, name))
    if not act:
        known = ", ".join(" ".join((how, "/_control/" + what)) for how, what in ROUTES)
        return as_json(404, {"error": f"there is {known}"})
    try:
        given = json.loads(body) if body.strip() else {}
        return as_json(200, act(gateway, given))
    except Failed as failed:
        return as_json(400, {"error": failed.message})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        return as_json(400, {"error": f"{type(error).__name__}: {error}"})


def as_json(status: int, value: object) -> Reply:
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    return Reply(status, text.encode(), {"Content-Type": "application/json"})


def show_clock(gateway: Gateway, _given: Given) -> object:
    with gateway.lock:
        clock = gateway.clock
        return {"now": clock.now, "beijing": spaced(clock.now), "waiting": clock.waiting, "next": clock.next}


def move_clock(gateway: Gateway, given: Given) -> object:
    """{"advance": seconds}, {"to": time} or {"next": true}."""
    with gateway.lock:
        now, due = gateway.clock.now, gateway.clock.next
    if given.get("next"):
        seconds = max(0.0, due - now) if due is not None else 0
    elif "to" in given:
        seconds = number(given["to"]) - now
    else:
        seconds = number(given["advance"])
    if seconds < 0:
        raise Failed("time does not run backwards")
    gateway.advance(seconds)
    return show_clock(gateway, given)


def number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) < 1e12:
        raise Failed(f"not a time: {value}")
    return value


def show_faults(gateway: Gateway, _given: Given) -> object:
    with gateway.lock:
        return gateway.faults.as_json()


def set_faults(gateway: Gateway, given: Given) -> object:
    with gateway.lock:
        gateway.faults.set(given.get("rules", given) if isinstance(given, dict) else given)
        return gateway.faults.as_json()


def show_met(gateway: Gateway, _given: Given) -> object:
    with gateway.lock:
        return [{"kind": kind, "path": path, "number": number} for kind, path, number in gateway.faults.met]


def load(gateway: Gateway, given: Given) -> object:
    with gateway.lock:
        gateway.load(given)
    return {"settings": asdict(gateway.settings)}


def one_order(gateway: Gateway, given: Given) -> Order:
    """The order with that out_trade_no, prepay_id or code_url."""
    for name, attribute in (("out_trade_no", "number"), ("prepay_id", "prepay_id"), ("code_url", "code_url")):
        if given.get(name):
            for order in gateway.world.book.orders.values():
                if getattr(order, attribute) == given[name] and given.get("mch_id", order.mch_id) == order.mch_id:
                    return order
    raise Failed("no such order")


def pay(gateway: Gateway, given: Given) -> object:
    """The customer pays now (scans, confirms, types the password), or fails to."""
    does = given.get("does", "pay")
    with gateway.lock:
        order = one_order(gateway, given)
        if does == "pay":
            paid = gateway.world.charge(order)
        elif does == "fail":
            gateway.world.fail(order)
            paid = False
        else:
            raise Failed("does is pay or fail")
        return {"paid": paid, "trade_state": order.state, "transaction_id": order.transaction_id}


def send(gateway: Gateway, given: Given) -> object:
    """A notification out of turn: true again, forged, tampered..."""
    with gateway.lock:
        order, refund = notify.find(gateway.world, str(given.get("number")))
        message = forge.message(gateway.notifier, order, refund, str(given.get("how", "duplicate")))
        gateway.notifier.outbox.append(message)
        first = len(gateway.notifier.deliveries)
    gateway.advance(0)
    with gateway.lock:
        made = [delivery for delivery in gateway.notifier.deliveries[first:] if delivery.special == message.special]
        return asdict(made[-1]) if made else {}


def hold(gateway: Gateway, _given: Given) -> object:
    """Keeps notifications back until they are released."""
    with gateway.lock:
        gateway.notifier.holding = True
    return {"holding": True}


def release(gateway: Gateway, given: Given) -> object:
    order = str(given.get("order", "reversed"))
    if order not in ("first", "reversed", "shuffled"):
        raise Failed("order is first, reversed or shuffled")
    with gateway.lock:
        return {"released": gateway.notifier.release(order)}


def deliveries(gateway: Gateway, _given: Given) -> object:
    with gateway.lock:
        return gateway.notifier.as_json()


ROUTES: dict[tuple[str, str], Callable[[Gateway, Given], object]] = {
    ("GET", "ledger"): lambda gateway, given: gateway.ledger(),
    ("GET", "clock"): show_clock,
    ("POST", "clock"): move_clock,
    ("GET", "faults"): show_faults,
    ("POST", "faults"): set_faults,
    ("GET", "met"): show_met,
    ("POST", "script"): load,
    ("POST", "pay"): pay,
    ("GET", "deliveries"): deliveries,
    ("POST", "notify"): send,
    ("POST", "hold"): hold,
    ("POST", "release"): release,
}
