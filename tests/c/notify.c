/* The signed notifications. Each is signed here, with each of its fields left out, in turn. */

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "pages.h"
#include "wxpay_notify.h"

#define SLOTS 24
#define PAIRS 24

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";
static const wxpay_merchant merchant = {WXPAY_STR("wx1"), WXPAY_STR("100"), NULL, 0, NULL, 0};

/* A field, and what is missing without it: WXPAY_OK if nothing is. */
struct pair {
    const char *name;
    const char *value;
    int is_required;
};

/* What a call gets, and what came of it. */
struct call {
    wxpay_key key;
    const char *document;
    size_t document_len;
    const wxpay_merchant *merchant;
    wxpay_field fields[SLOTS];
    size_t count;
    size_t at;
    char out[64];
    size_t len;
    union {
        wxpay_native_scan scan;
        wxpay_contract_notice contract;
        wxpay_combined_notice combined;
        wxpay_vehicle_notice vehicle;
        wxpay_payscore_notice payscore;
    } notice;
};

struct kind {
    const char *name;
    const struct pair *pairs;
    wxpay_status (*read)(struct call *);
    void (*check)(const struct call *);
    /* There is no other algorithm. */
    int is_hmac_only;
    /* Whether the application is compared, too. */
    int has_appid;
};

static void make_key(wxpay_key *key, int is_hmac, const char *text) {
    CHECK_STATUS(is_hmac ? wxpay_key_hmac_sha256(key, text, 32) : wxpay_key_md5(key, text, 32),
                 WXPAY_OK);
}

static void prepare_key(wxpay_key *key, int is_hmac) {
    make_key(key, is_hmac, key_text);
}

/* Signs all pairs but one, of which one has another value. */
static void sign(struct call *call, const struct pair *pairs, const char *without,
                 const char *changed, const char *value) {
    wxpay_field fields[PAIRS];
    char document[2048];
    size_t count = 0;
    size_t len = 0;
    for (; pairs->name != NULL; pairs++) {
        const char *text = changed != NULL && strcmp(changed, pairs->name) == 0 ? value
                                                                                  : pairs->value;
        if (without == NULL || strcmp(without, pairs->name) != 0) {
            CHECK_STATUS(wxpay_set(fields, PAIRS, &count, pairs->name, strlen(pairs->name), text,
                                   strlen(text)),
                         WXPAY_OK);
        }
    }
    CHECK_STATUS(wxpay_write_signed(&call->key, fields, count, document, sizeof(document), &len,
                                    NULL),
                 WXPAY_OK);
    pages_free();
    call->document = pages_copy(document, len);
    call->document_len = len;
    call->merchant = &merchant;
    call->count = 77;
    call->at = 0;
    call->len = 0;
    memset(&call->notice, 0x5A, sizeof(call->notice));
}

static void refused(const struct kind *kind, struct call *call, wxpay_status expected) {
    size_t i;
    const unsigned char *bytes = (const unsigned char *)&call->notice;
    CHECK_STATUS(kind->read(call), expected);
    CHECK_SIZE(call->count, 77);
    for (i = 0; i < sizeof(call->notice); i++) {
        CHECK(bytes[i] == 0x5A);
    }
    for (i = 0; i < SLOTS && expected != WXPAY_SIGN_TYPE_MISMATCH; i++) {
        CHECK(call->fields[i].name_len == 0 && call->fields[i].value_len == 0);
    }
}

static const wxpay_field *get(const struct call *call, const char *name) {
    return wxpay_get(call->fields, call->count, name, strlen(name));
}

static int says(const wxpay_field *field, const char *text) {
    return wxpay_equal(field, text, strlen(text));
}

