"""The endpoints of the gateway, requests to them, and their replies."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Dict, Mapping, Optional

from ._c import ffi, lib
from ._constants import Advice, Host, Method, Outcome, Proof, ReplyKind, SANDBOX, TimeForm
from ._errors import error_of
from ._key import Key, raw_key
from ._lib import bytes_of, encoded, refuse, take, text
from ._merchant import Merchant, raw_merchant
from ._message import CHINA, Body, Message, flattened, message_in, message_of, written
from .values import format_time
from .values import nonce as new_nonce


@dataclass(frozen=True)
class Request:
    """A request that is filled in, checked and signed: send `body` to `url` by `method`."""

    endpoint: Endpoint
    """Whose request it is; it also reads the reply."""
    body: bytes = field(repr=False)
    """What to POST; empty for a GET."""
    url: str = field(repr=False)
    """Where to. For a GET the query is in it: it is the page that the payer's browser opens."""
    nonce: str
    """Its `nonce_str`."""

    @property
    def method(self) -> str:
        """`POST` or `GET`."""
        return "GET" if self.endpoint.method is Method.GET else "POST"

    @property
    def headers(self) -> Dict[str, str]:
        """What the HTTP request has to say."""
        return {} if self.method == "GET" else {"Content-Type": "text/xml; charset=utf-8"}

    @property
    def certificate(self) -> bool:
        """Whether the connection needs the merchant's client certificate."""
        return self.endpoint.certificate

    def read_reply(self, body: Body, *, key: Key) -> Reply:
        """Reads the reply, as `Endpoint.read_reply`."""
        return self.endpoint.read_reply(body, key=key)


@dataclass(frozen=True)
class Verdict:
    """What a reply comes to, and what to do."""

    outcome: Outcome
    advice: Advice


@dataclass(frozen=True)
class Reply:
    """The reply of an endpoint, as far as it is proven.

    Act on nothing but `Proof.VERIFIED`: whatever stands between you and the end of the connection can
    turn any reply into a refusal. Take the rest for a hint, and ask again with a query that is signed.
    """

    proof: Proof
    """Whether it is genuine."""
    verdict: Optional[Verdict]
    """What became of the request; None where the reply does not say."""
    message: Message
    """The fields; none of a text."""
    text: Optional[bytes] = field(default=None, repr=False)
    """What came instead of XML: a bill, JSON or a page."""

    @property
    def is_verified(self) -> bool:
        """Whether the gateway has signed it."""
        return self.proof is Proof.VERIFIED

    @property
    def is_done(self) -> bool:
        """Whether it is genuine and says that the request was done."""
        verdict = self.verdict
        return self.is_verified and verdict is not None and verdict.outcome is Outcome.DONE

    def __getitem__(self, name: str) -> str:
        """The value of a field."""
        return self.message[name]


