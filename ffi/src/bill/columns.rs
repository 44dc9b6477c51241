//! The columns of bills, by number: those of core.

use wxpay_core::bill::Column;

use crate::status::{Status, WXPAY_BAD_ARGUMENT};

/// When it was paid; in refund rows of a bill of everything, when the refund was made.
pub const WXPAY_COLUMN_TRADE_TIME: i32 = 1;
/// `appid`
pub const WXPAY_COLUMN_APPID: i32 = 2;
/// `mch_id`
pub const WXPAY_COLUMN_MCH_ID: i32 = 3;
/// `sub_mch_id`
pub const WXPAY_COLUMN_SUB_MCH_ID: i32 = 4;
/// `device_info`
pub const WXPAY_COLUMN_DEVICE_INFO: i32 = 5;
/// `transaction_id`
pub const WXPAY_COLUMN_TRANSACTION_ID: i32 = 6;
/// `out_trade_no`
pub const WXPAY_COLUMN_OUT_TRADE_NO: i32 = 7;
/// `openid`
pub const WXPAY_COLUMN_OPENID: i32 = 8;
/// `trade_type`
pub const WXPAY_COLUMN_TRADE_TYPE: i32 = 9;
/// `SUCCESS`, `REFUND` or `REVOKED`
pub const WXPAY_COLUMN_TRADE_STATE: i32 = 10;
/// `bank_type`
pub const WXPAY_COLUMN_BANK_TYPE: i32 = 11;
/// `fee_type`
pub const WXPAY_COLUMN_FEE_TYPE: i32 = 12;
/// `settlement_total_fee`
pub const WXPAY_COLUMN_SETTLEMENT_AMOUNT: i32 = 13;
/// `coupon_fee`
pub const WXPAY_COLUMN_COUPON_AMOUNT: i32 = 14;
/// When the refund was asked for.
pub const WXPAY_COLUMN_REFUND_REQUEST_TIME: i32 = 15;
/// When the refund was made.
pub const WXPAY_COLUMN_REFUND_SUCCESS_TIME: i32 = 16;
/// `refund_id`
pub const WXPAY_COLUMN_REFUND_ID: i32 = 17;
/// `out_refund_no`
pub const WXPAY_COLUMN_OUT_REFUND_NO: i32 = 18;
/// `settlement_refund_fee`
pub const WXPAY_COLUMN_REFUND_AMOUNT: i32 = 19;
/// What of the refund goes back to coupons.
pub const WXPAY_COLUMN_COUPON_REFUND_AMOUNT: i32 = 20;
/// `refund_channel`
pub const WXPAY_COLUMN_REFUND_TYPE: i32 = 21;
/// `refund_status`
pub const WXPAY_COLUMN_REFUND_STATUS: i32 = 22;
/// `body`
pub const WXPAY_COLUMN_BODY: i32 = 23;
/// `attach`
pub const WXPAY_COLUMN_ATTACH: i32 = 24;
/// What the platform charges; negative where it gives back.
pub const WXPAY_COLUMN_FEE: i32 = 25;
/// What the platform gives back, in bills of recharge refunds.
pub const WXPAY_COLUMN_RETURNED_FEE: i32 = 26;
/// The rate of the fee: `0.60%`
pub const WXPAY_COLUMN_RATE: i32 = 27;
/// `total_fee`
pub const WXPAY_COLUMN_ORDER_AMOUNT: i32 = 28;
/// `refund_fee`
pub const WXPAY_COLUMN_REQUESTED_REFUND_AMOUNT: i32 = 29;
/// A remark on the rate.
pub const WXPAY_COLUMN_RATE_NOTE: i32 = 30;

