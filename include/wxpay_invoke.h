/* wxpay: what the payer's client needs to start a payment, for C and C++.
 *
 * Made from the Rust sources by cbindgen: do not edit. MIT OR Apache-2.0.
 *
 * In short
 * --------
 *   wxpay_invoke_order order = {
 *       WXPAY_STR("wxd930ea5d5a258f4f"), prepay_id, prepay_id_len, nonce, sizeof(nonce), time(NULL)
 *   };
 *   char json[512];
 *   size_t len;
 *   if (wxpay_invoke_jsapi_json(&key, &order, json, sizeof(json), &len, NULL) == WXPAY_OK)
 *       hand_to_the_page(json, len);
 *
 *   page in an official account     wxpay_invoke_jsapi_json, wxpay_invoke_choose_wxpay_json
 *   mini-program                    wxpay_invoke_mini_program_json
 *   your own app                    wxpay_invoke_app_json
 *   browser outside WeChat          wxpay_invoke_h5_url
 *   QR code of an order             wxpay_invoke_native_url_check
 *   QR code of a product            wxpay_invoke_native_product_url
 *
 * To hand the parameters over in another form than JSON, set them as fields under the names that the
 * text has, and sign those: wxpay_sign.
 *
 * The rules at the top of wxpay.h hold here, too.
 */

#ifndef WXPAY_INVOKE_H
#define WXPAY_INVOKE_H

#include "wxpay_api.h"

/** `appId` of `wx.navigateToMiniProgram` for a contract: WeChat Pay's mini-program. */
#define WXPAY_INVOKE_CONTRACT_APPID "wxbd687630cd02ce1d"
/** `path` of it. */
#define WXPAY_INVOKE_CONTRACT_PATH "pages/index/index"

/**
 * A payment of an order in WeChat: JSAPI, mini-program.
 */
typedef struct wxpay_invoke_order {
    /**
     * `appId`: the application whose page or mini-program it is. That of the order: `appid`, or, of
     * a service provider's order with a `sub_appid`, that one if it is the sub-merchant's page.
     */
    const char *appid;
    /**
     * Its length in bytes.
     */
    size_t appid_len;
    /**
     * `prepay_id` of the order, which becomes `package`. It holds for two hours.
     */
    const char *prepay_id;
    /**
     * Its length in bytes.
     */
    size_t prepay_id_len;
    /**
     * `nonceStr`: a new one, not that of the order. See `wxpay_nonce`.
     */
    const char *nonce;
    /**
     * Its length in bytes.
     */
    size_t nonce_len;
    /**
     * `timeStamp`: now, as `time()` has it.
     */
    int64_t seconds;
} wxpay_invoke_order;

/**
 * A payment of an order in your own app.
 */
typedef struct wxpay_invoke_app {
    /**
     * `appid`: the app. That of the order, or, of a service provider's order, its `sub_appid`.
     */
    const char *appid;
    /**
     * Its length in bytes.
     */
    size_t appid_len;
    /**
     * `partnerid`: the merchant. `mch_id` of the order, or, of a service provider's order, its
     * `sub_mch_id`.
     */
    const char *partnerid;
    /**
     * Its length in bytes.
     */
    size_t partnerid_len;
    /**
     * `prepayid`: `prepay_id` of the order. It holds for two hours.
     */
    const char *prepay_id;
    /**
     * Its length in bytes.
     */
    size_t prepay_id_len;
    /**
     * `noncestr`: a new one, not that of the order. See `wxpay_nonce`.
     */
    const char *nonce;
    /**
     * Its length in bytes.
     */
    size_t nonce_len;
    /**
     * `timestamp`: now, as `time()` has it.
     */
    int64_t seconds;
} wxpay_invoke_app;

/**
 * A red packet that is opened in a mini-program.
 */
typedef struct wxpay_invoke_red_packet {
    /**
     * `appId`: the mini-program, `wxappid` of the red packet.
     */
    const char *appid;
    /**
     * Its length in bytes.
     */
    size_t appid_len;
    /**
     * `package` of the reply to WXPAY_API_SEND_MINI_PROGRAM_RED_PACK, as it came. It holds several
     * `name=value` of its own, so a strict key refuses it.
     */
    const char *package;
    /**
     * Its length in bytes.
     */
    size_t package_len;
    /**
     * `nonceStr`
     */
    const char *nonce;
    /**
     * Its length in bytes.
     */
    size_t nonce_len;
    /**
     * `timeStamp`: now, as `time()` has it.
     */
    int64_t seconds;
} wxpay_invoke_red_packet;

/**
 * A product whose QR code is scanned: native payment, mode 1.
 */
