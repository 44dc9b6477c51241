//go:build cgo

package wxpay

/*
#cgo CFLAGS: -std=c99 -O2
#cgo noescape wxpay_key_md5_with_unusual_length
#cgo noescape wxpay_key_md5
#cgo noescape wxpay_key_hmac_sha256_with_unusual_length
#cgo noescape wxpay_key_hmac_sha256
#cgo noescape wxpay_key_strict
#cgo noescape wxpay_key_wipe
#cgo noescape go_read
#cgo noescape go_accept
#cgo noescape go_reply
#cgo noescape go_notice
#cgo noescape go_answer
#cgo noescape go_write
#cgo noescape go_request
#cgo noescape go_check
#cgo noescape go_judge
#cgo noescape go_invoke
#cgo noescape go_fen_parse
#cgo noescape go_yuan_parse
#cgo noescape wxpay_fen_format
#cgo noescape wxpay_yuan_format
#cgo noescape go_time_parse
#cgo noescape wxpay_time_format
#cgo noescape wxpay_scan
#cgo noescape wxpay_nonce
#cgo noescape wxpay_out_trade_no_check
#cgo noescape wxpay_out_refund_no_check
#cgo noescape wxpay_mch_billno_check
#cgo noescape wxpay_partner_trade_no_check
#cgo noescape wxpay_ip_check
#cgo noescape wxpay_invoke_native_url_check
#cgo noescape wxpay_retry_due
#cgo noescape wxpay_bill_start
#cgo noescape go_bill_feed
#cgo noescape wxpay_bill_finish
#cgo noescape go_bill_line
#cgo noescape go_bill_number
#cgo noescape go_bill_record
#cgo noescape wxpay_ledger_sort
#cgo noescape go_ledger_check
#cgo nocallback wxpay_key_md5_with_unusual_length
#cgo nocallback wxpay_key_md5
#cgo nocallback wxpay_key_hmac_sha256_with_unusual_length
#cgo nocallback wxpay_key_hmac_sha256
#cgo nocallback wxpay_key_strict
#cgo nocallback wxpay_key_wipe
#cgo nocallback go_read
#cgo nocallback go_accept
#cgo nocallback go_reply
#cgo nocallback go_notice
#cgo nocallback go_answer
#cgo nocallback go_write
#cgo nocallback go_request
#cgo nocallback go_check
#cgo nocallback go_judge
#cgo nocallback go_invoke
#cgo nocallback go_fen_parse
#cgo nocallback go_yuan_parse
#cgo nocallback wxpay_fen_format
#cgo nocallback wxpay_yuan_format
#cgo nocallback go_time_parse
#cgo nocallback wxpay_time_format
#cgo nocallback wxpay_scan
#cgo nocallback wxpay_nonce
#cgo nocallback wxpay_out_trade_no_check
#cgo nocallback wxpay_out_refund_no_check
#cgo nocallback wxpay_mch_billno_check
#cgo nocallback wxpay_partner_trade_no_check
#cgo nocallback wxpay_ip_check
#cgo nocallback wxpay_invoke_native_url_check
#cgo nocallback wxpay_retry_due
#cgo nocallback wxpay_bill_start
#cgo nocallback go_bill_feed
#cgo nocallback wxpay_bill_finish
#cgo nocallback go_bill_line
#cgo nocallback go_bill_number
#cgo nocallback go_bill_record
#cgo nocallback wxpay_ledger_sort
#cgo nocallback go_ledger_check
#cgo noescape go_flow_start
#cgo noescape go_flow_step
#cgo noescape go_flow_write
#cgo noescape go_flow_read
#cgo noescape go_inbox
#cgo nocallback go_flow_start
#cgo nocallback go_flow_step
#cgo nocallback go_flow_write
#cgo nocallback go_flow_read
#cgo nocallback go_inbox
#include <stdlib.h>
#include "shim.h"
*/
import "C"

import (
	"fmt"
	"sync"
	"unsafe"
)

// The library must be the one that the headers describe; with a system library it may be another.
func init() {
	if abi := C.wxpay_abi(); abi != C.WXPAY_ABI {
		panic(fmt.Sprintf("wxpay: the C library has ABI %d, and this package needs %d", abi, C.WXPAY_ABI))
	}
	if size := C.wxpay_key_size(); size != C.sizeof_wxpay_key {
		panic(fmt.Sprintf("wxpay: the C library has keys of %d bytes, and this package of %d", size, C.sizeof_wxpay_key))
	}
}

