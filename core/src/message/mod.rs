//! Requests and replies with a type each: what is asked, and what became of it.
//!
//! A request is a struct. Its members have the names of their fields; what may be left out is in
//! `more`. It writes itself, signed, and reads the reply to it: verified where the endpoint signs,
//! compared with what was asked, and judged.
//!
//! # A payment by payment code
//!
//! ```
//! use wxpay_core::api::{Advice, Merchant};
//! use wxpay_core::message::{Micropay, MicropayMore, OrderNo, OrderQuery, OrderQueryMore};
//! use wxpay_core::message::{Outcome, Request as _};
//! use wxpay_core::{Error, Fen, Field, Key};
//!
//! # fn main() -> Result<(), Error> {
//! let key = Key::md5("192006250b4c09247ec02edce69f6a2d")?;
//! let merchant = Merchant::new("wxd930ea5d5a258f4f", "10000100");
//! let sale = Micropay {
//!     body: "乌龙茶",
//!     out_trade_no: "T4-20261123-0001",
//!     total_fee: Fen::new(450),
//!     auth_code: "134567890123456789",
//!     spbill_create_ip: "192.0.2.7",
//!     more: MicropayMore { device_info: Some("till 4"), ..MicropayMore::NONE },
//! };
//! let mut buffer = [0; 1024];
//! let request = sale.write(&key, &merchant, "5K8264ILTKCH16CQ2502SI8ZNMTM67VS", &mut buffer)?;
//! // Send it to Micropay::ENDPOINT. Some time later:
//! # assert!(request.starts_with(b"<xml><appid>"));
//! # let mut memory = [0; 1024];
//! # let mut slots = [Field::EMPTY; 16];
//! # let mut fields = wxpay_core::Fields::new(&mut slots);
//! # for (name, value) in [
//! #     ("appid", "wxd930ea5d5a258f4f"), ("err_code", "USERPAYING"), ("mch_id", "10000100"),
//! #     ("result_code", "FAIL"), ("return_code", "SUCCESS"),
//! # ] {
//! #     fields.set(name, value)?;
//! # }
//! # let document = key.write_signed(&fields, &mut memory)?;
//! let mut slots = [Field::EMPTY; 64];
//! match sale.read_reply(&key, &merchant, document, &mut slots)? {
//!     Outcome::Done(paid) => {
//!         // Genuine, for this order, in full.
//!         let _ = (paid.transaction_id, paid.time_end);
//!         for coupon in paid.coupons {
//!             let _ = coupon?.coupon_fee;
//!         }
//!     }
//!     // Nothing was taken, and nothing will be: another code, another card, a new number.
//!     Outcome::Refused(refusal) => assert_ne!(refusal.advice(), Advice::Query),
//!     // Nobody knows yet. The payer is typing a password: ask in a few seconds.
//!     Outcome::Unknown(refusal) => {
//!         assert_eq!(refusal.advice(), Advice::Wait);
//!         let order = OrderNo::OutTradeNo(sale.out_trade_no);
//!         let query = OrderQuery { order, more: OrderQueryMore::NONE };
//!         query.write(&key, &merchant, "QRYKHMQ1FA6TZ9ZSL7FT3IEBEJGPZ6RC", &mut buffer)?;
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! An error of `read_reply`, and no reply at all, mean the same as [`Outcome::Unknown`]: the request
//! may have been done.
//!
//! # What there is
//!
//! * orders: [`UnifiedOrder`], [`OrderQuery`], [`CloseOrder`]
//! * payment codes: [`Micropay`], [`Reverse`], [`AuthCodeToOpenid`]
//! * refunds: [`Refund`], [`RefundV2`], [`RefundQuery`], [`RefundQueryV2`]
//! * faces: [`FaceAuthInfo`], [`FacePay`], [`FacePayQuery`], [`FacePayReverse`]
//! * hotel deposits: [`DepositUnifiedOrder`], [`DepositMicropay`], [`DepositFacePay`],
//!   [`DepositOrderQuery`], [`DepositReverse`], [`DepositConsume`], [`DepositRefund`],
//!   [`DepositRefundQuery`]
//! * combined orders: [`CombinedOrder`], [`QueryCombinedOrder`], [`CloseCombinedOrder`]
//! * bills: [`DownloadBill`], [`DownloadFundFlow`], [`BatchQueryComment`]
//! * profit sharing: [`ProfitSharing`], [`MultiProfitSharing`], [`ProfitSharingFinish`],
//!   [`ProfitSharingQuery`], [`ProfitSharingAmountQuery`], [`ProfitSharingRatioQuery`],
//!   [`ProfitSharingAddReceiver`], [`ProfitSharingRemoveReceiver`], [`ProfitSharingReturn`],
//!   [`ProfitSharingReturnQuery`]
//! * red packets: [`SendRedPack`], [`SendGroupRedPack`], [`SendMiniProgramRedPack`],
//!   [`GetRedPackInfo`]
//! * transfers: [`Transfers`], [`GetTransferInfo`], [`PayBank`], [`QueryBank`], [`GetPublicKey`]
//! * coupons: [`SendCoupon`], [`QueryCouponStock`], [`QueryCoupon`]
//! * entrusted debit: [`PreEntrustWeb`], [`QueryContract`], [`DeleteContract`],
//!   [`ContractOrder`], [`EntrustedPay`], [`EntrustedPayQuery`]
//! * others: [`ShortUrl`], [`Report`], [`SandboxSignKey`]
//!
//! For the other endpoints fill in the fields yourself: see [`api`](crate::api).
//!
//! # Requests
//!
//! Limits are those of the endpoint's row: what is empty and has to be there, too long or
//! ill-formed is refused by [`Request::write`], which names the field. Numbers of orders and the
//! like are texts here; the types of this crate check more than the row does: [`OutTradeNo`],
//! [`OutRefundNo`], [`AuthCode`], [`Ip`].
//!
//! A service provider sends the same requests: the sub-merchant is in the
//! [`Merchant`](crate::api::Merchant). Where service providers have an endpoint of their own, the
//! request goes into a [`Partner`]. To send a field that a message does not have, use
//! [`Request::fill`], add it, and go on with
//! [`Endpoint::write_request`](crate::api::Endpoint::write_request).
//!
//! # Replies
//!
//! A reply from an endpoint that does not sign has a name that says so, `Unverified…`: anyone on the
//! way may have written it. Members are required where a success makes no sense without them, and
//! options elsewhere, whatever the documents say. An empty field counts as an absent one. All
//! fields, those that nobody has documented too, are in `fields()` of the reply.
//!
//! Words, as `trade_state`, are open sets: a new one is `Other`. Fields that are numbered
//! (`coupon_fee_0`, `coupon_fee_1`) are iterators. They go by the numbers that are there and not by
//! the counts beside them, in the order of the numbers; one that cannot be read is an error in its
//! place.
//!
//! [`OutTradeNo`]: crate::OutTradeNo
//! [`OutRefundNo`]: crate::OutRefundNo
//! [`AuthCode`]: crate::AuthCode
//! [`Ip`]: crate::Ip

