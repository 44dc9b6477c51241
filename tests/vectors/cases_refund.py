"""Refund notifications: req_info is base64 of AES-256-ECB of a document with the root `root`."""

import base64
import hashlib
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Dict, Optional

import aes
import signing
from model import MARK, encode, escape, unmark

OTHER_KEY = "8934e7d15453e97507ef794cf7b0519d"
APPID, MCH_ID = "wxd930ea5d5a258f4f", "10000100"

REFUND = {
    "cash_refund_fee": "400", "out_refund_no": "R-20261123-1", "out_trade_no": "20261123131500000042",
    "refund_account": "REFUND_SOURCE_RECHARGE_FUNDS", "refund_fee": "450", "refund_id": "50000408942018111907145868882",
    "refund_recv_accout": "招商银行信用卡0403", "refund_request_source": "API", "refund_status": "SUCCESS",
    "settlement_refund_fee": "430", "settlement_total_fee": "430", "success_time": "2026-11-23 13:15:40", "total_fee": "450",
    "transaction_id": "4200002614202611233005092168",
}
LEAST = ("out_refund_no", "out_trade_no", "refund_fee", "refund_id", "refund_status", "total_fee", "transaction_id")


def cipher_key(key=signing.KEY):
    return hashlib.md5(key.encode()).hexdigest().encode()


def padded(text):
    count = 16 - len(text) % 16
    return text + bytes([count]) * count


def encrypted(text, key=signing.KEY):
    """The blocks of a text that has been padded, or has not."""
    return aes.encrypt(cipher_key(key), text)


def root(fields, name="root"):
    """As WeChat spells it: CDATA for what is not a number, one field a line."""
    lines = [f"<{n}>{v}</{n}>" if v.isdigit() and len(v) < 10 else f"<{n}><![CDATA[{v}]]></{n}>" for n, v in fields.items()]
    return f"<{name}>\n" + "\n".join(lines) + f"\n</{name}>"


def outer(req_info, appid=APPID, mch_id=MCH_ID, return_code="SUCCESS", more=""):
    return (
        f"<xml><return_code>{return_code}</return_code><appid><![CDATA[{appid}]]></appid><mch_id><![CDATA[{mch_id}]]></mch_id>"
        f"<nonce_str><![CDATA[TeqClE3i0mvn3DrK]]></nonce_str>{more}{req_info}</xml>"
    )


def cdata(text):
    return f"<req_info><![CDATA[{text}]]></req_info>"


@dataclass
class Case:
    name: str
    about: str
    document: bytes
    expect: str
    plain: Optional[bytes] = None  # what decrypts to it; None: nothing does
    fields: Optional[Dict[str, str]] = None
    key: str = signing.KEY
    slots: int = 24
    sub_mch_id: str = ""

    def files(self):
        path = f"refund/{self.name}"
        files = {f"{path}.xml": self.document, f"{path}.case": self.text().encode()}
        if self.plain is not None:
            files[f"{path}.plain"] = self.plain
        return files

    def text(self):
        lines = [
            f"about: {self.about}", f"slots: {self.slots}", f"key: {self.key}", f"appid: {APPID}", f"mch_id: {MCH_ID}",
        ]
        if self.sub_mch_id:
            lines.append(f"sub_mch_id: {self.sub_mch_id}")
        lines.append(f"expect: {self.expect}")
        if self.fields is not None:
            lines += ["", *(f"{n}={escape(v)}" for n, v in signing.in_byte_order(self.fields))]
        return "\n".join(lines) + "\n"


def good(name, about, text, fields, *, spell=cdata, key=signing.KEY, slots=24, sub_mch_id="", **more):
    """A text that is read. `text` is what is encrypted."""
    digits = base64.b64encode(encrypted(padded(text.encode()), key)).decode()
    document = outer(spell(digits), **more).encode()
    return Case(name, about, document, "ok", text.encode(), fields, key, slots, sub_mch_id)


def wrong(kind, name, about, text, fields):
    """A text that is read, but whose field at the MARK does not say what it has to."""
    plain, offset = (text.encode(), 0) if kind == "MissingField" else unmark(text)
    document = outer(cdata(base64.b64encode(encrypted(padded(plain))).decode())).encode()
    return Case(name, about, document, f"{kind} {offset}", plain, fields)