// Version is the version of the C library.
func Version() string { return C.GoString(C.wxpay_version()) }

func statusName(kind Kind) string { return C.GoString(C.wxpay_status_name(C.wxpay_status(kind))) }

const (
	keyWords      = C.WXPAY_KEY_WORDS
	documentMax   = C.WXPAY_DOCUMENT_MAX
	fieldsMax     = C.WXPAY_FIELDS_MAX
	nameMax       = C.WXPAY_NAME_MAX
	nonceRandom   = C.WXPAY_NONCE_RANDOM_SIZE
	columnsMax    = C.WXPAY_BILL_COLUMNS_MAX
	billMemoryMax = C.WXPAY_BILL_MEMORY_MAX
	ack           = C.WXPAY_ACK
	eventAck      = C.WXPAY_EVENT_ACK
)

// scratch is what a call writes into: memory without pointers, so C may have it.
type scratch struct {
	result C.go_result
	out    []byte
	in     []byte
	extra  []byte
}

var scratches = sync.Pool{New: func() any { return &scratch{out: make([]byte, 4096)} }}

// borrow hands out a scratch with room for this many bytes.
func borrow(size int) *scratch {
	s := scratches.Get().(*scratch)
	if len(s.out) < size {
		s.out = make([]byte, size+size/2)
	}
	s.reset()
	return s
}

func (s *scratch) reset() {
	s.result.at, s.result.len, s.result.extra, s.result.count, s.result.name_len = 0, 0, 0, 0, 0
	s.result.proof, s.result.outcome, s.result.advice = 0, 0, 0
}

// giveBack wipes what might be of use to nobody but an attacker: what was decrypted.
func (s *scratch) giveBack() {
	clear(s.extra)
	s.extra = s.extra[:0]
	s.in = s.in[:0]
	scratches.Put(s)
}

// text is what the call has written, as a string of its own.
func (s *scratch) text() string { return string(s.out[:s.result.len]) }

// fields are where go_table has found them: in a document, which is copied once, and behind it.
func (s *scratch) fields(document []byte) Fields {
	var text string
	if s.result.len == 0 {
		text = string(document)
	} else {
		text = string(append(append(make([]byte, 0, len(document)+int(s.result.len)), document...), s.out[:s.result.len]...))
	}
	places := make([]place, s.result.count)
	copy(places, unsafe.Slice((*place)(unsafe.Pointer(&s.result.fields[0])), len(places)))
	return Fields{text, places}
}

// A place is a go_field.
var _ = [1]struct{}{}[unsafe.Sizeof(place{})-C.sizeof_go_field]

// refusal is the error of a status.
func (s *scratch) refusal(status C.wxpay_status) error {
	return &Error{
		Kind:   Kind(status),
		Offset: int(s.result.at),
		Field:  C.GoStringN(&s.result.name[0], C.int(s.result.name_len)),
	}
}

// until calls again with more room if there was not enough.
func (s *scratch) until(call func() C.wxpay_status) C.wxpay_status {
	for {
		status := call()
		if status != C.WXPAY_BUFFER_TOO_SMALL || int(s.result.len) <= len(s.out) {
			return status
		}
		s.out = make([]byte, s.result.len)
		s.reset()
	}
}

func bytesAt(b []byte) *C.char     { return (*C.char)(unsafe.Pointer(unsafe.SliceData(b))) }
func textAt(s string) *C.char      { return (*C.char)(unsafe.Pointer(unsafe.StringData(s))) }
func size[T ~string](s T) C.size_t { return C.size_t(len(s)) }

func (k *Key) at() *C.uint64_t {
	if k == nil {
		return (*C.uint64_t)(unsafe.Pointer(&noKey.words[0]))
	}
	return (*C.uint64_t)(unsafe.Pointer(&k.words[0]))
}

// noKey is what a nil key stands for: one that every function refuses.
var noKey Key

func makeKey(key *Key, text []byte, signType SignType, unusual bool) Kind {
	raw := (*C.wxpay_key)(unsafe.Pointer(&key.words[0]))
	at, n := unsafe.Pointer(unsafe.SliceData(text)), C.size_t(len(text))
	switch {
	case signType == MD5 && unusual:
		return Kind(C.wxpay_key_md5_with_unusual_length(raw, at, n))
	case signType == MD5:
		return Kind(C.wxpay_key_md5(raw, at, n))
	case signType == HMACSHA256 && unusual:
		return Kind(C.wxpay_key_hmac_sha256_with_unusual_length(raw, at, n))
	case signType == HMACSHA256:
		return Kind(C.wxpay_key_hmac_sha256(raw, at, n))
	}
	return ErrBadArgument
}

