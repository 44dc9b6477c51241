// All of wxpay_invoke.hpp, wxpay_notify.hpp and wxpay_bill.hpp, and what wxpay_api.hpp says of outcomes.
// Linked without a C++ library, built without exceptions and RTTI.

#include "wxpay_bill.hpp"
#include "wxpay_invoke.hpp"
#include "wxpay_notify.hpp"

#include <string.h>

#include "check.h"

static constexpr wxpay::view key_text = "192006250b4c09247ec02edce69f6a2d";
static constexpr wxpay::view nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
static constexpr wxpay::merchant merchant{"wx1", "100"};
static constexpr int64_t now = 1414488825;

static bool is(wxpay::refusal refusal, wxpay::status status, size_t at = 0) {
    return refusal.status == status && refusal.at == at;
}

/// The text starts and ends so.
static bool is(const wxpay::result<wxpay::view, wxpay::violation>& got, wxpay::view start,
               wxpay::view end) {
    return got && got->size() > start.size() + end.size()
           && wxpay::view(got->data(), start.size()) == start
           && wxpay::view(got->end() - end.size(), end.size()) == end;
}

// --- What the payer's client needs ---------------------------------------------------------------

static void payments(const wxpay::key& md5, const wxpay::key& hmac) {
    namespace invoke = wxpay::invoke;
    char memory[512];
    const wxpay::buffer out(memory);
    check_context("payments");
    const invoke::order order{"wx1", "wx42", nonce, now};
    CHECK(is(invoke::jsapi_json(hmac, order, out), "{\"appId\":\"wx1\",", "\"}"));
    CHECK(is(invoke::mini_program_json(md5, order, out), "{\"timeStamp\":", "\"}"));
    CHECK(is(invoke::choose_wxpay_json(md5, order, out), "{\"timestamp\":", "\"}"));
    const invoke::order nobody{"", "wx42", nonce, now};
    const auto refused = invoke::jsapi_json(md5, nobody, out);
    CHECK(is(refused.error(), wxpay::status::missing_field) && refused.error().field == "appId");
    const auto small = invoke::jsapi_json(md5, order, wxpay::buffer(memory, 9));
    CHECK(small.error().status == wxpay::status::buffer_too_small && small.error().at > 100);
    const invoke::app app{"wx1", "100", "wx42", nonce, now};
    CHECK(is(invoke::app_json(md5, app, out), "{\"appid\":\"wx1\",\"partnerid\":\"100\"", "\"}"));
    const invoke::red_packet packet{"wx1", "sendid=1&ver=8", nonce, now};
    CHECK(is(invoke::red_packet_json(md5, packet, out), "{\"timeStamp\":", "\"}"));
    const auto no_hmac = invoke::red_packet_json(hmac, packet, out);
    CHECK(is(no_hmac.error(), wxpay::status::sign_type_mismatch));
    CHECK(no_hmac.error().field == "sign_type");
    const auto url = invoke::h5_url("https://a.b/c?d=1", "shop://x", out);
    CHECK(url && *url == wxpay::view("https://a.b/c?d=1&redirect_url=shop%3A%2F%2Fx"));
    CHECK(is(invoke::h5_url("http://a.b", "", out).error(), wxpay::status::bad_value, 4));
    CHECK(invoke::check_native_url("weixin://wxpay/bizpayurl?pr=1"));
    CHECK(is(invoke::check_native_url("https://").error(), wxpay::status::bad_value, 0));
    const invoke::product product{"wx1", "100", "P 1", nonce, now};
    CHECK(is(invoke::native_product_url(md5, product, out), "weixin://wxpay/bizpayurl?sign=",
             nonce));
}

