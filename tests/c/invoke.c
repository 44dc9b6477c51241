/* What the payer's client gets, against tests/vectors/invoke.
 *
 *   invoke TREE */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "check.h"
#include "pages.h"
#include "tsv.h"
#include "wxpay_invoke.h"

/* What goes into the call. */
static const struct case_file *given;
static wxpay_key key;

/* What came of it. */
struct outcome {
    wxpay_status status;
    char *out;
    size_t capacity;
    size_t len;
    /* `at` of the calls that have no violation is in here, too. */
    wxpay_violation violation;
};

/* The value of a parameter, in memory of just its size. */
static const char *value(const char *name, size_t *len) {
    const size_t name_len = strlen(name);
    size_t i;
    for (i = case_block(given, 1); i < given->count && given->lines[i][0] != '\0'; i++) {
        const char *line = given->lines[i];
        if (strncmp(line, name, name_len) == 0 && line[name_len] == '=') {
            char *text = tsv_unescaped(line + name_len + 1, len);
            const char *copy = pages_copy(text, *len);
            free(text);
            return copy;
        }
    }
    *len = 0;
    return NULL;
}

static int64_t seconds(void) {
    size_t len;
    const char *text = value("time", &len);
    char number[32] = "";
    memcpy(number, text, len);
    return (int64_t)strtoll(number, NULL, 10);
}

#define TEXT(of, member, name) ((of).member = value((name), &(of).member##_len))
#define RESULT(to) (to)->out, (to)->capacity, &(to)->len, &(to)->violation

static wxpay_invoke_order order(void) {
    wxpay_invoke_order order = {0};
    TEXT(order, appid, "appid");
    TEXT(order, prepay_id, "prepay_id");
    TEXT(order, nonce, "nonce");
    order.seconds = seconds();
    return order;
}

static void jsapi(struct outcome *to) {
    const wxpay_invoke_order call = order();
    to->status = wxpay_invoke_jsapi_json(&key, &call, RESULT(to));
}

static void mini_program(struct outcome *to) {
    const wxpay_invoke_order call = order();
    to->status = wxpay_invoke_mini_program_json(&key, &call, RESULT(to));
}

static void choose_wx_pay(struct outcome *to) {
    const wxpay_invoke_order call = order();
    to->status = wxpay_invoke_choose_wxpay_json(&key, &call, RESULT(to));
}

static void app(struct outcome *to) {
    wxpay_invoke_app call = {0};
    TEXT(call, appid, "appid");
    TEXT(call, partnerid, "partnerid");
    TEXT(call, prepay_id, "prepay_id");
    TEXT(call, nonce, "nonce");
    call.seconds = seconds();
    to->status = wxpay_invoke_app_json(&key, &call, RESULT(to));
}

static void red_packet(struct outcome *to) {
    wxpay_invoke_red_packet call = {0};
    TEXT(call, appid, "appid");
    TEXT(call, package, "package");
    TEXT(call, nonce, "nonce");
    call.seconds = seconds();
    to->status = wxpay_invoke_red_packet_json(&key, &call, RESULT(to));
}

static void h5(struct outcome *to) {
    size_t mweb_url_len;
    size_t redirect_url_len;
    const char *mweb_url = value("mweb_url", &mweb_url_len);
    const char *redirect_url = value("redirect_url", &redirect_url_len);
    to->status = wxpay_invoke_h5_url(mweb_url, mweb_url_len, redirect_url, redirect_url_len,
                                     to->out, to->capacity, &to->len, &to->violation.at);
}

/* The text is what goes in. */
static void native(struct outcome *to) {
    size_t len;
    const char *code_url = value("code_url", &len);
    to->status = wxpay_invoke_native_url_check(code_url, len, &to->violation.at);
    if (to->status == WXPAY_OK && len > to->capacity) {
        to->status = WXPAY_BUFFER_TOO_SMALL;
        to->len = len;
    } else if (to->status == WXPAY_OK) {
        memcpy(to->out, code_url, len);
        to->len = len;
    }
}

static void native_product(struct outcome *to) {
    wxpay_invoke_product call = {0};
    TEXT(call, appid, "appid");
    TEXT(call, mch_id, "mch_id");
    TEXT(call, product_id, "product_id");
    TEXT(call, nonce, "nonce");
    call.seconds = seconds();
    to->status = wxpay_invoke_native_product_url(&key, &call, RESULT(to));
}

static wxpay_merchant merchant(void) {
    wxpay_merchant merchant = {0};
    TEXT(merchant, appid, "appid");
    TEXT(merchant, mch_id, "mch_id");
    TEXT(merchant, sub_appid, "sub_appid");
    TEXT(merchant, sub_mch_id, "sub_mch_id");
    return merchant;
}

static wxpay_invoke_contract contract(void) {
    wxpay_invoke_contract contract = {0};
    size_t len;
    const char *text = value("request_serial", &len);
    char number[32] = "";
    memcpy(number, text, len);
    contract.request_serial = (uint64_t)strtoull(number, NULL, 10);
    TEXT(contract, plan_id, "plan_id");
    TEXT(contract, contract_code, "contract_code");
    TEXT(contract, contract_display_account, "contract_display_account");
    TEXT(contract, notify_url, "notify_url");
    TEXT(contract, clientip, "clientip");
    TEXT(contract, return_appid, "return_appid");
    text = value("return_web", &len);
    contract.return_web = len > 0 && *text == '1';
    contract.seconds = seconds();
    return contract;
}

