/* The functions of wxpay_notify.h, each by a call that succeeds. */

#include <string.h>

#include "misuse_parts.h"
#include "wxpay_notify.h"

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";

/* A message of these names and values, signed: the text of a document, with a NUL. */
static const char *signed_message(int is_hmac, const char *const *pairs) {
    static char document[1024];
    wxpay_field fields[16];
    wxpay_key key;
    size_t count = 0;
    size_t len;
    done(is_hmac ? wxpay_key_hmac_sha256(&key, key_text, 32) : wxpay_key_md5(&key, key_text, 32));
    for (; *pairs != NULL; pairs += 2) {
        done(wxpay_set(fields, 16, &count, pairs[0], strlen(pairs[0]), pairs[1],
                       strlen(pairs[1])));
    }
    done(wxpay_write_signed(&key, fields, count, document, sizeof(document) - 1, &len, NULL));
    document[len] = '\0';
    return document;
}

static const char *reached(const char *name, const char *text, size_t *len) {
    sheet_text(name, text)->role = REACHED;
    *len = size(name);
    return at(name);
}

#define TEXT(of, member, text) ((of).member = reached(#member, (text), &(of).member##_len))

static void add_receiver(void) {
    wxpay_merchant merchant;
    TEXT(merchant, appid, "wx1");
    TEXT(merchant, mch_id, "100");
    TEXT(merchant, sub_appid, "wx2");
    TEXT(merchant, sub_mch_id, "200");
    sheet_add("receiver", INPUT, &merchant, 1, sizeof(merchant), ALIGN(wxpay_merchant));
}

/* Everything but where the notice goes. */
static void add_notice(int is_hmac, size_t fields, const char *document) {
    add_key(is_hmac);
    sheet_text("document", document);
    add_receiver();
    add_fields(SLOTS, fields);
    sheet_word("count", OUTPUT);
    sheet_word("at", POSITION);
}

#define STRUCT(type) sheet_add("notice", OUTPUT, NULL, 1, sizeof(type), ALIGN(type))
#define DOCUMENT at("key"), at("document"), size("document"), at("receiver")
#define FIELDS_AND_COUNT at("fields"), size("fields"), at("count")

/* --- Each of them ----------------------------------------------------------------------------- */

/* The least that a refund says; made by tests/vectors. */
#define REQ_INFO                                                                                   \
    "WBzGpzQuNpcFxIlFjUUD9CdH4BF3YHmtiHaWV8j0mqCNbSzW5nfLV3s3E+6agRcwMPXm+W1S1GjVitetrRUY"         \
    "pANmQIvICWT33WpZkn5GdOoWxG30IHURFgzelLXh+jJAz41VXLvPvGTt0rMzge1qvIyWWCpnkV/Vrd06LBRj"         \
    "A2NgipUw+R6/i7lL1TrJbQIvOcKr/e7RWL1s5iSUuEU8Ahq5c+duUFke0gk/wLeveswezDTGdw62tmPBIUtk"         \
    "UoSnMz2nXs0vaH/229jPDdUgCqNZbZfzewwZZWJ78KFnqVFJDTNTeGUKSCsndbTmbFMR"                         

static void prepare_refund(void) {
    add_notice(0, 7,
               "<xml><return_code>SUCCESS</return_code><appid>wx1</appid><mch_id>100</mch_id>"
               "<sub_appid>wx2</sub_appid><sub_mch_id>200</sub_mch_id><req_info>" REQ_INFO
               "</req_info></xml>");
    sheet_bytes("buffer", FILLED, (sizeof(REQ_INFO) - 1) / 4 * 3 - 0);
    sheet_word("len", OUTPUT);
    STRUCT(wxpay_unauthenticated_refund);
}

static wxpay_status call_refund(void) {
    return wxpay_read_unauthenticated_refund(DOCUMENT, FIELDS_AND_COUNT, at("buffer"),
                                             size("buffer"), at("len"), at("notice"), at("at"));
}

