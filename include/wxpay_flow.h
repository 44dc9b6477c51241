/* wxpay: what to do while nobody knows whether the payer has paid, for C and C++.
 *
 * Made from the Rust sources by cbindgen: do not edit. MIT OR Apache-2.0.
 *
 * In short
 * --------
 *   wxpay_sale sale = {WXPAY_STR("Oolong tea"), WXPAY_STR("T4-20261123-0001"), code, code_len,
 *                      WXPAY_STR("192.0.2.7"), NULL, 0, NULL, 0, 450};
 *   wxpay_flow flow;
 *   wxpay_flow_event event = {WXPAY_FLOW_TICK, 0, 0, 0, 0};
 *   wxpay_flow_action action;
 *
 *   wxpay_micropay_start(&flow, NULL);
 *   for (;;) {
 *       if (wxpay_micropay_step(&flow, now(), &event, &action) != WXPAY_OK)
 *           return call_the_staff();
 *       save(&flow, sizeof(flow));                           before it is done
 *       show(action.hint);
 *       if (action.action == WXPAY_ACTION_DONE)
 *           return action.end == WXPAY_END_PAID;
 *       if (action.action == WXPAY_ACTION_WAIT) {
 *           sleep_until(action.until);
 *           event = tick;
 *           continue;
 *       }
 *       if (wxpay_micropay_write(&key, &merchant, nonce, sizeof(nonce), &sale, &action, fields, 32,
 *                                out, sizeof(out), &len, &wrong) != WXPAY_OK)
 *           return complain(wrong.field, wrong.field_len);
 *       reply_len = post(action.endpoint, out, len, action.until, reply);     0 if there is none
 *       status = wxpay_micropay_read(&key, &merchant, &sale, &action, reply, reply_len, fields, 64,
 *                                    &count, &event, NULL);                  the event fits always
 *   }
 *
 * There are three flows, each with its own functions: wxpay_micropay_... for a payment by payment code,
 * wxpay_order_... for an order that the payer pays, by QR code or in a page, and wxpay_refund_....
 * A flow does nothing by itself: it says what to do next. You send, wait, keep the clock, and keep the
 * order; the flow keeps what was asked and what is known, and ends with one of a few words, never with a
 * guess. A payment is charged at most once.
 *
 * Power cuts
 * ----------
 * Save the 64 bytes of the flow after each step and before doing what it says; keep the order beside them.
 * After a power cut read them back and step with WXPAY_FLOW_RESTART. What was saved as sent counts as sent:
 * it is asked for, and a payment call never goes out twice. If nothing was saved, nothing was sent. If the
 * bytes are damaged, every step says WXPAY_BAD_VALUE, and wxpay_micropay_in_doubt finds out what became of
 * the payment and does not charge. An end is returned again each time: whether the goods were handed out is
 * yours to remember.
 *
 * Time and replies
 * ----------------
 * `now` is any count of milliseconds that goes forward evenly. It may jump: a step counts no more than what
 * was asked to be waited for. A flow that is stepped before its time just waits on.
 *
 * Replies may be late, come twice or never: the event names the request that it answers, so step with all
 * of them. Do not answer for the gateway: what is not known is WXPAY_ANSWER_UNKNOWN.
 *
 * The rules at the top of wxpay.h hold here, too.
 */

#ifndef WXPAY_FLOW_H
#define WXPAY_FLOW_H

#include "wxpay_api.h"

/** The times of a payment by payment code as documented; the waits for replies and the back-off, of which
 * nothing is documented, are this library's. */
#define WXPAY_MICROPAY_DOCUMENTED {10000, 5000, 5000, 45000, 15000, 5000, 60000, 10, {0, 0, 0}}
/** Five minutes to pay, which is also the time that documents demand between an order and its closing. The
 * other times are this library's. */
#define WXPAY_ORDER_FIVE_MINUTES {10000, 5000, 300000, 5000, 60000, 10, {0, 0, 0}}
/** Asks after 5 seconds and then less and less often, up to once an hour, for a week: refunds take minutes
 * to a balance, and up to three working days to a card. The minute of silence is documented, the others are
 * this library's. */
