"""Messages: the fields that a document holds."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import (Any, Dict, ItemsView, Iterator, KeysView, Mapping, Optional, Tuple, TypeVar, Union,
                    ValuesView, overload)  # fmt: skip

from ._c import lib
from ._errors import WxpayError, error_of
from ._key import Key, raw_key
from ._lib import Work, bytes_of, give_back, refuse, take
from ._constants import Kind

Body = Union[bytes, bytearray, memoryview, str]
"""A document, as it was received."""
Value = Union[str, int]
"""What a field may be set to: text, or a whole number."""

T = TypeVar("T")

CHINA = timezone(timedelta(hours=8))
"""The time zone of every time of the protocol: UTC+8, all year."""


# The names that messages have had lately, so that they need not be made for each.
_NAMES: Dict[bytes, Tuple[str, ...]] = {}


def _names_of(names: bytes) -> Tuple[str, ...]:
    if len(_NAMES) >= 256:
        _NAMES.clear()
    made = tuple(names.decode().split("\0")[:-1])
    _NAMES[names] = made
    return made


class Message(Mapping[str, str]):
    """The fields of a document, in the order of their names; empty fields are left out.

    It comes from `verify` and from the readers: a message that is made there is genuine.
    """

    __slots__ = ("_fields", "_names", "_values")

    def __init__(self, names: bytes, values: bytes) -> None:
        self._names = names
        self._values = values
        self._fields: Optional[Dict[str, str]] = None

    def _read(self) -> Dict[str, str]:
        names = _NAMES.get(self._names) or _names_of(self._names)
        # Behind the last value there is an empty piece that has no name.
        self._fields = fields = dict(zip(names, self._values.decode().split("\0")))
        return fields

    def __getitem__(self, name: str) -> str:
        return (self._fields or self._read())[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields or self._read())

    def __len__(self) -> int:
        return len(self._fields or self._read())

    def __contains__(self, name: object) -> bool:
        return name in (self._fields or self._read())

    @overload
    def get(self, name: str, /) -> Optional[str]: ...

    @overload
    def get(self, name: str, /, default: Union[str, T]) -> Union[str, T]: ...

    def get(self, name: str, /, default: Any = None) -> Any:
        """The value of a field, or the default if it is absent or empty."""
        return (self._fields or self._read()).get(name, default)

    def items(self) -> ItemsView[str, str]:
        """Names and values."""
        return (self._fields or self._read()).items()

    def values(self) -> ValuesView[str]:
        """The values."""
        return (self._fields or self._read()).values()

    def keys(self) -> KeysView[str]:
        """The names."""
        return (self._fields or self._read()).keys()

    def __hash__(self) -> int:
        return hash((self._names, self._values))

    def __repr__(self) -> str:
        return f"Message({self._fields or self._read()})"

    def require(self, name: str) -> str:
        """The value of a field that has to be there: `ContentError` if it is not."""
        value = self.get(name)
        if value is None:
            raise error_of(Kind.MISSING_FIELD, 0, name)
        return value

    def number(self, name: str) -> Optional[int]:
        """A field as a whole number, such as an amount in fen; None if it is absent."""
        text = self.get(name)
        return None if text is None else whole_number(text, name)

    def time(self, name: str) -> Optional[datetime]:
        """A field as a time, `20261123131540` or `2026-11-23 13:15:40`; None if it is absent."""
        text = self.get(name)
        return None if text is None else local_time(text, name)


def message_in(work: Work) -> Message:
    """The message that a call has read, whose memory is given back."""
    raw, view = work.raw, work.view
    names_len = raw.names_len
    message = Message(view[:names_len], view[names_len : raw.len])
    give_back(work)
    return message


def message_of(flat: bytes) -> Message:
    """The message of a text of names and values by turns."""
    pieces = iter(flat.split(b"\0"))
    there = [pair for pair in zip(pieces, pieces) if pair[1]]
    return Message(b"".join(name + b"\0" for name, _ in there), b"".join(value + b"\0" for _, value in there))


def whole_number(text: str, name: Optional[str] = None) -> int:
    """`0`, or up to 18 digits without a leading zero."""
    if not text.isascii() or not text.isdigit() or len(text) > 18 or (text[0] == "0" != text):
        raise error_of(Kind.BAD_NUMBER, 0, name)
    return int(text)


def local_time(text: str, name: Optional[str] = None) -> datetime:
    """A time of the protocol's."""
    digits = text
    if len(text) == 19 and text[4] == text[7] == "-" and text[10] == " " and text[13] == text[16] == ":":
        digits = text[:4] + text[5:7] + text[8:10] + text[11:13] + text[14:16] + text[17:]
    if len(digits) != 14 or not digits.isascii() or not digits.isdigit():
        raise error_of(Kind.BAD_TIME, 0, name)
    try:
        return datetime(int(digits[:4]), int(digits[4:6]), int(digits[6:8]), int(digits[8:10]),
                        int(digits[10:12]), int(digits[12:]), tzinfo=CHINA)  # fmt: skip
    except ValueError:
        raise error_of(Kind.BAD_TIME, 0, name) from None


