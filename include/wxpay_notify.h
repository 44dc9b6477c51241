/* wxpay: what the gateway tells unasked, and the answers, for C and C++.
 *
 * Made from the Rust sources by cbindgen: do not edit. MIT OR Apache-2.0.
 *
 * In short
 * --------
 *   pay                                wxpay_accept, in wxpay.h
 *   refund                             wxpay_read_unauthenticated_refund: nobody signs it
 *   native mode 1                      wxpay_read_native_scan; the answer is wxpay_write_native_reply
 *   entrusted debit: contract          wxpay_read_contract_notice
 *   entrusted debit: payment           wxpay_accept_debit
 *   combined orders                    wxpay_read_combined_notice
 *   vehicle                            wxpay_read_vehicle_notice
 *   pay score                          wxpay_read_payscore_notice
 *
 * Each is read, verified, compared with the merchant, and then taken for what it is: what has to be there
 * and is not is refused. Amounts, times and words come out as numbers; texts stay fields of your array,
 * to be handed on to wxpay_copy and wxpay_equal, and so do the fields that the structs do not name:
 * wxpay_get.
 *
 * Answer with HTTP status 200 and WXPAY_ACK within five seconds, or with what wxpay_write_ack_again writes:
 * then it is delivered again. Every notification may come twice, at the same moment even: remember what
 * was done, and answer the second as the first.
 *
 * The rules at the top of wxpay.h hold here, too.
 */

#ifndef WXPAY_NOTIFY_H
#define WXPAY_NOTIFY_H

#include "wxpay_api.h"

/** Delivered: what to answer every notification with but those of pay score and native mode 1. */
#define WXPAY_ACK                                                                                  \
    "<xml><return_code><![CDATA[SUCCESS]]></return_code>"                                          \
    "<return_msg><![CDATA[OK]]></return_msg></xml>"
/** Delivered: what to answer a pay-score notification with. */
#define WXPAY_EVENT_ACK "<xml><code>SUCCESS</code><message>OK</message></xml>"

/** In place of an amount, a time or a word that is not there. */
#define WXPAY_ABSENT (-1)
/** In place of a word that this library does not know: look at the field. */
#define WXPAY_OTHER (-2)

/**
 * `refund_status`: the payer has the money.
 */
#define WXPAY_REFUND_STATUS_SUCCESS 1

/**
 * `refund_status`: it could not be given back; the payer's card or account is gone. Refund it by hand.
 */
#define WXPAY_REFUND_STATUS_CHANGE 2

/**
 * `refund_status`: the refund was closed.
 */
#define WXPAY_REFUND_STATUS_REFUNDCLOSE 3

/**
 * `refund_request_source`: a request by the API.
 */
#define WXPAY_REFUND_SOURCE_API 1

/**
 * `refund_request_source`: somebody on the platform's pages.
 */
#define WXPAY_REFUND_SOURCE_VENDOR_PLATFORM 2

/**
 * `change_type` of a contract: it was signed.
 */
#define WXPAY_CONTRACT_ADD 1

/**
 * `change_type` of a contract: it was ended.
 */
#define WXPAY_CONTRACT_DELETE 2

/**
 * `contract_termination_mode`: it has not ended.
 */
#define WXPAY_TERMINATION_NONE 0

/**
 * `contract_termination_mode`: it expired.
 */
#define WXPAY_TERMINATION_EXPIRED 1

/**
 * `contract_termination_mode`: the payer ended it.
 */
#define WXPAY_TERMINATION_PAYER 2

/**
 * `contract_termination_mode`: the merchant ended it by the API.
 */
#define WXPAY_TERMINATION_MERCHANT 3

/**
 * `contract_termination_mode`: the merchant ended it on the platform's pages.
 */
#define WXPAY_TERMINATION_PLATFORM 4

/**
 * `contract_termination_mode`: the payer's account was closed.
 */
#define WXPAY_TERMINATION_ACCOUNT_CLOSED 5

