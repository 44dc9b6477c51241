/* What the functions say to ordinary values, where the vectors do not ask them. */

#include <stdint.h>
#include <string.h>

#include "check.h"
#include "wxpay.h"

static wxpay_field fields[WXPAY_FIELDS_MAX + 1];
static size_t count;

static wxpay_status set(const char *name, const char *value) {
    return wxpay_set(fields, WXPAY_FIELDS_MAX + 1, &count, name, strlen(name), value,
                     strlen(value));
}

/* --- Keys ------------------------------------------------------------------------------------- */

typedef wxpay_status prepare(wxpay_key *, const void *, size_t);

static void keys(const char *name, prepare *usual, prepare *unusual) {
    char text[66];
    wxpay_key key;
    size_t len;
    memset(text, 'k', sizeof(text));
    for (len = 0; len < sizeof(text); len++) {
        check_context("%s, a key of %lu", name, (unsigned long)len);
        CHECK_STATUS(usual(&key, text, len), len == 32 ? WXPAY_OK : WXPAY_KEY_INVALID);
        CHECK_STATUS(unusual(&key, text, len),
                     len >= 1 && len <= 64 ? WXPAY_OK : WXPAY_KEY_INVALID);
    }
    for (len = 0; len < 256; len++) {
        int is_letter = (len >= 'a' && len <= 'z') || (len >= 'A' && len <= 'Z')
                        || (len >= '0' && len <= '9');
        check_context("%s, a key with byte %lu", name, (unsigned long)len);
        text[31] = (char)(unsigned char)len;
        CHECK_STATUS(usual(&key, text, 32), is_letter ? WXPAY_OK : WXPAY_KEY_INVALID);
        CHECK_STATUS(unusual(&key, text, 32), is_letter ? WXPAY_OK : WXPAY_KEY_INVALID);
    }
}

/* A key may be copied with memcpy, also to another place, and wiped copies do not matter. */
static void copied_keys(void) {
    static const char text[] = "192006250b4c09247ec02edce69f6a2d";
    wxpay_key key;
    wxpay_key copy;
    char sign[WXPAY_SIGN_MAX];
    char again[WXPAY_SIGN_MAX];
    size_t len;
    check_context("a copied key");
    count = 0;
    CHECK_STATUS(set("a", "1"), WXPAY_OK);
    CHECK_STATUS(wxpay_key_hmac_sha256(&key, WXPAY_STR(text)), WXPAY_OK);
    CHECK_STATUS(wxpay_sign(&key, fields, count, sign, sizeof(sign), &len, NULL), WXPAY_OK);
    CHECK_SIZE(len, 64);
    memcpy(&copy, &key, sizeof(copy));
    wxpay_key_wipe(&key);
    wxpay_key_wipe(&key);
    CHECK_STATUS(wxpay_sign(&key, fields, count, again, sizeof(again), &len, NULL), WXPAY_BAD_KEY);
    CHECK_STATUS(wxpay_sign(&copy, fields, count, again, sizeof(again), &len, NULL), WXPAY_OK);
    CHECK(memcmp(sign, again, sizeof(sign)) == 0);
    CHECK_STATUS(wxpay_key_md5(&copy, WXPAY_STR(text)), WXPAY_OK);
    CHECK_STATUS(wxpay_sign(&copy, fields, count, again, sizeof(again), &len, NULL), WXPAY_OK);
    CHECK_SIZE(len, 32);
}

/* --- Fields ----------------------------------------------------------------------------------- */

static void roots(void) {
    static const int32_t wrong[] = {-1, 2, 3, 256, INT32_MAX, INT32_MIN};
    size_t i;
    check_context("root elements");
    CHECK_STATUS(wxpay_read(WXPAY_STR("<root/>"), WXPAY_ROOT_ROOT, fields, 1, &count, NULL),
                 WXPAY_OK);
    CHECK_STATUS(wxpay_read(WXPAY_STR("<root/>"), WXPAY_ROOT_XML, fields, 1, &count, NULL),
                 WXPAY_ROOT_MISMATCH);
    for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        CHECK_STATUS(wxpay_read(WXPAY_STR("<xml/>"), wrong[i], fields, 1, &count, NULL),
                     WXPAY_BAD_ARGUMENT);
    }
}

