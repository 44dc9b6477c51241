/* wxpay: bills, read as they come from the network, and held against your own records, for C and C++.
 *
 * Made from the Rust sources by cbindgen: do not edit. MIT OR Apache-2.0.
 *
 * In short
 * --------
 *   wxpay_bill bill;
 *   wxpay_record row;
 *   char memory[4096];
 *   size_t consumed, found, needed, xml_len;
 *   int32_t event, finding, end;
 *
 *   wxpay_ledger_sort(mine, count);
 *   wxpay_bill_start(&bill, WXPAY_BILL_TRADE);
 *   while ((len = receive(chunk)) > 0)
 *       for (next = chunk; len > 0; next += consumed, len -= consumed) {
 *           if (wxpay_bill_feed(&bill, memory, sizeof(memory), next, len, &consumed, &event, &needed,
 *                               NULL) != WXPAY_OK)
 *               return fetch_it_again();
 *           if (event == WXPAY_BILL_ROW
 *               && wxpay_bill_record(&bill, memory, sizeof(memory), &row, NULL) == WXPAY_OK
 *               && row.kind != WXPAY_RECORD_NONE
 *               && wxpay_ledger_check(mine, count, &row, &finding, &found) == WXPAY_OK)
 *               look_at(finding, row);
 *       }
 *   if (wxpay_bill_finish(&bill, memory, sizeof(memory), &end, &xml_len, &needed, NULL) == WXPAY_OK
 *       && end == WXPAY_BILL_COMPLETE)
 *       look_at_what_is_still_open(mine, count);
 *
 * Columns are found by heading and never by place: layouts have changed more than once. A value that holds
 * a separator or a line end makes a line with the wrong number of values, and that is refused instead of
 * being misread. gzip is yours to undo.
 *
 * Bills are not signed: they are as good as the connection that they came over. Only once
 * wxpay_bill_finish says so is it known that no row is missing.
 *
 * The rules at the top of wxpay.h hold here, too.
 */

#ifndef WXPAY_BILL_H
#define WXPAY_BILL_H

#include "wxpay.h"

/** What stands in the column WXPAY_COLUMN_DIRECTION: money in. */
#define WXPAY_BILL_INCOME "\xE6\x94\xB6\xE5\x85\xA5"
/** What stands in the column WXPAY_COLUMN_DIRECTION: money out. */
#define WXPAY_BILL_EXPENSE "\xE6\x94\xAF\xE5\x87\xBA"

/**
 * How many `uint64_t` a `wxpay_bill` has.
 */
#define WXPAY_BILL_WORDS 42

/**
 * Size of a `wxpay_bill` in bytes, on every target.
 */
#define WXPAY_BILL_SIZE 336

/**
 * The most columns of a bill. The widest known has 29.
 */
#define WXPAY_BILL_COLUMNS_MAX 64

/**
 * The most memory that a reader uses, in bytes. 4,096 are more than any bill has needed yet.
 */
#define WXPAY_BILL_MEMORY_MAX 65535

/**
 * The trade bill of a day, of every `bill_type`: WXPAY_API_DOWNLOAD_BILL.
 */
#define WXPAY_BILL_TRADE 0

/**
 * The fund flow bill of a day, of every `account_type`: WXPAY_API_DOWNLOAD_FUND_FLOW.
 */
#define WXPAY_BILL_FUND 1

/**
 * All of the chunk has been taken: feed the next.
 */
#define WXPAY_BILL_MORE 0

/**
 * There is a row: look at it, then feed the rest of the chunk.
 */
#define WXPAY_BILL_ROW 1

/**
 * A complete bill; its summary is the line to look at.
 */
#define WXPAY_BILL_COMPLETE 0

/**
 * XML instead of a bill: `No Bill Exist`, `Bill Creating` and so on. It is at the start of the memory,
 * for `wxpay_read_reply`.
 */
#define WXPAY_BILL_REFUSAL 1

/**
 * No record: a row of a kind that there is no name for.
 */
#define WXPAY_RECORD_NONE 0

/**
 * Money in, by `out_trade_no`.
 */
#define WXPAY_RECORD_PAYMENT 1

/**
 * Money back, by `out_refund_no`.
 */
#define WXPAY_RECORD_REFUND 2

