// wxpay: the core of WeChat Pay V2, for C++14 and later. MIT OR Apache-2.0.
//
// In short
// --------
//   const auto key = wxpay::key::md5(text);
//   const wxpay::expected order{"wxd930ea5d5a258f4f", "10000100", "KIOSK42", 450, "CNY"};
//   wxpay::fields<64> fields;
//   if (key && wxpay::accept(*key, body, order, fields))
//       drop_the_drink();
//
// And to send a request:
//
//   wxpay::fields<16> request;
//   char memory[1024];
//   if (request.set("appid", appid) && request.set("nonce_str", nonce))
//       if (const auto message = wxpay::write_signed(*key, request, memory))
//           post(message->data(), message->size());
//
// This is wxpay.h with types; what the functions do, and when they refuse, stands there.
//
//  - It needs no exceptions, no RTTI, no heap and no header of the C++ library. It has no objects
//    of its own, so nothing runs before main().
//  - Texts are `wxpay::view`: a literal, a pointer and a length, or anything that has data() and
//    size(), such as std::string. A view does not own its bytes. Fields point into the document or
//    into the texts they were set to: those have to outlive the fields.
//  - What can fail returns a `wxpay::result`: a condition, then a value or an error.
//  - Requests to the endpoints and their replies are in wxpay_api.hpp.
//  - A program that signs and verifies with `wxpay::md5_only` alone does not carry SHA-256.

#ifndef WXPAY_HPP
#define WXPAY_HPP

#include "wxpay.h"

#if defined(_MSVC_LANG)
#define WXPAY_CPLUSPLUS _MSVC_LANG
#else
#define WXPAY_CPLUSPLUS __cplusplus
#endif
#if WXPAY_CPLUSPLUS < 201402L
#error "wxpay.hpp needs C++14. wxpay.h does not."
#endif

// On a type: a function's result of that type has to be looked at.
#if WXPAY_CPLUSPLUS >= 201703L
#define WXPAY_NODISCARD [[nodiscard]]
#elif defined(__clang__)
#define WXPAY_NODISCARD [[clang::warn_unused_result]]
#elif defined(__GNUC__)
#define WXPAY_NODISCARD [[nodiscard]]
#else
#define WXPAY_NODISCARD
#endif

namespace wxpay {

/// What is in here is not for programs.
namespace detail {

template <class T> T& an() noexcept;

/// There if a `T` has data() and size(), and its elements are bytes.
template <class T, size_t = sizeof(an<T>().size()), size_t Size = sizeof(*an<T>().data())>
struct bytes {};
template <class T, size_t Size> struct bytes<T, Size, 1> {
    using are = void;
};

} // namespace detail

/// A text: a pointer and a length in bytes, without NUL.
class view {
public:
    constexpr view() noexcept : data_(nullptr), size_(0) {}
    /// A literal, without the NUL at its end.
    template <size_t N>
    constexpr view(const char (&literal)[N]) noexcept : data_(literal), size_(N - 1) {}
    /// An array that can change is no literal: say how much of it is text.
    template <size_t N> view(char (&array)[N]) = delete;
    constexpr view(const char* data, size_t size) noexcept : data_(data), size_(size) {}
    view(const void* data, size_t size) noexcept
        : data_(static_cast<const char*>(data)), size_(size) {}
    /// Anything that has data() and size(): std::string, std::string_view, std::vector<uint8_t>.
    template <class C, class = typename detail::bytes<const C>::are>
    view(const C& text) noexcept : view(static_cast<const void*>(text.data()), text.size()) {}

    constexpr const char* data() const noexcept { return data_; }
    constexpr size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr const char* begin() const noexcept { return data_; }
    constexpr const char* end() const noexcept { return data_ + size_; }

private:
    const char* data_;
    size_t size_;
};

/// Not in constant time: not for keys.
constexpr bool operator==(view left, view right) noexcept {
    if (left.size() != right.size()) {
        return false;
    }
    for (size_t at = 0; at < left.size(); ++at) {
        if (left.data()[at] != right.data()[at]) {
            return false;
        }
    }
    return true;
}

constexpr bool operator!=(view left, view right) noexcept { return !(left == right); }

/// Memory to write to: an array, a pointer and a length, or anything that has data() and size().
class buffer {
public:
    constexpr buffer(void* data, size_t size) noexcept : data_(data), size_(size) {}
    template <size_t N> constexpr buffer(char (&array)[N]) noexcept : data_(array), size_(N) {}
    template <size_t N>
    constexpr buffer(unsigned char (&array)[N]) noexcept : data_(array), size_(N) {}
    template <class C, class = typename detail::bytes<C>::are>
    buffer(C& bytes) noexcept : data_(bytes.data()), size_(bytes.size()) {}

