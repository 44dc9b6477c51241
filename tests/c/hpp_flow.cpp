// All of wxpay_flow.hpp. Linked without a C++ library, built without exceptions and RTTI.

#include "wxpay_flow.hpp"

#include <string.h>

#include "check.h"

namespace flow = wxpay::flow;

static constexpr wxpay::view nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
static constexpr wxpay::merchant merchant{"wx1", "100"};

/// A signed reply: what all of them say, and one or more fields.
struct reply {
    wxpay::fields<16> fields;
    char memory[1024] = {};
    bool is_whole = true;

    reply& say(wxpay::view name, wxpay::view value) {
        is_whole = is_whole && fields.set(name, value);
        return *this;
    }
    reply& order() { return say("out_trade_no", "A1"); }
    reply& paid() {
        return say("openid", "o").say("time_end", "20261123120000").say("total_fee", "450").say(
            "transaction_id", "42");
    }
    wxpay::view sign(const wxpay::key& key, wxpay::view result = "SUCCESS") {
        say("appid", "wx1").say("mch_id", "100").say("return_code", "SUCCESS");
        say("result_code", result);
        CHECK(is_whole);
        const auto written = wxpay::write_signed(key, fields, memory);
        CHECK(written);
        return *written;
    }
};

static bool starts(wxpay::view text, wxpay::view with) {
    return text.size() >= with.size() && wxpay::view(text.data(), with.size()) == with;
}

static void payment(const wxpay::key& key) {
    wxpay::fields<2> more;
    wxpay::fields<32> fields;
    char memory[1024];
    check_context("a payment by payment code");
    CHECK(more.set("device_info", "till 4"));
    const flow::sale sale{"tea", "A1", "134567890123456789", "192.0.2.7", 450, "CNY", more};
    flow::micropay payment;
    const auto charge = payment.step(1000, flow::tick());
    CHECK(charge && charge->what == flow::what::send && charge->call == flow::call::micropay);
    CHECK(charge->number == 1 && charge->until == 11000 && charge->hint == flow::hint::processing);
    CHECK(charge->endpoint == &WXPAY_API_MICROPAY && charge->end == flow::end::none);
    const auto request = flow::write(key, merchant, nonce, sale, *charge, fields, memory);
    CHECK(request && starts(*request, "<xml><appid>wx1</appid><auth_code>134567890123456789"));
    CHECK(fields.empty());
    const auto small =
        flow::write(key, merchant, nonce, sale, *charge, fields, wxpay::buffer(memory, 9));
    CHECK(small.error().status == wxpay::status::buffer_too_small && small.error().at > 100);
    const auto nobody = flow::write(key, {}, nonce, sale, *charge, fields, memory);
    CHECK(nobody.error().status == wxpay::status::missing_field && nobody.error().field == "appid");

    reply busy;
    const auto waiting = flow::read(key, merchant, sale, *charge,
                                    busy.say("err_code", "USERPAYING").sign(key, "FAIL"), fields);
    CHECK(waiting.refusal.status == wxpay::status::ok && fields.get("err_code") == "USERPAYING");
    CHECK(waiting.event.answer() == flow::answer::user_paying);
    const auto wait = payment.step(2000, waiting.event);
    CHECK(wait && wait->what == flow::what::wait && wait->until == 7000);
    CHECK(wait->hint == flow::hint::password && wait->endpoint == nullptr);

    // It is saved, and read back.
    flow::micropay later(payment.bytes());
    CHECK(later.bytes() == payment.bytes() && payment.bytes().size() == WXPAY_FLOW_SIZE);
    const auto query = later.step(5, flow::restart());
    CHECK(query && query->call == flow::call::order_query);
    const auto lost = flow::read(key, merchant, sale, *query, wxpay::view(), fields);
    CHECK(lost.event.answer() == flow::answer::unknown && fields.empty());
    const auto page = flow::read(key, merchant, sale, *query, "<html>", fields);
    CHECK(page.event.answer() == flow::answer::unknown);
    CHECK(page.refusal.status == wxpay::status::not_xml);
    reply success;
    const auto paid =
        flow::read(key, merchant, sale, *query,
                   success.order().paid().say("trade_state", "SUCCESS").sign(key), fields);
    CHECK(paid.event.answer() == flow::answer::paid && fields.get("transaction_id") == "42");
    const auto done = later.step(9, paid.event);
    CHECK(done && done->what == flow::what::done && done->end == flow::end::paid);
    CHECK(done->hint == flow::hint::paid && done->why == flow::why::none);
}

