/* Signs and writes a message; MD5 only. */

#include "usecase.h"

int main(void)
{
    wxpay_key key;
    wxpay_field fields[ORDER_FIELDS];
    size_t count = 0, len;
    wxpay_status status = wxpay_key_md5(&key, WXPAY_STR(KEY));
    if (status == WXPAY_OK)
        status = wxpay_set(fields, ORDER_FIELDS, &count, WXPAY_STR("total_fee"), WXPAY_STR("450"));
    if (status == WXPAY_OK)
        status = wxpay_write_signed_md5(&key, fields, count, request, sizeof request, &len, NULL);
    return status;
}