#define WXPAY_REFUND_ONE_WEEK {10000, 5000, 3600000, 60000, 604800000, 10, {0, 0, 0}}

/**
 * Size of a `wxpay_flow` in bytes, on every target.
 */
#define WXPAY_FLOW_SIZE 64

/**
 * Size of a `wxpay_seen` in bytes, on every target.
 */
#define WXPAY_SEEN_SIZE 33

/**
 * Nothing has happened but time: also how a flow begins, and how a reply fails to come.
 */
#define WXPAY_FLOW_TICK 0

/**
 * The flow was read back: after a power cut, or after the clock was set. Whatever was under way may have
 * been done.
 */
#define WXPAY_FLOW_RESTART 1

/**
 * The merchant, or the payer, does not want it any more.
 */
#define WXPAY_FLOW_CANCEL 2

/**
 * A reply, or that there will be none. Late ones and repeated ones are welcome.
 */
#define WXPAY_FLOW_REPLY 3

/**
 * A genuine notification about this order or refund.
 */
#define WXPAY_FLOW_NOTIFIED 4

/**
 * Send this request, once, and wait for its reply until `until`; not longer. The transport must not send
 * it again by itself, as some HTTP clients do.
 */
#define WXPAY_ACTION_SEND 1

/**
 * Nothing to do until `until`, or until something happens.
 */
#define WXPAY_ACTION_WAIT 2

/**
 * It is over: see `end`.
 */
#define WXPAY_ACTION_DONE 3

/**
 * WXPAY_API_MICROPAY
 */
#define WXPAY_CALL_MICROPAY 1

/**
 * WXPAY_API_ORDER_QUERY
 */
#define WXPAY_CALL_ORDER_QUERY 2

/**
 * WXPAY_API_REVERSE
 */
#define WXPAY_CALL_REVERSE 3

/**
 * WXPAY_API_CLOSE_ORDER
 */
#define WXPAY_CALL_CLOSE_ORDER 4

/**
 * WXPAY_API_REFUND
 */
#define WXPAY_CALL_REFUND 5

/**
 * WXPAY_API_REFUND_QUERY
 */
#define WXPAY_CALL_REFUND_QUERY 6

/**
 * Nothing for certain: no reply, one that cannot be read or is not genuine, `SYSTEMERROR`.
 */
#define WXPAY_ANSWER_UNKNOWN 0

/**
 * As unknown, and the gateway wants to be left alone for a minute.
 */
#define WXPAY_ANSWER_LATER 1

/**
 * The request had no effect, now or later: `advice` says what to do.
 */
#define WXPAY_ANSWER_REFUSED 2

/**
 * Reversed for good, closed, or accepted for refund: what the request was for.
 */
#define WXPAY_ANSWER_DONE 3

/**
 * `recall=Y`: reverse again.
 */
#define WXPAY_ANSWER_RECALL 4

/**
 * Paid, this amount.
 */
#define WXPAY_ANSWER_PAID 5

/**
 * Paid, but not this amount or not in this currency.
 */
#define WXPAY_ANSWER_OTHER_PAYMENT 6

/**
 * `USERPAYING`: the payer is typing a password.
 */
#define WXPAY_ANSWER_USER_PAYING 7

/**
 * `NOTPAY`
 */
#define WXPAY_ANSWER_NOT_PAY 8

/**
 * `PAYERROR`: failed, or so it looks.
 */
#define WXPAY_ANSWER_PAY_ERROR 9

/**
 * `CLOSED`: an order that nobody can pay any more.
 */
#define WXPAY_ANSWER_CLOSED 10

/**
 * `REVOKED`: a payment that was reversed.
 */
#define WXPAY_ANSWER_REVOKED 11

/**
 * `REFUND`: paid, and refunded, in part at least.
 */
#define WXPAY_ANSWER_PAID_BACK 12

/**
 * The gateway does not know the number, or not yet.
 */
