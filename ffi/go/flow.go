//go:build cgo

package wxpay

import (
	"context"
	"net/http"
	"time"
)

// What to do while nobody knows whether the payer has paid. A flow does nothing by itself: it says what to do
// next. You send, wait, and save; the flow keeps what was asked and what is known, and ends with one of a few
// words, never with a guess. A payment is charged at most once. RunFlow does all of it where a goroutine may
// wait.

// FlowState is all that a flow remembers. Save it after each step and before doing what the step says, and keep
// the order beside it; read it back after a power cut, and step with Restart.
type FlowState [flowSize]byte

// Hint is what the payer should read.
type Hint int

const (
	// HintPay: pay.
	HintPay Hint = iota + 1
	// HintProcessing: a moment.
	HintProcessing
	// HintPassword: enter the password.
	HintPassword
	// HintCancelling: it is being taken back.
	HintCancelling
	// HintPaid: paid.
	HintPaid
	// HintNotPaid: not paid.
	HintNotPaid
	// HintReversed: taken back.
	HintReversed
	// HintRefunding: it is being refunded.
	HintRefunding
	// HintRefunded: refunded.
	HintRefunded
	// HintNotRefunded: not refunded.
	HintNotRefunded
	// HintStaff: call the staff.
	HintStaff
)

// End is how a flow ended.
type End int

const (
	// EndNone: it has not.
	EndNone End = iota
	// EndPaid: paid, in full, to you.
	EndPaid
	// EndNotPaid: not paid, and it will not be.
	EndNotPaid
	// EndReversed: taken back.
	EndReversed
	// EndRefunded: refunded.
	EndRefunded
	// EndNotRefunded: not refunded, and it will not be.
	EndNotRefunded
	// EndNeedsHuman: a person has to look.
	EndNeedsHuman
)

// Why is why a flow ended so.
type Why int

const (
	// WhyNone: there is nothing to say.
	WhyNone Why = iota
	// WhyNotSent: nothing was ever sent.
	WhyNotSent
	// WhyRefused: the gateway refused, for certain. The advice says what to do.
	WhyRefused
	// WhyClosed: the order was closed, or the refund was.
	WhyClosed
	// WhyUnsettled: the tries are used up and nobody knows yet.
	WhyUnsettled
	// WhyOtherPayment: paid, but not this amount or not in this currency.
	WhyOtherPayment
	// WhyPaidBack: paid, and then refunded by somebody else, in part at least.
	WhyPaidBack
	// WhyChanged: the refund cannot be made as it was meant to; settle it on the platform's site.
	WhyChanged
	// WhyContradiction: the gateway has said both yes and no.
	WhyContradiction
)

// Answer is what a reply or a notification says to a flow.
type Answer int

// What a reply or a notification may say. See wxpay_flow.h for each.
const (
	AnswerUnknown Answer = iota
	AnswerLater
	AnswerRefused
	AnswerDone
	AnswerRecall
	AnswerPaid
	AnswerOtherPayment
	AnswerUserPaying
	AnswerNotPay
	AnswerPayError
	AnswerClosed
	AnswerRevoked
	AnswerPaidBack
	AnswerAbsent
	AnswerProcessing
	AnswerRefunded
	AnswerRefundChange
	AnswerRefundClose
)

var (
	hintNames = []string{
		"none", "pay", "processing", "password", "cancelling", "paid", "not paid", "reversed", "refunding", "refunded",
		"not refunded", "staff",
	}
	endNames = []string{"none", "paid", "not paid", "reversed", "refunded", "not refunded", "needs a human"}
	whyNames = []string{
		"none", "not sent", "refused", "closed", "unsettled", "other payment", "paid back", "changed", "contradiction",
	}
)

// String is a word for it.
func (h Hint) String() string { return nameOf(hintNames, int(h)) }

// String is a word for it.
func (e End) String() string { return nameOf(endNames, int(e)) }

// String is a word for it.
func (w Why) String() string { return nameOf(whyNames, int(w)) }

// ActionKind says what to do.
type ActionKind int

const (
	// ActionSend: send what Request makes, once, and step with what Reply makes of the reply.
	ActionSend ActionKind = iota + 1
	// ActionWait: wait, and step again.
	ActionWait
	// ActionDone: it has ended.
	ActionDone
)

// Action is what a step says. Save the state before you do it.
type Action struct {
	// Kind is what to do.
	Kind ActionKind
	// Hint is what the payer should read.
	Hint Hint
	// End is how it ended, Why is why, and Advice is what to do about a refusal.
	End    End
	Why    Why
	Advice Advice
	until  uint64
	call   int
	number uint32
}

