/* What the bench wants of a peer in C: one verifies notifications, and signs and writes orders. */

#ifndef PEER_H
#define PEER_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

enum algorithm { ALGORITHM_MD5, ALGORITHM_HMAC_SHA256 };

struct text {
    const char *at;
    size_t len;
};

struct pair {
    struct text name, value;
};

struct peer {
    const char *name, *version;
    /* Everything that can be prepared once for a key; NULL when that fails. */
    void *(*make)(const char *key, size_t key_len, enum algorithm algorithm);
    /* A genuine notification of a payment? */
    bool (*verify)(void *self, const char *document, size_t len);
    /* Signs the fields and writes them with the signature; the length, or 0. */
    size_t (*write)(void *self, const struct pair *fields, size_t count, char *out, size_t size);
};

extern const struct peer peer_wxpay, peer_libxml2, peer_expat, peer_tinyxml2;

/* The limit: nothing but the digest, by OpenSSL. 32 or 64 upper-case digits. */
void *openssl_digest_make(const char *key, size_t key_len, enum algorithm algorithm);
size_t openssl_digest(void *self, const char *message, size_t len, char digits[65]);

#ifdef __cplusplus
}
#endif

#endif
