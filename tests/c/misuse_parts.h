/* What the calls of many functions have in common. */

#ifndef MISUSE_PARTS_H
#define MISUSE_PARTS_H

#include <stddef.h>

#include "misuse.h"
#include "wxpay.h"

/* How C aligns a type. */
#define ALIGN(type)                                                                                \
    offsetof(                                                                                      \
        struct {                                                                                   \
            char first;                                                                            \
            type second;                                                                           \
        },                                                                                         \
        second)

/* The arguments of a call, by their names. */
void *at(const char *name);
size_t size(const char *name);

/* A call that prepares the test has to succeed. */
void done(wxpay_status status);

/* An array of fields, of which the caller says how long it is. */
struct argument *add_fields(enum role role, size_t count);
/* Fields that were read from `document`; their texts are reached by them. */
void add_read_fields(const char *document);
/* One field, likewise. */
void add_field(const char *document);
/* A key that is prepared. */
void add_key(int is_hmac);
/* A buffer, and where the length goes. */
void add_out(size_t length);

/* A payment: small, but all of it is there. One value has to be decoded. */
#define PAYMENT                                                                                    \
    "<appid>wx1</appid><attach>a&amp;b</attach><mch_id>100</mch_id>"                               \
    "<out_trade_no>A1</out_trade_no><result_code>SUCCESS</result_code>"                            \
    "<return_code>SUCCESS</return_code>"
#define PAID "<total_fee>450</total_fee><transaction_id>42</transaction_id>"
#define FIELDS 9 /* with `sign` */
extern const char unsigned_payment[];
#define UNSIGNED_PAYMENT_LEN (sizeof("<xml>" PAYMENT PAID "</xml>") - 1)

/* The payment, signed: the text of a document, with a NUL. */
const char *signed_payment(int is_hmac);

#endif
