/* The functions of wxpay_flow.h, each by a call that succeeds. */

#include <stdint.h>
#include <string.h>

#include "check.h"
#include "misuse_parts.h"
#include "wxpay_flow.h"

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";
static const char nonce[] = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";

static const char *reached(const char *name, const char *text, size_t *len) {
    sheet_text(name, text)->role = REACHED;
    *len = size(name);
    return at(name);
}

#define TEXT(of, member, text) ((of).member = reached(#member, (text), &(of).member##_len))
#define STRUCT(name, role, type, value)                                                            \
    sheet_add((name), (role), (value), 1, sizeof(type), ALIGN(type))

/* --- Flows ------------------------------------------------------------------------------------ */

/* Bytes, which may be anywhere. */
static void *add_flow(enum role role) {
    return sheet_add("flow", role, NULL, sizeof(wxpay_flow), 1, 1)->start;
}

/* Times are no argument that must not be NULL, but memory that is read all the same. */
static void prepare_micropay_start(void) {
    static const wxpay_micropay_times times = WXPAY_MICROPAY_DOCUMENTED;
    (void)add_flow(OUTPUT);
    STRUCT("times", REACHED, wxpay_micropay_times, &times);
}

static wxpay_status call_micropay_start(void) {
    return wxpay_micropay_start(at("flow"), at("times"));
}

static wxpay_status call_micropay_in_doubt(void) {
    return wxpay_micropay_in_doubt(at("flow"), at("times"));
}

static void prepare_order_start(void) {
    static const wxpay_order_times times = WXPAY_ORDER_FIVE_MINUTES;
    (void)add_flow(OUTPUT);
    STRUCT("times", REACHED, wxpay_order_times, &times);
}

static wxpay_status call_order_start(void) {
    return wxpay_order_start(at("flow"), at("times"));
}

static void prepare_refund_start(void) {
    static const wxpay_refund_times times = WXPAY_REFUND_ONE_WEEK;
    (void)add_flow(OUTPUT);
    STRUCT("times", REACHED, wxpay_refund_times, &times);
}

static wxpay_status call_refund_start(void) {
    return wxpay_refund_start(at("flow"), at("times"));
}

static void add_step(void) {
    static const wxpay_flow_event tick = {WXPAY_FLOW_TICK, 0, 0, 0, 0};
    STRUCT("event", INPUT, wxpay_flow_event, &tick);
    STRUCT("next", OUTPUT, wxpay_flow_action, NULL);
}

static void prepare_micropay_step(void) {
    done(wxpay_micropay_start(add_flow(IN_OUT), NULL));
    add_step();
}

static wxpay_status call_micropay_step(void) {
    return wxpay_micropay_step(at("flow"), 1000, at("event"), at("next"));
}

static void prepare_order_step(void) {
    done(wxpay_order_start(add_flow(IN_OUT), NULL));
    add_step();
}

static wxpay_status call_order_step(void) {
    return wxpay_order_step(at("flow"), 1000, at("event"), at("next"));
}

static void prepare_refund_step(void) {
    done(wxpay_refund_start(add_flow(IN_OUT), NULL));
    add_step();
}

static wxpay_status call_refund_step(void) {
    return wxpay_refund_step(at("flow"), 1000, at("event"), at("next"));
}

/* --- What they are about ---------------------------------------------------------------------- */

/* One further field, in memory of its own. */
static const wxpay_field *add_more(const char *name, const char *value) {
    size_t count = 0;
    sheet_text("a name", name)->role = REACHED;
    sheet_text("a value", value)->role = REACHED;
    STRUCT("more", REACHED, wxpay_field, NULL);
    done(wxpay_set(at("more"), 1, &count, at("a name"), size("a name"), at("a value"),
                   size("a value")));
    return at("more");
}

static void add_sale(int has_more) {
    wxpay_sale sale;
    memset(&sale, 0, sizeof(sale));
    TEXT(sale, body, "tea");
    TEXT(sale, out_trade_no, "A1");
    TEXT(sale, auth_code, "134567890123456789");
    TEXT(sale, spbill_create_ip, "192.0.2.7");
    TEXT(sale, fee_type, "CNY");
    if (has_more) {
        sale.more = add_more("device_info", "4");
        sale.more_count = 1;
    }
    sale.total_fee = 450;
    STRUCT("sale", INPUT, wxpay_sale, &sale);
}