/**
 * A payment that was undone by `reverse`, by `out_trade_no`.
 */
#define WXPAY_RECORD_REVERSAL 3

/**
 * The bill does not have it, as far as it has been read.
 */
#define WXPAY_MARK_OPEN 0

/**
 * The bill has it with this amount.
 */
#define WXPAY_MARK_MATCHED 1

/**
 * The bill has it with another amount.
 */
#define WXPAY_MARK_AMOUNT_DIFFERS 2

/**
 * The bill has it more than once.
 */
#define WXPAY_MARK_REPEATED 3

/**
 * It is your own records that have it more than once, and this is not the first of them.
 */
#define WXPAY_MARK_DUPLICATE 4

/**
 * The bill has it, your records do not. A payment: someone has paid, so ship, or refund. A refund:
 * somebody has made it by hand, or your record of it was lost.
 */
#define WXPAY_FINDING_UNKNOWN 0

/**
 * Both have it, with the same amount.
 */
#define WXPAY_FINDING_MATCHED 1

/**
 * Both have it, with different amounts.
 */
#define WXPAY_FINDING_AMOUNT_DIFFERS 2

/**
 * The bill has it again. An order is paid once; ask the platform.
 */
#define WXPAY_FINDING_REPEATED 3

/**
 * When it was paid; in refund rows of a bill of everything, when the refund was made.
 */
#define WXPAY_COLUMN_TRADE_TIME 1

/**
 * `appid`
 */
#define WXPAY_COLUMN_APPID 2

/**
 * `mch_id`
 */
#define WXPAY_COLUMN_MCH_ID 3

/**
 * `sub_mch_id`
 */
#define WXPAY_COLUMN_SUB_MCH_ID 4

/**
 * `device_info`
 */
#define WXPAY_COLUMN_DEVICE_INFO 5

/**
 * `transaction_id`
 */
#define WXPAY_COLUMN_TRANSACTION_ID 6

/**
 * `out_trade_no`
 */
#define WXPAY_COLUMN_OUT_TRADE_NO 7

/**
 * `openid`
 */
#define WXPAY_COLUMN_OPENID 8

/**
 * `trade_type`
 */
#define WXPAY_COLUMN_TRADE_TYPE 9

/**
 * `SUCCESS`, `REFUND` or `REVOKED`
 */
#define WXPAY_COLUMN_TRADE_STATE 10

/**
 * `bank_type`
 */
#define WXPAY_COLUMN_BANK_TYPE 11

/**
 * `fee_type`
 */
#define WXPAY_COLUMN_FEE_TYPE 12

/**
 * `settlement_total_fee`
 */
#define WXPAY_COLUMN_SETTLEMENT_AMOUNT 13

/**
 * `coupon_fee`
 */
#define WXPAY_COLUMN_COUPON_AMOUNT 14

/**
 * When the refund was asked for.
 */
#define WXPAY_COLUMN_REFUND_REQUEST_TIME 15

/**
 * When the refund was made.
 */
#define WXPAY_COLUMN_REFUND_SUCCESS_TIME 16

/**
 * `refund_id`
 */
#define WXPAY_COLUMN_REFUND_ID 17

/**
 * `out_refund_no`
 */
#define WXPAY_COLUMN_OUT_REFUND_NO 18

/**
 * `settlement_refund_fee`
 */
#define WXPAY_COLUMN_REFUND_AMOUNT 19

/**
 * What of the refund goes back to coupons.
 */
#define WXPAY_COLUMN_COUPON_REFUND_AMOUNT 20

/**
 * `refund_channel`
 */
#define WXPAY_COLUMN_REFUND_TYPE 21

/**
 * `refund_status`
 */
#define WXPAY_COLUMN_REFUND_STATUS 22

/**
 * `body`
 */
#define WXPAY_COLUMN_BODY 23

/**
 * `attach`
 */
#define WXPAY_COLUMN_ATTACH 24

/**
 * What the platform charges; negative where it gives back.
 */
#define WXPAY_COLUMN_FEE 25

/**
 * What the platform gives back, in bills of recharge refunds.
 */
#define WXPAY_COLUMN_RETURNED_FEE 26

/**
 * The rate of the fee: `0.60%`
 */
#define WXPAY_COLUMN_RATE 27

