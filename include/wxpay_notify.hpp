// wxpay: what the gateway tells unasked, and the answers, for C++14 and later. MIT OR Apache-2.0.
//
// In short
// --------
//   wxpay::fields<24> fields;
//   const auto scan = wxpay::read_native_scan(*key, body, merchant, fields);
//   if (scan)
//       order_for(scan->product_id, scan->openid);
//
// What each of them says, and what it proves, stands in wxpay_notify.h. Texts are fields of the array;
// amounts and times that are absent are `wxpay::not_there`. The rules at the top of wxpay.hpp hold here,
// too.

#ifndef WXPAY_NOTIFY_HPP
#define WXPAY_NOTIFY_HPP

#include "wxpay_api.hpp"
#include "wxpay_notify.h"

namespace wxpay {

/// In place of an amount or a time that is not there.
constexpr int64_t not_there = WXPAY_ABSENT;

/// The answers that say: delivered.
constexpr view ack = WXPAY_ACK;
constexpr view event_ack = WXPAY_EVENT_ACK;

enum class refund_status : int32_t {
    other = WXPAY_OTHER,
    success = WXPAY_REFUND_STATUS_SUCCESS,
    change = WXPAY_REFUND_STATUS_CHANGE,
    refundclose = WXPAY_REFUND_STATUS_REFUNDCLOSE,
};

enum class refund_source : int32_t {
    other = WXPAY_OTHER,
    absent = WXPAY_ABSENT,
    api = WXPAY_REFUND_SOURCE_API,
    vendor_platform = WXPAY_REFUND_SOURCE_VENDOR_PLATFORM,
};

enum class contract_change : int32_t {
    other = WXPAY_OTHER,
    add = WXPAY_CONTRACT_ADD,
    remove = WXPAY_CONTRACT_DELETE,
};

enum class termination : int32_t {
    other = WXPAY_OTHER,
    absent = WXPAY_ABSENT,
    none = WXPAY_TERMINATION_NONE,
    expired = WXPAY_TERMINATION_EXPIRED,
    payer = WXPAY_TERMINATION_PAYER,
    merchant = WXPAY_TERMINATION_MERCHANT,
    platform = WXPAY_TERMINATION_PLATFORM,
    account_closed = WXPAY_TERMINATION_ACCOUNT_CLOSED,
};

enum class vehicle_event : int32_t {
    other = WXPAY_OTHER,
    normal = WXPAY_VEHICLE_NORMAL,
    blocked = WXPAY_VEHICLE_BLOCKED,
};

enum class vehicle_reason : int32_t {
    other = WXPAY_OTHER,
    absent = WXPAY_ABSENT,
    overdue = WXPAY_VEHICLE_OVERDUE,
    remove = WXPAY_VEHICLE_REMOVE,
    pause = WXPAY_VEHICLE_PAUSE,
};

enum class payscore_event : int32_t {
    other = WXPAY_OTHER,
    check_success = WXPAY_PAYSCORE_CHECK_SUCCESS,
    check_fail = WXPAY_PAYSCORE_CHECK_FAIL,
    transaction_success = WXPAY_PAYSCORE_TRANSACTION_SUCCESS,
    transaction_fail = WXPAY_PAYSCORE_TRANSACTION_FAIL,
};

/// What a refund notification says: a hint, not a proof. Ask before you act.
struct unauthenticated_refund {
    int64_t total_fee = 0;
    int64_t settlement_total_fee = not_there;
    int64_t refund_fee = 0;
    int64_t settlement_refund_fee = not_there;
    int64_t cash_refund_fee = not_there;
    int64_t success_time = not_there;
    field transaction_id, out_trade_no, refund_id, out_refund_no;
    field refund_recv_accout, refund_account;
    view sub_appid, sub_mch_id;
    wxpay::refund_status refund_status = wxpay::refund_status::other;
    refund_source refund_request_source = refund_source::absent;

