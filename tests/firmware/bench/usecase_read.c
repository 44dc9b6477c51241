/* Reads a message. */

#include "usecase.h"

int main(void)
{
    wxpay_field fields[FIELDS];
    size_t count;
    return wxpay_read(received, sizeof received, WXPAY_ROOT_XML, fields, FIELDS, &count, NULL);
}
