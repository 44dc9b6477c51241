//! What is held before the scanner, and is no payment code.

use core::error::Error;

use crate::gateway::{Customer, InProcess};
use crate::machine::{Machine, Memory, Outcome};
use crate::power_cuts::account;
use crate::simulated::Bench;
use crate::story::{DRINKS, KEY};

/// Sells to somebody who would pay, if this is a code.
fn scan(line: &str) -> Result<Outcome, Box<dyn Error>> {
    let bench = Bench::new(Box::new(InProcess::new(KEY)?), [1; 3]);
    bench.transcript.is_silent.set(true);
    bench.gateway.borrow_mut().expect(Customer::Pays)?;
    bench.scan(1_000, line);
    let (account, mut memory) = (account()?, Memory::NEW);
    let mut machine = Machine::new(bench.parts(), &account, &DRINKS, &mut memory);
    Ok(machine.sell_by_code(0)?.1)
}

#[test]
fn a_line_is_a_code_as_a_whole_or_not_at_all() -> Result<(), Box<dyn Error>> {
    let code = "134567890123456789";
    assert_eq!(scan(&format!("{code}\r\n"))?, Outcome::Sold);
    for len in 0..100 {
        let blanks = " ".repeat(len);
        assert_eq!(scan(&format!("{code}{blanks}x\r\n"))?, Outcome::NotPaid, "{len}");
    }
    Ok(())
}
