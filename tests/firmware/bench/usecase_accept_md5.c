/* Accepts a payment; MD5 only. */

#include "usecase.h"

int main(void)
{
    static const wxpay_expected expected = {
        WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"), WXPAY_STR("KIOSK42"),
        WXPAY_STR("CNY"), 450,
    };
    wxpay_key key;
    wxpay_field fields[FIELDS];
    size_t count;
    wxpay_status status = wxpay_key_md5(&key, WXPAY_STR(KEY));
    if (status == WXPAY_OK)
        status = wxpay_accept_md5(&key, received, sizeof received, &expected, fields, FIELDS,
                                  &count, NULL);
    return status;
}
