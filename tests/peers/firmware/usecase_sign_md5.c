/* Signs and writes a message; MD5 only. */

#include "usecase.h"

int main(void)
{
    char sign[SIGN_MAX + 1];
    message_clear(&borrowed);
    enum status status = message_add(&borrowed, "total_fee", "450");
    if (status == OK)
        status = sign_md5(&borrowed, KEY, sign);
    if (status == OK && !message_write(&borrowed, sign, request, sizeof request))
        status = TOO_LARGE;
    return status;
}
