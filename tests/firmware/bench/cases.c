#include "cases.h"

#include <stdint.h>

#include "order.h"
#include "wxpay.h"

extern const char pay_22_md5[], pay_22_hmac[], pay_35_md5[], pay_35_hmac[];
extern const size_t pay_22_md5_len, pay_22_hmac_len, pay_35_md5_len, pay_35_hmac_len;

/* All memory that a caller lends is here, so that the stack shows the library alone. */
static wxpay_key key;
static wxpay_field fields[64];
static size_t count;
static char out[1024];
static wxpay_status status;

static const wxpay_expected expected = {
    WXPAY_STR(APP_ID), WXPAY_STR(MCH_ID), WXPAY_STR("20261123131500000042"), WXPAY_STR("CNY"), 450,
};
static const wxpay_pair order_md5[ORDER_FIELDS] = ORDER("MD5");
static const wxpay_pair order_hmac[ORDER_FIELDS] = ORDER("HMAC-SHA256");

bool case_succeeded(void)
{
    return status == WXPAY_OK;
}

uint32_t case_lent(void)
{
    return (uint32_t)(sizeof key + count * sizeof *fields);
}

static void key_md5(void)
{
    status = wxpay_key_md5(&key, WXPAY_STR(KEY));
}

static void key_hmac(void)
{
    status = wxpay_key_hmac_sha256(&key, WXPAY_STR(KEY));
}

static void read(const char *document, size_t len)
{
    status = wxpay_read(document, len, WXPAY_ROOT_XML, fields, 64, &count, NULL);
}

static void verify_md5(void)
{
    if (status == WXPAY_OK)
        status = wxpay_verify_md5(&key, fields, count, NULL);
}

static void verify_hmac(void)
{
    if (status == WXPAY_OK)
        status = wxpay_verify(&key, fields, count, NULL);
}

static void set(const wxpay_pair *order)
{
    status = wxpay_set_pairs(order, ORDER_FIELDS, fields, 64, &count, NULL);
}

static void set_order(void)
{
    set(order_md5);
}

static void write_md5(void)
{
    size_t len;
    set(order_md5);
    if (status == WXPAY_OK)
        status = wxpay_write_signed_md5(&key, fields, count, out, sizeof out, &len, NULL);
}

static void write_hmac(void)
{
    size_t len;
    set(order_hmac);
    if (status == WXPAY_OK)
        status = wxpay_write_signed(&key, fields, count, out, sizeof out, &len, NULL);
}

/* For one document: reading, verifying what has been read, both, and accepting. */
#define NOTIFICATION(DOCUMENT, ALGORITHM, ACCEPT)                                                  \
    static void read_##DOCUMENT(void)                                                              \
    {                                                                                              \
        read(DOCUMENT, DOCUMENT##_len);                                                            \
    }                                                                                              \
    static void prepare_##DOCUMENT(void)                                                           \
    {                                                                                              \
        key_##ALGORITHM();                                                                         \
        if (status == WXPAY_OK)                                                                    \
            read_##DOCUMENT();                                                                     \
    }                                                                                              \
    static void read_verify_##DOCUMENT(void)                                                       \
    {                                                                                              \
        read_##DOCUMENT();                                                                         \
        verify_##ALGORITHM();                                                                      \
    }                                                                                              \
    static void accept_##DOCUMENT(void)                                                            \
    {                                                                                              \
        status = ACCEPT(&key, DOCUMENT, DOCUMENT##_len, &expected, fields, 64, &count, NULL);      \
    }

NOTIFICATION(pay_22_md5, md5, wxpay_accept_md5)
NOTIFICATION(pay_35_md5, md5, wxpay_accept_md5)
NOTIFICATION(pay_22_hmac, hmac, wxpay_accept)
NOTIFICATION(pay_35_hmac, hmac, wxpay_accept)

#define NOTIFICATION_CASES(DOCUMENT, FILE, ALGORITHM)                                              \
    {"read", FILE, NULL, read_##DOCUMENT},                                                         \
        {"verify_" #ALGORITHM, FILE, prepare_##DOCUMENT, verify_##ALGORITHM},                      \
        {"read_verify_" #ALGORITHM, FILE, key_##ALGORITHM, read_verify_##DOCUMENT},                \
        {"accept_" #ALGORITHM, FILE, key_##ALGORITHM, accept_##DOCUMENT}

const struct bench_case cases[] = {
    {"key_md5", "none", NULL, key_md5},
    {"key_hmac", "none", NULL, key_hmac},
    NOTIFICATION_CASES(pay_22_md5, "pay-22-md5", md5),
    NOTIFICATION_CASES(pay_35_md5, "pay-35-md5", md5),
    NOTIFICATION_CASES(pay_22_hmac, "pay-22-hmac", hmac),
    NOTIFICATION_CASES(pay_35_hmac, "pay-35-hmac", hmac),
    {"set", "order", NULL, set_order},
    {"set_write_signed_md5", "order", key_md5, write_md5},
    {"set_write_signed_hmac", "order", key_hmac, write_hmac},
};
const unsigned cases_count = sizeof cases / sizeof *cases;