/**
 * `vehicle_event_type`: the vehicle can be debited.
 */
#define WXPAY_VEHICLE_NORMAL 1

/**
 * `vehicle_event_type`: it cannot; `vehicle_event_des` says why.
 */
#define WXPAY_VEHICLE_BLOCKED 2

/**
 * `vehicle_event_des`: the payer is in debt.
 */
#define WXPAY_VEHICLE_OVERDUE 1

/**
 * `vehicle_event_des`: the payer has removed the vehicle.
 */
#define WXPAY_VEHICLE_REMOVE 2

/**
 * `vehicle_event_des`: the payer has stopped the service.
 */
#define WXPAY_VEHICLE_PAUSE 3

/**
 * `event_type` of a rental: the payer confirmed it.
 */
#define WXPAY_PAYSCORE_CHECK_SUCCESS 1

/**
 * `event_type` of a rental: the payer did not confirm it.
 */
#define WXPAY_PAYSCORE_CHECK_FAIL 2

/**
 * `event_type` of a rental: it was paid.
 */
#define WXPAY_PAYSCORE_TRANSACTION_SUCCESS 3

/**
 * `event_type` of a rental: the payment failed.
 */
#define WXPAY_PAYSCORE_TRANSACTION_FAIL 4

/**
 * Payments: 15 s, 15 s, 30 s, 3 min, 10 min, 20 min, three times 30 min, 1 h, three times 3 h, twice 6 h.
 */
#define WXPAY_RETRY_PAY 0

/**
 * Refunds: as payments.
 */
#define WXPAY_RETRY_REFUND 1

/**
 * Payments and refunds, as the platform's texts had it before: 15 s, 15 s, 30 s, 3 min, four times 30
 * min, 1 h.
 */
#define WXPAY_RETRY_PAY_BEFORE 2

/**
 * Combined orders: 15 s, 15 s, 30 s, 3 min, four times 30 min, 1 h.
 */
#define WXPAY_RETRY_COMBINED 3

/**
 * Entrusted-debit contracts: three times 10 s, three times 30 s, 23 times 5 min.
 */
#define WXPAY_RETRY_CONTRACT 4

/**
 * Vehicles: 6 s, and then twice as long each time, up to 1536 s.
 */
#define WXPAY_RETRY_VEHICLE 5

/**
 * What a refund notification says: a hint, not a proof.
 *
 * It has no signature, and its encryption authenticates nothing: whoever has seen notifications of a
 * merchant can put their blocks together anew, without the key, and the outcome decrypts. So ask before
 * you act: the signed reply to WXPAY_API_REFUND_QUERY proves what this only says.
 *
 * Amounts are in fen, times in seconds since the start of 1970, UTC. The fields are in your array, or
 * NULL if they are absent.
 */
typedef struct wxpay_unauthenticated_refund {
    /**
     * The order's amount.
     */
    int64_t total_fee;
    /**
     * The order's amount without coupons that are not paid for; or WXPAY_ABSENT.
     */
    int64_t settlement_total_fee;
    /**
     * How much was asked for.
     */
    int64_t refund_fee;
    /**
     * How much of it is given back, without coupons that are not paid for; or WXPAY_ABSENT.
     */
    int64_t settlement_refund_fee;
    /**
     * How much of it is given back in cash; or WXPAY_ABSENT.
     */
    int64_t cash_refund_fee;
    /**
     * When it succeeded; or WXPAY_ABSENT.
     */
    int64_t success_time;
    /**
     * The platform's number of the order.
     */
    const struct wxpay_field *transaction_id;
    /**
     * Your number of the order.
     */
    const struct wxpay_field *out_trade_no;
    /**
     * The platform's number of the refund.
     */
    const struct wxpay_field *refund_id;
    /**
     * Your number of the refund.
     */
    const struct wxpay_field *out_refund_no;
    /**
     * Where the money went, in Chinese. The name of the field is spelled so. Or NULL.
     */
    const struct wxpay_field *refund_recv_accout;
    /**
     * Which of your accounts it was taken from; or NULL.
     */
    const struct wxpay_field *refund_account;
    /**
     * The sub-merchant's application, in the document; or NULL. It stands beside the encrypted text: not
     * even the key was needed to write it.
     */
    const char *sub_appid;
    /**
     * Its length in bytes.
     */
    size_t sub_appid_len;
    /**
     * The sub-merchant, likewise.
     */
    const char *sub_mch_id;
    /**
     * Its length in bytes.
     */
    size_t sub_mch_id_len;
    /**
     * What became of it: WXPAY_REFUND_STATUS_SUCCESS and so on, or WXPAY_OTHER.
     */
    int32_t refund_status;
    /**
     * Who asked for it: WXPAY_REFUND_SOURCE_API and so on, WXPAY_OTHER, or WXPAY_ABSENT.
     */
    int32_t refund_request_source;
} wxpay_unauthenticated_refund;

