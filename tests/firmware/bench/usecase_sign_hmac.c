/* Signs and writes a message; HMAC-SHA256 (the function knows MD5, too). */

#include "usecase.h"

int main(void)
{
    wxpay_key key;
    wxpay_field fields[ORDER_FIELDS];
    size_t count = 0, len;
    wxpay_status status = wxpay_key_hmac_sha256(&key, WXPAY_STR(KEY));
    if (status == WXPAY_OK)
        status = wxpay_set(fields, ORDER_FIELDS, &count, WXPAY_STR("total_fee"), WXPAY_STR("450"));
    if (status == WXPAY_OK)
        status = wxpay_write_signed(&key, fields, count, request, sizeof request, &len, NULL);
    return status;
}