static void run_by(const struct kind *kind, int is_hmac) {
    static struct call call;
    wxpay_merchant other = merchant;
    const struct pair *pair;
    prepare_key(&call.key, is_hmac);
    sign(&call, kind->pairs, NULL, NULL, NULL);
    check_context("%s", kind->name);
    if (kind->is_hmac_only && !is_hmac) {
        refused(kind, &call, WXPAY_SIGN_TYPE_MISMATCH);
        return;
    }
    CHECK_STATUS(kind->read(&call), WXPAY_OK);
    CHECK(call.count > 1);
    kind->check(&call);

    for (pair = kind->pairs; pair->name != NULL; pair++) {
        check_context("%s without %s", kind->name, pair->name);
        sign(&call, kind->pairs, pair->name, NULL, NULL);
        if (pair->is_required) {
            refused(kind, &call, WXPAY_MISSING_FIELD);
        } else {
            CHECK_STATUS(kind->read(&call), WXPAY_OK);
            CHECK(get(&call, pair->name) == NULL);
        }
    }
    check_context("%s for another merchant", kind->name);
    sign(&call, kind->pairs, NULL, NULL, NULL);
    call.merchant = &other;
    other.mch_id = "101";
    refused(kind, &call, WXPAY_MCH_ID_MISMATCH);
    other = merchant;
    other.appid = "wx2";
    if (kind->has_appid) {
        refused(kind, &call, WXPAY_APP_ID_MISMATCH);
    }
    check_context("%s that is forged", kind->name);
    sign(&call, kind->pairs, NULL, NULL, NULL);
    make_key(&call.key, is_hmac, "00000000000000000000000000000000");
    refused(kind, &call, WXPAY_SIGN_MISMATCH);
    CHECK(call.at > 0);
}

/* --- Native mode 1 ---------------------------------------------------------------------------- */

static const struct pair scan_pairs[] = {
    {"appid", "wx1", 1},
    {"is_subscribe", "Y", 1},
    {"mch_id", "100", 1},
    {"nonce_str", "5K8264ILTKCH16CQ", 1},
    {"openid", "o&1", 1},
    {"product_id", "P-1", 1},
    {NULL, NULL, 0},
};

static wxpay_status read_scan(struct call *call) {
    return wxpay_read_native_scan(&call->key, call->document, call->document_len, call->merchant,
                                  call->fields, SLOTS, &call->count, &call->notice.scan, &call->at);
}

static void check_scan(const struct call *call) {
    const wxpay_native_scan *scan = &call->notice.scan;
    CHECK(scan->is_subscribe == 1 && scan->reserved == 0);
    CHECK(says(scan->product_id, "P-1") && says(scan->nonce_str, "5K8264ILTKCH16CQ"));
    /* With a reference. */
    CHECK(says(scan->openid, "o&1") && scan->openid->value_len == strlen("o&amp;1"));
    CHECK(scan->product_id == get(call, "product_id"));
}

/* --- Contracts -------------------------------------------------------------------------------- */

static const struct pair contract_pairs[] = {
    {"change_type", "DELETE", 1},
    {"contract_code", "C-1", 1},
    {"contract_expired_time", "2027-07-01 10:00:00", 0},
    {"contract_id", "42", 1},
    {"contract_termination_mode", "2", 0},
    {"mch_id", "100", 1},
    {"openid", "o1", 1},
    {"operate_time", "2026-07-01 10:00:00", 1},
    {"plan_id", "123", 1},
    {"request_serial", "7", 0},
    {"result_code", "SUCCESS", 1},
    {"return_code", "SUCCESS", 1},
    {NULL, NULL, 0},
};

static wxpay_status read_contract(struct call *call) {
    return wxpay_read_contract_notice(&call->key, call->document, call->document_len,
                                      call->merchant, call->fields, SLOTS, &call->count,
                                      &call->notice.contract, &call->at);
}

static void check_contract(const struct call *call) {
    const wxpay_contract_notice *notice = &call->notice.contract;
    CHECK(notice->operate_time == 1782871200 && notice->contract_expired_time == 1814407200);
    CHECK(says(notice->contract_id, "42") && says(notice->contract_code, "C-1"));
    CHECK(says(notice->plan_id, "123") && says(notice->openid, "o1"));
    CHECK(says(notice->request_serial, "7"));
    CHECK(notice->sub_openid == NULL && notice->sub_mch_id == NULL);
    CHECK(notice->change_type == WXPAY_CONTRACT_DELETE);
    CHECK(notice->contract_termination_mode == WXPAY_TERMINATION_PAYER);
}

