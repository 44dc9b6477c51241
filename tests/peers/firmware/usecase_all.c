/* Both algorithms: reads and verifies a reply, signs and writes a request. */

#include "usecase.h"

static enum status both(struct key *key)
{
    char signature[SIGN_MAX + 1];
    message_clear(&borrowed);
    enum status status = message_add(&borrowed, "total_fee", "450");
    if (status == OK)
        status = sign(&borrowed, key, signature);
    if (status == OK && !message_write(&borrowed, signature, request, sizeof request))
        status = TOO_LARGE;
    if (status == OK)
        status = message_read(&borrowed, received, sizeof received);
    if (status == OK)
        status = verify(&borrowed, key);
    return status;
}

int main(void)
{
    struct key key;
    key_md5(&key, KEY);
    enum status status = both(&key);
    if (status == OK)
        status = key_hmac_sha256(&key, KEY);
    if (status == OK)
        status = both(&key);
    return status;
}
