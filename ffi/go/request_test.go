//go:build cgo

package wxpay

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"
)

// What the vectors say of each endpoint, independently of the library.
func TestEndpointVectors(t *testing.T) {
	replies := map[ReplyKind]string{ReplySigned: "signed", ReplyUnsigned: "unsigned", ReplyText: "text", ReplyJSON: "json", ReplyPage: "page"}
	yes := map[bool]string{true: "yes", false: "no"}
	byPath := map[string]Endpoint{}
	for _, e := range Endpoints() {
		byPath[e.Path()] = e
	}
	lines := strings.Split(strings.TrimSpace(string(readFile(t, vectorTree, "api", "endpoints.tsv"))), "\n")
	head := map[string]int{}
	for i, name := range strings.Split(lines[0], "\t") {
		head[name] = i
	}
	for _, line := range lines[1:] {
		columns := strings.Split(line, "\t")
		column := func(name string) string { return columns[head[name]] }
		e := byPath[column("path")]
		if e.Path() == "" {
			t.Errorf("%s is missing", column("path"))
			continue
		}
		if e.IsUpload() != (e == APIUploadMedia) {
			t.Errorf("%v: an upload?", e)
		}
		got := []string{e.Path(), e.Method(), e.Host(), yes[e.NeedsCertificate()], yes[e.Deprecated()], yes[e.InSandbox()], replies[e.ReplyKind()]}
		want := []string{column("path"), column("method"), column("host"), column("certificate"), column("deprecated"), column("sandbox"), column("reply")}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%v:\n%v instead of\n%v", e, got, want)
		}
		if plain(e.String()) != plain(column("name")) {
			t.Errorf("%v is called %s", e, column("name"))
		}
	}
	if len(byPath) != len(lines)-1 || len(Endpoints()) != 136 {
		t.Errorf("%d endpoints, %d paths, %d lines", len(Endpoints()), len(byPath), len(lines)-1)
	}
	for _, e := range []Endpoint{0, -1, 137} {
		if e.Path() != "" || e.URL() != "" || e.RequestFields() != nil {
			t.Errorf("%v is an endpoint", e)
		}
	}
}

// And of each of its fields.
func TestFieldVectors(t *testing.T) {
	type key struct{ path, side, name string }
	got := map[key]string{}
	for _, e := range Endpoints() {
		for side, specs := range map[string][]FieldSpec{"request": e.RequestFields(), "reply": e.ReplyFields()} {
			for _, s := range specs {
				presence, form, max, values := "optional", "text", "-", "-"
				if s.Required {
					presence = "required"
				}
				if s.Form != "" {
					form = s.Form
				}
				if s.Max > 0 {
					max = strconv.Itoa(s.Max)
				}
				if s.Values != nil {
					values = strings.Join(s.Values, "|")
				}
				got[key{e.Path(), side, s.Name}] = strings.Join([]string{presence, form, max, values}, " ")
			}
		}
	}
	lines := strings.Split(strings.TrimSpace(string(readFile(t, vectorTree, "api", "fields.tsv"))), "\n")
	for _, line := range lines[1:] {
		c := strings.Split(line, "\t")
		k, want := key{c[0], c[1], c[2]}, strings.Join(c[3:7], " ")
		if got[k] != want {
			t.Errorf("%v: %q instead of %q", k, got[k], want)
		}
		delete(got, k)
	}
	for k := range got {
		t.Errorf("%v is in no vector", k)
	}
}

