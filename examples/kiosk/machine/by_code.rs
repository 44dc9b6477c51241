//! A sale by payment code: the customer shows it to the scanner.

use embedded_hal::delay::DelayNs as _;
use embedded_io::{Read as _, ReadReady as _};
use wxpay_core::flow::{Event, MicropayFlow, MicropayTimes};
use wxpay_core::{AuthCode, Scanned};

use super::{Board, Display as _, Fault, Machine, Outcome, Sale, System as _};

/// How long the machine waits for a code.
const PATIENCE: u64 = 30_000;
/// How often it looks at the scanner.
const LOOK: u32 = 100;

impl<B: Board> Machine<'_, B> {
    /// Sells what is in this spiral.
    pub fn sell_by_code(&mut self, drink: usize) -> Result<(Sale, Outcome), Fault> {
        let sale = self.begin(drink)?;
        let (price, drink) = (sale.price.to_yuan(), self.drink(&sale)?.name);
        self.parts.display.show(format_args!("show your code to pay {price} for {drink}"))?;
        let Some(code) = self.scan()? else {
            return Ok((sale, Outcome::NotPaid));
        };
        let mut flow = MicropayFlow::new(MicropayTimes::DOCUMENTED);
        let end = self.drive(&mut flow, &sale, code.as_str(), Event::Tick)?;
        let outcome = self.conclude(&sale, end)?;
        Ok((sale, outcome))
    }

    /// Reads the scanner line by line until a line is a payment code.
    fn scan(&mut self) -> Result<Option<AuthCode>, Fault> {
        let until = self.parts.system.now().saturating_add(PATIENCE);
        let mut line = heapless::Vec::<u8, 64>::new();
        while self.parts.system.now() < until {
            while self.parts.scanner.read_ready().map_err(|_| Fault::Scanner)? {
                let mut byte = [0];
                let [byte] = match self.parts.scanner.read(&mut byte).map_err(|_| Fault::Scanner)? {
                    0 => break,
                    _ => byte,
                };
                if byte != b'\r' && byte != b'\n' {
                    // A line too long is no code, whatever it begins with.
                    if line.push(byte).is_err() {
                        line.fill(b'?');
                    }
                    continue;
                }
                if let Some(code) = self.judge(&line)? {
                    return Ok(Some(code));
                }
                line.clear();
            }
            self.parts.delay.delay_ms(LOOK);
        }
        Ok(None)
    }

    fn judge(&mut self, line: &[u8]) -> Result<Option<AuthCode>, Fault> {
        let (code, what) = match Scanned::of(line) {
            Scanned::WeChat(code) => (Some(code), "a payment code"),
            Scanned::Alipay => (None, "a code of Alipay's"),
            // The LF after a CR, too.
            _ if line.is_empty() => return Ok(None),
            _ => (None, "no payment code"),
        };
        self.parts.system.note("scanner", format_args!("{} bytes: {what}", line.len()));
        if code.is_none() {
            self.parts
                .display
                .show(format_args!("that is {what}: please open WeChat, and tap Money"))?;
        }
        Ok(code)
    }
}
