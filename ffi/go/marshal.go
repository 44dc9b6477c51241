//go:build cgo

package wxpay

import (
	"encoding"
	"fmt"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

// What may stand in place of the fields of a message:
//
//   - Fields, map[string]string
//   - a struct, or a pointer to one, whose exported fields have tags:
//
//	type Order struct {
//		OutTradeNo string    `wxpay:"out_trade_no"`
//		TotalFee   int64     `wxpay:"total_fee"`
//		Expires    time.Time `wxpay:"time_expire"`
//	}
//
// A field may be a string, an integer, a time.Time, what implements encoding.TextMarshaler, or a pointer to
// one of these; a bool is "Y" or "N". Zero values and nil pointers are left out; to send "0" or "N", use a
// pointer. Times are compact; `wxpay:"name,spaced"`, `,date` and `,unix` are the other forms. Fields without
// a tag, or with the tag "-", are left out, and structs inside are looked into if they are embedded.

// Marshal are the fields of a map or a struct, in byte order of their names.
func Marshal(from any) (Fields, error) {
	list, err := marshal(from)
	if err != nil {
		return Fields{}, err
	}
	if len(list) > fieldsMax {
		return Fields{}, &Error{Kind: ErrTooManyFields}
	}
	for _, f := range list {
		if len(f.name) > nameMax {
			return Fields{}, &Error{Kind: ErrNameTooLong, Field: f.name[:nameMax]}
		}
	}
	return fieldsFrom(list), nil
}

// Unmarshal puts the fields of a message into a struct with tags, as they are described at Marshal. What a
// message does not have is left as it is, and so is what is empty. A value that is not of the form that the
// struct wants is an *Error with the name of the field.
func Unmarshal(from Fields, into any) error { return unmarshal(from, into) }

// A field of a struct.
type member struct {
	name  string
	index []int
	form  TimeForm
}

var plans sync.Map // of reflect.Type, each with a []member or an error

var (
	timeType          = reflect.TypeFor[time.Time]()
	marshalerType     = reflect.TypeFor[encoding.TextMarshaler]()
	unmarshalerType   = reflect.TypeFor[encoding.TextUnmarshaler]()
	textForms         = map[string]TimeForm{"": TimeCompact, "compact": TimeCompact, "spaced": TimeSpaced, "date": TimeDate, "unix": TimeUnix}
	errNotMarshalable = "wxpay: %v is not a map[string]string, Fields, or a struct with tags"
)

func planOf(t reflect.Type) ([]member, error) {
	if known, ok := plans.Load(t); ok {
		if err, ok := known.(error); ok {
			return nil, err
		}
		return known.([]member), nil
	}
	var plan []member
	for _, f := range reflect.VisibleFields(t) {
		tag, ok := f.Tag.Lookup("wxpay")
		if !ok || tag == "-" || f.Anonymous || !f.IsExported() {
			continue
		}
		name, option, _ := strings.Cut(tag, ",")
		form, known := textForms[option]
		if name == "" || !known {
			err := fmt.Errorf("wxpay: %v.%s: a tag is `wxpay:\"name\"`, or has one of the options compact, spaced, date and unix", t, f.Name)
			plans.Store(t, err)
			return nil, err
		}
		plan = append(plan, member{name, f.Index, form})
	}
	sort.Slice(plan, func(i, k int) bool { return plan[i].name < plan[k].name })
	plans.Store(t, plan)
	return plan, nil
}

func marshal(from any) ([]field, error) {
	switch values := from.(type) {
	case Fields:
		return values.list(), nil
	case map[string]string:
		return fieldsOf(values), nil
	case nil:
		return nil, nil
	}
	value := reflect.ValueOf(from)
	for value.Kind() == reflect.Pointer && !value.IsNil() {
		value = value.Elem()
	}
	if value.Kind() == reflect.Map && value.CanConvert(reflect.TypeFor[map[string]string]()) {
		return fieldsOf(value.Convert(reflect.TypeFor[map[string]string]()).Interface().(map[string]string)), nil
	}
	if value.Kind() != reflect.Struct {
		return nil, fmt.Errorf(errNotMarshalable, reflect.TypeOf(from))
	}
	plan, err := planOf(value.Type())
	if err != nil {
		return nil, err
	}
	list := make([]field, 0, len(plan))
	for _, m := range plan {
		inner, err := value.FieldByIndexErr(m.index)
		if err != nil {
			continue // An embedded pointer that is nil.
		}
		text, present, err := textOf(inner, m)
		if err != nil {
			return nil, err
		}
		if present {
			list = append(list, field{m.name, text})
		}
	}
	return list, nil
}

// textOf is the text of a value, and whether it is to be sent at all.
func textOf(value reflect.Value, m member) (string, bool, error) {
	explicit := false
	for value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return "", false, nil
		}
		value, explicit = value.Elem(), true
	}
	if !explicit && value.IsZero() {
		return "", false, nil
	}
	switch {
	case value.Type() == timeType:
		text, err := FormatTime(m.form, value.Interface().(time.Time))
		return text, true, inField(err, m.name)
	case value.Type().Implements(marshalerType):
		text, err := value.Interface().(encoding.TextMarshaler).MarshalText()
		return string(text), true, err
	case value.CanInt():
		return strconv.FormatInt(value.Int(), 10), true, nil
	case value.CanUint():
		return strconv.FormatUint(value.Uint(), 10), true, nil
	case value.Kind() == reflect.String:
		return value.String(), true, nil
	case value.Kind() == reflect.Bool:
		return map[bool]string{true: "Y", false: "N"}[value.Bool()], true, nil
	}
	return "", false, fmt.Errorf("wxpay: %s: a field cannot be a %v", m.name, value.Type())
}

