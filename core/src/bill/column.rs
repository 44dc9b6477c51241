//! The columns of bills and the headings that they have had.

/// Which part of which bill a column belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Trade,
    TradeSummary,
    Fund,
    FundSummary,
}

macro_rules! columns {
    ($($part:ident { $($(#[doc = $doc:literal])+ $name:ident = $code:literal,
        [$($heading:literal),+];)+ })+) => {
        /// A column of a bill, whatever it was called at the time.
        ///
        /// Columns are found by the text of their heading and never by their place: layouts have
        /// grown in the middle more than once. What this library has no name for stays reachable
        /// by its heading: [`Row::by_heading`](super::Row::by_heading). Codes are frozen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Column {
            $($($(#[doc = $doc])+ $name = $code,)+)+
        }

        impl Column {
            /// Every column, by ascending code.
            pub const ALL: &'static [Column] = &[$($(Column::$name,)+)+];

            /// The column's headings, the current one first.
            #[must_use]
            pub const fn headings(self) -> &'static [&'static str] {
                match self {
                    $($(Column::$name => &[$($heading),+],)+)+
                }
            }

            const fn part(self) -> Part {
                match self {
                    $($(Column::$name)|+ => Part::$part,)+
                }
            }
        }
    };
}

columns! {
    Trade {
        /// When it was paid; in refund rows of a bill of everything, when the refund was made.
        TradeTime = 1, ["交易时间"];
        /// `appid`
        AppId = 2, ["公众账号ID"];
        /// `mch_id`
        MchId = 3, ["商户号"];
        /// `sub_mch_id`
        SubMchId = 4, ["特约商户号", "子商户号"];
        /// `device_info`
        DeviceInfo = 5, ["设备号"];
        /// `transaction_id`
        TransactionId = 6, ["微信订单号"];
        /// `out_trade_no`
        OutTradeNo = 7, ["商户订单号"];
        /// `openid`
        OpenId = 8, ["用户标识"];
        /// `trade_type`
        TradeType = 9, ["交易类型"];
        /// `SUCCESS`, `REFUND` or `REVOKED`
        TradeState = 10, ["交易状态"];
        /// `bank_type`
        BankType = 11, ["付款银行"];
        /// `fee_type`
        FeeType = 12, ["货币种类"];
        /// `settlement_total_fee`
        SettlementAmount = 13, ["应结订单金额"];
        /// `coupon_fee`
        CouponAmount = 14, ["代金券金额", "代金券或立减优惠金额", "企业红包金额"];
        /// When the refund was asked for.
        RefundRequestTime = 15, ["退款申请时间"];
        /// When the refund was made.
        RefundSuccessTime = 16, ["退款成功时间"];
        /// `refund_id`
        RefundId = 17, ["微信退款单号"];
        /// `out_refund_no`
        OutRefundNo = 18, ["商户退款单号"];
        /// `settlement_refund_fee`
        RefundAmount = 19, ["退款金额"];
        /// What of the refund goes back to coupons.
        CouponRefundAmount = 20, ["充值券退款金额", "代金券或立减优惠退款金额", "企业红包退款金额"];
        /// `refund_channel`
        RefundType = 21, ["退款类型"];
        /// `refund_status`
        RefundStatus = 22, ["退款状态"];
        /// `body`
        Body = 23, ["商品名称"];
        /// `attach`
        Attach = 24, ["商户数据包"];
        /// What the platform charges; negative where it gives back.
        Fee = 25, ["手续费"];
        /// What the platform gives back, in bills of recharge refunds.
        ReturnedFee = 26, ["返还手续费"];
        /// The rate of the fee: `0.60%`
        Rate = 27, ["费率"];
        /// `total_fee`
        OrderAmount = 28, ["订单金额", "总金额"];
        /// `refund_fee`
        RequestedRefundAmount = 29, ["申请退款金额"];
        /// A remark on the rate.
        RateNote = 30, ["费率备注"];
    }
    TradeSummary {
        /// How many rows.
        TotalCount = 60, ["总交易单数"];
        /// The sum of [`Column::SettlementAmount`].
        TotalSettlementAmount = 61, ["应结订单总金额"];
        /// The sum of [`Column::RefundAmount`].
        TotalRefundAmount = 62, ["退款总金额", "总退款金额"];
        /// The sum of [`Column::CouponRefundAmount`].
        TotalCouponRefundAmount = 63,
            ["充值券退款总金额", "总代金券或立减优惠退款金额", "总企业红包退款金额"];
        /// The sum of [`Column::Fee`].
        TotalFee = 64, ["手续费总金额"];
        /// The sum of [`Column::OrderAmount`].
        TotalOrderAmount = 65, ["订单总金额", "总交易额"];
        /// The sum of [`Column::RequestedRefundAmount`].
        TotalRequestedRefundAmount = 66, ["申请退款总金额"];
    }
    Fund {
        /// When it was booked.
        BookedTime = 80, ["记账时间"];
        /// The platform's number of the business: a `transaction_id`, a `refund_id` and so on.
        BusinessNo = 81, ["微信支付业务单号"];
        /// The number of this movement.
        FlowNo = 82, ["资金流水单号"];
        /// What it was for, in words.
        BusinessName = 83, ["业务名称"];
        /// The kind of business, in words.
        BusinessType = 84, ["业务类型"];
        /// `收入`, money in, or `支出`, money out.
        Direction = 85, ["收支类型"];
        /// How much, without a sign.
        Amount = 86, ["收支金额(元)", "收支金额（元）", "收支金额"];
        /// What the account held afterwards.
        Balance = 87, ["账户结余(元)", "账户结余（元）", "账户结余"];
        /// Who moved it.
        Applicant = 88, ["资金变更提交申请人"];
        /// A remark.
        Remark = 89, ["备注"];
        /// The number of the voucher.
        VoucherNo = 90, ["业务凭证号"];
    }
    FundSummary {
        /// How many rows.
        FlowCount = 110, ["资金流水总笔数"];
        /// How many rows of money in.
        IncomeCount = 111, ["收入笔数"];
        /// The sum of money in.
        IncomeAmount = 112, ["收入金额"];
        /// How many rows of money out.
        ExpenseCount = 113, ["支出笔数"];
        /// The sum of money out.
        ExpenseAmount = 114, ["支出金额"];
    }
}

impl Column {
    /// The frozen code: positive, the same in every language.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The column of a code.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.code() == code)
    }

    /// The column with this heading. Spaces do not count: some documents print `公众账号 ID`.
    pub(super) fn find(heading: &[u8], part: Part) -> Option<Self> {
        let spaced = heading.contains(&b' ');
        let same = |other: &&str| {
            let letters = heading.iter().filter(|byte| **byte != b' ');
            if spaced { letters.eq(other.as_bytes()) } else { heading == other.as_bytes() }
        };
        let is = |column: &Column| column.part() == part && column.headings().iter().any(same);
        Self::ALL.iter().copied().find(is)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_heading_and_each_code_is_one_column() {
        for column in Column::ALL {
            assert_eq!(Column::from_code(column.code()), Some(*column));
            for heading in column.headings() {
                let has = |other: &&Column| other.headings().contains(heading);
                assert_eq!(Column::ALL.iter().filter(has).count(), 1, "{heading}");
                assert_eq!(Column::find(heading.as_bytes(), column.part()), Some(*column));
            }
        }
        assert!(Column::ALL.is_sorted());
        assert_eq!(Column::from_code(0), None);
        assert_eq!(Column::find("公众账号 ID".as_bytes(), Part::Trade), Some(Column::AppId));
        assert_eq!(Column::find("公众账号ID".as_bytes(), Part::Fund), None);
        assert_eq!(Column::find(b"", Part::Trade), None);
    }
}
