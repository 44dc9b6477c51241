// wxpay: bills, and your own records held against them, for C++14 and later. MIT OR Apache-2.0.
//
// In short
// --------
//   wxpay::ledger ledger(mine, count);                       // an array of wxpay_record
//   wxpay::bill<> bill(wxpay::sheet::trade);
//   for (wxpay::view chunk = receive(); !chunk.empty(); chunk = receive())
//       while (true) {
//           const auto row = bill.feed(chunk);               // takes bytes from the front of the chunk
//           if (!row)
//               return fetch_it_again(row.error());
//           if (!*row)
//               break;
//           const auto record = bill.record();
//           if (record && record->kind != WXPAY_RECORD_NONE)
//               look_at(ledger.check(*record));
//       }
//   const auto end = bill.finish();
//   if (end && end->is_bill)
//       look_at_what_is_still_open(mine, count);
//
// What is read, and when it is refused, stands in wxpay_bill.h. The rules at the top of wxpay.hpp hold
// here, too.

#ifndef WXPAY_BILL_HPP
#define WXPAY_BILL_HPP

#include "wxpay.hpp"
#include "wxpay_bill.h"

namespace wxpay {

/// Which bill it is.
enum class sheet : int32_t {
    trade = WXPAY_BILL_TRADE,
    fund = WXPAY_BILL_FUND,
};

/// A value of a line, and what stands above it: in the reader's memory, until the next row starts.
struct cell {
    view heading;
    view text;
    /// WXPAY_COLUMN_TRADE_TIME and so on; 0 for a heading that this library does not know.
    int32_t column = 0;
};

/// What there was, once all of it has been read.
struct bill_end {
    /// A complete bill; its summary is the line to look at.
    bool is_bill = false;
    /// XML instead of a bill, for `read_reply`.
    view xml;
};

/// Reads a bill piece by piece. It holds the headings and one line; 4,096 bytes are enough. It may be moved
/// and copied; texts that it has given out stay with the old one.
template <size_t Memory = 4096> class bill {
    static_assert(Memory <= WXPAY_BILL_MEMORY_MAX, "more than a reader uses");

public:
    explicit bill(wxpay::sheet sheet) noexcept : raw_{}, memory_{} {
        // There is no other sheet.
        const wxpay_status status = wxpay_bill_start(&raw_, static_cast<int32_t>(sheet));
        static_cast<void>(status);
    }

    /// Takes bytes from the front of `chunk`. True if there is a row; false once the chunk is empty. After
    /// a refusal of a line the next call goes on with the next one.
    result<bool> feed(view& chunk) noexcept {
        size_t consumed = 0;
        size_t needed = 0;
        size_t at = 0;
        int32_t event = WXPAY_BILL_MORE;
        const wxpay_status status = wxpay_bill_feed(&raw_, memory_, Memory, chunk.data(),
                                                    chunk.size(), &consumed, &event, &needed, &at);
        chunk = view(chunk.data() + consumed, chunk.size() - consumed);
        return status == WXPAY_OK ? result<bool>(event == WXPAY_BILL_ROW)
                                  : refused(status, needed, at);
    }

    /// The bill has been fed to its end: is it complete, and do the rows amount to what it states?
    result<bill_end> finish() noexcept {
        bill_end found;
        size_t len = 0;
        size_t needed = 0;
        size_t at = 0;
        int32_t end = WXPAY_BILL_COMPLETE;
        const wxpay_status status =
            wxpay_bill_finish(&raw_, memory_, Memory, &end, &len, &needed, &at);
        if (status != WXPAY_OK) {
            return refused(status, needed, at);
        }
        found.is_bill = end == WXPAY_BILL_COMPLETE;
        found.xml = view(memory_, len);
        return found;
    }

    /// Where the reader is.
    result<wxpay_bill_position> position() const noexcept {
        wxpay_bill_position found = {};
        const wxpay_status status = wxpay_bill_where(&raw_, &found);
        return status == WXPAY_OK ? result<wxpay_bill_position>(found) : refusal(status);
    }

    /// The value in a place, counted from 0.
    result<wxpay::cell> cell(size_t place) const noexcept {
        wxpay_bill_cell found = {};
        return cell(wxpay_bill_cell_at(&raw_, memory_, Memory, place, &found), found);
    }
    /// The value in a column: WXPAY_COLUMN_OUT_TRADE_NO and so on.
    result<view> text(int32_t column) const noexcept {
        wxpay_bill_cell found = {};
        const wxpay_status status = wxpay_bill_text(&raw_, memory_, Memory, column, &found);
        return status == WXPAY_OK ? result<view>(view(found.text, found.text_len))
                                  : refusal(status);
    }
    /// The amount in a column, in fen.
    result<int64_t> fen(int32_t column) const noexcept {
        return number<int64_t>(wxpay_bill_fen, column);
    }
    /// The fee in a column, in thousandths of a fen.
    result<int64_t> milli_fen(int32_t column) const noexcept {
        return number<int64_t>(wxpay_bill_milli_fen, column);
    }
    result<uint64_t> count(int32_t column) const noexcept {
        return number<uint64_t>(wxpay_bill_count, column);
    }
    /// The time in a column, in seconds since 1970.
    result<int64_t> time(int32_t column) const noexcept {
        return number<int64_t>(wxpay_bill_time, column);
    }
    /// What to look for in your own records.
    result<wxpay_record> record() const noexcept {
        wxpay_record found = {};
        size_t at = 0;
        const wxpay_status status = wxpay_bill_record(&raw_, memory_, Memory, &found, &at);
        return status == WXPAY_OK ? result<wxpay_record>(found) : refusal(status, at);
    }
    /// What the rows amount to so far, in thousandths of a fen: WXPAY_COLUMN_TOTAL_FEE and so on.
    result<int64_t> sum(int32_t total) const noexcept {
        int64_t milli_fen = 0;
        const wxpay_status status = wxpay_bill_sum(&raw_, total, &milli_fen);
        return status == WXPAY_OK ? result<int64_t>(milli_fen) : refusal(status);
    }

private:
    static refusal refused(wxpay_status status, size_t needed, size_t at) noexcept {
        return refusal(status, status == WXPAY_BUFFER_TOO_SMALL ? needed : at);
    }
    static result<wxpay::cell> cell(wxpay_status status, const wxpay_bill_cell& found) noexcept {
        if (status != WXPAY_OK) {
            return refusal(status);
        }
        wxpay::cell made;
        made.heading = view(found.heading, found.heading_len);
        made.text = view(found.text, found.text_len);
        made.column = found.column;
        return made;
    }
    template <class T, class F> result<T> number(F* call, int32_t column) const noexcept {
        T found = 0;
        size_t at = 0;
        const wxpay_status status = call(&raw_, memory_, Memory, column, &found, &at);
        return status == WXPAY_OK ? result<T>(found) : refusal(status, at);
    }

    wxpay_bill raw_;
    char memory_[Memory];
};

namespace detail {

inline wxpay_record record(uint8_t kind, view number, int64_t amount, uint32_t tag) noexcept {
    return {number.data(), number.size(), amount, tag, kind, WXPAY_MARK_OPEN, {0, 0}};
}

} // namespace detail

/// Records of your own, to fill an array with. The number is not copied.
inline wxpay_record payment(view number, int64_t amount, uint32_t tag = 0) noexcept {
    return detail::record(WXPAY_RECORD_PAYMENT, number, amount, tag);
}

inline wxpay_record refund(view number, int64_t amount, uint32_t tag = 0) noexcept {
    return detail::record(WXPAY_RECORD_REFUND, number, amount, tag);
}

inline wxpay_record reversal(view number, int64_t amount, uint32_t tag = 0) noexcept {
    return detail::record(WXPAY_RECORD_REVERSAL, number, amount, tag);
}

/// What a row of the bill is to your own records.
enum class finding : int32_t {
    unknown = WXPAY_FINDING_UNKNOWN,
    matched = WXPAY_FINDING_MATCHED,
    amount_differs = WXPAY_FINDING_AMOUNT_DIFFERS,
    repeated = WXPAY_FINDING_REPEATED,
};

/// The same, and of which record.
struct found {
    wxpay::finding finding = wxpay::finding::unknown;
    /// Null if it is unknown.
    const wxpay_record* record = nullptr;
};

/// Your own records of a day, sorted where they stand, to hold a bill against. What is still
/// WXPAY_MARK_OPEN in the end is not in the bill.
class ledger {
public:
    ledger(wxpay_record* records, size_t count) noexcept
        : records_(records), count_(count), sorted_(wxpay_ledger_sort(records, count)) {}
    template <size_t N>
    explicit ledger(wxpay_record (&records)[N]) noexcept : ledger(records, N) {}

    /// Looks up what a row says, and marks the record. Refused if the records were.
    result<found> check(const wxpay_record& row) noexcept {
        found made;
        int32_t finding = WXPAY_FINDING_UNKNOWN;
        size_t at = 0;
        const wxpay_status status =
            sorted_ != WXPAY_OK ? sorted_
                                : wxpay_ledger_check(records_, count_, &row, &finding, &at);
        if (status != WXPAY_OK) {
            return refusal(status);
        }
        made.finding = static_cast<wxpay::finding>(finding);
        made.record = at < count_ ? records_ + at : nullptr;
        return made;
    }

private:
    wxpay_record* records_;
    size_t count_;
    wxpay_status sorted_;
};

} // namespace wxpay

#endif // WXPAY_BILL_HPP