#define PROVIDER                                                                                   \
    "appid", "wx1", "mch_id", "100", "sub_appid", "wx2", "sub_mch_id", "200"
#define DONE "return_code", "SUCCESS", "result_code", "SUCCESS"

static void prepare_scan(void) {
    static const char *const pairs[] = {PROVIDER,       "openid", "o1",        "product_id",
                                        "P1",           "nonce_str", "N1",     "is_subscribe",
                                        "N",            NULL};
    add_notice(1, 9, signed_message(1, pairs));
    STRUCT(wxpay_native_scan);
}

static wxpay_status call_scan(void) {
    return wxpay_read_native_scan(DOCUMENT, FIELDS_AND_COUNT, at("notice"), at("at"));
}

static void prepare_contract(void) {
    static const char *const pairs[] = {
        PROVIDER,       DONE,  "change_type", "ADD", "contract_id", "1", "contract_code", "C1",
        "plan_id",      "2",   "openid",      "o1",  "operate_time", "2026-07-01 10:00:00",
        NULL,
    };
    add_notice(0, 13, signed_message(0, pairs));
    STRUCT(wxpay_contract_notice);
}

static wxpay_status call_contract(void) {
    return wxpay_read_contract_notice(DOCUMENT, FIELDS_AND_COUNT, at("notice"), at("at"));
}

static void prepare_combined(void) {
    static const char *const pairs[] = {
        DONE,  "combine_appid", "wx1", "combine_mch_id", "100", "combine_out_trade_no", "A1",
        "trade_type", "JSAPI", "sub_order_list", "{}", NULL,
    };
    add_notice(1, 8, signed_message(1, pairs));
    STRUCT(wxpay_combined_notice);
}

static wxpay_status call_combined(void) {
    return wxpay_read_combined_notice(DOCUMENT, FIELDS_AND_COUNT, at("notice"), at("at"));
}

static void prepare_vehicle(void) {
    static const char *const pairs[] = {PROVIDER, "vehicle_event_type", "NORMAL",
                                        "vehicle_event_createtime", "20260701100000", NULL};
    add_notice(1, 7, signed_message(1, pairs));
    STRUCT(wxpay_vehicle_notice);
}

static wxpay_status call_vehicle(void) {
    return wxpay_read_vehicle_notice(DOCUMENT, FIELDS_AND_COUNT, at("notice"), at("at"));
}

static void prepare_payscore(void) {
    static const char *const pairs[] = {
        PROVIDER,
        "algorithm",         "HMAC-SHA256",      "event_algorithm", "AEAD_AES_256_GCM",
        "event_ciphertext",  "AAECAwQF",         "event_id",        "E1",
        "event_create_time", "20260701100000",   "event_nonce",     "000000000000",
        "event_type",        "CHECK.FAIL",       NULL,
    };
    add_notice(1, 12, signed_message(1, pairs));
    add_out(6);
    STRUCT(wxpay_payscore_notice);
}

static wxpay_status call_payscore(void) {
    return wxpay_read_payscore_notice(DOCUMENT, FIELDS_AND_COUNT, at("out"), size("out"),
                                      at("len"), at("notice"), at("at"));
}

static void prepare_debit(void) {
    static const char *const pairs[] = {
        "appid",         "wx1", "mch_id",      "100",     "out_trade_no", "A1",
        "total_fee",     "450", "trade_state", "SUCCESS", "contract_id",  "C1",
        "transaction_id", "42", DONE,          NULL};
    wxpay_expected order;
    add_key(1);
    sheet_text("document", signed_message(1, pairs));
    TEXT(order, appid, "wx1");
    TEXT(order, mch_id, "100");
    TEXT(order, out_trade_no, "A1");
    TEXT(order, fee_type, "CNY");
    order.total_fee = 450;
    sheet_add("expected", INPUT, &order, 1, sizeof(order), ALIGN(wxpay_expected));
    sheet_text("contract_id", "C1");
    add_fields(SLOTS, 10);
    sheet_word("count", OUTPUT);
    sheet_word("at", POSITION);
}