#define WXPAY_ANSWER_ABSENT 13

/**
 * A refund on its way.
 */
#define WXPAY_ANSWER_PROCESSING 14

/**
 * A refund that has arrived.
 */
#define WXPAY_ANSWER_REFUNDED 15

/**
 * `CHANGE`: a refund that cannot be made as it was meant to.
 */
#define WXPAY_ANSWER_REFUND_CHANGE 16

/**
 * `REFUNDCLOSE`: a refund that will not be made.
 */
#define WXPAY_ANSWER_REFUND_CLOSE 17

/**
 * Show a payment code, or scan the one that is shown.
 */
#define WXPAY_HINT_PAY 1

/**
 * The payment is being made: please wait.
 */
#define WXPAY_HINT_PROCESSING 2

/**
 * Please type your password on your phone.
 */
#define WXPAY_HINT_PASSWORD 3

/**
 * The payment is being taken back or the order closed: please do not pay.
 */
#define WXPAY_HINT_CANCELLING 4

/**
 * Paid: thank you.
 */
#define WXPAY_HINT_PAID 5

/**
 * Not paid.
 */
#define WXPAY_HINT_NOT_PAID 6

/**
 * The payment was taken back.
 */
#define WXPAY_HINT_REVERSED 7

/**
 * The refund is on its way.
 */
#define WXPAY_HINT_REFUNDING 8

/**
 * Refunded.
 */
#define WXPAY_HINT_REFUNDED 9

/**
 * Not refunded.
 */
#define WXPAY_HINT_NOT_REFUNDED 10

/**
 * Please call the staff.
 */
#define WXPAY_HINT_STAFF 11

/**
 * It is not over.
 */
#define WXPAY_END_NONE 0

/**
 * The order is paid, in full. The reply or notification that said so has the `transaction_id`.
 */
#define WXPAY_END_PAID 1

/**
 * The order is not paid and can never be paid under this number.
 */
#define WXPAY_END_NOT_PAID 2

/**
 * What may have been paid was given back, and nothing can be paid under this number any more.
 */
#define WXPAY_END_REVERSED 3

/**
 * The payer has the money.
 */
#define WXPAY_END_REFUNDED 4

/**
 * Nothing was refunded, nor will be under this number.
 */
#define WXPAY_END_NOT_REFUNDED 5

/**
 * A person has to look: into the platform's site, the bill, or the settings.
 */
#define WXPAY_END_NEEDS_HUMAN 6

/**
 * There is nothing to say about it.
 */
#define WXPAY_WHY_NONE 0

/**
 * Nothing was ever sent.
 */
#define WXPAY_WHY_NOT_SENT 1

/**
 * The gateway refused, for certain: `advice` says what to do.
 */
#define WXPAY_WHY_REFUSED 2

/**
 * The order was closed, or the refund was.
 */
#define WXPAY_WHY_CLOSED 3

/**
 * The tries are used up and nobody knows yet.
 */
#define WXPAY_WHY_UNSETTLED 4

/**
 * Paid, but not this amount or not in this currency.
 */
#define WXPAY_WHY_OTHER_PAYMENT 5

/**
 * Paid, and then refunded by somebody else, in part at least.
 */
#define WXPAY_WHY_PAID_BACK 6

/**
 * The refund cannot be made as it was meant to: settle it on the platform's site.
 */
#define WXPAY_WHY_CHANGED 7

/**
 * The gateway has said both yes and no.
 */
#define WXPAY_WHY_CONTRADICTION 8

/**
 * Not remembered. Record the payment where it lasts, remember it, then acknowledge. The record decides if
 * it was known.
 */
#define WXPAY_DELIVERY_NEW 0

/**
 * It was dealt with: just acknowledge.
 */
#define WXPAY_DELIVERY_REPEATED 1

/**
 * A flow of any kind: 64 bytes of your memory, without pointers and of any alignment. They are the same on
 * every machine and carry a check value: to save a flow, keep a copy of them.
 */
