//! The machine alone, as a firmware has it: the job `example` builds this for a microcontroller.

#![no_std]
#![forbid(unsafe_code)]
// Nobody drives it here.
#![allow(dead_code, unused_imports)]

mod machine;
