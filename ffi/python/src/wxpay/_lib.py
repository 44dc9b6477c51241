"""The library, and the memory that calls work in."""

from __future__ import annotations

from typing import Any, Callable, List, NoReturn, Tuple

from ._c import ffi, lib
from ._errors import error_of

ABI = int(lib.WXPAY_ABI)
if lib.wxpay_abi() != ABI:
    raise ImportError(f"the library has ABI {lib.wxpay_abi()}, this package wants {ABI}")

VERSION: str = ffi.string(lib.wxpay_version()).decode()

# The longest document twice, since a refund is decrypted behind it, and what a refund adds to that.
OUT_SIZE = 2 * int(lib.WXPAY_DOCUMENT_MAX) + 4096
SLOTS = int(lib.WXPAY_FIELDS_MAX)


class Work:
    """Memory for one call at a time: where fields are read to, and where the outcome goes."""

    __slots__ = ("_fields", "_out", "raw", "view")

    def __init__(self, slots: int = SLOTS, out_size: int = OUT_SIZE) -> None:
        self._fields = ffi.new("wxpay_field[]", slots)
        self.raw: Any = ffi.new("wxpay_work *")
        self.raw.fields = self._fields
        self.raw.capacity = slots
        self.grow(out_size)

    def grow(self, out_size: int) -> None:
        """Makes room for a longer outcome."""
        self._out = ffi.new("char[]", out_size)
        self.view: Any = ffi.buffer(self._out)
        self.raw.out = self._out
        self.raw.out_size = out_size

    def bytes(self) -> bytes:
        """The outcome."""
        out: bytes = self.view[: self.raw.len]
        return out


# Neither the thread nor the task is asked for its memory: taking one out of a list is atomic, and what
# interrupts a call takes another. There are as many as calls have ever been made at the same time.
_idle: List[Work] = []


def take() -> Work:
    """Memory that nobody else uses until it is given back."""
    try:
        return _idle.pop()
    except IndexError:
        return Work()


give_back: Callable[[Work], None] = _idle.append


def refuse(status: int, work: Work) -> NoReturn:
    """Raises what the call was refused for, and gives its memory back."""
    raw = work.raw
    offset, field = int(raw.at), text(raw.field, raw.field_len)
    give_back(work)
    raise error_of(status, offset, field or None)


def text(start: Any, length: int) -> str:
    """A text that the library hands over."""
    if not start or not length:
        return ""
    value: bytes = ffi.buffer(start, length)[:]
    return value.decode("utf-8", "replace")


def bytes_of(body: Any) -> bytes:
    """What was received, as bytes that do not change during a call."""
    if isinstance(body, bytes):
        return body
    if isinstance(body, (bytearray, memoryview)):
        return bytes(body)
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    raise TypeError(f"a document is bytes or str, not {type(body).__name__}")


def encoded(value: Any, what: str) -> bytes:
    """A text of the caller's."""
    if not isinstance(value, str):
        raise TypeError(f"{what} is a str, not {type(value).__name__}")
    return value.encode("utf-8", "surrogatepass")


def produced(call: Callable[[Any, int, Any], int], violation: Any = None, size: int = 4096) -> bytes:
    """What `call` writes into a buffer that is made as large as it has to be."""
    length = ffi.new("size_t *")
    while True:
        out = ffi.new("char[]", size)
        status = call(out, size, length)
        if status == 0:
            made: bytes = ffi.buffer(out, length[0])[:]
            return made
        if status != lib.WXPAY_BUFFER_TOO_SMALL:
            offset = int(violation.at) if violation is not None else 0
            field = text(violation.field, violation.field_len) if violation is not None else ""
            raise error_of(status, offset, field or None)
        size = length[0]


def parsed(function: Any, kind: str, value: str, *first: int) -> int:
    """What a function of the library reads a text as: a number."""
    data = encoded(value, "a text")
    number, at = ffi.new(kind), ffi.new("size_t *")
    status = function(*first, data, len(data), number, at)
    if status:
        raise error_of(status, int(at[0]), None)
    return int(number[0])


def struct(kind: str, **texts: "str | None") -> Tuple[Any, List[Any]]:
    """A struct with these texts in it, and what has to live as long."""
    raw = ffi.new(kind)
    alive = []
    for name, value in texts.items():
        if value is not None:
            data = encoded(value, name)
            start = ffi.from_buffer("char[]", data)
            alive += [data, start]
            setattr(raw, name, start)
            setattr(raw, name + "_len", len(data))
    return raw, alive
