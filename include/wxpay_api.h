/* wxpay: the endpoints of WeChat Pay V2, for C and C++.
 *
 * Made from the Rust sources by cbindgen: do not edit. MIT OR Apache-2.0.
 *
 * In short
 * --------
 *   wxpay_merchant merchant = {WXPAY_STR("wxd930ea5d5a258f4f"), WXPAY_STR("10000100"),
 *                              NULL, 0, NULL, 0};
 *   wxpay_violation wrong;
 *   wxpay_field fields[32];
 *   size_t count = 0, len;
 *   char nonce[WXPAY_NONCE_SIZE], out[1024];
 *   int32_t proof;
 *
 *   ... wxpay_nonce, wxpay_set: body, out_trade_no, total_fee, spbill_create_ip, auth_code ...
 *   if (wxpay_write_request(&WXPAY_API_MICROPAY, &key, &merchant, nonce, sizeof(nonce),
 *                           fields, 32, &count, out, sizeof(out), &len, &wrong) != WXPAY_OK)
 *       complain(wrong.field, wrong.field_len);
 *
 *   ... POST `out` to wxpay_host_url(WXPAY_API_MICROPAY.host) and WXPAY_API_MICROPAY.path ...
 *   if (wxpay_read_reply(&WXPAY_API_MICROPAY, &key, body, body_len, fields, 32, &count,
 *                        &proof, NULL) == WXPAY_OK && proof == WXPAY_PROOF_VERIFIED)
 *       look_at(fields, count);
 *
 * The rules at the top of wxpay.h hold here, too. A program links those of the objects that it names.
 */

#ifndef WXPAY_API_H
#define WXPAY_API_H

#include "wxpay.h"

/** What comes before the path of an endpoint in today's sandbox, where the endpoint is there. */
#define WXPAY_SANDBOX "/xdc/apiv2sandbox"

/**
 * The request is sent as the body of a POST.
 */
#define WXPAY_METHOD_POST 0

/**
 * The request is sent as the query of a GET: a page that the payer's browser opens.
 */
#define WXPAY_METHOD_GET 1

/**
 * The request is sent as the form of a POST, with a file: the body is yours to write.
 */
#define WXPAY_METHOD_UPLOAD 2

/**
 * The main host. Three others stand in for it, with the same paths.
 */
#define WXPAY_HOST_API 0

/**
 * Stands in for the main host in a disaster.
 */
#define WXPAY_HOST_API2 1

/**
 * In place of the main host for South-East Asia.
 */
#define WXPAY_HOST_APIHK 2

/**
 * In place of the main host for the other places overseas.
 */
#define WXPAY_HOST_APIUS 3

/**
 * Risk control and real names.
 */
#define WXPAY_HOST_FRAUD 4

/**
 * Face payment devices.
 */
#define WXPAY_HOST_PAYAPP 5

/**
 * The page on which a payer agrees to tell a real name.
 */
#define WXPAY_HOST_PAYAPP_MCH 6

/**
 * A request that succeeds is answered in XML with a signature.
 */
#define WXPAY_REPLY_SIGNED 0

/**
 * It is answered in XML without a signature.
 */
#define WXPAY_REPLY_UNSIGNED 1

/**
 * It is answered with a bill: lines of text, or a gzip file of them.
 */
#define WXPAY_REPLY_TEXT 2

/**
 * It is answered in JSON.
 */
#define WXPAY_REPLY_JSON 3

/**
 * It is answered with a page for the payer's browser.
 */
#define WXPAY_REPLY_PAGE 4

/**
 * `return_code` is SUCCESS and the signature is right. Look at `result_code` next.
 */
#define WXPAY_PROOF_VERIFIED 1

/**
 * `return_code` is SUCCESS, from an endpoint that does not sign.
 */
#define WXPAY_PROOF_UNVERIFIED 2

/**
 * `return_code` is not SUCCESS. No endpoint signs that, so it proves nothing: not that the request
 * was refused, and not that nothing was paid.
 */
#define WXPAY_PROOF_UNVERIFIED_REFUSAL 3

/**
 * Not XML: a bill, JSON or a page, as it came. There are no fields.
 */
#define WXPAY_PROOF_UNVERIFIED_TEXT 4

/**
 * Nothing is to be done: it was done.
 */
#define WXPAY_ADVICE_NONE 0

/**
 * The same request will never pass: mend the program, the settings or the agreement with the platform.
 */
#define WXPAY_ADVICE_FIX 1

/**
 * Ask for the state by the query that belongs to this request, and decide by that.
 */
#define WXPAY_ADVICE_QUERY 2

/**
 * The payer has something to do, a password as a rule: query every few seconds.
 */
#define WXPAY_ADVICE_WAIT 3

/**
 * Send the same request again, with the same numbers and nothing changed.
 */