static void others(const wxpay::key& md5, const wxpay::key& hmac) {
    namespace invoke = wxpay::invoke;
    char memory[1024];
    const wxpay::buffer out(memory);
    check_context("contracts, scores, coupons");
    invoke::contract contract{"12535", "C-1", "tea", "https://weixin.qq.com", 1000, now};
    CHECK(is(invoke::contract_url(md5, merchant, contract, out),
             "https://api.mch.weixin.qq.com/papay/entrustweb?", ""));
    contract.return_web = true;
    CHECK(is(invoke::contract_url(md5, merchant, contract, out), "https://", ""));
    CHECK(is(invoke::contract_mini_program_json(md5, merchant, contract, out), "{\"appid\":", "\"}"));
    contract.clientip = "192.0.2.7";
    CHECK(is(invoke::contract_h5_url(hmac, merchant, contract, out),
             "https://api.mch.weixin.qq.com/papay/h5entrustweb?", ""));
    const invoke::score score{"100", "500", "A-1", nonce, now};
    CHECK(is(invoke::score_detail_json(hmac, score, out), "{\"mch_id\":\"100\"", "\"}"));
    CHECK(is(invoke::score_detail_query(hmac, score, out), "mch_id=100&", ""));
    const invoke::coupon coupon{"9", "R1", "100", "o1"};
    CHECK(is(invoke::coupon_url(hmac, coupon, out), "https://action.weixin.qq.com/",
             "#wechat_pay&wechat_redirect"));
}

// --- What the gateway tells unasked --------------------------------------------------------------

/// Signs names and values, one after the other.
template <size_t N>
static wxpay::view signed_message(const wxpay::key& key, const char* const (&pairs)[N],
                                  wxpay::buffer out) {
    wxpay::fields<24> fields;
    for (size_t i = 0; i + 1 < N; i += 2) {
        CHECK(fields.set({pairs[i], strlen(pairs[i])}, {pairs[i + 1], strlen(pairs[i + 1])}));
    }
    const auto message = wxpay::write_signed(key, fields, out);
    CHECK(message);
    return *message;
}

