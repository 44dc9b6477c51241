/* The functions of wxpay_bill.h, each by a call that succeeds. */

#include <stdint.h>
#include <string.h>

#include "check.h"
#include "misuse_parts.h"
#include "wxpay_bill.h"

#define HEADER                                                                                     \
    "\xE4\xBA\xA4\xE6\x98\x93\xE7\x8A\xB6\xE6\x80\x81,"                                              \
    "\xE4\xBA\xA4\xE6\x98\x93\xE6\x97\xB6\xE9\x97\xB4,"                                              \
    "\xE5\x95\x86\xE6\x88\xB7\xE8\xAE\xA2\xE5\x8D\x95\xE5\x8F\xB7,"                                  \
    "\xE8\xAE\xA2\xE5\x8D\x95\xE9\x87\x91\xE9\xA2\x9D"
#define ROW "`SUCCESS,`2019-02-19 18:19:32,`A-1,`4.50"
#define SUMMARY "\xE6\x80\xBB\xE4\xBA\xA4\xE6\x98\x93\xE5\x8D\x95\xE6\x95\xB0\n`1\n"

static wxpay_bill *add_bill(enum role role) {
    sheet_add("bill", role, NULL, 1, sizeof(wxpay_bill), ALIGN(wxpay_bill));
    return at("bill");
}

static void add_number(const char *name, size_t bytes) {
    sheet_add(name, OUTPUT, NULL, 1, bytes, bytes);
}

static void feed(const char *text) {
    size_t consumed;
    size_t needed;
    int32_t event;
    done(wxpay_bill_feed(at("bill"), at("memory"), size("memory"), text, strlen(text), &consumed,
                         &event, &needed, NULL));
}

/* A bill with a line to look at: the first row. */
static void add_line(void) {
    done(wxpay_bill_start(add_bill(INPUT), WXPAY_BILL_TRADE));
    sheet_bytes("memory", INPUT, strlen(HEADER ROW));
    feed(HEADER "\n" ROW "\n");
}

/* The same for a call that does not look at the memory. */
static void add_bill_without_memory(void) {
    char memory[256];
    size_t consumed;
    size_t needed;
    int32_t event;
    done(wxpay_bill_start(add_bill(INPUT), WXPAY_BILL_TRADE));
    done(wxpay_bill_feed(at("bill"), memory, sizeof(memory), HEADER "\n" ROW "\n",
                         strlen(HEADER ROW) + 2, &consumed, &event, &needed, NULL));
}

