/* The vectors of single values, tests/vectors/value: each file is one form.
 *
 *   value_vectors TREE */

#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "tsv.h"
#include "wxpay.h"

/* What is expected of the text, and what was said. */
struct outcome {
    wxpay_status status;
    size_t at;
    char value[80];
};

typedef void reader(const char *text, size_t len, struct outcome *outcome);
typedef wxpay_status checker(const void *text, size_t len, size_t *at);

static void say(struct outcome *outcome, const char *sign, uint64_t number) {
    (void)snprintf(outcome->value, sizeof(outcome->value), "%s%llu", sign,
                   (unsigned long long)number);
}

/* What the format function wrote has to be this text. */
static void same(wxpay_status status, const char *out, size_t len, const char *text,
                 size_t text_len) {
    CHECK_STATUS(status, WXPAY_OK);
    CHECK_SIZE(len, text_len);
    CHECK(len == text_len && memcmp(out, text, len) == 0);
}

static void fen(const char *text, size_t len, struct outcome *outcome) {
    uint64_t fen = 7;
    outcome->status = wxpay_fen_parse(text, len, &fen, &outcome->at);
    if (outcome->status == WXPAY_OK) {
        char out[WXPAY_FEN_MAX];
        size_t out_len = 0;
        wxpay_status status = wxpay_fen_format(fen, out, sizeof(out), &out_len);
        same(status, out, out_len, text, len);
        say(outcome, "", fen);
    } else {
        CHECK(fen == 7);
    }
}

static void yuan(const char *text, size_t len, struct outcome *outcome) {
    int64_t fen = 7;
    outcome->status = wxpay_yuan_parse(text, len, &fen, &outcome->at);
    if (outcome->status == WXPAY_OK) {
        char out[WXPAY_YUAN_MAX];
        size_t out_len = 0;
        int64_t again = 7;
        CHECK_STATUS(wxpay_yuan_format(fen, out, sizeof(out), &out_len), WXPAY_OK);
        CHECK_STATUS(wxpay_yuan_parse(out, out_len, &again, NULL), WXPAY_OK);
        CHECK(again == fen && out[out_len - 3] == '.');
        say(outcome, fen < 0 ? "-" : "", fen < 0 ? 0 - (uint64_t)fen : (uint64_t)fen);
    } else {
        CHECK(fen == 7);
    }
}

static void time_of(int32_t form, const char *text, size_t len, struct outcome *outcome) {
    int64_t seconds = -7;
    outcome->status = wxpay_time_parse(form, text, len, &seconds, &outcome->at);
    if (outcome->status == WXPAY_OK) {
        char out[WXPAY_TIME_MAX];
        size_t out_len = 0;
        wxpay_status status = wxpay_time_format(form, seconds, out, sizeof(out), &out_len);
        same(status, out, out_len, text, len);
        CHECK(seconds >= 0);
        say(outcome, "", (uint64_t)seconds);
    } else {
        CHECK(seconds == -7);
    }
}

static void time_compact(const char *text, size_t len, struct outcome *outcome) {
    time_of(WXPAY_TIME_COMPACT, text, len, outcome);
}

static void time_spaced(const char *text, size_t len, struct outcome *outcome) {
    time_of(WXPAY_TIME_SPACED, text, len, outcome);
}

static void time_date(const char *text, size_t len, struct outcome *outcome) {
    time_of(WXPAY_TIME_DATE, text, len, outcome);
}

static void time_unix(const char *text, size_t len, struct outcome *outcome) {
    time_of(WXPAY_TIME_UNIX, text, len, outcome);
}

static void checked(checker *check, const char *text, size_t len, struct outcome *outcome) {
    outcome->status = check(text, len, &outcome->at);
    CHECK_STATUS(check(text, len, NULL), outcome->status);
    if (outcome->status == WXPAY_OK) {
        memcpy(outcome->value, text, len);
        outcome->value[len] = '\0';
    }
}

static void out_trade_no(const char *text, size_t len, struct outcome *outcome) {
    checked(wxpay_out_trade_no_check, text, len, outcome);
}

static void out_refund_no(const char *text, size_t len, struct outcome *outcome) {
    checked(wxpay_out_refund_no_check, text, len, outcome);
}

static void mch_billno(const char *text, size_t len, struct outcome *outcome) {
    checked(wxpay_mch_billno_check, text, len, outcome);
}

