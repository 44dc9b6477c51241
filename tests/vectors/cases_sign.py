"""Fields, their canonical string and their signature.

Every document is spelled in another way: the spelling is not signed.
"""

import signing
import spelling
from model import SIGN, signature

MD5, HMAC = "MD5", "HMAC-SHA256"

OFFICIAL = {
    "appid": "wxd930ea5d5a258f4f", "mch_id": "10000100", "device_info": "1000",
    "body": "test", "nonce_str": "ibuaiVcKdpRxkhJA",
}

REDPACK = (
    "sendid=242e8abd163d300019b2cae74ba8e8c06e3f0e51ab84d16b3c80decd22a5b672&ver=8"
    "&sign=4110d649a5aef52dd6b95654ddf91ca7d5411ac159ace4e1a766b7d3967a1c3dfe1d256811445a4abda2d9cfa4a9b37"
    "7a829258bd00d90313c6c346f2349fe5d&mchid=11475856&spid=wxd27ebc41b85ce36d"
)
RECEIVERS = '[{"type":"MERCHANT_ID","account":"190001001","amount":100,"description":"分到商户"}]'
APP = {
    "appid": "wxb4ba3c02aa476ea1", "partnerid": "1900006771", "prepayid": "wx201410272009395522657a690389285100",
    "package": "Sign=WXPay", "noncestr": "d1e6ecd5993ad2d06a9f50da607c971c", "timestamp": "1398746574",
}

