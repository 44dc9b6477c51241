"""A bill held against your own records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterable, List, Tuple

from ._bill import Row
from ._c import ffi, lib
from ._constants import Finding, Mark, RecordKind
from ._errors import error_of
from ._lib import encoded


@dataclass(frozen=True)
class Record:
    """One movement of money that you know of: what it is, its number, and its amount in fen."""

    kind: RecordKind
    number: str
    amount: int

    @classmethod
    def payment(cls, out_trade_no: str, total_fee: int) -> Record:
        """Money in."""
        return cls(RecordKind.PAYMENT, out_trade_no, total_fee)

    @classmethod
    def refund(cls, out_refund_no: str, refund_fee: int) -> Record:
        """Money back."""
        return cls(RecordKind.REFUND, out_refund_no, refund_fee)

    @classmethod
    def reversal(cls, out_trade_no: str, total_fee: int) -> Record:
        """A payment that was undone by `reverse`."""
        return cls(RecordKind.REVERSAL, out_trade_no, total_fee)


@dataclass(frozen=True)
class Reconciliation:
    """What the bill and your records say of each other."""

    matched: List[Record] = field(default_factory=list)
    """Both have these, with the same amount."""
    amount_differs: List[Tuple[Record, Row]] = field(default_factory=list)
    """Both have these, with different amounts."""
    repeated: List[Tuple[Record, Row]] = field(default_factory=list)
    """The bill has these more than once. An order is paid once: ask the platform."""
    unknown: List[Row] = field(default_factory=list)
    """The bill has these, your records do not: somebody has paid, so ship, or refund."""
    missing: List[Record] = field(default_factory=list)
    """Your records have these, the bill does not: not paid, or in the bill of another day. Query them."""
    duplicate: List[Record] = field(default_factory=list)
    """Your own records have these more than once, and these are not the first."""

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to look at."""
        return not (
            self.amount_differs or self.repeated or self.unknown or self.missing or self.duplicate
        )


def reconcile(rows: Iterable[Row], records: Iterable[Record]) -> Reconciliation:
    """Holds the rows of a trade bill against your own records, which may come in any order.

    Hand over a whole bill, `read_bill(...)`: then an incomplete one raises instead of looking as if
    payments were missing.
    """
    mine = list(records)
    raw, alive = _ledger(mine)
    status = lib.wxpay_ledger_sort(raw, len(mine))
    if status:
        raise error_of(status)
    made = Reconciliation()
    sought, finding, found = ffi.new("wxpay_record *"), ffi.new("int32_t *"), ffi.new("size_t *")
    for row in rows:
        record = row.record
        if record is None:
            continue
        kind, number, amount = record
        data = number.encode()
        start = ffi.from_buffer("char[]", data)
        sought.kind, sought.amount = int(kind), amount
        sought.number, sought.number_len = start, len(data)
        status = lib.wxpay_ledger_check(raw, len(mine), sought, finding, found)
        if status:
            raise error_of(status)
        if finding[0] == Finding.UNKNOWN:
            made.unknown.append(row)
            continue
        if finding[0] == Finding.AMOUNT_DIFFERS:
            made.amount_differs.append((mine[raw[found[0]].tag], row))
        elif finding[0] == Finding.REPEATED:
            made.repeated.append((mine[raw[found[0]].tag], row))
    for at in range(len(mine)):
        mark, record_of = raw[at].mark, mine[raw[at].tag]
        if mark == Mark.OPEN:
            made.missing.append(record_of)
        elif mark == Mark.DUPLICATE:
            made.duplicate.append(record_of)
        elif mark == Mark.MATCHED:
            made.matched.append(record_of)
    del alive
    return made


def _ledger(records: List[Record]) -> Tuple[Any, List[Any]]:
    raw = ffi.new("wxpay_record[]", max(len(records), 1))
    alive = []
    for at, record in enumerate(records):
        if not isinstance(record, Record):
            raise TypeError(f"a record is a wxpay.Record, not {type(record).__name__}")
        data = encoded(record.number, "number")
        start = ffi.from_buffer("char[]", data)
        alive += [data, start]
        slot = raw[at]
        slot.number, slot.number_len = start, len(data)
        slot.amount, slot.tag, slot.kind = record.amount, at, int(record.kind)
    return raw, alive
