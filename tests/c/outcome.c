/* What refusals mean: every line of tests/vectors/api/errors.tsv, and what a reply comes to.
 *
 *   outcome TREE */

#include <stdio.h>
#include <string.h>

#include "check.h"
#include "pages.h"
#include "tsv.h"
#include "wxpay_api.h"

/* By their numbers. */
static const char *const advices[] = {"",       "fix",   "query", "wait",   "retry",  "later",
                                      "rescan", "means", "number", "paid",   "done",   "absent",
                                      "funds",  "offline", "refund", "look"};

static size_t judged;

static wxpay_outcome judge(const wxpay_endpoint *endpoint, const char *code) {
    wxpay_outcome outcome = {0, 0};
    const size_t len = strlen(code);
    CHECK_STATUS(wxpay_judge(endpoint, pages_copy(code, len), len, &outcome), WXPAY_OK);
    CHECK(outcome.advice > 0 && outcome.advice < 16);
    judged++;
    pages_free();
    return outcome;
}

static void is(wxpay_outcome outcome, int is_certain, const char *advice) {
    CHECK(outcome.outcome == (is_certain ? WXPAY_OUTCOME_REFUSED : WXPAY_OUTCOME_UNKNOWN));
    CHECK(outcome.advice > 0 && outcome.advice < 16
          && strcmp(advices[outcome.advice], advice) == 0);
}

static void run(const struct tsv_line *line) {
    const char *path = line->columns[0];
    const char *code = line->columns[1];
    const int is_certain = strcmp(line->columns[2], "yes") == 0;
    const wxpay_endpoint *endpoint = wxpay_endpoint_find(path, strlen(path));
    check_context("%s at %s", code, path);
    if (strcmp(path, "path") == 0) {
        return;
    }
    if (strcmp(path, "*") == 0) {
        wxpay_endpoint other = WXPAY_API_MICROPAY;
        other.codes = NULL;
        other.codes_len = 0;
        is(judge(&other, code), is_certain, line->columns[3]);
        return;
    }
    if (!CHECK(endpoint != NULL)) {
        return;
    }
    is(judge(endpoint, code), is_certain, line->columns[3]);
    if (strcmp(code, "*") == 0) {
        is(judge(endpoint, "268458547"), is_certain, line->columns[3]);
        is(judge(endpoint, ""), is_certain, line->columns[3]);
    }
}

/* What a reply with these fields comes to. */
static wxpay_outcome conclude(const wxpay_endpoint *endpoint, int32_t proof, const char *document) {
    wxpay_outcome outcome = {0, 0};
    wxpay_field fields[8];
    size_t count = 0;
    CHECK_STATUS(wxpay_read(document, strlen(document), WXPAY_ROOT_XML, fields, 8, &count, NULL),
                 WXPAY_OK);
    CHECK_STATUS(wxpay_conclude(endpoint, proof, fields, count, &outcome), WXPAY_OK);
    return outcome;
}

#define XML(fields) "<xml>" fields "</xml>"
#define FAIL(code) XML("<result_code>FAIL</result_code><err_code>" code "</err_code>")

static void replies(void) {
    const wxpay_endpoint *micropay = &WXPAY_API_MICROPAY;
    const wxpay_endpoint *bill = &WXPAY_API_DOWNLOAD_FUND_FLOW;
    wxpay_outcome outcome;
    check_context("replies");
    outcome = conclude(micropay, WXPAY_PROOF_VERIFIED, XML("<result_code>SUCCESS</result_code>"));
    CHECK(outcome.outcome == WXPAY_OUTCOME_DONE && outcome.advice == WXPAY_ADVICE_NONE);
    is(conclude(micropay, WXPAY_PROOF_VERIFIED, FAIL("USERPAYING")), 0, "wait");
    is(conclude(micropay, WXPAY_PROOF_VERIFIED, FAIL("AUTHCODEEXPIRE")), 1, "rescan");
    is(conclude(micropay, WXPAY_PROOF_VERIFIED, XML("<result_code>FAIL</result_code>")), 0,
       "query");
    /* Anyone could have written that. */
    is(conclude(micropay, WXPAY_PROOF_UNVERIFIED_REFUSAL,
                XML("<err_code>AUTHCODEEXPIRE</err_code><return_code>FAIL</return_code>")),
       0, "rescan");
    is(conclude(&WXPAY_API_SEND_RED_PACK, WXPAY_PROOF_UNVERIFIED_REFUSAL,
                XML("<err_code>NO_AUTH</err_code><return_code>FAIL</return_code>")),
       1, "look");
    is(conclude(&WXPAY_API_SEND_RED_PACK, WXPAY_PROOF_UNVERIFIED, FAIL("SYSTEMERROR")), 0, "query");
    is(conclude(bill, WXPAY_PROOF_UNVERIFIED_REFUSAL,
                XML("<error_code>NO_BILL_EXIST</error_code><return_code>FAIL</return_code>")),
       bill->reply != WXPAY_REPLY_SIGNED, "absent");
    CHECK_STATUS(wxpay_conclude(bill, WXPAY_PROOF_UNVERIFIED_TEXT, NULL, 0, &outcome), WXPAY_OK);
    CHECK(outcome.outcome == WXPAY_OUTCOME_DONE);
    outcome.outcome = 7;
    CHECK_STATUS(wxpay_conclude(micropay, WXPAY_PROOF_VERIFIED, NULL, 0, &outcome),
                 WXPAY_MISSING_FIELD);
    CHECK_STATUS(wxpay_conclude(micropay, 0, NULL, 0, &outcome), WXPAY_BAD_ARGUMENT);
    CHECK_STATUS(wxpay_conclude(micropay, 5, NULL, 0, &outcome), WXPAY_BAD_ARGUMENT);
    CHECK_STATUS(wxpay_judge(micropay, "\xFF", 1, &outcome), WXPAY_BAD_UTF8);
    CHECK(outcome.outcome == 7);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fputs("usage: outcome TREE\n", stderr);
        return 2;
    }
    CHECK(tsv_each(argv[1], "api", "errors.tsv", run) > 1);
    replies();
    printf("outcome: %lu codes\n", (unsigned long)judged);
    return check_report("outcome");
}
