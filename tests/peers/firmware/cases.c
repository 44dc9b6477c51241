/* The same cases as in tests/firmware/bench, and three documents that have to be refused. */

#include "cases.h"

#include "payment.h"
#include "pool.h"

#define APP_ID "wxd930ea5d5a258f4f"
#define MCH_ID "10000100"
#define KEY "192006250b4c09247ec02edce69f6a2d"

extern const char pay_22_md5[], pay_22_hmac[], pay_35_md5[], pay_35_hmac[];
extern const size_t pay_22_md5_len, pay_22_hmac_len, pay_35_md5_len, pay_35_hmac_len;
extern const char kiosk_forged[], kiosk_duplicated[], kiosk_stripped[];
extern const size_t kiosk_forged_len, kiosk_duplicated_len, kiosk_stripped_len;

static struct message message;
static struct key key;
static char out[1024];
static char signature[SIGN_MAX + 1];
static enum status status, wanted;

static const struct order paid = {APP_ID, MCH_ID, "20261123131500000042", "CNY", 450};

/* Its order is that of the bench, sign_type apart. */
static const struct field order[] = {
    {"appid", APP_ID},
    {"mch_id", MCH_ID},
    {"device_info", "KIOSK-3"},
    {"nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"},
    {"body", "乌龙茶 500ml"},
    {"attach", "3号售货机·乌龙茶"},
    {"out_trade_no", "KIOSK20261123000042"},
    {"fee_type", "CNY"},
    {"total_fee", "450"},
    {"spbill_create_ip", "10.0.8.42"},
    {"notify_url", "https://vending.example/wxpay/notify"},
    {"trade_type", "NATIVE"},
    {"product_id", "oolong-500"},
};

bool case_succeeded(void)
{
    return status == wanted;
}

uint32_t case_lent(void)
{
    return (uint32_t)(sizeof key + message.count * sizeof *message.fields + message.used + pool_peak());
}

static void prepare_md5(void)
{
    wanted = OK;
    pool_release(0);
    key_md5(&key, KEY);
}

static void prepare_hmac(void)
{
    wanted = OK;
    pool_release(0);
    status = key_hmac_sha256(&key, KEY);
}

static void check_md5(void)
{
    if (status == OK)
        status = verify_md5(&message, KEY);
}

static void check_hmac(void)
{
    if (status == OK)
        status = verify(&message, &key);
}

static void set_order(const char *sign_type)
{
    message_clear(&message);
    status = message_add(&message, "sign_type", sign_type);
    for (unsigned i = 0; i < sizeof order / sizeof *order; i++) {
        if (status == OK)
            status = message_add(&message, order[i].name, order[i].value);
    }
}

static void write_out(void)
{
    if (status == OK && message_write(&message, signature, out, sizeof out) == 0)
        status = TOO_LARGE;
}

static void write_md5(void)
{
    set_order("MD5");
    if (status == OK)
        status = sign_md5(&message, KEY, signature);
    write_out();
}

static void write_hmac(void)
{
    set_order("HMAC-SHA256");
    if (status == OK)
        status = sign(&message, &key, signature);
    write_out();
}

#define NOTIFICATION(DOCUMENT, ALGORITHM)                                                          \
    static void read_##DOCUMENT(void)                                                              \
    {                                                                                              \
        status = message_read(&message, DOCUMENT, DOCUMENT##_len);                                 \
    }                                                                                              \
    static void prepare_##DOCUMENT(void)                                                           \
    {                                                                                              \
        prepare_##ALGORITHM();                                                                     \
        read_##DOCUMENT();                                                                         \
    }                                                                                              \
    static void read_verify_##DOCUMENT(void)                                                       \
    {                                                                                              \
        read_##DOCUMENT();                                                                         \
        check_##ALGORITHM();                                                                       \
    }                                                                                              \
    static void accept_##DOCUMENT(void)                                                            \
    {                                                                                              \
        read_verify_##DOCUMENT();                                                                  \
        if (status == OK)                                                                          \
            status = accept(&message, &paid);                                                      \
    }

NOTIFICATION(pay_22_md5, md5)
NOTIFICATION(pay_35_md5, md5)
NOTIFICATION(pay_22_hmac, hmac)
NOTIFICATION(pay_35_hmac, hmac)

#define REFUSED(DOCUMENT, STATUS)                                                                  \
    static void prepare_##DOCUMENT(void)                                                           \
    {                                                                                              \
        prepare_md5();                                                                             \
        wanted = STATUS;                                                                           \
    }                                                                                              \
    static void refuse_##DOCUMENT(void)                                                            \
    {                                                                                              \
        status = message_read(&message, DOCUMENT, DOCUMENT##_len);                                 \
        check_md5();                                                                               \
    }

REFUSED(kiosk_forged, SIGN_MISMATCH)
REFUSED(kiosk_duplicated, DUPLICATE)
REFUSED(kiosk_stripped, NOT_SIGNED)

#define NOTIFICATION_CASES(DOCUMENT, FILE, ALGORITHM)                                              \
    {"read", FILE, prepare_##ALGORITHM, read_##DOCUMENT},                                          \
        {"verify_" #ALGORITHM, FILE, prepare_##DOCUMENT, check_##ALGORITHM},                       \
        {"read_verify_" #ALGORITHM, FILE, prepare_##ALGORITHM, read_verify_##DOCUMENT},            \
        {"accept_" #ALGORITHM, FILE, prepare_##ALGORITHM, accept_##DOCUMENT}

const struct bench_case cases[] = {
    NOTIFICATION_CASES(pay_22_md5, "pay-22-md5", md5),
    NOTIFICATION_CASES(pay_35_md5, "pay-35-md5", md5),
    NOTIFICATION_CASES(pay_22_hmac, "pay-22-hmac", hmac),
    NOTIFICATION_CASES(pay_35_hmac, "pay-35-hmac", hmac),
    {"set_write_signed_md5", "order", prepare_md5, write_md5},
    {"set_write_signed_hmac", "order", prepare_hmac, write_hmac},
    {"refuse", "kiosk-forged", prepare_kiosk_forged, refuse_kiosk_forged},
    {"refuse", "kiosk-duplicated", prepare_kiosk_duplicated, refuse_kiosk_duplicated},
    {"refuse", "kiosk-stripped", prepare_kiosk_stripped, refuse_kiosk_stripped},
};
const unsigned cases_count = sizeof cases / sizeof *cases;
