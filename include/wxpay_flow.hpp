// wxpay: what to do while nobody knows whether the payer has paid, for C++14 and later. MIT OR Apache-2.0.
//
// In short
// --------
//   namespace flow = wxpay::flow;
//   const flow::sale sale{"Oolong tea", "T4-20261123-0001", code, "192.0.2.7", 450};
//   wxpay::fields<64> fields;
//   char memory[1024];
//
//   flow::micropay payment;
//   flow::event event;
//   while (const auto action = payment.step(now(), event)) {
//       save(payment.bytes());                                     // before it is done
//       show(action->hint);
//       if (action->what == flow::what::done)
//           return action->end == flow::end::paid;
//       if (action->what == flow::what::wait) {
//           sleep_until(action->until);
//           event = flow::tick();
//           continue;
//       }
//       const auto request = flow::write(*key, merchant, nonce, sale, *action, fields, memory);
//       if (!request)
//           return complain(request.error().field);
//       const wxpay::view reply = post(*action->endpoint, *request, action->until);   // empty if none
//       event = flow::read(*key, merchant, sale, *action, reply, fields).event;
//   }
//
// What the flows do, what to save and when, stands in wxpay_flow.h. The rules at the top of wxpay.hpp hold
// here, too.

#ifndef WXPAY_FLOW_HPP
#define WXPAY_FLOW_HPP

#include "wxpay_api.hpp"
#include "wxpay_flow.h"

namespace wxpay {
namespace flow {

/// What to do.
enum class what : int32_t {
    send = WXPAY_ACTION_SEND,
    wait = WXPAY_ACTION_WAIT,
    done = WXPAY_ACTION_DONE,
};

/// Which request.
enum class call : int32_t {
    none = 0,
    micropay = WXPAY_CALL_MICROPAY,
    order_query = WXPAY_CALL_ORDER_QUERY,
    reverse = WXPAY_CALL_REVERSE,
    close_order = WXPAY_CALL_CLOSE_ORDER,
    refund = WXPAY_CALL_REFUND,
    refund_query = WXPAY_CALL_REFUND_QUERY,
};

/// What a reply or a notification says.
enum class answer : int32_t {
    unknown = WXPAY_ANSWER_UNKNOWN,
    later = WXPAY_ANSWER_LATER,
    refused = WXPAY_ANSWER_REFUSED,
    done = WXPAY_ANSWER_DONE,
    recall = WXPAY_ANSWER_RECALL,
    paid = WXPAY_ANSWER_PAID,
    other_payment = WXPAY_ANSWER_OTHER_PAYMENT,
    user_paying = WXPAY_ANSWER_USER_PAYING,
    not_pay = WXPAY_ANSWER_NOT_PAY,
    pay_error = WXPAY_ANSWER_PAY_ERROR,
    closed = WXPAY_ANSWER_CLOSED,
    revoked = WXPAY_ANSWER_REVOKED,
    paid_back = WXPAY_ANSWER_PAID_BACK,
    absent = WXPAY_ANSWER_ABSENT,
    processing = WXPAY_ANSWER_PROCESSING,
    refunded = WXPAY_ANSWER_REFUNDED,
    refund_change = WXPAY_ANSWER_REFUND_CHANGE,
    refund_close = WXPAY_ANSWER_REFUND_CLOSE,
};

/// What the payer should read.
enum class hint : int32_t {
    pay = WXPAY_HINT_PAY,
    processing = WXPAY_HINT_PROCESSING,
    password = WXPAY_HINT_PASSWORD,
    cancelling = WXPAY_HINT_CANCELLING,
    paid = WXPAY_HINT_PAID,
    not_paid = WXPAY_HINT_NOT_PAID,
    reversed = WXPAY_HINT_REVERSED,
    refunding = WXPAY_HINT_REFUNDING,
    refunded = WXPAY_HINT_REFUNDED,
    not_refunded = WXPAY_HINT_NOT_REFUNDED,
    staff = WXPAY_HINT_STAFF,
};

/// How it ended.
enum class end : int32_t {
    none = WXPAY_END_NONE,
    paid = WXPAY_END_PAID,
    not_paid = WXPAY_END_NOT_PAID,
    reversed = WXPAY_END_REVERSED,
    refunded = WXPAY_END_REFUNDED,
    not_refunded = WXPAY_END_NOT_REFUNDED,
    needs_human = WXPAY_END_NEEDS_HUMAN,
};

/// Why it ended so.
enum class why : int32_t {
    none = WXPAY_WHY_NONE,
    not_sent = WXPAY_WHY_NOT_SENT,
    refused = WXPAY_WHY_REFUSED,
    closed = WXPAY_WHY_CLOSED,
    unsettled = WXPAY_WHY_UNSETTLED,
    other_payment = WXPAY_WHY_OTHER_PAYMENT,
    paid_back = WXPAY_WHY_PAID_BACK,
    changed = WXPAY_WHY_CHANGED,
    contradiction = WXPAY_WHY_CONTRADICTION,
};

/// What to do now. Save the flow first.
struct action {
    wxpay::flow::what what = wxpay::flow::what::wait;
    wxpay::flow::call call = wxpay::flow::call::none;
    /// Which of the flow's requests, counted from 1.
    uint32_t number = 0;
    /// Where to send the request; otherwise a null pointer.
    const wxpay_endpoint* endpoint = nullptr;
    /// When to give up, or when to step again.
    uint64_t until = 0;
    wxpay::flow::hint hint = wxpay::flow::hint::processing;
    wxpay::flow::end end = wxpay::flow::end::none;
    wxpay::flow::why why = wxpay::flow::why::none;
    /// Of `why::refused`.
    wxpay::advice advice = wxpay::advice::none;

