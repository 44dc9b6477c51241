//! What payments have in common: their words, the coupons used in them, and their reply.

use super::index::family;
use super::reply::reply;
use super::words::words;
use crate::text::Text;
use crate::value::{Fen, Time};

words! {
    /// `trade_state`: where an order stands.
    pub enum TradeState {
        /// Paid.
        Success = "SUCCESS",
        /// Paid, and then refunded, in part at least.
        Refund = "REFUND",
        /// Not paid yet.
        NotPay = "NOTPAY",
        /// Closed before it was paid.
        Closed = "CLOSED",
        /// Reversed: payments by payment code.
        Revoked = "REVOKED",
        /// The payer is asked for a password.
        UserPaying = "USERPAYING",
        /// The payment failed.
        PayError = "PAYERROR",
        /// Accepted, and not debited yet: entrusted debit.
        Accept = "ACCEPT",
    }
}

words! {
    /// `trade_type`: how an order is paid.
    pub enum TradeType {
        /// In a page inside of the payer's app, or in a mini-program.
        Jsapi = "JSAPI",
        /// By a QR code that the payer scans.
        Native = "NATIVE",
        /// In an app of the merchant's.
        App = "APP",
        /// In a browser.
        Mweb = "MWEB",
        /// By a payment code that the merchant scans.
        Micropay = "MICROPAY",
        /// By face.
        Facepay = "FACEPAY",
        /// By entrusted debit.
        Pap = "PAP",
    }
}

words! {
    /// `coupon_type`: who pays for a coupon.
    pub enum CouponType {
        /// It had been paid for: it is settled to the merchant like cash.
        Cash = "CASH",
        /// It had not: the merchant receives that much less.
        NoCash = "NO_CASH",
    }
}

family! {
    /// A coupon that was used in a payment.
    pub struct Coupon, Coupons {
        /// Which coupon.
        coupon_id: Option<Text<'a>> = "coupon_id_",
        /// Who pays for it.
        coupon_type: Option<CouponType<'a>> = "coupon_type_",
        /// What it gave.
        coupon_fee: Option<Fen> = "coupon_fee_",
    }
}

reply! {
    /// A payment that succeeded while the payer was there: by payment code or by face.
    pub struct PaymentReply, from_verified Verified {
        /// The gateway's number of the order.
        transaction_id: Text<'a>,
        /// The merchant's number of the order.
        out_trade_no: Text<'a>,
        /// What was to be paid.
        total_fee: Fen,
        /// Who paid, as the application `appid` knows him.
        openid: Text<'a>,
        /// When it was paid.
        time_end: Time,
        /// What comes along with the order: as it was sent.
        attach: Option<Text<'a>>,
        /// Where the money came from: `CFT` is the payer's balance, `CMB_DEBIT` a debit card of
        /// one bank, `OTHERS` anything. New ones come up.
        bank_type: Option<Text<'a>>,
        /// What was paid in cash: less what coupons gave.
        cash_fee: Option<Fen>,
        /// The currency of `cash_fee`.
        cash_fee_type: Option<Text<'a>>,
        /// What all coupons gave.
        coupon_fee: Option<Fen>,
        /// The terminal, as the order had it.
        device_info: Option<Text<'a>>,
        /// The currency of `total_fee`; yuan if absent.
        fee_type: Option<Text<'a>>,
        /// The payer follows the official account `appid`. `Y` or `N`; these days always `N`.
        is_subscribe: Option<Text<'a>>,
        /// JSON: which promotions applied.
        promotion_detail: Option<Text<'a>>,
        /// Overseas: so many yuan for a unit of `fee_type`, times 10^8.
        rate: Option<Text<'a>>,
        /// What is settled to the merchant: `total_fee` less the coupons that nobody had paid for.
        settlement_total_fee: Option<Fen>,
        /// The payer follows the official account `sub_appid`: `Y` or `N`. For service providers.
        sub_is_subscribe: Option<Text<'a>>,
        /// Who paid, as the application `sub_appid` knows him. For service providers.
        sub_openid: Option<Text<'a>>,
        /// How it was paid.
        trade_type: Option<TradeType<'a>>,
    }
    families {
        /// The coupons that were used.
        coupons: Coupons,
    }
}
