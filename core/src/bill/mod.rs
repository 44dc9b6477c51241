//! Bills: what the gateway says happened, and whether that is what you say.
//!
//! The platform makes a bill of each day at about 10:00 of the next one (UTC+8). Fetch it with
//! [`DOWNLOAD_BILL`](crate::api::DOWNLOAD_BILL) and feed it to a reader as it comes from the
//! network, in pieces of any size:
//!
//! ```
//! use wxpay_core::bill::{Finding, Ledger, Record, TradeReader};
//! use wxpay_core::{Error, Fen};
//!
//! # fn main() -> Result<(), Error> {
//! # let network = "\u{feff}交易时间,公众账号ID,商户号,微信订单号,商户订单号,交易状态,货币种类,商户退款单号,手续费,费率,订单金额,申请退款金额\r
//! # `2019-02-19 18:19:32,`wx1,`100,`42000,`A-1,`SUCCESS,`CNY,`0,`0.03000,`0.60%,`4.50,`0.00\r
//! # `2019-02-19 18:20:00,`wx1,`100,`42001,`A-2,`SUCCESS,`CNY,`0,`0.05000,`0.60%,`9.00,`0.00\r
//! # `2019-02-19 19:00:00,`wx1,`100,`42000,`A-1,`REFUND,`CNY,`R-1,`-0.03000,`0.60%,`0.00,`4.50\r
//! # 总交易单数,手续费总金额,订单总金额,申请退款总金额\r
//! # `3.0,`0.05,`13.50,`4.50\r
//! # ".as_bytes().chunks(7);
//! // Your own records of that day, in any order.
//! let mut records = [
//!     Record::refund("R-1", Fen::new(450)),
//!     Record::payment("A-1", Fen::new(450)),
//!     Record::payment("A-3", Fen::new(150)),
//! ];
//! let mut ledger = Ledger::new(&mut records);
//!
//! let mut reader = TradeReader::new([0; 4096]);
//! for piece in network {
//!     let mut rest = piece;
//!     while let Some(row) = reader.feed(&mut rest)? {
//!         let Some(record) = row.record()? else { continue };
//!         match ledger.check(&record) {
//!             Finding::Matched(_) => {}
//!             // Paid there but not here: ship, or refund.
//!             Finding::Unknown => assert_eq!(row.out_trade_no(), Some("A-2")),
//!             other => panic!("{other:?}"),
//!         }
//!     }
//! }
//! // Only now it is known that no row is missing.
//! let summary = reader.finish()?.complete()?;
//! assert_eq!(summary.order_amount()?, Some(Fen::new(1350)));
//! // Here but not there: not paid. Or a minute past midnight, in another day's bill.
//! assert!(ledger.missing().map(|record| *record.number()).eq(["A-3"]));
//! # Ok(())
//! # }
//! ```
//!
//! # The format
//!
//! UTF-8, with or without a byte order mark, lines that end with LF or CR LF. First the headings,
//! then a line for each row, then the headings of the summary and the summary. Headings stand
//! between commas; values each have a backtick in front, so what separates two of them is `` ,` ``
//! and a comma within a value is one. Nothing is escaped: a value that holds `` ,` `` or a line end
//! makes a line with the wrong number of values, and that is refused instead of being misread.
//!
//! * Columns have been added and renamed over the years, so they are found by heading: [`Column`].
//!   What a layout does not have is none.
//! * Amounts are in yuan with any number of decimals and become [`Fen`](crate::Fen) exactly. Fees
//!   have five decimals: [`MilliFen`](crate::MilliFen). What is given back is negative.
//! * `0` in the place of a number of a refund or of a sub-merchant stands for none.
//! * Times are those of UTC+8.
//!
//! Layouts before 2018 have one amount, `总金额`, where there are two now, the order's and the
//! settled one. It is read as the order's, `total_fee`, and its total as that of the orders.
//!
//! gzip is yours to undo; a compressed bill is refused as [`Kind::Compressed`](crate::Kind). An
//! error comes as XML, and [`Reader::finish`] hands it out.
//!
//! # What a bill proves
//!
//! Bills are not signed. They come over TLS, so they are as good as that connection.
//!
//! # Reconciliation
//!
//! [`Ledger`] takes your records in any order, [`merge`] takes both sides sorted. Either way you
//! will know of each payment, refund and reversal whether both sides have it with the same amount.
//! And [`Reader::finish`] holds the sums of the rows against the summary.
//!
//! A day ends at midnight in Beijing, by the time of the payment. What your clock puts on the other
//! side of it is in the other day's bill.

mod column;
mod comment;
mod fund;
mod header;
mod ledger;
mod lines;
mod merge;
mod reader;
mod record;
mod row;
mod sort;
mod state;
mod time;
mod totals;
mod trade;
mod view;

pub use column::Column;
pub use comment::{Comment, Comments};
pub use fund::{Direction, FundRow, FundSummary};
pub use header::COLUMNS_MAX;
pub use ledger::{Finding, Ledger};
pub use merge::{Merge, Pair, merge};
pub use reader::{End, Fund, FundReader, Reader, Sheet, Trade, TradeReader};
pub use record::{Mark, Record, RecordKind};
pub use row::Row;
#[doc(hidden)]
pub use state::{Found, State};
pub use trade::{TradeRow, TradeState, TradeSummary};
