// Generate writes what the Go package has from the headers in include/: the endpoints, the codes and the
// columns of bills. Run it by "go generate" in ffi/go; with -check it writes nothing and fails if something is
// not as it would be.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"regexp"
	"strings"
)

const head = "//go:build cgo\n\n// Made from the headers in include/ by internal/generate: do not edit.\n\npackage wxpay\n\n"

func main() {
	api := read("wxpay_api.h")
	write("endpoints.h", endpointsForC(api))
	writeGo("endpoints.go", endpoints(api))
	writeGo("kinds.go", kinds(read("wxpay.h")))
	writeGo("columns.go", columns(read("wxpay_bill.h")))
}

func read(name string) string {
	text, err := os.ReadFile("../../include/" + name)
	check(err)
	return string(text)
}

func write(name, text string) {
	if len(os.Args) > 1 && os.Args[1] == "-check" {
		old, err := os.ReadFile(name)
		check(err)
		if string(old) != text {
			check(fmt.Errorf("%s is not what the headers say: run go generate", name))
		}
		return
	}
	check(os.WriteFile(name, []byte(text), 0o644))
}

func writeGo(name, text string) {
	formatted, err := format.Source([]byte(text))
	check(err)
	write(name, string(formatted))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// What a name or a number of C is called here, and its documentation.
type item struct {
	c, value, doc string
}

var (
	object     = regexp.MustCompile(`(?s)/\*\*\n((?: \*[^\n]*\n)+?) \*/\nextern const struct wxpay_endpoint WXPAY_API_(\w+);`)
	definition = regexp.MustCompile(`(?s)/\*\*\n((?: \*[^\n]*\n)+?) \*/\n#define WXPAY_(\w+) (\d+)\n`)
	anyName    = regexp.MustCompile(`WXPAY_(API_)?[A-Z0-9_]+`)
)

func objects(header string) []item {
	var list []item
	for _, match := range object.FindAllStringSubmatch(header, -1) {
		list = append(list, item{match[2], "", words(match[1])})
	}
	return list
}

func definitions(header, prefix string) []item {
	var list []item
	for _, match := range definition.FindAllStringSubmatch(header, -1) {
		if strings.HasPrefix(match[2], prefix) {
			list = append(list, item{strings.TrimPrefix(match[2], prefix), match[3], words(match[1])})
		}
	}
	return list
}

// words is a comment of C without its stars, in one line.
func words(comment string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(comment, "\n *", "\n")[2:]), " ")
}

// In the way of Go; the others have one upper-case letter.
var initials = map[string]string{
	"OPENID": "OpenID", "ID": "ID", "XML": "XML", "UTF8": "UTF8", "CDATA": "CDATA", "PI": "PI",
	"APPID": "AppID", "H5": "H5", "URL": "URL", "MD5": "MD5",
}

func camel(c string) string {
	var name strings.Builder
	for _, word := range strings.Split(c, "_") {
		if known, ok := initials[word]; ok {
			name.WriteString(known)
		} else {
			name.WriteString(word[:1] + strings.ToLower(word[1:]))
		}
	}
	return name.String()
}

// goNames replaces the names of C in a text.
func goNames(text, prefix string) string {
	return anyName.ReplaceAllStringFunc(text, func(c string) string {
		switch {
		case strings.HasPrefix(c, "WXPAY_API_"):
			return "API" + camel(strings.TrimPrefix(c, "WXPAY_API_"))
		case strings.HasPrefix(c, "WXPAY_"+prefix):
			return "Column" + camel(strings.TrimPrefix(c, "WXPAY_"+prefix))
		}
		return c
	})
}

