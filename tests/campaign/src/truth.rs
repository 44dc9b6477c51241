//! What really happened: the stand-in's ledger, order by order.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::run::Run;

/// A refund, as the ledger has it; in fen.
#[derive(Clone, Debug, Default)]
pub struct RefundTruth {
    pub accepted: i64,
    pub paid: i64,
    pub closed: i64,
    pub status: String,
}

/// An order, as the ledger has it; in fen.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    pub charged: i64,
    pub charges: u32,
    pub reversed: i64,
    pub refunds: BTreeMap<String, RefundTruth>,
}

impl Truth {
    /// What the merchant has of it.
    pub fn kept(&self) -> i64 {
        let back = self.refunds.values().map(|refund| refund.accepted - refund.closed);
        self.charged - self.reversed - back.sum::<i64>()
    }
}

/// The whole ledger.
#[derive(Debug, Default)]
pub struct Truths {
    pub orders: HashMap<String, Truth>,
    /// What the merchant has of everything.
    pub balance: i64,
    /// What the stand-in finds wrong with itself.
    pub wrong: Vec<String>,
    /// What it complains of: order, and about what.
    pub complaints: Vec<(String, String)>,
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().expect("a text").to_string()
}

impl Truths {
    pub fn read(run: &mut Run) -> Self {
        let ledger = run.gateway.control("ledger", None);
        let mut truths = Truths::default();
        let list = |name: &str| ledger[name].as_array().expect("a list");
        for order in list("orders") {
            let mut truth = Truth::default();
            for refund in order["refunds"].as_array().expect("a list") {
                let status = text(refund, "status");
                let refund_truth = RefundTruth { status, ..RefundTruth::default() };
                truth.refunds.insert(text(refund, "number"), refund_truth);
            }
            truths.orders.insert(text(order, "number"), truth);
        }
        for entry in list("entries") {
            let truth = truths.orders.entry(text(entry, "out_trade_no")).or_default();
            let fen = entry["fen"].as_i64().expect("fen");
            let refund = truth.refunds.entry(text(entry, "out_refund_no"));
            match entry["kind"].as_str().expect("a kind") {
                "charge" => {
                    (truth.charged, truth.charges) = (truth.charged + fen, truth.charges + 1)
                }
                "reversal" => truth.reversed += fen,
                "refund_accepted" => refund.or_default().accepted += fen,
                "refund_paid" => refund.or_default().paid += fen,
                "refund_closed" => refund.or_default().closed += fen,
                kind => panic!("what is {kind}?"),
            }
        }
        truths.balance = ledger["balances"]["merchant"].as_i64().expect("fen");
        truths.wrong = list("wrong").iter().map(Value::to_string).collect();
        truths.complaints = list("complaints")
            .iter()
            .map(|complaint| (text(complaint, "out_trade_no"), text(complaint, "about")))
            .collect();
        truths
    }
}
