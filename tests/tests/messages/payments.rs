//! Orders, payments, refunds, faces and deposits.

use wxpay_core::message::*;

use super::case::{cases, choices, members, one_of};
use super::draw::{Draw, Member};

choices! { RefundAccount }

one_of! {
    OrderNo { TransactionId "transaction_id", OutTradeNo "out_trade_no" }
    Payer { Openid "openid", SubOpenid "sub_openid" }
    RefundNo {
        RefundId "refund_id",
        OutRefundNo "out_refund_no",
        TransactionId "transaction_id",
        OutTradeNo "out_trade_no",
    }
}

impl Member for Trade<'static> {
    fn member(draw: &mut Draw, name: &'static str) -> Self {
        let known: Vec<_> =
            draw.endpoint.request().get("trade_type").expect("a row").values().collect();
        let trade_type = draw.random.pick(&known);
        draw.put("trade_type", trade_type);
        match trade_type {
            "JSAPI" => Trade::Jsapi(Payer::member(draw, name)),
            "NATIVE" => Trade::Native { product_id: draw.text("product_id") },
            "APP" => Trade::App,
            _ => Trade::Mweb { scene_info: draw.text("scene_info") },
        }
    }
}

impl Member for Reported<'static> {
    fn member(draw: &mut Draw, _: &'static str) -> Self {
        if draw.random.below(2) == 0 {
            draw.put("interface_url", Reported::TRADES_URL);
            return Reported::Trades { trades: draw.text("trades") };
        }
        let interface_url = draw.text("interface_url");
        Reported::Call { interface_url, execute_time: u32::member(draw, "execute_time_") }
    }
}

impl Member for UnifiedOrder<'static> {
    fn member(draw: &mut Draw, _: &'static str) -> Self {
        let trade = Trade::member(draw, "");
        let mut more = UnifiedOrderMore {
            scene_info: None,
            attach: Member::member(draw, "attach"),
            detail: Member::member(draw, "detail"),
            device_info: Member::member(draw, "device_info"),
            fee_type: Member::member(draw, "fee_type"),
            fingerprint: Member::member(draw, "fingerprint"),
            goods_tag: Member::member(draw, "goods_tag"),
            limit_pay: Member::member(draw, "limit_pay"),
            profit_sharing: Member::member(draw, "profit_sharing"),
            receipt: Member::member(draw, "receipt"),
            time_expire: Member::member(draw, "time_expire"),
            time_start: Member::member(draw, "time_start"),
            user_creid: Member::member(draw, "user_creid"),
            user_truename: Member::member(draw, "user_truename"),
            user_type: Member::member(draw, "user_type"),
            version: Member::member(draw, "version"),
        };
        if !matches!(trade, Trade::Mweb { .. }) {
            more.scene_info = Member::member(draw, "scene_info");
        }
        UnifiedOrder {
            trade,
            more,
            body: draw.text("body"),
            out_trade_no: draw.text("out_trade_no"),
            total_fee: Member::member(draw, "total_fee"),
            spbill_create_ip: draw.text("spbill_create_ip"),
            notify_url: draw.text("notify_url"),
        }
    }
}

