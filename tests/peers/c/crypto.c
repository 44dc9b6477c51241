#include "crypto.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

bool crypto_make(struct crypto *crypto, const char *key, size_t key_len, enum algorithm algorithm)
{
    *crypto = (struct crypto){.key = {key, key_len}, .algorithm = algorithm};
    if (algorithm == ALGORITHM_MD5) {
        crypto->md5 = EVP_MD_fetch(NULL, "MD5", NULL);
        crypto->md5_context = EVP_MD_CTX_new();
        return crypto->md5 != NULL && crypto->md5_context != NULL;
    }
    EVP_MAC *mac = EVP_MAC_fetch(NULL, "HMAC", NULL);
    crypto->hmac = mac != NULL ? EVP_MAC_CTX_new(mac) : NULL;
    EVP_MAC_free(mac);
    char sha256[] = "SHA256";
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, sha256, 0),
        OSSL_PARAM_construct_end(),
    };
    return crypto->hmac != NULL
        && EVP_MAC_init(crypto->hmac, (const unsigned char *)key, key_len, params) == 1;
}

size_t crypto_digest(struct crypto *crypto, const char *message, size_t len, char digits[65])
{
    unsigned char digest[32];
    size_t digest_len = 0;
    if (crypto->algorithm == ALGORITHM_MD5) {
        unsigned int md5_len = 0;
        if (EVP_DigestInit_ex2(crypto->md5_context, crypto->md5, NULL) != 1
            || EVP_DigestUpdate(crypto->md5_context, message, len) != 1
            || EVP_DigestFinal_ex(crypto->md5_context, digest, &md5_len) != 1)
            return 0;
        digest_len = md5_len;
        /* Without a key it starts again with the one it has. */
    } else if (EVP_MAC_init(crypto->hmac, NULL, 0, NULL) != 1
               || EVP_MAC_update(crypto->hmac, (const unsigned char *)message, len) != 1
               || EVP_MAC_final(crypto->hmac, digest, &digest_len, sizeof digest) != 1) {
        return 0;
    }
    for (size_t i = 0; i < digest_len; i++) {
        digits[2 * i] = "0123456789ABCDEF"[digest[i] >> 4];
        digits[2 * i + 1] = "0123456789ABCDEF"[digest[i] & 15];
    }
    digits[2 * digest_len] = '\0';
    return 2 * digest_len;
}

static size_t sign_sorted(struct crypto *crypto, const struct fields *fields, char digits[65])
{
    if (!canonical(&crypto->canonical, fields, crypto->key))
        return 0;
    return crypto_digest(crypto, crypto->canonical.at, crypto->canonical.len, digits);
}

size_t crypto_sign(struct crypto *crypto, struct fields *fields, char digits[65])
{
    return fields_sort(fields) ? sign_sorted(crypto, fields, digits) : 0;
}

bool crypto_accept(struct crypto *crypto, struct fields *fields)
{
    char digits[65];
    if (!fields_sort(fields))
        return false;
    size_t len = sign_sorted(crypto, fields, digits);
    struct text sign = fields_get(fields, "sign");
    return len != 0 && sign.len == len && CRYPTO_memcmp(sign.at, digits, len) == 0
        && text_is(fields_get(fields, "return_code"), "SUCCESS")
        && text_is(fields_get(fields, "result_code"), "SUCCESS");
}
