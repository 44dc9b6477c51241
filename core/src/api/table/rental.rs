//! Rentals and stays without a deposit.

use super::super::endpoint::{Endpoint, POST};

/// Starts a rental without a deposit.
pub const CREATE_RENT_BILL: Endpoint = Endpoint {
    path: "/wxv/createrentbill",
    certificate: true,
    request: "address?400 appid!32 attach?200 cert_serial_no!128 deposit_amount!fen end_time?14 \
        goods_name!40 mch_id!32 name?400 nonce_str!32 openid?128 out_order_no!32 phone?400 \
        rent_fee_desc?30 rent_unit!32 rent_unit_fee!fen service_id!32 service_location?20 \
        sign!sign sign_type!=HMAC-SHA256 start_time?14 userid?400 version!=1.0",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 miniprogram_appid!32 \
        miniprogram_path!128 miniprogram_username!128 nonce_str!32 order_id!128 out_order_no!32 \
        package!300 result_code!16 return_code!16 return_msg?128 service_id!32 sign!sign",
    ..POST
};

/// Asks about a rental.
pub const QUERY_RENT_BILL: Endpoint = Endpoint {
    path: "/wxv/queryrentbill",
    certificate: true,
    request: "appid!32 mch_id!32 nonce_str!32 out_order_no?32 return_query_id? service_id!32 \
        sign!sign sign_type!=HMAC-SHA256 version!=1.0",
    needs: "out_order_no|return_query_id",
    reply: "appid!32 attach?200 compensation_fee?fen compensation_fee_desc?30 deposit_amount!fen \
        err_code?32 err_code_des?128 finish_ticket!512 finish_transaction_id?200 goods_name!40 \
        mch_id!32 nonce_str!32 order_id!128 out_order_no!32 pay_type? real_end_time?14 \
        rent_fee?fen rent_fee_desc?30 rent_unit!32 rent_unit_fee!fen result_code!16 return_code!16 \
        return_msg?128 returned!32 service_end_location?30 service_id!32 service_location?20 \
        sign!sign start_time?14 state!32",
    ..POST
};

/// Ends a rental.
pub const FINISH_RENT_BILL: Endpoint = Endpoint {
    path: "/wxv/finishrentbill",
    certificate: true,
    request: "appid!32 compensation_fee!fen compensation_fee_desc?30 finish_ticket!512 mch_id!32 \
        nonce_str!32 out_order_no!32 profit_sharing!=Y|N real_end_time?14 rent_fee!fen returned!32 \
        service_end_location?30 service_id!32 sign!sign sign_type!=HMAC-SHA256 total_amount!fen \
        version!=1.0",
    reply: "appid!32 err_code?32 err_code_des?128 mch_id!32 nonce_str!32 order_id!128 \
        out_order_no!32 result_code!16 return_code!16 return_msg?128 service_id!32 sign!sign",
    ..POST
};

/// Changes what a rental costs.
pub const CHANGE_RENT_MONEY: Endpoint = Endpoint {
    path: "/wxv/changerentmoney",
    certificate: true,
    request: "appid!32 compensation_fee!fen compensation_fee_desc?30 mch_id!32 nonce_str!32 \
        out_order_no!32 reason?50 rent_fee!fen service_id!32 sign!sign sign_type!=HMAC-SHA256 \
        total_amount!fen version!=1.0",
    reply: FINISH_RENT_BILL.reply,
    ..POST
};

/// Cancels a rental or a stay.
pub const CANCEL_BILL: Endpoint = Endpoint {
    path: "/wxv/cancelbill",
    certificate: true,
    request: "appid!32 mch_id!32 nonce_str!32 out_order_no!32 reason!50 service_id!32 sign!sign \
        sign_type!=HMAC-SHA256 version!=1.0",
    reply: FINISH_RENT_BILL.reply,
    ..POST
};

/// Starts a stay at a hotel without a deposit.
pub const CREATE_HOTEL_BILL: Endpoint = Endpoint {
    path: "/wxv/createhotelbill",
    certificate: true,
    request: "address?400 appid!32 attach?200 cancel_rule!32 cancel_rule_desc!150 \
        cert_serial_no!128 deposit_amount!fen end_time!14 mch_id!32 name?400 nonce_str!32 \
        openid?128 out_order_no!32 phone?400 room!40 room_rate!fen room_rate_desc?30 service_id!32 \
        service_location!20 sign!sign sign_type!=HMAC-SHA256 start_time!14 userid?400 version!=1.0",
    reply: CREATE_RENT_BILL.reply,
    ..POST
};

/// Asks about a stay.
pub const QUERY_HOTEL_BILL: Endpoint = Endpoint {
    path: "/wxv/queryhotelbill",
    certificate: true,
    request: QUERY_RENT_BILL.request,
    needs: "out_order_no|return_query_id",
    reply: "appid!32 attach?200 cancel_fee?fen cancel_fee_desc?30 checked_in! compensation_fee?fen \
        compensation_fee_desc?30 deposit_amount!fen end_time?14 err_code?32 err_code_des?128 \
        finish_ticket!512 finish_transaction_id?200 mch_id!32 nonce_str!32 order_id!128 \
        other_fee?fen other_fee_desc?30 out_order_no!32 overdue_fine?fen overdue_fine_desc?30 \
        pay_type? real_end_time?14 result_code!16 return_code!16 return_msg?128 room!40 \
        room_rate!fen room_rate_desc!30 service_id!32 service_location!20 sign!sign start_time!14 \
        state!32",
    ..POST
};

/// Ends a stay.
///
/// The sources' table is broken where it describes what fees are for: those fields are optional
/// here.
pub const FINISH_HOTEL_BILL: Endpoint = Endpoint {
    path: "/wxv/finishhotelbill",
    certificate: true,
    request: "appid!32 cancel_fee?fen checked_in! compensation_fee!fen compensation_fee_desc?30 \
        finish_ticket!512 mch_id!32 nonce_str!32 other_fee!fen other_fee_desc?30 out_order_no!32 \
        overdue_fine!fen overdue_fine_desc?30 profit_sharing!=Y|N real_end_time?14 room_rate?fen \
        service_id!32 sign!sign sign_type!=HMAC-SHA256 total_amount!fen version!=1.0",
    reply: FINISH_RENT_BILL.reply,
    ..POST
};