static void partner_trade_no(const char *text, size_t len, struct outcome *outcome) {
    checked(wxpay_partner_trade_no_check, text, len, outcome);
}

/* The address that is read does not come back: only whether it is one is compared. */
static void ip(const char *text, size_t len, struct outcome *outcome) {
    outcome->status = wxpay_ip_check(text, len, &outcome->at);
    strcpy(outcome->value, "*");
}

static void scanned(const char *text, size_t len, struct outcome *outcome) {
    int32_t whose = -1;
    size_t start = 99;
    outcome->status = wxpay_scan(text, len, &whose, &start);
    CHECK(whose == WXPAY_SCANNED_WECHAT || start == 0);
    if (whose == WXPAY_SCANNED_WECHAT) {
        CHECK(start + WXPAY_AUTH_CODE_SIZE <= len && text[start] == '1');
        CHECK(start == 0 || text[start - 1] == ' ' || text[start - 1] == '\n'
              || text[start - 1] == '\r' || text[start - 1] == '\t');
    }
    strcpy(outcome->value, whose == WXPAY_SCANNED_WECHAT   ? "wechat"
                           : whose == WXPAY_SCANNED_ALIPAY ? "alipay"
                           : whose == WXPAY_SCANNED_UNKNOWN ? "unknown"
                                                            : "?");
}

static const struct {
    const char *file;
    /* NULL where C has no such function. */
    reader *read;
} forms[] = {
    {"auth_code.tsv", NULL}, /* but as what was scanned */
    {"currency.tsv", NULL},
    {"fee.tsv", NULL},
    {"fen.tsv", fen},
    {"ip.tsv", ip},
    {"mch_billno.tsv", mch_billno},
    {"nonce.tsv", NULL},
    {"out_refund_no.tsv", out_refund_no},
    {"out_trade_no.tsv", out_trade_no},
    {"partner_trade_no.tsv", partner_trade_no},
    {"scanned.tsv", scanned},
    {"time-compact.tsv", time_compact},
    {"time-date.tsv", time_date},
    {"time-spaced.tsv", time_spaced},
    {"time-unix.tsv", time_unix},
    {"yuan.tsv", yuan},
};
#define FORMS (sizeof(forms) / sizeof(forms[0]))

static reader *read_now;
static const char *file_now;

static void run(const struct tsv_line *line) {
    struct outcome outcome = {WXPAY_OK, 0, ""};
    char expected[80];
    size_t len;
    char *text;
    if (line->count != 3) {
        check_stop("%s: not three columns", file_now);
    }
    text = tsv_unescaped(line->columns[0], &len);
    check_context("%s: %s", file_now, line->columns[0]);
    read_now(text, len, &outcome);
    if (outcome.status == WXPAY_OK) {
        strcpy(expected, "ok");
        CHECK(strcmp(outcome.value, line->columns[2]) == 0 || strcmp(outcome.value, "*") == 0);
    } else {
        (void)snprintf(expected, sizeof(expected), "%s %lu", wxpay_status_name(outcome.status),
                       (unsigned long)outcome.at);
    }
    CHECK(strcmp(expected, line->columns[1]) == 0);
    free(text);
}

/* Each file has its line above, so that none is left out unseen. */
static void check_files(const char *tree) {
    char path[512];
    struct dirent *entry;
    DIR *folder;
    size_t found = 0;
    (void)snprintf(path, sizeof(path), "%s/value", tree);
    folder = opendir(path);
    if (folder == NULL) {
        check_stop("%s cannot be opened", path);
        return;
    }
    while ((entry = readdir(folder)) != NULL) {
        size_t i = 0;
        if (entry->d_name[0] == '.') {
            continue;
        }
        while (i < FORMS && strcmp(forms[i].file, entry->d_name) != 0) {
            i++;
        }
        check_context("%s is known", entry->d_name);
        CHECK(i < FORMS);
        found++;
    }
    closedir(folder);
    check_context("%s", path);
    CHECK_SIZE(found, FORMS);
}

static void payment_codes(const struct tsv_line *line) {
    int32_t whose;
    size_t start;
    size_t len;
    char *text = tsv_unescaped(line->columns[0], &len);
    int is_code;
    check_context("auth_code.tsv: %s", line->columns[0]);
    CHECK_STATUS(wxpay_scan(text, len, &whose, &start), WXPAY_OK);
    is_code = whose == WXPAY_SCANNED_WECHAT && start == 0 && len == WXPAY_AUTH_CODE_SIZE;
    CHECK(is_code == (strcmp(line->columns[1], "ok") == 0));
    free(text);
}