static void add_order(void) {
    wxpay_order order;
    memset(&order, 0, sizeof(order));
    TEXT(order, out_trade_no, "A1");
    TEXT(order, fee_type, "CNY");
    order.total_fee = 450;
    STRUCT("bought", INPUT, wxpay_order, &order);
}

static void add_refund(int has_more) {
    wxpay_refund refund;
    memset(&refund, 0, sizeof(refund));
    TEXT(refund, transaction_id, "42");
    TEXT(refund, out_trade_no, "A1");
    TEXT(refund, out_refund_no, "R1");
    TEXT(refund, refund_fee_type, "CNY");
    if (has_more) {
        refund.more = add_more("refund_desc", "cold");
        refund.more_count = 1;
    }
    refund.total_fee = 450;
    refund.refund_fee = 200;
    STRUCT("back", INPUT, wxpay_refund, &refund);
}

static void add_send(int32_t call) {
    wxpay_flow_action action;
    memset(&action, 0, sizeof(action));
    action.action = WXPAY_ACTION_SEND;
    action.call = call;
    action.number = 1;
    STRUCT("action", INPUT, wxpay_flow_action, &action);
}

static void add_merchant(const char *name) {
    wxpay_merchant merchant;
    memset(&merchant, 0, sizeof(merchant));
    TEXT(merchant, appid, "wx1");
    TEXT(merchant, mch_id, "100");
    TEXT(merchant, sub_appid, "wx2");
    TEXT(merchant, sub_mch_id, "200");
    STRUCT(name, INPUT, wxpay_merchant, &merchant);
}

/* --- Requests --------------------------------------------------------------------------------- */

/* The buffer is as large as it has to be, which is found by asking. */
static void add_request(int32_t call, size_t fields, wxpay_status (*write)(void)) {
    size_t len;
    size_t *needed;
    add_key(0);
    add_merchant("merchant");
    sheet_text("nonce", nonce);
    add_send(call);
    add_fields(SLOTS, fields);
    add_out(0);
    STRUCT("violation", POSITION, wxpay_violation, NULL);
    needed = at("len");
    (void)write();
    len = *needed;
    /* As if it had not been called. */
    memset(needed, 0xA5, sizeof(*needed));
    memset(at("fields"), 0xA5, fields * sizeof(wxpay_field));
    memset(at("violation"), 0xA5, sizeof(wxpay_violation));
    sheet_find("out")->count = len;
}

#define WRITE(of)                                                                                  \
    at("key"), at("merchant"), at("nonce"), size("nonce"), at(of), at("action"), at("fields"),     \
        size("fields"), at("out"), size("out"), at("len"), at("violation")

static wxpay_status call_micropay_write(void) {
    return wxpay_micropay_write(WRITE("sale"));
}

static void prepare_micropay_write(void) {
    add_sale(1);
    add_request(WXPAY_CALL_MICROPAY, 12, call_micropay_write);
}

static wxpay_status call_order_write(void) {
    return wxpay_order_write(WRITE("bought"));
}

static void prepare_order_write(void) {
    add_order();
    add_request(WXPAY_CALL_ORDER_QUERY, 6, call_order_write);
}

static wxpay_status call_refund_write(void) {
    return wxpay_refund_write(WRITE("back"));
}

static void prepare_refund_write(void) {
    add_refund(1);
    add_request(WXPAY_CALL_REFUND, 11, call_refund_write);
}

/* --- Replies ---------------------------------------------------------------------------------- */

/* A message of these names and values, signed: the text of a document, with a NUL. */
static const char *signed_message(const char *const *pairs) {
    static char document[1024];
    wxpay_field fields[16];
    wxpay_key key;
    size_t count = 0;
    size_t len;
    done(wxpay_key_md5(&key, WXPAY_STR(key_text)));
    for (; *pairs != NULL; pairs += 2) {
        done(wxpay_set(fields, 16, &count, pairs[0], strlen(pairs[0]), pairs[1],
                       strlen(pairs[1])));
    }
    done(wxpay_write_signed(&key, fields, count, document, sizeof(document) - 1, &len, NULL));
    document[len] = '\0';
    return document;
}

