"""Why something was refused."""

from __future__ import annotations

from typing import Any, Optional, Tuple, Type

from ._constants import Kind
from ._c import ffi, lib


class WxpayError(ValueError):
    """Something was refused: `kind` says why, `offset` where, `field` which field, if it is one.

    The offset counts bytes of the document, or the characters of a value; for a message that you have
    made yourself it says which field, counted from 0.
    """

    def __init__(self, kind: Kind, offset: int = 0, field: Optional[str] = None) -> None:
        self.kind = kind
        self.offset = offset
        self.field = field
        super().__init__(kind, offset, field)

    @property
    def code(self) -> int:
        """The number of the kind, the same in every language."""
        return int(self.kind)

    @property
    def name(self) -> str:
        """The name of the kind, the same in every language: `SignMismatch`."""
        return _name(self.kind)

    def __str__(self) -> str:
        if self.field is not None:
            return f"{self.name}: {self.field}"
        return f"{self.name} at {self.offset}" if self.code < 100 else self.name

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.kind, self.offset, self.field)


class DocumentError(WxpayError):
    """It is not a document of the gateway's, or has what none of them has."""


class SignatureError(WxpayError):
    """It is not signed, or not by this key, or cannot be signed: nothing in it is proven."""


class ContentError(WxpayError):
    """A field is missing, unknown, or not of the form that it has to have."""


class MismatchError(ContentError):
    """It is genuine, but no payment of this order to this merchant."""


class DecryptionError(WxpayError):
    """It cannot be decrypted by this key."""


class BillError(WxpayError):
    """It is not a bill, or not all of one."""


class ArgumentError(WxpayError):
    """An argument is not what it has to be: a wiped key, an order without a number."""


_MISMATCHES = frozenset(
    {
        Kind.RETURN_CODE_FAIL,
        Kind.RESULT_CODE_FAIL,
        Kind.NOT_PAID,
        Kind.AMOUNT_MISMATCH,
        Kind.CURRENCY_MISMATCH,
        Kind.ORDER_MISMATCH,
        Kind.APP_ID_MISMATCH,
        Kind.MCH_ID_MISMATCH,
    }
)


def _class(kind: Kind) -> Type[WxpayError]:
    if kind in _MISMATCHES:
        return MismatchError
    for end, error in ((40, DocumentError), (60, SignatureError), (80, ContentError),
                       (90, DecryptionError), (100, BillError)):  # fmt: skip
        if kind < end:
            return error
    return ArgumentError


_ERRORS = {kind: _class(kind) for kind in Kind}


def _name(kind: Kind) -> str:
    name: bytes = ffi.string(lib.wxpay_status_name(int(kind)))
    return name.decode()


def error_of(status: int, offset: int = 0, field: Optional[str] = None) -> WxpayError:
    """The error for a status of the library."""
    kind = Kind(status)
    return _ERRORS[kind](kind, offset, field)
