//! The objects: one for each endpoint, so that a program links those that it names.

use wxpay_core::api;

use super::row;
use super::types::RawEndpoint;

/// Makes the objects from the table in Rust.
macro_rules! endpoints {
    ($($(#[doc = $doc:literal])+ $name:ident = $row:ident;)+) => {
        $(
            $(#[doc = $doc])+
            #[unsafe(no_mangle)]
            pub static $name: RawEndpoint = {
                const TEXT: [u8; row::len(&api::$row)] = row::text(&api::$row);
                row::raw(&api::$row, &TEXT)
            };
        )+

        /// Every object, by family. Who looks into this links all of them.
        pub(super) static ALL: [&RawEndpoint; api::ALL.len()] = [$(&$name,)+];

        /// The fields of the replies, in the same order, each line with a NUL.
        pub(super) static REPLIES: [&[u8]; api::ALL.len()] = [$({
            const LINE: [u8; row::reply_len(&api::$row)] = row::reply(&api::$row);
            &LINE
        },)+];
    };
}

// One line of documentation each, for `include/wxpay_api.h`: a test reads this list as text.
endpoints! {
    /// Places an order to be paid in JSAPI, a mini-program, an app, a browser or by a QR code.
    WXPAY_API_UNIFIED_ORDER = UNIFIED_ORDER;
    /// Charges the payer whose payment code was scanned.
    WXPAY_API_MICROPAY = MICROPAY;
    /// Asks what became of an order.
    WXPAY_API_ORDER_QUERY = ORDER_QUERY;
    /// Closes an order that was not paid.
    WXPAY_API_CLOSE_ORDER = CLOSE_ORDER;
    /// Takes back a payment by payment code, whatever became of it.
    WXPAY_API_REVERSE = REVERSE;
    /// Asks for a refund.
    WXPAY_API_REFUND = REFUND;
    /// Asks for a refund of an order with single-item promotions.
    WXPAY_API_REFUND_V2 = REFUND_V2;
    /// Asks what became of refunds.
    WXPAY_API_REFUND_QUERY = REFUND_QUERY;
    /// Asks what became of refunds of an order with single-item promotions.
    WXPAY_API_REFUND_QUERY_V2 = REFUND_QUERY_V2;
    /// Asks whose payment code was scanned.
    WXPAY_API_AUTH_CODE_TO_OPENID = AUTH_CODE_TO_OPENID;
    /// Shortens the text of a QR code.
    WXPAY_API_SHORT_URL = SHORT_URL;
    /// Reports how long calls took, or a batch of payments by payment code.
    WXPAY_API_REPORT = REPORT;

    /// The trade bill of a day.
    WXPAY_API_DOWNLOAD_BILL = DOWNLOAD_BILL;
    /// The fund flow bill of a day.
    WXPAY_API_DOWNLOAD_FUND_FLOW = DOWNLOAD_FUND_FLOW;
    /// What payers wrote about orders.
    WXPAY_API_BATCH_QUERY_COMMENT = BATCH_QUERY_COMMENT;

    /// The key of the sandbox. The request is signed with the real one, by MD5.
    WXPAY_API_SANDBOX_SIGN_KEY = SANDBOX_SIGN_KEY;
    /// WXPAY_API_MICROPAY in the sandbox.
    WXPAY_API_SANDBOX_MICROPAY = SANDBOX_MICROPAY;
    /// WXPAY_API_ORDER_QUERY in the sandbox.
    WXPAY_API_SANDBOX_ORDER_QUERY = SANDBOX_ORDER_QUERY;
    /// The key of the old sandbox.
    WXPAY_API_OLD_SANDBOX_SIGN_KEY = OLD_SANDBOX_SIGN_KEY;
    /// WXPAY_API_UNIFIED_ORDER in the old sandbox.
    WXPAY_API_OLD_SANDBOX_UNIFIED_ORDER = OLD_SANDBOX_UNIFIED_ORDER;
    /// WXPAY_API_MICROPAY in the old sandbox.
    WXPAY_API_OLD_SANDBOX_MICROPAY = OLD_SANDBOX_MICROPAY;
    /// WXPAY_API_ORDER_QUERY in the old sandbox.
    WXPAY_API_OLD_SANDBOX_ORDER_QUERY = OLD_SANDBOX_ORDER_QUERY;
    /// WXPAY_API_REFUND in the old sandbox, where it needs no certificate.
    WXPAY_API_OLD_SANDBOX_REFUND = OLD_SANDBOX_REFUND;
    /// WXPAY_API_REFUND_QUERY in the old sandbox.
    WXPAY_API_OLD_SANDBOX_REFUND_QUERY = OLD_SANDBOX_REFUND_QUERY;
    /// WXPAY_API_DOWNLOAD_BILL in the old sandbox.
    WXPAY_API_OLD_SANDBOX_DOWNLOAD_BILL = OLD_SANDBOX_DOWNLOAD_BILL;

    /// Places several orders to be paid at once.
    WXPAY_API_COMBINED_ORDER = COMBINED_ORDER;
    /// Asks what became of a combined order.
    WXPAY_API_QUERY_COMBINED_ORDER = QUERY_COMBINED_ORDER;
    /// Closes a combined order that was not paid.
    WXPAY_API_CLOSE_COMBINED_ORDER = CLOSE_COMBINED_ORDER;

    /// Sends a red packet.
    WXPAY_API_SEND_RED_PACK = SEND_RED_PACK;
    /// Sends a red packet that its receiver shares with others.
    WXPAY_API_SEND_GROUP_RED_PACK = SEND_GROUP_RED_PACK;
    /// Sends a red packet that a mini-program hands over.
    WXPAY_API_SEND_MINI_PROGRAM_RED_PACK = SEND_MINI_PROGRAM_RED_PACK;
    /// Asks what became of a red packet.
    WXPAY_API_GET_RED_PACK_INFO = GET_RED_PACK_INFO;
    /// Sends a red packet to a member of a company.
    WXPAY_API_SEND_WORK_RED_PACK = SEND_WORK_RED_PACK;
    /// Asks what became of a red packet to a member of a company.
    WXPAY_API_QUERY_WORK_RED_PACK = QUERY_WORK_RED_PACK;

    /// Transfers to a user's balance.
    WXPAY_API_TRANSFERS = TRANSFERS;
    /// Asks what became of a transfer.
    WXPAY_API_GET_TRANSFER_INFO = GET_TRANSFER_INFO;
    /// Transfers to a member of a company.
    WXPAY_API_WORK_TRANSFER = WORK_TRANSFER;
    /// Asks what became of a transfer to a member of a company.
    WXPAY_API_QUERY_WORK_TRANSFER = QUERY_WORK_TRANSFER;
    /// Transfers to a bank card.
    WXPAY_API_PAY_BANK = PAY_BANK;
    /// Asks what became of a transfer to a bank card.
    WXPAY_API_QUERY_BANK = QUERY_BANK;
    /// The RSA key that WXPAY_API_PAY_BANK wants card number and name encrypted with.
    WXPAY_API_GET_PUBLIC_KEY = GET_PUBLIC_KEY;

    /// Sends a coupon.
    WXPAY_API_SEND_COUPON = SEND_COUPON;
    /// Asks about a batch of coupons.
    WXPAY_API_QUERY_COUPON_STOCK = QUERY_COUPON_STOCK;
    /// Asks about one coupon.
    WXPAY_API_QUERY_COUPON = QUERY_COUPON;

    /// Shares the profit of an order once; the rest is the merchant's.
    WXPAY_API_PROFIT_SHARING = PROFIT_SHARING;
    /// Shares some of the profit of an order; more may follow.
    WXPAY_API_MULTI_PROFIT_SHARING = MULTI_PROFIT_SHARING;
    /// Ends the sharing of an order's profit.
    WXPAY_API_PROFIT_SHARING_FINISH = PROFIT_SHARING_FINISH;
    /// Asks what became of a sharing.
    WXPAY_API_PROFIT_SHARING_QUERY = PROFIT_SHARING_QUERY;
    /// Asks how much of an order is left to share.
    WXPAY_API_PROFIT_SHARING_AMOUNT_QUERY = PROFIT_SHARING_AMOUNT_QUERY;
    /// Adds somebody to share with.
    WXPAY_API_PROFIT_SHARING_ADD_RECEIVER = PROFIT_SHARING_ADD_RECEIVER;
    /// Removes somebody to share with.
    WXPAY_API_PROFIT_SHARING_REMOVE_RECEIVER = PROFIT_SHARING_REMOVE_RECEIVER;
    /// Takes back a shared profit.
    WXPAY_API_PROFIT_SHARING_RETURN = PROFIT_SHARING_RETURN;
    /// Asks what became of taking back a shared profit.
    WXPAY_API_PROFIT_SHARING_RETURN_QUERY = PROFIT_SHARING_RETURN_QUERY;
    /// Asks how much may be shared at most.
    WXPAY_API_PROFIT_SHARING_RATIO_QUERY = PROFIT_SHARING_RATIO_QUERY;

    /// The page of an official account on which a payer signs a contract.
    WXPAY_API_ENTRUST_WEB = ENTRUST_WEB;
    /// The page of a browser on which a payer signs a contract.
    WXPAY_API_H5_ENTRUST_WEB = H5_ENTRUST_WEB;
    /// Prepares a contract that a payer signs in an app.
    WXPAY_API_PRE_ENTRUST_WEB = PRE_ENTRUST_WEB;
    /// Asks about a contract.
    WXPAY_API_QUERY_CONTRACT = QUERY_CONTRACT;
    /// Ends a contract.
    WXPAY_API_DELETE_CONTRACT = DELETE_CONTRACT;
    /// Places an order whose payer signs a contract with it.
    WXPAY_API_CONTRACT_ORDER = CONTRACT_ORDER;
    /// Charges a payer under a contract.
    WXPAY_API_ENTRUSTED_PAY = ENTRUSTED_PAY;
    /// Asks what became of a charge under a contract.
    WXPAY_API_ENTRUSTED_PAY_QUERY = ENTRUSTED_PAY_QUERY;
    /// WXPAY_API_ENTRUST_WEB for a service provider.
    WXPAY_API_PARTNER_ENTRUST_WEB = PARTNER_ENTRUST_WEB;
    /// WXPAY_API_H5_ENTRUST_WEB for a service provider.
    WXPAY_API_PARTNER_H5_ENTRUST_WEB = PARTNER_H5_ENTRUST_WEB;
    /// WXPAY_API_PRE_ENTRUST_WEB for a service provider.
    WXPAY_API_PARTNER_PRE_ENTRUST_WEB = PARTNER_PRE_ENTRUST_WEB;
    /// WXPAY_API_QUERY_CONTRACT for a service provider.
    WXPAY_API_PARTNER_QUERY_CONTRACT = PARTNER_QUERY_CONTRACT;
    /// WXPAY_API_DELETE_CONTRACT for a service provider.
    WXPAY_API_PARTNER_DELETE_CONTRACT = PARTNER_DELETE_CONTRACT;
    /// WXPAY_API_ENTRUSTED_PAY for a service provider.
    WXPAY_API_PARTNER_ENTRUSTED_PAY = PARTNER_ENTRUSTED_PAY;
    /// WXPAY_API_ENTRUSTED_PAY_QUERY for a service provider.
    WXPAY_API_PARTNER_ENTRUSTED_PAY_QUERY = PARTNER_ENTRUSTED_PAY_QUERY;

    /// Places an order for a deposit.
    WXPAY_API_DEPOSIT_UNIFIED_ORDER = DEPOSIT_UNIFIED_ORDER;
    /// Takes a deposit by payment code.
    WXPAY_API_DEPOSIT_MICROPAY = DEPOSIT_MICROPAY;
    /// Takes a deposit by face.
    WXPAY_API_DEPOSIT_FACE_PAY = DEPOSIT_FACE_PAY;
    /// Asks what became of a deposit.
    WXPAY_API_DEPOSIT_ORDER_QUERY = DEPOSIT_ORDER_QUERY;
    /// Gives the whole deposit back.
    WXPAY_API_DEPOSIT_REVERSE = DEPOSIT_REVERSE;
    /// Keeps some of the deposit and gives the rest back.
    WXPAY_API_DEPOSIT_CONSUME = DEPOSIT_CONSUME;
    /// Asks for a refund of what was kept.
    WXPAY_API_DEPOSIT_REFUND = DEPOSIT_REFUND;
    /// Asks what became of refunds of a deposit.
    WXPAY_API_DEPOSIT_REFUND_QUERY = DEPOSIT_REFUND_QUERY;

    /// The credential that a face payment device needs.
    WXPAY_API_FACE_AUTH_INFO = FACE_AUTH_INFO;
    /// Charges the payer whose face was recognised.
    WXPAY_API_FACE_PAY = FACE_PAY;
    /// Asks what became of a payment by face.
    WXPAY_API_FACE_PAY_QUERY = FACE_PAY_QUERY;
    /// Takes back a payment by face.
    WXPAY_API_FACE_PAY_REVERSE = FACE_PAY_REVERSE;

    /// Charges a passenger.
    WXPAY_API_TRANSIT_PAY = TRANSIT_PAY;
    /// Asks whether a passenger can be charged.
    WXPAY_API_TRANSIT_QUERY_STATE = TRANSIT_QUERY_STATE;
    /// Asks what became of a charge of a passenger or a driver.
    WXPAY_API_TRANSIT_QUERY_ORDER = TRANSIT_QUERY_ORDER;
    /// WXPAY_API_TRANSIT_PAY for a service provider.
    WXPAY_API_PARTNER_TRANSIT_PAY = PARTNER_TRANSIT_PAY;
    /// WXPAY_API_TRANSIT_QUERY_STATE for a service provider.
    WXPAY_API_PARTNER_TRANSIT_QUERY_STATE = PARTNER_TRANSIT_QUERY_STATE;
    /// WXPAY_API_TRANSIT_QUERY_ORDER for a service provider.
    WXPAY_API_PARTNER_TRANSIT_QUERY_ORDER = PARTNER_TRANSIT_QUERY_ORDER;

    /// Tells that a vehicle has come in.
    WXPAY_API_VEHICLE_ENTRY = VEHICLE_ENTRY;
    /// Charges a driver.
    WXPAY_API_VEHICLE_PAY = VEHICLE_PAY;
    /// Asks whether a driver can be charged.
    WXPAY_API_VEHICLE_QUERY_STATE = VEHICLE_QUERY_STATE;
    /// WXPAY_API_VEHICLE_ENTRY for a service provider.
    WXPAY_API_PARTNER_VEHICLE_ENTRY = PARTNER_VEHICLE_ENTRY;
    /// WXPAY_API_VEHICLE_PAY for a service provider.
    WXPAY_API_PARTNER_VEHICLE_PAY = PARTNER_VEHICLE_PAY;
    /// WXPAY_API_VEHICLE_QUERY_STATE for a service provider.
    WXPAY_API_PARTNER_VEHICLE_QUERY_STATE = PARTNER_VEHICLE_QUERY_STATE;

    /// Starts a rental without a deposit.
    WXPAY_API_CREATE_RENT_BILL = CREATE_RENT_BILL;
    /// Asks about a rental.
    WXPAY_API_QUERY_RENT_BILL = QUERY_RENT_BILL;
    /// Ends a rental.
    WXPAY_API_FINISH_RENT_BILL = FINISH_RENT_BILL;
    /// Changes what a rental costs.
    WXPAY_API_CHANGE_RENT_MONEY = CHANGE_RENT_MONEY;
    /// Cancels a rental or a stay.
    WXPAY_API_CANCEL_BILL = CANCEL_BILL;
    /// Starts a stay at a hotel without a deposit.
    WXPAY_API_CREATE_HOTEL_BILL = CREATE_HOTEL_BILL;
    /// Asks about a stay.
    WXPAY_API_QUERY_HOTEL_BILL = QUERY_HOTEL_BILL;
    /// Ends a stay.
    WXPAY_API_FINISH_HOTEL_BILL = FINISH_HOTEL_BILL;

    /// Applies for a micro-merchant.
    WXPAY_API_MICRO_SUBMIT = MICRO_SUBMIT;
    /// Asks what became of an application.
    WXPAY_API_MICRO_GET_STATE = MICRO_GET_STATE;
    /// Applies to make a micro-merchant an ordinary one.
    WXPAY_API_MICRO_SUBMIT_UPGRADE = MICRO_SUBMIT_UPGRADE;
    /// Asks what became of that.
    WXPAY_API_MICRO_GET_UPGRADE_STATE = MICRO_GET_UPGRADE_STATE;
    /// Changes the card that is settled to.
    WXPAY_API_MICRO_MODIFY_ARCHIVES = MICRO_MODIFY_ARCHIVES;
    /// Changes whom to contact.
    WXPAY_API_MICRO_MODIFY_CONTACT_INFO = MICRO_MODIFY_CONTACT_INFO;
    /// Files a contract.
    WXPAY_API_MICRO_SIGN_CONTRACT = MICRO_SIGN_CONTRACT;
    /// Asks about the withdrawal of a day.
    WXPAY_API_MICRO_QUERY_WITHDRAWAL = MICRO_QUERY_WITHDRAWAL;
    /// Starts the withdrawal of a day again.
    WXPAY_API_MICRO_RETRY_WITHDRAWAL = MICRO_RETRY_WITHDRAWAL;

    /// Declares an order to the customs.
    WXPAY_API_CUSTOMS_DECLARE = CUSTOMS_DECLARE;
    /// Asks what became of a declaration.
    WXPAY_API_CUSTOMS_QUERY = CUSTOMS_QUERY;
    /// Sends a declaration to the customs again.
    WXPAY_API_CUSTOMS_REDECLARE = CUSTOMS_REDECLARE;

    /// Asks how risky a merchant is.
    WXPAY_API_QUERY_MERCHANT_RISK = QUERY_MERCHANT_RISK;
    /// Tells where to send risks to.
    WXPAY_API_SET_MERCHANT_RISK_CALLBACK = SET_MERCHANT_RISK_CALLBACK;
    /// Tells what was done about a risk.
    WXPAY_API_SYNC_MERCHANT_RISK_RESULT = SYNC_MERCHANT_RISK_RESULT;
    /// A bank asks how far the audit of a merchant is.
    WXPAY_API_BANK_QUERY_MERCHANT_AUDIT = BANK_QUERY_MERCHANT_AUDIT;
    /// A channel asks how far the audit of a merchant is.
    WXPAY_API_CHANNEL_QUERY_MERCHANT_AUDIT = CHANNEL_QUERY_MERCHANT_AUDIT;
    /// The certificates of the platform.
    WXPAY_API_GET_CERTIFICATES = GET_CERTIFICATES;
    /// A bank asks what its merchants did wrong.
    WXPAY_API_GET_VIOLATION = GET_VIOLATION;

    /// The rate of a currency on a day.
    WXPAY_API_QUERY_EXCHANGE_RATE = QUERY_EXCHANGE_RATE;
    /// What was settled.
    WXPAY_API_SETTLEMENT_QUERY = SETTLEMENT_QUERY;
    /// Adds a sub-merchant of an institution.
    WXPAY_API_ADD_INSTITUTION_SUB = ADD_INSTITUTION_SUB;
    /// Changes a sub-merchant of an institution.
    WXPAY_API_MODIFY_INSTITUTION_SUB = MODIFY_INSTITUTION_SUB;
    /// Asks about a sub-merchant of an institution.
    WXPAY_API_QUERY_INSTITUTION_SUB = QUERY_INSTITUTION_SUB;

    /// Adds a page or an application of a sub-merchant.
    WXPAY_API_ADD_SUB_DEV_CONFIG = ADD_SUB_DEV_CONFIG;
    /// The pages and applications of a sub-merchant.
    WXPAY_API_QUERY_SUB_DEV_CONFIG = QUERY_SUB_DEV_CONFIG;
    /// Sets the channel of a sub-merchant.
    WXPAY_API_CHANNEL_SETTING = CHANNEL_SETTING;
    /// Changes what payers see of a sub-merchant.
    WXPAY_API_MODIFY_MERCHANT_INFO = MODIFY_MERCHANT_INFO;
    /// Adds sub-merchants and lists them.
    WXPAY_API_SUB_MERCHANT_MANAGE = SUB_MERCHANT_MANAGE;
    /// Uploads a picture. The file is no field: it goes into the body beside the signed ones.
    WXPAY_API_UPLOAD_MEDIA = UPLOAD_MEDIA;
    /// Sets the account that payers are asked to follow.
    WXPAY_API_ADD_RECOMMEND_CONFIG = ADD_RECOMMEND_CONFIG;

    /// The page on which a payer agrees to tell a real name. It is not signed.
    WXPAY_API_REAL_NAME_PAGE = REAL_NAME_PAGE;
    /// The token that allows to ask for a real name.
    WXPAY_API_REAL_NAME_ACCESS_TOKEN = REAL_NAME_ACCESS_TOKEN;
    /// Asks for a real name, encrypted.
    WXPAY_API_GET_REAL_NAME = GET_REAL_NAME;
    /// Asks whether a name is the real one.
    WXPAY_API_VERIFY_REAL_NAME = VERIFY_REAL_NAME;
}
