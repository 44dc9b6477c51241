// wxpay: what the payer's client needs to start a payment, for C++14 and later. MIT OR Apache-2.0.
//
// In short
// --------
//   const wxpay::invoke::order order{"wxd930ea5d5a258f4f", prepay_id, *nonce, now};
//   char memory[512];
//   if (const auto json = wxpay::invoke::jsapi_json(*key, order, memory))
//       hand_to_the_page(*json);
//
// What the calls are for, and what goes into them, stands in wxpay_invoke.h. The rules at the top of
// wxpay.hpp hold here, too.

#ifndef WXPAY_INVOKE_HPP
#define WXPAY_INVOKE_HPP

#include "wxpay_api.hpp"
#include "wxpay_invoke.h"

namespace wxpay {
namespace invoke {

/// A payment of an order in WeChat: JSAPI, mini-program.
struct order {
    view appid;
    view prepay_id;
    view nonce;
    /// Now, in seconds since 1970.
    int64_t seconds = 0;

    wxpay_invoke_order raw() const noexcept {
        return {appid.data(), appid.size(), prepay_id.data(), prepay_id.size(),
                nonce.data(), nonce.size(), seconds};
    }
};

/// A payment of an order in your own app.
struct app {
    view appid;
    view partnerid;
    view prepay_id;
    view nonce;
    int64_t seconds = 0;

    wxpay_invoke_app raw() const noexcept {
        return {appid.data(),     appid.size(),     partnerid.data(), partnerid.size(),
                prepay_id.data(), prepay_id.size(), nonce.data(),     nonce.size(),
                seconds};
    }
};

/// A red packet that is opened in a mini-program.
struct red_packet {
    view appid;
    view package;
    view nonce;
    int64_t seconds = 0;

    wxpay_invoke_red_packet raw() const noexcept {
        return {appid.data(), appid.size(), package.data(), package.size(),
                nonce.data(), nonce.size(), seconds};
    }
};

/// A product whose QR code is scanned: native payment, mode 1.
struct product {
    view appid;
    view mch_id;
    view product_id;
    view nonce;
    int64_t seconds = 0;

    wxpay_invoke_product raw() const noexcept {
        return {appid.data(),      appid.size(),      mch_id.data(), mch_id.size(),
                product_id.data(), product_id.size(), nonce.data(),  nonce.size(),
                seconds};
    }
};

/// A contract of entrusted debit that a payer is asked to sign.
struct contract {
    view plan_id;
    view contract_code;
    view contract_display_account;
    view notify_url;
    uint64_t request_serial = 0;
    int64_t seconds = 0;
    /// For `contract_url` only.
    bool return_web = false;
    /// For `contract_h5_url` only.
    view clientip = {};
    view return_appid = {};

    wxpay_invoke_contract raw() const noexcept {
        return {plan_id.data(),
                plan_id.size(),
                contract_code.data(),
                contract_code.size(),
                contract_display_account.data(),
                contract_display_account.size(),
                notify_url.data(),
                notify_url.size(),
                clientip.data(),
                clientip.size(),
                return_appid.data(),
                return_appid.size(),
                request_serial,
                seconds,
                return_web ? 1 : 0,
                0};
    }
};

/// An order of WeChat's payment score.
struct score {
    view mch_id;
    view service_id;
    view out_order_no;
    view nonce;
    int64_t seconds = 0;

    wxpay_invoke_score raw() const noexcept {
        return {mch_id.data(),       mch_id.size(),       service_id.data(), service_id.size(),
                out_order_no.data(), out_order_no.size(), nonce.data(),      nonce.size(),
                seconds};
    }
};

/// A coupon that a customer takes in WeChat.
struct coupon {
    view stock_id;
    view out_request_no;
    view send_coupon_merchant;
    view open_id;
    view coupon_code = {};