static void notices(const wxpay::key& md5, const wxpay::key& hmac) {
    char memory[1024];
    wxpay::fields<24> fields;
    check_context("native scan");
    const char* const scan_pairs[] = {"appid", "wx1", "mch_id", "100", "openid", "o1",
                                      "product_id", "P-1", "nonce_str", "N", "is_subscribe", "Y"};
    auto body = signed_message(md5, scan_pairs, memory);
    const auto scan = wxpay::read_native_scan(md5, body, merchant, fields);
    CHECK(scan && scan->product_id == "P-1" && scan->openid == "o1" && scan->nonce_str == "N");
    CHECK(scan->is_subscribe && fields.size() == 7);
    const wxpay::merchant other{"wx1", "101"};
    const auto refused = wxpay::read_native_scan(md5, body, other, fields);
    CHECK(refused.error().status == wxpay::status::mch_id_mismatch && refused.error().at > 0);
    CHECK(fields.empty() && !refused->product_id);

    check_context("contract");
    const char* const contract_pairs[] = {
        "return_code", "SUCCESS", "result_code", "SUCCESS", "mch_id", "100", "contract_id", "42",
        "contract_code", "C-1", "plan_id", "1", "openid", "o1", "change_type", "DELETE",
        "operate_time", "2026-07-01 10:00:00", "contract_termination_mode", "2",
        "request_serial", "7"};
    body = signed_message(md5, contract_pairs, memory);
    const auto contract = wxpay::read_contract_notice(md5, body, merchant, fields);
    CHECK(contract && contract->contract_id == "42" && contract->contract_code == "C-1");
    CHECK(contract->plan_id == "1" && contract->openid == "o1" && contract->request_serial == "7");
    CHECK(!contract->sub_openid && !contract->sub_mch_id);
    CHECK(contract->change_type == wxpay::contract_change::remove);
    CHECK(contract->contract_termination_mode == wxpay::termination::payer);
    CHECK(contract->operate_time == 1782871200);
    CHECK(contract->contract_expired_time == wxpay::not_there);

    check_context("combined");
    const char* const combined_pairs[] = {
        "return_code", "SUCCESS", "result_code", "SUCCESS", "combine_appid", "wx1",
        "combine_mch_id", "100", "combine_out_trade_no", "A-1", "trade_type", "APP",
        "sub_order_list", "{}"};
    body = signed_message(hmac, combined_pairs, memory);
    const auto combined = wxpay::read_combined_notice(hmac, body, merchant, fields);
    CHECK(combined && combined->combine_out_trade_no == "A-1" && combined->trade_type == "APP");
    CHECK(combined->sub_order_list == "{}" && !combined->bank_type && !combined->device_info);
    CHECK(!combined->combine_openid);

    check_context("vehicle");
    const char* const vehicle_pairs[] = {
        "appid", "wx1", "mch_id", "100", "vehicle_event_type", "BLOCKED", "vehicle_event_des",
        "OVERDUE", "vehicle_event_createtime", "20260701100000", "plate_number", "B888"};
    body = signed_message(hmac, vehicle_pairs, memory);
    const auto vehicle = wxpay::read_vehicle_notice(hmac, body, merchant, fields);
    CHECK(vehicle && vehicle->vehicle_event_type == wxpay::vehicle_event::blocked);
    CHECK(vehicle->vehicle_event_des == wxpay::vehicle_reason::overdue);
    CHECK(vehicle->vehicle_event_createtime == 1782871200 && vehicle->plate_number == "B888");
    CHECK(is(wxpay::read_vehicle_notice(md5, body, merchant, fields).error(),
             wxpay::status::sign_type_mismatch));

    check_context("pay score");
    const char* const payscore_pairs[] = {
        "appid", "wx1", "mch_id", "100", "algorithm", "HMAC-SHA256", "event_algorithm",
        "AEAD_AES_256_GCM", "event_ciphertext", "AAEC", "event_create_time", "20260701100000",
        "event_id", "E-1", "event_nonce", "000000000000", "event_type", "CHECK.SUCCESS"};
    char cipher[8];
    body = signed_message(hmac, payscore_pairs, memory);
    const auto payscore = wxpay::read_payscore_notice(hmac, body, merchant, fields, cipher);
    CHECK(payscore && payscore->event_type == wxpay::payscore_event::check_success);
    CHECK(payscore->ciphertext == wxpay::view("\0\1\2", 3) && payscore->event_id == "E-1");
    CHECK(payscore->event_nonce == "000000000000" && !payscore->event_associated_data);
    CHECK(is(wxpay::read_payscore_notice(hmac, body, merchant, fields, wxpay::buffer(cipher, 2))
                 .error(),
             wxpay::status::buffer_too_small, 3));

    check_context("debit");
    const char* const debit_pairs[] = {
        "return_code", "SUCCESS", "result_code", "SUCCESS", "appid", "wx1", "mch_id", "100",
        "out_trade_no", "A-1", "total_fee", "450", "transaction_id", "42", "trade_state",
        "SUCCESS", "contract_id", "C-1"};
    const wxpay::expected order{"wx1", "100", "A-1", 450};
    body = signed_message(md5, debit_pairs, memory);
    CHECK(wxpay::accept_debit(md5, body, order, "C-1", fields) && fields.size() == 10);
    CHECK(wxpay::accept_debit(md5, body, order, "C-2", fields).error().status
          == wxpay::status::order_mismatch);
    CHECK(fields.empty());
}

// A refund with the least that it says, under the key above; made by tests/vectors.
static constexpr wxpay::view refund_notice =
    "<xml><return_code>SUCCESS</return_code><appid>wx1</appid><mch_id>100</mch_id><req_info>"
    "WBzGpzQuNpcFxIlFjUUD9CdH4BF3YHmtiHaWV8j0mqCNbSzW5nfLV3s3E+6agRcwMPXm+W1S1GjVitetrRUYpANm"
    "QIvICWT33WpZkn5GdOoWxG30IHURFgzelLXh+jJAz41VXLvPvGTt0rMzge1qvIyWWCpnkV/Vrd06LBRjA2NgipUw"
    "+R6/i7lL1TrJbQIvOcKr/e7RWL1s5iSUuEU8Ahq5c+duUFke0gk/wLeveswezDTGdw62tmPBIUtkUoSnMz2nXs0v"
    "aH/229jPDdUgCqNZbZfzewwZZWJ78KFnqVFJDTNTeGUKSCsndbTmbFMR"
    "</req_info></xml>";

