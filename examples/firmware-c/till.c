#include "till.h"

#include "console.h"
#include "gateway.h"
#include "print.h"

wxpay_flow till_flash;

/* The board's clock, in milliseconds. Nothing in here waits in earnest. */
static uint64_t now;

static const wxpay_merchant merchant = {
    WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"), NULL, 0, NULL, 0,
};

/* Static, for small stacks. */
static wxpay_field fields[32];
static char request[1024], reply[1024];

static void print_time(void)
{
    print(now < 10000 ? "     " : "    ");
    print_number(now / 1000);
    print(" s  ");
}

static const char *hint_text(int32_t hint)
{
    switch (hint) {
    case WXPAY_HINT_PROCESSING: return "please wait";
    case WXPAY_HINT_PASSWORD: return "please type your password";
    case WXPAY_HINT_CANCELLING: return "please do not pay any more";
    case WXPAY_HINT_PAID: return "paid, thank you";
    case WXPAY_HINT_NOT_PAID: return "not paid";
    case WXPAY_HINT_REVERSED: return "the payment was taken back";
    default: return "please call the staff";
    }
}

/* Sends one request and makes an event of what comes back. False if the power fails meanwhile. */
static bool post(const wxpay_key *key, const wxpay_sale *sale, const wxpay_flow_action *action,
                 wxpay_flow_event *event)
{
    size_t len, count, reply_len = 0;

    /* In earnest: 32 characters from a random source, new for every request; and TLS. */
    if (wxpay_micropay_write(key, &merchant, WXPAY_STR("5K8264ILTKCH16CQ2502SI8ZNMTM67VS"), sale,
                             action, fields, 32, request, sizeof request, &len, NULL)
        != WXPAY_OK)
        return false;
    print_time();
    print(action->endpoint->path);

    const struct turn *const turn = gateway_next();
    if (turn->what == POWER_CUT) {
        print(": the power fails\n");
        return false;
    }
    if (turn->what == NO_REPLY) {
        print(": no reply\n");
        now = action->until;
    } else {
        reply_len = gateway_reply(turn, key, sale, reply, sizeof reply);
        print(turn->name != NULL ? ": " : "\n");
        print(turn->name != NULL ? turn->value : "");
        print(turn->name != NULL ? "\n" : "");
        now += 1000;
    }
    /* Whatever this says, the event is one to go on with. */
    const wxpay_status status =
        wxpay_micropay_read(key, &merchant, sale, action, reply, reply_len, fields, 32, &count,
                            event, NULL);
    return status < WXPAY_NULL_POINTER;
}

static bool run(const wxpay_key *key, const wxpay_sale *sale, wxpay_flow flow,
                wxpay_flow_event event, wxpay_flow_action *action)
{
    int32_t shown = 0;

    for (;;) {
        if (wxpay_micropay_step(&flow, now, &event, action) != WXPAY_OK)
            return false;
        till_flash = flow; /* before it is done */
        if (action->hint != shown) {
            print_time();
            print(hint_text(action->hint));
            print("\n");
        }
        shown = action->hint;
        event = (wxpay_flow_event){WXPAY_FLOW_TICK, 0, 0, 0, 0};
        if (action->action == WXPAY_ACTION_DONE)
            return true;
        if (action->action == WXPAY_ACTION_WAIT)
            now = action->until;
        else if (!post(key, sale, action, &event))
            return false;
    }
}

bool till_sell(const wxpay_key *key, const wxpay_sale *sale, wxpay_flow_action *end)
{
    const wxpay_flow_event tick = {WXPAY_FLOW_TICK, 0, 0, 0, 0};
    wxpay_flow flow;

    now = 0;
    return wxpay_micropay_start(&flow, NULL) == WXPAY_OK && run(key, sale, flow, tick, end);
}

bool till_resume(const wxpay_key *key, const wxpay_sale *sale, wxpay_flow_action *end)
{
    const wxpay_flow_event restart = {WXPAY_FLOW_RESTART, 0, 0, 0, 0};
    wxpay_flow flow = till_flash;

    now = 0; /* The clock has forgotten everything. */
    if (run(key, sale, flow, restart, end))
        return true;
    /* The power failed while it was saved: nobody knows if the payer was charged, so ask. */
    print("    what was saved is damaged\n");
    return wxpay_micropay_in_doubt(&flow, NULL) == WXPAY_OK && run(key, sale, flow, restart, end);
}
