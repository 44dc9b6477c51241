#define _POSIX_C_SOURCE 200809L

#include "cases.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

static const char *const groups[] = {"read", "write", "sign", "verify", "notify"};
/* Cases in other formats, for other tests. */
static const char *const others[] = {"bill", "invoke", "refund"};

static void *memory(size_t size) {
    /* Not 0 bytes: NULL would say that there is no memory. */
    void *got = malloc(size > 0 ? size : 1);
    if (got == NULL) {
        check_stop("out of memory");
    }
    return got;
}

/* The whole file; bytes is NULL if it does not exist. */
static struct text file(const char *path) {
    struct text text = {NULL, 0};
    FILE *from = fopen(path, "rb");
    size_t size = 1 << 17;
    if (from == NULL) {
        return text;
    }
    text.bytes = memory(size);
    text.len = fread(text.bytes, 1, size, from);
    if (ferror(from) || text.len == size) {
        check_stop("%s cannot be read, or is too large", path);
    }
    fclose(from);
    return text;
}

/* Cuts the next line off `rest`; false at the end. Each line ends with an LF. */
static int next_line(struct text *rest, struct text *line) {
    unsigned char *end;
    if (rest->len == 0) {
        return 0;
    }
    end = memchr(rest->bytes, '\n', rest->len);
    if (end == NULL) {
        check_stop("the last line does not end");
        return 0;
    }
    line->bytes = rest->bytes;
    line->len = (size_t)(end - rest->bytes);
    rest->bytes = end + 1;
    rest->len -= line->len + 1;
    return 1;
}

static int is(struct text text, const char *literal) {
    return text.len == strlen(literal) && memcmp(text.bytes, literal, text.len) == 0;
}

static size_t number(struct text digits) {
    size_t value = 0;
    size_t i;
    if (digits.len == 0) {
        check_stop("a number is missing");
    }
    for (i = 0; i < digits.len; i++) {
        if (digits.bytes[i] < '0' || digits.bytes[i] > '9') {
            check_stop("not a number");
        }
        value = value * 10 + (size_t)(digits.bytes[i] - '0');
    }
    return value;
}

static void expectation(struct vector_case *to, struct text value) {
    unsigned char *space = memchr(value.bytes, ' ', value.len);
    size_t len;
    struct text at;
    if (is(value, "ok")) {
        strcpy(to->kind, "Ok");
        return;
    }
    if (space == NULL || (len = (size_t)(space - value.bytes)) >= sizeof(to->kind)) {
        check_stop("not a kind and an offset");
        return;
    }
    memcpy(to->kind, value.bytes, len);
    to->kind[len] = '\0';
    at.bytes = space + 1;
    at.len = value.len - len - 1;
    to->at = number(at);
}

static void header(struct vector_case *to, struct text line) {
    struct text value;
    size_t name = 0;
    while (name + 1 < line.len && !(line.bytes[name] == ':' && line.bytes[name + 1] == ' ')) {
        name++;
    }
    if (name + 2 > line.len) {
        check_stop("not a header");
    }
    value.bytes = line.bytes + name + 2;
    value.len = line.len - name - 2;
    line.len = name;
    if (is(line, "root")) {
        to->root_is_root = is(value, "root");
    } else if (is(line, "slots")) {
        to->slots = number(value);
    } else if (is(line, "key")) {
        to->key = value;
    } else if (is(line, "sign_type")) {
        to->is_hmac = is(value, "HMAC-SHA256");
    } else if (is(line, "mode")) {
        to->is_strict = is(value, "strict");
    } else if (is(line, "sign")) {
        to->sign = value;
    } else if (is(line, "expect")) {
        expectation(to, value);
    } else if (!is(line, "about")) {
        check_stop("an unknown header");
    }
}

/* Undoes the escapes, in place: the text does not get longer. */
static struct text unescaped(struct text value) {
    size_t from = 0;
    size_t to = 0;
    while (from < value.len) {
        unsigned char byte = value.bytes[from++];
        if (byte == '\\') {
            switch (from < value.len ? value.bytes[from++] : 0) {
            case '\\': byte = '\\'; break;
            case 'n': byte = '\n'; break;
            case 'r': byte = '\r'; break;
            case 't': byte = '\t'; break;
            default: check_stop("an unknown escape");
            }
        }
        value.bytes[to++] = byte;
    }
    value.len = to;
    return value;
}

