#include "agree.h"

#include <stdint.h>
#include <string.h>

#include "check.h"
#include "wxpay.h"

#define PATTERN 0xA5
#define MARK ((size_t)-3)

static const struct vector_case *expected;
static const struct memory *memory;
static unsigned long calls;

unsigned long agree_calls(void) {
    return calls;
}

/* --- Memory ----------------------------------------------------------------------------------- */

static void *output(size_t size) {
    void *start = memory->place(size);
    if (!memory->is_raw && size > 0) {
        memset(start, PATTERN, size);
    }
    return start;
}

static size_t *word(void) {
    size_t *start = memory->place(sizeof(*start));
    if (!memory->is_raw) {
        *start = MARK;
    }
    return start;
}

static struct text input(struct text text) {
    struct text placed;
    placed.bytes = memory->place(text.len);
    placed.len = text.len;
    if (text.len > 0) {
        memcpy(placed.bytes, text.bytes, text.len);
    }
    memory->seal(placed.bytes, placed.len);
    return placed;
}

static void check_untouched(const void *start, size_t size) {
    const unsigned char *bytes = start;
    size_t i = 0;
    if (memory->is_raw) {
        return;
    }
    while (i < size && bytes[i] == PATTERN) {
        i++;
    }
    CHECK_SIZE(i, size);
}

static void check_unset(const size_t *start) {
    if (!memory->is_raw) {
        CHECK_SIZE(*start, MARK);
    }
}

static int same(struct text a, struct text b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.bytes, b.bytes, a.len) == 0);
}

/* --- Functions that write to a buffer --------------------------------------------------------- */

enum writer { COPY, WRITE, CANONICAL, FLATTEN, SIGN, SIGN_MD5, WRITE_SIGNED, WRITE_SIGNED_MD5 };

struct message {
    const wxpay_key *key;
    const wxpay_field *fields;
    size_t count;
};

static wxpay_status call(enum writer writer, const struct message *from, void *out,
                         size_t capacity, size_t *len, size_t *at) {
    calls++;
    switch (writer) {
    case COPY: return wxpay_copy(from->fields, out, capacity, len);
    case WRITE: return wxpay_write(from->fields, from->count, out, capacity, len);
    case CANONICAL: return wxpay_canonical(from->fields, from->count, out, capacity, len);
    case FLATTEN: return wxpay_flatten(from->fields, from->count, out, capacity, len);
    case SIGN: return wxpay_sign(from->key, from->fields, from->count, out, capacity, len, at);
    case SIGN_MD5:
        return wxpay_sign_md5(from->key, from->fields, from->count, out, capacity, len, at);
    case WRITE_SIGNED:
        return wxpay_write_signed(from->key, from->fields, from->count, out, capacity, len, at);
    case WRITE_SIGNED_MD5:
        return wxpay_write_signed_md5(from->key, from->fields, from->count, out, capacity, len, at);
    }
    return -1;
}

/* Asks for the length, then writes to a buffer that is as long, one byte shorter, and longer. */
static struct text written(enum writer writer, const struct message *from) {
    struct text out = {NULL, 0};
    size_t *len = word();
    size_t *at = word();
    size_t needed;
    unsigned char *longer;
    wxpay_status status = call(writer, from, output(0), 0, len, at);
    CHECK(status == WXPAY_BUFFER_TOO_SMALL || (status == WXPAY_OK && *len == 0));
    if (status != WXPAY_OK && status != WXPAY_BUFFER_TOO_SMALL) {
        return out;
    }
    needed = *len;

    out.bytes = output(needed);
    out.len = needed;
    len = word();
    at = word();
    CHECK_STATUS(call(writer, from, out.bytes, needed, len, at), WXPAY_OK);
    CHECK_SIZE(*len, needed);
    check_unset(at);

    if (needed > 0) {
        void *shorter = output(needed - 1);
        len = word();
        CHECK_STATUS(call(writer, from, shorter, needed - 1, len, NULL), WXPAY_BUFFER_TOO_SMALL);
        CHECK_SIZE(*len, needed);
        check_untouched(shorter, needed - 1);
    }

    longer = output(needed + 8);
    CHECK_STATUS(call(writer, from, longer, needed + 8, len, NULL), WXPAY_OK);
    CHECK(needed == 0 || memcmp(longer, out.bytes, needed) == 0);
    check_untouched(longer + needed, 8);
    memory->seal(out.bytes, out.len);
    return out;
}

/* The call is refused, and nothing but `at` is written. */
static wxpay_status refused(enum writer writer, const struct message *from) {
    void *out = output(100);
    size_t *len = word();
    size_t *at = word();
    wxpay_status status = call(writer, from, out, 100, len, at);
    CHECK(status != WXPAY_OK);
    check_untouched(out, 100);
    check_unset(len);
    CHECK(*at != MARK);
    CHECK_STATUS(call(writer, from, out, 100, len, NULL), status);
    return status;
}

/* --- Reading ---------------------------------------------------------------------------------- */

