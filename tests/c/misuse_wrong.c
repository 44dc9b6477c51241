/* Wrong pointers and lengths. */

#include <stdint.h>

#include "check.h"
#include "misuse.h"
#include "wxpay_bill.h"
#include "wxpay_flow.h"

static int is_written(const struct argument *argument) {
    return argument->role != INPUT && argument->role != REACHED;
}

/* Records and slots may be as many or few as they are. */
static int is_any_number(const struct argument *argument) {
    return argument->role == IN_OUT
           && (argument->unit == sizeof(wxpay_record) || argument->unit == sizeof(wxpay_seen));
}

static int is_array(const struct argument *argument) {
    return argument->is_counted
           && (argument->unit == sizeof(wxpay_field) || is_any_number(argument));
}

static void null(const struct function *function, size_t i) {
    struct argument *argument = sheet_argument(i);
    argument->start = NULL;
    check_context("%s: %s is NULL", function->name, argument->name);
    if (argument->role == POSITION) {
        sheet_accepted(function);
    } else {
        sheet_refused(function, WXPAY_NULL_POINTER);
    }
}

/* NULL with length 0 is the same as any pointer with length 0. */
static void empty(const struct function *function, size_t i) {
    struct argument *argument = sheet_argument(i);
    wxpay_status status;
    argument->count = 0;
    check_context("%s: %s is empty", function->name, argument->name);
    status = sheet_call(function);
    CHECK(status != WXPAY_NULL_POINTER && status != WXPAY_BAD_LENGTH);

    sheet_prepare(function);
    argument = sheet_argument(i);
    argument->count = 0;
    argument->start = NULL;
    check_context("%s: %s is NULL and empty", function->name, argument->name);
    CHECK_STATUS(sheet_call(function), status);
}

static void misaligned(const struct function *function, size_t i) {
    size_t shift;
    for (shift = 1; shift < 8; shift++) {
        struct argument *argument;
        sheet_prepare(function);
        argument = sheet_argument(i);
        check_context("%s: %s is misaligned by %lu", function->name, argument->name,
                      (unsigned long)shift);
        if (argument->align == 1) {
            /* Texts and other bytes may be anywhere. */
            size_t at = argument->count * argument->unit;
            while (at > 0 && (argument->role == INPUT || argument->role == IN_OUT)) {
                at--;
                argument->start[at + shift] = argument->start[at];
            }
            argument->start += shift;
            sheet_accepted(function);
        } else if (shift % argument->align != 0) {
            argument->start += shift;
            sheet_refused(function, WXPAY_MISALIGNED);
        }
    }
}

static void impossible(const struct function *function, size_t i) {
    const size_t unit = sheet_argument(i)->unit;
    const size_t lengths[] = {SIZE_MAX,          SIZE_MAX - 1,     SIZE_MAX - 4096,
                              SIZE_MAX / 2 + 1,  SIZE_MAX / 2 + 2, SIZE_MAX / 2 / unit + 1,
                              SIZE_MAX / unit,   SIZE_MAX / unit / 4 * 3};
    size_t k;
    for (k = 0; k < sizeof(lengths) / sizeof(lengths[0]); k++) {
        wxpay_status status;
        sheet_prepare(function);
        sheet_argument(i)->count = lengths[k];
        check_context("%s: %s is impossibly long (%lu)", function->name, sheet_argument(i)->name,
                      (unsigned long)lengths[k]);
        status = sheet_call(function);
        if (function->is_silent) {
            CHECK_STATUS(status, REFUSED_IN_SILENCE);
        } else {
            /* So long a thing may also overlap others. */
            CHECK(status == WXPAY_BAD_LENGTH || status == WXPAY_OVERLAP);
        }

        sheet_prepare(function);
        sheet_argument(i)->count = lengths[k];
        sheet_argument(i)->start = NULL;
        status = sheet_call(function);
        CHECK(status != WXPAY_OK);
    }
}

static size_t size_of(const struct argument *argument) {
    return argument->count * argument->unit;
}

/* Moves output `i` to `to`, which is on another argument or next to it. */
static void move(const struct function *function, size_t i, size_t k, ptrdiff_t to, int overlaps) {
    struct argument *output;
    const struct argument *other;
    unsigned char *start;
    size_t at;
    sheet_prepare(function);
    output = sheet_argument(i);
    other = sheet_argument(k);
    start = other->start + to;
    for (at = 0; at < size_of(output) && !overlaps; at++) {
        start[at] = output->start[at];
    }
    output->start = start;
    check_context("%s: %s %s %s, %ld", function->name, output->name,
                  overlaps ? "overlaps" : "is next to", other->name, (long)to);
    if (overlaps) {
        sheet_refused(function, WXPAY_OVERLAP);
    } else {
        sheet_accepted(function);
    }
}

/* The distance from `start` to the closest aligned address that is not above `start + to`. */
static ptrdiff_t aligned(const unsigned char *start, ptrdiff_t to, size_t align) {
    return to - (ptrdiff_t)((uintptr_t)(start + to) % align);
}

static void overlaps(const struct function *function, size_t i, size_t k) {
    const unsigned char *start = sheet_argument(k)->start;
    const size_t align = sheet_argument(i)->align;
    const ptrdiff_t out = (ptrdiff_t)size_of(sheet_argument(i));
    const ptrdiff_t in = (ptrdiff_t)size_of(sheet_argument(k));
    const ptrdiff_t up = (ptrdiff_t)align - 1;
    /* On its first byte; on its last one; with the last of the output on its first. */
    move(function, i, k, aligned(start, 0, align), 1);
    move(function, i, k, aligned(start, in - 1, align), 1);
    move(function, i, k, aligned(start, 1 - out + up, align), 1);
    if (sheet_argument(k)->role != REACHED) {
        move(function, i, k, aligned(start, -out, align), 0);
        move(function, i, k, aligned(start, in + up, align), 0);
    }
}

static void one_short(const struct function *function, size_t i) {
    struct argument *argument = sheet_argument(i);
    wxpay_status status = argument->unit > 1 ? WXPAY_TOO_MANY_FIELDS : WXPAY_BUFFER_TOO_SMALL;
    argument->count--;
    check_context("%s: %s is one short", function->name, argument->name);
    sheet_refused(function, status);

    sheet_prepare(function);
    argument = sheet_argument(i);
    argument->count = 0;
    argument->start = NULL;
    check_context("%s: %s has no room", function->name, argument->name);
    sheet_refused(function, status);
}

void wrong_pointers(const struct function *function) {
    size_t i;
    size_t k;
    check_context("%s: as it should be called", function->name);
    sheet_prepare(function);
    sheet_accepted(function);
    for (i = 0; i < sheet_count(); i++) {
        if (sheet_argument(i)->role == REACHED) {
            continue;
        }
        sheet_prepare(function);
        null(function, i);
        misaligned(function, i);
        sheet_prepare(function);
        if (sheet_argument(i)->is_counted) {
            impossible(function, i);
            sheet_prepare(function);
            if (is_written(sheet_argument(i)) && !is_any_number(sheet_argument(i))) {
                one_short(function, i);
            } else {
                empty(function, i);
            }
        }
        for (k = 0; is_written(sheet_argument(i)) && k < sheet_count(); k++) {
            /* An array that is moved away reaches nothing. */
            if (k != i && !(is_array(sheet_argument(i)) && sheet_argument(k)->is_of_fields)) {
                sheet_prepare(function);
                overlaps(function, i, k);
            }
        }
    }
}
