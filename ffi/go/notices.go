//go:build cgo

package wxpay

import "time"

// Ack is what to answer every notification with that was dealt with, within five seconds and with status 200,
// but for those of pay score and of native mode 1.
const Ack = ack

// EventAck is what to answer a pay-score notification with.
const EventAck = eventAck

// AckAgain is the answer that has a notification delivered again, and why: for people. Not for one that is
// forged: that is not worth an answer.
func AckAgain(reason string) ([]byte, error) {
	return writeAnswer(answerAgain, nil, &Merchant{}, "", reason)
}

// EventAckAgain is AckAgain for a pay-score notification.
func EventAckAgain(reason string) ([]byte, error) {
	return writeAnswer(answerEvent, nil, &Merchant{}, "", reason)
}

// Absent stands in a word's place where the message does not have it, and Other where the library does not
// know what the message has: look at the field.
const (
	Absent = -1
	Other  = -2
)

// timeOf is a time; zero if it is absent.
func timeOf(seconds int64) time.Time {
	if seconds == Absent {
		return time.Time{}
	}
	return time.Unix(seconds, 0).In(ChinaTime)
}

// NativeScan tells that a payer has scanned the QR code of a product.
type NativeScan struct {
	// Fields is all that it says.
	Fields
	// ProductID is the product, as the QR code named it.
	ProductID string
	// OpenID is the payer, as the application knows him.
	OpenID string
	// IsSubscribed tells whether he follows the application; today never.
	IsSubscribed bool
}

// ParseNativeScan reads that a payer has scanned the QR code of a product: see NativeProductURL. Nothing is
// paid. Make an order for the product and answer at once with NativeReply: the payer is waiting.
func ParseNativeScan(body []byte, key *Key, merchant Merchant) (*NativeScan, error) {
	n, err := readNotice(noticeNative, key, 0, body, &merchant)
	if err != nil {
		return nil, err
	}
	f := n.fields
	return &NativeScan{f, f.Get("product_id"), f.Get("openid"), n.numbers[0] == 1}, nil
}

// NativeReply is the answer to a scan for which there is an order, signed: the body of the HTTP response.
func NativeReply(key *Key, merchant Merchant, prepayID string) ([]byte, error) {
	return writeAnswer(answerNative, key, &merchant, NewNonce(), prepayID)
}

// NativeRefusal is the answer to a scan for which there is none, signed: the payer reads why.
func NativeRefusal(key *Key, merchant Merchant, reason string) ([]byte, error) {
	return writeAnswer(answerRefusal, key, &merchant, NewNonce(), reason)
}

// ContractChange says what became of a contract.
type ContractChange int

const (
	// ContractAdded: it was signed.
	ContractAdded ContractChange = iota + 1
	// ContractDeleted: it was ended.
	ContractDeleted
)

// Termination says how a contract ended; Absent if it does not say.
type Termination int

const (
	// TerminationNone: it has not ended.
	TerminationNone Termination = iota
	// TerminationExpired: it expired.
	TerminationExpired
	// TerminationPayer: the payer ended it.
	TerminationPayer
	// TerminationMerchant: the merchant ended it by the API.
	TerminationMerchant
	// TerminationPlatform: the merchant ended it on the platform's pages.
	TerminationPlatform
	// TerminationAccountClosed: the payer's account was closed.
	TerminationAccountClosed
)

// ContractNotice tells that an entrusted-debit contract was signed or ended.
type ContractNotice struct {
	// Fields is all that it says.
	Fields
	// Change is what became of it, or Other.
	Change ContractChange
	// Termination is how it ended, Other, or Absent.
	Termination Termination
	// OperateTime is when it was signed or ended. An old notification that it was signed may follow a newer
	// one that it was ended: compare.
	OperateTime time.Time
	// ExpiredTime is until when it holds; zero if it does not say.
	ExpiredTime time.Time
	// ContractID is the platform's number of it, which debits name.
	ContractID string
	// ContractCode is your number of it.
	ContractCode string
	// PlanID is its template.
	PlanID string
	// OpenID is the payer, as the application knows him.
	OpenID string
}

// ParseContractNotice reads that an entrusted-debit contract was signed or ended.
func ParseContractNotice(body []byte, key *Key, merchant Merchant) (*ContractNotice, error) {
	n, err := readNotice(noticeContract, key, 0, body, &merchant)
	if err != nil {
		return nil, err
	}
	f := n.fields
	return &ContractNotice{
		Fields: f, Change: ContractChange(n.numbers[2]), Termination: Termination(n.numbers[3]),
		OperateTime: timeOf(n.numbers[0]), ExpiredTime: timeOf(n.numbers[1]),
		ContractID: f.Get("contract_id"), ContractCode: f.Get("contract_code"), PlanID: f.Get("plan_id"),
		OpenID: f.Get("openid"),
	}, nil
}

// CombinedNotice tells that something was paid for combined orders.
type CombinedNotice struct {
	// Fields is all that it says.
	Fields
	// CombineOutTradeNo is the number that you gave all of them together.
	CombineOutTradeNo string
	// TradeType is "JSAPI", "NATIVE", "APP" or "MWEB".
	TradeType string
	// SubOrderList is what was paid for which order, as JSON. It is yours to read: compare the amount of each
	// order, and that none is missing, before anything is handed out.
	SubOrderList string
}

