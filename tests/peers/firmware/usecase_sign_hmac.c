/* Signs and writes a message; HMAC-SHA256 (the function knows MD5, too). */

#include "usecase.h"

int main(void)
{
    struct key key;
    char signature[SIGN_MAX + 1];
    message_clear(&borrowed);
    enum status status = key_hmac_sha256(&key, KEY);
    if (status == OK)
        status = message_add(&borrowed, "total_fee", "450");
    if (status == OK)
        status = sign(&borrowed, &key, signature);
    if (status == OK && !message_write(&borrowed, signature, request, sizeof request))
        status = TOO_LARGE;
    return status;
}
