/* Records held against a bill, tests/vectors/bill/reconcile.tsv; the records of rows; and readers in states
 * that no bill leads to.
 *
 *   ledger TREE */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "pages.h"
#include "tsv.h"
#include "wxpay_bill.h"

/* --- Reconciliation --------------------------------------------------------------------------- */

#define RECORDS 64

struct expected {
    wxpay_record record;
    char outcome[16];
};

static struct expected own[RECORDS];
static struct expected rows[RECORDS];
static size_t own_count;
static size_t row_count;

static void load_record(const struct tsv_line *line) {
    const int is_own = strcmp(line->columns[0], "own") == 0;
    struct expected *to = is_own ? &own[own_count++] : &rows[row_count++];
    const char *kind = line->columns[1];
    if (own_count == RECORDS || row_count == RECORDS) {
        check_stop("too many records");
    }
    to->record.number = tsv_copy(line->columns[2]);
    to->record.number_len = strlen(line->columns[2]);
    to->record.amount = (int64_t)strtoll(line->columns[3], NULL, 10);
    to->record.kind = strcmp(kind, "payment") == 0  ? WXPAY_RECORD_PAYMENT
                      : strcmp(kind, "refund") == 0 ? WXPAY_RECORD_REFUND
                                                    : WXPAY_RECORD_REVERSAL;
    (void)snprintf(to->outcome, sizeof(to->outcome), "%s", line->columns[4]);
}

/* In another order: so many places to the left. */
static void reconcile(size_t shift) {
    static const char *const findings[] = {"unknown", "matched", "differs", "repeated"};
    static const char *const marks[] = {"missing", "matched", "differs", "repeated", "duplicate"};
    wxpay_record *records = pages_get(own_count * sizeof(wxpay_record));
    size_t i;
    check_context("reconciliation, shifted by %lu", (unsigned long)shift);
    for (i = 0; i < own_count; i++) {
        records[i] = own[(i + shift) % own_count].record;
        records[i].tag = (uint32_t)((i + shift) % own_count);
        records[i].mark = 99;
    }
    CHECK_STATUS(wxpay_ledger_sort(records, own_count), WXPAY_OK);
    for (i = 0; i < row_count; i++) {
        int32_t finding = 7;
        size_t found = 7;
        CHECK_STATUS(wxpay_ledger_check(records, own_count, &rows[i].record, &finding, &found),
                     WXPAY_OK);
        CHECK(finding >= 0 && finding < 4 && strcmp(findings[finding], rows[i].outcome) == 0);
        if (finding == WXPAY_FINDING_UNKNOWN) {
            CHECK_SIZE(found, own_count);
        } else if (CHECK(found < own_count)) {
            const wxpay_record *record = &records[found];
            CHECK(record->kind == rows[i].record.kind
                  && record->number_len == rows[i].record.number_len
                  && memcmp(record->number, rows[i].record.number, record->number_len) == 0);
        }
    }
    for (i = 0; i < own_count; i++) {
        CHECK(records[i].mark < 5
              && strcmp(marks[records[i].mark], own[records[i].tag].outcome) == 0);
        CHECK(records[i].number == own[records[i].tag].record.number);
    }
    pages_free();
}

/* --- What the vectors do not have ------------------------------------------------------------- */

static const char small[] =
    "\xE4\xBA\xA4\xE6\x98\x93\xE7\x8A\xB6\xE6\x80\x81,"             /* trade state */
    "\xE5\x95\x86\xE6\x88\xB7\xE8\xAE\xA2\xE5\x8D\x95\xE5\x8F\xB7," /* out_trade_no */
    "\xE5\x95\x86\xE6\x88\xB7\xE9\x80\x80\xE6\xAC\xBE\xE5\x8D\x95\xE5\x8F\xB7," /* out_refund_no */
    "\xE8\xAE\xA2\xE5\x8D\x95\xE9\x87\x91\xE9\xA2\x9D,"             /* total_fee */
    "\xE7\x94\xB3\xE8\xAF\xB7\xE9\x80\x80\xE6\xAC\xBE\xE9\x87\x91\xE9\xA2\x9D\n" /* refund_fee */
    "`SUCCESS,`A-1,`0,`4.50,`0.00\n"
    "`REFUND,`A-1,`R-1,`0.00,`1.50\n"
    "`REVOKED,`A-2,`0,`0.00,`9.00\n"
    "`SOMETHING,`A-3,`0,`0.00,`0.00\n";

