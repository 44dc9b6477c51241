//! The memory functions of the Arm run-time ABI, in terms of the four that every C library has.
//!
//! On bare-metal Arm the compiler calls these, and the C library of a firmware may lack them. Rust's
//! own come with a second `memcpy` and `memset`, which a small device has no room for.

#![no_std]
#![no_builtins] // Or the compiler turns `memset` below into a call of `__aeabi_memset`.

use core::ffi::c_void;

unsafe extern "C" {
    fn memcpy(to: *mut c_void, from: *const c_void, len: usize) -> *mut c_void;
    fn memmove(to: *mut c_void, from: *const c_void, len: usize) -> *mut c_void;
    fn memset(to: *mut c_void, byte: i32, len: usize) -> *mut c_void;
}

macro_rules! copy {
    ($($name:ident = $function:ident;)*) => { $(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(to: *mut c_void, from: *const c_void, len: usize) {
            unsafe { $function(to, from, len) };
        }
    )* };
}

macro_rules! set {
    ($($name:ident)*) => { $(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(to: *mut c_void, len: usize, byte: i32) {
            unsafe { memset(to, byte, len) };
        }
    )* };
}

macro_rules! clear {
    ($($name:ident)*) => { $(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(to: *mut c_void, len: usize) {
            unsafe { memset(to, 0, len) };
        }
    )* };
}

// The digit is the alignment that the caller promises; the four do not need it.
copy! {
    __aeabi_memcpy = memcpy;
    __aeabi_memcpy4 = memcpy;
    __aeabi_memcpy8 = memcpy;
    __aeabi_memmove = memmove;
    __aeabi_memmove4 = memmove;
    __aeabi_memmove8 = memmove;
}
set! { __aeabi_memset __aeabi_memset4 __aeabi_memset8 }
clear! { __aeabi_memclr __aeabi_memclr4 __aeabi_memclr8 }