static wxpay_status read_into(struct text document, int32_t root, wxpay_field *fields,
                              size_t slots, size_t *count, size_t *at) {
    wxpay_status status;
    calls++;
    status = wxpay_read(document.bytes, document.len, root, fields, slots, count, at);
    memory->seal(fields, slots * sizeof(*fields));
    return status;
}

static void check_field(const struct message *read, struct text document, size_t i) {
    const wxpay_field *field = &read->fields[i];
    struct text name = input(expected->fields[i].name);
    struct text value = input(expected->fields[i].value);
    const wxpay_field *found;
    struct message one = {NULL, NULL, 1};
    one.fields = field;
    CHECK_SIZE(field->name_len, name.len);
    CHECK(field->name_len == name.len && memcmp(field->name, name.bytes, name.len) == 0);
    CHECK(field->name == (const char *)document.bytes + field->at);
    CHECK(field->value != NULL);
    /* The library's own: 1 if it knows that the value is written as it is. */
    CHECK(field->reserved <= 1);
    CHECK(field->value_len == 0
          || (field->value >= field->name
              && field->value + field->value_len <= (const char *)document.bytes + document.len));
    CHECK(same(written(COPY, &one), value));
    CHECK(wxpay_equal(field, value.bytes, value.len) == 1);
    CHECK(value.len == 0 || wxpay_equal(field, value.bytes, value.len - 1) == 0);
    found = wxpay_get(read->fields, read->count, (const char *)name.bytes, name.len);
    CHECK(found == (value.len > 0 ? field : NULL));
    calls += 3;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static void check_written(const struct message *read) {
    struct text text = written(WRITE, read);
    wxpay_field *fields;
    size_t *count;
    size_t i;
    if (strcmp(expected->group, "write") == 0) {
        CHECK(same(text, expected->document));
    }
    if (text.len > WXPAY_DOCUMENT_MAX) {
        return;
    }
    fields = output(read->count * sizeof(*fields));
    count = word();
    CHECK_STATUS(read_into(text, WXPAY_ROOT_XML, fields, read->count, count, NULL), WXPAY_OK);
    CHECK_SIZE(*count, read->count);
    for (i = 0; i < *count && i < read->count; i++) {
        const struct case_field *field = &expected->fields[i];
        CHECK(wxpay_equal(&fields[i], field->value.bytes, field->value.len) == 1);
        calls++;
    }
}

/* All fields as one text: it fits where the document would. */
static void check_flat(const struct message *read) {
    struct text flat = written(FLATTEN, read);
    const unsigned char *next = flat.bytes;
    size_t left = flat.len;
    size_t i;
    CHECK(flat.len <= expected->document.len);
    for (i = 0; i < 2 * read->count; i++) {
        const struct case_field *field = &expected->fields[i / 2];
        struct text piece = i % 2 == 0 ? field->name : field->value;
        if (!CHECK(left > piece.len && (piece.len == 0 || memcmp(next, piece.bytes, piece.len) == 0)
                   && next[piece.len] == 0)) {
            return;
        }
        next += piece.len + 1;
        left -= piece.len + 1;
    }
    CHECK_SIZE(left, 0);
}

/* The same fields, set by hand and in the other order, make the same message. */
static void check_set(const struct message *read) {
    struct message made = {NULL, NULL, 0};
    wxpay_field *fields = output(read->count * sizeof(*fields));
    size_t *count = word();
    size_t i;
    *count = 0;
    for (i = read->count; i > 0; i--) {
        struct text name = input(expected->fields[i - 1].name);
        struct text value = input(expected->fields[i - 1].value);
        CHECK_STATUS(wxpay_set(fields, read->count, count, (const char *)name.bytes, name.len,
                               value.bytes, value.len),
                     WXPAY_OK);
        calls++;
    }
    CHECK_SIZE(*count, read->count);
    memory->seal(fields, read->count * sizeof(*fields));
    made.fields = fields;
    made.count = *count;
    CHECK(same(written(WRITE, &made), written(WRITE, read)));
    CHECK(same(written(CANONICAL, &made), written(CANONICAL, read)));
}

/* --- Signatures ------------------------------------------------------------------------------- */

static const wxpay_key *prepared(void) {
    wxpay_key *key = output(sizeof(*key));
    struct text text = input(expected->key);
    wxpay_status status;
    if (text.len == 32) {
        status = expected->is_hmac ? wxpay_key_hmac_sha256(key, text.bytes, text.len)
                                   : wxpay_key_md5(key, text.bytes, text.len);
    } else {
        status = expected->is_hmac
                     ? wxpay_key_hmac_sha256_with_unusual_length(key, text.bytes, text.len)
                     : wxpay_key_md5_with_unusual_length(key, text.bytes, text.len);
    }
    CHECK_STATUS(status, WXPAY_OK);
    if (expected->is_strict) {
        CHECK_STATUS(wxpay_key_strict(key), WXPAY_OK);
        calls++;
    }
    memory->seal(key, sizeof(*key));
    calls++;
    return key;
}

static void check_verified(wxpay_status status, const size_t *at) {
    CHECK(strcmp(wxpay_status_name(status), expected->kind) == 0);
    if (status != WXPAY_OK) {
        CHECK_SIZE(*at, expected->at);
    } else {
        check_unset(at);
    }
    calls++;
}

/* What is signed can be read and verified. */
static void check_signed(const struct message *read, struct text text) {
    wxpay_field *fields = output((read->count + 1) * sizeof(*fields));
    const wxpay_field *sign;
    size_t *count = word();
    if (text.len > WXPAY_DOCUMENT_MAX) {
        return;
    }
    CHECK_STATUS(read_into(text, WXPAY_ROOT_XML, fields, read->count + 1, count, NULL), WXPAY_OK);
    CHECK_STATUS(wxpay_verify(read->key, fields, *count, NULL), WXPAY_OK);
    sign = wxpay_get(fields, *count, WXPAY_STR("sign"));
    CHECK(sign != NULL && wxpay_equal(sign, expected->sign.bytes, expected->sign.len) == 1);
    calls += 3;
}

static void check_with_key(struct message *read) {
    static const char *const of_signing[] = {"NoFields", "SignTypeUnknown", "SignTypeMismatch",
                                             "AmbiguousValue"};
    size_t *at = word();
    size_t *at_md5 = word();
    wxpay_status status;
    read->key = prepared();
    status = wxpay_verify(read->key, read->fields, read->count, at);
    check_verified(status, at);
    CHECK_STATUS(wxpay_verify(read->key, read->fields, read->count, NULL), status);
    status = wxpay_verify_md5(read->key, read->fields, read->count, at_md5);
    if (expected->is_hmac) {
        CHECK_STATUS(status, WXPAY_BAD_KEY);
        CHECK_STATUS(refused(SIGN_MD5, read), WXPAY_BAD_KEY);
        CHECK_STATUS(refused(WRITE_SIGNED_MD5, read), WXPAY_BAD_KEY);
    } else {
        check_verified(status, at_md5);
    }

    if (expected->sign.len > 0) {
        struct text message = written(WRITE_SIGNED, read);
        CHECK(same(written(SIGN, read), expected->sign));
        check_signed(read, message);
        if (!expected->is_hmac) {
            CHECK(same(written(SIGN_MD5, read), expected->sign));
            CHECK(same(written(WRITE_SIGNED_MD5, read), message));
        }
    } else {
        int is_known = 0;
        size_t i;
        status = refused(SIGN, read);
        for (i = 0; i < sizeof(of_signing) / sizeof(of_signing[0]); i++) {
            is_known |= strcmp(wxpay_status_name(status), of_signing[i]) == 0;
            CHECK(strcmp(expected->kind, of_signing[i]) != 0
                  || strcmp(wxpay_status_name(status), expected->kind) == 0);
        }
        CHECK(is_known);
        CHECK_STATUS(refused(WRITE_SIGNED, read), status);
        if (!expected->is_hmac) {
            CHECK_STATUS(refused(SIGN_MD5, read), status);
            CHECK_STATUS(refused(WRITE_SIGNED_MD5, read), status);
        }
    }
}

/* --- All of a case ---------------------------------------------------------------------------- */

static void check_case(void) {
    struct text document = input(expected->document);
    size_t slots = expected->slots;
    wxpay_field *fields = output(slots * sizeof(*fields));
    size_t *count = word();
    size_t *at = word();
    struct message read = {NULL, NULL, 0};
    int32_t root = expected->root_is_root ? WXPAY_ROOT_ROOT : WXPAY_ROOT_XML;
    wxpay_status status = read_into(document, root, fields, slots, count, at);
    size_t i;
    if (!expected->is_readable) {
        CHECK(strcmp(wxpay_status_name(status), expected->kind) == 0);
        CHECK_SIZE(*at, expected->at);
        check_unset(count);
        for (i = 0; i < slots; i++) {
            CHECK(fields[i].name_len == 0 && fields[i].value_len == 0);
        }
        return;
    }
    CHECK_STATUS(status, WXPAY_OK);
    CHECK_SIZE(*count, expected->count);
    check_unset(at);
    if (status != WXPAY_OK || *count != expected->count) {
        return;
    }
    read.fields = fields;
    read.count = *count;
    for (i = 0; i < read.count; i++) {
        check_field(&read, document, i);
    }
    check_written(&read);
    check_flat(&read);
    check_set(&read);
    if (expected->canonical.bytes != NULL) {
        CHECK(same(written(CANONICAL, &read), expected->canonical));
    }
    if (expected->key.len > 0) {
        check_with_key(&read);
    } else {
        CHECK(strcmp(expected->kind, "Ok") == 0);
    }
}

void agree(const struct vector_case *with, const struct memory *in) {
    expected = with;
    memory = in;
    check_case();
    memory->release();
}
