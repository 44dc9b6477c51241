"""Bills: rows as they come, from any file or stream."""

from __future__ import annotations

import os
from datetime import datetime
from typing import (Any, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Protocol, Tuple,
                    Union)  # fmt: skip

from ._c import ffi, lib
from ._constants import Column, Kind, RecordKind, Sheet
from ._errors import BillError, WxpayError, error_of
from ._lib import bytes_of, give_back, take
from ._message import CHINA, Message, read_unverified

CHUNK = 65536
MANY = 1 << 30


class Readable(Protocol):
    """A file that was opened to read bytes, or the body of an HTTP response."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most that many; none at the end."""


Source = Union[bytes, bytearray, memoryview, str, "os.PathLike[str]", Readable, Iterable[bytes]]
"""A bill: bytes, a path, a file, or its pieces of any size. gzip is undone by `gzip.open`."""


class Refused(BillError):
    """There is no bill but a refusal: `No Bill Exist`, `Bill Creating` and so on.

    `message` is what it says. No bill of that day is no error of yours.
    """

    def __init__(self, kind: Kind, offset: int, field: Optional[str], document: bytes = b"") -> None:
        super().__init__(kind, offset, field)
        self.document = document

    @property
    def message(self) -> Message:
        """The fields of the refusal, which is not signed."""
        return read_unverified(self.document)

    def __str__(self) -> str:
        try:
            message = self.message
        except WxpayError:
            return "no bill but something else in XML"
        text = message.get("return_msg") or message.get("err_code_des") or message.get("error_code")
        return f"no bill: {text}"

    def __reduce__(self) -> Tuple[Any, ...]:
        return Refused, (self.kind, self.offset, self.field, self.document)


class Layout:
    """What stands above the columns of a bill."""

    __slots__ = ("columns", "headings", "places")

    def __init__(self, codes: List[int], headings: List[str]) -> None:
        self.headings = headings
        known = {int(column) for column in Column}
        self.columns = [Column(code) if code in known else None for code in codes]
        self.places: Dict[Union[Column, str], int] = {}
        for place, (column, heading) in enumerate(zip(self.columns, headings)):
            self.places.setdefault(heading, place)
            if column is not None:
                self.places[column] = place


class Row(Mapping[Union[Column, str], str]):
    """A line of a bill: its texts by column, `row[Column.OUT_TRADE_NO]`, or by heading, `row["费率"]`.

    Columns are found by heading and never by place: layouts have changed more than once.
    """

    __slots__ = ("_base", "_layout", "_pieces")

    def __init__(self, layout: Layout, pieces: List[str], base: int) -> None:
        self._layout = layout
        self._pieces = pieces
        self._base = base

    @property
    def offset(self) -> int:
        """Where in the bill the line starts, in bytes."""
        return int(self._pieces[self._base - 4])

    def __getitem__(self, column: Union[Column, str]) -> str:
        return self._pieces[self._base + 2 * self._layout.places[column]]

    def __iter__(self) -> Iterator[Union[Column, str]]:
        columns, headings = self._layout.columns, self._layout.headings
        return iter([column or heading for column, heading in zip(columns, headings)])

    def __len__(self) -> int:
        return len(self._layout.headings)

    def __repr__(self) -> str:
        headings = self._layout.headings
        cells = {heading: self._pieces[self._base + 2 * at] for at, heading in enumerate(headings)}
        return f"Row({cells})"

    def _number(self, column: Column) -> Optional[int]:
        place = self._layout.places.get(column)
        number = "" if place is None else self._pieces[self._base + 2 * place + 1]
        if number[:1] == "!":
            status, at = number[1:].split()
            raise error_of(int(status), int(at), column.name)
        return int(number) if number else None

    def fen(self, column: Column) -> Optional[int]:
        """The amount in a column, in fen; None where the bill has none. It may be negative."""
        return self._of(column, AMOUNTS, "an amount in fen")

    def milli_fen(self, column: Column) -> Optional[int]:
        """The fee in a column, in thousandths of a fen: it may be finer than a fen."""
        return self._of(column, FEES, "a fee")

    def count(self, column: Column) -> Optional[int]:
        """The count in a column of a summary."""
        return self._of(column, COUNTS, "a count")

    def time(self, column: Column) -> Optional[datetime]:
        """The time in a column."""
        seconds = self._of(column, TIMES, "a time")
        return None if seconds is None else datetime.fromtimestamp(seconds, CHINA)

    def _of(self, column: Column, known: frozenset[Column], what: str) -> Optional[int]:
        if column not in known:
            raise ValueError(f"{column!r} is not {what}")
        return self._number(column)

    @property
    def record(self) -> Optional[Tuple[RecordKind, str, int]]:
        """What to look for in your own records: what it is, its number, and its amount in fen.

        None for a row that is nothing that there is a name for.
        """
        kind, amount, number = self._pieces[self._base - 3 : self._base]
        if kind[:1] == "!":
            status, at = kind[1:].split()
            raise error_of(int(status), int(at))
        if kind == "0":
            return None
        return RecordKind(int(kind)), number, int(amount)


