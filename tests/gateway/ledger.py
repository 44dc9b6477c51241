"""The truth: every fen that moved, in double entry.

Accounts are `customer` (with whoever gives coupons), `merchant`, and `transit` for accepted refunds
that have not arrived. Nothing but `move` changes a balance, and `check` proves what must hold.
"""

from collections import defaultdict
from dataclasses import asdict, dataclass

from .book import PAID, Book, Order, Refund

# What each kind of movement moves from where to where.
MOVES = {
    "charge": ("customer", "merchant"),
    "reversal": ("merchant", "customer"),
    "refund_accepted": ("merchant", "transit"),
    "refund_paid": ("transit", "customer"),
    "refund_closed": ("transit", "merchant"),
}


@dataclass(frozen=True)
class Entry:
    """One movement of money."""

    number: int
    time: float
    kind: str
    mch_id: str
    out_trade_no: str
    fen: int
    transaction_id: str
    out_refund_no: str = ""
    refund_id: str = ""


class Ledger:
    """Entries are only ever added."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def move(self, time: float, kind: str, order: Order, fen: int, refund: Refund | None = None) -> Entry:
        if kind not in MOVES or fen <= 0:
            raise AssertionError(f"{kind} of {fen} fen is no movement")
        entry = Entry(
            len(self.entries) + 1, time, kind, order.mch_id, order.number, fen,
            order.transaction_id, *((refund.number, refund.id) if refund else ()),
        )  # fmt: skip
        self.entries.append(entry)
        return entry

    def balances(self, mch_id: str | None = None, out_trade_no: str | None = None) -> dict[str, int]:
        """What each account has got, of everything, of one merchant, or of one order."""
        balance = {"customer": 0, "merchant": 0, "transit": 0}
        for entry in self.entries:
            if mch_id in (None, entry.mch_id) and out_trade_no in (None, entry.out_trade_no):
                source, target = MOVES[entry.kind]
                balance[source] -= entry.fen
                balance[target] += entry.fen
        return balance

    def check(self, book: Book) -> list[str]:
        """What is wrong; empty if no fen was lost or doubled."""
        wrong: list[str] = []
        by_order: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            by_order[entry.mch_id, entry.out_trade_no].append(entry)
        for key in sorted(set(by_order) - set(book.orders)):
            wrong.append(f"{key[1]}: money moved for no order")
        for key, order in book.orders.items():
            wrong += [f"{order.number}: {what}" for what in order_problems(order, by_order[key])]
        return wrong

    def as_json(self) -> list[dict[str, object]]:
        return [asdict(entry) for entry in self.entries]


def order_problems(order: Order, entries: list[Entry]) -> list[str]:
    """What the entries of one order say against it."""
    wrong: list[str] = []
    total: dict[str, int] = defaultdict(int)
    merchant = transit = 0
    for entry in entries:
        source, target = MOVES[entry.kind]
        merchant += entry.fen * ((target == "merchant") - (source == "merchant"))
        transit += entry.fen * ((target == "transit") - (source == "transit"))
        total[entry.kind] += entry.fen
        if merchant < 0 or transit < 0:
            wrong.append(f"entry {entry.number} takes what is not there")
    charges = sum(entry.kind == "charge" for entry in entries)
    if charges > 1:
        wrong.append(f"charged {charges} times")
    if total["charge"] not in (0, order.total):
        wrong.append(f"charged {total['charge']} of {order.total} fen")
    if order.state in PAID and not charges:
        wrong.append(f"{order.state} without a charge")
    if order.state not in PAID and merchant + transit:
        wrong.append(f"{order.state}, and {merchant + transit} fen are kept")
    if total["reversal"] and (order.state != "REVOKED" or total["reversal"] != total["charge"]):
        wrong.append(f"{order.state} with {total['reversal']} fen reversed")
    if order.state in PAID and merchant != order.total - order.refunded:
        wrong.append(f"the merchant has {merchant} fen, not {order.total - order.refunded}")
    paid = sum(refund.fee for refund in order.refunds if refund.status == "SUCCESS")
    if total["refund_paid"] != paid:
        wrong.append(f"refunds paid {total['refund_paid']} fen, not {paid}")
    return wrong
