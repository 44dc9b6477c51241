"""Whole documents in the shape and order in which WeChat sends them."""

import signing
import spelling
from model import SIGN, refuse, signature

MD5, HMAC = "MD5", "HMAC-SHA256"

IDS = {"appid": "wxd930ea5d5a258f4f", "mch_id": "10000100"}
PROMOTION = (
    '[{"promotion_id":"109519","name":"单品惠-6","scope":"SINGLE","type":"DISCOUNT","amount":5,'
    '"activity_id":"931386","wxpay_contribute":0,"merchant_contribute":0,"other_contribute":5,'
    '"goods_detail":[{"goods_id":"a_goods1","quantity":7,"price":1,"discount_amount":4}]}]'
)


def paid(**more):
    """A pay notification. What is `more` stands before the fields that WeChat puts last."""
    return {
        "appid": "wxd930ea5d5a258f4f", "attach": "shop-3", "bank_type": "CFT", "cash_fee": "450", "fee_type": "CNY",
        "is_subscribe": "Y", "mch_id": "10000100", "nonce_str": "5d2b6c2a8db53831f7eda20af46e531c",
        "openid": "oUpF8uMEb4qRXf22hE3X68TekukE", "out_trade_no": "1409811653", "result_code": "SUCCESS",
        "return_code": "SUCCESS", "sign": SIGN, "sub_mch_id": "10000101", "time_end": "20261123131540", "total_fee": "450",
        **more,
        "trade_type": "JSAPI", "transaction_id": "4200002614202611233005092168",
    }


def coupons(count):
    fields = {"coupon_fee": str(10 * count), "coupon_count": str(count)}
    for n in range(count):
        fields[f"coupon_type_{n}"] = "NO_CASH" if n % 3 else "CASH"
        fields[f"coupon_id_{n}"] = str(2000000012345678900 + n)
        fields[f"coupon_fee_{n}"] = "10"
    return fields


PAY_22 = {
    "appid": "wxd930ea5d5a258f4f", "attach": "3号售货机·乌龙茶", "bank_type": "ICBC_DEBIT", "cash_fee": "400",
    "cash_fee_type": "CNY", "device_info": "013467007045764", "fee_type": "CNY", "is_subscribe": "N", "mch_id": "10000100",
    "nonce_str": "8b1ff0aa9c1f4ea6b5d3d6a2f6f0c7e1", "openid": "oUpF8uMEb4qRXf22hE3X68TekukE",
    "out_trade_no": "20261123131500000042", "result_code": "SUCCESS", "return_code": "SUCCESS", "sign": SIGN,
    "sub_appid": "wx8888888888888888", "sub_mch_id": "1900000109", "time_end": "20261123131540", "total_fee": "450",
    "settlement_total_fee": "430", "trade_type": "JSAPI", "transaction_id": "4200002614202611233005092168",
}
PAY_35 = {
    **PAY_22, "sub_openid": "oHkLxt1YG4lDNFJ1zeuJvQgN3vmE", "sub_is_subscribe": "N", **coupons(3),
}

QUERY = {
    "return_code": "SUCCESS", "return_msg": "OK", **IDS, "device_info": "1000", "nonce_str": "TN55wO9Pba5yENl8",
    "sign": SIGN, "result_code": "SUCCESS", "openid": "oUpF8uMEb4qRXf22hE3X68TekukE", "is_subscribe": "Y",
    "trade_type": "MICROPAY", "bank_type": "CCB_DEBIT", "total_fee": "1", "fee_type": "CNY",
    "transaction_id": "4200002615202611233010092999", "out_trade_no": "1415757673", "attach": "订单额外描述",
    "time_end": "20261123101210", "trade_state": "SUCCESS", "cash_fee": "1", "trade_state_desc": "支付成功",
}

KIOSK_REPLY = {
    "return_code": "SUCCESS", "return_msg": "OK", **IDS, "device_info": "KIOSK-3", "nonce_str": "IITRi8Iabbblz1Jc",
    "sign": SIGN, "result_code": "SUCCESS", "prepay_id": "wx23131502123456a1b2c3d4e5f6a7b80000", "trade_type": "NATIVE",
    "code_url": "weixin://wxpay/bizpayurl?pr=NwY5Mz9",
}
KIOSK_PAID = {
    "appid": "wxd930ea5d5a258f4f", "attach": "3号售货机·乌龙茶", "bank_type": "OTHERS", "cash_fee": "450",
    "device_info": "KIOSK-3", "fee_type": "CNY", "is_subscribe": "N", "mch_id": "10000100",
    "nonce_str": "c380bec2bfd727a4b6845133519f3ad6", "openid": "oUpF8uMEb4qRXf22hE3X68TekukE",
    "out_trade_no": "KIOSK20261123000042", "result_code": "SUCCESS", "return_code": "SUCCESS", "sign": SIGN,
    "time_end": "20261123131540", "total_fee": "450", "trade_type": "NATIVE",
    "transaction_id": "4200002614202611233005090042",
}


def notify(name, about, fields, spell=spelling.wechat, **options):
    return signature("notify", name, about, spell, fields, **options)


def both(name, about, fields, spell=spelling.wechat):
    """With MD5, and with HMAC-SHA256."""
    yield notify(f"{name}-md5", about, fields, spell)
    yield notify(f"{name}-hmac", f"{about[:-1]}, with HMAC-SHA256.", fields, spell, sign_type=HMAC)