// Until is when to give up waiting for the reply, or when to step again.
func (a *Action) Until() time.Time { return time.UnixMilli(int64(a.until)) }

// Endpoint is where to send to; 0 if nothing is to be sent.
func (a *Action) Endpoint() Endpoint {
	switch a.call {
	case callMicropay:
		return APIMicropay
	case callQuery:
		return APIOrderQuery
	case callReverse:
		return APIReverse
	case callClose:
		return APICloseOrder
	case callRefund:
		return APIRefund
	case callRefundQuery:
		return APIRefundQuery
	}
	return 0
}

// Event is what has happened: Tick, Restart, Cancel, Notified, or what a flow has read.
type Event struct {
	// Answer is what a reply or a notification says.
	Answer Answer
	// Advice is what to do about a refusal.
	Advice Advice
	// Fields is what was read: transaction_id, err_code_des and so on.
	Fields Fields
	kind   int
	call   int
	number uint32
}

var (
	// Tick: nothing but time has passed.
	Tick = Event{kind: eventTick}
	// Restart: the state was read back.
	Restart = Event{kind: eventRestart}
	// Cancel: the merchant, or the payer, does not want it any more.
	Cancel = Event{kind: eventCancel}
	// Notified: a refund notification has come, whatever it says. It makes the flow ask.
	Notified = Event{kind: eventNotified}
)

// course is what the requests of a flow say.
type course struct {
	kind                int
	texts               []string
	more                any
	totalFee, refundFee int64
}

// Flow is one of NewMicropayFlow, NewOrderFlow and NewRefundFlow. One goroutine at a time may use it.
type Flow struct {
	course course
	state  FlowState
}

// Sale is a payment by payment code: what its requests say.
type Sale struct {
	// Body is what the payer reads in the bill.
	Body string
	// OutTradeNo is your number of the order.
	OutTradeNo string
	// AuthCode is what was scanned. After a power cut it may be "".
	AuthCode string
	// SpbillCreateIP is the terminal's own address.
	SpbillCreateIP string
	// FeeType is the currency; "" is CNY.
	FeeType string
	// TotalFee is what is to be paid, in fen.
	TotalFee int64
	// More are further fields of the payment call: a map or a struct, see Marshal.
	More any
}

// MicropayTimes are the times of a payment by payment code.
type MicropayTimes struct {
	// Reply is how long to wait for a reply, Unknown how long before the first question after an unknown answer,
	// Query how long between questions, Overall how long the payer may take, Guard how long after the payment
	// call before it may be reversed; BackOff is how long to wait when nothing comes through, and BackOffMost
	// the most of it.
	Reply, Unknown, Query, Overall, Guard, BackOff, BackOffMost time.Duration
	// Tries is how often in a row something may fail.
	Tries int
}

// MicropayDocumented are the times as documented.
var MicropayDocumented = MicropayTimes{
	10 * time.Second, 5 * time.Second, 5 * time.Second, 45 * time.Second, 15 * time.Second, 5 * time.Second,
	time.Minute, 10,
}

func flowOf(c course, inDoubt bool, tries int, times ...time.Duration) *Flow {
	f := &Flow{course: c}
	raw := make([]uint32, 0, len(times)+1)
	for _, t := range times {
		raw = append(raw, uint32(max(0, min(t.Milliseconds(), 1<<32-1))))
	}
	raw = append(raw, uint32(max(0, min(tries, 255))))
	_ = flowStart(c.kind, inDoubt, &f.state, raw) // Every number will do.
	return f
}

func micropay(sale *Sale) course {
	return course{
		kind:  flowMicropay,
		texts: []string{sale.Body, sale.OutTradeNo, sale.AuthCode, sale.SpbillCreateIP, sale.FeeType},
		more:  sale.More, totalFee: sale.TotalFee,
	}
}

// NewMicropayFlow is a payment by payment code: charged at most once, asked about, and reversed when it stays
// unknown. times is MicropayDocumented, or others.
func NewMicropayFlow(sale Sale, times MicropayTimes) *Flow { return newMicropay(sale, times, false) }

// NewMicropayFlowInDoubt is a payment whose flow was lost: it may have been sent, or not. It is asked about and
// never sent again.
func NewMicropayFlowInDoubt(sale Sale, times MicropayTimes) *Flow {
	return newMicropay(sale, times, true)
}

