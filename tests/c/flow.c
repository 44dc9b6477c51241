/* The three flows in C, against a gateway that knows what became of the money: as they go by the book; with
 * every reply lost; and with the power cut at every place, the flow saved and read back. All arguments lie
 * before pages that may not be touched. */

#include <stdio.h>
#include <string.h>

#include "check.h"
#include "pages.h"
#include "wxpay_flow.h"

#define NONCE "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"

static wxpay_key key;
static const wxpay_merchant merchant = {WXPAY_STR("wx1"), WXPAY_STR("100"), NULL, 0, NULL, 0};
static const wxpay_sale sale = {WXPAY_STR("tea"), WXPAY_STR("A1"),
                                WXPAY_STR("134567890123456789"), WXPAY_STR("192.0.2.7"),
                                NULL, 0, NULL, 0, 450};
static const wxpay_order order = {WXPAY_STR("A1"), NULL, 0, 450};
static const wxpay_refund refund = {NULL, 0, WXPAY_STR("A1"), WXPAY_STR("R1"), NULL, 0, NULL, 0,
                                    450, 200};

/* --- The gateway ------------------------------------------------------------------------------ */

enum kind { MICROPAY, ORDER, REFUND };

/* What a payer or a bank does, and when. */
struct world {
    const char *name;
    enum kind kind;
    int pays_after;  /* so many queries; -1 never */
    int recalls;     /* reversals that have to be repeated */
    int is_refused;  /* what moves money has no effect */
    int32_t end;     /* by the book */
};

static const struct world worlds[] = {
    {"paid at once", MICROPAY, 0, 0, 0, WXPAY_END_PAID},
    {"a password", MICROPAY, 3, 0, 0, WXPAY_END_PAID},
    {"never decided", MICROPAY, -1, 0, 0, WXPAY_END_REVERSED},
    {"reversed with recall", MICROPAY, -1, 2, 0, WXPAY_END_REVERSED},
    {"refused", MICROPAY, -1, 0, 1, WXPAY_END_NOT_PAID},
    {"a QR code", ORDER, 2, 0, 0, WXPAY_END_PAID},
    {"a QR code that nobody scans", ORDER, -1, 0, 0, WXPAY_END_NOT_PAID},
    {"a refund", REFUND, 3, 0, 0, WXPAY_END_REFUNDED},
    {"a refund that is refused", REFUND, -1, 0, 1, WXPAY_END_NOT_REFUNDED},
};

static struct {
    const struct world *world;
    int is_known; /* the number */
    int is_paid;
    int is_over; /* reversed, or closed */
    int moved;   /* how often money was taken, or given back */
    int asked;
    int reversals;
    int requests;
} gateway;

static wxpay_field made[16];
static size_t made_count;

static void say(const char *name, const char *value) {
    CHECK_STATUS(wxpay_set(made, 16, &made_count, name, strlen(name), value, strlen(value)),
                 WXPAY_OK);
}

static void say_paid(void) {
    say("openid", "o");
    say("time_end", "20261123120000");
    say("total_fee", "450");
    say("transaction_id", "42");
}

static void pay(void) {
    if (gateway.is_known && !gateway.is_paid && !gateway.is_over
        && gateway.world->pays_after >= 0 && gateway.asked >= gateway.world->pays_after) {
        gateway.is_paid = 1;
        gateway.moved++;
    }
}

static const char *state(void) {
    if (gateway.is_over) {
        return gateway.world->kind == MICROPAY ? "REVOKED" : "CLOSED";
    }
    return gateway.is_paid ? "SUCCESS" : "USERPAYING";
}

/* Does what a request says, and answers. */
static const char *answer(int32_t call) {
    const char *error = NULL;
    const struct world *world = gateway.world;
    switch (call) {
    case WXPAY_CALL_MICROPAY:
        CHECK(!gateway.is_known);
        gateway.is_known = !world->is_refused;
        pay();
        error = world->is_refused ? "NOTENOUGH" : gateway.is_paid ? NULL : "USERPAYING";
        if (error == NULL) {
            say_paid();
        }
        break;
    case WXPAY_CALL_ORDER_QUERY:
        gateway.asked++;
        pay();
        if (!gateway.is_known) {
            return "ORDERNOTEXIST";
        }
        say("trade_state", state());
        if (gateway.is_paid && !gateway.is_over) {
            say_paid();
        }
        break;
    case WXPAY_CALL_REVERSE:
        CHECK(world->kind == MICROPAY);
        say("recall", gateway.reversals++ < world->recalls ? "Y" : "N");
        gateway.is_over = gateway.reversals > world->recalls;
        break;
    case WXPAY_CALL_CLOSE_ORDER:
        CHECK(world->kind == ORDER);
        if (gateway.is_paid) {
            return "ORDERPAID";
        }
        gateway.is_over = 1;
        break;
    case WXPAY_CALL_REFUND:
        if (world->is_refused) {
            return "NOTENOUGH";
        }
        gateway.is_known = 1;
        say("out_refund_no", "R1");
        say("refund_fee", "200");
        say("refund_id", "9");
        say("total_fee", "450");
        say("transaction_id", "42");
        break;
    default:
        CHECK(call == WXPAY_CALL_REFUND_QUERY);
        gateway.asked++;
        pay();
        if (!gateway.is_known) {
            return "REFUNDNOTEXIST";
        }
        say("out_refund_no_0", "R1");
        say("refund_count", "1");
        say("refund_fee", "200");
        say("refund_fee_0", "200");
        say("refund_status_0", gateway.is_paid ? "SUCCESS" : "PROCESSING");
        say("total_fee", "450");
        say("transaction_id", "42");
    }
    return error;
}

