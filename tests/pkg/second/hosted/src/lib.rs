//! A Rust library with `std`, and so with its allocator, its threads and its panic handler.

/// Writes "a / b = c" into `out`, with a NUL.
///
/// # Safety
/// `out` has 64 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn second_divide(a: u64, b: u64, out: *mut u8) {
    let buffer = unsafe { std::slice::from_raw_parts_mut(out, 64) };
    buffer.fill(0);
    let text = std::thread::spawn(move || format!("{a} / {b} = {}", a / b)).join().unwrap();
    buffer[..text.len()].copy_from_slice(text.as_bytes());
}
