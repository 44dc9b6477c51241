/* A firmware that asks for one thing: what became of an order. */

#include <wxpay_api.h>

/* Where a reset would lead to. What is volatile cannot be optimised away. */
const char *volatile input;
void (*volatile send)(const char *host, const char *path, const void *body, size_t len);

int main(void)
{
    static const wxpay_merchant merchant = {WXPAY_STR("wx1"), WXPAY_STR("100"), NULL, 0, NULL, 0};
    static wxpay_field fields[64];
    static char body[1024];
    size_t count = 0, len;
    int32_t proof;
    wxpay_key key;
    wxpay_status status = wxpay_key_md5(&key, input, 32);

    if (status == WXPAY_OK)
        status = wxpay_set(fields, 64, &count, WXPAY_STR("out_trade_no"), input + 32, 8);
    if (status == WXPAY_OK)
        status = wxpay_write_request_md5(&WXPAY_API_ORDER_QUERY, &key, &merchant, input + 40, 32,
                                         fields, 64, &count, body, sizeof(body), &len, NULL);
    if (status != WXPAY_OK)
        send("", wxpay_status_name(status), NULL, 0);
    else
        send(wxpay_host_url(WXPAY_API_ORDER_QUERY.host), WXPAY_API_ORDER_QUERY.path, body, len);
    status = wxpay_read_reply_md5(&WXPAY_API_ORDER_QUERY, &key, input + 72, 1000, fields, 64, &count,
                                  &proof, NULL);
    return status == WXPAY_OK && proof == WXPAY_PROOF_VERIFIED;
}
