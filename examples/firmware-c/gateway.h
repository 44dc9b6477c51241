/* Stands in for the gateway, and for the network: it answers from a script and signs on the board. */

#ifndef GATEWAY_H
#define GATEWAY_H

#include <stddef.h>

#include "wxpay_flow.h"

/* What happens to one request. */
struct turn {
    enum { ANSWER, NO_REPLY, POWER_CUT, END } what;
    const char *name; /* of the field that tells: trade_state, err_code, recall; NULL if it was done */
    const char *value;
};

/* From now on these are the turns; the last one is END. */
void gateway_begin(const struct turn *turns);

/* What happens next. */
const struct turn *gateway_next(void);

/* Writes the reply of a turn, signed. 0 if it does not fit. */
size_t gateway_reply(const struct turn *turn, const wxpay_key *key, const wxpay_sale *sale,
                     char *reply, size_t capacity);

#endif
