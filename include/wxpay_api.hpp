// wxpay: the endpoints of WeChat Pay V2, for C++14 and later. MIT OR Apache-2.0.
//
// In short
// --------
//   const wxpay::merchant merchant{"wxd930ea5d5a258f4f", "10000100"};
//   wxpay::fields<32> request, reply;
//   char memory[1024];
//   if (request.set("body", "tea") && request.set("out_trade_no", number) ... )
//       if (const auto body = wxpay::write_request(WXPAY_API_MICROPAY, *key, merchant, nonce,
//                                                  request, memory))
//           post(wxpay::host_url(WXPAY_API_MICROPAY), WXPAY_API_MICROPAY.path, *body);
//
//   const auto proof = wxpay::read_reply(WXPAY_API_MICROPAY, *key, answer, reply);
//   if (proof && *proof == wxpay::proof::verified)
//       look_at(reply);
//
// The endpoints are the objects of wxpay_api.h, where stands what the functions do. A program links
// those that it names. The rules at the top of wxpay.hpp hold here, too.

#ifndef WXPAY_API_HPP
#define WXPAY_API_HPP

#include "wxpay.hpp"
#include "wxpay_api.h"

namespace wxpay {

/// Scheme and name of the host, with a NUL; to be followed by the path.
inline const char* host_url(const wxpay_endpoint& endpoint) noexcept {
    return wxpay_host_url(endpoint.host);
}

/// Who sends a request: the same for every endpoint, however it spells the fields.
struct merchant {
    view appid;
    view mch_id;
    /// For service providers.
    view sub_appid = {};
    view sub_mch_id = {};

    wxpay_merchant raw() const noexcept {
        return {appid.data(),     appid.size(),     mch_id.data(),     mch_id.size(),
                sub_appid.data(), sub_appid.size(), sub_mch_id.data(), sub_mch_id.size()};
    }
};

/// Why, where, and which field.
struct violation : refusal {
    constexpr violation() noexcept : refusal() {}
    constexpr violation(wxpay::status why) noexcept : refusal(why) {}
    violation(wxpay_status why, const wxpay_violation& where) noexcept
        : refusal(why, where.at), field(where.field, where.field_len) {}
    violation(wxpay_status why, size_t needed) noexcept : refusal(why, needed) {}

