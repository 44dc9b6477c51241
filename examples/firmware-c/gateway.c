#include "gateway.h"

#include <stdbool.h>
#include <string.h>

static const struct turn *turns;

void gateway_begin(const struct turn *first)
{
    turns = first;
}

const struct turn *gateway_next(void)
{
    return turns->what == END ? turns : turns++;
}

static wxpay_field fields[16];
static size_t count;

static bool set(const char *name, const char *value, size_t value_len)
{
    return wxpay_set(fields, 16, &count, name, strlen(name), value, value_len) == WXPAY_OK;
}

static bool say(const char *name, const char *value)
{
    return set(name, value, strlen(value));
}

size_t gateway_reply(const struct turn *turn, const wxpay_key *key, const wxpay_sale *sale,
                     char *reply, size_t capacity)
{
    const bool refused = turn->name != NULL && strcmp(turn->name, "err_code") == 0;
    size_t len;

    count = 0;
    if (!say("return_code", "SUCCESS")
        || !say("appid", "wxd930ea5d5a258f4f")
        || !say("mch_id", "10000100")
        || !say("result_code", refused ? "FAIL" : "SUCCESS")
        || !set("out_trade_no", sale->out_trade_no, sale->out_trade_no_len)
        || !say("total_fee", "450")
        || !say("transaction_id", "4200002614202611233005090042")
        || (turn->name != NULL && !say(turn->name, turn->value))
        || wxpay_write_signed(key, fields, count, reply, capacity, &len, NULL) != WXPAY_OK)
        return 0;
    return len;
}
