"""All endpoints of the gateway: `wxpay.api.UNIFIED_ORDER` and so on.

Made by generate.py of the C headers: do not edit.
"""

from __future__ import annotations

from ._endpoint import Endpoint as Endpoint
from ._endpoint import find as find

UNIFIED_ORDER = Endpoint("UNIFIED_ORDER")
"""Places an order to be paid in JSAPI, a mini-program, an app, a browser or by a QR code."""
MICROPAY = Endpoint("MICROPAY")
"""Charges the payer whose payment code was scanned."""
ORDER_QUERY = Endpoint("ORDER_QUERY")
"""Asks what became of an order."""
CLOSE_ORDER = Endpoint("CLOSE_ORDER")
"""Closes an order that was not paid."""
REVERSE = Endpoint("REVERSE")
"""Takes back a payment by payment code, whatever became of it."""
REFUND = Endpoint("REFUND")
"""Asks for a refund."""
REFUND_V2 = Endpoint("REFUND_V2")
"""Asks for a refund of an order with single-item promotions."""
REFUND_QUERY = Endpoint("REFUND_QUERY")
"""Asks what became of refunds."""
REFUND_QUERY_V2 = Endpoint("REFUND_QUERY_V2")
"""Asks what became of refunds of an order with single-item promotions."""
AUTH_CODE_TO_OPENID = Endpoint("AUTH_CODE_TO_OPENID")
"""Asks whose payment code was scanned."""
SHORT_URL = Endpoint("SHORT_URL")
"""Shortens the text of a QR code."""
REPORT = Endpoint("REPORT")
"""Reports how long calls took, or a batch of payments by payment code."""
DOWNLOAD_BILL = Endpoint("DOWNLOAD_BILL")
"""The trade bill of a day."""
DOWNLOAD_FUND_FLOW = Endpoint("DOWNLOAD_FUND_FLOW")
"""The fund flow bill of a day."""
BATCH_QUERY_COMMENT = Endpoint("BATCH_QUERY_COMMENT")
"""What payers wrote about orders."""
SANDBOX_SIGN_KEY = Endpoint("SANDBOX_SIGN_KEY")
"""The key of the sandbox. The request is signed with the real one, by MD5."""
SANDBOX_MICROPAY = Endpoint("SANDBOX_MICROPAY")
"""`MICROPAY` in the sandbox."""
SANDBOX_ORDER_QUERY = Endpoint("SANDBOX_ORDER_QUERY")
"""`ORDER_QUERY` in the sandbox."""
OLD_SANDBOX_SIGN_KEY = Endpoint("OLD_SANDBOX_SIGN_KEY")
"""The key of the old sandbox."""
OLD_SANDBOX_UNIFIED_ORDER = Endpoint("OLD_SANDBOX_UNIFIED_ORDER")
"""`UNIFIED_ORDER` in the old sandbox."""
OLD_SANDBOX_MICROPAY = Endpoint("OLD_SANDBOX_MICROPAY")
"""`MICROPAY` in the old sandbox."""
OLD_SANDBOX_ORDER_QUERY = Endpoint("OLD_SANDBOX_ORDER_QUERY")
"""`ORDER_QUERY` in the old sandbox."""
OLD_SANDBOX_REFUND = Endpoint("OLD_SANDBOX_REFUND")
"""`REFUND` in the old sandbox, where it needs no certificate."""
OLD_SANDBOX_REFUND_QUERY = Endpoint("OLD_SANDBOX_REFUND_QUERY")
"""`REFUND_QUERY` in the old sandbox."""
OLD_SANDBOX_DOWNLOAD_BILL = Endpoint("OLD_SANDBOX_DOWNLOAD_BILL")
"""`DOWNLOAD_BILL` in the old sandbox."""
COMBINED_ORDER = Endpoint("COMBINED_ORDER")
"""Places several orders to be paid at once."""
QUERY_COMBINED_ORDER = Endpoint("QUERY_COMBINED_ORDER")
"""Asks what became of a combined order."""
CLOSE_COMBINED_ORDER = Endpoint("CLOSE_COMBINED_ORDER")
"""Closes a combined order that was not paid."""
SEND_RED_PACK = Endpoint("SEND_RED_PACK")
"""Sends a red packet."""
SEND_GROUP_RED_PACK = Endpoint("SEND_GROUP_RED_PACK")
"""Sends a red packet that its receiver shares with others."""
SEND_MINI_PROGRAM_RED_PACK = Endpoint("SEND_MINI_PROGRAM_RED_PACK")
"""Sends a red packet that a mini-program hands over."""
GET_RED_PACK_INFO = Endpoint("GET_RED_PACK_INFO")
"""Asks what became of a red packet."""
SEND_WORK_RED_PACK = Endpoint("SEND_WORK_RED_PACK")
"""Sends a red packet to a member of a company."""
QUERY_WORK_RED_PACK = Endpoint("QUERY_WORK_RED_PACK")
"""Asks what became of a red packet to a member of a company."""
TRANSFERS = Endpoint("TRANSFERS")
"""Transfers to a user's balance."""
GET_TRANSFER_INFO = Endpoint("GET_TRANSFER_INFO")
"""Asks what became of a transfer."""
WORK_TRANSFER = Endpoint("WORK_TRANSFER")
"""Transfers to a member of a company."""
QUERY_WORK_TRANSFER = Endpoint("QUERY_WORK_TRANSFER")
"""Asks what became of a transfer to a member of a company."""
PAY_BANK = Endpoint("PAY_BANK")
"""Transfers to a bank card."""
QUERY_BANK = Endpoint("QUERY_BANK")
"""Asks what became of a transfer to a bank card."""
GET_PUBLIC_KEY = Endpoint("GET_PUBLIC_KEY")
"""The RSA key that `PAY_BANK` wants card number and name encrypted with."""
SEND_COUPON = Endpoint("SEND_COUPON")
"""Sends a coupon."""
QUERY_COUPON_STOCK = Endpoint("QUERY_COUPON_STOCK")
"""Asks about a batch of coupons."""
QUERY_COUPON = Endpoint("QUERY_COUPON")
"""Asks about one coupon."""
PROFIT_SHARING = Endpoint("PROFIT_SHARING")
"""Shares the profit of an order once; the rest is the merchant's."""
MULTI_PROFIT_SHARING = Endpoint("MULTI_PROFIT_SHARING")
"""Shares some of the profit of an order; more may follow."""
PROFIT_SHARING_FINISH = Endpoint("PROFIT_SHARING_FINISH")
"""Ends the sharing of an order's profit."""
PROFIT_SHARING_QUERY = Endpoint("PROFIT_SHARING_QUERY")
"""Asks what became of a sharing."""
PROFIT_SHARING_AMOUNT_QUERY = Endpoint("PROFIT_SHARING_AMOUNT_QUERY")
"""Asks how much of an order is left to share."""
PROFIT_SHARING_ADD_RECEIVER = Endpoint("PROFIT_SHARING_ADD_RECEIVER")
"""Adds somebody to share with."""
PROFIT_SHARING_REMOVE_RECEIVER = Endpoint("PROFIT_SHARING_REMOVE_RECEIVER")
"""Removes somebody to share with."""
PROFIT_SHARING_RETURN = Endpoint("PROFIT_SHARING_RETURN")
"""Takes back a shared profit."""
PROFIT_SHARING_RETURN_QUERY = Endpoint("PROFIT_SHARING_RETURN_QUERY")
"""Asks what became of taking back a shared profit."""
PROFIT_SHARING_RATIO_QUERY = Endpoint("PROFIT_SHARING_RATIO_QUERY")
"""Asks how much may be shared at most."""
ENTRUST_WEB = Endpoint("ENTRUST_WEB")
"""The page of an official account on which a payer signs a contract."""
H5_ENTRUST_WEB = Endpoint("H5_ENTRUST_WEB")
"""The page of a browser on which a payer signs a contract."""
PRE_ENTRUST_WEB = Endpoint("PRE_ENTRUST_WEB")
"""Prepares a contract that a payer signs in an app."""
QUERY_CONTRACT = Endpoint("QUERY_CONTRACT")
"""Asks about a contract."""
DELETE_CONTRACT = Endpoint("DELETE_CONTRACT")
"""Ends a contract."""
CONTRACT_ORDER = Endpoint("CONTRACT_ORDER")
"""Places an order whose payer signs a contract with it."""
ENTRUSTED_PAY = Endpoint("ENTRUSTED_PAY")
"""Charges a payer under a contract."""
ENTRUSTED_PAY_QUERY = Endpoint("ENTRUSTED_PAY_QUERY")
"""Asks what became of a charge under a contract."""
PARTNER_ENTRUST_WEB = Endpoint("PARTNER_ENTRUST_WEB")
"""`ENTRUST_WEB` for a service provider."""
PARTNER_H5_ENTRUST_WEB = Endpoint("PARTNER_H5_ENTRUST_WEB")
"""`H5_ENTRUST_WEB` for a service provider."""
PARTNER_PRE_ENTRUST_WEB = Endpoint("PARTNER_PRE_ENTRUST_WEB")
"""`PRE_ENTRUST_WEB` for a service provider."""
PARTNER_QUERY_CONTRACT = Endpoint("PARTNER_QUERY_CONTRACT")
"""`QUERY_CONTRACT` for a service provider."""
PARTNER_DELETE_CONTRACT = Endpoint("PARTNER_DELETE_CONTRACT")
"""`DELETE_CONTRACT` for a service provider."""
PARTNER_ENTRUSTED_PAY = Endpoint("PARTNER_ENTRUSTED_PAY")
"""`ENTRUSTED_PAY` for a service provider."""
PARTNER_ENTRUSTED_PAY_QUERY = Endpoint("PARTNER_ENTRUSTED_PAY_QUERY")
"""`ENTRUSTED_PAY_QUERY` for a service provider."""
DEPOSIT_UNIFIED_ORDER = Endpoint("DEPOSIT_UNIFIED_ORDER")
"""Places an order for a deposit."""
DEPOSIT_MICROPAY = Endpoint("DEPOSIT_MICROPAY")
"""Takes a deposit by payment code."""
DEPOSIT_FACE_PAY = Endpoint("DEPOSIT_FACE_PAY")
"""Takes a deposit by face."""
DEPOSIT_ORDER_QUERY = Endpoint("DEPOSIT_ORDER_QUERY")
"""Asks what became of a deposit."""
DEPOSIT_REVERSE = Endpoint("DEPOSIT_REVERSE")
"""Gives the whole deposit back."""
DEPOSIT_CONSUME = Endpoint("DEPOSIT_CONSUME")
"""Keeps some of the deposit and gives the rest back."""
DEPOSIT_REFUND = Endpoint("DEPOSIT_REFUND")
"""Asks for a refund of what was kept."""
DEPOSIT_REFUND_QUERY = Endpoint("DEPOSIT_REFUND_QUERY")
"""Asks what became of refunds of a deposit."""
FACE_AUTH_INFO = Endpoint("FACE_AUTH_INFO")
"""The credential that a face payment device needs."""
FACE_PAY = Endpoint("FACE_PAY")
"""Charges the payer whose face was recognised."""
FACE_PAY_QUERY = Endpoint("FACE_PAY_QUERY")
"""Asks what became of a payment by face."""
FACE_PAY_REVERSE = Endpoint("FACE_PAY_REVERSE")
"""Takes back a payment by face."""
TRANSIT_PAY = Endpoint("TRANSIT_PAY")
"""Charges a passenger."""
TRANSIT_QUERY_STATE = Endpoint("TRANSIT_QUERY_STATE")
"""Asks whether a passenger can be charged."""
TRANSIT_QUERY_ORDER = Endpoint("TRANSIT_QUERY_ORDER")
"""Asks what became of a charge of a passenger or a driver."""
PARTNER_TRANSIT_PAY = Endpoint("PARTNER_TRANSIT_PAY")
"""`TRANSIT_PAY` for a service provider."""
PARTNER_TRANSIT_QUERY_STATE = Endpoint("PARTNER_TRANSIT_QUERY_STATE")
"""`TRANSIT_QUERY_STATE` for a service provider."""
PARTNER_TRANSIT_QUERY_ORDER = Endpoint("PARTNER_TRANSIT_QUERY_ORDER")
"""`TRANSIT_QUERY_ORDER` for a service provider."""
VEHICLE_ENTRY = Endpoint("VEHICLE_ENTRY")
"""Tells that a vehicle has come in."""
VEHICLE_PAY = Endpoint("VEHICLE_PAY")
"""Charges a driver."""
VEHICLE_QUERY_STATE = Endpoint("VEHICLE_QUERY_STATE")
"""Asks whether a driver can be charged."""
PARTNER_VEHICLE_ENTRY = Endpoint("PARTNER_VEHICLE_ENTRY")
"""`VEHICLE_ENTRY` for a service provider."""
PARTNER_VEHICLE_PAY = Endpoint("PARTNER_VEHICLE_PAY")
"""`VEHICLE_PAY` for a service provider."""
PARTNER_VEHICLE_QUERY_STATE = Endpoint("PARTNER_VEHICLE_QUERY_STATE")
"""`VEHICLE_QUERY_STATE` for a service provider."""
CREATE_RENT_BILL = Endpoint("CREATE_RENT_BILL")
"""Starts a rental without a deposit."""
QUERY_RENT_BILL = Endpoint("QUERY_RENT_BILL")
"""Asks about a rental."""
FINISH_RENT_BILL = Endpoint("FINISH_RENT_BILL")
"""Ends a rental."""
CHANGE_RENT_MONEY = Endpoint("CHANGE_RENT_MONEY")
"""Changes what a rental costs."""
CANCEL_BILL = Endpoint("CANCEL_BILL")
"""Cancels a rental or a stay."""
CREATE_HOTEL_BILL = Endpoint("CREATE_HOTEL_BILL")
"""Starts a stay at a hotel without a deposit."""
QUERY_HOTEL_BILL = Endpoint("QUERY_HOTEL_BILL")
"""Asks about a stay."""
FINISH_HOTEL_BILL = Endpoint("FINISH_HOTEL_BILL")
"""Ends a stay."""
MICRO_SUBMIT = Endpoint("MICRO_SUBMIT")
"""Applies for a micro-merchant."""
MICRO_GET_STATE = Endpoint("MICRO_GET_STATE")
"""Asks what became of an application."""
MICRO_SUBMIT_UPGRADE = Endpoint("MICRO_SUBMIT_UPGRADE")
"""Applies to make a micro-merchant an ordinary one."""
MICRO_GET_UPGRADE_STATE = Endpoint("MICRO_GET_UPGRADE_STATE")
"""Asks what became of that."""
MICRO_MODIFY_ARCHIVES = Endpoint("MICRO_MODIFY_ARCHIVES")
"""Changes the card that is settled to."""
MICRO_MODIFY_CONTACT_INFO = Endpoint("MICRO_MODIFY_CONTACT_INFO")
"""Changes whom to contact."""
MICRO_SIGN_CONTRACT = Endpoint("MICRO_SIGN_CONTRACT")
"""Files a contract."""
MICRO_QUERY_WITHDRAWAL = Endpoint("MICRO_QUERY_WITHDRAWAL")
"""Asks about the withdrawal of a day."""
MICRO_RETRY_WITHDRAWAL = Endpoint("MICRO_RETRY_WITHDRAWAL")
"""Starts the withdrawal of a day again."""
CUSTOMS_DECLARE = Endpoint("CUSTOMS_DECLARE")
"""Declares an order to the customs."""
CUSTOMS_QUERY = Endpoint("CUSTOMS_QUERY")
"""Asks what became of a declaration."""
CUSTOMS_REDECLARE = Endpoint("CUSTOMS_REDECLARE")
"""Sends a declaration to the customs again."""
QUERY_MERCHANT_RISK = Endpoint("QUERY_MERCHANT_RISK")
"""Asks how risky a merchant is."""
SET_MERCHANT_RISK_CALLBACK = Endpoint("SET_MERCHANT_RISK_CALLBACK")
"""Tells where to send risks to."""
SYNC_MERCHANT_RISK_RESULT = Endpoint("SYNC_MERCHANT_RISK_RESULT")
"""Tells what was done about a risk."""
BANK_QUERY_MERCHANT_AUDIT = Endpoint("BANK_QUERY_MERCHANT_AUDIT")
"""A bank asks how far the audit of a merchant is."""
CHANNEL_QUERY_MERCHANT_AUDIT = Endpoint("CHANNEL_QUERY_MERCHANT_AUDIT")
"""A channel asks how far the audit of a merchant is."""
GET_CERTIFICATES = Endpoint("GET_CERTIFICATES")
"""The certificates of the platform."""
GET_VIOLATION = Endpoint("GET_VIOLATION")
"""A bank asks what its merchants did wrong."""
QUERY_EXCHANGE_RATE = Endpoint("QUERY_EXCHANGE_RATE")
"""The rate of a currency on a day."""
SETTLEMENT_QUERY = Endpoint("SETTLEMENT_QUERY")
"""What was settled."""
ADD_INSTITUTION_SUB = Endpoint("ADD_INSTITUTION_SUB")
"""Adds a sub-merchant of an institution."""
MODIFY_INSTITUTION_SUB = Endpoint("MODIFY_INSTITUTION_SUB")
"""Changes a sub-merchant of an institution."""
QUERY_INSTITUTION_SUB = Endpoint("QUERY_INSTITUTION_SUB")
"""Asks about a sub-merchant of an institution."""
ADD_SUB_DEV_CONFIG = Endpoint("ADD_SUB_DEV_CONFIG")
"""Adds a page or an application of a sub-merchant."""
QUERY_SUB_DEV_CONFIG = Endpoint("QUERY_SUB_DEV_CONFIG")
"""The pages and applications of a sub-merchant."""
CHANNEL_SETTING = Endpoint("CHANNEL_SETTING")
"""Sets the channel of a sub-merchant."""
MODIFY_MERCHANT_INFO = Endpoint("MODIFY_MERCHANT_INFO")
"""Changes what payers see of a sub-merchant."""
SUB_MERCHANT_MANAGE = Endpoint("SUB_MERCHANT_MANAGE")
"""Adds sub-merchants and lists them."""
UPLOAD_MEDIA = Endpoint("UPLOAD_MEDIA")
"""Uploads a picture. The file is no field: it goes into the body beside the signed ones."""
ADD_RECOMMEND_CONFIG = Endpoint("ADD_RECOMMEND_CONFIG")
"""Sets the account that payers are asked to follow."""
REAL_NAME_PAGE = Endpoint("REAL_NAME_PAGE")
"""The page on which a payer agrees to tell a real name. It is not signed."""
REAL_NAME_ACCESS_TOKEN = Endpoint("REAL_NAME_ACCESS_TOKEN")
"""The token that allows to ask for a real name."""
GET_REAL_NAME = Endpoint("GET_REAL_NAME")
"""Asks for a real name, encrypted."""
VERIFY_REAL_NAME = Endpoint("VERIFY_REAL_NAME")
"""Asks whether a name is the real one."""

