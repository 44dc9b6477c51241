"""What the payer's client gets: parameters as JSON, and addresses.

A call is written out here as what is signed and what is given, each in its order. json, urllib, hashlib
and hmac do the rest.
"""

import json
import re
import urllib.parse

import signing
from model import escape

MD5, HMAC = "MD5", "HMAC-SHA256"
SIGN = object()  # stands for the signature

NONCE = "e61463f8efa94090b1f366cccfbbb444"
PREPAY_ID = "wx201410272009395522657a690389285100"
RED_PACKET = (
    "sendid=242e8abd163d300019b2cae74ba8e8c06e3f0e51ab84d16b3c80decd22a5b672&ver=8"
    "&sign=4110d649a5aef52dd6b95654ddf91ca7d5411ac159ace4e1a766b7d3967a1c3dfe1d256811445a4abda2d9cfa4a9b37"
    "7a829258bd00d90313c6c346f2349fe5d&mchid=11475856&spid=wxd27ebc41b85ce36d"
)
# All that a value may hold up to U+00FF, and the neighbours of what is special beyond it.
LATIN = "\t\n\r" + "".join(map(chr, range(0x20, 0x100)))
BEYOND = "\u0100\u07ff\u0800\u2027\u2028\u2029\u202a\ud7ff\ue000\ufffd\U00010000\U0001f9cb\U0010ffff"
# Every lead byte that UTF-8 has, and every trailing one.
LEADS = (
    "".join(chr((lead & 0x1F) << 6) for lead in range(0xC2, 0xE0)),
    "\u0800" + "".join(chr(lead << 12 | 0x7C0) for lead in range(1, 16)),
    "\U00010000\U00040000\U00080000\U000c0000\U00100000",
)
TRAILS = "".join(map(chr, range(0x80, 0xC0)))


def url_text(text):
    return urllib.parse.quote(text, safe="-._~")


def json_text(pairs):
    """As json writes it, without white space; and no character that could end a script."""
    text = json.dumps(dict(pairs), ensure_ascii=False, separators=(",", ":"))
    text = re.sub(r"\\[bfnrt]", lambda found: "\\u%04X" % ord(json.loads(f'"{found[0]}"')), text)
    text = re.sub("[<>&\u2028\u2029]", lambda found: "\\u%04X" % ord(found[0]), text)
    if json.loads(text) != dict(pairs):
        raise ValueError("the JSON text says something else")
    return text


def query_text(pairs):
    return "&".join(f"{name}={url_text(value)}" for name, value in pairs)


class Case:
    """One call: its input, and what comes of it."""

    def __init__(self, call, name, about, key, sign_type, inputs, mode="default"):
        self.call, self.name, self.about = call, f"{call}-{name}", about
        self.key, self.sign_type, self.mode, self.inputs = key, sign_type, mode, inputs
        self.expect, self.text, self.fields = "ok", "", ()

    def given(self, signed, fields, text):
        """`signed` under `sign_type`; then `fields`, with SIGN in its place; `text` makes the text."""
        sign = signing.sign(signed, self.key, self.sign_type) if self.key else None
        self.fields = [(name, sign if value is SIGN else value) for name, value in fields]
        self.fields = [(name, value) for name, value in self.fields if value]
        self.text = text(self.fields)
        return self

    def refused(self, kind, at, field):
        self.expect = f"{kind} {at} {field}".strip()
        return self

    def file(self):
        lines = [f"about: {self.about}", f"call: {self.call}"]
        if self.key:
            lines += [f"key: {self.key}", f"sign_type: {self.sign_type}", f"mode: {self.mode}"]
        lines.append(f"expect: {self.expect}")
        if self.expect == "ok":
            lines.append(f"text: {self.text}")
        lines.append("")
        lines += [f"{name}={escape(value)}" for name, value in self.inputs.items()]
        if self.expect == "ok":
            lines.append("")
            lines += [f"{name}={escape(value)}" for name, value in self.fields]
        return "\n".join(lines) + "\n"