/* A table is set as its pairs are, one by one; the first that is refused is named. */
static void pairs(void) {
    static const wxpay_pair table[] = {
        {WXPAY_STR("total_fee"), WXPAY_STR("450")}, {WXPAY_STR("appid"), WXPAY_STR("wx1")},
        {WXPAY_STR("attach"), WXPAY_STR("")},       {WXPAY_STR("body"), WXPAY_STR("a&b")},
        {WXPAY_STR("body"), WXPAY_STR("again")},    {WXPAY_STR("x-y"), WXPAY_STR("1")},
    };
    wxpay_field made[6];
    size_t made_count = 7;
    size_t place = 7;
    size_t i;
    check_context("pairs");
    CHECK_STATUS(wxpay_set_pairs(table, 4, made, 6, &made_count, &place), WXPAY_OK);
    CHECK_SIZE(made_count, 4);
    CHECK_SIZE(place, 7);
    count = 0;
    for (i = 0; i < 4; i++) {
        CHECK_STATUS(wxpay_set(fields, 4, &count, table[i].name, table[i].name_len, table[i].value,
                               table[i].value_len),
                     WXPAY_OK);
    }
    for (i = 0; i < 4; i++) {
        CHECK(made[i].name == fields[i].name && made[i].name_len == fields[i].name_len);
        CHECK(made[i].value == fields[i].value && made[i].value_len == fields[i].value_len);
        CHECK(made[i].at == fields[i].at && made[i].escaped == 0);
    }
    CHECK_STATUS(wxpay_set(made, 6, &made_count, WXPAY_STR("b"), WXPAY_STR("2")), WXPAY_OK);
    CHECK(wxpay_get(made, 5, WXPAY_STR("b")) == &made[2]);

    CHECK_STATUS(wxpay_set_pairs(table, 6, made, 6, &made_count, &place), WXPAY_DUPLICATE_FIELD);
    CHECK_SIZE(place, 4);
    CHECK_SIZE(made_count, 5);
    for (i = 0; i < 6; i++) {
        CHECK(made[i].name_len == 0 && made[i].value_len == 0);
    }
    CHECK_STATUS(wxpay_set_pairs(&table[4], 2, made, 6, &made_count, &place), WXPAY_BAD_NAME);
    CHECK_SIZE(place, 1);
    CHECK_STATUS(wxpay_set_pairs(table, 4, made, 3, &made_count, &place), WXPAY_TOO_MANY_FIELDS);
    CHECK_SIZE(place, 3);
    CHECK_STATUS(wxpay_set_pairs(table, 0, made, 3, &made_count, &place), WXPAY_OK);
    CHECK_SIZE(made_count, 0);
    CHECK_STATUS(wxpay_set_pairs(NULL, 0, NULL, 0, &made_count, NULL), WXPAY_OK);
}