    constexpr void* data() const noexcept { return data_; }
    constexpr size_t size() const noexcept { return size_; }

private:
    void* data_;
    size_t size_;
};

/// The codes of wxpay.h.
enum class status : wxpay_status {
    ok = WXPAY_OK,
    doc_too_large = WXPAY_DOC_TOO_LARGE,
    empty = WXPAY_EMPTY,
    not_xml = WXPAY_NOT_XML,
    bad_declaration = WXPAY_BAD_DECLARATION,
    encoding_unsupported = WXPAY_ENCODING_UNSUPPORTED,
    doctype_forbidden = WXPAY_DOCTYPE_FORBIDDEN,
    pi_forbidden = WXPAY_PI_FORBIDDEN,
    comment_forbidden = WXPAY_COMMENT_FORBIDDEN,
    attribute_forbidden = WXPAY_ATTRIBUTE_FORBIDDEN,
    root_mismatch = WXPAY_ROOT_MISMATCH,
    nested_element = WXPAY_NESTED_ELEMENT,
    mixed_content = WXPAY_MIXED_CONTENT,
    text_outside_field = WXPAY_TEXT_OUTSIDE_FIELD,
    tag_mismatch = WXPAY_TAG_MISMATCH,
    malformed_tag = WXPAY_MALFORMED_TAG,
    truncated = WXPAY_TRUNCATED,
    trailing_data = WXPAY_TRAILING_DATA,
    bad_name = WXPAY_BAD_NAME,
    name_too_long = WXPAY_NAME_TOO_LONG,
    bad_utf8 = WXPAY_BAD_UTF8,
    bad_char = WXPAY_BAD_CHAR,
    bad_entity = WXPAY_BAD_ENTITY,
    bad_char_ref = WXPAY_BAD_CHAR_REF,
    cdata_end_in_text = WXPAY_CDATA_END_IN_TEXT,
    duplicate_field = WXPAY_DUPLICATE_FIELD,
    too_many_fields = WXPAY_TOO_MANY_FIELDS,
    buffer_too_small = WXPAY_BUFFER_TOO_SMALL,
    key_invalid = WXPAY_KEY_INVALID,
    missing_sign = WXPAY_MISSING_SIGN,
    sign_malformed = WXPAY_SIGN_MALFORMED,
    sign_mismatch = WXPAY_SIGN_MISMATCH,
    sign_type_unknown = WXPAY_SIGN_TYPE_UNKNOWN,
    sign_type_mismatch = WXPAY_SIGN_TYPE_MISMATCH,
    ambiguous_value = WXPAY_AMBIGUOUS_VALUE,
    no_fields = WXPAY_NO_FIELDS,
    missing_field = WXPAY_MISSING_FIELD,
    return_code_fail = WXPAY_RETURN_CODE_FAIL,
    result_code_fail = WXPAY_RESULT_CODE_FAIL,
    not_paid = WXPAY_NOT_PAID,
    bad_amount = WXPAY_BAD_AMOUNT,
    amount_mismatch = WXPAY_AMOUNT_MISMATCH,
    currency_mismatch = WXPAY_CURRENCY_MISMATCH,
    order_mismatch = WXPAY_ORDER_MISMATCH,
    bad_time = WXPAY_BAD_TIME,
    bad_number = WXPAY_BAD_NUMBER,
    app_id_mismatch = WXPAY_APP_ID_MISMATCH,
    mch_id_mismatch = WXPAY_MCH_ID_MISMATCH,
    bad_value = WXPAY_BAD_VALUE,
    unknown_field = WXPAY_UNKNOWN_FIELD,
    field_too_long = WXPAY_FIELD_TOO_LONG,
    bad_base64 = WXPAY_BAD_BASE64,
    bad_cipher_length = WXPAY_BAD_CIPHER_LENGTH,
    decrypt_failed = WXPAY_DECRYPT_FAILED,
    compressed = WXPAY_COMPRESSED,
    not_bill = WXPAY_NOT_BILL,
    column_mismatch = WXPAY_COLUMN_MISMATCH,
    total_mismatch = WXPAY_TOTAL_MISMATCH,
    not_sorted = WXPAY_NOT_SORTED,
    null_pointer = WXPAY_NULL_POINTER,
    bad_length = WXPAY_BAD_LENGTH,
    misaligned = WXPAY_MISALIGNED,
    overlap = WXPAY_OVERLAP,
    bad_fields = WXPAY_BAD_FIELDS,
    bad_key = WXPAY_BAD_KEY,
    bad_argument = WXPAY_BAD_ARGUMENT,
};

/// The name of a status, such as "SignMismatch": static text with a NUL.
inline const char* name(status of) noexcept {
    return wxpay_status_name(static_cast<wxpay_status>(of));
}

/// Why, and where.
struct refusal {
    constexpr refusal() noexcept : status(wxpay::status::ok), at(0) {}
    constexpr refusal(wxpay::status why, size_t where = 0) noexcept : status(why), at(where) {}
    constexpr explicit refusal(wxpay_status why, size_t where = 0) noexcept
        : status(static_cast<wxpay::status>(why)), at(where) {}

