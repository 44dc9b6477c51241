//! Orders and what is asked about them.

use wxpay_core::Verified;

use super::{Customer, Due, InProcess, Reply};

/// As tests/gateway and the documents have it: an order is not closed sooner.
const CLOSE_MINIMUM: u64 = 300_000;

/// One order and what became of it.
pub struct Order {
    pub number: String,
    pub appid: String,
    pub mch_id: String,
    pub fee: i64,
    /// `trade_state`
    pub state: &'static str,
    pub is_native: bool,
    pub placed: u64,
    pub transaction_id: String,
    /// How many reversals will not be enough.
    pub recall: u32,
    /// Its notification comes twice.
    pub is_doubled: bool,
    /// `out_refund_no` and `refund_status`
    pub refund: Option<(String, &'static str)>,
}

impl Order {
    pub fn payment(&self) -> [(&'static str, String); 6] {
        [
            ("out_trade_no", self.number.clone()),
            ("transaction_id", self.transaction_id.clone()),
            ("total_fee", self.fee.to_string()),
            ("openid", "oUpF8uN95-Ptaags6E_roPHg7AG0".into()),
            ("bank_type", "OTHERS".into()),
            ("time_end", "20260105120000".into()),
        ]
    }
}

/// A field of a request.
pub fn text(request: &Verified<'_, '_>, name: &str) -> Option<String> {
    request.get(name).map(|value| value.to_string())
}

impl InProcess {
    pub(super) fn find(&self, request: &Verified<'_, '_>) -> Option<usize> {
        let number = text(request, "out_trade_no")?;
        self.orders.iter().position(|order| order.number == number)
    }

    /// A new order, with the next customer.
    pub(super) fn open(&mut self, request: &Verified<'_, '_>) -> Option<(usize, Customer)> {
        let customer = self.customers.pop_front()?;
        Some((self.add(request, customer)?, customer))
    }

    pub(super) fn add(&mut self, request: &Verified<'_, '_>, customer: Customer) -> Option<usize> {
        let count = self.orders.len();
        self.orders.push(Order {
            number: text(request, "out_trade_no")?,
            appid: text(request, "appid")?,
            mch_id: text(request, "mch_id")?,
            // A reversal states none.
            fee: text(request, "total_fee").map_or(Some(0), |fee| fee.parse().ok())?,
            state: "NOTPAY",
            is_native: request.get("trade_type").is_some(),
            placed: self.now,
            transaction_id: format!("42000026142026010500000000{count:02}"),
            recall: match customer {
                Customer::ForgetsPassword { recall } => recall,
                _ => 0,
            },
            is_doubled: matches!(customer, Customer::ScansAndPays { .. }),
            refund: None,
        });
        Some(count)
    }

    pub(super) fn unifiedorder(&mut self, request: &Verified<'_, '_>) -> Option<Reply> {
        let order = match self.find(request) {
            Some(known) if self.orders.get(known)?.state == "NOTPAY" => known,
            Some(_) => return Reply::refused("ORDERPAID"),
            None => {
                let (order, customer) = self.open(request)?;
                if let Customer::ScansAndPays { seconds } = customer {
                    self.after(seconds.saturating_mul(1_000), Due::Payment(order));
                }
                order
            }
        };
        let prepay_id = format!("wx2026010512000000000000000000000{order:03}");
        let code_url = format!("weixin://wxpay/bizpayurl?pr=NwY5Mz9{order:02}");
        let reply = [("trade_type", "NATIVE"), ("prepay_id", &prepay_id), ("code_url", &code_url)];
        Reply::done(reply)
    }

    pub(super) fn orderquery(&mut self, request: &Verified<'_, '_>) -> Option<Reply> {
        let Some(order) = self.find(request).and_then(|index| self.orders.get(index)) else {
            return Reply::refused("ORDERNOTEXIST");
        };
        let reply = Reply::done([("trade_state", order.state)])?;
        if !matches!(order.state, "SUCCESS" | "REFUND") {
            return Some(reply.with([("out_trade_no", &order.number)]));
        }
        Some(reply.with(order.payment().each_ref().map(|(name, value)| (*name, value.as_str()))))
    }

    pub(super) fn closeorder(&mut self, request: &Verified<'_, '_>) -> Option<Reply> {
        let now = self.now;
        let Some(order) = self.find(request).and_then(|index| self.orders.get_mut(index)) else {
            return Reply::refused("ORDERNOTEXIST");
        };
        if order.state != "NOTPAY" {
            return Reply::refused("ORDERPAID");
        }
        if now.saturating_sub(order.placed) < CLOSE_MINIMUM {
            return Reply::refused("TRADE_STATE_ERROR");
        }
        order.state = "CLOSED";
        Reply::done([])
    }
}
