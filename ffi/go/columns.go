//go:build cgo

// Made from the headers in include/ by internal/generate: do not edit.

package wxpay

// The columns of bills. A trade bill has those below 60 and in its summary those from 60, a fund
// flow bill those from 80 and in its summary those from 110.
const (
	// ColumnTradeTime: When it was paid; in refund rows of a bill of everything, when the refund was made.
	ColumnTradeTime Column = 1

	// ColumnAppID: appid
	ColumnAppID Column = 2

	// ColumnMchID: mch_id
	ColumnMchID Column = 3

	// ColumnSubMchID: sub_mch_id
	ColumnSubMchID Column = 4

	// ColumnDeviceInfo: device_info
	ColumnDeviceInfo Column = 5

	// ColumnTransactionID: transaction_id
	ColumnTransactionID Column = 6

	// ColumnOutTradeNo: out_trade_no
	ColumnOutTradeNo Column = 7

	// ColumnOpenID: openid
	ColumnOpenID Column = 8

	// ColumnTradeType: trade_type
	ColumnTradeType Column = 9

	// ColumnTradeState: SUCCESS, REFUND or REVOKED
	ColumnTradeState Column = 10

	// ColumnBankType: bank_type
	ColumnBankType Column = 11

	// ColumnFeeType: fee_type
	ColumnFeeType Column = 12

	// ColumnSettlementAmount: settlement_total_fee
	ColumnSettlementAmount Column = 13

	// ColumnCouponAmount: coupon_fee
	ColumnCouponAmount Column = 14

	// ColumnRefundRequestTime: When the refund was asked for.
	ColumnRefundRequestTime Column = 15

	// ColumnRefundSuccessTime: When the refund was made.
	ColumnRefundSuccessTime Column = 16

	// ColumnRefundID: refund_id
	ColumnRefundID Column = 17

	// ColumnOutRefundNo: out_refund_no
	ColumnOutRefundNo Column = 18

	// ColumnRefundAmount: settlement_refund_fee
	ColumnRefundAmount Column = 19

	// ColumnCouponRefundAmount: What of the refund goes back to coupons.
	ColumnCouponRefundAmount Column = 20

	// ColumnRefundType: refund_channel
	ColumnRefundType Column = 21

	// ColumnRefundStatus: refund_status
	ColumnRefundStatus Column = 22

	// ColumnBody: body
	ColumnBody Column = 23

	// ColumnAttach: attach
	ColumnAttach Column = 24

	// ColumnFee: What the platform charges; negative where it gives back.
	ColumnFee Column = 25

	// ColumnReturnedFee: What the platform gives back, in bills of recharge refunds.
	ColumnReturnedFee Column = 26

	// ColumnRate: The rate of the fee: 0.60%
	ColumnRate Column = 27

	// ColumnOrderAmount: total_fee
	ColumnOrderAmount Column = 28

	// ColumnRequestedRefundAmount: refund_fee
	ColumnRequestedRefundAmount Column = 29

	// ColumnRateNote: A remark on the rate.
	ColumnRateNote Column = 30

	// ColumnTotalCount: How many rows.
	ColumnTotalCount Column = 60

	// ColumnTotalSettlementAmount: The sum of ColumnSettlementAmount.
	ColumnTotalSettlementAmount Column = 61

	// ColumnTotalRefundAmount: The sum of ColumnRefundAmount.
	ColumnTotalRefundAmount Column = 62

	// ColumnTotalCouponRefundAmount: The sum of ColumnCouponRefundAmount.
	ColumnTotalCouponRefundAmount Column = 63

	// ColumnTotalFee: The sum of ColumnFee.
	ColumnTotalFee Column = 64

	// ColumnTotalOrderAmount: The sum of ColumnOrderAmount.
	ColumnTotalOrderAmount Column = 65

	// ColumnTotalRequestedRefundAmount: The sum of ColumnRequestedRefundAmount.
	ColumnTotalRequestedRefundAmount Column = 66

	// ColumnBookedTime: When it was booked.
	ColumnBookedTime Column = 80

	// ColumnBusinessNo: The platform's number of the business: a transaction_id, a refund_id and so on.
	ColumnBusinessNo Column = 81

	// ColumnFlowNo: The number of this movement.
	ColumnFlowNo Column = 82

	// ColumnBusinessName: What it was for, in words.
	ColumnBusinessName Column = 83

	// ColumnBusinessType: The kind of business, in words.
	ColumnBusinessType Column = 84

	// ColumnDirection: Income, money in, or Expense, money out.
	ColumnDirection Column = 85

	// ColumnAmount: How much, without a sign.
	ColumnAmount Column = 86

	// ColumnBalance: What the account held afterwards.
	ColumnBalance Column = 87

	// ColumnApplicant: Who moved it.
	ColumnApplicant Column = 88

	// ColumnRemark: A remark.
	ColumnRemark Column = 89

	// ColumnVoucherNo: The number of the voucher.
	ColumnVoucherNo Column = 90

	// ColumnFlowCount: How many rows.
	ColumnFlowCount Column = 110

	// ColumnIncomeCount: How many rows of money in.
	ColumnIncomeCount Column = 111

	// ColumnIncomeAmount: The sum of money in.
	ColumnIncomeAmount Column = 112

	// ColumnExpenseCount: How many rows of money out.
	ColumnExpenseCount Column = 113

	// ColumnExpenseAmount: The sum of money out.
	ColumnExpenseAmount Column = 114
)