def cases():
    return [*payments(), *replies(), *kiosk()]


def payments():
    yield from both("pay-22", "A payment of 22 fields, about 1 KB.", PAY_22)
    yield from both("pay-35", "A payment of 35 fields, about 1.6 KB.", PAY_35)
    yield from both("coupons-0", "A payment without coupons.", paid(), spelling.indented)
    yield from both("coupons-1", "A payment with one coupon.", paid(**coupons(1)), spelling.indented)
    yield from both("coupons-12", "Twelve coupons: coupon_fee_10 sorts before coupon_fee_2.", paid(**coupons(12)), spelling.indented)
    yield from both("attach-chinese", "Chinese text comes back as it was sent.", {**paid(), "attach": "3号售货机·乌龙茶"})
    yield from both("attach-emoji", "So do emoji, also joined ones.", {**paid(), "attach": "奶茶🧋👩‍💻"})
    yield from both("attach-references", "Values as references.", {**paid(), "attach": "<\"3\" & '4'>\r\n"}, spelling.windows)
    yield from both("attach-query", "A value with '=' and '&' that is no other field.",
                    {**paid(), "attach": "shop=3&item=7&note=a%26b=="})
    yield from both("attach-url", "The same as references.", {**paid(), "attach": "https://e.com/?shop=3&item=7"}, spelling.numeric)
    yield from both("attach-spaces", "White space around a value is signed.", {**paid(), "attach": "  3\t"})
    yield from both("attach-empty", "An empty value is not signed.", {**paid(), "attach": "", "device_info": ""})
    yield from both("promotion-detail", "A JSON array, whose CDATA section ends in ']]]>'.", paid(promotion_detail=PROMOTION))
    for sign_type in (MD5, HMAC):
        yield notify(f"sign-type-{sign_type.lower()}", "The notification tells its sign type.",
                     paid(sign_type=sign_type), sign_type=sign_type)
    yield notify("sign-type-of-other-key", "A notification for the other sign type.", paid(sign_type=HMAC),
                 spelling.pointing(spelling.wechat, "sign_type"), expect="SignTypeMismatch")
    yield notify("attach-absorbs", "Merchant data that could be another field is refused.", {**paid(), "attach": "x&total_fee=1"},
                 spelling.pointing(spelling.wechat, "attach"), expect="AmbiguousValue")


def replies():
    yield from both("query", "The reply to an order query.", QUERY)
    yield from both("query-not-paid", "An order that nobody paid has few fields.", {
        "return_code": "SUCCESS", "return_msg": "OK", **IDS, "device_info": "", "nonce_str": "TN55wO9Pba5yENl8", "sign": SIGN,
        "result_code": "SUCCESS", "total_fee": "1", "out_trade_no": "1415757673", "trade_state": "NOTPAY",
        "trade_state_desc": "订单未支付"})
    yield from both("order-refused", "A signed reply with an error.", {
        "return_code": "SUCCESS", "return_msg": "OK", **IDS, "nonce_str": "yCkcQ6vmcoWyK4BE", "sign": SIGN,
        "result_code": "FAIL", "err_code": "ORDERPAID", "err_code_des": "该订单已支付"})
    yield from both("order-mweb", "The reply with the URL of a payment in a browser, which holds '&package='.", {
        "return_code": "SUCCESS", "return_msg": "OK", **IDS, "nonce_str": "yCkcQ6vmcoWyK4BE", "sign": SIGN, "result_code": "SUCCESS",
        "prepay_id": "wx20161110163838f231619da20804912345", "trade_type": "MWEB",
        "mweb_url": "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx20161110163838f231619da20804912345"
                    "&package=1037687096"})
    failed = {"return_code": "FAIL", "return_msg": "签名错误"}
    for name, about, spell in (
        ("fail", "When the request could not be read, the reply is not signed.", spelling.wechat),
        ("fail-with-declaration", "The same with a declaration.", spelling.windows),
    ):
        yield notify(name, about, failed, spelling.pointing_at_start(spell), expect="MissingSign")


def kiosk():
    yield notify("kiosk-order-reply", "The reply to the kiosk's order: the code to show.", KIOSK_REPLY)
    genuine = notify("kiosk-paid", "The notification that the kiosk's order was paid.", KIOSK_PAID)
    yield genuine
    forged = {**KIOSK_PAID, "total_fee": "1"}
    yield notify("kiosk-forged", "The amount was changed after signing.", forged,
                 spelling.pointing(spelling.wechat, "sign"), expect="SignMismatch", signed=KIOSK_PAID)
    stripped = {n: v for n, v in KIOSK_PAID.items() if n != "sign"}
    yield notify("kiosk-stripped", "The sign was taken out.", stripped,
                 spelling.pointing_at_start(spelling.wechat), expect="MissingSign")
    # Reading fails, so no fields are listed; the key is, for a program that goes on to verify.
    doubled = genuine.document.decode().replace("<trade_type>", "<‸total_fee>1</total_fee>\n<trade_type>")
    yield refuse("DuplicateField", "kiosk-duplicated", "A second amount was put in.", doubled, group="notify", key=signing.KEY)
