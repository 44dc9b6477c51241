//! Orders whose payer signs a contract with the payment.

use super::parts::Payer;
use super::payment::TradeType;
use super::reply::reply;
use super::request::{Part, compare, request, set};
use crate::api::Violation;
use crate::error::Error;
use crate::field::View;
use crate::fields::Fields;
use crate::scratch::Scratch;
use crate::text::Text;
use crate::value::{Fen, Time};

/// `trade_type` of such an order, and what goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
pub enum ContractTrade<'a> {
    /// `JSAPI`: in a page inside of the payer's app, or in a mini-program.
    Jsapi(Payer<'a>),
    /// `NATIVE`: by a QR code that the payer scans.
    Native {
        /// The goods, by the merchant's own naming; at most 32 bytes.
        product_id: &'a str,
    },
    /// `APP`: in an app of the merchant's.
    App,
    /// `MWEB`: in a browser, which is then sent to the payer's app.
    Mweb,
}

impl ContractTrade<'_> {
    /// `trade_type`
    #[must_use]
    pub const fn trade_type(self) -> &'static str {
        match self {
            ContractTrade::Jsapi(_) => "JSAPI",
            ContractTrade::Native { .. } => "NATIVE",
            ContractTrade::App => "APP",
            ContractTrade::Mweb => "MWEB",
        }
    }
}

impl<'a> Part<'a> for ContractTrade<'a> {
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        set(fields, scratch, "trade_type", self.trade_type())?;
        match self {
            ContractTrade::Jsapi(payer) => payer.fill(fields, scratch),
            ContractTrade::Native { product_id } => set(fields, scratch, "product_id", product_id),
            ContractTrade::App | ContractTrade::Mweb => Ok(()),
        }
    }

    fn compare(self, reply: View<'_, '_>) -> Result<(), Error> {
        compare(reply, "trade_type", self.trade_type())
    }
}

request! {
    /// Places an order whose payer signs a contract with it. (WeChat Pay V2, "Entrusted debit:
    /// signing while paying".)
    pub struct ContractOrder to CONTRACT_ORDER => ContractOrderReply;
    parts {
        /// How the payer will pay.
        trade: ContractTrade<'a>,
    }
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// What is to be paid.
        total_fee: Fen,
        /// The address of the payer; of the machine that sends this for [`ContractTrade::Native`].
        spbill_create_ip: &'a str,
        /// Where the gateway tells what became of the payment: an address without a query.
        notify_url: &'a str,
        /// The plan, as the platform numbers it.
        plan_id: &'a str,
        /// The merchant's number of the contract.
        contract_code: &'a str,
        /// The merchant's number of this request.
        request_serial: u64,
        /// What the payer reads: the account that the contract is for.
        contract_display_account: &'a str,
        /// Where the gateway tells that the contract was signed.
        contract_notify_url: &'a str,
    }
    more ContractOrderMore {
        /// Comes back as it is, at most 127 bytes.
        attach: &'a str,
        /// What is sold, in detail.
        detail: &'a str,
        /// The terminal.
        device_info: &'a str,
        /// Which offers apply.
        goods_tag: &'a str,
        /// `no_credit`: no credit cards.
        limit_pay: &'a str,
        /// From when on the order is valid.
        time_start: Time,
        /// Until when.
        time_expire: Time,
    }
    echo [out_trade_no, contract_code]
}

reply! {
    /// An order that was placed. Whether the contract was prepared, too, is in
    /// `contract_result_code`.
    pub struct ContractOrderReply, from_verified Verified {
        /// What a payment is started with; good for two hours.
        prepay_id: Text<'a>,
        /// The merchant's number of the order.
        out_trade_no: Option<Text<'a>>,
        /// How the payer will pay.
        trade_type: Option<TradeType<'a>>,
        /// What to show as a QR code.
        code_url: Option<Text<'a>>,
        /// Where to send the payer's browser.
        mweb_url: Option<Text<'a>>,
        /// `SUCCESS` if the contract was prepared.
        contract_result_code: Option<Text<'a>>,
        /// Why it was not.
        contract_err_code: Option<Text<'a>>,
        /// The same for people.
        contract_err_code_des: Option<Text<'a>>,
        /// The plan.
        plan_id: Option<Text<'a>>,
        /// The merchant's number of the request.
        request_serial: Option<u64>,
        /// The merchant's number of the contract.
        contract_code: Option<Text<'a>>,
        /// What the payer reads.
        contract_display_account: Option<Text<'a>>,
    }
}