/**
 * `total_fee`
 */
#define WXPAY_COLUMN_ORDER_AMOUNT 28

/**
 * `refund_fee`
 */
#define WXPAY_COLUMN_REQUESTED_REFUND_AMOUNT 29

/**
 * A remark on the rate.
 */
#define WXPAY_COLUMN_RATE_NOTE 30

/**
 * How many rows.
 */
#define WXPAY_COLUMN_TOTAL_COUNT 60

/**
 * The sum of WXPAY_COLUMN_SETTLEMENT_AMOUNT.
 */
#define WXPAY_COLUMN_TOTAL_SETTLEMENT_AMOUNT 61

/**
 * The sum of WXPAY_COLUMN_REFUND_AMOUNT.
 */
#define WXPAY_COLUMN_TOTAL_REFUND_AMOUNT 62

/**
 * The sum of WXPAY_COLUMN_COUPON_REFUND_AMOUNT.
 */
#define WXPAY_COLUMN_TOTAL_COUPON_REFUND_AMOUNT 63

/**
 * The sum of WXPAY_COLUMN_FEE.
 */
#define WXPAY_COLUMN_TOTAL_FEE 64

/**
 * The sum of WXPAY_COLUMN_ORDER_AMOUNT.
 */
#define WXPAY_COLUMN_TOTAL_ORDER_AMOUNT 65

/**
 * The sum of WXPAY_COLUMN_REQUESTED_REFUND_AMOUNT.
 */
#define WXPAY_COLUMN_TOTAL_REQUESTED_REFUND_AMOUNT 66

/**
 * When it was booked.
 */
#define WXPAY_COLUMN_BOOKED_TIME 80

/**
 * The platform's number of the business: a `transaction_id`, a `refund_id` and so on.
 */
#define WXPAY_COLUMN_BUSINESS_NO 81

/**
 * The number of this movement.
 */
#define WXPAY_COLUMN_FLOW_NO 82

/**
 * What it was for, in words.
 */
#define WXPAY_COLUMN_BUSINESS_NAME 83

/**
 * The kind of business, in words.
 */
#define WXPAY_COLUMN_BUSINESS_TYPE 84

/**
 * WXPAY_BILL_INCOME, money in, or WXPAY_BILL_EXPENSE, money out.
 */
#define WXPAY_COLUMN_DIRECTION 85

/**
 * How much, without a sign.
 */
#define WXPAY_COLUMN_AMOUNT 86

/**
 * What the account held afterwards.
 */
#define WXPAY_COLUMN_BALANCE 87

/**
 * Who moved it.
 */
#define WXPAY_COLUMN_APPLICANT 88

/**
 * A remark.
 */
#define WXPAY_COLUMN_REMARK 89

/**
 * The number of the voucher.
 */
#define WXPAY_COLUMN_VOUCHER_NO 90

/**
 * How many rows.
 */
#define WXPAY_COLUMN_FLOW_COUNT 110

/**
 * How many rows of money in.
 */
#define WXPAY_COLUMN_INCOME_COUNT 111

/**
 * The sum of money in.
 */
#define WXPAY_COLUMN_INCOME_AMOUNT 112

/**
 * How many rows of money out.
 */
#define WXPAY_COLUMN_EXPENSE_COUNT 113

/**
 * The sum of money out.
 */
#define WXPAY_COLUMN_EXPENSE_AMOUNT 114

/**
 * How far a bill has been read: 336 bytes of your memory. It has no pointers, so it may be copied and
 * moved between two calls.
 */
typedef struct wxpay_bill {
    /**
     * Nothing to look at.
     */
    uint64_t opaque[WXPAY_BILL_WORDS];
} wxpay_bill;

/**
 * Where a reader is.
 */
typedef struct wxpay_bill_position {
    /**
     * Where in the bill the line to look at starts, in bytes.
     */
    uint64_t offset;
    /**
     * How many rows there were so far, with this one.
     */
    uint64_t rows;
    /**
     * How many columns the line has.
     */
    size_t columns;
} wxpay_bill_position;

/**
 * A value of a line, and what stands above it. The texts are in the reader's memory: they end where the
 * next row starts.
 */
