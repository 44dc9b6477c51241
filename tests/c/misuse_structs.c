/* Structs of texts, each text of which may be none. */

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "misuse.h"

/* The texts of a struct come first in it, each a pointer and a length. */
struct text {
    const char *start;
    size_t len;
};

static const struct {
    const char *argument;
    size_t texts;
} structs[] = {
    {"order", 3}, {"app", 4},   {"packet", 3}, {"product", 4},
    {"contract", 6}, {"score", 4}, {"coupon", 5}, {"receiver", 4},
    {"sale", 5},     {"bought", 2}, {"back", 4},
};

static void refused(const struct function *function, const char *what, wxpay_status status) {
    char text[80];
    snprintf(text, sizeof(text), "a text that %s", what);
    sheet_wrong(function, text, status);
}

/* A table of names and values: what is wrong with a text is what `wxpay_set` says of it. */
static void wrong_pairs(const struct function *function) {
    const struct argument *found = sheet_find("pairs");
    struct text *texts = found == NULL ? NULL : (struct text *)(void *)found->start;
    size_t i;
    for (i = 0; texts != NULL && i < 2 * found->count; i++) {
        texts[i].start = NULL;
        refused(function, "is NULL", WXPAY_NULL_POINTER);
        texts[i].len = SIZE_MAX;
        refused(function, "is impossibly long", WXPAY_BAD_LENGTH);
        texts[i].len = SIZE_MAX / 2 + 1;
        refused(function, "is just impossibly long", WXPAY_BAD_LENGTH);
        texts[i].start = "\xFF";
        texts[i].len = 1;
        refused(function, "is not UTF-8", i % 2 == 0 ? WXPAY_BAD_NAME : WXPAY_BAD_UTF8);
        texts[i].start = NULL;
        texts[i].len = 0;
        if (i % 2 == 0) {
            refused(function, "is no name", WXPAY_BAD_NAME);
        } else {
            check_context("%s: a value that is empty", function->name);
            sheet_accepted(function);
            sheet_prepare(function);
        }
    }
    if (texts != NULL) {
        texts[2] = texts[0];
        refused(function, "is there already", WXPAY_DUPLICATE_FIELD);
    }
}

void wrong_structs(const struct function *function) {
    static const char bad[] = "\xFF";
    size_t i;
    size_t k;
    for (i = 0; i < sizeof(structs) / sizeof(structs[0]); i++) {
        const struct argument *found = sheet_find(structs[i].argument);
        struct text *texts = found == NULL ? NULL : (struct text *)(void *)found->start;
        for (k = 0; texts != NULL && k < structs[i].texts; k++) {
            texts[k].start = NULL;
            texts[k].len = 3;
            refused(function, "is NULL", WXPAY_NULL_POINTER);
            texts[k].len = SIZE_MAX;
            refused(function, "is impossibly long", WXPAY_BAD_LENGTH);
            texts[k].len = SIZE_MAX / 2 + 1;
            refused(function, "is just impossibly long", WXPAY_BAD_LENGTH);
            texts[k].start = bad;
            texts[k].len = 1;
            refused(function, "is not UTF-8", WXPAY_BAD_ARGUMENT);
        }
    }
    wrong_pairs(function);
}
