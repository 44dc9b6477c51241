"""Signed documents: every check of verifying, and the order of the checks."""

import spelling
from model import SIGN, signature

MD5, HMAC = "MD5", "HMAC-SHA256"
BASE = {"appid": "wxd930ea5d5a258f4f", "nonce_str": "n", "out_trade_no": "20", "total_fee": "450"}
SIGNED = {**BASE, "sign": SIGN}


def verify(name, about, fields, expect="ok", at=None, **options):
    """The document of the fields; `at` names the field the error points at."""
    return signature("verify", name, about, spelling.pointing(spelling.plain, at), fields, expect=expect, **options)


def at_start(name, about, fields, expect, **options):
    return signature("verify", name, about, spelling.pointing_at_start(spelling.plain), fields, expect=expect, **options)


def both(name, about, fields, expect="ok", at=None, **options):
    yield verify(name, about, fields, expect, at, **options)
    yield verify(f"{name}-hmac", f"{about[:-1]}, with HMAC-SHA256.", fields, expect, at, sign_type=HMAC, **options)


def cases():
    return [*accepted(), *missing(), *sign_types(), *malformed(), *mismatches(), *orders()]


def accepted():
    yield from both("plain", "An ordinary document.", SIGNED)
    yield verify("strict", "An ordinary document in strict mode.", SIGNED, mode="strict")
    yield verify("sign-first", "The sign may stand anywhere.", {"sign": SIGN, **BASE})
    yield verify("empty-added", "Empty fields are not signed, so adding some changes nothing.",
                 {"a": "", **SIGNED, "device_info": "", "z": ""}, signed=BASE)
    yield verify("empty-removed", "Nor does removing some.", SIGNED, signed={**BASE, "device_info": ""})
    yield verify("only-space", "A value of white space is not empty.", {"a": " ", "sign": SIGN})
    yield verify("only-sign-type", "sign_type is a field with a value.", {"sign_type": MD5, "sign": SIGN})
    yield verify("upper-case-sign-name", "SIGN is an ordinary field.", {**SIGNED, "SIGN": "x", "Sign": "y"})
    fields = {"a": "1", "sign": SIGN}
    yield signature("verify", "spelled-with-space", "White space between tags is not signed.",
                    '<?xml version="1.0"?>\r\n<xml >\n\t<a\n>1</a >\r\n<sign><![CDATA[{sign}]]></sign>\n</xml>\n', fields)
    yield signature("verify", "spelled-with-references", "A sign of references is decoded.", spelling.numeric, fields)
    yield signature("verify", "self-closed-empty", "`<b/>` is empty as well.", "<xml><a>1</a><b/><sign>{sign}</sign></xml>",
                    {"a": "1", "b": "", "sign": SIGN})
    for sign_type in (MD5, HMAC):
        yield verify(f"sign-type-{sign_type.lower()}", "sign_type agrees with the key.",
                     {**SIGNED, "sign_type": sign_type}, sign_type=sign_type)
        yield verify(f"sign-type-empty-{sign_type.lower()}", "An empty sign_type says nothing.",
                     {"sign_type": "", **SIGNED}, sign_type=sign_type)


def missing():
    yield at_start("missing-sign", "No sign.", BASE, "MissingSign")
    yield at_start("missing-sign-hmac", "No sign, with HMAC-SHA256.", BASE, "MissingSign", sign_type=HMAC)
    yield at_start("missing-sign-empty", "An empty sign is none.", {**BASE, "sign": ""}, "MissingSign")
    yield at_start("missing-sign-upper-case", "SIGN is not the sign.", {**BASE, "SIGN": SIGN}, "MissingSign")
    yield signature("verify", "missing-sign-self-closed", "`<sign/>` is empty.", "‸<xml><sign/><a>1</a></xml>",
                    {"a": "1", "sign": ""}, expect="MissingSign")
    yield signature("verify", "missing-sign-cdata", "An empty section is empty.", "‸<xml><sign><![CDATA[]]></sign><a>1</a></xml>",
                    {"a": "1", "sign": ""}, expect="MissingSign")
    yield at_start("no-fields", "Nothing is signed but the sign.", {"sign": SIGN}, "NoFields")
    yield at_start("no-fields-empty", "Empty fields are not signed.", {"a": "", "sign": SIGN, "sign_type": ""}, "NoFields")
    yield at_start("no-fields-hmac", "Nothing is signed, with HMAC-SHA256.", {"sign": SIGN}, "NoFields", sign_type=HMAC)


