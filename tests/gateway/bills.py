"""/pay/downloadbill: what really happened on a day, as text. The stand-in charges no fees."""

import gzip

from .book import Order, Refund
from .clock import DAY, beijing, day, spaced
from .errors import Failed, Refused
from .ledger import Entry
from .replies import settlement
from .request import Request
from .world import World

BOM = "\ufeff"
BEGIN = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,"
    "用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额"
)
REFUND = "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态"
GOODS = "商品名称,商户数据包,手续费,费率,订单金额"
SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"
HEADERS = {
    "ALL": f"{BEGIN},{REFUND},{GOODS},申请退款金额,费率备注",
    "SUCCESS": f"{BEGIN},{GOODS},费率备注",
    "REFUND": f"{BEGIN},退款申请时间,退款成功时间,{REFUND},{GOODS},申请退款金额,费率备注",
}
KINDS = {
    "ALL": ("charge", "reversal", "refund_accepted"),
    "SUCCESS": ("charge",),
    "REFUND": ("reversal", "refund_accepted"),
}


def yuan(fen: int) -> str:
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def check_day(world: World, date: str) -> None:
    """A day's bill is made at 10 o'clock of the next."""
    if len(date) != 8 or not (date.isascii() and date.isdigit()):
        raise Refused("20001", "invalid bill_date")
    if world.settings.bills_at_once:
        return
    if date >= day(world.now):
        raise Refused("20002", "No Bill Exist")
    if date == day(world.now - DAY) and beijing(world.now).hour < 10:
        raise Refused("20003", "Bill Creating")


def text(header: str, rows: list[list[str]], summary: str, totals: list[str]) -> str:
    """A bill as it is sent: BOM, CRLF, and a backtick before each value, but for the headers."""
    lines = [header, *(row(values) for values in rows), summary, row(totals)]
    return BOM + "".join(line + "\r\n" for line in lines)


def row(values: list[str]) -> str:
    return ",".join("`" + value for value in values)


def packed(bill: str, request: Request) -> bytes:
    """With gzip if tar_type asks for it."""
    if request.get("tar_type") not in ("", "GZIP"):
        raise Failed("invalid tar_type")
    return gzip.compress(bill.encode(), mtime=0) if request.get("tar_type") else bill.encode()


def downloadbill(world: World, request: Request) -> bytes:
    date, kind = request.get("bill_date"), request.get("bill_type") or "ALL"
    if kind not in HEADERS:
        raise Refused("20001", "invalid bill_type")
    check_day(world, date)
    owner = request.merchant.mch_id
    entries = [
        entry
        for entry in world.ledger.entries
        if entry.mch_id == owner and entry.kind in KINDS[kind] and day(entry.time) == date
    ]
    if not entries:
        raise Refused("20002", "No Bill Exist")
    rows = []
    sums = [0, 0, 0, 0, 0]
    for entry in entries:
        order = world.book.orders[owner, entry.out_trade_no]
        refund = world.book.refunds[owner, entry.out_refund_no][1] if entry.out_refund_no else None
        settled = settlement(order) if entry.kind == "charge" else 0
        back = 0 if entry.kind == "charge" else entry.fen
        coupon = coupon_back(order, refund, entry)
        for n, fen in enumerate((settled, back, coupon, order.total if not back else 0, back)):
            sums[n] += fen
        rows.append(bill_row(kind, entry, order, refund, coupon))
    totals = [f"{len(rows)}.0", yuan(sums[0]), yuan(sums[1]), yuan(sums[2]), "0.00000", yuan(sums[3]), yuan(sums[4])]
    return packed(text(HEADERS[kind], rows, SUMMARY, totals), request)


def coupon_back(order: Order, refund: Refund | None, entry: Entry) -> int:
    """What went back to recharged coupons."""
    if refund:
        return sum(fee for coupon, fee in refund.coupons if coupon.type == "CASH")
    if entry.kind == "reversal":
        return sum(coupon.fee for coupon in order.coupons if coupon.type == "CASH")
    return 0


def bill_row(kind: str, entry: Entry, order: Order, refund: Refund | None, coupon: int) -> list[str]:
    charge = entry.kind == "charge"
    state = {"charge": "SUCCESS", "reversal": "REVOKED"}.get(entry.kind, "REFUND")
    begin = [
        spaced(entry.time), order.appid, order.mch_id, "0", order.content.get("device_info", ""),
        order.transaction_id, order.number, order.openid, order.trade_type, state, order.bank_type,
        order.content.get("fee_type", "CNY"), yuan(settlement(order) if charge else 0),
        yuan(order.coupon_fee if charge else 0),
    ]  # fmt: skip
    goods = [order.content.get("body", ""), order.content.get("attach", ""), "0.00000", "0.00%"]
    goods.append(yuan(order.total if charge else 0))
    if charge:
        back = ["0", "0", "0.00", "0.00", "", ""]
    elif refund:
        back = [refund.id, refund.number, yuan(entry.fen), yuan(coupon), "ORIGINAL", refund.status]
    else:
        back = [order.transaction_id, order.number, yuan(entry.fen), yuan(coupon), "ORIGINAL", "SUCCESS"]
    applied = [yuan(0 if charge else entry.fen), ""]
    if kind == "SUCCESS":
        return [*begin, *goods, ""]
    if kind == "REFUND":
        done = refund.success_time if refund else entry.time
        times = [spaced(entry.time), "" if done is None else spaced(done)]
        return [*begin, *times, *back, *goods, *applied]
    return [*begin, *back, *goods, *applied]
