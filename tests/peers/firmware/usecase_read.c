/* Reads a message. */

#include "usecase.h"

int main(void)
{
    return message_read(&borrowed, received, sizeof received);
}
