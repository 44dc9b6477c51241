/* What cgo.go calls: one C function for each crossing, so that a message costs one.
 *
 * Go memory may be looked at and written to during a call, but must never hold a pointer that C put there.
 * So the arrays of fields, which are full of pointers, live on the C stack, and what goes back is numbers and
 * offsets. */

#ifndef WXPAY_GO_SHIM_H
#define WXPAY_GO_SHIM_H

#include <string.h>

#include "wxpay.h"
#include "wxpay_api.h"
#include "wxpay_bill.h"
#include "wxpay_flow.h"
#include "wxpay_invoke.h"
#include "wxpay_notify.h"

#include "endpoints.h"

/* Enough for every pay notification; whatever has more is read again with all that there may be. */
#define GO_FIELDS 64

/* Where a field is: in the document, or behind its end in what was decoded. */
typedef struct {
    uint32_t value;
    uint32_t value_len;
    uint16_t name;
    uint16_t name_len;
} go_field;

/* What comes back besides the status and the text. */
typedef struct {
    size_t at;    /* where it was refused, or which field */
    size_t len;   /* how long the text is, or would be */
    size_t extra; /* how long the second text is */
    size_t count; /* how many fields there are */
    go_field fields[WXPAY_FIELDS_MAX];
    int64_t numbers[12];
    int32_t proof;
    int32_t outcome;
    int32_t advice;
    uint32_t name_len; /* the field that was refused */
    char name[WXPAY_NAME_MAX];
} go_result;

/* Who a message is for. */
#define GO_MERCHANT                                                                                \
    const char *appid, size_t appid_len, const char *mch_id, size_t mch_id_len,                    \
        const char *sub_appid, size_t sub_appid_len, const char *sub_mch_id, size_t sub_mch_id_len
#define GO_MERCHANT_IS                                                                             \
    wxpay_merchant merchant = {appid,     appid_len,     mch_id,     mch_id_len,                   \
                               sub_appid, sub_appid_len, sub_mch_id, sub_mch_id_len}

static inline const wxpay_key *go_key(const uint64_t *words) {
    return (const wxpay_key *)(const void *)words;
}

static inline void go_violated(go_result *r, const wxpay_violation *wrong) {
    r->at = wrong->at;
    if (wrong->field != NULL && wrong->field_len <= sizeof(r->name)) {
        memcpy(r->name, wrong->field, wrong->field_len);
        r->name_len = (uint32_t)wrong->field_len;
    }
}

/* Writes down where the fields are: no pointers, and nothing is copied but values with references, which are
 * decoded. `start` is what the fields point into. */
