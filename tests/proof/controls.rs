//! Positive controls: each function has one of the faults that the proofs look for, and a proof that
//! does not find it proves nothing. `control_quiet` has none.

#![no_std]
#![allow(clippy::missing_safety_doc, unconditional_recursion)]

use core::hint::black_box;
use core::panic::PanicInfo;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {
        core::hint::spin_loop();
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn control_quiet(a: u32) -> u32 {
    black_box(a).wrapping_mul(3)
}

// What panics.

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_index(at: usize) -> u8 {
    let table = black_box([1u8, 2, 3, 4]);
    table[at]
}

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_range(end: usize) -> usize {
    let table = black_box([1u8, 2, 3, 4]);
    black_box(&table[..end]).len()
}

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_text(end: usize) -> usize {
    let text = black_box("text");
    black_box(&text[..end]).len()
}

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_option(a: u32) -> u32 {
    black_box(a).checked_mul(3).unwrap()
}

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_result(a: u32) -> u8 {
    u8::try_from(black_box(a)).expect("small")
}

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_divide(a: u32, b: u32) -> u32 {
    black_box(a) / black_box(b)
}

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_copy(len: usize) -> u8 {
    let mut to = black_box([0u8; 4]);
    let from = black_box([1u8, 2, 3, 4]);
    if let (Some(to), Some(from)) = (to.get_mut(..len), from.get(..len / 2)) {
        to.copy_from_slice(from);
    }
    black_box(to)[0]
}

#[unsafe(no_mangle)]
pub extern "C" fn control_panic_plain(a: u32) {
    if black_box(a) == 7 {
        panic!("seven");
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn control_trap(a: u32) {
    if black_box(a) == 7 {
        #[cfg(target_arch = "arm")]
        unsafe {
            core::arch::asm!("udf #254")
        };
        #[cfg(target_arch = "x86_64")]
        unsafe {
            core::arch::asm!("ud2")
        };
        #[cfg(target_arch = "riscv32")]
        unsafe {
            core::arch::asm!("unimp")
        };
    }
}

unsafe extern "Rust" {
    fn malloc(len: usize) -> *mut u8;
}

#[unsafe(no_mangle)]
pub extern "C" fn control_heap(len: usize) -> *mut u8 {
    unsafe { malloc(len) }
}

// What has no bound of its stack.

#[inline(never)]
fn down(a: u32) -> u32 {
    let kept = black_box([a; 4]);
    if black_box(a) == 0 { 0 } else { down(a - 1).wrapping_add(black_box(kept)[1]) }
}

#[unsafe(no_mangle)]
pub extern "C" fn control_recursion(a: u32) -> u32 {
    down(a)
}

#[inline(never)]
fn ping(a: u32) -> u32 {
    let kept = black_box([a; 4]);
    if black_box(a) == 0 { 0 } else { pong(a / 2).wrapping_add(black_box(kept)[1]) }
}

#[inline(never)]
fn pong(a: u32) -> u32 {
    let kept = black_box([a; 2]);
    if black_box(a) == 1 { 1 } else { ping(a.wrapping_sub(3)).wrapping_add(black_box(kept)[1]) }
}

#[unsafe(no_mangle)]
pub extern "C" fn control_mutual_recursion(a: u32) -> u32 {
    ping(a)
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn control_indirect(call: extern "C" fn(u32) -> u32) -> u32 {
    call(1).wrapping_add(1)
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn control_indirect_tail(call: extern "C" fn(u32) -> u32) -> u32 {
    call(1)
}

#[inline(never)]
fn leaf(a: u32) -> u32 {
    let kept = black_box([a; 64]);
    black_box(kept)[1]
}

/// At least 2 x 256 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn control_deep(a: u32) -> u32 {
    let kept = black_box([a; 64]);
    leaf(a).wrapping_add(black_box(kept)[1])
}

#[inline(never)]
fn leave_traces(a: u32) -> u32 {
    let kept = black_box([a; 32]);
    black_box(kept)[1]
}

#[inline(never)]
fn scrub_stack<const WORDS: usize>() {
    black_box(&mut [0u32; WORDS]);
}

/// Overwrites less than what was used.
#[unsafe(no_mangle)]
pub extern "C" fn control_not_scrubbed(a: u32) -> u32 {
    let result = leave_traces(a);
    scrub_stack::<16>();
    result
}

#[unsafe(no_mangle)]
pub extern "C" fn control_scrubbed(a: u32) -> u32 {
    let result = leave_traces(a);
    scrub_stack::<256>();
    result
}