/**
 * A payer has scanned the QR code of a product. The fields are in your array.
 */
typedef struct wxpay_native_scan {
    /**
     * The product, as the QR code named it.
     */
    const struct wxpay_field *product_id;
    /**
     * The payer, as the application knows him.
     */
    const struct wxpay_field *openid;
    /**
     * Characters that nobody can guess: not the same twice.
     */
    const struct wxpay_field *nonce_str;
    /**
     * 1 if he follows the application; today always 0.
     */
    int32_t is_subscribe;
    /**
     * 0.
     */
    int32_t reserved;
} wxpay_native_scan;

/**
 * An entrusted-debit contract was signed or ended. The fields are in your array, or NULL if they are
 * absent; times are in seconds since the start of 1970, UTC.
 */
typedef struct wxpay_contract_notice {
    /**
     * When it was signed or ended.
     */
    int64_t operate_time;
    /**
     * Until when it holds; or WXPAY_ABSENT.
     */
    int64_t contract_expired_time;
    /**
     * The platform's number of the contract.
     */
    const struct wxpay_field *contract_id;
    /**
     * Your number of the contract.
     */
    const struct wxpay_field *contract_code;
    /**
     * The template of the contract.
     */
    const struct wxpay_field *plan_id;
    /**
     * The payer, as the application knows him.
     */
    const struct wxpay_field *openid;
    /**
     * The payer, as the sub-merchant's application knows him; or NULL.
     */
    const struct wxpay_field *sub_openid;
    /**
     * The sub-merchant; or NULL.
     */
    const struct wxpay_field *sub_mch_id;
    /**
     * The number that the request to sign had; or NULL.
     */
    const struct wxpay_field *request_serial;
    /**
     * WXPAY_CONTRACT_ADD, WXPAY_CONTRACT_DELETE, or WXPAY_OTHER.
     */
    int32_t change_type;
    /**
     * How it ended: WXPAY_TERMINATION_EXPIRED and so on, WXPAY_OTHER, or WXPAY_ABSENT.
     */
    int32_t contract_termination_mode;
} wxpay_contract_notice;

/**
 * Something was paid for combined orders. The fields are in your array, or NULL if they are absent.
 */
typedef struct wxpay_combined_notice {
    /**
     * The number that you gave all of them together.
     */
    const struct wxpay_field *combine_out_trade_no;
    /**
     * `JSAPI`, `NATIVE`, `APP` or `MWEB`.
     */
    const struct wxpay_field *trade_type;
    /**
     * JSON: `{"order_num":2,"order_list":[{"appid":..,"mch_id":..,"out_trade_no":..,"total_fee":..},..]}`.
     */
    const struct wxpay_field *sub_order_list;
    /**
     * The payer, as the application knows him; or NULL.
     */
    const struct wxpay_field *combine_openid;
    /**
     * How it was paid: `CFT`, `ICBC_DEBIT` and many others; or NULL.
     */
    const struct wxpay_field *bank_type;
    /**
     * The terminal, as the order named it; or NULL.
     */
    const struct wxpay_field *device_info;
} wxpay_combined_notice;

