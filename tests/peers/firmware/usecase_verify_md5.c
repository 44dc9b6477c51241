/* Reads and verifies a message; MD5 only. */

#include "usecase.h"

int main(void)
{
    enum status status = message_read(&borrowed, received, sizeof received);
    if (status == OK)
        status = verify_md5(&borrowed, KEY);
    return status;
}