AMOUNTS = frozenset(
    {
        Column.SETTLEMENT_AMOUNT,
        Column.COUPON_AMOUNT,
        Column.REFUND_AMOUNT,
        Column.COUPON_REFUND_AMOUNT,
        Column.ORDER_AMOUNT,
        Column.REQUESTED_REFUND_AMOUNT,
        Column.TOTAL_SETTLEMENT_AMOUNT,
        Column.TOTAL_REFUND_AMOUNT,
        Column.TOTAL_COUPON_REFUND_AMOUNT,
        Column.TOTAL_ORDER_AMOUNT,
        Column.TOTAL_REQUESTED_REFUND_AMOUNT,
        Column.AMOUNT,
        Column.BALANCE,
        Column.INCOME_AMOUNT,
        Column.EXPENSE_AMOUNT,
    }
)
FEES = frozenset({Column.FEE, Column.RETURNED_FEE, Column.TOTAL_FEE})
COUNTS = frozenset(
    {Column.TOTAL_COUNT, Column.FLOW_COUNT, Column.INCOME_COUNT, Column.EXPENSE_COUNT}
)
TIMES = frozenset(
    {
        Column.TRADE_TIME,
        Column.REFUND_REQUEST_TIME,
        Column.REFUND_SUCCESS_TIME,
        Column.BOOKED_TIME,
    }
)