static void add_reading(size_t fields, const char *const *pairs) {
    add_key(0);
    add_merchant("receiver");
    sheet_text("reply", signed_message(pairs));
    add_fields(SLOTS, fields);
    sheet_word("count", OUTPUT);
    STRUCT("heard", FILLED, wxpay_flow_event, NULL);
    sheet_word("at", POSITION);
}

#define COMMON "appid", "wx1", "mch_id", "100", "return_code", "SUCCESS"
static const char *const busy[] = {COMMON, "err_code", "SYSTEMERROR", "result_code", "FAIL", NULL};
static const char *const waiting[] = {COMMON,         "out_trade_no", "A1", "result_code", "SUCCESS",
                                      "trade_state", "NOTPAY",       NULL};
static const char *const paid[] = {COMMON,      "out_trade_no", "A1",             "result_code",
                                   "SUCCESS", "total_fee",    "450",            "transaction_id",
                                   "42",      NULL};

#define READ(of)                                                                                   \
    at("key"), at("receiver"), at(of), at("action"), at("reply"), size("reply"), at("fields"),     \
        size("fields"), at("count"), at("heard"), at("at")

static void prepare_micropay_read(void) {
    add_sale(0);
    add_send(WXPAY_CALL_MICROPAY);
    add_reading(6, busy);
}

static wxpay_status call_micropay_read(void) {
    return wxpay_micropay_read(READ("sale"));
}

static void prepare_order_read(void) {
    add_order();
    add_send(WXPAY_CALL_ORDER_QUERY);
    add_reading(7, waiting);
}

static wxpay_status call_order_read(void) {
    return wxpay_order_read(READ("bought"));
}

static void prepare_refund_read(void) {
    add_refund(0);
    add_send(WXPAY_CALL_REFUND);
    add_reading(6, busy);
}

static wxpay_status call_refund_read(void) {
    return wxpay_refund_read(READ("back"));
}

static void prepare_notified(void) {
    add_order();
    add_reading(8, paid);
}

static wxpay_status call_notified(void) {
    return wxpay_order_notified(at("key"), at("receiver"), at("bought"), at("reply"), size("reply"),
                                at("fields"), size("fields"), at("count"), at("heard"), at("at"));
}

/* --- The inbox -------------------------------------------------------------------------------- */

static void add_inbox(enum role role) {
    wxpay_seen memory[3];
    memset(memory, 0, sizeof(memory));
    add_field("<xml><transaction_id>42</transaction_id></xml>");
    sheet_add("memory", role, memory, 3, sizeof(wxpay_seen), 1)->is_counted = 1;
}

static void prepare_inbox_check(void) {
    add_inbox(INPUT);
    STRUCT("delivery", OUTPUT, int32_t, NULL);
}

static wxpay_status call_inbox_check(void) {
    return wxpay_inbox_check(at("memory"), size("memory"), at("field"), at("delivery"));
}

static void prepare_inbox_remember(void) {
    add_inbox(IN_OUT);
}

static wxpay_status call_inbox_remember(void) {
    return wxpay_inbox_remember(at("memory"), size("memory"), at("field"));
}

static const struct function functions[] = {
    {"wxpay_micropay_start", prepare_micropay_start, call_micropay_start, 0},
    {"wxpay_micropay_in_doubt", prepare_micropay_start, call_micropay_in_doubt, 0},
    {"wxpay_micropay_step", prepare_micropay_step, call_micropay_step, 0},
    {"wxpay_micropay_write", prepare_micropay_write, call_micropay_write, 0},
    {"wxpay_micropay_read", prepare_micropay_read, call_micropay_read, 0},
    {"wxpay_order_start", prepare_order_start, call_order_start, 0},
    {"wxpay_order_step", prepare_order_step, call_order_step, 0},
    {"wxpay_order_write", prepare_order_write, call_order_write, 0},
    {"wxpay_order_read", prepare_order_read, call_order_read, 0},
    {"wxpay_order_notified", prepare_notified, call_notified, 0},
    {"wxpay_refund_start", prepare_refund_start, call_refund_start, 0},
    {"wxpay_refund_step", prepare_refund_step, call_refund_step, 0},
    {"wxpay_refund_write", prepare_refund_write, call_refund_write, 0},
    {"wxpay_refund_read", prepare_refund_read, call_refund_read, 0},
    {"wxpay_inbox_check", prepare_inbox_check, call_inbox_check, 0},
    {"wxpay_inbox_remember", prepare_inbox_remember, call_inbox_remember, 0},
};
const struct functions of_flows = {functions, sizeof(functions) / sizeof(functions[0])};

