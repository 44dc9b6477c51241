/* Refund notifications, against tests/vectors/refund.
 *
 *   refund TREE */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "check.h"
#include "pages.h"
#include "tsv.h"
#include "wxpay_notify.h"

static const char *tree;

struct call {
    wxpay_key key;
    const char *document;
    size_t document_len;
    wxpay_merchant merchant;
    wxpay_field *fields;
    size_t slots;
    size_t count;
    void *buffer;
    size_t buffer_size;
    size_t needed;
    wxpay_unauthenticated_refund refund;
    size_t at;
};

static wxpay_status read_refund(struct call *call) {
    return wxpay_read_unauthenticated_refund(
        &call->key, call->document, call->document_len, &call->merchant, call->fields, call->slots,
        &call->count, call->buffer, call->buffer_size, &call->needed, &call->refund, &call->at);
}

static const char *text(const struct case_file *file, const char *key, size_t *len) {
    const char *value = case_header(file, key);
    *len = value != NULL ? strlen(value) : 0;
    return *len > 0 ? pages_copy(value, *len) : NULL;
}

static const wxpay_field *get(const struct call *call, const char *name) {
    return wxpay_get(call->fields, call->count, name, strlen(name));
}

/* The fields are those of the case. */
static void check_fields(const struct case_file *file, const struct call *call) {
    size_t line = case_block(file, 1);
    size_t i;
    CHECK_SIZE(call->count, file->count - line);
    for (i = 0; i < call->count && line < file->count; i++, line++) {
        const wxpay_field *field = &call->fields[i];
        const char *equals = strchr(file->lines[line], '=');
        const size_t name_len = (size_t)(equals - file->lines[line]);
        size_t len;
        char *expected = tsv_unescaped(equals + 1, &len);
        CHECK(field->name_len == name_len
              && memcmp(field->name, file->lines[line], name_len) == 0);
        CHECK(wxpay_equal(field, expected, len) == 1);
        free(expected);
    }
}

static void check_number(const struct call *call, const char *name, int64_t got) {
    const wxpay_field *field = get(call, name);
    uint64_t number = 0;
    if (field == NULL) {
        CHECK(got == WXPAY_ABSENT);
    } else {
        CHECK_STATUS(wxpay_number(field, &number), WXPAY_OK);
        CHECK(got >= 0 && (uint64_t)got == number);
    }
}

static void check_word(const struct call *call, const char *name, int32_t got,
                       const char *const *words) {
    const wxpay_field *field = get(call, name);
    int32_t code = field == NULL ? WXPAY_ABSENT : WXPAY_OTHER;
    int32_t i;
    for (i = 1; field != NULL && words[i] != NULL; i++) {
        if (wxpay_equal(field, words[i], strlen(words[i])) == 1) {
            code = i;
        }
    }
    CHECK(got == code);
}

static void check_struct(const struct call *call) {
    static const char *const statuses[] = {"", "SUCCESS", "CHANGE", "REFUNDCLOSE", NULL};
    static const char *const sources[] = {"", "API", "VENDOR_PLATFORM", NULL};
    const wxpay_unauthenticated_refund *refund = &call->refund;
    const wxpay_field *time = get(call, "success_time");
    check_number(call, "total_fee", refund->total_fee);
    check_number(call, "settlement_total_fee", refund->settlement_total_fee);
    check_number(call, "refund_fee", refund->refund_fee);
    check_number(call, "settlement_refund_fee", refund->settlement_refund_fee);
    check_number(call, "cash_refund_fee", refund->cash_refund_fee);
    if (time == NULL) {
        CHECK(refund->success_time == WXPAY_ABSENT);
    } else {
        int64_t seconds = 0;
        CHECK_STATUS(wxpay_time_parse(WXPAY_TIME_SPACED, time->value, time->value_len, &seconds,
                                      NULL),
                     WXPAY_OK);
        CHECK(refund->success_time == seconds);
    }
    CHECK(refund->transaction_id == get(call, "transaction_id"));
    CHECK(refund->out_trade_no == get(call, "out_trade_no"));
    CHECK(refund->refund_id == get(call, "refund_id"));
    CHECK(refund->out_refund_no == get(call, "out_refund_no"));
    CHECK(refund->refund_recv_accout == get(call, "refund_recv_accout"));
    CHECK(refund->refund_account == get(call, "refund_account"));
    check_word(call, "refund_status", refund->refund_status, statuses);
    check_word(call, "refund_request_source", refund->refund_request_source, sources);
    CHECK(call->merchant.sub_mch_id_len == 0
          || (refund->sub_mch_id_len == call->merchant.sub_mch_id_len
              && memcmp(refund->sub_mch_id, call->merchant.sub_mch_id, refund->sub_mch_id_len)
                     == 0));
    CHECK((refund->sub_appid == NULL) == (refund->sub_appid_len == 0));
}

