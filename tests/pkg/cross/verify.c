/* A firmware that verifies with MD5 and does nothing else. */

#include <wxpay.h>

int verify(const void *document, size_t len, const char *text)
{
    static wxpay_field fields[64];
    wxpay_key key;
    size_t count;

    return wxpay_key_md5(&key, text, 32) == WXPAY_OK
        && wxpay_read(document, len, WXPAY_ROOT_XML, fields, 64, &count, NULL) == WXPAY_OK
        && wxpay_verify_md5(&key, fields, count, NULL) == WXPAY_OK;
}

/* Where a reset would lead to. What is volatile cannot be optimised away. */
const char *volatile input;

int main(void)
{
    return verify(input, 1000, input + 1000);
}