static void names_and_values(void) {
    static const struct {
        const char *name;
        const char *value;
        wxpay_status status;
    } cases[] = {
        {"a", "", WXPAY_OK},
        {"_", "<&>]]>\r\n\t", WXPAY_OK},
        {"A9_", "\xE4\xB9\x8C\xE9\xBE\x99\xE8\x8C\xB6", WXPAY_OK},
        {"", "", WXPAY_BAD_NAME},
        {"9a", "", WXPAY_BAD_NAME},
        {"a-b", "", WXPAY_BAD_NAME},
        {"\xC3\xA4", "", WXPAY_BAD_NAME},
        {"b", "\x01", WXPAY_BAD_CHAR},
        {"b", "x\xEF\xBF\xBF", WXPAY_BAD_CHAR},
        {"b", "\xC0\x80", WXPAY_BAD_UTF8},
        {"b", "\xED\xA0\x80", WXPAY_BAD_UTF8},
        {"b", "\xE4\xB9", WXPAY_BAD_UTF8},
        {"a", "again", WXPAY_DUPLICATE_FIELD},
    };
    char name[66];
    size_t i;
    count = 0;
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t before = count;
        check_context("set, case %lu", (unsigned long)i);
        CHECK_STATUS(set(cases[i].name, cases[i].value), cases[i].status);
        CHECK_SIZE(count, before + (cases[i].status == WXPAY_OK ? 1 : 0));
    }
    check_context("set, byte 0 in a value");
    CHECK_STATUS(wxpay_set(fields, 9, &count, WXPAY_STR("b"), "x\0y", 3), WXPAY_BAD_CHAR);
    memset(name, 'n', sizeof(name));
    CHECK_STATUS(wxpay_set(fields, 9, &count, name, 65, "", 0), WXPAY_NAME_TOO_LONG);
    CHECK_STATUS(wxpay_set(fields, 9, &count, name, 64, "", 0), WXPAY_OK);
    CHECK_SIZE(count, 4);
    check_context("get");
    CHECK(wxpay_get(fields, count, WXPAY_STR("A9_")) == &fields[0]);
    CHECK(wxpay_get(fields, count, WXPAY_STR("_")) == &fields[1]);
    CHECK(wxpay_get(fields, count, WXPAY_STR("a")) == NULL);
    CHECK(wxpay_get(fields, count, WXPAY_STR("b")) == NULL);
    CHECK(wxpay_get(fields, count, NULL, 0) == NULL);
    CHECK(wxpay_equal(&fields[2], NULL, 0) == 1);
    check_context("at tells how many were set before");
    CHECK_SIZE(fields[0].at, 2);
    CHECK_SIZE(fields[1].at, 1);
    CHECK_SIZE(fields[2].at, 0);
}

/* As many as there may be, in the worst order, and one more. */
static void many_fields(void) {
    static char names[WXPAY_FIELDS_MAX + 1][3];
    size_t i;
    check_context("256 fields");
    count = 0;
    for (i = 0; i <= WXPAY_FIELDS_MAX; i++) {
        names[i][0] = (char)('z' - i / 20);
        names[i][1] = (char)('z' - i % 20);
        CHECK_STATUS(set(names[i], "v"), i < WXPAY_FIELDS_MAX ? WXPAY_OK : WXPAY_TOO_MANY_FIELDS);
    }
    CHECK_SIZE(count, WXPAY_FIELDS_MAX);
    for (i = 0; i < WXPAY_FIELDS_MAX; i++) {
        CHECK(memcmp(fields[WXPAY_FIELDS_MAX - 1 - i].name, names[i], 2) == 0);
    }
}

static void numbers(void) {
    static const struct {
        const char *value;
        uint64_t number;
        wxpay_status status;
    } cases[] = {
        {"0", 0, WXPAY_OK},
        {"1", 1, WXPAY_OK},
        {"450", 450, WXPAY_OK},
        {"999999999999999999", UINT64_C(999999999999999999), WXPAY_OK},
        {"1000000000000000000", 0, WXPAY_BAD_NUMBER},
        {"18446744073709551616", 0, WXPAY_BAD_NUMBER},
        {"", 0, WXPAY_BAD_NUMBER},
        {"00", 0, WXPAY_BAD_NUMBER},
        {"01", 0, WXPAY_BAD_NUMBER},
        {"-1", 0, WXPAY_BAD_NUMBER},
        {"+1", 0, WXPAY_BAD_NUMBER},
        {" 1", 0, WXPAY_BAD_NUMBER},
        {"1 ", 0, WXPAY_BAD_NUMBER},
        {"1.0", 0, WXPAY_BAD_NUMBER},
        {"0x1", 0, WXPAY_BAD_NUMBER},
    };
    size_t i;
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        uint64_t number = 7;
        check_context("the number '%s'", cases[i].value);
        count = 0;
        CHECK_STATUS(set("n", cases[i].value), WXPAY_OK);
        CHECK_STATUS(wxpay_number(fields, &number), cases[i].status);
        CHECK(number == (cases[i].status == WXPAY_OK ? cases[i].number : 7));
    }
}

int main(void) {
    keys("MD5", wxpay_key_md5, wxpay_key_md5_with_unusual_length);
    keys("HMAC-SHA256", wxpay_key_hmac_sha256, wxpay_key_hmac_sha256_with_unusual_length);
    copied_keys();
    roots();
    names_and_values();
    pairs();
    many_fields();
    numbers();
    return check_report("values");
}