static void refunds(const wxpay::key& md5) {
    char plain[512];
    wxpay::fields<24> fields;
    check_context("refund");
    const auto refund =
        wxpay::read_unauthenticated_refund(md5, refund_notice, merchant, fields, plain);
    CHECK(refund && refund->out_refund_no == "R1" && refund->out_trade_no == "A1");
    CHECK(refund->refund_id == "5" && refund->transaction_id == "4");
    CHECK(refund->total_fee == 45 && refund->refund_fee == 45);
    CHECK(refund->cash_refund_fee == wxpay::not_there && refund->success_time == wxpay::not_there);
    CHECK(refund->refund_status == wxpay::refund_status::success);
    CHECK(refund->refund_request_source == wxpay::refund_source::absent);
    CHECK(!refund->refund_account && !refund->refund_recv_accout && refund->sub_mch_id.empty());
    const auto small = wxpay::read_unauthenticated_refund(md5, refund_notice, merchant, fields,
                                                          wxpay::buffer(plain, 16));
    CHECK(is(small.error(), wxpay::status::buffer_too_small, 240) && fields.empty());
}

static void answers(const wxpay::key& md5) {
    char memory[512];
    wxpay::fields<8> fields;
    check_context("answers");
    const auto reply = wxpay::write_native_reply(md5, merchant, nonce, "wx42", memory);
    CHECK(reply && fields.read(*reply) && wxpay::verify(md5, fields));
    CHECK(fields.get("prepay_id") == "wx42");
    const auto refusal = wxpay::write_native_refusal(md5, merchant, nonce, "sold out", memory);
    CHECK(refusal && fields.read(*refusal) && wxpay::verify(md5, fields));
    CHECK(fields.get("err_code_des") == "sold out");
    CHECK(fields.read(wxpay::ack) && fields.get("return_code") == "SUCCESS");
    CHECK(fields.read(wxpay::event_ack) && fields.get("code") == "SUCCESS");
    const auto fail = wxpay::write_ack_again("busy", memory);
    CHECK(fail && fields.read(*fail) && fields.get("return_code") == "FAIL");
    const auto event_fail = wxpay::write_event_ack_again("busy", memory);
    CHECK(event_fail && fields.read(*event_fail) && fields.get("code") == "FAIL");
    CHECK(*wxpay::retry_due(wxpay::retry::pay, 4) == 60);
    CHECK(is(wxpay::retry_due(wxpay::retry::vehicle, 11).error(), wxpay::status::bad_argument));
}

// --- Bills ---------------------------------------------------------------------------------------

static constexpr wxpay::view small_bill =
    "\xE4\xBA\xA4\xE6\x98\x93\xE6\x97\xB6\xE9\x97\xB4,"
    "\xE5\x95\x86\xE6\x88\xB7\xE8\xAE\xA2\xE5\x8D\x95\xE5\x8F\xB7,"
    "\xE4\xBA\xA4\xE6\x98\x93\xE7\x8A\xB6\xE6\x80\x81,"
    "\xE6\x89\x8B\xE7\xBB\xAD\xE8\xB4\xB9,"
    "\xE8\xAE\xA2\xE5\x8D\x95\xE9\x87\x91\xE9\xA2\x9D\n"
    "`2019-02-19 18:19:32,`A-1,`SUCCESS,`0.03,`4.50\n"
    "`2019-02-19 18:20:00,`A-2,`SUCCESS,`0.05,`9.00\n"
    "\xE6\x80\xBB\xE4\xBA\xA4\xE6\x98\x93\xE5\x8D\x95\xE6\x95\xB0\n`2\n";

