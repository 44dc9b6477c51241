"""The merchant's key."""

from __future__ import annotations

from typing import Any, NoReturn, Union, final

from ._errors import error_of
from ._c import ffi, lib

_KeyText = Union[str, bytes, bytearray, memoryview]


@final
class Key:
    """A merchant's API key, prepared for one algorithm: `Key.md5(text)` or `Key.hmac_sha256(text)`.

    It may be used by many threads at once. It cannot be printed, copied, compared by content or pickled,
    and its memory is wiped when nobody needs it any more, or by `wipe`. The text that it was made of is
    yours: Python keeps a `str` as long as it likes, so hand over a `bytearray` and clear it, if that
    matters.
    """

    __slots__ = ("_raw", "__weakref__", "_name")
    _raw: Any
    _name: str

    def __init__(self) -> None:
        raise TypeError("a key is made by Key.md5(text) or Key.hmac_sha256(text)")

    @classmethod
    def md5(cls, text: _KeyText, *, strict: bool = False, any_length: bool = False) -> Key:
        """A key for MD5: 32 letters or digits, as the merchant platform shows them.

        A strict key refuses every value that could be read as several fields, and not only those that
        name a field of the protocol. `any_length` takes 1 to 64 characters, as tests and old systems
        have them.
        """
        return cls._make("MD5", "wxpay_key_md5", text, strict, any_length)

    @classmethod
    def hmac_sha256(cls, text: _KeyText, *, strict: bool = False, any_length: bool = False) -> Key:
        """A key for HMAC-SHA256, as for `Key.md5`."""
        return cls._make("HMAC-SHA256", "wxpay_key_hmac_sha256", text, strict, any_length)

    @classmethod
    def _make(cls, name: str, maker: str, text: _KeyText, strict: bool, any_length: bool) -> Key:
        if isinstance(text, str):
            text = text.encode("utf-8", "surrogatepass")
        elif not isinstance(text, (bytes, bytearray, memoryview)):
            raise TypeError(f"a key is str or bytes, not {type(text).__name__}")
        key = super().__new__(cls)
        key._name = name
        key._raw = ffi.gc(ffi.new("wxpay_key *"), lib.wxpay_key_wipe)
        make = getattr(lib, maker + ("_with_unusual_length" if any_length else ""))
        status = make(key._raw, ffi.from_buffer(text), len(memoryview(text).cast("B")))
        if status == 0 and strict:
            status = lib.wxpay_key_strict(key._raw)
        if status:
            raise error_of(status)
        return key

    @property
    def sign_type(self) -> str:
        """The algorithm, as the protocol names it: `MD5` or `HMAC-SHA256`."""
        return self._name

    def wipe(self) -> None:
        """Wipes the key. From now on it is refused everywhere."""
        lib.wxpay_key_wipe(self._raw)

    def __repr__(self) -> str:
        return f"<wxpay.Key {self._name}>"

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("a key cannot be copied or pickled")

    def __copy__(self) -> NoReturn:
        raise TypeError("a key cannot be copied or pickled")

    def __deepcopy__(self, memo: Any) -> NoReturn:
        raise TypeError("a key cannot be copied or pickled")


def raw_key(key: Key) -> Any:
    """What C knows the key by."""
    if type(key) is not Key:
        raise TypeError(f"key is a wxpay.Key, not {type(key).__name__}")
    return key._raw
