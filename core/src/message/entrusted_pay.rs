//! Charging payers under a contract.

use super::partner::HasPartner;
use super::parts::OrderNo;
use super::payment::{Coupons, TradeState, TradeType};
use super::reply::reply;
use super::request::request;
use crate::api::{Endpoint, PARTNER_ENTRUSTED_PAY, PARTNER_ENTRUSTED_PAY_QUERY};
use crate::text::Text;
use crate::value::{Currency, Fen, Time};

request! {
    /// Charges a payer under a contract. (WeChat Pay V2, "Entrusted debit: apply for a debit".)
    pub struct EntrustedPay to ENTRUSTED_PAY => EntrustedPayReply;
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// What is to be paid.
        total_fee: Fen,
        /// The address of the machine that sends this.
        spbill_create_ip: &'a str,
        /// Where the gateway tells what became of it: an address without a query.
        notify_url: &'a str,
        /// `PAP`. The sources list no value here; it is that of the other debits.
        trade_type: &'a str,
        /// The gateway's number of the contract.
        contract_id: &'a str,
    }
    more EntrustedPayMore {
        /// Comes back as it is, at most 128 bytes.
        attach: &'a str,
        /// What is sold, in detail.
        detail: &'a str,
        /// The currency; CNY, if left out.
        fee_type: Currency,
        /// Which offers apply.
        goods_tag: &'a str,
        /// The payer can ask for an invoice.
        receipt: bool,
    }
    echo []
}

impl HasPartner for EntrustedPay<'_> {
    const PARTNER_ENDPOINT: Endpoint = PARTNER_ENTRUSTED_PAY;
}

reply! {
    /// A debit that was accepted, which is not done yet: the notification or [`EntrustedPayQuery`]
    /// tells.
    pub struct EntrustedPayReply, from_verified Verified {}
}

request! {
    /// Asks what became of a charge under a contract. (WeChat Pay V2, "Entrusted debit: query an
    /// order".)
    pub struct EntrustedPayQuery to ENTRUSTED_PAY_QUERY => EntrustedPayQueryReply;
    parts {
        /// Which order.
        order: OrderNo<'a>,
    }
    required {}
    echo []
}

impl HasPartner for EntrustedPayQuery<'_> {
    const PARTNER_ENDPOINT: Endpoint = PARTNER_ENTRUSTED_PAY_QUERY;
}

reply! {
    /// The state of a charge under a contract. What but `trade_state` there is depends on it.
    pub struct EntrustedPayQueryReply, from_verified Verified {
        /// Where the order stands.
        trade_state: TradeState<'a>,
        /// The same for people.
        trade_state_desc: Option<Text<'a>>,
        /// The merchant's number of the order.
        out_trade_no: Option<Text<'a>>,
        /// The gateway's number of the order.
        transaction_id: Option<Text<'a>>,
        /// What was to be paid.
        total_fee: Option<Fen>,
        /// The currency of that.
        fee_type: Option<Text<'a>>,
        /// What was paid in cash, less what coupons gave.
        cash_fee: Option<Fen>,
        /// The currency of that.
        cash_fee_type: Option<Text<'a>>,
        /// What coupons gave.
        coupon_fee: Option<Fen>,
        /// How many coupons there are, by the gateway's account.
        coupon_count: Option<u32>,
        /// Who paid, as the application knows the user.
        openid: Option<Text<'a>>,
        /// The payer follows the official account `appid`. `Y` or `N`; these days always `N`.
        is_subscribe: Option<Text<'a>>,
        /// `PAP`.
        trade_type: Option<TradeType<'a>>,
        /// The payer's bank.
        bank_type: Option<Text<'a>>,
        /// What came along with the request.
        attach: Option<Text<'a>>,
        /// When it was paid.
        time_end: Option<Time>,
        /// The terminal.
        device_info: Option<Text<'a>>,
    }
    families {
        /// The coupons that were used.
        coupons: Coupons,
    }
}