static void bills() {
    check_context("bills");
    wxpay_record mine[] = {wxpay::payment("A-3", 1, 7), wxpay::refund("R-1", 2),
                           wxpay::payment("A-1", 450, 9), wxpay::reversal("A-1", 3)};
    wxpay::ledger ledger(mine);
    wxpay::bill<256> bill(wxpay::sheet::trade);
    CHECK(is(bill.position().error(), wxpay::status::bad_argument));
    size_t rows = 0;
    for (const char& byte : small_bill) {
        wxpay::view piece(&byte, 1);
        const auto row = bill.feed(piece);
        CHECK(row && piece.empty());
        if (row.value_or(false)) {
            const wxpay::bill<256> copy = bill;
            rows++;
            CHECK(copy.position()->rows == rows && copy.position()->columns == 5);
            CHECK(*copy.fen(WXPAY_COLUMN_ORDER_AMOUNT) == (rows == 1 ? 450 : 900));
            CHECK(*copy.milli_fen(WXPAY_COLUMN_FEE) == (rows == 1 ? 3000 : 5000));
            CHECK(*copy.time(WXPAY_COLUMN_TRADE_TIME) == (rows == 1 ? 1550571572 : 1550571600));
            CHECK(*copy.text(WXPAY_COLUMN_OUT_TRADE_NO) == (rows == 1 ? "A-1" : "A-2"));
            CHECK(is(copy.text(WXPAY_COLUMN_BODY).error(), wxpay::status::missing_field));
            CHECK(copy.cell(1)->column == WXPAY_COLUMN_OUT_TRADE_NO);
            CHECK(copy.cell(1)->text == *copy.text(WXPAY_COLUMN_OUT_TRADE_NO));
            CHECK(is(copy.cell(5).error(), wxpay::status::missing_field));
            const auto found = ledger.check(*copy.record());
            CHECK(found && found->finding == (rows == 1 ? wxpay::finding::matched
                                                        : wxpay::finding::unknown));
            CHECK(rows == 1 ? found->record->tag == 9 : found->record == nullptr);
        }
    }
    const auto end = bill.finish();
    CHECK(end && end->is_bill && end->xml.empty() && rows == 2);
    CHECK(*bill.count(WXPAY_COLUMN_TOTAL_COUNT) == 2);
    CHECK(*bill.sum(WXPAY_COLUMN_TOTAL_FEE) == 8000);
    CHECK(is(bill.sum(WXPAY_COLUMN_FEE).error(), wxpay::status::missing_field));
    CHECK(mine[0].mark == WXPAY_MARK_MATCHED && mine[1].mark == WXPAY_MARK_OPEN);

    wxpay::bill<64> tiny(wxpay::sheet::trade);
    wxpay::view text = small_bill;
    const auto refused = tiny.feed(text);
    CHECK(refused.error().status == wxpay::status::buffer_too_small && refused.error().at > 64);
    wxpay::bill<64> none(wxpay::sheet::fund);
    text = "<xml><return_code>FAIL</return_code></xml>";
    CHECK(none.feed(text) && !none.finish()->is_bill);
    CHECK(none.finish()->xml == "<xml><return_code>FAIL</return_code></xml>");
    wxpay_record odd[] = {wxpay::payment("A-1", 1)};
    odd[0].kind = 9;
    CHECK(is(wxpay::ledger(odd).check(mine[0]).error(), wxpay::status::bad_argument));
}

// --- Outcomes ------------------------------------------------------------------------------------

static void outcomes() {
    check_context("outcomes");
    const auto scanned = wxpay::judge(WXPAY_API_MICROPAY, "AUTHCODEEXPIRE");
    CHECK(scanned && scanned->outcome == wxpay::outcome::refused);
    CHECK(scanned->advice == wxpay::advice::rescan);
    CHECK(wxpay::judge(WXPAY_API_MICROPAY, "")->advice == wxpay::advice::query);
    CHECK(is(wxpay::judge(WXPAY_API_MICROPAY, "\xFF").error(), wxpay::status::bad_utf8));
    wxpay::fields<4> reply;
    CHECK(is(wxpay::conclude(WXPAY_API_MICROPAY, wxpay::proof::verified, reply).error(),
             wxpay::status::missing_field));
    CHECK(reply.set("result_code", "SUCCESS"));
    const auto done = wxpay::conclude(WXPAY_API_MICROPAY, wxpay::proof::verified, reply);
    CHECK(done && done->outcome == wxpay::outcome::done && done->advice == wxpay::advice::none);
}

int main() {
    const auto md5 = wxpay::key::md5(key_text);
    const auto hmac = wxpay::key::hmac_sha256(key_text);
    CHECK(md5 && hmac);
    payments(*md5, *hmac);
    others(*md5, *hmac);
    notices(*md5, *hmac);
    refunds(*md5);
    answers(*md5);
    bills();
    outcomes();
    return check_report("hpp_more");
}
