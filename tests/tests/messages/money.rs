//! Bills, profit sharing, red packets, transfers, coupons, combined orders, entrusted debit.

use wxpay_core::message::*;

use super::answer::Map;
use super::case::{Case, cases as lines, choices, members, message, one_of};
use super::draw::{Draw, Member};

choices! { AccountType AmtType BillType CheckName ReturnAccountType TarType }

one_of! { SharingNo { OrderId "order_id", OutOrderNo "out_order_no" } }

impl Member for CombinedTrade<'static> {
    fn member(draw: &mut Draw, _: &'static str) -> Self {
        let trade = match draw.random.below(4) {
            0 => CombinedTrade::Jsapi { combine_openid: draw.text("combine_openid") },
            1 => CombinedTrade::Native,
            2 => CombinedTrade::App,
            _ => CombinedTrade::Mweb,
        };
        draw.put("trade_type", trade.trade_type());
        trade
    }
}

impl Member for ContractTrade<'static> {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        let trade = match draw.random.below(4) {
            0 => ContractTrade::Jsapi(Payer::member(draw, name)),
            1 => ContractTrade::Native { product_id: draw.text("product_id") },
            2 => ContractTrade::App,
            _ => ContractTrade::Mweb,
        };
        draw.put("trade_type", trade.trade_type());
        trade
    }
}

impl Member for ContractNo<'static> {
    fn member(draw: &mut Draw, _: &'static str) -> Self {
        if draw.random.below(2) == 0 {
            return ContractNo::ContractId(draw.text("contract_id"));
        }
        let contract_code = draw.text("contract_code");
        ContractNo::ContractCode { plan_id: draw.text("plan_id"), contract_code }
    }
}

impl<T: Member> Member for Partner<T> {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        Partner(T::member(draw, name))
    }
}

impl Member for Transfers<'static> {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        let check_name = CheckName::member(draw, "check_name");
        let mut more = TransfersMore::member(draw, name);
        if check_name == CheckName::ForceCheck && more.re_user_name.is_none() {
            more.re_user_name = Some(draw.text("re_user_name"));
        }
        Transfers {
            check_name,
            more,
            partner_trade_no: draw.text("partner_trade_no"),
            openid: draw.text("openid"),
            amount: Member::member(draw, "amount"),
            desc: draw.text("desc"),
            spbill_create_ip: draw.text("spbill_create_ip"),
        }
    }
}

members! {
    DownloadBill { bill_date, more }
    DownloadBillMore { bill_type, tar_type }
    DownloadFundFlow { bill_date, account_type, more }
    DownloadFundFlowMore { tar_type }
    BatchQueryComment { begin_time, end_time, offset, more }
    BatchQueryCommentMore { limit }
    ProfitSharing<'static> { transaction_id, out_order_no, receivers, more }
    ProfitSharingMore<'static> { brand_mch_id }
    MultiProfitSharing<'static> { transaction_id, out_order_no, receivers }
    ProfitSharingFinish<'static> { transaction_id, out_order_no, description }
    ProfitSharingQuery<'static> { transaction_id, out_order_no }
    ProfitSharingAmountQuery<'static> { transaction_id }
    ProfitSharingRatioQuery<'static> { more }
    ProfitSharingRatioQueryMore<'static> { brand_mch_id }
    ProfitSharingAddReceiver<'static> { receiver }
    ProfitSharingRemoveReceiver<'static> { receiver }
    ProfitSharingReturn<'static> {
        sharing, out_return_no, return_account_type, return_account, return_amount, description,
    }
    ProfitSharingReturnQuery<'static> { sharing, out_return_no }
    SendRedPack<'static> {
        mch_billno, send_name, re_openid, total_amount, total_num, wishing, client_ip, act_name,
        remark, more,
    }
    SendRedPackMore<'static> { scene_id, risk_info, msgappid }
    SendGroupRedPack<'static> {
        mch_billno, send_name, re_openid, total_amount, total_num, amt_type, wishing, act_name,
        remark, more,
    }
    SendGroupRedPackMore<'static> { scene_id, risk_info }
    SendMiniProgramRedPack<'static> {
        mch_billno, send_name, re_openid, total_amount, total_num, wishing, act_name, remark, more,
    }
    SendMiniProgramRedPackMore<'static> { scene_id }
    GetRedPackInfo<'static> { mch_billno }
    TransfersMore<'static> { re_user_name, device_info, scene, brand_id, finder_template_id }
    GetTransferInfo<'static> { partner_trade_no }
    PayBank<'static> { partner_trade_no, enc_bank_no, enc_true_name, bank_code, amount, more }
    PayBankMore<'static> { desc }
    QueryBank<'static> { partner_trade_no }
    GetPublicKey {}
    SendCoupon<'static> { coupon_stock_id, openid_count, partner_trade_no, openid, more }
    SendCouponMore<'static> { op_user_id, device_info }
    QueryCouponStock<'static> { coupon_stock_id, more }
    QueryCouponStockMore<'static> { op_user_id, device_info }
    QueryCoupon<'static> { coupon_id, openid, stock_id, more }
    QueryCouponMore<'static> { op_user_id, device_info }
    CombinedOrder<'static> {
        trade, combine_out_trade_no, spbill_create_ip, notify_url, scene_info, sub_order_list, more,
    }
    CombinedOrderMore<'static> { device_info, product_id, time_start, time_expire }
    QueryCombinedOrder<'static> { combine_out_trade_no }
    CloseCombinedOrder<'static> { combine_out_trade_no, sub_order_list }
    PreEntrustWeb<'static> {
        plan_id, contract_code, request_serial, contract_display_account, notify_url, timestamp,
        return_app,
    }
    QueryContract<'static> { contract }
    DeleteContract<'static> { contract, contract_termination_remark }
    ContractOrder<'static> {
        trade, body, out_trade_no, total_fee, spbill_create_ip, notify_url, plan_id,
        contract_code, request_serial, contract_display_account, contract_notify_url, more,
    }
    ContractOrderMore<'static> {
        attach, detail, device_info, goods_tag, limit_pay, time_start, time_expire,
    }
    EntrustedPay<'static> {
        body, out_trade_no, total_fee, spbill_create_ip, notify_url, trade_type, contract_id,
        more,
    }
    EntrustedPayMore<'static> { attach, detail, fee_type, goods_tag, receipt }
    EntrustedPayQuery<'static> { order }
    SandboxSignKey {}
}

