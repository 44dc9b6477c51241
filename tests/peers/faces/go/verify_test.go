// Verifies a pay notification of 1 KB: from the bytes of a body to "genuine, both codes are SUCCESS", with every
// field at hand.
package faces

import (
	"bytes"
	"crypto/md5"
	"crypto/subtle"
	"encoding/hex"
	"encoding/xml"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/go-pay/gopay"
	"github.com/go-pay/gopay/wechat"
	"github.com/wxpay/wxpay/ffi/go"
)

const key = "192006250b4c09247ec02edce69f6a2d"

func document(tb testing.TB) []byte {
	body, err := os.ReadFile("../../../vectors/notify/pay-22-md5.xml")
	if err != nil {
		tb.Fatal(err)
	}
	return body
}

// byGopay is what gopay.ParseNotifyToBodyMap and wechat.VerifySign do to the body of a request.
func byGopay(body []byte) bool {
	message := make(gopay.BodyMap)
	if err := xml.Unmarshal(body, &message); err != nil {
		return false
	}
	genuine, err := wechat.VerifySign(key, wechat.SignType_MD5, message)
	return err == nil && genuine && message.Get("return_code") == "SUCCESS" && message.Get("result_code") == "SUCCESS"
}

// byHand is what one writes with the standard library.
func byHand(body []byte) bool {
	fields := make(map[string]string, 32)
	decoder := xml.NewDecoder(bytes.NewReader(body))
	var name string
	var value []byte
	for depth := 0; ; {
		token, err := decoder.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return false
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			name, value = token.Name.Local, value[:0]
		case xml.CharData:
			value = append(value, token...)
		case xml.EndElement:
			if depth--; depth == 1 {
				fields[name] = string(value)
			}
		}
	}
	names := make([]string, 0, len(fields))
	for name, value := range fields {
		if name != "sign" && value != "" {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	var text strings.Builder
	text.Grow(len(body))
	for _, name := range names {
		text.WriteString(name)
		text.WriteByte('=')
		text.WriteString(fields[name])
		text.WriteByte('&')
	}
	text.WriteString("key=" + key)
	digest := md5.Sum([]byte(text.String()))
	sign := strings.ToUpper(hex.EncodeToString(digest[:]))
	return subtle.ConstantTimeCompare([]byte(sign), []byte(fields["sign"])) == 1 &&
		fields["return_code"] == "SUCCESS" && fields["result_code"] == "SUCCESS"
}

func prepare(tb testing.TB) *wxpay.Key {
	prepared, err := wxpay.NewKey(key, wxpay.MD5)
	if err != nil {
		tb.Fatal(err)
	}
	return prepared
}

// byVerify does what the others do.
func byVerify(tb testing.TB) func([]byte) bool {
	prepared := prepare(tb)
	return func(body []byte) bool {
		fields, err := wxpay.Verify(body, prepared)
		return err == nil && fields.Get("return_code") == "SUCCESS" && fields.Get("result_code") == "SUCCESS"
	}
}

// byWxpay also compares with the order, which the others leave to the caller.
func byWxpay(tb testing.TB, body []byte) func([]byte) bool {
	prepared := prepare(tb)
	fields, err := wxpay.Verify(body, prepared)
	if err != nil {
		tb.Fatal(err)
	}
	fee, err := strconv.ParseInt(fields.Get("total_fee"), 10, 64)
	if err != nil {
		tb.Fatal(err)
	}
	order := wxpay.Expected{
		AppID: fields.Get("appid"), MchID: fields.Get("mch_id"), OutTradeNo: fields.Get("out_trade_no"),
		FeeType: fields.Get("fee_type"), TotalFee: fee,
	}
	return func(body []byte) bool {
		_, err := wxpay.ParsePayNotification(body, prepared, order)
		return err == nil
	}
}

// Before it counts: each accepts the document, and refuses it with another amount.
func TestEach(t *testing.T) {
	body := document(t)
	forged := bytes.Replace(body, []byte("<attach>"), []byte("<attack>1</attack><attach>"), 1)
	if bytes.Equal(forged, body) {
		t.Fatal("nothing was forged")
	}
	for name, accept := range map[string]func([]byte) bool{
		"gopay": byGopay, "by hand": byHand, "wxpay": byWxpay(t, body), "Verify": byVerify(t),
	} {
		if !accept(body) || accept(forged) {
			t.Errorf("%s: %v %v", name, accept(body), accept(forged))
		}
	}
}

// run counts the processor's time, the garbage collector's included: what other programs do meanwhile is none of
// its business.
func run(b *testing.B, accept func([]byte) bool) {
	body := document(b)
	b.ReportAllocs()
	var before int64
	for b.Loop() {
		if before == 0 {
			before = processorTime()
		}
		if !accept(body) {
			b.Fatal("refused")
		}
	}
	b.ReportMetric(float64(processorTime()-before)/float64(b.N), "cpu-ns/op")
}

func processorTime() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return usage.Utime.Nano() + usage.Stime.Nano()
}

func BenchmarkWxpay(b *testing.B)  { run(b, byWxpay(b, document(b))) }
func BenchmarkVerify(b *testing.B) { run(b, byVerify(b)) }
func BenchmarkGopay(b *testing.B)  { run(b, byGopay) }
func BenchmarkXML(b *testing.B)    { run(b, byHand) }
