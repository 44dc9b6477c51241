/* Pay notifications on a microcontroller, as one writes it in C with an XML parser and mbedTLS. */

#ifndef PAYMENT_H
#define PAYMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mbedtls/md.h"

enum { FIELDS_MAX = 64, TEXT_MAX = 2048, SIGN_MAX = 64 };

enum status {
    OK,
    MALFORMED,
    TOO_LARGE,
    DUPLICATE,
    BAD_KEY,
    NOT_SIGNED,
    SIGN_TYPE_MISMATCH,
    SIGN_MISMATCH,
    NOT_PAID,
    ANOTHER_ORDER,
};

/* Texts end with a NUL. */
struct field {
    const char *name;
    const char *value;
};

/* The fields, sorted by name; no name comes twice. What a parser has read is copied to text. */
struct message {
    struct field fields[FIELDS_MAX];
    unsigned count;
    char text[TEXT_MAX];
    size_t used;
};

/* fields.c */
void message_clear(struct message *message);
enum status message_add(struct message *message, const char *name, const char *value);
bool message_append(struct message *message, const char *text, size_t len);
const char *message_get(const struct message *message, const char *name);

/* read_expat.c or read_yxml.c: a flat document whose root is <xml>. */
enum status message_read(struct message *message, const char *document, size_t len);

/* A prepared key for either algorithm. The text has to stay where it is. */
struct key {
    const char *text;
    bool is_hmac;
    mbedtls_md_context_t hmac;
};

/* sign_md5.c: these know no other algorithm. sign: 33 bytes. */
enum status sign_md5(const struct message *message, const char *key, char *sign);
enum status verify_md5(const struct message *message, const char *key);

/* sign.c: sign has SIGN_MAX + 1 bytes. */
enum status key_hmac_sha256(struct key *key, const char *text);
void key_md5(struct key *key, const char *text);
enum status sign(const struct message *message, struct key *key, char *sign);
enum status verify(const struct message *message, struct key *key);

/* canonical.c */
typedef int put_function(void *digest, const unsigned char *data, size_t len);
int canonical(const struct message *message, const char *key, put_function *put, void *digest);
enum status compare_sign(const struct message *message, const char *sign_type, const char *expected);
void to_hex(const unsigned char *digest, size_t len, char *out);

/* accept.c: of a message whose signature has been verified. */
struct order {
    const char *appid;
    const char *mch_id;
    const char *out_trade_no;
    const char *fee_type;
    uint32_t total_fee;
};
enum status accept(const struct message *message, const struct order *order);

/* write.c: the length; 0 if it does not fit or cannot be written. */
size_t message_write(const struct message *message, const char *sign, char *out, size_t capacity);

#endif
