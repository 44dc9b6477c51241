//! The endpoints, and what is done with them: `include/wxpay_api.h`.

mod find;
pub(crate) mod parts;
pub(crate) mod place;
mod reply;
mod request;
mod row;
mod table;
mod types;

pub use find::*;
pub use reply::*;
pub use request::*;
pub use table::*;
pub use types::*;
