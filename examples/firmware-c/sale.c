/* Payments by payment code when the network fails, the payer dawdles, or the power is cut: what is told
 * to the payer, what is sent, and how it ends. The manual is wxpay_flow.h.
 */

#include "gateway.h"
#include "print.h"
#include "till.h"

#define KEY "192006250b4c09247ec02edce69f6a2d"

/* Keep it where the flow is kept: it is needed again after a power cut. */
static const wxpay_sale tea = {
    WXPAY_STR("乌龙茶 500ml"), WXPAY_STR("KIOSK20261123000042"), WXPAY_STR("134567890123456789"),
    WXPAY_STR("192.0.2.7"), NULL, 0, NULL, 0, 450,
};

static const struct turn lost[] = {
    {NO_REPLY, NULL, NULL},
    {ANSWER, "trade_state", "SUCCESS"},
    {END, NULL, NULL},
};
static const struct turn password[] = {
    {ANSWER, "err_code", "USERPAYING"},
    {ANSWER, "trade_state", "USERPAYING"},
    {ANSWER, "trade_state", "SUCCESS"},
    {END, NULL, NULL},
};
static const struct turn undecided[] = {
    {ANSWER, "err_code", "SYSTEMERROR"},
    {ANSWER, "trade_state", "USERPAYING"},
    {ANSWER, "trade_state", "USERPAYING"},
    {NO_REPLY, NULL, NULL},
    {ANSWER, "trade_state", "USERPAYING"},
    {ANSWER, "trade_state", "USERPAYING"},
    {ANSWER, "trade_state", "USERPAYING"},
    {ANSWER, "recall", "Y"},
    {ANSWER, "recall", "N"},
    {ANSWER, "trade_state", "REVOKED"},
    {END, NULL, NULL},
};
static const struct turn cut[] = {
    {POWER_CUT, NULL, NULL},
    {ANSWER, "trade_state", "SUCCESS"},
    {END, NULL, NULL},
};

/* True if the payment comes to this end, and not sooner. */
static bool ends(const char *title, const struct turn *turns, const wxpay_key *key, int32_t end)
{
    wxpay_flow_action action;

    print(title);
    print("\n");
    gateway_begin(turns);
    return till_sell(key, &tea, &action) && action.end == end && gateway_next()->what == END;
}

/* The same, but the power fails once. */
static bool survives(const char *title, const wxpay_key *key, bool is_damaged)
{
    wxpay_flow_action action;

    print(title);
    print("\n");
    gateway_begin(cut);
    if (till_sell(key, &tea, &action))
        return false;
    if (is_damaged)
        till_flash.bytes[20] ^= 1;
    return till_resume(key, &tea, &action) && action.end == WXPAY_END_PAID
        && gateway_next()->what == END;
}

int main(void)
{
    wxpay_key key;
    bool done = false;

    if (wxpay_key_md5(&key, WXPAY_STR(KEY)) == WXPAY_OK)
        done = ends("a reply is lost", lost, &key, WXPAY_END_PAID)
            && ends("a password", password, &key, WXPAY_END_PAID)
            && ends("the payer never decides", undecided, &key, WXPAY_END_REVERSED)
            && survives("a power cut", &key, false)
            && survives("a power cut while saving", &key, true);
    wxpay_key_wipe(&key);
    print(done ? "all as it should be\n" : "FAILED\n");
    return done ? 0 : 1;
}
