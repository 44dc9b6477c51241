#include "api_table.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "tsv.h"

#define ENDPOINTS 200
#define ROWS 100

static struct listed endpoints[ENDPOINTS];
static size_t count;

static char *column(const char *text) {
    return strcmp(text, "-") == 0 ? NULL : tsv_copy(text);
}

static int flag(const char *text) {
    if (strcmp(text, "yes") != 0 && strcmp(text, "no") != 0) {
        check_stop("neither yes nor no: %s", text);
    }
    return text[0] == 'y';
}

/* The first line names the columns. */
static int is_head(const struct tsv_line *line, size_t columns) {
    if (line->count != columns) {
        check_stop("%lu columns", (unsigned long)line->count);
    }
    return strcmp(line->columns[0], "path") == 0;
}

static void add_endpoint(const struct tsv_line *line) {
    struct listed *to = &endpoints[count];
    char *const *columns = line->columns;
    if (is_head(line, 14)) {
        return;
    }
    if (count == ENDPOINTS) {
        check_stop("too many endpoints");
    }
    to->path = tsv_copy(columns[0]);
    to->name = tsv_copy(columns[1]);
    to->method = tsv_copy(columns[2]);
    to->host = tsv_copy(columns[3]);
    to->has_certificate = flag(columns[4]);
    to->is_deprecated = flag(columns[5]);
    to->is_in_sandbox = flag(columns[6]);
    to->reply = tsv_copy(columns[7]);
    to->sign_types = column(columns[8]);
    to->sign_type_sent = tsv_copy(columns[9]);
    to->has_nonce = flag(columns[10]);
    to->merchant = column(columns[11]);
    to->app = column(columns[12]);
    to->needs = column(columns[13]);
    to->request = tsv_memory(ROWS * sizeof(*to->request));
    to->replies = tsv_memory(ROWS * sizeof(*to->replies));
    to->endpoint = wxpay_endpoint_find(to->path, strlen(to->path));
    count++;
}

static struct listed *find(const char *path) {
    size_t i = 0;
    while (i < count && strcmp(endpoints[i].path, path) != 0) {
        i++;
    }
    if (i == count) {
        check_stop("%s is not listed", path);
    }
    return &endpoints[i];
}

static void add_row(const struct tsv_line *line) {
    char *const *columns = line->columns;
    struct listed *to;
    struct row *row;
    if (is_head(line, 7)) {
        return;
    }
    to = find(columns[0]);
    row = strcmp(columns[1], "request") == 0 ? &to->request[to->request_count++]
                                             : &to->replies[to->reply_count++];
    if (to->request_count == ROWS || to->reply_count == ROWS) {
        check_stop("%s has too many fields", columns[0]);
    }
    row->name = tsv_copy(columns[2]);
    row->is_required = strcmp(columns[3], "required") == 0;
    row->form = tsv_copy(columns[4]);
    row->max = strcmp(columns[5], "-") == 0 ? 0 : strtoul(columns[5], NULL, 10);
    row->values = column(columns[6]);
}

size_t api_each(const char *tree, void (*run)(const struct listed *)) {
    size_t i;
    (void)tsv_each(tree, "api", "endpoints.tsv", add_endpoint);
    (void)tsv_each(tree, "api", "fields.tsv", add_row);
    for (i = 0; i < count; i++) {
        check_context("%s", endpoints[i].path);
        run(&endpoints[i]);
    }
    return count;
}

const struct row *api_row(const struct listed *listed, const char *name) {
    size_t i;
    for (i = 0; i < listed->request_count; i++) {
        if (strcmp(listed->request[i].name, name) == 0) {
            return &listed->request[i];
        }
    }
    return NULL;
}

int api_is_among(const char *words, const char *word) {
    const size_t len = strlen(word);
    const char *at = words;
    while (at != NULL && *at != '\0') {
        const char *end = strchr(at, '|');
        const size_t here = end != NULL ? (size_t)(end - at) : strlen(at);
        if (here == len && memcmp(at, word, len) == 0) {
            return 1;
        }
        at = end != NULL ? end + 1 : NULL;
    }
    return 0;
}

const char *api_good_value(const struct row *row) {
    static const struct {
        const char *form;
        const char *value;
    } of_forms[] = {
        {"int", "987654321098765432"},     {"fen", "987654321098765432"},
        {"time", "20261123235959"},        {"date", "20261123"},
        {"ip", "192.0.2.254"},             {"url", "https://example.com/"},
        {"callback", "https://example.com/"}, {"code", "134567890123456789"},
    };
    size_t room = row->max > 0 ? row->max : 20;
    size_t i;
    char *value;
    if (row->values != NULL) {
        value = tsv_copy(row->values);
        value[strcspn(value, "|")] = '\0';
        return value;
    }
    for (i = 0; i < sizeof(of_forms) / sizeof(of_forms[0]); i++) {
        if (strcmp(of_forms[i].form, row->form) == 0) {
            return of_forms[i].value;
        }
    }
    room = strcmp(row->form, "order") == 0 && room > 64 ? 64 : room;
    value = tsv_memory(room + 1);
    memset(value, strcmp(row->form, "order") == 0 ? '-' : 'x', room);
    value[room] = '\0';
    return value;
}
