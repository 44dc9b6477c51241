/* Signing and checking with OpenSSL: the half that the peers with libxml2 and expat share. */

#ifndef CRYPTO_H
#define CRYPTO_H

#include "collect.h"

#include <openssl/evp.h>

/* Prepared once for a key: the algorithm looked up, the contexts made. */
struct crypto {
    struct text key;
    enum algorithm algorithm;
    EVP_MD *md5;
    EVP_MD_CTX *md5_context;
    EVP_MAC_CTX *hmac;
    struct buffer canonical;
};

bool crypto_make(struct crypto *crypto, const char *key, size_t key_len, enum algorithm algorithm);
/* The digits of the message's digest, and how many; 0 when OpenSSL fails. */
size_t crypto_digest(struct crypto *crypto, const char *message, size_t len, char digits[65]);
/* Sorts the fields; the signature's digits, and how many. */
size_t crypto_sign(struct crypto *crypto, struct fields *fields, char digits[65]);
/* Sorts; no field twice, `sign` right, both codes SUCCESS. */
bool crypto_accept(struct crypto *crypto, struct fields *fields);

#endif
