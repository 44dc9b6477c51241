/* The functions of wxpay_invoke.h, each by a call that succeeds. */

#include <string.h>

#include "misuse_parts.h"
#include "wxpay_invoke.h"

#define NOW 1414488825

static const char *reached(const char *name, const char *text, size_t *len) {
    sheet_text(name, text)->role = REACHED;
    *len = size(name);
    return at(name);
}

/* A member of a struct, which points to a text of its own. */
#define TEXT(of, member, text) ((of).member = reached(#member, (text), &(of).member##_len))

#define STRUCT(name, type, value) sheet_add((name), INPUT, &(value), 1, sizeof(type), ALIGN(type))

/* Adds where the outcome goes; the length of it is found by asking. */
static void add_result(wxpay_status (*call)(void)) {
    size_t len;
    size_t *needed;
    sheet_word("len", OUTPUT);
    needed = at("len");
    sheet_add("violation", POSITION, NULL, 1, sizeof(wxpay_violation), ALIGN(wxpay_violation));
    sheet_bytes("out", OUTPUT, 0);
    (void)call();
    len = *needed;
    /* As if it had not been called. */
    memset(needed, 0xA5, sizeof(*needed));
    memset(at("violation"), 0xA5, sizeof(wxpay_violation));
    sheet_find("out")->count = len;
}

#define RESULT at("out"), size("out"), at("len"), at("violation")

static wxpay_status call_jsapi(void) {
    return wxpay_invoke_jsapi_json(at("key"), at("order"), RESULT);
}

static wxpay_status call_mini_program(void) {
    return wxpay_invoke_mini_program_json(at("key"), at("order"), RESULT);
}

static wxpay_status call_choose(void) {
    return wxpay_invoke_choose_wxpay_json(at("key"), at("order"), RESULT);
}

static void add_order(void) {
    wxpay_invoke_order order;
    memset(&order, 0, sizeof(order));
    TEXT(order, appid, "wx1");
    TEXT(order, prepay_id, "wx42");
    TEXT(order, nonce, "N1");
    order.seconds = NOW;
    STRUCT("order", wxpay_invoke_order, order);
}

static void prepare_jsapi(void) {
    add_key(1);
    add_order();
    add_result(call_jsapi);
}

static void prepare_mini_program(void) {
    add_key(0);
    add_order();
    add_result(call_mini_program);
}

static void prepare_choose(void) {
    add_key(1);
    add_order();
    add_result(call_choose);
}

static wxpay_status call_app(void) {
    return wxpay_invoke_app_json(at("key"), at("app"), RESULT);
}

static void prepare_app(void) {
    wxpay_invoke_app app;
    memset(&app, 0, sizeof(app));
    add_key(1);
    TEXT(app, appid, "wx1");
    TEXT(app, partnerid, "100");
    TEXT(app, prepay_id, "wx42");
    TEXT(app, nonce, "N1");
    app.seconds = NOW;
    STRUCT("app", wxpay_invoke_app, app);
    add_result(call_app);
}

static wxpay_status call_red_packet(void) {
    return wxpay_invoke_red_packet_json(at("key"), at("packet"), RESULT);
}

static void prepare_red_packet(void) {
    wxpay_invoke_red_packet packet;
    memset(&packet, 0, sizeof(packet));
    add_key(0);
    TEXT(packet, appid, "wx1");
    TEXT(packet, package, "sendid=1&ver=8");
    TEXT(packet, nonce, "N1");
    packet.seconds = NOW;
    STRUCT("packet", wxpay_invoke_red_packet, packet);
    add_result(call_red_packet);
}

static wxpay_status call_h5(void) {
    return wxpay_invoke_h5_url(at("mweb_url"), size("mweb_url"), at("redirect_url"),
                               size("redirect_url"), at("out"), size("out"), at("len"), at("at"));
}

static void prepare_h5(void) {
    static const char url[] = "https://wx.tenpay.com/x?a=1";
    static const char back[] = "shop://back";
    sheet_text("mweb_url", url);
    sheet_text("redirect_url", back);
    add_out(strlen(url) + strlen("&redirect_url=shop%3A%2F%2Fback"));
    sheet_word("at", POSITION);
}

static wxpay_status call_native(void) {
    return wxpay_invoke_native_url_check(at("code_url"), size("code_url"), at("at"));
}

static void prepare_native(void) {
    sheet_text("code_url", "weixin://wxpay/bizpayurl?pr=1");
    sheet_word("at", POSITION);
}

static wxpay_status call_product(void) {
    return wxpay_invoke_native_product_url(at("key"), at("product"), RESULT);
}

static void prepare_product(void) {
    wxpay_invoke_product product;
    memset(&product, 0, sizeof(product));
    add_key(0);
    TEXT(product, appid, "wx1");
    TEXT(product, mch_id, "100");
    TEXT(product, product_id, "P 1");
    TEXT(product, nonce, "N1");
    product.seconds = NOW;
    STRUCT("product", wxpay_invoke_product, product);
    add_result(call_product);
}

