/* Requests to an endpoint: checked, filled in, signed and written. */

#include <string.h>

#include "api_table.h"
#include "check.h"
#include "tsv.h"

#define SLOTS 100

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";
static const char nonce[] = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
static const char appid[] = "wxd930ea5d5a258f4f";
static const char mch_id[] = "10000100";
static const char sub_appid[] = "wx8888888888888888";
static const char sub_mch_id[] = "1900000109";

/* What is filled in, under all names that it has. */
static const char *const ours[] = {
    "appid",     "wxappid",        "mch_appid",      "combine_appid", "contract_appid", "app_id",
    "mch_id",    "mchid",          "combine_mch_id", "contract_mchid", "sub_mch_id",    "sub_appid",
    "nonce_str", "sign_type",
};

/* The names and values of a request. */
static struct pair {
    const char *name;
    const char *value;
} pairs[SLOTS];
static size_t pair_count;

static const struct pair *pair(const char *name) {
    size_t i;
    for (i = 0; i < pair_count; i++) {
        if (strcmp(pairs[i].name, name) == 0) {
            return &pairs[i];
        }
    }
    return NULL;
}

static void add(const char *name, const char *value) {
    pairs[pair_count].name = name;
    pairs[pair_count++].value = value;
}

static int is_ours(const char *name) {
    size_t i;
    for (i = 0; i < sizeof(ours) / sizeof(ours[0]); i++) {
        if (strcmp(ours[i], name) == 0) {
            return 1;
        }
    }
    return 0;
}

static int comes_later(const struct row *row) {
    return strcmp(row->form, "sign") == 0 || strcmp(row->form, "file") == 0;
}

/* Sets all pairs but the one named `without`. */
static void set(wxpay_field *fields, size_t *count, const char *without) {
    size_t i;
    *count = 0;
    for (i = 0; i < pair_count; i++) {
        if (without == NULL || strcmp(pairs[i].name, without) != 0) {
            CHECK_STATUS(wxpay_set(fields, SLOTS, count, pairs[i].name, strlen(pairs[i].name),
                                   pairs[i].value, strlen(pairs[i].value)),
                         WXPAY_OK);
        }
    }
}

static int names(const wxpay_violation *violation, const char *name) {
    return violation->field != NULL && violation->field_len == strlen(name)
           && memcmp(violation->field, name, violation->field_len) == 0;
}

/* All that is required and all that is needed: what is missing is found out by asking. */
static void least(const struct listed *listed) {
    wxpay_field fields[SLOTS];
    size_t count;
    size_t i;
    pair_count = 0;
    for (i = 0; i < listed->request_count; i++) {
        const struct row *row = &listed->request[i];
        if (row->is_required && !comes_later(row)) {
            add(row->name, api_good_value(row));
        }
    }
    for (i = 0; i < 4; i++) {
        wxpay_violation violation = {NULL, 0, 7};
        wxpay_status status;
        const struct row *row;
        char name[WXPAY_NAME_MAX + 1] = "";
        set(fields, &count, NULL);
        status = wxpay_check(listed->endpoint, fields, count, &violation);
        CHECK_STATUS(wxpay_check(listed->endpoint, fields, count, NULL), status);
        if (status == WXPAY_OK) {
            CHECK(violation.field == NULL && violation.at == 7);
            return;
        }
        CHECK_STATUS(status, WXPAY_MISSING_FIELD);
        memcpy(name, violation.field, violation.field_len);
        CHECK(listed->needs != NULL && strstr(listed->needs, name) != NULL);
        row = api_row(listed, name);
        if (!CHECK(row != NULL)) {
            return;
        }
        add(row->name, api_good_value(row));
    }
    CHECK(i < 4);
}

/* --- Checked ---------------------------------------------------------------------------------- */

/* What is said if one value is another. */
static void check_with(const struct listed *listed, const char *name, const char *value,
                       wxpay_status expected) {
    wxpay_field fields[SLOTS];
    wxpay_violation violation = {NULL, 0, 0};
    size_t count;
    wxpay_status status;
    check_context("%s: %s=%.40s", listed->path, name, value);
    set(fields, &count, name);
    CHECK_STATUS(wxpay_set(fields, SLOTS, &count, name, strlen(name), value, strlen(value)),
                 WXPAY_OK);
    status = wxpay_check(listed->endpoint, fields, count, &violation);
    CHECK_STATUS(status, expected);
    if (status != WXPAY_OK) {
        CHECK(names(&violation, name));
        CHECK_SIZE(violation.at, status == WXPAY_MISSING_FIELD ? 0 : count - 1);
    }
}

