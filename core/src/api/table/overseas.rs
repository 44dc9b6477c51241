//! Overseas institutions.

use super::super::codes;
use super::super::endpoint::{Endpoint, POST};

/// The rate of a currency on a day.
pub const QUERY_EXCHANGE_RATE: Endpoint = Endpoint {
    path: "/pay/queryexchagerate",
    request: "appid!32 date! fee_type! mch_id!32 sign!sign",
    reply: "appid! fee_type! mch_id! rate! rate_time! return_code! return_msg! sign!sign \
        sub_mch_id?",
    ..POST
};

/// What was settled.
pub const SETTLEMENT_QUERY: Endpoint = Endpoint {
    path: "/pay/settlementquery",
    request: "appid!32 date_end! date_start! limit!int mchid!32 nonce_str!32 offset!int \
        query_split? sign!sign sub_mch_id?32 usetag!=1|2",
    reply: "appid! date_end! date_settlement! date_start! err_code? err_code_des? fbatchno! \
        mch_id! nonce_str! pay_fee!fen pay_net_fee!fen poundage_fee!fen record_num! refund_fee!fen \
        result_code! return_code! return_msg! settlement_fee!fen settlementfee_type! sign?sign \
        split_settlement_fee?fen split_unsettlement_fee?fen unsettlement_fee!fen",
    codes: codes::QUERY,
    ..POST
};

/// Adds a sub-merchant of an institution.
pub const ADD_INSTITUTION_SUB: Endpoint = Endpoint {
    path: "/secapi/mch/addInstitutionsub",
    certificate: true,
    request: "app_download! app_id!32 apply_h5_payment? attach? business_category! business_type! \
        business_website! channel_id? contact_email! contact_name! contact_phone! \
        director_id_number! director_name! h5_domains?json h5_website_url? mcc! mch_id!32 \
        merchant_country_code! merchant_name! merchant_remark! merchant_shortname! merchant_type! \
        mini_program! office_account! office_phone! principal_id_number! principal_name! \
        registration_certificate_copy? registration_certificate_date! \
        registration_certificate_number! settlement_bank_number! sign!sign store_address! \
        store_photos!json",
    reply: "description? err_code? err_code_des? h5_authorization_state? result_code! return_code! \
        return_msg? sign!sign sub_mch_id! verification_status?",
    ..POST
};

/// Changes a sub-merchant of an institution.
pub const MODIFY_INSTITUTION_SUB: Endpoint = Endpoint {
    path: "/secapi/mch/modifyInstitutionsub",
    certificate: true,
    request: "app_download! app_id!32 apply_h5_payment? business_category! business_type! \
        business_website! channel_id? contact_email! contact_name! contact_phone! \
        director_id_number? director_name? h5_domains?json h5_website_url? mcc! mch_id!32 \
        merchant_country_code! merchant_name! merchant_shortname! merchant_type! mini_program! \
        office_account! office_phone! principal_id_number? principal_name? \
        registration_certificate_copy? registration_certificate_date! \
        registration_certificate_number! settlement_bank_number? sign!sign store_address! \
        store_photos?json sub_mch_id!32",
    reply: "err_code? err_code_des? h5_authorization_state? result_code! return_code! return_msg? \
        sign!sign sub_mch_id! verification_status?",
    ..POST
};

/// Asks about a sub-merchant of an institution.
pub const QUERY_INSTITUTION_SUB: Endpoint = Endpoint {
    path: "/secapi/mch/queryInstitutionsub",
    certificate: true,
    request: "app_id!32 mch_id!32 sign!sign sub_mch_id!32",
    reply: "app_download? application_reject_detail?json application_status? attach? \
        business_category! business_type? business_website? channel_id? contact_email? \
        contact_name? contact_phone? director_id_number? director_name? err_code? err_code_des? \
        h5_audit_reject_detail? h5_authorization_state? mcc? merchant_country_code? merchant_name! \
        merchant_remark! merchant_shortname! merchant_type? mini_program? office_account? \
        office_phone! principal_id_number? principal_name? registration_certificate_date? \
        registration_certificate_number? result_code! return_code! return_msg? \
        settlement_bank_number? sign!sign store_address? sub_mch_id! sub_mch_status?",
    ..POST
};
