//go:build cgo

package wxpay_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/wxpay/wxpay/ffi/go"
	"github.com/wxpay/wxpay/ffi/go/api"
)

var (
	key, _   = wxpay.NewKey("192006250b4c09247ec02edce69f6a2d", wxpay.MD5)
	merchant = wxpay.Merchant{AppID: "wxd930ea5d5a258f4f", MchID: "10000100"}
)

func ExampleParsePayNotification() {
	body, err := os.ReadFile("../../tests/vectors/notify/kiosk-paid.xml")
	if err != nil {
		log.Fatal(err)
	}
	paid, err := wxpay.ParsePayNotification(body, key, wxpay.Expected{
		AppID: "wxd930ea5d5a258f4f", MchID: "10000100", OutTradeNo: "KIOSK20261123000042", TotalFee: 450,
	})
	if err != nil {
		log.Fatal(err) // Not paid, or not so, or not by the gateway's word.
	}
	fmt.Println(paid.OutTradeNo, wxpay.FormatYuan(paid.TotalFee))

	forged := []byte(strings.Replace(string(body), "KIOSK20261123000042", "KIOSK20261123000043", 1))
	_, err = wxpay.ParsePayNotification(forged, key, wxpay.Expected{
		AppID: "wxd930ea5d5a258f4f", MchID: "10000100", OutTradeNo: "KIOSK20261123000043", TotalFee: 450,
	})
	fmt.Println(errors.Is(err, wxpay.ErrSignMismatch), err)
	// Output:
	// KIOSK20261123000042 4.50
	// true wxpay: SignMismatch at 620
}

func ExampleNewRequest() {
	request, err := wxpay.NewRequest(wxpay.APIMicropay, key, merchant, api.Micropay{
		Body:           "tea",
		OutTradeNo:     "KIOSK42",
		TotalFee:       450,
		SpbillCreateIP: "192.0.2.7",
		AuthCode:       "134579450712345678",
		TimeExpire:     time.Date(2026, 7, 1, 10, 0, 0, 0, wxpay.ChinaTime),
	})
	if err != nil {
		log.Fatal(err)
	}
	fields, err := wxpay.Verify(request.Body, key)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(request.Method, request.URL)
	fmt.Println(fields.Get("mch_id"), fields.Get("time_expire"), len(fields.Get("sign")))

	_, err = wxpay.NewRequest(wxpay.APIMicropay, key, merchant, map[string]string{"total_fee": "4.50"})
	fmt.Println(err)
	// Output:
	// POST https://api.mch.weixin.qq.com/pay/micropay
	// 10000100 20260701100000 32
	// wxpay: MissingField in auth_code
}

func ExampleParseReply() {
	body, err := wxpay.WriteSigned(key, map[string]string{
		"return_code": "SUCCESS", "result_code": "FAIL", "err_code": "USERPAYING",
	})
	if err != nil {
		log.Fatal(err)
	}
	reply, err := wxpay.ParseReply(wxpay.APIMicropay, key, body)
	if err != nil {
		log.Fatal(err) // Nobody knows what became of it: ask for the order.
	}
	fmt.Println(reply.Proof, reply.Outcome, reply.Advice)
	// Output: verified unknown wait
}

func ExampleHandlePay() {
	orders := map[string]int64{"KIOSK42": 450}
	order := func(_ context.Context, outTradeNo string) (wxpay.Expected, error) {
		fee, ok := orders[outTradeNo]
		if !ok {
			return wxpay.Expected{}, fmt.Errorf("no order %s", outTradeNo)
		}
		return wxpay.Expected{
			AppID: merchant.AppID, MchID: merchant.MchID, OutTradeNo: outTradeNo, TotalFee: fee,
		}, nil
	}
	paid := func(_ context.Context, n *wxpay.PayNotification) error {
		fmt.Println("hand out the drink of", n.OutTradeNo) // Once: remember n.TransactionID first.
		return nil
	}
	handler := wxpay.HandlePay(key, order, paid)
	handler.Refused = func(r *http.Request, err error) { log.Print(r.RemoteAddr, " ", err) }
	http.Handle("/wxpay/paid", handler)
}

