//go:build cgo

package wxpay

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// --- Single values ----------------------------------------------------------------------------------

type valueRow struct{ text, expect, read string }

func valueRows(t *testing.T, name string) []valueRow {
	t.Helper()
	var all []valueRow
	for _, line := range strings.Split(strings.TrimSuffix(string(readFile(t, vectorTree, "value", name+".tsv")), "\n"), "\n") {
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			t.Fatalf("%s: %q", name, line)
		}
		all = append(all, valueRow{unescaped.Replace(columns[0]), columns[1], columns[2]})
	}
	return all
}

func TestValueVectors(t *testing.T) {
	amount := func(parse func(string) (int64, error)) func(string) (string, error) {
		return func(text string) (string, error) {
			number, err := parse(text)
			return strconv.FormatInt(number, 10), err
		}
	}
	clock := func(form TimeForm) func(string) (string, error) {
		return func(text string) (string, error) {
			when, err := ParseTime(form, text)
			if err != nil {
				return "", err
			}
			if again, err := FormatTime(form, when); err != nil || again != text {
				t.Errorf("%q is written as %q %v", text, again, err)
			}
			return strconv.FormatInt(when.Unix(), 10), nil
		}
	}
	check := func(check func(string) error) func(string) (string, error) {
		return func(text string) (string, error) { return text, check(text) }
	}
	forms := map[string]func(string) (string, error){
		"fen": amount(ParseFen), "yuan": amount(ParseYuan),
		"time-compact": clock(TimeCompact), "time-spaced": clock(TimeSpaced), "time-date": clock(TimeDate),
		"time-unix": clock(TimeUnix), "out_trade_no": check(CheckOutTradeNo),
		"out_refund_no": check(CheckOutRefundNo), "mch_billno": check(CheckMchBillNo),
		"partner_trade_no": check(CheckPartnerTradeNo),
	}
	for name, read := range forms {
		for _, row := range valueRows(t, name) {
			got, err := read(row.text)
			if outcome(err) != row.expect || (err == nil && got != row.read) {
				t.Errorf("%s %q: %s %q instead of %s %q", name, row.text, outcome(err), got, row.expect, row.read)
			}
		}
	}
	for _, row := range valueRows(t, "ip") { // Written in a form of its own, which this package does not.
		if err := CheckIP(row.text); outcome(err) != row.expect {
			t.Errorf("ip %q: %s instead of %s", row.text, outcome(err), row.expect)
		}
	}
	words := []string{"unknown", "wechat", "alipay"}
	for _, row := range valueRows(t, "scanned") {
		scanned, code := Scan(row.text)
		if words[scanned] != row.read || (scanned == ScannedWeChat) != (len(code) == 18) {
			t.Errorf("scanned %q: %v %q instead of %s", row.text, scanned, code, row.read)
		}
	}
	for _, row := range valueRows(t, "auth_code") {
		scanned, code := Scan(row.text)
		if row.expect == "ok" && (scanned != ScannedWeChat || code != row.read) {
			t.Errorf("auth_code %q: %v %q", row.text, scanned, code)
		}
	}
}

// --- What the payer's client gets -------------------------------------------------------------------

// The texts of each call, in the order of its struct.
var callTexts = map[string][]string{
	"jsapi": {"appid", "prepay_id", "nonce"}, "mini-program": {"appid", "prepay_id", "nonce"},
	"choose-wx-pay": {"appid", "prepay_id", "nonce"}, "app": {"appid", "partnerid", "prepay_id", "nonce"},
	"red-packet": {"appid", "package", "nonce"}, "h5": {"mweb_url", "redirect_url"},
	"native-product":        {"appid", "mch_id", "product_id", "nonce"},
	"coupon-page":           {"stock_id", "out_request_no", "send_coupon_merchant", "open_id", "coupon_code"},
	"contract-page":         {"plan_id", "contract_code", "contract_display_account", "notify_url", "clientip", "return_appid"},
	"contract-h5":           {"plan_id", "contract_code", "contract_display_account", "notify_url", "clientip", "return_appid"},
	"contract-mini-program": {"plan_id", "contract_code", "contract_display_account", "notify_url", "clientip", "return_appid"},
	"score-detail":          {"mch_id", "service_id", "out_order_no", "nonce"},
	"score-detail-query":    {"mch_id", "service_id", "out_order_no", "nonce"},
}

