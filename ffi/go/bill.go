//go:build cgo

package wxpay

import (
	"errors"
	"io"
	"iter"
	"time"
)

// Sheet says which bill it is.
type Sheet int

const (
	// TradeBill is the trade bill of a day, of every bill_type: APIDownloadBill.
	TradeBill Sheet = iota
	// FundFlowBill is the fund flow bill of a day, of every account_type: APIDownloadFundFlow.
	FundFlowBill
)

// Column is a column of a bill: ColumnOutTradeNo and so on; 0 for one that the library has no name for.
type Column int

// What stands in ColumnDirection.
const (
	Income  = income
	Expense = expense
)

// BillReader reads a bill as it comes from the network, in constant memory. Columns are found by heading and
// never by place. Bills are not signed: they are as good as the connection that they came over. A compressed
// one goes through gzip.NewReader first.
type BillReader struct {
	source  io.Reader
	state   billState
	chunk   []byte
	rest    []byte
	current *Row
	summary *Row
	failed  error
	over    bool
}

// Cell is a value of a line, and what stands above it.
type Cell struct {
	Column        Column
	Heading, Text string
}

// Row is a line of a bill. Its texts are its own; what is read as a number or a time has to be asked for
// before the next row is.
type Row struct {
	// Offset is where in the bill the line starts, in bytes.
	Offset int64
	// Number is how many rows there were so far, with this one.
	Number int64
	cells  []Cell
	reader *BillReader
}

// BillRefusedError tells that there came XML instead of a bill: "No Bill Exist", "Bill Creating" and so on.
type BillRefusedError struct {
	// XML is the reply: see ParseReply.
	XML []byte
}

// Error names the reason, if there is one.
func (e *BillRefusedError) Error() string {
	reason := "XML"
	if fields, err := Read(e.XML); err == nil && fields.Get("return_msg") != "" {
		reason = fields.Get("return_msg")
	}
	return "wxpay: no bill: " + reason
}

// NewBillReader reads from this source, which it does not close.
func NewBillReader(source io.Reader, sheet Sheet) *BillReader {
	return newBillReader(source, sheet, billMemoryMax, 32<<10)
}

func newBillReader(source io.Reader, sheet Sheet, memory, chunk int) *BillReader {
	b := &BillReader{source: source, chunk: make([]byte, chunk)}
	if kind := b.state.start(sheet, memory); kind != 0 {
		b.failed = &Error{Kind: kind}
	}
	return b
}

// Rows goes through the rows, once:
//
//	for row, err := range bill.Rows() {
//		if err != nil {
//			return err
//		}
//		...
//	}
//
// Only once the loop has come to its end without an error is it known that no row is missing: then the
// bill has a summary, and the rows amount to what it states. Whoever goes on after the error of a line, such
// as ErrColumnMismatch, gets the other rows, and ErrTotalMismatch in the end.
func (b *BillReader) Rows() iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		for {
			row, err := b.next()
			if err == io.EOF || !yield(row, err) {
				return
			}
		}
	}
}

// next is the next row, or the error of one that is refused; io.EOF after the last.
func (b *BillReader) next() (*Row, error) {
	if !b.over {
		b.current = nil
	}
	for !b.over {
		if len(b.rest) == 0 {
			n, err := b.source.Read(b.chunk)
			b.rest = b.chunk[:n]
			if n == 0 && err == nil {
				continue
			}
			if n == 0 && err != io.EOF {
				b.over = true
				return nil, err
			}
			if n == 0 {
				return nil, b.finish()
			}
		}
		if b.failed != nil && !b.mayGoOn() {
			return nil, b.finish()
		}
		consumed, event, err := b.state.feed(b.rest)
		b.rest = b.rest[consumed:]
		if err != nil {
			if same(err, b.failed) && consumed == 0 {
				return nil, b.finish()
			}
			b.failed = err
			return nil, err
		}
		if event == billRow {
			b.current = b.row()
			return b.current, nil
		}
	}
	return nil, io.EOF
}

// mayGoOn tells whether the last refusal was about a line only.
func (b *BillReader) mayGoOn() bool {
	switch KindOf(b.failed) {
	case ErrColumnMismatch, ErrBadAmount, ErrBadUTF8, ErrBufferTooSmall:
		return true
	}
	return false
}

func same(a, b error) bool {
	var one, other *Error
	return errors.As(a, &one) && errors.As(b, &other) && *one == *other
}

func (b *BillReader) row() *Row {
	offset, number, cells := b.state.line()
	return &Row{offset, number, cells, b}
}

// finish is the error that the bill as a whole has; io.EOF for none, and for one that was told already.
func (b *BillReader) finish() error {
	b.over = true
	end, xml, err := b.state.finish()
	switch {
	case err == nil && end == billRefusal:
		err = &BillRefusedError{append([]byte(nil), b.state.memory[:xml]...)}
	case same(err, b.failed):
		err = nil
	}
	if b.state.look() == nil {
		b.summary = b.row()
		b.current = b.summary
	}
	if err == nil {
		return io.EOF
	}
	return err
}

// Summary is the last line of the bill, after all rows; nil if there is none.
func (b *BillReader) Summary() *Row { return b.summary }

// Sum is what the rows amount to so far, for a column of the summary, in thousandths of a fen.
func (b *BillReader) Sum(total Column) (milliFen int64, err error) {
	return b.state.number(asSum, total)
}

// Text is the text in a column; "" if it is empty, or if the bill has no such column. "0" in the place of a
// number of a refund or of a sub-merchant stands for none.
func (r *Row) Text(column Column) string {
	for i := range r.cells {
		if r.cells[i].Column == column && column != 0 {
			return r.cells[i].Text
		}
	}
	return ""
}

// Cells are all values of the line with their headings.
func (r *Row) Cells() []Cell { return r.cells }

// Map has the values by their headings.
func (r *Row) Map() map[string]string {
	all := make(map[string]string, len(r.cells))
	for _, cell := range r.cells {
		all[cell.Heading] = cell.Text
	}
	return all
}

func (r *Row) number(as int, column Column) (int64, error) {
	if r.reader == nil || r.reader.current != r {
		return 0, errRowIsOver
	}
	return r.reader.state.number(as, column)
}

var errRowIsOver = errors.New("wxpay: the numbers of a row have to be asked for before the next row is")

// Fen is the amount in a column, which may be negative. The error is ErrMissingField if there is none.
func (r *Row) Fen(column Column) (int64, error) { return r.number(asFen, column) }

// MilliFen is the fee in a column, in thousandths of a fen.
func (r *Row) MilliFen(column Column) (int64, error) { return r.number(asMilliFen, column) }

// Count is the count in a column.
func (r *Row) Count(column Column) (int64, error) { return r.number(asCount, column) }

// Time is the time in a column.
func (r *Row) Time(column Column) (time.Time, error) {
	seconds, err := r.number(asTime, column)
	if err != nil {
		return time.Time{}, err
	}
	return time.Unix(seconds, 0).In(ChinaTime), nil
}

// Record is what to look for in your own records, and what it should come to. Its kind is 0 if the row is
// nothing that there is a name for.
func (r *Row) Record() (Record, error) {
	if r.reader == nil || r.reader.current != r {
		return Record{}, errRowIsOver
	}
	return r.reader.state.record()
}