#define WXPAY_ADVICE_RETRY 4

/**
 * The same, but not before a minute has passed.
 */
#define WXPAY_ADVICE_RETRY_LATER 5

/**
 * Have the payer show a fresh code, and charge it under a new number.
 */
#define WXPAY_ADVICE_RESCAN 6

/**
 * The payer needs another card or another way to pay; under a new number.
 */
#define WXPAY_ADVICE_OTHER_MEANS 7

/**
 * Send it again under a new number.
 */
#define WXPAY_ADVICE_NEW_NUMBER 8

/**
 * The order is paid, by its own account: make sure by a query, then treat it as paid.
 */
#define WXPAY_ADVICE_PAID 9

/**
 * What was asked for is already so.
 */
#define WXPAY_ADVICE_ALREADY_DONE 10

/**
 * The gateway does not know that number, or not yet: after a request whose reply was lost, ask again
 * before you believe it.
 */
#define WXPAY_ADVICE_ABSENT 11

/**
 * The merchant's balance is too small.
 */
#define WXPAY_ADVICE_FUNDS 12

/**
 * It cannot be done this way any more: settle it with the payer outside of the gateway.
 */
#define WXPAY_ADVICE_OFFLINE 13

/**
 * It is too late to reverse: refund.
 */
#define WXPAY_ADVICE_REFUND 14

/**
 * No rule helps: have a person read `err_code_des`.
 */
#define WXPAY_ADVICE_LOOK 15

/**
 * It was done: `return_code` and `result_code` are SUCCESS.
 */
#define WXPAY_OUTCOME_DONE 1

/**
 * It was refused and had no effect, now or later.
 */
#define WXPAY_OUTCOME_REFUSED 2

/**
 * Nobody knows: it may have been done, or be done yet.
 */
#define WXPAY_OUTCOME_UNKNOWN 3

/**
 * One endpoint of the gateway, to look at and to hand on: 40 bytes on 32-bit targets, 72 on 64-bit
 * ones, and its texts.
 *
 * `request` and `needs` are lines that the functions below read. `request` has a word for each field,
 * in byte order of the names: `name`, then `!` if it is required or `?`, then the form of the value
 * (`int`, `fen`, `time`, `date`, `ip`, `json`, `url`, `callback`, `order`, `code`, `sign`, `file`,
 * `nested`; none for any text), its longest length in bytes, and behind `=` the only values, between
 * `|`. Where it is empty, nothing is filled in and nothing is refused. `needs`: `a|b`, at least one of
 * them; `a=V:b`, where `a` is `V`, `b`. `codes` has a word for each `err_code`, in byte order: the code,
 * or `*` for all others; `!` if nothing was done or `?`; then what to do.
 */
typedef struct wxpay_endpoint {
    /**
     * The path, with its `/`. A NUL follows.
     */
    const char *path;
    /**
     * Its length in bytes, without the NUL.
     */
    size_t path_len;
    /**
     * The fields of a request. A NUL follows.
     */
    const char *request;
    /**
     * Its length in bytes, without the NUL.
     */
    size_t request_len;
    /**
     * What a request needs besides its required fields. A NUL follows.
     */
    const char *needs;
    /**
     * Its length in bytes, without the NUL.
     */
    size_t needs_len;
    /**
     * How a request is sent: WXPAY_METHOD_POST and so on.
     */
    uint8_t method;
    /**
     * Where: WXPAY_HOST_API and so on; see `wxpay_host_url`.
     */
    uint8_t host;
    /**
     * What comes back: WXPAY_REPLY_SIGNED and so on.
     */
    uint8_t reply;
    /**
     * 1 if the connection needs the merchant's client certificate.
     */
    uint8_t certificate;
    /**
     * 1 if the sandbox has it, too: behind WXPAY_SANDBOX and with another key.
     */
    uint8_t sandbox;
    /**
     * 1 if it is of no use any more to who has not used it before.
     */
    uint8_t deprecated;
    /**
     * 0.
     */
    uint8_t reserved[2];
    /**
     * What its codes mean: see `wxpay_judge`. A NUL follows.
     */
    const char *codes;
    /**
     * Its length in bytes, without the NUL.
     */
    size_t codes_len;
} wxpay_endpoint;

/**
 * Which field of a request was refused. Written on refusal only.
 */
typedef struct wxpay_violation {
    /**
     * Its name, without a NUL: in your memory or in the endpoint's. NULL if no single field is to
     * blame.
     */
    const char *field;
    /**
     * Its length in bytes.
     */
    size_t field_len;
    /**
     * Its `at`: how many fields were set before it; 0 for a field that is missing.
     */
    size_t at;
} wxpay_violation;

/**
 * Who sends a request: the same for every endpoint, however it spells the fields. What is not there
 * is NULL with length 0.
 */
