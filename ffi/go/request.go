//go:build cgo

package wxpay

import (
	"context"
	"net/http"
	"strings"
)

// Merchant is who sends a request, and whom a notification has to be for.
type Merchant struct {
	// AppID is your appid.
	AppID string
	// MchID is your merchant number, mch_id.
	MchID string
	// SubAppID is the sub-merchant's application, of a service provider; or "".
	SubAppID string
	// SubMchID is the sub-merchant, of a service provider; or "". An endpoint that has no such field refuses
	// it: it would move the provider's own money.
	SubMchID string
}

// Request is ready to be sent.
type Request struct {
	// Endpoint is what it is for.
	Endpoint Endpoint
	// Method is "POST" or "GET".
	Method string
	// URL is where it goes, with the query of a GET.
	URL string
	// Body is the XML of a POST.
	Body []byte
	// NeedsCertificate tells whether the connection needs the merchant's client certificate.
	NeedsCertificate bool
}

// NewRequest fills in, checks, signs and writes a request. fields is a map[string]string, or a struct with
// tags: one of those in the package api, or your own, see Marshal.
//
// Not yours to set are the merchant's fields, nonce_str, sign and, where the gateway would take another for
// granted, sign_type. What the gateway is sure to refuse is refused here, as an *Error with the name of the
// field: ErrMissingField, ErrUnknownField, ErrFieldTooLong, ErrBadAmount and so on.
func NewRequest(endpoint Endpoint, key *Key, merchant Merchant, fields any) (*Request, error) {
	return newRequest(endpoint, key, merchant, NewNonce(), fields)
}

func newRequest(endpoint Endpoint, key *Key, merchant Merchant, nonce string, fields any) (*Request, error) {
	list, err := marshal(fields)
	if err != nil {
		return nil, err
	}
	text, err := writeRequest(endpoint, key, &merchant, nonce, list, false)
	if err != nil {
		return nil, err
	}
	request := &Request{
		Endpoint:         endpoint,
		Method:           endpoint.Method(),
		URL:              endpoint.URL(),
		NeedsCertificate: endpoint.NeedsCertificate(),
	}
	if request.Method == http.MethodGet {
		request.URL += "?" + text
	} else {
		request.Body = []byte(text)
	}
	return request, nil
}

// PrepareRequest fills in, checks and signs a request, and leaves the writing to you: for uploads, whose form
// has a file beside these fields.
func PrepareRequest(endpoint Endpoint, key *Key, merchant Merchant, fields any) (Fields, error) {
	list, err := marshal(fields)
	if err != nil {
		return Fields{}, err
	}
	text, err := writeRequest(endpoint, key, &merchant, NewNonce(), list, true)
	if err != nil {
		return Fields{}, err
	}
	return unflatten(text), nil
}

// CheckRequest checks all fields of a request, those that NewRequest fills in too, and names the first that
// is wrong.
func CheckRequest(endpoint Endpoint, fields any) error {
	list, err := marshal(fields)
	if err != nil {
		return err
	}
	return checkRequest(endpoint, list)
}

// HTTP is the request for net/http. One that needs a certificate wants a client whose transport has it, in
// its tls.Config.
func (r *Request) HTTP(ctx context.Context) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, r.Method, r.URL, strings.NewReader(string(r.Body)))
	if err != nil {
		return nil, err
	}
	if len(r.Body) > 0 {
		request.Header.Set("Content-Type", "text/xml; charset=utf-8")
	}
	return request, nil
}
