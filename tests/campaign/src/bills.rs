//! The bills of all days, fetched and read by wxpay-core.

use std::collections::BTreeMap;

use wxpay_core::SignType;
use wxpay_core::api::Endpoint;
use wxpay_core::bill::{End, FundReader, Record, TradeReader};
use wxpay_core::message::{
    AccountType, DownloadBill, DownloadBillMore, DownloadFundFlow, DownloadFundFlowMore, Outcome,
    Request,
};
use wxpay_core::{Field, Key, Time};
use wxpay_tests::random::Random;

use crate::run::Run;
use crate::talk::{KEY, MERCHANT, key};

pub use wxpay_core::message::Day;

const DAY: u64 = 86_400_000;

/// What the bills of all days say.
#[derive(Debug, Default)]
pub struct Bills {
    /// The rows of the trade bills; of refunds, whether they were closed.
    pub rows: Vec<(Record<String>, bool)>,
    /// By the fund flow bills: what each voucher number brought.
    pub flows: BTreeMap<String, i64>,
    pub days: u32,
}

impl Bills {
    /// Waits for the bill of the last day, and reads them all.
    pub fn fetch(run: &mut Run) -> Self {
        let mut bills = Bills::default();
        let first = run.first_day;
        let last = run.gateway.now;
        // A day's bill is made at 10 o'clock of the next; the first day began at noon.
        let days = (last - first) / DAY + 2;
        run.gateway.post(first + (days + 1) * DAY, "/_control/clock", b"{\"advance\": 0}");
        let mut random = Random::new(run.settings.seed);
        for day in 0..days {
            let time = Time::from_unix((first + day * DAY) / 1000).expect("a day");
            let more = DownloadBillMore::NONE;
            let request = DownloadBill { bill_date: Day(time), more };
            let fund = DownloadFundFlow {
                bill_date: Day(time),
                account_type: AccountType::Basic,
                more: DownloadFundFlowMore::NONE,
            };
            let Some(trade) = fetch(run, &request, &run_key(run)) else { continue };
            // Fund flow bills know only this algorithm.
            let fund = fetch(run, &fund, &key(SignType::HmacSha256)).expect("a fund flow bill");
            bills.days += 1;
            bills.read_trade(&mut random, &trade);
            bills.read_fund(&mut random, &fund);
        }
        bills
    }

    fn read_trade(&mut self, random: &mut Random, bill: &[u8]) {
        let mut reader = TradeReader::new([0; 4096]);
        for piece in bill.chunks(random.below(2_000) + 1) {
            let mut rest = piece;
            while let Some(row) = reader.feed(&mut rest).expect("a row") {
                let record = row.record().expect("amounts").expect("a known state");
                let is_closed = row.refund_status() == Some("REFUNDCLOSE");
                self.rows.push((record.map(String::from), is_closed));
            }
        }
        reader.finish().and_then(End::complete).expect("sums that are right");
    }

    fn read_fund(&mut self, random: &mut Random, bill: &[u8]) {
        let mut reader = FundReader::new([0; 4096]);
        for piece in bill.chunks(random.below(2_000) + 1) {
            let mut rest = piece;
            while let Some(row) = reader.feed(&mut rest).expect("a row") {
                let change = row.change().expect("an amount").expect("a direction");
                let number = row.voucher_no().expect("a number").to_string();
                *self.flows.entry(number).or_default() += change.get();
            }
        }
        reader.finish().and_then(End::complete).expect("sums that are right");
    }
}

fn run_key(run: &Run) -> Key<wxpay_core::Any> {
    let sign_type = if run.settings.refuses_unknown { SignType::HmacSha256 } else { SignType::Md5 };
    Key::new(sign_type, KEY).expect("a key")
}

/// The bill; none if there is none of that day.
fn fetch<R: Request>(run: &mut Run, request: &R, key: &Key<wxpay_core::Any>) -> Option<Vec<u8>> {
    let endpoint: Endpoint = R::ENDPOINT;
    let mut out = [0; 1024];
    let nonce = "5K8264ILTKCH16CQ2502SI8ZNMTM67VS";
    let written = request.write(key, &MERCHANT, nonce, &mut out).expect("a request").to_vec();
    let now = run.gateway.now;
    let reply = run.gateway.post(now, endpoint.path(), &written).expect("a reply");
    let mut slots = [Field::EMPTY; 8];
    match request.read_reply(key, &MERCHANT, &reply.body, &mut slots).expect("a bill") {
        Outcome::Done(_) => Some(reply.body.clone()),
        Outcome::Refused(refusal) | Outcome::Unknown(refusal) => {
            let code = refusal.err_code().map(|code| code.to_string());
            let is_absent = matches!(code.as_deref(), Some("20002" | "NO_BILL_EXIST"));
            assert!(is_absent, "no bill: {code:?}");
            None
        }
    }
}