lines! {
    ProfitSharing<'static>: echo ["out_order_no", "transaction_id"]
        needs ["order_id", "out_order_no", "transaction_id"];
    MultiProfitSharing<'static>: echo ["out_order_no", "transaction_id"]
        needs ["order_id", "out_order_no", "transaction_id"];
    ProfitSharingFinish<'static>: echo ["out_order_no", "transaction_id"]
        needs ["order_id", "out_order_no", "transaction_id"];
    ProfitSharingQuery<'static>: echo ["out_order_no", "transaction_id"]
        needs ["out_order_no", "status", "transaction_id"];
    ProfitSharingAmountQuery<'static>: echo ["transaction_id"]
        needs ["transaction_id", "unsplit_amount"];
    ProfitSharingRatioQuery<'static>: echo [] needs ["max_ratio"];
    ProfitSharingAddReceiver<'static>: echo [] needs [];
    ProfitSharingRemoveReceiver<'static>: echo [] needs [];
    ProfitSharingReturn<'static>:
        echo ["order_id", "out_order_no", "out_return_no", "return_account", "return_amount"]
        needs ["out_return_no"]
        without ["reply.sign_type": "belongs to the signature"];
    ProfitSharingReturnQuery<'static>: echo ["order_id", "out_order_no", "out_return_no"]
        needs ["out_return_no"];
    SendRedPack<'static>: echo ["mch_billno", "total_amount"] needs ["mch_billno"];
    SendGroupRedPack<'static>: echo ["mch_billno", "total_amount"] needs ["mch_billno"];
    SendMiniProgramRedPack<'static>: echo ["mch_billno", "total_amount"]
        needs ["mch_billno", "package"];
    GetRedPackInfo<'static>: echo ["mch_billno"] needs ["mch_billno", "status"];
    Transfers<'static>: echo ["partner_trade_no"] needs ["partner_trade_no", "payment_no"];
    GetTransferInfo<'static>: echo ["partner_trade_no"] needs ["partner_trade_no", "status"];
    PayBank<'static>: echo ["amount", "partner_trade_no"]
        needs ["partner_trade_no", "payment_no"];
    QueryBank<'static>: echo ["partner_trade_no"] needs ["partner_trade_no", "status"];
    GetPublicKey: echo [] needs ["pub_key"]
        without [
            "reply.error_code": "of a refusal",
            "reply.error_code_des": "of a refusal",
        ];
    SendCoupon<'static>: echo ["coupon_stock_id", "openid"] needs []
        without [
            "request.type": "there is no other than XML",
            "request.version": "there is no other than 1.0",
        ];
    QueryCouponStock<'static>: echo ["coupon_stock_id"] needs ["coupon_stock_id"]
        without [
            "request.type": "there is no other than XML",
            "request.version": "there is no other than 1.0",
        ];
    QueryCoupon<'static>: echo ["coupon_id"] needs ["coupon_id", "coupon_state"]
        without [
            "request.type": "there is no other than XML",
            "request.version": "there is no other than 1.0",
        ];
    CombinedOrder<'static>: echo ["trade_type"] needs ["prepay_id"];
    QueryCombinedOrder<'static>: echo ["combine_out_trade_no"] needs ["combine_out_trade_no"];
    CloseCombinedOrder<'static>: echo [] needs [];
    PreEntrustWeb<'static>: echo [] needs ["pre_entrustweb_id"];
    QueryContract<'static>: echo ["contract_code", "contract_id", "plan_id"]
        needs ["contract_id", "contract_state"];
    DeleteContract<'static>: echo ["contract_code", "contract_id", "plan_id"] needs [];
    ContractOrder<'static>: echo ["contract_code", "out_trade_no", "trade_type"]
        needs ["prepay_id"];
    EntrustedPay<'static>: echo [] needs [];
    EntrustedPayQuery<'static>: echo ["out_trade_no", "transaction_id"] needs ["trade_state"];
    Partner<PreEntrustWeb<'static>>: echo [] needs ["pre_entrustweb_id"];
    Partner<QueryContract<'static>>: echo ["contract_code", "contract_id", "plan_id"]
        needs ["contract_id", "contract_state"];
    Partner<DeleteContract<'static>>: echo ["contract_code", "contract_id", "plan_id"] needs [];
    Partner<EntrustedPay<'static>>: echo [] needs [];
    Partner<EntrustedPayQuery<'static>>: echo ["out_trade_no", "transaction_id"]
        needs ["trade_state"];
    SandboxSignKey: echo [] needs ["sandbox_signkey"];
}

/// The replies to these have no fields.
macro_rules! texts {
    ($($type:ident)+) => {
        $(message! { $type: |_| Map::new() })+

        /// The messages whose replies are text.
        pub fn texts() -> Vec<Case> {
            vec![$(Case {
                name: stringify!($type),
                endpoint: <$type as Request>::ENDPOINT,
                draw: |draw| Box::new($type::member(draw, "")),
                echo: &[],
                needs: &[],
                without: &[],
            },)+]
        }
    };
}

texts! { DownloadBill DownloadFundFlow BatchQueryComment }
