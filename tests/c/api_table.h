/* The endpoints as tests/vectors/api lists them. */

#ifndef API_TABLE_H
#define API_TABLE_H

#include <stddef.h>

#include "wxpay_api.h"

/* One line of fields.tsv. */
struct row {
    char *name;
    int is_required;
    char *form;
    size_t max; /* 0: none */
    char *values; /* NULL: any */
};

/* One line of endpoints.tsv and the fields that belong to it. NULL for a column that says nothing. */
struct listed {
    char *path;
    char *name;
    char *method;
    char *host;
    int has_certificate;
    int is_deprecated;
    int is_in_sandbox;
    char *reply;
    char *sign_types;
    char *sign_type_sent;
    int has_nonce;
    char *merchant;
    char *app;
    char *needs;
    struct row *request;
    size_t request_count;
    struct row *replies;
    size_t reply_count;
    /* The endpoint with this path. */
    const wxpay_endpoint *endpoint;
};

/* Reads both tables and calls `run` for each endpoint; returns how many there are. */
size_t api_each(const char *tree, void (*run)(const struct listed *));

/* The field of a request; NULL if there is none of this name. */
const struct row *api_row(const struct listed *listed, const char *name);

/* True if `word` is one of those between `|`. */
int api_is_among(const char *words, const char *word);

/* A value that is as long as it may be and as it should be. */
const char *api_good_value(const struct row *row);

/* The parts of the test: api.c, api_requests.c, api_replies.c. */
void api_check_requests(const struct listed *listed);
void api_check_replies(const struct listed *listed);

#endif
