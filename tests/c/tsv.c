#include "tsv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"

#define KEPT 40000

static void *kept[KEPT];
static size_t kept_count;

void *tsv_memory(size_t size) {
    /* Not 0 bytes: NULL would say that there is no memory. */
    void *got = malloc(size > 0 ? size : 1);
    if (got == NULL || kept_count == KEPT) {
        check_stop("out of memory");
    }
    kept[kept_count++] = got;
    return got;
}

void tsv_release(void) {
    while (kept_count > 0) {
        free(kept[--kept_count]);
    }
}

char *tsv_copy(const char *text) {
    char *copy = tsv_memory(strlen(text) + 1);
    strcpy(copy, text);
    return copy;
}

/* Writes what stands there to `out`, unless that is NULL, and returns its length. */
static size_t unescape(const char *text, char *out) {
    static const char letters[] = "nrt\\";
    static const char meant[] = "\n\r\t\\";
    size_t len = 0;
    for (; *text != '\0'; text++, len++) {
        char byte = *text;
        if (byte == '\\') {
            const char *letter = *++text != '\0' ? strchr(letters, *text) : NULL;
            if (letter == NULL) {
                check_stop("not an escape");
                return 0;
            }
            byte = meant[letter - letters];
        }
        if (out != NULL) {
            out[len] = byte;
        }
    }
    return len;
}

char *tsv_unescaped(const char *text, size_t *len) {
    char *out;
    *len = unescape(text, NULL);
    /* Not a byte more, so that whoever watches memory sees one that is read too many. */
    out = malloc(*len);
    if (out == NULL && *len > 0) {
        check_stop("out of memory");
    }
    (void)unescape(text, out);
    return out;
}

static void split(char *text, struct tsv_line *line) {
    line->count = 0;
    while (text != NULL) {
        char *tab = strchr(text, '\t');
        if (line->count == TSV_COLUMNS) {
            check_stop("too many columns");
        }
        line->columns[line->count++] = text;
        if (tab != NULL) {
            *tab++ = '\0';
        }
        text = tab;
    }
}

size_t tsv_each(const char *tree, const char *folder, const char *file,
                void (*run)(const struct tsv_line *)) {
    static char text[1 << 14];
    char path[512];
    size_t count = 0;
    FILE *from;
    (void)snprintf(path, sizeof(path), "%s/%s/%s", tree, folder, file);
    from = fopen(path, "rb");
    if (from == NULL) {
        check_stop("%s cannot be opened", path);
        return 0;
    }
    while (fgets(text, sizeof(text), from) != NULL) {
        struct tsv_line line;
        size_t len = strlen(text);
        if (len == 0 || text[len - 1] != '\n') {
            check_stop("%s: a line that is too long, or does not end", path);
        }
        text[len - 1] = '\0';
        split(text, &line);
        run(&line);
        count++;
    }
    fclose(from);
    return count;
}
