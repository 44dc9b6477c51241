#include "misuse_parts.h"

#include <string.h>

#include "check.h"

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";
const char unsigned_payment[] = "<xml>" PAYMENT PAID "</xml>";

void *at(const char *name) {
    return sheet_find(name)->start;
}

size_t size(const char *name) {
    return sheet_find(name)->count;
}

void done(wxpay_status status) {
    if (status != WXPAY_OK) {
        check_stop("a call that prepares the test: %s", wxpay_status_name(status));
    }
}

struct argument *add_fields(enum role role, size_t count) {
    struct argument *fields =
        sheet_add("fields", role, NULL, count, sizeof(wxpay_field), ALIGN(wxpay_field));
    fields->is_counted = 1;
    return fields;
}

void add_read_fields(const char *document) {
    struct argument *text = sheet_text("a name", document);
    struct argument *fields = add_fields(INPUT, FIELDS);
    const wxpay_field *last = at("fields");
    done(wxpay_read(text->start, text->count, WXPAY_ROOT_XML, at("fields"), FIELDS, &fields->count,
                    NULL));
    last += fields->count - 1;
    text->role = REACHED;
    text->is_of_fields = 1;
    text->is_counted = 0;
    text->start += last->at;
    text->count = last->name_len;
    sheet_reached("a value", last->value, last->value_len)->is_of_fields = 1;
}

void add_field(const char *document) {
    add_read_fields(document);
    sheet_find("fields")->is_counted = 0;
    sheet_find("fields")->name = "field";
}

void add_key(int is_hmac) {
    wxpay_key *key;
    sheet_add("key", INPUT, NULL, 1, sizeof(wxpay_key), ALIGN(wxpay_key));
    key = at("key");
    done(is_hmac ? wxpay_key_hmac_sha256(key, WXPAY_STR(key_text))
                 : wxpay_key_md5(key, WXPAY_STR(key_text)));
}

void add_out(size_t length) {
    sheet_bytes("out", OUTPUT, length);
    sheet_word("len", OUTPUT);
}

const char *signed_payment(int is_hmac) {
    static char document[1024];
    wxpay_field fields[FIELDS];
    wxpay_key key;
    size_t count;
    size_t len;
    done(is_hmac ? wxpay_key_hmac_sha256(&key, WXPAY_STR(key_text))
                 : wxpay_key_md5(&key, WXPAY_STR(key_text)));
    done(wxpay_read(unsigned_payment, UNSIGNED_PAYMENT_LEN, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL));
    done(wxpay_write_signed(&key, fields, count, document, sizeof(document) - 1, &len, NULL));
    document[len] = '\0';
    return document;
}