typedef struct wxpay_merchant {
    /**
     * Your `appid`. Left out where an endpoint has no such field.
     */
    const char *appid;
    /**
     * Its length in bytes.
     */
    size_t appid_len;
    /**
     * Your merchant number, `mch_id`.
     */
    const char *mch_id;
    /**
     * Its length in bytes.
     */
    size_t mch_id_len;
    /**
     * For service providers: the sub-merchant's application, `sub_appid`. Left out where an endpoint
     * has no such field.
     */
    const char *sub_appid;
    /**
     * Its length in bytes.
     */
    size_t sub_appid_len;
    /**
     * For service providers: the sub-merchant, `sub_mch_id`. An endpoint that has no such field
     * refuses it: it would move the provider's own money.
     */
    const char *sub_mch_id;
    /**
     * Its length in bytes.
     */
    size_t sub_mch_id_len;
} wxpay_merchant;

/**
 * What a reply comes to.
 */
typedef struct wxpay_outcome {
    /**
     * WXPAY_OUTCOME_DONE, WXPAY_OUTCOME_REFUSED or WXPAY_OUTCOME_UNKNOWN.
     */
    int32_t outcome;
    /**
     * What to do: WXPAY_ADVICE_FIX and so on; WXPAY_ADVICE_NONE if it was done.
     */
    int32_t advice;
} wxpay_outcome;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Places an order to be paid in JSAPI, a mini-program, an app, a browser or by a QR code.
 */
extern const struct wxpay_endpoint WXPAY_API_UNIFIED_ORDER;

/**
 * Charges the payer whose payment code was scanned.
 */
extern const struct wxpay_endpoint WXPAY_API_MICROPAY;

/**
 * Asks what became of an order.
 */
extern const struct wxpay_endpoint WXPAY_API_ORDER_QUERY;

/**
 * Closes an order that was not paid.
 */
extern const struct wxpay_endpoint WXPAY_API_CLOSE_ORDER;

/**
 * Takes back a payment by payment code, whatever became of it.
 */
extern const struct wxpay_endpoint WXPAY_API_REVERSE;

/**
 * Asks for a refund.
 */
extern const struct wxpay_endpoint WXPAY_API_REFUND;

/**
 * Asks for a refund of an order with single-item promotions.
 */
extern const struct wxpay_endpoint WXPAY_API_REFUND_V2;

/**
 * Asks what became of refunds.
 */
extern const struct wxpay_endpoint WXPAY_API_REFUND_QUERY;

/**
 * Asks what became of refunds of an order with single-item promotions.
 */
extern const struct wxpay_endpoint WXPAY_API_REFUND_QUERY_V2;

/**
 * Asks whose payment code was scanned.
 */
extern const struct wxpay_endpoint WXPAY_API_AUTH_CODE_TO_OPENID;

/**
 * Shortens the text of a QR code.
 */
extern const struct wxpay_endpoint WXPAY_API_SHORT_URL;

/**
 * Reports how long calls took, or a batch of payments by payment code.
 */
extern const struct wxpay_endpoint WXPAY_API_REPORT;

/**
 * The trade bill of a day.
 */
extern const struct wxpay_endpoint WXPAY_API_DOWNLOAD_BILL;

/**
 * The fund flow bill of a day.
 */
extern const struct wxpay_endpoint WXPAY_API_DOWNLOAD_FUND_FLOW;

/**
 * What payers wrote about orders.
 */
extern const struct wxpay_endpoint WXPAY_API_BATCH_QUERY_COMMENT;

/**
 * The key of the sandbox. The request is signed with the real one, by MD5.
 */
extern const struct wxpay_endpoint WXPAY_API_SANDBOX_SIGN_KEY;

/**
 * WXPAY_API_MICROPAY in the sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_SANDBOX_MICROPAY;

/**
 * WXPAY_API_ORDER_QUERY in the sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_SANDBOX_ORDER_QUERY;

/**
 * The key of the old sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_OLD_SANDBOX_SIGN_KEY;

/**
 * WXPAY_API_UNIFIED_ORDER in the old sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_OLD_SANDBOX_UNIFIED_ORDER;

/**
 * WXPAY_API_MICROPAY in the old sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_OLD_SANDBOX_MICROPAY;

/**
 * WXPAY_API_ORDER_QUERY in the old sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_OLD_SANDBOX_ORDER_QUERY;

/**
 * WXPAY_API_REFUND in the old sandbox, where it needs no certificate.
 */
extern const struct wxpay_endpoint WXPAY_API_OLD_SANDBOX_REFUND;

/**
 * WXPAY_API_REFUND_QUERY in the old sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_OLD_SANDBOX_REFUND_QUERY;

/**
 * WXPAY_API_DOWNLOAD_BILL in the old sandbox.
 */