static void check_row(const struct listed *listed, const struct row *row) {
    static const struct {
        const char *form;
        const char *value;
        wxpay_status status;
    } wrong[] = {
        {"int", "01", WXPAY_BAD_NUMBER},  {"fen", "1.5", WXPAY_BAD_AMOUNT},
        {"time", "20261123", WXPAY_BAD_TIME}, {"date", "20261301", WXPAY_BAD_TIME},
        {"ip", "localhost", WXPAY_BAD_VALUE}, {"url", "ftp://a", WXPAY_BAD_VALUE},
        {"callback", "http://a?b", WXPAY_BAD_VALUE}, {"order", "A 1", WXPAY_BAD_VALUE},
        {"code", "164567890123456789", WXPAY_BAD_VALUE},
    };
    size_t i;
    if (pair(row->name) != NULL && row->is_required) {
        check_with(listed, row->name, "", WXPAY_MISSING_FIELD);
    }
    if (row->values != NULL) {
        check_with(listed, row->name, "?", WXPAY_BAD_VALUE);
    } else if (row->max > 0 && (strcmp(row->form, "text") == 0 || strcmp(row->form, "json") == 0)) {
        char *value = tsv_memory(row->max + 2);
        memset(value, 'x', row->max + 1);
        value[row->max + 1] = '\0';
        check_with(listed, row->name, value, WXPAY_FIELD_TOO_LONG);
        check_with(listed, row->name, value + 1, WXPAY_OK);
    }
    for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        if (row->values == NULL && strcmp(wrong[i].form, row->form) == 0) {
            check_with(listed, row->name, wrong[i].value, wrong[i].status);
        }
    }
}

/* --- Filled in, signed and written ------------------------------------------------------------ */

/* The pairs that a written request has to have, but for the signature. */
static void expect_filled_in(const struct listed *listed, const wxpay_merchant *merchant,
                             int is_hmac) {
    const char *sign_type = is_hmac ? "HMAC-SHA256" : "MD5";
    size_t i;
    for (i = 0; i < sizeof(ours) / sizeof(ours[0]); i++) {
        const char *name = ours[i];
        const char *value = i < 6 ? appid : i < 10 ? mch_id : nonce;
        if (strcmp(name, "sub_mch_id") == 0) {
            value = merchant->sub_mch_id;
        } else if (strcmp(name, "sub_appid") == 0) {
            value = merchant->sub_appid;
        } else if (strcmp(name, "sign_type") == 0) {
            int is_sent = strcmp(listed->sign_type_sent, "always") == 0
                          || (is_hmac && strcmp(listed->sign_type_sent, "unless MD5") == 0);
            value = is_sent ? sign_type : NULL;
        }
        if (value != NULL && api_row(listed, name) != NULL) {
            add(name, value);
        }
    }
    CHECK(listed->merchant == NULL || pair(listed->merchant) != NULL);
    CHECK(listed->app == NULL || pair(listed->app) != NULL);
    CHECK((pair("nonce_str") != NULL) == listed->has_nonce);
}

static void check_written(const struct listed *listed, const wxpay_key *key, const char *out,
                          size_t len) {
    wxpay_field fields[SLOTS];
    size_t count;
    size_t i;
    CHECK_STATUS(wxpay_read(out, len, WXPAY_ROOT_XML, fields, SLOTS, &count, NULL), WXPAY_OK);
    CHECK_STATUS(wxpay_verify(key, fields, count, NULL), WXPAY_OK);
    CHECK_STATUS(wxpay_check(listed->endpoint, fields, count, NULL), WXPAY_OK);
    CHECK_SIZE(count, pair_count + 1);
    for (i = 0; i < pair_count; i++) {
        const wxpay_field *field =
            wxpay_get(fields, count, pairs[i].name, strlen(pairs[i].name));
        CHECK(wxpay_equal(field, pairs[i].value, strlen(pairs[i].value)) == 1);
    }
}

static wxpay_status expected_status(const struct listed *listed, int is_hmac) {
    if (listed->sign_types != NULL
        && !api_is_among(listed->sign_types, is_hmac ? "HMAC-SHA256" : "MD5")) {
        return WXPAY_SIGN_TYPE_MISMATCH;
    }
    if (listed->request_count == 0) {
        return WXPAY_NO_FIELDS;
    }
    return listed->endpoint->method == WXPAY_METHOD_UPLOAD ? WXPAY_MISSING_FIELD : WXPAY_OK;
}

