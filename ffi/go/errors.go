//go:build cgo

package wxpay

import (
	"errors"
	"strconv"
	"strings"
)

// Kind says what is wrong. Each is an error by itself, to be compared with:
//
//	errors.Is(err, wxpay.ErrSignMismatch)
type Kind int32

// String is the name that the library has in every language, such as "SignMismatch".
func (k Kind) String() string {
	if name, ok := kindNames[k]; ok {
		return name
	}
	return "Kind(" + strconv.Itoa(int(k)) + ")"
}

// Error is the name, too.
func (k Kind) Error() string { return "wxpay: " + k.String() }

// Error is what every refusal of this package is:
//
//	var refused *wxpay.Error
//	if errors.As(err, &refused) {
//		log.Print(refused.Kind, refused.Offset)
//	}
type Error struct {
	// Kind says what is wrong.
	Kind Kind
	// Offset is where in the document, the text or the bill it was refused, in bytes. 0 where there is no place.
	Offset int
	// Field is the name of the field that was refused, where something was to be written.
	Field string
}

// Error names the kind and the place. It holds nothing of the message, and nothing of the key.
func (e *Error) Error() string {
	var text strings.Builder
	text.WriteString(e.Kind.Error())
	if e.Field != "" {
		text.WriteString(" in " + e.Field)
	} else if e.Offset > 0 {
		text.WriteString(" at " + strconv.Itoa(e.Offset))
	}
	return text.String()
}

// Unwrap is the kind, for errors.Is and errors.As.
func (e *Error) Unwrap() error { return e.Kind }

// KindOf is the kind of an error of this package, however it is wrapped; 0 for any other, and for none.
func KindOf(err error) Kind {
	var kind Kind
	errors.As(err, &kind)
	return kind
}

// named adds the name of the field whose number is in the offset.
func named(err error, fields []field) error {
	refused, ok := err.(*Error)
	if ok && refused.Field == "" && refused.Kind < ErrNullPointer && refused.Offset < len(fields) &&
		refused.Kind != ErrBufferTooSmall && refused.Kind != ErrNoFields && refused.Kind != ErrMissingField {
		refused.Field = fields[refused.Offset].name
	}
	if ok {
		refused.Offset = 0
	}
	return err
}
