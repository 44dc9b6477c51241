//go:build cgo

package wxpay

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"strings"
	"sync"
	"testing"
)

func TestKeysDoNotShow(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	type holder struct {
		Name string
		Key  *Key
	}
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%T"} {
		fmt.Fprintf(&out, verb+"\n", key)
		fmt.Fprintf(&out, verb+"\n", holder{"a", key})
		fmt.Fprintf(&out, verb+"\n", &holder{"a", key})
		fmt.Fprintf(&out, verb+"\n", []*Key{key})
	}
	log.New(&out, "", 0).Println(key, key.String(), key.GoString())
	if text := out.String(); strings.Contains(text, benchKey) || strings.Contains(text, benchKey[:6]) || strings.Count(text, secret) < 10 {
		t.Error(text)
	}
	// Nor do the words that the key was made into.
	for _, word := range key.words {
		for _, form := range []string{"%d", "%x", "%#x"} {
			if text := fmt.Sprintf(form, word); len(text) > 8 && strings.Contains(out.String(), text) {
				t.Errorf("%s is shown", text)
			}
		}
	}
	if _, err := json.Marshal(holder{"a", key}); err == nil {
		t.Error("JSON holds a key")
	}
	if err := gob.NewEncoder(&out).Encode(holder{"a", key}); err == nil {
		t.Error("gob holds a key")
	}
}

func TestClosedKeys(t *testing.T) {
	body, key, expect := payment(t)
	if err := key.Close(); err != nil {
		t.Fatal(err)
	}
	if key.words != [keyWords]uint64{} {
		t.Error("something is left of the key")
	}
	_ = key.Close()
	if _, err := ParsePayNotification(body, key, expect); !errors.Is(err, ErrBadKey) {
		t.Errorf("a closed key: %v", err)
	}
	if _, err := Sign(key, map[string]string{"a": "1"}); !errors.Is(err, ErrBadKey) {
		t.Errorf("a closed key: %v", err)
	}
	if _, err := Verify(body, nil); !errors.Is(err, ErrBadKey) {
		t.Errorf("no key: %v", err)
	}
	if err := key.Strict(); !errors.Is(err, ErrBadKey) {
		t.Errorf("a closed key becomes strict: %v", err)
	}
	for _, text := range []string{"", "short", benchKey + "x", benchKey[:31] + "-"} {
		if _, err := NewKey(text, MD5); !errors.Is(err, ErrKeyInvalid) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := NewKey(benchKey, 0); !errors.Is(err, ErrBadArgument) {
		t.Errorf("no algorithm: %v", err)
	}
	if key, err := NewKeyFrom([]byte(benchKey), HMACSHA256); err != nil || key.SignType().String() != "HMAC-SHA256" {
		t.Errorf("%v", err)
	}
}

func TestErrors(t *testing.T) {
	body, key, expect := payment(t)
	expect.TotalFee++
	_, err := ParsePayNotification(body, key, expect)
	wrapped := fmt.Errorf("order %s: %w", expect.OutTradeNo, err)
	var refused *Error
	var kind Kind
	if !errors.Is(wrapped, ErrAmountMismatch) || errors.Is(wrapped, ErrSignMismatch) {
		t.Errorf("errors.Is: %v", wrapped)
	}
	if !errors.As(wrapped, &refused) || refused.Kind != ErrAmountMismatch || refused.Offset != bytes.Index(body, []byte("total_fee")) {
		t.Errorf("errors.As: %+v", refused)
	}
	if !errors.As(wrapped, &kind) || kind != ErrAmountMismatch || KindOf(wrapped) != kind || KindOf(nil) != 0 {
		t.Errorf("the kind: %v", kind)
	}
	if want := fmt.Sprintf("wxpay: AmountMismatch at %d", refused.Offset); err.Error() != want {
		t.Errorf("%q instead of %q", err.Error(), want)
	}
	for kind, name := range kindNames {
		if statusName(kind) != name {
			t.Errorf("%d is %s in C and %s here", kind, statusName(kind), name)
		}
	}
	if Kind(999).String() != "Kind(999)" || statusName(999) != "Unknown" {
		t.Errorf("%v", Kind(999))
	}
	expect.TotalFee = -1
	if _, err := ParsePayNotification(body, key, expect); !errors.Is(err, ErrBadArgument) {
		t.Errorf("a negative amount: %v", err)
	}
}

// Many goroutines with one key, and what they read stays what it was.
func TestTogether(t *testing.T) {
	body, key, expect := payment(t)
	first, err := ParsePayNotification(body, key, expect)
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprint(first.Map())
	var group sync.WaitGroup
	for i := range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			own := bytes.Clone(body)
			for k := range 200 {
				n, err := ParsePayNotification(own, key, expect)
				if err != nil || n.TotalFee != expect.TotalFee {
					t.Error(err)
					return
				}
				if _, err := NewRequest(APIMicropay, key, Merchant{AppID: "wx1", MchID: "100"}, tea); err != nil {
					t.Error(err)
					return
				}
				if k%50 == i%50 {
					clear(own)
					if fmt.Sprint(n.Map()) != want || fmt.Sprint(first.Map()) != want {
						t.Error("a notification holds the memory of its body")
						return
					}
					copy(own, body)
				}
			}
		}()
	}
	group.Wait()
}

func TestSmallThings(t *testing.T) {
	if Version() == "" {
		t.Error("no version")
	}
	if FormatYuan(450) != "4.50" || FormatYuan(-1) != "-0.01" {
		t.Errorf("%s %s", FormatYuan(450), FormatYuan(-1))
	}
	if text, err := FormatFen(450); err != nil || text != "450" {
		t.Errorf("%q %v", text, err)
	}
	if _, err := FormatFen(-1); !errors.Is(err, ErrBadAmount) {
		t.Errorf("%v", err)
	}
	if first, second := NewNonce(), NewNonce(); len(first) != 32 || first == second {
		t.Errorf("%q %q", first, second)
	}
	if due, ok := RetryDue(RetryPay, 1); !ok || due != 0 {
		t.Errorf("%v %v", due, ok)
	}
	if due, ok := RetryDue(RetryPay, 2); !ok || due.Seconds() != 15 {
		t.Errorf("%v %v", due, ok)
	}
	if _, ok := RetryDue(RetryPay, 99); ok {
		t.Error("there is a 99th delivery")
	}
	if fields := (Fields{}); fields.Len() != 0 || fields.Get("a") != "" {
		t.Error("no fields are some")
	}
	text, err := json.Marshal(unflatten("a\x001\x00"))
	if err != nil || string(text) != `{"a":"1"}` {
		t.Errorf("%s %v", text, err)
	}
}