def sealed(kind, name, about, blocks, *, plain=None, key=signing.KEY, slots=24):
    """What cannot be read: an error at req_info."""
    digits = blocks if isinstance(blocks, str) else base64.b64encode(blocks).decode()
    document, offset = unmark(outer(f"<{MARK}req_info><![CDATA[{digits}]]></req_info>"))
    return Case(name, about, document, f"{kind} {offset}", plain, None, key, slots)


def refused(kind, name, about, template, **more):
    document, offset = unmark(template) if MARK in template else (encode(template), 0)
    return Case(name, about, document, f"{kind} {offset}", **more)


def least(**more):
    return {**{n: REFUND[n] for n in LEAST}, **more}


def accepted():
    yield good("complete", "All fields.", root(REFUND), REFUND)
    yield good("least", "Only what has to be there.", root(least()), least())
    yield good("empty-time", "A refund that has not succeeded has an empty time.",
               root(least(success_time="", refund_status="CHANGE")), least(success_time="", refund_status="CHANGE"))
    for status in ("CHANGE", "REFUNDCLOSE", "PROCESSING"):
        fields = least(refund_status=status)
        yield good(f"status-{status.lower()}", f"The status {status}.", root(fields), fields)
    fields = least(new_field="茶 & <tea>")
    yield good("unknown-field", "A field that nobody knows yet is handed on.", root(fields), fields)
    fields = least(refund_request_source="VENDOR_PLATFORM", refund_fee="0")
    yield good("vendor-platform", "A refund of nothing, made on the platform's pages.", root(fields), fields)
    yield good("other-key", "Another key.", root(least()), least(), key=OTHER_KEY)
    yield good("short-key", "A key that is not 32 characters long.", root(least()), least(), key="8" * 7)
    yield good("long-key", "A key as long as a block of MD5.", root(least()), least(), key="k" * 64)
    yield good("sub-merchant", "To a service provider, about one of the sub-merchants.", root(least()), least(),
               sub_mch_id="1900000109", more="<sub_appid>wx8888888888888888</sub_appid><sub_mch_id>1900000109</sub_mch_id>")
    yield good("text-req-info", "req_info without CDATA.", root(least()), least(), spell=lambda t: f"<req_info>{t}</req_info>")
    yield good("slots-exact", "As many slots as the text has fields.", root(least()), least(), slots=7)
    plain = "".join(f"<{n}>{v}</{n}>" for n, v in signing.in_byte_order(REFUND))
    yield good("written", "The one spelling that this library writes.", f"<root>{plain}</root>", REFUND)
    # Each length of the padding, 1 to 16.
    for count in range(1, 17):
        filler = next(n for n in range(1, 17) if (len(root(least(f="x" * n))) + count) % 16 == 0)
        fields = least(f="x" * filler)
        yield good(f"padding-{count:02}", f"{count} bytes of padding.", root(fields), fields)


def white_space():
    def lines(text):
        return "\n" + "".join(f"{text[i:i + 76]}\r\n" for i in range(0, len(text), 76))

    yield good("base64-lines", "The base64 is broken into lines.", root(least()), least(), spell=lambda t: cdata(lines(t)))
    yield good("base64-spread", "White space between all digits.", root(least()), least(), spell=lambda t: cdata(" \t".join(t)))
    yield good("base64-references", "Line breaks and a digit as references.", root(least()), least(),
               spell=lambda t: f"<req_info>&#{ord(t[0])};{t[1:76]}&#10;{t[76:]}&#xD;</req_info>")


def base64_faults():
    digits = base64.b64encode(encrypted(padded(root(least()).encode()))).decode()
    for name, about, text in (
        ("cut", "A digit is missing at the end.", digits[:-5]),
        ("url-alphabet", "The alphabet of URLs.", digits[:8] + "-_-_" + digits[12:]),
        ("space-for-plus", "Percent-decoding has made spaces of +.", digits[:9] + " " + digits[10:]),
        ("unpadded", "Without the = at the end.", base64.b64encode(b"x" * 16).decode().rstrip("=")),
        ("inner-pad", "A = within.", digits[:6] + "==" + digits[8:]),
        ("after-pad", "Digits after the padding.", base64.b64encode(b"x" * 16).decode() + "AAAA"),
        ("left-over-bits", "Bits that belong to no byte are not 0.", base64.b64encode(b"x" * 16).decode()[:-3] + "B=="),
        ("foreign", "A character that is no digit.", digits[:20] + "茶" + digits[20:]),
        ("only-pads", "Nothing but padding.", "===="),
    ):
        yield sealed("BadBase64", f"base64-{name}", about, text)