static void add_at(void) {
    sheet_word("at", POSITION);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static void prepare_start(void) {
    (void)add_bill(OUTPUT);
}

static wxpay_status call_start(void) {
    return wxpay_bill_start(at("bill"), WXPAY_BILL_TRADE);
}

static void prepare_feed(void) {
    done(wxpay_bill_start(add_bill(FILLED), WXPAY_BILL_TRADE));
    sheet_bytes("memory", FILLED, strlen(HEADER ROW));
    sheet_text("chunk", HEADER "\n" ROW "\n");
    sheet_word("consumed", FILLED);
    add_number("event", sizeof(int32_t));
    sheet_word("len", OUTPUT);
    add_at();
}

static wxpay_status call_feed(void) {
    return wxpay_bill_feed(at("bill"), at("memory"), size("memory"), at("chunk"), size("chunk"),
                           at("consumed"), at("event"), at("len"), at("at"));
}

/* XML is kept as a whole. */
static void prepare_finish(void) {
    static const char xml[] = "<xml></xml>";
    done(wxpay_bill_start(add_bill(FILLED), WXPAY_BILL_TRADE));
    sheet_bytes("memory", FILLED, strlen(xml));
    feed(xml);
    add_number("end", sizeof(int32_t));
    sheet_word("xml_len", OUTPUT);
    sheet_word("len", OUTPUT);
    add_at();
}

static wxpay_status call_finish(void) {
    return wxpay_bill_finish(at("bill"), at("memory"), size("memory"), at("end"), at("xml_len"),
                             at("len"), at("at"));
}

/* --- Looking ---------------------------------------------------------------------------------- */

static void prepare_sum(void) {
    add_bill_without_memory();
    add_number("sum", sizeof(int64_t));
}

static wxpay_status call_sum(void) {
    return wxpay_bill_sum(at("bill"), WXPAY_COLUMN_TOTAL_ORDER_AMOUNT, at("sum"));
}

static void prepare_where(void) {
    add_bill_without_memory();
    sheet_add("position", OUTPUT, NULL, 1, sizeof(wxpay_bill_position), ALIGN(wxpay_bill_position));
}

static wxpay_status call_where(void) {
    return wxpay_bill_where(at("bill"), at("position"));
}

static void prepare_cell(void) {
    add_line();
    sheet_add("cell", OUTPUT, NULL, 1, sizeof(wxpay_bill_cell), ALIGN(wxpay_bill_cell));
}

#define LOOK at("bill"), at("memory"), size("memory")

static wxpay_status call_cell(void) {
    return wxpay_bill_cell_at(LOOK, 2, at("cell"));
}

static wxpay_status call_text(void) {
    return wxpay_bill_text(LOOK, WXPAY_COLUMN_OUT_TRADE_NO, at("cell"));
}

static void prepare_number(void) {
    add_line();
    add_number("number", sizeof(int64_t));
    add_at();
}

static wxpay_status call_fen(void) {
    return wxpay_bill_fen(LOOK, WXPAY_COLUMN_ORDER_AMOUNT, at("number"), at("at"));
}

static wxpay_status call_milli_fen(void) {
    return wxpay_bill_milli_fen(LOOK, WXPAY_COLUMN_ORDER_AMOUNT, at("number"), at("at"));
}

static wxpay_status call_time(void) {
    return wxpay_bill_time(LOOK, WXPAY_COLUMN_TRADE_TIME, at("number"), at("at"));
}

static void prepare_count(void) {
    size_t consumed;
    size_t needed;
    int32_t event;
    static const char summary[] = SUMMARY;
    char memory[256];
    done(wxpay_bill_start(add_bill(INPUT), WXPAY_BILL_TRADE));
    done(wxpay_bill_feed(at("bill"), memory, sizeof(memory), HEADER "\n" ROW "\n",
                         strlen(HEADER ROW) + 2, &consumed, &event, &needed, NULL));
    done(wxpay_bill_feed(at("bill"), memory, sizeof(memory), summary, strlen(summary), &consumed,
                         &event, &needed, NULL));
    memory[strlen(SUMMARY) - 1] = '\0';
    sheet_text("memory", memory);
    add_number("number", sizeof(uint64_t));
    add_at();
}

static wxpay_status call_count(void) {
    return wxpay_bill_count(LOOK, WXPAY_COLUMN_TOTAL_COUNT, at("number"), at("at"));
}

static void prepare_record(void) {
    add_line();
    sheet_add("record", OUTPUT, NULL, 1, sizeof(wxpay_record), ALIGN(wxpay_record));
    add_at();
}

static wxpay_status call_record(void) {
    return wxpay_bill_record(LOOK, at("record"), at("at"));
}

/* --- Reconciliation --------------------------------------------------------------------------- */

static wxpay_record record_of(const char *number) {
    wxpay_record record;
    memset(&record, 0, sizeof(record));
    record.number = number;
    record.number_len = 3;
    record.amount = 450;
    record.kind = WXPAY_RECORD_PAYMENT;
    return record;
}

/* It goes with the array. */
static void add_number_of_records(const char *name, const char *number) {
    struct argument *text = sheet_text(name, number);
    text->role = REACHED;
    text->is_of_fields = 1;
}

static void prepare_sort(void) {
    wxpay_record records[2];
    add_number_of_records("one", "A-2");
    add_number_of_records("two", "A-1");
    records[0] = record_of(at("one"));
    records[1] = record_of(at("two"));
    sheet_add("records", IN_OUT, records, 2, sizeof(wxpay_record), ALIGN(wxpay_record))->is_counted =
        1;
}

static wxpay_status call_sort(void) {
    return wxpay_ledger_sort(at("records"), size("records"));
}

static void prepare_check(void) {
    wxpay_record records[2];
    wxpay_record row;
    sheet_text("number", "A-2")->role = REACHED;
    records[0] = record_of("A-1");
    records[1] = record_of("A-2");
    row = record_of(at("number"));
    sheet_add("row", INPUT, &row, 1, sizeof(row), ALIGN(wxpay_record));
    add_number("finding", sizeof(int32_t));
    sheet_word("found", OUTPUT);
    sheet_add("records", IN_OUT, records, 2, sizeof(wxpay_record), ALIGN(wxpay_record))->is_counted =
        1;
}

static wxpay_status call_check(void) {
    return wxpay_ledger_check(at("records"), size("records"), at("row"), at("finding"),
                              at("found"));
}

static const struct function functions[] = {
    {"wxpay_bill_size", NULL, NULL, 0},
    {"wxpay_bill_start", prepare_start, call_start, 0},
    {"wxpay_bill_feed", prepare_feed, call_feed, 0},
    {"wxpay_bill_finish", prepare_finish, call_finish, 0},
    {"wxpay_bill_sum", prepare_sum, call_sum, 0},
    {"wxpay_bill_where", prepare_where, call_where, 0},
    {"wxpay_bill_cell_at", prepare_cell, call_cell, 0},
    {"wxpay_bill_text", prepare_cell, call_text, 0},
    {"wxpay_bill_fen", prepare_number, call_fen, 0},
    {"wxpay_bill_milli_fen", prepare_number, call_milli_fen, 0},
    {"wxpay_bill_count", prepare_count, call_count, 0},
    {"wxpay_bill_time", prepare_number, call_time, 0},
    {"wxpay_bill_record", prepare_record, call_record, 0},
    {"wxpay_ledger_sort", prepare_sort, call_sort, 0},
    {"wxpay_ledger_check", prepare_check, call_check, 0},
};
const struct functions of_bills = {functions, sizeof(functions) / sizeof(functions[0])};

/* --- What is no bill, and no record ----------------------------------------------------------- */

static void wrong_record(const struct function *function, wxpay_record *record) {
    record->number = NULL;
    sheet_wrong(function, "a number that is NULL", WXPAY_NULL_POINTER);
    record->number_len = SIZE_MAX;
    sheet_wrong(function, "a number that is impossibly long", WXPAY_BAD_LENGTH);
    record->number_len = SIZE_MAX / 2 + 1;
    sheet_wrong(function, "a number that is just impossibly long", WXPAY_BAD_LENGTH);
    record->kind = WXPAY_RECORD_NONE;
    sheet_wrong(function, "no kind", WXPAY_BAD_ARGUMENT);
    record->kind = WXPAY_RECORD_REVERSAL + 1;
    sheet_wrong(function, "a kind that is none", WXPAY_BAD_ARGUMENT);
}

void wrong_bills(const struct function *function) {
    static const int bytes[] = {0, 0xFF, 0xA5};
    const struct argument *found = sheet_find("bill");
    size_t i;
    for (i = 0; found != NULL && found->role != OUTPUT && i < 3; i++) {
        memset(found->start, bytes[i], sizeof(wxpay_bill));
        sheet_wrong(function, "a bill that was not started", WXPAY_BAD_ARGUMENT);
    }
    if (found != NULL && found->role == INPUT && function->call != call_sum) {
        done(wxpay_bill_start((wxpay_bill *)(void *)found->start, WXPAY_BILL_FUND));
        sheet_wrong(function, "a bill without a line", WXPAY_BAD_ARGUMENT);
    }
    found = sheet_find(function->call == call_sort ? "records" : "row");
    if (found != NULL) {
        wrong_record(function, (wxpay_record *)(void *)found->start);
    }
    if (function->call == call_sort) {
        wxpay_record *records = at("records");
        records[0].number = (const char *)(const void *)(records + 2) - 1;
        sheet_wrong(function, "a number within the records", WXPAY_OVERLAP);
    }
}