func plain(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

var tea = map[string]string{
	"body": "tea", "out_trade_no": "A1", "total_fee": "450", "spbill_create_ip": "1.2.3.4",
	"auth_code": "134579450712345678",
}

func TestNewRequest(t *testing.T) {
	for _, signType := range []SignType{MD5, HMACSHA256} {
		key, err := NewKey(benchKey, signType)
		if err != nil {
			t.Fatal(err)
		}
		merchant := Merchant{AppID: "wx1", MchID: "100", SubMchID: "101"}
		request, err := NewRequest(APIMicropay, key, merchant, tea)
		if err != nil {
			t.Fatal(err)
		}
		if request.Method != "POST" || request.URL != "https://api.mch.weixin.qq.com/pay/micropay" || request.NeedsCertificate {
			t.Errorf("%+v", request)
		}
		fields, err := Verify(request.Body, key)
		if err != nil {
			t.Fatal(err)
		}
		if fields.Get("appid") != "wx1" || fields.Get("sub_mch_id") != "101" || len(fields.Get("nonce_str")) != 32 || fields.Get("total_fee") != "450" {
			t.Errorf("%v", fields.Map())
		}
		if (fields.Get("sign_type") == "HMAC-SHA256") != (signType == HMACSHA256) {
			t.Errorf("sign_type %q", fields.Get("sign_type"))
		}
		second, err := NewRequest(APIMicropay, key, merchant, tea)
		if err != nil || string(second.Body) == string(request.Body) {
			t.Errorf("the nonce is not new: %v", err)
		}
		http, err := request.HTTP(context.Background())
		if err != nil || http.ContentLength != int64(len(request.Body)) || http.URL.String() != request.URL {
			t.Errorf("%+v %v", http, err)
		}
		if err := CheckRequest(APIMicropay, fields); err != nil {
			t.Error(err)
		}
		prepared, err := PrepareRequest(APIUploadMedia, key, Merchant{MchID: "100"}, map[string]string{"media_hash": "00"})
		if err != nil || prepared.Get("sign") == "" || prepared.Get("mch_id") != "100" {
			t.Errorf("%v %v", prepared, err)
		}
	}
}

func TestRefusedRequests(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	merchant := Merchant{AppID: "wx1", MchID: "100"}
	for _, test := range []struct {
		name, value, field string
		kind               Kind
	}{
		{"total_fee", "", "total_fee", ErrMissingField},
		{"total_fee", "4.50", "total_fee", ErrBadAmount},
		{"auth_code", "12", "auth_code", ErrBadValue},
		{"body", strings.Repeat("x", 128), "body", ErrFieldTooLong},
		{"notify_url", "https://example.com/", "notify_url", ErrUnknownField},
		{"time_start", "yesterday", "time_start", ErrBadTime},
		{"detail", "a\x00b", "detail", ErrBadChar},
		{"detail", "\xff", "detail", ErrBadUTF8},
		{"bad name", "1", "bad name", ErrBadName},
		{"appid", "wx2", "appid", ErrDuplicateField},
		{"attach", "a&total_fee=1", "attach", ErrAmbiguousValue},
		{"detail", strings.Repeat("x", 1<<17), "detail", ErrFieldTooLong},
	} {
		fields := map[string]string{}
		for name, value := range tea {
			fields[name] = value
		}
		fields[test.name] = test.value
		_, err := NewRequest(APIMicropay, key, merchant, fields)
		var refused *Error
		if !errors.As(err, &refused) || refused.Kind != test.kind || refused.Field != test.field || !errors.Is(err, test.kind) {
			t.Errorf("%s=%.20q: %v", test.name, test.value, err)
		}
	}
	if _, err := NewRequest(0, key, merchant, tea); !errors.Is(err, ErrBadArgument) {
		t.Errorf("no endpoint: %v", err)
	}
	if _, err := NewRequest(APIMicropay, nil, merchant, tea); !errors.Is(err, ErrBadKey) {
		t.Errorf("no key: %v", err)
	}
}

func TestLongRequest(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("<", 60000)
	text, err := WriteSigned(key, map[string]string{"a": long})
	if err != nil || len(text) < 240000 && !strings.Contains(string(text), "CDATA") {
		t.Fatalf("%d bytes, %v", len(text), err)
	}
}

func TestParseReply(t *testing.T) {
	key, err := NewKey(benchKey, MD5)
	if err != nil {
		t.Fatal(err)
	}
	done := map[string]string{"return_code": "SUCCESS", "result_code": "SUCCESS", "appid": "wx1", "trade_state": "SUCCESS"}
	reply, err := ParseReply(APIOrderQuery, key, signed(t, key, done))
	if err != nil || !reply.Verified() || !reply.Done() || reply.Advice != AdviceNone || reply.Get("appid") != "wx1" {
		t.Errorf("%+v %v", reply, err)
	}
	done["result_code"], done["err_code"] = "FAIL", "ORDERNOTEXIST"
	reply, err = ParseReply(APIOrderQuery, key, signed(t, key, done))
	if err != nil || !reply.Verified() || reply.Done() || reply.Outcome != OutcomeUnknown || reply.Advice != AdviceAbsent {
		t.Errorf("%+v %v", reply, err)
	}
	reply, err = ParseReply(APIOrderQuery, key, []byte("<xml><return_code>FAIL</return_code></xml>"))
	if err != nil || reply.Proof != ProofUnverifiedRefusal || reply.Outcome == OutcomeDone {
		t.Errorf("%+v %v", reply, err)
	}
	if _, err = ParseReply(APIOrderQuery, key, []byte("<xml><return_code>SUCCESS</return_code></xml>")); !errors.Is(err, ErrMissingSign) {
		t.Errorf("unsigned: %v", err)
	}
	reply, err = ParseReply(APIDownloadBill, key, []byte("bill,text"))
	if err != nil || reply.Proof != ProofUnverifiedText || reply.Len() != 0 {
		t.Errorf("%+v %v", reply, err)
	}
	outcome, advice, err := Judge(APIMicropay, "USERPAYING")
	if err != nil || outcome != OutcomeUnknown || advice != AdviceWait {
		t.Errorf("%v %v %v", outcome, advice, err)
	}
}

// The words are those of the vectors.
func TestErrorCodeVectors(t *testing.T) {
	byPath := map[string]Endpoint{}
	for _, e := range Endpoints() {
		byPath[e.Path()] = e
	}
	lines := strings.Split(strings.TrimSpace(string(readFile(t, vectorTree, "api", "errors.tsv"))), "\n")
	count := 0
	for _, line := range lines[1:] {
		columns := strings.Split(line, "\t")
		e, ok := byPath[columns[0]]
		if !ok {
			continue
		}
		count++
		outcome, advice, err := Judge(e, columns[1])
		if err != nil || advice.String() != columns[3] || (outcome == OutcomeRefused) != (columns[2] == "yes") {
			t.Errorf("%v %s: %v %v %v instead of %s %s", e, columns[1], outcome, advice, err, columns[2], columns[3])
		}
	}
	if count < 100 {
		t.Errorf("only %d codes", count)
	}
}

type order struct {
	Body    string    `wxpay:"body"`
	Number  string    `wxpay:"out_trade_no"`
	Fee     int64     `wxpay:"total_fee"`
	Code    string    `wxpay:"auth_code"`
	IP      string    `wxpay:"spbill_create_ip"`
	Expire  time.Time `wxpay:"time_expire"`
	Receipt *bool     `wxpay:"receipt"`
	Skipped string
	Hidden  string `wxpay:"-"`
	embedded
}

type embedded struct {
	Attach string `wxpay:"attach"`
	Limit  *int   `wxpay:"limit_pay"`
}

func TestStructs(t *testing.T) {
	yes, zero := true, 0
	from := order{
		Body: "tea", Number: "A1", Fee: 450, Code: "134579450712345678", IP: "1.2.3.4",
		Expire: time.Unix(1782871200, 0), Receipt: &yes, Skipped: "x", Hidden: "y",
		embedded: embedded{Attach: "z", Limit: &zero},
	}
	fields, err := Marshal(&from)
	if err != nil {
		t.Fatal(err)
	}
	want := "attach=z auth_code=134579450712345678 body=tea limit_pay=0 out_trade_no=A1 receipt=Y spbill_create_ip=1.2.3.4 time_expire=20260701100000 total_fee=450"
	var got []string
	for name, value := range fields.All() {
		got = append(got, name+"="+value)
	}
	if strings.Join(got, " ") != want {
		t.Errorf("%s\ninstead of\n%s", strings.Join(got, " "), want)
	}
	var into order
	if err := fields.Decode(&into); err != nil || into.Fee != 450 || !into.Expire.Equal(from.Expire) || !*into.Receipt || into.Attach != "z" || *into.Limit != 0 {
		t.Errorf("%+v %v", into, err)
	}

	bad, _ := Read([]byte("<xml><total_fee>04</total_fee></xml>"))
	var refused *Error
	if err := bad.Decode(&into); !errors.As(err, &refused) || refused.Kind != ErrBadNumber || refused.Field != "total_fee" {
		t.Errorf("%v", err)
	}
	bad, _ = Read([]byte("<xml><time_expire>x</time_expire></xml>"))
	if err := bad.Decode(&into); !errors.As(err, &refused) || refused.Kind != ErrBadTime || refused.Field != "time_expire" {
		t.Errorf("%v", err)
	}
	for _, wrong := range []any{1, "x", []string{}, struct {
		A []int `wxpay:"a"`
	}{[]int{1}}, struct {
		A string `wxpay:"a,unknown"`
	}{}, struct {
		A string `wxpay:",date"`
	}{}} {
		if _, err := Marshal(wrong); err == nil {
			t.Errorf("%T can be sent", wrong)
		}
	}
	if err := fields.Decode(into); err == nil {
		t.Error("decodes into a copy")
	}
}