typedef struct wxpay_bill_cell {
    /**
     * The heading, as the bill spells it.
     */
    const char *heading;
    /**
     * Its length in bytes.
     */
    size_t heading_len;
    /**
     * The value, possibly empty. UTF-8, without a NUL.
     */
    const char *text;
    /**
     * Its length in bytes.
     */
    size_t text_len;
    /**
     * WXPAY_COLUMN_TRADE_TIME and so on; 0 for a heading that this library does not know.
     */
    int32_t column;
    /**
     * 0.
     */
    int32_t reserved;
} wxpay_bill_cell;

/**
 * One movement of money: your own, or that of a row.
 */
typedef struct wxpay_record {
    /**
     * `out_trade_no` or `out_refund_no`, depending on the kind; any bytes.
     */
    const char *number;
    /**
     * Its length in bytes.
     */
    size_t number_len;
    /**
     * How much, in fen: `total_fee` or `refund_fee`.
     */
    int64_t amount;
    /**
     * A number that means something to you: where in your own list it stood before sorting, say.
     */
    uint32_t tag;
    /**
     * WXPAY_RECORD_PAYMENT and so on.
     */
    uint8_t kind;
    /**
     * What has become of it: WXPAY_MARK_OPEN and so on. Need not be set.
     */
    uint8_t mark;
    /**
     * 0.
     */
    uint8_t reserved[2];
} wxpay_record;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The library's `sizeof(wxpay_bill)`, for languages that do not read the header.
 *
 * Stack: 8 bytes.
 */
WXPAY_MUST_USE size_t wxpay_bill_size(void);

/**
 * Starts to read a bill.
 *
 * Stack: 224 bytes.
 *
 * @param[out] bill    Need not be initialised.
 * @param sheet        WXPAY_BILL_TRADE or WXPAY_BILL_FUND.
 * @return WXPAY_OK; WXPAY_BAD_ARGUMENT, WXPAY_NULL_POINTER, WXPAY_MISALIGNED.
 */
WXPAY_MUST_USE wxpay_status wxpay_bill_start(struct wxpay_bill *bill, int32_t sheet);

