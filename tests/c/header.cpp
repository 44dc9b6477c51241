// Compiled by every C++ compiler of the matrix: wxpay.hpp needs nothing before it, can be included
// twice, and its own example compiles. Nothing in here runs before main().

#include "wxpay.hpp"
// Again.
#include "wxpay.hpp"

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