var callNumbers = map[string]int{
	"jsapi": invokeJSAPI, "mini-program": invokeMiniProgram, "choose-wx-pay": invokeChooseWXPay, "app": invokeApp,
	"red-packet": invokeRedPacket, "h5": invokeH5, "native-product": invokeNativeProduct,
	"coupon-page": invokeCoupon, "contract-page": invokeContractPage, "contract-h5": invokeContractH5,
	"contract-mini-program": invokeContractMiniProgram, "score-detail": invokeScoreDetail,
	"score-detail-query": invokeScoreDetailQuery,
}

func TestInvokeVectors(t *testing.T) {
	for _, c := range cases(t, "invoke") {
		t.Run(c.name, func(t *testing.T) {
			in := map[string]string{}
			for _, f := range pairs(c.blocks[0]) {
				in[f.name] = f.value
			}
			call := c.header["call"]
			if call == "native" {
				if err := CheckNativeURL(in["code_url"]); outcome(err) != c.header["expect"] {
					t.Fatalf("%s instead of %s", outcome(err), c.header["expect"])
				}
				return
			}
			m := Merchant{in["appid"], in["mch_id"], in["sub_appid"], in["sub_mch_id"]}
			i := invocation{}
			for _, name := range callTexts[call] {
				i.texts = append(i.texts, in[name])
			}
			i.seconds, _ = strconv.ParseInt(in["time"], 10, 64)
			i.serial, _ = strconv.ParseUint(in["request_serial"], 10, 64)
			if in["return_web"] == "1" {
				i.returnWeb = 1
			}
			key := c.key(t)
			text, err := writeInvocation(callNumbers[call], key, &m, &i)
			got := outcome(err)
			var refused *Error
			if errors.As(err, &refused) && refused.Field != "" {
				got += " " + refused.Field
			}
			if got != c.header["expect"] {
				t.Fatalf("%s instead of %s", got, c.header["expect"])
			}
			if err == nil && text != c.header["text"] {
				t.Fatalf("%s\ninstead of\n%s", text, c.header["text"])
			}
			if err == nil && strings.HasPrefix(text, "{") && !json.Valid([]byte(text)) {
				t.Fatalf("not JSON: %s", text)
			}
			public, wanted := publicInvocation(call, key, m, in)
			if wanted && err == nil && public != text {
				t.Fatalf("%s\ninstead of\n%s", public, text)
			}
		})
	}
}