def payment(call, name, about, sign_type=MD5, mode="default", key=signing.KEY, sign=None, **changes):
    """A call that starts with the prepay_id of an order."""
    ins = {"appid": "wx2421b1c4370ec43b", "prepay_id": PREPAY_ID, "nonce": NONCE, "time": "1395712654", **changes}
    case = Case(call, name, about, key, sign_type, ins, mode)
    signed = {
        "appId": ins["appid"], "nonceStr": ins["nonce"], "package": f"prepay_id={ins['prepay_id']}",
        "signType": sign_type, "timeStamp": ins["time"],
    }
    rest = [("nonceStr", signed["nonceStr"]), ("package", signed["package"]), ("signType", sign_type), ("paySign", SIGN)]
    first = {
        "jsapi": [("appId", signed["appId"]), ("timeStamp", signed["timeStamp"])],
        "mini-program": [("timeStamp", signed["timeStamp"])],
        "choose-wx-pay": [("timestamp", signed["timeStamp"])],
    }[call]
    return published(case.given(signed, first + rest, json_text), sign)


def published(case, sign):
    if sign and sign not in [value for _, value in case.fields]:
        raise ValueError(f"{case.name}: not the published signature")
    return case


def app(name, about, sign_type=MD5, sign=None, **changes):
    ins = {
        "appid": "wxb4ba3c02aa476ea1", "partnerid": "1900006771", "prepay_id": PREPAY_ID,
        "nonce": "d1e6ecd5993ad2d06a9f50da607c971c", "time": "1398746574", **changes,
    }
    signed = {
        "appid": ins["appid"], "partnerid": ins["partnerid"], "prepayid": ins["prepay_id"], "package": "Sign=WXPay",
        "noncestr": ins["nonce"], "timestamp": ins["time"],
    }
    case = Case("app", name, about, signing.KEY, sign_type, ins)
    return published(case.given(signed, [*signed.items(), ("sign", SIGN)], json_text), sign)


def native_product(name, about, sign_type=MD5, sign=None, mode="default", **changes):
    ins = {
        "appid": "wx2421b1c4370ec43b", "mch_id": "10000100", "product_id": "88888",
        "nonce": "5K8264ILTKCH16CQ2502SI8ZNMTM67VS", "time": "1414488825", **changes,
    }
    signed = {
        "appid": ins["appid"], "mch_id": ins["mch_id"], "product_id": ins["product_id"],
        "time_stamp": ins["time"], "nonce_str": ins["nonce"],
    }
    case = Case("native-product", name, about, signing.KEY, sign_type, ins, mode)
    given = [("sign", SIGN), *signed.items()]
    return published(case.given(signed, given, lambda fields: "weixin://wxpay/bizpayurl?" + query_text(fields)), sign)


def red_packet(name, about, sign_type=MD5, sign=None, mode="default", **changes):
    ins = {"appid": "wx2421b1c4370ec43b", "package": RED_PACKET, "nonce": "n", "time": "1395712654", **changes}
    signed = {"appId": ins["appid"], "timeStamp": ins["time"], "nonceStr": ins["nonce"], "package": ins["package"]}
    case = Case("red-packet", name, about, signing.KEY, sign_type, ins, mode)
    given = [
        ("timeStamp", ins["time"]), ("nonceStr", ins["nonce"]), ("package", url_text(ins["package"])),
        ("signType", "MD5"), ("paySign", SIGN),
    ]
    return published(case.given(signed, given, json_text), sign)


CONTRACT = {
    "appid": "wxcbda96de0b165486", "mch_id": "10000098", "sub_appid": "", "sub_mch_id": "", "plan_id": "12535",
    "contract_code": "100000", "request_serial": "1000", "contract_display_account": "微信代扣",
    "notify_url": "https://weixin.qq.com", "time": "1414488825",
}
HOST = "https://api.mch.weixin.qq.com"


def contract(call, name, about, sign_type=MD5, sign=None, **changes):
    own = {"contract-page": {"return_web": "1"}, "contract-h5": {"clientip": "192.0.2.7", "return_appid": ""}}
    ins = {**CONTRACT, **own.get(call, {}), **changes}
    case = Case(call, name, about, signing.KEY, sign_type, ins)
    signed = {name: value for name, value in ins.items() if name != "time"}
    if not ins["sub_mch_id"]:
        signed.pop("sub_appid")
    if call != "contract-mini-program":
        signed["version"] = "1.0"
    signed["timestamp"] = ins["time"]
    # The client's own parameters come after the time.
    signed.update({name: signed.pop(name) for name in own.get(call, {})})
    if call == "contract-h5":
        signed["sign_type"] = sign_type
    page = {"contract-page": "entrustweb", "contract-h5": "h5entrustweb"}.get(call)
    path = f"/papay/{'partner/' if ins['sub_mch_id'] else ''}{page}?"
    text = (lambda fields: HOST + path + query_text(fields)) if page else json_text
    return published(case.given(signed, [*signed.items(), ("sign", SIGN)], text), sign)