/**
 * Takes bytes from the front of a chunk until a row is complete, or there are no more. So call it until
 * it says WXPAY_BILL_MORE, each time with what was not consumed, and then with the next chunk, of any
 * size.
 *
 * After WXPAY_COLUMN_MISMATCH, WXPAY_BAD_AMOUNT, WXPAY_BAD_UTF8 and WXPAY_BUFFER_TOO_SMALL about a row,
 * the row is lost, which `wxpay_bill_finish` will notice, and the next call goes on with the next line.
 * After all others, and about the headings, every further call returns the same.
 *
 * Stack: 1648 bytes.
 *
 * @param[in,out] bill       Started by `wxpay_bill_start`.
 * @param memory             Holds the headings and one line; the same one in every call about this bill.
 *                           4,096 bytes are enough.
 * @param memory_size        Its size in bytes.
 * @param chunk              The next bytes of the bill, decompressed.
 * @param[out] consumed      How many of them have been taken. Written when a line is refused, too.
 * @param[out] event         WXPAY_BILL_MORE or WXPAY_BILL_ROW. Written on success only.
 * @param[out] needed        The size that the memory must have, written only if it is too small.
 * @param[out] at            Where in the whole bill something was refused. May be NULL.
 * @return WXPAY_OK; WXPAY_COLUMN_MISMATCH, WXPAY_BAD_AMOUNT, WXPAY_BAD_UTF8, WXPAY_BUFFER_TOO_SMALL;
 *         WXPAY_COMPRESSED, WXPAY_NOT_BILL, WXPAY_DUPLICATE_FIELD (two headings for one column),
 *         WXPAY_TOO_MANY_FIELDS (of headings), WXPAY_TRAILING_DATA; WXPAY_BAD_ARGUMENT for a bill that
 *         was not started; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_feed(struct wxpay_bill *bill,
                             void *memory,
                             size_t memory_size,
                             const void *chunk,
                             size_t chunk_len,
                             size_t *consumed,
                             int32_t *event,
                             size_t *needed,
                             size_t *at);

/**
 * The bill has been fed to its end: is it complete, and do the rows amount to what the summary states?
 *
 * Compared are the count of the rows and every sum that the summary and the rows have: exactly, but for
 * the fee, whose total may be written with fewer decimals and so may differ by less than a fen. The
 * summary is the line to look at from now on, also if the totals are wrong.
 *
 * Stack: 1696 bytes.
 *
 * @param[out] end        WXPAY_BILL_COMPLETE or WXPAY_BILL_REFUSAL. Written on success only.
 * @param[out] xml_len    How long the XML at the start of the memory is; 0 for a bill.
 * @param[out] needed     The size that the memory must have, written only if it is too small.
 * @param[out] at         Where in the whole bill something was refused. May be NULL.
 * @return WXPAY_OK; WXPAY_TRUNCATED (there is no summary: some rows may be missing, fetch it again),
 *         WXPAY_TOTAL_MISMATCH (rows are missing, or were refused), WXPAY_BAD_AMOUNT, WXPAY_BAD_NUMBER,
 *         WXPAY_EMPTY, WXPAY_BUFFER_TOO_SMALL; what `wxpay_bill_feed` refuses for good;
 *         WXPAY_BAD_ARGUMENT for a bill that was not started; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
 *         WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_finish(struct wxpay_bill *bill,
                               void *memory,
                               size_t memory_size,
                               int32_t *end,
                               size_t *xml_len,
                               size_t *needed,
                               size_t *at);

/**
 * What the rows amount to so far, for a column of the summary: WXPAY_COLUMN_TOTAL_ORDER_AMOUNT and so on.
 *
 * Stack: 256 bytes.
 *
 * @param[out] milli_fen    In thousandths of a fen. Written on success only.
 * @return WXPAY_OK; WXPAY_MISSING_FIELD: the rows do not have what it sums up, or it is no sum;
 *         WXPAY_BAD_ARGUMENT for what is no column, or a bill that was not started;
 *         WXPAY_NULL_POINTER, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_sum(const struct wxpay_bill *bill,
                            int32_t total,
                            int64_t *milli_fen);

/**
 * Where the reader is: which line, how many rows, how many columns.
 *
 * Stack: 240 bytes.
 *
 * @param[out] position    Written on success only.
 * @return WXPAY_OK; WXPAY_BAD_ARGUMENT for a bill that was not started or has no line to look at;
 *         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_where(const struct wxpay_bill *bill,
                              struct wxpay_bill_position *position);

/**
 * The value in a place, and its heading: for columns that have no number, or to show a line.
 *
 * Stack: 304 bytes.
 *
 * @param memory        The memory that the bill was read with.
 * @param place         Counted from 0.
 * @param[out] cell     Written on success only.
 * @return WXPAY_OK; WXPAY_MISSING_FIELD: there are fewer columns; WXPAY_BAD_ARGUMENT for a bill that was
 *         not started or has no line to look at; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
 *         WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_cell_at(const struct wxpay_bill *bill,
                                const void *memory,
                                size_t memory_size,
                                size_t place,
                                struct wxpay_bill_cell *cell);

/**
 * The text in a column, where it stands in the memory: it ends where the next row starts. `0` in the
 * place of a number of a refund or of a sub-merchant stands for none.
 *
 * Stack: 320 bytes.
 *
 * @param column       WXPAY_COLUMN_OUT_TRADE_NO and so on.
 * @param[out] cell    Written on success only: `text` and `text_len`, and the heading.
 * @return As `wxpay_bill_cell_at`; WXPAY_MISSING_FIELD: it is empty, or the bill has no such column;
 *         WXPAY_BAD_ARGUMENT for what is no column.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_text(const struct wxpay_bill *bill,
                             const void *memory,
                             size_t memory_size,
                             int32_t column,
                             struct wxpay_bill_cell *cell);

/**
 * The amount in a column.
 *
 * Stack: 568 bytes.
 *
 * @param[out] fen    In fen; may be negative. Written on success only.
 * @param[out] at     Where in the whole bill something was refused. May be NULL.
 * @return As `wxpay_bill_text`; WXPAY_BAD_AMOUNT.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_fen(const struct wxpay_bill *bill,
                            const void *memory,
                            size_t memory_size,
                            int32_t column,
                            int64_t *fen,
                            size_t *at);

/**
 * The fee in a column, which may be finer than a fen.
 *
 * Stack: 552 bytes.
 *
 * @param[out] milli_fen    In thousandths of a fen; may be negative. Written on success only.
 * @param[out] at           Where in the whole bill something was refused. May be NULL.
 * @return As `wxpay_bill_text`; WXPAY_BAD_AMOUNT.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_milli_fen(const struct wxpay_bill *bill,
                                  const void *memory,
                                  size_t memory_size,
                                  int32_t column,
                                  int64_t *milli_fen,
                                  size_t *at);

/**
 * The count in a column, `45` or `45.0`.
 *
 * Stack: 592 bytes.
 *
 * @param[out] count    Written on success only.
 * @param[out] at       Where in the whole bill something was refused. May be NULL.
 * @return As `wxpay_bill_text`; WXPAY_BAD_NUMBER.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_count(const struct wxpay_bill *bill,
                              const void *memory,
                              size_t memory_size,
                              int32_t column,
                              uint64_t *count,
                              size_t *at);

/**
 * The time in a column.
 *
 * Stack: 744 bytes.
 *
 * @param[out] seconds    Since the start of 1970, UTC, as `time()` has them. Written on success only.
 * @param[out] at         Where in the whole bill something was refused. May be NULL.
 * @return As `wxpay_bill_text`; WXPAY_BAD_TIME.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_time(const struct wxpay_bill *bill,
                             const void *memory,
                             size_t memory_size,
                             int32_t column,
                             int64_t *seconds,
                             size_t *at);

/**
 * What to look for in your own records, and what it should come to: see `wxpay_ledger_check`. For rows of
 * a trade bill.
 *
 * A payment of `out_trade_no`, a refund `out_refund_no`, or a reversal of `out_trade_no`; with the order's
 * amount or what was asked for, or, where the layout does not have it, what is settled. A row without
 * the number, say of a refund that was made by hand on the merchant platform, has an empty one.
 *
 * Stack: 632 bytes.
 *
 * @param[out] record    Its number is in the memory. WXPAY_RECORD_NONE, if the row is nothing that there is
 *                       a name for. Written on success only.
 * @param[out] at        Where in the whole bill something was refused. May be NULL.
 * @return As `wxpay_bill_cell_at`; WXPAY_BAD_AMOUNT; WXPAY_MISSING_FIELD: there is no amount.
 */
