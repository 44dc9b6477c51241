//! What refusals mean at the endpoints that list them: see [`advice`](super::advice).
//!
//! A code is certain only where the sources leave no doubt that nothing was done. `ORDERPAID` is
//! not, whatever was asked: money has moved.

/// Placing an order moves no money, and the same order may be placed again.
pub const UNIFIED_ORDER: &str = "*!look NOTENOUGH!means ORDERCLOSED!number ORDERPAID?paid \
    OUT_TRADE_NO_USED!number SYSTEMERROR?retry";

/// Charging by payment code, face or deposit: the payer may be charged already.
pub const MICROPAY: &str = "*?query AUTHCODEEXPIRE!rescan AUTH_CODE_ERROR!rescan \
    AUTH_CODE_INVALID!rescan BANKERROR?query BUYER_MISMATCH!number INVALID_REQUEST?query \
    NOTENOUGH!means NOTSUPORTCARD!means ORDERCLOSED!number ORDERPAID?paid ORDERREVERSED!number \
    OUT_TRADE_NO_USED?query SYSTEMERROR?query TRADE_ERROR?query USERPAYING?wait";

pub const ORDER_QUERY: &str = "*?look ORDERNOTEXIST?absent SYSTEMERROR?retry";

pub const CLOSE_ORDER: &str = "*?query ORDERCLOSED!done ORDERNOTEXIST?absent ORDERPAID?paid \
    SYSTEMERROR?retry TRADE_STATE_ERROR?query";

pub const REVERSE: &str =
    "*?retry INVALID_TRANSACTIONID!fix REVERSE_EXPIRE!refund SYSTEMERROR?retry";

pub const REFUND: &str = "*?query BIZERR_NEED_RETRY?retry ERROR?look FREQUENCY_LIMITED?later \
    INVALID_REQUEST?query INVALID_REQ_TOO_MUCH?later INVALID_TRANSACTIONID!fix NOTENOUGH!funds \
    ORDERNOTEXIST?absent SYSTEMERROR?retry TRADE_OVERDUE!offline USER_ACCOUNT_ABNORMAL!offline";

pub const REFUND_QUERY: &str = "*?look REFUNDNOTEXIST?absent SYSTEMERROR?retry";

pub const FUND_FLOW: &str = "*!look BILL_CREATING!later NO_BILL_EXIST!absent SYSTEMERROR!retry";

pub const AUTH_CODE_TO_OPENID: &str = "*!look AUTHCODEEXPIRE!rescan AUTH_CODE_ERROR!rescan \
    AUTH_CODE_INVALID!rescan SYSTEMERROR!retry";

/// Nothing is changed by asking.
pub const QUERY: &str = "*!look SYSTEMERROR!retry";

/// The same number sends the same red packet.
pub const RED_PACKET: &str = "*?query ACCEPTMODE_ERROR!fix CA_ERROR!fix DAY_OVER_LIMITED!later \
    FATAL_ERROR?query FREQ_LIMIT!later ILLEGAL_APPID!fix MONEY_LIMIT!fix MSGAPPID_ERROR!fix \
    NOTENOUGH!funds NO_AUTH!look OPENID_ERROR!fix PROCESSING?query SECOND_OVER_LIMITED!later \
    SENDNUM_LIMIT!look SEND_FAILED!number SYSTEMERROR?query";

/// What became of a red packet or a transfer.
pub const PAYOUT_QUERY: &str = "*?look FREQ_LIMIT?later NOT_FOUND?absent SYSTEMERROR?retry";

/// The same number makes the same transfer.
pub const TRANSFERS: &str = "*?query AMOUNT_LIMIT!fix FATAL_ERROR?query FREQ_LIMIT!later \
    MONEY_LIMIT!later NAME_MISMATCH!fix NOTENOUGH!funds NO_AUTH!look OPENID_ERROR!fix \
    SENDNUM_LIMIT!look SEND_FAILED?query SYSTEMERROR?retry V2_ACCOUNT_SIMPLE_BAN!offline";

pub const SEND_COUPON: &str = "*?query AL_STOCK_OVER!look CA_VERIFY_FAILED!fix \
    CODE_2_ID_ERR!fix COUPON_STOCK_ID_EMPTY!fix ERR_VERIFY_SSL_SERIAL!fix ERR_VERIFY_SSL_SN!fix \
    FREQ_OVER_LIMIT!later MCH_ID_EMPTY!fix NETWORK_ERROR?retry OPEN_ID_EMPTY!fix \
    STOCK_IS_NOT_VALID!fix USER_AL_GET_COUPON!done";

pub const COUPON_QUERY: &str = "*!look COUPON_NOT_FOUND!absent COUPON_STOCK_ID_NOT_VALID!fix \
    COUPON_STOCK_NOT_FOUND!absent GET_COUPON_STOCK_FAIL!retry NETWORKERROR!retry SYSTEMERROR!retry";