    action() noexcept = default;
    explicit action(const wxpay_flow_action& raw) noexcept
        : what(static_cast<wxpay::flow::what>(raw.action)),
          call(static_cast<wxpay::flow::call>(raw.call)), number(raw.number),
          endpoint(raw.endpoint), until(raw.until),
          hint(static_cast<wxpay::flow::hint>(raw.hint)),
          end(static_cast<wxpay::flow::end>(raw.end)), why(static_cast<wxpay::flow::why>(raw.why)),
          advice(static_cast<wxpay::advice>(raw.advice)) {}

    wxpay_flow_action raw() const noexcept {
        wxpay_flow_action to = {};
        to.action = static_cast<int32_t>(what);
        to.call = static_cast<int32_t>(call);
        to.number = number;
        return to;
    }
};

/// What has happened: a tick, unless it is made by one of the functions below.
class event {
public:
    constexpr event() noexcept : raw_{} {}
    constexpr explicit event(const wxpay_flow_event& raw) noexcept : raw_(raw) {}

    /// What a reply or a notification says.
    constexpr wxpay::flow::answer answer() const noexcept {
        return static_cast<wxpay::flow::answer>(raw_.answer);
    }
    /// Of `answer::refused`.
    constexpr wxpay::advice advice() const noexcept {
        return static_cast<wxpay::advice>(raw_.advice);
    }
    /// For wxpay_flow.h.
    constexpr const wxpay_flow_event& raw() const noexcept { return raw_; }

private:
    wxpay_flow_event raw_;
};

/// Nothing has happened but time.
constexpr event tick() noexcept { return event(); }
/// The flow was read back.
constexpr event restart() noexcept { return event({WXPAY_FLOW_RESTART, 0, 0, 0, 0}); }
/// It is not wanted any more.
constexpr event cancel() noexcept { return event({WXPAY_FLOW_CANCEL, 0, 0, 0, 0}); }
/// A refund notification: it makes the flow ask. For those of orders see `order_notified`.
constexpr event notified() noexcept { return event({WXPAY_FLOW_NOTIFIED, 0, 0, 0, 0}); }
/// The reply to a request, for those that read replies by themselves.
constexpr event reply(const action& to, answer says, advice advice = advice::none) noexcept {
    return event({WXPAY_FLOW_REPLY, static_cast<int32_t>(to.call), to.number,
                  static_cast<int32_t>(says), static_cast<int32_t>(advice)});
}

/// A payment by payment code: what its requests say.
struct sale {
    view body;
    view out_trade_no;
    /// What was scanned.
    view auth_code;
    /// The terminal's own address.
    view spbill_create_ip;
    int64_t total_fee = 0;
    /// Yuan if it is empty.
    view fee_type = {};
    /// Further fields of the payment call.
    fields_view more = {nullptr, 0};

