"""Values that could have been several fields.

`k=v&k=v` does not tell where a value ends: a value that holds `&name=` may
have absorbed a signed field, if that name sorts after the value's own name.
"""

import spelling
from model import SIGN, signature

HMAC = "HMAC-SHA256"
PROTOCOL = (
    "appid mch_id sub_appid sub_mch_id device_info nonce_str sign_type return_code return_msg result_code err_code "
    "err_code_des openid is_subscribe sub_openid sub_is_subscribe trade_type trade_state bank_type total_fee "
    "settlement_total_fee fee_type cash_fee cash_fee_type coupon_fee coupon_count transaction_id out_trade_no attach "
    "time_end prepay_id code_url mweb_url refund_id out_refund_no refund_fee settlement_refund_fee refund_status "
    "req_info rate"
).split()
MWEB_URL = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx20161110163838f231619da20804912345&package=1037687096"
N64 = "n" * 64


def verify(name, about, fields, expect, at, **options):
    fields = {**fields, "sign": SIGN}
    spell = spelling.plain if expect == "ok" else spelling.pointing(spelling.plain, at)
    return signature("verify", f"ambiguous-{name}", about, spell, fields, expect=expect, **options)


def value(name, about, text, *, default, strict, own="attach"):
    """One value in both modes; True says that it is refused."""
    for mode, refused in (("default", default), ("strict", strict)):
        expect = "AmbiguousValue" if refused else "ok"
        yield verify(f"{name}-{mode}", about, {"appid": "a", own: text}, expect, own, mode=mode)


def cases():
    return [*places(), *names(), *absorbed(), *whole(), *protocol_fields()]


def places():
    for name, about, text, default, strict in (
        ("start", "At the start of the value.", "&total_fee=1", True, True),
        ("middle", "In the middle.", "x&total_fee=1&y", True, True),
        ("end", "At the end, with an empty value.", "x&total_fee=", True, True),
        ("two-ampersands", "The second '&' begins it.", "x&&total_fee=1", True, True),
        ("two-equals", "More of '=' may follow.", "x&total_fee==1", True, True),
        ("second", "The first name sorts before, the second after the value's own name.", "x&appid=1&total_fee=1", True, True),
        ("after-sign", "The exempt sign does not hide what follows it.", "x&sign=1&total_fee=1", True, True),
        ("no-equals", "Without '=' it is no field.", "x&total_fee", False, False),
        ("no-equals-then-other", "The '=' belongs to a name that sorts before.", "x&total_fee&a=1", False, False),
        ("no-ampersand", "Without '&' it is no field either.", "total_fee=1", False, False),
        ("space-after-ampersand", "A space is not part of a name.", "x& total_fee=1", False, False),
        ("space-before-equals", "Nor before '='.", "x&total_fee =1", False, False),
        ("encoded-ampersand", "A percent-encoded '&' is not decoded.", "x%26total_fee=1", False, False),
        ("double-reference", "A value is decoded once: this one holds a reference.", "x&amp;total_fee=1", False, False),
        ("semicolon", "A ';' parts no fields.", "x;total_fee=1", False, False),
        ("no-name", "'=' right after '&'.", "x&=1", False, False),
        ("only-ampersands", "Nothing but '&'.", "&&&", False, False),
        ("ampersand-last", "'&' at the end.", "x&", False, False),
    ):
        yield from value(name, about, text, default=default, strict=strict)


def names():
    for name, about, text, default, strict in (
        ("other-name", "A name that is no protocol field.", "x&zzz=1", False, True),
        ("longer-name", "A protocol field is only the end of the name.", "x&xtotal_fee=1", False, True),
        ("extended-name", "A protocol field is only the beginning.", "x&total_fee_1=1", False, True),
        ("upper-case", "Capitals sort before.", "x&TOTAL_FEE=1", False, False),
        ("mixed-case", "The same letters in another case are another name.", "x&total_Fee=1", False, True),
        ("own-name", "A document cannot hold its own name twice.", "x&attach=1", False, False),
        ("own-name-extended", "One byte more sorts after.", "x&attach_=1", False, True),
        ("own-name-shorter", "One byte less sorts before.", "x&attac=1", False, False),
        ("before", "A name that sorts before cannot have been absorbed.", "x&appid=1", False, False),
        ("sign", "The sign is never signed, so never absorbed.", "x&sign=1", False, False),
        ("sign-type", "sign_type is signed.", "x&sign_type=MD5", True, True),
        ("signs", "Only sign itself is exempt.", "x&signs=1", False, True),
        ("digit-first", "A name does not start with a digit.", "x&1total_fee=1", False, False),
        ("hyphen", "A hyphen is not part of a name.", "x&b-total_fee=1", False, False),
        ("chinese", "A Chinese letter is not part of a name.", "x&金total_fee=1", False, False),
        ("64-bytes", "The longest name.", f"x&{N64}=1", False, True),
        ("65-bytes", "One byte more is no name.", f"x&{N64}n=1", False, False),
        ("65-bytes-then-name", "What follows such a name is looked at again.", f"x&{N64}n=1&total_fee=1", True, True),
        ("underscore", "'_' alone is a name, and sorts before.", "x&_=1", False, False),
        ("letter", "A single letter that sorts after.", "x&b=1", False, True),
    ):
        yield from value(name, about, text, default=default, strict=strict)
    yield from value("sign-capital", "Another case of sign is not exempt.", "x&Sign=1", own="A", default=False, strict=True)
    yield from value("underscore-after", "'_' sorts after capitals.", "x&_=1", own="A", default=False, strict=True)
    yield from value("capital-own-name", "Every protocol field sorts after a capital.", "x&appid=1", own="ATTACH",
                     default=True, strict=True)
    yield from value("last-own-name", "No protocol field sorts after zzz.", "x&transaction_id=1", own="zzz",
                     default=False, strict=False)
    yield from value("mweb-url", "The real URL of a payment in a browser holds '&package='.", MWEB_URL, own="mweb_url",
                     default=False, strict=True)
    yield from value("mweb-url-redirect", "With the page to return to.", MWEB_URL + "&redirect_url=https%3A%2F%2Fe.com%2F%3Ftotal_fee%3D1",
                     own="mweb_url", default=False, strict=True)
    yield from value("redpack", "A red packet's package holds '&sign=', and other names.",
                     "sendid=242e&ver=8&sign=4110&mchid=11475856&spid=wxd2", own="package", default=False, strict=True)
    yield from value("redpack-sign-only", "'&sign=' alone is exempt in both modes.", "sendid=242e&sign=4110", own="package",
                     default=False, strict=False)


