//! What is at the other end of the line: a gateway in this process, or one behind a socket.

mod books;
mod http;
mod in_process;
mod remote;

use core::error::Error;

pub use books::Books;
pub use in_process::InProcess;
pub use remote::Remote;
use wxpay_core::Time;

/// A stand-in for WeChat Pay. Times are milliseconds since it was started.
pub trait Gateway {
    /// The time of day at which the story begins.
    fn start(&self) -> Time;

    /// Where it sends notifications to.
    fn notify_url(&self) -> String;

    /// One request. None: there is no reply.
    fn post(&mut self, now: u64, path: &str, request: &[u8]) -> Option<Vec<u8>>;

    /// The next notification that is there by now. It wants to be answered before the next call.
    fn receive(&mut self, now: u64) -> Option<Vec<u8>>;

    /// As [`Line::answer`](crate::machine::Line::answer).
    fn answer(&mut self, answer: Option<&str>);

    /// What the next customer will do.
    fn expect(&mut self, customer: Customer) -> Result<(), Box<dyn Error>>;

    /// The truth about the money.
    fn books(&mut self) -> Result<Books, Box<dyn Error>>;
}

/// What a customer, or the bank, will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Customer {
    /// Scans the QR code and pays after so many seconds, and the notification comes twice.
    ScansAndPays { seconds: u64 },
    /// Looks at the QR code and walks away.
    WalksAway,
    /// Is charged at once.
    Pays,
    /// Types a password for so many seconds.
    TypesPassword { seconds: u64 },
    /// Never finds the password. So many reversals have to be repeated.
    ForgetsPassword { recall: u32 },
    /// Is charged, and the reply is lost.
    PaysUnheard,
}
