// All of wxpay.hpp. Linked without a C++ library, built without exceptions and RTTI.

#include "wxpay.hpp"

#include <string.h>

#include "check.h"

static constexpr wxpay::view key_text = "192006250b4c09247ec02edce69f6a2d";

static bool is(wxpay::refusal refusal, wxpay::status status, size_t at = 0) {
    return refusal.status == status && refusal.at == at;
}

static void views() {
    static_assert(wxpay::view().empty() && wxpay::view().size() == 0, "");
    static_assert(wxpay::view("abc").size() == 3 && wxpay::view("abc") == "abc", "");
    static_assert(wxpay::view("a\0b").size() == 3 && wxpay::view("") == wxpay::view(), "");
    static_assert(wxpay::view("abc", 2) == "ab" && wxpay::view("abc") != "abd", "");
    const unsigned char bytes[] = {'a', 'b'};
    check_context("views");
    CHECK(wxpay::view(bytes, sizeof(bytes)) == "ab");
    CHECK(wxpay::view(static_cast<const void*>(bytes), 1) == "a");
    size_t sum = 0;
    for (const char byte : wxpay::view("abc")) {
        sum += static_cast<size_t>(byte - 'a');
    }
    CHECK_SIZE(sum, 3);
}

static void statuses() {
    check_context("statuses");
    CHECK(strcmp(wxpay::name(wxpay::status::sign_mismatch), "SignMismatch") == 0);
    CHECK(strcmp(wxpay::refusal(wxpay::status::truncated, 3).name(), "Truncated") == 0);
    CHECK(is(wxpay::refusal(), wxpay::status::ok));
    const wxpay::result<uint64_t> some(7);
    const wxpay::result<uint64_t> none(wxpay::refusal(wxpay::status::bad_number, 1));
    CHECK(some && *some == 7 && some.value() == 7 && some.value_or(1) == 7);
    CHECK(is(some.error(), wxpay::status::ok));
    CHECK(!none && *none == 0 && none.value() == 0 && none.value_or(1) == 1);
    CHECK(is(none.error(), wxpay::status::bad_number, 1));
    CHECK(wxpay::result<void>() && !wxpay::result<void>(wxpay::status::empty));
}

static bool is_zero(const wxpay_key& key) {
    for (const uint64_t word : key.opaque) {
        if (word != 0) {
            return false;
        }
    }
    return true;
}

static void keys() {
    check_context("keys");
    CHECK(is(wxpay::key::md5("short").error(), wxpay::status::key_invalid));
    CHECK(is(wxpay::key::hmac_sha256("").error(), wxpay::status::key_invalid));
    CHECK(wxpay::key::md5_with_unusual_length("short"));
    CHECK(wxpay::key::hmac_sha256_with_unusual_length("short"));
    CHECK(is(wxpay::key::md5_with_unusual_length({}).error(), wxpay::status::key_invalid));

    wxpay::fields<1> fields;
    CHECK(fields.set("a", "1"));
    wxpay::key none;
    CHECK(is(wxpay::sign(none, fields).error(), wxpay::status::bad_key));
    CHECK(is(none.strict().error(), wxpay::status::bad_key));

    auto made = wxpay::key::md5(key_text);
    CHECK(made && wxpay::sign(*made, fields));
    wxpay::key moved(static_cast<wxpay::key&&>(*made));
    CHECK(is_zero(*made->raw()) && wxpay::sign(moved, fields));
    none = static_cast<wxpay::key&&>(moved);
    CHECK(is_zero(*moved.raw()) && wxpay::sign(none, fields));
    wxpay::key& self = none;
    none = static_cast<wxpay::key&&>(self);
    CHECK(wxpay::sign(none, fields));
    none = wxpay::key::hmac_sha256(key_text).value();
    CHECK_SIZE(wxpay::sign(none, fields)->size(), 64);
    none.wipe();
    CHECK(is_zero(*none.raw()));
    none.wipe();

    // What the destructor leaves behind, in memory that outlives the key.
    alignas(wxpay::key) unsigned char memory[sizeof(wxpay::key)];
    const volatile unsigned char* const bytes = memory;
    memcpy(memory, wxpay::key::md5(key_text)->raw(), sizeof(memory));
    CHECK(bytes[0] != 0);
    reinterpret_cast<wxpay::key*>(memory)->~key();
    unsigned left = 0;
    for (size_t at = 0; at < sizeof(memory); ++at) {
        left |= bytes[at];
    }
    CHECK(left == 0);
}

static void strict_keys() {
    wxpay::fields<2> fields;
    auto key = wxpay::key::md5(key_text);
    check_context("strict keys");
    CHECK(fields.set("a", "1&zz=2"));
    CHECK(wxpay::sign(*key, fields));
    CHECK(key->strict());
    CHECK(is(wxpay::sign(*key, fields).error(), wxpay::status::ambiguous_value));
}

