#!/usr/bin/env python3
"""Verify a notification of 1 KB by this package, by wechatpy, and by hashlib with ElementTree.

    verify.py [ROUNDS]         one line of JSON for each: the best of the rounds, in which they take turns
    verify.py --allocations    one line for each: how often a call asks the heap, where that is counted

All of them get the bytes and the key, and refuse a changed amount. What else runs on the machine can make a
round slower and never faster, hence the best.
"""

import ctypes
import hashlib
import hmac
import json
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import wxpay
from wechatpy.exceptions import InvalidSignatureException
from wechatpy.pay import WeChatPay

VECTORS = Path(__file__).resolve().parents[3] / "vectors"
DOCUMENT = (VECTORS / "notify/pay-22-md5.xml").read_bytes()
KEY_TEXT = "192006250b4c09247ec02edce69f6a2d"
KEY = wxpay.Key.md5(KEY_TEXT)
MERCHANT = wxpay.Merchant("wxd930ea5d5a258f4f", "10000100")
ORDER = wxpay.Order("20261123131500000042", 450)
WECHAT = WeChatPay("wxd930ea5d5a258f4f", KEY_TEXT, "10000100")
REFUSALS = (ValueError, InvalidSignatureException)


def verify(document):
    return wxpay.verify(document, key=KEY)


def all_fields(document):
    return wxpay.verify(document, key=KEY).items()


def notification(document):
    return wxpay.read_pay_notification(document, key=KEY, merchant=MERCHANT, order=ORDER)


def wechatpy(document):
    return WECHAT.parse_payment_result(document)


def standard_library(document):
    """As one would write it by hand, and no slower than necessary."""
    fields = {element.tag: element.text or "" for element in ElementTree.fromstring(document)}
    names = sorted(name for name, value in fields.items() if value and name != "sign")
    text = "&".join(f"{name}={fields[name]}" for name in names) + "&key=" + KEY_TEXT
    digest = hashlib.md5(text.encode()).hexdigest().upper()
    if not hmac.compare_digest(digest, fields.get("sign", "")):
        raise ValueError("sign")
    return fields


CALLS = [
    (verify, "wxpay: verify"),
    (all_fields, "wxpay: verify, and all fields as texts"),
    (notification, "wxpay: read_pay_notification, compared with the order"),
    (wechatpy, "wechatpy: parse_payment_result"),
    (standard_library, "hashlib + ElementTree"),
]


def check():
    """Each does what it is measured for."""
    forged = DOCUMENT.replace(b"<total_fee>450<", b"<total_fee>451<")
    if forged == DOCUMENT:
        forged = DOCUMENT.replace(b"450", b"451")
    for call, what in CALLS:
        call(DOCUMENT)
        try:
            call(forged)
        except REFUSALS:
            continue
        sys.exit(f"{what} accepts a forgery")
    if dict(all_fields(DOCUMENT)) != standard_library(DOCUMENT):
        sys.exit("the fields differ")


def measured(call, calls):
    """Nanoseconds for a call."""
    document = DOCUMENT
    start = time.perf_counter_ns()
    for _ in range(calls):
        call(document)
    return (time.perf_counter_ns() - start) / calls


def times(rounds):
    calls = {call: max(50, int(2e6 / measured(call, 50))) for call, _ in CALLS}
    taken = {call: [] for call, _ in CALLS}
    for count in range(rounds):
        turn = count % len(CALLS)
        for call, _ in CALLS[turn:] + CALLS[:turn]:
            taken[call].append(measured(call, calls[call]))
    return {call: round(min(taken[call])) for call in taken}


def allocations():
    library = ctypes.CDLL(None)
    count = library.allocations
    count.restype, calls = ctypes.c_ulong, 1000
    for call, what in CALLS:
        for _ in range(50):
            call(DOCUMENT)
        before = count()
        for _ in range(calls):
            call(DOCUMENT)
        print(json.dumps({"what": what, "allocs": round((count() - before) / calls)}))


def main():
    check()
    if sys.argv[1:] == ["--allocations"]:
        allocations()
        return
    counted = {}
    for line in filter(None, sys.stdin.read().split("\n")):
        row = json.loads(line)
        counted[row["what"]] = row["allocs"]
    made = times(int(sys.argv[1]) if sys.argv[1:] else 199)
    for call, what in CALLS:
        print(json.dumps({"face": "python", "what": what, "ns": made[call], "allocs": counted[what]}))


if __name__ == "__main__":
    main()
