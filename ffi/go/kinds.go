//go:build cgo

// Made from the headers in include/ by internal/generate: do not edit.

package wxpay

// What can be wrong. The numbers are those of the C library, and frozen.
const (
	// ErrDocTooLarge: The document is longer than 65,536 bytes.
	ErrDocTooLarge Kind = 1

	// ErrEmpty: Nothing but a byte order mark and white space.
	ErrEmpty Kind = 2

	// ErrNotXML: Not an XML document at all: JSON, a bill, an HTML page, UTF-16, a second byte order mark.
	ErrNotXML Kind = 3

	// ErrBadDeclaration: The declaration is not "<?xml version="1.0" encoding="UTF-8"?>" or an allowed variant.
	ErrBadDeclaration Kind = 4

	// ErrEncodingUnsupported: The declaration names an encoding other than UTF-8.
	ErrEncodingUnsupported Kind = 5

	// ErrDoctypeForbidden: A document type declaration.
	ErrDoctypeForbidden Kind = 6

	// ErrPIForbidden: A processing instruction, or an XML declaration that is not at the start.
	ErrPIForbidden Kind = 7

	// ErrCommentForbidden: A comment.
	ErrCommentForbidden Kind = 8

	// ErrAttributeForbidden: An attribute.
	ErrAttributeForbidden Kind = 9

	// ErrRootMismatch: The root element has another name than the caller stated.
	ErrRootMismatch Kind = 10

	// ErrNestedElement: An element inside a field.
	ErrNestedElement Kind = 11

	// ErrMixedContent: A field that mixes text with CDATA, or holds more than one CDATA section.
	ErrMixedContent Kind = 12

	// ErrTextOutsideField: Character data between fields.
	ErrTextOutsideField Kind = 13

	// ErrTagMismatch: An end tag that does not close the open element.
	ErrTagMismatch Kind = 14

	// ErrMalformedTag: A tag that is none of the accepted forms.
	ErrMalformedTag Kind = 15

	// ErrTruncated: The document ends before it is complete.
	ErrTruncated Kind = 16

	// ErrTrailingData: Something follows the root element.
	ErrTrailingData Kind = 17

	// ErrBadName: A name with a character outside "A-Z a-z 0-9 _", or that starts with a digit.
	ErrBadName Kind = 18

	// ErrNameTooLong: A name longer than 64 bytes.
	ErrNameTooLong Kind = 19

	// ErrBadUTF8: Ill-formed UTF-8.
	ErrBadUTF8 Kind = 20

	// ErrBadChar: A character that XML 1.0 does not allow.
	ErrBadChar Kind = 21

	// ErrBadEntity: An entity reference other than "lt", "gt", "amp", "quot", "apos".
	ErrBadEntity Kind = 22

	// ErrBadCharRef: A malformed character reference, or one to a character that XML does not allow.
	ErrBadCharRef Kind = 23

	// ErrCDATAEndInText: "]]>" in a text run.
	ErrCDATAEndInText Kind = 24

	// ErrDuplicateField: A field name that occurs twice, whatever the values.
	ErrDuplicateField Kind = 25

	// ErrTooManyFields: More fields than the caller has slots, or than 256.
	ErrTooManyFields Kind = 26

	// ErrBufferTooSmall: The caller's buffer is too small; the length that is needed comes back.
	ErrBufferTooSmall Kind = 27

	// ErrKeyInvalid: Not a key: 32 ASCII letters or digits.
	ErrKeyInvalid Kind = 40

	// ErrMissingSign: No "sign", or an empty one.
	ErrMissingSign Kind = 41

	// ErrSignMalformed: "sign" is not 32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits.
	ErrSignMalformed Kind = 42

	// ErrSignMismatch: "sign" is not the signature of these fields under this key.
	ErrSignMismatch Kind = 43

	// ErrSignTypeUnknown: "sign_type" names an algorithm that V2 does not have.
	ErrSignTypeUnknown Kind = 44

	// ErrSignTypeMismatch: "sign_type" names another algorithm than the key's.
	ErrSignTypeMismatch Kind = 45

	// ErrAmbiguousValue: A value that can be read as several fields in the canonical string.
	ErrAmbiguousValue Kind = 46

	// ErrNoFields: There is no field to sign.
	ErrNoFields Kind = 47

	// ErrMissingField: A field that this message must have is absent or empty.
	ErrMissingField Kind = 60

	// ErrReturnCodeFail: "return_code" is not "SUCCESS".
	ErrReturnCodeFail Kind = 61

	// ErrResultCodeFail: "result_code" is not "SUCCESS".
	ErrResultCodeFail Kind = 62

	// ErrNotPaid: The trade is in another state than paid.
	ErrNotPaid Kind = 63

	// ErrBadAmount: An amount that is not "0" or up to 18 digits without a leading zero.
	ErrBadAmount Kind = 64

	// ErrAmountMismatch: The amount is not the order's.
	ErrAmountMismatch Kind = 65

	// ErrCurrencyMismatch: The currency is not the order's.
	ErrCurrencyMismatch Kind = 66

	// ErrOrderMismatch: The message is about another order.
	ErrOrderMismatch Kind = 67

	// ErrBadTime: A time that is not of the protocol's form.
	ErrBadTime Kind = 68

	// ErrBadNumber: A number that is not of the protocol's form.
	ErrBadNumber Kind = 69

	// ErrAppIDMismatch: The message is for another application.
	ErrAppIDMismatch Kind = 70

	// ErrMchIDMismatch: The message is for another merchant.
	ErrMchIDMismatch Kind = 71

	// ErrBadValue: A value that is not of the form that its field has.
	ErrBadValue Kind = 72

	// ErrUnknownField: A field that this request does not have.
	ErrUnknownField Kind = 73

	// ErrFieldTooLong: A value that is longer than its field may be.
	ErrFieldTooLong Kind = 74

	// ErrBadBase64: Text that is not base64.
	ErrBadBase64 Kind = 80

	// ErrBadCipherLength: An encrypted text whose length is not a positive multiple of 16 bytes.
	ErrBadCipherLength Kind = 81

	// ErrDecryptFailed: An encrypted text that does not decrypt to a message under this key.
	ErrDecryptFailed Kind = 82

	// ErrCompressed: A compressed file.
	ErrCompressed Kind = 90

	// ErrNotBill: Text that is not a bill: its first line holds no known heading.
	ErrNotBill Kind = 91

	// ErrColumnMismatch: A line of a bill with more or fewer values than there are columns.
	ErrColumnMismatch Kind = 92

	// ErrTotalMismatch: The rows of a bill do not amount to what its summary states.
	ErrTotalMismatch Kind = 93

	// ErrNotSorted: Records that have to be sorted and are not.
	ErrNotSorted Kind = 94

	// ErrNullPointer: A pointer is NULL where there must be an object, or NULL with a length other than 0.
	ErrNullPointer Kind = 100

	// ErrBadLength: A length that no object in memory can have: more than half of the address space.
	ErrBadLength Kind = 101

	// ErrMisaligned: An array or struct that is not aligned as its type must be.
	ErrMisaligned Kind = 102

	// ErrOverlap: An output overlaps an input or another output.
	ErrOverlap Kind = 103

	// ErrBadFields: A field array that was not made by this library: names out of order, twice, or not names.
	ErrBadFields Kind = 104

	// ErrBadKey: A key that was not prepared, or was wiped, or is for another algorithm than the function's.
	ErrBadKey Kind = 105

	// ErrBadArgument: A constant that is none of those the argument can have.
	ErrBadArgument Kind = 106
)

