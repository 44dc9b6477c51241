//go:build cgo

package wxpay

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The one vector tree: its README describes the files.
const vectorTree = "../../tests/vectors"

// caseFile is a file NAME.case: a header, and blocks of lines behind it.
type caseFile struct {
	name   string
	header map[string]string
	blocks [][]string
}

func readFile(t *testing.T, path ...string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func cases(t *testing.T, group string) []*caseFile {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(vectorTree, group, "*.case"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases in %s: %v", group, err)
	}
	var all []*caseFile
	for _, path := range paths {
		lines := strings.Split(strings.TrimSuffix(string(readFile(t, path)), "\n"), "\n")
		c := &caseFile{name: strings.TrimSuffix(filepath.Base(path), ".case"), header: map[string]string{}}
		at := 0
		for ; at < len(lines) && lines[at] != ""; at++ {
			name, value, found := strings.Cut(lines[at], ": ")
			if !found {
				t.Fatalf("%s: %q", path, lines[at])
			}
			c.header[name] = value
		}
		for at < len(lines) {
			var block []string
			for at++; at < len(lines) && lines[at] != ""; at++ {
				block = append(block, lines[at])
			}
			c.blocks = append(c.blocks, block)
		}
		all = append(all, c)
	}
	return all
}

var unescaped = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r", `\t`, "\t")

// pairs are the lines "name=value" of a block.
func pairs(block []string) []field {
	var list []field
	for _, line := range block {
		name, value, _ := strings.Cut(line, "=")
		list = append(list, field{name, unescaped.Replace(value)})
	}
	return list
}

// outcome is an error as the vectors write it.
func outcome(err error) string {
	if err == nil {
		return "ok"
	}
	refused, ok := err.(*Error)
	if !ok {
		return err.Error()
	}
	return refused.Kind.String() + " " + strconv.Itoa(refused.Offset)
}

func kindName(err error) string {
	name, _, _ := strings.Cut(outcome(err), " ")
	return name
}

func (c *caseFile) number(t *testing.T, name string) int {
	number, err := strconv.Atoi(c.header[name])
	if err != nil {
		t.Fatal(err)
	}
	return number
}

// key is the key of the case; nil if it has none.
func (c *caseFile) key(t *testing.T) *Key {
	t.Helper()
	text := c.header["key"]
	if text == "" {
		return nil
	}
	signType := MD5
	if c.header["sign_type"] == "HMAC-SHA256" {
		signType = HMACSHA256
	}
	make := NewKey
	if len(text) != 32 {
		make = NewKeyOfUnusualLength
	}
	key, err := make(text, signType)
	if err != nil {
		t.Fatal(err)
	}
	if c.header["mode"] == "strict" {
		if err := key.Strict(); err != nil {
			t.Fatal(err)
		}
	}
	return key
}

func sameFields(t *testing.T, got Fields, want []field) {
	t.Helper()
	if got.Len() != len(want) {
		t.Fatalf("%d fields instead of %d", got.Len(), len(want))
	}
	for i, w := range want {
		if f := (field{got.name(i), got.value(i)}); f != w {
			t.Fatalf("%+q instead of %+q", f, w)
		}
		if value, found := got.Lookup(w.name); !found || value != w.value {
			t.Fatalf("%s is not found", w.name)
		}
	}
}

func TestDocumentVectors(t *testing.T) {
	for _, group := range []string{"read", "write", "sign", "verify", "notify"} {
		for _, c := range cases(t, group) {
			t.Run(group+"/"+c.name, func(t *testing.T) {
				document := readFile(t, vectorTree, group, c.name+".xml")
				testDocument(t, group, c, document)
			})
		}
	}
}

func testDocument(t *testing.T, group string, c *caseFile, document []byte) {
	root := rootXML
	if c.header["root"] == "root" {
		root = rootRoot
	}
	slots := min(c.number(t, "slots"), 256) + 1
	expect := c.header["expect"]
	fields, err := readMessage(nil, root, slots, document)
	if len(c.blocks) == 0 {
		if outcome(err) != expect {
			t.Fatalf("%s instead of %s", outcome(err), expect)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	want := pairs(c.blocks[0])
	sameFields(t, fields, want)

	text, err := Write(fields)
	if err != nil {
		t.Fatal(err)
	}
	if group == "write" && !bytes.Equal(text, document) {
		t.Fatalf("written: %q", text)
	}
	if again, err := readMessage(nil, rootXML, 0, text); len(text) <= documentMax {
		if err != nil {
			t.Fatal(err)
		}
		sameFields(t, again, want)
	}
	if group == "sign" {
		canonical, err := Canonical(fields.Map())
		if err != nil || canonical != string(readFile(t, vectorTree, group, c.name+".canonical")) {
			t.Fatalf("canonical string: %q %v", canonical, err)
		}
	}

	key := c.key(t)
	if key == nil {
		if expect != "ok" {
			t.Fatal("a case without a key should be ok")
		}
		return
	}
	if _, err := readMessage(key, root, slots, document); outcome(err) != expect {
		t.Fatalf("verified: %s instead of %s", outcome(err), expect)
	}
	sign, err := Sign(key, fields.Map())
	if wanted, ok := c.header["sign"]; ok {
		if err != nil || sign != wanted {
			t.Fatalf("signature %s %v instead of %s", sign, err, wanted)
		}
		if text, err := WriteSigned(key, fields); err != nil {
			t.Fatal(err)
		} else if len(text) <= documentMax {
			if _, err := Verify(text, key); err != nil {
				t.Fatal(err)
			}
		}
	} else {
		kind, _, _ := strings.Cut(expect, " ")
		switch kind {
		case "MissingSign", "SignMalformed", "SignMismatch":
			kind = kindName(err)
		}
		if err == nil || kindName(err) != kind {
			t.Fatalf("signing is refused with %v instead of %s", err, kind)
		}
	}
}

func TestRefundVectors(t *testing.T) {
	for _, c := range cases(t, "refund") {
		t.Run(c.name, func(t *testing.T) {
			document := readFile(t, vectorTree, "refund", c.name+".xml")
			merchant := Merchant{AppID: c.header["appid"], MchID: c.header["mch_id"], SubMchID: c.header["sub_mch_id"]}
			refund, err := parseRefund(document, c.key(t), merchant, min(c.number(t, "slots"), 256)+1)
			if outcome(err) != c.header["expect"] {
				t.Fatalf("%s instead of %s", outcome(err), c.header["expect"])
			}
			if err != nil {
				return
			}
			sameFields(t, refund.Fields, pairs(c.blocks[0]))
			if refund.TotalFee != digits(refund.Get("total_fee")) || refund.OutRefundNo != refund.Get("out_refund_no") {
				t.Fatalf("%+v", refund)
			}
			if text := refund.Get("success_time"); text != "" && refund.SuccessTime.Format("2006-01-02 15:04:05") != text {
				t.Fatalf("%v instead of %s", refund.SuccessTime, text)
			}
			plain := readFile(t, vectorTree, "refund", c.name+".plain")
			if inner, err := readMessage(nil, rootRoot, 0, plain); err != nil || inner.Len() != refund.Len() {
				t.Fatalf("the plain text: %v", err)
			}
		})
	}
}
