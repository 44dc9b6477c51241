//! Status codes: 0, the kinds of core, and what only a C caller can get wrong.

/// What every function that can fail returns: `WXPAY_OK`, or one of the codes below. Codes are
/// frozen.
pub type Status = i32;

/// It worked.
pub const WXPAY_OK: i32 = 0;

/// The document is longer than 65,536 bytes.
pub const WXPAY_DOC_TOO_LARGE: i32 = 1;
/// Nothing but a byte order mark and white space.
pub const WXPAY_EMPTY: i32 = 2;
/// Not an XML document at all: JSON, a bill, an HTML page, UTF-16, a second byte order mark.
pub const WXPAY_NOT_XML: i32 = 3;
/// The declaration is not `<?xml version="1.0" encoding="UTF-8"?>` or an allowed variant.
pub const WXPAY_BAD_DECLARATION: i32 = 4;
/// The declaration names an encoding other than UTF-8.
pub const WXPAY_ENCODING_UNSUPPORTED: i32 = 5;
/// A document type declaration.
pub const WXPAY_DOCTYPE_FORBIDDEN: i32 = 6;
/// A processing instruction, or an XML declaration that is not at the start.
pub const WXPAY_PI_FORBIDDEN: i32 = 7;
/// A comment.
pub const WXPAY_COMMENT_FORBIDDEN: i32 = 8;
/// An attribute.
pub const WXPAY_ATTRIBUTE_FORBIDDEN: i32 = 9;
/// The root element has another name than the caller stated.
pub const WXPAY_ROOT_MISMATCH: i32 = 10;
/// An element inside a field.
pub const WXPAY_NESTED_ELEMENT: i32 = 11;
/// A field that mixes text with CDATA, or holds more than one CDATA section.
pub const WXPAY_MIXED_CONTENT: i32 = 12;
/// Character data between fields.
pub const WXPAY_TEXT_OUTSIDE_FIELD: i32 = 13;
/// An end tag that does not close the open element.
pub const WXPAY_TAG_MISMATCH: i32 = 14;
/// A tag that is none of the accepted forms.
pub const WXPAY_MALFORMED_TAG: i32 = 15;
/// The document ends before it is complete.
pub const WXPAY_TRUNCATED: i32 = 16;
/// Something follows the root element.
pub const WXPAY_TRAILING_DATA: i32 = 17;
/// A name with a character outside `A-Z a-z 0-9 _`, or that starts with a digit.
pub const WXPAY_BAD_NAME: i32 = 18;
/// A name longer than 64 bytes.
pub const WXPAY_NAME_TOO_LONG: i32 = 19;
/// Ill-formed UTF-8.
pub const WXPAY_BAD_UTF8: i32 = 20;
/// A character that XML 1.0 does not allow.
pub const WXPAY_BAD_CHAR: i32 = 21;
/// An entity reference other than `lt`, `gt`, `amp`, `quot`, `apos`.
pub const WXPAY_BAD_ENTITY: i32 = 22;
/// A malformed character reference, or one to a character that XML does not allow.
pub const WXPAY_BAD_CHAR_REF: i32 = 23;
/// `]]>` in a text run.
pub const WXPAY_CDATA_END_IN_TEXT: i32 = 24;
/// A field name that occurs twice, whatever the values.
pub const WXPAY_DUPLICATE_FIELD: i32 = 25;
/// More fields than the caller has slots, or than 256.
pub const WXPAY_TOO_MANY_FIELDS: i32 = 26;
/// The caller's buffer is too small; the length that is needed comes back.
pub const WXPAY_BUFFER_TOO_SMALL: i32 = 27;

/// Not a key: 32 ASCII letters or digits.
pub const WXPAY_KEY_INVALID: i32 = 40;
/// No `sign`, or an empty one.
pub const WXPAY_MISSING_SIGN: i32 = 41;
/// `sign` is not 32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits.
pub const WXPAY_SIGN_MALFORMED: i32 = 42;
/// `sign` is not the signature of these fields under this key.
pub const WXPAY_SIGN_MISMATCH: i32 = 43;
/// `sign_type` names an algorithm that V2 does not have.
pub const WXPAY_SIGN_TYPE_UNKNOWN: i32 = 44;
/// `sign_type` names another algorithm than the key's.
pub const WXPAY_SIGN_TYPE_MISMATCH: i32 = 45;
/// A value that can be read as several fields in the canonical string.
pub const WXPAY_AMBIGUOUS_VALUE: i32 = 46;
/// There is no field to sign.
pub const WXPAY_NO_FIELDS: i32 = 47;

