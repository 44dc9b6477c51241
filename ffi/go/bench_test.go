//go:build cgo

package wxpay

import (
	"os"
	"testing"
)

const benchKey = "192006250b4c09247ec02edce69f6a2d"

func payment(tb testing.TB) ([]byte, *Key, Expected) {
	tb.Helper()
	body, err := os.ReadFile(vectorTree + "/notify/pay-22-md5.xml")
	if err != nil {
		tb.Fatal(err)
	}
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		tb.Fatal(err)
	}
	fields, err := Verify(body, key)
	if err != nil {
		tb.Fatal(err)
	}
	return body, key, Expected{
		AppID: fields.Get("appid"), MchID: fields.Get("mch_id"), OutTradeNo: fields.Get("out_trade_no"),
		TotalFee: digits(fields.Get("total_fee")), FeeType: fields.Get("fee_type"),
	}
}

func BenchmarkParsePayNotification(b *testing.B) {
	body, key, expect := payment(b)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParsePayNotification(body, key, expect); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	body, key, _ := payment(b)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Verify(body, key); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNewRequest(b *testing.B) {
	_, key, expect := payment(b)
	merchant := Merchant{AppID: expect.AppID, MchID: expect.MchID}
	order := map[string]string{
		"body": "tea", "out_trade_no": "A1", "total_fee": "450", "spbill_create_ip": "1.2.3.4",
		"auth_code": "134579450712345678",
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := NewRequest(APIMicropay, key, merchant, order); err != nil {
			b.Fatal(err)
		}
	}
}

// One crossing with next to nothing on the other side.
func BenchmarkCrossing(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = parseFen("1")
	}
}
