"""Bills and reconciliation: every case of the vector tree, in pieces of every kind."""

import gzip
import io
import os
import tempfile
import unittest

import wxpay
from support import VECTORS, VectorTest, case, unescape
from wxpay import Column, Record, Sheet


def column_of(code):
    """The column of that code, or None."""
    return Column(code) if code else None


class Bills(VectorTest):
    def test_bills(self):
        self.each("bill", self.check_case)

    def check_case(self, path):
        header, blocks = case(path)
        if header["sheet"] == "comments":
            return  # A list of comments is no bill, and the C ABI does not read it.
        data = path.with_suffix(".bill").read_bytes()
        for pieces in (data, [data[at : at + 1] for at in range(len(data))], [data[:99], b"", data[99:]]):
            self.check(header, blocks[0] if blocks else [], pieces, data)

    def check(self, header, lines, pieces, data):
        bill = wxpay.Bill(pieces, sheet=Sheet[header["sheet"].upper()], memory=int(header["memory"]))
        expected = list(groups(lines))
        summary = next((cells for what, _, cells in expected if what == "summary"), None)
        rows = 0
        for what, place, cells in expected:
            if what == "row":
                row = next(bill)
                rows += 1
                self.assertEqual(row.offset, int(place))
                self.cells(row, cells)
            elif what == "refused":
                with self.assertRaises(wxpay.WxpayError) as refused:
                    next(bill)
                self.assertEqual(f"{refused.exception.name} {refused.exception.offset}", place)
        self.assertEqual(rows, int(header["rows"]))
        self.end(bill, header, data)
        if summary is not None:
            self.cells(bill.summary, summary)

    def end(self, bill, header, data):
        if header["expect"] == "ok":
            with self.assertRaises(StopIteration):
                next(bill)
            return
        with self.assertRaises(wxpay.WxpayError) as refused:
            next(bill)
        if header["expect"] == "refusal":
            self.assertIsInstance(refused.exception, wxpay.Refused)
            self.assertEqual(refused.exception.document, data[int(header["xml"]) :])
        else:
            self.assertEqual(f"{refused.exception.name} {refused.exception.offset}", header["expect"])
        with self.assertRaises(StopIteration):
            next(bill)

    def cells(self, row, cells):
        self.assertEqual(len(row), len(cells))
        for code, heading, value, read in cells:
            column = column_of(int(code))
            text = unescape(value)
            if column is None:
                self.assertEqual(row[unescape(heading)], text)
                continue
            self.assertEqual(row[column], text)
            self.assertEqual(self.read(row, column, read), read, column)

    def read(self, row, column, expect):
        """The value as the case has it: a number, nothing, or a refusal."""
        from wxpay._bill import AMOUNTS, COUNTS, FEES, TIMES

        for known, getter in ((AMOUNTS, row.fen), (FEES, row.milli_fen), (COUNTS, row.count)):
            if column in known:
                break
        else:
            if column not in TIMES:
                return ""

            def getter(wanted):
                time = row.time(wanted)
                return None if time is None else int(time.timestamp())

        try:
            number = getter(column)
        except wxpay.WxpayError as error:
            return f"{error.name} {error.offset}"
        return "" if number is None else str(number)

    def test_sources(self):
        data = (VECTORS / "bill/all.bill").read_bytes()
        wanted = [dict(row) for row in wxpay.read_bill(data)]
        self.assertTrue(wanted)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "bill.csv")
            with open(path, "wb") as file:
                file.write(data)
            sources = [io.BytesIO(data), path, bytearray(data), memoryview(data), iter([data[:7], data[7:]]),
                       gzip.open(io.BytesIO(gzip.compress(data)))]  # fmt: skip
            for source in sources:
                self.assertEqual([dict(row) for row in wxpay.read_bill(source)], wanted)
            with wxpay.read_bill(path) as bill:
                next(bill)
        with self.assertRaises(wxpay.BillError):
            list(wxpay.read_bill(gzip.compress(data)))

    def test_an_incomplete_bill_does_not_end_quietly(self):
        data = (VECTORS / "bill/all.bill").read_bytes()
        with self.assertRaises(wxpay.BillError) as refused:
            for _ in wxpay.read_bill(data[: data.rindex(b"\n", 0, -2) + 1]):
                pass
        self.assertEqual(refused.exception.kind, wxpay.Kind.TRUNCATED)

    def test_refused_lines_can_be_skipped(self):
        data = (VECTORS / "bill/line-few.bill").read_bytes()
        seen = []
        bill = wxpay.read_bill(data, refused=seen.append)
        with self.assertRaises(wxpay.WxpayError):
            list(bill)
        self.assertEqual(len(seen), 1)

    def test_many_rows(self):
        head, row, *rest = (VECTORS / "bill/success.bill").read_bytes().split(b"\n")
        bill = wxpay.Bill(b"\n".join([head] + [row] * 5000) + b"\n")
        count = 0
        with self.assertRaises(wxpay.WxpayError) as refused:
            for _ in bill:
                count += 1
        self.assertEqual((count, refused.exception.name), (5000, "Truncated"))


def groups(lines):
    """`row`, `refused` and `summary` of a case, each with its place and its cells."""
    group = None
    for line in lines:
        word, _, place = line.partition(" ")
        if "\t" not in line and word in ("row", "refused", "summary"):
            if group:
                yield group
            group = (word, place, [])
        else:
            group[2].append(line.split("\t"))
    if group:
        yield group


class FakeRow:
    """A row of a bill as the table of cases has it."""

    def __init__(self, kind, number, amount):
        self.record = (wxpay.RecordKind[kind.upper()], number, int(amount))


class Reconcile(unittest.TestCase):
    def test_reconcile(self):
        lines = (VECTORS / "bill/reconcile.tsv").read_bytes().decode().rstrip("\n").split("\n")
        table = [line.split("\t") for line in lines]
        own = [(Record(wxpay.RecordKind[kind.upper()], number, int(amount)), mark)
               for side, kind, number, amount, mark in table if side == "own"]  # fmt: skip
        rows = [(FakeRow(kind, number, amount), finding)
                for side, kind, number, amount, finding in table if side == "bill"]  # fmt: skip
        made = wxpay.reconcile([row for row, _ in rows], [record for record, _ in own])
        self.assertFalse(made.is_clean)
        self.assertEqual(made.unknown, [row for row, finding in rows if finding == "unknown"])
        differ = [row for _, row in made.amount_differs]
        self.assertEqual(differ, [row for row, finding in rows if finding == "differs"])
        repeated = [row for _, row in made.repeated]
        self.assertEqual(repeated, [row for row, finding in rows if finding == "repeated"])
        for mark, found in (("missing", made.missing), ("duplicate", made.duplicate), ("matched", made.matched)):
            self.assertCountEqual(found, [record for record, said in own if said == mark])

    def test_a_bill(self):
        bill = (VECTORS / "bill/success.bill").read_bytes()
        numbers = [row.record for row in wxpay.read_bill(bill)]
        mine = [Record(kind, number, amount) for kind, number, amount in numbers]
        self.assertTrue(wxpay.reconcile(wxpay.read_bill(bill), mine).is_clean)
        made = wxpay.reconcile(wxpay.read_bill(bill), [*mine, Record.payment("another", 1)])
        self.assertEqual(made.missing, [Record.payment("another", 1)])
        with self.assertRaises(TypeError):
            wxpay.reconcile([], [("payment", "A", 1)])


if __name__ == "__main__":
    unittest.main()