func ExampleRunFlow() {
	sale := wxpay.Sale{
		Body: "tea", OutTradeNo: "T4-1", AuthCode: "134579450712345678", SpbillCreateIP: "192.0.2.7", TotalFee: 450,
	}
	post := func(ctx context.Context, request *wxpay.Request) ([]byte, error) {
		message, err := request.HTTP(ctx) // For a reversal, the client needs the merchant's certificate.
		if err != nil {
			return nil, err
		}
		response, err := http.DefaultClient.Do(message)
		if err != nil {
			return nil, err
		}
		defer response.Body.Close()
		return io.ReadAll(io.LimitReader(response.Body, 1<<16))
	}
	driver := wxpay.FlowDriver{
		Key: key, Merchant: merchant, Post: post,
		Save: func(state wxpay.FlowState) error { return os.WriteFile("T4-1.flow", state[:], 0o600) },
		Show: func(hint wxpay.Hint) { fmt.Println(hint) },
	}
	action, said, err := wxpay.RunFlow(
		context.Background(), wxpay.NewMicropayFlow(sale, wxpay.MicropayDocumented), driver, wxpay.Tick)
	switch {
	case err != nil:
		log.Fatal(err) // Go on later: RestoreMicropayFlow, and Restart.
	case action.End == wxpay.EndPaid:
		fmt.Println("hand out the drink", said.Get("transaction_id"))
	default:
		fmt.Println(action.End, action.Why, action.Advice)
	}
}

func ExampleInvokeJSAPI() {
	json, err := wxpay.InvokeJSAPI(key, wxpay.InvokeOrder{
		AppID: "wxd930ea5d5a258f4f", PrepayID: "wx201410272009395522657a690389285100",
		Nonce: "5K8264ILTKCH16CQ", Time: time.Unix(1414411784, 0), // Leave both out but in tests.
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", json)
	// Output:
	// {"appId":"wxd930ea5d5a258f4f","timeStamp":"1414411784","nonceStr":"5K8264ILTKCH16CQ","package":"prepay_id=wx201410272009395522657a690389285100","signType":"MD5","paySign":"8D45DEA7371F3C6E639BE0C0213F50A3"}
}

func ExampleReconcile() {
	bill, err := os.Open("../../tests/vectors/bill/all.bill")
	if err != nil {
		log.Fatal(err)
	}
	defer bill.Close()
	result, err := wxpay.Reconcile([]wxpay.Record{
		{Kind: wxpay.RecordPayment, Number: "KIOSK42", Amount: 450},
	}, wxpay.NewBillReader(bill, wxpay.TradeBill))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(result.Rows, result.Marks)
	for _, difference := range result.Differences {
		fmt.Println(difference.Finding, difference.Row.Number, wxpay.FormatYuan(difference.Row.Amount))
	}
	// Output:
	// 2 [open]
	// unknown REF4200000263201902167700963919 0.01
	// unknown autotest_20190219181930_76386 0.01
}

func ExampleBillReader_Rows() {
	file, err := os.Open("../../tests/vectors/bill/all.bill")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	bill := wxpay.NewBillReader(file, wxpay.TradeBill)
	for row, err := range bill.Rows() {
		if err != nil {
			log.Fatal(err)
		}
		fee, err := row.MilliFen(wxpay.ColumnFee)
		fmt.Println(row.Text(wxpay.ColumnOutTradeNo), row.Text(wxpay.ColumnTradeState), fee, err)
	}
	total, err := bill.Summary().Count(wxpay.ColumnTotalCount)
	fmt.Println(total, err)
	// Output:
	// autotest_20190216081946_82335 REFUND 0 <nil>
	// autotest_20190219181930_76386 SUCCESS 0 <nil>
	// 2 <nil>
}

func ExampleUnmarshal() {
	fields, err := wxpay.Read([]byte("<xml><total_fee>450</total_fee><time_end>20260701100000</time_end></xml>"))
	if err != nil {
		log.Fatal(err)
	}
	var order struct {
		Fee  int64     `wxpay:"total_fee"`
		Time time.Time `wxpay:"time_end"`
	}
	if err := wxpay.Unmarshal(fields, &order); err != nil {
		log.Fatal(err)
	}
	fmt.Println(order.Fee, order.Time)
	// Output: 450 2026-07-01 10:00:00 +0800 UTC+8
}