ALL = (
    UNIFIED_ORDER, MICROPAY, ORDER_QUERY, CLOSE_ORDER, REVERSE, REFUND, REFUND_V2, REFUND_QUERY,
    REFUND_QUERY_V2, AUTH_CODE_TO_OPENID, SHORT_URL, REPORT, DOWNLOAD_BILL, DOWNLOAD_FUND_FLOW,
    BATCH_QUERY_COMMENT, SANDBOX_SIGN_KEY, SANDBOX_MICROPAY, SANDBOX_ORDER_QUERY,
    OLD_SANDBOX_SIGN_KEY, OLD_SANDBOX_UNIFIED_ORDER, OLD_SANDBOX_MICROPAY,
    OLD_SANDBOX_ORDER_QUERY, OLD_SANDBOX_REFUND, OLD_SANDBOX_REFUND_QUERY,
    OLD_SANDBOX_DOWNLOAD_BILL, COMBINED_ORDER, QUERY_COMBINED_ORDER, CLOSE_COMBINED_ORDER,
    SEND_RED_PACK, SEND_GROUP_RED_PACK, SEND_MINI_PROGRAM_RED_PACK, GET_RED_PACK_INFO,
    SEND_WORK_RED_PACK, QUERY_WORK_RED_PACK, TRANSFERS, GET_TRANSFER_INFO, WORK_TRANSFER,
    QUERY_WORK_TRANSFER, PAY_BANK, QUERY_BANK, GET_PUBLIC_KEY, SEND_COUPON, QUERY_COUPON_STOCK,
    QUERY_COUPON, PROFIT_SHARING, MULTI_PROFIT_SHARING, PROFIT_SHARING_FINISH,
    PROFIT_SHARING_QUERY, PROFIT_SHARING_AMOUNT_QUERY, PROFIT_SHARING_ADD_RECEIVER,
    PROFIT_SHARING_REMOVE_RECEIVER, PROFIT_SHARING_RETURN, PROFIT_SHARING_RETURN_QUERY,
    PROFIT_SHARING_RATIO_QUERY, ENTRUST_WEB, H5_ENTRUST_WEB, PRE_ENTRUST_WEB, QUERY_CONTRACT,
    DELETE_CONTRACT, CONTRACT_ORDER, ENTRUSTED_PAY, ENTRUSTED_PAY_QUERY, PARTNER_ENTRUST_WEB,
    PARTNER_H5_ENTRUST_WEB, PARTNER_PRE_ENTRUST_WEB, PARTNER_QUERY_CONTRACT,
    PARTNER_DELETE_CONTRACT, PARTNER_ENTRUSTED_PAY, PARTNER_ENTRUSTED_PAY_QUERY,
    DEPOSIT_UNIFIED_ORDER, DEPOSIT_MICROPAY, DEPOSIT_FACE_PAY, DEPOSIT_ORDER_QUERY,
    DEPOSIT_REVERSE, DEPOSIT_CONSUME, DEPOSIT_REFUND, DEPOSIT_REFUND_QUERY, FACE_AUTH_INFO,
    FACE_PAY, FACE_PAY_QUERY, FACE_PAY_REVERSE, TRANSIT_PAY, TRANSIT_QUERY_STATE,
    TRANSIT_QUERY_ORDER, PARTNER_TRANSIT_PAY, PARTNER_TRANSIT_QUERY_STATE,
    PARTNER_TRANSIT_QUERY_ORDER, VEHICLE_ENTRY, VEHICLE_PAY, VEHICLE_QUERY_STATE,
    PARTNER_VEHICLE_ENTRY, PARTNER_VEHICLE_PAY, PARTNER_VEHICLE_QUERY_STATE, CREATE_RENT_BILL,
    QUERY_RENT_BILL, FINISH_RENT_BILL, CHANGE_RENT_MONEY, CANCEL_BILL, CREATE_HOTEL_BILL,
    QUERY_HOTEL_BILL, FINISH_HOTEL_BILL, MICRO_SUBMIT, MICRO_GET_STATE, MICRO_SUBMIT_UPGRADE,
    MICRO_GET_UPGRADE_STATE, MICRO_MODIFY_ARCHIVES, MICRO_MODIFY_CONTACT_INFO,
    MICRO_SIGN_CONTRACT, MICRO_QUERY_WITHDRAWAL, MICRO_RETRY_WITHDRAWAL, CUSTOMS_DECLARE,
    CUSTOMS_QUERY, CUSTOMS_REDECLARE, QUERY_MERCHANT_RISK, SET_MERCHANT_RISK_CALLBACK,
    SYNC_MERCHANT_RISK_RESULT, BANK_QUERY_MERCHANT_AUDIT, CHANNEL_QUERY_MERCHANT_AUDIT,
    GET_CERTIFICATES, GET_VIOLATION, QUERY_EXCHANGE_RATE, SETTLEMENT_QUERY, ADD_INSTITUTION_SUB,
    MODIFY_INSTITUTION_SUB, QUERY_INSTITUTION_SUB, ADD_SUB_DEV_CONFIG, QUERY_SUB_DEV_CONFIG,
    CHANNEL_SETTING, MODIFY_MERCHANT_INFO, SUB_MERCHANT_MANAGE, UPLOAD_MEDIA,
    ADD_RECOMMEND_CONFIG, REAL_NAME_PAGE, REAL_NAME_ACCESS_TOKEN, GET_REAL_NAME,
    VERIFY_REAL_NAME,
)
"""Every endpoint, by family."""
