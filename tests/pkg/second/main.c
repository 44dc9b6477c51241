/* A program with two Rust libraries: both work. */

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <wxpay.h>

void second_divide(uint64_t a, uint64_t b, char *out);

int main(void)
{
    wxpay_key key;
    wxpay_field fields[4];
    size_t count = 0, len = 0;
    char sign[WXPAY_SIGN_MAX], text[64];

    if (wxpay_key_hmac_sha256(&key, WXPAY_STR("192006250b4c09247ec02edce69f6a2d")) != WXPAY_OK
        || wxpay_set(fields, 4, &count, WXPAY_STR("total_fee"), WXPAY_STR("450")) != WXPAY_OK
        || wxpay_sign(&key, fields, count, sign, sizeof sign, &len, NULL) != WXPAY_OK)
        return 1;
    second_divide(450, 3, text);
    printf("%.*s\n%s\n", (int)len, sign, text);
    return 0;
}