var kindNames = map[Kind]string{
	ErrDocTooLarge:         "DocTooLarge",
	ErrEmpty:               "Empty",
	ErrNotXML:              "NotXml",
	ErrBadDeclaration:      "BadDeclaration",
	ErrEncodingUnsupported: "EncodingUnsupported",
	ErrDoctypeForbidden:    "DoctypeForbidden",
	ErrPIForbidden:         "PiForbidden",
	ErrCommentForbidden:    "CommentForbidden",
	ErrAttributeForbidden:  "AttributeForbidden",
	ErrRootMismatch:        "RootMismatch",
	ErrNestedElement:       "NestedElement",
	ErrMixedContent:        "MixedContent",
	ErrTextOutsideField:    "TextOutsideField",
	ErrTagMismatch:         "TagMismatch",
	ErrMalformedTag:        "MalformedTag",
	ErrTruncated:           "Truncated",
	ErrTrailingData:        "TrailingData",
	ErrBadName:             "BadName",
	ErrNameTooLong:         "NameTooLong",
	ErrBadUTF8:             "BadUtf8",
	ErrBadChar:             "BadChar",
	ErrBadEntity:           "BadEntity",
	ErrBadCharRef:          "BadCharRef",
	ErrCDATAEndInText:      "CdataEndInText",
	ErrDuplicateField:      "DuplicateField",
	ErrTooManyFields:       "TooManyFields",
	ErrBufferTooSmall:      "BufferTooSmall",
	ErrKeyInvalid:          "KeyInvalid",
	ErrMissingSign:         "MissingSign",
	ErrSignMalformed:       "SignMalformed",
	ErrSignMismatch:        "SignMismatch",
	ErrSignTypeUnknown:     "SignTypeUnknown",
	ErrSignTypeMismatch:    "SignTypeMismatch",
	ErrAmbiguousValue:      "AmbiguousValue",
	ErrNoFields:            "NoFields",
	ErrMissingField:        "MissingField",
	ErrReturnCodeFail:      "ReturnCodeFail",
	ErrResultCodeFail:      "ResultCodeFail",
	ErrNotPaid:             "NotPaid",
	ErrBadAmount:           "BadAmount",
	ErrAmountMismatch:      "AmountMismatch",
	ErrCurrencyMismatch:    "CurrencyMismatch",
	ErrOrderMismatch:       "OrderMismatch",
	ErrBadTime:             "BadTime",
	ErrBadNumber:           "BadNumber",
	ErrAppIDMismatch:       "AppIdMismatch",
	ErrMchIDMismatch:       "MchIdMismatch",
	ErrBadValue:            "BadValue",
	ErrUnknownField:        "UnknownField",
	ErrFieldTooLong:        "FieldTooLong",
	ErrBadBase64:           "BadBase64",
	ErrBadCipherLength:     "BadCipherLength",
	ErrDecryptFailed:       "DecryptFailed",
	ErrCompressed:          "Compressed",
	ErrNotBill:             "NotBill",
	ErrColumnMismatch:      "ColumnMismatch",
	ErrTotalMismatch:       "TotalMismatch",
	ErrNotSorted:           "NotSorted",
	ErrNullPointer:         "NullPointer",
	ErrBadLength:           "BadLength",
	ErrMisaligned:          "Misaligned",
	ErrOverlap:             "Overlap",
	ErrBadFields:           "BadFields",
	ErrBadKey:              "BadKey",
	ErrBadArgument:         "BadArgument",
}
