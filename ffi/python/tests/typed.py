"""Looked at by mypy only: what a program may write, and what it may not."""

from datetime import datetime
from typing import Optional

import wxpay
from wxpay import api

key = wxpay.Key.md5("192006250b4c09247ec02edce69f6a2d")
merchant = wxpay.Merchant("wx1", mch_id="1")


def lookup(number: str) -> Optional[wxpay.Order]:
    return wxpay.Order(number, 450)


def program(body: bytes) -> None:
    paid = wxpay.read_pay_notification(body, key=key, merchant=merchant, order=lookup)
    amount: int = paid.total_fee
    when: Optional[datetime] = paid.time_end
    request = api.REVERSE.request(key=key, merchant=merchant, out_trade_no="A", nonce=None)
    reply: wxpay.Reply = request.read_reply(body, key=key)
    kind: wxpay.Kind = wxpay.WxpayError(wxpay.Kind.EMPTY).kind
    rows = [row.fen(wxpay.Column.ORDER_AMOUNT) for row in wxpay.read_bill("bill.csv")]
    print(amount, when, reply, kind, rows)


def mistakes(body: bytes) -> None:
    wxpay.verify(body, key="text")  # type: ignore[arg-type]
    wxpay.verify(body, key)  # type: ignore[misc]
    wxpay.read_pay_notification(body, key=key, merchant=merchant)  # type: ignore[call-arg]
    api.MICROPAY.request(key=key, merchant=merchant, body="x")  # type: ignore[call-arg]
    api.MICROPAY.request(  # type: ignore[call-arg]
        key=key, merchant=merchant, body="x", out_trade_no="A", total_fee=1, auth_code="1",
        spbill_create_ip="::1", total_fees=1,
    )  # fmt: skip
    api.REFUND.request(
        key=key,
        merchant=merchant,
        out_refund_no="R",
        total_fee="4.50",  # type: ignore[arg-type]
        refund_fee=450,
    )
    api.DOWNLOAD_BILL.request(
        key=key,
        merchant=merchant,
        bill_date="20261123",
        bill_type="EVERYTHING",  # type: ignore[arg-type]
    )
