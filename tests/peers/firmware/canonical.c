/* What is signed, and how a signature is looked at. */

#include <string.h>

#include "payment.h"

/* Puts "name=value&...&key=...": every field that has a value, but for the signature itself. */
int canonical(const struct message *message, const char *key, put_function *put, void *digest)
{
    int failed = 0;
    for (const struct field *field = message->fields; field != message->fields + message->count; field++) {
        if (!*field->value || strcmp(field->name, "sign") == 0)
            continue;
        failed |= put(digest, (const unsigned char *)field->name, strlen(field->name));
        failed |= put(digest, (const unsigned char *)"=", 1);
        failed |= put(digest, (const unsigned char *)field->value, strlen(field->value));
        failed |= put(digest, (const unsigned char *)"&", 1);
    }
    failed |= put(digest, (const unsigned char *)"key=", 4);
    failed |= put(digest, (const unsigned char *)key, strlen(key));
    return failed;
}

enum status compare_sign(const struct message *message, const char *sign_type, const char *expected)
{
    const char *const received = message_get(message, "sign");
    const char *const said = message_get(message, "sign_type");
    const size_t len = strlen(expected);
    unsigned char different = 0;

    if (!received)
        return NOT_SIGNED;
    if (said && strcmp(said, sign_type) != 0)
        return SIGN_TYPE_MISMATCH;
    if (strlen(received) != len)
        return SIGN_MISMATCH;
    /* As long whatever is different. */
    for (size_t i = 0; i < len; i++)
        different |= (unsigned char)(received[i] ^ expected[i]);
    return different ? SIGN_MISMATCH : OK;
}

void to_hex(const unsigned char *digest, size_t len, char *out)
{
    for (size_t i = 0; i < len; i++) {
        *out++ = "0123456789ABCDEF"[digest[i] >> 4];
        *out++ = "0123456789ABCDEF"[digest[i] & 15];
    }
    *out = '\0';
}
