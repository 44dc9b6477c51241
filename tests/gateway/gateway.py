"""The stand-in as an object: `handle` takes a request and gives the reply, without any socket."""

import threading
from collections.abc import Callable
from dataclasses import asdict
from http.client import HTTPException

from . import control, wire
from .chance import draw
from .clock import START, Clock, spaced
from .customers import Customers, Rule
from .errors import Cut, Late
from .faults import Fault, Faults
from .notify import Message, Notifier
from .post import is_loopback, post
from .serve import Reply, Server
from .settings import Merchant, Settings
from .world import World

Post = Callable[[str, dict[str, str], bytes], tuple[int, bytes]]
GARBAGE = (
    (502, b"<html><head><title>502 Bad Gateway</title></head><body></body></html>"),
    (200, b""),
    (200, b"\x00\xff\xfe not a reply"),
    (200, b"<xml><return_code><![CDATA[SUCCESS"),
)


class Gateway:
    """The gateway, its merchants, its customers and its time.

    `post` replaces the delivery of notifications over HTTP: it gets URL, headers and body, and gives
    the merchant's status and answer (OSError if there is none).
    """

    def __init__(
        self,
        seed: int = 1,
        merchants: list[Merchant] | None = None,
        settings: Settings | None = None,
        post: Post | None = None,
        start: float = START,
    ) -> None:
        self.seed = seed
        self.merchants = merchants or [Merchant()]
        self.settings = settings or Settings()
        self.post = post
        self.clock = Clock(int(start))
        self.faults = Faults(seed)
        self.customers = Customers(seed)
        by_id = {merchant.mch_id: merchant for merchant in self.merchants}
        self.notifier = Notifier(seed, self.clock, by_id, self.faults)
        self.world = World(seed, self.clock, self.settings, self.customers, self.notifier)
        self.server = Server(self.world, self.merchants)
        self.lock = threading.RLock()
        # With a clock of its own that runs by itself, a delay is slept, not simulated.
        self.realtime = False

    def load(self, script: dict[str, object]) -> None:
        """Sets everything that a script may set; ValueError if it is none."""
        loaders = {
            "settings": self.settings.change,
            "faults": self.faults.set,
            "customers": self.add_rules,
            "weights": self.set_weights,
        }
        for name, value in script.items():
            if name not in loaders:
                raise ValueError(f"a script has {', '.join(loaders)}, not {name}")
            loaders[name](value)  # type: ignore[operator]

    def add_rules(self, rules: object) -> None:
        """New rules come before the old ones."""
        if not isinstance(rules, list):
            raise ValueError("customers are a list of rules")
        self.customers.rules = [Rule.of(rule) for rule in rules] + self.customers.rules

    def set_weights(self, weights: dict[str, dict[str, float]]) -> None:
        for kind, shares in weights.items():
            self.customers.set_weights(kind, shares)

    def handle(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """One POST. Status 0 and no body: the connection was cut."""
        reply = self.answer("POST", path, headers, body)
        return reply.status, reply.body

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Reply:
        headers = {name.lower(): value for name, value in headers.items()}
        try:
            self.advance(seconds_in(headers))
        except ValueError:
            return Reply(400, b"Gateway-Advance is a number of seconds")
        if path.startswith("/_control/"):
            reply = control.answer(self, method, path.removeprefix("/_control/"), body)
        elif not self.server.knows(path):
            reply = Reply(404, b"no such endpoint")
        else:
            with self.lock:
                reply = self.faulty(path, headers, body)
        self.advance(0 if self.realtime else reply.delay)
        reply.headers["Gateway-Time"] = str(self.clock.now)
        return reply

    def faulty(self, path: str, headers: dict[str, str], body: bytes) -> Reply:
        """The reply, or what a fault makes of it."""
        fault = self.faults.choose(path, number_of(body))
        kind = fault.kind if fault else ""
        if fault and kind == "late_request":
            return self.later(fault.seconds, path, headers, body)
        if kind == "drop_request":
            return Reply(0)
        try:
            reply = self.server.serve(path, headers, body, fault=kind)
        except Cut:
            return Reply(0)
        except Late as late:
            return self.later(late.seconds, path, headers, body, late.does)
        return self.spoil(reply, path, number_of(body), fault) if fault else reply

    def later(
        self, seconds: float, path: str, headers: dict[str, str], body: bytes, does: str = ""
    ) -> Reply:
        """Handles the request when nobody waits for the reply any more."""

        def act() -> None:
            try:
                self.server.serve(path, headers, body, does)
            except Cut:
                pass
            except Late as late:
                self.later(late.seconds, path, headers, body, late.does)

        self.clock.after(seconds, act)
        return Reply(0)

    def spoil(self, reply: Reply, path: str, number: str, fault: Fault) -> Reply:
        if fault.kind == "drop_reply":
            return Reply(0)
        if fault.kind == "delay":
            reply.delay = fault.seconds
        elif fault.kind == "garbage":
            count = self.faults.seen[path, number]
            return Reply(*draw(self.seed, "garbage", path, number, count).choice(GARBAGE))
        elif fault.kind == "wrong_sign" and b"<sign>" in reply.body:
            fields = wire.read(reply.body)
            fields["sign"] = ("0" if fields["sign"][0] != "0" else "1") + fields["sign"][1:]
            reply.body = wire.write(fields)
        return reply

    def advance(self, seconds: float) -> None:
        """Lets time pass: everything due happens in order, and notifications are delivered.

        The lock is free while a merchant answers a notification: he may ask the gateway meanwhile.
        """
        with self.lock:
            until = self.clock.now + seconds
        while True:
            with self.lock:
                message = self.notifier.take()
                if not message and not self.clock.step(until):
                    return
            if message:
                self.deliver(message)

    def deliver(self, message: Message) -> None:
        status, answer, reason = 0, b"", ""
        headers = {"Content-Type": "text/xml; charset=utf-8"}
        try:
            if self.post:
                status, answer = self.post(message.url, headers, message.body)
            elif is_loopback(message.url):
                status, answer = post(message.url, headers, message.body, self.settings.notify_timeout)
            else:
                reason = "not loopback"
        except (OSError, HTTPException) as error:
            reason = f"no answer: {type(error).__name__}"
        with self.lock:
            self.notifier.record(message, status, answer, reason)

    def ledger(self) -> dict[str, object]:
        """The truth as JSON values: entries, balances, orders, and what is wrong (nothing)."""
        with self.lock:
            world = self.world
            return {
                "now": self.clock.now,
                "now_beijing": spaced(self.clock.now),
                "entries": world.ledger.as_json(),
                "balances": world.ledger.balances(),
                "orders": [asdict(order) for order in world.book.orders.values()],
                "complaints": world.complaints,
                "wrong": world.ledger.check(world.book),
            }


def seconds_in(headers: dict[str, str]) -> float:
    """How much time a client lets pass before its request."""
    seconds = float(headers.get("gateway-advance", "0"))
    if not 0 <= seconds < 1e9:
        raise ValueError(f"not a number of seconds: {seconds}")
    return seconds


def number_of(body: bytes) -> str:
    """What the request is about, as far as one can see; faults are drawn for it."""
    try:
        fields = wire.read(body)
    except wire.Malformed:
        return ""
    for name in ("out_refund_no", "out_trade_no", "transaction_id", "refund_id", "auth_code", "bill_date"):
        if fields.get(name):
            return fields[name]
    return ""
