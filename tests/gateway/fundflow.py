"""/pay/downloadfundflow: how the merchant's balance changed on a day."""

import hashlib

from .bills import check_day, packed, text, yuan
from .chance import digits
from .clock import day, spaced
from .errors import Refused
from .request import Request
from .world import World

HEADER = (
    "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,"
    "收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号"
)
SUMMARY = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额"
# What the business is called, and the sign of its amount.
BUSINESS = {
    "charge": ("交易", 1),
    "reversal": ("退款", -1),
    "refund_accepted": ("退款", -1),
    "refund_closed": ("退款", 1),
}


def downloadfundflow(world: World, request: Request) -> bytes:
    if request.get("account_type") not in ("Basic", "Operation", "Fees"):
        raise Refused("PARAM_ERROR", "account_type")
    date, owner = request.get("bill_date"), request.merchant.mch_id
    try:
        check_day(world, date)
    except Refused as refused:
        codes = {"20001": "PARAM_ERROR", "20002": "NO_BILL_EXIST", "20003": "BILL_CREATING"}
        raise Refused(codes[refused.code], refused.about) from None
    balance = 0
    rows: list[list[str]] = []
    count = {1: 0, -1: 0}
    total = {1: 0, -1: 0}
    for entry in world.ledger.entries:
        if entry.mch_id != owner or entry.kind not in BUSINESS:
            continue
        name, sign = BUSINESS[entry.kind]
        balance += sign * entry.fen
        if day(entry.time) != date or request.get("account_type") != "Basic":
            continue
        count[sign] += 1
        total[sign] += entry.fen
        rows.append([
            spaced(entry.time), entry.refund_id or entry.transaction_id,
            owner + digits(world.seed, 18, "flow", entry.number), name, name,
            "收入" if sign > 0 else "支出", yuan(entry.fen), yuan(balance), "system", "",
            entry.out_refund_no or entry.out_trade_no,
        ])  # fmt: skip
    if not rows:
        raise Refused("NO_BILL_EXIST", "账单不存在")
    totals = [f"{len(rows)}.0", f"{count[1]}.0", yuan(total[1]), f"{count[-1]}.0", yuan(total[-1])]
    return packed(text(HEADER, rows, SUMMARY, totals), request)


def digest(bill: bytes) -> str:
    """The reply's Digest header, of the bytes that are sent."""
    return "SHA=" + hashlib.sha1(bill).hexdigest()