func inField(err error, name string) error {
	if refused, ok := err.(*Error); ok {
		refused.Field = name
	}
	return err
}

func unmarshal(from Fields, into any) error {
	value := reflect.ValueOf(into)
	if value.Kind() != reflect.Pointer || value.IsNil() || value.Elem().Kind() != reflect.Struct {
		return fmt.Errorf("wxpay: Unmarshal needs a pointer to a struct, not a %T", into)
	}
	value = value.Elem()
	plan, err := planOf(value.Type())
	if err != nil {
		return err
	}
	for _, m := range plan {
		text := from.Get(m.name)
		if text == "" {
			continue
		}
		inner, err := value.FieldByIndexErr(m.index)
		if err != nil {
			return fmt.Errorf("wxpay: %s is in an embedded pointer that is nil", m.name)
		}
		if err := setText(inner, text, m); err != nil {
			return err
		}
	}
	return nil
}

func setText(value reflect.Value, text string, m member) error {
	for value.Kind() == reflect.Pointer {
		if value.IsNil() {
			value.Set(reflect.New(value.Type().Elem()))
		}
		value = value.Elem()
	}
	switch {
	case value.Type() == timeType:
		t, err := ParseTime(m.form, text)
		if err != nil {
			return inField(err, m.name)
		}
		value.Set(reflect.ValueOf(t))
	case value.Addr().Type().Implements(unmarshalerType):
		return value.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text))
	case value.CanInt():
		number, err := parseFen(text)
		if err != nil || value.OverflowInt(number) {
			return &Error{Kind: ErrBadNumber, Field: m.name}
		}
		value.SetInt(number)
	case value.CanUint():
		number, err := parseFen(text)
		if err != nil || value.OverflowUint(uint64(number)) {
			return &Error{Kind: ErrBadNumber, Field: m.name}
		}
		value.SetUint(uint64(number))
	case value.Kind() == reflect.String:
		value.SetString(text)
	case value.Kind() == reflect.Bool:
		if text != "Y" && text != "N" {
			return &Error{Kind: ErrBadValue, Field: m.name}
		}
		value.SetBool(text == "Y")
	default:
		return fmt.Errorf("wxpay: %s: a field cannot be a %v", m.name, value.Type())
	}
	return nil
}
