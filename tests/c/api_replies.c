/* Replies of an endpoint: what they prove. */

#include <stdio.h>
#include <string.h>

#include "api_table.h"
#include "check.h"

#define SLOTS 8

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";
static const char refusal[] =
    "<xml><return_code>FAIL</return_code><return_msg>no</return_msg></xml>";
static const char bill[] = "\xEF\xBB\xBF`2026-11-23 01:02:03,`wx1\r\n";

static wxpay_key md5;
static wxpay_key hmac;
static char genuine[2][256];

/* What came of a reply: a proof, or -1 times the status. */
static int read(const struct listed *listed, const wxpay_key *key, const char *reply, size_t len) {
    wxpay_field fields[SLOTS];
    size_t count = 99;
    size_t at = 99999;
    int32_t proof = 99;
    size_t i;
    wxpay_status status = wxpay_read_reply(listed->endpoint, key, reply, len, fields, SLOTS, &count,
                                           &proof, &at);
    int32_t again = 99;
    wxpay_status status_md5;
    if (status != WXPAY_OK) {
        CHECK(count == 99 && proof == 99 && at <= len);
        for (i = 0; i < SLOTS; i++) {
            CHECK(fields[i].name_len == 0 && fields[i].value_len == 0);
        }
    } else if (proof == WXPAY_PROOF_UNVERIFIED_TEXT) {
        CHECK_SIZE(count, 0);
    } else {
        const wxpay_field *code = wxpay_get(fields, count, WXPAY_STR("return_code"));
        CHECK(at == 99999 && code != NULL);
        CHECK((wxpay_equal(code, WXPAY_STR("SUCCESS")) == 1)
              == (proof != WXPAY_PROOF_UNVERIFIED_REFUSAL));
        CHECK(proof != WXPAY_PROOF_VERIFIED || wxpay_verify(key, fields, count, NULL) == WXPAY_OK);
    }
    status_md5 = wxpay_read_reply_md5(listed->endpoint, key, reply, len, fields, SLOTS, &count,
                                      &again, NULL);
    CHECK_STATUS(status_md5, key == &md5 ? status : WXPAY_BAD_KEY);
    CHECK(again == (key == &md5 ? proof : 99));
    return status == WXPAY_OK ? proof : -status;
}

static void prepare(void) {
    static const struct {
        const char *name;
        const char *value;
    } pairs[] = {{"result_code", "SUCCESS"}, {"return_code", "SUCCESS"}};
    const wxpay_key *keys[2];
    wxpay_field fields[SLOTS];
    size_t count = 0;
    size_t len;
    size_t i;
    keys[0] = &md5;
    keys[1] = &hmac;
    CHECK_STATUS(wxpay_key_md5(&md5, WXPAY_STR(key_text)), WXPAY_OK);
    CHECK_STATUS(wxpay_key_hmac_sha256(&hmac, WXPAY_STR(key_text)), WXPAY_OK);
    for (i = 0; i < 2; i++) {
        CHECK_STATUS(wxpay_set(fields, SLOTS, &count, pairs[i].name, strlen(pairs[i].name),
                               pairs[i].value, strlen(pairs[i].value)),
                     WXPAY_OK);
    }
    for (i = 0; i < 2; i++) {
        CHECK_STATUS(wxpay_write_signed(keys[i], fields, count, genuine[i], sizeof(genuine[i]) - 1,
                                        &len, NULL),
                     WXPAY_OK);
    }
}

void api_check_replies(const struct listed *listed) {
    const uint8_t kind = listed->endpoint->reply;
    const int is_xml = kind == WXPAY_REPLY_SIGNED || kind == WXPAY_REPLY_UNSIGNED;
    const int looks = is_xml || kind == WXPAY_REPLY_TEXT;
    const int text = WXPAY_PROOF_UNVERIFIED_TEXT;
    const int signs = kind == WXPAY_REPLY_SIGNED;
    char forged[256];
    char stripped[256];
    if (genuine[0][0] == '\0') {
        prepare();
    }
    check_context("a reply of %s", listed->path);
    CHECK(read(listed, &md5, genuine[0], strlen(genuine[0]))
          == (signs ? WXPAY_PROOF_VERIFIED : looks ? WXPAY_PROOF_UNVERIFIED : text));
    CHECK(read(listed, &hmac, genuine[1], strlen(genuine[1]))
          == (signs ? WXPAY_PROOF_VERIFIED : looks ? WXPAY_PROOF_UNVERIFIED : text));
    CHECK(read(listed, &hmac, genuine[0], strlen(genuine[0]))
          == (signs ? -WXPAY_SIGN_MALFORMED : looks ? WXPAY_PROOF_UNVERIFIED : text));
    strcpy(forged, genuine[0]);
    memcpy(strstr(forged, "SUCCESS"), "FAILURE", 7);
    CHECK(read(listed, &md5, forged, strlen(forged))
          == (signs ? -WXPAY_SIGN_MISMATCH : looks ? WXPAY_PROOF_UNVERIFIED : text));
    (void)snprintf(stripped, sizeof(stripped), "%.*s</xml>",
                   (int)(strstr(genuine[0], "<sign>") - genuine[0]), genuine[0]);
    CHECK(read(listed, &md5, stripped, strlen(stripped))
          == (signs ? -WXPAY_MISSING_SIGN : looks ? WXPAY_PROOF_UNVERIFIED : text));
    CHECK(read(listed, &md5, refusal, strlen(refusal))
          == (looks ? WXPAY_PROOF_UNVERIFIED_REFUSAL : text));
    CHECK(read(listed, &md5, WXPAY_STR("<xml><a>1</a></xml>"))
          == (looks ? -WXPAY_MISSING_FIELD : text));
    CHECK(read(listed, &md5, bill, strlen(bill)) == (is_xml ? -WXPAY_NOT_XML : text));
    CHECK(read(listed, &md5, "", 0) == (is_xml ? -WXPAY_EMPTY : text));
}