static void field(struct vector_case *to, struct text line) {
    unsigned char *equals = line.len > 0 ? memchr(line.bytes, '=', line.len) : NULL;
    struct case_field *field = &to->fields[to->count];
    if (equals == NULL || to->count == 300) {
        check_stop("not a field, or too many");
        return;
    }
    field->name.bytes = line.bytes;
    field->name.len = (size_t)(equals - line.bytes);
    field->value.bytes = equals + 1;
    field->value.len = line.len - field->name.len - 1;
    field->value = unescaped(field->value);
    to->count++;
}

static void parse(struct vector_case *to, struct text rest) {
    struct text line;
    while (next_line(&rest, &line)) {
        if (to->is_readable) {
            field(to, line);
        } else if (line.len == 0) {
            to->is_readable = 1;
        } else {
            header(to, line);
        }
    }
    if (to->kind[0] == '\0') {
        check_stop("no expectation");
    }
}

/* Loads tree/group/stem.*, and runs the case. */
static void load(const char *tree, const char *group, const char *stem,
                 void (*run)(const struct vector_case *)) {
    struct vector_case loaded;
    struct text text;
    char path[1024];
    memset(&loaded, 0, sizeof(loaded));
    loaded.group = group;
    loaded.fields = memory(300 * sizeof(*loaded.fields));
    (void)snprintf(loaded.name, sizeof(loaded.name), "%s/%s", group, stem);
    check_context("%s", loaded.name);

    (void)snprintf(path, sizeof(path), "%s/%s.case", tree, loaded.name);
    text = file(path);
    if (text.bytes == NULL) {
        check_stop("no .case file");
    }
    parse(&loaded, text);
    (void)snprintf(path, sizeof(path), "%s/%s.xml", tree, loaded.name);
    loaded.document = file(path);
    if (loaded.document.bytes == NULL) {
        check_stop("no .xml file");
    }
    (void)snprintf(path, sizeof(path), "%s/%s.canonical", tree, loaded.name);
    loaded.canonical = file(path);
    if ((strcmp(group, "sign") == 0) != (loaded.canonical.bytes != NULL)) {
        check_stop("a .canonical file belongs to the group sign");
    }

    run(&loaded);

    free(text.bytes);
    free(loaded.document.bytes);
    free(loaded.canonical.bytes);
    free(loaded.fields);
}

/* Whether a file of this name is a case; it then loses its ending. */
static int is_case(char *name) {
    char *dot = strrchr(name, '.');
    if (dot == NULL || strcmp(dot, ".case") != 0) {
        return 0;
    }
    *dot = '\0';
    return 1;
}

static size_t each_of(const char *tree, const char *group,
                      void (*run)(const struct vector_case *)) {
    size_t count = 0;
    struct dirent **entries;
    char path[1024];
    int found;
    int i;
    (void)snprintf(path, sizeof(path), "%s/%s", tree, group);
    found = scandir(path, &entries, NULL, alphasort);
    for (i = 0; i < found; i++) {
        if (is_case(entries[i]->d_name)) {
            load(tree, group, entries[i]->d_name, run);
            count++;
        }
        free(entries[i]);
    }
    if (count == 0) {
        check_stop("%s: no cases", path);
    }
    free(entries);
    printf("    %-8s %4lu cases\n", group, (unsigned long)count);
    return count;
}

/* Not a group that is known: then it may have no cases. */
static void check_other(const char *tree, const char *entry) {
    struct dirent **entries;
    char path[1024];
    int found;
    size_t i;
    for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        if (strcmp(others[i], entry) == 0) {
            return;
        }
    }
    (void)snprintf(path, sizeof(path), "%s/%s", tree, entry);
    found = scandir(path, &entries, NULL, NULL);
    if (found < 0) {
        return; /* A file. */
    }
    while (found > 0) {
        found--;
        if (is_case(entries[found]->d_name)) {
            check_stop("%s has cases, and they have no test", path);
        }
        free(entries[found]);
    }
    free(entries);
}

size_t cases_each(const char *tree, void (*run)(const struct vector_case *)) {
    size_t known = sizeof(groups) / sizeof(groups[0]);
    size_t seen = 0;
    size_t count = 0;
    struct dirent **entries;
    int found = scandir(tree, &entries, NULL, alphasort);
    int i;
    for (i = 0; i < found; i++) {
        const char *entry = entries[i]->d_name;
        size_t group = 0;
        while (group < known && strcmp(groups[group], entry) != 0) {
            group++;
        }
        if (group < known) {
            count += each_of(tree, groups[group], run);
            seen++;
        } else if (entry[0] != '.') {
            check_other(tree, entry);
        }
        free(entries[i]);
    }
    if (seen != known) {
        check_stop("%s: not all groups are there", tree);
    }
    free(entries);
    return count;
}
