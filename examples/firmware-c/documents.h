/* Messages as they come from the network: see documents.S. */

#ifndef DOCUMENTS_H
#define DOCUMENTS_H

#include <stddef.h>

/* What the gateway answers to the order. */
extern const char order_reply[];
extern const size_t order_reply_len;

/* The notification that the order was paid, signed with MD5. */
extern const char paid[];
extern const size_t paid_len;

/* A notification of another order, signed with HMAC-SHA256. */
extern const char paid_hmac[];
extern const size_t paid_hmac_len;

/* The notification with another amount. */
extern const char forged[];
extern const size_t forged_len;

/* The notification with a second amount. */
extern const char duplicated[];
extern const size_t duplicated_len;

/* The notification without its signature. */
extern const char stripped[];
extern const size_t stripped_len;

#endif
