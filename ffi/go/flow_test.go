//go:build cgo

package wxpay

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

// gateway answers requests from a script: a word for each.
type gateway struct {
	t        *testing.T
	key      *Key
	script   []string
	requests []string
	states   []FlowState
	hints    []string
	refused  []error
}

func (g *gateway) post(_ context.Context, request *Request) ([]byte, error) {
	g.t.Helper()
	sent, err := Verify(request.Body, g.key)
	if err != nil {
		g.t.Fatal(err)
	}
	g.requests = append(g.requests, request.Endpoint.String())
	if len(g.script) == 0 {
		g.t.Fatalf("a request too many: %v", g.requests)
	}
	word := g.script[0]
	g.script = g.script[1:]
	fields := map[string]string{
		"return_code": "SUCCESS", "result_code": "SUCCESS", "appid": "wx1", "mch_id": "100", "nonce_str": "n",
		"out_trade_no": sent.Get("out_trade_no"),
	}
	paid := map[string]string{
		"total_fee": "450", "transaction_id": "42", "openid": "o", "trade_type": "MICROPAY", "bank_type": "CFT",
		"time_end": "20260701100000", "cash_fee": "450", "is_subscribe": "N",
	}
	switch kind, code, _ := strings.Cut(word, ":"); kind {
	case "lost":
		return nil, errors.New("no reply")
	case "garbage":
		return []byte("<html>"), nil
	case "fail":
		fields["result_code"], fields["err_code"] = "FAIL", code
	case "paid":
		fields["trade_state"] = "SUCCESS"
		for name, value := range paid {
			fields[name] = value
		}
	case "state":
		fields["trade_state"] = code
	case "reversed":
		fields["recall"] = "N"
	case "refund":
		fields["total_fee"], fields["refund_fee"], fields["cash_fee"], fields["refund_id"] = "450", "450", "450", "5000"
		fields["out_refund_no"], fields["transaction_id"] = sent.Get("out_refund_no"), "42"
	default:
		g.t.Fatal(word)
	}
	return WriteSigned(g.key, fields)
}

func (g *gateway) driver() FlowDriver {
	return FlowDriver{
		Key: g.key, Merchant: Merchant{AppID: "wx1", MchID: "100"}, Post: g.post,
		Save:    func(state FlowState) error { g.states = append(g.states, state); return nil },
		Show:    func(hint Hint) { g.hints = append(g.hints, hint.String()) },
		Refused: func(err error) { g.refused = append(g.refused, err) },
	}
}

var (
	flowSale = Sale{
		Body: "tea", OutTradeNo: "A1", AuthCode: "134579450712345678", SpbillCreateIP: "192.0.2.7", TotalFee: 450,
		More: map[string]string{"device_info": "T4"},
	}
	quick = MicropayTimes{
		time.Second, time.Millisecond, time.Millisecond, 200 * time.Millisecond, time.Millisecond, time.Millisecond,
		2 * time.Millisecond, 3,
	}
)

func TestMicropayFlow(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		script, requests string
		end              End
		why              Why
	}{
		{"paid", "Micropay", EndPaid, WhyNone},
		{"fail:USERPAYING state:USERPAYING paid", "Micropay OrderQuery OrderQuery", EndPaid, WhyNone},
		{"lost garbage paid", "Micropay OrderQuery OrderQuery", EndPaid, WhyNone},
		{"fail:AUTH_CODE_INVALID", "Micropay", EndNotPaid, WhyRefused},
	} {
		g := &gateway{t: t, key: key, script: strings.Fields(test.script)}
		action, fields, err := RunFlow(context.Background(), NewMicropayFlow(flowSale, quick), g.driver(), Tick)
		if err != nil || action.End != test.end || action.Why != test.why {
			t.Errorf("%s: %v %v %v", test.script, action.End, action.Why, err)
		}
		if got := strings.Join(g.requests, " "); got != test.requests {
			t.Errorf("%s: %s", test.script, got)
		}
		if test.end == EndPaid && fields.Get("transaction_id") != "42" {
			t.Errorf("%s: %v", test.script, fields.Map())
		}
		if lost := strings.Count(test.script, "lost") + strings.Count(test.script, "garbage"); len(g.refused) != lost {
			t.Errorf("%s: %v", test.script, g.refused)
		}
	}
}

// Whatever the power is cut after, the payment goes out once, and the end is the same.
func TestPowerCuts(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	first := &gateway{t: t, key: key, script: strings.Fields("fail:USERPAYING state:USERPAYING paid")}
	if _, _, err := RunFlow(context.Background(), NewMicropayFlow(flowSale, quick), first.driver(), Tick); err != nil {
		t.Fatal(err)
	}
	for i, state := range first.states {
		g := &gateway{t: t, key: key, script: []string{"paid"}}
		flow := RestoreMicropayFlow(flowSale, state)
		action, _, err := RunFlow(context.Background(), flow, g.driver(), Restart)
		if err != nil || action.End != EndPaid {
			t.Errorf("cut after step %d: %v %v", i, action.End, err)
		}
		for _, request := range g.requests {
			if request == "Micropay" {
				t.Errorf("cut after step %d: paid twice", i)
			}
		}
		state[i%len(state)] ^= 1
		flow = RestoreMicropayFlow(flowSale, state)
		if _, err := flow.Step(time.Now(), Restart); !errors.Is(err, ErrBadValue) {
			t.Errorf("a damaged state: %v", err)
		}
	}
	g := &gateway{t: t, key: key, script: []string{"paid"}}
	action, _, err := RunFlow(context.Background(), NewMicropayFlowInDoubt(flowSale, quick), g.driver(), Tick)
	if err != nil || action.End != EndPaid || strings.Join(g.requests, " ") != "OrderQuery" {
		t.Errorf("in doubt: %v %v %v", action.End, g.requests, err)
	}
}