class Bill(Iterator[Row]):
    """The rows of a bill, one after the other, in little memory however long it is.

    The end of the rows is reached only if the bill is complete and amounts to what its summary states;
    otherwise the loop ends in a `BillError`. Before that nothing proves that no row is missing. A bill is
    not signed: it is as good as the connection that it came over.

    A line that is refused raises, too, and the next call goes on behind it; but then the totals will be
    wrong. With `refused` that function is called instead.
    """

    def __init__(
        self,
        source: Source,
        *,
        sheet: Sheet = Sheet.TRADE,
        refused: Optional[Callable[[WxpayError], object]] = None,
        memory: int = 16384,
    ) -> None:
        self._bill = ffi.new("wxpay_bill *")
        status = lib.wxpay_bill_start(self._bill, int(sheet))
        if status:
            raise error_of(status)
        self._memory = ffi.new("char[]", max(memory, 1))
        self._size = memory
        self._file: Any = None
        self._chunks = self._open(source)
        self._chunk = b""
        self._rows: List[Row] = []
        self._error: Optional[WxpayError] = None
        self._last: Optional[Tuple[int, int]] = None
        self._layout: Optional[Layout] = None
        self._refused = refused
        self._is_over = False
        self._summary: Optional[Row] = None

    def _open(self, source: Any) -> Iterator[bytes]:
        if isinstance(source, (str, os.PathLike)):
            self._file = open(source, "rb")
            return iter(lambda: bytes(self._file.read(CHUNK)), b"")
        if isinstance(source, (bytes, bytearray, memoryview)):
            return iter([bytes(source)])
        read = getattr(source, "read", None)
        if read is not None:
            return iter(lambda: bytes_of(read(CHUNK)), b"")
        return iter(source)

    def close(self) -> None:
        """Closes the file, if the bill was named by a path. The end of the rows does so, too."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Bill:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Bill:
        return self

    def __next__(self) -> Row:
        while True:
            if self._rows:
                return self._rows.pop()
            if self._error is not None:
                error, self._error = self._error, None
                if self._refused is None or self._is_over:
                    raise error
                self._refused(error)
                continue
            if self._is_over:
                raise StopIteration
            self._read()

    def _read(self) -> None:
        """Reads the next rows, or the end."""
        if not self._chunk:
            chunk = next(self._chunks, None)
            if chunk is None:
                self._finish()
                return
            self._chunk = bytes_of(chunk)
            if not self._chunk:
                return
        work = take()
        if work.raw.out_size < 4 * self._size + 65536:
            work.grow(4 * self._size + 65536)
        # The headings can be asked for as long as the first row is the line to look at.
        chunk, most = self._chunk, 1 if self._layout is None else MANY
        status = lib.wxpay_python_bill_feed(
            self._bill, self._memory, self._size, chunk, len(chunk), most, work.raw
        )
        raw = work.raw
        count, left, at = int(raw.count), int(raw.field_len), int(raw.at)
        pieces = work.bytes().decode().split("\n") if count else []
        give_back(work)
        used = len(chunk) - left
        self._chunk = chunk[used:] if left else b""
        if count:
            layout = self._layout or self._headings()
            step = 4 + 2 * len(layout.headings)
            rows = [Row(layout, pieces, base) for base in range(4, 4 + count * step, step)]
            rows.reverse()
            self._rows = rows
        if status:
            self._fail(status, at)

    def _fail(self, status: int, at: int) -> None:
        """Notes a refusal. One that comes again would come for ever: the bill is over."""
        self._error = BillError(Kind(status), at)
        if self._last == (status, at):
            self._end()
        self._last = status, at

    def _headings(self) -> Layout:
        pieces = self._line(1)[0]
        self._layout = Layout([int(code) for code in pieces[::2]], pieces[1::2])
        return self._layout

    def _line(self, headings: int) -> Tuple[List[str], int]:
        work = take()
        status = lib.wxpay_python_bill_line(
            self._bill, self._memory, self._size, headings, work.raw
        )
        at, pieces = int(work.raw.at), work.bytes().decode().split("\n")
        give_back(work)
        if status:
            raise error_of(status, at)
        return pieces[:-1], at

    def _finish(self) -> None:
        work = take()
        status = lib.wxpay_python_bill_finish(self._bill, self._memory, self._size, work.raw)
        end, length, at = work.raw.proof, int(work.raw.len), int(work.raw.at)
        give_back(work)
        if status == 0 and end == lib.WXPAY_BILL_REFUSAL:
            document: bytes = ffi.buffer(self._memory, length)[:]
            self._error = Refused(Kind.NOT_BILL, at, None, document)
        elif status:
            self._error = BillError(Kind(status), at)
        # Also where the totals are wrong, or are no numbers.
        if status in SUMMARISED and end == lib.WXPAY_BILL_COMPLETE:
            self._read_summary()
        self._end()

    def _read_summary(self) -> None:
        try:
            headings = self._line(1)[0]
        except WxpayError:
            return
        layout = Layout([int(code) for code in headings[::2]], headings[1::2])
        pieces, at = self._line(0)
        self._summary = Row(layout, [str(at), "0", "0", "", *pieces], 4)

    def _end(self) -> None:
        self._is_over = True
        self._chunk = b""
        self.close()

    @property
    def summary(self) -> Row:
        """The last line, once the end of the rows was reached."""
        if self._summary is None:
            raise ValueError("the summary comes after the rows")
        return self._summary


# What the end of a bill that has a summary comes to.
SUMMARISED = frozenset({0, Kind.TOTAL_MISMATCH, Kind.BAD_AMOUNT, Kind.BAD_NUMBER})


def read_bill(
    source: Source,
    *,
    sheet: Sheet = Sheet.TRADE,
    refused: Optional[Callable[[WxpayError], object]] = None,
) -> Bill:
    """Reads a bill from bytes, a path, an open file, an HTTP response, or an iterable of bytes."""
    return Bill(source, sheet=sheet, refused=refused)