static void nothing_written(const struct call *call, wxpay_status status) {
    static const wxpay_unauthenticated_refund none;
    size_t i;
    CHECK_SIZE(call->count, 77);
    CHECK(memcmp(&call->refund, &none, sizeof(none)) == 0);
    CHECK(status == WXPAY_BUFFER_TOO_SMALL || call->needed == 0);
    for (i = 0; i < call->slots; i++) {
        CHECK(call->fields[i].name_len == 0 && call->fields[i].value_len == 0);
    }
}

/* By a key for either algorithm: it is the same key. */
static void run_by(const struct case_file *file, int is_hmac) {
    const char *key = case_header(file, "key");
    const char *expect = case_header(file, "expect");
    char name[128];
    struct call call;
    wxpay_status status;
    char *document;
    memset(&call, 0, sizeof(call));
    call.count = 77;
    status = is_hmac ? wxpay_key_hmac_sha256_with_unusual_length(&call.key, key, strlen(key))
                     : wxpay_key_md5_with_unusual_length(&call.key, key, strlen(key));
    CHECK_STATUS(status, WXPAY_OK);
    (void)snprintf(name, sizeof(name), "%s.xml", file->name);
    document = case_bytes(tree, "refund", name, &call.document_len);
    call.document = pages_copy(document, call.document_len);
    free(document);
    call.merchant.appid = text(file, "appid", &call.merchant.appid_len);
    call.merchant.mch_id = text(file, "mch_id", &call.merchant.mch_id_len);
    call.merchant.sub_mch_id = text(file, "sub_mch_id", &call.merchant.sub_mch_id_len);
    call.slots = (size_t)strtoul(case_header(file, "slots"), NULL, 10);
    call.fields = pages_get(call.slots * sizeof(wxpay_field));

    status = read_refund(&call);
    if (status == WXPAY_BUFFER_TOO_SMALL) {
        nothing_written(&call, status);
        CHECK_SIZE(call.at, 0);
        CHECK(call.needed > 0 && call.needed <= call.document_len / 4 * 3);
        /* One byte too few, and then as many as are needed. */
        call.buffer_size = call.needed - 1;
        call.buffer = pages_get(call.buffer_size);
        call.needed = 0;
        CHECK_STATUS(read_refund(&call), WXPAY_BUFFER_TOO_SMALL);
        CHECK_SIZE(call.needed, call.buffer_size + 1);
        call.buffer_size = call.needed;
        call.buffer = pages_get(call.buffer_size);
        call.needed = 0;
        status = read_refund(&call);
    }
    case_expect(expect, status, call.at, NULL, 0);
    if (status == WXPAY_OK) {
        check_fields(file, &call);
        check_struct(&call);
    } else {
        nothing_written(&call, status);
    }
    wxpay_key_wipe(&call.key);
    pages_free();
}

static void run(const struct case_file *file) {
    run_by(file, 0);
    run_by(file, 1);
}

int main(int argc, char **argv) {
    size_t count;
    if (argc != 2) {
        fputs("usage: refund TREE\n", stderr);
        return 2;
    }
    tree = argv[1];
    count = case_each(tree, "refund", run);
    CHECK(count > 0);
    printf("refund: %lu cases\n", (unsigned long)count);
    return check_report("refund");
}