static wxpay_status call_debit(void) {
    return wxpay_accept_debit(at("key"), at("document"), size("document"), at("expected"),
                              at("contract_id"), size("contract_id"), FIELDS_AND_COUNT, at("at"));
}

/* --- Answers ---------------------------------------------------------------------------------- */

static void prepare_answer(const char *answer, const char *name, const char *result) {
    static const char start[] = "<xml><appid>wx1</appid>";
    static const char rest[] = "<mch_id>100</mch_id><nonce_str>N1</nonce_str>"
                               "<return_code>SUCCESS</return_code><sign></sign></xml>";
    add_key(0);
    add_receiver();
    sheet_text("nonce", "N1");
    sheet_text("answer", answer);
    add_out(strlen(start) + strlen(rest) + 2 * strlen(name) + strlen("<></>") + strlen(answer)
            + strlen("<result_code></result_code>") + strlen(result) + 32);
    sheet_word("at", POSITION);
}

static void prepare_reply(void) {
    prepare_answer("wx42", "prepay_id", "SUCCESS");
}

static void prepare_refusal(void) {
    prepare_answer("sold", "err_code_des", "FAIL");
}

#define ANSWER                                                                                     \
    at("key"), at("receiver"), at("nonce"), size("nonce"), at("answer"), size("answer"),           \
        at("out"), size("out"), at("len"), at("at")

static wxpay_status call_reply(void) {
    return wxpay_write_native_reply(ANSWER);
}

static wxpay_status call_refusal(void) {
    return wxpay_write_native_refusal(ANSWER);
}

static void prepare_fail(void) {
    sheet_text("reason", "busy");
    add_out(strlen("<xml><return_code>FAIL</return_code><return_msg>busy</return_msg></xml>"));
}

static wxpay_status call_fail(void) {
    return wxpay_write_ack_again(at("reason"), size("reason"), at("out"), size("out"), at("len"));
}

static void prepare_event_fail(void) {
    sheet_text("reason", "busy");
    add_out(strlen("<xml><code>FAIL</code><message>busy</message></xml>"));
}

static wxpay_status call_event_fail(void) {
    return wxpay_write_event_ack_again(at("reason"), size("reason"), at("out"), size("out"),
                                      at("len"));
}

static void prepare_due(void) {
    sheet_add("seconds", OUTPUT, NULL, 1, sizeof(uint32_t), ALIGN(uint32_t));
}

static wxpay_status call_due(void) {
    return wxpay_retry_due(WXPAY_RETRY_PAY, 2, at("seconds"));
}

static const struct function functions[] = {
    {"wxpay_read_unauthenticated_refund", prepare_refund, call_refund, 0},
    {"wxpay_read_native_scan", prepare_scan, call_scan, 0},
    {"wxpay_write_native_reply", prepare_reply, call_reply, 0},
    {"wxpay_write_native_refusal", prepare_refusal, call_refusal, 0},
    {"wxpay_read_contract_notice", prepare_contract, call_contract, 0},
    {"wxpay_read_combined_notice", prepare_combined, call_combined, 0},
    {"wxpay_read_vehicle_notice", prepare_vehicle, call_vehicle, 0},
    {"wxpay_read_payscore_notice", prepare_payscore, call_payscore, 0},
    {"wxpay_accept_debit", prepare_debit, call_debit, 0},
    {"wxpay_write_ack_again", prepare_fail, call_fail, 0},
    {"wxpay_write_event_ack_again", prepare_event_fail, call_event_fail, 0},
    {"wxpay_retry_due", prepare_due, call_due, 0},
};
const struct functions of_notifications = {functions, sizeof(functions) / sizeof(functions[0])};
