//! Bills: `include/wxpay_bill.h`.

mod columns;
mod ledger;
mod reader;
mod row;
mod types;

pub use columns::*;
pub use ledger::*;
pub use reader::*;
pub use row::*;
pub use types::*;