# (name, about, spelling, sign type, fields, published signature)
PUBLISHED = (
    ("official-md5", "The example of WeChat Pay's own documentation.", spelling.wechat, MD5, OFFICIAL,
     "9A0A8659F005D6984697E2CA0A9CF3B7"),
    ("official-hmac", "The same example with HMAC-SHA256.", spelling.indented, HMAC, OFFICIAL,
     "6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6"),
    ("chinese", "Chinese text is signed as UTF-8, not percent-encoded.", spelling.numeric, MD5,
     {"appid": "wxd930ea5d5a258f4f", "mch_id": "10000100", "body": "JSAPI支付测试", "attach": "深圳分店",
      "nonce_str": "n", "total_fee": "1"},
     "7B5F832D0EEDB499D197FEB51E92EC80"),
    ("emoji", "An emoji is four bytes like any others.", spelling.plain, HMAC,
     {"appid": "wxd930ea5d5a258f4f", "body": "奶茶🧋", "mch_id": "10000100", "nonce_str": "n", "sign_type": HMAC},
     "9C1922F56A4A44474E56E9D3B7400139E224CA38CF01308116E6674C6162B820"),
    ("references", "The decoded text is signed, not its references.", spelling.plain, MD5,
     {"appid": "a", "body": "a&b<c>\"d\"'e'", "nonce_str": "n"},
     "086593837A9C833A52561D4589A886F5"),
    ("line-end-and-tab", "LF and TAB in a value are signed as they are.", spelling.plain, MD5,
     {"appid": "a", "attach": "l1\nl2\tx", "nonce_str": "n"},
     "86EB72B61176F176B58D97A59388D946"),
    ("outer-spaces", "A value is not trimmed before it is signed.", spelling.plain, MD5,
     {"appid": "a", "attach": " x ", "nonce_str": "n"},
     "33928D98FD912C66D7CE0304A7444FB2"),
    ("only-space", "A single space is a value.", spelling.loose, MD5,
     {"appid": "a", "attach": " ", "nonce_str": "n"},
     "FEC0FEA830CF0EEC2DBCD90114D6BD22"),
    ("zero", "The value 0 is not empty.", spelling.wechat, MD5,
     {"appid": "a", "coupon_refund_fee": "0", "nonce_str": "n"},
     "4FDEA287FE7562D1812F65D6745F1DC9"),
    ("empty", "An empty value and the sign itself are left out.", spelling.loose, MD5,
     {"appid": "a", "device_info": "", "nonce_str": "n"},
     "EC43C4FF6E70B402E8C8E34AB4514861"),
    ("url", "Signs with a meaning in a URL are not encoded.", spelling.plain, MD5,
     {"appid": "a", "notify_url": "https://e.com/n?a=1&b=2%20+c", "nonce_str": "n"},
     "5A981C16F8E42E88E544D2FD4151519E"),
    ("upper-case-first", "Capitals sort before '_' and small letters.", spelling.plain, MD5,
     {"remark": "r", "re_openid": "o", "RE_OPENID": "RO", "REMARK": "R"},
     "CD98B71E4960A5886EFD1614EE991114"),
    ("numbered-names", "coupon_fee_10 sorts before coupon_fee_2, a name before its extensions.", spelling.wechat, MD5,
     {"total_fee": "1", "total_fee_type": "CNY", "coupon_fee": "3", "coupon_fee_0": "1", "coupon_fee_10": "1",
      "coupon_fee_2": "1", "coupon_count": "3"},
     "80CF070A5342EC6FF2A8F9DDC5F48B3E"),
    ("names-not-pairs", "Names are sorted, not name=value pairs, where '0' would sort before '='.", spelling.windows, MD5,
     {"coupon_fee_1": "5", "coupon_fee_10": "7", "coupon_count": "11", "appid": "wxd930ea5d5a258f4f"},
     "9702DDC53551E0B576679D5AB997D561"),
    ("service-provider", "The ids of a sub-merchant are fields like any others.", spelling.windows, MD5,
     {"appid": "wx1", "sub_appid": "wx2", "mch_id": "1", "sub_mch_id": "2", "nonce_str": "n"},
     "3BBAFCC7283F38415A7A9F493CCD63F1"),
    ("json", "JSON is signed byte by byte, with its spaces.", spelling.indented, MD5,
     {"appid": "a", "detail": '{ "goods_detail":[ { "goods_id":"iphone6s_16G", "price":528800 } ] }', "nonce_str": "n"},
     "0CF73E2069B314D1615CBB49E8A8BB2E"),
    ("json-array", "Profit sharing sends an array, whose CDATA section ends in ']]]>'.", spelling.wechat, HMAC,
     {"mch_id": "10000100", "appid": "wx2421b1c4370ec43b", "nonce_str": "6cefdb308e1e2e8aabd48cf79e546a02",
      "transaction_id": "4208450740201411110007820472", "out_order_no": "P20150806125346", "receivers": RECEIVERS,
      "sign_type": HMAC},
     "923879691BA033FB7838D9180E3A7853118A92567A607EE8B2FF5F1BE05F541E"),
    ("jsapi", "The call of the payment in an official account has camel case names.", spelling.plain, MD5,
     {"appId": "wx2421b1c4370ec43b", "timeStamp": "1395712654", "nonceStr": "e61463f8efa94090b1f366cccfbbb444",
      "package": "prepay_id=u802345jgfjsdfgsdg888", "signType": "MD5"},
     "0784A14C2CD35747364F62512E724FD8"),
    ("app", "The call of the payment in an app has names without '_'.", spelling.numeric, MD5, APP,
     "B39B92E523C92340CD92C5B8B8BFAC32"),
    ("app-hmac", "No field tells the sign type of the app's call.", spelling.numeric, HMAC, APP,
     "BB152A04D9F2BE76A1A690608FC32F18D4DFC427C207335EB844F9B36AA318E8"),
    ("native-qr", "The QR code that names a product.", spelling.windows, MD5,
     {"appid": "wx2421b1c4370ec43b", "mch_id": "10000100", "product_id": "88888", "time_stamp": "1414488825",
      "nonce_str": "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"},
     "DFA7796DC03E3B44CE24FC7483D0CE32"),
    ("redpack", "The package of a mini-program's red packet holds a sign of its own, '&sign=', which is exempt.",
     spelling.wechat, MD5,
     {"appId": "wx2421b1c4370ec43b", "timeStamp": "1395712654", "nonceStr": "n", "package": REDPACK},
     "181F7ECB605047E78D35CB1F8188D607"),
    ("entrust", "A contract page, signed over the URL before it is encoded.", spelling.indented, MD5,
     {"appid": "wxcbda96de0b165486", "mch_id": "10000098", "plan_id": "12535", "contract_code": "100000",
      "request_serial": "1000", "contract_display_account": "微信代扣", "notify_url": "https://weixin.qq.com",
      "version": "1.0", "timestamp": "1414488825", "return_web": "1"},
     "434EACE977903AD87FEFFC1D39EAABCB"),
)


def signed(name, about, spell, fields, *, sign_type=MD5, sign_first=False, **options):
    fields = {"sign": SIGN, **fields} if sign_first else {**fields, "sign": SIGN}
    return signature("sign", name, about, spell, fields, sign_type=sign_type, with_canonical=True, **options)


def cases():
    return [*published(), *values(), *keys(), *block_sizes()]


