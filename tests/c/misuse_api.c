/* The functions of wxpay_api.h, each by a call that succeeds. */

#include <string.h>

#include "misuse_parts.h"

static const char nonce[] = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";

/* --- What they have in common ----------------------------------------------------------------- */

/* The query of an order, with texts of its own. */
static void add_endpoint(void) {
    wxpay_endpoint endpoint = WXPAY_API_ORDER_QUERY;
    sheet_text("path", endpoint.path)->role = REACHED;
    sheet_text("request", endpoint.request)->role = REACHED;
    sheet_text("needs", endpoint.needs)->role = REACHED;
    endpoint.path = at("path");
    endpoint.request = at("request");
    endpoint.needs = at("needs");
    sheet_add("endpoint", INPUT, &endpoint, 1, sizeof(endpoint), ALIGN(wxpay_endpoint));
}

static void add_merchant(void) {
    wxpay_merchant merchant = {NULL, 3, NULL, 3, NULL, 3, NULL, 3};
    sheet_text("appid", "wx1")->role = REACHED;
    sheet_text("mch_id", "100")->role = REACHED;
    sheet_text("sub_appid", "wx2")->role = REACHED;
    sheet_text("sub_mch_id", "200")->role = REACHED;
    merchant.appid = at("appid");
    merchant.mch_id = at("mch_id");
    merchant.sub_appid = at("sub_appid");
    merchant.sub_mch_id = at("sub_mch_id");
    sheet_add("merchant", INPUT, &merchant, 1, sizeof(merchant), ALIGN(wxpay_merchant));
}

static void add_violation(void) {
    sheet_add("violation", POSITION, NULL, 1, sizeof(wxpay_violation), ALIGN(wxpay_violation));
}

/* One field, and room for what is filled in. */
static void add_own_fields(size_t filled_in) {
    struct argument *name = sheet_text("a name", "out_trade_no");
    struct argument *value = sheet_text("a value", "KIOSK42");
    size_t *count;
    name->role = REACHED;
    name->is_of_fields = 1;
    value->role = REACHED;
    value->is_of_fields = 1;
    sheet_word("count", FILLED);
    count = at("count");
    *count = 0;
    add_fields(FILLED, 1 + filled_in);
    done(wxpay_set(at("fields"), 1, count, at("a name"), name->count, at("a value"),
                   value->count));
}

/* --- Endpoints -------------------------------------------------------------------------------- */

static void prepare_find(void) {
    sheet_text("path", "/pay/orderquery");
}

static wxpay_status call_find(void) {
    const wxpay_endpoint *found = wxpay_endpoint_find(at("path"), size("path"));
    return found != NULL ? WXPAY_OK : REFUSED_IN_SILENCE;
}

static wxpay_status call_reply_of(void) {
    return wxpay_endpoint_reply(at("endpoint")) != NULL ? WXPAY_OK : REFUSED_IN_SILENCE;
}

/* --- Requests --------------------------------------------------------------------------------- */

static void prepare_check(void) {
    add_endpoint();
    add_read_fields("<xml><appid>wx1</appid><mch_id>100</mch_id><nonce_str>n</nonce_str>"
                    "<out_trade_no>A1</out_trade_no></xml>");
    add_violation();
}

static wxpay_status call_check(void) {
    return wxpay_check(at("endpoint"), at("fields"), size("fields"), at("violation"));
}

/* Appid, merchant, both of the sub-merchant, nonce, and for HMAC-SHA256 the algorithm. */
static void add_request(int is_hmac) {
    add_endpoint();
    add_key(is_hmac);
    add_merchant();
    sheet_text("nonce", nonce);
    add_own_fields(is_hmac ? 6 : 5);
    add_violation();
}

static void prepare_prepare(void) {
    add_request(1);
}

static wxpay_status call_prepare(void) {
    return wxpay_prepare(at("endpoint"), at("key"), at("merchant"), at("nonce"), size("nonce"),
                         at("fields"), size("fields"), at("count"), at("violation"));
}

#define REQUEST                                                                                    \
    "<xml><appid>wx1</appid><mch_id>100</mch_id><nonce_str></nonce_str><out_trade_no>KIOSK42"      \
    "</out_trade_no><sign></sign><sub_appid>wx2</sub_appid><sub_mch_id>200</sub_mch_id></xml>"
#define HMAC "<sign_type>HMAC-SHA256</sign_type>"

static void prepare_write_request(void) {
    add_request(1);
    add_out(strlen(REQUEST HMAC) + strlen(nonce) + 64);
}

static wxpay_status call_write_request(void) {
    return wxpay_write_request(at("endpoint"), at("key"), at("merchant"), at("nonce"),
                               size("nonce"), at("fields"), size("fields"), at("count"),
                               at("out"), size("out"), at("len"), at("violation"));
}

static void prepare_write_request_md5(void) {
    add_request(0);
    add_out(strlen(REQUEST) + strlen(nonce) + 32);
}

static wxpay_status call_write_request_md5(void) {
    return wxpay_write_request_md5(at("endpoint"), at("key"), at("merchant"), at("nonce"),
                                   size("nonce"), at("fields"), size("fields"), at("count"),
                                   at("out"), size("out"), at("len"), at("violation"));
}

/* --- Replies ---------------------------------------------------------------------------------- */

static void prepare_read_reply_by(int is_hmac) {
    add_endpoint();
    add_key(is_hmac);
    sheet_text("reply", signed_payment(is_hmac));
    add_fields(SLOTS, FIELDS);
    sheet_word("count", OUTPUT);
    sheet_add("proof", OUTPUT, NULL, 1, sizeof(int32_t), ALIGN(int32_t));
    sheet_word("at", POSITION);
}

static void prepare_read_reply(void) {
    prepare_read_reply_by(1);
}

static wxpay_status call_read_reply(void) {
    return wxpay_read_reply(at("endpoint"), at("key"), at("reply"), size("reply"), at("fields"),
                            size("fields"), at("count"), at("proof"), at("at"));
}

static void prepare_read_reply_md5(void) {
    prepare_read_reply_by(0);
}

static wxpay_status call_read_reply_md5(void) {
    return wxpay_read_reply_md5(at("endpoint"), at("key"), at("reply"), size("reply"),
                                at("fields"), size("fields"), at("count"), at("proof"), at("at"));
}

/* --- All of them ------------------------------------------------------------------------------ */

static const struct function functions[] = {
    {"wxpay_host_url", NULL, NULL, 0},
    {"wxpay_endpoint_find", prepare_find, call_find, 1},
    {"wxpay_endpoint_reply", add_endpoint, call_reply_of, 1},
    {"wxpay_check", prepare_check, call_check, 0},
    {"wxpay_prepare", prepare_prepare, call_prepare, 0},
    {"wxpay_write_request", prepare_write_request, call_write_request, 0},
    {"wxpay_write_request_md5", prepare_write_request_md5, call_write_request_md5, 0},
    {"wxpay_read_reply", prepare_read_reply, call_read_reply, 0},
    {"wxpay_read_reply_md5", prepare_read_reply_md5, call_read_reply_md5, 0},
};
const struct functions of_endpoints = {functions, sizeof(functions) / sizeof(functions[0])};
