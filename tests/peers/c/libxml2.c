/* libxml2 as a tree, and OpenSSL. */

#include "crypto.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <openssl/opensslv.h>
#include <stdlib.h>
#include <string.h>

static void *make(const char *key, size_t key_len, enum algorithm algorithm)
{
    struct crypto *crypto = malloc(sizeof *crypto);
    xmlInitParser();
    return crypto != NULL && crypto_make(crypto, key, key_len, algorithm) ? crypto : NULL;
}

static struct text text_of(const xmlChar *text)
{
    return (struct text){(const char *)text, strlen((const char *)text)};
}

/* The fields, which point into the tree. */
static bool collect(const xmlDoc *document, struct fields *fields)
{
    const xmlNode *root = xmlDocGetRootElement(document);
    if (root == NULL || strcmp((const char *)root->name, "xml") != 0)
        return false;
    for (const xmlNode *node = root->children; node != NULL; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const xmlNode *content = node->children;
        struct text value = {"", 0};
        if (content != NULL) {
            /* One text or one CDATA section: others take more than one node. */
            if (content->next != NULL
                || (content->type != XML_TEXT_NODE && content->type != XML_CDATA_SECTION_NODE))
                return false;
            value = text_of(content->content);
        }
        if (!fields_add(fields, text_of(node->name), value))
            return false;
    }
    return true;
}

static bool verify(void *self, const char *document, size_t len)
{
    struct fields fields;
    fields.count = 0;
    xmlDoc *tree = xmlReadMemory(document, (int)len, NULL, "UTF-8",
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (tree == NULL)
        return false;
    bool ok = tree->intSubset == NULL && collect(tree, &fields) && crypto_accept(self, &fields);
    xmlFreeDoc(tree);
    return ok;
}

static bool add(xmlNode *root, struct text name, const char *value)
{
    /* Names and values of a program end with NUL; this one escapes. */
    return xmlNewTextChild(root, NULL, (const xmlChar *)name.at, (const xmlChar *)value) != NULL;
}

static size_t write_order(void *self, const struct pair *pairs, size_t count, char *out, size_t size)
{
    struct fields fields;
    char sign[65];
    fields.count = 0;
    for (size_t i = 0; i < count; i++)
        if (!fields_add(&fields, pairs[i].name, pairs[i].value))
            return 0;
    if (crypto_sign(self, &fields, sign) == 0)
        return 0;

    xmlDoc *tree = xmlNewDoc((const xmlChar *)"1.0");
    xmlNode *root = xmlNewNode(NULL, (const xmlChar *)"xml");
    xmlDocSetRootElement(tree, root);
    bool ok = true;
    for (size_t i = 0; i < fields.count; i++)
        ok = ok && add(root, fields.pairs[i].name, fields.pairs[i].value.at);
    ok = ok && add(root, (struct text){"sign", 4}, sign);

    xmlChar *text = NULL;
    int len = 0;
    if (ok)
        xmlDocDumpMemoryEnc(tree, &text, &len, "UTF-8");
    ok = text != NULL && (size_t)len <= size;
    if (ok)
        memcpy(out, text, (size_t)len);
    xmlFree(text);
    xmlFreeDoc(tree);
    return ok ? (size_t)len : 0;
}

const struct peer peer_libxml2 = {
    "C, libxml2 + OpenSSL",
    "libxml2 " LIBXML_DOTTED_VERSION ", " OPENSSL_VERSION_TEXT,
    make,
    verify,
    write_order,
};
