"""/pay/refundquery: refunds by $n, their coupons by $n_$m."""

from .book import Order, Refund
from .clock import spaced
from .errors import Refused
from .replies import amount_fields
from .request import Request
from .world import World

# How many refunds one reply lists.
PAGE = 10
RECEIVER = "支付用户零钱"


def found(world: World, request: Request) -> tuple[Order, list[Refund]]:
    """refund_id wins over out_refund_no, that over transaction_id, that over out_trade_no."""
    owner = request.merchant.mch_id
    one = None
    if request.get("refund_id"):
        one = world.book.refund_ids.get((owner, request.get("refund_id")))
    elif request.get("out_refund_no"):
        one = world.book.refunds.get((owner, request.get("out_refund_no")))
    else:
        order = world.book.find(owner, request.fields)
        if order and order.refunds:
            return order, order.refunds
    if not one:
        raise Refused("REFUNDNOTEXIST", "退款订单查询失败")
    return one[0], [one[1]]


def refundquery(world: World, request: Request) -> dict[str, str]:
    order, refunds = found(world, request)
    offset = int(request.get("offset") or 0)
    page = refunds[offset : offset + PAGE]
    fields = {
        "total_refund_count": str(len(refunds)),
        "transaction_id": order.transaction_id,
        "out_trade_no": order.number,
        **amount_fields(order),
        "refund_count": str(len(page)),
    }
    for n, refund in enumerate(page):
        fields |= refund_fields(refund, n)
    return fields


def refund_fields(refund: Refund, n: int) -> dict[str, str]:
    fields = {
        f"out_refund_no_{n}": refund.number,
        f"refund_id_{n}": refund.id,
        f"refund_channel_{n}": "ORIGINAL",
        f"refund_fee_{n}": str(refund.fee),
        f"coupon_refund_fee_{n}": str(refund.coupon_fee),
        f"coupon_refund_count_{n}": str(len(refund.coupons)),
        f"refund_status_{n}": refund.status,
        f"refund_account_{n}": "REFUND_SOURCE_UNSETTLED_FUNDS",
        f"refund_recv_accout_{n}": RECEIVER,
    }
    if refund.success_time is not None:
        fields[f"refund_success_time_{n}"] = spaced(refund.success_time)
    for m, (coupon, fee) in enumerate(refund.coupons):
        fields[f"coupon_type_{n}_{m}"] = coupon.type
        fields[f"coupon_refund_id_{n}_{m}"] = coupon.id
        fields[f"coupon_refund_fee_{n}_{m}"] = str(fee)
    return fields
