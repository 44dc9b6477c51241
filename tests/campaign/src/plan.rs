//! What will happen to each sale, drawn from the seed: the customer, the network, the till's power
//! and its clock.

use serde_json::{Value, json};
use wxpay_tests::random::Random;

/// How it is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A payment code, scanned by the till.
    Code,
    /// A QR code, scanned by the customer.
    Native,
    /// A page within the app.
    Jsapi,
}

/// Customers with payment codes: the end of the number that means them, how many of 1000, the name
/// in the table, and the rule of the stand-in.
const CODES: [(&str, usize, &str, &str); 31] = [
    ("a0", 300, "", r#"{"does": "pay"}"#),
    ("a1", 30, "coupons", r#"{"does": "pay", "coupons": [30, 20]}"#),
    ("a2", 20, "recall=Y once", r#"{"does": "pay", "recall": 1}"#),
    ("b0", 60, "password, 4 s", r#"{"does": "password", "seconds": 4}"#),
    ("b1", 60, "password, 12 s", r#"{"does": "password"}"#),
    ("b2", 30, "password, 40 s", r#"{"does": "password", "seconds": 40}"#),
    ("b3", 30, "password, too late", r#"{"does": "password", "seconds": 52}"#),
    ("b4", 20, "password, during recall=Y", r#"{"does": "password", "seconds": 52, "recall": 3}"#),
    ("c0", 30, "password, wrong", r#"{"does": "password_fail"}"#),
    ("d0", 30, "password, never", r#"{"does": "password_never"}"#),
    ("d1", 15, "password, never; recall=Y once", r#"{"does": "password_never", "recall": 1}"#),
    ("d2", 10, "password, never; recall=Y always", r#"{"does": "password_never", "recall": 99}"#),
    ("e0", 40, "SYSTEMERROR, not charged", r#"{"does": "system_error"}"#),
    ("e1", 40, "SYSTEMERROR, charged", r#"{"does": "system_error_charged"}"#),
    ("f0", 30, "BANKERROR, not charged", r#"{"does": "bank_error"}"#),
    ("f1", 30, "BANKERROR, charged in 7 s", r#"{"does": "bank_error_charged"}"#),
    ("f2", 20, "BANKERROR, charged in 30 s", r#"{"does": "bank_error_charged", "seconds": 30}"#),
    ("f3", 20, "BANKERROR, charged in 50 s", r#"{"does": "bank_error_charged", "seconds": 50}"#),
    ("g0", 30, "cut off before the charge", r#"{"does": "drop_before"}"#),
    ("g1", 40, "cut off after the charge", r#"{"does": "drop_after"}"#),
    ("h0", 15, "handled 3 s late", r#"{"does": "late", "seconds": 3}"#),
    ("h1", 15, "handled 20 s late", r#"{"does": "late"}"#),
    ("h2", 15, "handled 44 s late", r#"{"does": "late", "seconds": 44}"#),
    ("h3", 10, "handled 100 s late", r#"{"does": "late", "seconds": 100}"#),
    ("h4", 10, "handled 900 s late", r#"{"does": "late", "seconds": 900}"#),
    ("i0", 10, "code too old", r#"{"does": "expired"}"#),
    ("i1", 10, "balance too small", r#"{"does": "not_enough"}"#),
    ("i2", 10, "wrong kind of card", r#"{"does": "bad_card"}"#),
    (
        "j0",
        10,
        "SYSTEMERROR twice, then paid",
        r#"{"does": ["system_error", "system_error", "pay"]}"#,
    ),
    ("j1", 5, "password, 12 s, of coupons", r#"{"does": "password", "coupons": [1, 1, 1]}"#),
    ("k0", 5, "charged, and recall=Y twice", r#"{"does": "drop_after", "recall": 2}"#),
];

/// Refunds, likewise.
const REFUNDS: [(&str, usize, &str, &str); 10] = [
    ("s0", 500, "", r#"{"does": "succeed"}"#),
    ("s1", 100, "three days", r#"{"does": "succeed", "seconds": 259200}"#),
    ("c0", 50, "account abnormal (CHANGE)", r#"{"does": "change"}"#),
    ("k0", 50, "closed by the bank", r#"{"does": "close", "seconds": 600}"#),
    ("n0", 50, "merchant's balance too small", r#"{"does": "not_enough"}"#),
    ("t0", 80, "BIZERR_NEED_RETRY, then done", r#"{"does": ["need_retry", "succeed"]}"#),
    ("t9", 20, "BIZERR_NEED_RETRY always", r#"{"does": "need_retry"}"#),
    ("e0", 70, "SYSTEMERROR, then done", r#"{"does": ["system_error", "succeed"]}"#),
    ("e1", 60, "SYSTEMERROR, accepted", r#"{"does": "system_error_accepted"}"#),
    ("x0", 20, "of more than was paid", r#"{"does": "succeed"}"#),
];

/// Where the power is cut: at which step of the flow, and what was done by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    BeforeSaving,
    WhileSaving,
    AfterSaving,
    AfterSending,
}

/// One request to pay back.
#[derive(Clone, Debug)]
pub struct RefundPlan {
    pub after: u64,
    pub fee: i64,
    pub code: &'static str,
}

/// One sale. Times are milliseconds.
#[derive(Clone, Debug)]
pub struct Plan {
    pub begins: u64,
    pub way: Way,
    pub price: i64,
    pub number: String,
    pub customer: &'static str,
    /// From when the customer sees the QR code, and whether it works.
    pub pays: Option<(u64, bool)>,
    pub cancels: Option<u64>,
    /// The step at which the power is cut, how, for how long, and whether the bytes suffer.
    pub cut: Option<(u32, Cut, u64, bool)>,
    /// When the clock jumps, by how much, and whether the till knows.
    pub jump: Option<(u64, i64, bool)>,
    /// False notifications: when, after it is paid.
    pub false_notices: Vec<(u64, &'static str)>,
    /// A forged notification before anybody has paid: when.
    pub attack: Option<u64>,
    pub refunds: Vec<RefundPlan>,
}

const FALSE: [&str; 13] = [
    "duplicate",
    "duplicate",
    "forged",
    "tampered",
    "unsigned",
    "empty_sign",
    "other_sign_type",
    "other_merchant",
    "twice",
    "doctype",
    "truncated",
    "forged",
    "other_amount",
];

fn weighted<T: Copy>(random: &mut Random, all: &[T], weight: impl Fn(&T) -> usize) -> T {
    let mut left = random.below(all.iter().map(&weight).sum());
    *all.iter()
        .find(|one| left.checked_sub(weight(one)).map(|rest| left = rest).is_none())
        .expect("one")
}

fn between(random: &mut Random, least: u64, most: u64) -> u64 {
    least + random.next() % (most - least)
}

fn one_in(random: &mut Random, many: usize) -> bool {
    random.below(many) == 0
}

fn price(random: &mut Random) -> i64 {
    let most = random.pick(&[10, 1_000, 20_000, 99_000, 300_000]);
    let price = random.below(most) as i64 + 1;
    // These amounts mean something to the stand-in.
    if (99_900..=99_915).contains(&price) { 99_899 } else { price }
}

impl Plan {
    pub fn draw(seed: u64, index: usize, spread: u64) -> Self {
        let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(index as u64));
        let random = &mut random;
        random.next();
        let way = random.pick(&[Way::Code, Way::Code, Way::Code, Way::Native, Way::Jsapi]);
        let price = price(random);
        let customer = weighted(random, &CODES, |one| one.1).0;
        let (letter, end) = match way {
            Way::Code => ("C", customer),
            Way::Native => ("N", "q"),
            Way::Jsapi => ("J", "q"),
        };
        let begins = between(random, 0, spread);
        let pays = match random.below(20) {
            0..11 => Some((between(random, 2_000, 60_000), true)),
            11 => Some((between(random, 2_000, 60_000), false)),
            12..15 => Some((between(random, 290_000, 325_000), true)),
            15 => Some((between(random, 600_000, 3_000_000), true)),
            _ => None,
        };
        let long = if way == Way::Code { 50_000 } else { 310_000 };
        let cuts = [Cut::BeforeSaving, Cut::WhileSaving, Cut::AfterSaving, Cut::AfterSending];
        let cut = one_in(random, 10).then(|| {
            let step = random.below(6) as u32 + 1;
            let down = between(random, 500, 120_000);
            (step, random.pick(&cuts), down, one_in(random, 3))
        });
        let jump = one_in(random, 20).then(|| {
            let far = random.pick(&[3_000, 60_000, 86_400_000, 1_000_000_000]);
            let by = between(random, 1, far) as i64;
            let by = if one_in(random, 2) { by } else { -by };
            (between(random, 0, long), by, one_in(random, 2))
        });
        let refunds = if one_in(random, 6) { refunds(random, price) } else { Vec::new() };
        let false_notices = if way != Way::Code && one_in(random, 5) {
            let many = random.below(3) + 1;
            (0..many).map(|_| (between(random, 0, 400_000), random.pick(&FALSE))).collect()
        } else {
            Vec::new()
        };
        Plan {
            begins,
            way,
            price,
            number: format!("{letter}{index:05}-{end}"),
            customer,
            pays,
            cancels: one_in(random, 20).then(|| between(random, 0, long)),
            cut,
            jump,
            false_notices,
            attack: (way != Way::Code && one_in(random, 10)).then(|| between(random, 0, 100_000)),
            refunds,
        }
    }

    /// What the customer does, as the table has it.
    pub fn behaviour(&self) -> &'static str {
        match self.way {
            Way::Code => name_of(&CODES, self.customer),
            _ => match self.pays {
                None => "order: never",
                Some((_, false)) => "order: payment fails",
                Some((..290_000, true)) => "",
                Some((..600_000, true)) => "order: paid while it is closed",
                Some(_) => "order: paid too late",
            },
        }
    }
}

/// Of a refund, as the table has it.
pub fn refund_behaviour(code: &str) -> &'static str {
    name_of(&REFUNDS, code)
}

fn name_of(all: &[(&str, usize, &'static str, &str)], code: &str) -> &'static str {
    all.iter().find(|one| one.0 == code).map_or("", |one| one.2)
}

fn refunds(random: &mut Random, price: i64) -> Vec<RefundPlan> {
    let parts = if price > 3 { random.below(3) as i64 + 1 } else { 1 };
    let mut list = Vec::new();
    for _ in 0..parts {
        let code = weighted(random, &REFUNDS, |one| one.1).0;
        let fee = if code == "x0" { price + 1 } else { price / parts };
        list.push(RefundPlan { after: between(random, 1_000, 7_200_000), fee, code });
    }
    list
}

/// The customers and the faults, as the stand-in reads them.
pub fn script(refuses_unknown: bool) -> Value {
    let rule = |kind: &str, code: &str, rule: &str| {
        let mut rule: Value = serde_json::from_str(rule).expect("a rule");
        rule["kind"] = json!(kind);
        rule["number"] = json!(format!("*-{code}"));
        rule
    };
    let codes = CODES.iter().map(|one| rule("micropay", one.0, one.3));
    let refunds = REFUNDS.iter().map(|one| rule("refund", one.0, one.3));
    json!({
        "customers": codes.chain(refunds).collect::<Vec<_>>(),
        "settings": {"reverse_unknown": if refuses_unknown { "refuse" } else { "close" }},
        "faults": [
            {"kind": "drop_request", "probability": 0.012},
            {"kind": "late_request", "probability": 0.003, "seconds": 3},
            {"kind": "late_request", "probability": 0.004, "seconds": 20},
            {"kind": "late_request", "probability": 0.004, "seconds": 70},
            {"kind": "drop_reply", "probability": 0.012},
            {"kind": "delay", "probability": 0.003, "seconds": 5},
            {"kind": "delay", "probability": 0.003, "seconds": 20},
            {"kind": "system_error_before", "probability": 0.01},
            {"kind": "system_error_after", "probability": 0.01},
            {"kind": "garbage", "probability": 0.008},
            {"kind": "wrong_sign", "probability": 0.008},
            {"kind": "notify_lost", "probability": 0.05},
            {"kind": "notify_late", "probability": 0.05, "seconds": 30},
            {"kind": "notify_late", "probability": 0.03, "seconds": 300},
            {"kind": "notify_duplicate", "probability": 0.08},
        ],
    })
}