    /// The field's name; empty if no single field is to blame.
    view field;
};

/// What a reply proves. Act on `verified` alone: the rest is a hint.
enum class proof : int32_t {
    none = 0,
    verified = WXPAY_PROOF_VERIFIED,
    unverified = WXPAY_PROOF_UNVERIFIED,
    unverified_refusal = WXPAY_PROOF_UNVERIFIED_REFUSAL,
    unverified_text = WXPAY_PROOF_UNVERIFIED_TEXT,
};

/// Checks the fields of a request and names the first that is wrong.
inline result<void, violation> check(const wxpay_endpoint& endpoint, fields_view fields) noexcept {
    wxpay_violation where = {};
    const wxpay_status status = wxpay_check(&endpoint, fields.raw(), fields.size(), &where);
    return violation(status, where);
}

namespace detail {

inline result<void, violation> prepare(const wxpay_endpoint& endpoint, const key& key,
                                       const merchant& merchant, view nonce, slots to) noexcept {
    const wxpay_merchant raw = merchant.raw();
    wxpay_violation where = {};
    const wxpay_status status = wxpay_prepare(&endpoint, key.raw(), &raw, nonce.data(), nonce.size(),
                                              to.start, to.capacity, to.count, &where);
    return violation(status, where);
}

template <class F>
result<view, violation> write_request(F* call, const wxpay_endpoint& endpoint, const key& key,
                                      const merchant& merchant, view nonce, slots to,
                                      buffer out) noexcept {
    const wxpay_merchant raw = merchant.raw();
    wxpay_violation where = {};
    size_t len = 0;
    const wxpay_status status =
        call(&endpoint, key.raw(), &raw, nonce.data(), nonce.size(), to.start, to.capacity, to.count,
             out.data(), out.size(), &len, &where);
    if (status == WXPAY_OK) {
        return view(out.data(), len);
    }
    return status == WXPAY_BUFFER_TOO_SMALL ? violation(status, len) : violation(status, where);
}

template <class F>
result<proof> read_reply(F* call, const wxpay_endpoint& endpoint, const key& key, view reply,
                         slots to) noexcept {
    int32_t proven = 0;
    size_t at = 0;
    *to.count = 0;
    const wxpay_status status = call(&endpoint, key.raw(), reply.data(), reply.size(), to.start,
                                     to.capacity, to.count, &proven, &at);
    return status == WXPAY_OK ? result<proof>(static_cast<proof>(proven)) : refusal(status, at);
}

} // namespace detail

/// Adds what is not yours to know: the merchant's fields, nonce and algorithm, as this endpoint wants
/// them; and checks the outcome. After a refusal mend the fields and come again with the same nonce.
///
/// The fields point to the texts of the merchant and to the nonce: those have to outlive them.
template <size_t N>
result<void, violation> prepare(const wxpay_endpoint& endpoint, const key& key,
                                const merchant& merchant, view nonce, fields<N>& fields) noexcept {
    return detail::prepare(endpoint, key, merchant, nonce, fields.slots());
}

/// Fills in, checks, signs and writes a request: what to send to this endpoint.
template <size_t N>
result<view, violation> write_request(const wxpay_endpoint& endpoint, const key& key,
                                      const merchant& merchant, view nonce, fields<N>& fields,
                                      buffer out) noexcept {
    return detail::write_request(wxpay_write_request, endpoint, key, merchant, nonce, fields.slots(),
                                 out);
}

/// Reads a reply of this endpoint to a request that was signed with this key, as far as it is proven.
/// After a refusal there are no fields.
template <size_t N>
result<proof> read_reply(const wxpay_endpoint& endpoint, const key& key, view reply,
                         fields<N>& fields) noexcept {
    return detail::read_reply(wxpay_read_reply, endpoint, key, reply, fields.slots());
}

/// What became of a request.
enum class outcome : int32_t {
    done = WXPAY_OUTCOME_DONE,
    refused = WXPAY_OUTCOME_REFUSED,
    unknown = WXPAY_OUTCOME_UNKNOWN,
};

/// What to do after a refusal: see WXPAY_ADVICE_FIX and so on.
enum class advice : int32_t {
    none = WXPAY_ADVICE_NONE,
    fix = WXPAY_ADVICE_FIX,
    query = WXPAY_ADVICE_QUERY,
    wait = WXPAY_ADVICE_WAIT,
    retry = WXPAY_ADVICE_RETRY,
    retry_later = WXPAY_ADVICE_RETRY_LATER,
    rescan = WXPAY_ADVICE_RESCAN,
    other_means = WXPAY_ADVICE_OTHER_MEANS,
    new_number = WXPAY_ADVICE_NEW_NUMBER,
    paid = WXPAY_ADVICE_PAID,
    already_done = WXPAY_ADVICE_ALREADY_DONE,
    absent = WXPAY_ADVICE_ABSENT,
    funds = WXPAY_ADVICE_FUNDS,
    offline = WXPAY_ADVICE_OFFLINE,
    refund = WXPAY_ADVICE_REFUND,
    look = WXPAY_ADVICE_LOOK,
};

/// What a reply comes to.
struct conclusion {
    wxpay::outcome outcome = wxpay::outcome::unknown;
    wxpay::advice advice = wxpay::advice::query;

    conclusion() noexcept = default;
    explicit conclusion(const wxpay_outcome& raw) noexcept
        : outcome(static_cast<wxpay::outcome>(raw.outcome)),
          advice(static_cast<wxpay::advice>(raw.advice)) {}
};

/// What an `err_code` means for a request to this endpoint; an empty one is a refusal without.
inline result<conclusion> judge(const wxpay_endpoint& endpoint, view err_code) noexcept {
    wxpay_outcome raw = {};
    const wxpay_status status = wxpay_judge(&endpoint, err_code.data(), err_code.size(), &raw);
    return status == WXPAY_OK ? result<conclusion>(conclusion(raw)) : refusal(status);
}

/// What became of a request, from what `read_reply` has read.
inline result<conclusion> conclude(const wxpay_endpoint& endpoint, proof proof,
                                   fields_view fields) noexcept {
    wxpay_outcome raw = {};
    const wxpay_status status = wxpay_conclude(&endpoint, static_cast<int32_t>(proof), fields.raw(),
                                               fields.size(), &raw);
    return status == WXPAY_OK ? result<conclusion>(conclusion(raw)) : refusal(status);
}

namespace md5_only {

template <size_t N>
result<view, violation> write_request(const wxpay_endpoint& endpoint, const key& key,
                                      const merchant& merchant, view nonce, fields<N>& fields,
                                      buffer out) noexcept {
    return detail::write_request(wxpay_write_request_md5, endpoint, key, merchant, nonce,
                                 fields.slots(), out);
}

template <size_t N>
result<proof> read_reply(const wxpay_endpoint& endpoint, const key& key, view reply,
                         fields<N>& fields) noexcept {
    return detail::read_reply(wxpay_read_reply_md5, endpoint, key, reply, fields.slots());
}

} // namespace md5_only

} // namespace wxpay

#endif // WXPAY_API_HPP