WXPAY_MUST_USE
wxpay_status wxpay_bill_record(const struct wxpay_bill *bill,
                               const void *memory,
                               size_t memory_size,
                               struct wxpay_record *record,
                               size_t *at);

/**
 * Sorts your own records where they stand, by kind, number and amount, and forgets their marks: before
 * the first `wxpay_ledger_check`. Of several with the same kind and number, all but the first are marked
 * WXPAY_MARK_DUPLICATE and will not be found.
 *
 * They may come in any order; it takes time proportional to n log n and no memory.
 *
 * Stack: 264 bytes.
 *
 * @param[in,out] records    Your array. The numbers stay where they are: keep them.
 * @return WXPAY_OK; WXPAY_BAD_ARGUMENT for a kind that is none; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
 *         WXPAY_MISALIGNED, WXPAY_OVERLAP. After a refusal the records are what they were.
 */
WXPAY_MUST_USE
wxpay_status wxpay_ledger_sort(struct wxpay_record *records,
                               size_t count);

/**
 * Looks up what a row of the bill says, and marks the record. Once all rows have been checked, what is
 * still WXPAY_MARK_OPEN is in your records and not in the bill: not paid, or in the bill of the next day
 * or the day before. Query the order.
 *
 * Stack: 336 bytes.
 *
 * @param[in,out] records    Your array, which `wxpay_ledger_sort` has sorted. That a number overlaps an
 *                           output is not noticed here.
 * @param row                What `wxpay_bill_record` says.
 * @param[out] finding       WXPAY_FINDING_MATCHED and so on. Written on success only.
 * @param[out] found         Which record, counted from 0; `count` for WXPAY_FINDING_UNKNOWN.
 * @return WXPAY_OK; WXPAY_BAD_ARGUMENT for a row whose kind is none; WXPAY_NULL_POINTER,
 *         WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_ledger_check(struct wxpay_record *records,
                                size_t count,
                                const struct wxpay_record *row,
                                int32_t *finding,
                                size_t *found);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* WXPAY_BILL_H */
