/* Reads a message with yxml. */

#include <string.h>

#include "payment.h"
#include "yxml.h"

/* Names of the open elements, each with a NUL. */
enum { STACK = 96 };

enum status message_read(struct message *message, const char *document, size_t len)
{
    yxml_t xml;
    char stack[STACK];
    unsigned depth = 0;
    const char *name = NULL, *value = NULL;

    message_clear(message);
    yxml_init(&xml, stack, sizeof stack);
    for (size_t i = 0; i < len; i++) {
        switch (yxml_parse(&xml, document[i])) {
        case YXML_OK:
        case YXML_PISTART:
        case YXML_PICONTENT:
        case YXML_PIEND:
            break;
        case YXML_ELEMSTART:
            depth++;
            if (depth > 2 || (depth == 1 && strcmp(xml.elem, "xml") != 0))
                return MALFORMED;
            if (depth == 2) {
                name = message->text + message->used;
                if (!message_append(message, xml.elem, strlen(xml.elem) + 1))
                    return TOO_LARGE;
                value = message->text + message->used;
            }
            break;
        case YXML_CONTENT:
            if (depth == 2) {
                if (!message_append(message, xml.data, strlen(xml.data)))
                    return TOO_LARGE;
            } else if (!strchr(" \t\r\n", *xml.data)) {
                return MALFORMED;
            }
            break;
        case YXML_ELEMEND:
            if (depth-- == 2) {
                if (!message_append(message, "", 1))
                    return TOO_LARGE;
                const enum status status = message_add(message, name, value);
                if (status != OK)
                    return status;
            }
            break;
        default: /* an error, or an attribute */
            return MALFORMED;
        }
    }
    return yxml_eof(&xml) == YXML_OK ? OK : MALFORMED;
}