    const char* name() const noexcept { return wxpay::name(status); }

    wxpay::status status;
    /// An offset in the document, or which field; the length that is needed if the status is
    /// `buffer_too_small`; otherwise 0.
    size_t at;
};

/// A value, or an error: a refusal or what tells more.
///
/// Without a value, value(), `*` and `->` give a default one, which is no trap and of no use: an
/// empty text, 0, a key that every function refuses.
template <class T, class E = refusal> class WXPAY_NODISCARD result {
public:
    constexpr result() noexcept : value_(), error_() {}
    constexpr result(T value) noexcept : value_(static_cast<T&&>(value)), error_() {}
    constexpr result(E error) noexcept : value_(), error_(error) {}

    /// True if there is a value.
    constexpr explicit operator bool() const noexcept { return error_.status == status::ok; }
    constexpr T& value() & noexcept { return value_; }
    constexpr const T& value() const& noexcept { return value_; }
    constexpr T&& value() && noexcept { return static_cast<T&&>(value_); }
    constexpr T& operator*() & noexcept { return value_; }
    constexpr const T& operator*() const& noexcept { return value_; }
    constexpr T&& operator*() && noexcept { return static_cast<T&&>(value_); }
    constexpr T* operator->() noexcept { return &value_; }
    constexpr const T* operator->() const noexcept { return &value_; }
    constexpr T value_or(T other) const noexcept { return *this ? value_ : other; }
    /// `status::ok` if there is a value.
    constexpr E error() const noexcept { return error_; }

private:
    friend class key;

    T value_;
    E error_;
};

/// Done, or an error.
template <class E> class WXPAY_NODISCARD result<void, E> {
public:
    constexpr result() noexcept : error_() {}
    constexpr result(E error) noexcept : error_(error) {}

    /// True if it was done.
    constexpr explicit operator bool() const noexcept { return error_.status == status::ok; }
    /// `status::ok` if it was done.
    constexpr E error() const noexcept { return error_; }

private:
    E error_;
};

namespace detail {

/// What came of writing to `out`.
inline result<view> written(buffer out, wxpay_status status, size_t len, size_t at) noexcept {
    if (status == WXPAY_OK) {
        return view(out.data(), len);
    }
    return refusal(status, status == WXPAY_BUFFER_TOO_SMALL ? len : at);
}

} // namespace detail

/// A merchant's API key, prepared for one algorithm. It is wiped when it goes or is moved from.
///
/// Better no global one: the C++ runtime would have to destroy it.
class key {
public:
    /// No key: functions refuse it with `status::bad_key`.
    constexpr key() noexcept : raw_{} {}
    key(const key&) = delete;
    key& operator=(const key&) = delete;
    key(key&& other) noexcept : raw_(other.raw_) { other.wipe(); }
    key& operator=(key&& other) noexcept {
        if (this != &other) {
            raw_ = other.raw_;
            other.wipe();
        }
        return *this;
    }
    ~key() { wipe(); }

