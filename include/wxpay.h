/* wxpay: the core of WeChat Pay V2, for C and C++.
 *
 * Made from the Rust sources by cbindgen: do not edit. MIT OR Apache-2.0.
 *
 * In short
 * --------
 *   wxpay_key key;
 *   wxpay_field fields[64];
 *   size_t count;
 *   wxpay_expected order = {
 *       WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"), WXPAY_STR("KIOSK42"),
 *       WXPAY_STR("CNY"), 450
 *   };
 *   if (wxpay_key_md5(&key, text, 32) == WXPAY_OK
 *       && wxpay_accept(&key, body, body_len, &order, fields, 64, &count, NULL) == WXPAY_OK)
 *       drop_the_drink();
 *
 * Rules that hold for every function
 * ----------------------------------
 *  - It is stateless and reentrant, allocates nothing, does no I/O, and never blocks.
 *  - Texts are a pointer and a length in bytes, without NUL. NULL with length 0 is an empty text;
 *    NULL with a length is WXPAY_NULL_POINTER.
 *  - Outputs are written on success only. A buffer that is too small is left alone, and the length
 *    that is needed comes back.
 *  - `at` tells where in the document, or in which field, something was refused. It is written on
 *    refusal only, and may be NULL. Codes from 100 up, which are about the arguments, have no place:
 *    they leave it alone or store 0.
 *  - An output may not overlap an input or another output: WXPAY_OVERLAP. Texts may start at any
 *    address; arrays and structs must be aligned as C aligns them: WXPAY_MISALIGNED.
 *  - Bad input gives a status and, where there is one, a position. Nothing crashes, but a pointer
 *    has to be valid for the length that is said with it.
 *  - "Stack" is the most that a call takes of it, callees included, on 32-bit targets as ffi/pkg/build
 *    makes the library by default: a bound from the linked code, with a tenth to spare.
 *  - The message never chooses the algorithm: the key does.
 */

#ifndef WXPAY_H
#define WXPAY_H

#include <stddef.h>
#include <stdint.h>
#if defined(__GNUC__) || defined(__clang__)
/** The result has to be looked at. */
#define WXPAY_MUST_USE __attribute__((warn_unused_result))
#else
#define WXPAY_MUST_USE
#endif

/** A string literal as the two arguments that a text is: WXPAY_STR("total_fee"). */
#define WXPAY_STR(literal) (literal), (sizeof(literal) - 1)

/**
 * It worked.
 */
#define WXPAY_OK 0

/**
 * The document is longer than 65,536 bytes.
 */
#define WXPAY_DOC_TOO_LARGE 1

/**
 * Nothing but a byte order mark and white space.
 */
#define WXPAY_EMPTY 2

/**
 * Not an XML document at all: JSON, a bill, an HTML page, UTF-16, a second byte order mark.
 */
#define WXPAY_NOT_XML 3

/**
 * The declaration is not `<?xml version="1.0" encoding="UTF-8"?>` or an allowed variant.
 */
#define WXPAY_BAD_DECLARATION 4

/**
 * The declaration names an encoding other than UTF-8.
 */
#define WXPAY_ENCODING_UNSUPPORTED 5

/**
 * A document type declaration.
 */
#define WXPAY_DOCTYPE_FORBIDDEN 6

/**
 * A processing instruction, or an XML declaration that is not at the start.
 */
#define WXPAY_PI_FORBIDDEN 7

/**
 * A comment.
 */
#define WXPAY_COMMENT_FORBIDDEN 8

/**
 * An attribute.
 */
#define WXPAY_ATTRIBUTE_FORBIDDEN 9

/**
 * The root element has another name than the caller stated.
 */
#define WXPAY_ROOT_MISMATCH 10

/**
 * An element inside a field.
 */
#define WXPAY_NESTED_ELEMENT 11

/**
 * A field that mixes text with CDATA, or holds more than one CDATA section.
 */
#define WXPAY_MIXED_CONTENT 12

/**
 * Character data between fields.
 */
#define WXPAY_TEXT_OUTSIDE_FIELD 13

/**
 * An end tag that does not close the open element.
 */
#define WXPAY_TAG_MISMATCH 14

/**
 * A tag that is none of the accepted forms.
 */
#define WXPAY_MALFORMED_TAG 15

/**
 * The document ends before it is complete.
 */
#define WXPAY_TRUNCATED 16

/**
 * Something follows the root element.
 */
#define WXPAY_TRAILING_DATA 17

/**
 * A name with a character outside `A-Z a-z 0-9 _`, or that starts with a digit.
 */
#define WXPAY_BAD_NAME 18

/**
 * A name longer than 64 bytes.
 */
#define WXPAY_NAME_TOO_LONG 19

/**
 * Ill-formed UTF-8.
 */
#define WXPAY_BAD_UTF8 20