// ParseCombinedNotice reads that something was paid for combined orders.
func ParseCombinedNotice(body []byte, key *Key, merchant Merchant) (*CombinedNotice, error) {
	n, err := readNotice(noticeCombined, key, 0, body, &merchant)
	if err != nil {
		return nil, err
	}
	f := n.fields
	return &CombinedNotice{f, f.Get("combine_out_trade_no"), f.Get("trade_type"), f.Get("sub_order_list")}, nil
}

// VehicleState says whether a vehicle can be debited.
type VehicleState int

const (
	// VehicleNormal: it can.
	VehicleNormal VehicleState = iota + 1
	// VehicleBlocked: it cannot.
	VehicleBlocked
)

// VehicleBlock says why it cannot; Absent if it can.
type VehicleBlock int

const (
	// VehicleOverdue: the payer is in debt.
	VehicleOverdue VehicleBlock = iota + 1
	// VehicleRemoved: the payer has removed the vehicle.
	VehicleRemoved
	// VehiclePaused: the payer has stopped the service.
	VehiclePaused
)

// VehicleNotice tells that the state of a vehicle has changed while it is in. It may come late and again: the
// latest time counts.
type VehicleNotice struct {
	// Fields is all that it says.
	Fields
	// State is whether it can be debited, or Other.
	State VehicleState
	// Block is why not, Other, or Absent.
	Block VehicleBlock
	// CreateTime is when that came about.
	CreateTime time.Time
	// PlateNumber is the number plate. On motorways there is the field plate_number_info in its place.
	PlateNumber string
	// OpenID is the payer, as the application knows him.
	OpenID string
}

// ParseVehicleNotice reads that the state of a vehicle has changed. The key is of HMACSHA256.
func ParseVehicleNotice(body []byte, key *Key, merchant Merchant) (*VehicleNotice, error) {
	n, err := readNotice(noticeVehicle, key, 0, body, &merchant)
	if err != nil {
		return nil, err
	}
	f := n.fields
	return &VehicleNotice{
		f, VehicleState(n.numbers[1]), VehicleBlock(n.numbers[2]), timeOf(n.numbers[0]),
		f.Get("plate_number"), f.Get("openid"),
	}, nil
}

// PayscoreEvent says what became of a rental.
type PayscoreEvent int

const (
	// PayscoreCheckSuccess: the payer confirmed it.
	PayscoreCheckSuccess PayscoreEvent = iota + 1
	// PayscoreCheckFail: the payer did not confirm it.
	PayscoreCheckFail
	// PayscoreTransactionSuccess: it was paid.
	PayscoreTransactionSuccess
	// PayscoreTransactionFail: the payment failed.
	PayscoreTransactionFail
)

// PayscoreNotice tells that something became of a rental. What exactly is encrypted by AES-256-GCM under the
// V3 key, which is yours to undo: cipher.NewGCM, with Nonce, Ciphertext and AssociatedData. The plain text is
// XML: Read.
type PayscoreNotice struct {
	// Fields is all that it says.
	Fields
	// Event is what became of the rental, or Other.
	Event PayscoreEvent
	// CreateTime is when.
	CreateTime time.Time
	// EventID is the number of this notification, the same each time it comes.
	EventID string
	// Nonce is that of the encryption: 12 bytes.
	Nonce string
	// AssociatedData is that of the encryption.
	AssociatedData string
	// Ciphertext is decoded; its last 16 bytes are the tag.
	Ciphertext []byte
}

// ParsePayscoreNotice reads that something became of a rental. The key is of HMACSHA256. Answer with EventAck.
func ParsePayscoreNotice(body []byte, key *Key, merchant Merchant) (*PayscoreNotice, error) {
	n, err := readNotice(noticePayscore, key, 0, body, &merchant)
	if err != nil {
		return nil, err
	}
	f := n.fields
	return &PayscoreNotice{
		f, PayscoreEvent(n.numbers[1]), timeOf(n.numbers[0]), f.Get("event_id"), f.Get("event_nonce"),
		f.Get("event_associated_data"), n.extra,
	}, nil
}

// RetrySchedule says when a notification comes again that nobody acknowledges.
type RetrySchedule int

const (
	// RetryPay: payments.
	RetryPay RetrySchedule = iota
	// RetryRefund: refunds.
	RetryRefund
	// RetryPayBefore: payments and refunds, as the platform's texts had it before.
	RetryPayBefore
	// RetryCombined: combined orders.
	RetryCombined
	// RetryContract: entrusted-debit contracts.
	RetryContract
	// RetryVehicle: vehicles.
	RetryVehicle
)

// RetryDue tells how long after the first delivery another one is due, counted from 1; false if there is none.
// These are the platform's statements, not promises.
func RetryDue(schedule RetrySchedule, attempt int) (time.Duration, bool) {
	seconds, ok := retryDue(int(schedule), attempt)
	return time.Duration(seconds) * time.Second, ok && attempt > 0
}