def verify(body: Body, *, key: Key) -> Message:
    """Reads a document and verifies its signature.

    A genuine message is not yet a payment: the same key signs your own requests. For what the gateway
    tells of payments there is `read_pay_notification`.
    """
    data = body if type(body) is bytes else bytes_of(body)
    raw, work = raw_key(key), take()
    status = lib.wxpay_python_verify(raw, data, len(data), work.raw)
    if status:
        refuse(status, work)
    return message_in(work)


def read_unverified(body: Body, *, root: str = "xml") -> Message:
    """Reads a document, and proves nothing: for what is not signed, and for looking into a refused one.

    `root` is the name of the root element, `xml` or `root`.
    """
    if root not in ("xml", "root"):
        raise ValueError(f"root is 'xml' or 'root', not {root!r}")
    data, work = bytes_of(body), take()
    which = lib.WXPAY_ROOT_XML if root == "xml" else lib.WXPAY_ROOT_ROOT
    status = lib.wxpay_python_read(which, data, len(data), work.raw)
    if status:
        refuse(status, work)
    return message_in(work)


def flattened(fields: Mapping[str, Optional[Value]]) -> bytes:
    """Fields as the one text that they are handed over in."""
    if not isinstance(fields, Mapping):
        raise TypeError(f"fields are a mapping of names to values, not {type(fields).__name__}")
    pieces = []
    for name, value in fields.items():
        if value is None:
            continue
        if type(value) is not str:
            if isinstance(value, bool) or not isinstance(value, (str, int)):
                raise TypeError(f"{name} is str or int, not {type(value).__name__}")
            value = str(value)
        pieces.append(name)
        pieces.append(value)
    if not pieces:
        return b""
    pieces.append("")
    try:
        text = "\0".join(pieces)
    except TypeError:
        raise TypeError("the names of fields are str") from None
    if text.count("\0") != len(pieces) - 1:
        raise error_of(Kind.BAD_CHAR, 0, next(name for name in pieces if "\0" in name))
    return text.encode("utf-8", "surrogatepass")


def written(call: Any, flat: bytes, *first: Any) -> bytes:
    """What a call makes of fields."""
    work = take()
    status = call(*first, flat, len(flat), work.raw)
    if status == lib.WXPAY_BUFFER_TOO_SMALL:
        # Not to be kept: longer than anything that the gateway takes.
        long = Work(out_size=work.raw.len)
        give_back(work)
        work = long
        status = call(*first, flat, len(flat), work.raw)
        if status == 0:
            return work.bytes()
    if status:
        refuse(status, work)
    made = work.bytes()
    give_back(work)
    return made


def _named(error: WxpayError, fields: Mapping[str, Optional[Value]]) -> WxpayError:
    """The error with the name of the field, which the offset counts."""
    names = [name for name, value in fields.items() if value is not None]
    if error.field is None and error.kind == Kind.AMBIGUOUS_VALUE and error.offset < len(names):
        return error_of(error.kind, error.offset, names[error.offset])
    return error


def sign(fields: Mapping[str, Optional[Value]], *, key: Key) -> str:
    """The signature of fields. Empty ones, those that are None, and `sign` take no part."""
    try:
        return written(lib.wxpay_python_sign, flattened(fields), raw_key(key)).decode()
    except WxpayError as error:
        raise _named(error, fields) from None


def write_signed(fields: Mapping[str, Optional[Value]], *, key: Key) -> bytes:
    """Signs fields and writes the document, `sign` included.

    `sign_type` is yours to set where the gateway does not take it for granted; a request of an endpoint
    does so by itself: `wxpay.api`.
    """
    try:
        return written(lib.wxpay_python_write_signed, flattened(fields), raw_key(key))
    except WxpayError as error:
        raise _named(error, fields) from None


def write_unsigned(fields: Mapping[str, Optional[Value]]) -> bytes:
    """Writes the document as it stands, without a signature."""
    return written(lib.wxpay_python_write, flattened(fields))


def canonical(fields: Mapping[str, Optional[Value]]) -> str:
    """What a signature is made over, without the key: to find out why one does not match."""
    return written(lib.wxpay_python_canonical, flattened(fields)).decode()
