//! What the machine is built of. A port to hardware is one type that implements [`Board`].

use core::fmt;

use embedded_hal::delay::DelayNs;
use embedded_hal::digital::{InputPin, OutputPin};
use embedded_io::{Read, ReadReady};
use qrcodegen_no_heap::QrCode;
use wxpay_core::api::Endpoint;
use wxpay_core::{Error, Time};

use super::record::SIZE;

/// How many spirals, and with them relays and kinds of drinks.
pub const SPIRALS: usize = 3;

/// The types of one board's parts.
pub trait Board {
    /// Turns a spiral while it is high.
    type Relay: OutputPin;
    /// The light barrier above the tray: low while a bottle falls through.
    type Eye: InputPin;
    /// The barcode scanner's UART: digits, and a line end.
    type Scanner: Read + ReadReady;
    type Delay: DelayNs;
    type Display: Display;
    type Line: Line;
    type Flash: Flash;
    type System: System;
}

/// One board's parts.
pub struct Parts<B: Board> {
    pub relays: [B::Relay; SPIRALS],
    pub eye: B::Eye,
    pub scanner: B::Scanner,
    pub delay: B::Delay,
    pub display: B::Display,
    pub line: B::Line,
    pub flash: B::Flash,
    pub system: B::System,
}

/// What the customer looks at.
pub trait Display {
    fn show(&mut self, text: fmt::Arguments<'_>) -> Result<(), Fault>;
    /// In black on white, with four modules of white around it.
    fn show_qr(&mut self, code: &QrCode<'_>) -> Result<(), Fault>;
}

/// The way to the gateway, and from it.
pub trait Line {
    /// Sends the request by HTTPS, once, to `endpoint.host()` and `endpoint.path()`, with the client
    /// certificate if `endpoint.needs_certificate()`. None if no reply has come until then, by
    /// [`System::now`].
    fn post<'r>(
        &mut self,
        endpoint: Endpoint,
        request: &[u8],
        reply: &'r mut [u8],
        until: u64,
    ) -> Option<&'r [u8]>;

    /// The body of a notification, if one has come. They come to `notify_url`; how they get from
    /// there to the machine, by a socket of its own or by the merchant's server, is up to the line.
    fn receive<'n>(&mut self, notice: &'n mut [u8]) -> Option<&'n [u8]>;

    /// Answers the notification that was received last; None: the connection ends without a word.
    fn answer(&mut self, answer: Option<&str>);
}

/// A place that a power cut does not clear. Writing takes effect wholly or not at all: two sectors
/// in turn, or a file system such as littlefs.
pub trait Flash {
    fn save(&mut self, record: &[u8; SIZE]) -> Result<(), Fault>;
    fn load(&mut self) -> Result<[u8; SIZE], Fault>;
}

/// Clocks, random numbers, the log.
pub trait System {
    /// Milliseconds since power came on.
    fn now(&mut self) -> u64;
    /// The time of day, from a real-time clock or the network.
    fn time(&mut self) -> Time;
    /// From the hardware's random source: new for every request.
    fn random(&mut self) -> [u8; 16];
    /// For the staff: which part has done what.
    fn note(&mut self, part: &str, what: fmt::Arguments<'_>);
}

/// Why the machine stops. Turn it off and on: it resumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Relay,
    Eye,
    Scanner,
    Display,
    Flash,
    /// There is no such spiral.
    NoSuchDrink,
    /// The machine's name is too long.
    Name,
    /// A request could not be written: the account's fault, and nothing was sent.
    Request(Error),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Request(error) => write!(f, "the request: {error}"),
            other => write!(f, "{other:?}"),
        }
    }
}

impl core::error::Error for Fault {}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::Request(error)
    }
}
