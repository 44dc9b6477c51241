"""What the payer's client needs to start a payment: parameters as `dict`, addresses as `str`.

Every parameter is a string and goes to the client as it is, under the name that it has here. `nonce` and
`time` are made where they are not given.

    page in an official account     jsapi, choose_wxpay
    mini-program                    mini_program
    your own app                    app
    browser outside WeChat          h5_url
    QR code of an order             native_url
    QR code of a product            native_product_url
"""

from __future__ import annotations

import json
from datetime import datetime
from time import time as now
from typing import Any, Dict, Optional, Union

from ._c import ffi, lib
from ._constants import INVOKE_CONTRACT_APPID as CONTRACT_APPID
from ._constants import INVOKE_CONTRACT_PATH as CONTRACT_PATH
from ._errors import error_of
from ._key import Key, raw_key
from ._lib import encoded, produced, struct
from ._merchant import Merchant, raw_merchant
from .values import nonce as new_nonce
from .values import seconds_of

Moment = Union[int, datetime, None]
"""A time: a `datetime` that tells its time zone, seconds since 1970, or None for now."""


def _struct(kind: str, time: Moment, **texts: Optional[str]) -> Any:
    raw, alive = struct(f"wxpay_invoke_{kind} *", **texts)
    if time is None:
        raw.seconds = int(now())
    else:
        raw.seconds = seconds_of(time) if isinstance(time, datetime) else time
    return raw, alive


def _made(function: Any, key: Key, *arguments: Any) -> bytes:
    raw, violation = raw_key(key), ffi.new("wxpay_violation *")
    return produced(
        lambda out, size, length: function(raw, *arguments, out, size, length, violation), violation
    )


def _dict(text: bytes) -> Dict[str, str]:
    made: Dict[str, str] = json.loads(text)
    return made


def _nonce(nonce: Optional[str]) -> str:
    return new_nonce() if nonce is None else nonce


def _order(
    function: Any, key: Key, appid: str, prepay_id: str, nonce: Optional[str], time: Moment
) -> Dict[str, str]:
    raw, alive = _struct("order", time, appid=appid, prepay_id=prepay_id, nonce=_nonce(nonce))
    made = _made(function, key, raw)
    del alive
    return _dict(made)


def jsapi(
    *, key: Key, appid: str, prepay_id: str, nonce: Optional[str] = None, time: Moment = None
) -> Dict[str, str]:
    """`getBrandWCPayRequest` of `WeixinJSBridge`, in the page of an official account.

    The key is the one that signed the order. `json.dumps` of it may not stand in a script as it is.
    """
    return _order(lib.wxpay_invoke_jsapi_json, key, appid, prepay_id, nonce, time)


def mini_program(
    *, key: Key, appid: str, prepay_id: str, nonce: Optional[str] = None, time: Moment = None
) -> Dict[str, str]:
    """`wx.requestPayment`, in a mini-program."""
    return _order(lib.wxpay_invoke_mini_program_json, key, appid, prepay_id, nonce, time)


def choose_wxpay(
    *, key: Key, appid: str, prepay_id: str, nonce: Optional[str] = None, time: Moment = None
) -> Dict[str, str]:
    """`wx.chooseWXPay` of the JS-SDK, in the page of an official account."""
    return _order(lib.wxpay_invoke_choose_wxpay_json, key, appid, prepay_id, nonce, time)


def app(
    *,
    key: Key,
    appid: str,
    partnerid: str,
    prepay_id: str,
    nonce: Optional[str] = None,
    time: Moment = None,
) -> Dict[str, str]:
    """`PayReq` of the open SDK, in your own app. `partnerid` is the `mch_id` of the order."""
    raw, alive = _struct(
        "app", time, appid=appid, partnerid=partnerid, prepay_id=prepay_id, nonce=_nonce(nonce)
    )
    made = _made(lib.wxpay_invoke_app_json, key, raw)
    del alive
    return _dict(made)


def red_packet(
    *, key: Key, appid: str, package: str, nonce: Optional[str] = None, time: Moment = None
) -> Dict[str, str]:
    """`wx.sendBizRedPacket`, in a mini-program. `package` is that of the reply, as it came."""
    raw, alive = _struct("red_packet", time, appid=appid, package=package, nonce=_nonce(nonce))
    made = _made(lib.wxpay_invoke_red_packet_json, key, raw)
    del alive
    return _dict(made)


def h5_url(mweb_url: str, *, redirect_url: Optional[str] = None) -> str:
    """The address to send the payer's browser to, with the one to come back to in it.

    Coming back does not mean that it was paid: ask for the order.
    """
    data, back, at = encoded(mweb_url, "mweb_url"), b"", ffi.new("size_t *")
    if redirect_url is not None:
        back = encoded(redirect_url, "redirect_url")
    length, size = ffi.new("size_t *"), len(data) + 3 * len(back) + 64
    out = ffi.new("char[]", size)
    status = lib.wxpay_invoke_h5_url(data, len(data), back, len(back), out, size, length, at)
    if status:
        raise error_of(status, int(at[0]))
    made: bytes = ffi.buffer(out, length[0])[:]
    return made.decode()


def native_url(code_url: str) -> str:
    """The text for the QR code of an order: `code_url` as it came, if it is one."""
    data, at = encoded(code_url, "code_url"), ffi.new("size_t *")
    status = lib.wxpay_invoke_native_url_check(data, len(data), at)
    if status:
        raise error_of(status, int(at[0]))
    return code_url


