/* Wrong arguments, for every function of the header.
 *
 *   misuse HEADER */

#include "misuse.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

static int is_tested(const char *name) {
    size_t i;
    for (i = 0; i < function_count; i++) {
        if (strcmp(functions[i].name, name) == 0) {
            return 1;
        }
    }
    return 0;
}

/* Each `wxpay_name(` of the header must be in the table. */
static void check_table(const char *path) {
    static char header[1 << 17];
    FILE *file = fopen(path, "rb");
    const char *at = header;
    size_t len;
    if (file == NULL) {
        check_stop("%s cannot be opened", path);
        return;
    }
    len = fread(header, 1, sizeof(header) - 1, file);
    fclose(file);
    header[len] = '\0';
    check_context("%s", path);
    while ((at = strstr(at, "wxpay_")) != NULL) {
        char name[64];
        size_t i = 0;
        while ((islower((unsigned char)*at) || isdigit((unsigned char)*at) || *at == '_')
               && i < sizeof(name) - 1) {
            name[i++] = *at++;
        }
        name[i] = '\0';
        if (*at == '(' && !CHECK(is_tested(name))) {
            fprintf(stderr, "    %s has no test of misuse\n", name);
        }
    }
    /* And the header must have been understood. */
    for (len = 0; len < function_count; len++) {
        char declared[64];
        (void)snprintf(declared, sizeof(declared), "%s(", functions[len].name);
        CHECK(strstr(header, declared) != NULL);
    }
}

int main(int argc, char **argv) {
    size_t i;
    if (argc != 2) {
        fputs("usage: misuse HEADER\n", stderr);
        return 2;
    }
    check_table(argv[1]);
    functions_without_pointers();
    for (i = 0; i < function_count; i++) {
        unsigned long before = sheet_calls();
        if (functions[i].prepare != NULL) {
            wrong_pointers(&functions[i]);
            wrong_states(&functions[i]);
            printf("    %-44s %6lu calls\n", functions[i].name, sheet_calls() - before);
        }
    }
    printf("misuse: %lu functions, %lu calls\n", (unsigned long)function_count, sheet_calls());
    return check_report("misuse");
}
