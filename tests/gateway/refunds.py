"""/secapi/pay/refund: accepted at once, final later."""

from .book import PAID, Coupon, Order, Refund
from .chance import digits
from .clock import day
from .errors import Refused
from .replies import amount_fields
from .request import Request
from .world import World


def refund(world: World, request: Request) -> dict[str, str]:
    owner, number = request.merchant.mch_id, request.get("out_refund_no")
    order = world.book.find(owner, request.fields)
    known = world.book.refunds.get((owner, number))
    if known:
        if known[0] is not order or known[1].content != stable(request):
            raise Refused("INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，请核实后再试")
        return accepted(*known)
    fee = int(request.get("refund_fee"))
    order = check(world, order, request, fee)
    does, _ = world.customers.behave("refund", owner, number, fee)
    seconds = world.customers.plan("refund", owner, number, fee).seconds
    if does == "not_enough":
        raise Refused("NOTENOUGH", "基本账户余额不足，请充值后重新发起")
    if does == "need_retry":
        raise Refused("BIZERR_NEED_RETRY", "退款业务流程错误，需要商户触发重试来解决")
    if does == "system_error":
        raise Refused("SYSTEMERROR", "接口返回错误，请用原退款单号重试")
    made = Refund(number, "50300", fee, stable(request), world.now, share(order, fee))
    made.id += digits(world.seed, 6, "rf", owner, number) + day(world.now)
    made.id += digits(world.seed, 10, "refund", owner, number)
    made.notify_url, made.sign_type = request.get("notify_url"), request.sign_type
    world.book.add_refund(order, made)
    order.state = "REFUND"
    world.ledger.move(world.now, "refund_accepted", order, fee, made)
    final = {"change": "CHANGE", "close": "REFUNDCLOSE"}.get(does, "SUCCESS")
    wait = world.settings.refund_seconds if seconds is None else seconds
    world.clock.after(wait, lambda: finish(world, order, made, final))
    if does == "system_error_accepted":
        raise Refused("SYSTEMERROR", "接口返回错误，请用原退款单号重试")
    return accepted(order, made)


def stable(request: Request) -> dict[str, str]:
    """What must be the same when a refund is asked for again; how the order is named may differ."""
    content = request.content()
    for name in ("transaction_id", "out_trade_no", "notify_url", "refund_desc"):
        content.pop(name, None)
    return content


def check(world: World, order: Order | None, request: Request, fee: int) -> Order:
    """Whether that much of that order can be paid back."""
    if not order:
        raise Refused("ORDERNOTEXIST", "订单不存在")
    if request.get("out_trade_no") not in ("", order.number):
        raise Refused("INVALID_TRANSACTIONID", "无效transaction_id")
    if order.state not in PAID:
        raise Refused("ORDERNOTEXIST", "订单未支付")
    if int(request.get("total_fee")) != order.total:
        raise Refused("INVALID_REQUEST", "订单金额不一致")
    if world.now - order.time_end > world.settings.refund_window:
        raise Refused("TRADE_OVERDUE", "订单已经超过退款期限")
    if order.refunded + fee > order.total:
        raise Refused("ERROR", "累计退款金额大于支付金额")
    return order


def share(order: Order, fee: int) -> list[tuple[Coupon, int]]:
    """What of it goes back to the coupons: in proportion, the first coupon first. All refunds together
    give exactly all of it back."""
    before: dict[str, int] = {}
    for refund in order.refunds:
        if refund.status != "REFUNDCLOSE":
            for coupon, part in refund.coupons:
                before[coupon.id] = before.get(coupon.id, 0) + part
    left = order.coupon_fee * (order.refunded + fee) // order.total - sum(before.values())
    left = max(0, min(left, fee))
    parts = []
    for coupon in order.coupons:
        part = min(left, coupon.fee - before.get(coupon.id, 0))
        if part > 0:
            parts.append((coupon, part))
            left -= part
    return parts


def finish(world: World, order: Order, made: Refund, status: str) -> None:
    """The end of a refund; the merchant is told."""
    made.status = status
    if status == "SUCCESS":
        made.success_time = world.now
        world.ledger.move(world.now, "refund_paid", order, made.fee, made)
    elif status == "REFUNDCLOSE":
        world.ledger.move(world.now, "refund_closed", order, made.fee, made)
    if world.notifier and made.notify_url:
        world.notifier.refunded(order, made)


def accepted(order: Order, made: Refund) -> dict[str, str]:
    fields = {
        "transaction_id": order.transaction_id,
        "out_trade_no": order.number,
        "out_refund_no": made.number,
        "refund_id": made.id,
        "refund_channel": "",
        "refund_fee": str(made.fee),
        **amount_fields(order),
        "cash_refund_fee": str(made.fee - made.coupon_fee),
        "coupon_refund_fee": str(made.coupon_fee),
        "coupon_refund_count": str(len(made.coupons)),
    }
    for n, (coupon, fee) in enumerate(made.coupons):
        fields[f"coupon_type_{n}"] = coupon.type
        fields[f"coupon_refund_id_{n}"] = coupon.id
        fields[f"coupon_refund_fee_{n}"] = str(fee)
    return fields
