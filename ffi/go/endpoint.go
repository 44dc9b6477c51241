//go:build cgo

package wxpay

import (
	"strconv"
	"strings"
	"sync"
)

// Endpoint is one of the gateway's: APIUnifiedOrder and so on. The zero value is none.
type Endpoint int

// ReplyKind says what comes back from an endpoint.
type ReplyKind int

const (
	// ReplySigned is XML with a signature.
	ReplySigned ReplyKind = iota
	// ReplyUnsigned is XML without one.
	ReplyUnsigned
	// ReplyText is a bill: lines of text, or a gzip file of them.
	ReplyText
	// ReplyJSON is JSON.
	ReplyJSON
	// ReplyPage is a page for the payer's browser.
	ReplyPage
)

// Sandbox comes before the path of an endpoint in today's sandbox, where the endpoint is there.
const Sandbox = "/xdc/apiv2sandbox"

type endpointFacts struct {
	path, host, request, reply       string
	method                           int
	replyKind                        ReplyKind
	certificate, sandbox, deprecated bool
}

// The facts of each, once somebody has asked.
var facts [len(endpointNames)]struct {
	once sync.Once
	*endpointFacts
}

func (e Endpoint) facts() *endpointFacts {
	if e <= 0 || int(e) >= len(facts) {
		return &endpointFacts{}
	}
	f := &facts[e]
	f.once.Do(func() { f.endpointFacts = endpointInfo(e) })
	return f.endpointFacts
}

// String is the name, such as "UnifiedOrder".
func (e Endpoint) String() string {
	if e < 0 || int(e) >= len(endpointNames) {
		return "Endpoint(" + strconv.Itoa(int(e)) + ")"
	}
	return endpointNames[e]
}

// Path is the path, with its "/".
func (e Endpoint) Path() string { return e.facts().path }

// Host is the scheme and the name of the host, such as "https://api.mch.weixin.qq.com". Three others stand
// in for that one: api2 in a disaster, apihk and apius overseas.
func (e Endpoint) Host() string { return e.facts().host }

// URL is both.
func (e Endpoint) URL() string { return e.Host() + e.Path() }

// Method is how a request is sent, "POST" or "GET".
func (e Endpoint) Method() string {
	if e.facts().method == 1 {
		return "GET"
	}
	return "POST"
}

// IsUpload tells whether the request is a form with a file, whose body is yours to write: see PrepareRequest.
func (e Endpoint) IsUpload() bool { return e.facts().method == 2 }

// NeedsCertificate tells whether the connection needs the merchant's client certificate.
func (e Endpoint) NeedsCertificate() bool { return e.facts().certificate }

// InSandbox tells whether the sandbox has it, too.
func (e Endpoint) InSandbox() bool { return e.facts().sandbox }

// Deprecated tells whether it is of no use any more to who has not used it before.
func (e Endpoint) Deprecated() bool { return e.facts().deprecated }

// ReplyKind says what comes back.
func (e Endpoint) ReplyKind() ReplyKind { return e.facts().replyKind }

// ReplyFields are the fields of its replies, for people and tools: nothing enforces them.
func (e Endpoint) ReplyFields() []FieldSpec { return specs(e.facts().reply) }

// RequestFields are the fields of a request.
func (e Endpoint) RequestFields() []FieldSpec { return specs(e.facts().request) }

// Endpoints are all of them.
func Endpoints() []Endpoint {
	all := make([]Endpoint, 0, len(endpointNames)-1)
	for e := Endpoint(1); int(e) < len(endpointNames); e++ {
		all = append(all, e)
	}
	return all
}

// FieldSpec is what an endpoint says of a field.
type FieldSpec struct {
	// Name is the name. In those of replies, "$n" and "$m" stand for numbers.
	Name string
	// Required tells whether a request needs it.
	Required bool
	// Form is the form of the value: "int", "fen", "time", "date", "ip", "json", "url", "callback", "order",
	// "code", "sign", "file", "nested", or "" for any text.
	Form string
	// Max is the longest length in bytes; 0 if there is no limit.
	Max int
	// Values are the only ones; nil if there are others.
	Values []string
}

// specs reads a line of words such as "total_fee!fen" and "sign_type?=MD5|HMAC-SHA256".
func specs(line string) []FieldSpec {
	var all []FieldSpec
	for _, word := range strings.Fields(line) {
		at := strings.IndexAny(word, "!?")
		if at < 0 {
			continue
		}
		spec := FieldSpec{Name: word[:at], Required: word[at] == '!'}
		form, values, listed := strings.Cut(word[at+1:], "=")
		if listed {
			spec.Values = strings.Split(values, "|")
		}
		spec.Form = strings.TrimRight(form, "0123456789")
		spec.Max, _ = strconv.Atoi(form[len(spec.Form):])
		all = append(all, spec)
	}
	return all
}