static void forms_that_are_none(void) {
    static const int32_t wrong[] = {-1, 4, 256, INT32_MAX, INT32_MIN};
    char out[WXPAY_TIME_MAX];
    int64_t seconds = 7;
    size_t len = 7;
    size_t i;
    check_context("forms of times that are none");
    for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        CHECK_STATUS(wxpay_time_parse(wrong[i], WXPAY_STR("20261123"), &seconds, NULL),
                     WXPAY_BAD_ARGUMENT);
        CHECK_STATUS(wxpay_time_format(wrong[i], 0, out, sizeof(out), &len), WXPAY_BAD_ARGUMENT);
    }
    CHECK_STATUS(wxpay_time_format(WXPAY_TIME_UNIX, -1, out, sizeof(out), &len), WXPAY_BAD_TIME);
    CHECK_STATUS(wxpay_time_format(WXPAY_TIME_UNIX, INT64_C(253402272000), out, sizeof(out), &len),
                 WXPAY_BAD_TIME);
    CHECK(seconds == 7 && len == 7);
    CHECK_STATUS(wxpay_time_format(WXPAY_TIME_SPACED, INT64_C(253402271999), out, sizeof(out), &len),
                 WXPAY_OK);
    CHECK(len == 19 && memcmp(out, "9999-12-31 23:59:59", 19) == 0);
}

static void amounts_at_the_end(void) {
    char out[WXPAY_YUAN_MAX];
    size_t len = 7;
    check_context("the largest amounts");
    CHECK_STATUS(wxpay_fen_format(UINT64_C(1000000000000000000), out, sizeof(out), &len),
                 WXPAY_BAD_AMOUNT);
    CHECK_STATUS(wxpay_fen_format(UINT64_MAX, out, sizeof(out), &len), WXPAY_BAD_AMOUNT);
    CHECK_SIZE(len, 7);
    CHECK_STATUS(wxpay_yuan_format(INT64_MIN, out, sizeof(out), &len), WXPAY_OK);
    CHECK(len == WXPAY_YUAN_MAX && memcmp(out, "-92233720368547758.08", len) == 0);
    CHECK_STATUS(wxpay_yuan_format(INT64_MAX, out, sizeof(out), &len), WXPAY_OK);
    CHECK(len == 20 && memcmp(out, "92233720368547758.07", len) == 0);
    CHECK_STATUS(wxpay_yuan_format(-5, out, sizeof(out), &len), WXPAY_OK);
    CHECK(len == 5 && memcmp(out, "-0.05", len) == 0);
}

static void nonces(void) {
    static const char random[] = "\x00\x01\x7F\x80\xFF\xAB\xCD\xEF\x12\x34\x56\x78\x9A\xBC\xDE\xF0";
    char out[WXPAY_NONCE_SIZE];
    size_t len = 0;
    check_context("a nonce");
    CHECK_STATUS(wxpay_nonce(random, WXPAY_NONCE_RANDOM_SIZE, out, sizeof(out), &len), WXPAY_OK);
    CHECK(len == 32 && memcmp(out, "00017F80FFABCDEF123456789ABCDEF0", 32) == 0);
    CHECK_STATUS(wxpay_nonce(random, 15, out, sizeof(out), &len), WXPAY_BAD_ARGUMENT);
    CHECK_STATUS(wxpay_nonce(random, 17, out, sizeof(out), &len), WXPAY_BAD_ARGUMENT);
}

int main(int argc, char **argv) {
    size_t count = 0;
    size_t i;
    if (argc != 2) {
        fputs("usage: value_vectors TREE\n", stderr);
        return 2;
    }
    check_files(argv[1]);
    for (i = 0; i < FORMS; i++) {
        read_now = forms[i].read;
        file_now = forms[i].file;
        if (read_now != NULL) {
            count += tsv_each(argv[1], "value", forms[i].file, run);
        }
    }
    count += tsv_each(argv[1], "value", "auth_code.tsv", payment_codes);
    CHECK(count > 500);
    forms_that_are_none();
    amounts_at_the_end();
    nonces();
    printf("value_vectors: %lu texts\n", (unsigned long)count);
    return check_report("value_vectors");
}
