// One line of each of these must not compile under -Werror=unused-result: WHICH says which.

#include "wxpay_api.hpp"

void wrong(wxpay::key& key, wxpay::fields<8>& fields, wxpay::buffer out);
void wrong(wxpay::key& key, wxpay::fields<8>& fields, wxpay::buffer out) {
    const wxpay::expected order{"wx1", "100", "A1", 450};
    char array[8] = {};
#if WHICH == 0
    // None: this compiles.
    (void)key, (void)fields, (void)out, (void)order, (void)array;
#elif WHICH == 1
    wxpay::verify(key, fields);
#elif WHICH == 2
    wxpay::accept(key, "<xml/>", order, fields);
#elif WHICH == 3
    wxpay::write_signed(key, fields, out);
#elif WHICH == 4
    fields.read("<xml/>");
#elif WHICH == 5
    fields.set("a", "b");
#elif WHICH == 6
    key.strict();
#elif WHICH == 7
    wxpay::key copy(key);
#elif WHICH == 8
    // Of an array that is no literal the length is not known.
    (void)fields.get(array);
#elif WHICH == 9
    // A result is no number and no bool.
    int paid = wxpay::verify(key, fields);
#elif WHICH == 10
    wxpay::fields<0> none;
#elif WHICH == 11
    wxpay::fields<257> many;
#elif WHICH == 12
    wxpay_verify(key.raw(), fields.begin().operator*().raw(), 1, nullptr);
#elif WHICH == 13
    wxpay::write_request(WXPAY_API_MICROPAY, key, {"wx1", "100"}, "1", fields, out);
#elif WHICH == 14
    wxpay::read_reply(WXPAY_API_MICROPAY, key, "<xml/>", fields);
#elif WHICH == 15
    wxpay::prepare(WXPAY_API_MICROPAY, key, {"wx1", "100"}, "1", fields);
#elif WHICH == 16
    wxpay::check(WXPAY_API_MICROPAY, fields);
#elif WHICH == 17
    // What a reply proves is no bool.
    bool paid = *wxpay::read_reply(WXPAY_API_MICROPAY, key, "<xml/>", fields);
#elif WHICH == 18
    wxpay::check_ip("::1");
#elif WHICH == 19
    wxpay::yuan::parse("4.50");
#else
#error "there is no such line"
#endif
}
