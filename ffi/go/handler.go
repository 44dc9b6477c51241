//go:build cgo

package wxpay

import (
	"context"
	"io"
	"net/http"
)

// Handler serves the address to which the gateway sends notifications of one kind: it reads the body, up to the
// largest document that there may be, verifies it, calls your function, and writes the acknowledgement. It is
// made by HandlePay and its like, or by hand. Change it before it serves, if at all.
type Handler[N any] struct {
	// Parse reads and verifies a notification.
	Parse func(ctx context.Context, body []byte) (N, error)
	// Act does what is to be done. It may be called again with the same notification, at the same moment even:
	// remember what was done, and answer the second as the first. With an error, the notification is
	// delivered again. The gateway waits for five seconds.
	Act func(ctx context.Context, notification N) error
	// Refused hears of what was not acted on, and why: to be logged. It may be nil.
	Refused func(request *http.Request, err error)
	// Ack is the answer; "" is the constant Ack.
	Ack string
	// Again writes the answer that has it delivered again; nil is AckAgain.
	Again func(reason string) ([]byte, error)
}

// lookupError tells that it is not the notification that is to blame.
type lookupError struct{ error }

func (e lookupError) Unwrap() error { return e.error }

// ServeHTTP answers one notification. What is forged, or not of its form, gets status 400 and no word: what was
// wrong is of use to nobody but who forged it. What is genuine, but not what was expected, such as another
// amount, is delivered again, until somebody has looked.
func (h *Handler[N]) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if notPost(w, r) {
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, documentMax))
	if err != nil {
		h.refuse(r, err)
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	notification, err := h.Parse(r.Context(), body)
	if err != nil {
		h.refuse(r, err)
		if _, ours := err.(lookupError); ours || isGenuine(KindOf(err)) {
			h.again(w)
		} else {
			w.WriteHeader(http.StatusBadRequest)
		}
		return
	}
	if err := h.Act(r.Context(), notification); err != nil {
		h.refuse(r, err)
		h.again(w)
		return
	}
	answer := h.Ack
	if answer == "" {
		answer = Ack
	}
	reply(w, []byte(answer))
}

// notPost answers what is no POST.
func notPost(w http.ResponseWriter, r *http.Request) bool {
	if r.Method == http.MethodPost {
		return false
	}
	w.Header().Set("Allow", http.MethodPost)
	http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
	return true
}

// isGenuine tells whether a message was verified before it was refused.
func isGenuine(kind Kind) bool {
	switch kind {
	case ErrResultCodeFail, ErrNotPaid, ErrAmountMismatch, ErrCurrencyMismatch, ErrOrderMismatch,
		ErrAppIDMismatch, ErrMchIDMismatch:
		return true
	}
	return false
}

func (h *Handler[N]) refuse(r *http.Request, err error) {
	if h.Refused != nil {
		h.Refused(r, err)
	}
}

func (h *Handler[N]) again(w http.ResponseWriter) {
	write := h.Again
	if write == nil {
		write = AckAgain
	}
	answer, err := write("try again later")
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	reply(w, answer)
}

func reply(w http.ResponseWriter, answer []byte) {
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	_, _ = w.Write(answer) // Who does not get it asks again.
}

// HandlePay serves pay notifications. order looks up what the order of that number must be paid with; the
// number comes from a notification that is verified already. paid is called once this order is paid, in full,
// to you.
func HandlePay(
	key *Key,
	order func(ctx context.Context, outTradeNo string) (Expected, error),
	paid func(ctx context.Context, notification *PayNotification) error,
) *Handler[*PayNotification] {
	parse := func(ctx context.Context, body []byte) (*PayNotification, error) {
		fields, err := Verify(body, key)
		if err != nil {
			return nil, err
		}
		expect, err := order(ctx, fields.Get("out_trade_no"))
		if err != nil {
			return nil, lookupError{err}
		}
		return ParsePayNotification(body, key, expect)
	}
	return &Handler[*PayNotification]{Parse: parse, Act: paid}
}

// handle is a handler of what is for a merchant.
func handle[N any](
	parse func(body []byte, key *Key, merchant Merchant) (N, error),
	key *Key, merchant Merchant, act func(context.Context, N) error,
) *Handler[N] {
	return &Handler[N]{
		Parse: func(_ context.Context, body []byte) (N, error) { return parse(body, key, merchant) },
		Act:   act,
	}
}

// HandleRefund serves refund notifications. They prove nothing: have act ask, by APIRefundQuery, what is so.
func HandleRefund(
	key *Key, merchant Merchant, act func(context.Context, *UnauthenticatedRefund) error,
) *Handler[*UnauthenticatedRefund] {
	return handle(ParseUnauthenticatedRefund, key, merchant, act)
}

// HandleContract serves the notifications of entrusted-debit contracts.
func HandleContract(
	key *Key, merchant Merchant, act func(context.Context, *ContractNotice) error,
) *Handler[*ContractNotice] {
	return handle(ParseContractNotice, key, merchant, act)
}

// HandleCombined serves the notifications of combined orders.
func HandleCombined(
	key *Key, merchant Merchant, act func(context.Context, *CombinedNotice) error,
) *Handler[*CombinedNotice] {
	return handle(ParseCombinedNotice, key, merchant, act)
}

// HandleVehicle serves the notifications of vehicles.
func HandleVehicle(
	key *Key, merchant Merchant, act func(context.Context, *VehicleNotice) error,
) *Handler[*VehicleNotice] {
	return handle(ParseVehicleNotice, key, merchant, act)
}

// HandlePayscore serves the notifications of pay score, and answers as those want it.
func HandlePayscore(
	key *Key, merchant Merchant, act func(context.Context, *PayscoreNotice) error,
) *Handler[*PayscoreNotice] {
	handler := handle(ParsePayscoreNotice, key, merchant, act)
	handler.Ack, handler.Again = EventAck, EventAckAgain
	return handler
}

// HandleNativeScan serves the scans of product QR codes. order makes an order for the product and returns its
// prepay_id; what its error says is shown to the payer, so say it in his language.
func HandleNativeScan(
	key *Key, merchant Merchant, order func(ctx context.Context, scan *NativeScan) (prepayID string, err error),
) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if notPost(w, r) {
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, documentMax))
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		scan, err := ParseNativeScan(body, key, merchant)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		var answer []byte
		if prepayID, err := order(r.Context(), scan); err == nil {
			answer, err = NativeReply(key, merchant, prepayID)
			if err != nil {
				w.WriteHeader(http.StatusInternalServerError)
				return
			}
		} else if answer, err = NativeRefusal(key, merchant, err.Error()); err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		reply(w, answer)
	})
}
