"""The XML of requests, replies and notifications: one flat element."""

import re
from xml.etree import ElementTree

# Fields that WeChat Pay writes bare, not in CDATA. Readers must take both in one document.
BARE = re.compile(r".*_fee(_\d+)*|.*_count(_\d+)*")


class Malformed(ValueError):
    """The text is not such a document."""


def read(body: bytes, root: str = "xml") -> dict[str, str]:
    """The fields of a document, decoded."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("not UTF-8") from None
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Malformed("a document type")
    try:
        top = ElementTree.fromstring(text.removeprefix("\ufeff"))
    except (ElementTree.ParseError, ValueError) as error:
        raise Malformed(str(error)) from None
    if top.tag != root:
        raise Malformed(f"the root is {top.tag}")
    fields: dict[str, str] = {}
    for element in top:
        if len(element) or element.tag in fields:
            raise Malformed(f"nested or twice: {element.tag}")
        fields[element.tag] = element.text or ""
    return fields


def cdata(value: str) -> str:
    return "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def write(fields: dict[str, str], root: str = "xml") -> bytes:
    """The document as WeChat Pay writes it: text in CDATA, amounts bare."""
    lines = [f"<{root}>"]
    for name, value in fields.items():
        bare = BARE.fullmatch(name) and value.isdigit()
        lines.append(f"<{name}>{value if bare else cdata(value)}</{name}>")
    lines.append(f"</{root}>")
    return "\n".join(lines).encode()