/* --- What is no flow, no event, no action, and no field --------------------------------------- */

static void wrong_flow(const struct function *function) {
    static const int bytes[] = {0, 0xFF, 0xA5};
    size_t i;
    for (i = 0; i < 3; i++) {
        memset(at("flow"), bytes[i], sizeof(wxpay_flow));
        sheet_wrong(function, "a flow that was not started", WXPAY_BAD_VALUE);
    }
    for (i = 0; i < sizeof(wxpay_flow); i++) {
        unsigned char *flow = at("flow");
        flow[i] ^= 0x40u;
        sheet_wrong(function, "a flow that was damaged", WXPAY_BAD_VALUE);
    }
}

static void wrong_event(const struct function *function) {
    wxpay_flow_event *event = at("event");
    event->event = -1;
    sheet_wrong(function, "an event that is none", WXPAY_BAD_ARGUMENT);
    event->event = WXPAY_FLOW_REPLY;
    sheet_wrong(function, "a reply to nothing", WXPAY_BAD_ARGUMENT);
    event->event = WXPAY_FLOW_NOTIFIED;
    event->answer = WXPAY_ANSWER_REFUND_CLOSE + 1;
    sheet_wrong(function, "an answer that is none", WXPAY_BAD_ARGUMENT);
    event->event = WXPAY_FLOW_NOTIFIED;
    event->answer = WXPAY_ANSWER_REFUSED;
    sheet_wrong(function, "a refusal without advice", WXPAY_BAD_ARGUMENT);
}

static void wrong_action(const struct function *function) {
    wxpay_flow_action *action = at("action");
    action->action = WXPAY_ACTION_WAIT;
    sheet_wrong(function, "an action that sends nothing", WXPAY_BAD_ARGUMENT);
    action->call = WXPAY_CALL_REFUND_QUERY + 1;
    sheet_wrong(function, "a request that is none", WXPAY_BAD_ARGUMENT);
    action->number = 65536;
    sheet_wrong(function, "a number that is too large", WXPAY_BAD_ARGUMENT);
    memset(action, 0xA5, sizeof(*action));
    sheet_wrong(function, "an action that was not said", WXPAY_BAD_ARGUMENT);
}

static void wrong_more(const struct function *function, const wxpay_field **more, size_t *count) {
    static const wxpay_field none;
    *more = NULL;
    sheet_wrong(function, "further fields that are NULL", WXPAY_NULL_POINTER);
    *count = SIZE_MAX;
    sheet_wrong(function, "impossibly many further fields", WXPAY_BAD_LENGTH);
    *count = SIZE_MAX / 2 / sizeof(wxpay_field) + 1;
    sheet_wrong(function, "a few further fields too many", WXPAY_BAD_LENGTH);
    *more = (const wxpay_field *)(const void *)((const char *)*more + 1);
    sheet_wrong(function, "further fields that are misaligned", WXPAY_MISALIGNED);
    *more = &none;
    sheet_wrong(function, "further fields that are none", WXPAY_BAD_FIELDS);
}

void wrong_flows(const struct function *function) {
    const struct argument *found = sheet_find("times");
    if (found != NULL) {
        sheet_find("times")->start++;
        sheet_wrong(function, "times that are misaligned", WXPAY_MISALIGNED);
        sheet_find("times")->start = NULL;
        check_context("%s: the usual times", function->name);
        sheet_accepted(function);
        sheet_prepare(function);
    }
    found = sheet_find("flow");
    if (found != NULL && found->role == IN_OUT) {
        wrong_flow(function);
        wrong_event(function);
    }
    if (sheet_find("action") != NULL) {
        wrong_action(function);
    }
    if (function->call == call_micropay_write) {
        wxpay_sale *sale = at("sale");
        wrong_more(function, &sale->more, &sale->more_count);
    }
    if (function->call == call_refund_write) {
        wxpay_refund *refund = at("back");
        wrong_more(function, &refund->more, &refund->more_count);
    }
}
