/* Signing and verifying with whatever algorithm the key is for. */

#include <string.h>

#include "mbedtls/platform_util.h"
#include "payment.h"

static int put_hmac(void *digest, const unsigned char *data, size_t len)
{
    return mbedtls_md_hmac_update(digest, data, len);
}

void key_md5(struct key *key, const char *text)
{
    *key = (struct key){.text = text};
}

enum status key_hmac_sha256(struct key *key, const char *text)
{
    *key = (struct key){.text = text, .is_hmac = true};
    mbedtls_md_init(&key->hmac);
    if (mbedtls_md_setup(&key->hmac, mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), 1) != 0
        || mbedtls_md_hmac_starts(&key->hmac, (const unsigned char *)text, strlen(text)) != 0)
        return BAD_KEY;
    return OK;
}

enum status sign(const struct message *message, struct key *key, char *sign)
{
    unsigned char digest[32];

    if (!key->is_hmac)
        return sign_md5(message, key->text, sign);
    /* Back to the state that key_hmac_sha256 has prepared. */
    int failed = mbedtls_md_hmac_reset(&key->hmac);
    failed |= canonical(message, key->text, put_hmac, &key->hmac);
    failed |= mbedtls_md_hmac_finish(&key->hmac, digest);
    if (failed)
        return BAD_KEY;
    to_hex(digest, sizeof digest, sign);
    return OK;
}

enum status verify(const struct message *message, struct key *key)
{
    char expected[SIGN_MAX + 1];
    enum status status = sign(message, key, expected);
    if (status == OK)
        status = compare_sign(message, key->is_hmac ? "HMAC-SHA256" : "MD5", expected);
    mbedtls_platform_zeroize(expected, sizeof expected);
    return status;
}