def length_faults():
    whole = encrypted(padded(root(least()).encode()))
    yield sealed("BadCipherLength", "length-none", "White space only: no bytes at all.", " \n ")
    for count in (1, 8, 15):
        yield sealed("BadCipherLength", f"length-{count}", f"{count} bytes.", whole[:count])
    yield sealed("BadCipherLength", "length-17", "One byte more than a block.", whole[:17])
    yield sealed("BadCipherLength", "length-short", "The last byte is missing.", whole[:-1])
    # What a well-known library makes: no padding where the text ends with a block.
    text = root(least(f="x" * next(n for n in range(1, 17) if len(root(least(f="x" * n))) % 16 == 0))).encode()
    yield sealed("DecryptFailed", "length-no-padding-block", "A text that ends with a block, and no padding.", encrypted(text))


def decrypt_faults():
    text = root(least()).encode()
    yield sealed("DecryptFailed", "wrong-key", "Encrypted under another key.", encrypted(padded(text), OTHER_KEY))
    yield sealed("DecryptFailed", "raw-key", "The API key itself was the key of the cipher.", aes.encrypt(signing.KEY.encode(), padded(text)))
    upper = cipher_key().upper()
    yield sealed("DecryptFailed", "upper-case-key", "The digits of the MD5 in upper case.", aes.encrypt(upper, padded(text)))
    yield sealed("DecryptFailed", "garbage", "Bytes that nobody has encrypted.", hashlib.sha512(b"garbage").digest())
    for count in (0, 17, 255):
        block = encrypted(text[:len(text) // 16 * 16] + bytes([count]) * 16)
        yield sealed("DecryptFailed", f"padding-{count:03}", f"The padding says {count}.", block)
    for place, about in ((-2, "second last"), (-16, "first")):
        tail = bytearray(b"\x10" * 16)
        tail[place] ^= 1
        start = text[:len(text) // 16 * 16]
        yield sealed("DecryptFailed", f"padding-differs-{about.split()[0]}", f"The {about} byte of the padding differs.",
                     encrypted(start + bytes(tail)))
    yield sealed("DecryptFailed", "last-block-missing", "The last block is missing.", encrypted(padded(text))[:-16])
    yield sealed("DecryptFailed", "empty-text", "Nothing but padding.", encrypted(padded(b"")), plain=b"")
    for name, about, plain in (
        ("root-xml", "The root element is xml, not root.", root(least(), "xml").encode()),
        ("not-xml", "A text that is no document.", b"refunded!"),
        ("truncated", "A document that ends too early.", text[:-7]),
        ("duplicate", "A field twice.", text.replace(b"</root>", b"<refund_fee>1</refund_fee></root>")),
        ("trailing", "Something behind the document.", text + b"<root/>"),
        ("not-utf-8", "A byte that is not UTF-8.", text.replace(b"SUCCESS", b"SUCC\xFFSS")),
    ):
        yield sealed("DecryptFailed", f"text-{name}", about, encrypted(padded(plain)), plain=plain)
    yield sealed("TooManyFields", "slots-too-few", "One slot less than the text has fields.", encrypted(padded(text)), plain=text, slots=6)


def spliced():
    """Blocks of two genuine notifications, put together without the key: ECB does not notice."""
    def text(no, fee):
        # The amount has a block of its own.
        head = f"<root><out_refund_no>{no}</out_refund_no><out_trade_no>A</out_trade_no><refund_id>5</refund_id>"
        head += f"<transaction_id>4</transaction_id><refund_status>SUCCESS</refund_status><total_fee>{fee}</total_fee>"
        head += " " * (-(len(head) + len("<refund_fee>")) % 16) + "<refund_fee>"
        return head.encode(), f"{fee}</refund_fee></root>".encode()

    (head, tail), (other_head, other_tail) = text("R1", "450"), text("R2", "999")
    here, there = encrypted(padded(head + tail)), encrypted(padded(other_head + other_tail))
    if len(head) % 16 or len(head) != len(other_head):
        raise ValueError("the amount does not start a block")
    both = here[:len(head)] + there[len(head):]
    plain = head + other_tail
    fields = {
        "out_refund_no": "R1", "out_trade_no": "A", "refund_id": "5", "transaction_id": "4", "refund_status": "SUCCESS",
        "total_fee": "450", "refund_fee": "999",
    }
    digits = base64.b64encode(both).decode()
    yield Case("spliced", "Blocks of two notifications, put together by somebody without the key: nobody can tell.",
               outer(cdata(digits)).encode(), "ok", plain, fields)


def outer_faults():
    digits = base64.b64encode(encrypted(padded(root(least()).encode()))).decode()
    whole = outer(cdata(digits))
    yield refused("ReturnCodeFail", "return-code", "return_code is FAIL.",
                  whole.replace("<return_code>SUCCESS", f"<{MARK}return_code>FAIL"))
    yield refused("AppIdMismatch", "appid", "For another application.",
                  outer(cdata(digits), appid="wx0000000000000000").replace("<appid>", f"<{MARK}appid>"))
    yield refused("MchIdMismatch", "mch-id", "For another merchant.",
                  outer(cdata(digits), mch_id="10000101").replace("<mch_id>", f"<{MARK}mch_id>"))
    yield refused("MchIdMismatch", "sub-mch-id", "For another sub-merchant.",
                  outer(cdata(digits), more=f"<{MARK}sub_mch_id>1900000110</sub_mch_id>"), sub_mch_id="1900000109")
    yield refused("MissingField", "sub-mch-id-missing", "A sub-merchant was stated, and none is named.", whole, sub_mch_id="1900000109")
    for name in ("return_code", "appid", "mch_id", "req_info"):
        start, end = whole.index(f"<{name}>"), whole.index(f"</{name}>") + len(f"</{name}>")
        yield refused("MissingField", f"missing-{name.replace('_', '-')}", f"Without {name}.", whole[:start] + whole[end:])
    yield refused("MissingField", "empty-req-info", "An empty req_info.", outer("<req_info><![CDATA[]]></req_info>"))
    yield refused("RootMismatch", "outer-root", "The text of a refund that nobody has encrypted.", f"<{MARK}root></root>")


def text_faults():
    for name in LEAST:
        fields = {n: v for n, v in least().items() if n != name}
        yield wrong("MissingField", f"text-missing-{name.replace('_', '-')}", f"Without {name}.", root(fields), fields)
    fields = least(refund_id="")
    yield wrong("MissingField", "text-empty-refund-id", "refund_id is empty.", root(fields), fields)
    yield wrong("MissingField", "text-no-fields", "A text without fields.", "<root></root>", {})
    for name, value in (("total_fee", "4.50"), ("refund_fee", "-1"), ("settlement_refund_fee", "0450"),
                        ("settlement_total_fee", "1e3"), ("cash_refund_fee", "9" * 19)):
        fields = least(**{name: value})
        yield wrong("BadAmount", f"text-bad-{name.replace('_', '-')}", f"{name} is no amount.",
                    root(fields).replace(f"<{name}>", f"<{MARK}{name}>"), fields)
    fields = least(success_time="2026-11-31 13:15:40")
    yield wrong("BadTime", "text-bad-time", "A day that November does not have.",
                root(fields).replace("<success_time>", f"<{MARK}success_time>"), fields)


def cases():
    yield from accepted()
    yield from white_space()
    yield from base64_faults()
    yield from length_faults()
    yield from decrypt_faults()
    yield from spliced()
    yield from outer_faults()
    yield from text_faults()


def files():
    files = {}
    for case in cases():
        if "\n" in case.about or not case.about.endswith("."):
            raise ValueError(f"refund/{case.name}: malformed case")
        for path, content in case.files().items():
            if path in files:
                raise ValueError(f"two cases are named {path}")
            files[path] = content
    return files


def texts():
    """The decrypted texts that can be read, for a second opinion."""
    return [
        SimpleNamespace(group="refund", name=case.name, document=case.plain, fields=case.fields)
        for case in cases()
        if case.fields is not None
    ]


def complaints():
    """Where openssl, if there is one, encrypts a text differently."""
    for case in cases():
        if case.plain is not None:
            key, text = cipher_key(case.key), padded(case.plain)
            other = aes.disagreement(key, text, aes.encrypt(key, text))
            if other:
                yield f"openssl disagrees: refund/{case.name}: {other}"
