//! Power is cut at every moment of every kind of sale, once and twice: no customer's money is lost.

use core::error::Error;
use std::rc::Rc;

use wxpay_core::api::Merchant;
use wxpay_core::{Fen, Key};

use crate::gateway::{Books, Customer, InProcess};
use crate::machine::{Account, Fault, Machine, Memory, Outcome, Sale};
use crate::simulated::Bench;
use crate::story::{APP_ID, DRINKS, KEY, MERCHANT_ID};

/// What is sold, to whom, and how many bottles there are.
#[derive(Clone, Copy, Debug)]
struct Case {
    customer: Customer,
    is_qr: bool,
    bottles: u32,
}

const CASES: [Case; 7] = [
    Case { customer: Customer::Pays, is_qr: false, bottles: 1 },
    Case { customer: Customer::Pays, is_qr: false, bottles: 0 },
    Case { customer: Customer::TypesPassword { seconds: 8 }, is_qr: false, bottles: 1 },
    Case { customer: Customer::ForgetsPassword { recall: 1 }, is_qr: false, bottles: 1 },
    Case { customer: Customer::PaysUnheard, is_qr: false, bottles: 1 },
    Case { customer: Customer::ScansAndPays { seconds: 7 }, is_qr: true, bottles: 1 },
    Case { customer: Customer::ScansAndPays { seconds: 7 }, is_qr: true, bottles: 0 },
];
/// No sale has more moments than this.
const MOST: u32 = 500;

#[test]
fn no_money_is_lost() -> Result<(), Box<dyn Error>> {
    let (mut runs, mut cuts) = (0_u32, 0_u32);
    for case in CASES {
        for first in 0..MOST {
            let mut is_first_reached = false;
            for second in 0..MOST {
                let reached = run(case, [first, second])
                    .map_err(|error| format!("{case:?} cut at {first} and {second}: {error}"))?;
                runs = runs.saturating_add(1);
                cuts = cuts.saturating_add(reached);
                is_first_reached |= reached > 0;
                // The second cut would have come after the end.
                if reached < 2 {
                    break;
                }
            }
            if !is_first_reached {
                break;
            }
        }
    }
    println!("{runs} sales, {cuts} power cuts, 0 fen lost");
    Ok(())
}

pub fn account() -> Result<Account<'static>, Box<dyn Error>> {
    Ok(Account {
        key: Key::hmac_sha256(KEY)?,
        merchant: Merchant::new(APP_ID, MERCHANT_ID),
        machine: "K3",
        ip: "10.0.8.42",
        notify_url: "https://vending.example/wxpay/notify",
    })
}

/// One sale with a power cut after so many moments, and one more after it went on. How many of them
/// came before the end?
fn run(case: Case, cuts: [u32; 2]) -> Result<u32, Box<dyn Error>> {
    let bench = Bench::new(Box::new(InProcess::new(KEY)?), [case.bottles; 3]);
    bench.transcript.is_silent.set(true);
    bench.gateway.borrow_mut().expect(case.customer)?;
    bench.scan(1_000, "134567890123456789\r\n");
    let account = account()?;

    let mut reached = 0;
    let mut ended = turn_on(&bench, &account, Some(case), cuts.first().copied());
    for cut in [cuts.get(1).copied(), None] {
        if ended.is_ok() {
            break;
        }
        reached = u32::saturating_add(reached, 1);
        bench.pass(20_000);
        ended = turn_on(&bench, &account, None, cut);
    }
    let fen = DRINKS.first().map_or(Fen::new(0), |drink| drink.price).get();
    let outcome = ended?.map(|(_, outcome)| outcome);
    let Books { merchant, transit, .. } = bench.gateway.borrow_mut().books()?;
    let gone = case.bottles.saturating_sub(bench.bottles());
    // A bottle that has fallen may be forgotten, for the customer's good.
    let is_right = match outcome {
        Some(Outcome::Sold) => merchant == fen && gone == 1,
        Some(Outcome::Refunded) => merchant == 0,
        Some(Outcome::NotPaid | Outcome::Reversed) => merchant == 0 && gone == 0,
        Some(Outcome::InDoubt) => false,
        // Cut before the sale began, or when it was just over.
        None => merchant == 0 || merchant == fen && gone == 1,
    };
    if is_right && transit == 0 {
        return Ok(reached);
    }
    Err(format!("{outcome:?} with {merchant} fen, {transit} under way, {gone} bottles gone").into())
}

/// Turns the machine on, which sells if there is nothing to go on with.
fn turn_on(
    bench: &Rc<Bench>,
    account: &Account<'_>,
    case: Option<Case>,
    cut: Option<u32>,
) -> Result<Option<(Sale, Outcome)>, Fault> {
    let mut memory = Memory::NEW;
    let mut machine = Machine::new(bench.parts(), account, &DRINKS, &mut memory);
    if let Some(cut) = cut {
        bench.cut_power(cut);
    }
    match case {
        None => machine.resume(),
        Some(Case { is_qr: true, .. }) => machine.sell_by_qr(0).map(Some),
        Some(_) => machine.sell_by_code(0).map(Some),
    }
}