SCORE = {
    "mch_id": "1230000109", "service_id": "88888888000011", "out_order_no": "1234323JKHDFE1243252",
    "nonce": "zyx53Nkey8o4bHpxTQvd8m7e92nG5mG2", "time": "1530097563",
}


def score(call, name, about, sign_type=HMAC, **changes):
    ins = {**SCORE, **changes}
    case = Case(call, name, about, signing.KEY, sign_type, ins)
    number = ins["out_order_no"]
    # As JavaScript's encodeURIComponent.
    number = urllib.parse.quote(number, safe="-_.!~*'()") if call == "score-detail-query" else number
    signed = {
        "mch_id": ins["mch_id"], "service_id": ins["service_id"], "out_order_no": number, "timestamp": ins["time"],
        "nonce_str": ins["nonce"], "sign_type": HMAC,
    }
    plain = lambda fields: "&".join(f"{name}={value}" for name, value in fields)
    text = json_text if call == "score-detail" else plain
    return case.given(signed, [*signed.items(), ("sign", SIGN)], text)


def coupon(name, about, sign_type=HMAC, **changes):
    ins = {
        "stock_id": "1234567890000000", "out_request_no": "201911280000", "send_coupon_merchant": "123456789",
        "open_id": "oiSFDIOoijdsf", "coupon_code": "", **changes,
    }
    case = Case("coupon-page", name, about, signing.KEY, sign_type, ins)
    given = [*ins.items()]
    given.insert(2, ("sign", SIGN))
    page = "https://action.weixin.qq.com/busifavor/getcouponinfo?"
    return case.given(ins, given, lambda fields: page + query_text(fields) + "#wechat_pay&wechat_redirect")


MWEB_URL = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx20161110163838f231619da20804912345&package=1037687096"


def h5(name, about, mweb_url=MWEB_URL, redirect_url=""):
    case = Case("h5", name, about, None, None, {"mweb_url": mweb_url, "redirect_url": redirect_url})
    between = "&" if "?" in mweb_url else "?"
    text = lambda fields: mweb_url + (between + query_text(fields) if fields else "")
    return case.given({}, [("redirect_url", redirect_url)], text)


def native(name, about, code_url):
    case = Case("native", name, about, None, None, {"code_url": code_url})
    return case.given({}, [], lambda _: code_url)


def payments():
    call = payment
    yield call("jsapi", "md5", "A page in an official account.", prepay_id="u802345jgfjsdfgsdg888",
               sign="0784A14C2CD35747364F62512E724FD8")
    yield call("jsapi", "hmac", "The same with HMAC-SHA256.", HMAC)
    yield call("jsapi", "strict", "A strict key signs it alike.", mode="strict")
    yield call("jsapi", "longest", "The longest values.", appid="w" * 32, prepay_id="p" * 64, nonce="n" * 32, time="9999999999")
    yield call("jsapi", "markup", "No value ends the script that it stands in.", nonce='</script><!-- "\\\' & -->', prepay_id="\u2028\u2029")
    yield call("jsapi", "latin", "Each character up to U+00FF that a value may hold, 16 at a time: the first.", nonce=LATIN[:16])
    for at in range(16, len(LATIN), 16):
        yield call("jsapi", f"latin-{at}", "Each character up to U+00FF that a value may hold.", nonce=LATIN[at : at + 16])
    yield call("jsapi", "beyond", "Characters beyond U+00FF.", prepay_id=BEYOND)
    for name in ("mini-program", "choose-wx-pay"):
        yield call(name, "md5", "The application is signed and not handed over.")
        yield call(name, "hmac", "The same with HMAC-SHA256.", HMAC)
    for name, field in (("appid", "appId"), ("nonce", "nonceStr"), ("prepay_id", "package")):
        yield call("jsapi", f"no-{name}", "A parameter that is not there.", **{name: ""}).refused("MissingField", 0, field)
    yield call("jsapi", "prepay-id-too-long", "65 bytes.", prepay_id="p" * 65).refused("FieldTooLong", 0, "package")
    yield call("jsapi", "appid-too-long", "33 bytes.", appid="a" * 33).refused("FieldTooLong", 0, "appId")
    yield call("mini-program", "nonce-too-long", "33 bytes.", nonce="a" * 33).refused("FieldTooLong", 2, "nonceStr")
    yield call("jsapi", "too-early", "Nine digits.", time="999999999").refused("BadTime", 1, "timeStamp")
    yield call("choose-wx-pay", "too-late", "Eleven digits.", time="10000000000").refused("BadTime", 1, "timeStamp")
    yield call("jsapi", "control", "What XML cannot carry is not signed.", nonce="a\x01").refused("BadChar", 2, "nonceStr")
    yield call("jsapi", "ambiguous", "A value that can be read as several fields.", nonce="n&out_trade_no=1").refused(
        "AmbiguousValue", 2, "nonceStr")
    yield call("jsapi", "strict-ambiguous", "A strict key refuses any name.", mode="strict", prepay_id="p&zzz=1").refused(
        "AmbiguousValue", 3, "package")
    yield app("md5", "A merchant's own app.", sign="B39B92E523C92340CD92C5B8B8BFAC32")
    yield app("hmac", "No parameter tells the algorithm.", HMAC, sign="BB152A04D9F2BE76A1A690608FC32F18D4DFC427C207335EB844F9B36AA318E8")
    yield app("no-partnerid", "A parameter that is not there.", partnerid="").refused("MissingField", 0, "partnerid")
    yield app("prepay-id-too-long", "65 bytes.", prepay_id="p" * 65).refused("FieldTooLong", 2, "prepayid")


