/* What notifications are answered with, and when they come again. */

#include <stdint.h>
#include <string.h>

#include "check.h"
#include "pages.h"
#include "wxpay_notify.h"

static const wxpay_merchant merchant = {WXPAY_STR("wx1"), WXPAY_STR("100"), NULL, 0, NULL, 0};

static int says(const wxpay_field *field, const char *text) {
    return wxpay_equal(field, text, strlen(text));
}

static void native_replies(int is_hmac) {
    static const char text[] = "192006250b4c09247ec02edce69f6a2d";
    wxpay_key key;
    char out[512];
    size_t len = 0;
    size_t needed = 0;
    wxpay_field fields[8];
    size_t count = 0;
    check_context("native replies");
    CHECK_STATUS(is_hmac ? wxpay_key_hmac_sha256(&key, text, 32) : wxpay_key_md5(&key, text, 32),
                 WXPAY_OK);
    CHECK_STATUS(wxpay_write_native_reply(&key, &merchant, WXPAY_STR("N1"), WXPAY_STR("wx42"),
                                          NULL, 0, &needed, NULL),
                 WXPAY_BUFFER_TOO_SMALL);
    CHECK_STATUS(wxpay_write_native_reply(&key, &merchant, WXPAY_STR("N1"), WXPAY_STR("wx42"),
                                          pages_get(needed), needed, &len, NULL),
                 WXPAY_OK);
    CHECK_SIZE(len, needed);
    CHECK_STATUS(wxpay_write_native_reply(&key, &merchant, WXPAY_STR("N1"), WXPAY_STR("wx42"),
                                          out, sizeof(out), &len, NULL),
                 WXPAY_OK);
    CHECK_STATUS(wxpay_read(out, len, WXPAY_ROOT_XML, fields, 8, &count, NULL), WXPAY_OK);
    CHECK_STATUS(wxpay_verify(&key, fields, count, NULL), WXPAY_OK);
    CHECK_SIZE(count, 7);
    CHECK(says(wxpay_get(fields, count, WXPAY_STR("prepay_id")), "wx42"));
    CHECK(says(wxpay_get(fields, count, WXPAY_STR("result_code")), "SUCCESS"));
    CHECK(says(wxpay_get(fields, count, WXPAY_STR("nonce_str")), "N1"));
    CHECK_STATUS(wxpay_write_native_refusal(&key, &merchant, WXPAY_STR("N1"),
                                            WXPAY_STR("sold <out>"), out, sizeof(out), &len, NULL),
                 WXPAY_OK);
    CHECK_STATUS(wxpay_read(out, len, WXPAY_ROOT_XML, fields, 8, &count, NULL), WXPAY_OK);
    CHECK_STATUS(wxpay_verify(&key, fields, count, NULL), WXPAY_OK);
    CHECK(says(wxpay_get(fields, count, WXPAY_STR("err_code_des")), "sold <out>"));
    CHECK(says(wxpay_get(fields, count, WXPAY_STR("result_code")), "FAIL"));
    CHECK_STATUS(wxpay_write_native_refusal(&key, &merchant, WXPAY_STR("N1"), NULL, 0, out,
                                            sizeof(out), &len, NULL),
                 WXPAY_MISSING_FIELD);
}

static void same(const char *out, size_t len, const char *expected) {
    CHECK(len == strlen(expected) && memcmp(out, expected, len) == 0);
}

static void acknowledgements(void) {
    char out[128];
    size_t len = 0;
    wxpay_field fields[2];
    check_context("acknowledgements");
    CHECK_STATUS(wxpay_write_ack_again(WXPAY_STR("a<b"), out, sizeof(out), &len), WXPAY_OK);
    same(out, len, "<xml><return_code>FAIL</return_code><return_msg>a&lt;b</return_msg></xml>");
    CHECK_STATUS(wxpay_write_event_ack_again(WXPAY_STR("later"), out, sizeof(out), &len), WXPAY_OK);
    same(out, len, "<xml><code>FAIL</code><message>later</message></xml>");
    CHECK_STATUS(wxpay_write_ack_again("\x01", 1, out, sizeof(out), &len), WXPAY_BAD_CHAR);
    CHECK_STATUS(wxpay_write_ack_again("\xFF", 1, out, sizeof(out), &len), WXPAY_BAD_ARGUMENT);
    CHECK_STATUS(wxpay_read(WXPAY_STR(WXPAY_ACK), WXPAY_ROOT_XML, fields, 2, &len, NULL), WXPAY_OK);
    CHECK(says(wxpay_get(fields, 2, WXPAY_STR("return_code")), "SUCCESS"));
    CHECK_STATUS(wxpay_read(WXPAY_STR(WXPAY_EVENT_ACK), WXPAY_ROOT_XML, fields, 2, &len, NULL),
                 WXPAY_OK);
    CHECK(says(wxpay_get(fields, 2, WXPAY_STR("code")), "SUCCESS"));
}

static void schedules(void) {
    static const struct {
        int32_t schedule;
        size_t attempts;
        uint32_t last;
    } all[] = {
        {WXPAY_RETRY_PAY, 16, 86640},     {WXPAY_RETRY_REFUND, 16, 86640},
        {WXPAY_RETRY_PAY_BEFORE, 10, 11040}, {WXPAY_RETRY_COMBINED, 10, 11040},
        {WXPAY_RETRY_CONTRACT, 30, 7020}, {WXPAY_RETRY_VEHICLE, 10, 3066},
    };
    size_t i;
    for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        uint32_t before = 0;
        uint32_t due = 7;
        size_t attempt;
        check_context("schedule %d", (int)all[i].schedule);
        CHECK_STATUS(wxpay_retry_due(all[i].schedule, 1, &due), WXPAY_OK);
        CHECK_SIZE(due, 0);
        for (attempt = 2; attempt <= all[i].attempts; attempt++) {
            CHECK_STATUS(wxpay_retry_due(all[i].schedule, attempt, &due), WXPAY_OK);
            CHECK(due > before);
            before = due;
        }
        CHECK_SIZE(due, all[i].last);
        CHECK_STATUS(wxpay_retry_due(all[i].schedule, 0, &due), WXPAY_BAD_ARGUMENT);
        CHECK_STATUS(wxpay_retry_due(all[i].schedule, attempt, &due), WXPAY_BAD_ARGUMENT);
        CHECK_STATUS(wxpay_retry_due(all[i].schedule, SIZE_MAX, &due), WXPAY_BAD_ARGUMENT);
        CHECK_SIZE(due, all[i].last);
    }
}

int main(void) {
    native_replies(0);
    native_replies(1);
    acknowledgements();
    schedules();
    return check_report("answers");
}
