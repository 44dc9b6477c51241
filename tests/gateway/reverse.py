"""/secapi/pay/reverse: after it nobody has paid, and the number is used up."""

from .book import Order
from .errors import Refused
from .request import Request
from .world import World


def reverse(world: World, request: Request) -> dict[str, str]:
    owner = request.merchant.mch_id
    order = world.book.find(owner, request.fields)
    if not order:
        order = unknown(world, request)
    if order.trade_type not in ("MICROPAY", ""):
        raise Refused("INVALID_REQUEST", "仅支持撤销付款码支付订单", recall="N")
    # Differences of times are off by less than a microsecond.
    if round(world.now - order.last_attempt, 3) < world.settings.reverse_minimum and order.trade_type:
        world.complain(order, f"reversed within {world.settings.reverse_minimum:g} s of the payment")
    order.reversals += 1
    plan = world.customers.decided.get(("micropay", owner, order.number))
    if plan and order.reversals <= plan.recall:
        raise Refused("SYSTEMERROR", "系统超时，请重试", recall="Y")
    if order.refunds:
        raise Refused("INVALID_REQUEST", "订单已发起退款，不能撤销", recall="N")
    if order.state == "SUCCESS":
        if world.now - order.time_end > world.settings.reverse_window:
            raise Refused("REVERSE_EXPIRE", "订单无法撤销，请申请退款", recall="N")
        world.ledger.move(world.now, "reversal", order, order.total)
    if order.state != "REVOKED":
        order.state = "REVOKED"
        order.reversed_time = world.now
    return {"recall": "N"}


def unknown(world: World, request: Request) -> Order:
    """A number the gateway never saw: by default it is closed for ever, so that a payment request
    that is still on its way cannot take money."""
    number = request.get("out_trade_no")
    if world.settings.reverse_unknown != "close" or request.get("transaction_id"):
        raise Refused("ORDERNOTEXIST", "订单不存在", recall="N")
    merchant = request.merchant
    return world.book.add(
        Order(number, merchant.appid, merchant.mch_id, "", {}, request.sign_type, world.now, 0)
    )
