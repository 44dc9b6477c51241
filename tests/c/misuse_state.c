/* Keys that are no keys, and arrays that are no fields. */

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "misuse.h"

/* --- Keys ------------------------------------------------------------------------------------- */

static void refused_key(const struct function *function, const char *what) {
    check_context("%s: a key that %s", function->name, what);
    sheet_refused(function, WXPAY_BAD_KEY);
    sheet_prepare(function);
}

static void wrong_keys(const struct function *function) {
    const char text[] = "192006250b4c09247ec02edce69f6a2d";
    struct argument *key = sheet_find("key");
    wxpay_key *made = (wxpay_key *)(void *)key->start;
    const unsigned char *mark = key->start;
    size_t i;

    memset(made, 0, sizeof(*made));
    refused_key(function, "is zero");
    memset(made, 0xFF, sizeof(*made));
    refused_key(function, "is all ones");
    memset(made, 0xA5, sizeof(*made));
    refused_key(function, "was never prepared");
    wxpay_key_wipe(made);
    refused_key(function, "was wiped");
    CHECK(wxpay_key_md5(made, text, 31) == WXPAY_KEY_INVALID);
    memset(made, 0, sizeof(*made));
    CHECK(wxpay_key_md5(made, text, 31) == WXPAY_KEY_INVALID);
    refused_key(function, "could not be made");
    for (i = 0; i < 8; i++) {
        key->start[i] = (unsigned char)(mark[i] ^ 0x10u);
        refused_key(function, "has another first byte");
    }
    if (strstr(function->name, "_md5") != NULL) {
        CHECK(wxpay_key_hmac_sha256(made, text, 32) == WXPAY_OK);
        refused_key(function, "is for HMAC-SHA256");
    }
}

/* --- Fields ----------------------------------------------------------------------------------- */

static void refused_fields(const struct function *function, const char *what) {
    check_context("%s: fields %s", function->name, what);
    sheet_refused(function, WXPAY_BAD_FIELDS);
    sheet_prepare(function);
}

/* What no field looks like. */
static void wrong_field(const struct function *function, wxpay_field *field) {
    memset(field, 0, sizeof(*field));
    refused_fields(function, "that are zero");
    memset(field, 0xA5, sizeof(*field));
    refused_fields(function, "that were never filled");
    memset(field, 0xFF, sizeof(*field));
    refused_fields(function, "that are all ones");
    field->name = NULL;
    refused_fields(function, "with a name that is NULL");
    field->value = NULL;
    refused_fields(function, "with a value that is NULL");
    field->name_len = WXPAY_NAME_MAX + 1;
    refused_fields(function, "with a name that is too long");
    field->name_len = SIZE_MAX;
    refused_fields(function, "with a name that is impossibly long");
    field->value_len = SIZE_MAX;
    refused_fields(function, "with a value that is impossibly long");
    field->value_len = SIZE_MAX / 2 + 1;
    refused_fields(function, "with a value that is just impossibly long");
}

/* These look at no more names than they need: the others have to be right, and whoever uses the fields
 * finds out that they are not. */
static int believes_in_names(const struct function *function) {
    return strcmp(function->name, "wxpay_set") == 0 || strcmp(function->name, "wxpay_get") == 0;
}

/* An array with such names is refused by this function, or else by the next that uses it. */
static void refused_names(const struct function *function, const char *what) {
    wxpay_key key;
    char out[WXPAY_SIGN_MAX];
    size_t len;
    const wxpay_field *fields = (const wxpay_field *)(const void *)sheet_find("fields")->start;
    const struct argument *held = sheet_find("count");
    size_t count;
    if (!believes_in_names(function)) {
        refused_fields(function, what);
        return;
    }
    check_context("%s: fields %s", function->name, what);
    /* Not sheet_call, which leaves a pattern in what was written. */
    (void)function->call();
    count = held != NULL ? *(const size_t *)(const void *)held->start : sheet_find("fields")->count;
    CHECK_STATUS(wxpay_write(fields, count, NULL, 0, &len), WXPAY_BAD_FIELDS);
    CHECK_STATUS(wxpay_key_md5(&key, "192006250b4c09247ec02edce69f6a2d", 32), WXPAY_OK);
    CHECK_STATUS(wxpay_sign(&key, fields, count, out, sizeof(out), &len, NULL), WXPAY_BAD_FIELDS);
    CHECK_STATUS(wxpay_verify(&key, fields, count, NULL), WXPAY_BAD_FIELDS);
    sheet_prepare(function);
}

/* What one field may look like, but not each of an array. */
static void wrong_names(const struct function *function, wxpay_field *fields, size_t count) {
    static const char *const names[] = {"1a", "a-b", "a b", "", "<", "\xC3\xA4"};
    size_t i;
    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        fields[0].name = names[i];
        fields[0].name_len = strlen(names[i]);
        refused_names(function, "with a name that is none");
    }
    if (count > 1) {
        wxpay_field first = fields[0];
        fields[0] = fields[1];
        fields[1] = first;
        refused_names(function, "that are not sorted");
        fields[1] = fields[0];
        refused_names(function, "that are there twice");
        fields[count - 1].name_len = 0;
        refused_names(function, "that end in nothing");
    }
}

