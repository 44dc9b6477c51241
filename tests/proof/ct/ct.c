/* Runs the library under valgrind with a key that is marked "undefined". Memcheck follows such bytes
 * through all that is computed from them and reports each branch and each address that depends on
 * one: exactly what a constant-time program must not have. judge.py says which reports are right.
 *
 * The document is public, and so is the signature that it holds: whoever sent it knows both. Secret
 * are the key and the signature that the library expects, which is computed from it.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/memcheck.h>

#include "leaky.h"
#include "wxpay.h"

enum { FIELDS = 8, ROOM = 1024 };

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";

static void fail(const char *what)
{
    fprintf(stderr, "ct: %s\n", what);
    exit(2);
}

static void make_secret(void *start, size_t len)
{
    VALGRIND_MAKE_MEM_UNDEFINED(start, len);
}

/* What the library hands back is known to all. */
static void make_public(const void *start, size_t len)
{
    VALGRIND_MAKE_MEM_DEFINED(start, len);
}

/* True if a byte of it depends on a secret. */
static int is_secret(const void *start, size_t len)
{
    unsigned char bits[256];
    if (len > sizeof bits || VALGRIND_GET_VBITS(start, bits, len) != 1)
        fail("not under valgrind");
    for (size_t i = 0; i < len; i++)
        if (bits[i])
            return 1;
    return 0;
}

static void want(wxpay_status status, wxpay_status wanted)
{
    make_public(&status, sizeof status);
    if (status != wanted) {
        fprintf(stderr, "ct: %s instead of %s\n", wxpay_status_name(status), wxpay_status_name(wanted));
        exit(2);
    }
}

typedef wxpay_status prepare(wxpay_key *, const void *, size_t);

static void prepare_secret(prepare *function, wxpay_key *key)
{
    char text[32];
    memcpy(text, key_text, sizeof text);
    make_secret(text, sizeof text);
    want(function(key, text, sizeof text), WXPAY_OK);
    if (!is_secret(key, sizeof *key))
        fail("a key that does not depend on its text");
}

static const wxpay_expected order = {
    WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"), WXPAY_STR("KIOSK42"), WXPAY_STR("CNY"), 450,
};

/* A notification about this order, signed with the key; its length. */
static size_t notification(prepare *function, char *out)
{
    wxpay_key key;
    wxpay_field fields[FIELDS];
    size_t count = 0, len = 0;
    const char *const texts[][2] = {
        {"appid", "wxd930ea5d5a258f4f"}, {"mch_id", "10000100"},       {"out_trade_no", "KIOSK42"},
        {"result_code", "SUCCESS"},      {"return_code", "SUCCESS"},   {"total_fee", "450"},
        {"transaction_id", "1004400740201409030005092168"},
    };

    want(function(&key, key_text, 32), WXPAY_OK);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        want(wxpay_set(fields, FIELDS, &count, texts[i][0], strlen(texts[i][0]), texts[i][1],
                       strlen(texts[i][1])),
             WXPAY_OK);
    want(wxpay_write_signed(&key, fields, count, out, ROOM, &len, NULL), WXPAY_OK);
    return len;
}

static void exercise(prepare *function, wxpay_key *key, int md5)
{
    char document[ROOM], forged[ROOM], sign[WXPAY_SIGN_MAX], out[ROOM];
    wxpay_field fields[FIELDS];
    size_t count = 0, len = 0;
    const size_t size = notification(function, document);

    memcpy(forged, document, size);
    *strstr(forged, "KIOSK42") = 'k';

    want(wxpay_key_strict(key), WXPAY_OK);
    want(wxpay_read(document, size, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL), WXPAY_OK);
    want(wxpay_sign(key, fields, count, sign, sizeof sign, &len, NULL), WXPAY_OK);
    if (!is_secret(sign, len))
        fail("a signature that does not depend on the key");
    make_public(sign, sizeof sign);
    want(wxpay_write_signed(key, fields, count, out, sizeof out, &len, NULL), WXPAY_OK);
    make_public(&len, sizeof len);
    make_public(out, sizeof out);
    if (len != size || memcmp(out, document, size) != 0)
        fail("another message");
    want(wxpay_verify(key, fields, count, NULL), WXPAY_OK);
    want(wxpay_accept(key, document, size, &order, fields, FIELDS, &count, NULL), WXPAY_OK);
    want(wxpay_accept(key, forged, size, &order, fields, FIELDS, &count, NULL), WXPAY_SIGN_MISMATCH);
    want(wxpay_read(forged, size, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL), WXPAY_OK);
    want(wxpay_verify(key, fields, count, NULL), WXPAY_SIGN_MISMATCH);
    if (md5) {
        want(wxpay_verify_md5(key, fields, count, NULL), WXPAY_SIGN_MISMATCH);
        want(wxpay_sign_md5(key, fields, count, sign, sizeof sign, &len, NULL), WXPAY_OK);
        want(wxpay_write_signed_md5(key, fields, count, out, sizeof out, &len, NULL), WXPAY_OK);
        want(wxpay_accept_md5(key, document, size, &order, fields, FIELDS, &count, NULL), WXPAY_OK);
    }
}

/* What leaks on purpose: judge.py fails if one of them is not reported. */
static void exercise_leaks(const wxpay_key *key)
{
    wxpay_field fields[1];
    char sign[WXPAY_SIGN_MAX], received[32];
    size_t count = 0, len = 0;

    want(wxpay_set(fields, 1, &count, WXPAY_STR("a"), WXPAY_STR("b")), WXPAY_OK);
    want(wxpay_sign(key, fields, count, sign, sizeof sign, &len, NULL), WXPAY_OK);
    memset(received, 'A', sizeof received);
    leaky_compare(sign, received, sizeof received);
    leaky_table((const unsigned char *)sign, 4);
    leaky_key((const unsigned char *)key, sizeof *key);
}

int main(void)
{
    wxpay_key md5, hmac;

    prepare_secret(wxpay_key_md5, &md5);
    exercise(wxpay_key_md5, &md5, 1);
    prepare_secret(wxpay_key_hmac_sha256, &hmac);
    exercise(wxpay_key_hmac_sha256, &hmac, 0);
    prepare_secret(wxpay_key_md5_with_unusual_length, &md5);
    prepare_secret(wxpay_key_hmac_sha256_with_unusual_length, &hmac);
    exercise_leaks(&md5);
    wxpay_key_wipe(&md5);
    wxpay_key_wipe(&hmac);
    if (is_secret(&md5, sizeof md5) || is_secret(&hmac, sizeof hmac))
        fail("a wiped key that is not public");
    return 0;
}