func endpointsForC(header string) string {
	var out strings.Builder
	out.WriteString("/* Made from the headers in include/ by internal/generate: do not edit. */\n\n")
	out.WriteString("#ifndef WXPAY_GO_ENDPOINTS_H\n#define WXPAY_GO_ENDPOINTS_H\n\n#include \"wxpay_api.h\"\n\n")
	out.WriteString("/* The endpoint of that number in endpoints.go; NULL for none. */\n")
	out.WriteString("static inline const wxpay_endpoint *go_endpoint(int32_t number) {\n")
	out.WriteString("    static const wxpay_endpoint *const all[] = {\n        NULL,\n")
	list := objects(header)
	for _, one := range list {
		fmt.Fprintf(&out, "        &WXPAY_API_%s,\n", one.c)
	}
	out.WriteString("    };\n    return number > 0 && (size_t)number < sizeof(all) / sizeof(all[0]) ? all[number] : NULL;\n}\n\n#endif\n")
	return out.String()
}

func endpoints(header string) string {
	var out, names bytes.Buffer
	out.WriteString(head + "// The endpoints of the gateway.\nconst (\n")
	for i, one := range objects(header) {
		name := "API" + camel(one.c)
		if i > 0 {
			out.WriteString("\n")
		}
		fmt.Fprintf(&out, "// %s\n%s", sentence(name, goNames(one.doc, "API_")), name)
		if i == 0 {
			out.WriteString(" Endpoint = iota + 1")
		}
		out.WriteString("\n")
		fmt.Fprintf(&names, "%q,\n", camel(one.c))
	}
	out.WriteString(")\n\nvar endpointNames = [...]string{\n\"none\",\n" + names.String() + "}\n")
	return out.String()
}

// sentence starts a documentation with the name, as it is usual.
func sentence(name, text string) string {
	first, rest, _ := strings.Cut(text, " ")
	switch {
	case strings.HasPrefix(first, "API"):
		return name + " is " + text
	case strings.HasSuffix(first, "s") && first != "This":
		return name + " " + strings.ToLower(first[:1]) + first[1:] + " " + rest
	case first == "The" || first == "A" || first == "An" || first == "What":
		return name + ": " + strings.ToLower(first[:1]) + text[1:]
	}
	return name + ": " + text
}

func kinds(header string) string {
	var out, names bytes.Buffer
	out.WriteString(head + "// What can be wrong. The numbers are those of the C library, and frozen.\nconst (\n")
	first, _, found := strings.Cut(header, "/**\n * How many `uint64_t`")
	if !found {
		check(fmt.Errorf("the codes have no end"))
	}
	for i, one := range definitions(first, "") {
		if one.c == "OK" {
			continue
		}
		if i > 1 {
			out.WriteString("\n")
		}
		name := "Err" + camel(one.c)
		fmt.Fprintf(&out, "// %s\n%s Kind = %s\n", name+": "+strings.ReplaceAll(one.doc, "`", `"`), name, one.value)
		fmt.Fprintf(&names, "%s: %q,\n", name, plain(one.c))
	}
	out.WriteString(")\n\nvar kindNames = map[Kind]string{\n" + names.String() + "}\n")
	return out.String()
}

// plain is the name that the library has in every language.
func plain(c string) string {
	var name strings.Builder
	for _, word := range strings.Split(c, "_") {
		name.WriteString(word[:1] + strings.ToLower(word[1:]))
	}
	return name.String()
}

func columns(header string) string {
	var out bytes.Buffer
	out.WriteString(head + "// The columns of bills. A trade bill has those below 60 and in its summary those from 60, a fund\n" +
		"// flow bill those from 80 and in its summary those from 110.\nconst (\n")
	for i, one := range definitions(header, "COLUMN_") {
		if i > 0 {
			out.WriteString("\n")
		}
		name := "Column" + camel(one.c)
		doc := strings.ReplaceAll(one.doc, "WXPAY_BILL_INCOME", "Income")
		doc = strings.ReplaceAll(doc, "WXPAY_BILL_EXPENSE", "Expense")
		doc = goNames(strings.ReplaceAll(doc, "`", ""), "COLUMN_")
		fmt.Fprintf(&out, "// %s\n%s Column = %s\n", name+": "+doc, name, one.value)
	}
	out.WriteString(")\n")
	return out.String()
}