static void records_of_rows(void) {
    static const struct {
        uint8_t kind;
        const char *number;
        int64_t amount;
    } expected[] = {
        {WXPAY_RECORD_PAYMENT, "A-1", 450},
        {WXPAY_RECORD_REFUND, "R-1", 150},
        {WXPAY_RECORD_REVERSAL, "A-2", 900},
        {WXPAY_RECORD_NONE, "", 0},
    };
    wxpay_bill bill;
    char memory[512];
    const char *next = small;
    int64_t sum = 7;
    size_t i;
    check_context("records of rows");
    CHECK_STATUS(wxpay_bill_start(&bill, 2), WXPAY_BAD_ARGUMENT);
    CHECK_STATUS(wxpay_bill_start(&bill, WXPAY_BILL_TRADE), WXPAY_OK);
    for (i = 0; i < 4; i++) {
        wxpay_record record;
        size_t consumed = 0;
        size_t needed = 0;
        int32_t event = 7;
        CHECK_STATUS(wxpay_bill_feed(&bill, memory, sizeof(memory), next, strlen(next), &consumed,
                                     &event, &needed, NULL),
                     WXPAY_OK);
        next += consumed;
        CHECK(event == WXPAY_BILL_ROW);
        CHECK_STATUS(wxpay_bill_record(&bill, memory, sizeof(memory), &record, NULL), WXPAY_OK);
        CHECK(record.kind == expected[i].kind && record.amount == expected[i].amount);
        CHECK(record.number_len == strlen(expected[i].number)
              && memcmp(record.number, expected[i].number, record.number_len) == 0);
        CHECK(record.tag == 0 && record.mark == 0 && record.reserved[0] == 0);
    }
    CHECK_STATUS(wxpay_bill_sum(&bill, WXPAY_COLUMN_TOTAL_ORDER_AMOUNT, &sum), WXPAY_OK);
    CHECK(sum == 450000);
    CHECK_STATUS(wxpay_bill_sum(&bill, WXPAY_COLUMN_TOTAL_FEE, &sum), WXPAY_MISSING_FIELD);
    CHECK_STATUS(wxpay_bill_sum(&bill, WXPAY_COLUMN_ORDER_AMOUNT, &sum), WXPAY_MISSING_FIELD);
    CHECK_STATUS(wxpay_bill_sum(&bill, 0, &sum), WXPAY_BAD_ARGUMENT);
    CHECK_STATUS(wxpay_bill_sum(&bill, 257 + WXPAY_COLUMN_FEE, &sum), WXPAY_BAD_ARGUMENT);
    CHECK_STATUS(wxpay_bill_sum(&bill, -1, &sum), WXPAY_BAD_ARGUMENT);
    CHECK(sum == 450000);
}

/* A reader in any state, and memory of any content and size: nonsense, but no more. */
static void nonsense(void) {
    uint64_t random = 88172645463325252u;
    size_t round;
    check_context("nonsense");
    for (round = 0; round < 20000; round++) {
        wxpay_bill bill;
        char memory[64];
        size_t consumed = 0;
        size_t needed = 0;
        size_t i;
        int32_t event = 0;
        wxpay_bill_cell cell;
        wxpay_bill_position position;
        wxpay_record record;
        CHECK_STATUS(wxpay_bill_start(&bill, WXPAY_BILL_TRADE), WXPAY_OK);
        for (i = 1; i < WXPAY_BILL_WORDS; i++) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            bill.opaque[i] = round % 3 == 0 ? random >> (random & 63) : random % 5;
        }
        memset(memory, '`', sizeof(memory));
        (void)!wxpay_bill_where(&bill, &position);
        (void)!wxpay_bill_cell_at(&bill, memory, sizeof(memory), random % 70, &cell);
        (void)!wxpay_bill_record(&bill, memory, random % 65, &record, NULL);
        (void)!wxpay_bill_feed(&bill, memory, random % 65, small, sizeof(small) - 1, &consumed,
                               &event, &needed, NULL);
        CHECK(consumed < sizeof(small));
        (void)!wxpay_bill_finish(&bill, memory, random % 65, &event, &consumed, &needed, NULL);
    }
    CHECK_SIZE(wxpay_bill_size(), sizeof(wxpay_bill));
    CHECK_SIZE(WXPAY_BILL_SIZE, sizeof(wxpay_bill));
}

int main(int argc, char **argv) {
    size_t shift;
    size_t i;
    if (argc != 2) {
        fputs("usage: ledger TREE\n", stderr);
        return 2;
    }
    CHECK(tsv_each(argv[1], "bill", "reconcile.tsv", load_record) > 0);
    for (shift = 0; shift < own_count; shift++) {
        reconcile(shift);
    }
    for (i = 0; i < RECORDS; i++) {
        free((char *)(uintptr_t)own[i].record.number);
        free((char *)(uintptr_t)rows[i].record.number);
    }
    records_of_rows();
    nonsense();
    return check_report("ledger");
}
