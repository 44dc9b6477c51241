//! Micro-merchants: all of it of the past.

use super::super::endpoint::{Endpoint, POST};

/// Applies for a micro-merchant.
pub const MICRO_SUBMIT: Endpoint = Endpoint {
    path: "/applyment/micro/submit",
    certificate: true,
    deprecated: true,
    request: "account_bank!50 account_name!50 account_number!50 address_certification?256 \
        bank_address_code!6 bank_name?256 business_addition_desc?50 business_addition_pics?json50 \
        business_code!32 cert_sn!64 contact!50 contact_email?50 contact_phone!11 id_card_copy!256 \
        id_card_name!64 id_card_national!256 id_card_number!18 id_card_valid_time!json50 \
        indoor_pic!256 mch_id!32 merchant_shortname!50 nonce_str!32 product_desc!50 rate!50 \
        service_phone!50 sign!sign sign_type!=HMAC-SHA256 store_address_code!6 \
        store_entrance_pic!256 store_latitude?20 store_longitude?20 store_name!128 \
        store_street!500 version!=3.0",
    reply: "applyment_id!32 err_code?32 err_code_des?128 err_param?128 nonce_str!32 result_code!32 \
        return_code!16 return_msg?128 sign!sign",
    ..POST
};

/// Asks what became of an application.
pub const MICRO_GET_STATE: Endpoint = Endpoint {
    path: "/applyment/micro/getstate",
    certificate: true,
    deprecated: true,
    request: "applyment_id?32 business_code?32 mch_id!32 nonce_str!32 sign!sign \
        sign_type!=HMAC-SHA256 version!32",
    needs: "applyment_id|business_code",
    reply: "applyment_id!32 applyment_state!32 applyment_state_desc!32 audit_detail?1024 \
        err_code?32 err_code_des?128 nonce_str!32 param_name!32 reject_reason!32 result_code!32 \
        return_code!16 return_msg?128 sign!sign sign_url?256 sub_mch_id?32",
    ..POST
};

/// Applies to make a micro-merchant an ordinary one.
pub const MICRO_SUBMIT_UPGRADE: Endpoint = Endpoint {
    path: "/applyment/micro/submitupgrade",
    certificate: true,
    deprecated: true,
    request: "account_bank?50 account_name?50 account_number?50 bank_address_code?6 bank_name?256 \
        business!10 business_addition_desc?512 business_addition_pics?1280 \
        business_licence_type!32 business_license_copy!256 business_license_number!32 \
        business_scene!50 business_time!50 cert_sn!64 company_address!256 contact_email?50 \
        legal_person!256 mch_id!32 merchant_name!110 merchant_shortname!50 nonce_str!32 \
        organization_copy?256 organization_number?32 organization_time?128 organization_type!32 \
        qualifications?1280 sign!sign sign_type!=HMAC-SHA256 sub_mch_id!32 version!=1.0",
    reply: "err_code?32 err_code_des?128 err_param?128 nonce_str!32 result_code!32 return_code!16 \
        return_msg?128 sign!sign",
    ..POST
};

/// Asks what became of that.
pub const MICRO_GET_UPGRADE_STATE: Endpoint = Endpoint {
    path: "/applyment/micro/getupgradestate",
    certificate: true,
    deprecated: true,
    request: "mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256 sub_mch_id!32 version!32",
    reply: "account_name!32 applyment_state!32 applyment_state_desc!32 audit_detail?1024 city!128 \
        deadline_time!20 destination_account_bank!256 destination_account_name!256 \
        destination_account_number!128 err_code?32 err_code_des?128 nonce_str!32 param_name!32 \
        pay_amount!32 reject_reason!32 remark!128 result_code!32 return_code!16 return_msg?128 \
        sign!sign sign_qrcode?256 sign_url?256 sub_mch_id!32",
    ..POST
};

/// Changes the card that is settled to.
pub const MICRO_MODIFY_ARCHIVES: Endpoint = Endpoint {
    path: "/applyment/micro/modifyarchives",
    certificate: true,
    deprecated: true,
    request: "account_bank?50 account_number?50 bank_address_code!6 bank_name?256 cert_sn!64 \
        mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256 sub_mch_id!32 version!=1.0",
    reply: "err_code?32 err_code_des?128 mch_id?32 nonce_str!32 result_code!32 return_code!16 \
        return_msg?128 sign!sign sub_mch_id?32",
    ..POST
};

/// Changes whom to contact.
pub const MICRO_MODIFY_CONTACT_INFO: Endpoint = Endpoint {
    path: "/applyment/micro/modifycontactinfo",
    certificate: true,
    deprecated: true,
    request: "cert_sn!64 email?50 mch_id!32 merchant_name?20 mobile_phone?11 nonce_str!32 \
        sign!sign sign_type!=HMAC-SHA256 sub_mch_id?32 version!=1.0",
    reply: MICRO_MODIFY_ARCHIVES.reply,
    ..POST
};

/// Files a contract.
///
/// The sources list no fields of it: nothing is filled in and nothing is refused. Sign it by
/// HMAC-SHA256, as its family is. They do not say either that its reply is signed; one that is not
/// is refused.
pub const MICRO_SIGN_CONTRACT: Endpoint =
    Endpoint { path: "/applyment/micro/signcontract", certificate: true, deprecated: true, ..POST };

/// Asks about the withdrawal of a day.
pub const MICRO_QUERY_WITHDRAWAL: Endpoint = Endpoint {
    path: "/fund/queryautowithdrawbydate",
    certificate: true,
    deprecated: true,
    request: "date!32 mch_id!32 nonce_str!32 sign!sign sign_type!=HMAC-SHA256 sub_mch_id!32",
    reply: "amount?fen create_time?32 date!32 err_code!16 err_code_des?128 fail_reason?64 \
        mch_id!32 nonce_str!32 refund_time?32 result_code!16 return_code!16 return_msg?128 \
        sign?sign sign_type?32 sub_mch_id!32 success_time?32 withdraw_id?32 withdraw_status!32",
    ..POST
};

/// Starts the withdrawal of a day again.
pub const MICRO_RETRY_WITHDRAWAL: Endpoint = Endpoint {
    path: "/fund/reautowithdrawbydate",
    certificate: true,
    deprecated: true,
    request: MICRO_QUERY_WITHDRAWAL.request,
    reply: "amount!fen create_time!32 date!32 err_code!16 err_code_des?128 mch_id!32 nonce_str!32 \
        result_code!16 return_code!16 return_msg?128 sign?sign sign_type?32 sub_mch_id!32 \
        withdraw_id!64",
    ..POST
};
