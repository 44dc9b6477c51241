//! Customs declarations.

use super::super::endpoint::{Endpoint, POST};

/// Declares an order to the customs.
pub const CUSTOMS_DECLARE: Endpoint = Endpoint {
    path: "/cgi-bin/mch/customs/customdeclareorder",
    request: "action_type?=ADD|MODIFY appid!32 cert_id?64 cert_type?32 customs!32 duty?fen \
        fee_type?3 mch_customs_no!32 mch_id!32 name?64 order_fee?fen out_trade_no!order32 \
        product_fee?fen sign!sign sub_order_no?32 transaction_id!28 transport_fee?fen",
    reply: "appid!32 cert_check_result!256 err_code?32 err_code_des?128 mch_id!32 modify_time!14 \
        out_trade_no!32 result_code!16 return_code!16 return_msg?128 sign!sign sign_type!32 \
        state!32 sub_order_id?32 sub_order_no?32 transaction_id!28 verify_department!16 \
        verify_department_trade_id!64",
    ..POST
};

/// Asks what became of a declaration.
///
/// The sources mark all four numbers as required, though a declaration has either pair. One is
/// enough here.
pub const CUSTOMS_QUERY: Endpoint = Endpoint {
    path: "/cgi-bin/mch/customs/customdeclarequery",
    request: "appid!32 customs!32 mch_id!32 out_trade_no?order32 sign!sign sign_type?=MD5 \
        sub_order_id?32 sub_order_no?32 transaction_id?28",
    needs: "transaction_id|out_trade_no|sub_order_id|sub_order_no",
    reply: "appid!32 cert_check_result_$n!256 count!int customs_$n! duty_$n?fen err_code?32 \
        err_code_des?128 explanation_$n?128 fee_type_$n?3 mch_customs_no_$n?32 mch_id!32 \
        modify_time_$n!14 order_fee_$n?fen product_fee_$n?fen result_code!16 return_code!16 \
        return_msg?128 sign!sign state_$n! sub_order_id_$n?32 sub_order_no_$n?32 transaction_id!28 \
        transport_fee_$n?fen verify_department!16 verify_department_trade_id!64",
    ..POST
};

/// Sends a declaration to the customs again.
pub const CUSTOMS_REDECLARE: Endpoint = Endpoint {
    path: "/cgi-bin/mch/newcustoms/customdeclareredeclare",
    request: "appid!32 customs!32 mch_customs_no!32 mch_id!32 out_trade_no?order32 sign!sign \
        sign_type?=MD5 sub_order_id?32 sub_order_no?32 transaction_id?28",
    needs: "transaction_id|out_trade_no|sub_order_id|sub_order_no",
    reply: "appid!32 err_code?32 err_code_des?128 explanation?128 mch_id!32 modify_time!14 \
        out_trade_no!32 result_code!16 return_code!16 return_msg?128 sign!sign sign_type!32 \
        state!32 sub_order_id?32 sub_order_no?32 transaction_id!28",
    ..POST
};