def sign_types():
    for name, about, value in (
        ("lower-case", "Sign types are written in capitals.", "md5"),
        ("space", "The value is compared as it stands.", "MD5 "),
        ("only-space", "White space is not empty.", " "),
        ("hmac-underscore", "HMAC-SHA256 is written with a hyphen.", "HMAC_SHA256"),
        ("sha256", "Not a sign type of version 2.", "SHA256"),
        ("rsa", "The sign type of version 3.", "WECHATPAY2-SHA256-RSA2048"),
        ("longer", "MD5 is only the beginning.", "MD5S"),
        ("shorter", "Only the beginning of MD5.", "MD"),
    ):
        yield verify(f"sign-type-unknown-{name}", about, {**SIGNED, "sign_type": value}, "SignTypeUnknown", "sign_type")
    yield verify("sign-type-unknown-hmac", "Also for an HMAC key.", {"sign_type": "hmac-sha256", **SIGNED},
                 "SignTypeUnknown", "sign_type", sign_type=HMAC)
    yield verify("sign-type-mismatch-md5-key", "The document says HMAC-SHA256, the key says MD5.",
                 {**SIGNED, "sign_type": HMAC}, "SignTypeMismatch", "sign_type")
    yield verify("sign-type-mismatch-hmac-key", "The document says MD5, the key says HMAC-SHA256.",
                 {**SIGNED, "sign_type": MD5}, "SignTypeMismatch", "sign_type", sign_type=HMAC)
    yield signature("verify", "sign-type-mismatch-offset", "The error points at the name, whatever white space stands around.",
                    "\n<xml>\n  <‸sign_type ><![CDATA[MD5]]></sign_type>\n  <a>1</a>\n  <sign>{sign}</sign>\n</xml>",
                    {"a": "1", "sign": SIGN, "sign_type": MD5}, expect="SignTypeMismatch", sign_type=HMAC)


