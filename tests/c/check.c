#include "check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "wxpay.h"

/* After so many failures the rest is noise. */
#define SHOWN 40

static char context[512];
static unsigned long checks;
static unsigned long failures;

void check_context(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(context, sizeof(context), format, arguments);
    va_end(arguments);
}

/* Counts; true if the failure is to be shown. */
static int failed(int holds, const char *file, int line) {
    checks++;
    if (holds) {
        return 0;
    }
    failures++;
    if (failures > SHOWN) {
        return 0;
    }
    fprintf(stderr, "%s:%d: %s\n    ", file, line, context);
    return 1;
}

int check_that(int holds, const char *what, const char *file, int line) {
    if (failed(holds, file, line)) {
        fprintf(stderr, "not so: %s\n", what);
    }
    return holds;
}

int check_status(int got, int expected, const char *what, const char *file, int line) {
    if (failed(got == expected, file, line)) {
        fprintf(stderr, "%s\n    is %s, expected %s\n", what, wxpay_status_name(got),
                wxpay_status_name(expected));
    }
    return got == expected;
}

int check_size(size_t got, size_t expected, const char *what, const char *file, int line) {
    if (failed(got == expected, file, line)) {
        fprintf(stderr, "%s\n    is %lu, expected %lu\n", what, (unsigned long)got,
                (unsigned long)expected);
    }
    return got == expected;
}

unsigned long check_count(void) {
    return checks;
}

int check_report(const char *program) {
    if (failures > SHOWN) {
        fprintf(stderr, "%s: %lu failures are not shown\n", program, failures - SHOWN);
    }
    printf("%s: %lu checks, %lu failed\n", program, checks, failures);
    return failures == 0 && checks > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

void check_stop(const char *format, ...) {
    va_list arguments;
    fprintf(stderr, "%s: ", context);
    va_start(arguments, format);
    (void)vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(2);
}
