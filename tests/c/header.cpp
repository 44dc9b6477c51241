// Compiled by every C++ compiler of the matrix: the headers need nothing before them, can be included
// twice, and their own examples compile. Nothing in here runs before main().

#if WHICH == 1
#include "wxpay_flow.hpp"
#include "wxpay_bill.hpp"
#include "wxpay_notify.hpp"
#include "wxpay_invoke.hpp"
#include "wxpay_api.hpp"
#endif
#include "wxpay.hpp"
#include "wxpay_api.hpp"
#include "wxpay_invoke.hpp"
#include "wxpay_notify.hpp"
#include "wxpay_bill.hpp"
#include "wxpay_flow.hpp"
// Again.
#include "wxpay.hpp"
#include "wxpay_api.hpp"
#include "wxpay_invoke.hpp"
#include "wxpay_notify.hpp"
#include "wxpay_bill.hpp"
#include "wxpay_flow.hpp"

bool is_paid(wxpay::view text, const unsigned char* body, size_t body_len);
size_t request(wxpay::view text, wxpay::view appid, wxpay::view nonce, wxpay::buffer memory);

// Lies in .bss and needs no constructor.
static wxpay::fields<64> received;
static constexpr wxpay::view currency = "CNY";
static_assert(currency == "CNY" && currency != "USD" && currency.size() == 3, "at compile time");

bool is_paid(wxpay::view text, const unsigned char* body, size_t body_len) {
    const auto key = wxpay::key::md5(text);
    const wxpay::expected order{"wxd930ea5d5a258f4f", "10000100", "KIOSK42", 450, currency};
    return key && wxpay::accept(*key, {body, body_len}, order, received);
}

size_t request(wxpay::view text, wxpay::view appid, wxpay::view nonce, wxpay::buffer memory) {
    const auto key = wxpay::key::md5(text);
    wxpay::fields<16> fields;
    if (fields.set("appid", appid) && fields.set("nonce_str", nonce)) {
        if (const auto message = wxpay::md5_only::write_signed(*key, fields, memory)) {
            return message->size();
        }
    }
    return 0;
}

static constexpr wxpay::merchant merchant{"wxd930ea5d5a258f4f", "10000100"};

size_t charge(const wxpay::key& key, wxpay::view code, wxpay::view random, wxpay::buffer memory);
size_t charge(const wxpay::key& key, wxpay::view code, wxpay::view random, wxpay::buffer memory) {
    const auto nonce = wxpay::make_nonce(random);
    const auto fee = wxpay::fen::text(450);
    wxpay::fields<16> fields;
    if (nonce && fee && fields.set("auth_code", code) && fields.set("total_fee", *fee)) {
        if (const auto body = wxpay::md5_only::write_request(WXPAY_API_MICROPAY, key, merchant,
                                                             *nonce, fields, memory)) {
            return body->size();
        }
    }
    return 0;
}

bool is_charged(const wxpay::key& key, wxpay::view answer);
bool is_charged(const wxpay::key& key, wxpay::view answer) {
    const auto proof = wxpay::read_reply(WXPAY_API_MICROPAY, key, answer, received);
    return proof && *proof == wxpay::proof::verified;
}

size_t invoke(const wxpay::key& key, wxpay::view prepay_id, int64_t now, wxpay::buffer memory);
size_t invoke(const wxpay::key& key, wxpay::view prepay_id, int64_t now, wxpay::buffer memory) {
    const wxpay::invoke::order order{merchant.appid, prepay_id, "5K8264ILTKCH16CQ", now};
    const auto json = wxpay::invoke::jsapi_json(key, order, memory);
    return json ? json->size() : 0;
}

bool is_subscribed(const wxpay::key& key, wxpay::view body);
bool is_subscribed(const wxpay::key& key, wxpay::view body) {
    const auto scan = wxpay::read_native_scan(key, body, merchant, received);
    return scan && scan->is_subscribe;
}

// Lies in .bss, too.
static wxpay_record mine[4];

bool is_right(wxpay::view text);
bool is_right(wxpay::view text) {
    wxpay::ledger ledger(mine);
    wxpay::bill<1024> bill(wxpay::sheet::trade);
    for (auto row = bill.feed(text); row && *row; row = bill.feed(text)) {
        const auto record = bill.record();
        if (!record || !ledger.check(*record)) {
            return false;
        }
    }
    const auto end = bill.finish();
    return end && end->is_bill;
}

// Lies in .bss, too.
static wxpay_seen seen[16];

bool is_new(const wxpay::fields<64>& fields);
bool is_new(const wxpay::fields<64>& fields) {
    namespace flow = wxpay::flow;
    flow::inbox inbox(seen);
    const auto id = fields.get("transaction_id");
    const auto known = inbox.has(id);
    return known && !*known && inbox.remember(id);
}

wxpay::flow::end sell(const wxpay::key& key, wxpay::view code, wxpay::buffer memory);
wxpay::flow::end sell(const wxpay::key& key, wxpay::view code, wxpay::buffer memory) {
    namespace flow = wxpay::flow;
    const flow::sale sale{"tea", "T4", code, "192.0.2.7", 450};
    flow::micropay payment;
    flow::event event;
    uint64_t now = 0;
    while (const auto action = payment.step(now, event)) {
        if (action->what == flow::what::done) {
            return action->end;
        }
        now = action->until;
        event = flow::tick();
        if (action->what == flow::what::send
            && flow::write(key, merchant, "5K8264", sale, *action, received, memory)) {
            event = flow::read(key, merchant, sale, *action, wxpay::view(), received).event;
        }
    }
    return flow::end::none;
}
