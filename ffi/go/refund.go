//go:build cgo

package wxpay

import "time"

// RefundStatus says what became of a refund.
type RefundStatus int

const (
	// RefundSuccess: the payer has the money.
	RefundSuccess RefundStatus = iota + 1
	// RefundChange: it could not be given back, since the payer's card or account is gone. Refund it by hand.
	RefundChange
	// RefundClosed: the refund was closed.
	RefundClosed
)

// RefundSource says who asked for a refund.
type RefundSource int

const (
	// RefundSourceAPI: a request by the API.
	RefundSourceAPI RefundSource = iota + 1
	// RefundSourceVendorPlatform: somebody on the platform's pages.
	RefundSourceVendorPlatform
)

// UnauthenticatedRefund is what a refund notification says: a hint, not a proof. It has no signature, and its
// encryption authenticates nothing. So ask before you act: the signed reply to APIRefundQuery proves what this
// only says.
type UnauthenticatedRefund struct {
	// Fields is what was encrypted.
	Fields
	// Status is what became of the refund, or Other.
	Status RefundStatus
	// Source is who asked for it, Other, or Absent.
	Source RefundSource
	// TransactionID is the platform's number of the order.
	TransactionID string
	// OutTradeNo is your number of the order.
	OutTradeNo string
	// RefundID is the platform's number of the refund.
	RefundID string
	// OutRefundNo is your number of the refund.
	OutRefundNo string
	// TotalFee is the order's amount, in fen.
	TotalFee int64
	// SettlementTotalFee is the same without coupons that are not paid for; or Absent.
	SettlementTotalFee int64
	// RefundFee is how much was asked for.
	RefundFee int64
	// SettlementRefundFee is how much of it is given back, without coupons that are not paid for; or Absent.
	SettlementRefundFee int64
	// CashRefundFee is how much of it is given back in cash; or Absent.
	CashRefundFee int64
	// SuccessTime is when it succeeded; zero if it does not say.
	SuccessTime time.Time
	// SubAppID and SubMchID stand beside the encrypted text: not even the key was needed to write them.
	SubAppID, SubMchID string
}

// ParseUnauthenticatedRefund reads a refund notification: it decrypts and reads what was in it. The key may be
// of either algorithm. Nobody signs it, so it proves nothing.
func ParseUnauthenticatedRefund(body []byte, key *Key, merchant Merchant) (*UnauthenticatedRefund, error) {
	return parseRefund(body, key, merchant, 0)
}

func parseRefund(body []byte, key *Key, merchant Merchant, slots int) (*UnauthenticatedRefund, error) {
	n, err := readNotice(noticeRefund, key, slots, body, &merchant)
	if err != nil {
		return nil, err
	}
	f, number := n.fields, &n.numbers
	return &UnauthenticatedRefund{
		Fields: f, Status: RefundStatus(number[6]), Source: RefundSource(number[7]),
		TransactionID: f.Get("transaction_id"), OutTradeNo: f.Get("out_trade_no"),
		RefundID: f.Get("refund_id"), OutRefundNo: f.Get("out_refund_no"),
		TotalFee: number[0], SettlementTotalFee: number[1], RefundFee: number[2],
		SettlementRefundFee: number[3], CashRefundFee: number[4], SuccessTime: timeOf(number[5]),
		SubAppID: string(body[number[8] : number[8]+number[9]]),
		SubMchID: string(body[number[10] : number[10]+number[11]]),
	}, nil
}
