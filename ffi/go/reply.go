//go:build cgo

package wxpay

import "strconv"

// Proof says what a reply proves.
type Proof int

const (
	// ProofVerified: return_code is SUCCESS and the signature is right. Look at the outcome next.
	ProofVerified Proof = iota + 1
	// ProofUnverified: return_code is SUCCESS, from an endpoint that does not sign.
	ProofUnverified
	// ProofUnverifiedRefusal: return_code is not SUCCESS. No endpoint signs that, so it proves nothing: not
	// that the request was refused, and not that nothing was paid.
	ProofUnverifiedRefusal
	// ProofUnverifiedText: a bill, JSON or a page, as it came. There are no fields.
	ProofUnverifiedText
)

// Outcome says what became of a request.
type Outcome int

const (
	// OutcomeDone: it was done.
	OutcomeDone Outcome = iota + 1
	// OutcomeRefused: it was refused and had no effect, now or later.
	OutcomeRefused
	// OutcomeUnknown: nobody knows. It may have been done, or be done yet.
	OutcomeUnknown
)

// Advice says what to do next.
type Advice int

const (
	// AdviceNone: nothing, it was done.
	AdviceNone Advice = iota
	// AdviceFix: the same request will never pass; mend the program, the settings or the agreement.
	AdviceFix
	// AdviceQuery: ask for the state by the query that belongs to this request, and decide by that.
	AdviceQuery
	// AdviceWait: the payer has something to do, a password as a rule; query every few seconds.
	AdviceWait
	// AdviceRetry: send the same request again, with the same numbers and nothing changed.
	AdviceRetry
	// AdviceRetryLater: the same, but not before a minute has passed.
	AdviceRetryLater
	// AdviceRescan: have the payer show a fresh code, and charge it under a new number.
	AdviceRescan
	// AdviceOtherMeans: the payer needs another card or another way to pay, under a new number.
	AdviceOtherMeans
	// AdviceNewNumber: send it again under a new number.
	AdviceNewNumber
	// AdvicePaid: the order is paid, by its own account; make sure by a query, then treat it as paid.
	AdvicePaid
	// AdviceAlreadyDone: what was asked for is already so.
	AdviceAlreadyDone
	// AdviceAbsent: the gateway does not know that number, or not yet; ask again before you believe it.
	AdviceAbsent
	// AdviceFunds: the merchant's balance is too small.
	AdviceFunds
	// AdviceOffline: it cannot be done this way any more; settle it with the payer outside of the gateway.
	AdviceOffline
	// AdviceRefund: it is too late to reverse; refund.
	AdviceRefund
	// AdviceLook: no rule helps; have a person read err_code_des.
	AdviceLook
)

var (
	proofNames   = []string{"none", "verified", "unverified", "unverified refusal", "unverified text"}
	outcomeNames = []string{"none", "done", "refused", "unknown"}
	adviceNames  = []string{
		"none", "fix", "query", "wait", "retry", "later", "rescan", "means", "number", "paid",
		"done", "absent", "funds", "offline", "refund", "look",
	}
)

func nameOf(names []string, number int) string {
	if number < 0 || number >= len(names) {
		return strconv.Itoa(number)
	}
	return names[number]
}

// String is a word for it.
func (p Proof) String() string { return nameOf(proofNames, int(p)) }

// String is a word for it.
func (o Outcome) String() string { return nameOf(outcomeNames, int(o)) }

// String is a word for it.
func (a Advice) String() string { return nameOf(adviceNames, int(a)) }

// Reply is what came back for a request. Act on nothing but a verified one: whatever stands between you and
// the gateway can turn any reply into an unsigned refusal.
type Reply struct {
	// Fields is what it says.
	Fields
	// Proof is what that is worth.
	Proof Proof
	// Outcome is what became of the request; 0 for replies without a result_code, such as those of
	// APIProfitSharingAmountQuery, which have what was asked for.
	Outcome Outcome
	// Advice is what to do next.
	Advice Advice
}

// Verified tells whether the gateway has signed it.
func (r *Reply) Verified() bool { return r.Proof == ProofVerified }

// Done tells whether it is verified and the request was done. Whether the reply is about your order, and
// about your amount, is yours to compare.
func (r *Reply) Done() bool { return r.Verified() && r.Outcome == OutcomeDone }

// ParseReply reads a reply of this endpoint to a request that was signed with this key. The endpoint decides
// whether the signature counts, and no reply can change that.
//
// A request without a reply, or with one that is refused here, may have been done: ask for the order.
func ParseReply(endpoint Endpoint, key *Key, body []byte) (*Reply, error) {
	return readReply(endpoint, key, body)
}

// Judge is what an err_code means for a request to this endpoint, and what to do.
func Judge(endpoint Endpoint, errCode string) (Outcome, Advice, error) {
	outcome, advice, kind := judge(endpoint, errCode)
	if kind != 0 {
		return OutcomeUnknown, AdviceQuery, &Error{Kind: kind}
	}
	return outcome, advice, nil
}
