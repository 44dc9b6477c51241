"""The signature, written from the rule alone: sort, join, append the key, hash."""

import hashlib
import hmac

# The key of WeChat Pay's own published example.
KEY = "192006250b4c09247ec02edce69f6a2d"


def in_byte_order(fields):
    """The fields as (name, value) pairs in byte order of their names."""
    return sorted(fields.items(), key=lambda item: item[0].encode())


def canonical(fields):
    """The string to sign, still without the key."""
    signed = [(n, v) for n, v in in_byte_order(fields) if n != "sign" and v != ""]
    return "&".join(f"{name}={value}" for name, value in signed)


def sign(fields, key=KEY, sign_type="MD5"):
    message = f"{canonical(fields)}&key={key}".encode()
    if sign_type == "MD5":
        return hashlib.md5(message).hexdigest().upper()
    if sign_type == "HMAC-SHA256":
        return hmac.new(key.encode(), message, hashlib.sha256).hexdigest().upper()
    raise ValueError(f"no such sign type: {sign_type}")