/* The reply to a request, signed; it ends where its page does. */
static const char *reply_to(int32_t call, size_t *len) {
    char document[1024];
    const char *error;
    made_count = 0;
    gateway.requests++;
    error = answer(call);
    say("appid", "wx1");
    say("mch_id", "100");
    say("return_code", "SUCCESS");
    say("result_code", error == NULL ? "SUCCESS" : "FAIL");
    if (error != NULL) {
        say("err_code", error);
    }
    if (call == WXPAY_CALL_MICROPAY || call == WXPAY_CALL_ORDER_QUERY) {
        say("out_trade_no", "A1");
    }
    CHECK_STATUS(wxpay_write_signed(&key, made, made_count, document, sizeof(document), len, NULL),
                 WXPAY_OK);
    return pages_copy(document, *len);
}

/* --- The till --------------------------------------------------------------------------------- */

/* What goes wrong, and when: a count of steps; -1 never. */
struct faults {
    int cut;      /* the power, before the action is done */
    int is_sent;  /* ... or after the request has gone out */
    int lost;     /* every reply up to there */
};

static wxpay_status start(enum kind kind, wxpay_flow *flow) {
    return kind == MICROPAY ? wxpay_micropay_start(flow, NULL)
           : kind == ORDER  ? wxpay_order_start(flow, NULL)
                            : wxpay_refund_start(flow, NULL);
}

static wxpay_status step(enum kind kind, wxpay_flow *flow, uint64_t now,
                         const wxpay_flow_event *event, wxpay_flow_action *action) {
    return kind == MICROPAY ? wxpay_micropay_step(flow, now, event, action)
           : kind == ORDER  ? wxpay_order_step(flow, now, event, action)
                            : wxpay_refund_step(flow, now, event, action);
}

static void send(enum kind kind, const wxpay_flow_action *action) {
    wxpay_field *fields = pages_get(12 * sizeof(wxpay_field));
    size_t *len = pages_get(sizeof(size_t));
    char *out = pages_get(700);
    const char *nonce = pages_copy(NONCE, strlen(NONCE));
    wxpay_violation wrong;
    const wxpay_status status =
        kind == MICROPAY ? wxpay_micropay_write(&key, &merchant, nonce, strlen(NONCE), &sale, action,
                                                fields, 12, out, 700, len, &wrong)
        : kind == ORDER ? wxpay_order_write(&key, &merchant, nonce, strlen(NONCE), &order, action,
                                            fields, 12, out, 700, len, &wrong)
                        : wxpay_refund_write(&key, &merchant, nonce, strlen(NONCE), &refund, action,
                                             fields, 12, out, 700, len, &wrong);
    CHECK_STATUS(status, WXPAY_OK);
    CHECK(memcmp(out, "<xml>", 5) == 0 && action->endpoint != NULL);
}

static void receive(enum kind kind, const wxpay_flow_action *action, int is_lost,
                    wxpay_flow_event *event) {
    wxpay_field *fields = pages_get(20 * sizeof(wxpay_field));
    size_t count = 99;
    size_t len;
    const char *reply = reply_to(action->call, &len);
    const size_t got = is_lost ? 0 : len;
    const wxpay_status status =
        kind == MICROPAY ? wxpay_micropay_read(&key, &merchant, &sale, action, reply, got, fields,
                                               20, &count, event, NULL)
        : kind == ORDER ? wxpay_order_read(&key, &merchant, &order, action, reply, got, fields, 20,
                                           &count, event, NULL)
                        : wxpay_refund_read(&key, &merchant, &refund, action, reply, got, fields, 20,
                                            &count, event, NULL);
    CHECK_STATUS(status, WXPAY_OK);
    CHECK((count == 0) == is_lost && event->call == action->call);
}

static const wxpay_flow_event tick = {WXPAY_FLOW_TICK, 0, 0, 0, 0};
static const wxpay_flow_event restart = {WXPAY_FLOW_RESTART, 0, 0, 0, 0};

