//! A Rust library without `std`, with all that could clash with another one: a panic handler, panics
//! that can be reached, formatting, and functions of the compiler's runtime.

#![no_std]

use core::fmt::{self, Write};

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {
        core::hint::spin_loop();
    }
}

struct Text<'a> {
    buffer: &'a mut [u8],
    len: usize,
}

impl Write for Text<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        let end = self.len + piece.len();
        self.buffer.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(piece.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// Writes "a / b = c" into `out`, with a NUL.
///
/// # Safety
/// `out` has 64 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn second_divide(a: u64, b: u64, out: *mut u8) {
    let buffer = unsafe { core::slice::from_raw_parts_mut(out, 64) };
    buffer.fill(0);
    let mut text = Text { buffer, len: 0 };
    write!(text, "{a} / {b} = {}", a / b).unwrap();
}