def addresses():
    yield h5("plain", "mweb_url, as it came.")
    yield h5("redirect", "With a page to come back to.", redirect_url="https://www.wechatpay.com.cn")
    yield h5("redirect-query", "Its own query is encoded, too.", redirect_url="https://example.com/a?b=c&d=乌龙 茶#e")
    yield h5("scheme", "An app comes back by its own scheme.", redirect_url="example://")
    yield h5("no-query", "An address without a query.", "https://example.com/pay", "https://example.com/")
    for name, about, url, at in (
        ("http", "Not encrypted.", "http://wx.tenpay.com/a?b=c", 4), ("upper", "Not as the gateway writes it.", "HTTPS://a/", 0),
        ("empty", "Nothing.", "", 0), ("only-scheme", "No host.", "https://", 8), ("cut", "Half a scheme.", "https:", 6),
        ("space", "A space.", "https://a/b c", 11), ("line-end", "A line end.", "https://a/b?c\n", 13),
        ("chinese", "Not ASCII.", "https://a/茶", 10), ("fragment", "A query would go into the fragment.", "https://a/b?c#d", 13),
        ("script", "A script.", "javascript:alert(1)//https://", 0),
    ):
        yield h5(name, about, url, "https://example.com/").refused("BadValue", at, "")
    yield native("new", "The QR code of an order.", "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00")
    yield native("old", "An older one.", "weixin://wxpay/s/An4baqw")
    yield native("other", "Another address.", "https://example.com/").refused("BadValue", 0, "")
    yield native("other-scheme", "Another scheme that starts alike.", "weixinx://wxpay/").refused("BadValue", 6, "")
    call = native_product
    yield call("md5", "The QR code of a product.", sign="DFA7796DC03E3B44CE24FC7483D0CE32")
    yield call("encoded", "The product is signed as it is, then encoded.", product_id="乌龙 茶/&=+%?#")
    yield call("hmac", "There is only MD5.", HMAC).refused("SignTypeMismatch", 0, "sign_type")
    yield call("product-too-long", "33 bytes.", product_id="茶" * 11).refused("FieldTooLong", 2, "product_id")
    yield call("no-product", "A parameter that is not there.", product_id="").refused("MissingField", 0, "product_id")
    yield call("strict", "A strict key refuses a product that could be two fields.", mode="strict",
               product_id="a&time_stamp=1").refused("AmbiguousValue", 2, "product_id")