/* Runs a flow to its end, and says how many steps that took. */
static int run(const struct world *world, struct faults faults, wxpay_flow_action *ended) {
    unsigned char flash[WXPAY_FLOW_SIZE];
    wxpay_flow_event event = tick;
    uint64_t now = 1000;
    int steps = 0;
    memset(&gateway, 0, sizeof(gateway));
    gateway.world = world;
    gateway.is_known = world->kind == ORDER;
    memset(flash, 0xFF, sizeof(flash));
    for (; steps < 3000; steps++) {
        /* In new memory each time, as after a power cut. */
        wxpay_flow *flow = pages_get(sizeof(wxpay_flow));
        wxpay_flow_event *happened = pages_copy(&event, sizeof(event));
        wxpay_flow_action *action = pages_get(sizeof(*action));
        const int is_cut = steps == faults.cut;
        memcpy(flow->bytes, flash, sizeof(flash));
        if (steps == 0) {
            CHECK_STATUS(step(world->kind, flow, now, happened, action), WXPAY_BAD_VALUE);
            CHECK_STATUS(start(world->kind, flow), WXPAY_OK);
        }
        CHECK_STATUS(step(world->kind, flow, now, happened, action), WXPAY_OK);
        memcpy(flash, flow->bytes, sizeof(flash));
        *ended = *action;
        if (action->action == WXPAY_ACTION_DONE) {
            pages_free();
            return steps;
        }
        event = tick;
        if (action->action == WXPAY_ACTION_SEND && !(is_cut && !faults.is_sent)) {
            send(world->kind, action);
            receive(world->kind, action, steps <= faults.lost, &event);
            now += event.answer == WXPAY_ANSWER_UNKNOWN ? 0 : 300;
            if (event.answer == WXPAY_ANSWER_UNKNOWN) {
                now = action->until;
            }
        } else {
            now = action->until;
        }
        if (is_cut) {
            event = restart;
            now = 7;
        }
        pages_free();
    }
    check_that(0, "it ends", __FILE__, __LINE__);
    return steps;
}

/* Nobody's money is lost, and nobody is charged twice. */
static void is_right(const struct world *world, const wxpay_flow_action *action) {
    CHECK(gateway.moved <= 1);
    switch (action->end) {
    case WXPAY_END_PAID:
        CHECK(world->kind != REFUND && gateway.is_paid && !gateway.is_over);
        CHECK(action->hint == WXPAY_HINT_PAID && action->why == WXPAY_WHY_NONE);
        break;
    case WXPAY_END_NOT_PAID:
        CHECK(!gateway.is_paid && action->hint == WXPAY_HINT_NOT_PAID);
        CHECK(action->why == WXPAY_WHY_REFUSED ? action->advice == WXPAY_ADVICE_OTHER_MEANS
                                               : action->advice == WXPAY_ADVICE_NONE);
        break;
    case WXPAY_END_REVERSED:
        CHECK(gateway.is_over || !gateway.is_known);
        CHECK(action->hint == WXPAY_HINT_REVERSED);
        break;
    case WXPAY_END_REFUNDED:
        CHECK(world->kind == REFUND && gateway.is_paid && action->hint == WXPAY_HINT_REFUNDED);
        break;
    case WXPAY_END_NOT_REFUNDED:
        CHECK(world->kind == REFUND && !gateway.is_known);
        break;
    default:
        CHECK(action->end == WXPAY_END_NEEDS_HUMAN && action->hint == WXPAY_HINT_STAFF);
    }
}

int main(void) {
    size_t i;
    unsigned runs = 0;
    CHECK_STATUS(wxpay_key_md5(&key, WXPAY_STR("192006250b4c09247ec02edce69f6a2d")), WXPAY_OK);
    for (i = 0; i < sizeof(worlds) / sizeof(worlds[0]); i++) {
        const struct world *world = &worlds[i];
        struct faults faults = {-1, 0, -1};
        wxpay_flow_action action;
        int steps;
        check_context("%s", world->name);
        steps = run(world, faults, &action);
        CHECK(action.end == world->end);
        is_right(world, &action);
        for (faults.lost = 0; faults.lost <= steps; faults.lost++) {
            check_context("%s, all replies lost until step %d", world->name, faults.lost);
            (void)run(world, faults, &action);
            is_right(world, &action);
            runs++;
        }
        faults.lost = -1;
        for (faults.cut = 0; faults.cut < 2 * steps; faults.cut++) {
            for (faults.is_sent = 0; faults.is_sent <= 1; faults.is_sent++) {
                check_context("%s, power cut at step %d, %d", world->name, faults.cut,
                              faults.is_sent);
                (void)run(world, faults, &action);
                is_right(world, &action);
                runs++;
            }
        }
        printf("    %-30s %3d steps, %2d requests\n", world->name, steps, gateway.requests);
    }
    printf("flow: %u runs with faults\n", runs);
    return check_report("flow");
}
