//go:build cgo

package wxpay

import "time"

// Expected is what a payment must say to be the payment of one order of one merchant.
type Expected struct {
	// AppID is your appid.
	AppID string
	// MchID is your merchant number, mch_id.
	MchID string
	// OutTradeNo is the order's number, out_trade_no.
	OutTradeNo string
	// TotalFee is the order's amount, total_fee, in fen.
	TotalFee int64
	// FeeType is the order's currency; "" is CNY.
	FeeType string
}

// PayNotification is a payment that is verified and is the expected one: this order is paid, in full, to you.
type PayNotification struct {
	// Fields is all that it says.
	Fields `wxpay:"-"`
	// TransactionID is the platform's number of the order. Remember it, in storage that survives a power
	// cut, before anything is handed out: the same notification comes more than once.
	TransactionID string `wxpay:"transaction_id"`
	// OutTradeNo is your number of the order.
	OutTradeNo string `wxpay:"out_trade_no"`
	// TotalFee is the amount of the order, in fen.
	TotalFee int64 `wxpay:"total_fee"`
	// CashFee is how much of it was paid in cash; 0 if that is not said.
	CashFee int64 `wxpay:"cash_fee"`
	// FeeType is the currency, "CNY" if it is not said.
	FeeType string `wxpay:"fee_type"`
	// TimeEnd is when it was paid; zero if that is not said.
	TimeEnd time.Time `wxpay:"time_end"`
	// OpenID is the payer, as the application knows him.
	OpenID string `wxpay:"openid"`
	// TradeType is "JSAPI", "NATIVE", "APP", "MWEB" or "MICROPAY".
	TradeType string `wxpay:"trade_type"`
	// BankType is how it was paid.
	BankType string `wxpay:"bank_type"`
	// Attach is what you have attached to the order.
	Attach string `wxpay:"attach"`
}

// ParsePayNotification reads a pay notification (or the reply to an order query), verifies it and compares it
// with the order. If there is no error, this order is paid, in full, to you. There is no way not to compare.
//
// The error's kind is ErrOrderMismatch for a genuine notification about another order: answer it as
// delivered and look for that order.
func ParsePayNotification(body []byte, key *Key, expect Expected) (*PayNotification, error) {
	fields, err := acceptPayment(key, body, &expect, "", false)
	if err != nil {
		return nil, err
	}
	return payNotification(fields), nil
}

// ParseDebitNotification is ParsePayNotification for an entrusted debit, which also has to be under this
// contract.
func ParseDebitNotification(body []byte, key *Key, expect Expected, contractID string) (*PayNotification, error) {
	fields, err := acceptPayment(key, body, &expect, contractID, true)
	if err != nil {
		return nil, err
	}
	return payNotification(fields), nil
}

// payNotification does what Decode would, by hand: it is the one that has to be fast. What nobody needs to
// be sure of the payment, such as its time, is zero if it is not what it should be.
func payNotification(fields Fields) *PayNotification {
	n := &PayNotification{Fields: fields, FeeType: "CNY"}
	for i := range fields.places {
		value := fields.value(i)
		switch fields.name(i) {
		case "transaction_id":
			n.TransactionID = value
		case "out_trade_no":
			n.OutTradeNo = value
		case "total_fee":
			n.TotalFee = digits(value)
		case "cash_fee":
			n.CashFee = digits(value)
		case "fee_type":
			if value != "" {
				n.FeeType = value
			}
		case "time_end":
			if t, err := ParseTime(TimeCompact, value); err == nil {
				n.TimeEnd = t
			}
		case "openid":
			n.OpenID = value
		case "trade_type":
			n.TradeType = value
		case "bank_type":
			n.BankType = value
		case "attach":
			n.Attach = value
		}
	}
	return n
}

// digits is a number of up to 18 digits; 0 for anything else.
func digits(text string) int64 {
	if len(text) > 18 {
		return 0
	}
	number := int64(0)
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return 0
		}
		number = number*10 + int64(text[i]-'0')
	}
	return number
}