def malformed():
    for name, about, spoil in (
        ("lower-case", "The right digits in small letters.", str.lower),
        ("one-small-letter", "One small letter at the end.", lambda s: s[:-1] + "a"),
        ("short", "One digit is missing.", lambda s: s[:-1]),
        ("long", "One digit too many.", lambda s: s + "0"),
        ("not-hex", "A letter beyond F.", lambda s: "G" + s[1:]),
        ("colon", "The byte after '9'.", lambda s: ":" + s[1:]),
        ("at-sign", "The byte before 'A'.", lambda s: s[:-1] + "@"),
        ("slash", "The byte before '0'.", lambda s: s[:-1] + "/"),
        ("leading-space", "White space before the digits.", lambda s: " " + s),
        ("trailing-line-end", "A line end after the digits.", lambda s: s + "\n"),
        ("only-space", "White space is not empty.", lambda s: " "),
        ("one-digit", "A single digit.", lambda s: "A"),
        ("twice", "The signature twice.", lambda s: s + s),
        ("half", "Half the signature.", lambda s: s[: len(s) // 2]),
        ("not-ascii", "As many bytes, but not ASCII.", lambda s: "中" + s[3:]),
        ("full-width", "As many characters, but full-width.", lambda s: "Ａ" * len(s)),
        ("hex-prefix", "A prefix of hexadecimal numbers.", lambda s: "0x" + s[2:]),
    ):
        yield verify(f"malformed-{name}", about, SIGNED, "SignMalformed", "sign", spoil=spoil)
        if name in ("lower-case", "short", "long", "half", "only-space"):
            yield verify(f"malformed-{name}-hmac", f"{about[:-1]}, with HMAC-SHA256.", SIGNED, "SignMalformed", "sign",
                         spoil=spoil, sign_type=HMAC)


def mismatches():
    for name, about, fields, signed in (
        ("changed", "A value was changed.", {**SIGNED, "total_fee": "1"}, BASE),
        ("one-byte", "One byte was changed.", {**SIGNED, "nonce_str": "m"}, BASE),
        ("space-added", "White space was added to a value.", {**SIGNED, "nonce_str": "n "}, BASE),
        ("added", "A field was added.", {**SIGNED, "attach": "x"}, BASE),
        ("removed", "A field was removed.", SIGNED, {**BASE, "attach": "x"}),
        ("emptied", "A value was emptied.", {**SIGNED, "nonce_str": ""}, BASE),
        ("name-case", "A name's case was changed.", {"Appid": "x", "nonce_str": "n", "sign": SIGN}, {"appid": "x", "nonce_str": "n"}),
        ("renamed", "A field was renamed.", {"a": "1", "c": "2", "sign": SIGN}, {"a": "1", "b": "2"}),
        ("swapped", "Two values were swapped.", {"a": "2", "b": "1", "sign": SIGN}, {"a": "1", "b": "2"}),
        ("sign-type-added", "sign_type is signed like any field.", {**SIGNED, "sign_type": MD5}, BASE),
        ("encoded", "The value was signed before it was decoded.", {"a": "1&2", "sign": SIGN}, {"a": "1&amp;2"}),
        ("trimmed", "The signer trimmed a value.", {"a": " 1 ", "sign": SIGN}, {"a": "1"}),
        ("space-left-out", "The signer took white space for empty.", {"a": "1", "b": " ", "sign": SIGN}, {"a": "1"}),
        ("line-ends-folded", "The signer folded a line end.", {"a": "1\r\n2", "sign": SIGN}, {"a": "1\n2"}),
    ):
        yield verify(f"mismatch-{name}", about, fields, "SignMismatch", "sign", signed=signed)
    yield from both("mismatch-key", "Signed with another key.", SIGNED, "SignMismatch", "sign", other_key="A" * 32)
    yield from both("mismatch-key-case", "Signed with the key in capitals.", SIGNED, "SignMismatch", "sign",
                    other_key="192006250B4C09247EC02EDCE69F6A2D")
    for name, about, digit in (("first", "The first digit differs.", 0), ("last", "The last digit differs.", -1)):
        yield from both(f"mismatch-{name}-digit", about, SIGNED, "SignMismatch", "sign", spoil=lambda s, i=digit: other_digit(s, i))
    yield from both("mismatch-zeros", "Right-shaped, and nothing else.", SIGNED, "SignMismatch", "sign", spoil=lambda s: "0" * len(s))


def other_digit(sign, index):
    digits = list(sign)
    digits[index] = "1" if digits[index] == "0" else "0"
    return "".join(digits)


def orders():
    """Two faults at once: the earlier check is reported."""
    unknown, ambiguous = {"sign_type": "md5"}, {"attach": "x&total_fee=1"}
    yield at_start("order-missing-sign-no-fields", "Neither sign nor fields.", {}, "MissingSign", signable=False)
    yield at_start("order-missing-sign-empty-fields", "Nothing but empty fields.", {"a": "", "sign": ""}, "MissingSign", signable=False)
    yield at_start("order-missing-sign-sign-type", "No sign, and an unknown sign type.", {**BASE, **unknown}, "MissingSign", signable=False)
    yield at_start("order-missing-sign-ambiguous", "No sign, and an ambiguous value.", {**BASE, **ambiguous}, "MissingSign", signable=False)
    yield at_start("order-no-fields-malformed", "No fields, and a malformed sign.", {"a": "", "sign": "x"}, "NoFields")
    yield at_start("order-no-fields-mismatch", "No fields, and a wrong sign.", {"sign": SIGN}, "NoFields", other_key="A" * 32)
    yield verify("order-unknown-malformed", "An unknown sign type, and a malformed sign.", {**SIGNED, **unknown},
                 "SignTypeUnknown", "sign_type", spoil=str.lower)
    yield verify("order-unknown-ambiguous", "An unknown sign type, and an ambiguous value.", {**SIGNED, **unknown, **ambiguous},
                 "SignTypeUnknown", "sign_type")
    fields = {**BASE, "sign_type": HMAC, "sign": SIGN}
    yield verify("order-mismatch-malformed", "A document for the other sign type has a sign of the other length.", fields,
                 "SignTypeMismatch", "sign_type", spoil=lambda s: s + s)
    yield verify("order-mismatch-ambiguous", "The other sign type, and an ambiguous value.", {**fields, **ambiguous},
                 "SignTypeMismatch", "sign_type")
    yield verify("order-malformed-changed", "A malformed sign of other fields.", {**SIGNED, "total_fee": "1"}, "SignMalformed", "sign",
                 signed=BASE, spoil=str.lower)
    yield verify("order-malformed-ambiguous", "A malformed sign, and an ambiguous value.", {**SIGNED, **ambiguous}, "SignMalformed", "sign",
                 spoil=str.lower, signable=False)
    yield verify("order-changed-ambiguous", "A wrong sign, and an ambiguous value.", {**SIGNED, **ambiguous}, "SignMismatch", "sign",
                 signed=BASE, signable=False)
    yield verify("order-changed-ambiguous-strict", "The same in strict mode.", {**SIGNED, "attach": "x&zzz=1"}, "SignMismatch", "sign",
                 signed=BASE, signable=False, mode="strict")