/// A field that this message must have is absent or empty.
pub const WXPAY_MISSING_FIELD: i32 = 60;
/// `return_code` is not `SUCCESS`.
pub const WXPAY_RETURN_CODE_FAIL: i32 = 61;
/// `result_code` is not `SUCCESS`.
pub const WXPAY_RESULT_CODE_FAIL: i32 = 62;
/// The trade is in another state than paid.
pub const WXPAY_NOT_PAID: i32 = 63;
/// An amount that is not `0` or up to 18 digits without a leading zero.
pub const WXPAY_BAD_AMOUNT: i32 = 64;
/// The amount is not the order's.
pub const WXPAY_AMOUNT_MISMATCH: i32 = 65;
/// The currency is not the order's.
pub const WXPAY_CURRENCY_MISMATCH: i32 = 66;
/// The message is about another order.
pub const WXPAY_ORDER_MISMATCH: i32 = 67;
/// A time that is not of the protocol's form.
pub const WXPAY_BAD_TIME: i32 = 68;
/// A number that is not of the protocol's form.
pub const WXPAY_BAD_NUMBER: i32 = 69;
/// The message is for another application.
pub const WXPAY_APP_ID_MISMATCH: i32 = 70;
/// The message is for another merchant.
pub const WXPAY_MCH_ID_MISMATCH: i32 = 71;
/// A value that is not of the form that its field has.
pub const WXPAY_BAD_VALUE: i32 = 72;
/// A field that this request does not have.
pub const WXPAY_UNKNOWN_FIELD: i32 = 73;
/// A value that is longer than its field may be.
pub const WXPAY_FIELD_TOO_LONG: i32 = 74;

/// Text that is not base64.
pub const WXPAY_BAD_BASE64: i32 = 80;
/// An encrypted text whose length is not a positive multiple of 16 bytes.
pub const WXPAY_BAD_CIPHER_LENGTH: i32 = 81;
/// An encrypted text that does not decrypt to a message under this key.
pub const WXPAY_DECRYPT_FAILED: i32 = 82;

/// A compressed file.
pub const WXPAY_COMPRESSED: i32 = 90;
/// Text that is not a bill: its first line holds no known heading.
pub const WXPAY_NOT_BILL: i32 = 91;
/// A line of a bill with more or fewer values than there are columns.
pub const WXPAY_COLUMN_MISMATCH: i32 = 92;
/// The rows of a bill do not amount to what its summary states.
pub const WXPAY_TOTAL_MISMATCH: i32 = 93;
/// Records that have to be sorted and are not.
pub const WXPAY_NOT_SORTED: i32 = 94;

/// A pointer is NULL where there must be an object, or NULL with a length other than 0.
pub const WXPAY_NULL_POINTER: i32 = 100;
/// A length that no object in memory can have: more than half of the address space.
pub const WXPAY_BAD_LENGTH: i32 = 101;
/// An array or struct that is not aligned as its type must be.
pub const WXPAY_MISALIGNED: i32 = 102;
/// An output overlaps an input or another output.
pub const WXPAY_OVERLAP: i32 = 103;
/// A field array that was not made by this library: names out of order, twice, or not names.
pub const WXPAY_BAD_FIELDS: i32 = 104;
/// A key that was not prepared, or was wiped, or is for another algorithm than the function's.
pub const WXPAY_BAD_KEY: i32 = 105;
/// A constant that is none of those the argument can have.
pub const WXPAY_BAD_ARGUMENT: i32 = 106;

/// The names are those of core's kinds, with the NUL that C wants.
macro_rules! names {
    ($($code:ident $name:literal)+) => {
        /// The name of a status.
        pub(crate) fn name(status: Status) -> &'static core::ffi::CStr {
            match status {
                $($code => $name,)+
                _ => c"Unknown",
            }
        }

        /// Every status.
        #[cfg(test)]
        const ALL: &[Status] = &[$($code,)+];
    };
}

