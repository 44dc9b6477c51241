"""What a case is, how it is declared, and which files it becomes.

A document is declared as a template: text, or a tuple of text and bytes where
the document is not well-formed UTF-8. The template of a refused document holds
one MARK in front of the byte the error points at. The MARK is taken out and
its byte position is the expected offset, so no expectation comes from a parser.
"""

from dataclasses import dataclass
from typing import Dict, Optional

import signing

MARK = "‸"
SIGN = "{sign}"  # stands for the signature, in templates and in field values

# With these faults in the fields, making a signature is refused as well.
UNSIGNABLE = ("NoFields", "SignTypeUnknown", "SignTypeMismatch", "AmbiguousValue")


@dataclass
class Case:
    group: str
    name: str
    about: str
    document: bytes
    expect: str
    fields: Optional[Dict[str, str]] = None  # None: the document cannot be read
    root: str = "xml"
    slots: int = 64
    key: Optional[str] = None  # None: a case for the reader alone
    sign_type: str = "MD5"
    mode: str = "default"
    sign: Optional[str] = None
    canonical: Optional[str] = None

    def files(self):
        """The case as {path: bytes}."""
        path = f"{self.group}/{self.name}"
        files = {f"{path}.xml": self.document, f"{path}.case": self.text().encode()}
        if self.canonical is not None:
            files[f"{path}.canonical"] = self.canonical.encode()
        return files

    def text(self):
        lines = [f"about: {self.about}", f"root: {self.root}", f"slots: {self.slots}"]
        if self.key is not None:
            lines += [f"key: {self.key}", f"sign_type: {self.sign_type}", f"mode: {self.mode}"]
        if self.sign is not None:
            lines.append(f"sign: {self.sign}")
        lines.append(f"expect: {self.expect}")
        if self.fields is not None:
            lines.append("")
            lines += [f"{n}={escape(v)}" for n, v in signing.in_byte_order(self.fields)]
        return "\n".join(lines) + "\n"


def escape(value):
    for plain, escaped in (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        value = value.replace(plain, escaped)
    return value


def encode(template):
    return b"".join(p.encode() if isinstance(p, str) else p for p in as_parts(template))


def as_parts(template):
    return (template,) if isinstance(template, (str, bytes)) else tuple(template)


def unmark(template):
    """The document without its MARK, and the offset the MARK stood at."""
    document = encode(template)
    mark = MARK.encode()
    if document.count(mark) != 1:
        raise ValueError("a refused document has exactly one mark")
    offset = document.index(mark)
    return document[:offset] + document[offset + len(mark):], offset


def accept(name, about, template, fields, *, group="read", root="xml", slots=64):
    """A document that is read, and its fields."""
    return Case(group, name, about, encode(template), "ok", fields, root, slots)


def refuse(kind, name, about, template, *, group="read", root="xml", slots=64, key=None):
    """A document that is refused at its MARK while it is read."""
    document, offset = unmark(template)
    return Case(group, name, about, document, f"{kind} {offset}", None, root, slots, key)


def cut(name, about, template, *, root="xml", slots=64):
    """A document that ends too early: Truncated, at its end."""
    return refuse("Truncated", name, about, (*as_parts(template), MARK), root=root, slots=slots)


def signature(group, name, about, template, fields, *, expect="ok", signed=None, spoil=None,
              key=signing.KEY, other_key=None, sign_type="MD5", mode="default", root="xml",
              slots=64, signable=None, with_canonical=False):
    """A document that is read and then verified.

    The template may be a function that spells the fields. SIGN in the template
    and in the fields becomes the signature that was sent: made over `signed`
    (default: the fields) with `other_key` (default: the key), then changed by
    `spoil`. The header holds the right signature of the fields, unless making
    one is refused.
    """
    sent = signing.sign(fields if signed is None else signed, other_key or key, sign_type)
    if spoil:
        sent = spoil(sent)
    fields = {n: v.replace(SIGN, sent) for n, v in fields.items()}
    template = template(fields) if callable(template) else template.replace(SIGN, sent)
    document = encode(template)
    if expect != "ok":
        document, offset = unmark(template)
    if signable is None:
        signable = expect not in UNSIGNABLE
    return Case(
        group, name, about, document, expect if expect == "ok" else f"{expect} {offset}",
        fields, root, slots, key, sign_type, mode,
        signing.sign(fields, key, sign_type) if signable else None,
        signing.canonical(fields) if with_canonical else None,
    )
