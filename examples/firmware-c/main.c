/* A vending machine's payments on bare metal: an order is signed, its reply and its notification
 * are verified, and three frauds are refused. The manual is wxpay.h.
 */

#include <stdbool.h>
#include <string.h>

#include "console.h"
#include "documents.h"
#include "print.h"
#include "wxpay.h"

/* The merchant of the official documentation. A real key lives in protected storage and is never
 * a constant.
 */
#define APP_ID "wxd930ea5d5a258f4f"
#define MCH_ID "10000100"
#define KEY "192006250b4c09247ec02edce69f6a2d"

#define ORDER "KIOSK20261123000042"
#define PRICE 450 /* in fen: 4.50 yuan */
#define PRICE_TEXT "450"

/* A genuine message is not yet this payment: all of this has to be ours. */
static const wxpay_expected expected = {
    WXPAY_STR(APP_ID), WXPAY_STR(MCH_ID), WXPAY_STR(ORDER), WXPAY_STR("CNY"), PRICE,
};

enum {
    ORDER_FIELDS = 16,
    NOTIFICATION_FIELDS = 64, /* enough for every pay notification; 1,280 bytes of stack */
};

/* Prints "what: SignMismatch at 620". */
static void print_refusal(const char *what, wxpay_status status, size_t at)
{
    print(what);
    print(": ");
    print(wxpay_status_name(status));
    print(" at ");
    print_number(at);
    print("\n");
}

/* Prints "    label  value" of a field that may be absent. */
static void print_field(const char *label, const wxpay_field *field)
{
    char value[128];
    size_t len;

    /* The document may spell & as &amp;: wxpay_copy decodes what field->value points to. */
    if (field == NULL || wxpay_copy(field, value, sizeof value, &len) != WXPAY_OK)
        len = 0;
    print("    ");
    print(label);
    print("  ");
    console_write(value, len);
    print("\n");
}

/* An order, ready to be sent to /pay/unifiedorder. */
static bool write_order(const wxpay_key *key, const char *sign_type)
{
    const char *const order[][2] = {
        {"appid", APP_ID},
        {"mch_id", MCH_ID},
        {"device_info", "KIOSK-3"},
        /* In earnest: 32 characters from a random source, new for every request. */
        {"nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"},
        {"body", "乌龙茶 500ml"},
        {"attach", "3号售货机·乌龙茶"},
        {"out_trade_no", ORDER},
        {"total_fee", PRICE_TEXT},
        {"spbill_create_ip", "10.0.8.42"},
        {"notify_url", "https://vending.example/wxpay/notify"},
        {"trade_type", "NATIVE"},
        {"product_id", "oolong-500"},
        {"sign_type", sign_type},
    };
    wxpay_field fields[ORDER_FIELDS];
    size_t count = 0;

    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const char *const name = order[i][0];
        const char *const value = order[i][1];
        const wxpay_status status =
            wxpay_set(fields, ORDER_FIELDS, &count, name, strlen(name), value, strlen(value));
        if (status != WXPAY_OK) {
            print_refusal(name, status, 0);
            return false;
        }
    }

    char request[1024];
    size_t len, at;
    const wxpay_status status =
        wxpay_write_signed(key, fields, count, request, sizeof request, &len, &at);
    if (status != WXPAY_OK) {
        print_refusal("order", status, at);
        return false;
    }
    print("order, ");
    print(sign_type);
    print("\n    ");
    console_write(request, len);
    print("\n");
    return true;
}

/* What the gateway answers: read, verify, look at it. Replies to other requests go the same way. */
static bool read_reply(const wxpay_key *key, const char *document, size_t document_len)
{
    wxpay_field fields[NOTIFICATION_FIELDS];
    size_t count, at;

    wxpay_status status = wxpay_read(document, document_len, WXPAY_ROOT_XML, fields,
                                     NOTIFICATION_FIELDS, &count, &at);
    if (status == WXPAY_OK)
        status = wxpay_verify(key, fields, count, &at);
    if (status != WXPAY_OK) {
        print_refusal("reply", status, at);
        return false;
    }

    /* Genuine, but that may be a genuine "no". */
    const wxpay_field *const result = wxpay_get(fields, count, WXPAY_STR("result_code"));
    if (!wxpay_equal(result, WXPAY_STR("SUCCESS"))) {
        print_field("error", wxpay_get(fields, count, WXPAY_STR("err_code")));
        return false;
    }
    print("reply, verified\n");
    print_field("QR code    ", wxpay_get(fields, count, WXPAY_STR("code_url")));
    return true;
}

