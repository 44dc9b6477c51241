//go:build cgo

package wxpay

import (
	"errors"
	"fmt"
	"io"
	"runtime"
)

// SignType is an algorithm. The key has one; the message never chooses it.
type SignType int

const (
	// MD5 is what the gateway takes for granted.
	MD5 SignType = iota + 1
	// HMACSHA256 is "HMAC-SHA256".
	HMACSHA256
)

// String is what the field sign_type says.
func (t SignType) String() string {
	switch t {
	case MD5:
		return "MD5"
	case HMACSHA256:
		return "HMAC-SHA256"
	}
	return fmt.Sprintf("SignType(%d)", int(t))
}

// Key is a merchant's API key, prepared for one algorithm. Any number of goroutines may use it. It cannot be
// printed or encoded: everything that tries says "wxpay.Key(secret)".
//
// Do not copy it.
type Key struct {
	_     noCopy
	words [keyWords]uint64
	kind  SignType
}

// noCopy has go vet complain of copies.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// NewKey prepares a key: 32 letters or digits, as the merchant platform shows it.
func NewKey(text string, signType SignType) (*Key, error) {
	return newKey([]byte(text), signType, false)
}

// NewKeyFrom is NewKey for a text that can be wiped afterwards, which a string cannot.
func NewKeyFrom(text []byte, signType SignType) (*Key, error) { return newKey(text, signType, false) }

// NewKeyOfUnusualLength prepares a key of 1 to 64 letters or digits. The platform issues keys of 32 only;
// tests and old systems have others.
func NewKeyOfUnusualLength(text string, signType SignType) (*Key, error) {
	return newKey([]byte(text), signType, true)
}

func newKey(text []byte, signType SignType, unusual bool) (*Key, error) {
	key := &Key{kind: signType}
	if kind := makeKey(key, text, signType, unusual); kind != 0 {
		return nil, &Error{Kind: kind}
	}
	runtime.SetFinalizer(key, (*Key).wipe)
	return key, nil
}

// Strict makes the key refuse every value that can be read as several fields, and not only those that hold a
// name of the protocol. The price: the reply to an H5 order is refused, whose mweb_url holds "&package=".
// Call it before the key is used.
func (k *Key) Strict() error {
	if kind := strictKey(k); kind != 0 {
		return &Error{Kind: kind}
	}
	return nil
}

// SignType is the algorithm of the key.
func (k *Key) SignType() SignType {
	if k == nil {
		return 0
	}
	return k.kind
}

// Close wipes the key: from now on it is refused, as ErrBadKey. Nobody may be using it. A key that is not
// closed is wiped when it is collected.
func (k *Key) Close() error {
	if k != nil {
		runtime.SetFinalizer(k, nil)
		k.wipe()
	}
	return nil
}

func (k *Key) wipe() {
	wipeKey(k)
	k.kind = 0
}

const secret = "wxpay.Key(secret)"

var errSecret = errors.New("wxpay: a key cannot be encoded")

// String tells nothing.
func (k *Key) String() string { return secret }

// GoString tells nothing.
func (k *Key) GoString() string { return secret }

// Format tells nothing, whatever the verb is.
func (k *Key) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, secret) }

// MarshalText refuses: a key belongs into no document.
func (k *Key) MarshalText() ([]byte, error) { return nil, errSecret }

// GobEncode refuses, too.
func (k *Key) GobEncode() ([]byte, error) { return nil, errSecret }