/* --- Combined orders -------------------------------------------------------------------------- */

static const struct pair combined_pairs[] = {
    {"bank_type", "CFT", 0},
    {"combine_appid", "wx1", 1},
    {"combine_mch_id", "100", 1},
    {"combine_openid", "o1", 0},
    {"combine_out_trade_no", "A-1", 1},
    {"device_info", "D-1", 0},
    {"result_code", "SUCCESS", 1},
    {"return_code", "SUCCESS", 1},
    {"sub_order_list", "{\"order_num\":1,\"order_list\":[]}", 1},
    {"trade_type", "JSAPI", 1},
    {NULL, NULL, 0},
};

static wxpay_status read_combined(struct call *call) {
    return wxpay_read_combined_notice(&call->key, call->document, call->document_len,
                                      call->merchant, call->fields, SLOTS, &call->count,
                                      &call->notice.combined, &call->at);
}

static void check_combined(const struct call *call) {
    const wxpay_combined_notice *notice = &call->notice.combined;
    CHECK(says(notice->combine_out_trade_no, "A-1") && says(notice->trade_type, "JSAPI"));
    CHECK(says(notice->sub_order_list, "{\"order_num\":1,\"order_list\":[]}"));
    CHECK(says(notice->combine_openid, "o1") && says(notice->bank_type, "CFT"));
    CHECK(says(notice->device_info, "D-1"));
}

/* --- Vehicles --------------------------------------------------------------------------------- */

static const struct pair vehicle_pairs[] = {
    {"appid", "wx1", 1},
    {"deduct_mode", "AUTOPAY", 0},
    {"mch_id", "100", 1},
    {"openid", "o1", 0},
    {"plate_number", "B888", 0},
    {"vehicle_event_createtime", "20260701100000", 1},
    {"vehicle_event_des", "PAUSE", 0},
    {"vehicle_event_type", "BLOCKED", 1},
    {NULL, NULL, 0},
};

static wxpay_status read_vehicle(struct call *call) {
    return wxpay_read_vehicle_notice(&call->key, call->document, call->document_len,
                                     call->merchant, call->fields, SLOTS, &call->count,
                                     &call->notice.vehicle, &call->at);
}

static void check_vehicle(const struct call *call) {
    const wxpay_vehicle_notice *notice = &call->notice.vehicle;
    CHECK(notice->vehicle_event_createtime == 1782871200);
    CHECK(notice->vehicle_event_type == WXPAY_VEHICLE_BLOCKED);
    CHECK(notice->vehicle_event_des == WXPAY_VEHICLE_PAUSE);
    CHECK(says(notice->plate_number, "B888") && notice->plate_number_info == NULL);
    CHECK(says(notice->deduct_mode, "AUTOPAY") && says(notice->openid, "o1"));
    CHECK(notice->sub_openid == NULL && notice->sub_mch_id == NULL);
}

/* --- Pay score -------------------------------------------------------------------------------- */

static const struct pair payscore_pairs[] = {
    {"algorithm", "HMAC-SHA256", 1},
    {"appid", "wx1", 1},
    {"event_algorithm", "AEAD_AES_256_GCM", 1},
    {"event_associated_data", "", 0},
    {"event_ciphertext", "AAECAwQFBgcICQoLDA0ODw==", 1},
    {"event_create_time", "20260701100000", 1},
    {"event_id", "E-1", 1},
    {"event_nonce", "000000000000", 1},
    {"event_type", "CHECK.FAIL", 1},
    {"mch_id", "100", 1},
    {NULL, NULL, 0},
};

static wxpay_status read_payscore_into(struct call *call, void *out, size_t capacity) {
    return wxpay_read_payscore_notice(&call->key, call->document, call->document_len,
                                      call->merchant, call->fields, SLOTS, &call->count, out,
                                      capacity, &call->len, &call->notice.payscore, &call->at);
}

