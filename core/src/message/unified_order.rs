//! Placing an order that the payer pays on his own device.

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
use crate::value::{Currency, Fen, Time};

/// `trade_type`, and what goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
pub enum Trade<'a> {
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
    Mweb {
        /// JSON: where the page is, `{"h5_info":{"type":"Wap","wap_url":…,"wap_name":…}}`; at most
        /// 256 bytes.
        scene_info: &'a str,
    },
}

impl Trade<'_> {
    /// `trade_type`
    #[must_use]
    pub const fn trade_type(self) -> &'static str {
        match self {
            Trade::Jsapi(_) => "JSAPI",
            Trade::Native { .. } => "NATIVE",
            Trade::App => "APP",
            Trade::Mweb { .. } => "MWEB",
        }
    }
}

impl<'a> Part<'a> for Trade<'a> {
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        set(fields, scratch, "trade_type", self.trade_type())?;
        match self {
            Trade::Jsapi(payer) => payer.fill(fields, scratch),
            Trade::Native { product_id } => set(fields, scratch, "product_id", product_id),
            Trade::App => Ok(()),
            Trade::Mweb { scene_info } => set(fields, scratch, "scene_info", scene_info),
        }
    }

    fn compare(self, reply: View<'_, '_>) -> Result<(), Error> {
        compare(reply, "trade_type", self.trade_type())
    }
}

request! {
    /// Places an order. (WeChat Pay V2, "Unified order".)
    ///
    /// The same order may be placed again: the same number with the same content has the same
    /// effect. With other content it is refused.
    pub struct UnifiedOrder to UNIFIED_ORDER => UnifiedOrderReply;
    parts {
        /// How it is to be paid, and by whom.
        trade: Trade<'a>,
    }
    required {
        /// What the payer reads in the bill, at most 127 bytes.
        body: &'a str,
        /// The merchant's number of the order: [`OutTradeNo`](crate::OutTradeNo).
        out_trade_no: &'a str,
        /// What is to be paid.
        total_fee: Fen,
        /// The payer's address, IPv4 or IPv6; for `NATIVE` that of the machine which asks.
        spbill_create_ip: &'a str,
        /// Where the payment is notified: an address without a query, at most 256 bytes.
        notify_url: &'a str,
    }
    more UnifiedOrderMore {
        /// Comes back as it is, in replies and notifications; at most 127 bytes.
        attach: &'a str,
        /// JSON: the goods, for promotions on single items; at most 6000 bytes.
        detail: &'a str,
        /// The terminal, by the merchant's own naming; at most 32 bytes. `WEB` for pages.
        device_info: &'a str,
        /// The currency of `total_fee`; yuan without it.
        fee_type: Currency,
        /// `MWEB`: a fingerprint of the payer's browser, at most 32 bytes.
        fingerprint: &'a str,
        /// Decides which promotions apply; at most 32 bytes.
        goods_tag: &'a str,
        /// `no_credit`: no credit cards.
        limit_pay: &'a str,
        /// The order will be shared with other receivers.
        profit_sharing: bool,
        /// The payer may ask for an invoice in the app.
        receipt: bool,
        /// JSON: the store; at most 256 bytes. Not for `MWEB`, whose own is in `trade`.
        scene_info: &'a str,
        /// Until when the order can be paid. Of several requests with one number the first decides.
        time_expire: Time,
        /// From when on the order is valid.
        time_start: Time,
        /// The number of the payer's identity card: nobody else can pay then. At most 32 bytes.
        user_creid: &'a str,
        /// The payer's name, as that card has it; at most 64 bytes.
        user_truename: &'a str,
        /// The kind of that card: `IDCARD`, `HONGKONG_MACAO`, `OVERSEA_PASSPORT` and others.
        user_type: &'a str,
        /// `1.0` has `promotion_detail` come back.
        version: &'a str,
    }
    echo []
}

reply! {
    /// An order that was placed. Nothing has been paid.
    pub struct UnifiedOrderReply, from_verified Verified {
        /// What the payer's device pays by: see [`invoke`](crate::invoke). Valid for two hours.
        prepay_id: Text<'a>,
        /// `NATIVE`: the text of the QR code.
        code_url: Option<Text<'a>>,
        /// The terminal, as the order had it.
        device_info: Option<Text<'a>>,
        /// `MWEB`: where to send the browser, within five minutes.
        mweb_url: Option<Text<'a>>,
        /// JSON: which promotions may apply.
        promotion_detail: Option<Text<'a>>,
        /// How it is to be paid.
        trade_type: Option<TradeType<'a>>,
    }
}