extern const struct wxpay_endpoint WXPAY_API_OLD_SANDBOX_DOWNLOAD_BILL;

/**
 * Places several orders to be paid at once.
 */
extern const struct wxpay_endpoint WXPAY_API_COMBINED_ORDER;

/**
 * Asks what became of a combined order.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_COMBINED_ORDER;

/**
 * Closes a combined order that was not paid.
 */
extern const struct wxpay_endpoint WXPAY_API_CLOSE_COMBINED_ORDER;

/**
 * Sends a red packet.
 */
extern const struct wxpay_endpoint WXPAY_API_SEND_RED_PACK;

/**
 * Sends a red packet that its receiver shares with others.
 */
extern const struct wxpay_endpoint WXPAY_API_SEND_GROUP_RED_PACK;

/**
 * Sends a red packet that a mini-program hands over.
 */
extern const struct wxpay_endpoint WXPAY_API_SEND_MINI_PROGRAM_RED_PACK;

/**
 * Asks what became of a red packet.
 */
extern const struct wxpay_endpoint WXPAY_API_GET_RED_PACK_INFO;

/**
 * Sends a red packet to a member of a company.
 */
extern const struct wxpay_endpoint WXPAY_API_SEND_WORK_RED_PACK;

/**
 * Asks what became of a red packet to a member of a company.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_WORK_RED_PACK;

/**
 * Transfers to a user's balance.
 */
extern const struct wxpay_endpoint WXPAY_API_TRANSFERS;

/**
 * Asks what became of a transfer.
 */
extern const struct wxpay_endpoint WXPAY_API_GET_TRANSFER_INFO;

/**
 * Transfers to a member of a company.
 */
extern const struct wxpay_endpoint WXPAY_API_WORK_TRANSFER;

/**
 * Asks what became of a transfer to a member of a company.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_WORK_TRANSFER;

/**
 * Transfers to a bank card.
 */
extern const struct wxpay_endpoint WXPAY_API_PAY_BANK;

/**
 * Asks what became of a transfer to a bank card.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_BANK;

/**
 * The RSA key that WXPAY_API_PAY_BANK wants card number and name encrypted with.
 */
extern const struct wxpay_endpoint WXPAY_API_GET_PUBLIC_KEY;

/**
 * Sends a coupon.
 */
extern const struct wxpay_endpoint WXPAY_API_SEND_COUPON;

/**
 * Asks about a batch of coupons.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_COUPON_STOCK;

/**
 * Asks about one coupon.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_COUPON;

/**
 * Shares the profit of an order once; the rest is the merchant's.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING;

/**
 * Shares some of the profit of an order; more may follow.
 */
extern const struct wxpay_endpoint WXPAY_API_MULTI_PROFIT_SHARING;

/**
 * Ends the sharing of an order's profit.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_FINISH;

/**
 * Asks what became of a sharing.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_QUERY;

/**
 * Asks how much of an order is left to share.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_AMOUNT_QUERY;

/**
 * Adds somebody to share with.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_ADD_RECEIVER;

/**
 * Removes somebody to share with.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_REMOVE_RECEIVER;

/**
 * Takes back a shared profit.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_RETURN;

/**
 * Asks what became of taking back a shared profit.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_RETURN_QUERY;

/**
 * Asks how much may be shared at most.
 */
extern const struct wxpay_endpoint WXPAY_API_PROFIT_SHARING_RATIO_QUERY;

/**
 * The page of an official account on which a payer signs a contract.
 */
extern const struct wxpay_endpoint WXPAY_API_ENTRUST_WEB;

/**
 * The page of a browser on which a payer signs a contract.
 */
extern const struct wxpay_endpoint WXPAY_API_H5_ENTRUST_WEB;

/**
 * Prepares a contract that a payer signs in an app.
 */
extern const struct wxpay_endpoint WXPAY_API_PRE_ENTRUST_WEB;

/**
 * Asks about a contract.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_CONTRACT;

/**
 * Ends a contract.
 */
extern const struct wxpay_endpoint WXPAY_API_DELETE_CONTRACT;

/**
 * Places an order whose payer signs a contract with it.
 */
extern const struct wxpay_endpoint WXPAY_API_CONTRACT_ORDER;

/**
 * Charges a payer under a contract.
 */
extern const struct wxpay_endpoint WXPAY_API_ENTRUSTED_PAY;

/**
 * Asks what became of a charge under a contract.
 */
extern const struct wxpay_endpoint WXPAY_API_ENTRUSTED_PAY_QUERY;

