/* Every endpoint of wxpay_api.h against tests/vectors/api: what its object says, what a request to it
 * takes, what its reply proves.
 *
 *   api TREE */

#include <stdio.h>
#include <string.h>

#include "api_table.h"
#include "check.h"
#include "tsv.h"

/* The objects by name, from the header. */
static const struct {
    const char *name;
    const wxpay_endpoint *endpoint;
} objects[] = {
#define ENDPOINT(name) {#name, &WXPAY_API_##name},
#include "endpoints.inc"
#undef ENDPOINT
};
#define OBJECTS (sizeof(objects) / sizeof(objects[0]))

static const char *const methods[] = {"POST", "GET", "POST"};
static const char *const replies[] = {"signed", "unsigned", "text", "json", "page"};

/* The fields as a line of an endpoint spells them. */
static void spell(const struct row *rows, size_t count, char *line) {
    size_t i;
    *line = '\0';
    for (i = 0; i < count; i++) {
        line += sprintf(line, "%s%s%c%s", i > 0 ? " " : "", rows[i].name,
                        rows[i].is_required ? '!' : '?',
                        strcmp(rows[i].form, "text") == 0 ? "" : rows[i].form);
        if (rows[i].max > 0) {
            line += sprintf(line, "%lu", (unsigned long)rows[i].max);
        }
        if (rows[i].values != NULL) {
            line += sprintf(line, "=%s", rows[i].values);
        }
    }
}

/* A text of the library has a NUL behind it, which its length does not count. */
static void same(const char *text, size_t len, const char *expected) {
    CHECK_SIZE(len, strlen(expected));
    CHECK(strcmp(text, expected) == 0);
}

static void check_object(const struct listed *listed) {
    const wxpay_endpoint *endpoint = listed->endpoint;
    char *line = tsv_memory(1 << 14);
    const char *text;
    same(endpoint->path, endpoint->path_len, listed->path);
    spell(listed->request, listed->request_count, line);
    same(endpoint->request, endpoint->request_len, line);
    same(endpoint->needs, endpoint->needs_len, listed->needs != NULL ? listed->needs : "");
    CHECK(endpoint->method <= WXPAY_METHOD_UPLOAD
          && strcmp(methods[endpoint->method], listed->method) == 0);
    CHECK((endpoint->method == WXPAY_METHOD_UPLOAD)
          == (api_row(listed, "media") != NULL
              && strcmp(api_row(listed, "media")->form, "file") == 0));
    text = wxpay_host_url(endpoint->host);
    CHECK(text != NULL && strcmp(text, listed->host) == 0);
    CHECK(endpoint->reply <= WXPAY_REPLY_PAGE
          && strcmp(replies[endpoint->reply], listed->reply) == 0);
    CHECK(endpoint->certificate == listed->has_certificate);
    CHECK(endpoint->sandbox == listed->is_in_sandbox);
    CHECK(endpoint->deprecated == listed->is_deprecated);
    CHECK(endpoint->reserved[0] == 0 && endpoint->reserved[1] == 0);
    spell(listed->replies, listed->reply_count, line);
    text = wxpay_endpoint_reply(endpoint);
    CHECK(text != NULL && strcmp(text, line) == 0);
}

/* The object of this name is the one that is found. */
static void check_name(const struct listed *listed) {
    size_t i = 0;
    while (i < OBJECTS && strcmp(objects[i].name, listed->name) != 0) {
        i++;
    }
    if (CHECK(i < OBJECTS)) {
        CHECK(memcmp(objects[i].endpoint, listed->endpoint, sizeof(wxpay_endpoint)) == 0);
    }
}

static void run(const struct listed *listed) {
    if (!CHECK(listed->endpoint != NULL)) {
        return;
    }
    check_name(listed);
    check_object(listed);
    api_check_requests(listed);
    api_check_replies(listed);
}

static void paths_that_are_none(void) {
    static const char *const paths[] = {"", "/", "pay/micropay", "/pay/micropay/", "/PAY/MICROPAY"};
    wxpay_endpoint other = WXPAY_API_MICROPAY;
    size_t i;
    check_context("paths that are none");
    for (i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
        CHECK(wxpay_endpoint_find(paths[i], strlen(paths[i])) == NULL);
    }
    CHECK(wxpay_endpoint_find("/pay/micropay?", 13) != NULL);
    other.path_len--;
    CHECK(wxpay_endpoint_reply(&other) == NULL);
    check_context("the sandbox");
    CHECK(strcmp(WXPAY_API_SANDBOX_MICROPAY.path, WXPAY_SANDBOX "/pay/micropay") == 0);
    CHECK(strcmp(WXPAY_API_SANDBOX_ORDER_QUERY.path, WXPAY_SANDBOX "/pay/orderquery") == 0);
}

int main(int argc, char **argv) {
    size_t count;
    if (argc != 2) {
        fputs("usage: api TREE\n", stderr);
        return 2;
    }
    count = api_each(argv[1], run);
    check_context("endpoints");
    CHECK_SIZE(count, OBJECTS);
    paths_that_are_none();
    tsv_release();
    printf("api: %lu endpoints\n", (unsigned long)count);
    return check_report("api");
}