static void contract_page(struct outcome *to) {
    const wxpay_merchant sender = merchant();
    const wxpay_invoke_contract call = contract();
    to->status = wxpay_invoke_contract_url(&key, &sender, &call, RESULT(to));
}

static void contract_h5(struct outcome *to) {
    const wxpay_merchant sender = merchant();
    const wxpay_invoke_contract call = contract();
    to->status = wxpay_invoke_contract_h5_url(&key, &sender, &call, RESULT(to));
}

static void contract_mini_program(struct outcome *to) {
    const wxpay_merchant sender = merchant();
    const wxpay_invoke_contract call = contract();
    to->status = wxpay_invoke_contract_mini_program_json(&key, &sender, &call, RESULT(to));
}

static wxpay_invoke_score score(void) {
    wxpay_invoke_score call = {0};
    TEXT(call, mch_id, "mch_id");
    TEXT(call, service_id, "service_id");
    TEXT(call, out_order_no, "out_order_no");
    TEXT(call, nonce, "nonce");
    call.seconds = seconds();
    return call;
}

static void score_detail(struct outcome *to) {
    const wxpay_invoke_score call = score();
    to->status = wxpay_invoke_score_detail_json(&key, &call, RESULT(to));
}

static void score_detail_query(struct outcome *to) {
    const wxpay_invoke_score call = score();
    to->status = wxpay_invoke_score_detail_query(&key, &call, RESULT(to));
}

static void coupon_page(struct outcome *to) {
    wxpay_invoke_coupon call = {0};
    TEXT(call, stock_id, "stock_id");
    TEXT(call, out_request_no, "out_request_no");
    TEXT(call, send_coupon_merchant, "send_coupon_merchant");
    TEXT(call, open_id, "open_id");
    TEXT(call, coupon_code, "coupon_code");
    to->status = wxpay_invoke_coupon_url(&key, &call, RESULT(to));
}

static const struct {
    const char *name;
    void (*run)(struct outcome *);
} calls[] = {
    {"jsapi", jsapi},
    {"mini-program", mini_program},
    {"choose-wx-pay", choose_wx_pay},
    {"app", app},
    {"red-packet", red_packet},
    {"h5", h5},
    {"native", native},
    {"native-product", native_product},
    {"contract-page", contract_page},
    {"contract-h5", contract_h5},
    {"contract-mini-program", contract_mini_program},
    {"score-detail", score_detail},
    {"score-detail-query", score_detail_query},
    {"coupon-page", coupon_page},
};
#define CALLS (sizeof(calls) / sizeof(calls[0]))

static void prepare_key(void) {
    const char *text = case_header(given, "key");
    const char *sign_type = case_header(given, "sign_type");
    wxpay_status status;
    if (text == NULL || sign_type == NULL) {
        return;
    }
    status = strcmp(sign_type, "MD5") == 0
                 ? wxpay_key_md5_with_unusual_length(&key, text, strlen(text))
                 : wxpay_key_hmac_sha256_with_unusual_length(&key, text, strlen(text));
    if (status == WXPAY_OK && strcmp(case_header(given, "mode"), "strict") == 0) {
        status = wxpay_key_strict(&key);
    }
    CHECK_STATUS(status, WXPAY_OK);
}

static void run(const struct case_file *file) {
    struct outcome outcome = {0, NULL, 0, 0, {NULL, 0, 0}};
    const char *call = case_header(file, "call");
    const char *expect = case_header(file, "expect");
    const char *text = case_header(file, "text");
    size_t i = 0;
    given = file;
    while (i < CALLS && strcmp(calls[i].name, call) != 0) {
        i++;
    }
    if (!CHECK(i < CALLS)) {
        return;
    }
    prepare_key();
    if (text != NULL) {
        /* One byte too few, and then as many as are needed. */
        outcome.capacity = strlen(text) - 1;
        outcome.out = pages_get(outcome.capacity);
        memset(outcome.out, '#', outcome.capacity);
        calls[i].run(&outcome);
        CHECK_STATUS(outcome.status, WXPAY_BUFFER_TOO_SMALL);
        CHECK_SIZE(outcome.len, strlen(text));
        CHECK(outcome.out[0] == '#' && outcome.out[outcome.capacity - 1] == '#');
        outcome.capacity = outcome.len;
        outcome.out = pages_get(outcome.capacity);
        outcome.len = 0;
    }
    calls[i].run(&outcome);
    case_expect(expect, outcome.status, outcome.violation.at, outcome.violation.field,
                outcome.violation.field_len);
    if (outcome.status == WXPAY_OK && CHECK(text != NULL)) {
        CHECK_SIZE(outcome.len, strlen(text));
        CHECK(outcome.len == strlen(text) && memcmp(outcome.out, text, outcome.len) == 0);
    }
    wxpay_key_wipe(&key);
    pages_free();
}

int main(int argc, char **argv) {
    size_t count;
    if (argc != 2) {
        fputs("usage: invoke TREE\n", stderr);
        return 2;
    }
    count = case_each(argv[1], "invoke", run);
    CHECK(count > 0);
    printf("invoke: %lu cases\n", (unsigned long)count);
    return check_report("invoke");
}
