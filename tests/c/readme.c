#include <stdio.h>
#include <wxpay.h>

int main(void) {
    static char body[WXPAY_DOCUMENT_MAX + 1];
    size_t body_len = fread(body, 1, sizeof(body), stdin);

    wxpay_expected order = {
        WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"),
        WXPAY_STR("KIOSK20261123000042"), WXPAY_STR("CNY"), 450 /* fen */
    };
    wxpay_key key;
    wxpay_field fields[64]; /* your memory: 20 bytes a field on Cortex-M */
    size_t count, at = 0;

    wxpay_status status = wxpay_key_md5(&key, WXPAY_STR("192006250b4c09247ec02edce69f6a2d"));
    if (status == WXPAY_OK)
        status = wxpay_accept(&key, body, body_len, &order, fields, 64, &count, &at);
    wxpay_key_wipe(&key);

    if (status != WXPAY_OK) {
        printf("refused: %s at %lu\n", wxpay_status_name(status), (unsigned long)at);
        return 1;
    }
    puts("paid: hand out the drink");
    return 0;
}