def absorbed():
    """The attack itself: the original and the forged document have one signature."""
    original = {"appid": "a", "out_trade_no": "20", "result_code": "FAIL", "return_code": "SUCCESS"}
    forged = {"appid": "a", "out_trade_no": "20&result_code=FAIL", "return_code": "SUCCESS"}
    yield verify("original", "A failed payment.", original, "ok", None)
    yield verify("forged", "The same signature, with the failure absorbed into the order number.", forged, "AmbiguousValue", "out_trade_no")
    yield verify("forged-hmac", "HMAC-SHA256 does not help.", forged, "AmbiguousValue", "out_trade_no", sign_type=HMAC)
    yield verify("forged-attach", "Everything absorbed into the merchant's own data.",
                 {"appid": "a", "attach": "x&out_trade_no=20&result_code=FAIL&return_code=SUCCESS"}, "AmbiguousValue", "attach")
    yield verify("before-own-name", "nonce_str sorts before out_trade_no, so it cannot have been absorbed.",
                 {**original, "out_trade_no": "20&nonce_str=n"}, "ok", None)
    yield verify("json", "Text inside JSON counts as well.", {"appid": "a", "detail": '{"u":"https://e.com/?a=1&total_fee=2"}'},
                 "AmbiguousValue", "detail")


def whole():
    yield signature("verify", "ambiguous-references", "The decoded text counts.",
                    "<xml><a>1</a>\n<‸attach>x&amp;total&#95;fee&#x3d;1</attach><sign>{sign}</sign></xml>",
                    {"a": "1", "attach": "x&total_fee=1", "sign": SIGN}, expect="AmbiguousValue")
    yield signature("verify", "ambiguous-cdata", "CDATA holds '&' as it is.",
                    "<xml><a>1</a><‸attach><![CDATA[x&total_fee=1]]></attach><sign>{sign}</sign></xml>",
                    {"a": "1", "attach": "x&total_fee=1", "sign": SIGN}, expect="AmbiguousValue")
    yield signature("verify", "ambiguous-cdata-reference", "CDATA is not decoded.",
                    "<xml><a>1</a><attach><![CDATA[x&amp;total_fee=1]]></attach><sign>{sign}</sign></xml>",
                    {"a": "1", "attach": "x&amp;total_fee=1", "sign": SIGN})
    yield verify("two", "The first in byte order of names, though it stands last.",
                 {"body": "x&total_fee=1", "attach": "x&total_fee=1"}, "AmbiguousValue", "attach")
    yield verify("two-numbers", "coupon_id_10 comes before coupon_id_2.",
                 {"coupon_id_2": "x&total_fee=1", "coupon_id_10": "x&total_fee=1"}, "AmbiguousValue", "coupon_id_10")
    yield verify("second-only", "The first has a name that sorts before its own.",
                 {"attach": "x&appid=1", "body": "x&total_fee=1"}, "AmbiguousValue", "body")
    yield verify("present", "It does not matter that the field is there as well.",
                 {"attach": "x&total_fee=1", "total_fee": "1"}, "AmbiguousValue", "attach")
    yield verify("last-field", "The last field is looked at as well.",
                 {"a": "1", "sub": "x&total_fee=1"}, "AmbiguousValue", "sub")


def protocol_fields():
    """In default mode each protocol field is looked for, and its neighbours are not."""
    for name in PROTOCOL:
        yield verify(f"protocol-{name.replace('_', '-')}", f"{name} is a protocol field.",
                     {"A": f"x&{name}=1", "nonce_str": "n"}, "AmbiguousValue", "A")
    for name in ("package", "body", "key", "coupon_fee_0", "coupon_id", "sign", "openid_", "err_code_", "rat", "detail"):
        yield verify(f"no-protocol-{name.strip('_').replace('_', '-')}", f"{name} is no protocol field of the rule.",
                     {"A": f"x&{name}=1", "nonce_str": "n"}, "ok", None)
    everything = {"A": "".join(f"&{name}_=1" for name in PROTOCOL)}
    yield verify("no-protocol-extended", "No protocol field with one byte more is one.", everything, "ok", None)
