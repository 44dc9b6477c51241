"""The V2 signature by hashlib, from the rule alone, so that it can disagree with the library."""

import hashlib
import hmac

TYPES = ("MD5", "HMAC-SHA256")


def sign(fields: dict[str, str], key: str, sign_type: str = "MD5") -> str:
    """The signature of all fields but `sign` and the empty ones."""
    taken = [(name.encode(), value.encode()) for name, value in fields.items()]
    signed = sorted((name, value) for name, value in taken if name != b"sign" and value)
    message = b"".join(name + b"=" + value + b"&" for name, value in signed)
    message += b"key=" + key.encode()
    if sign_type == "MD5":
        return hashlib.md5(message).hexdigest().upper()
    if sign_type == "HMAC-SHA256":
        return hmac.new(key.encode(), message, hashlib.sha256).hexdigest().upper()
    raise ValueError(f"no such sign_type: {sign_type}")


def right(fields: dict[str, str], key: str, sign_type: str = "MD5") -> bool:
    """Whether `sign` is there and is the signature."""
    return fields.get("sign", "") == sign(fields, key, sign_type)
