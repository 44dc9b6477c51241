/* Reads and verifies a message; HMAC-SHA256 (the function knows MD5, too). */

#include "usecase.h"

int main(void)
{
    struct key key;
    enum status status = key_hmac_sha256(&key, KEY);
    if (status == OK)
        status = message_read(&borrowed, received, sizeof received);
    if (status == OK)
        status = verify(&borrowed, &key);
    return status;
}
