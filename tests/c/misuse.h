/* Wrong arguments, for every function.
 *
 * A function is described once, by a call that succeeds: its arguments, each in a zone of memory
 * of its own. From that the tests make every wrong call that there is: each pointer NULL, each
 * struct misaligned, each length impossible, each output on top of each other argument. After
 * every call all zones are compared with what they were. */

#ifndef MISUSE_H
#define MISUSE_H

#include <stddef.h>

#include "wxpay_api.h"

/* What wxpay_get, wxpay_equal and wxpay_key_wipe say to misuse: they return no status. */
#define REFUSED_IN_SILENCE (-1)

enum role {
    INPUT,    /* read */
    OUTPUT,   /* written on success */
    IN_OUT,   /* read, and written on success */
    FILLED,   /* the same; may be written on refusal, too, but not for wrong arguments */
    SLOTS,    /* written on success; may be empty fields after a refusal */
    POSITION, /* a number or a wxpay_violation: written on refusal; NULL is allowed */
    REACHED   /* not an argument: memory that an input points to */
};

struct argument {
    const char *name;
    enum role role;
    unsigned char *start;
    size_t count; /* of elements */
    size_t unit;  /* bytes of an element */
    size_t align;
    int is_counted;   /* The caller says how many there are. */
    int is_of_fields; /* Reached by the array of fields. */
};

#define ARGUMENTS 24

struct function {
    const char *name;
    /* Describes a call that succeeds, by the functions below. NULL for a function without
     * pointers, which has its test elsewhere. */
    void (*prepare)(void);
    wxpay_status (*call)(void);
    int is_silent;
};

struct functions {
    const struct function *start;
    size_t count;
};

/* The functions of the headers: misuse_calls.c, misuse_values.c, misuse_api.c, misuse_invoke.c,
 * misuse_notify.c, misuse_bill.c, misuse_outcome.c, misuse_flow.c. */
extern const struct functions of_messages;
extern const struct functions of_values;
extern const struct functions of_endpoints;
extern const struct functions of_invoke;
extern const struct functions of_notifications;
extern const struct functions of_bills;
extern const struct functions of_outcomes;
extern const struct functions of_flows;

/* The sheet, on which `prepare` describes the call: misuse_sheet.c. */
struct argument *sheet_add(const char *name, enum role role, const void *bytes, size_t count,
                           size_t unit, size_t align);
struct argument *sheet_text(const char *name, const char *text);
struct argument *sheet_bytes(const char *name, enum role role, size_t count);
struct argument *sheet_word(const char *name, enum role role);
struct argument *sheet_reached(const char *name, const void *start, size_t count);
struct argument *sheet_find(const char *name);
size_t sheet_count(void);
struct argument *sheet_argument(size_t i);

/* Clears the sheet and describes the call again. */
void sheet_prepare(const struct function *function);
/* Makes the call. After a refusal nothing may have changed but what the header names. */
wxpay_status sheet_call(const struct function *function);
/* The call is refused with this status, or in silence. */
void sheet_refused(const struct function *function, wxpay_status expected);
/* Refused because of `what`; then the sheet is put right again. A text of a length that cannot be may
 * also be found to overlap an output. */
void sheet_wrong(const struct function *function, const char *what, wxpay_status expected);
/* The call succeeds. */
void sheet_accepted(const struct function *function);
unsigned long sheet_calls(void);

/* All wrong calls: misuse_wrong.c for pointers and lengths, misuse_state.c for keys and fields,
 * misuse_objects.c for endpoints and merchants, misuse_structs.c for structs of texts, misuse_bill.c
 * for bills, misuse_outcome.c for codes, misuse_flow.c for flows. */
void wrong_pointers(const struct function *function);
void wrong_states(const struct function *function);
void wrong_endpoints(const struct function *function);
void wrong_merchants(const struct function *function);
void wrong_structs(const struct function *function);
void wrong_bills(const struct function *function);
void wrong_codes(const struct function *function);
void wrong_flows(const struct function *function);
void functions_without_pointers(void);

#endif