/**
 * WXPAY_API_ENTRUST_WEB for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_ENTRUST_WEB;

/**
 * WXPAY_API_H5_ENTRUST_WEB for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_H5_ENTRUST_WEB;

/**
 * WXPAY_API_PRE_ENTRUST_WEB for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_PRE_ENTRUST_WEB;

/**
 * WXPAY_API_QUERY_CONTRACT for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_QUERY_CONTRACT;

/**
 * WXPAY_API_DELETE_CONTRACT for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_DELETE_CONTRACT;

/**
 * WXPAY_API_ENTRUSTED_PAY for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_ENTRUSTED_PAY;

/**
 * WXPAY_API_ENTRUSTED_PAY_QUERY for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_ENTRUSTED_PAY_QUERY;

/**
 * Places an order for a deposit.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_UNIFIED_ORDER;

/**
 * Takes a deposit by payment code.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_MICROPAY;

/**
 * Takes a deposit by face.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_FACE_PAY;

/**
 * Asks what became of a deposit.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_ORDER_QUERY;

/**
 * Gives the whole deposit back.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_REVERSE;

/**
 * Keeps some of the deposit and gives the rest back.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_CONSUME;

/**
 * Asks for a refund of what was kept.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_REFUND;

/**
 * Asks what became of refunds of a deposit.
 */
extern const struct wxpay_endpoint WXPAY_API_DEPOSIT_REFUND_QUERY;

/**
 * The credential that a face payment device needs.
 */
extern const struct wxpay_endpoint WXPAY_API_FACE_AUTH_INFO;

/**
 * Charges the payer whose face was recognised.
 */
extern const struct wxpay_endpoint WXPAY_API_FACE_PAY;

/**
 * Asks what became of a payment by face.
 */
extern const struct wxpay_endpoint WXPAY_API_FACE_PAY_QUERY;

/**
 * Takes back a payment by face.
 */
extern const struct wxpay_endpoint WXPAY_API_FACE_PAY_REVERSE;

/**
 * Charges a passenger.
 */
extern const struct wxpay_endpoint WXPAY_API_TRANSIT_PAY;

/**
 * Asks whether a passenger can be charged.
 */
extern const struct wxpay_endpoint WXPAY_API_TRANSIT_QUERY_STATE;

/**
 * Asks what became of a charge of a passenger or a driver.
 */
extern const struct wxpay_endpoint WXPAY_API_TRANSIT_QUERY_ORDER;

/**
 * WXPAY_API_TRANSIT_PAY for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_TRANSIT_PAY;

/**
 * WXPAY_API_TRANSIT_QUERY_STATE for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_TRANSIT_QUERY_STATE;

/**
 * WXPAY_API_TRANSIT_QUERY_ORDER for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_TRANSIT_QUERY_ORDER;

/**
 * Tells that a vehicle has come in.
 */
extern const struct wxpay_endpoint WXPAY_API_VEHICLE_ENTRY;

/**
 * Charges a driver.
 */
extern const struct wxpay_endpoint WXPAY_API_VEHICLE_PAY;

/**
 * Asks whether a driver can be charged.
 */
extern const struct wxpay_endpoint WXPAY_API_VEHICLE_QUERY_STATE;

/**
 * WXPAY_API_VEHICLE_ENTRY for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_VEHICLE_ENTRY;

/**
 * WXPAY_API_VEHICLE_PAY for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_VEHICLE_PAY;

/**
 * WXPAY_API_VEHICLE_QUERY_STATE for a service provider.
 */
extern const struct wxpay_endpoint WXPAY_API_PARTNER_VEHICLE_QUERY_STATE;

/**
 * Starts a rental without a deposit.
 */
extern const struct wxpay_endpoint WXPAY_API_CREATE_RENT_BILL;

/**
 * Asks about a rental.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_RENT_BILL;

/**
 * Ends a rental.
 */
extern const struct wxpay_endpoint WXPAY_API_FINISH_RENT_BILL;

/**
 * Changes what a rental costs.
 */
extern const struct wxpay_endpoint WXPAY_API_CHANGE_RENT_MONEY;

/**
 * Cancels a rental or a stay.
 */
extern const struct wxpay_endpoint WXPAY_API_CANCEL_BILL;

/**
 * Starts a stay at a hotel without a deposit.
 */
extern const struct wxpay_endpoint WXPAY_API_CREATE_HOTEL_BILL;

/**
 * Asks about a stay.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_HOTEL_BILL;

/**
 * Ends a stay.
 */
extern const struct wxpay_endpoint WXPAY_API_FINISH_HOTEL_BILL;

/**
 * Applies for a micro-merchant.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_SUBMIT;

/**
 * Asks what became of an application.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_GET_STATE;

/**
 * Applies to make a micro-merchant an ordinary one.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_SUBMIT_UPGRADE;

/**
 * Asks what became of that.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_GET_UPGRADE_STATE;

/**
 * Changes the card that is settled to.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_MODIFY_ARCHIVES;

/**
 * Changes whom to contact.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_MODIFY_CONTACT_INFO;

/**
 * Files a contract.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_SIGN_CONTRACT;

/**
 * Asks about the withdrawal of a day.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_QUERY_WITHDRAWAL;

/**
 * Starts the withdrawal of a day again.
 */
