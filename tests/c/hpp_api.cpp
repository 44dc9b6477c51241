// All of wxpay_api.hpp, and the values of wxpay.hpp. Linked without a C++ library, built without
// exceptions and RTTI.

#include "wxpay_api.hpp"

#include <string.h>

#include "check.h"

static constexpr wxpay::view key_text = "192006250b4c09247ec02edce69f6a2d";
static constexpr wxpay::view nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
static constexpr wxpay::merchant merchant{"wxd930ea5d5a258f4f", "10000100"};

static bool is(wxpay::refusal refusal, wxpay::status status, size_t at = 0) {
    return refusal.status == status && refusal.at == at;
}

static bool is(const wxpay::violation& violation, wxpay::status status, wxpay::view field,
               size_t at = 0) {
    return violation.status == status && violation.at == at && violation.field == field;
}

static void amounts() {
    check_context("amounts");
    CHECK(*wxpay::fen::parse("450") == 450);
    CHECK(is(wxpay::fen::parse("4.50").error(), wxpay::status::bad_amount, 1));
    CHECK(*wxpay::fen::text(450) == wxpay::view("450"));
    CHECK(wxpay::fen::text(450)->size() == 3);
    CHECK(is(wxpay::fen::text(UINT64_MAX).error(), wxpay::status::bad_amount));
    CHECK(*wxpay::yuan::parse("-4.5") == -450);
    CHECK(is(wxpay::yuan::parse("4.505").error(), wxpay::status::bad_amount, 4));
    CHECK(*wxpay::yuan::text(-450) == wxpay::view("-4.50"));
    CHECK(wxpay::yuan::text(INT64_MIN)->size() == WXPAY_YUAN_MAX);
}

static void times() {
    check_context("times");
    CHECK(*wxpay::time::parse(wxpay::time_form::compact, "20141030133525") == 1414647325);
    CHECK(*wxpay::time::text(wxpay::time_form::spaced, 1414647325)
          == wxpay::view("2014-10-30 13:35:25"));
    CHECK(*wxpay::time::text(wxpay::time_form::date, 1414647325) == wxpay::view("20141030"));
    CHECK(*wxpay::time::text(wxpay::time_form::unix_seconds, 1414647325)
          == wxpay::view("1414647325"));
    CHECK(is(wxpay::time::parse(wxpay::time_form::date, "20141131").error(),
             wxpay::status::bad_time, 6));
    CHECK(is(wxpay::time::text(wxpay::time_form::date, -1).error(), wxpay::status::bad_time));
}

static void codes() {
    check_context("codes and numbers");
    const auto wechat = wxpay::scan(" 134567890123456789\r");
    CHECK(wechat && wechat->whose == wxpay::whose::wechat && wechat->code == "134567890123456789");
    const auto alipay = wxpay::scan("281234567890123456");
    CHECK(alipay && alipay->whose == wxpay::whose::alipay && alipay->code.empty());
    CHECK(wxpay::scan("6901234567892")->whose == wxpay::whose::unknown);
    CHECK(is(wxpay::scan({static_cast<const char*>(nullptr), 1}).error(),
             wxpay::status::null_pointer));
    CHECK(*wxpay::make_nonce("0123456789ABCDEF") == wxpay::view("30313233343536373839414243444546"));
    CHECK(is(wxpay::make_nonce("0").error(), wxpay::status::bad_argument));
    CHECK(wxpay::check_out_trade_no("A-1") && wxpay::check_out_refund_no("A-1"));
    CHECK(wxpay::check_mch_billno("A1") && wxpay::check_partner_trade_no("A1"));
    CHECK(is(wxpay::check_mch_billno("A-1").error(), wxpay::status::bad_value, 1));
    CHECK(wxpay::check_ip("::1"));
    CHECK(is(wxpay::check_ip("::x").error(), wxpay::status::bad_value, 2));
}

