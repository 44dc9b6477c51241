//go:build cgo

package wxpay

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"unsafe"
)

// Fields is what a message says: names and values, in byte order of the names. It may be used by any number
// of goroutines, since nothing changes it. The zero value has no fields.
type Fields struct {
	text   string
	places []place
}

// place is where a field is in the text.
type place struct {
	value, valueLen uint32
	name, nameLen   uint16
}

type field struct{ name, value string }

func (f *Fields) name(i int) string {
	p := &f.places[i]
	return f.text[p.name : uint32(p.name)+uint32(p.nameLen)]
}

func (f *Fields) value(i int) string {
	p := &f.places[i]
	return f.text[p.value : p.value+p.valueLen]
}

// Get is the value of a field; "" if it is absent or empty, which is the same everywhere in the protocol.
func (f Fields) Get(name string) string {
	value, _ := f.Lookup(name)
	return value
}

// Lookup tells whether the field is there, too.
func (f Fields) Lookup(name string) (value string, found bool) {
	low, high := 0, len(f.places)
	for low < high {
		middle := int(uint(low+high) / 2)
		if f.name(middle) < name {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(f.places) && f.name(low) == name {
		return f.value(low), true
	}
	return "", false
}

// Len is the number of fields, the empty ones too.
func (f Fields) Len() int { return len(f.places) }

// All goes through the fields.
func (f Fields) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for i := range f.places {
			if !yield(f.name(i), f.value(i)) {
				return
			}
		}
	}
}

// Map is a new map of the fields.
func (f Fields) Map() map[string]string {
	all := make(map[string]string, len(f.places))
	for name, value := range f.All() {
		all[name] = value
	}
	return all
}

// list are the fields for C.
func (f *Fields) list() []field {
	list := make([]field, len(f.places))
	for i := range list {
		list[i] = field{f.name(i), f.value(i)}
	}
	return list
}

// fieldsFrom puts fields into one text.
func fieldsFrom(list []field) Fields {
	var text []byte
	places := make([]place, len(list))
	for _, f := range list {
		text = append(text, f.name...) // The names first: their places have 16 bits.
	}
	name := 0
	for i, f := range list {
		places[i] = place{uint32(len(text)), uint32(len(f.value)), uint16(name), uint16(len(f.name))}
		text = append(text, f.value...)
		name += len(f.name)
	}
	return Fields{string(text), places}
}

// MarshalJSON is an object of strings.
func (f Fields) MarshalJSON() ([]byte, error) { return json.Marshal(f.Map()) }

// Decode puts the fields into a struct: see Unmarshal.
func (f Fields) Decode(into any) error { return unmarshal(f, into) }

// unflatten takes apart what wxpay_flatten has written: name, NUL, value, NUL, and so on.
func unflatten(text string) Fields {
	var list []field
	for text != "" {
		name, rest, _ := strings.Cut(text, "\x00")
		value, rest, _ := strings.Cut(rest, "\x00")
		list, text = append(list, field{name, value}), rest
	}
	return fieldsFrom(list)
}

// fieldsOf are the fields of a map, in order of their names.
func fieldsOf(values map[string]string) []field {
	list := make([]field, 0, len(values))
	for name, value := range values {
		list = append(list, field{name, value})
	}
	slices.SortFunc(list, func(a, b field) int { return strings.Compare(a.name, b.name) })
	return list
}

// pack writes fields as C takes them: two lengths, two texts.
func (s *scratch) pack(fields []field) error {
	for i := range fields {
		if len(fields[i].name) > documentMax || len(fields[i].value) > documentMax {
			return &Error{Kind: ErrFieldTooLong, Field: fields[i].name[:min(len(fields[i].name), 64)]}
		}
		s.in = packLength(s.in, fields[i].name)
		s.in = packLength(s.in, fields[i].value)
		s.in = append(s.in, fields[i].name...)
		s.in = append(s.in, fields[i].value...)
	}
	return nil
}

// packLength appends the length in the order of this machine.
func packLength(to []byte, text string) []byte {
	length := uint32(len(text))
	bytes := *(*[4]byte)(unsafe.Pointer(&length))
	return append(to, bytes[:]...)
}
