//! A vending machine's payments on bare metal: an order is signed, its reply and its notification
//! are verified, and three frauds are refused. The same as `../firmware-c`, in Rust.
//!
//! `cargo run --release` boots it in QEMU.

#![no_std]
#![no_main]

mod vend;

use semihosting::{eprintln, println, process};

#[cortex_m_rt::entry]
fn main() -> ! {
    match vend::run() {
        Ok(()) => {
            println!("all as it should be");
            process::exit(0)
        }
        Err(error) => {
            eprintln!("FAILED: {error}");
            process::exit(1)
        }
    }
}

/// wxpay does not panic; what else is in a firmware may.
#[panic_handler]
fn panic(info: &core::panic::PanicInfo<'_>) -> ! {
    eprintln!("{info}");
    process::exit(101)
}