func newMicropay(sale Sale, t MicropayTimes, inDoubt bool) *Flow {
	return flowOf(micropay(&sale), inDoubt, t.Tries, t.Reply, t.Unknown, t.Query, t.Overall, t.Guard, t.BackOff,
		t.BackOffMost)
}

// RestoreMicropayFlow goes on with a saved one: step with Restart.
func RestoreMicropayFlow(sale Sale, state FlowState) *Flow { return &Flow{micropay(&sale), state} }

// FlowOrder is an order that the payer pays, by QR code or in a page.
type FlowOrder struct {
	// OutTradeNo is your number of the order.
	OutTradeNo string
	// FeeType is the currency; "" is CNY.
	FeeType string
	// TotalFee is what is to be paid, in fen.
	TotalFee int64
}

// OrderTimes are the times of an order.
type OrderTimes struct {
	// Reply is how long to wait for a reply, Query how long between questions, Expire how long the payer may
	// take; BackOff is how long to wait when nothing comes through, and BackOffMost the most of it.
	Reply, Query, Expire, BackOff, BackOffMost time.Duration
	// Tries is how often in a row something may fail.
	Tries int
}

// OrderFiveMinutes are five minutes to pay, which is also the time that documents demand before a closing.
var OrderFiveMinutes = OrderTimes{
	10 * time.Second, 5 * time.Second, 5 * time.Minute, 5 * time.Second, time.Minute, 10,
}

func orderCourse(order *FlowOrder) course {
	return course{kind: flowOrder, texts: []string{order.OutTradeNo, order.FeeType}, totalFee: order.TotalFee}
}

// NewOrderFlow is an order that the gateway has accepted, or one whose flow was lost: asked about until it is
// paid, and closed when its time is up.
func NewOrderFlow(order FlowOrder, t OrderTimes) *Flow {
	return flowOf(orderCourse(&order), false, t.Tries, t.Reply, t.Query, t.Expire, t.BackOff, t.BackOffMost)
}

// RestoreOrderFlow goes on with a saved one: step with Restart.
func RestoreOrderFlow(order FlowOrder, state FlowState) *Flow {
	return &Flow{orderCourse(&order), state}
}

// FlowRefund is a refund: what its requests say.
type FlowRefund struct {
	// TransactionID is the platform's number of the order, OutTradeNo yours: one of the two.
	TransactionID, OutTradeNo string
	// OutRefundNo is your number of the refund.
	OutRefundNo string
	// RefundFeeType is the currency; "" is CNY.
	RefundFeeType string
	// TotalFee is the order's amount, and RefundFee what is given back, in fen.
	TotalFee, RefundFee int64
	// More are further fields of the refund call: a map or a struct, see Marshal.
	More any
}

// RefundTimes are the times of a refund.
type RefundTimes struct {
	// Reply is how long to wait for a reply, Query how long before the first question, QueryMost how long between
	// the last, Later how long to be silent when the gateway says so, Overall how long to ask.
	Reply, Query, QueryMost, Later, Overall time.Duration
	// Tries is how often in a row something may fail.
	Tries int
}

// RefundOneWeek asks less and less often, for a week.
var RefundOneWeek = RefundTimes{
	10 * time.Second, 5 * time.Second, time.Hour, time.Minute, 7 * 24 * time.Hour, 10,
}

func refundCourse(r *FlowRefund) course {
	return course{
		kind: flowRefund, texts: []string{r.TransactionID, r.OutTradeNo, r.OutRefundNo, r.RefundFeeType},
		more: r.More, totalFee: r.TotalFee, refundFee: r.RefundFee,
	}
}

// NewRefundFlow is a refund that nothing was done about, or one whose flow was lost: under the same number it is
// the same refund. It is asked for until the gateway has it, and asked about until it is final.
func NewRefundFlow(refund FlowRefund, t RefundTimes) *Flow {
	return flowOf(refundCourse(&refund), false, t.Tries, t.Reply, t.Query, t.QueryMost, t.Later, t.Overall)
}

// RestoreRefundFlow goes on with a saved one: step with Restart.
func RestoreRefundFlow(refund FlowRefund, state FlowState) *Flow {
	return &Flow{refundCourse(&refund), state}
}

// State is what to save.
func (f *Flow) State() FlowState { return f.state }

// Step says what to do, now that this has happened. The clock may jump: a step counts no more than what was
// asked to be waited for. The error is ErrBadValue for a state that was damaged: go on with
// NewMicropayFlowInDoubt, NewOrderFlow or NewRefundFlow.
func (f *Flow) Step(now time.Time, event Event) (Action, error) {
	action, kind := flowStep(f.course.kind, &f.state, uint64(max(0, now.UnixMilli())), &event)
	if kind != 0 {
		return Action{}, &Error{Kind: kind}
	}
	return action, nil
}

