//! A barcode scanner on a UART.

use core::convert::Infallible;
use std::rc::Rc;

use embedded_io::{ErrorType, Read, ReadReady};

use super::Bench;

/// Sends what is held before it.
pub struct Scanner(pub Rc<Bench>);

impl ErrorType for Scanner {
    type Error = Infallible;
}

impl ReadReady for Scanner {
    fn read_ready(&mut self) -> Result<bool, Infallible> {
        let now = self.0.now.get();
        Ok(self.0.scans.borrow().front().is_some_and(|(at, _)| *at <= now))
    }
}

impl Read for Scanner {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Infallible> {
        let mut read = 0_usize;
        for place in buffer {
            if !self.read_ready()? {
                break;
            }
            let sent = self.0.scans.borrow_mut().pop_front();
            *place = sent.map_or(0, |(_, byte)| byte);
            read = read.saturating_add(1);
        }
        Ok(read)
    }
}