template <class Write, class Read>
static void both_ways(const wxpay::key& key, Write write, Read read) {
    wxpay::fields<16> query;
    char memory[1024];
    const wxpay::buffer out(memory);
    const auto nothing = write(WXPAY_API_ORDER_QUERY, key, merchant, nonce, query, out);
    CHECK(!nothing && is(nothing.error(), wxpay::status::missing_field, "transaction_id"));
    CHECK(strcmp(nothing.error().name(), "MissingField") == 0);
    CHECK(query.set("out_trade_no", "A-1"));
    const auto body = write(WXPAY_API_ORDER_QUERY, key, merchant, nonce, query, out);
    CHECK(body && body->data() == memory && wxpay::verify(key, query).error().status
                                                == wxpay::status::missing_sign);
    const auto small =
        write(WXPAY_API_ORDER_QUERY, key, merchant, nonce, query, wxpay::buffer(memory, 9));
    CHECK(is(small.error(), wxpay::status::buffer_too_small, "", body->size()));
    CHECK(query.get("appid") == merchant.appid && query.get("nonce_str") == nonce);
    CHECK(wxpay::check(WXPAY_API_ORDER_QUERY, query));
    CHECK(query.set("zz", "1"));
    const auto unknown = wxpay::check(WXPAY_API_ORDER_QUERY, query);
    CHECK(is(unknown.error(), wxpay::status::unknown_field, "zz", query.size() - 1));

    wxpay::fields<8> answer;
    CHECK(answer.set("result_code", "SUCCESS") && answer.set("return_code", "SUCCESS"));
    const auto signed_answer = wxpay::write_signed(key, answer, out);
    const auto proof = read(WXPAY_API_ORDER_QUERY, key, *signed_answer, answer);
    CHECK(proof && *proof == wxpay::proof::verified && answer.get("result_code") == "SUCCESS");
    const wxpay::view refusal("<xml><return_code>FAIL</return_code></xml>");
    CHECK(*read(WXPAY_API_ORDER_QUERY, key, refusal, answer) == wxpay::proof::unverified_refusal);
    CHECK_SIZE(answer.size(), 1);
    const wxpay::view stripped("<xml><return_code>SUCCESS</return_code></xml>");
    CHECK(*read(WXPAY_API_SEND_RED_PACK, key, stripped, answer) == wxpay::proof::unverified);
    const auto refused = read(WXPAY_API_ORDER_QUERY, key, stripped, answer);
    CHECK(is(refused.error(), wxpay::status::missing_sign) && *refused == wxpay::proof::none);
    CHECK(answer.empty());
    const wxpay::view bill("a,b\r\n");
    CHECK(*read(WXPAY_API_DOWNLOAD_BILL, key, bill, answer) == wxpay::proof::unverified_text);
}

static void endpoints() {
    const auto md5 = wxpay::key::md5(key_text);
    const auto hmac = wxpay::key::hmac_sha256(key_text);
    check_context("MD5");
    both_ways(*md5, wxpay::write_request<16>, wxpay::read_reply<8>);
    check_context("MD5 only");
    both_ways(*md5, wxpay::md5_only::write_request<16>, wxpay::md5_only::read_reply<8>);
    check_context("HMAC-SHA256");
    both_ways(*hmac, wxpay::write_request<16>, wxpay::read_reply<8>);

    check_context("prepare");
    const wxpay::merchant provider{"wx1", "100", "wx2", "200"};
    wxpay::fields<8> fields;
    CHECK(fields.set("transaction_id", "42"));
    CHECK(wxpay::prepare(WXPAY_API_ORDER_QUERY, *hmac, provider, nonce, fields));
    CHECK_SIZE(fields.size(), 7);
    CHECK(fields.get("sub_mch_id") == "200" && fields.get("sign_type") == "HMAC-SHA256");
    fields.clear();
    const auto homeless = wxpay::prepare(WXPAY_API_QUERY_BANK, *md5, provider, nonce, fields);
    CHECK(is(homeless.error(), wxpay::status::unknown_field, "sub_mch_id"));
    CHECK(strcmp(wxpay::host_url(WXPAY_API_ORDER_QUERY), "https://api.mch.weixin.qq.com") == 0);
}

int main() {
    amounts();
    times();
    codes();
    endpoints();
    return check_report("hpp_api");
}
