/* The functions of wxpay.h that are about messages and keys, each by a call that succeeds. */

#include <string.h>

#include "check.h"
#include "misuse_parts.h"

static const char key_text[] = "192006250b4c09247ec02edce69f6a2d";

/* --- Reading ---------------------------------------------------------------------------------- */

static void prepare_read(void) {
    sheet_text("document", unsigned_payment);
    add_fields(SLOTS, FIELDS - 1);
    sheet_word("count", OUTPUT);
    sheet_word("at", POSITION);
}

static wxpay_status call_read(void) {
    return wxpay_read(at("document"), size("document"), WXPAY_ROOT_XML, at("fields"),
                      size("fields"), at("count"), at("at"));
}

static void prepare_set(void) {
    size_t *count;
    sheet_text("name", "mch_id");
    sheet_text("value", "10000100");
    sheet_word("count", IN_OUT);
    count = at("count");
    /* Last, so that impossible lengths do not reach the others. */
    add_fields(IN_OUT, 2);
    *count = 0;
    done(wxpay_set(at("fields"), 2, count, WXPAY_STR("nonce_str"), WXPAY_STR("5K8264ILTKCH16CQ")));
}

static wxpay_status call_set(void) {
    return wxpay_set(at("fields"), size("fields"), at("count"), at("name"), size("name"),
                     at("value"), size("value"));
}

static void prepare_set_pairs(void) {
    static const char *const texts[] = {"nonce_str", "5K8264ILTKCH16CQ", "mch_id", "10000100"};
    static const char *const names[] = {"a name", "a value", "another name", "another value"};
    struct argument *found;
    const char *kept[4];
    wxpay_pair *pairs;
    size_t i;
    for (i = 0; i < 4; i++) {
        found = sheet_text(names[i], texts[i]);
        found->role = REACHED;
        found->is_counted = 0;
        kept[i] = (const char *)found->start;
    }
    found = sheet_add("pairs", INPUT, NULL, 2, sizeof(wxpay_pair), ALIGN(wxpay_pair));
    found->is_counted = 1;
    pairs = at("pairs");
    for (i = 0; i < 2; i++) {
        pairs[i].name = kept[2 * i];
        pairs[i].name_len = strlen(texts[2 * i]);
        pairs[i].value = kept[2 * i + 1];
        pairs[i].value_len = strlen(texts[2 * i + 1]);
    }
    add_fields(SLOTS, 2);
    sheet_word("count", OUTPUT);
    sheet_word("at", POSITION);
}

static wxpay_status call_set_pairs(void) {
    return wxpay_set_pairs(at("pairs"), size("pairs"), at("fields"), size("fields"), at("count"),
                           at("at"));
}

static void prepare_get(void) {
    sheet_text("name", "total_fee");
    add_read_fields(unsigned_payment);
}

static wxpay_status call_get(void) {
    const wxpay_field *found =
        wxpay_get(at("fields"), size("fields"), at("name"), size("name"));
    return found != NULL ? WXPAY_OK : REFUSED_IN_SILENCE;
}

static void prepare_copy(void) {
    add_field("<xml><a>1&lt;2</a></xml>");
    add_out(3);
}

static wxpay_status call_copy(void) {
    return wxpay_copy(at("field"), at("out"), size("out"), at("len"));
}

static void prepare_number(void) {
    add_field("<xml><total_fee>450</total_fee></xml>");
    sheet_add("number", OUTPUT, NULL, 1, sizeof(uint64_t), ALIGN(uint64_t));
}

static wxpay_status call_number(void) {
    return wxpay_number(at("field"), at("number"));
}

static void prepare_equal(void) {
    add_field("<xml><a>1&lt;2</a></xml>");
    sheet_text("text", "1<2");
}