// publicInvocation is the same by the function for it, where nonce and time are given.
func publicInvocation(call string, key *Key, m Merchant, in map[string]string) (string, bool) {
	seconds, _ := strconv.ParseInt(in["time"], 10, 64)
	serial, _ := strconv.ParseUint(in["request_serial"], 10, 64)
	when, nonce := time.Unix(seconds, 0), in["nonce"]
	order := InvokeOrder{in["appid"], in["prepay_id"], nonce, when}
	score := ScoreOrder{in["mch_id"], in["service_id"], in["out_order_no"], nonce, when}
	contract := Contract{
		PlanID: in["plan_id"], ContractCode: in["contract_code"], DisplayAccount: in["contract_display_account"],
		NotifyURL: in["notify_url"], ClientIP: in["clientip"], ReturnAppID: in["return_appid"],
		RequestSerial: serial, ReturnWeb: in["return_web"] == "1", Time: when,
	}
	var text any
	var err error
	switch call {
	case "jsapi":
		text, err = InvokeJSAPI(key, order)
	case "mini-program":
		text, err = InvokeMiniProgram(key, order)
	case "choose-wx-pay":
		text, err = InvokeChooseWXPay(key, order)
	case "app":
		text, err = InvokeApp(key, InvokeAppOrder{in["appid"], in["partnerid"], in["prepay_id"], nonce, when})
	case "red-packet":
		text, err = InvokeRedPacket(key, InvokeRedPacketOrder{in["appid"], in["package"], nonce, when})
	case "h5":
		text, err = H5URL(in["mweb_url"], in["redirect_url"])
	case "native-product":
		text, err = NativeProductURL(key, Product{in["appid"], in["mch_id"], in["product_id"], nonce, when})
	case "coupon-page":
		text, err = CouponURL(key, Coupon{
			in["stock_id"], in["out_request_no"], in["send_coupon_merchant"], in["open_id"], in["coupon_code"],
		})
	case "contract-page":
		text, err = ContractURL(key, m, contract)
	case "contract-h5":
		text, err = ContractH5URL(key, m, contract)
	case "contract-mini-program":
		text, err = ContractMiniProgram(key, m, contract)
	case "score-detail":
		text, err = ScoreDetail(key, score)
	case "score-detail-query":
		text, err = ScoreDetailQuery(key, score)
	}
	if err != nil {
		return err.Error(), true
	}
	return fmt.Sprintf("%s", text), true
}

// --- Bills ------------------------------------------------------------------------------------------

// parsedAs says what a column is read as: of the number columns of C, those that are amounts, fees, counts and
// times.
func parsedAs(column Column) (int, bool) {
	switch column {
	case ColumnTradeTime, ColumnRefundRequestTime, ColumnRefundSuccessTime, ColumnBookedTime:
		return asTime, true
	case ColumnFee, ColumnReturnedFee, ColumnTotalFee:
		return asMilliFen, true
	case ColumnTotalCount, ColumnFlowCount, ColumnIncomeCount, ColumnExpenseCount:
		return asCount, true
	case ColumnSettlementAmount, ColumnCouponAmount, ColumnRefundAmount, ColumnCouponRefundAmount,
		ColumnOrderAmount, ColumnRequestedRefundAmount, ColumnTotalSettlementAmount, ColumnTotalRefundAmount,
		ColumnTotalCouponRefundAmount, ColumnTotalOrderAmount, ColumnTotalRequestedRefundAmount, ColumnAmount,
		ColumnBalance, ColumnIncomeAmount, ColumnExpenseAmount:
		return asFen, true
	}
	return 0, false
}

var escaped = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

func spellRow(what string, row *Row) []string {
	lines := []string{fmt.Sprintf("%s %d", what, row.Offset)}
	for _, cell := range row.Cells() {
		parsed := ""
		if as, ok := parsedAs(cell.Column); ok {
			number, err := row.number(as, cell.Column)
			if err == nil {
				parsed = strconv.FormatInt(number, 10)
			} else if KindOf(err) != ErrMissingField {
				parsed = outcome(err)
			}
		}
		lines = append(lines, fmt.Sprintf("%d\t%s\t%s\t%s", cell.Column, escaped.Replace(cell.Heading), escaped.Replace(cell.Text), parsed))
	}
	return lines
}

func TestBillVectors(t *testing.T) {
	ways := map[string]func(io.Reader) io.Reader{
		"whole":        func(r io.Reader) io.Reader { return r },
		"byte by byte": iotest.OneByteReader,
		"by halves":    iotest.HalfReader,
		"EOF with it":  iotest.DataErrReader,
	}
	for _, c := range cases(t, "bill") {
		if c.header["sheet"] == "comments" {
			continue // There is no function for them in C.
		}
		bytes := readFile(t, vectorTree, "bill", c.name+".bill")
		for way, source := range ways {
			t.Run(c.name+"/"+way, func(t *testing.T) { testBill(t, c, bytes, source) })
		}
	}
}