/// How many rows.
pub const WXPAY_COLUMN_TOTAL_COUNT: i32 = 60;
/// The sum of WXPAY_COLUMN_SETTLEMENT_AMOUNT.
pub const WXPAY_COLUMN_TOTAL_SETTLEMENT_AMOUNT: i32 = 61;
/// The sum of WXPAY_COLUMN_REFUND_AMOUNT.
pub const WXPAY_COLUMN_TOTAL_REFUND_AMOUNT: i32 = 62;
/// The sum of WXPAY_COLUMN_COUPON_REFUND_AMOUNT.
pub const WXPAY_COLUMN_TOTAL_COUPON_REFUND_AMOUNT: i32 = 63;
/// The sum of WXPAY_COLUMN_FEE.
pub const WXPAY_COLUMN_TOTAL_FEE: i32 = 64;
/// The sum of WXPAY_COLUMN_ORDER_AMOUNT.
pub const WXPAY_COLUMN_TOTAL_ORDER_AMOUNT: i32 = 65;
/// The sum of WXPAY_COLUMN_REQUESTED_REFUND_AMOUNT.
pub const WXPAY_COLUMN_TOTAL_REQUESTED_REFUND_AMOUNT: i32 = 66;

/// When it was booked.
pub const WXPAY_COLUMN_BOOKED_TIME: i32 = 80;
/// The platform's number of the business: a `transaction_id`, a `refund_id` and so on.
pub const WXPAY_COLUMN_BUSINESS_NO: i32 = 81;
/// The number of this movement.
pub const WXPAY_COLUMN_FLOW_NO: i32 = 82;
/// What it was for, in words.
pub const WXPAY_COLUMN_BUSINESS_NAME: i32 = 83;
/// The kind of business, in words.
pub const WXPAY_COLUMN_BUSINESS_TYPE: i32 = 84;
/// WXPAY_BILL_INCOME, money in, or WXPAY_BILL_EXPENSE, money out.
pub const WXPAY_COLUMN_DIRECTION: i32 = 85;
/// How much, without a sign.
pub const WXPAY_COLUMN_AMOUNT: i32 = 86;
/// What the account held afterwards.
pub const WXPAY_COLUMN_BALANCE: i32 = 87;
/// Who moved it.
pub const WXPAY_COLUMN_APPLICANT: i32 = 88;
/// A remark.
pub const WXPAY_COLUMN_REMARK: i32 = 89;
/// The number of the voucher.
pub const WXPAY_COLUMN_VOUCHER_NO: i32 = 90;

/// How many rows.
pub const WXPAY_COLUMN_FLOW_COUNT: i32 = 110;
/// How many rows of money in.
pub const WXPAY_COLUMN_INCOME_COUNT: i32 = 111;
/// The sum of money in.
pub const WXPAY_COLUMN_INCOME_AMOUNT: i32 = 112;
/// How many rows of money out.
pub const WXPAY_COLUMN_EXPENSE_COUNT: i32 = 113;
/// The sum of money out.
pub const WXPAY_COLUMN_EXPENSE_AMOUNT: i32 = 114;

/// The column of a number.
pub(super) fn column(code: i32) -> Result<Column, Status> {
    u8::try_from(code).ok().and_then(Column::from_code).ok_or(WXPAY_BAD_ARGUMENT)
}

/// The number of a column.
pub(super) const fn code(column: Column) -> i32 {
    column.code() as i32
}

