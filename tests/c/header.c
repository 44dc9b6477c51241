/* Compiled as C and as C++ by every compiler of the matrix: the headers need nothing before them, can
 * be included twice, and say what they say about sizes. */

#if WHICH == 1
#include "wxpay_flow.h"
#include "wxpay_bill.h"
#include "wxpay_notify.h"
#include "wxpay_invoke.h"
#include "wxpay_api.h"
#endif
#include "wxpay.h"
#include "wxpay_api.h"
#include "wxpay_invoke.h"
#include "wxpay_notify.h"
#include "wxpay_bill.h"
#include "wxpay_flow.h"
/* Again. */
#include "wxpay.h"
#include "wxpay_api.h"
#include "wxpay_invoke.h"
#include "wxpay_notify.h"
#include "wxpay_bill.h"
#include "wxpay_flow.h"

/* Does not compile if the condition does not hold; C99 has no better way. */
#define HOLDS(name, condition) typedef char name[(condition) ? 1 : -1]

/* The structs of the library, on targets with 32-bit and 64-bit addresses. */
HOLDS(status_is_32_bits, sizeof(wxpay_status) == 4);
HOLDS(field_is_small, sizeof(wxpay_field) == (sizeof(void *) == 4 ? 20 : 40));
HOLDS(field_has_no_gaps, offsetof(wxpay_field, at) == 4 * sizeof(void *));
HOLDS(key_is_the_same_everywhere, sizeof(wxpay_key) == WXPAY_KEY_SIZE);
HOLDS(key_is_words, WXPAY_KEY_SIZE == WXPAY_KEY_WORDS * 8);
HOLDS(expected_has_no_gaps, sizeof(wxpay_expected) == 8 * sizeof(void *) + 8);
HOLDS(endpoint_has_no_gaps, sizeof(wxpay_endpoint) == (sizeof(void *) == 4 ? 40 : 72));
HOLDS(merchant_has_no_gaps, sizeof(wxpay_merchant) == 8 * sizeof(void *));
HOLDS(violation_has_no_gaps, sizeof(wxpay_violation) == 3 * sizeof(void *));
HOLDS(outcome_has_no_gaps, sizeof(wxpay_outcome) == 8);
HOLDS(order_has_no_gaps, sizeof(wxpay_invoke_order) == 6 * sizeof(void *) + 8);
HOLDS(contract_has_no_gaps, sizeof(wxpay_invoke_contract) == 12 * sizeof(void *) + 24);
HOLDS(coupon_has_no_gaps, sizeof(wxpay_invoke_coupon) == 10 * sizeof(void *));
HOLDS(refund_has_no_gaps, sizeof(wxpay_unauthenticated_refund) == 10 * sizeof(void *) + 56);
HOLDS(scan_has_no_gaps, sizeof(wxpay_native_scan) == 3 * sizeof(void *) + 8);
HOLDS(bill_is_the_same_everywhere, sizeof(wxpay_bill) == WXPAY_BILL_SIZE);
HOLDS(bill_is_words, WXPAY_BILL_SIZE == WXPAY_BILL_WORDS * 8);
HOLDS(record_has_no_gaps, sizeof(wxpay_record) == 2 * sizeof(void *) + 16);
HOLDS(cell_has_no_gaps, sizeof(wxpay_bill_cell) == 4 * sizeof(void *) + 8);
HOLDS(flow_is_the_same_everywhere, sizeof(wxpay_flow) == WXPAY_FLOW_SIZE);
HOLDS(seen_is_the_same_everywhere, sizeof(wxpay_seen) == WXPAY_SEEN_SIZE);
HOLDS(event_has_no_gaps, sizeof(wxpay_flow_event) == 20);
HOLDS(action_has_no_gaps_within, offsetof(wxpay_flow_action, advice) == 32 + sizeof(void *));
HOLDS(sale_has_no_gaps, sizeof(wxpay_sale) == 12 * sizeof(void *) + 8);
HOLDS(bought_has_no_gaps, sizeof(wxpay_order) == 4 * sizeof(void *) + 8);
HOLDS(back_has_no_gaps, sizeof(wxpay_refund) == 10 * sizeof(void *) + 16);
HOLDS(times_have_no_gaps, sizeof(wxpay_micropay_times) == 32);

/* The times are initialisers. */
extern const wxpay_micropay_times micropay_times;
const wxpay_micropay_times micropay_times = WXPAY_MICROPAY_DOCUMENTED;
extern const wxpay_order_times order_times;
const wxpay_order_times order_times = WXPAY_ORDER_FIVE_MINUTES;
extern const wxpay_refund_times refund_times;
const wxpay_refund_times refund_times = WXPAY_REFUND_ONE_WEEK;

/* What programs do with a header, under -Wconversion and the like. */
wxpay_status use(const char *body, size_t body_len, const char *key_text);
wxpay_status use(const char *body, size_t body_len, const char *key_text) {
    static const wxpay_expected order = {WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"),
                                         WXPAY_STR("KIOSK42"), WXPAY_STR("CNY"), 450};
    wxpay_key key;
    wxpay_field fields[64];
    size_t count;
    wxpay_status status = wxpay_key_md5(&key, key_text, 32);
    if (status == WXPAY_OK) {
        status = wxpay_accept(&key, body, body_len, &order, fields, 64, &count, NULL);
    }
    wxpay_key_wipe(&key);
    switch (status) {
    case WXPAY_OK: break;
    case WXPAY_ORDER_MISMATCH: break;
    default: status = WXPAY_NOT_PAID;
    }
    return status;
}

/* A constant may name the objects. */
extern const wxpay_endpoint *const shop[];
const wxpay_endpoint *const shop[] = {&WXPAY_API_MICROPAY, &WXPAY_API_ORDER_QUERY};

wxpay_status charge(const wxpay_key *key, const char *code, char *out, size_t capacity, size_t *len);
wxpay_status charge(const wxpay_key *key, const char *code, char *out, size_t capacity, size_t *len) {
    static const wxpay_merchant merchant = {WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"),
                                            NULL, 0, NULL, 0};
    static const char random[WXPAY_NONCE_RANDOM_SIZE] = {0};
    char nonce[WXPAY_NONCE_SIZE];
    wxpay_field fields[32];
    size_t count = 0;
    wxpay_status status = wxpay_nonce(random, sizeof(random), nonce, sizeof(nonce), len);
    if (status == WXPAY_OK) {
        status = wxpay_set(fields, 32, &count, WXPAY_STR("auth_code"), code, WXPAY_AUTH_CODE_SIZE);
    }
    if (status == WXPAY_OK) {
        status = wxpay_write_request(shop[0], key, &merchant, nonce, sizeof(nonce), fields, 32,
                                     &count, out, capacity, len, NULL);
    }
    return status;
}