func testBill(t *testing.T, c *caseFile, document []byte, source func(io.Reader) io.Reader) {
	sheet := TradeBill
	if c.header["sheet"] == "fund" {
		sheet = FundFlowBill
	}
	bill := newBillReader(source(bytes.NewReader(document)), sheet, c.number(t, "memory"), 4096)
	outcomeAt := func(err error) string {
		if KindOf(err) == ErrBufferTooSmall {
			return "BufferTooSmall " + strconv.Itoa(bill.state.needed)
		}
		return outcome(err)
	}
	var lines []string
	rows, last := 0, "ok"
	for row, err := range bill.Rows() {
		var refused *BillRefusedError
		switch {
		case errors.As(err, &refused):
			last = "refusal"
			if at := c.number(t, "xml"); !bytes.Equal(refused.XML, document[at:]) {
				t.Fatalf("%q", refused.XML)
			}
		case err != nil:
			last = outcomeAt(err)
			lines = append(lines, "refused "+last)
		default:
			rows++
			lines = append(lines, spellRow("row", row)...)
		}
	}
	want := []string{}
	if len(c.blocks) > 0 {
		want = c.blocks[0]
	}
	expect := c.header["expect"]
	if last != expect && !(expect == "ok" && slices.Contains(want, "refused "+last)) {
		t.Fatalf("%s instead of %s", last, expect)
	}
	// What finishing comes to is no line of its own, but for what was refused for good before.
	if n := len(lines); expect != "ok" && expect != "refusal" && !slices.Contains(want, "refused "+expect) {
		lines = lines[:n-1]
	} else if strings.HasPrefix(expect, "TotalMismatch") || strings.HasPrefix(expect, "Truncated") {
		lines = lines[:n-1]
	}
	if summary := bill.Summary(); summary != nil {
		lines = append(lines, spellRow("summary", summary)...)
	}
	if rows != c.number(t, "rows") {
		t.Fatalf("%d rows", rows)
	}
	if !slices.Equal(lines, want) {
		t.Fatalf("%s\ninstead of\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
}

func TestReconcileVectors(t *testing.T) {
	kinds := map[string]RecordKind{"payment": RecordPayment, "refund": RecordRefund, "reversal": RecordReversal}
	var own, rows []Record
	var marks, findings []string
	for _, line := range strings.Split(strings.TrimSpace(string(readFile(t, vectorTree, "bill", "reconcile.tsv"))), "\n") {
		columns := strings.Split(line, "\t")
		amount, _ := strconv.ParseInt(columns[3], 10, 64)
		record := Record{kinds[columns[1]], columns[2], amount}
		if columns[0] == "own" {
			own, marks = append(own, record), append(marks, columns[4])
		} else {
			rows, findings = append(rows, record), append(findings, columns[4])
		}
	}
	ledger, err := NewLedger(own)
	if err != nil {
		t.Fatal(err)
	}
	defer ledger.Close()
	for i, row := range rows {
		finding, index, err := ledger.Check(row)
		word := []string{"unknown", "matched", "differs", "repeated"}[finding]
		if err != nil || word != findings[i] {
			t.Errorf("%+v: %s %v instead of %s", row, word, err, findings[i])
		}
		if (finding == FindingUnknown) != (index < 0) || index >= 0 && own[index].Number != row.Number {
			t.Errorf("%+v: record %d", row, index)
		}
	}
	for i, mark := range ledger.Marks() {
		if word := []string{"missing", "matched", "differs", "repeated", "duplicate"}[mark]; word != marks[i] {
			t.Errorf("%+v: %s instead of %s", own[i], word, marks[i])
		}
	}
	if _, err := NewLedger([]Record{{Kind: 9}}); !errors.Is(err, ErrBadArgument) {
		t.Errorf("a kind that is none: %v", err)
	}
}