/* What has to come back, or the notification is sent again. It is not signed. */
static bool acknowledge(void)
{
    wxpay_field fields[1];
    size_t count = 0;
    char answer[64];
    size_t len;

    if (wxpay_set(fields, 1, &count, WXPAY_STR("return_code"), WXPAY_STR("SUCCESS")) != WXPAY_OK
        || wxpay_write(fields, count, answer, sizeof answer, &len) != WXPAY_OK)
        return false;
    print("    answer       ");
    console_write(answer, len);
    print("\n");
    return true;
}

/* The one call that a drink depends on. */
static bool drop_the_drink(const wxpay_key *key)
{
    wxpay_field fields[NOTIFICATION_FIELDS];
    size_t count, at;

    const wxpay_status status =
        wxpay_accept(key, paid, paid_len, &expected, fields, NOTIFICATION_FIELDS, &count, &at);
    if (status != WXPAY_OK) {
        print_refusal("notification", status, at);
        return false;
    }
    print("notification, accepted: the order is paid\n");
    /* The same notification comes more than once: before the drink drops, remember this number
     * where a power cut does not lose it.
     */
    print_field("transaction", wxpay_get(fields, count, WXPAY_STR("transaction_id")));
    print_field("for        ", wxpay_get(fields, count, WXPAY_STR("attach")));
    return acknowledge();
}

/* HMAC-SHA256 looks no different: the key knows the algorithm, and the message has no say. */
static bool read_notification_hmac(const wxpay_key *key)
{
    wxpay_field fields[NOTIFICATION_FIELDS];
    size_t count, at;
    uint64_t total_fee;

    wxpay_status status = wxpay_read(paid_hmac, paid_hmac_len, WXPAY_ROOT_XML, fields,
                                     NOTIFICATION_FIELDS, &count, &at);
    if (status == WXPAY_OK)
        status = wxpay_verify(key, fields, count, &at);
    if (status != WXPAY_OK) {
        print_refusal("notification, HMAC-SHA256", status, at);
        return false;
    }
    if (wxpay_number(wxpay_get(fields, count, WXPAY_STR("total_fee")), &total_fee) != WXPAY_OK)
        return false;
    print("notification, HMAC-SHA256, verified: ");
    print_number(count);
    print(" fields, ");
    print_number(total_fee);
    print(" fen\n");
    return true;
}

/* What others send to get a drink for nothing. True if it is refused as it should be. */
static bool refuse(const wxpay_key *key, const char *fraud, const char *document,
                   size_t document_len, wxpay_status refusal)
{
    wxpay_field fields[NOTIFICATION_FIELDS];
    size_t count, at = 0;

    const wxpay_status status = wxpay_accept(key, document, document_len, &expected, fields,
                                             NOTIFICATION_FIELDS, &count, &at);
    print_refusal(fraud, status, at);
    return status == refusal;
}

static bool sell_a_drink(const wxpay_key *md5, const wxpay_key *hmac)
{
    return write_order(md5, "MD5")
        && write_order(hmac, "HMAC-SHA256")
        && read_reply(md5, order_reply, order_reply_len)
        && drop_the_drink(md5)
        && read_notification_hmac(hmac)
        && refuse(md5, "amount changed", forged, forged_len, WXPAY_SIGN_MISMATCH)
        && refuse(md5, "second amount", duplicated, duplicated_len, WXPAY_DUPLICATE_FIELD)
        && refuse(md5, "sign stripped", stripped, stripped_len, WXPAY_MISSING_SIGN);
}

int main(void)
{
    wxpay_key md5, hmac;
    bool done = false;

    if (wxpay_key_md5(&md5, WXPAY_STR(KEY)) == WXPAY_OK
        && wxpay_key_hmac_sha256(&hmac, WXPAY_STR(KEY)) == WXPAY_OK)
        done = sell_a_drink(&md5, &hmac);
    wxpay_key_wipe(&md5);
    wxpay_key_wipe(&hmac);
    print(done ? "all as it should be\n" : "FAILED\n");
    return done ? 0 : 1;
}