static wxpay_status call_equal(void) {
    int32_t equal = wxpay_equal(at("field"), at("text"), size("text"));
    CHECK(equal == 0 || equal == 1);
    return equal == 1 ? WXPAY_OK : REFUSED_IN_SILENCE;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static void prepare_write(void) {
    add_read_fields(unsigned_payment);
    /* The one spelling of a message is that of the document. */
    add_out(UNSIGNED_PAYMENT_LEN);
}

static wxpay_status call_write(void) {
    return wxpay_write(at("fields"), size("fields"), at("out"), size("out"), at("len"));
}

static void prepare_canonical(void) {
    add_read_fields("<xml><a>1&amp;2</a><b></b><c>3</c><sign>X</sign></xml>");
    add_out(strlen("a=1&2&c=3"));
}

static wxpay_status call_canonical(void) {
    return wxpay_canonical(at("fields"), size("fields"), at("out"), size("out"), at("len"));
}

static void prepare_flatten(void) {
    add_read_fields("<xml><a></a><b>1&amp;2</b></xml>");
    add_out(sizeof("a\0" "\0" "b\0" "1&2"));
}

static wxpay_status call_flatten(void) {
    return wxpay_flatten(at("fields"), size("fields"), at("out"), size("out"), at("len"));
}

/* --- Keys ------------------------------------------------------------------------------------- */

static void prepare_key(void) {
    sheet_text("text", key_text);
    sheet_add("key", OUTPUT, NULL, 1, sizeof(wxpay_key), ALIGN(wxpay_key));
}

static wxpay_status call_key_md5(void) {
    return wxpay_key_md5(at("key"), at("text"), size("text"));
}

static wxpay_status call_key_hmac_sha256(void) {
    return wxpay_key_hmac_sha256(at("key"), at("text"), size("text"));
}

static wxpay_status call_key_md5_with_unusual_length(void) {
    return wxpay_key_md5_with_unusual_length(at("key"), at("text"), size("text"));
}

static wxpay_status call_key_hmac_sha256_with_unusual_length(void) {
    return wxpay_key_hmac_sha256_with_unusual_length(at("key"), at("text"), size("text"));
}

static void prepare_made_key(void) {
    add_key(1);
    sheet_find("key")->role = IN_OUT;
}

static wxpay_status call_key_strict(void) {
    return wxpay_key_strict(at("key"));
}

static wxpay_status call_key_wipe(void) {
    unsigned char *bytes = at("key");
    size_t i = 0;
    wxpay_key_wipe(at("key"));
    while (bytes != NULL && i < sizeof(wxpay_key) && bytes[i] == 0) {
        i++;
    }
    return i == sizeof(wxpay_key) ? WXPAY_OK : REFUSED_IN_SILENCE;
}

/* --- Signatures ------------------------------------------------------------------------------- */

static void prepare_sign(void) {
    add_key(1);
    add_read_fields(unsigned_payment);
    add_out(64);
    sheet_word("at", POSITION);
}

static wxpay_status call_sign(void) {
    return wxpay_sign(at("key"), at("fields"), size("fields"), at("out"), size("out"), at("len"),
                      at("at"));
}

static void prepare_sign_md5(void) {
    add_key(0);
    add_read_fields(unsigned_payment);
    add_out(32);
    sheet_word("at", POSITION);
}

static wxpay_status call_sign_md5(void) {
    return wxpay_sign_md5(at("key"), at("fields"), size("fields"), at("out"), size("out"),
                          at("len"), at("at"));
}

/* Fields that become longer by <sign></sign> and what is in it. */
static void prepare_write_signed_by(int is_hmac) {
    add_key(is_hmac);
    add_read_fields(unsigned_payment);
    add_out(UNSIGNED_PAYMENT_LEN + strlen("<sign></sign>") + (is_hmac ? 64u : 32u));
    sheet_word("at", POSITION);
}

static void prepare_write_signed(void) {
    prepare_write_signed_by(1);
}

static wxpay_status call_write_signed(void) {
    return wxpay_write_signed(at("key"), at("fields"), size("fields"), at("out"), size("out"),
                              at("len"), at("at"));
}

static void prepare_write_signed_md5(void) {
    prepare_write_signed_by(0);
}

static wxpay_status call_write_signed_md5(void) {
    return wxpay_write_signed_md5(at("key"), at("fields"), size("fields"), at("out"), size("out"),
                                  at("len"), at("at"));
}

static void prepare_verify(void) {
    add_key(1);
    add_read_fields(signed_payment(1));
    sheet_word("at", POSITION);
}

static wxpay_status call_verify(void) {
    return wxpay_verify(at("key"), at("fields"), size("fields"), at("at"));
}

static void prepare_verify_md5(void) {
    add_key(0);
    add_read_fields(signed_payment(0));
    sheet_word("at", POSITION);
}

static wxpay_status call_verify_md5(void) {
    return wxpay_verify_md5(at("key"), at("fields"), size("fields"), at("at"));
}

static void prepare_accept_by(int is_hmac) {
    wxpay_expected order = {NULL, 3, NULL, 3, NULL, 2, NULL, 3, 450};
    add_key(is_hmac);
    sheet_text("document", signed_payment(is_hmac));
    sheet_text("appid", "wx1")->role = REACHED;
    sheet_text("mch_id", "100")->role = REACHED;
    sheet_text("out_trade_no", "A1")->role = REACHED;
    sheet_text("fee_type", "CNY")->role = REACHED;
    order.appid = at("appid");
    order.mch_id = at("mch_id");
    order.out_trade_no = at("out_trade_no");
    order.fee_type = at("fee_type");
    sheet_add("expected", INPUT, &order, 1, sizeof(order), ALIGN(wxpay_expected));
    add_fields(SLOTS, FIELDS);
    sheet_word("count", OUTPUT);
    sheet_word("at", POSITION);
}

static void prepare_accept(void) {
    prepare_accept_by(1);
}

static wxpay_status call_accept(void) {
    return wxpay_accept(at("key"), at("document"), size("document"), at("expected"), at("fields"),
                        size("fields"), at("count"), at("at"));
}

static void prepare_accept_md5(void) {
    prepare_accept_by(0);
}

static wxpay_status call_accept_md5(void) {
    return wxpay_accept_md5(at("key"), at("document"), size("document"), at("expected"),
                            at("fields"), size("fields"), at("count"), at("at"));
}

/* --- All of them ------------------------------------------------------------------------------ */

static const struct function functions[] = {
    {"wxpay_abi", NULL, NULL, 0},
    {"wxpay_version", NULL, NULL, 0},
    {"wxpay_status_name", NULL, NULL, 0},
    {"wxpay_key_size", NULL, NULL, 0},
    {"wxpay_field_size", NULL, NULL, 0},
    {"wxpay_read", prepare_read, call_read, 0},
    {"wxpay_set", prepare_set, call_set, 0},
    {"wxpay_set_pairs", prepare_set_pairs, call_set_pairs, 0},
    {"wxpay_get", prepare_get, call_get, 1},
    {"wxpay_copy", prepare_copy, call_copy, 0},
    {"wxpay_number", prepare_number, call_number, 0},
    {"wxpay_equal", prepare_equal, call_equal, 1},
    {"wxpay_write", prepare_write, call_write, 0},
    {"wxpay_canonical", prepare_canonical, call_canonical, 0},
    {"wxpay_flatten", prepare_flatten, call_flatten, 0},
    {"wxpay_key_md5", prepare_key, call_key_md5, 0},
    {"wxpay_key_hmac_sha256", prepare_key, call_key_hmac_sha256, 0},
    {"wxpay_key_md5_with_unusual_length", prepare_key, call_key_md5_with_unusual_length, 0},
    {"wxpay_key_hmac_sha256_with_unusual_length", prepare_key,
     call_key_hmac_sha256_with_unusual_length, 0},
    {"wxpay_key_strict", prepare_made_key, call_key_strict, 0},
    {"wxpay_key_wipe", prepare_made_key, call_key_wipe, 1},
    {"wxpay_sign", prepare_sign, call_sign, 0},
    {"wxpay_sign_md5", prepare_sign_md5, call_sign_md5, 0},
    {"wxpay_write_signed", prepare_write_signed, call_write_signed, 0},
    {"wxpay_write_signed_md5", prepare_write_signed_md5, call_write_signed_md5, 0},
    {"wxpay_verify", prepare_verify, call_verify, 0},
    {"wxpay_verify_md5", prepare_verify_md5, call_verify_md5, 0},
    {"wxpay_accept", prepare_accept, call_accept, 0},
    {"wxpay_accept_md5", prepare_accept_md5, call_accept_md5, 0},
};
const struct functions of_messages = {functions, sizeof(functions) / sizeof(functions[0])};
