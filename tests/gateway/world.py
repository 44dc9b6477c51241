"""Everything there is, as the endpoints see it, and how a charge comes about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .book import Book, Coupon, Order
from .chance import digits
from .clock import Clock, day
from .customers import Customers
from .ledger import Ledger
from .settings import Settings

if TYPE_CHECKING:
    from .notify import Notifier


@dataclass
class World:
    """One account book with its time. The sandbox has another book at the same time."""

    seed: int
    clock: Clock
    settings: Settings
    customers: Customers
    notifier: Notifier | None
    book: Book = field(default_factory=Book)
    ledger: Ledger = field(default_factory=Ledger)
    # What clients did that the documents tell them not to do.
    complaints: list[dict[str, object]] = field(default_factory=list)

    @property
    def now(self) -> float:
        return self.clock.now

    def complain(self, order: Order, about: str) -> None:
        self.complaints.append({"time": self.now, "out_trade_no": order.number, "about": about})

    def openid(self, of: str) -> str:
        return "o" + digits(self.seed, 27, "openid", of)

    def give_coupons(self, order: Order, fees: tuple[int, ...]) -> None:
        """Others pay a part: by turns recharged coupons, which settle as cash, and free ones."""
        left = order.total - 1
        for n, wanted in enumerate(fees):
            fee = min(wanted, left)
            if fee > 0:
                left -= fee
                name = digits(self.seed, 10, "coupon", order.number, n)
                order.coupons.append(Coupon(name, ("CASH", "NO_CASH")[n % 2], fee))

    def charge(self, order: Order) -> bool:
        """Takes the money if the order still waits for it, and tells the merchant."""
        if order.state not in ("NOTPAY", "USERPAYING"):
            return False
        if order.expires is not None and self.now > order.expires:
            return False
        today = day(self.now)
        order.state = "SUCCESS"
        order.time_end = self.now
        order.transaction_id = "4200" + digits(self.seed, 6, "tx", order.mch_id, order.number)
        order.transaction_id += today + digits(self.seed, 10, "transaction", order.mch_id, order.number)
        self.book.transactions[order.mch_id, order.transaction_id] = order
        self.ledger.move(self.now, "charge", order, order.total)
        if self.notifier and order.content.get("notify_url"):
            self.notifier.paid(order)
        return True

    def charge_later(self, order: Order, seconds: float) -> None:
        """Takes the money after a while, if the order then still waits for it."""

        def act() -> None:
            self.charge(order)

        self.clock.after(seconds, act)

    def fail(self, order: Order) -> None:
        """The customer gave up, or typed a wrong password too often."""
        if order.state in ("NOTPAY", "USERPAYING"):
            order.state = "PAYERROR"