    /// 32 ASCII letters or digits, as the merchant platform shows them.
    static result<key> md5(view text) noexcept { return make(wxpay_key_md5, text); }
    static result<key> hmac_sha256(view text) noexcept { return make(wxpay_key_hmac_sha256, text); }
    /// 1 to 64 of them, for tests and old systems.
    static result<key> md5_with_unusual_length(view text) noexcept {
        return make(wxpay_key_md5_with_unusual_length, text);
    }
    static result<key> hmac_sha256_with_unusual_length(view text) noexcept {
        return make(wxpay_key_hmac_sha256_with_unusual_length, text);
    }

    /// Refuses every value that can be read as several fields: see `wxpay_key_strict`.
    result<void> strict() noexcept { return refusal(wxpay_key_strict(&raw_)); }
    /// Nothing of the key is left in here, and functions refuse it from now on.
    void wipe() noexcept { wxpay_key_wipe(&raw_); }
    /// For wxpay.h.
    constexpr const wxpay_key* raw() const noexcept { return &raw_; }

private:
    template <class F> static result<key> make(F* call, view text) noexcept {
        result<key> made;
        made.error_ = refusal(call(&made.value_.raw_, text.data(), text.size()));
        return made;
    }

    wxpay_key raw_;
};

/// One field of a message, or none. It lives as long as the `fields` it comes from.
class field {
public:
    constexpr field() noexcept : raw_(nullptr) {}
    constexpr explicit field(const wxpay_field* raw) noexcept : raw_(raw) {}

    /// True if there is a field.
    constexpr explicit operator bool() const noexcept { return raw_ != nullptr; }
    constexpr view name() const noexcept {
        return raw_ != nullptr ? view(raw_->name, raw_->name_len) : view();
    }
    /// Compares the value, references decoded. No field equals no text.
    bool equals(view text) const noexcept {
        return wxpay_equal(raw_, text.data(), text.size()) == 1;
    }
    /// The value as a number: `0`, or up to 18 digits without a leading zero. Amounts are in fen.
    result<uint64_t> number() const noexcept {
        if (raw_ == nullptr) {
            return refusal(status::missing_field);
        }
        uint64_t number = 0;
        const wxpay_status status = wxpay_number(raw_, &number);
        return status == WXPAY_OK ? result<uint64_t>(number) : refusal(status);
    }
    /// Copies the value, references decoded and without a NUL, and returns where it stands now.
    result<view> copy_to(buffer out) const noexcept {
        if (raw_ == nullptr) {
            return refusal(status::missing_field);
        }
        size_t len = 0;
        const wxpay_status status = wxpay_copy(raw_, out.data(), out.size(), &len);
        return detail::written(out, status, len, 0);
    }
    /// For wxpay.h.
    constexpr const wxpay_field* raw() const noexcept { return raw_; }

private:
    const wxpay_field* raw_;
};

inline bool operator==(field left, view right) noexcept { return left.equals(right); }
inline bool operator!=(field left, view right) noexcept { return !left.equals(right); }

/// The fields of a message, to read: what a `fields<N>` turns into, whatever its N.
class fields_view {
public:
    class iterator {
    public:
        constexpr explicit iterator(const wxpay_field* at) noexcept : at_(at) {}
        constexpr field operator*() const noexcept { return field(at_); }
        constexpr iterator& operator++() noexcept {
            ++at_;
            return *this;
        }
        constexpr bool operator==(const iterator& other) const noexcept { return at_ == other.at_; }
        constexpr bool operator!=(const iterator& other) const noexcept { return at_ != other.at_; }

    private:
        const wxpay_field* at_;
    };

    constexpr fields_view(const wxpay_field* raw, size_t size) noexcept : raw_(raw), size_(size) {}

    constexpr size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    /// All fields in byte order of their names, the empty ones too.
    constexpr iterator begin() const noexcept { return iterator(raw_); }
    constexpr iterator end() const noexcept { return iterator(raw_ + size_); }
    /// The field of this name; none if it is absent or empty.
    field get(view name) const noexcept {
        return field(wxpay_get(raw_, size_, name.data(), name.size()));
    }
    /// Writes the message as it stands. To send a request use `write_signed`.
    result<view> write(buffer out) const noexcept { return produce(wxpay_write, out); }
    /// Writes what a signature is made over, without the key. Not for logs in production.
    result<view> canonical(buffer out) const noexcept { return produce(wxpay_canonical, out); }
    /// Writes all fields as one text: name, NUL, decoded value, NUL, and so on.
    result<view> flatten(buffer out) const noexcept { return produce(wxpay_flatten, out); }
    /// For wxpay.h.
    constexpr const wxpay_field* raw() const noexcept { return raw_; }

private:
    template <class F> result<view> produce(F* call, buffer out) const noexcept {
        size_t len = 0;
        const wxpay_status status = call(raw_, size_, out.data(), out.size(), &len);
        return detail::written(out, status, len, 0);
    }

