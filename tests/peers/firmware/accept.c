/* Is this order paid? */

#include <string.h>

#include "payment.h"

static bool is(const struct message *message, const char *name, const char *expected)
{
    const char *const value = message_get(message, name);
    return value && strcmp(value, expected) == 0;
}

static bool is_or_absent(const struct message *message, const char *name, const char *expected)
{
    return !message_get(message, name) || is(message, name, expected);
}

/* Digits only, no zero in front. */
static bool amount(const char *text, uint32_t *fen)
{
    uint32_t number = 0;
    if (!text || !*text || (*text == '0' && text[1]))
        return false;
    for (; *text; text++) {
        if (*text < '0' || *text > '9' || number > (UINT32_MAX - 9) / 10)
            return false;
        number = number * 10 + (uint32_t)(*text - '0');
    }
    *fen = number;
    return true;
}

enum status accept(const struct message *message, const struct order *order)
{
    uint32_t fen;
    if (!is(message, "return_code", "SUCCESS") || !is(message, "result_code", "SUCCESS")
        || !is_or_absent(message, "trade_state", "SUCCESS"))
        return NOT_PAID;
    if (!is(message, "appid", order->appid) || !is(message, "mch_id", order->mch_id)
        || !is(message, "out_trade_no", order->out_trade_no)
        || !is_or_absent(message, "fee_type", order->fee_type)
        || !amount(message_get(message, "total_fee"), &fen) || fen != order->total_fee)
        return ANOTHER_ORDER;
    return OK;
}
