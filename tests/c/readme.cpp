#include <cstdio>
#include <wxpay.hpp>

int main() {
    const auto key = wxpay::key::md5("192006250b4c09247ec02edce69f6a2d");
    wxpay::fields<16> order;
    char memory[1024];

    if (!key || !order.set("appid", "wxd930ea5d5a258f4f") || !order.set("mch_id", "10000100")
        || !order.set("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS") // fresh for each request
        || !order.set("body", "乌龙茶 500ml") || !order.set("out_trade_no", "KIOSK20261123000042")
        || !order.set("total_fee", "450") || !order.set("spbill_create_ip", "10.0.8.42")
        || !order.set("notify_url", "https://vending.example/wxpay/notify")
        || !order.set("trade_type", "NATIVE"))
        return 1;

    const auto document = wxpay::write_signed(*key, order, memory); // POST this
    if (!document) {
        std::printf("refused: %s\n", document.error().name());
        return 1;
    }
    std::printf("%.*s\n", static_cast<int>(document->size()), document->data());
}
