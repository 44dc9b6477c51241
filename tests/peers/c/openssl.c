/* The limit: the bare digest, by OpenSSL. */

#include "crypto.h"

#include <stdlib.h>

void *openssl_digest_make(const char *key, size_t key_len, enum algorithm algorithm)
{
    struct crypto *crypto = malloc(sizeof *crypto);
    return crypto != NULL && crypto_make(crypto, key, key_len, algorithm) ? crypto : NULL;
}

size_t openssl_digest(void *self, const char *message, size_t len, char digits[65])
{
    return crypto_digest(self, message, len, digits);
}