static wxpay_status call_contract(void) {
    return wxpay_invoke_contract_url(at("key"), at("merchant"), at("contract"), RESULT);
}

static wxpay_status call_contract_h5(void) {
    return wxpay_invoke_contract_h5_url(at("key"), at("merchant"), at("contract"), RESULT);
}

static wxpay_status call_contract_mini_program(void) {
    return wxpay_invoke_contract_mini_program_json(at("key"), at("merchant"), at("contract"),
                                                   RESULT);
}

static void prepare_contract_by(int is_hmac, wxpay_status (*call)(void)) {
    wxpay_invoke_contract contract;
    wxpay_merchant merchant;
    memset(&contract, 0, sizeof(contract));
    add_key(is_hmac);
    TEXT(contract, plan_id, "12535");
    TEXT(contract, contract_code, "C-1");
    TEXT(contract, contract_display_account, "tea");
    TEXT(contract, notify_url, "https://weixin.qq.com");
    TEXT(contract, clientip, "192.0.2.7");
    TEXT(contract, return_appid, "wx3");
    contract.request_serial = 1000;
    contract.seconds = NOW;
    contract.return_web = 1;
    STRUCT("contract", wxpay_invoke_contract, contract);
    TEXT(merchant, appid, "wx1");
    TEXT(merchant, mch_id, "100");
    TEXT(merchant, sub_appid, "wx2");
    TEXT(merchant, sub_mch_id, "200");
    STRUCT("merchant", wxpay_merchant, merchant);
    add_result(call);
}

static void prepare_contract(void) {
    prepare_contract_by(0, call_contract);
}

static void prepare_contract_h5(void) {
    prepare_contract_by(1, call_contract_h5);
}

static void prepare_contract_mini_program(void) {
    prepare_contract_by(0, call_contract_mini_program);
}

static wxpay_status call_score_detail(void) {
    return wxpay_invoke_score_detail_json(at("key"), at("score"), RESULT);
}

static wxpay_status call_score_detail_query(void) {
    return wxpay_invoke_score_detail_query(at("key"), at("score"), RESULT);
}

static void prepare_score_by(wxpay_status (*call)(void)) {
    wxpay_invoke_score score;
    memset(&score, 0, sizeof(score));
    add_key(1);
    TEXT(score, mch_id, "100");
    TEXT(score, service_id, "500");
    TEXT(score, out_order_no, "A-1");
    TEXT(score, nonce, "N1");
    score.seconds = NOW;
    STRUCT("score", wxpay_invoke_score, score);
    add_result(call);
}

static void prepare_score_detail(void) {
    prepare_score_by(call_score_detail);
}

static void prepare_score_detail_query(void) {
    prepare_score_by(call_score_detail_query);
}

static wxpay_status call_coupon(void) {
    return wxpay_invoke_coupon_url(at("key"), at("coupon"), RESULT);
}

static void prepare_coupon(void) {
    wxpay_invoke_coupon coupon;
    add_key(1);
    TEXT(coupon, stock_id, "9");
    TEXT(coupon, out_request_no, "R1");
    TEXT(coupon, send_coupon_merchant, "100");
    TEXT(coupon, open_id, "o1");
    TEXT(coupon, coupon_code, "K1");
    STRUCT("coupon", wxpay_invoke_coupon, coupon);
    add_result(call_coupon);
}

static const struct function functions[] = {
    {"wxpay_invoke_jsapi_json", prepare_jsapi, call_jsapi, 0},
    {"wxpay_invoke_mini_program_json", prepare_mini_program, call_mini_program, 0},
    {"wxpay_invoke_choose_wxpay_json", prepare_choose, call_choose, 0},
    {"wxpay_invoke_app_json", prepare_app, call_app, 0},
    {"wxpay_invoke_red_packet_json", prepare_red_packet, call_red_packet, 0},
    {"wxpay_invoke_h5_url", prepare_h5, call_h5, 0},
    {"wxpay_invoke_native_url_check", prepare_native, call_native, 0},
    {"wxpay_invoke_native_product_url", prepare_product, call_product, 0},
    {"wxpay_invoke_contract_url", prepare_contract, call_contract, 0},
    {"wxpay_invoke_contract_h5_url", prepare_contract_h5, call_contract_h5, 0},
    {"wxpay_invoke_contract_mini_program_json", prepare_contract_mini_program,
     call_contract_mini_program, 0},
    {"wxpay_invoke_score_detail_json", prepare_score_detail, call_score_detail, 0},
    {"wxpay_invoke_score_detail_query", prepare_score_detail_query, call_score_detail_query, 0},
    {"wxpay_invoke_coupon_url", prepare_coupon, call_coupon, 0},
};
const struct functions of_invoke = {functions, sizeof(functions) / sizeof(functions[0])};