    wxpay_sale raw() const noexcept {
        return {body.data(),
                body.size(),
                out_trade_no.data(),
                out_trade_no.size(),
                auth_code.data(),
                auth_code.size(),
                spbill_create_ip.data(),
                spbill_create_ip.size(),
                fee_type.data(),
                fee_type.size(),
                more.raw(),
                more.size(),
                total_fee};
    }
};

/// An order that the payer pays: what is asked about it.
struct order {
    view out_trade_no;
    int64_t total_fee = 0;
    /// Yuan if it is empty.
    view fee_type = {};

    wxpay_order raw() const noexcept {
        return {out_trade_no.data(), out_trade_no.size(), fee_type.data(), fee_type.size(),
                total_fee};
    }
};

/// A refund: what its requests say.
struct refund {
    view out_refund_no;
    int64_t total_fee = 0;
    int64_t refund_fee = 0;
    /// Your number of the order; or
    view out_trade_no = {};
    /// the platform's, which goes first.
    view transaction_id = {};
    view refund_fee_type = {};
    /// Further fields of the request.
    fields_view more = {nullptr, 0};

    wxpay_refund raw() const noexcept {
        return {transaction_id.data(),
                transaction_id.size(),
                out_trade_no.data(),
                out_trade_no.size(),
                out_refund_no.data(),
                out_refund_no.size(),
                refund_fee_type.data(),
                refund_fee_type.size(),
                more.raw(),
                more.size(),
                total_fee,
                refund_fee};
    }
};

} // namespace flow

namespace detail {

/// The functions of a flow.
struct micropay_calls {
    using times = wxpay_micropay_times;
    static wxpay_status start(wxpay_flow* flow, const times* by) noexcept {
        return wxpay_micropay_start(flow, by);
    }
    static wxpay_status step(wxpay_flow* flow, uint64_t now, const wxpay_flow_event* event,
                             wxpay_flow_action* action) noexcept {
        return wxpay_micropay_step(flow, now, event, action);
    }
};

struct order_calls {
    using times = wxpay_order_times;
    static wxpay_status start(wxpay_flow* flow, const times* by) noexcept {
        return wxpay_order_start(flow, by);
    }
    static wxpay_status step(wxpay_flow* flow, uint64_t now, const wxpay_flow_event* event,
                             wxpay_flow_action* action) noexcept {
        return wxpay_order_step(flow, now, event, action);
    }
};

struct refund_calls {
    using times = wxpay_refund_times;
    static wxpay_status start(wxpay_flow* flow, const times* by) noexcept {
        return wxpay_refund_start(flow, by);
    }
    static wxpay_status step(wxpay_flow* flow, uint64_t now, const wxpay_flow_event* event,
                             wxpay_flow_action* action) noexcept {
        return wxpay_refund_step(flow, now, event, action);
    }
};

/// A flow: 64 bytes, to be copied as one likes.
template <class Calls> class machine {
public:
    using times = typename Calls::times;

    /// By the usual times.
    machine() noexcept : raw_{} { start(nullptr); }
    explicit machine(const times& by) noexcept : raw_{} { start(&by); }
    /// One that was saved. If the bytes are not those of such a flow, `step` refuses them. Step it with
    /// `restart`.
    explicit machine(view bytes) noexcept : raw_{} {
        for (size_t at = 0; bytes.size() == WXPAY_FLOW_SIZE && at < WXPAY_FLOW_SIZE; ++at) {
            raw_.bytes[at] = static_cast<unsigned char>(bytes.data()[at]);
        }
    }

    /// Says what to do, now that this has happened. Save the flow before you do it.
    result<flow::action> step(uint64_t now, const flow::event& event) noexcept {
        wxpay_flow_action action = {};
        const wxpay_status status = Calls::step(&raw_, now, &event.raw(), &action);
        return status == WXPAY_OK ? result<flow::action>(flow::action(action)) : refusal(status);
    }
    /// What to save.
    view bytes() const noexcept { return view(static_cast<const void*>(raw_.bytes), WXPAY_FLOW_SIZE); }

protected:
    explicit machine(const wxpay_flow& raw) noexcept : raw_(raw) {}

private:
    void start(const times* by) noexcept {
        // There is nothing to refuse.
        const wxpay_status status = Calls::start(&raw_, by);
        static_cast<void>(status);
    }

    wxpay_flow raw_;
};

inline wxpay_status flow_write(const wxpay_key* key, const wxpay_merchant* merchant, view nonce,
                               const flow::sale& sale, const wxpay_flow_action* action, slots to,
                               buffer out, size_t* len, wxpay_violation* where) noexcept {
    const wxpay_sale raw = sale.raw();
    return wxpay_micropay_write(key, merchant, nonce.data(), nonce.size(), &raw, action, to.start,
                                to.capacity, out.data(), out.size(), len, where);
}

inline wxpay_status flow_write(const wxpay_key* key, const wxpay_merchant* merchant, view nonce,
                               const flow::order& order, const wxpay_flow_action* action, slots to,
                               buffer out, size_t* len, wxpay_violation* where) noexcept {
    const wxpay_order raw = order.raw();
    return wxpay_order_write(key, merchant, nonce.data(), nonce.size(), &raw, action, to.start,
                             to.capacity, out.data(), out.size(), len, where);
}

inline wxpay_status flow_write(const wxpay_key* key, const wxpay_merchant* merchant, view nonce,
                               const flow::refund& refund, const wxpay_flow_action* action, slots to,
                               buffer out, size_t* len, wxpay_violation* where) noexcept {
    const wxpay_refund raw = refund.raw();
    return wxpay_refund_write(key, merchant, nonce.data(), nonce.size(), &raw, action, to.start,
                              to.capacity, out.data(), out.size(), len, where);
}

inline wxpay_status flow_read(const wxpay_key* key, const wxpay_merchant* merchant,
                              const flow::sale& sale, const wxpay_flow_action* action, view reply,
                              slots to, wxpay_flow_event* event, size_t* at) noexcept {
    const wxpay_sale raw = sale.raw();
    return wxpay_micropay_read(key, merchant, &raw, action, reply.data(), reply.size(), to.start,
                               to.capacity, to.count, event, at);
}

inline wxpay_status flow_read(const wxpay_key* key, const wxpay_merchant* merchant,
                              const flow::order& order, const wxpay_flow_action* action, view reply,
                              slots to, wxpay_flow_event* event, size_t* at) noexcept {
    const wxpay_order raw = order.raw();
    return wxpay_order_read(key, merchant, &raw, action, reply.data(), reply.size(), to.start,
                            to.capacity, to.count, event, at);
}

inline wxpay_status flow_read(const wxpay_key* key, const wxpay_merchant* merchant,
                              const flow::refund& refund, const wxpay_flow_action* action,
                              view reply, slots to, wxpay_flow_event* event, size_t* at) noexcept {
    const wxpay_refund raw = refund.raw();
    return wxpay_refund_read(key, merchant, &raw, action, reply.data(), reply.size(), to.start,
                             to.capacity, to.count, event, at);
}

} // namespace detail

namespace flow {

/// A payment by payment code.
class micropay : public detail::machine<detail::micropay_calls> {
public:
    using machine::machine;