static void reading() {
    wxpay::fields<3> fields;
    char out[8];
    check_context("reading");
    CHECK(fields.read("<xml><b>&lt;2</b><a>450</a><c/></xml>"));
    CHECK_SIZE(fields.size(), 3);
    CHECK(!fields.empty());
    CHECK(fields.get("b") == "<2" && fields.get("b") != "<" && fields.get("b").equals("<2"));
    CHECK(*fields.get("a").number() == 450);
    CHECK(is(fields.get("b").number().error(), wxpay::status::bad_number));
    CHECK(*fields.get("b").copy_to(out) == "<2");
    CHECK(fields.get("b").copy_to(out)->data() == out);
    CHECK(is(fields.get("b").copy_to({out, 1}).error(), wxpay::status::buffer_too_small, 2));
    CHECK(fields.get("b").name() == "b" && fields.get("b").raw()->at == 6);

    const wxpay::field absent = fields.get("c");
    CHECK(!absent && !fields.get("d") && absent.raw() == nullptr && absent.name().empty());
    CHECK(absent != "" && !absent.equals(""));
    CHECK(is(absent.number().error(), wxpay::status::missing_field));
    CHECK(is(absent.copy_to(out).error(), wxpay::status::missing_field));

    char names[4] = {};
    size_t count = 0;
    for (const wxpay::field field : fields) {
        names[count++] = field.name().data()[0];
    }
    CHECK(strcmp(names, "abc") == 0);

    CHECK(is(fields.read("<xml><a></b></xml>").error(), wxpay::status::tag_mismatch, 10));
    CHECK(fields.empty() && !fields.get("a"));
    CHECK(is(fields.read("<root/>").error(), wxpay::status::root_mismatch, 1));
    CHECK(fields.read("<root/>", wxpay::root::root));
    const auto fourth = fields.read("<xml><a/><b/><c/><d/></xml>");
    CHECK(is(fourth.error(), wxpay::status::too_many_fields, 18));
}

static void writing() {
    wxpay::fields<2> fields;
    char out[64];
    unsigned char bytes[64];
    check_context("writing");
    CHECK(*fields.write(out) == "<xml></xml>" && fields.canonical(out)->empty());
    CHECK(fields.set("b", "2") && fields.set("a", "<"));
    CHECK(is(fields.set("a", "1").error(), wxpay::status::duplicate_field));
    CHECK(is(fields.set("c", "1").error(), wxpay::status::too_many_fields));
    const wxpay_pair table[] = {{WXPAY_STR("b"), WXPAY_STR("2")},
                                {WXPAY_STR("a"), WXPAY_STR("<")},
                                {WXPAY_STR("c"), WXPAY_STR("1")}};
    CHECK(is(fields.set(table, 3).error(), wxpay::status::too_many_fields, 2) && fields.empty());
    CHECK(fields.set(table, 2) && fields.size() == 2);
    CHECK(*fields.write(out) == "<xml><a>&lt;</a><b>2</b></xml>");
    CHECK(*fields.write(bytes) == "<xml><a>&lt;</a><b>2</b></xml>");
    CHECK(*fields.canonical(out) == "a=<&b=2");
    CHECK(is(fields.canonical({out, 6}).error(), wxpay::status::buffer_too_small, 7));
    const wxpay::fields_view view = fields;
    CHECK(view.size() == 2 && !view.empty() && view.get("a") == "<" && view.raw() != nullptr);
    CHECK(*view.write(out) == *fields.write(bytes));
    fields.clear();
    CHECK(fields.empty());
}

// A message from one end to the other, with keys of any algorithm and with those of MD5 only.
template <class Sign, class Verify, class Write, class Accept>
static void both_ways(const wxpay::key& key, Sign sign, Verify verify, Write write, Accept accept) {
    const wxpay::expected order{"wx1", "100", "A1", 450};
    wxpay::expected other = order;
    wxpay::fields<16> fields;
    char memory[1024];
    // Named, because GCC forgets in templates that an array is one.
    const wxpay::buffer out(memory);
    const wxpay::view broken("<xml>");
    other.total_fee = 451;
    CHECK(fields.set("appid", "wx1") && fields.set("mch_id", "100"));
    CHECK(fields.set("out_trade_no", "A1") && fields.set("total_fee", "450"));
    CHECK(fields.set("result_code", "SUCCESS") && fields.set("return_code", "SUCCESS"));
    CHECK(is(verify(key, fields).error(), wxpay::status::missing_sign));
    CHECK(fields.set("transaction_id", "42"));
    const auto message = write(key, fields, out);
    CHECK(message && message->data() == memory);
    CHECK(is(write(key, fields, wxpay::buffer(memory, 9)).error(), wxpay::status::buffer_too_small,
             message->size()));
    const auto signature = sign(key, fields);
    CHECK(signature && fields.set("sign", *signature) && verify(key, fields));

    wxpay::fields<8> received;
    CHECK(accept(key, *message, order, received));
    CHECK(received.get("transaction_id") == "42" && received.get("sign") == *signature);
    CHECK(verify(key, received));
    const auto refused = accept(key, *message, other, received);
    CHECK(is(refused.error(), wxpay::status::amount_mismatch, refused.error().at));
    CHECK(refused.error().at > 0 && received.empty());
    CHECK(is(accept(key, broken, order, received).error(), wxpay::status::truncated, 5));
}

static void signatures() {
    const auto md5 = wxpay::key::md5(key_text);
    const auto hmac = wxpay::key::hmac_sha256(key_text);
    check_context("MD5");
    both_ways(*md5, wxpay::sign, wxpay::verify, wxpay::write_signed, wxpay::accept<8>);
    check_context("MD5 only");
    both_ways(*md5, wxpay::md5_only::sign, wxpay::md5_only::verify, wxpay::md5_only::write_signed,
              wxpay::md5_only::accept<8>);
    check_context("HMAC-SHA256");
    both_ways(*hmac, wxpay::sign, wxpay::verify, wxpay::write_signed, wxpay::accept<8>);

    wxpay::fields<2> fields;
    CHECK(fields.set("sign_type", "HMAC-SHA256") && fields.set("a", "1"));
    CHECK(is(wxpay::md5_only::sign(*hmac, fields).error(), wxpay::status::bad_key));
    CHECK(is(wxpay::sign(*md5, fields).error(), wxpay::status::sign_type_mismatch));
    const auto signature = wxpay::sign(*hmac, fields);
    CHECK(signature->size() == 64 && wxpay::view(*signature).data() == signature->data());
}

int main() {
    views();
    statuses();
    keys();
    strict_keys();
    reading();
    writing();
    signatures();
    return check_report("hpp");
}