typedef struct wxpay_flow {
    /**
     * Nothing to look at.
     */
    uint8_t bytes[WXPAY_FLOW_SIZE];
} wxpay_flow;

/**
 * The times of a payment by payment code, in milliseconds. WXPAY_MICROPAY_DOCUMENTED are the usual ones.
 */
typedef struct wxpay_micropay_times {
    /**
     * How long to wait for a reply.
     */
    uint32_t reply;
    /**
     * From a reply that says nothing for certain, as `SYSTEMERROR`, or from none, to the query.
     */
    uint32_t unknown;
    /**
     * From query to query, while the payer types a password: 5 to 10 seconds.
     */
    uint32_t query;
    /**
     * From the payment call to giving up. Documents of overseas acquirers say 30 seconds.
     */
    uint32_t overall;
    /**
     * No reversal before so long after the payment call.
     */
    uint32_t guard;
    /**
     * From a reversal that has to be repeated to the next; doubles each time.
     */
    uint32_t back_off;
    /**
     * But not longer than this.
     */
    uint32_t back_off_most;
    /**
     * How many reversals, and how many queries to confirm one, until a person has to look.
     */
    uint8_t tries;
    /**
     * 0.
     */
    uint8_t reserved[3];
} wxpay_micropay_times;

/**
 * What has happened. All zeros are a tick.
 */
typedef struct wxpay_flow_event {
    /**
     * WXPAY_FLOW_TICK and so on.
     */
    int32_t event;
    /**
     * Of a reply: the `call` of the action that it answers.
     */
    int32_t call;
    /**
     * Of a reply: the `number` of that action.
     */
    uint32_t number;
    /**
     * Of a reply or a notification: what it says, WXPAY_ANSWER_UNKNOWN and so on.
     */
    int32_t answer;
    /**
     * Of WXPAY_ANSWER_REFUSED: WXPAY_ADVICE_FIX and so on.
     */
    int32_t advice;
} wxpay_flow_event;

/**
 * What to do now. Save the flow first.
 */
typedef struct wxpay_flow_action {
    /**
     * When to give up, or when to step again, in milliseconds of your clock. 0 when it is over.
     */
    uint64_t until;
    /**
     * Where to send the request; otherwise NULL.
     */
    const struct wxpay_endpoint *endpoint;
    /**
     * WXPAY_ACTION_SEND, WXPAY_ACTION_WAIT or WXPAY_ACTION_DONE.
     */
    int32_t action;
    /**
     * Which request to send: WXPAY_CALL_MICROPAY and so on; otherwise 0.
     */
    int32_t call;
    /**
     * Which of the flow's requests that is, counted from 1; otherwise 0.
     */
    uint32_t number;
    /**
     * What the payer should read: WXPAY_HINT_PAY and so on.
     */
    int32_t hint;
    /**
     * How it ended: WXPAY_END_PAID and so on; WXPAY_END_NONE if it has not.
     */
    int32_t end;
    /**
     * Why it ended so: WXPAY_WHY_NOT_SENT and so on; WXPAY_WHY_NONE if there is nothing to say.
     */
    int32_t why;
    /**
     * Of WXPAY_WHY_REFUSED: WXPAY_ADVICE_FIX and so on; otherwise WXPAY_ADVICE_NONE.
     */
    int32_t advice;
} wxpay_flow_action;

/**
 * A payment by payment code: what its requests say. Keep it beside the flow, where a power cut does not
 * lose it. What is not there is NULL with length 0.
 */
typedef struct wxpay_sale {
    /**
     * What the payer reads in the bill.
     */
    const char *body;
    /**
     * Its length in bytes.
     */
    size_t body_len;
    /**
     * Your number of the order.
     */
    const char *out_trade_no;
    /**
     * Its length in bytes.
     */
    size_t out_trade_no_len;
    /**
     * What was scanned. Only the payment call needs it: after a power cut it may be missing.
     */
    const char *auth_code;
    /**
     * Its length in bytes.
     */
    size_t auth_code_len;
    /**
     * The terminal's own address.
     */
    const char *spbill_create_ip;
    /**
     * Its length in bytes.
     */
    size_t spbill_create_ip_len;
    /**
     * The currency; `CNY` if it is not there.
     */
    const char *fee_type;
    /**
     * Its length in bytes.
     */
    size_t fee_type_len;
    /**
     * Further fields of the payment call, which `wxpay_set` has put there: `device_info`, `goods_tag` and
     * so on.
     */
    const struct wxpay_field *more;
    /**
     * How many.
     */
    size_t more_count;
    /**
     * What is to be paid, in fen.
     */
    int64_t total_fee;
} wxpay_sale;

