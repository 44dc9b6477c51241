/* The fields of a message, sorted, and the string that is signed: what both C peers need besides their
 * XML parser. */

#ifndef COLLECT_H
#define COLLECT_H

#include "peer.h"

#define FIELDS_MAX 256

struct fields {
    struct pair pairs[FIELDS_MAX];
    size_t count;
};

/* False when there is no room. */
bool fields_add(struct fields *fields, struct text name, struct text value);
/* By the names' bytes; false when one occurs twice. */
bool fields_sort(struct fields *fields);
/* Of sorted fields; empty when it is absent. */
struct text fields_get(const struct fields *fields, const char *name);
bool text_is(struct text text, const char *expected);

/* Memory that grows. */
struct buffer {
    char *at;
    size_t len, size;
};

bool buffer_put(struct buffer *buffer, const char *bytes, size_t len);
bool buffer_text(struct buffer *buffer, const char *text);

/* Puts `name=value&...&key=...` in place of what the buffer holds. */
bool canonical(struct buffer *buffer, const struct fields *fields, struct text key);

#endif
