/* Reads and verifies a message; HMAC-SHA256 (the function knows MD5, too). */

#include "usecase.h"

int main(void)
{
    wxpay_key key;
    wxpay_field fields[FIELDS];
    size_t count;
    wxpay_status status = wxpay_key_hmac_sha256(&key, WXPAY_STR(KEY));
    if (status == WXPAY_OK)
        status = wxpay_read(received, sizeof received, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL);
    if (status == WXPAY_OK)
        status = wxpay_verify(&key, fields, count, NULL);
    return status;
}