static void ends() {
    check_context("ends");
    flow::micropay unwanted;
    const auto cancelled = unwanted.step(0, flow::cancel());
    CHECK(cancelled && cancelled->end == flow::end::not_paid);
    CHECK(cancelled->why == flow::why::not_sent);
    flow::micropay refused(wxpay_micropay_times WXPAY_MICROPAY_DOCUMENTED);
    const auto charge = refused.step(0, flow::tick());
    const auto no = refused.step(
        1, flow::reply(*charge, flow::answer::refused, wxpay::advice::other_means));
    CHECK(no && no->end == flow::end::not_paid && no->why == flow::why::refused);
    CHECK(no->advice == wxpay::advice::other_means);
    // A payment whose flow was lost is asked about.
    flow::micropay lost = flow::micropay::in_doubt();
    const auto query = lost.step(0, flow::restart());
    CHECK(query && query->call == flow::call::order_query);
    const wxpay_micropay_times times = WXPAY_MICROPAY_DOCUMENTED;
    CHECK(flow::micropay::in_doubt(times).bytes() == flow::micropay::in_doubt().bytes());
    // What is not a flow of this kind.
    flow::micropay nothing{wxpay::view("wxpay")};
    const auto damaged = nothing.step(0, flow::tick());
    CHECK(damaged.error().status == wxpay::status::bad_value);
    flow::order_flow other;
    flow::micropay mistaken(other.bytes());
    const auto mixed = mistaken.step(0, flow::tick());
    CHECK(mixed.error().status == wxpay::status::bad_value);
}

static void orders(const wxpay::key& key) {
    wxpay::fields<32> fields;
    char memory[1024];
    check_context("an order and a refund");
    const flow::order order{"A1", 450};
    flow::order_flow bought;
    const auto wait = bought.step(0, flow::tick());
    CHECK(wait && wait->what == flow::what::wait && wait->hint == flow::hint::pay);
    const auto query = bought.step(wait->until, flow::tick());
    CHECK(query && flow::write(key, merchant, nonce, order, *query, fields, memory));
    reply unpaid;
    const auto not_yet = flow::read(key, merchant, order, *query,
                                    unpaid.order().say("trade_state", "NOTPAY").sign(key), fields);
    CHECK(not_yet.event.answer() == flow::answer::not_pay);
    reply notice;
    const wxpay::view document = notice.order().paid().sign(key);
    const auto other = flow::order_notified(key, merchant, flow::order{"A2", 450}, document, fields);
    CHECK(other.refusal.status == wxpay::status::order_mismatch && fields.empty());
    const auto still = bought.step(wait->until + 1, other.event);
    CHECK(still && still->what == flow::what::wait);
    const auto less = flow::order_notified(key, merchant, flow::order{"A1", 449}, document, fields);
    CHECK(less.event.answer() == flow::answer::other_payment);
    const auto paid = flow::order_notified(key, merchant, order, document, fields);
    CHECK(paid.refusal.status == wxpay::status::ok);
    const auto done = bought.step(wait->until + 2, paid.event);
    CHECK(done && done->end == flow::end::paid);

    wxpay_seen memory_of_ids[2] = {};
    flow::inbox inbox(memory_of_ids);
    const auto id = fields.get("transaction_id");
    const auto first = inbox.has(id);
    CHECK(first && !*first && inbox.remember(id));
    const auto second = inbox.has(id);
    CHECK(second && *second);
    CHECK(inbox.has(wxpay::field()).error().status == wxpay::status::null_pointer);

    const flow::refund refund{"R1", 450, 200, "A1"};
    flow::refund_flow back;
    const auto ask = back.step(0, flow::tick());
    CHECK(ask && ask->call == flow::call::refund && ask->hint == flow::hint::refunding);
    CHECK(flow::write(key, merchant, nonce, refund, *ask, fields, memory));
    reply busy;
    const auto later =
        flow::read(key, merchant, refund, *ask,
                   busy.say("err_code", "FREQUENCY_LIMITED").sign(key, "FAIL"), fields);
    CHECK(later.event.answer() == flow::answer::later);
    const auto silence = back.step(10, later.event);
    CHECK(silence && silence->what == flow::what::wait && silence->until == 60010);
    const auto now = back.step(20, flow::notified());
    CHECK(now && now->call == flow::call::refund_query);
}

int main() {
    const auto key = wxpay::key::md5("192006250b4c09247ec02edce69f6a2d");
    CHECK(key);
    payment(*key);
    ends();
    orders(*key);
    return check_report("hpp_flow");
}