/**
 * A character that XML 1.0 does not allow.
 */
#define WXPAY_BAD_CHAR 21

/**
 * An entity reference other than `lt`, `gt`, `amp`, `quot`, `apos`.
 */
#define WXPAY_BAD_ENTITY 22

/**
 * A malformed character reference, or one to a character that XML does not allow.
 */
#define WXPAY_BAD_CHAR_REF 23

/**
 * `]]>` in a text run.
 */
#define WXPAY_CDATA_END_IN_TEXT 24

/**
 * A field name that occurs twice, whatever the values.
 */
#define WXPAY_DUPLICATE_FIELD 25

/**
 * More fields than the caller has slots, or than 256.
 */
#define WXPAY_TOO_MANY_FIELDS 26

/**
 * The caller's buffer is too small; the length that is needed comes back.
 */
#define WXPAY_BUFFER_TOO_SMALL 27

/**
 * Not a key: 32 ASCII letters or digits.
 */
#define WXPAY_KEY_INVALID 40

/**
 * No `sign`, or an empty one.
 */
#define WXPAY_MISSING_SIGN 41

/**
 * `sign` is not 32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits.
 */
#define WXPAY_SIGN_MALFORMED 42

/**
 * `sign` is not the signature of these fields under this key.
 */
#define WXPAY_SIGN_MISMATCH 43

/**
 * `sign_type` names an algorithm that V2 does not have.
 */
#define WXPAY_SIGN_TYPE_UNKNOWN 44

/**
 * `sign_type` names another algorithm than the key's.
 */
#define WXPAY_SIGN_TYPE_MISMATCH 45

/**
 * A value that can be read as several fields in the canonical string.
 */
#define WXPAY_AMBIGUOUS_VALUE 46

/**
 * There is no field to sign.
 */
#define WXPAY_NO_FIELDS 47

/**
 * A field that this message must have is absent or empty.
 */
#define WXPAY_MISSING_FIELD 60

/**
 * `return_code` is not `SUCCESS`.
 */
#define WXPAY_RETURN_CODE_FAIL 61

/**
 * `result_code` is not `SUCCESS`.
 */
#define WXPAY_RESULT_CODE_FAIL 62

/**
 * The trade is in another state than paid.
 */
#define WXPAY_NOT_PAID 63

/**
 * An amount that is not `0` or up to 18 digits without a leading zero.
 */
#define WXPAY_BAD_AMOUNT 64

/**
 * The amount is not the order's.
 */
#define WXPAY_AMOUNT_MISMATCH 65

/**
 * The currency is not the order's.
 */
#define WXPAY_CURRENCY_MISMATCH 66

/**
 * The message is about another order.
 */
#define WXPAY_ORDER_MISMATCH 67

/**
 * A time that is not of the protocol's form.
 */
#define WXPAY_BAD_TIME 68

/**
 * A number that is not of the protocol's form.
 */
#define WXPAY_BAD_NUMBER 69

/**
 * The message is for another application.
 */
#define WXPAY_APP_ID_MISMATCH 70

/**
 * The message is for another merchant.
 */
#define WXPAY_MCH_ID_MISMATCH 71

/**
 * A value that is not of the form that its field has.
 */
#define WXPAY_BAD_VALUE 72

/**
 * A field that this request does not have.
 */
#define WXPAY_UNKNOWN_FIELD 73

/**
 * A value that is longer than its field may be.
 */
#define WXPAY_FIELD_TOO_LONG 74

/**
 * Text that is not base64.
 */
#define WXPAY_BAD_BASE64 80

/**
 * An encrypted text whose length is not a positive multiple of 16 bytes.
 */
#define WXPAY_BAD_CIPHER_LENGTH 81

/**
 * An encrypted text that does not decrypt to a message under this key.
 */
#define WXPAY_DECRYPT_FAILED 82

/**
 * A compressed file.
 */
#define WXPAY_COMPRESSED 90

/**
 * Text that is not a bill: its first line holds no known heading.
 */
#define WXPAY_NOT_BILL 91

/**
 * A line of a bill with more or fewer values than there are columns.
 */
#define WXPAY_COLUMN_MISMATCH 92

/**
 * The rows of a bill do not amount to what its summary states.
 */
#define WXPAY_TOTAL_MISMATCH 93

/**
 * Records that have to be sorted and are not.
 */
#define WXPAY_NOT_SORTED 94

/**
 * A pointer is NULL where there must be an object, or NULL with a length other than 0.
 */
#define WXPAY_NULL_POINTER 100

/**
 * A length that no object in memory can have: more than half of the address space.
 */
#define WXPAY_BAD_LENGTH 101

/**
 * An array or struct that is not aligned as its type must be.
 */
#define WXPAY_MISALIGNED 102

/**
 * An output overlaps an input or another output.
 */
#define WXPAY_OVERLAP 103

