/* A program outside the tree: takes notifications, and says of each whether the order is paid.
 *
 *   consumer FILE...
 */

#include <stdio.h>

#include <wxpay.h>

static char document[WXPAY_DOCUMENT_MAX];

static wxpay_status look_at(const wxpay_key *key, const char *path, size_t *count)
{
    static const wxpay_expected order = {
        WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"),
        WXPAY_STR("KIOSK20261123000042"), WXPAY_STR("CNY"), 450
    };
    static wxpay_field fields[64];
    FILE *file = fopen(path, "rb");
    size_t len;

    if (!file) {
        perror(path);
        return -1;
    }
    len = fread(document, 1, sizeof document, file);
    fclose(file);
    return wxpay_accept(key, document, len, &order, fields, 64, count, NULL);
}

int main(int argc, char **argv)
{
    wxpay_key key;
    wxpay_status status = wxpay_key_md5(&key, WXPAY_STR("192006250b4c09247ec02edce69f6a2d"));
    int at;

    if (wxpay_abi() != WXPAY_ABI || status != WXPAY_OK)
        return 2;
    printf("wxpay %s\n", wxpay_version());
    for (at = 1; at < argc; at++) {
        size_t count = 0;
        status = look_at(&key, argv[at], &count);
        if (status < 0)
            return 2;
        printf("%s: %s, %u fields\n", argv[at], wxpay_status_name(status), (unsigned)count);
    }
    wxpay_key_wipe(&key);
    return 0;
}