static wxpay_status read_payscore(struct call *call) {
    return read_payscore_into(call, call->out, sizeof(call->out));
}

static void check_payscore(const struct call *call) {
    const wxpay_payscore_notice *notice = &call->notice.payscore;
    size_t i;
    CHECK(notice->event_create_time == 1782871200 && notice->reserved == 0);
    CHECK(notice->event_type == WXPAY_PAYSCORE_CHECK_FAIL);
    CHECK(says(notice->event_id, "E-1") && says(notice->event_nonce, "000000000000"));
    CHECK(notice->event_associated_data == NULL);
    CHECK_SIZE(call->len, 16);
    for (i = 0; i < 16; i++) {
        CHECK(call->out[i] == (char)i);
    }
}

static void small_ciphertexts(void) {
    static struct call call;
    size_t room;
    check_context("pay score: the ciphertext");
    prepare_key(&call.key, 1);
    for (room = 0; room <= 16; room++) {
        sign(&call, payscore_pairs, NULL, NULL, NULL);
        memset(call.out, '#', sizeof(call.out));
        CHECK_STATUS(read_payscore_into(&call, pages_copy(call.out, room), room),
                     room < 16 ? WXPAY_BUFFER_TOO_SMALL : WXPAY_OK);
        CHECK_SIZE(call.len, 16);
        CHECK_SIZE(call.count, room < 16 ? 77 : 10 + 1);
    }
    sign(&call, payscore_pairs, NULL, "event_ciphertext", "AAE");
    CHECK_STATUS(read_payscore(&call), WXPAY_BAD_BASE64);
    sign(&call, payscore_pairs, NULL, "event_algorithm", "NONE");
    CHECK_STATUS(read_payscore(&call), WXPAY_BAD_VALUE);
}

static const struct kind kinds[] = {
    {"native scan", scan_pairs, read_scan, check_scan, 0, 1},
    {"contract", contract_pairs, read_contract, check_contract, 0, 0},
    {"combined", combined_pairs, read_combined, check_combined, 0, 1},
    {"vehicle", vehicle_pairs, read_vehicle, check_vehicle, 1, 1},
    {"pay score", payscore_pairs, read_payscore, check_payscore, 1, 1},
};

/* --- Words ------------------------------------------------------------------------------------ */

/* Every word of a field, and one that nobody knows. */
static void words(void) {
    static const char *const modes[] = {"0", "1", "2", "3", "4", "5", "6"};
    static const char *const reasons[] = {"OVERDUE", "REMOVE", "PAUSE", "OTHER"};
    static const char *const events[] = {"CHECK.SUCCESS", "CHECK.FAIL", "TRANSACTION.SUCCESS",
                                         "TRANSACTION.FAIL", "OTHER"};
    static struct call call;
    int32_t i;
    check_context("words");
    prepare_key(&call.key, 1);
    for (i = 0; i < 7; i++) {
        sign(&call, contract_pairs, NULL, "contract_termination_mode", modes[i]);
        CHECK_STATUS(read_contract(&call), WXPAY_OK);
        CHECK(call.notice.contract.contract_termination_mode == (i < 6 ? i : WXPAY_OTHER));
    }
    sign(&call, contract_pairs, "contract_termination_mode", "change_type", "ADD");
    CHECK_STATUS(read_contract(&call), WXPAY_OK);
    CHECK(call.notice.contract.contract_termination_mode == WXPAY_ABSENT);
    CHECK(call.notice.contract.change_type == WXPAY_CONTRACT_ADD);
    sign(&call, contract_pairs, "contract_expired_time", "change_type", "OTHER");
    CHECK_STATUS(read_contract(&call), WXPAY_OK);
    CHECK(call.notice.contract.change_type == WXPAY_OTHER);
    CHECK(call.notice.contract.contract_expired_time == WXPAY_ABSENT);
    for (i = 0; i < 4; i++) {
        sign(&call, vehicle_pairs, NULL, "vehicle_event_des", reasons[i]);
        CHECK_STATUS(read_vehicle(&call), WXPAY_OK);
        CHECK(call.notice.vehicle.vehicle_event_des == (i < 3 ? i + 1 : WXPAY_OTHER));
    }
    sign(&call, vehicle_pairs, "vehicle_event_des", "vehicle_event_type", "NORMAL");
    CHECK_STATUS(read_vehicle(&call), WXPAY_OK);
    CHECK(call.notice.vehicle.vehicle_event_des == WXPAY_ABSENT);
    CHECK(call.notice.vehicle.vehicle_event_type == WXPAY_VEHICLE_NORMAL);
    for (i = 0; i < 5; i++) {
        sign(&call, payscore_pairs, NULL, "event_type", events[i]);
        CHECK_STATUS(read_payscore(&call), WXPAY_OK);
        CHECK(call.notice.payscore.event_type == (i < 4 ? i + 1 : WXPAY_OTHER));
    }
    sign(&call, scan_pairs, NULL, "is_subscribe", "N");
    CHECK_STATUS(read_scan(&call), WXPAY_OK);
    CHECK(call.notice.scan.is_subscribe == 0);
    sign(&call, scan_pairs, NULL, "is_subscribe", "1");
    CHECK_STATUS(read_scan(&call), WXPAY_BAD_VALUE);
}