/**
 * The times of an order that the payer pays, in milliseconds. WXPAY_ORDER_FIVE_MINUTES are the usual ones.
 */
typedef struct wxpay_order_times {
    /**
     * How long to wait for a reply.
     */
    uint32_t reply;
    /**
     * From query to query.
     */
    uint32_t query;
    /**
     * How long the payer has, until the order is closed.
     */
    uint32_t expire;
    /**
     * From a closing that did not help to the next; doubles each time.
     */
    uint32_t back_off;
    /**
     * But not longer than this.
     */
    uint32_t back_off_most;
    /**
     * How many closings until a person has to look.
     */
    uint8_t tries;
    /**
     * 0.
     */
    uint8_t reserved[3];
} wxpay_order_times;

/**
 * An order that the payer pays: what is asked about it. What is not there is NULL with length 0.
 */
typedef struct wxpay_order {
    /**
     * Your number of the order.
     */
    const char *out_trade_no;
    /**
     * Its length in bytes.
     */
    size_t out_trade_no_len;
    /**
     * The currency; `CNY` if it is not there.
     */
    const char *fee_type;
    /**
     * Its length in bytes.
     */
    size_t fee_type_len;
    /**
     * What is to be paid, in fen.
     */
    int64_t total_fee;
} wxpay_order;

/**
 * The times of a refund, in milliseconds. WXPAY_REFUND_ONE_WEEK are the usual ones.
 */
typedef struct wxpay_refund_times {
    /**
     * How long to wait for a reply.
     */
    uint32_t reply;
    /**
     * From the request to the first query; doubles from query to query.
     */
    uint32_t query;
    /**
     * But not longer than this.
     */
    uint32_t query_most;
    /**
     * How long to be silent when the gateway asks for it.
     */
    uint32_t later;
    /**
     * From the first request until a person has to look.
     */
    uint32_t overall;
    /**
     * How many requests until a person has to look.
     */
    uint8_t tries;
    /**
     * 0.
     */
    uint8_t reserved[3];
} wxpay_refund_times;

/**
 * A refund: what its requests say. Keep it as it is: one number refunds once. What is not there is NULL
 * with length 0.
 */
typedef struct wxpay_refund {
    /**
     * The platform's number of the order; or
     */
    const char *transaction_id;
    /**
     * Its length in bytes.
     */
    size_t transaction_id_len;
    /**
     * your number of the order, if the platform's is not there.
     */
    const char *out_trade_no;
    /**
     * Its length in bytes.
     */
    size_t out_trade_no_len;
    /**
     * Your number of the refund.
     */
    const char *out_refund_no;
    /**
     * Its length in bytes.
     */
    size_t out_refund_no_len;
    /**
     * The currency, if it is not that of the order.
     */
    const char *refund_fee_type;
    /**
     * Its length in bytes.
     */
    size_t refund_fee_type_len;
    /**
     * Further fields of the request, which `wxpay_set` has put there: `refund_desc`, `notify_url` and so
     * on.
     */
    const struct wxpay_field *more;
    /**
     * How many.
     */
    size_t more_count;
    /**
     * What was to be paid for the whole order, in fen.
     */
    int64_t total_fee;
    /**
     * What is to be refunded of it, in fen.
     */
    int64_t refund_fee;
} wxpay_refund;

/**
 * A number that was seen: one slot of the memory of an inbox. All zeros are none.
 */