static void wrong_fields(const struct function *function, struct argument *fields, size_t count) {
    wxpay_field *array = (wxpay_field *)(void *)fields->start;
    wrong_field(function, array);
    if (count > 1) {
        wrong_field(function, &array[count - 1]);
    }
    if (fields->is_counted) {
        wrong_names(function, array, count);
    }
}

/* --- Orders ----------------------------------------------------------------------------------- */

static void wrong_order(const struct function *function, const char *what, wxpay_status status) {
    char text[80];
    snprintf(text, sizeof(text), "an order with %s", what);
    sheet_wrong(function, text, status);
}

/* `text` and `len` are those of one text of the order, which is on the sheet. */
static void wrong_order_text(const struct function *function, const char **text, size_t *len,
                             int is_optional) {
    const char *bad = "\xFFx";
    *text = NULL;
    wrong_order(function, "a text that is NULL", WXPAY_NULL_POINTER);
    *len = SIZE_MAX;
    wrong_order(function, "a text that is impossibly long", WXPAY_BAD_LENGTH);
    *text = bad;
    *len = 2;
    wrong_order(function, "a text that is not UTF-8", WXPAY_BAD_ARGUMENT);
    *text = NULL;
    *len = 0;
    if (is_optional) {
        check_context("%s: an order without a currency", function->name);
        sheet_accepted(function);
        sheet_prepare(function);
    } else {
        wrong_order(function, "a text that is not there", WXPAY_BAD_ARGUMENT);
        *len = 0;
        wrong_order(function, "a text that is empty", WXPAY_BAD_ARGUMENT);
    }
}

static void wrong_orders(const struct function *function) {
    wxpay_expected *order = (wxpay_expected *)(void *)sheet_find("expected")->start;
    wrong_order_text(function, &order->appid, &order->appid_len, 0);
    wrong_order_text(function, &order->mch_id, &order->mch_id_len, 0);
    wrong_order_text(function, &order->out_trade_no, &order->out_trade_no_len, 0);
    wrong_order_text(function, &order->fee_type, &order->fee_type_len, 1);
}

/* --- All of it -------------------------------------------------------------------------------- */

void wrong_states(const struct function *function) {
    struct argument *found;
    sheet_prepare(function);
    found = sheet_find("key");
    if (found != NULL && found->role != OUTPUT && !function->is_silent) {
        wrong_keys(function);
    }
    found = sheet_find("fields");
    if (found != NULL && found->role != SLOTS) {
        /* The last of them is free, or all but the first are. */
        const size_t free_slots = found->role == INPUT    ? 0
                                  : found->role == IN_OUT ? 1
                                                          : found->count - 1;
        wrong_fields(function, found, found->count - free_slots);
    }
    found = sheet_find("field");
    if (found != NULL) {
        wrong_fields(function, found, 1);
    }
    if (sheet_find("expected") != NULL) {
        wrong_orders(function);
    }
    if (sheet_find("endpoint") != NULL) {
        wrong_endpoints(function);
    }
    if (sheet_find("merchant") != NULL) {
        wrong_merchants(function);
    }
    wrong_structs(function);
    wrong_bills(function);
    wrong_codes(function);
    wrong_flows(function);
}

void functions_without_pointers(void) {
    long status;
    check_context("functions without pointers");
    for (status = -1000; status <= 1000; status++) {
        CHECK(wxpay_status_name((wxpay_status)status)[0] != '\0');
    }
    CHECK(strcmp(wxpay_status_name(INT32_MIN), "Unknown") == 0);
    CHECK(strcmp(wxpay_status_name(INT32_MAX), "Unknown") == 0);
    CHECK(strcmp(wxpay_status_name(-1), "Unknown") == 0);
    CHECK(wxpay_version()[0] != '\0');
    CHECK_SIZE(wxpay_abi(), WXPAY_ABI);
    CHECK_SIZE(wxpay_key_size(), sizeof(wxpay_key));
    CHECK_SIZE(wxpay_field_size(), sizeof(wxpay_field));
    for (status = -1000; status <= 1000; status++) {
        const char *url = wxpay_host_url((int32_t)status);
        int is_host = status >= WXPAY_HOST_API && status <= WXPAY_HOST_PAYAPP_MCH;
        CHECK(is_host ? url != NULL && strncmp(url, "https://", 8) == 0 : url == NULL);
    }
    CHECK(wxpay_host_url(INT32_MIN) == NULL && wxpay_host_url(INT32_MAX) == NULL);
    CHECK(wxpay_host_url(256 + WXPAY_HOST_API) == NULL);
}