/* Writes the least request. */
static void written(const struct listed *listed, int is_hmac) {
    static char out[32768];
    static char again[32768];
    wxpay_merchant merchant = {WXPAY_STR(appid), WXPAY_STR(mch_id), NULL, 0, NULL, 0};
    wxpay_field fields[SLOTS];
    wxpay_violation violation = {NULL, 0, 0};
    const struct row *row = api_row(listed, "sub_appid");
    wxpay_key key;
    wxpay_status status;
    wxpay_status expected;
    size_t count;
    size_t len = 0;
    size_t i;
    check_context("%s, %s", listed->path, is_hmac ? "HMAC-SHA256" : "MD5");
    CHECK_STATUS(is_hmac ? wxpay_key_hmac_sha256(&key, WXPAY_STR(key_text))
                         : wxpay_key_md5(&key, WXPAY_STR(key_text)),
                 WXPAY_OK);
    if (row != NULL && row->is_required) {
        merchant.sub_appid = sub_appid;
        merchant.sub_appid_len = strlen(sub_appid);
    }
    if (api_row(listed, "sub_mch_id") != NULL) {
        merchant.sub_mch_id = sub_mch_id;
        merchant.sub_mch_id_len = strlen(sub_mch_id);
    }
    for (i = 0; i < pair_count;) {
        if (is_ours(pairs[i].name)) {
            pairs[i] = pairs[--pair_count];
        } else {
            i++;
        }
    }
    set(fields, &count, NULL);
    status = wxpay_write_request(listed->endpoint, &key, &merchant, WXPAY_STR(nonce), fields, SLOTS,
                                 &count, out, sizeof(out), &len, &violation);
    expected = expected_status(listed, is_hmac);
    CHECK_STATUS(status, expected);
    if (expected == WXPAY_SIGN_TYPE_MISMATCH) {
        CHECK(names(&violation, "sign_type") && violation.at == 0);
        CHECK_SIZE(count, pair_count);
        return;
    }
    expect_filled_in(listed, &merchant, is_hmac);
    CHECK_SIZE(count, pair_count);
    if (expected != WXPAY_OK) {
        return;
    }
    if (listed->endpoint->method == WXPAY_METHOD_POST) {
        check_written(listed, &key, out, len);
    } else {
        CHECK(memchr(out, '<', len) == NULL && memchr(out, '=', len) != NULL);
    }

    /* The two steps by themselves write the same. */
    set(fields, &count, NULL);
    CHECK_STATUS(wxpay_prepare(listed->endpoint, &key, &merchant, WXPAY_STR(nonce), fields, SLOTS,
                               &count, &violation),
                 WXPAY_OK);
    if (listed->endpoint->method == WXPAY_METHOD_POST) {
        CHECK_STATUS(wxpay_write_signed(&key, fields, count, again, sizeof(again), &i, NULL),
                     WXPAY_OK);
        CHECK(i == len && memcmp(out, again, len) == 0);
    }
    /* And so does the function for MD5 alone, with fields that are filled in already. */
    status = wxpay_write_request_md5(listed->endpoint, &key, &merchant, WXPAY_STR(nonce), fields,
                                     SLOTS, &count, again, sizeof(again), &i, NULL);
    CHECK_STATUS(status, is_hmac ? WXPAY_BAD_KEY : WXPAY_OK);
    CHECK(is_hmac || (i == len && memcmp(out, again, len) == 0));
    /* A buffer that is too small tells the length. */
    CHECK_STATUS(wxpay_write_request(listed->endpoint, &key, &merchant, WXPAY_STR(nonce), fields,
                                     SLOTS, &count, again, len - 1, &i, &violation),
                 WXPAY_BUFFER_TOO_SMALL);
    CHECK_SIZE(i, len);
    CHECK(violation.field == NULL && violation.at == 0);
}

void api_check_requests(const struct listed *listed) {
    size_t i;
    least(listed);
    for (i = 0; i < listed->request_count; i++) {
        check_row(listed, &listed->request[i]);
    }
    if (listed->request_count > 0) {
        check_with(listed, "zz_unknown", "1", WXPAY_UNKNOWN_FIELD);
    }
    written(listed, 0);
    least(listed);
    written(listed, 1);
}
