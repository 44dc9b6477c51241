// All of wxpay::md5_only. The program that this becomes must not hold SHA-256.

#include "wxpay.hpp"

int main() {
    const wxpay::expected order{"wx1", "100", "A1", 450};
    const auto key = wxpay::key::md5("192006250b4c09247ec02edce69f6a2d");
    wxpay::fields<4> fields;
    char out[256];
    if (!key || !fields.set("a", "1") || !wxpay::md5_only::sign(*key, fields)
        || wxpay::md5_only::verify(*key, fields)) {
        return 1;
    }
    const auto message = wxpay::md5_only::write_signed(*key, fields, out);
    return message && !wxpay::md5_only::accept(*key, *message, order, fields) ? 0 : 1;
}