extern const struct wxpay_endpoint WXPAY_API_MICRO_RETRY_WITHDRAWAL;

/**
 * Declares an order to the customs.
 */
extern const struct wxpay_endpoint WXPAY_API_CUSTOMS_DECLARE;

/**
 * Asks what became of a declaration.
 */
extern const struct wxpay_endpoint WXPAY_API_CUSTOMS_QUERY;

/**
 * Sends a declaration to the customs again.
 */
extern const struct wxpay_endpoint WXPAY_API_CUSTOMS_REDECLARE;

/**
 * Asks how risky a merchant is.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_MERCHANT_RISK;

/**
 * Tells where to send risks to.
 */
extern const struct wxpay_endpoint WXPAY_API_SET_MERCHANT_RISK_CALLBACK;

/**
 * Tells what was done about a risk.
 */
extern const struct wxpay_endpoint WXPAY_API_SYNC_MERCHANT_RISK_RESULT;

/**
 * A bank asks how far the audit of a merchant is.
 */
extern const struct wxpay_endpoint WXPAY_API_BANK_QUERY_MERCHANT_AUDIT;

/**
 * A channel asks how far the audit of a merchant is.
 */
extern const struct wxpay_endpoint WXPAY_API_CHANNEL_QUERY_MERCHANT_AUDIT;

/**
 * The certificates of the platform.
 */
extern const struct wxpay_endpoint WXPAY_API_GET_CERTIFICATES;

/**
 * A bank asks what its merchants did wrong.
 */
extern const struct wxpay_endpoint WXPAY_API_GET_VIOLATION;

/**
 * The rate of a currency on a day.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_EXCHANGE_RATE;

/**
 * What was settled.
 */
extern const struct wxpay_endpoint WXPAY_API_SETTLEMENT_QUERY;

/**
 * Adds a sub-merchant of an institution.
 */
extern const struct wxpay_endpoint WXPAY_API_ADD_INSTITUTION_SUB;

/**
 * Changes a sub-merchant of an institution.
 */
extern const struct wxpay_endpoint WXPAY_API_MODIFY_INSTITUTION_SUB;

/**
 * Asks about a sub-merchant of an institution.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_INSTITUTION_SUB;

/**
 * Adds a page or an application of a sub-merchant.
 */
extern const struct wxpay_endpoint WXPAY_API_ADD_SUB_DEV_CONFIG;

/**
 * The pages and applications of a sub-merchant.
 */
extern const struct wxpay_endpoint WXPAY_API_QUERY_SUB_DEV_CONFIG;

/**
 * Sets the channel of a sub-merchant.
 */
extern const struct wxpay_endpoint WXPAY_API_CHANNEL_SETTING;

/**
 * Changes what payers see of a sub-merchant.
 */
extern const struct wxpay_endpoint WXPAY_API_MODIFY_MERCHANT_INFO;

/**
 * Adds sub-merchants and lists them.
 */
extern const struct wxpay_endpoint WXPAY_API_SUB_MERCHANT_MANAGE;

/**
 * Uploads a picture. The file is no field: it goes into the body beside the signed ones.
 */
extern const struct wxpay_endpoint WXPAY_API_UPLOAD_MEDIA;

/**
 * Sets the account that payers are asked to follow.
 */
extern const struct wxpay_endpoint WXPAY_API_ADD_RECOMMEND_CONFIG;

/**
 * The page on which a payer agrees to tell a real name. It is not signed.
 */
extern const struct wxpay_endpoint WXPAY_API_REAL_NAME_PAGE;

/**
 * The token that allows to ask for a real name.
 */
extern const struct wxpay_endpoint WXPAY_API_REAL_NAME_ACCESS_TOKEN;

/**
 * Asks for a real name, encrypted.
 */
extern const struct wxpay_endpoint WXPAY_API_GET_REAL_NAME;

/**
 * Asks whether a name is the real one.
 */
extern const struct wxpay_endpoint WXPAY_API_VERIFY_REAL_NAME;

/**
 * Looks an endpoint up by its path. A program that calls this links all of them: the others name the
 * objects.
 *
 * Stack: 96 bytes.
 *
 * @return One of the objects above; NULL if there is none, or if the arguments are not a text.
 */
WXPAY_MUST_USE
const struct wxpay_endpoint *wxpay_endpoint_find(const char *path,
                                                 size_t path_len);

/**
 * The fields of the replies of an endpoint, as a line like `request`: for people and tools, since
 * nothing enforces them. `$n` and `$m` in a name stand for numbers. A program that calls this links
 * all of them.
 *
 * Stack: 96 bytes.
 *
 * @return Static text with a NUL; NULL for what is none of the objects above.
 */
