/* Reads and verifies a message; MD5 only. */

#include "usecase.h"

int main(void)
{
    wxpay_key key;
    wxpay_field fields[FIELDS];
    size_t count;
    wxpay_status status = wxpay_key_md5(&key, WXPAY_STR(KEY));
    if (status == WXPAY_OK)
        status = wxpay_read(received, sizeof received, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL);
    if (status == WXPAY_OK)
        status = wxpay_verify_md5(&key, fields, count, NULL);
    return status;
}
