#define _POSIX_C_SOURCE 200809L

#include "casefile.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "wxpay.h"

char *case_bytes(const char *tree, const char *folder, const char *name, size_t *len) {
    static char bytes[1 << 18];
    char path[512];
    char *copy;
    FILE *file;
    (void)snprintf(path, sizeof(path), "%s/%s/%s", tree, folder, name);
    file = fopen(path, "rb");
    if (file == NULL) {
        check_stop("%s cannot be opened", path);
        return NULL;
    }
    *len = fread(bytes, 1, sizeof(bytes), file);
    if (*len == sizeof(bytes)) {
        check_stop("%s is too long", path);
    }
    fclose(file);
    copy = malloc(*len + 1);
    if (copy == NULL) {
        check_stop("out of memory");
        return NULL;
    }
    memcpy(copy, bytes, *len);
    copy[*len] = '\0';
    return copy;
}

static void load(const char *tree, const char *folder, const char *name,
                 void (*run)(const struct case_file *)) {
    static struct case_file file;
    char stem[256];
    size_t len;
    char *text = case_bytes(tree, folder, name, &len);
    char *line = text;
    (void)snprintf(stem, sizeof(stem), "%.*s", (int)(strlen(name) - strlen(".case")), name);
    check_context("%s/%s", folder, stem);
    file.name = stem;
    file.count = 0;
    while (*line != '\0') {
        char *end = strchr(line, '\n');
        if (end == NULL || file.count == CASE_LINES) {
            check_stop("a line that does not end, or too many of them");
            return;
        }
        *end = '\0';
        file.lines[file.count++] = line;
        line = end + 1;
    }
    run(&file);
    free(text);
}

size_t case_each(const char *tree, const char *folder, void (*run)(const struct case_file *)) {
    char path[512];
    size_t count = 0;
    const struct dirent *entry;
    DIR *files;
    (void)snprintf(path, sizeof(path), "%s/%s", tree, folder);
    files = opendir(path);
    if (files == NULL) {
        check_stop("%s cannot be opened", path);
        return 0;
    }
    while ((entry = readdir(files)) != NULL) {
        const char *dot = strrchr(entry->d_name, '.');
        if (dot != NULL && strcmp(dot, ".case") == 0) {
            load(tree, folder, entry->d_name, run);
            count++;
        }
    }
    closedir(files);
    return count;
}

const char *case_header(const struct case_file *file, const char *key) {
    const size_t len = strlen(key);
    size_t i;
    for (i = 0; i < file->count && file->lines[i][0] != '\0'; i++) {
        const char *line = file->lines[i];
        if (strncmp(line, key, len) == 0 && strncmp(line + len, ": ", 2) == 0) {
            return line + len + 2;
        }
    }
    return NULL;
}

size_t case_block(const struct case_file *file, size_t block) {
    size_t i;
    for (i = 0; i < file->count && block > 0; i++) {
        if (file->lines[i][0] == '\0') {
            block--;
        }
    }
    return i;
}

void case_expect(const char *expect, int status, size_t at, const char *field, size_t field_len) {
    char kind[64] = "";
    char name[64] = "";
    unsigned long position = 0;
    if (sscanf(expect, "%63s %lu %63s", kind, &position, name) < 1) {
        check_stop("not what a case expects: %s", expect);
    }
    if (strcmp(kind, "ok") == 0) {
        CHECK_STATUS(status, WXPAY_OK);
        return;
    }
    if (!CHECK(strcmp(wxpay_status_name(status), kind) == 0)) {
        fprintf(stderr, "    %s instead of %s\n", wxpay_status_name(status), kind);
    }
    CHECK_SIZE(at, position);
    CHECK(field_len == strlen(name) && memcmp(field_len > 0 ? field : "", name, field_len) == 0);
}