    unauthenticated_refund() noexcept = default;
    explicit unauthenticated_refund(const wxpay_unauthenticated_refund& raw) noexcept
        : total_fee(raw.total_fee), settlement_total_fee(raw.settlement_total_fee),
          refund_fee(raw.refund_fee), settlement_refund_fee(raw.settlement_refund_fee),
          cash_refund_fee(raw.cash_refund_fee), success_time(raw.success_time),
          transaction_id(raw.transaction_id), out_trade_no(raw.out_trade_no),
          refund_id(raw.refund_id), out_refund_no(raw.out_refund_no),
          refund_recv_accout(raw.refund_recv_accout), refund_account(raw.refund_account),
          sub_appid(raw.sub_appid, raw.sub_appid_len),
          sub_mch_id(raw.sub_mch_id, raw.sub_mch_id_len),
          refund_status(static_cast<wxpay::refund_status>(raw.refund_status)),
          refund_request_source(static_cast<refund_source>(raw.refund_request_source)) {}
};

/// A payer has scanned the QR code of a product.
struct native_scan {
    field product_id, openid, nonce_str;
    bool is_subscribe = false;

    native_scan() noexcept = default;
    explicit native_scan(const wxpay_native_scan& raw) noexcept
        : product_id(raw.product_id), openid(raw.openid), nonce_str(raw.nonce_str),
          is_subscribe(raw.is_subscribe == 1) {}
};

/// An entrusted-debit contract was signed or ended.
struct contract_notice {
    int64_t operate_time = 0;
    int64_t contract_expired_time = not_there;
    field contract_id, contract_code, plan_id, openid, sub_openid, sub_mch_id, request_serial;
    contract_change change_type = contract_change::other;
    termination contract_termination_mode = termination::absent;

    contract_notice() noexcept = default;
    explicit contract_notice(const wxpay_contract_notice& raw) noexcept
        : operate_time(raw.operate_time), contract_expired_time(raw.contract_expired_time),
          contract_id(raw.contract_id), contract_code(raw.contract_code), plan_id(raw.plan_id),
          openid(raw.openid), sub_openid(raw.sub_openid), sub_mch_id(raw.sub_mch_id),
          request_serial(raw.request_serial),
          change_type(static_cast<contract_change>(raw.change_type)),
          contract_termination_mode(static_cast<termination>(raw.contract_termination_mode)) {}
};

/// Something was paid for combined orders; what for which stands in `sub_order_list`.
struct combined_notice {
    field combine_out_trade_no, trade_type, sub_order_list, combine_openid, bank_type, device_info;

    combined_notice() noexcept = default;
    explicit combined_notice(const wxpay_combined_notice& raw) noexcept
        : combine_out_trade_no(raw.combine_out_trade_no), trade_type(raw.trade_type),
          sub_order_list(raw.sub_order_list), combine_openid(raw.combine_openid),
          bank_type(raw.bank_type), device_info(raw.device_info) {}
};

/// The state of a vehicle has changed.
struct vehicle_notice {
    int64_t vehicle_event_createtime = 0;
    field plate_number, plate_number_info, deduct_mode, openid, sub_openid, sub_mch_id;
    vehicle_event vehicle_event_type = vehicle_event::other;
    vehicle_reason vehicle_event_des = vehicle_reason::absent;

    vehicle_notice() noexcept = default;
    explicit vehicle_notice(const wxpay_vehicle_notice& raw) noexcept
        : vehicle_event_createtime(raw.vehicle_event_createtime), plate_number(raw.plate_number),
          plate_number_info(raw.plate_number_info), deduct_mode(raw.deduct_mode),
          openid(raw.openid), sub_openid(raw.sub_openid), sub_mch_id(raw.sub_mch_id),
          vehicle_event_type(static_cast<vehicle_event>(raw.vehicle_event_type)),
          vehicle_event_des(static_cast<vehicle_reason>(raw.vehicle_event_des)) {}
};

/// Something became of a rental; what exactly is in `ciphertext`, for AES-256-GCM and the V3 key.
struct payscore_notice {
    int64_t event_create_time = 0;
    field event_id, event_nonce, event_associated_data;
    payscore_event event_type = payscore_event::other;
    /// In your buffer.
    view ciphertext;

