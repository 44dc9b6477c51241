/* Endpoints that are none, and merchants whose texts are none. */

#include <stdint.h>
#include <string.h>

#include "check.h"
#include "misuse.h"

static void refused(const struct function *function, const char *what, wxpay_status status) {
    check_context("%s: %s", function->name, what);
    if (status == WXPAY_BAD_LENGTH && !function->is_silent) {
        /* So long a text may also overlap an output. */
        wxpay_status got = sheet_call(function);
        CHECK(got == WXPAY_BAD_LENGTH || got == WXPAY_OVERLAP);
    } else {
        sheet_refused(function, status);
    }
    sheet_prepare(function);
}

/* `text` and `len` are those of one text of a struct on the sheet. */
static void wrong_text(const struct function *function, const char **text, size_t *len,
                       const char *what) {
    static const char bad[] = "/\xFF";
    *text = NULL;
    refused(function, what, WXPAY_NULL_POINTER);
    *len = SIZE_MAX;
    refused(function, what, WXPAY_BAD_LENGTH);
    *len = SIZE_MAX / 2 + 1;
    refused(function, what, WXPAY_BAD_LENGTH);
    *text = bad;
    *len = 2;
    refused(function, what, WXPAY_BAD_ARGUMENT);
}

void wrong_endpoints(const struct function *function) {
    wxpay_endpoint *endpoint = (wxpay_endpoint *)(void *)sheet_find("endpoint")->start;
    memset(endpoint, 0, sizeof(*endpoint));
    refused(function, "an endpoint that is zero", WXPAY_BAD_ARGUMENT);
    wrong_text(function, &endpoint->path, &endpoint->path_len, "a path that is none");
    endpoint->path++;
    refused(function, "a path without its slash", WXPAY_BAD_ARGUMENT);
    if (function->is_silent) {
        return;
    }
    wrong_text(function, &endpoint->request, &endpoint->request_len, "fields that are no text");
    wrong_text(function, &endpoint->needs, &endpoint->needs_len, "needs that are no text");
    endpoint->method = 3;
    refused(function, "a method that is none", WXPAY_BAD_ARGUMENT);
    endpoint->reply = 5;
    refused(function, "a kind of reply that is none", WXPAY_BAD_ARGUMENT);
    endpoint->reply = 255;
    refused(function, "a kind of reply that is none", WXPAY_BAD_ARGUMENT);
}

void wrong_merchants(const struct function *function) {
    wxpay_merchant *merchant = (wxpay_merchant *)(void *)sheet_find("merchant")->start;
    wrong_text(function, &merchant->appid, &merchant->appid_len, "an appid that is no text");
    wrong_text(function, &merchant->mch_id, &merchant->mch_id_len, "a mch_id that is no text");
    wrong_text(function, &merchant->sub_appid, &merchant->sub_appid_len,
               "a sub_appid that is no text");
    wrong_text(function, &merchant->sub_mch_id, &merchant->sub_mch_id_len,
               "a sub_mch_id that is no text");
    memset(merchant, 0, sizeof(*merchant));
    refused(function, "a merchant that is nobody", WXPAY_MISSING_FIELD);
}