    const wxpay_field* raw_;
    size_t size_;
};

/// The name of the root element.
enum class root : int32_t {
    xml = WXPAY_ROOT_XML,
    root = WXPAY_ROOT_ROOT,
};

/// What a payment must say to be the payment of one order of one merchant.
struct expected {
    view appid;
    view mch_id;
    view out_trade_no;
    /// In fen, the smallest unit of the currency.
    uint64_t total_fee = 0;
    view fee_type = "CNY";

    wxpay_expected raw() const noexcept {
        return {appid.data(),        appid.size(),        mch_id.data(),   mch_id.size(),
                out_trade_no.data(), out_trade_no.size(), fee_type.data(), fee_type.size(),
                total_fee};
    }
};

namespace detail {

/// Where a function of wxpay.h puts fields.
struct slots {
    wxpay_field* start;
    size_t capacity;
    size_t* count;
};

} // namespace detail

/// A message of up to N fields; 64 are enough for every pay notification.
///
/// It holds the table of fields: 20 bytes each on 32-bit targets, 40 on 64-bit ones. Names and
/// values stay where they are.
template <size_t N> class fields {
    static_assert(N >= 1 && N <= WXPAY_FIELDS_MAX, "a message has at most 256 fields");

public:
    constexpr fields() noexcept : slots_{}, count_(0) {}
    fields(const fields&) = delete;
    fields& operator=(const fields&) = delete;

    /// Reads a message in place of the fields that were here. After a refusal there are none.
    result<void> read(view document, wxpay::root root = wxpay::root::xml) noexcept {
        size_t at = 0;
        count_ = 0;
        const wxpay_status status =
            wxpay_read(document.data(), document.size(), static_cast<int32_t>(root), slots_, N,
                       &count_, &at);
        return refusal(status, at);
    }
    /// Adds a field. Neither text is copied.
    result<void> set(view name, view value) noexcept {
        return refusal(wxpay_set(slots_, N, &count_, name.data(), name.size(), value.data(),
                                 value.size()));
    }
    /// Sets a table of names and values in place of the fields that were here: one call for all. After a
    /// refusal there are none, and the error tells which pair it was.
    result<void> set(const wxpay_pair* pairs, size_t count) noexcept {
        size_t at = 0;
        count_ = 0;
        const wxpay_status status = wxpay_set_pairs(pairs, count, slots_, N, &count_, &at);
        return refusal(status, at);
    }
    void clear() noexcept { count_ = 0; }

    constexpr operator fields_view() const noexcept { return fields_view(slots_, count_); }
    constexpr size_t size() const noexcept { return count_; }
    constexpr bool empty() const noexcept { return count_ == 0; }
    constexpr fields_view::iterator begin() const noexcept { return fields_view(*this).begin(); }
    constexpr fields_view::iterator end() const noexcept { return fields_view(*this).end(); }
    field get(view name) const noexcept { return fields_view(*this).get(name); }
    result<view> write(buffer out) const noexcept { return fields_view(*this).write(out); }
    result<view> canonical(buffer out) const noexcept { return fields_view(*this).canonical(out); }
    result<view> flatten(buffer out) const noexcept { return fields_view(*this).flatten(out); }

    /// Used by `wxpay::accept`.
    template <class F>
    result<void> accept(F* call, const key& key, view document, const expected& order) noexcept {
        const wxpay_expected raw = order.raw();
        size_t at = 0;
        count_ = 0;
        const wxpay_status status = call(key.raw(), document.data(), document.size(), &raw, slots_,
                                         N, &count_, &at);
        return refusal(status, at);
    }

    /// For wxpay.h.
    constexpr detail::slots slots() noexcept { return {slots_, N, &count_}; }

private:
    wxpay_field slots_[N];
    size_t count_;
};

/// A text of at most N characters, which it holds. Turns into a `view`.
template <size_t N> class short_text {
public:
    constexpr short_text() noexcept : text_{}, size_(0) {}
    constexpr const char* data() const noexcept { return text_; }
    constexpr size_t size() const noexcept { return size_; }

    /// For wxpay.h: what `call` writes to a buffer.
    template <class F> static result<short_text> make(F call) noexcept {
        short_text made;
        size_t at = 0;
        const wxpay_status status = call(made.text_, N, &made.size_, &at);
        if (status == WXPAY_OK) {
            return made;
        }
        return refusal(status, at);
    }

private:
    char text_[N];
    size_t size_;
};

/// 32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits.
using signature = short_text<WXPAY_SIGN_MAX>;

namespace detail {

template <class F> result<signature> sign(F* call, const key& key, fields_view fields) noexcept {
    return signature::make([=, &key](char* out, size_t capacity, size_t* len, size_t* at) noexcept {
        return call(key.raw(), fields.raw(), fields.size(), out, capacity, len, at);
    });
}

template <class F> result<void> verify(F* call, const key& key, fields_view fields) noexcept {
    size_t at = 0;
    const wxpay_status status = call(key.raw(), fields.raw(), fields.size(), &at);
    return refusal(status, at);
}

template <class F>
result<view> write_signed(F* call, const key& key, fields_view fields, buffer out) noexcept {
    size_t len = 0;
    size_t at = 0;
    const wxpay_status status =
        call(key.raw(), fields.raw(), fields.size(), out.data(), out.size(), &len, &at);
    return written(out, status, len, at);
}

} // namespace detail

/// Reads a pay notification (or the reply to an order query), verifies it and compares it with the
/// order. Success means: this order is paid, in full, to you. Otherwise there are no fields.
///
/// The same notification is accepted each time it comes: remember `transaction_id`.
template <size_t N>
result<void> accept(const key& key, view document, const expected& order,
                    fields<N>& fields) noexcept {
    return fields.accept(wxpay_accept, key, document, order);
}

/// Verifies the signature of a message. A verified message is not yet a payment: see `accept`.
inline result<void> verify(const key& key, fields_view fields) noexcept {
    return detail::verify(wxpay_verify, key, fields);
}

/// Signs the fields. A field `sign` that is among them takes no part.
inline result<signature> sign(const key& key, fields_view fields) noexcept {
    return detail::sign(wxpay_sign, key, fields);
}

/// Signs the fields and writes the message, `sign` included: a request that is ready to send.
inline result<view> write_signed(const key& key, fields_view fields, buffer out) noexcept {
    return detail::write_signed(wxpay_write_signed, key, fields, out);
}

/// The same for keys of MD5 only: other keys are refused, and SHA-256 is not linked.
namespace md5_only {

template <size_t N>
result<void> accept(const key& key, view document, const expected& order,
                    fields<N>& fields) noexcept {
    return fields.accept(wxpay_accept_md5, key, document, order);
}

inline result<void> verify(const key& key, fields_view fields) noexcept {
    return detail::verify(wxpay_verify_md5, key, fields);
}

inline result<signature> sign(const key& key, fields_view fields) noexcept {
    return detail::sign(wxpay_sign_md5, key, fields);
}

inline result<view> write_signed(const key& key, fields_view fields, buffer out) noexcept {
    return detail::write_signed(wxpay_write_signed_md5, key, fields, out);
}

} // namespace md5_only

namespace detail {

template <class T, class F> result<T> parsed(F* call, view text) noexcept {
    T value = 0;
    size_t at = 0;
    const wxpay_status status = call(text.data(), text.size(), &value, &at);
    return status == WXPAY_OK ? result<T>(value) : refusal(status, at);
}

template <class F> result<void> checked(F* call, view text) noexcept {
    size_t at = 0;
    const wxpay_status status = call(text.data(), text.size(), &at);
    return refusal(status, at);
}

} // namespace detail

/// Amounts in fen, as messages have them: `450`.
namespace fen {

inline result<uint64_t> parse(view text) noexcept {
    return detail::parsed<uint64_t>(wxpay_fen_parse, text);
}

inline result<short_text<WXPAY_FEN_MAX>> text(uint64_t fen) noexcept {
    return short_text<WXPAY_FEN_MAX>::make(
        [=](char* out, size_t capacity, size_t* len, size_t*) noexcept {
            return wxpay_fen_format(fen, out, capacity, len);
        });
}

} // namespace fen

/// Amounts in yuan, to be read and shown: `4.50` is 450 fen. Exact.
namespace yuan {

/// So many fen.
inline result<int64_t> parse(view text) noexcept {
    return detail::parsed<int64_t>(wxpay_yuan_parse, text);
}

inline result<short_text<WXPAY_YUAN_MAX>> text(int64_t fen) noexcept {
    return short_text<WXPAY_YUAN_MAX>::make(
        [=](char* out, size_t capacity, size_t* len, size_t*) noexcept {
            return wxpay_yuan_format(fen, out, capacity, len);
        });
}

} // namespace yuan

/// How a field spells a time.
enum class time_form : int32_t {
    compact = WXPAY_TIME_COMPACT,
    spaced = WXPAY_TIME_SPACED,
    date = WXPAY_TIME_DATE,
    unix_seconds = WXPAY_TIME_UNIX,
};

/// Times, at UTC+8 always, and seconds since the start of 1970, UTC.
namespace time {

inline result<int64_t> parse(time_form form, view text) noexcept {
    int64_t seconds = 0;
    size_t at = 0;
    const wxpay_status status = wxpay_time_parse(static_cast<int32_t>(form), text.data(),
                                                 text.size(), &seconds, &at);
    return status == WXPAY_OK ? result<int64_t>(seconds) : refusal(status, at);
}

inline result<short_text<WXPAY_TIME_MAX>> text(time_form form, int64_t seconds) noexcept {
    return short_text<WXPAY_TIME_MAX>::make(
        [=](char* out, size_t capacity, size_t* len, size_t*) noexcept {
            return wxpay_time_format(static_cast<int32_t>(form), seconds, out, capacity, len);
        });
}

} // namespace time

/// Whose payment code was scanned.
enum class whose : int32_t {
    unknown = WXPAY_SCANNED_UNKNOWN,
    wechat = WXPAY_SCANNED_WECHAT,
    alipay = WXPAY_SCANNED_ALIPAY,
};

/// What a scanner has read.
struct scanned {
    wxpay::whose whose = wxpay::whose::unknown;
    /// The 18 digits of WeChat's; empty for all others.
    view code;
};

/// Tells by length and prefix. Space and line ends at either end are left aside.
inline result<scanned> scan(view text) noexcept {
    int32_t whose = WXPAY_SCANNED_UNKNOWN;
    size_t start = 0;
    const wxpay_status status = wxpay_scan(text.data(), text.size(), &whose, &start);
    if (status != WXPAY_OK) {
        return refusal(status);
    }
    scanned found;
    found.whose = static_cast<wxpay::whose>(whose);
    if (whose == WXPAY_SCANNED_WECHAT) {
        found.code = view(text.data() + start, WXPAY_AUTH_CODE_SIZE);
    }
    return found;
}

/// A `nonce_str`: the hexadecimal digits of 16 random bytes, new ones for each message.
inline result<short_text<WXPAY_NONCE_SIZE>> make_nonce(view random) noexcept {
    return short_text<WXPAY_NONCE_SIZE>::make(
        [=](char* out, size_t capacity, size_t* len, size_t*) noexcept {
            return wxpay_nonce(random.data(), random.size(), out, capacity, len);
        });
}

/// The merchant's own numbers, and addresses.
inline result<void> check_out_trade_no(view text) noexcept {
    return detail::checked(wxpay_out_trade_no_check, text);
}

inline result<void> check_out_refund_no(view text) noexcept {
    return detail::checked(wxpay_out_refund_no_check, text);
}

inline result<void> check_mch_billno(view text) noexcept {
    return detail::checked(wxpay_mch_billno_check, text);
}

inline result<void> check_partner_trade_no(view text) noexcept {
    return detail::checked(wxpay_partner_trade_no_check, text);
}

inline result<void> check_ip(view text) noexcept { return detail::checked(wxpay_ip_check, text); }

} // namespace wxpay

#undef WXPAY_CPLUSPLUS
#undef WXPAY_NODISCARD

#endif // WXPAY_HPP
