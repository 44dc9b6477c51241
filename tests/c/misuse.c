/* Wrong arguments, for every function of the headers.
 *
 *   misuse HEADER... */

#include "misuse.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "check.h"

static const struct functions *const all[] = {&of_messages, &of_values, &of_endpoints, &of_invoke,
                                              &of_notifications, &of_bills, &of_outcomes, &of_flows};
#define ALL (sizeof(all) / sizeof(all[0]))

static char headers[1 << 18];
static size_t headers_len;

static size_t function_count;

/* Calls `run` for each function. */
static void each(void (*run)(const struct function *)) {
    size_t i;
    size_t k;
    for (i = 0; i < ALL; i++) {
        for (k = 0; k < all[i]->count; k++) {
            run(&all[i]->start[k]);
        }
    }
}

static int is_tested(const char *name) {
    size_t i;
    size_t k;
    for (i = 0; i < ALL; i++) {
        for (k = 0; k < all[i]->count; k++) {
            if (strcmp(all[i]->start[k].name, name) == 0) {
                return 1;
            }
        }
    }
    return 0;
}

static void load(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        check_stop("%s cannot be opened", path);
        return;
    }
    headers_len += fread(headers + headers_len, 1, sizeof(headers) - 1 - headers_len, file);
    if (headers_len == sizeof(headers) - 1) {
        check_stop("%s is too large", path);
    }
    fclose(file);
}

/* Each `wxpay_name(` of the headers must be in a table. */
static void check_tables(void) {
    const char *at = headers;
    check_context("the headers");
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
}

/* And the headers must have been understood. */
static void check_declared(const struct function *function) {
    char declared[64];
    (void)snprintf(declared, sizeof(declared), "%s(", function->name);
    CHECK(strstr(headers, declared) != NULL);
    function_count++;
}

static void misuse(const struct function *function) {
    unsigned long before = sheet_calls();
    if (function->prepare != NULL) {
        wrong_pointers(function);
        wrong_states(function);
        printf("    %-44s %6lu calls\n", function->name, sheet_calls() - before);
    }
}

int main(int argc, char **argv) {
    int i;
    if (argc < 2) {
        fputs("usage: misuse HEADER...\n", stderr);
        return 2;
    }
    for (i = 1; i < argc; i++) {
        load(argv[i]);
    }
    check_tables();
    each(check_declared);
    functions_without_pointers();
    each(misuse);
    printf("misuse: %lu functions, %lu calls\n", (unsigned long)function_count, sheet_calls());
    return check_report("misuse");
}