/**
 * A field array that was not made by this library: names out of order, twice, or not names.
 */
#define WXPAY_BAD_FIELDS 104

/**
 * A key that was not prepared, or was wiped, or is for another algorithm than the function's.
 */
#define WXPAY_BAD_KEY 105

/**
 * A constant that is none of those the argument can have.
 */
#define WXPAY_BAD_ARGUMENT 106

/**
 * How many `uint64_t` a `wxpay_key` has.
 */
#define WXPAY_KEY_WORDS 24

/**
 * The number of this ABI. It changes when a program built against an older header could not use
 * a newer library. Compare it with `wxpay_abi()` where header and library are not built together.
 */
#define WXPAY_ABI 1

/**
 * Size of a `wxpay_key` in bytes, on every target.
 */
#define WXPAY_KEY_SIZE 192

/**
 * The most fields that a message may have.
 */
#define WXPAY_FIELDS_MAX 256

/**
 * The largest document, in bytes.
 */
#define WXPAY_DOCUMENT_MAX 65536

/**
 * The longest name of a field, in bytes.
 */
#define WXPAY_NAME_MAX 64

/**
 * The longest signature, in bytes: HMAC-SHA256. MD5 has 32.
 */
#define WXPAY_SIGN_MAX 64

/**
 * The root element is `<xml>`: every request, reply and notification.
 */
#define WXPAY_ROOT_XML 0

/**
 * The root element is `<root>`: the decrypted text of a refund notification.
 */
#define WXPAY_ROOT_ROOT 1

/**
 * The longest text of an amount in fen, in bytes.
 */
#define WXPAY_FEN_MAX 18

/**
 * The longest text of an amount in yuan, in bytes.
 */
#define WXPAY_YUAN_MAX 21

/**
 * `yyyyMMddHHmmss`, at UTC+8: `time_start`, `time_expire`, `time_end`.
 */
#define WXPAY_TIME_COMPACT 0

/**
 * `yyyy-MM-dd HH:mm:ss`, at UTC+8: `success_time`, times of transfers and in bills.
 */
#define WXPAY_TIME_SPACED 1

/**
 * `yyyyMMdd`, at UTC+8: `bill_date`. Read, it is the start of that day; written, the time of day is
 * left out.
 */
#define WXPAY_TIME_DATE 2

/**
 * Seconds since the start of 1970, UTC: `timeStamp`. Read, it must have 10 digits.
 */
#define WXPAY_TIME_UNIX 3

/**
 * The longest text of a time, in bytes.
 */
#define WXPAY_TIME_MAX 19

/**
 * Neither of the following: the barcode of goods, a link, a code of another length.
 */
#define WXPAY_SCANNED_UNKNOWN 0

/**
 * A WeChat payment code, `auth_code`: 18 digits, the first two of them 10 to 15.
 */
#define WXPAY_SCANNED_WECHAT 1

/**
 * An Alipay payment code: 16 to 24 digits, the first two of them 25 to 30. To be paid elsewhere.
 */
#define WXPAY_SCANNED_ALIPAY 2

/**
 * How many digits a WeChat payment code has.
 */
#define WXPAY_AUTH_CODE_SIZE 18

/**
 * How many random bytes make a `nonce_str`.
 */
#define WXPAY_NONCE_RANDOM_SIZE 16

/**
 * How many characters it has then.
 */
#define WXPAY_NONCE_SIZE 32

/**
 * What every function that can fail returns: `WXPAY_OK`, or one of the codes below. Codes are
 * frozen.
 */
typedef int32_t wxpay_status;

/**
 * One field of a message: a name and its value, both inside the document or the caller's memory.
 *
 * 20 bytes on 32-bit targets, 40 on 64-bit ones. Made by `wxpay_read` and `wxpay_set` and
 * valid as long as the memory it points to. Look at it as you like; do not change it.
 */
typedef struct wxpay_field {
    /**
     * The name, without a NUL.
     */
    const char *name;
    /**
     * 1 to 64.
     */
    size_t name_len;
    /**
     * The value as the document spells it, without a NUL: see `wxpay_copy`. An empty one may point
     * anywhere, but it is not NULL.
     */
    const char *value;
    /**
     * Length in bytes; 0 counts as absent everywhere.
     */
    size_t value_len;
    /**
     * Byte offset of the name in its document, or how many fields were set before this one.
     */
    uint16_t at;
    /**
     * 1 if the value holds references such as `&amp;`, which `wxpay_copy` decodes.
     */
    uint8_t escaped;
    /**
     * For the library itself.
     */
    uint8_t reserved;
} wxpay_field;

/**
 * A name and a value, to make a field of.
 */
