//go:build cgo

package wxpay

import (
	"crypto/rand"
	"fmt"
	"time"
)

// ChinaTime is UTC+8 without a database: all times of the protocol are in it.
var ChinaTime = time.FixedZone("UTC+8", 8*60*60)

// TimeForm is how a time is written.
type TimeForm int

const (
	// TimeCompact is "20060102150405": time_start, time_expire, time_end.
	TimeCompact TimeForm = timeCompact
	// TimeSpaced is "2006-01-02 15:04:05": success_time, times of transfers and in bills.
	TimeSpaced TimeForm = timeSpaced
	// TimeDate is "20060102": bill_date.
	TimeDate TimeForm = timeDate
	// TimeUnix is seconds since the start of 1970: timeStamp.
	TimeUnix TimeForm = timeUnix
)

// ParseTime reads a time of this form and no other. It is in ChinaTime.
func ParseTime(form TimeForm, text string) (time.Time, error) {
	seconds, err := parseTime(int(form), text)
	if err != nil {
		return time.Time{}, err
	}
	return time.Unix(seconds, 0).In(ChinaTime), nil
}

// FormatTime writes a time in this form.
func FormatTime(form TimeForm, t time.Time) (string, error) { return formatTime(int(form), t.Unix()) }

// ParseFen reads an amount as messages have it, in fen: "0", or up to 18 digits without a leading zero.
func ParseFen(text string) (int64, error) { return parseFen(text) }

// FormatFen writes an amount as messages have it.
func FormatFen(fen int64) (string, error) {
	if fen < 0 {
		return "", &Error{Kind: ErrBadAmount}
	}
	return formatFen(uint64(fen))
}

// ParseYuan reads an amount in yuan, exactly: "4.5" is 450 fen.
func ParseYuan(text string) (int64, error) { return parseYuan(text) }

// FormatYuan writes an amount in yuan, to be shown: 450 fen are "4.50".
func FormatYuan(fen int64) string {
	text, _ := formatYuan(fen) // Every number has such a text.
	return text
}

// Scanned says whose payment code a scanner has read.
type Scanned int

const (
	// ScannedUnknown is the barcode of goods, a link, a code of another length.
	ScannedUnknown Scanned = iota
	// ScannedWeChat is an auth_code.
	ScannedWeChat
	// ScannedAlipay is to be paid elsewhere.
	ScannedAlipay
)

// Scan tells whose payment code a text is, by length and prefix. What scanners send along, space and line
// ends at either end, is left aside. authCode is the code of a WeChat one.
func Scan(text string) (scanned Scanned, authCode string) {
	which, start, err := scanCode(text)
	if err != nil || Scanned(which) != ScannedWeChat {
		return Scanned(which), ""
	}
	return ScannedWeChat, text[start : start+18]
}

// NewNonce is a nonce_str: 32 characters that nobody can guess. Requests have one already.
func NewNonce() string {
	var random [nonceRandom]byte
	_, _ = rand.Read(random[:]) // It never fails: crypto/rand stops the program instead.
	text, err := nonceOf(&random)
	if err != nil {
		panic(fmt.Sprint("wxpay: no nonce: ", err))
	}
	return text
}

// CheckOutTradeNo checks an order's number: 1 to 32 of 0-9 A-Z a-z _ - | * @. Leave @ out of new ones.
func CheckOutTradeNo(text string) error { return checkText(checkOutTradeNo, text) }

// CheckOutRefundNo checks a refund's number: as CheckOutTradeNo, but up to 64.
func CheckOutRefundNo(text string) error { return checkText(checkOutRefundNo, text) }

// CheckMchBillNo checks a red packet's number: 1 to 28 letters or digits.
func CheckMchBillNo(text string) error { return checkText(checkMchBillNo, text) }

// CheckPartnerTradeNo checks a transfer's number: 1 to 32 letters or digits.
func CheckPartnerTradeNo(text string) error { return checkText(checkPartnerTradeNo, text) }

// CheckIP checks a spbill_create_ip: IPv4, or IPv6 without a zone.
func CheckIP(text string) error { return checkText(checkIP, text) }