names! {
    WXPAY_OK c"Ok"
    WXPAY_DOC_TOO_LARGE c"DocTooLarge"
    WXPAY_EMPTY c"Empty"
    WXPAY_NOT_XML c"NotXml"
    WXPAY_BAD_DECLARATION c"BadDeclaration"
    WXPAY_ENCODING_UNSUPPORTED c"EncodingUnsupported"
    WXPAY_DOCTYPE_FORBIDDEN c"DoctypeForbidden"
    WXPAY_PI_FORBIDDEN c"PiForbidden"
    WXPAY_COMMENT_FORBIDDEN c"CommentForbidden"
    WXPAY_ATTRIBUTE_FORBIDDEN c"AttributeForbidden"
    WXPAY_ROOT_MISMATCH c"RootMismatch"
    WXPAY_NESTED_ELEMENT c"NestedElement"
    WXPAY_MIXED_CONTENT c"MixedContent"
    WXPAY_TEXT_OUTSIDE_FIELD c"TextOutsideField"
    WXPAY_TAG_MISMATCH c"TagMismatch"
    WXPAY_MALFORMED_TAG c"MalformedTag"
    WXPAY_TRUNCATED c"Truncated"
    WXPAY_TRAILING_DATA c"TrailingData"
    WXPAY_BAD_NAME c"BadName"
    WXPAY_NAME_TOO_LONG c"NameTooLong"
    WXPAY_BAD_UTF8 c"BadUtf8"
    WXPAY_BAD_CHAR c"BadChar"
    WXPAY_BAD_ENTITY c"BadEntity"
    WXPAY_BAD_CHAR_REF c"BadCharRef"
    WXPAY_CDATA_END_IN_TEXT c"CdataEndInText"
    WXPAY_DUPLICATE_FIELD c"DuplicateField"
    WXPAY_TOO_MANY_FIELDS c"TooManyFields"
    WXPAY_BUFFER_TOO_SMALL c"BufferTooSmall"
    WXPAY_KEY_INVALID c"KeyInvalid"
    WXPAY_MISSING_SIGN c"MissingSign"
    WXPAY_SIGN_MALFORMED c"SignMalformed"
    WXPAY_SIGN_MISMATCH c"SignMismatch"
    WXPAY_SIGN_TYPE_UNKNOWN c"SignTypeUnknown"
    WXPAY_SIGN_TYPE_MISMATCH c"SignTypeMismatch"
    WXPAY_AMBIGUOUS_VALUE c"AmbiguousValue"
    WXPAY_NO_FIELDS c"NoFields"
    WXPAY_MISSING_FIELD c"MissingField"
    WXPAY_RETURN_CODE_FAIL c"ReturnCodeFail"
    WXPAY_RESULT_CODE_FAIL c"ResultCodeFail"
    WXPAY_NOT_PAID c"NotPaid"
    WXPAY_BAD_AMOUNT c"BadAmount"
    WXPAY_AMOUNT_MISMATCH c"AmountMismatch"
    WXPAY_CURRENCY_MISMATCH c"CurrencyMismatch"
    WXPAY_ORDER_MISMATCH c"OrderMismatch"
    WXPAY_BAD_TIME c"BadTime"
    WXPAY_BAD_NUMBER c"BadNumber"
    WXPAY_APP_ID_MISMATCH c"AppIdMismatch"
    WXPAY_MCH_ID_MISMATCH c"MchIdMismatch"
    WXPAY_BAD_VALUE c"BadValue"
    WXPAY_UNKNOWN_FIELD c"UnknownField"
    WXPAY_FIELD_TOO_LONG c"FieldTooLong"
    WXPAY_BAD_BASE64 c"BadBase64"
    WXPAY_BAD_CIPHER_LENGTH c"BadCipherLength"
    WXPAY_DECRYPT_FAILED c"DecryptFailed"
    WXPAY_COMPRESSED c"Compressed"
    WXPAY_NOT_BILL c"NotBill"
    WXPAY_COLUMN_MISMATCH c"ColumnMismatch"
    WXPAY_TOTAL_MISMATCH c"TotalMismatch"
    WXPAY_NOT_SORTED c"NotSorted"
    WXPAY_NULL_POINTER c"NullPointer"
    WXPAY_BAD_LENGTH c"BadLength"
    WXPAY_MISALIGNED c"Misaligned"
    WXPAY_OVERLAP c"Overlap"
    WXPAY_BAD_FIELDS c"BadFields"
    WXPAY_BAD_KEY c"BadKey"
    WXPAY_BAD_ARGUMENT c"BadArgument"
}

#[cfg(test)]
mod tests {
    use super::*;
    use wxpay_core::Kind;

    #[test]
    fn codes_and_names_are_those_of_core() {
        for kind in Kind::ALL {
            let status = Status::from(kind.code());
            assert_eq!(name(status).to_str(), Ok(kind.name()));
        }
        let own = ALL.iter().filter(|status| (1..100).contains(*status)).count();
        assert_eq!(own, Kind::ALL.len());
    }

    #[test]
    fn no_code_is_used_twice() {
        for pair in ALL.windows(2) {
            assert!(pair[0] < pair[1]);
        }
        assert_eq!(name(-1), c"Unknown");
        assert_eq!(name(39), c"Unknown");
    }
}