typedef struct wxpay_pair {
    /**
     * `[A-Za-z_][A-Za-z0-9_]{0,63}`
     */
    const char *name;
    /**
     * Its length in bytes.
     */
    size_t name_len;
    /**
     * UTF-8 text as it is meant, without references or CDATA.
     */
    const char *value;
    /**
     * Its length in bytes. May be 0.
     */
    size_t value_len;
} wxpay_pair;

/**
 * A merchant's API key, prepared for one algorithm: 192 bytes of the caller's memory.
 *
 * It holds the key. Keep it out of logs and dumps, and call `wxpay_key_wipe` when done.
 * It may be copied and moved; each copy holds the key.
 */
typedef struct wxpay_key {
    /**
     * Nothing to look at.
     */
    uint64_t opaque[WXPAY_KEY_WORDS];
} wxpay_key;

/**
 * What a payment must say to be the payment of one order of one merchant.
 */
typedef struct wxpay_expected {
    /**
     * Your `appid`.
     */
    const char *appid;
    /**
     * Its length in bytes.
     */
    size_t appid_len;
    /**
     * Your merchant number, `mch_id`.
     */
    const char *mch_id;
    /**
     * Its length in bytes.
     */
    size_t mch_id_len;
    /**
     * The order's number, `out_trade_no`.
     */
    const char *out_trade_no;
    /**
     * Its length in bytes.
     */
    size_t out_trade_no_len;
    /**
     * The order's currency, `fee_type`; NULL with length 0 is `CNY`.
     */
    const char *fee_type;
    /**
     * Its length in bytes.
     */
    size_t fee_type_len;
    /**
     * The order's amount, `total_fee`, in fen (the smallest unit of the currency).
     */
    uint64_t total_fee;
} wxpay_expected;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The `WXPAY_ABI` of the library.
 *
 * Stack: 8 bytes.
 */
uint32_t wxpay_abi(void);

/**
 * The version of the library, such as "0.1.0": static text.
 *
 * Stack: 8 bytes.
 */
const char *wxpay_version(void);

/**
 * The name of a status, such as "SignMismatch": static text, "Unknown" for any other number.
 *
 * Stack: 8 bytes.
 */
const char *wxpay_status_name(wxpay_status status);

/**
 * The library's `sizeof(wxpay_key)`, for languages that do not read the header.
 *
 * Stack: 8 bytes.
 */
size_t wxpay_key_size(void);

/**
 * The library's `sizeof(wxpay_field)`, for languages that do not read the header.
 *
 * Stack: 8 bytes.
 */
size_t wxpay_field_size(void);

/**
 * Reads a message into `fields`, in byte order of the names.
 *
 * Stack: 624 bytes.
 *
 * @param document      The document; UTF-8, at most 65,536 bytes. The fields point into it: keep
 *                      it, unchanged, as long as you use them.
 * @param root          WXPAY_ROOT_XML, but for the text of a refund notification.
 * @param fields        Your array; need not be initialised. After a refused document all of it is empty.
 * @param capacity      How many fields it has; 64 are enough for every pay notification.
 * @param[out] count    How many fields were read. Written on success only.
 * @param[out] at       Where the document was refused: a byte offset. May be NULL.
 * @return WXPAY_OK; a code from WXPAY_DOC_TOO_LARGE to WXPAY_TOO_MANY_FIELDS;
 *         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP,
 *         WXPAY_BAD_ARGUMENT.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read(const void *document,
                        size_t document_len,
                        int32_t root,
                        struct wxpay_field *fields,
                        size_t capacity,
                        size_t *count,
                        size_t *at);

/**
 * Adds a field to an array that holds `*count` fields, at its place in the order.
 *
 * Start with a count of 0; the array need not be initialised. Name and value are not copied: keep
 * them, unchanged, as long as you use the fields.
 *
 * Of the fields that are there it looks at those that decide where the new one goes. The names of all
 * of them are checked where they are used: by what signs, verifies or writes them.
 *
 * Stack: 280 bytes.
 *
 * @param capacity         How many fields the array can hold.
 * @param[in,out] count    How many it holds; one more on success.
 * @param name             `[A-Za-z_][A-Za-z0-9_]{0,63}`
 * @param value            UTF-8 text as it is meant, without references or CDATA. May be empty.
 * @return WXPAY_OK; WXPAY_BAD_NAME, WXPAY_NAME_TOO_LONG, WXPAY_BAD_UTF8, WXPAY_BAD_CHAR (a
 *         character that XML cannot carry), WXPAY_DUPLICATE_FIELD, WXPAY_TOO_MANY_FIELDS;
 *         WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
 *         WXPAY_OVERLAP. After a refusal the fields are what they were.
 */
WXPAY_MUST_USE
wxpay_status wxpay_set(struct wxpay_field *fields,
                       size_t capacity,
                       size_t *count,
                       const char *name,
                       size_t name_len,
                       const void *value,
                       size_t value_len);