typedef struct wxpay_invoke_product {
    /**
     * `appid`
     */
    const char *appid;
    /**
     * Its length in bytes.
     */
    size_t appid_len;
    /**
     * `mch_id`
     */
    const char *mch_id;
    /**
     * Its length in bytes.
     */
    size_t mch_id_len;
    /**
     * `product_id`: your own. Signed as it is, then percent-encoded.
     */
    const char *product_id;
    /**
     * Its length in bytes.
     */
    size_t product_id_len;
    /**
     * `nonce_str`
     */
    const char *nonce;
    /**
     * Its length in bytes.
     */
    size_t nonce_len;
    /**
     * `time_stamp`: now, as `time()` has it.
     */
    int64_t seconds;
} wxpay_invoke_product;

/**
 * A coupon that a customer takes in WeChat.
 */
typedef struct wxpay_invoke_coupon {
    /**
     * `stock_id`: the batch of coupons.
     */
    const char *stock_id;
    /**
     * Its length in bytes.
     */
    size_t stock_id_len;
    /**
     * `out_request_no`: another number each time, of letters and digits.
     */
    const char *out_request_no;
    /**
     * Its length in bytes.
     */
    size_t out_request_no_len;
    /**
     * `send_coupon_merchant`: `mch_id` of the merchant who hands it out, whose key signs.
     */
    const char *send_coupon_merchant;
    /**
     * Its length in bytes.
     */
    size_t send_coupon_merchant_len;
    /**
     * `open_id` of the customer.
     */
    const char *open_id;
    /**
     * Its length in bytes.
     */
    size_t open_id_len;
    /**
     * `coupon_code`, where the batch leaves the codes to you; NULL with length 0 elsewhere.
     */
    const char *coupon_code;
    /**
     * Its length in bytes.
     */
    size_t coupon_code_len;
} wxpay_invoke_coupon;

/**
 * A contract of entrusted debit ("papay") that a payer is asked to sign, wherever that is. What is
 * not there is NULL with length 0.
 */
typedef struct wxpay_invoke_contract {
    /**
     * `plan_id`: the template that was agreed on with the gateway, a number.
     */
    const char *plan_id;
    /**
     * Its length in bytes.
     */
    size_t plan_id_len;
    /**
     * `contract_code`: your own number of the contract.
     */
    const char *contract_code;
    /**
     * Its length in bytes.
     */
    size_t contract_code_len;
    /**
     * `contract_display_account`: the name of the account that the payer sees. No emoji.
     */
    const char *contract_display_account;
    /**
     * Its length in bytes.
     */
    size_t contract_display_account_len;
    /**
     * `notify_url`: where the gateway tells that the contract was signed, without a query.
     */
    const char *notify_url;
    /**
     * Its length in bytes.
     */
    size_t notify_url_len;
    /**
     * `clientip`: the payer's address. For `wxpay_invoke_contract_h5_url` only.
     */
    const char *clientip;
    /**
     * Its length in bytes.
     */
    size_t clientip_len;
    /**
     * `return_appid`: the app to return to, if any. For `wxpay_invoke_contract_h5_url` only.
     */
    const char *return_appid;
    /**
     * Its length in bytes.
     */
    size_t return_appid_len;
    /**
     * `request_serial`: another number each time, of 18 digits at most.
     */
    uint64_t request_serial;
    /**
     * `timestamp`: now, as `time()` has it.
     */
    int64_t seconds;
    /**
     * `return_web`: 1 to go back to the page that the payer came from, 0 to stay in WeChat. For
     * `wxpay_invoke_contract_url` only.
     */
    int32_t return_web;
    /**
     * 0.
     */
    int32_t reserved;
} wxpay_invoke_contract;

/**
 * An order of WeChat's payment score.
 */
typedef struct wxpay_invoke_score {
    /**
     * `mch_id`: the merchant, or the service provider.
     */
    const char *mch_id;
    /**
     * Its length in bytes.
     */
    size_t mch_id_len;
    /**
     * `service_id`
     */
    const char *service_id;
    /**
     * Its length in bytes.
     */
    size_t service_id_len;
    /**
     * `out_order_no`: your own number of the order.
     */
    const char *out_order_no;
    /**
     * Its length in bytes.
     */
    size_t out_order_no_len;
    /**
     * `nonce_str`: a new one.
     */
    const char *nonce;
    /**
     * Its length in bytes.
     */
    size_t nonce_len;
    /**
     * `timestamp`: now, as `time()` has it.
     */
    int64_t seconds;
} wxpay_invoke_score;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The parameters of `WeixinJSBridge`'s `getBrandWCPayRequest`, in the page of an official account, as
 * JSON: `appId`, `timeStamp`, `nonceStr`, `package`, `signType` and `paySign`.
 *
 * All values are strings. `<`, `>` and `&` are escaped, so the text can stand in a script of a page as
 * it is.
 *
 * Stack: 4008 bytes.
 *
 * @param key                 The key that signed the order: `signType` has to be the order's.
 * @param out                 Your buffer; untouched unless the whole text fits. No NUL is added.
 * @param[out] len            The length of the text in bytes, also when the buffer is too small.
 * @param[out] violation      Which parameter, by the name that it is signed under. May be NULL.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_MISSING_FIELD, WXPAY_FIELD_TOO_LONG, WXPAY_BAD_CHAR
 *         (a character that XML cannot carry), WXPAY_BAD_TIME (not 10 digits), WXPAY_AMBIGUOUS_VALUE;
 *         WXPAY_BAD_KEY, WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP;
 *         WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_jsapi_json(const struct wxpay_key *key,
                                     const struct wxpay_invoke_order *order,
                                     char *out,
                                     size_t capacity,
                                     size_t *len,
                                     struct wxpay_violation *violation);