    payscore_notice() noexcept = default;
    payscore_notice(const wxpay_payscore_notice& raw, view cipher) noexcept
        : event_create_time(raw.event_create_time), event_id(raw.event_id),
          event_nonce(raw.event_nonce), event_associated_data(raw.event_associated_data),
          event_type(static_cast<payscore_event>(raw.event_type)), ciphertext(cipher) {}
};

namespace detail {

template <class T, class Raw, class F>
result<T> read_notice(F* call, const key& key, view document, const merchant& merchant,
                      slots to) noexcept {
    const wxpay_merchant receiver = merchant.raw();
    Raw raw = {};
    size_t at = 0;
    *to.count = 0;
    const wxpay_status status = call(key.raw(), document.data(), document.size(), &receiver,
                                     to.start, to.capacity, to.count, &raw, &at);
    return status == WXPAY_OK ? result<T>(T(raw)) : refusal(status, at);
}

} // namespace detail

/// Reads a refund notification, which nobody signs. `plain` takes the decrypted text, to which the fields
/// point: three quarters of the length of the document are enough.
template <size_t N>
result<unauthenticated_refund>
read_unauthenticated_refund(const key& key, view document, const merchant& merchant,
                            fields<N>& fields, buffer plain) noexcept {
    const wxpay_merchant receiver = merchant.raw();
    const auto to = fields.slots();
    wxpay_unauthenticated_refund raw = {};
    size_t needed = 0;
    size_t at = 0;
    *to.count = 0;
    const wxpay_status status = wxpay_read_unauthenticated_refund(
        key.raw(), document.data(), document.size(), &receiver, to.start, to.capacity, to.count,
        plain.data(), plain.size(), &needed, &raw, &at);
    if (status == WXPAY_OK) {
        return unauthenticated_refund(raw);
    }
    return refusal(status, status == WXPAY_BUFFER_TOO_SMALL ? needed : at);
}

/// Reads that a payer has scanned the QR code of a product. Answer with `write_native_reply`.
template <size_t N>
result<native_scan> read_native_scan(const key& key, view document, const merchant& merchant,
                                     fields<N>& fields) noexcept {
    return detail::read_notice<native_scan, wxpay_native_scan>(wxpay_read_native_scan, key,
                                                               document, merchant, fields.slots());
}

/// Reads that an entrusted-debit contract was signed or ended.
template <size_t N>
result<contract_notice> read_contract_notice(const key& key, view document,
                                             const merchant& merchant, fields<N>& fields) noexcept {
    return detail::read_notice<contract_notice, wxpay_contract_notice>(
        wxpay_read_contract_notice, key, document, merchant, fields.slots());
}

/// Reads that something was paid for combined orders.
template <size_t N>
result<combined_notice> read_combined_notice(const key& key, view document,
                                             const merchant& merchant, fields<N>& fields) noexcept {
    return detail::read_notice<combined_notice, wxpay_combined_notice>(
        wxpay_read_combined_notice, key, document, merchant, fields.slots());
}

/// Reads that the state of a vehicle has changed.
template <size_t N>
result<vehicle_notice> read_vehicle_notice(const key& key, view document, const merchant& merchant,
                                           fields<N>& fields) noexcept {
    return detail::read_notice<vehicle_notice, wxpay_vehicle_notice>(
        wxpay_read_vehicle_notice, key, document, merchant, fields.slots());
}

/// Reads that something became of a rental. `ciphertext` takes what is encrypted.
template <size_t N>
result<payscore_notice> read_payscore_notice(const key& key, view document,
                                             const merchant& merchant, fields<N>& fields,
                                             buffer ciphertext) noexcept {
    const wxpay_merchant receiver = merchant.raw();
    const auto to = fields.slots();
    wxpay_payscore_notice raw = {};
    size_t len = 0;
    size_t at = 0;
    *to.count = 0;
    const wxpay_status status = wxpay_read_payscore_notice(
        key.raw(), document.data(), document.size(), &receiver, to.start, to.capacity, to.count,
        ciphertext.data(), ciphertext.size(), &len, &raw, &at);
    if (status == WXPAY_OK) {
        return payscore_notice(raw, view(ciphertext.data(), len));
    }
    return refusal(status, status == WXPAY_BUFFER_TOO_SMALL ? len : at);
}

/// Reads a debit notification, verifies it and compares it with the order and the contract.
template <size_t N>
result<void> accept_debit(const key& key, view document, const expected& order, view contract_id,
                          fields<N>& fields) noexcept {
    const wxpay_expected raw = order.raw();
    const auto to = fields.slots();
    size_t at = 0;
    *to.count = 0;
    const wxpay_status status = wxpay_accept_debit(
        key.raw(), document.data(), document.size(), &raw, contract_id.data(), contract_id.size(),
        to.start, to.capacity, to.count, &at);
    return refusal(status, at);
}

namespace detail {

template <class F>
result<view> write_native(F* call, const key& key, const merchant& merchant, view nonce, view text,
                          buffer out) noexcept {
    const wxpay_merchant raw = merchant.raw();
    size_t len = 0;
    size_t at = 0;
    const wxpay_status status = call(key.raw(), &raw, nonce.data(), nonce.size(), text.data(),
                                     text.size(), out.data(), out.size(), &len, &at);
    return written(out, status, len, at);
}

} // namespace detail

/// The answer to a scan for which there is an order, signed.
inline result<view> write_native_reply(const key& key, const merchant& merchant, view nonce,
                                       view prepay_id, buffer out) noexcept {
    return detail::write_native(wxpay_write_native_reply, key, merchant, nonce, prepay_id, out);
}

/// The answer to a scan for which there is none, signed: the payer reads why.
inline result<view> write_native_refusal(const key& key, const merchant& merchant, view nonce,
                                         view reason, buffer out) noexcept {
    return detail::write_native(wxpay_write_native_refusal, key, merchant, nonce, reason, out);
}

/// The answer that says: deliver it again.
inline result<view> write_ack_again(view reason, buffer out) noexcept {
    size_t len = 0;
    const wxpay_status status =
        wxpay_write_ack_again(reason.data(), reason.size(), out.data(), out.size(), &len);
    return detail::written(out, status, len, 0);
}

/// The same for a pay-score notification.
inline result<view> write_event_ack_again(view reason, buffer out) noexcept {
    size_t len = 0;
    const wxpay_status status =
        wxpay_write_event_ack_again(reason.data(), reason.size(), out.data(), out.size(), &len);
    return detail::written(out, status, len, 0);
}

/// When notifications come again that nobody acknowledges.
enum class retry : int32_t {
    pay = WXPAY_RETRY_PAY,
    refund = WXPAY_RETRY_REFUND,
    pay_before = WXPAY_RETRY_PAY_BEFORE,
    combined = WXPAY_RETRY_COMBINED,
    contract = WXPAY_RETRY_CONTRACT,
    vehicle = WXPAY_RETRY_VEHICLE,
};

/// When the delivery number `attempt`, counted from 1, is due: seconds after the first.
inline result<uint32_t> retry_due(retry schedule, size_t attempt) noexcept {
    uint32_t seconds = 0;
    const wxpay_status status =
        wxpay_retry_due(static_cast<int32_t>(schedule), attempt, &seconds);
    return status == WXPAY_OK ? result<uint32_t>(seconds) : refusal(status);
}

} // namespace wxpay

#endif // WXPAY_NOTIFY_HPP
