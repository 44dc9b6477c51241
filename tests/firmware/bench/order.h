/* The order that is signed: 14 fields, as a vending machine sends them. */

#ifndef ORDER_H
#define ORDER_H

#include "wxpay.h"

/* The merchant of the official documentation. */
#define APP_ID "wxd930ea5d5a258f4f"
#define MCH_ID "10000100"
#define KEY "192006250b4c09247ec02edce69f6a2d"

#define ORDER_FIELDS 14
#define ORDER(sign_type)                                                                           \
    {                                                                                              \
        {WXPAY_STR("appid"), WXPAY_STR(APP_ID)},                                                   \
        {WXPAY_STR("mch_id"), WXPAY_STR(MCH_ID)},                                                  \
        {WXPAY_STR("device_info"), WXPAY_STR("KIOSK-3")},                                          \
        {WXPAY_STR("nonce_str"), WXPAY_STR("5K8264ILTKCH16CQ2502SI8ZNMTM67VS")},                   \
        {WXPAY_STR("sign_type"), WXPAY_STR(sign_type)},                                            \
        {WXPAY_STR("body"), WXPAY_STR("乌龙茶 500ml")},                                            \
        {WXPAY_STR("attach"), WXPAY_STR("3号售货机·乌龙茶")},                                      \
        {WXPAY_STR("out_trade_no"), WXPAY_STR("KIOSK20261123000042")},                             \
        {WXPAY_STR("fee_type"), WXPAY_STR("CNY")},                                                 \
        {WXPAY_STR("total_fee"), WXPAY_STR("450")},                                                \
        {WXPAY_STR("spbill_create_ip"), WXPAY_STR("10.0.8.42")},                                   \
        {WXPAY_STR("notify_url"), WXPAY_STR("https://vending.example/wxpay/notify")},              \
        {WXPAY_STR("trade_type"), WXPAY_STR("NATIVE")},                                            \
        {WXPAY_STR("product_id"), WXPAY_STR("oolong-500")},                                        \
    }

#endif