def native_product_url(
    *,
    key: Key,
    appid: str,
    mch_id: str,
    product_id: str,
    nonce: Optional[str] = None,
    time: Moment = None,
) -> str:
    """The text for the QR code of a product, which may be printed: see `read_native_scan`."""
    raw, alive = _struct(
        "product", time, appid=appid, mch_id=mch_id, product_id=product_id, nonce=_nonce(nonce)
    )
    made = _made(lib.wxpay_invoke_native_product_url, key, raw)
    del alive
    return made.decode()


def coupon_url(
    *,
    key: Key,
    stock_id: str,
    out_request_no: str,
    send_coupon_merchant: str,
    open_id: str,
    coupon_code: Optional[str] = None,
) -> str:
    """The address of the page in WeChat on which a customer takes a coupon."""
    raw, alive = struct(
        "wxpay_invoke_coupon *",
        stock_id=stock_id,
        out_request_no=out_request_no,
        send_coupon_merchant=send_coupon_merchant,
        open_id=open_id,
        coupon_code=coupon_code,
    )
    made = _made(lib.wxpay_invoke_coupon_url, key, raw)
    del alive
    return made.decode()


def _contract(
    function: Any,
    key: Key,
    merchant: Merchant,
    request_serial: int,
    time: Moment,
    return_web: bool = False,
    **texts: Optional[str],
) -> bytes:
    raw, alive = _struct("contract", time, **texts)
    raw.request_serial = request_serial
    raw.return_web = int(return_web)
    made = _made(function, key, raw_merchant(merchant), raw)
    del alive
    return made


def contract_url(
    *,
    key: Key,
    merchant: Merchant,
    plan_id: str,
    contract_code: str,
    contract_display_account: str,
    notify_url: str,
    request_serial: int,
    return_web: bool = False,
    time: Moment = None,
) -> str:
    """The address of the page in an official account on which a payer signs a contract."""
    return _contract(
        lib.wxpay_invoke_contract_url,
        key,
        merchant,
        request_serial,
        time,
        return_web,
        plan_id=plan_id,
        contract_code=contract_code,
        contract_display_account=contract_display_account,
        notify_url=notify_url,
    ).decode()


def contract_h5_url(
    *,
    key: Key,
    merchant: Merchant,
    plan_id: str,
    contract_code: str,
    contract_display_account: str,
    notify_url: str,
    request_serial: int,
    clientip: str,
    return_appid: Optional[str] = None,
    time: Moment = None,
) -> str:
    """The address for a browser outside WeChat: your server gets it, and is told the `redirect_url`."""
    return _contract(
        lib.wxpay_invoke_contract_h5_url,
        key,
        merchant,
        request_serial,
        time,
        plan_id=plan_id,
        contract_code=contract_code,
        contract_display_account=contract_display_account,
        notify_url=notify_url,
        clientip=clientip,
        return_appid=return_appid,
    ).decode()


def contract_mini_program(
    *,
    key: Key,
    merchant: Merchant,
    plan_id: str,
    contract_code: str,
    contract_display_account: str,
    notify_url: str,
    request_serial: int,
    time: Moment = None,
) -> Dict[str, str]:
    """`extraData` of `wx.navigateToMiniProgram` to `CONTRACT_APPID` and `CONTRACT_PATH`."""
    return _dict(
        _contract(
            lib.wxpay_invoke_contract_mini_program_json,
            key,
            merchant,
            request_serial,
            time,
            plan_id=plan_id,
            contract_code=contract_code,
            contract_display_account=contract_display_account,
            notify_url=notify_url,
        )
    )


def _score(
    function: Any,
    key: Key,
    mch_id: str,
    service_id: str,
    out_order_no: str,
    nonce: Optional[str],
    time: Moment,
) -> bytes:
    raw, alive = _struct(
        "score",
        time,
        mch_id=mch_id,
        service_id=service_id,
        out_order_no=out_order_no,
        nonce=_nonce(nonce),
    )
    made = _made(function, key, raw)
    del alive
    return made


def score_detail(
    *,
    key: Key,
    mch_id: str,
    service_id: str,
    out_order_no: str,
    nonce: Optional[str] = None,
    time: Moment = None,
) -> Dict[str, str]:
    """`extraData` of `wx.openBusinessView`, in a mini-program; `businessType` is `wxpayScoreDetail`."""
    function = lib.wxpay_invoke_score_detail_json
    return _dict(_score(function, key, mch_id, service_id, out_order_no, nonce, time))


def score_detail_query(
    *,
    key: Key,
    mch_id: str,
    service_id: str,
    out_order_no: str,
    nonce: Optional[str] = None,
    time: Moment = None,
) -> str:
    """`query` of the open SDK's `WXOpenBusinessView`, or `queryString` of the JS-SDK's."""
    function = lib.wxpay_invoke_score_detail_query
    return _score(function, key, mch_id, service_id, out_order_no, nonce, time).decode()


__all__ = ["CONTRACT_APPID", "CONTRACT_PATH", "app", "choose_wxpay", "contract_h5_url",
           "contract_mini_program", "contract_url", "coupon_url", "h5_url", "jsapi", "mini_program",
           "native_product_url", "native_url", "red_packet", "score_detail", "score_detail_query"]  # fmt: skip
