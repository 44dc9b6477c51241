/* The fields of a message: sorted as they come. */

#include <string.h>

#include "payment.h"

void message_clear(struct message *message)
{
    message->count = 0;
    message->used = 0;
}

enum status message_add(struct message *message, const char *name, const char *value)
{
    unsigned at = message->count;
    if (at == FIELDS_MAX)
        return TOO_LARGE;
    for (; at > 0; at--) {
        const int order = strcmp(message->fields[at - 1].name, name);
        if (order == 0)
            return DUPLICATE;
        if (order < 0)
            break;
    }
    memmove(&message->fields[at + 1], &message->fields[at],
            (message->count - at) * sizeof *message->fields);
    message->fields[at] = (struct field){name, value};
    message->count++;
    return OK;
}

bool message_append(struct message *message, const char *text, size_t len)
{
    if (len > TEXT_MAX - message->used)
        return false;
    memcpy(message->text + message->used, text, len);
    message->used += len;
    return true;
}

const char *message_get(const struct message *message, const char *name)
{
    for (unsigned i = 0; i < message->count; i++) {
        if (strcmp(message->fields[i].name, name) == 0 && *message->fields[i].value)
            return message->fields[i].value;
    }
    return NULL;
}