func TestReversal(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	g := &gateway{t: t, key: key, script: []string{"fail:USERPAYING", "state:USERPAYING", "reversed", "state:REVOKED"}}
	driver := g.driver()
	events := make(chan Event, 1)
	driver.Events = events
	slow := quick
	slow.Query, slow.Unknown = time.Minute, time.Minute
	slow.Overall = 2 * time.Minute
	events <- Cancel
	action, _, err := RunFlow(context.Background(), NewMicropayFlow(flowSale, slow), driver, Tick)
	if err != nil || action.End != EndReversed || strings.Join(g.requests, " ") != "Micropay OrderQuery Reverse OrderQuery" {
		t.Errorf("%v %v %v %v", action.End, action.Why, g.requests, err)
	}
	// And who does not wait until the end gets the state.
	g = &gateway{t: t, key: key, script: []string{"fail:USERPAYING"}}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if _, _, err := RunFlow(ctx, NewMicropayFlow(flowSale, slow), g.driver(), Tick); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
}

func TestOrderFlow(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	order := FlowOrder{OutTradeNo: "A1", TotalFee: 450}
	merchant := Merchant{AppID: "wx1", MchID: "100"}
	g := &gateway{t: t, key: key}
	flow := NewOrderFlow(order, OrderFiveMinutes)
	action, err := flow.Step(time.Now(), Tick)
	if err != nil || action.Kind == ActionDone {
		t.Fatalf("%+v %v", action, err)
	}
	g.script = []string{"paid"}
	body, err := g.post(context.Background(), &Request{Body: signed(t, key, map[string]string{"out_trade_no": "A1"})})
	if err != nil {
		t.Fatal(err)
	}
	event, err := flow.PayNotified(key, merchant, body)
	if err != nil || event.Answer != AnswerPaid || event.Fields.Get("transaction_id") != "42" {
		t.Fatalf("%+v %v", event, err)
	}
	if action, err = flow.Step(time.Now(), event); err != nil || action.End != EndPaid {
		t.Errorf("%+v %v", action, err)
	}
	event, err = flow.PayNotified(key, merchant, []byte("<xml></xml>"))
	if err == nil || event.kind != eventTick {
		t.Errorf("forged: %+v %v", event, err)
	}
	if _, err := NewRefundFlow(FlowRefund{}, RefundOneWeek).PayNotified(key, merchant, body); !errors.Is(err, ErrBadArgument) {
		t.Errorf("of a refund: %v", err)
	}
	if _, err := flow.Request(key, merchant, Action{}); !errors.Is(err, ErrBadArgument) {
		t.Errorf("nothing to send: %v", err)
	}
	if action, err = RestoreOrderFlow(order, flow.State()).Step(time.Now(), Restart); err != nil || action.End != EndPaid {
		t.Errorf("restored: %+v %v", action, err)
	}
}

func TestRefundFlow(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	refund := FlowRefund{TransactionID: "42", OutRefundNo: "R1", TotalFee: 450, RefundFee: 450}
	merchant := Merchant{AppID: "wx1", MchID: "100"}
	g := &gateway{t: t, key: key, script: []string{"refund"}}
	flow := NewRefundFlow(refund, RefundOneWeek)
	action, err := flow.Step(time.Now(), Tick)
	if err != nil || action.Kind != ActionSend || action.Endpoint() != APIRefund {
		t.Fatalf("%+v %v", action, err)
	}
	request, err := flow.Request(key, merchant, action)
	if err != nil || !request.NeedsCertificate {
		t.Fatalf("%+v %v", request, err)
	}
	reply, err := g.post(context.Background(), request)
	if err != nil {
		t.Fatal(err)
	}
	event, err := flow.Reply(key, merchant, action, reply)
	if err != nil || event.Answer != AnswerDone {
		t.Fatalf("%+v %v", event, err)
	}
	if action, err = flow.Step(time.Now(), event); err != nil || action.Kind != ActionWait || action.Hint != HintRefunding {
		t.Errorf("%+v %v", action, err)
	}
	if action, err = flow.Step(time.Now(), Notified); err != nil || action.Endpoint() != APIRefundQuery {
		t.Errorf("%+v %v", action, err)
	}
	if action, err = RestoreRefundFlow(refund, flow.State()).Step(time.Now(), Restart); err != nil || action.Kind == ActionDone {
		t.Errorf("restored: %+v %v", action, err)
	}
}

func TestInbox(t *testing.T) {
	inbox := NewInbox(2)
	for _, id := range []string{"1", "2", "3"} {
		if !inbox.IsNew(id) {
			t.Errorf("%s is not new", id)
		}
		inbox.Remember(id)
		if inbox.IsNew(id) {
			t.Errorf("%s is new", id)
		}
	}
	if !inbox.IsNew("1") || inbox.IsNew("2") || !inbox.IsNew("") {
		t.Error("it does not forget the oldest")
	}
}