members! {
    Micropay<'static> { body, out_trade_no, total_fee, auth_code, spbill_create_ip, more }
    MicropayMore<'static> {
        attach, deposit, detail, device_info, fee_type, goods_tag, limit_pay, profit_sharing,
        receipt, scene_info, time_expire, time_start, version,
    }
    OrderQuery<'static> { order, more }
    OrderQueryMore<'static> { version }
    CloseOrder<'static> { out_trade_no }
    Reverse<'static> { order }
    Refund<'static> { order, out_refund_no, total_fee, refund_fee, more }
    RefundV2<'static> { order, out_refund_no, total_fee, refund_fee, detail, more }
    RefundMore<'static> {
        device_info, notify_url, op_user_id, refund_account, refund_desc, refund_fee_type,
    }
    RefundQuery<'static> { refund, offset }
    RefundQueryV2<'static> { refund, offset }
    AuthCodeToOpenid<'static> { auth_code }
    ShortUrl<'static> { long_url }
    Report<'static> { reported, user_ip, more }
    ReportMore<'static> {
        device_info, err_code, err_code_des, out_trade_no, result_code, return_code, return_msg,
        time,
    }
    FaceAuthInfo<'static> { store_id, store_name, device_id, rawdata, now, more }
    FaceAuthInfoMore<'static> { attach }
    FacePay<'static> {
        body, out_trade_no, total_fee, fee_type, face_code, spbill_create_ip, more,
    }
    FacePayMore<'static> {
        attach, deposit, detail, device_info, goods_tag, limit_pay, openid, time_expire,
        time_start,
    }
    FacePayQuery<'static> { order, more }
    FacePayReverse<'static> { order }
    DepositUnifiedOrder<'static> {
        trade, body, out_trade_no, total_fee, fee_type, spbill_create_ip, notify_url, more,
    }
    DepositUnifiedOrderMore<'static> {
        attach, detail, device_info, limit_pay, product_id, receipt, scene_info, time_expire,
        time_start,
    }
    DepositMicropay<'static> {
        deposit, body, out_trade_no, total_fee, fee_type, auth_code, spbill_create_ip, more,
    }
    DepositMicropayMore<'static> {
        attach, detail, device_info, goods_tag, limit_pay, profit_sharing, receipt, scene_info,
        time_expire, time_start, version,
    }
    DepositFacePay<'static> {
        body, out_trade_no, total_fee, fee_type, face_code, spbill_create_ip, more,
    }
    DepositOrderQuery<'static> { order, more }
    DepositReverse<'static> { order }
    DepositConsume<'static> { order, total_fee, consume_fee, fee_type }
    DepositRefund<'static> { order, out_refund_no, total_fee, refund_fee, more }
    DepositRefundMore<'static> { notify_url, refund_account, refund_desc, refund_fee_type }
    DepositRefundQuery<'static> { refund, offset }
}

cases! {
    UnifiedOrder<'static>: echo ["trade_type"] needs ["prepay_id"];
    Micropay<'static>: echo ["out_trade_no", "total_fee", "fee_type"]
        needs ["openid", "out_trade_no", "time_end", "total_fee", "transaction_id"];
    OrderQuery<'static>: echo ["out_trade_no", "transaction_id"] needs ["out_trade_no", "trade_state"];
    CloseOrder<'static>: echo [] needs [];
    Reverse<'static>: echo [] needs [];
    Refund<'static>:
        echo [
            "out_refund_no", "out_trade_no", "refund_fee", "refund_fee_type", "total_fee",
            "transaction_id"
        ]
        needs ["out_refund_no", "refund_fee", "refund_id"];
    RefundV2<'static>:
        echo [
            "out_refund_no", "out_trade_no", "refund_fee", "refund_fee_type", "total_fee",
            "transaction_id"
        ]
        needs ["out_refund_no", "refund_fee", "refund_id"];
    RefundQuery<'static>: echo ["out_trade_no", "transaction_id"] needs [];
    RefundQueryV2<'static>: echo ["out_trade_no", "transaction_id"] needs [];
    AuthCodeToOpenid<'static>: echo [] needs ["openid"];
    ShortUrl<'static>: echo [] needs ["short_url"];
    Report<'static>: echo [] needs []
        without ["request.execute_time": "the other spelling of execute_time_"];
    FaceAuthInfo<'static>: echo [] needs ["authinfo"];
    FacePay<'static>: echo ["out_trade_no", "total_fee", "fee_type"]
        needs ["openid", "out_trade_no", "time_end", "total_fee", "transaction_id"];
    FacePayQuery<'static>: echo ["out_trade_no", "transaction_id"] needs ["out_trade_no", "trade_state"];
    FacePayReverse<'static>: echo [] needs [];
    DepositUnifiedOrder<'static>: echo ["trade_type"] needs ["prepay_id"];
    DepositMicropay<'static>: echo ["out_trade_no", "total_fee", "fee_type"]
        needs ["openid", "out_trade_no", "time_end", "total_fee", "transaction_id"];
    DepositFacePay<'static>: echo ["out_trade_no", "total_fee", "fee_type"]
        needs ["openid", "out_trade_no", "time_end", "total_fee", "transaction_id"];
    DepositOrderQuery<'static>: echo ["out_trade_no", "transaction_id"] needs ["out_trade_no", "trade_state"];
    DepositReverse<'static>: echo [] needs [];
    DepositConsume<'static>:
        echo ["consume_fee", "fee_type", "out_trade_no", "total_fee", "transaction_id"]
        needs ["consume_fee", "out_trade_no"];
    DepositRefund<'static>:
        echo ["out_refund_no", "out_trade_no", "refund_fee", "total_fee", "transaction_id"]
        needs ["out_refund_no", "refund_fee", "refund_id"];
    DepositRefundQuery<'static>: echo ["out_trade_no", "transaction_id"] needs [];
}