    wxpay_invoke_coupon raw() const noexcept {
        return {stock_id.data(),
                stock_id.size(),
                out_request_no.data(),
                out_request_no.size(),
                send_coupon_merchant.data(),
                send_coupon_merchant.size(),
                open_id.data(),
                open_id.size(),
                coupon_code.data(),
                coupon_code.size()};
    }
};

namespace detail {

inline result<view, violation> written(buffer out, wxpay_status status, size_t len,
                                       const wxpay_violation& where) noexcept {
    if (status == WXPAY_OK) {
        return view(out.data(), len);
    }
    return status == WXPAY_BUFFER_TOO_SMALL ? violation(status, len) : violation(status, where);
}

template <class F, class Raw>
result<view, violation> write(F* call, const key& key, const Raw& raw, buffer out) noexcept {
    wxpay_violation where = {};
    size_t len = 0;
    const auto status =
        call(key.raw(), &raw, static_cast<char*>(out.data()), out.size(), &len, &where);
    return written(out, status, len, where);
}

template <class F>
result<view, violation> write(F* call, const key& key, const merchant& merchant,
                              const contract& contract, buffer out) noexcept {
    const wxpay_merchant sender = merchant.raw();
    const wxpay_invoke_contract raw = contract.raw();
    wxpay_violation where = {};
    size_t len = 0;
    const auto status =
        call(key.raw(), &sender, &raw, static_cast<char*>(out.data()), out.size(), &len, &where);
    return written(out, status, len, where);
}

} // namespace detail

/// `WeixinJSBridge`'s `getBrandWCPayRequest`, in the page of an official account.
inline result<view, violation> jsapi_json(const key& key, const order& order, buffer out) noexcept {
    return detail::write(wxpay_invoke_jsapi_json, key, order.raw(), out);
}

/// `wx.requestPayment`, in a mini-program.
inline result<view, violation> mini_program_json(const key& key, const order& order,
                                                 buffer out) noexcept {
    return detail::write(wxpay_invoke_mini_program_json, key, order.raw(), out);
}

/// The JS-SDK's `wx.chooseWXPay`, in the page of an official account.
inline result<view, violation> choose_wxpay_json(const key& key, const order& order,
                                                 buffer out) noexcept {
    return detail::write(wxpay_invoke_choose_wxpay_json, key, order.raw(), out);
}

/// The open SDK's `PayReq`, in your own app.
inline result<view, violation> app_json(const key& key, const app& app, buffer out) noexcept {
    return detail::write(wxpay_invoke_app_json, key, app.raw(), out);
}

/// `wx.sendBizRedPacket`, in a mini-program.
inline result<view, violation> red_packet_json(const key& key, const red_packet& packet,
                                               buffer out) noexcept {
    return detail::write(wxpay_invoke_red_packet_json, key, packet.raw(), out);
}

/// The address to send a browser outside WeChat to.
inline result<view> h5_url(view mweb_url, view redirect_url, buffer out) noexcept {
    size_t len = 0;
    size_t at = 0;
    const wxpay_status status = wxpay_invoke_h5_url(
        mweb_url.data(), mweb_url.size(), redirect_url.data(), redirect_url.size(),
        static_cast<char*>(out.data()), out.size(), &len, &at);
    return wxpay::detail::written(out, status, len, at);
}

/// Checks the text for the QR code of an order, which is used as it is.
inline result<void> check_native_url(view code_url) noexcept {
    size_t at = 0;
    const wxpay_status status = wxpay_invoke_native_url_check(code_url.data(), code_url.size(), &at);
    return refusal(status, at);
}

/// The text for the QR code of a product.
inline result<view, violation> native_product_url(const key& key, const product& product,
                                                  buffer out) noexcept {
    return detail::write(wxpay_invoke_native_product_url, key, product.raw(), out);
}

/// The page in an official account on which a payer signs a contract.
inline result<view, violation> contract_url(const key& key, const merchant& merchant,
                                            const contract& contract, buffer out) noexcept {
    return detail::write(wxpay_invoke_contract_url, key, merchant, contract, out);
}

/// The page for a browser outside WeChat on which a payer signs a contract.
inline result<view, violation> contract_h5_url(const key& key, const merchant& merchant,
                                               const contract& contract, buffer out) noexcept {
    return detail::write(wxpay_invoke_contract_h5_url, key, merchant, contract, out);
}

/// `extraData` of `wx.navigateToMiniProgram` for a contract.
inline result<view, violation> contract_mini_program_json(const key& key, const merchant& merchant,
                                                          const contract& contract,
                                                          buffer out) noexcept {
    return detail::write(wxpay_invoke_contract_mini_program_json, key, merchant, contract, out);
}

/// `extraData` of `wx.openBusinessView` for an order of the payment score.
inline result<view, violation> score_detail_json(const key& key, const score& order,
                                                 buffer out) noexcept {
    return detail::write(wxpay_invoke_score_detail_json, key, order.raw(), out);
}

/// The same for an app or a page: a query.
inline result<view, violation> score_detail_query(const key& key, const score& order,
                                                  buffer out) noexcept {
    return detail::write(wxpay_invoke_score_detail_query, key, order.raw(), out);
}

/// The page on which a customer takes a coupon.
inline result<view, violation> coupon_url(const key& key, const coupon& coupon,
                                          buffer out) noexcept {
    return detail::write(wxpay_invoke_coupon_url, key, coupon.raw(), out);
}

} // namespace invoke
} // namespace wxpay

#endif // WXPAY_INVOKE_HPP