def published():
    for i, (name, about, spell, sign_type, fields, sign) in enumerate(PUBLISHED):
        case = signed(name, about, spell, fields, sign_type=sign_type, sign_first=i % 3 == 1)
        assert case.sign == sign, f"{name}: not the published signature"
        yield case


def values():
    body = OFFICIAL
    for name, about, spell, fields in (
        ("one-field", "The shortest string to sign.", spelling.plain, {"a": "1"}),
        ("only-sign-type", "sign_type is signed like any field.", spelling.plain, {"sign_type": "MD5"}),
        ("all-empty-but-one", "Empty fields leave no '&' behind.", spelling.loose, {"a": "", "b": "", "m": "1", "y": "", "z": ""}),
        ("cr", "CR is signed as it is.", spelling.plain, {**body, "attach": "1\r\n2\r"}),
        ("equals-sign", "'=' in a value, also at both ends.", spelling.windows, {"a": "=", "b": "==1=", "c": "x"}),
        ("ampersand", "'&' in a value, also at both ends.", spelling.numeric, {"a": "&", "b": "&&1&", "c": "x"}),
        ("cdata-end", "']]>' in a value.", spelling.wechat, {"a": "x]]>y", "b": "]]>"}),
        ("markup", "Markup in a value.", spelling.wechat, {**body, "attach": "<sign>1</sign></xml>"}),
        ("percent", "A percent-encoded value stays encoded.", spelling.plain, {"attach": "%E4%B8%AD%26total_fee%3D1"}),
        ("edges", "Characters at the edges of every range.", spelling.numeric,
         {"attach": "\u0080\u07ff\u0800\ud7ff\ue000\ufffd\U00010000\U0010ffff"}),
        ("not-normalised", "A letter with a combining accent is not composed.", spelling.plain, {"body": "cafe\u0301 caf\u00e9"}),
        ("key-in-fields", "A field named key is signed like any field.", spelling.wechat, {"key": "192006", "kez": "1", "a": "1"}),
        ("sign-like-names", "Only the name sign itself is left out.", spelling.plain,
         {"Sign": "1", "SIGN": "2", "sign_": "3", "signs": "4", "sig": "5", "sign_type": "MD5"}),
        ("names-of-64-bytes", "The longest names, which differ in the last byte.", spelling.plain,
         {"n" * 63 + "b": "2", "n" * 63 + "a": "1", "n" * 63: "0"}),
        ("long-value", "A value of 40,000 bytes.", spelling.plain, {"a": "0123456789" * 4000, "b": "1"}),
    ):
        yield signed(name, about, spell, fields)
        if name in ("one-field", "long-value", "edges"):
            yield signed(f"{name}-hmac", f"{about[:-1]}, with HMAC-SHA256.", spell, fields, sign_type=HMAC)
    fields = {"appid": "a", "nonce_str": "n", "total_fee": "1"}
    yield signed("strict", "In strict mode an ordinary document is signed alike.", spelling.windows, fields, mode="strict")
    yield signature("sign", "root-root", "The root's name is not signed.",
                    "<root><a>1</a><sign>{sign}</sign></root>", {"a": "1", "sign": SIGN}, root="root", with_canonical=True)


def keys():
    for name, about, key in (
        ("upper-case", "The key's case counts.", signing.KEY.upper()),
        ("letters", "A key of letters.", "abcdefghijklmnopqrstuvwxyzABCDEF"),
        ("1-byte", "The shortest key that can be asked for.", "k"),
        ("31-bytes", "A key that lost a byte.", signing.KEY[:-1]),
        ("64-bytes", "The longest key, a whole block of SHA-256.", signing.KEY * 2),
    ):
        yield signed(f"key-{name}", about, spelling.plain, OFFICIAL, key=key)
        yield signed(f"key-{name}-hmac", f"{about[:-1]}, with HMAC-SHA256.", spelling.plain, OFFICIAL, key=key, sign_type=HMAC)


def block_sizes():
    """The padding of both hashes changes around 56 and 64 bytes."""
    overhead = len(f"a=&key={signing.KEY}")
    for size in (55, 56, 57, 63, 64, 65, 119, 120, 128):
        fields = {"a": "x" * (size - overhead)}
        yield signed(f"message-of-{size}-bytes", "The hash's last block.", spelling.plain, fields)
        yield signed(f"message-of-{size}-bytes-hmac", "The last block, with HMAC-SHA256.", spelling.plain, fields, sign_type=HMAC)