/**
 * The state of a vehicle has changed. The fields are in your array, or NULL if they are absent.
 */
typedef struct wxpay_vehicle_notice {
    /**
     * When that came about, in seconds since the start of 1970, UTC.
     */
    int64_t vehicle_event_createtime;
    /**
     * The number plate. On motorways there is `plate_number_info` in its place. Or NULL.
     */
    const struct wxpay_field *plate_number;
    /**
     * The number plates of a payer, as JSON; or NULL.
     */
    const struct wxpay_field *plate_number_info;
    /**
     * Who starts the debit: `PROACTIVE`, the payer, or `AUTOPAY`; or NULL.
     */
    const struct wxpay_field *deduct_mode;
    /**
     * The payer, as the application knows him; or NULL.
     */
    const struct wxpay_field *openid;
    /**
     * The payer, as the sub-merchant's application knows him; or NULL.
     */
    const struct wxpay_field *sub_openid;
    /**
     * The sub-merchant; or NULL.
     */
    const struct wxpay_field *sub_mch_id;
    /**
     * WXPAY_VEHICLE_NORMAL, WXPAY_VEHICLE_BLOCKED, or WXPAY_OTHER.
     */
    int32_t vehicle_event_type;
    /**
     * Why it cannot be debited: WXPAY_VEHICLE_OVERDUE and so on, WXPAY_OTHER, or WXPAY_ABSENT.
     */
    int32_t vehicle_event_des;
} wxpay_vehicle_notice;

/**
 * Something became of a rental; what exactly is encrypted. The fields are in your array, or NULL if they
 * are absent.
 */
typedef struct wxpay_payscore_notice {
    /**
     * When, in seconds since the start of 1970, UTC.
     */
    int64_t event_create_time;
    /**
     * The number of this notification, the same each time it comes.
     */
    const struct wxpay_field *event_id;
    /**
     * The nonce of the encryption: 12 bytes.
     */
    const struct wxpay_field *event_nonce;
    /**
     * The associated data of the encryption; NULL for none.
     */
    const struct wxpay_field *event_associated_data;
    /**
     * What became of the rental: WXPAY_PAYSCORE_CHECK_SUCCESS and so on, or WXPAY_OTHER.
     */
    int32_t event_type;
    /**
     * 0.
     */
    int32_t reserved;
} wxpay_payscore_notice;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Reads a refund notification: decrypts its `req_info` and reads what was in it. Nobody signs it, so
 * it proves nothing: ask before you act.
 *
 * Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_REFUND.
 *
 * Stack: 2712 bytes.
 *
 * @param key             Of either algorithm.
 * @param merchant        Whom it has to be for. The sub-merchant is compared if it is stated.
 * @param fields          Your array; need not be initialised. It is used twice, and holds the decrypted
 *                        fields in the end: 24 are enough. After a refused document all of it is empty.
 * @param[out] count      How many fields were decrypted. Written on success only.
 * @param buffer          Takes the decrypted text, to which the fields point: three quarters of the length
 *                        of the document are always enough. What it holds after a refusal means nothing.
 * @param buffer_size     Its size in bytes.
 * @param[out] needed     The size that is needed, written only if the buffer is too small.
 * @param[out] refund     What it says. Written on success only.
 * @param[out] at         Where it was refused: a byte offset in the document, or, for WXPAY_BAD_AMOUNT
 *                        and WXPAY_BAD_TIME, in the decrypted text. May be NULL.
 * @return WXPAY_OK; as `wxpay_read`; WXPAY_MISSING_FIELD, WXPAY_RETURN_CODE_FAIL,
 *         WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_BASE64, WXPAY_BAD_CIPHER_LENGTH,
 *         WXPAY_BUFFER_TOO_SMALL, WXPAY_DECRYPT_FAILED (not the text of a refund under this key, and no
 *         more is told), WXPAY_BAD_AMOUNT, WXPAY_BAD_TIME; WXPAY_BAD_VALUE (a sub-merchant with
 *         references in it); WXPAY_BAD_KEY; WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_unauthenticated_refund(const struct wxpay_key *key,
                                               const void *document,
                                               size_t document_len,
                                               const struct wxpay_merchant *merchant,
                                               struct wxpay_field *fields,
                                               size_t capacity,
                                               size_t *count,
                                               void *buffer,
                                               size_t buffer_size,
                                               size_t *needed,
                                               struct wxpay_unauthenticated_refund *refund,
                                               size_t *at);

