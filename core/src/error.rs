//! What went wrong and where: a frozen code and a position, eight bytes in all.

use core::fmt;

/// A refusal: one [`Kind`] and the position it points at.
///
/// It never carries the key, the canonical string or an expected signature.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Error {
    at: u32,
    kind: Kind,
}

impl Error {
    /// What was refused.
    #[must_use]
    pub const fn kind(self) -> Kind {
        self.kind
    }

    /// Where.
    ///
    /// * In a document: the byte offset of the first byte that cannot stand there, or the length
    ///   of the document where it just ends. An error about a whole field points at the first byte
    ///   of its name. An error about something absent is at 0.
    /// * In a bill: the same, counted from the start of the bill, wherever the pieces were cut.
    /// * In fields set by hand: how many fields had been set before the one in question.
    /// * In a single value (an amount, a time, an order number): the offset in the decoded value.
    /// * [`Kind::BufferTooSmall`]: the length in bytes that the output needs.
    /// * [`Kind::KeyInvalid`]: the first character that a key cannot have, or the key's length.
    #[must_use]
    pub const fn at(self) -> usize {
        self.at as usize
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Error {
    /// The kind's name and the position, e.g. `DuplicateField at 512`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.kind.name(), self.at)
    }
}

impl core::error::Error for Error {}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal,)+) => {
        /// The kinds of refusal. Codes are frozen: a code never changes its meaning and is never
        /// used again.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Kind {
            $($(#[doc = $doc])+ $name = $code,)+
        }

        impl Kind {
            /// Every kind, by ascending code.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)+];

            /// The kind's name as it is spelled here, in every language.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Kind::$name => stringify!($name),)+
                }
            }
        }
    };
}

kinds! {
    /// The document is longer than 65,536 bytes.
    DocTooLarge = 1,
    /// Nothing but a byte order mark and white space.
    Empty = 2,
    /// Not an XML document at all: JSON, a bill, an HTML page, UTF-16, a second byte order mark.
    NotXml = 3,
    /// The declaration is not `<?xml version="1.0" encoding="UTF-8"?>` or an allowed variant.
    BadDeclaration = 4,
    /// The declaration names an encoding other than UTF-8.
    EncodingUnsupported = 5,
    /// A document type declaration. There is no DTD and no entity table in this library.
    DoctypeForbidden = 6,
    /// A processing instruction, or an XML declaration that is not at the start.
    PiForbidden = 7,
    /// A comment.
    CommentForbidden = 8,
    /// An attribute.
    AttributeForbidden = 9,
    /// The root element has another name than the caller stated.
    RootMismatch = 10,
    /// An element inside a field.
    NestedElement = 11,
    /// A field that mixes text with CDATA, or holds more than one CDATA section.
    MixedContent = 12,
    /// Character data between fields.
    TextOutsideField = 13,
    /// An end tag that does not close the open element.
    TagMismatch = 14,
    /// A tag that is none of the accepted forms.
    MalformedTag = 15,
    /// The document ends before it is complete.
    Truncated = 16,
    /// Something follows the root element.
    TrailingData = 17,
    /// A name with a character outside `A-Z a-z 0-9 _`, or that starts with a digit.
    BadName = 18,
    /// A name longer than 64 bytes.
    NameTooLong = 19,
    /// Ill-formed UTF-8.
    BadUtf8 = 20,
    /// A character that XML 1.0 does not allow.
    BadChar = 21,
    /// An entity reference other than `lt`, `gt`, `amp`, `quot`, `apos`.
    BadEntity = 22,
    /// A malformed character reference, or one to a character that XML does not allow.
    BadCharRef = 23,
    /// `]]>` in a text run.
    CdataEndInText = 24,
    /// A field name that occurs twice, whatever the values.
    DuplicateField = 25,
    /// More fields than the caller has slots, or than 256.
    TooManyFields = 26,
    /// The caller's buffer is too small; [`Error::at`] is the length needed.
    BufferTooSmall = 27,

    /// Not a key: 32 ASCII letters or digits.
    KeyInvalid = 40,
    /// No `sign`, or an empty one.
    MissingSign = 41,
    /// `sign` is not 32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits.
    SignMalformed = 42,
    /// `sign` is not the signature of these fields under this key.
    SignMismatch = 43,
    /// `sign_type` names an algorithm that V2 does not have.
    SignTypeUnknown = 44,
    /// `sign_type` names another algorithm than the key's.
    SignTypeMismatch = 45,
    /// A value that can be read as several fields in the canonical string.
    AmbiguousValue = 46,
    /// There is no field to sign.
    NoFields = 47,

    /// A field that this message must have is absent or empty.
    MissingField = 60,
    /// `return_code` is not `SUCCESS`.
    ReturnCodeFail = 61,
    /// `result_code` is not `SUCCESS`.
    ResultCodeFail = 62,
    /// The trade is in another state than paid.
    NotPaid = 63,
    /// An amount that is not `0` or up to 18 digits without a leading zero.
    BadAmount = 64,
    /// The amount is not the order's.
    AmountMismatch = 65,
    /// The currency is not the order's.
    CurrencyMismatch = 66,
    /// The message is about another order.
    OrderMismatch = 67,
    /// A time that is not of the protocol's form.
    BadTime = 68,
    /// A number that is not of the protocol's form.
    BadNumber = 69,
    /// The message is for another application.
    AppIdMismatch = 70,
    /// The message is for another merchant.
    MchIdMismatch = 71,
    /// A value that is not of the form that its field has.
    BadValue = 72,
    /// A field that this request does not have.
    UnknownField = 73,
    /// A value that is longer than its field may be.
    FieldTooLong = 74,

    /// Text that is not base64.
    BadBase64 = 80,
    /// An encrypted text whose length is not a positive multiple of 16 bytes.
    BadCipherLength = 81,
    /// An encrypted text that does not decrypt to a message under this key.
    DecryptFailed = 82,

    /// A compressed file.
    Compressed = 90,
    /// Text that is not a bill: its first line holds no known heading.
    NotBill = 91,
    /// A line of a bill with more or fewer values than there are columns.
    ColumnMismatch = 92,
    /// The rows of a bill do not amount to what its summary states.
    TotalMismatch = 93,
    /// Records that have to be sorted and are not.
    NotSorted = 94,
}

impl Kind {
    /// The frozen code: positive, the same in every language.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// This kind, pointing at `at`.
    #[must_use]
    pub(crate) const fn at(self, at: usize) -> Error {
        // Positions are bounded by the size limit of a document; a longer needed length, which only
        // a 64-bit target can have, saturates.
        #[allow(clippy::cast_possible_truncation)]
        let at = if at > u32::MAX as usize { u32::MAX } else { at as u32 };
        Error { at, kind: self }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
