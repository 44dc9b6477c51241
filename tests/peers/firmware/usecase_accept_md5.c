/* Accepts a payment; MD5 only. */

#include "usecase.h"

int main(void)
{
    static const struct order order = {"wxd930ea5d5a258f4f", "10000100", "KIOSK42", "CNY", 450};
    enum status status = message_read(&borrowed, received, sizeof received);
    if (status == OK)
        status = verify_md5(&borrowed, KEY);
    if (status == OK)
        status = accept(&borrowed, &order);
    return status;
}
