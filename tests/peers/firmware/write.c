/* Writes a message, as most do: every value as CDATA. */

#include <string.h>

#include "payment.h"

struct writer {
    char *out;
    size_t left;
    bool failed;
};

static void put(struct writer *writer, const char *text)
{
    const size_t len = strlen(text);
    if (len > writer->left) {
        writer->failed = true;
        return;
    }
    memcpy(writer->out, text, len);
    writer->out += len;
    writer->left -= len;
}

static void put_field(struct writer *writer, const char *name, const char *value)
{
    if (strstr(value, "]]>"))
        writer->failed = true;
    put(writer, "<");
    put(writer, name);
    put(writer, "><![CDATA[");
    put(writer, value);
    put(writer, "]]></");
    put(writer, name);
    put(writer, ">");
}

size_t message_write(const struct message *message, const char *sign, char *out, size_t capacity)
{
    struct writer writer = {.out = out, .left = capacity};
    put(&writer, "<xml>");
    for (unsigned i = 0; i < message->count; i++)
        put_field(&writer, message->fields[i].name, message->fields[i].value);
    put_field(&writer, "sign", sign);
    put(&writer, "</xml>");
    return writer.failed ? 0 : (size_t)(writer.out - out);
}