/**
 * Reads that a payer has scanned the QR code of a product: see `wxpay_invoke_native_product_url`.
 *
 * Nothing is paid. Make an order for the product (WXPAY_API_UNIFIED_ORDER, trade type `NATIVE`) and
 * answer at once with `wxpay_write_native_reply`: the payer is waiting.
 *
 * Stack: 1448 bytes.
 *
 * @param merchant        Whom it has to be for. The sub-merchant is compared if it is stated.
 * @param fields          Your array; need not be initialised: 16 are enough. After a refused document
 *                        all of it is empty.
 * @param[out] count      How many fields were read. Written on success only.
 * @param[out] scan       What it says. Written on success only.
 * @param[out] at         Where the document was refused: a byte offset. May be NULL.
 * @return WXPAY_OK; as `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_APP_ID_MISMATCH,
 *         WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_VALUE (`is_subscribe`); WXPAY_BAD_ARGUMENT for a merchant
 *         that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_native_scan(const struct wxpay_key *key,
                                    const void *document,
                                    size_t document_len,
                                    const struct wxpay_merchant *merchant,
                                    struct wxpay_field *fields,
                                    size_t capacity,
                                    size_t *count,
                                    struct wxpay_native_scan *scan,
                                    size_t *at);

/**
 * Writes the answer to a scan for which there is an order, signed: the body of the HTTP response.
 *
 * Stack: 1752 bytes.
 *
 * @param key            That of the scan.
 * @param merchant       Who the scan was for. The answer has no sub-merchant.
 * @param nonce          At most 32 characters that nobody can guess: see `wxpay_nonce`.
 * @param prepay_id      `prepay_id`, from the reply to the order.
 * @param out            Your buffer; untouched unless the whole message fits.
 * @param[out] len       The length of the message in bytes, also when the buffer is too small.
 * @param[out] at        As in `wxpay_sign`. May be NULL.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_MISSING_FIELD (no `prepay_id`), WXPAY_BAD_CHAR; as
 *         `wxpay_sign`; WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_native_reply(const struct wxpay_key *key,
                                      const struct wxpay_merchant *merchant,
                                      const char *nonce,
                                      size_t nonce_len,
                                      const char *prepay_id,
                                      size_t prepay_id_len,
                                      void *out,
                                      size_t capacity,
                                      size_t *len,
                                      size_t *at);

/**
 * Writes the answer to a scan for which there is no order, signed: the payer reads why.
 *
 * Stack: 1752 bytes.
 *
 * @param reason    Why not, for the payer: `err_code_des`, at most 128 characters.
 * @return As `wxpay_write_native_reply`; WXPAY_MISSING_FIELD: no reason.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_native_refusal(const struct wxpay_key *key,
                                        const struct wxpay_merchant *merchant,
                                        const char *nonce,
                                        size_t nonce_len,
                                        const char *reason,
                                        size_t reason_len,
                                        void *out,
                                        size_t capacity,
                                        size_t *len,
                                        size_t *at);

/**
 * Reads that an entrusted-debit contract was signed or ended.
 *
 * Look up the contract by `contract_code` and compare `openid` and `plan_id` with what it was asked for;
 * remember `contract_id`, which debits name. It comes again, and late: an old one that it was signed may
 * follow a newer one that it was ended, so compare `operate_time`.
 *
 * Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_CONTRACT.
 *
 * Stack: 1456 bytes.
 *
 * @param merchant        Whom it has to be for. It has no `appid`: that is not compared.
 * @param fields          As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
 * @param[out] notice     What it says. Written on success only.
 * @return WXPAY_OK; as `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_RETURN_CODE_FAIL,
 *         WXPAY_RESULT_CODE_FAIL, WXPAY_MCH_ID_MISMATCH, WXPAY_APP_ID_MISMATCH, WXPAY_BAD_TIME;
 *         WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_contract_notice(const struct wxpay_key *key,
                                        const void *document,
                                        size_t document_len,
                                        const struct wxpay_merchant *merchant,
                                        struct wxpay_field *fields,
                                        size_t capacity,
                                        size_t *count,
                                        struct wxpay_contract_notice *notice,
                                        size_t *at);

/**
 * Reads a debit notification, verifies it and compares it with the order and the contract. WXPAY_OK
 * means: this order is paid, in full, to you, under this contract.
 *
 * It is a payment, and is compared as one: see `wxpay_accept`. Acknowledge it with WXPAY_ACK; it is
 * delivered again by WXPAY_RETRY_PAY.
 *
 * Stack: 1464 bytes.
 *
 * @param expected        The order.
 * @param contract_id     The contract under which it was to be debited.
 * @param fields          As in `wxpay_accept`, with all of the following.
 * @return As `wxpay_accept`; WXPAY_MISSING_FIELD, if it has no `trade_state` or no `contract_id`;
 *         WXPAY_ORDER_MISMATCH, if it is another contract.
 */