WXPAY_MUST_USE const char *wxpay_endpoint_reply(const struct wxpay_endpoint *endpoint);

/**
 * Scheme and name of a host, such as `https://api.mch.weixin.qq.com`, to be followed by a path.
 *
 * Stack: 8 bytes.
 *
 * @param host    WXPAY_HOST_API and so on: the `host` of an endpoint.
 * @return Static text with a NUL; NULL for any other number.
 */
WXPAY_MUST_USE const char *wxpay_host_url(int32_t host);

/**
 * Checks the fields of a request, before or after it is signed, and names the first that is wrong.
 *
 * Only what the gateway is sure to refuse is refused. A value's length counts in bytes. An empty
 * field counts as an absent one, but it has to be one that the endpoint knows. `sign` is not looked
 * at, and not missed.
 *
 * Stack: 712 bytes.
 *
 * @param[out] violation    Which field. May be NULL.
 * @return WXPAY_OK; WXPAY_MISSING_FIELD, WXPAY_UNKNOWN_FIELD, WXPAY_FIELD_TOO_LONG,
 *         WXPAY_BAD_AMOUNT, WXPAY_BAD_NUMBER, WXPAY_BAD_TIME, WXPAY_BAD_VALUE: of several faults the
 *         one whose field comes first, and what is needed besides the required fields at the end;
 *         WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP;
 *         WXPAY_BAD_ARGUMENT for what is no endpoint.
 */
WXPAY_MUST_USE
wxpay_status wxpay_check(const struct wxpay_endpoint *endpoint,
                         const struct wxpay_field *fields,
                         size_t count,
                         struct wxpay_violation *violation);

