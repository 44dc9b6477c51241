/* Bills, in pieces of every size, against tests/vectors/bill.
 *
 *   bill TREE */

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "casefile.h"
#include "check.h"
#include "pages.h"
#include "tsv.h"
#include "wxpay_bill.h"

static const char *tree;
static unsigned long readings;

/* What has been read, as a case spells it. */
static char spelled[1 << 18];
static size_t spelled_len;

static void spell(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    spelled_len += (size_t)vsnprintf(spelled + spelled_len, sizeof(spelled) - spelled_len, format,
                                     arguments);
    va_end(arguments);
    if (spelled_len >= sizeof(spelled)) {
        check_stop("too much is read");
    }
}

static void spell_value(const char *text, size_t len) {
    static const char letters[] = "n\nr\rt\t\\\\";
    size_t i;
    for (i = 0; i < len; i++) {
        size_t k = 0;
        while (k < 8 && letters[k + 1] != text[i]) {
            k += 2;
        }
        if (k < 8) {
            spell("\\%c", letters[k]);
        } else {
            spell("%c", text[i]);
        }
    }
}

struct reading {
    wxpay_bill bill;
    char *memory;
    size_t memory_size;
};

/* What kind of value a column has. */
static char kind_of(int32_t column) {
    switch (column) {
    case WXPAY_COLUMN_TRADE_TIME:
    case WXPAY_COLUMN_REFUND_REQUEST_TIME:
    case WXPAY_COLUMN_REFUND_SUCCESS_TIME:
    case WXPAY_COLUMN_BOOKED_TIME: return 't';
    case WXPAY_COLUMN_FEE:
    case WXPAY_COLUMN_RETURNED_FEE:
    case WXPAY_COLUMN_TOTAL_FEE: return 'm';
    case WXPAY_COLUMN_TOTAL_COUNT:
    case WXPAY_COLUMN_FLOW_COUNT:
    case WXPAY_COLUMN_INCOME_COUNT:
    case WXPAY_COLUMN_EXPENSE_COUNT: return 'c';
    case WXPAY_COLUMN_SETTLEMENT_AMOUNT:
    case WXPAY_COLUMN_COUPON_AMOUNT:
    case WXPAY_COLUMN_REFUND_AMOUNT:
    case WXPAY_COLUMN_COUPON_REFUND_AMOUNT:
    case WXPAY_COLUMN_ORDER_AMOUNT:
    case WXPAY_COLUMN_REQUESTED_REFUND_AMOUNT:
    case WXPAY_COLUMN_TOTAL_SETTLEMENT_AMOUNT:
    case WXPAY_COLUMN_TOTAL_REFUND_AMOUNT:
    case WXPAY_COLUMN_TOTAL_COUPON_REFUND_AMOUNT:
    case WXPAY_COLUMN_TOTAL_ORDER_AMOUNT:
    case WXPAY_COLUMN_TOTAL_REQUESTED_REFUND_AMOUNT:
    case WXPAY_COLUMN_AMOUNT:
    case WXPAY_COLUMN_BALANCE:
    case WXPAY_COLUMN_INCOME_AMOUNT:
    case WXPAY_COLUMN_EXPENSE_AMOUNT: return 'f';
    default: return 'x';
    }
}

static void spell_parsed(const struct reading *reading, int32_t column) {
    int64_t number = 7;
    uint64_t count = 7;
    size_t at = 0;
    wxpay_status status;
    const char kind = kind_of(column);
    if (kind == 'x') {
        return;
    }
    status = kind == 't'   ? wxpay_bill_time(&reading->bill, reading->memory, reading->memory_size,
                                             column, &number, &at)
             : kind == 'm' ? wxpay_bill_milli_fen(&reading->bill, reading->memory,
                                                  reading->memory_size, column, &number, &at)
             : kind == 'c' ? wxpay_bill_count(&reading->bill, reading->memory,
                                              reading->memory_size, column, &count, &at)
                           : wxpay_bill_fen(&reading->bill, reading->memory, reading->memory_size,
                                            column, &number, &at);
    if (status == WXPAY_OK && kind == 'c') {
        spell("%" PRIu64, count);
    } else if (status == WXPAY_OK) {
        spell("%" PRId64, number);
    } else {
        CHECK(number == 7 && count == 7);
        if (status != WXPAY_MISSING_FIELD) {
            spell("%s %lu", wxpay_status_name(status), (unsigned long)at);
        }
    }
}