mod bank_transfer;
mod bill;
mod combined;
mod contract;
mod contract_order;
mod coupon;
mod deposit;
mod entrusted_pay;
mod face;
mod index;
mod make;
mod micropay;
mod order;
mod outcome;
mod partner;
mod parts;
mod payment;
mod profit_sharing;
mod profit_sharing_receiver;
mod profit_sharing_return;
mod red_packet;
mod red_packet_info;
mod red_packet_list;
mod refund;
mod refund_query;
mod reply;
mod report;
mod request;
mod sandbox;
mod tools;
mod transfer;
mod unified_order;
pub(crate) mod wire;
pub(crate) mod words;

pub use bank_transfer::{
    GetPublicKey, PayBank, PayBankMore, QueryBank, UnverifiedPayBankReply, UnverifiedPublicKey,
    UnverifiedQueryBankReply,
};
pub use bill::{
    AccountType, BatchQueryComment, BatchQueryCommentMore, BillType, DownloadBill,
    DownloadBillMore, DownloadFundFlow, DownloadFundFlowMore, TarType, UnverifiedText,
};
pub use combined::{
    CloseCombinedOrder, CloseCombinedOrderReply, CombinedOrder, CombinedOrderMore,
    CombinedOrderReply, CombinedTrade, QueryCombinedOrder, QueryCombinedOrderReply,
};
pub use contract::{
    ContractNo, ContractState, ContractTermination, DeleteContract, DeleteContractReply,
    PreEntrustWeb, PreEntrustWebReply, QueryContract, QueryContractReply,
};
pub use contract_order::{ContractOrder, ContractOrderMore, ContractOrderReply, ContractTrade};
pub use coupon::{
    CouponSource, CouponState, CouponStockStatus, QueryCoupon, QueryCouponMore, QueryCouponReply,
    QueryCouponStock, QueryCouponStockMore, QueryCouponStockReply, SendCoupon, SendCouponMore,
    SendCouponReply,
};
pub use deposit::{
    DepositConsume, DepositConsumeReply, DepositFacePay, DepositMicropay, DepositMicropayMore,
    DepositOrderQuery, DepositRefund, DepositRefundMore, DepositRefundQuery, DepositReverse,
    DepositUnifiedOrder, DepositUnifiedOrderMore,
};
pub use entrusted_pay::{
    EntrustedPay, EntrustedPayMore, EntrustedPayQuery, EntrustedPayQueryReply, EntrustedPayReply,
};
pub use face::{
    FaceAuthInfo, FaceAuthInfoMore, FaceAuthInfoReply, FacePay, FacePayMore, FacePayQuery,
    FacePayReverse,
};
pub use micropay::{Micropay, MicropayMore};
pub use order::{
    CloseOrder, CloseOrderReply, OrderQuery, OrderQueryMore, OrderQueryReply, Reverse, ReverseReply,
};
pub use outcome::{Outcome, Refusal};
pub use partner::{HasPartner, Partner};
pub use parts::{OrderNo, Payer, RefundNo};
pub use payment::{Coupon, CouponType, Coupons, PaymentReply, TradeState, TradeType};
pub use profit_sharing::{
    MultiProfitSharing, MultiProfitSharingReply, ProfitSharing, ProfitSharingAmountQuery,
    ProfitSharingAmountQueryReply, ProfitSharingFinish, ProfitSharingFinishReply,
    ProfitSharingMore, ProfitSharingQuery, ProfitSharingQueryReply, ProfitSharingRatioQuery,
    ProfitSharingRatioQueryMore, ProfitSharingRatioQueryReply, ProfitSharingReply, SharingStatus,
};
pub use profit_sharing_receiver::{
    NewReceiver, ProfitSharingAddReceiver, ProfitSharingReceiverReply, ProfitSharingRemoveReceiver,
    ReceiverType, RelationType, Share, write_shares,
};
pub use profit_sharing_return::{
    ProfitSharingReturn, ProfitSharingReturnQuery, ProfitSharingReturnReply, ReturnAccountType,
    SharingNo, SharingReturnFailure, SharingReturnResult,
};
pub use red_packet::{
    AmtType, SendGroupRedPack, SendGroupRedPackMore, SendMiniProgramRedPack,
    SendMiniProgramRedPackMore, SendRedPack, SendRedPackMore,
    UnverifiedSendMiniProgramRedPackReply, UnverifiedSendRedPackReply,
};
pub use red_packet_info::{
    GetRedPackInfo, RedPackSendType, RedPackStatus, RedPackType, UnverifiedRedPackInfo,
};
pub use red_packet_list::{RedPackDocument, RedPackReceiver, RedPackReceivers};
pub use refund::{
    Refund, RefundAccount, RefundChannel, RefundCoupon, RefundCoupons, RefundMore, RefundReply,
    RefundV2,
};
pub use refund_query::{
    RefundQuery, RefundQueryReply, RefundQueryV2, RefundSource, RefundState, RefundStates,
    RefundStatus,
};
pub use reply::FromReply;
pub use report::{Report, ReportMore, Reported, UnverifiedReportReply};
pub use request::Request;
pub use sandbox::{SandboxSignKey, UnverifiedSandboxSignKeyReply};
pub use tools::{AuthCodeToOpenid, AuthCodeToOpenidReply, ShortUrl, ShortUrlReply};
pub use transfer::{
    CheckName, GetTransferInfo, TransferStatus, Transfers, TransfersMore, UnverifiedTransferInfo,
    UnverifiedTransfersReply,
};
pub use unified_order::{Trade, UnifiedOrder, UnifiedOrderMore, UnifiedOrderReply};
pub use wire::{Day, Timestamp};
