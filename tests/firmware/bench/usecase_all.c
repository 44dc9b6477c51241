/* Both algorithms: reads and verifies a reply, signs and writes a request. */

#include "usecase.h"

static wxpay_status both(wxpay_key *key)
{
    wxpay_field fields[FIELDS];
    size_t count = 0, len;
    wxpay_status status =
        wxpay_set(fields, FIELDS, &count, WXPAY_STR("total_fee"), WXPAY_STR("450"));
    if (status == WXPAY_OK)
        status = wxpay_write_signed(key, fields, count, request, sizeof request, &len, NULL);
    if (status == WXPAY_OK)
        status = wxpay_read(received, sizeof received, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL);
    if (status == WXPAY_OK)
        status = wxpay_verify(key, fields, count, NULL);
    return status;
}

int main(void)
{
    wxpay_key key;
    wxpay_status status = wxpay_key_md5(&key, WXPAY_STR(KEY));
    if (status == WXPAY_OK)
        status = both(&key);
    if (status == WXPAY_OK)
        status = wxpay_key_hmac_sha256(&key, WXPAY_STR(KEY));
    if (status == WXPAY_OK)
        status = both(&key);
    return status;
}
