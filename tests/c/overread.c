/* Says a length that is one byte too long. The tool that runs this must notice that the library
 * reads that byte; else the other tests prove nothing under this tool. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wxpay.h"

int main(void) {
    static const char text[] = "<xml></xml>";
    size_t len = sizeof(text) - 1;
    char *document = malloc(len);
    wxpay_field fields[1];
    size_t count;
    wxpay_status status;
    if (document == NULL) {
        return 2;
    }
    memcpy(document, text, len);
    status = wxpay_read(document, len + 1, WXPAY_ROOT_XML, fields, 1, &count, NULL);
    printf("nobody noticed: %s\n", wxpay_status_name(status));
    free(document);
    return 0;
}