static inline wxpay_status go_table(const wxpay_field *fields, size_t count, const char *start, size_t start_len,
                                    char *out, size_t capacity, go_result *r) {
    size_t used = 0;
    size_t i;
    for (i = 0; i < count; i++) {
        const wxpay_field *from = &fields[i];
        go_field *to = &r->fields[i];
        to->name = (uint16_t)(from->name - start);
        to->name_len = (uint16_t)from->name_len;
        if (from->escaped) {
            size_t len = 0;
            wxpay_status status = wxpay_copy(from, out + used, capacity - used, &len);
            if (status != WXPAY_OK) {
                return status;
            }
            to->value = (uint32_t)(start_len + used);
            to->value_len = (uint32_t)len;
            used += len;
        } else {
            to->value = from->value_len > 0 ? (uint32_t)(from->value - start) : 0;
            to->value_len = (uint32_t)from->value_len;
        }
    }
    r->count = count;
    r->len = used;
    return WXPAY_OK;
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* Reads; with a key, verifies. `slots`: 0 for as many as are needed. */
static inline wxpay_status go_read(const uint64_t *key, int32_t root, size_t slots, const char *document,
                                   size_t document_len, char *out, size_t capacity, go_result *r) {
    wxpay_field fields[WXPAY_FIELDS_MAX];
    size_t count = 0;
    size_t first = slots > 0 ? slots - 1 : GO_FIELDS;
    wxpay_status status = wxpay_read(document, document_len, root, fields, first, &count, &r->at);
    if (status == WXPAY_TOO_MANY_FIELDS && slots == 0) {
        status = wxpay_read(document, document_len, root, fields, WXPAY_FIELDS_MAX, &count, &r->at);
    }
    if (status == WXPAY_OK && key != NULL) {
        status = wxpay_verify(go_key(key), fields, count, &r->at);
    }
    return status == WXPAY_OK ? go_table(fields, count, document, document_len, out, capacity, r) : status;
}

/* Reads, verifies and compares a payment, and with a contract a debit. */
static inline wxpay_status go_accept(const uint64_t *key, const char *document, size_t document_len,
                                     const char *appid, size_t appid_len, const char *mch_id,
                                     size_t mch_id_len, const char *out_trade_no, size_t out_trade_no_len,
                                     const char *fee_type, size_t fee_type_len, uint64_t total_fee,
                                     const char *contract_id, size_t contract_id_len, int is_debit,
                                     char *out, size_t capacity, go_result *r) {
    wxpay_expected order = {appid,    appid_len,    mch_id,   mch_id_len, out_trade_no, out_trade_no_len,
                            fee_type, fee_type_len, total_fee};
    wxpay_field fields[WXPAY_FIELDS_MAX];
    size_t count = 0;
    size_t slots = GO_FIELDS;
    wxpay_status status;
    for (;; slots = WXPAY_FIELDS_MAX) {
        status = is_debit ? wxpay_accept_debit(go_key(key), document, document_len, &order, contract_id,
                                               contract_id_len, fields, slots, &count, &r->at)
                          : wxpay_accept(go_key(key), document, document_len, &order, fields, slots, &count,
                                         &r->at);
        if (status != WXPAY_TOO_MANY_FIELDS || slots == WXPAY_FIELDS_MAX) {
            break;
        }
    }
    return status == WXPAY_OK ? go_table(fields, count, document, document_len, out, capacity, r) : status;
}

static inline wxpay_status go_reply(int32_t endpoint, const uint64_t *key, const char *reply,
                                    size_t reply_len, char *out, size_t capacity, go_result *r) {
    const wxpay_endpoint *at = go_endpoint(endpoint);
    wxpay_field fields[WXPAY_FIELDS_MAX];
    wxpay_outcome outcome;
    size_t count = 0;
    size_t slots = GO_FIELDS;
    wxpay_status status;
    if (at == NULL) {
        return WXPAY_BAD_ARGUMENT;
    }
    for (;; slots = WXPAY_FIELDS_MAX) {
        status = wxpay_read_reply(at, go_key(key), reply, reply_len, fields, slots, &count, &r->proof, &r->at);
        if (status != WXPAY_TOO_MANY_FIELDS || slots == WXPAY_FIELDS_MAX) {
            break;
        }
    }
    if (status != WXPAY_OK) {
        return status;
    }
    /* Some replies have no result_code: they have what was asked for. */
    if (r->proof != WXPAY_PROOF_UNVERIFIED_TEXT
        && wxpay_conclude(at, r->proof, fields, count, &outcome) == WXPAY_OK) {
        r->outcome = outcome.outcome;
        r->advice = outcome.advice;
    }
    return go_table(fields, count, reply, reply_len, out, capacity, r);
}

/* --- Notifications ---------------------------------------------------------------------------- */

#define GO_REFUND 0
#define GO_NATIVE 1
#define GO_CONTRACT 2
#define GO_COMBINED 3
#define GO_VEHICLE 4
#define GO_PAYSCORE 5

/* A text that stands in the document, as where and how long. */
static inline void go_place(int64_t *to, const char *document, const char *text, size_t len) {
    to[0] = text != NULL ? (int64_t)(text - document) : 0;
    to[1] = text != NULL ? (int64_t)len : 0;
}

static inline wxpay_status go_notice_into(int32_t kind, const wxpay_key *key, const char *document,
                                          size_t document_len, const wxpay_merchant *merchant,
                                          wxpay_field *fields, size_t slots, size_t *count, char *buffer,
                                          size_t buffer_size, go_result *r) {
    int64_t *n = r->numbers;
    wxpay_status status;
    switch (kind) {
    case GO_REFUND: {
        wxpay_unauthenticated_refund refund;
        status = wxpay_read_unauthenticated_refund(key, document, document_len, merchant, fields, slots,
                                                   count, buffer, buffer_size, &r->extra, &refund, &r->at);
        if (status == WXPAY_OK) {
            n[0] = refund.total_fee;
            n[1] = refund.settlement_total_fee;
            n[2] = refund.refund_fee;
            n[3] = refund.settlement_refund_fee;
            n[4] = refund.cash_refund_fee;
            n[5] = refund.success_time;
            n[6] = refund.refund_status;
            n[7] = refund.refund_request_source;
            go_place(&n[8], document, refund.sub_appid, refund.sub_appid_len);
            go_place(&n[10], document, refund.sub_mch_id, refund.sub_mch_id_len);
        }
        return status;
    }
    case GO_NATIVE: {
        wxpay_native_scan scan;
        status = wxpay_read_native_scan(key, document, document_len, merchant, fields, slots, count, &scan,
                                        &r->at);
        if (status == WXPAY_OK) {
            n[0] = scan.is_subscribe;
        }
        return status;
    }
    case GO_CONTRACT: {
        wxpay_contract_notice notice;
        status = wxpay_read_contract_notice(key, document, document_len, merchant, fields, slots, count,
                                            &notice, &r->at);
        if (status == WXPAY_OK) {
            n[0] = notice.operate_time;
            n[1] = notice.contract_expired_time;
            n[2] = notice.change_type;
            n[3] = notice.contract_termination_mode;
        }
        return status;
    }
    case GO_COMBINED: {
        wxpay_combined_notice notice;
        return wxpay_read_combined_notice(key, document, document_len, merchant, fields, slots, count,
                                          &notice, &r->at);
    }
    case GO_VEHICLE: {
        wxpay_vehicle_notice notice;
        status = wxpay_read_vehicle_notice(key, document, document_len, merchant, fields, slots, count,
                                           &notice, &r->at);
        if (status == WXPAY_OK) {
            n[0] = notice.vehicle_event_createtime;
            n[1] = notice.vehicle_event_type;
            n[2] = notice.vehicle_event_des;
        }
        return status;
    }
    case GO_PAYSCORE: {
        wxpay_payscore_notice notice;
        status = wxpay_read_payscore_notice(key, document, document_len, merchant, fields, slots, count,
                                            buffer, buffer_size, &r->extra, &notice, &r->at);
        if (status == WXPAY_OK) {
            n[0] = notice.event_create_time;
            n[1] = notice.event_type;
        }
        return status;
    }
    default: return WXPAY_BAD_ARGUMENT;
    }
}

/* `slots`: as in go_read. */
static inline wxpay_status go_notice(int32_t kind, const uint64_t *key, size_t slots, const char *document,
                                     size_t document_len, GO_MERCHANT, char *buffer, size_t buffer_size,
                                     char *out, size_t capacity, go_result *r) {
    GO_MERCHANT_IS;
    wxpay_field fields[WXPAY_FIELDS_MAX];
    size_t count = 0;
    size_t first = slots > 0 ? slots - 1 : GO_FIELDS;
    wxpay_status status = go_notice_into(kind, go_key(key), document, document_len, &merchant, fields, first,
                                         &count, buffer, buffer_size, r);
    if (status == WXPAY_TOO_MANY_FIELDS && slots == 0) {
        status = go_notice_into(kind, go_key(key), document, document_len, &merchant, fields,
                                WXPAY_FIELDS_MAX, &count, buffer, buffer_size, r);
    }
    if (status != WXPAY_OK) {
        return status;
    }
    /* Those of a refund are in what was decrypted. */
    return kind == GO_REFUND ? go_table(fields, count, buffer, buffer_size, out, capacity, r)
                             : go_table(fields, count, document, document_len, out, capacity, r);
}

#define GO_NATIVE_REPLY 0
#define GO_NATIVE_REFUSAL 1
#define GO_ACK_AGAIN 2
#define GO_EVENT_ACK_AGAIN 3

static inline wxpay_status go_answer(int32_t kind, const uint64_t *key, GO_MERCHANT, const char *nonce,
                                     size_t nonce_len, const char *text, size_t text_len, char *out,
                                     size_t capacity, go_result *r) {
    GO_MERCHANT_IS;
    switch (kind) {
    case GO_NATIVE_REPLY:
        return wxpay_write_native_reply(go_key(key), &merchant, nonce, nonce_len, text, text_len, out,
                                        capacity, &r->len, &r->at);
    case GO_NATIVE_REFUSAL:
        return wxpay_write_native_refusal(go_key(key), &merchant, nonce, nonce_len, text, text_len, out,
                                          capacity, &r->len, &r->at);
    case GO_ACK_AGAIN: return wxpay_write_ack_again(text, text_len, out, capacity, &r->len);
    default: return wxpay_write_event_ack_again(text, text_len, out, capacity, &r->len);
    }
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* Sets the fields that are packed in `in`: the lengths of name and value, four bytes each, in the order of
 * this machine, then both texts. Where one is refused, `at` is its number. */
static inline wxpay_status go_set(wxpay_field *fields, size_t *count, const char *in, size_t in_len,
                                  go_result *r) {
    const char *end = in + in_len;
    *count = 0;
    while (in < end) {
        uint32_t len[2];
        wxpay_status status;
        memcpy(len, in, sizeof(len));
        in += sizeof(len);
        status = wxpay_set(fields, WXPAY_FIELDS_MAX, count, in, len[0], in + len[0], len[1]);
        if (status != WXPAY_OK) {
            r->at = *count;
            return status;
        }
        in += len[0];
        in += len[1];
    }
    return WXPAY_OK;
}

#define GO_WRITE 0
#define GO_CANONICAL 1
#define GO_SIGN 2
#define GO_WRITE_SIGNED 3

static inline wxpay_status go_write(int32_t what, const uint64_t *key, const char *in, size_t in_len,
                                    char *out, size_t capacity, go_result *r) {
    wxpay_field fields[WXPAY_FIELDS_MAX];
    size_t count;
    wxpay_status status = go_set(fields, &count, in, in_len, r);
    if (status != WXPAY_OK) {
        return status;
    }
    switch (what) {
    case GO_WRITE: return wxpay_write(fields, count, out, capacity, &r->len);
    case GO_CANONICAL: return wxpay_canonical(fields, count, out, capacity, &r->len);
    case GO_SIGN: return wxpay_sign(go_key(key), fields, count, out, capacity, &r->len, &r->at);
    default: return wxpay_write_signed(go_key(key), fields, count, out, capacity, &r->len, &r->at);
    }
}

/* Writes a request. `is_prepared`: fills in, checks and signs, and hands the fields out flat. */
static inline wxpay_status go_request(int32_t endpoint, const uint64_t *key, GO_MERCHANT, const char *nonce,
                                      size_t nonce_len, const char *in, size_t in_len, int is_prepared,
                                      char *out, size_t capacity, go_result *r) {
    GO_MERCHANT_IS;
    const wxpay_endpoint *to = go_endpoint(endpoint);
    wxpay_field fields[WXPAY_FIELDS_MAX];
    wxpay_violation wrong = {NULL, 0, 0};
    size_t count;
    wxpay_status status;
    if (to == NULL) {
        return WXPAY_BAD_ARGUMENT;
    }
    status = go_set(fields, &count, in, in_len, r);
    if (status != WXPAY_OK) {
        return status;
    }
    if (!is_prepared) {
        status = wxpay_write_request(to, go_key(key), &merchant, nonce, nonce_len, fields, WXPAY_FIELDS_MAX,
                                     &count, out, capacity, &r->len, &wrong);
    } else {
        char sign[WXPAY_SIGN_MAX];
        size_t sign_len = 0;
        status = wxpay_prepare(to, go_key(key), &merchant, nonce, nonce_len, fields, WXPAY_FIELDS_MAX,
                               &count, &wrong);
        if (status == WXPAY_OK) {
            status = wxpay_sign(go_key(key), fields, count, sign, sizeof(sign), &sign_len, &wrong.at);
        }
        if (status == WXPAY_OK) {
            status = wxpay_set(fields, WXPAY_FIELDS_MAX, &count, WXPAY_STR("sign"), sign, sign_len);
        }
        if (status == WXPAY_OK) {
            status = wxpay_flatten(fields, count, out, capacity, &r->len);
        }
    }
    if (status != WXPAY_OK) {
        go_violated(r, &wrong);
    }
    return status;
}

static inline wxpay_status go_check(int32_t endpoint, const char *in, size_t in_len, go_result *r) {
    const wxpay_endpoint *to = go_endpoint(endpoint);
    wxpay_field fields[WXPAY_FIELDS_MAX];
    wxpay_violation wrong = {NULL, 0, 0};
    size_t count;
    wxpay_status status;
    if (to == NULL) {
        return WXPAY_BAD_ARGUMENT;
    }
    status = go_set(fields, &count, in, in_len, r);
    if (status == WXPAY_OK) {
        status = wxpay_check(to, fields, count, &wrong);
        if (status != WXPAY_OK) {
            go_violated(r, &wrong);
        }
    }
    return status;
}

static inline wxpay_status go_judge(int32_t endpoint, const char *code, size_t code_len, go_result *r) {
    const wxpay_endpoint *of = go_endpoint(endpoint);
    wxpay_outcome outcome = {0, 0};
    wxpay_status status;
    if (of == NULL) {
        return WXPAY_BAD_ARGUMENT;
    }
    status = wxpay_judge(of, code, code_len, &outcome);
    r->outcome = outcome.outcome;
    r->advice = outcome.advice;
    return status;
}

/* --- What the payer's client needs ------------------------------------------------------------ */

#define GO_JSAPI 0
#define GO_MINI_PROGRAM 1
#define GO_CHOOSE_WXPAY 2
#define GO_APP 3
#define GO_RED_PACKET 4
#define GO_H5 5
#define GO_NATIVE_PRODUCT 6
#define GO_COUPON 7
#define GO_CONTRACT_PAGE 8
#define GO_CONTRACT_H5 9
#define GO_CONTRACT_MINI_PROGRAM 10
#define GO_SCORE_DETAIL 11
#define GO_SCORE_DETAIL_QUERY 12

/* `in` holds the texts of the call's struct in its order, packed as lengths of four bytes and texts. */
static inline wxpay_status go_invoke(int32_t call, const uint64_t *words, GO_MERCHANT, const char *in,
                                     size_t in_len, int64_t seconds, uint64_t serial, int32_t return_web,
                                     char *out, size_t capacity, go_result *r) {
    GO_MERCHANT_IS;
    const wxpay_key *key = go_key(words);
    const char *end = in + in_len;
    const char *t[8];
    size_t n[8];
    size_t count = 0;
    size_t *len = &r->len;
    wxpay_violation wrong = {NULL, 0, 0};
    wxpay_status status = WXPAY_BAD_ARGUMENT;
    memset(t, 0, sizeof(t));
    memset(n, 0, sizeof(n));
    while (in < end && count < 8) {
        uint32_t one;
        memcpy(&one, in, sizeof(one));
        in += sizeof(one);
        t[count] = in;
        n[count] = one;
        in += one;
        count++;
    }
    switch (call) {
    case GO_JSAPI:
    case GO_MINI_PROGRAM:
    case GO_CHOOSE_WXPAY: {
        wxpay_invoke_order order = {t[0], n[0], t[1], n[1], t[2], n[2], seconds};
        status = call == GO_JSAPI ? wxpay_invoke_jsapi_json(key, &order, out, capacity, len, &wrong)
                 : call == GO_MINI_PROGRAM
                     ? wxpay_invoke_mini_program_json(key, &order, out, capacity, len, &wrong)
                     : wxpay_invoke_choose_wxpay_json(key, &order, out, capacity, len, &wrong);
        break;
    }
    case GO_APP: {
        wxpay_invoke_app order = {t[0], n[0], t[1], n[1], t[2], n[2], t[3], n[3], seconds};
        status = wxpay_invoke_app_json(key, &order, out, capacity, len, &wrong);
        break;
    }
    case GO_RED_PACKET: {
        wxpay_invoke_red_packet packet = {t[0], n[0], t[1], n[1], t[2], n[2], seconds};
        status = wxpay_invoke_red_packet_json(key, &packet, out, capacity, len, &wrong);
        break;
    }
    case GO_H5: status = wxpay_invoke_h5_url(t[0], n[0], t[1], n[1], out, capacity, len, &wrong.at); break;
    case GO_NATIVE_PRODUCT: {
        wxpay_invoke_product product = {t[0], n[0], t[1], n[1], t[2], n[2], t[3], n[3], seconds};
        status = wxpay_invoke_native_product_url(key, &product, out, capacity, len, &wrong);
        break;
    }
    case GO_COUPON: {
        wxpay_invoke_coupon coupon = {t[0], n[0], t[1], n[1], t[2], n[2], t[3], n[3], t[4], n[4]};
        status = wxpay_invoke_coupon_url(key, &coupon, out, capacity, len, &wrong);
        break;
    }
    case GO_CONTRACT_PAGE:
    case GO_CONTRACT_H5:
    case GO_CONTRACT_MINI_PROGRAM: {
        wxpay_invoke_contract contract = {t[0], n[0],   t[1],    n[1],       t[2], n[2], t[3], n[3],
                                          t[4], n[4],   t[5],    n[5],       serial, seconds, return_web, 0};
        status = call == GO_CONTRACT_PAGE
                     ? wxpay_invoke_contract_url(key, &merchant, &contract, out, capacity, len, &wrong)
                 : call == GO_CONTRACT_H5
                     ? wxpay_invoke_contract_h5_url(key, &merchant, &contract, out, capacity, len, &wrong)
                     : wxpay_invoke_contract_mini_program_json(key, &merchant, &contract, out, capacity, len,
                                                               &wrong);
        break;
    }
    case GO_SCORE_DETAIL:
    case GO_SCORE_DETAIL_QUERY: {
        wxpay_invoke_score order = {t[0], n[0], t[1], n[1], t[2], n[2], t[3], n[3], seconds};
        status = call == GO_SCORE_DETAIL
                     ? wxpay_invoke_score_detail_json(key, &order, out, capacity, len, &wrong)
                     : wxpay_invoke_score_detail_query(key, &order, out, capacity, len, &wrong);
        break;
    }
    default: break;
    }
    if (status != WXPAY_OK) {
        go_violated(r, &wrong);
    }
    return status;
}

/* --- Values ----------------------------------------------------------------------------------- */

/* A number and where it was refused, returned: on 32-bit machines a variable of Go's need not be aligned as C
 * wants its 64 bits. */
typedef struct {
    int64_t value;
    size_t at;
    wxpay_status status;
} go_number;

static inline go_number go_fen_parse(const char *text, size_t len) {
    go_number n = {0, 0, WXPAY_OK};
    uint64_t fen = 0;
    n.status = wxpay_fen_parse(text, len, &fen, &n.at);
    n.value = (int64_t)fen;
    return n;
}

static inline go_number go_yuan_parse(const char *text, size_t len) {
    go_number n = {0, 0, WXPAY_OK};
    n.status = wxpay_yuan_parse(text, len, &n.value, &n.at);
    return n;
}

static inline go_number go_time_parse(int32_t form, const char *text, size_t len) {
    go_number n = {0, 0, WXPAY_OK};
    n.status = wxpay_time_parse(form, text, len, &n.value, &n.at);
    return n;
}

#define GO_AS_FEN 0
#define GO_AS_MILLI_FEN 1
#define GO_AS_COUNT 2
#define GO_AS_TIME 3
#define GO_AS_SUM 4

static inline go_number go_bill_number(int32_t as, const wxpay_bill *bill, const char *memory, size_t memory_size,
                                       int32_t column) {
    go_number n = {0, 0, WXPAY_OK};
    uint64_t count = 0;
    switch (as) {
    case GO_AS_FEN: n.status = wxpay_bill_fen(bill, memory, memory_size, column, &n.value, &n.at); break;
    case GO_AS_MILLI_FEN:
        n.status = wxpay_bill_milli_fen(bill, memory, memory_size, column, &n.value, &n.at);
        break;
    case GO_AS_COUNT:
        n.status = wxpay_bill_count(bill, memory, memory_size, column, &count, &n.at);
        n.value = (int64_t)count;
        break;
    case GO_AS_TIME: n.status = wxpay_bill_time(bill, memory, memory_size, column, &n.value, &n.at); break;
    default: n.status = wxpay_bill_sum(bill, column, &n.value); break;
    }
    return n;
}

/* --- Bills ------------------------------------------------------------------------------------ */

/* A value of a line: where its heading and its text are in the reader's memory. */
typedef struct {
    int32_t column;
    uint32_t heading;
    uint32_t heading_len;
    uint32_t text;
    uint32_t text_len;
} go_cell;

/* The line to look at, all of it: `cells` has WXPAY_BILL_COLUMNS_MAX. */
static inline wxpay_status go_bill_line(const wxpay_bill *bill, const char *memory, size_t memory_size,
                                        go_cell *cells, go_result *r) {
    wxpay_bill_position position;
    wxpay_bill_cell cell;
    size_t i;
    wxpay_status status = wxpay_bill_where(bill, &position);
    if (status != WXPAY_OK) {
        return status;
    }
    r->numbers[0] = (int64_t)position.offset;
    r->numbers[1] = (int64_t)position.rows;
    for (i = 0; i < position.columns && i < WXPAY_BILL_COLUMNS_MAX; i++) {
        status = wxpay_bill_cell_at(bill, memory, memory_size, i, &cell);
        if (status != WXPAY_OK) {
            return status;
        }
        cells[i].column = cell.column;
        cells[i].heading = (uint32_t)(cell.heading_len > 0 ? cell.heading - memory : 0);
        cells[i].heading_len = (uint32_t)cell.heading_len;
        cells[i].text = (uint32_t)(cell.text_len > 0 ? cell.text - memory : 0);
        cells[i].text_len = (uint32_t)cell.text_len;
    }
    r->len = i;
    return WXPAY_OK;
}

/* Feeds; a row comes out with its cells. */
static inline wxpay_status go_bill_feed(wxpay_bill *bill, char *memory, size_t memory_size,
                                        const char *chunk, size_t chunk_len, size_t *consumed,
                                        int32_t *event, go_cell *cells, go_result *r) {
    wxpay_status status;
    *consumed = 0;
    status = wxpay_bill_feed(bill, memory, memory_size, chunk, chunk_len, consumed, event, &r->extra, &r->at);
    if (status == WXPAY_OK && *event == WXPAY_BILL_ROW) {
        status = go_bill_line(bill, memory, memory_size, cells, r);
    }
    return status;
}

/* numbers[0]: where its number is in the memory; [1]: how long; [2]: the amount; [3]: the kind. */
static inline wxpay_status go_bill_record(const wxpay_bill *bill, const char *memory, size_t memory_size,
                                          go_result *r) {
    wxpay_record record;
    wxpay_status status = wxpay_bill_record(bill, memory, memory_size, &record, &r->at);
    if (status == WXPAY_OK) {
        go_place(r->numbers, memory, record.number_len > 0 ? record.number : NULL, record.number_len);
        r->numbers[2] = record.amount;
        r->numbers[3] = record.kind;
    }
    return status;
}

static inline wxpay_status go_ledger_check(wxpay_record *records, size_t count, const char *number,
                                           size_t number_len, int64_t amount, uint8_t kind,
                                           int32_t *finding, size_t *found) {
    wxpay_record row;
    memset(&row, 0, sizeof(row));
    row.number = number;
    row.number_len = number_len;
    row.amount = amount;
    row.kind = kind;
    return wxpay_ledger_check(records, count, &row, finding, found);
}

/* --- Flows ------------------------------------------------------------------------------------ */

#define GO_MICROPAY_FLOW 0
#define GO_ORDER_FLOW 1
#define GO_REFUND_FLOW 2

/* What a flow was started with: as many of the times as it has, in the order of its struct, then the tries. */
static inline wxpay_status go_flow_start(int32_t kind, int in_doubt, wxpay_flow *flow, const uint32_t *t) {
    switch (kind) {
    case GO_MICROPAY_FLOW: {
        wxpay_micropay_times times = {t[0], t[1], t[2], t[3], t[4], t[5], t[6], (uint8_t)t[7], {0, 0, 0}};
        return in_doubt ? wxpay_micropay_in_doubt(flow, &times) : wxpay_micropay_start(flow, &times);
    }
    case GO_ORDER_FLOW: {
        wxpay_order_times times = {t[0], t[1], t[2], t[3], t[4], (uint8_t)t[5], {0, 0, 0}};
        return wxpay_order_start(flow, &times);
    }
    default: {
        wxpay_refund_times times = {t[0], t[1], t[2], t[3], t[4], (uint8_t)t[5], {0, 0, 0}};
        return wxpay_refund_start(flow, &times);
    }
    }
}

/* The numbers of an action, without its pointer. */
typedef struct {
    uint64_t until;
    int32_t action;
    int32_t call;
    uint32_t number;
    int32_t hint;
    int32_t end;
    int32_t why;
    int32_t advice;
    wxpay_status status;
} go_action;

static inline go_action go_flow_step(int32_t kind, wxpay_flow *flow, uint64_t now, const wxpay_flow_event *event) {
    go_action to;
    wxpay_flow_action action;
    wxpay_status status = kind == GO_MICROPAY_FLOW ? wxpay_micropay_step(flow, now, event, &action)
                          : kind == GO_ORDER_FLOW  ? wxpay_order_step(flow, now, event, &action)
                                                   : wxpay_refund_step(flow, now, event, &action);
    memset(&to, 0, sizeof(to));
    if (status == WXPAY_OK) {
        to.until = action.until;
        to.action = action.action;
        to.call = action.call;
        to.number = action.number;
        to.hint = action.hint;
        to.end = action.end;
        to.why = action.why;
        to.advice = action.advice;
    }
    to.status = status;
    return to;
}

/* What the requests of a flow say. */
typedef struct {
    wxpay_field more[WXPAY_FIELDS_MAX];
    wxpay_flow_action action;
    union {
        wxpay_sale sale;
        wxpay_order order;
        wxpay_refund refund;
    } of;
} go_course;

/* `texts` are those of the struct, packed as lengths and texts; `more` is as in go_set. */
static inline wxpay_status go_flow_course(go_course *c, int32_t kind, int32_t endpoint, go_action from,
                                          const char *texts, size_t texts_len, const char *more,
                                          size_t more_len, int64_t total_fee, int64_t refund_fee,
                                          go_result *r) {
    const char *end = texts + texts_len;
    const char *t[5] = {NULL, NULL, NULL, NULL, NULL};
    size_t n[5] = {0, 0, 0, 0, 0};
    size_t count = 0;
    size_t i;
    wxpay_status status;
    for (i = 0; texts < end && i < 5; i++) {
        uint32_t one;
        memcpy(&one, texts, sizeof(one));
        texts += sizeof(one);
        t[i] = texts;
        n[i] = one;
        texts += one;
    }
    status = go_set(c->more, &count, more, more_len, r);
    if (status != WXPAY_OK) {
        return status;
    }
    memset(&c->action, 0, sizeof(c->action));
    c->action.until = from.until;
    c->action.endpoint = go_endpoint(endpoint);
    c->action.action = from.action;
    c->action.call = from.call;
    c->action.number = from.number;
    c->action.hint = from.hint;
    if (kind == GO_MICROPAY_FLOW) {
        wxpay_sale sale = {t[0], n[0], t[1], n[1], t[2], n[2], t[3], n[3], t[4], n[4], c->more, count, total_fee};
        c->of.sale = sale;
    } else if (kind == GO_ORDER_FLOW) {
        wxpay_order order = {t[0], n[0], t[1], n[1], total_fee};
        c->of.order = order;
    } else {
        wxpay_refund refund = {t[0], n[0],    t[1],  n[1],      t[2],      n[2],
                               t[3], n[3], c->more, count, total_fee, refund_fee};
        c->of.refund = refund;
    }
    return WXPAY_OK;
}

static inline wxpay_status go_flow_write(int32_t kind, int32_t endpoint, const uint64_t *key, GO_MERCHANT,
                                         const char *nonce, size_t nonce_len, go_action action,
                                         const char *texts, size_t texts_len, const char *more,
                                         size_t more_len, int64_t total_fee, int64_t refund_fee, char *out,
                                         size_t capacity, go_result *r) {
    GO_MERCHANT_IS;
    go_course c;
    wxpay_field fields[WXPAY_FIELDS_MAX];
    wxpay_violation wrong = {NULL, 0, 0};
    wxpay_status status = go_flow_course(&c, kind, endpoint, action, texts, texts_len, more, more_len,
                                         total_fee, refund_fee, r);
    if (status != WXPAY_OK) {
        return status;
    }
    status = kind == GO_MICROPAY_FLOW
                 ? wxpay_micropay_write(go_key(key), &merchant, nonce, nonce_len, &c.of.sale, &c.action, fields,
                                        WXPAY_FIELDS_MAX, out, capacity, &r->len, &wrong)
             : kind == GO_ORDER_FLOW
                 ? wxpay_order_write(go_key(key), &merchant, nonce, nonce_len, &c.of.order, &c.action, fields,
                                     WXPAY_FIELDS_MAX, out, capacity, &r->len, &wrong)
                 : wxpay_refund_write(go_key(key), &merchant, nonce, nonce_len, &c.of.refund, &c.action, fields,
                                      WXPAY_FIELDS_MAX, out, capacity, &r->len, &wrong);
    if (status != WXPAY_OK) {
        go_violated(r, &wrong);
    }
    return status;
}

/* `is_notice`: a pay notification about an order, and no reply. */
static inline wxpay_status go_flow_read(int32_t kind, int is_notice, int32_t endpoint, const uint64_t *key,
                                        GO_MERCHANT, go_action action, const char *texts,
                                        size_t texts_len, int64_t total_fee, int64_t refund_fee,
                                        const char *reply, size_t reply_len, wxpay_flow_event *event, char *out,
                                        size_t capacity, go_result *r) {
    GO_MERCHANT_IS;
    go_course c;
    wxpay_field fields[WXPAY_FIELDS_MAX];
    size_t count = 0;
    size_t slots = GO_FIELDS;
    wxpay_status status = go_flow_course(&c, kind, endpoint, action, texts, texts_len, NULL, 0, total_fee,
                                         refund_fee, r);
    if (status != WXPAY_OK) {
        return status;
    }
    for (;; slots = WXPAY_FIELDS_MAX) {
        status = is_notice
                     ? wxpay_order_notified(go_key(key), &merchant, &c.of.order, reply, reply_len, fields, slots,
                                            &count, event, &r->at)
                 : kind == GO_MICROPAY_FLOW
                     ? wxpay_micropay_read(go_key(key), &merchant, &c.of.sale, &c.action, reply, reply_len,
                                           fields, slots, &count, event, &r->at)
                 : kind == GO_ORDER_FLOW
                     ? wxpay_order_read(go_key(key), &merchant, &c.of.order, &c.action, reply, reply_len,
                                        fields, slots, &count, event, &r->at)
                     : wxpay_refund_read(go_key(key), &merchant, &c.of.refund, &c.action, reply, reply_len,
                                         fields, slots, &count, event, &r->at);
        if (status != WXPAY_TOO_MANY_FIELDS || slots == WXPAY_FIELDS_MAX) {
            break;
        }
    }
    return status == WXPAY_OK ? go_table(fields, count, reply, reply_len, out, capacity, r) : status;
}

/* An identifier as the field that an inbox wants. */
static inline wxpay_status go_inbox(int is_new, wxpay_seen *memory, size_t slots, const char *id, size_t id_len,
                                    int32_t *delivery) {
    wxpay_field field[1];
    size_t count = 0;
    wxpay_status status = wxpay_set(field, 1, &count, WXPAY_STR("id"), id, id_len);
    if (status != WXPAY_OK) {
        return status;
    }
    return is_new ? wxpay_inbox_remember(memory, slots, field)
                  : wxpay_inbox_check(memory, slots, field, delivery);
}

#endif
