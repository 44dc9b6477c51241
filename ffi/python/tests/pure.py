"""The protocol once more, by nothing but the standard library: what the package is held against."""

import hashlib
import hmac
from xml.parsers import expat

NAMES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
VALUES = "abc XYZ 0123456789 <>&\"' \t 茶龙𠀀é =&;]"


def parse(document):
    """The fields of a document, by expat: elements of the root, their whole text."""
    fields, stack, text = {}, [], []
    parser = expat.ParserCreate("utf-8")

    def start(name, _):
        stack.append(name)
        text.clear()

    def end(name):
        if len(stack) == 2:
            fields[name] = "".join(text)
        stack.pop()
        text.clear()

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text.append
    parser.Parse(document, True)
    return fields


def canonical(fields):
    """What is signed."""
    names = sorted(name for name, value in fields.items() if value and name != "sign")
    return "&".join(f"{name}={fields[name]}" for name in names)


def sign(fields, sign_type, key):
    """The signature, in upper-case hexadecimal digits."""
    text = f"{canonical(fields)}&key={key}".encode()
    if sign_type == "MD5":
        return hashlib.md5(text).hexdigest().upper()
    return hmac.new(key.encode(), text, hashlib.sha256).hexdigest().upper()


def write(fields, chance):
    """A document, spelled in one of the many ways that mean the same."""
    out = [chance.choice(["", "<?xml version='1.0' encoding='UTF-8'?>\n", "\n "]), "<xml>"]
    if out[0] == "\n ":
        out[0] = ""
    names = list(fields)
    chance.shuffle(names)
    for name in names:
        out += [chance.choice(["", "\n", "  "]), f"<{name}>", spelled(fields[name], chance), f"</{name}>"]
    return "".join([*out, "</xml>"]).encode()


def spelled(value, chance):
    """A value as text with references, or in a CDATA section."""
    if "]]>" not in value and chance.random() < 0.5:
        return f"<![CDATA[{value}]]>"
    escapes = {"<": "&lt;", "&": "&amp;", ">": "&gt;", '"': chance.choice(['"', "&quot;"]),
               "'": chance.choice(["'", "&apos;"]), "茶": chance.choice(["茶", "&#33590;", "&#x8336;"])}  # fmt: skip
    return "".join(escapes.get(character, character) for character in value)


def random_fields(chance):
    """Fields with names and values of every kind that may be signed."""
    fields = {}
    for _ in range(chance.randint(1, 40)):
        name = "".join(chance.choice(NAMES) for _ in range(chance.randint(1, 20)))
        value = "".join(chance.choice(VALUES) for _ in range(chance.randint(0, 30)))
        fields[name] = value
    fields.pop("sign", None)
    fields.pop("sign_type", None)
    return fields