/**
 * Makes an array of fields of a table of names and values, in byte order of the names: `wxpay_set` for
 * all of them in one call. `wxpay_set` may add others.
 *
 * Names and values are not copied: keep them, unchanged, as long as you use the fields. The table itself
 * is not needed any more.
 *
 * Stack: 384 bytes.
 *
 * @param pairs         The table, in any order.
 * @param fields        Your array; need not be initialised. After a refused pair what would have been
 *                      filled of it is empty.
 * @param capacity      How many fields it has: at least as many as there are pairs.
 * @param[out] count    How many fields were made. Written on success only.
 * @param[out] at       Which pair was refused, counted from 0. May be NULL.
 * @return As `wxpay_set`, but for WXPAY_BAD_FIELDS.
 */
WXPAY_MUST_USE
wxpay_status wxpay_set_pairs(const struct wxpay_pair *pairs,
                             size_t pairs_count,
                             struct wxpay_field *fields,
                             size_t capacity,
                             size_t *count,
                             size_t *at);

/**
 * Looks a field up by its name, in an array that is in order: what `wxpay_read` and `wxpay_set` make.
 *
 * Stack: 112 bytes.
 *
 * @return The field; NULL if it is absent or empty, or if the arguments are not an array of
 *         fields and a name. It may be handed on to `wxpay_equal`, `wxpay_number` and
 *         `wxpay_copy` unseen: they refuse NULL.
 */
WXPAY_MUST_USE
const struct wxpay_field *wxpay_get(const struct wxpay_field *fields,
                                    size_t count,
                                    const char *name,
                                    size_t name_len);

/**
 * Copies the value of a field, references decoded. No NUL is added.
 *
 * Stack: 480 bytes.
 *
 * @param out          Your buffer; untouched unless the whole value fits.
 * @param capacity     Its size in bytes.
 * @param[out] len     The length of the value in bytes, also when the buffer is too small; so a
 *                     capacity of 0 asks for the length.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER,
 *         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_copy(const struct wxpay_field *field,
                        void *out,
                        size_t capacity,
                        size_t *len);

/**
 * Reads the value of a field as a number: `0`, or up to 18 digits without a leading zero. Amounts
 * are in fen.
 *
 * Stack: 432 bytes.
 *
 * @param[out] number    Written on success only.
 * @return WXPAY_OK; WXPAY_BAD_NUMBER; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_MISALIGNED,
 *         WXPAY_OVERLAP.
 */
WXPAY_MUST_USE wxpay_status wxpay_number(const struct wxpay_field *field, uint64_t *number);

/**
 * Compares the value of a field with a text, references decoded.
 *
 * Stack: 352 bytes.
 *
 * @return 1 if they are equal; 0 if not, or if the arguments are not a field and a text.
 */
WXPAY_MUST_USE
int32_t wxpay_equal(const struct wxpay_field *field,
                    const void *text,
                    size_t text_len);

/**
 * Writes the message, as it stands: `<xml>`, the fields in byte order of their names, `</xml>`.
 * To send a request use `wxpay_write_signed`.
 *
 * Stack: 592 bytes.
 *
 * @param out          Your buffer; untouched unless the whole message fits.
 * @param[out] len     The length of the message in bytes, also when the buffer is too small.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER,
 *         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write(const struct wxpay_field *fields,
                         size_t count,
                         void *out,
                         size_t capacity,
                         size_t *len);

/**
 * Writes the canonical string, without the key: what a signature is made over. To find out why a
 * signature does not match; do not log it in production.
 *
 * Stack: 464 bytes.
 *
 * @param out          Your buffer; untouched unless the whole string fits.
 * @param[out] len     The length of the string in bytes, also when the buffer is too small.
 * @return As `wxpay_write`.
 */
WXPAY_MUST_USE
wxpay_status wxpay_canonical(const struct wxpay_field *fields,
                             size_t count,
                             void *out,
                             size_t capacity,
                             size_t *len);

/**
 * Writes all fields as one text without pointers: name, NUL, value with references decoded, NUL, and so
 * on, in byte order of the names, empty values too. No NUL is in a name or a value, so the text comes
 * apart at them: one call hands a message over to a language with texts of its own.
 *
 * Stack: 472 bytes.
 *
 * @param out          Your buffer; untouched unless the whole text fits. The length of a document is
 *                     always enough for the fields that were read from it.
 * @param[out] len     The length of the text in bytes, also when the buffer is too small; 0 for no
 *                     fields.
 * @return As `wxpay_write`.
 */
WXPAY_MUST_USE
wxpay_status wxpay_flatten(const struct wxpay_field *fields,
                           size_t count,
                           void *out,
                           size_t capacity,
                           size_t *len);

/**
 * Prepares a key for MD5: 32 ASCII letters or digits.
 *
 * Stack: 1280 bytes.
 *
 * @param[out] key    Your memory; need not be initialised. Untouched after a refusal.
 * @param text        The key as the merchant platform shows it. Not needed afterwards: wipe it.
 * @return WXPAY_OK, WXPAY_KEY_INVALID; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
 *         WXPAY_OVERLAP.
 */
