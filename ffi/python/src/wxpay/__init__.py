"""WeChat Pay V2: signatures, notifications, requests, bills and flows.

    import wxpay

    key = wxpay.Key.md5("192006250b4c09247ec02edce69f6a2d")
    merchant = wxpay.Merchant(appid="wxd930ea5d5a258f4f", mch_id="10000100")

    paid = wxpay.read_pay_notification(body, key=key, merchant=merchant, order=order)

What is read here is proven, or refused with a `WxpayError` that says why and where. No I/O happens in this
package: send a `Request` by the HTTP client that you have, and hand over what came back.

    verify, sign, write_signed          messages of any kind
    read_pay_notification and others    what the gateway tells, and `ACK` to answer with
    api                                 all endpoints: requests and replies
    invoke                              what the payer's client needs
    read_bill, reconcile                bills, and your own records
    flow                                what to do while nobody knows whether the payer has paid
    values                              amounts, times, scanned codes, numbers of orders
"""

from . import api, flow, invoke, values
from ._bill import Bill, Refused, Row, read_bill
from ._constants import (
    ACK as _ACK,
    EVENT_ACK as _EVENT_ACK,
    Advice,
    Column,
    Finding,
    Host,
    Kind,
    Method,
    Outcome,
    Proof,
    RecordKind,
    ReplyKind,
    Scanned,
    Schedule,
    Sheet,
    TimeForm,
)
from ._endpoint import Endpoint, Reply, Request, Verdict
from ._errors import (
    ArgumentError,
    BillError,
    ContentError,
    DecryptionError,
    DocumentError,
    MismatchError,
    SignatureError,
    WxpayError,
)
from ._key import Key
from ._lib import VERSION as __version__
from ._merchant import Merchant, Order
from ._message import (
    CHINA,
    Message,
    canonical,
    read_unverified,
    sign,
    verify,
    write_signed,
    write_unsigned,
)
from ._notices import (
    CombinedNotification,
    ContractNotification,
    NativeScan,
    PayscoreNotification,
    VehicleNotification,
    ack_again,
    event_ack_again,
    read_combined_notification,
    read_contract_notification,
    read_native_scan,
    read_payscore_notification,
    read_vehicle_notification,
    retry_due,
    write_native_refusal,
    write_native_reply,
)
from ._notification import Notification, read_debit_notification, read_pay_notification
from ._reconcile import Reconciliation, Record, reconcile
from ._refund import RefundNotification, read_unauthenticated_refund_notification

ACK = _ACK.encode()
"""Delivered: what to answer every notification with but those of pay score and native mode 1."""
EVENT_ACK = _EVENT_ACK.encode()
"""Delivered: what to answer a pay-score notification with."""

__all__ = [
    "ACK",
    "Advice",
    "ArgumentError",
    "Bill",
    "BillError",
    "CHINA",
    "Column",
    "CombinedNotification",
    "ContentError",
    "ContractNotification",
    "DecryptionError",
    "DocumentError",
    "EVENT_ACK",
    "Endpoint",
    "Finding",
    "Host",
    "Key",
    "Kind",
    "Merchant",
    "Message",
    "Method",
    "MismatchError",
    "NativeScan",
    "Notification",
    "Order",
    "Outcome",
    "PayscoreNotification",
    "Proof",
    "Reconciliation",
    "Record",
    "RecordKind",
    "Refused",
    "RefundNotification",
    "Reply",
    "ReplyKind",
    "Request",
    "Row",
    "Scanned",
    "Schedule",
    "Sheet",
    "SignatureError",
    "TimeForm",
    "VehicleNotification",
    "Verdict",
    "WxpayError",
    "__version__",
    "ack_again",
    "api",
    "canonical",
    "event_ack_again",
    "flow",
    "invoke",
    "read_bill",
    "read_combined_notification",
    "read_contract_notification",
    "read_debit_notification",
    "read_native_scan",
    "read_pay_notification",
    "read_payscore_notification",
    "read_unauthenticated_refund_notification",
    "read_unverified",
    "read_vehicle_notification",
    "reconcile",
    "retry_due",
    "sign",
    "values",
    "verify",
    "write_native_refusal",
    "write_native_reply",
    "write_signed",
    "write_unsigned",
]