/* --- Debits ----------------------------------------------------------------------------------- */

static const struct pair debit_pairs[] = {
    {"appid", "wx1", 1},          {"contract_id", "C-1", 1},    {"fee_type", "CNY", 0},
    {"mch_id", "100", 1},         {"out_trade_no", "A-1", 1},   {"result_code", "SUCCESS", 1},
    {"return_code", "SUCCESS", 1}, {"total_fee", "450", 1},      {"trade_state", "SUCCESS", 1},
    {"transaction_id", "42", 1},  {NULL, NULL, 0},
};

static void debits(int is_hmac) {
    static struct call call;
    static const wxpay_expected order = {WXPAY_STR("wx1"), WXPAY_STR("100"), WXPAY_STR("A-1"),
                                         NULL, 0, 450};
    const struct pair *pair;
    prepare_key(&call.key, is_hmac);
#define ACCEPT(contract)                                                                           \
    wxpay_accept_debit(&call.key, call.document, call.document_len, &order, (contract),            \
                       strlen(contract), call.fields, SLOTS, &call.count, &call.at)
    for (pair = debit_pairs; pair->name != NULL; pair++) {
        check_context("debit without %s", pair->name);
        sign(&call, debit_pairs, pair->name, NULL, NULL);
        CHECK_STATUS(ACCEPT("C-1"), pair->is_required ? WXPAY_MISSING_FIELD : WXPAY_OK);
        CHECK(pair->is_required ? call.count == 77 && call.fields[0].name_len == 0
                                : call.count == 10);
    }
    check_context("debit");
    sign(&call, debit_pairs, NULL, NULL, NULL);
    CHECK_STATUS(ACCEPT("C-2"), WXPAY_ORDER_MISMATCH);
    CHECK_STATUS(ACCEPT(""), WXPAY_ORDER_MISMATCH);
    CHECK_STATUS(ACCEPT("C-1"), WXPAY_OK);
    CHECK(says(get(&call, "transaction_id"), "42"));
    sign(&call, debit_pairs, NULL, "total_fee", "451");
    CHECK_STATUS(ACCEPT("C-1"), WXPAY_AMOUNT_MISMATCH);
    sign(&call, debit_pairs, NULL, "trade_state", "PAY_FAIL");
    CHECK_STATUS(ACCEPT("C-1"), WXPAY_NOT_PAID);
#undef ACCEPT
}

int main(void) {
    size_t i;
    int is_hmac;
    for (is_hmac = 0; is_hmac < 2; is_hmac++) {
        for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
            run_by(&kinds[i], is_hmac);
        }
        debits(is_hmac);
    }
    small_ciphertexts();
    words();
    return check_report("notify");
}