WXPAY_MUST_USE wxpay_status wxpay_key_md5(struct wxpay_key *key, const void *text, size_t text_len);

/**
 * Prepares a key for HMAC-SHA256: 32 ASCII letters or digits. As `wxpay_key_md5`.
 *
 * Stack: 1280 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_key_hmac_sha256(struct wxpay_key *key,
                                   const void *text,
                                   size_t text_len);

/**
 * Prepares a key for MD5 of 1 to 64 ASCII letters or digits. The platform issues keys of 32 only;
 * tests and old systems have others. As `wxpay_key_md5`.
 *
 * Stack: 1280 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_key_md5_with_unusual_length(struct wxpay_key *key,
                                               const void *text,
                                               size_t text_len);

/**
 * Prepares a key for HMAC-SHA256 of 1 to 64 ASCII letters or digits. The platform issues keys of
 * 32 only; tests and old systems have others. As `wxpay_key_md5`.
 *
 * Stack: 1280 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_key_hmac_sha256_with_unusual_length(struct wxpay_key *key,
                                                       const void *text,
                                                       size_t text_len);

/**
 * Makes a key refuse every value that can be read as several fields, and not only those that hold
 * a name of the protocol, when signing and when verifying.
 *
 * The price: the reply to an H5 order, whose `mweb_url` holds `&package=`, is refused.
 *
 * Stack: 8 bytes.
 *
 * @return WXPAY_OK; WXPAY_BAD_KEY, WXPAY_NULL_POINTER, WXPAY_MISALIGNED.
 */
WXPAY_MUST_USE wxpay_status wxpay_key_strict(struct wxpay_key *key);

/**
 * Wipes a key: nothing of it is left in the struct, which every function refuses from now on.
 * NULL is allowed. Copies that you have made are yours to wipe.
 *
 * Stack: 8 bytes.
 */
void wxpay_key_wipe(struct wxpay_key *key);

/**
 * Signs fields. A field `sign` that is among them takes no part.
 *
 * Stack: 1320 bytes.
 *
 * @param[out] sign    32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits, without a NUL;
 *                     untouched unless all of them fit.
 * @param capacity     WXPAY_SIGN_MAX is always enough.
 * @param[out] len     32 or 64, also when the buffer is too small.
 * @param[out] at      Which field was refused: its `at`. May be NULL.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_NO_FIELDS, WXPAY_SIGN_TYPE_UNKNOWN,
 *         WXPAY_SIGN_TYPE_MISMATCH, WXPAY_AMBIGUOUS_VALUE; WXPAY_BAD_KEY, WXPAY_BAD_FIELDS,
 *         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_sign(const struct wxpay_key *key,
                        const struct wxpay_field *fields,
                        size_t count,
                        char *sign,
                        size_t capacity,
                        size_t *len,
                        size_t *at);

/**
 * As `wxpay_sign`, for a key of MD5 only.
 *
 * Stack: 1304 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_sign_md5(const struct wxpay_key *key,
                            const struct wxpay_field *fields,
                            size_t count,
                            char *sign,
                            size_t capacity,
                            size_t *len,
                            size_t *at);

/**
 * Signs fields and writes the message, `sign` included: a request that is ready to send.
 *
 * `sign_type` is not added: a request that is signed with HMAC-SHA256 has to say so in that field,
 * since the gateway takes a request without it for MD5, but for the few endpoints that know no
 * other.
 *
 * Stack: 1320 bytes.
 *
 * @param out          Your buffer; untouched unless the whole message fits.
 * @param[out] len     The length of the message in bytes, also when the buffer is too small.
 * @param[out] at      As in `wxpay_sign`.
 * @return As `wxpay_sign`.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_signed(const struct wxpay_key *key,
                                const struct wxpay_field *fields,
                                size_t count,
                                void *out,
                                size_t capacity,
                                size_t *len,
                                size_t *at);

/**
 * As `wxpay_write_signed`, for a key of MD5 only.
 *
 * Stack: 1304 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_signed_md5(const struct wxpay_key *key,
                                    const struct wxpay_field *fields,
                                    size_t count,
                                    void *out,
                                    size_t capacity,
                                    size_t *len,
                                    size_t *at);

/**
 * Verifies the signature of a reply or a notification that `wxpay_read` has read.
 *
 * A verified message is not yet a payment: see `wxpay_accept`.
 *
 * Stack: 1168 bytes.
 *
 * @param[out] at    Which field was refused: its `at`. May be NULL.
 * @return WXPAY_OK; WXPAY_MISSING_SIGN, WXPAY_NO_FIELDS, WXPAY_SIGN_TYPE_UNKNOWN,
 *         WXPAY_SIGN_TYPE_MISMATCH, WXPAY_SIGN_MALFORMED, WXPAY_SIGN_MISMATCH,
 *         WXPAY_AMBIGUOUS_VALUE, in this order; WXPAY_BAD_KEY, WXPAY_BAD_FIELDS,
 *         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_verify(const struct wxpay_key *key,
                          const struct wxpay_field *fields,
                          size_t count,
                          size_t *at);

/**
 * As `wxpay_verify`, for a key of MD5 only.
 *
 * Stack: 1168 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_verify_md5(const struct wxpay_key *key,
                              const struct wxpay_field *fields,
                              size_t count,
                              size_t *at);

/**
 * Reads a pay notification (or the reply to an order query), verifies it and compares it with the
 * order. WXPAY_OK means: this order is paid, in full, to you.
 *
 * The same notification is accepted each time it comes. Remember `transaction_id` in storage that
 * survives a power cut before anything is handed out.
 *
 * Stack: 1432 bytes.
 *
 * @param expected      The order. There is no way not to compare.
 * @param fields        Your array; need not be initialised. After a refused document all of it is empty.
 * @param capacity      How many fields it has; 64 are enough for every pay notification.
 * @param[out] count    How many fields were read. Written on success only.
 * @param[out] at       Where the document was refused: a byte offset. May be NULL.
 * @return What `wxpay_read` and `wxpay_verify` return; then WXPAY_MISSING_FIELD,
 *         WXPAY_RETURN_CODE_FAIL, WXPAY_RESULT_CODE_FAIL, WXPAY_NOT_PAID,
 *         WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_AMOUNT, WXPAY_ORDER_MISMATCH
 *         (genuine, but for another order: answer it as delivered and look for that order),
 *         WXPAY_AMOUNT_MISMATCH, WXPAY_CURRENCY_MISMATCH; WXPAY_BAD_ARGUMENT if the expected order
 *         lacks anything but a currency.
 */
