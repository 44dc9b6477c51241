//go:build cgo

package wxpay

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"hash"
	"io"
	"math/rand/v2"
	"sort"
	"strings"
	"testing"
)

// A second implementation, of the standard library alone: what many write by hand.

type pureFields map[string]string

func (f pureFields) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	start.Name.Local = "xml"
	if err := e.EncodeToken(start); err != nil {
		return err
	}
	for name, value := range f {
		if err := e.EncodeElement(value, xml.StartElement{Name: xml.Name{Local: name}}); err != nil {
			return err
		}
	}
	return e.EncodeToken(start.End())
}

func pureRead(document []byte) (pureFields, error) {
	fields := pureFields{}
	decoder := xml.NewDecoder(bytes.NewReader(document))
	name, value, depth := "", "", 0
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return fields, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			name, value = token.Name.Local, ""
		case xml.CharData:
			value += string(token)
		case xml.EndElement:
			if depth--; depth == 1 {
				fields[name] = value
			}
		}
	}
}

func pureSign(fields pureFields, key string, signType SignType) string {
	var names []string
	for name, value := range fields {
		if name != "sign" && value != "" {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	var text strings.Builder
	for _, name := range names {
		text.WriteString(name + "=" + fields[name] + "&")
	}
	text.WriteString("key=" + key)
	var digest hash.Hash = md5.New()
	if signType == HMACSHA256 {
		digest = hmac.New(sha256.New, []byte(key))
	}
	digest.Write([]byte(text.String()))
	return strings.ToUpper(hex.EncodeToString(digest.Sum(nil)))
}

const nameLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789"

// Characters that make trouble, among others that make none. "=" is left out: with it a value may be read as
// several fields, which only this library refuses.
var valueLetters = []rune("abcXYZ0189 <>&\"']]>\t\n-;#x订单号€😀\u0085\u2028/\\,.")

func randomFields(r *rand.Rand) pureFields {
	fields := pureFields{}
	for range 1 + r.IntN(40) {
		name := []byte{nameLetters[r.IntN(53)]}
		for range r.IntN(30) {
			name = append(name, nameLetters[r.IntN(len(nameLetters))])
		}
		var value []rune
		for range r.IntN(60) {
			value = append(value, valueLetters[r.IntN(len(valueLetters))])
		}
		fields[string(name)] = string(value)
	}
	return fields
}

// written spells the document in another way each time: text, CDATA, references, space between the fields.
func written(r *rand.Rand, fields pureFields) []byte {
	var out bytes.Buffer
	out.WriteString("<xml>")
	for name, value := range fields {
		if r.IntN(3) == 0 {
			out.WriteString("\n  ")
		}
		out.WriteString("<" + name + ">")
		if r.IntN(2) == 0 && !strings.Contains(value, "]]>") {
			out.WriteString("<![CDATA[" + value + "]]>")
		} else {
			_ = xml.EscapeText(&out, []byte(value))
		}
		out.WriteString("</" + name + ">")
	}
	out.WriteString("</xml>")
	return out.Bytes()
}

func TestAgainstTheStandardLibrary(t *testing.T) {
	const rounds = 3000
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	keys := map[SignType]*Key{}
	for _, signType := range []SignType{MD5, HMACSHA256} {
		key, err := NewKey(benchKey, signType)
		if err != nil {
			t.Fatal(err)
		}
		keys[signType] = key
	}
	refused := 0
	for range rounds {
		fields := randomFields(r)
		signType := []SignType{MD5, HMACSHA256}[r.IntN(2)]
		key := keys[signType]
		want := pureSign(fields, benchKey, signType)
		sign, err := Sign(key, map[string]string(fields))
		if KindOf(err) == ErrNoFields {
			refused++
			continue
		}
		if err != nil || sign != want {
			t.Fatalf("%q: %s %v instead of %s", fields, sign, err, want)
		}

		// What this library writes, the standard library reads, and the other way round.
		message, err := WriteSigned(key, map[string]string(fields))
		if err != nil {
			t.Fatal(err)
		}
		back, err := pureRead(message)
		if err != nil || back["sign"] != want || len(back) != len(fields)+1 {
			t.Fatalf("%q is read as %q %v", message, back, err)
		}
		for name, value := range fields {
			if back[name] != value {
				t.Fatalf("%s: %q instead of %q", name, back[name], value)
			}
		}
		fields["sign"] = want
		for _, document := range [][]byte{message, written(r, fields)} {
			read, err := Verify(document, key)
			if err != nil {
				t.Fatalf("%q: %v", document, err)
			}
			if read.Len() != len(fields) {
				t.Fatalf("%d fields instead of %d", read.Len(), len(fields))
			}
			for name, value := range read.All() {
				if fields[name] != value {
					t.Fatalf("%s: %q instead of %q", name, value, fields[name])
				}
			}
		}

		// One byte of one value makes another message.
		for name, value := range fields {
			if name == "sign" || name == "sign_type" || value == "" {
				continue
			}
			fields[name] = value + "!"
			if _, err := Verify(written(r, fields), key); KindOf(err) != ErrSignMismatch {
				t.Fatalf("%s changed: %v", name, err)
			}
			break
		}
	}
	if refused > rounds/2 {
		t.Errorf("%d of %d sets had no field", refused, rounds)
	}
}