WXPAY_MUST_USE
wxpay_status wxpay_accept_debit(const struct wxpay_key *key,
                                const void *document,
                                size_t document_len,
                                const struct wxpay_expected *expected,
                                const char *contract_id,
                                size_t contract_id_len,
                                struct wxpay_field *fields,
                                size_t capacity,
                                size_t *count,
                                size_t *at);

/**
 * Reads that something was paid for combined orders.
 *
 * What was paid for which order stands in `sub_order_list`, which is JSON, and JSON is yours to read:
 * compare `total_fee` of each order in there, and that none is missing, before anything is handed out.
 *
 * Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_COMBINED.
 *
 * Stack: 1456 bytes.
 *
 * @param merchant        Who combined the orders: `combine_appid` and `combine_mch_id`. A sub-merchant is
 *                        not compared: each order in the list has its own.
 * @param fields          As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
 * @param[out] notice     What it says. Written on success only.
 * @return WXPAY_OK; as `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_RETURN_CODE_FAIL,
 *         WXPAY_RESULT_CODE_FAIL, WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH; WXPAY_BAD_ARGUMENT for
 *         a merchant that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_combined_notice(const struct wxpay_key *key,
                                        const void *document,
                                        size_t document_len,
                                        const struct wxpay_merchant *merchant,
                                        struct wxpay_field *fields,
                                        size_t capacity,
                                        size_t *count,
                                        struct wxpay_combined_notice *notice,
                                        size_t *at);

/**
 * Reads that the state of a vehicle has changed while it is in: parking, motorways, filling stations,
 * transit. It may come late and again: the one with the latest `vehicle_event_createtime` counts.
 *
 * Acknowledge it with WXPAY_ACK; it is delivered again by WXPAY_RETRY_VEHICLE.
 *
 * Stack: 1440 bytes.
 *
 * @param merchant        Whom it has to be for. The sub-merchant is compared if it is stated.
 * @param fields          As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
 * @param[out] notice     What it says. Written on success only.
 * @return WXPAY_OK; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256; as `wxpay_read` and
 *         `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_APP_ID_MISMATCH, WXPAY_MCH_ID_MISMATCH,
 *         WXPAY_BAD_TIME; WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_vehicle_notice(const struct wxpay_key *key,
                                       const void *document,
                                       size_t document_len,
                                       const struct wxpay_merchant *merchant,
                                       struct wxpay_field *fields,
                                       size_t capacity,
                                       size_t *count,
                                       struct wxpay_vehicle_notice *notice,
                                       size_t *at);

/**
 * Reads that something became of a rental; what exactly is encrypted.
 *
 * The envelope is signed by the key of V2. Its content is encrypted by AES-256-GCM under the V3 key,
 * another one, which this library does not handle: decrypting is yours. You have all that is needed:
 * the V3 key's 32 bytes, `event_nonce`, `event_associated_data` and the ciphertext, whose last 16 bytes
 * are the tag. The plain text is XML: `wxpay_read`.
 *
 * Acknowledge it with WXPAY_EVENT_ACK; it is delivered again by WXPAY_RETRY_PAY.
 *
 * Stack: 1504 bytes.
 *
 * @param merchant            Whom it has to be for. The sub-merchant is compared if it is stated.
 * @param fields              As in `wxpay_read_native_scan`, with all of the following; 24 are enough.
 * @param ciphertext          Your buffer for the decoded `event_ciphertext`; untouched unless all of it
 *                            fits.
 * @param ciphertext_size     Its size in bytes.
 * @param[out] len            How long the ciphertext is, also when the buffer is too small.
 * @param[out] notice         What it says. Written on success only.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256; as
 *         `wxpay_read` and `wxpay_verify`; WXPAY_MISSING_FIELD, WXPAY_APP_ID_MISMATCH,
 *         WXPAY_MCH_ID_MISMATCH, WXPAY_BAD_VALUE (`event_algorithm`), WXPAY_BAD_TIME, WXPAY_BAD_BASE64;
 *         WXPAY_BAD_ARGUMENT for a merchant that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_read_payscore_notice(const struct wxpay_key *key,
                                        const void *document,
                                        size_t document_len,
                                        const struct wxpay_merchant *merchant,
                                        struct wxpay_field *fields,
                                        size_t capacity,
                                        size_t *count,
                                        void *ciphertext,
                                        size_t ciphertext_size,
                                        size_t *len,
                                        struct wxpay_payscore_notice *notice,
                                        size_t *at);

/**
 * Writes that a notification is to be delivered again, and why: the body of the HTTP response.
 *
 * Not for a notification that is forged: it is not worth an answer, and what was wrong is of use to
 * nobody but who forged it.
 *
 * Stack: 744 bytes.
 *
 * @param reason      For people; it is escaped.
 * @param out         Your buffer; untouched unless the whole message fits.
 * @param[out] len    The length of the message in bytes, also when the buffer is too small.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_CHAR (a character that XML cannot carry);
 *         WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP; WXPAY_BAD_ARGUMENT
 *         for a reason that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_ack_again(const char *reason,
                                   size_t reason_len,
                                   void *out,
                                   size_t capacity,
                                   size_t *len);

/**
 * As `wxpay_write_ack_again`, for a pay-score notification.
 *
 * Stack: 744 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_write_event_ack_again(const char *reason,
                                         size_t reason_len,
                                         void *out,
                                         size_t capacity,
                                         size_t *len);

/**
 * Tells when a notification is delivered that nobody acknowledges. These are the platform's statements,
 * not promises: deliveries come late, twice within seconds, or never. Whoever needs to know asks.
 *
 * Stack: 224 bytes.
 *
 * @param schedule         WXPAY_RETRY_PAY and so on.
 * @param attempt          Which delivery, counted from 1.
 * @param[out] seconds     When it is due: seconds after the first. Written on success only.
 * @return WXPAY_OK; WXPAY_BAD_ARGUMENT: there is no such schedule, or no such delivery in it;
 *         WXPAY_NULL_POINTER, WXPAY_MISALIGNED.
 */
WXPAY_MUST_USE
wxpay_status wxpay_retry_due(int32_t schedule,
                             size_t attempt,
                             uint32_t *seconds);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* WXPAY_NOTIFY_H */