WXPAY_MUST_USE
wxpay_status wxpay_accept(const struct wxpay_key *key,
                          const void *document,
                          size_t document_len,
                          const struct wxpay_expected *expected,
                          struct wxpay_field *fields,
                          size_t capacity,
                          size_t *count,
                          size_t *at);

/**
 * As `wxpay_accept`, for a key of MD5 only.
 *
 * Stack: 1408 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_accept_md5(const struct wxpay_key *key,
                              const void *document,
                              size_t document_len,
                              const struct wxpay_expected *expected,
                              struct wxpay_field *fields,
                              size_t capacity,
                              size_t *count,
                              size_t *at);

/**
 * Reads an amount as a message has it: `0`, or up to 18 digits without a leading zero. For that of a
 * field there is `wxpay_number`.
 *
 * Stack: 352 bytes.
 *
 * @param[out] fen    The amount in fen. Written on success only.
 * @param[out] at     The offset in the text of what cannot stand there. May be NULL.
 * @return WXPAY_OK; WXPAY_BAD_AMOUNT; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
 *         WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_fen_parse(const void *text,
                             size_t text_len,
                             uint64_t *fen,
                             size_t *at);

/**
 * Writes an amount as a message has it: `450`. Any number of a request is written so.
 *
 * Stack: 416 bytes.
 *
 * @param out          Your buffer; untouched unless the whole text fits. No NUL is added.
 * @param capacity     WXPAY_FEN_MAX is always enough.
 * @param[out] len     The length of the text in bytes, also when the buffer is too small.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_AMOUNT (more than 18 digits);
 *         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE wxpay_status wxpay_fen_format(uint64_t fen, char *out, size_t capacity, size_t *len);

/**
 * Reads an amount in yuan: `4.5` is 450 fen. Exactly: digits below a fen have to be zeros. Only bills
 * know negative ones. `-? (0 | [1-9][0-9]{0,15}) ( '.' [0-9]+ )?`, at most 64 characters.
 *
 * Stack: 376 bytes.
 *
 * @param[out] fen    The amount in fen. Written on success only.
 * @param[out] at     The offset in the text of what cannot stand there. May be NULL.
 * @return As `wxpay_fen_parse`.
 */
WXPAY_MUST_USE
wxpay_status wxpay_yuan_parse(const void *text,
                              size_t text_len,
                              int64_t *fen,
                              size_t *at);

