// Generate-api writes the package api, a struct for the requests of each endpoint, from what the library says
// of them. Run it by "go generate" in ffi/go; with -check it writes nothing and fails if something is not as it
// would be.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"strings"

	"github.com/wxpay/wxpay/ffi/go"
)

// What NewRequest fills in; and what is no text.
var filled = map[string]bool{
	"appid": true, "wxappid": true, "mch_appid": true, "combine_appid": true, "contract_appid": true, "app_id": true,
	"mch_id": true, "mchid": true, "combine_mch_id": true, "contract_mchid": true, "sub_appid": true,
	"sub_mch_id": true, "nonce_str": true, "sign_type": true, "sign": true,
}

var initials = map[string]string{
	"openid": "OpenID", "id": "ID", "url": "URL", "uri": "URI", "ip": "IP", "appid": "AppID", "mchid": "MchID",
	"billno": "BillNo", "clientip": "ClientIP", "cid": "CID", "sn": "SN", "createip": "CreateIP", "unionid": "UnionID",
}

func main() {
	var out bytes.Buffer
	out.WriteString(`// Made from what the library says of the endpoints by internal/generate-api: do not edit.

// Package api has a struct for the requests of each endpoint of WeChat Pay V2:
//
//	wxpay.NewRequest(wxpay.APIMicropay, key, merchant, api.Micropay{Body: "tea", TotalFee: 450})
//
// What is not there is filled in by NewRequest. Amounts are in fen. Zero values are left out; to send them, or
// what is not listed, use a map or a struct of your own.
package api

import "time"
`)
	for _, endpoint := range wxpay.Endpoints() {
		fields := endpoint.RequestFields()
		if len(fields) == 0 {
			continue
		}
		fmt.Fprintf(&out, "\n// %v is what %s %s asks for.\ntype %v struct {\n", endpoint, endpoint.Method(), endpoint.Path(), endpoint)
		for _, field := range fields {
			if filled[field.Name] || field.Form == "file" {
				continue
			}
			kind, option := "string", ""
			switch field.Form {
			case "int", "fen":
				kind = "int64"
			case "time":
				kind = "time.Time"
			case "date":
				kind, option = "time.Time", ",date"
			}
			fmt.Fprintf(&out, "\t// %s: %s\n\t%s %s `wxpay:\"%s%s\"`\n", name(field.Name), describe(field), name(field.Name), kind, field.Name, option)
		}
		out.WriteString("}\n")
	}
	formatted, err := format.Source(out.Bytes())
	if err == nil && len(os.Args) > 1 && os.Args[1] == "-check" {
		var old []byte
		if old, err = os.ReadFile("api/api.go"); err == nil && !bytes.Equal(old, formatted) {
			err = fmt.Errorf("api/api.go is not what the library says: run go generate")
		}
	} else if err == nil {
		err = os.WriteFile("api/api.go", formatted, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate-api:", err)
		os.Exit(1)
	}
}

func name(of string) string {
	var all strings.Builder
	for _, word := range strings.Split(of, "_") {
		if known, ok := initials[word]; ok {
			all.WriteString(known)
		} else if word != "" {
			all.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	if strings.HasSuffix(of, "_") { // There is one, beside another without it.
		all.WriteString("_")
	}
	return all.String()
}

var forms = map[string]string{
	"int": "a number", "fen": "an amount", "time": "a time", "date": "a day", "ip": "an address", "json": "JSON",
	"url": "a URL", "callback": "a URL without a query", "order": "a number of yours", "code": "a payment code",
	"nested": "XML", "": "text",
}

// describe says what an endpoint says of a field, in a few words.
func describe(field wxpay.FieldSpec) string {
	words := []string{"optional"}
	if field.Required {
		words[0] = "required"
	}
	if len(field.Values) > 0 {
		words = append(words, strings.Join(field.Values, " or "))
	} else {
		words = append(words, forms[field.Form])
	}
	if field.Max > 0 {
		words = append(words, fmt.Sprintf("at most %d bytes", field.Max))
	}
	return strings.Join(words, ", ") + "."
}
