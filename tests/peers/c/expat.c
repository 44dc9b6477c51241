/* expat as events, and OpenSSL. */

#include "crypto.h"
#include "markup.h"

#include <expat.h>
#include <openssl/opensslv.h>
#include <stdlib.h>
#include <string.h>

#define VERSION(number) #number
#define VERSION_OF(major, minor, micro)                                                            \
    "expat " VERSION(major) "." VERSION(minor) "." VERSION(micro) ", " OPENSSL_VERSION_TEXT

struct expat {
    struct crypto crypto;
    XML_Parser parser;
    int depth;
    bool wrong;
    /* Names and values, one after another: expat's own are gone after the call. */
    struct buffer texts;
    size_t begin[FIELDS_MAX][3]; /* where the name, the value and what follows begin */
    size_t count;
    struct buffer out;
};

static void *make(const char *key, size_t key_len, enum algorithm algorithm)
{
    struct expat *self = calloc(1, sizeof *self);
    if (self == NULL)
        return NULL;
    self->parser = XML_ParserCreate("UTF-8");
    return self->parser != NULL && crypto_make(&self->crypto, key, key_len, algorithm) ? self : NULL;
}

static void stop(struct expat *self)
{
    self->wrong = true;
    XML_StopParser(self->parser, XML_FALSE);
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct expat *self = data;
    (void)attributes;
    self->depth++;
    if (self->depth == 1) {
        if (strcmp(name, "xml") != 0)
            stop(self);
    } else if (self->depth > 2 || self->count == FIELDS_MAX) {
        stop(self);
    } else {
        self->begin[self->count][0] = self->texts.len;
        if (!buffer_text(&self->texts, name))
            stop(self);
        self->begin[self->count][1] = self->texts.len;
    }
}

static void on_text(void *data, const XML_Char *text, int len)
{
    struct expat *self = data;
    if (self->depth == 2 && !buffer_put(&self->texts, text, (size_t)len))
        stop(self);
}

static void on_end(void *data, const XML_Char *name)
{
    struct expat *self = data;
    (void)name;
    if (self->depth-- == 2)
        self->begin[self->count++][2] = self->texts.len;
}

static void on_doctype(void *data, const XML_Char *name, const XML_Char *system,
                       const XML_Char *public, int subset)
{
    (void)name, (void)system, (void)public, (void)subset;
    stop(data);
}

static bool verify(void *data, const char *document, size_t len)
{
    struct expat *self = data;
    self->depth = 0;
    self->wrong = false;
    self->texts.len = 0;
    self->count = 0;
    XML_ParserReset(self->parser, "UTF-8");
    XML_SetUserData(self->parser, self);
    XML_SetElementHandler(self->parser, on_start, on_end);
    XML_SetCharacterDataHandler(self->parser, on_text);
    XML_SetStartDoctypeDeclHandler(self->parser, on_doctype);
    if (XML_Parse(self->parser, document, (int)len, XML_TRUE) != XML_STATUS_OK || self->wrong)
        return false;

    struct fields fields;
    fields.count = 0;
    for (size_t i = 0; i < self->count; i++) {
        const size_t *begin = self->begin[i];
        struct text name = {self->texts.at + begin[0], begin[1] - begin[0]};
        struct text value = {self->texts.at + begin[1], begin[2] - begin[1]};
        if (!fields_add(&fields, name, value))
            return false;
    }
    return crypto_accept(&self->crypto, &fields);
}

static size_t write_order(void *data, const struct pair *pairs, size_t count, char *out, size_t size)
{
    struct expat *self = data;
    struct fields fields;
    char sign[65];
    fields.count = 0;
    for (size_t i = 0; i < count; i++)
        if (!fields_add(&fields, pairs[i].name, pairs[i].value))
            return 0;
    size_t sign_len = crypto_sign(&self->crypto, &fields, sign);
    if (sign_len == 0)
        return 0;

    bool ok = markup_start(&self->out);
    for (size_t i = 0; i < fields.count; i++)
        ok = ok && markup_field(&self->out, fields.pairs[i].name, fields.pairs[i].value);
    ok = ok && markup_field(&self->out, (struct text){"sign", 4}, (struct text){sign, sign_len})
        && markup_end(&self->out) && self->out.len <= size;
    if (!ok)
        return 0;
    memcpy(out, self->out.at, self->out.len);
    return self->out.len;
}

const struct peer peer_expat = {
    "C, expat + OpenSSL",
    VERSION_OF(XML_MAJOR_VERSION, XML_MINOR_VERSION, XML_MICRO_VERSION),
    make,
    verify,
    write_order,
};