func strictKey(key *Key) Kind {
	return Kind(C.wxpay_key_strict((*C.wxpay_key)(unsafe.Pointer(key.at()))))
}

func wipeKey(key *Key) { C.wxpay_key_wipe((*C.wxpay_key)(unsafe.Pointer(key.at()))) }

// readMessage reads and, with a key, verifies. slots is 0, or how many fields there may be and one more.
func readMessage(key *Key, root, slots int, body []byte) (Fields, error) {
	s := borrow(len(body))
	defer s.giveBack()
	var words *C.uint64_t
	if key != nil {
		words = key.at()
	}
	status := C.go_read(words, C.int32_t(root), C.size_t(slots), bytesAt(body), C.size_t(len(body)),
		bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	if status != C.WXPAY_OK {
		return Fields{}, s.refusal(status)
	}
	return s.fields(body), nil
}

// acceptPayment is one call for all of it: reading, verifying, comparing.
func acceptPayment(key *Key, body []byte, e *Expected, contractID string, isDebit bool) (Fields, error) {
	s := borrow(len(body))
	defer s.giveBack()
	if e.TotalFee < 0 {
		return Fields{}, &Error{Kind: ErrBadArgument}
	}
	debit := C.int(0)
	if isDebit {
		debit = 1
	}
	status := C.go_accept(key.at(), bytesAt(body), C.size_t(len(body)), textAt(e.AppID), size(e.AppID),
		textAt(e.MchID), size(e.MchID), textAt(e.OutTradeNo), size(e.OutTradeNo), textAt(e.FeeType),
		size(e.FeeType), C.uint64_t(e.TotalFee), textAt(contractID), size(contractID), debit,
		bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	if status != C.WXPAY_OK {
		return Fields{}, s.refusal(status)
	}
	return s.fields(body), nil
}

func readReply(endpoint Endpoint, key *Key, body []byte) (*Reply, error) {
	s := borrow(len(body))
	defer s.giveBack()
	status := C.go_reply(C.int32_t(endpoint), key.at(), bytesAt(body), C.size_t(len(body)),
		bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	if status != C.WXPAY_OK {
		return nil, s.refusal(status)
	}
	return &Reply{
		Fields:  s.fields(body),
		Proof:   Proof(s.result.proof),
		Outcome: Outcome(s.result.outcome),
		Advice:  Advice(s.result.advice),
	}, nil
}

// Which notification readNotice reads.
const (
	noticeRefund   = C.GO_REFUND
	noticeNative   = C.GO_NATIVE
	noticeContract = C.GO_CONTRACT
	noticeCombined = C.GO_COMBINED
	noticeVehicle  = C.GO_VEHICLE
	noticePayscore = C.GO_PAYSCORE
)

// notice is what all notifications come to but for their names.
type notice struct {
	fields  Fields
	numbers [12]int64
	extra   []byte
}

func readNotice(kind int, key *Key, slots int, body []byte, m *Merchant) (*notice, error) {
	s := borrow(len(body))
	defer s.giveBack()
	if cap(s.extra) < len(body) {
		s.extra = make([]byte, len(body))
	}
	s.extra = s.extra[:len(body)]
	status := C.go_notice(C.int32_t(kind), key.at(), C.size_t(slots), bytesAt(body), C.size_t(len(body)),
		textAt(m.AppID), size(m.AppID), textAt(m.MchID), size(m.MchID), textAt(m.SubAppID),
		size(m.SubAppID), textAt(m.SubMchID), size(m.SubMchID), bytesAt(s.extra), C.size_t(len(s.extra)),
		bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	if status != C.WXPAY_OK {
		return nil, s.refusal(status)
	}
	from := body
	if kind == noticeRefund {
		from = s.extra
	}
	n := &notice{fields: s.fields(from)}
	for i := range n.numbers {
		n.numbers[i] = int64(s.result.numbers[i])
	}
	if kind == noticePayscore {
		n.extra = append(n.extra, s.extra[:s.result.extra]...)
	}
	return n, nil
}

// Which answer writeAnswer writes.
const (
	answerNative   = C.GO_NATIVE_REPLY
	answerRefusal  = C.GO_NATIVE_REFUSAL
	answerAgain    = C.GO_ACK_AGAIN
	answerEvent    = C.GO_EVENT_ACK_AGAIN
	rootXML        = C.WXPAY_ROOT_XML
	rootRoot       = C.WXPAY_ROOT_ROOT
	writePlain     = C.GO_WRITE
	writeCanonical = C.GO_CANONICAL
	writeSign      = C.GO_SIGN
	writeSigned    = C.GO_WRITE_SIGNED
)

func writeAnswer(kind int, key *Key, m *Merchant, nonce, text string) ([]byte, error) {
	s := borrow(0)
	defer s.giveBack()
	status := s.until(func() C.wxpay_status {
		return C.go_answer(C.int32_t(kind), key.at(), textAt(m.AppID), size(m.AppID), textAt(m.MchID),
			size(m.MchID), textAt(m.SubAppID), size(m.SubAppID), textAt(m.SubMchID), size(m.SubMchID),
			textAt(nonce), size(nonce), textAt(text), size(text), bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	})
	if status != C.WXPAY_OK {
		return nil, s.refusal(status)
	}
	return []byte(s.text()), nil
}

func writeMessage(what int, key *Key, values []field) (string, error) {
	s := borrow(0)
	defer s.giveBack()
	if err := s.pack(values); err != nil {
		return "", err
	}
	status := s.until(func() C.wxpay_status {
		return C.go_write(C.int32_t(what), key.at(), bytesAt(s.in), C.size_t(len(s.in)),
			bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	})
	if status != C.WXPAY_OK {
		return "", named(s.refusal(status), values)
	}
	return s.text(), nil
}

func writeRequest(e Endpoint, key *Key, m *Merchant, nonce string, values []field, prepared bool) (string, error) {
	s := borrow(0)
	defer s.giveBack()
	if err := s.pack(values); err != nil {
		return "", err
	}
	isPrepared := C.int(0)
	if prepared {
		isPrepared = 1
	}
	status := s.until(func() C.wxpay_status {
		return C.go_request(C.int32_t(e), key.at(), textAt(m.AppID), size(m.AppID), textAt(m.MchID),
			size(m.MchID), textAt(m.SubAppID), size(m.SubAppID), textAt(m.SubMchID), size(m.SubMchID),
			textAt(nonce), size(nonce), bytesAt(s.in), C.size_t(len(s.in)), isPrepared,
			bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	})
	if status != C.WXPAY_OK {
		return "", named(s.refusal(status), values)
	}
	return s.text(), nil
}

func checkRequest(e Endpoint, values []field) error {
	s := borrow(0)
	defer s.giveBack()
	if err := s.pack(values); err != nil {
		return err
	}
	status := C.go_check(C.int32_t(e), bytesAt(s.in), C.size_t(len(s.in)), &s.result)
	if status != C.WXPAY_OK {
		return named(s.refusal(status), values)
	}
	return nil
}

func judge(e Endpoint, code string) (Outcome, Advice, Kind) {
	s := borrow(0)
	defer s.giveBack()
	status := C.go_judge(C.int32_t(e), textAt(code), size(code), &s.result)
	return Outcome(s.result.outcome), Advice(s.result.advice), Kind(status)
}

// endpointInfo looks at the object of an endpoint. It is called once for each.
func endpointInfo(e Endpoint) *endpointFacts {
	at := C.go_endpoint(C.int32_t(e))
	if at == nil {
		return nil
	}
	return &endpointFacts{
		path:        C.GoStringN(at.path, C.int(at.path_len)),
		request:     C.GoStringN(at.request, C.int(at.request_len)),
		reply:       C.GoString(C.wxpay_endpoint_reply(at)),
		host:        C.GoString(C.wxpay_host_url(C.int32_t(at.host))),
		method:      int(at.method),
		replyKind:   ReplyKind(at.reply),
		certificate: at.certificate == 1,
		sandbox:     at.sandbox == 1,
		deprecated:  at.deprecated == 1,
	}
}

// Which call writeInvocation writes.
const (
	invokeJSAPI               = C.GO_JSAPI
	invokeMiniProgram         = C.GO_MINI_PROGRAM
	invokeChooseWXPay         = C.GO_CHOOSE_WXPAY
	invokeApp                 = C.GO_APP
	invokeRedPacket           = C.GO_RED_PACKET
	invokeH5                  = C.GO_H5
	invokeNativeProduct       = C.GO_NATIVE_PRODUCT
	invokeCoupon              = C.GO_COUPON
	invokeContractPage        = C.GO_CONTRACT_PAGE
	invokeContractH5          = C.GO_CONTRACT_H5
	invokeContractMiniProgram = C.GO_CONTRACT_MINI_PROGRAM
	invokeScoreDetail         = C.GO_SCORE_DETAIL
	invokeScoreDetailQuery    = C.GO_SCORE_DETAIL_QUERY
)

func writeInvocation(call int, key *Key, m *Merchant, i *invocation) (string, error) {
	s := borrow(0)
	defer s.giveBack()
	for _, text := range i.texts {
		s.in = packLength(s.in, text)
		s.in = append(s.in, text...)
	}
	status := s.until(func() C.wxpay_status {
		return C.go_invoke(C.int32_t(call), key.at(), textAt(m.AppID), size(m.AppID), textAt(m.MchID),
			size(m.MchID), textAt(m.SubAppID), size(m.SubAppID), textAt(m.SubMchID), size(m.SubMchID),
			bytesAt(s.in), C.size_t(len(s.in)), C.int64_t(i.seconds), C.uint64_t(i.serial),
			C.int32_t(i.returnWeb), bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	})
	if status != C.WXPAY_OK {
		return "", s.refusal(status)
	}
	return s.text(), nil
}

// --- Values ---------------------------------------------------------------------------------------

// refused is the error of a function that has no scratch.
func refused(status C.wxpay_status, at C.size_t) error {
	if status == C.WXPAY_OK {
		return nil
	}
	return &Error{Kind: Kind(status), Offset: int(at)}
}

func numberOf(n C.go_number) (int64, error) { return int64(n.value), refused(n.status, n.at) }

func parseFen(text string) (int64, error) { return numberOf(C.go_fen_parse(textAt(text), size(text))) }

func parseYuan(text string) (int64, error) {
	return numberOf(C.go_yuan_parse(textAt(text), size(text)))
}

func formatFen(fen uint64) (string, error) {
	var out [C.WXPAY_FEN_MAX]C.char
	var n C.size_t
	status := C.wxpay_fen_format(C.uint64_t(fen), &out[0], C.size_t(len(out)), &n)
	return C.GoStringN(&out[0], C.int(n)), refused(status, 0)
}

func formatYuan(fen int64) (string, error) {
	var out [C.WXPAY_YUAN_MAX]C.char
	var n C.size_t
	status := C.wxpay_yuan_format(C.int64_t(fen), &out[0], C.size_t(len(out)), &n)
	return C.GoStringN(&out[0], C.int(n)), refused(status, 0)
}

// The forms of times.
const (
	timeCompact = C.WXPAY_TIME_COMPACT
	timeSpaced  = C.WXPAY_TIME_SPACED
	timeDate    = C.WXPAY_TIME_DATE
	timeUnix    = C.WXPAY_TIME_UNIX
)

func parseTime(form int, text string) (int64, error) {
	return numberOf(C.go_time_parse(C.int32_t(form), textAt(text), size(text)))
}

func formatTime(form int, seconds int64) (string, error) {
	var out [C.WXPAY_TIME_MAX]C.char
	var n C.size_t
	status := C.wxpay_time_format(C.int32_t(form), C.int64_t(seconds), &out[0], C.size_t(len(out)), &n)
	return C.GoStringN(&out[0], C.int(n)), refused(status, 0)
}

func scanCode(text string) (scanned, start int, err error) {
	var which C.int32_t
	var at C.size_t
	status := C.wxpay_scan(unsafe.Pointer(unsafe.StringData(text)), size(text), &which, &at)
	return int(which), int(at), refused(status, 0)
}

func nonceOf(random *[nonceRandom]byte) (string, error) {
	var out [C.WXPAY_NONCE_SIZE]C.char
	var n C.size_t
	status := C.wxpay_nonce(unsafe.Pointer(random), C.size_t(len(random)), &out[0], C.size_t(len(out)), &n)
	return C.GoStringN(&out[0], C.int(n)), refused(status, 0)
}

// What checkText checks.
const (
	checkOutTradeNo = iota
	checkOutRefundNo
	checkMchBillNo
	checkPartnerTradeNo
	checkIP
	checkNativeURL
)

func checkText(what int, text string) error {
	var at C.size_t
	start, n := unsafe.Pointer(unsafe.StringData(text)), size(text)
	switch what {
	case checkOutTradeNo:
		return refused(C.wxpay_out_trade_no_check(start, n, &at), at)
	case checkOutRefundNo:
		return refused(C.wxpay_out_refund_no_check(start, n, &at), at)
	case checkMchBillNo:
		return refused(C.wxpay_mch_billno_check(start, n, &at), at)
	case checkPartnerTradeNo:
		return refused(C.wxpay_partner_trade_no_check(start, n, &at), at)
	case checkIP:
		return refused(C.wxpay_ip_check(start, n, &at), at)
	}
	return refused(C.wxpay_invoke_native_url_check(textAt(text), n, &at), at)
}

func retryDue(schedule, attempt int) (int64, bool) {
	var seconds C.uint32_t
	status := C.wxpay_retry_due(C.int32_t(schedule), C.size_t(attempt), &seconds)
	return int64(seconds), status == C.WXPAY_OK
}

// --- Bills ----------------------------------------------------------------------------------------

// What feeding and finishing come to.
const (
	billMore    = C.WXPAY_BILL_MORE
	billRow     = C.WXPAY_BILL_ROW
	billRefusal = C.WXPAY_BILL_REFUSAL
	income      = C.WXPAY_BILL_INCOME
	expense     = C.WXPAY_BILL_EXPENSE
)

// billState is a reader of bills: no pointers, so that C may have it.
type billState struct {
	bill   C.wxpay_bill
	memory []byte
	cells  [columnsMax]C.go_cell
	result C.go_result
	needed int // how much memory there must be, after ErrBufferTooSmall
}

func (b *billState) start(sheet Sheet, memory int) Kind {
	b.memory = make([]byte, memory)
	return Kind(C.wxpay_bill_start(&b.bill, C.int32_t(sheet)))
}

func (b *billState) reset() { b.result.at, b.result.len, b.result.extra = 0, 0, 0 }

// err is the error of a status.
func (b *billState) err(status C.wxpay_status) error {
	if status == C.WXPAY_OK {
		return nil
	}
	if status == C.WXPAY_BUFFER_TOO_SMALL {
		b.needed = int(b.result.extra)
	}
	return &Error{Kind: Kind(status), Offset: int(b.result.at)}
}

// feed takes bytes from the front of a chunk. A row comes out with its cells.
func (b *billState) feed(chunk []byte) (consumed, event int, err error) {
	var taken C.size_t
	var what C.int32_t
	b.reset()
	status := C.go_bill_feed(&b.bill, bytesAt(b.memory), C.size_t(len(b.memory)), bytesAt(chunk),
		C.size_t(len(chunk)), &taken, &what, &b.cells[0], &b.result)
	return int(taken), int(what), b.err(status)
}

func (b *billState) finish() (end, xml int, err error) {
	var what C.int32_t
	var n C.size_t
	b.reset()
	status := C.wxpay_bill_finish(&b.bill, unsafe.Pointer(unsafe.SliceData(b.memory)), C.size_t(len(b.memory)),
		&what, &n, &b.result.extra, &b.result.at)
	return int(what), int(n), b.err(status)
}

// look fills the cells with the line to look at: the summary, after finishing.
func (b *billState) look() error {
	b.reset()
	return b.err(C.go_bill_line(&b.bill, bytesAt(b.memory), C.size_t(len(b.memory)), &b.cells[0], &b.result))
}

// line is the line that was looked at, as texts of its own.
func (b *billState) line() (offset, rows int64, cells []Cell) {
	cells = make([]Cell, b.result.len)
	length := 0
	for i := range cells {
		length += int(b.cells[i].heading_len + b.cells[i].text_len)
	}
	texts := make([]byte, 0, length)
	for i := range cells {
		c := &b.cells[i]
		texts = append(texts, b.memory[c.heading:c.heading+c.heading_len]...)
		texts = append(texts, b.memory[c.text:c.text+c.text_len]...)
	}
	all := string(texts)
	for i := range cells {
		c := &b.cells[i]
		cells[i] = Cell{Column(c.column), all[:c.heading_len], all[c.heading_len : c.heading_len+c.text_len]}
		all = all[c.heading_len+c.text_len:]
	}
	return int64(b.result.numbers[0]), int64(b.result.numbers[1]), cells
}

// What number reads a column as.
const (
	asFen      = C.GO_AS_FEN
	asMilliFen = C.GO_AS_MILLI_FEN
	asCount    = C.GO_AS_COUNT
	asTime     = C.GO_AS_TIME
	asSum      = C.GO_AS_SUM
)

func (b *billState) number(as int, column Column) (int64, error) {
	return numberOf(C.go_bill_number(C.int32_t(as), &b.bill, bytesAt(b.memory), C.size_t(len(b.memory)),
		C.int32_t(column)))
}

func (b *billState) record() (Record, error) {
	b.reset()
	status := C.go_bill_record(&b.bill, bytesAt(b.memory), C.size_t(len(b.memory)), &b.result)
	if status != C.WXPAY_OK {
		return Record{}, b.err(status)
	}
	n := &b.result.numbers
	return Record{RecordKind(n[3]), string(b.memory[n[0] : n[0]+n[1]]), int64(n[2])}, nil
}

// ledgerMemory is the merchant's records in C memory: they hold pointers, and Go's must not be kept there.
type ledgerMemory struct {
	records *C.wxpay_record
	count   int
	numbers unsafe.Pointer
}

func (l *ledgerMemory) make(records []Record) Kind {
	length := 1
	for i := range records {
		length += len(records[i].Number)
	}
	l.count = len(records)
	l.numbers = C.malloc(C.size_t(length))
	l.records = (*C.wxpay_record)(C.calloc(C.size_t(max(l.count, 1)), C.sizeof_wxpay_record))
	numbers, raw := unsafe.Slice((*byte)(l.numbers), length), l.raw()
	at := 0
	for i := range records {
		from := &records[i]
		raw[i] = C.wxpay_record{
			number:     (*C.char)(unsafe.Pointer(&numbers[at])),
			number_len: size(from.Number),
			amount:     C.int64_t(from.Amount),
			tag:        C.uint32_t(i),
			kind:       C.uint8_t(from.Kind),
		}
		at += copy(numbers[at:], from.Number)
	}
	return Kind(C.wxpay_ledger_sort(l.records, C.size_t(l.count)))
}

func (l *ledgerMemory) raw() []C.wxpay_record { return unsafe.Slice(l.records, l.count) }

func (l *ledgerMemory) check(row *Record) (finding, tag int, kind Kind) {
	var what C.int32_t
	var found C.size_t
	status := C.go_ledger_check(l.records, C.size_t(l.count), textAt(row.Number), size(row.Number),
		C.int64_t(row.Amount), C.uint8_t(row.Kind), &what, &found)
	tag = -1
	if status == C.WXPAY_OK && int(found) < l.count {
		tag = int(l.raw()[found].tag)
	}
	return int(what), tag, Kind(status)
}

// each tells the mark of every record, by its tag.
func (l *ledgerMemory) each(tell func(tag, mark int)) {
	raw := l.raw()
	for i := range raw {
		tell(int(raw[i].tag), int(raw[i].mark))
	}
}

func (l *ledgerMemory) free() {
	C.free(l.numbers)
	C.free(unsafe.Pointer(l.records))
	l.numbers, l.records, l.count = nil, nil, 0
}

// --- Flows ----------------------------------------------------------------------------------------

const (
	flowSize        = C.WXPAY_FLOW_SIZE
	flowMicropay    = C.GO_MICROPAY_FLOW
	flowOrder       = C.GO_ORDER_FLOW
	flowRefund      = C.GO_REFUND_FLOW
	eventTick       = C.WXPAY_FLOW_TICK
	eventRestart    = C.WXPAY_FLOW_RESTART
	eventCancel     = C.WXPAY_FLOW_CANCEL
	eventReply      = C.WXPAY_FLOW_REPLY
	eventNotified   = C.WXPAY_FLOW_NOTIFIED
	deliveryNew     = C.WXPAY_DELIVERY_NEW
	seenSize        = C.WXPAY_SEEN_SIZE
	callMicropay    = C.WXPAY_CALL_MICROPAY
	callQuery       = C.WXPAY_CALL_ORDER_QUERY
	callReverse     = C.WXPAY_CALL_REVERSE
	callClose       = C.WXPAY_CALL_CLOSE_ORDER
	callRefund      = C.WXPAY_CALL_REFUND
	callRefundQuery = C.WXPAY_CALL_REFUND_QUERY
)

func (f *FlowState) at() *C.wxpay_flow { return (*C.wxpay_flow)(unsafe.Pointer(f)) }

func flowStart(kind int, inDoubt bool, state *FlowState, times []uint32) Kind {
	var t [8]C.uint32_t
	for i := range times {
		t[i] = C.uint32_t(times[i])
	}
	doubt := C.int(0)
	if inDoubt {
		doubt = 1
	}
	return Kind(C.go_flow_start(C.int32_t(kind), doubt, state.at(), &t[0]))
}

func flowStep(kind int, state *FlowState, now uint64, event *Event) (Action, Kind) {
	raw := C.wxpay_flow_event{
		event: C.int32_t(event.kind), call: C.int32_t(event.call), number: C.uint32_t(event.number),
		answer: C.int32_t(event.Answer), advice: C.int32_t(event.Advice),
	}
	action := C.go_flow_step(C.int32_t(kind), state.at(), C.uint64_t(now), &raw)
	if action.status != C.WXPAY_OK {
		return Action{}, Kind(action.status)
	}
	return Action{
		Kind: ActionKind(action.action), until: uint64(action.until), Hint: Hint(action.hint), End: End(action.end),
		Why: Why(action.why), Advice: Advice(action.advice), call: int(action.call), number: uint32(action.number),
	}, 0
}

func (a *Action) raw() C.go_action {
	return C.go_action{
		until: C.uint64_t(a.until), action: C.int32_t(a.Kind), call: C.int32_t(a.call),
		number: C.uint32_t(a.number), hint: C.int32_t(a.Hint),
	}
}

// packCourse is what the requests of a flow say, for C: the texts, and behind them the further fields.
func (s *scratch) packCourse(c *course) (texts int, more []field, err error) {
	for _, text := range c.texts {
		s.in = packLength(s.in, text)
		s.in = append(s.in, text...)
	}
	texts = len(s.in)
	if more, err = marshal(c.more); err == nil {
		err = s.pack(more)
	}
	return texts, more, err
}

func flowWrite(c *course, key *Key, m *Merchant, nonce string, a *Action) (string, error) {
	s := borrow(0)
	defer s.giveBack()
	texts, more, err := s.packCourse(c)
	if err != nil {
		return "", err
	}
	status := s.until(func() C.wxpay_status {
		return C.go_flow_write(C.int32_t(c.kind), C.int32_t(a.Endpoint()), key.at(), textAt(m.AppID), size(m.AppID),
			textAt(m.MchID), size(m.MchID), textAt(m.SubAppID), size(m.SubAppID), textAt(m.SubMchID),
			size(m.SubMchID), textAt(nonce), size(nonce), a.raw(), bytesAt(s.in), C.size_t(texts),
			bytesAt(s.in[texts:]), C.size_t(len(s.in)-texts), C.int64_t(c.totalFee), C.int64_t(c.refundFee),
			bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	})
	if status != C.WXPAY_OK {
		return "", named(s.refusal(status), more)
	}
	return s.text(), nil
}

func flowRead(c *course, isNotice bool, key *Key, m *Merchant, a *Action, reply []byte) (Event, error) {
	s := borrow(len(reply))
	defer s.giveBack()
	texts, _, err := s.packCourse(c)
	if err != nil {
		return Event{}, err
	}
	notice := C.int(0)
	if isNotice {
		notice = 1
	}
	var event C.wxpay_flow_event
	status := C.go_flow_read(C.int32_t(c.kind), notice, C.int32_t(a.Endpoint()), key.at(), textAt(m.AppID),
		size(m.AppID), textAt(m.MchID), size(m.MchID), textAt(m.SubAppID), size(m.SubAppID), textAt(m.SubMchID),
		size(m.SubMchID), a.raw(), bytesAt(s.in), C.size_t(texts), C.int64_t(c.totalFee), C.int64_t(c.refundFee),
		bytesAt(reply), C.size_t(len(reply)), &event, bytesAt(s.out), C.size_t(len(s.out)), &s.result)
	read := Event{
		kind: int(event.event), call: int(event.call), number: uint32(event.number), Answer: Answer(event.answer),
		Advice: Advice(event.advice),
	}
	if status != C.WXPAY_OK {
		return read, s.refusal(status)
	}
	read.Fields = s.fields(reply)
	return read, nil
}

func inbox(remember bool, memory [][seenSize]byte, id string) (isNew bool, kind Kind) {
	var delivery C.int32_t
	does := C.int(0)
	if remember {
		does = 1
	}
	at := (*C.wxpay_seen)(unsafe.Pointer(unsafe.SliceData(memory)))
	status := C.go_inbox(does, at, C.size_t(len(memory)), textAt(id), size(id), &delivery)
	return delivery == deliveryNew, Kind(status)
}