/**
 * Adds to the fields of a request what is not yours to know, as this endpoint wants it, and checks the
 * outcome. Then they want to be signed by the same key: `wxpay_write_signed`.
 *
 * Added are the merchant's fields under this endpoint's names for them, `nonce_str`, and `sign_type`
 * where the gateway would take another for granted.
 *
 * After a refusal some of them may be there; mend the others and come again with the same nonce.
 *
 * Stack: 968 bytes.
 *
 * @param merchant            Who sends. The fields point to its texts.
 * @param nonce               At most 32 characters that nobody can guess, new for each request: see
 *                            `wxpay_nonce`. The fields point to it.
 * @param capacity            How many fields the array can hold: up to six are added.
 * @param[in,out] count       How many it holds. 0 to start with none.
 * @param[out] violation      Which field. May be NULL.
 * @return WXPAY_OK; WXPAY_SIGN_TYPE_MISMATCH (this endpoint does not take the key's algorithm),
 *         WXPAY_UNKNOWN_FIELD (it has no sub-merchant), WXPAY_DUPLICATE_FIELD (you have set a field
 *         that is filled in, to something else), WXPAY_TOO_MANY_FIELDS; what `wxpay_check` returns;
 *         WXPAY_BAD_KEY; WXPAY_BAD_ARGUMENT for what is no endpoint, and for texts that are not
 *         UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_prepare(const struct wxpay_endpoint *endpoint,
                           const struct wxpay_key *key,
                           const struct wxpay_merchant *merchant,
                           const char *nonce,
                           size_t nonce_len,
                           struct wxpay_field *fields,
                           size_t capacity,
                           size_t *count,
                           struct wxpay_violation *violation);

/**
 * Fills in, checks, signs and writes a request: what to send to this endpoint.
 *
 * For WXPAY_METHOD_POST it is the body. For WXPAY_METHOD_GET it is what follows the `?`. For
 * WXPAY_METHOD_UPLOAD the body is yours to write: use `wxpay_prepare` and `wxpay_sign`.
 *
 * Stack: 1552 bytes.
 *
 * @param merchant            As in `wxpay_prepare`, with all of the following.
 * @param out                 Your buffer; untouched unless the whole request fits.
 * @param out_capacity        Its size in bytes.
 * @param[out] len            The length of the request in bytes, also when the buffer is too small.
 * @param[out] violation      Which field. May be NULL.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; as `wxpay_prepare` and `wxpay_sign`. An upload is
 *         WXPAY_MISSING_FIELD: its file.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_request(const struct wxpay_endpoint *endpoint,
                                 const struct wxpay_key *key,
                                 const struct wxpay_merchant *merchant,
                                 const char *nonce,
                                 size_t nonce_len,
                                 struct wxpay_field *fields,
                                 size_t capacity,
                                 size_t *count,
                                 void *out,
                                 size_t out_capacity,
                                 size_t *len,
                                 struct wxpay_violation *violation);

/**
 * As `wxpay_write_request`, for a key of MD5 only.
 *
 * Stack: 1552 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_request_md5(const struct wxpay_endpoint *endpoint,
                                     const struct wxpay_key *key,
                                     const struct wxpay_merchant *merchant,
                                     const char *nonce,
                                     size_t nonce_len,
                                     struct wxpay_field *fields,
                                     size_t capacity,
                                     size_t *count,
                                     void *out,
                                     size_t out_capacity,
                                     size_t *len,
                                     struct wxpay_violation *violation);

/**
 * Reads a reply of this endpoint to a request that was signed with this key.
 *
 * The endpoint decides whether the signature counts, and no reply can change that: where it signs, a
 * reply without a signature is refused, unless it is itself a refusal. TLS tells whom you are
 * connected to; whatever stands between you and the end of that connection can turn any reply into a
 * refusal. So act on nothing but WXPAY_PROOF_VERIFIED, take the rest for a hint, and ask again with a
 * query that is signed.
 *
 * Stack: 1296 bytes.
 *
 * @param reply           What came back. The fields point into it: keep it, unchanged, as long as you
 *                        use them.
 * @param fields          Your array; need not be initialised. After a refused document all of it is empty.
 * @param capacity        How many fields it has; 64 are enough for most replies.
 * @param[out] count      How many fields were read. Written on success only.
 * @param[out] proof      WXPAY_PROOF_VERIFIED, or what it is instead. Written on success only.
 * @param[out] at         Where the document was refused: a byte offset. May be NULL.
 * @return WXPAY_OK, with a proof; as `wxpay_read`, where a bill is expected only for what starts like
 *         XML; WXPAY_MISSING_FIELD (no `return_code`); as `wxpay_verify`, where the endpoint signs
 *         and `return_code` is SUCCESS; WXPAY_BAD_ARGUMENT for what is no endpoint.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_reply(const struct wxpay_endpoint *endpoint,
                              const struct wxpay_key *key,
                              const void *reply,
                              size_t reply_len,
                              struct wxpay_field *fields,
                              size_t capacity,
                              size_t *count,
                              int32_t *proof,
                              size_t *at);

/**
 * As `wxpay_read_reply`, for a key of MD5 only.
 *
 * Stack: 1280 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_reply_md5(const struct wxpay_endpoint *endpoint,
                                  const struct wxpay_key *key,
                                  const void *reply,
                                  size_t reply_len,
                                  struct wxpay_field *fields,
                                  size_t capacity,
                                  size_t *count,
                                  int32_t *proof,
                                  size_t *at);

/**
 * What an `err_code` means for a request to this endpoint, and what to do.
 *
 * A code that nobody has documented is never certain where money moves: the advice is then to query.
 *
 * Stack: 672 bytes.
 *
 * @param err_code        The code; NULL with length 0 for a refusal without one.
 * @param[out] outcome    WXPAY_OUTCOME_REFUSED if the request had no effect, now or later;
 *                        WXPAY_OUTCOME_UNKNOWN if nobody knows. Written on success only.
 * @return WXPAY_OK; WXPAY_BAD_UTF8, WXPAY_BAD_CHAR; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
 *         WXPAY_MISALIGNED, WXPAY_OVERLAP; WXPAY_BAD_ARGUMENT for what is no endpoint.
 */
WXPAY_MUST_USE
wxpay_status wxpay_judge(const struct wxpay_endpoint *endpoint,
                         const char *err_code,
                         size_t err_code_len,
                         struct wxpay_outcome *outcome);

/**
 * What became of a request, from its reply.
 *
 * A request without a reply, or with one that `wxpay_read_reply` refuses, has the outcome
 * WXPAY_OUTCOME_UNKNOWN: it may have been done. Whether the reply is about your order, and about your
 * amount, is yours to compare.
 *
 * Stack: 656 bytes.
 *
 * @param proof           What `wxpay_read_reply` said.
 * @param fields          What it has read.
 * @param[out] outcome    Written on success only.
 * @return WXPAY_OK; WXPAY_MISSING_FIELD: there is no `result_code`. So it is with the replies of
 *         WXPAY_API_PROFIT_SHARING_AMOUNT_QUERY, WXPAY_API_PROFIT_SHARING_RATIO_QUERY,
 *         WXPAY_API_FACE_AUTH_INFO and WXPAY_API_SANDBOX_SIGN_KEY, which have what was asked for, and
 *         nothing else may be so. WXPAY_BAD_ARGUMENT for what is no endpoint or no proof;
 *         WXPAY_BAD_FIELDS, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP.
 */
WXPAY_MUST_USE
wxpay_status wxpay_conclude(const struct wxpay_endpoint *endpoint,
                            int32_t proof,
                            const struct wxpay_field *fields,
                            size_t count,
                            struct wxpay_outcome *outcome);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* WXPAY_API_H */