def others():
    call = red_packet
    yield call("md5", "signType is not signed; package is signed as it is and handed over encoded.",
               sign="181F7ECB605047E78D35CB1F8188D607")
    yield call("hmac", "There is only MD5.", HMAC).refused("SignTypeMismatch", 0, "sign_type")
    yield call("strict", "The package holds names of its own: a strict key refuses it.", mode="strict").refused(
        "AmbiguousValue", 3, "package")
    yield call("no-package", "A parameter that is not there.", package="").refused("MissingField", 0, "package")
    partner = {"sub_mch_id": "1900000109", "sub_appid": "wx8888888888888888"}
    call = contract
    yield call("contract-page", "md5", "An official account's page.", sign="434EACE977903AD87FEFFC1D39EAABCB")
    yield call("contract-page", "stay", "No way back.", return_web="")
    yield call("contract-page", "partner", "A service provider.", **partner)
    yield call("contract-page", "no-sub-merchant", "An application of nobody is left out.", sub_appid="wx8888888888888888")
    yield call("contract-page", "ascii", "Every ASCII character, encoded.", contract_display_account=LATIN[: 3 + 0x60])
    for size, leads in enumerate(LEADS, 2):
        yield call("contract-page", f"utf8-{size}", f"Characters of {size} bytes, encoded.", contract_display_account=leads)
    yield call("contract-page", "utf8-trailing", "Every trailing byte of UTF-8, encoded.", contract_display_account=TRAILS)
    yield call("contract-page", "serial", "The longest number.", request_serial="9" * 18)
    for name, serial in (("too-long", 10**18), ("beyond", 2**64 - 1)):
        yield call("contract-page", f"serial-{name}", "More than 18 digits.", request_serial=str(serial)).refused(
            "BadNumber", 4, "request_serial")
    yield call("contract-page", "hmac", "There is only MD5.", HMAC).refused("SignTypeMismatch", 0, "sign_type")
    yield call("contract-page", "callback", "A callback has no query.", notify_url="https://a/?b").refused("BadValue", 6, "notify_url")
    yield call("contract-page", "no-code", "A parameter that is not there.", contract_code="").refused("MissingField", 0, "contract_code")
    for sign_type in (MD5, HMAC):
        name = sign_type[:4].lower().rstrip("-")
        yield call("contract-h5", name, "A browser's page says its algorithm.", sign_type)
        yield call("contract-h5", f"partner-{name}", "A service provider.", sign_type, return_appid="wx7", **partner)
    yield call("contract-h5", "ip", "Not an address.", clientip="localhost").refused("BadValue", 9, "clientip")
    yield call("contract-mini-program", "md5", "The mini-program knows no version.")
    yield call("contract-mini-program", "partner", "A service provider.", **partner)
    yield call("contract-mini-program", "markup", "Values are escaped.", contract_display_account="\"\\</script>&茶\t")
    yield call("contract-mini-program", "hmac", "There is only MD5.", HMAC).refused("SignTypeMismatch", 0, "sign_type")
    yield call("contract-mini-program", "plan", "Not a number.", plan_id="plan").refused("BadNumber", 2, "plan_id")
    for name in ("score-detail", "score-detail-query"):
        yield score(name, "hmac", "An order of the payment score.")
        yield score(name, "number", "What a number may hold.", out_order_no="a-B_9|*|0")
        yield score(name, "md5", "There is only HMAC-SHA256.", MD5).refused("SignTypeMismatch", 0, "sign_type")
        yield score(name, "no-number", "A parameter that is not there.", out_order_no="").refused("MissingField", 0, "out_order_no")
    yield score("score-detail-query", "longest", "The longest text that encoding makes.", out_order_no="|" * 32)
    yield score("score-detail", "too-long", "33 bytes.", out_order_no="1" * 33).refused("FieldTooLong", 2, "out_order_no")
    yield score("score-detail-query", "too-long", "33 bytes.", out_order_no="1" * 33).refused("FieldTooLong", 0, "out_order_no")
    yield score("score-detail-query", "bad-number", "What no number holds.", out_order_no="12&3").refused("BadValue", 2, "out_order_no")
    yield coupon("hmac", "A coupon.")
    yield coupon("code", "A coupon with the merchant's own code.", coupon_code="A+1/茶")
    yield coupon("md5", "There is only HMAC-SHA256.", MD5).refused("SignTypeMismatch", 0, "sign_type")
    yield coupon("no-open-id", "A parameter that is not there.", open_id="").refused("MissingField", 0, "open_id")


def files():
    files = {}
    for case in (*payments(), *addresses(), *others()):
        path = f"invoke/{case.name}.case"
        if path in files or not case.about.endswith("."):
            raise ValueError(f"{path}: twice, or malformed")
        files[path] = case.file().encode()
    return files