    micropay() noexcept = default;

    /// A payment whose flow was lost: it is asked about and never sent again.
    static micropay in_doubt() noexcept { return micropay(lost(nullptr)); }
    static micropay in_doubt(const wxpay_micropay_times& by) noexcept { return micropay(lost(&by)); }

private:
    explicit micropay(const wxpay_flow& raw) noexcept : machine(raw) {}
    static wxpay_flow lost(const wxpay_micropay_times* by) noexcept {
        wxpay_flow made = {};
        const wxpay_status status = wxpay_micropay_in_doubt(&made, by);
        static_cast<void>(status);
        return made;
    }
};

/// An order that the payer pays.
using order_flow = detail::machine<detail::order_calls>;
/// A refund.
using refund_flow = detail::machine<detail::refund_calls>;

/// Writes the request that an action says to send, about a `sale`, an `order` or a `refund`. The fields
/// are empty afterwards.
template <class Kept, size_t N>
result<view, violation> write(const key& key, const merchant& merchant, view nonce,
                              const Kept& kept, const action& action, fields<N>& fields,
                              buffer out) noexcept {
    const wxpay_merchant who = merchant.raw();
    const wxpay_flow_action what = action.raw();
    wxpay_violation where = {};
    size_t len = 0;
    fields.clear();
    const wxpay_status status = detail::flow_write(key.raw(), &who, nonce, kept, &what,
                                                   fields.slots(), out, &len, &where);
    if (status == WXPAY_OK) {
        return view(out.data(), len);
    }
    return status == WXPAY_BUFFER_TOO_SMALL ? violation(status, len) : violation(status, where);
}

/// What was read, and how far that went.
struct reading {
    /// What to step with, also after a refusal.
    wxpay::flow::event event;
    /// Why the reply or the notification was refused; `status::ok` if it was not.
    wxpay::refusal refusal;
};

/// Reads the reply to a request, or that there is none: an empty one. After a refusal there are no fields.
template <class Kept, size_t N>
reading read(const key& key, const merchant& merchant, const Kept& kept, const action& action,
             view reply, fields<N>& fields) noexcept {
    const wxpay_merchant who = merchant.raw();
    const wxpay_flow_action what = action.raw();
    wxpay_flow_event event = {};
    size_t at = 0;
    fields.clear();
    const wxpay_status status = detail::flow_read(key.raw(), &who, kept, &what, reply,
                                                  fields.slots(), &event, &at);
    return {wxpay::flow::event(event), status == WXPAY_OK ? refusal() : refusal(status, at)};
}

/// Reads a pay notification about this order. After a refusal the event is a tick.
template <size_t N>
reading order_notified(const key& key, const merchant& merchant, const order& order, view document,
                       fields<N>& fields) noexcept {
    const wxpay_merchant who = merchant.raw();
    const wxpay_order raw = order.raw();
    const auto to = fields.slots();
    wxpay_flow_event event = {};
    size_t at = 0;
    fields.clear();
    const wxpay_status status =
        wxpay_order_notified(key.raw(), &who, &raw, document.data(), document.size(), to.start,
                             to.capacity, to.count, &event, &at);
    return {wxpay::flow::event(event), status == WXPAY_OK ? refusal() : refusal(status, at)};
}

/// Remembers the last notifications, in an array of yours that is all zeros at first. The durable answer is
/// your database.
class inbox {
public:
    constexpr inbox(wxpay_seen* memory, size_t count) noexcept : memory_(memory), count_(count) {}
    template <size_t N>
    constexpr explicit inbox(wxpay_seen (&memory)[N]) noexcept : memory_(memory), count_(N) {}

    /// True if it was dealt with; false: ask the database.
    result<bool> has(field id) const noexcept {
        int32_t delivery = WXPAY_DELIVERY_NEW;
        const wxpay_status status = wxpay_inbox_check(memory_, count_, id.raw(), &delivery);
        return status == WXPAY_OK ? result<bool>(delivery == WXPAY_DELIVERY_REPEATED)
                                  : refusal(status);
    }
    /// Remembers it, once it is recorded where it lasts.
    result<void> remember(field id) noexcept {
        return refusal(wxpay_inbox_remember(memory_, count_, id.raw()));
    }

private:
    wxpay_seen* memory_;
    size_t count_;
};

} // namespace flow
} // namespace wxpay

#endif // WXPAY_FLOW_HPP