/**
 * Writes an amount in yuan, with two decimals: 450 fen are `4.50`. To be shown, not to be sent:
 * requests have fen.
 *
 * Stack: 384 bytes.
 *
 * @param out          Your buffer; untouched unless the whole text fits. No NUL is added.
 * @param capacity     WXPAY_YUAN_MAX is always enough.
 * @param[out] len     The length of the text in bytes, also when the buffer is too small.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
 *         WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE wxpay_status wxpay_yuan_format(int64_t fen, char *out, size_t capacity, size_t *len);

/**
 * Reads a time of this form and no other. The offset is fixed: there is no time zone, neither yours
 * nor a database.
 *
 * Stack: 536 bytes.
 *
 * @param form           WXPAY_TIME_COMPACT and so on.
 * @param[out] seconds    Since the start of 1970, UTC, as `time()` has them. Written on success only.
 * @param[out] at         The offset in the text of what cannot stand there. May be NULL.
 * @return WXPAY_OK; WXPAY_BAD_TIME; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
 *         WXPAY_OVERLAP, WXPAY_BAD_ARGUMENT.
 */
WXPAY_MUST_USE
wxpay_status wxpay_time_parse(int32_t form,
                              const void *text,
                              size_t text_len,
                              int64_t *seconds,
                              size_t *at);

/**
 * Writes a time in this form.
 *
 * Stack: 432 bytes.
 *
 * @param form         WXPAY_TIME_COMPACT and so on.
 * @param seconds      Since the start of 1970, UTC, as `time()` has them; up to the year 9999.
 * @param out          Your buffer; untouched unless the whole text fits. No NUL is added.
 * @param capacity     WXPAY_TIME_MAX is always enough.
 * @param[out] len     The length of the text in bytes, also when the buffer is too small.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_TIME; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
 *         WXPAY_MISALIGNED, WXPAY_OVERLAP, WXPAY_BAD_ARGUMENT.
 */
WXPAY_MUST_USE
wxpay_status wxpay_time_format(int32_t form,
                               int64_t seconds,
                               char *out,
                               size_t capacity,
                               size_t *len);

/**
 * Tells whose payment code a scanner has read, by length and prefix. What it sends along, space and
 * line ends at either end, is left aside.
 *
 * Stack: 376 bytes.
 *
 * @param[out] scanned    WXPAY_SCANNED_WECHAT, WXPAY_SCANNED_ALIPAY or WXPAY_SCANNED_UNKNOWN.
 * @param[out] start      Where in the text the WXPAY_AUTH_CODE_SIZE digits of a WeChat code start;
 *                        0 for all others.
 * @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_scan(const void *text,
                        size_t text_len,
                        int32_t *scanned,
                        size_t *start);

/**
 * Makes a `nonce_str`: the upper-case hexadecimal digits of random bytes.
 *
 * The bytes come from you, anew for each message: from the system's random source, or from the
 * hardware generator of a microcontroller.
 *
 * Stack: 336 bytes.
 *
 * @param random        WXPAY_NONCE_RANDOM_SIZE bytes.
 * @param random_len    WXPAY_NONCE_RANDOM_SIZE.
 * @param out           Your buffer; untouched unless the whole text fits. No NUL is added.
 * @param capacity      WXPAY_NONCE_SIZE is always enough.
 * @param[out] len      WXPAY_NONCE_SIZE, also when the buffer is too small.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_ARGUMENT (more or fewer bytes);
 *         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_nonce(const void *random,
                         size_t random_len,
                         char *out,
                         size_t capacity,
                         size_t *len);

/**
 * Checks an order's number, `out_trade_no`: 1 to 32 of `0-9 A-Z a-z _ - | * @`. Leave `@` out of new
 * ones: newer documents do not list it.
 *
 * Stack: 320 bytes.
 *
 * @param[out] at    The offset in the text of what cannot stand there. May be NULL.
 * @return WXPAY_OK; WXPAY_BAD_VALUE; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
 *         WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_out_trade_no_check(const void *text,
                                      size_t text_len,
                                      size_t *at);

/**
 * Checks a refund's number, `out_refund_no`: 1 to 64 of `0-9 A-Z a-z _ - | * @`. As
 * `wxpay_out_trade_no_check`.
 *
 * Stack: 320 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_out_refund_no_check(const void *text,
                                       size_t text_len,
                                       size_t *at);

/**
 * Checks a red packet's number, `mch_billno`: 1 to 28 letters or digits. As
 * `wxpay_out_trade_no_check`.
 *
 * Stack: 320 bytes.
 */
WXPAY_MUST_USE wxpay_status wxpay_mch_billno_check(const void *text, size_t text_len, size_t *at);

/**
 * Checks a transfer's number, `partner_trade_no`: 1 to 32 letters or digits. As
 * `wxpay_out_trade_no_check`.
 *
 * Stack: 320 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_partner_trade_no_check(const void *text,
                                          size_t text_len,
                                          size_t *at);

/**
 * Checks an address, `spbill_create_ip`: IPv4, or IPv6 in any form of RFC 4291 without a zone. As
 * `wxpay_out_trade_no_check`.
 *
 * Stack: 424 bytes.
 */
WXPAY_MUST_USE wxpay_status wxpay_ip_check(const void *text, size_t text_len, size_t *at);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* WXPAY_H */
