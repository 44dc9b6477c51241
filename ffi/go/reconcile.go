//go:build cgo

package wxpay

import "runtime"

// RecordKind says what a record is.
type RecordKind int

const (
	// RecordPayment is money in, by out_trade_no.
	RecordPayment RecordKind = iota + 1
	// RecordRefund is money back, by out_refund_no.
	RecordRefund
	// RecordReversal is a payment that was undone by reverse, by out_trade_no.
	RecordReversal
)

// Record is one movement of money: your own, or that of a row.
type Record struct {
	// Kind is what it is.
	Kind RecordKind
	// Number is out_trade_no or out_refund_no, depending on the kind.
	Number string
	// Amount is how much, in fen: total_fee or refund_fee.
	Amount int64
}

// Finding says what a row of the bill comes to.
type Finding int

const (
	// FindingUnknown: the bill has it, your records do not. A payment: someone has paid, so ship, or refund. A
	// refund: somebody has made it by hand, or your record of it was lost.
	FindingUnknown Finding = iota
	// FindingMatched: both have it, with the same amount.
	FindingMatched
	// FindingAmountDiffers: both have it, with different amounts.
	FindingAmountDiffers
	// FindingRepeated: the bill has it again. An order is paid once; ask the platform.
	FindingRepeated
)

// Mark says what has become of a record of yours.
type Mark int

const (
	// MarkOpen: the bill does not have it. Not paid, or in the bill of the next day or the day before.
	MarkOpen Mark = iota
	// MarkMatched: the bill has it with this amount.
	MarkMatched
	// MarkAmountDiffers: the bill has it with another amount.
	MarkAmountDiffers
	// MarkRepeated: the bill has it more than once.
	MarkRepeated
	// MarkDuplicate: it is your own records that have it more than once, and this is not the first of them.
	MarkDuplicate
)

var (
	findingNames = []string{"unknown", "matched", "amount differs", "repeated"}
	markNames    = []string{"open", "matched", "amount differs", "repeated", "duplicate"}
)

// String is a word for it.
func (f Finding) String() string { return nameOf(findingNames, int(f)) }

// String is a word for it.
func (m Mark) String() string { return nameOf(markNames, int(m)) }

// Ledger is your own records, to hold a bill against. One goroutine at a time may use it.
type Ledger struct {
	memory ledgerMemory
}

// NewLedger takes records in any order. It copies them to C memory: Close it.
func NewLedger(records []Record) (*Ledger, error) {
	ledger := &Ledger{}
	kind := ledger.memory.make(records)
	if kind != 0 {
		ledger.memory.free()
		return nil, &Error{Kind: kind}
	}
	runtime.SetFinalizer(ledger, func(l *Ledger) { l.memory.free() })
	return ledger, nil
}

// Check looks up what a row of the bill says, and marks the record. index is which of the records that the
// ledger was made of; -1 for FindingUnknown.
func (l *Ledger) Check(row Record) (finding Finding, index int, err error) {
	what, tag, kind := l.memory.check(&row)
	runtime.KeepAlive(l)
	if kind != 0 {
		return 0, -1, &Error{Kind: kind}
	}
	return Finding(what), tag, nil
}

// Marks are what has become of the records, in the order that the ledger was made of.
func (l *Ledger) Marks() []Mark {
	marks := make([]Mark, l.memory.count)
	l.memory.each(func(tag, mark int) { marks[tag] = Mark(mark) })
	runtime.KeepAlive(l)
	return marks
}

// Close gives the memory back.
func (l *Ledger) Close() error {
	runtime.SetFinalizer(l, nil)
	l.memory.free()
	return nil
}

// Difference is a row of the bill that is not simply matched.
type Difference struct {
	// Finding is what is wrong.
	Finding Finding
	// Row is what the bill says.
	Row Record
	// Offset is where in the bill it stands, in bytes.
	Offset int64
	// Own is which of your records it is about; -1 for none.
	Own int
}

// Reconciliation is a bill held against your own records.
type Reconciliation struct {
	// Marks are what has become of your records, each in its place: look at MarkOpen.
	Marks []Mark
	// Differences are what the bill has and your records do not, or not so.
	Differences []Difference
	// Rows is how many rows the bill has, Matched how many of them are as they should be, and Skipped how many
	// are no movement that there is a name for.
	Rows, Matched, Skipped int
}

// Reconcile holds a trade bill against your own records. If there is an error, the bill is not complete or not
// right, and nothing follows from it.
func Reconcile(own []Record, bill *BillReader) (*Reconciliation, error) {
	ledger, err := NewLedger(own)
	if err != nil {
		return nil, err
	}
	defer ledger.Close()
	result := &Reconciliation{}
	for row, err := range bill.Rows() {
		if err != nil {
			return nil, err
		}
		result.Rows++
		record, err := row.Record()
		if err != nil {
			return nil, err
		}
		if record.Kind == 0 {
			result.Skipped++
			continue
		}
		finding, index, err := ledger.Check(record)
		if err != nil {
			return nil, err
		}
		if finding == FindingMatched {
			result.Matched++
		} else {
			result.Differences = append(result.Differences, Difference{finding, record, row.Offset, index})
		}
	}
	result.Marks = ledger.Marks()
	return result, nil
}