/**
 * The parameters of `wx.requestPayment`, in a mini-program, as JSON: `timeStamp`, `nonceStr`,
 * `package`, `signType` and `paySign`. The application is signed, but not handed over.
 *
 * As `wxpay_invoke_jsapi_json`.
 *
 * Stack: 4016 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_mini_program_json(const struct wxpay_key *key,
                                            const struct wxpay_invoke_order *order,
                                            char *out,
                                            size_t capacity,
                                            size_t *len,
                                            struct wxpay_violation *violation);

/**
 * The parameters of the JS-SDK's `wx.chooseWXPay`, in the page of an official account, as JSON:
 * `timestamp`, `nonceStr`, `package`, `signType` and `paySign`. The time is signed as `timeStamp` and
 * handed over as `timestamp`, and the application is not handed over.
 *
 * As `wxpay_invoke_jsapi_json`.
 *
 * Stack: 4016 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_choose_wxpay_json(const struct wxpay_key *key,
                                            const struct wxpay_invoke_order *order,
                                            char *out,
                                            size_t capacity,
                                            size_t *len,
                                            struct wxpay_violation *violation);

/**
 * The parameters of the open SDK's `PayReq`, in your own app, as JSON: `appid`, `partnerid`,
 * `prepayid`, `package`, `noncestr`, `timestamp` and `sign`. None of them tells the algorithm.
 *
 * As `wxpay_invoke_jsapi_json`.
 *
 * Stack: 3584 bytes.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_app_json(const struct wxpay_key *key,
                                   const struct wxpay_invoke_app *order,
                                   char *out,
                                   size_t capacity,
                                   size_t *len,
                                   struct wxpay_violation *violation);

/**
 * The parameters of `wx.sendBizRedPacket`, in a mini-program, as JSON: `timeStamp`, `nonceStr`,
 * `package`, `signType` and `paySign`. `package` is signed as it is and handed over percent-encoded.
 *
 * Stack: 3504 bytes.
 *
 * @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only MD5.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_red_packet_json(const struct wxpay_key *key,
                                          const struct wxpay_invoke_red_packet *packet,
                                          char *out,
                                          size_t capacity,
                                          size_t *len,
                                          struct wxpay_violation *violation);

/**
 * The address to send the payer's browser to (H5 payment): `mweb_url`, with `redirect_url` in it.
 *
 * There is nothing to sign. Coming back does not mean that it was paid: ask for the order.
 *
 * Stack: 2152 bytes.
 *
 * @param mweb_url           `mweb_url` of the order. It holds for five minutes.
 * @param redirect_url       Where the payer goes afterwards; NULL with length 0 for back to where he
 *                           was. The gateway wants an address of your registered domain.
 * @param out                Your buffer; untouched unless the whole text fits. No NUL is added.
 * @param[out] len           The length of the text in bytes, also when the buffer is too small.
 * @param[out] at            The offset in `mweb_url` of what cannot stand there. May be NULL.
 * @return WXPAY_OK, WXPAY_BUFFER_TOO_SMALL; WXPAY_BAD_VALUE: `mweb_url` is not an `https://` address
 *         in visible ASCII without a fragment; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH,
 *         WXPAY_MISALIGNED, WXPAY_OVERLAP; WXPAY_BAD_ARGUMENT for texts that are not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_h5_url(const char *mweb_url,
                                 size_t mweb_url_len,
                                 const char *redirect_url,
                                 size_t redirect_url_len,
                                 char *out,
                                 size_t capacity,
                                 size_t *len,
                                 size_t *at);

/**
 * Checks the text for the QR code of an order (native payment, mode 2), which is used as it is.
 *
 * Stack: 240 bytes.
 *
 * @param code_url    `code_url` of the order. It holds for two hours.
 * @param[out] at     The offset in the text of what cannot stand there. May be NULL.
 * @return WXPAY_OK; WXPAY_BAD_VALUE: it is not a `weixin://` address in visible ASCII without a
 *         fragment; WXPAY_NULL_POINTER, WXPAY_BAD_LENGTH, WXPAY_MISALIGNED, WXPAY_OVERLAP;
 *         WXPAY_BAD_ARGUMENT for a text that is not UTF-8.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_native_url_check(const char *code_url,
                                           size_t code_url_len,
                                           size_t *at);

/**
 * The text for the QR code of a product (native payment, mode 1): the gateway asks you for an order
 * each time it is scanned, see `wxpay_read_native_scan`. It may be printed: it does not expire.
 *
 * Stack: 3808 bytes.
 *
 * @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only MD5.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_native_product_url(const struct wxpay_key *key,
                                             const struct wxpay_invoke_product *product,
                                             char *out,
                                             size_t capacity,
                                             size_t *len,
                                             struct wxpay_violation *violation);

/**
 * The address of the page in WeChat on which a customer takes a coupon.
 *
 * Stack: 3776 bytes.
 *
 * @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_coupon_url(const struct wxpay_key *key,
                                     const struct wxpay_invoke_coupon *coupon,
                                     char *out,
                                     size_t capacity,
                                     size_t *len,
                                     struct wxpay_violation *violation);

/**
 * The address of the page in an official account on which a payer signs a contract: the payer's client
 * opens it.
 *
 * Stack: 4608 bytes.
 *
 * @param merchant    A `sub_mch_id` makes it a contract of a service provider, who may add a
 *                    `sub_appid`.
 * @return As `wxpay_invoke_jsapi_json` and `wxpay_check`; WXPAY_SIGN_TYPE_MISMATCH: there is only MD5;
 *         WXPAY_BAD_ARGUMENT for a `return_web` that is neither 0 nor 1.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_contract_url(const struct wxpay_key *key,
                                       const struct wxpay_merchant *merchant,
                                       const struct wxpay_invoke_contract *contract,
                                       char *out,
                                       size_t capacity,
                                       size_t *len,
                                       struct wxpay_violation *violation);

/**
 * The address of the page for a browser outside WeChat on which a payer signs a contract. Your server
 * gets it; the reply, which is not signed, holds the `redirect_url` for the browser.
 *
 * Stack: 4608 bytes.
 *
 * @param key         Of either algorithm: `sign_type` says so.
 * @param merchant    As in `wxpay_invoke_contract_url`.
 * @return As `wxpay_invoke_jsapi_json` and `wxpay_check`.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_contract_h5_url(const struct wxpay_key *key,
                                          const struct wxpay_merchant *merchant,
                                          const struct wxpay_invoke_contract *contract,
                                          char *out,
                                          size_t capacity,
                                          size_t *len,
                                          struct wxpay_violation *violation);

/**
 * `extraData` of `wx.navigateToMiniProgram`, as JSON, for a contract that a payer signs in WeChat Pay's
 * mini-program: `appId` is WXPAY_INVOKE_CONTRACT_APPID, `path` is WXPAY_INVOKE_CONTRACT_PATH.
 *
 * Stack: 4968 bytes.
 *
 * @param merchant    As in `wxpay_invoke_contract_url`.
 * @return As `wxpay_invoke_contract_url`.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_contract_mini_program_json(const struct wxpay_key *key,
                                                     const struct wxpay_merchant *merchant,
                                                     const struct wxpay_invoke_contract *contract,
                                                     char *out,
                                                     size_t capacity,
                                                     size_t *len,
                                                     struct wxpay_violation *violation);

/**
 * The page with the details of an order of the payment score, for a mini-program: `extraData` of
 * `wx.openBusinessView` as JSON. Its `businessType` is `wxpayScoreDetail`.
 *
 * Stack: 3872 bytes.
 *
 * @return As `wxpay_invoke_jsapi_json`; WXPAY_SIGN_TYPE_MISMATCH: there is only HMAC-SHA256.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_score_detail_json(const struct wxpay_key *key,
                                            const struct wxpay_invoke_score *order,
                                            char *out,
                                            size_t capacity,
                                            size_t *len,
                                            struct wxpay_violation *violation);

/**
 * The same for an app or the page of an official account: `query` of the open SDK's
 * `WXOpenBusinessView`, or `queryString` of the JS-SDK's `openBusinessView`. A query without an address.
 *
 * Stack: 4200 bytes.
 *
 * @return As `wxpay_invoke_score_detail_json`; WXPAY_BAD_VALUE if `out_order_no` holds anything but
 *         letters, digits and `_-|*`.
 */
WXPAY_MUST_USE
wxpay_status wxpay_invoke_score_detail_query(const struct wxpay_key *key,
                                             const struct wxpay_invoke_score *order,
                                             char *out,
                                             size_t capacity,
                                             size_t *len,
                                             struct wxpay_violation *violation);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* WXPAY_INVOKE_H */