class Endpoint:
    """One endpoint of the gateway: `wxpay.api.MICROPAY` and so on.

    >>> import wxpay
    >>> wxpay.api.MICROPAY.path
    '/pay/micropay'
    """

    __slots__ = ("_forms", "_raw", "name")
    name: str
    """Its name, the same in every language."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._raw: Any = ffi.addressof(lib, "WXPAY_API_" + name)
        self._forms: Optional[Dict[str, str]] = None

    def __repr__(self) -> str:
        return f"wxpay.api.{self.name}"

    def __reduce__(self) -> Any:
        return _by_path, (self.path,)

    @property
    def path(self) -> str:
        """The path, with its `/`."""
        return text(self._raw.path, self._raw.path_len)

    @property
    def method(self) -> Method:
        """How a request is sent."""
        return Method(self._raw.method)

    @property
    def host(self) -> Host:
        """Where to."""
        return Host(self._raw.host)

    @property
    def url(self) -> str:
        """Where to, with the path."""
        return self.url_at(self.host)

    def url_at(self, host: Host, *, sandbox: bool = False) -> str:
        """Its address at a host that stands in for its own, or in the sandbox."""
        if sandbox and not self.sandbox:
            raise ValueError(f"the sandbox does not have {self.name}")
        url: bytes = ffi.string(lib.wxpay_host_url(int(host)))
        return url.decode() + (SANDBOX if sandbox else "") + self.path

    @property
    def reply_kind(self) -> ReplyKind:
        """What comes back."""
        return ReplyKind(self._raw.reply)

    @property
    def certificate(self) -> bool:
        """Whether the connection needs the merchant's client certificate."""
        return bool(self._raw.certificate)

    @property
    def sandbox(self) -> bool:
        """Whether the sandbox has it, too."""
        return bool(self._raw.sandbox)

    @property
    def deprecated(self) -> bool:
        """Whether it is of no use any more to who has not used it before."""
        return bool(self._raw.deprecated)

    @property
    def request_fields(self) -> str:
        """The fields of a request: a word for each, `name`, `!` or `?`, its form and longest length."""
        return text(self._raw.request, self._raw.request_len)

    @property
    def reply_fields(self) -> str:
        """The fields of a reply, likewise."""
        line: bytes = ffi.string(lib.wxpay_endpoint_reply(self._raw))
        return line.decode()

    def _form(self, name: str) -> str:
        """What a field looks like: `time`, `date`, `json` or another."""
        if self._forms is None:
            forms = {}
            for word in self.request_fields.split():
                field_name, _, form = word.replace("!", "?", 1).partition("?")
                forms[field_name] = "".join(iter(_letters(form)))
            self._forms = forms
        return self._forms.get(name, "")

    def _value(self, name: str, value: Any) -> Any:
        """A value as the field has it."""
        if isinstance(value, datetime):
            if self._form(name) == "date":
                return format_time(value, TimeForm.DATE)
            return format_time(value)
        if isinstance(value, date):
            return format_time(datetime(value.year, value.month, value.day, tzinfo=CHINA), TimeForm.DATE)
        if isinstance(value, (dict, list)):
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return value

    def request(
        self, *, key: Key, merchant: Merchant, nonce: Optional[str] = None, **fields: Any
    ) -> Request:
        """Fills in, checks, signs and writes a request.

        The merchant's numbers, `nonce_str`, `sign_type` and `sign` are filled in. A field is `str` or
        `int`; a time may be a `datetime`, and JSON a `dict`. What the gateway is sure to refuse is refused
        here, and the error names the field.
        """
        return self.request_of(fields, key=key, merchant=merchant, nonce=nonce)

    def request_of(
        self,
        fields: Mapping[str, Any],
        *,
        key: Key,
        merchant: Merchant,
        nonce: Optional[str] = None,
    ) -> Request:
        """As `request`, of fields in a mapping: for any endpoint."""
        if self._raw.method == lib.WXPAY_METHOD_UPLOAD:
            raise ValueError(f"the body for {self.name} is a form with a file: see `form`")
        chosen = new_nonce() if nonce is None else nonce
        made = self._written(lib.wxpay_python_request, fields, key, merchant, chosen)
        if self._raw.method == lib.WXPAY_METHOD_GET:
            return Request(self, b"", f"{self.url}?{made.decode()}", chosen)
        return Request(self, made, self.url, chosen)

    def form(
        self, *, key: Key, merchant: Merchant, nonce: Optional[str] = None, **fields: Any
    ) -> Dict[str, str]:
        """The signed fields of an upload, to be sent as a form beside the file."""
        chosen = new_nonce() if nonce is None else nonce
        flat = self._written(lib.wxpay_python_form, fields, key, merchant, chosen)
        return dict(message_of(flat))

    def _written(
        self, call: Any, fields: Mapping[str, Any], key: Key, merchant: Merchant, nonce: str
    ) -> bytes:
        """What `call` makes of the fields."""
        given = {
            name: value if type(value) is str else self._value(name, value)
            for name, value in fields.items()
        }
        data, payee = encoded(nonce, "nonce"), raw_merchant(merchant)
        return written(
            call, flattened(given), self._raw, raw_key(key), payee, data, len(data)
        )

    def read_reply(self, body: Body, *, key: Key) -> Reply:
        """Reads a reply to a request that was signed with this key.

        The endpoint decides whether the signature counts, and no reply can change that: where it signs, a
        reply without a signature is refused, unless it is itself a refusal.
        """
        data = body if type(body) is bytes else bytes_of(body)
        raw, work = raw_key(key), take()
        status = lib.wxpay_python_reply(self._raw, raw, data, len(data), work.raw)
        if status:
            refuse(status, work)
        proof, outcome, advice = Proof(work.raw.proof), work.raw.outcome, work.raw.advice
        message = message_in(work)
        verdict = Verdict(Outcome(outcome), Advice(advice)) if outcome else None
        return Reply(proof, verdict, message, data if proof is Proof.UNVERIFIED_TEXT else None)

    def judge(self, err_code: Optional[str]) -> Verdict:
        """What an `err_code` means for a request to this endpoint; None for a refusal without one."""
        data = encoded(err_code or "", "err_code")
        outcome = ffi.new("wxpay_outcome *")
        status = lib.wxpay_judge(self._raw, data, len(data), outcome)
        if status:
            raise error_of(status)
        return Verdict(Outcome(outcome.outcome), Advice(outcome.advice))


def _letters(form: str) -> Any:
    """The letters that a form starts with."""
    for character in form:
        if not "a" <= character <= "z":
            return
        yield character


def find(path: str) -> Optional[Endpoint]:
    """The endpoint of that path, or None."""
    from . import api

    for endpoint in api.ALL:
        if endpoint.path == path:
            return endpoint
    return None


def _by_path(path: str) -> Endpoint:
    endpoint = find(path)
    if endpoint is None:
        raise LookupError(f"no endpoint {path}")
    return endpoint