// Request is what an action of ActionSend says to send.
func (f *Flow) Request(key *Key, merchant Merchant, action Action) (*Request, error) {
	text, err := flowWrite(&f.course, key, &merchant, NewNonce(), &action)
	if err != nil {
		return nil, err
	}
	endpoint := action.Endpoint()
	return &Request{endpoint, http.MethodPost, endpoint.URL(), []byte(text), endpoint.NeedsCertificate()}, nil
}

// Reply reads the reply to that: verified, compared with what was asked, and judged. nil is for none. Step with
// the event also if there is an error: it says that nothing is known, and the error why.
func (f *Flow) Reply(key *Key, merchant Merchant, action Action, reply []byte) (Event, error) {
	return flowRead(&f.course, false, key, &merchant, &action, reply)
}

// PayNotified reads a pay notification about the order of an order flow. It may come at any time. After an error
// the event is a tick.
func (f *Flow) PayNotified(key *Key, merchant Merchant, body []byte) (Event, error) {
	if f.course.kind != flowOrder {
		return Tick, &Error{Kind: ErrBadArgument}
	}
	return flowRead(&f.course, true, key, &merchant, &Action{}, body)
}

// FlowDriver is what RunFlow needs of the world.
type FlowDriver struct {
	// Key and Merchant sign the requests.
	Key      *Key
	Merchant Merchant
	// Post sends a request and returns the body of the reply, within the deadline of its context. An error is as
	// good as no reply.
	Post func(ctx context.Context, request *Request) ([]byte, error)
	// Save keeps the state where it lasts, before it is acted upon. With an error RunFlow ends.
	Save func(state FlowState) error
	// Show tells the payer. It may be nil.
	Show func(hint Hint)
	// Refused hears of replies that were refused. It may be nil.
	Refused func(err error)
	// Events are what happens meanwhile: Cancel, Notified, what PayNotified has read. It may be nil.
	Events <-chan Event
}

// RunFlow does what a flow says until it has ended, beginning with this event: Tick, or Restart for one that was
// restored. The error is that of the context, of Save or of Request; the flow has then not ended, and its
// state is worth keeping. fields is what the gateway said last.
func RunFlow(ctx context.Context, flow *Flow, driver FlowDriver, event Event) (action Action, fields Fields, err error) {
	for {
		if action, err = flow.Step(time.Now(), event); err != nil {
			return action, fields, err
		}
		if err = driver.Save(flow.State()); err != nil {
			return action, fields, err
		}
		if driver.Show != nil {
			driver.Show(action.Hint)
		}
		switch action.Kind {
		case ActionDone:
			return action, fields, nil
		case ActionWait:
			timer := time.NewTimer(time.Until(action.Until()))
			select {
			case <-ctx.Done():
				timer.Stop()
				return action, fields, ctx.Err()
			case event = <-driver.Events:
			case <-timer.C:
				event = Tick
			}
			timer.Stop()
		default:
			request, err := flow.Request(driver.Key, driver.Merchant, action)
			if err != nil {
				return action, fields, err
			}
			deadline, cancel := context.WithDeadline(ctx, action.Until())
			reply, postErr := driver.Post(deadline, request)
			cancel()
			if ctx.Err() != nil {
				return action, fields, ctx.Err()
			}
			if postErr != nil {
				reply = nil
			}
			if event, err = flow.Reply(driver.Key, driver.Merchant, action, reply); err == nil {
				err = postErr
			}
			if err != nil && driver.Refused != nil {
				driver.Refused(err)
			}
		}
		if event.Fields.Len() > 0 {
			fields = event.Fields
		}
	}
}

// Inbox remembers the last notifications, to save work and nothing else: the durable answer to "have I had
// this payment?" is your database, with a unique index on transaction_id. One goroutine at a time may use it.
type Inbox struct{ seen [][seenSize]byte }

// NewInbox remembers so many.
func NewInbox(size int) *Inbox { return &Inbox{make([][seenSize]byte, size)} }

// IsNew tells whether it does not remember this notification, by its transaction_id.
func (i *Inbox) IsNew(id string) bool {
	isNew, kind := inbox(false, i.seen, id)
	return isNew || kind != 0
}

// Remember is for a notification that is recorded where it lasts: not before.
func (i *Inbox) Remember(id string) { inbox(true, i.seen, id) }
