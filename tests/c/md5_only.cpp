// All of wxpay::md5_only. The program that this becomes must not hold SHA-256.

#include "wxpay_api.hpp"

static bool queries(const wxpay::key& key, wxpay::buffer out) {
    const wxpay::merchant merchant{"wx1", "100"};
    wxpay::fields<8> fields;
    if (!fields.set("out_trade_no", "A1")) {
        return false;
    }
    const auto request =
        wxpay::md5_only::write_request(WXPAY_API_ORDER_QUERY, key, merchant, "1", fields, out);
    return request && !wxpay::md5_only::read_reply(WXPAY_API_ORDER_QUERY, key, *request, fields);
}

int main() {
    const wxpay::expected order{"wx1", "100", "A1", 450};
    const auto key = wxpay::key::md5("192006250b4c09247ec02edce69f6a2d");
    wxpay::fields<4> fields;
    char out[256];
    if (!key || !fields.set("a", "1") || !wxpay::md5_only::sign(*key, fields)
        || wxpay::md5_only::verify(*key, fields) || !queries(*key, out)) {
        return 1;
    }
    const auto message = wxpay::md5_only::write_signed(*key, fields, out);
    return message && !wxpay::md5_only::accept(*key, *message, order, fields) ? 0 : 1;
}
