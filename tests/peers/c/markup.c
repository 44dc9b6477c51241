#include "markup.h"

bool markup_start(struct buffer *buffer)
{
    buffer->len = 0;
    return buffer_text(buffer, "<xml>");
}

static bool escaped(struct buffer *buffer, struct text value)
{
    bool ok = true;
    size_t run = 0;
    for (size_t i = 0; i < value.len; i++) {
        const char *escape = NULL;
        switch (value.at[i]) {
        case '&': escape = "&amp;"; break;
        case '<': escape = "&lt;"; break;
        case '>': escape = "&gt;"; break;
        case '\r': escape = "&#13;"; break;
        default: continue;
        }
        ok = ok && buffer_put(buffer, value.at + run, i - run) && buffer_text(buffer, escape);
        run = i + 1;
    }
    return ok && buffer_put(buffer, value.at + run, value.len - run);
}

bool markup_field(struct buffer *buffer, struct text name, struct text value)
{
    return buffer_put(buffer, "<", 1) && buffer_put(buffer, name.at, name.len)
        && buffer_put(buffer, ">", 1) && escaped(buffer, value) && buffer_put(buffer, "</", 2)
        && buffer_put(buffer, name.at, name.len) && buffer_put(buffer, ">", 1);
}

bool markup_end(struct buffer *buffer)
{
    return buffer_text(buffer, "</xml>");
}
