/* wxpay_accept: what a payment has to say, and in which order that is looked at. */

#include <string.h>

#include "check.h"
#include "wxpay.h"

#define SLOTS 16

static const wxpay_expected order = {WXPAY_STR("wx1"), WXPAY_STR("100"), WXPAY_STR("A1"),
                                     WXPAY_STR("CNY"), 450};

struct pair {
    const char *name;
    const char *value;
};
static const struct pair paid[] = {
    {"appid", "wx1"},         {"mch_id", "100"},        {"out_trade_no", "A1"},
    {"result_code", "SUCCESS"}, {"return_code", "SUCCESS"}, {"total_fee", "450"},
    {"transaction_id", "42"},
};
#define PAID (sizeof(paid) / sizeof(paid[0]))

typedef wxpay_status prepare(wxpay_key *, const void *, size_t);
typedef wxpay_status accept_with(const wxpay_key *, const void *, size_t, const wxpay_expected *,
                                 wxpay_field *, size_t, size_t *, size_t *);

static wxpay_key key;
static accept_with *accept_now;
static char document[2048];
static size_t document_len;

static void add(wxpay_field *fields, size_t *count, const struct pair *pair) {
    CHECK_STATUS(wxpay_set(fields, SLOTS, count, pair->name, strlen(pair->name), pair->value,
                           strlen(pair->value)),
                 WXPAY_OK);
}

/* A genuine payment with these changes. */
static void write_payment(const struct pair *changes, size_t changed) {
    wxpay_field fields[SLOTS];
    size_t count = 0;
    size_t i;
    size_t k;
    for (i = 0; i < PAID; i++) {
        for (k = 0; k < changed && strcmp(changes[k].name, paid[i].name) != 0; k++) {
        }
        if (k == changed) {
            add(fields, &count, &paid[i]);
        }
    }
    for (k = 0; k < changed; k++) {
        add(fields, &count, &changes[k]);
    }
    CHECK_STATUS(wxpay_write_signed(&key, fields, count, document, sizeof(document), &document_len,
                                    NULL),
                 WXPAY_OK);
}

static wxpay_status outcome(const wxpay_expected *expected) {
    wxpay_field fields[SLOTS];
    size_t count = 99;
    size_t at = 99999;
    size_t i;
    wxpay_status status =
        accept_now(&key, document, document_len, expected, fields, SLOTS, &count, &at);
    if (status == WXPAY_OK) {
        CHECK(wxpay_get(fields, count, WXPAY_STR("transaction_id")) != NULL);
        CHECK_SIZE(at, 99999);
    } else {
        CHECK_SIZE(count, 99);
        CHECK(at <= document_len);
        for (i = 0; i < SLOTS; i++) {
            CHECK(fields[i].name_len == 0 && fields[i].value_len == 0);
        }
    }
    CHECK_STATUS(accept_now(&key, document, document_len, expected, fields, SLOTS, &count, NULL),
                 status);
    return status;
}

static wxpay_status outcome_of(const char *name, const char *value,
                               const wxpay_expected *expected) {
    struct pair change;
    change.name = name;
    change.value = value;
    check_context("%s=%s", name, value);
    write_payment(&change, 1);
    return outcome(expected);
}

static void accepted(void) {
    wxpay_expected dollars = order;
    wxpay_expected nothing_said = order;
    dollars.fee_type = "USD";
    nothing_said.fee_type = NULL;
    nothing_said.fee_type_len = 0;
    check_context("a payment");
    write_payment(NULL, 0);
    CHECK_STATUS(outcome(&order), WXPAY_OK);
    CHECK_STATUS(outcome(&nothing_said), WXPAY_OK);
    CHECK_STATUS(outcome(&dollars), WXPAY_CURRENCY_MISMATCH);
    CHECK_STATUS(outcome_of("fee_type", "USD", &dollars), WXPAY_OK);
    CHECK_STATUS(outcome_of("fee_type", "CNY", &order), WXPAY_OK);
    CHECK_STATUS(outcome_of("trade_state", "SUCCESS", &order), WXPAY_OK);
    /* How it was paid is not how much. */
    CHECK_STATUS(outcome_of("cash_fee", "1", &order), WXPAY_OK);
}

static void refused_in_order(void) {
    static const struct {
        struct pair change;
        wxpay_status status;
    } faults[] = {
        {{"fee_type", "USD"}, WXPAY_CURRENCY_MISMATCH},
        {{"total_fee", "1"}, WXPAY_AMOUNT_MISMATCH},
        {{"out_trade_no", "A2"}, WXPAY_ORDER_MISMATCH},
        {{"total_fee", "0450"}, WXPAY_BAD_AMOUNT},
        {{"mch_id", "101"}, WXPAY_MCH_ID_MISMATCH},
        {{"appid", "wx2"}, WXPAY_APP_ID_MISMATCH},
        {{"trade_state", "NOTPAY"}, WXPAY_NOT_PAID},
        {{"result_code", "FAIL"}, WXPAY_RESULT_CODE_FAIL},
        {{"return_code", "FAIL"}, WXPAY_RETURN_CODE_FAIL},
    };
    struct pair changes[9];
    size_t changed = 0;
    size_t i;
    size_t k;
    for (i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        CHECK_STATUS(outcome_of(faults[i].change.name, faults[i].change.value, &order),
                     faults[i].status);
        /* Each is added to those before it, and is reported ahead of them. */
        for (k = 0; k < changed && strcmp(changes[k].name, faults[i].change.name) != 0; k++) {
        }
        changes[k] = faults[i].change;
        changed += k == changed;
        write_payment(changes, changed);
        CHECK_STATUS(outcome(&order), faults[i].status);
    }
    for (i = 0; i < PAID; i++) {
        CHECK_STATUS(outcome_of(paid[i].name, "", &order), WXPAY_MISSING_FIELD);
    }
}

static void forged(void) {
    char *fee;
    check_context("a payment that was changed");
    write_payment(NULL, 0);
    document[document_len] = '\0';
    fee = strstr(document, "450");
    CHECK(fee != NULL);
    *fee = '5';
    CHECK_STATUS(outcome(&order), WXPAY_SIGN_MISMATCH);
    document_len--;
    CHECK_STATUS(outcome(&order), WXPAY_TRUNCATED);
}

static void all(prepare *prepared, accept_with *accepting) {
    accept_now = accepting;
    CHECK_STATUS(prepared(&key, WXPAY_STR("192006250b4c09247ec02edce69f6a2d")), WXPAY_OK);
    accepted();
    refused_in_order();
    forged();
    wxpay_key_wipe(&key);
}

int main(void) {
    all(wxpay_key_md5, wxpay_accept);
    all(wxpay_key_md5, wxpay_accept_md5);
    all(wxpay_key_hmac_sha256, wxpay_accept);
    return check_report("accept");
}