/* By its number, a column is the same. */
static void check_text(const struct reading *reading, const wxpay_bill_cell *cell) {
    wxpay_bill_cell again = {NULL, 0, NULL, 0, 0, 0};
    wxpay_status status = wxpay_bill_text(&reading->bill, reading->memory, reading->memory_size,
                                          cell->column, &again);
    if (cell->column == 0) {
        CHECK_STATUS(status, WXPAY_BAD_ARGUMENT);
    } else if (cell->text_len == 0) {
        CHECK_STATUS(status, WXPAY_MISSING_FIELD);
    } else {
        CHECK_STATUS(status, WXPAY_OK);
        CHECK(again.text == cell->text && again.text_len == cell->text_len);
        CHECK(again.heading == cell->heading && again.column == cell->column);
    }
}

static void spell_line(const struct reading *reading, const char *what, uint64_t rows) {
    wxpay_bill_position position = {0, 0, 0};
    wxpay_bill_cell cell = {NULL, 0, NULL, 0, 0, 0};
    size_t place;
    CHECK_STATUS(wxpay_bill_where(&reading->bill, &position), WXPAY_OK);
    CHECK(position.rows == rows);
    spell("%s %" PRIu64 "\n", what, position.offset);
    for (place = 0; place < position.columns; place++) {
        CHECK_STATUS(wxpay_bill_cell_at(&reading->bill, reading->memory, reading->memory_size,
                                        place, &cell),
                     WXPAY_OK);
        spell("%d\t", (int)cell.column);
        spell_value(cell.heading, cell.heading_len);
        spell("\t");
        spell_value(cell.text, cell.text_len);
        spell("\t");
        spell_parsed(reading, cell.column);
        spell("\n");
        check_text(reading, &cell);
    }
    CHECK_STATUS(wxpay_bill_cell_at(&reading->bill, reading->memory, reading->memory_size,
                                    position.columns, &cell),
                 WXPAY_MISSING_FIELD);
}

/* The reader moves: the old one is of no use to anybody. */
static void moved(struct reading *reading) {
    wxpay_bill copy = reading->bill;
    memset(&reading->bill, 0xEE, sizeof(reading->bill));
    reading->bill = copy;
}

struct refused {
    wxpay_status status;
    size_t at;
};

/* Feeds one piece. False once there is no reading on. */
static int feed(struct reading *reading, const char *piece, size_t len, uint64_t *rows,
                struct refused *last) {
    do {
        size_t consumed = 0;
        size_t needed = 0;
        struct refused now = {0, 0};
        int32_t event = 7;
        moved(reading);
        now.status = wxpay_bill_feed(&reading->bill, reading->memory, reading->memory_size, piece,
                                     len, &consumed, &event, &needed, &now.at);
        CHECK(consumed <= len);
        if (now.status == WXPAY_OK) {
            CHECK(event == WXPAY_BILL_ROW || (event == WXPAY_BILL_MORE && consumed == len));
            if (event == WXPAY_BILL_ROW) {
                (*rows)++;
                spell_line(reading, "row", *rows);
            }
        } else {
            CHECK(event == 7);
            CHECK((now.status == WXPAY_BUFFER_TOO_SMALL) == (needed > 0));
            if (needed > 0) {
                CHECK_SIZE(now.at, 0);
                now.at = needed;
            }
            if (now.status == last->status && now.at == last->at && consumed == 0) {
                return 0;
            }
            *last = now;
            spell("refused %s %lu\n", wxpay_status_name(now.status), (unsigned long)now.at);
        }
        piece += consumed;
        len -= consumed;
    } while (len > 0);
    return 1;
}

