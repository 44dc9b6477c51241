//! Combined orders: several orders, one payment.

use super::payment::{TradeState, TradeType};
use super::reply::reply;
use super::request::{Part, compare, request, set};
use crate::api::Violation;
use crate::error::Error;
use crate::field::View;
use crate::fields::Fields;
use crate::scratch::Scratch;
use crate::text::Text;
use crate::value::Time;

/// `trade_type` of a combined order, and what goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
pub enum CombinedTrade<'a> {
    /// `JSAPI`: in a page inside of the payer's app, or in a mini-program.
    Jsapi {
        /// Who will pay, as the application knows the user.
        combine_openid: &'a str,
    },
    /// `NATIVE`: by a QR code that the payer scans.
    Native,
    /// `APP`: in an app of the merchant's.
    App,
    /// `MWEB`: in a browser, which is then sent to the payer's app.
    Mweb,
}

impl CombinedTrade<'_> {
    /// `trade_type`
    #[must_use]
    pub const fn trade_type(self) -> &'static str {
        match self {
            CombinedTrade::Jsapi { .. } => "JSAPI",
            CombinedTrade::Native => "NATIVE",
            CombinedTrade::App => "APP",
            CombinedTrade::Mweb => "MWEB",
        }
    }
}

impl<'a> Part<'a> for CombinedTrade<'a> {
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        if let CombinedTrade::Jsapi { combine_openid } = self {
            set(fields, scratch, "combine_openid", combine_openid)?;
        }
        set(fields, scratch, "trade_type", self.trade_type())
    }

    fn compare(self, reply: View<'_, '_>) -> Result<(), Error> {
        compare(reply, "trade_type", self.trade_type())
    }
}

request! {
    /// Places several orders to be paid at once. (WeChat Pay V2, "Combined order".)
    pub struct CombinedOrder to COMBINED_ORDER => CombinedOrderReply;
    parts {
        /// How the payer will pay.
        trade: CombinedTrade<'a>,
    }
    required {
        /// The merchant's number of the whole: [`OutTradeNo`](crate::OutTradeNo).
        combine_out_trade_no: &'a str,
        /// The address of the payer; of the machine that sends this for [`CombinedTrade::Native`].
        spbill_create_ip: &'a str,
        /// Where the gateway tells what became of it: an address without a query.
        notify_url: &'a str,
        /// The payer's address and, for [`CombinedTrade::Mweb`], the page, as JSON; at most 256
        /// bytes.
        scene_info: &'a str,
        /// The orders as JSON: `{"order_num":2,"order_list":[…]}`, at most 10,240 bytes.
        sub_order_list: &'a str,
    }
    more CombinedOrderMore {
        /// The terminal.
        device_info: &'a str,
        /// What is sold; wanted for [`CombinedTrade::Native`].
        product_id: &'a str,
        /// From when on it is valid.
        time_start: Time,
        /// Until when.
        time_expire: Time,
    }
    echo []
}

reply! {
    /// A combined order that was placed.
    pub struct CombinedOrderReply, from_verified Verified {
        /// What a payment is started with; good for two hours.
        prepay_id: Text<'a>,
        /// How the payer will pay.
        trade_type: Option<TradeType<'a>>,
        /// What to show as a QR code.
        code_url: Option<Text<'a>>,
        /// Where to send the payer's browser.
        mweb_url: Option<Text<'a>>,
        /// The terminal of the request.
        device_info: Option<Text<'a>>,
    }
}

request! {
    /// Asks what became of a combined order. (WeChat Pay V2, "Combined order: query".)
    pub struct QueryCombinedOrder to QUERY_COMBINED_ORDER => QueryCombinedOrderReply;
    required {
        /// The merchant's number of the whole.
        combine_out_trade_no: &'a str,
    }
    echo [combine_out_trade_no]
}

reply! {
    /// What became of a combined order.
    pub struct QueryCombinedOrderReply, from_verified Verified {
        /// The merchant's number of the whole.
        combine_out_trade_no: Text<'a>,
        /// Where the whole stands. The sources do not promise it: each order has a state, too.
        trade_state: Option<TradeState<'a>>,
        /// The same for people.
        trade_state_desc: Option<Text<'a>>,
        /// Who paid, as the application knows the user.
        combine_openid: Option<Text<'a>>,
        /// The orders as JSON.
        sub_order_list: Option<Text<'a>>,
        /// `OK`, or what is wrong.
        result_msg: Option<Text<'a>>,
        /// The terminal.
        device_info: Option<Text<'a>>,
    }
}

request! {
    /// Closes a combined order that was not paid. (WeChat Pay V2, "Combined order: close".)
    pub struct CloseCombinedOrder to CLOSE_COMBINED_ORDER => CloseCombinedOrderReply;
    required {
        /// The merchant's number of the whole.
        combine_out_trade_no: &'a str,
        /// The orders as JSON: `[{"mchid":"…","out_trade_no":"…"}]`, at most 10,240 bytes.
        sub_order_list: &'a str,
    }
    echo [combine_out_trade_no]
}

reply! {
    /// A combined order that was closed.
    pub struct CloseCombinedOrderReply, from_verified Verified {}
}
