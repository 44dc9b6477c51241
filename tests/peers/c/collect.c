#include "collect.h"

#include <stdlib.h>
#include <string.h>

bool fields_add(struct fields *fields, struct text name, struct text value)
{
    if (fields->count == FIELDS_MAX)
        return false;
    fields->pairs[fields->count].name = name;
    fields->pairs[fields->count].value = value;
    fields->count++;
    return true;
}

static int compare(struct text a, struct text b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    int order = memcmp(a.at, b.at, len);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static int by_name(const void *a, const void *b)
{
    return compare(((const struct pair *)a)->name, ((const struct pair *)b)->name);
}

bool fields_sort(struct fields *fields)
{
    qsort(fields->pairs, fields->count, sizeof *fields->pairs, by_name);
    for (size_t i = 1; i < fields->count; i++)
        if (compare(fields->pairs[i - 1].name, fields->pairs[i].name) == 0)
            return false;
    return true;
}

struct text fields_get(const struct fields *fields, const char *name)
{
    struct pair wanted = {{name, strlen(name)}, {"", 0}};
    const struct pair *found =
        bsearch(&wanted, fields->pairs, fields->count, sizeof *fields->pairs, by_name);
    return found != NULL ? found->value : wanted.value;
}

bool text_is(struct text text, const char *expected)
{
    return text.len == strlen(expected) && memcmp(text.at, expected, text.len) == 0;
}

bool buffer_put(struct buffer *buffer, const char *bytes, size_t len)
{
    if (buffer->size - buffer->len < len) {
        size_t size = 2 * (buffer->len + len) + 1024;
        char *at = realloc(buffer->at, size);
        if (at == NULL)
            return false;
        buffer->at = at;
        buffer->size = size;
    }
    memcpy(buffer->at + buffer->len, bytes, len);
    buffer->len += len;
    return true;
}

bool buffer_text(struct buffer *buffer, const char *text)
{
    return buffer_put(buffer, text, strlen(text));
}

bool canonical(struct buffer *buffer, const struct fields *fields, struct text key)
{
    bool ok = true;
    buffer->len = 0;
    for (size_t i = 0; i < fields->count; i++) {
        const struct pair *pair = &fields->pairs[i];
        if (pair->value.len == 0 || text_is(pair->name, "sign"))
            continue;
        ok = ok && buffer_put(buffer, pair->name.at, pair->name.len) && buffer_put(buffer, "=", 1)
            && buffer_put(buffer, pair->value.at, pair->value.len) && buffer_put(buffer, "&", 1);
    }
    return ok && buffer_text(buffer, "key=") && buffer_put(buffer, key.at, key.len);
}
