"""The many ways in which the same fields are written as a document.

`at` names the field in front of whose name the MARK is put.
"""

import functools

from model import MARK

# WeChat writes these bare and every other value as CDATA.
BARE = ("total_fee", "settlement_total_fee", "cash_fee", "coupon_fee", "coupon_count", "refund_fee")


def escaped(value):
    for plain, ref in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;")):
        value = value.replace(plain, ref)
    return value


def cdata(value):
    # A raw CR would be read back, but other parsers fold it; `]]>` would end the section.
    if "\r" in value or "]]>" in value:
        return escaped(value)
    return f"<![CDATA[{value}]]>"


def references(value):
    """Every character as a number, decimal and hexadecimal in turn."""
    return "".join(f"&#{ord(c)};" if i % 2 else f"&#x{ord(c):x};" for i, c in enumerate(value))


def element(name, value, at=None):
    return f"<{MARK if name == at else ''}{name}>{value}</{name}>"


def plain(fields, at=None):
    """No white space, values escaped."""
    return "<xml>" + "".join(element(n, escaped(v), at) for n, v in fields.items()) + "</xml>"


def wechat(fields, at=None, indent=""):
    """As WeChat answers: a line per field, CDATA, some numbers bare."""
    lines = (
        indent + element(n, v if n in BARE or n.startswith("coupon_fee_") else cdata(v), at)
        for n, v in fields.items()
    )
    return "<xml>\n" + "\n".join(lines) + "\n</xml>"


def indented(fields, at=None):
    """As WeChat's documentation prints it."""
    return wechat(fields, at, "  ") + "\n"


def windows(fields, at=None):
    """A declaration and CRLF line ends, values escaped."""
    lines = ("\t" + element(n, escaped(v), at) for n, v in fields.items())
    return '<?xml version="1.0" encoding="utf-8"?>\r\n<xml>\r\n' + "\r\n".join(lines) + "\r\n</xml>\r\n"


def numeric(fields, at=None):
    """Every value as numeric references."""
    return "<xml>" + "".join(element(n, references(v), at) for n, v in fields.items()) + "</xml>"


def loose(fields, at=None):
    """A BOM, white space wherever it may stand, `<a/>` for an empty value."""
    body = "".join(
        f"\n <{MARK if n == at else ''}{n} >{cdata(v)}</{n}\t>" if v else f"\n <{n} />"
        for n, v in fields.items()
    )
    return f"\ufeff \n<xml\t>{body}\r\n</xml >\n"


def pointing(spell, at):
    """The spelling with the MARK at a field's name."""
    return functools.partial(spell, at=at)


def pointing_at_start(spell):
    """The spelling with the MARK before everything."""
    return lambda fields: MARK + spell(fields)