const _: () = {
    assert!(WXPAY_COLUMN_TRADE_TIME == code(Column::TradeTime));
    assert!(WXPAY_COLUMN_APPID == code(Column::AppId));
    assert!(WXPAY_COLUMN_MCH_ID == code(Column::MchId));
    assert!(WXPAY_COLUMN_SUB_MCH_ID == code(Column::SubMchId));
    assert!(WXPAY_COLUMN_DEVICE_INFO == code(Column::DeviceInfo));
    assert!(WXPAY_COLUMN_TRANSACTION_ID == code(Column::TransactionId));
    assert!(WXPAY_COLUMN_OUT_TRADE_NO == code(Column::OutTradeNo));
    assert!(WXPAY_COLUMN_OPENID == code(Column::OpenId));
    assert!(WXPAY_COLUMN_TRADE_TYPE == code(Column::TradeType));
    assert!(WXPAY_COLUMN_TRADE_STATE == code(Column::TradeState));
    assert!(WXPAY_COLUMN_BANK_TYPE == code(Column::BankType));
    assert!(WXPAY_COLUMN_FEE_TYPE == code(Column::FeeType));
    assert!(WXPAY_COLUMN_SETTLEMENT_AMOUNT == code(Column::SettlementAmount));
    assert!(WXPAY_COLUMN_COUPON_AMOUNT == code(Column::CouponAmount));
    assert!(WXPAY_COLUMN_REFUND_REQUEST_TIME == code(Column::RefundRequestTime));
    assert!(WXPAY_COLUMN_REFUND_SUCCESS_TIME == code(Column::RefundSuccessTime));
    assert!(WXPAY_COLUMN_REFUND_ID == code(Column::RefundId));
    assert!(WXPAY_COLUMN_OUT_REFUND_NO == code(Column::OutRefundNo));
    assert!(WXPAY_COLUMN_REFUND_AMOUNT == code(Column::RefundAmount));
    assert!(WXPAY_COLUMN_COUPON_REFUND_AMOUNT == code(Column::CouponRefundAmount));
    assert!(WXPAY_COLUMN_REFUND_TYPE == code(Column::RefundType));
    assert!(WXPAY_COLUMN_REFUND_STATUS == code(Column::RefundStatus));
    assert!(WXPAY_COLUMN_BODY == code(Column::Body));
    assert!(WXPAY_COLUMN_ATTACH == code(Column::Attach));
    assert!(WXPAY_COLUMN_FEE == code(Column::Fee));
    assert!(WXPAY_COLUMN_RETURNED_FEE == code(Column::ReturnedFee));
    assert!(WXPAY_COLUMN_RATE == code(Column::Rate));
    assert!(WXPAY_COLUMN_ORDER_AMOUNT == code(Column::OrderAmount));
    assert!(WXPAY_COLUMN_REQUESTED_REFUND_AMOUNT == code(Column::RequestedRefundAmount));
    assert!(WXPAY_COLUMN_RATE_NOTE == code(Column::RateNote));
    assert!(WXPAY_COLUMN_TOTAL_COUNT == code(Column::TotalCount));
    assert!(WXPAY_COLUMN_TOTAL_SETTLEMENT_AMOUNT == code(Column::TotalSettlementAmount));
    assert!(WXPAY_COLUMN_TOTAL_REFUND_AMOUNT == code(Column::TotalRefundAmount));
    assert!(WXPAY_COLUMN_TOTAL_COUPON_REFUND_AMOUNT == code(Column::TotalCouponRefundAmount));
    assert!(WXPAY_COLUMN_TOTAL_FEE == code(Column::TotalFee));
    assert!(WXPAY_COLUMN_TOTAL_ORDER_AMOUNT == code(Column::TotalOrderAmount));
    assert!(WXPAY_COLUMN_TOTAL_REQUESTED_REFUND_AMOUNT == code(Column::TotalRequestedRefundAmount));
    assert!(WXPAY_COLUMN_BOOKED_TIME == code(Column::BookedTime));
    assert!(WXPAY_COLUMN_BUSINESS_NO == code(Column::BusinessNo));
    assert!(WXPAY_COLUMN_FLOW_NO == code(Column::FlowNo));
    assert!(WXPAY_COLUMN_BUSINESS_NAME == code(Column::BusinessName));
    assert!(WXPAY_COLUMN_BUSINESS_TYPE == code(Column::BusinessType));
    assert!(WXPAY_COLUMN_DIRECTION == code(Column::Direction));
    assert!(WXPAY_COLUMN_AMOUNT == code(Column::Amount));
    assert!(WXPAY_COLUMN_BALANCE == code(Column::Balance));
    assert!(WXPAY_COLUMN_APPLICANT == code(Column::Applicant));
    assert!(WXPAY_COLUMN_REMARK == code(Column::Remark));
    assert!(WXPAY_COLUMN_VOUCHER_NO == code(Column::VoucherNo));
    assert!(WXPAY_COLUMN_FLOW_COUNT == code(Column::FlowCount));
    assert!(WXPAY_COLUMN_INCOME_COUNT == code(Column::IncomeCount));
    assert!(WXPAY_COLUMN_INCOME_AMOUNT == code(Column::IncomeAmount));
    assert!(WXPAY_COLUMN_EXPENSE_COUNT == code(Column::ExpenseCount));
    assert!(WXPAY_COLUMN_EXPENSE_AMOUNT == code(Column::ExpenseAmount));
    assert!(Column::ALL.len() == 53);
};
