/* This library, as a program in C uses it. */

#include "peer.h"
#include "wxpay.h"

#include <stdlib.h>

struct wxpay {
    wxpay_key key;
    enum algorithm algorithm;
};

static void *make(const char *key, size_t key_len, enum algorithm algorithm)
{
    struct wxpay *self = malloc(sizeof *self);
    if (self == NULL)
        return NULL;
    self->algorithm = algorithm;
    wxpay_status status = algorithm == ALGORITHM_MD5
                              ? wxpay_key_md5(&self->key, key, key_len)
                              : wxpay_key_hmac_sha256(&self->key, key, key_len);
    return status == WXPAY_OK ? self : NULL;
}

static bool is(const wxpay_field *fields, size_t count, const char *name, size_t name_len,
               const char *value, size_t value_len)
{
    const wxpay_field *field = wxpay_get(fields, count, name, name_len);
    return field != NULL && wxpay_equal(field, value, value_len);
}

static bool verify(void *data, const char *document, size_t len)
{
    const struct wxpay *self = data;
    wxpay_field fields[64];
    size_t count;
    return wxpay_read(document, len, WXPAY_ROOT_XML, fields, 64, &count, NULL) == WXPAY_OK
        && wxpay_verify(&self->key, fields, count, NULL) == WXPAY_OK
        && is(fields, count, WXPAY_STR("return_code"), WXPAY_STR("SUCCESS"))
        && is(fields, count, WXPAY_STR("result_code"), WXPAY_STR("SUCCESS"));
}

static size_t write_order(void *data, const struct pair *pairs, size_t pairs_count, char *out,
                          size_t size)
{
    const struct wxpay *self = data;
    wxpay_field fields[64];
    size_t count = 0, len = 0;
    wxpay_pair table[64];
    if (pairs_count > 64)
        return 0;
    for (size_t i = 0; i < pairs_count; i++)
        table[i] = (wxpay_pair){pairs[i].name.at, pairs[i].name.len, pairs[i].value.at,
                                pairs[i].value.len};
    if (wxpay_set_pairs(table, pairs_count, fields, 64, &count, NULL) != WXPAY_OK)
        return 0;
    return wxpay_write_signed(&self->key, fields, count, out, size, &len, NULL) == WXPAY_OK ? len : 0;
}

const struct peer peer_wxpay = {"wxpay, C", "libwxpay.a", make, verify, write_order};