static void finish(struct reading *reading, const struct case_file *file, uint64_t rows,
                   const char *bytes, size_t len) {
    const char *expect = case_header(file, "expect");
    const char *xml = case_header(file, "xml");
    size_t xml_len = 7;
    size_t needed = 0;
    size_t at = 0;
    int32_t end = 7;
    wxpay_bill_position position;
    wxpay_status status = wxpay_bill_finish(&reading->bill, reading->memory, reading->memory_size,
                                            &end, &xml_len, &needed, &at);
    if (strcmp(expect, "refusal") == 0) {
        const size_t start = (size_t)strtoul(xml, NULL, 10);
        CHECK_STATUS(status, WXPAY_OK);
        CHECK(end == WXPAY_BILL_REFUSAL);
        CHECK_SIZE(xml_len, len - start);
        CHECK(memcmp(reading->memory, bytes + start, len - start) == 0);
    } else {
        case_expect(expect, status, status == WXPAY_BUFFER_TOO_SMALL ? needed : at, NULL, 0);
        CHECK(status == WXPAY_OK ? end == WXPAY_BILL_COMPLETE && xml_len == 0
                                 : end == 7 && xml_len == 7);
    }
    if (wxpay_bill_where(&reading->bill, &position) == WXPAY_OK) {
        spell_line(reading, "summary", rows);
    }
}

/* The bill in pieces: the first ends at `first`, the others are so long. */
static void read_pieces(const struct case_file *file, const char *bytes, size_t len, size_t first,
                        size_t others) {
    struct reading reading;
    struct refused last = {WXPAY_OK, 0};
    const int is_fund = strcmp(case_header(file, "sheet"), "fund") == 0;
    uint64_t rows = 0;
    size_t at = 0;
    size_t end = first;
    size_t i;
    const char *line = spelled;
    spelled_len = 0;
    memset(&reading, 0x5A, sizeof(reading));
    reading.memory_size = (size_t)strtoul(case_header(file, "memory"), NULL, 10);
    reading.memory = pages_get(reading.memory_size);
    CHECK_STATUS(wxpay_bill_start(&reading.bill, is_fund ? WXPAY_BILL_FUND : WXPAY_BILL_TRADE),
                 WXPAY_OK);
    while (at < len) {
        const char *piece = pages_copy(bytes + at, end - at);
        if (!feed(&reading, piece, end - at, &rows, &last)) {
            break;
        }
        at = end;
        end = len - at < others ? len : at + others;
    }
    CHECK_SIZE((size_t)rows, (size_t)strtoul(case_header(file, "rows"), NULL, 10));
    finish(&reading, file, rows, bytes, len);

    /* Line by line what the case says. */
    for (i = case_block(file, 1); i < file->count; i++) {
        const size_t length = strlen(file->lines[i]);
        if (!CHECK(strncmp(line, file->lines[i], length) == 0 && line[length] == '\n')) {
            fprintf(stderr, "    line %lu: %.100s\n", (unsigned long)i + 1, line);
            break;
        }
        line += length + 1;
    }
    CHECK(i < file->count || line == spelled + spelled_len);
    readings++;
    pages_free();
}

static void run(const struct case_file *file) {
    char name[128];
    size_t len;
    size_t at;
    char *bytes;
    if (strcmp(case_header(file, "sheet"), "comments") == 0) {
        return;
    }
    (void)snprintf(name, sizeof(name), "%s.bill", file->name);
    bytes = case_bytes(tree, "bill", name, &len);
    check_context("bill/%s, as a whole", file->name);
    read_pieces(file, bytes, len, len, len);
    /* In two pieces, cut in every place of a short one, and in some of a long one. */
    for (at = 1; at < len; at += 1 + len / 256) {
        check_context("bill/%s, cut at %lu", file->name, (unsigned long)at);
        read_pieces(file, bytes, len, at, len);
    }
    if (len > 1) {
        check_context("bill/%s, by 7", file->name);
        read_pieces(file, bytes, len, 1, 7);
        check_context("bill/%s, byte by byte", file->name);
        read_pieces(file, bytes, len, 1, 1);
    }
    free(bytes);
}

int main(int argc, char **argv) {
    size_t count;
    if (argc != 2) {
        fputs("usage: bill TREE\n", stderr);
        return 2;
    }
    tree = argv[1];
    count = case_each(tree, "bill", run);
    CHECK(readings > count);
    printf("bill: %lu cases, read %lu times\n", (unsigned long)count, readings);
    return check_report("bill");
}
