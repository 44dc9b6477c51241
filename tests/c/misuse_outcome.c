/* The functions of wxpay_api.h that say what a refusal means, each by a call that succeeds. */

#include <stdint.h>
#include <string.h>

#include "check.h"
#include "misuse_parts.h"

/* A query of an order, with texts of its own. */
static void add_endpoint(void) {
    wxpay_endpoint endpoint = WXPAY_API_ORDER_QUERY;
    sheet_text("path", "/pay/orderquery")->role = REACHED;
    sheet_text("request", "transaction_id?32")->role = REACHED;
    sheet_text("needs", "a|b")->role = REACHED;
    sheet_text("codes", "*?look SYSTEMERROR?retry")->role = REACHED;
    endpoint.path = at("path");
    endpoint.path_len = size("path");
    endpoint.request = at("request");
    endpoint.request_len = size("request");
    endpoint.needs = at("needs");
    endpoint.needs_len = size("needs");
    endpoint.codes = at("codes");
    endpoint.codes_len = size("codes");
    sheet_add("endpoint", INPUT, &endpoint, 1, sizeof(endpoint), ALIGN(wxpay_endpoint));
}

static void add_outcome(void) {
    sheet_add("outcome", OUTPUT, NULL, 1, sizeof(wxpay_outcome), ALIGN(wxpay_outcome));
}

static void prepare_judge(void) {
    add_endpoint();
    sheet_text("err_code", "SYSTEMERROR");
    add_outcome();
}

static wxpay_status call_judge(void) {
    return wxpay_judge(at("endpoint"), at("err_code"), size("err_code"), at("outcome"));
}

static void prepare_conclude(void) {
    add_endpoint();
    add_read_fields("<xml><err_code>SYSTEMERROR</err_code><result_code>FAIL</result_code></xml>");
    add_outcome();
}

static wxpay_status call_conclude(void) {
    return wxpay_conclude(at("endpoint"), WXPAY_PROOF_VERIFIED, at("fields"), size("fields"),
                          at("outcome"));
}

static const struct function functions[] = {
    {"wxpay_judge", prepare_judge, call_judge, 0},
    {"wxpay_conclude", prepare_conclude, call_conclude, 0},
};
const struct functions of_outcomes = {functions, sizeof(functions) / sizeof(functions[0])};

static void refused(const struct function *function, wxpay_status status) {
    const wxpay_status got = sheet_call(function);
    check_context("%s: codes that are no text", function->name);
    /* So long a text may also overlap an output. */
    CHECK(got == status || (status == WXPAY_BAD_LENGTH && got == WXPAY_OVERLAP));
    sheet_prepare(function);
}

void wrong_codes(const struct function *function) {
    static const char bad[] = "\xFF";
    const struct argument *found = sheet_find("codes");
    wxpay_endpoint *endpoint;
    if (found == NULL) {
        return;
    }
    endpoint = at("endpoint");
    endpoint->codes = NULL;
    refused(function, WXPAY_NULL_POINTER);
    endpoint->codes_len = SIZE_MAX;
    refused(function, WXPAY_BAD_LENGTH);
    endpoint->codes_len = SIZE_MAX / 2 + 1;
    refused(function, WXPAY_BAD_LENGTH);
    endpoint->codes = bad;
    endpoint->codes_len = 1;
    refused(function, WXPAY_BAD_ARGUMENT);
}
