/* Signing and verifying with MD5 alone. */

#include "mbedtls/md5.h"
#include "mbedtls/platform_util.h"
#include "payment.h"

static int put_md5(void *digest, const unsigned char *data, size_t len)
{
    return mbedtls_md5_update_ret(digest, data, len);
}

enum status sign_md5(const struct message *message, const char *key, char *sign)
{
    mbedtls_md5_context md5;
    unsigned char digest[16];

    mbedtls_md5_init(&md5);
    int failed = mbedtls_md5_starts_ret(&md5);
    failed |= canonical(message, key, put_md5, &md5);
    failed |= mbedtls_md5_finish_ret(&md5, digest);
    mbedtls_md5_free(&md5);
    if (failed)
        return BAD_KEY;
    to_hex(digest, sizeof digest, sign);
    return OK;
}

enum status verify_md5(const struct message *message, const char *key)
{
    char expected[33];
    enum status status = sign_md5(message, key, expected);
    if (status == OK)
        status = compare_sign(message, "MD5", expected);
    /* The right signature of a forged message is nobody's business. */
    mbedtls_platform_zeroize(expected, sizeof expected);
    return status;
}