typedef struct wxpay_seen {
    /**
     * Nothing to look at.
     */
    uint8_t bytes[WXPAY_SEEN_SIZE];
} wxpay_seen;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Starts a payment by payment code that nothing was done about: it will be charged once, asked about, and
 * reversed if it stays unknown.
 *
 * Stack: 848 bytes.
 *
 * @param[out] flow    Need not be initialised.
 * @param times        WXPAY_MICROPAY_DOCUMENTED if it is NULL.
 * @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_micropay_start(struct wxpay_flow *flow,
                                  const struct wxpay_micropay_times *times);

/**
 * Starts with a payment whose flow was lost: it may have been sent, or not. It is asked about and never
 * sent again. As `wxpay_micropay_start` otherwise.
 *
 * Stack: 856 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_micropay_in_doubt(struct wxpay_flow *flow,
                                     const struct wxpay_micropay_times *times);

/**
 * Says what to do, now that this has happened. Save the flow before you do it.
 *
 * After a refusal flow and action are what they were. WXPAY_BAD_VALUE after a power cut means that the
 * flow was not saved as a whole: go on with `wxpay_micropay_in_doubt`.
 *
 * Stack: 912 bytes.
 *
 * @param[in,out] flow    Started by `wxpay_micropay_start`, or read back.
 * @param now             Milliseconds of any clock that goes forward evenly.
 * @param event           What has happened; a tick if nothing has.
 * @param[out] action     What to do. Written on success only.
 * @return WXPAY_OK; WXPAY_BAD_VALUE (no such flow: not started, of another kind, or damaged);
 *         WXPAY_BAD_ARGUMENT for what is no event; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_micropay_step(struct wxpay_flow *flow,
                                 uint64_t now,
                                 const struct wxpay_flow_event *event,
                                 struct wxpay_flow_action *action);

/**
 * Writes the request that an action of a payment by payment code says to send: filled in, checked and
 * signed.
 *
 * Stack: 2080 bytes.
 *
 * @param nonce               At most 32 characters that nobody can guess, new for each request: see
 *                            `wxpay_nonce`.
 * @param sale                What its requests say.
 * @param action              What `wxpay_micropay_step` said.
 * @param fields              Your array, to work with; need not be initialised, and is empty afterwards.
 * @param capacity            How many fields it has: 12 are enough, and as many more as `sale` has.
 * @param out                 Your buffer; untouched unless the whole request fits.
 * @param out_capacity        Its size in bytes.
 * @param[out] len            The length of the request in bytes, also when the buffer is too small.
 * @param[out] violation      Which field. May be NULL.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; as `wxpay_write_request`; WXPAY_BAD_VALUE for a currency that
 *         is none; WXPAY_BAD_ARGUMENT for an action that sends nothing, and for texts that are not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_micropay_write(const struct wxpay_key *key,
                                  const struct wxpay_merchant *merchant,
                                  const char *nonce,
                                  size_t nonce_len,
                                  const struct wxpay_sale *sale,
                                  const struct wxpay_flow_action *action,
                                  struct wxpay_field *fields,
                                  size_t capacity,
                                  void *out,
                                  size_t out_capacity,
                                  size_t *len,
                                  struct wxpay_violation *violation);

/**
 * Reads the reply to a request of a payment by payment code, and makes the event of it: verified, compared
 * with the merchant and with what was asked, and judged.
 *
 * The event is one to step on with if the reply is refused, too: one that cannot be read, or is not genuine,
 * or is about something else, says WXPAY_ANSWER_UNKNOWN.
 *
 * Stack: 2864 bytes.
 *
 * @param sale            What the requests say.
 * @param action          What `wxpay_micropay_step` said.
 * @param reply           What came back; a length of 0 if nothing did. The fields point into it: keep it,
 *                        unchanged, as long as you use them.
 * @param fields          Your array; need not be initialised. After a refused reply all of it is empty. What
 *                        a refusal without a signature says is not proven.
 * @param capacity        How many fields it has; 64 are enough for most replies.
 * @param[out] count      How many fields were read: `transaction_id`, `err_code_des` and so on. Written on
 *                        success only.
 * @param[out] event      What to step with. Written on refusal, too, but for wrong arguments: from
 *                        WXPAY_NULL_POINTER on.
 * @param[out] at         Where the reply was refused: a byte offset. May be NULL.
 * @return WXPAY_OK, also if there was no reply or it says no; as `wxpay_read_reply`; WXPAY_APP_ID_MISMATCH,
 *         WXPAY_MCH_ID_MISMATCH, WXPAY_ORDER_MISMATCH, WXPAY_AMOUNT_MISMATCH, WXPAY_CURRENCY_MISMATCH;
 *         WXPAY_MISSING_FIELD, WXPAY_BAD_AMOUNT, WXPAY_BAD_TIME, WXPAY_BAD_NUMBER, WXPAY_BAD_VALUE where it
 *         does not say what it has to; WXPAY_BAD_ARGUMENT for an action that sends nothing, and for texts
 *         that are not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_micropay_read(const struct wxpay_key *key,
                                 const struct wxpay_merchant *merchant,
                                 const struct wxpay_sale *sale,
                                 const struct wxpay_flow_action *action,
                                 const void *reply,
                                 size_t reply_len,
                                 struct wxpay_field *fields,
                                 size_t capacity,
                                 size_t *count,
                                 struct wxpay_flow_event *event,
                                 size_t *at);

/**
 * Starts with an order that the gateway has accepted, or with one whose flow was lost: it will be asked
 * about until it is paid, and closed when its time is up.
 *
 * Before that, place the order again as often as necessary: the same number with the same content is the
 * same order, and moves no money.
 *
 * Stack: 832 bytes.
 *
 * @param[out] flow    Need not be initialised.
 * @param times        WXPAY_ORDER_FIVE_MINUTES if it is NULL.
 * @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_order_start(struct wxpay_flow *flow,
                               const struct wxpay_order_times *times);

/**
 * As `wxpay_micropay_step`, for an order. After WXPAY_BAD_VALUE begin with `wxpay_order_start`: nothing is
 * lost but time.
 *
 * Stack: 880 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_order_step(struct wxpay_flow *flow,
                              uint64_t now,
                              const struct wxpay_flow_event *event,
                              struct wxpay_flow_action *action);

/**
 * As `wxpay_micropay_write`, for an order.
 *
 * Stack: 1720 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_order_write(const struct wxpay_key *key,
                               const struct wxpay_merchant *merchant,
                               const char *nonce,
                               size_t nonce_len,
                               const struct wxpay_order *order,
                               const struct wxpay_flow_action *action,
                               struct wxpay_field *fields,
                               size_t capacity,
                               void *out,
                               size_t out_capacity,
                               size_t *len,
                               struct wxpay_violation *violation);

/**
 * As `wxpay_micropay_read`, for an order.
 *
 * Stack: 2600 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_order_read(const struct wxpay_key *key,
                              const struct wxpay_merchant *merchant,
                              const struct wxpay_order *order,
                              const struct wxpay_flow_action *action,
                              const void *reply,
                              size_t reply_len,
                              struct wxpay_field *fields,
                              size_t capacity,
                              size_t *count,
                              struct wxpay_flow_event *event,
                              size_t *at);

/**
 * Reads a pay notification, and makes the event of it: verified, and compared with the merchant and the
 * order. It may come at any time, or never, before a query or after.
 *
 * Stack: 1376 bytes.
 *
 * @param order           Which order it has to be about: WXPAY_ORDER_MISMATCH if it is about another.
 * @param document        The body of the notification. The fields point into it: keep it, unchanged, as
 *                        long as you use them.
 * @param fields          Your array; need not be initialised. After a refused document all of it is empty.
 * @param capacity        How many fields it has; 64 are enough.
 * @param[out] count      How many fields were read. Written on success only.
 * @param[out] event      What to step with: that it is paid, or not what was asked for. After a refusal a
 *                        tick.
 * @param[out] at         Where the document was refused: a byte offset. May be NULL.
 * @return WXPAY_OK; as `wxpay_accept`, but for WXPAY_AMOUNT_MISMATCH and WXPAY_CURRENCY_MISMATCH, which
 *         are WXPAY_ANSWER_OTHER_PAYMENT; WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_order_notified(const struct wxpay_key *key,
                                  const struct wxpay_merchant *merchant,
                                  const struct wxpay_order *order,
                                  const void *document,
                                  size_t document_len,
                                  struct wxpay_field *fields,
                                  size_t capacity,
                                  size_t *count,
                                  struct wxpay_flow_event *event,
                                  size_t *at);

/**
 * Starts a refund that nothing was done about, or one whose flow was lost: under the same number it is the
 * same refund. It will be asked for until the gateway has it, and asked about until it is final.
 *
 * Stack: 816 bytes.
 *
 * @param[out] flow    Need not be initialised.
 * @param times        WXPAY_REFUND_ONE_WEEK if it is NULL.
 * @return WXPAY_OK; WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_refund_start(struct wxpay_flow *flow,
                                const struct wxpay_refund_times *times);

/**
 * As `wxpay_micropay_step`, for a refund. WXPAY_FLOW_CANCEL helps as long as nothing was sent. Refund
 * notifications are not signed: WXPAY_FLOW_NOTIFIED makes the flow ask at once, whatever it says.
 * After WXPAY_BAD_VALUE begin with `wxpay_refund_start` and the same number.
 *
 * Stack: 880 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_refund_step(struct wxpay_flow *flow,
                               uint64_t now,
                               const struct wxpay_flow_event *event,
                               struct wxpay_flow_action *action);

/**
 * As `wxpay_micropay_write`, for a refund.
 *
 * Stack: 1960 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_refund_write(const struct wxpay_key *key,
                                const struct wxpay_merchant *merchant,
                                const char *nonce,
                                size_t nonce_len,
                                const struct wxpay_refund *refund,
                                const struct wxpay_flow_action *action,
                                struct wxpay_field *fields,
                                size_t capacity,
                                void *out,
                                size_t out_capacity,
                                size_t *len,
                                struct wxpay_violation *violation);

/**
 * As `wxpay_micropay_read`, for a refund.
 *
 * Stack: 2280 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_refund_read(const struct wxpay_key *key,
                               const struct wxpay_merchant *merchant,
                               const struct wxpay_refund *refund,
                               const struct wxpay_flow_action *action,
                               const void *reply,
                               size_t reply_len,
                               struct wxpay_field *fields,
                               size_t capacity,
                               size_t *count,
                               struct wxpay_flow_event *event,
                               size_t *at);

/**
 * Is this notification new?
 *
 * The memory is bounded and forgets the oldest. It saves work and nothing else: the durable answer to
 * "have I had this payment?" is your database, with a unique index on `transaction_id` (on `refund_id` for
 * refunds). WXPAY_DELIVERY_NEW means "ask there".
 *
 * Stack: 584 bytes.
 *
 * @param memory           Your array, of any length, all zeros at first. Not changed here.
 * @param count            How many slots it has.
 * @param id               The field that identifies it, of a genuine notification: `transaction_id`. One
 *                         that is empty or longer than 32 bytes is always new.
 * @param[out] delivery    WXPAY_DELIVERY_NEW or WXPAY_DELIVERY_REPEATED. Written on success only.
 * @return WXPAY_OK; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER (as for a field that is absent),
 *         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_inbox_check(struct wxpay_seen *memory,
                               size_t count,
                               const struct wxpay_field *id,
                               int32_t *delivery);

/**
 * Remembers a notification, once it is recorded where it lasts: not before, or a power cut in between
 * would lose it.
 *
 * Stack: 624 bytes.
 *
 * @param[in,out] memory    As in `wxpay_inbox_check`, which see.
 * @return WXPAY_OK; WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED,
 *         WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_inbox_remember(struct wxpay_seen *memory,
                                  size_t count,
                                  const struct wxpay_field *id);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* WXPAY_FLOW_H */
