/* Reads a message with expat. */

#include <string.h>

#include "expat.h"
#include "payment.h"
#include "pool.h"

struct reader {
    XML_Parser parser;
    struct message *message;
    const char *name;
    const char *value;
    unsigned depth;
    enum status status;
};

static void refuse(struct reader *reader, enum status status)
{
    reader->status = status;
    XML_StopParser(reader->parser, XML_FALSE);
}

static const char *begin(struct reader *reader)
{
    return reader->message->text + reader->message->used;
}

static void append(struct reader *reader, const char *text, size_t len)
{
    if (!message_append(reader->message, text, len))
        refuse(reader, TOO_LARGE);
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct reader *const reader = data;
    reader->depth++;
    if (*attributes || reader->depth > 2 || (reader->depth == 1 && strcmp(name, "xml") != 0)) {
        refuse(reader, MALFORMED);
    } else if (reader->depth == 2) {
        reader->name = begin(reader);
        append(reader, name, strlen(name) + 1);
        reader->value = begin(reader);
    }
}

static void on_end(void *data, const XML_Char *name)
{
    struct reader *const reader = data;
    (void)name;
    if (reader->depth-- == 2) {
        append(reader, "", 1);
        const enum status status = message_add(reader->message, reader->name, reader->value);
        if (status != OK)
            refuse(reader, status);
    }
}

static void on_text(void *data, const XML_Char *text, int len)
{
    struct reader *const reader = data;
    if (reader->depth == 2) {
        append(reader, text, (size_t)len);
        return;
    }
    for (int i = 0; i < len; i++) {
        if (!strchr(" \t\r\n", text[i]))
            refuse(reader, MALFORMED);
    }
}

static void on_doctype(void *data, const XML_Char *name, const XML_Char *system,
                       const XML_Char *public, int has_internal)
{
    (void)name, (void)system, (void)public, (void)has_internal;
    refuse(data, MALFORMED);
}

enum status message_read(struct message *message, const char *document, size_t len)
{
    struct reader reader = {.message = message, .status = OK};
    const size_t mark = pool_mark();

    message_clear(message);
    reader.parser = XML_ParserCreate("UTF-8");
    if (!reader.parser) {
        pool_release(mark);
        return TOO_LARGE;
    }
    XML_SetUserData(reader.parser, &reader);
    XML_SetElementHandler(reader.parser, on_start, on_end);
    XML_SetCharacterDataHandler(reader.parser, on_text);
    XML_SetStartDoctypeDeclHandler(reader.parser, on_doctype);
    const enum XML_Status parsed = XML_Parse(reader.parser, document, (int)len, XML_TRUE);
    /* All that the parser has is in the pool; there is nothing else to free. */
    pool_release(mark);
    if (parsed != XML_STATUS_OK && reader.status == OK)
        return MALFORMED;
    return reader.status;
}
