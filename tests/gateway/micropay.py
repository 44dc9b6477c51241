"""/pay/micropay: the merchant scans the customer's payment code."""

from .book import PAID, Order
from .chance import draw
from .clock import from_compact
from .errors import Cut, Late, Refused
from .replies import paid_fields
from .request import Request
from .rules import check_code, check_expiry
from .world import World

BANKS = ("OTHERS", "CFT", "CMB_DEBIT", "ICBC_DEBIT", "CCB_CREDIT")


def micropay(world: World, request: Request) -> dict[str, str]:
    number, code = request.get("out_trade_no"), request.get("auth_code")
    check_code(code)
    check_expiry(request.fields, world.now, 60)
    owner = request.merchant.mch_id
    order = world.book.orders.get((owner, number))
    if order:
        check_known(order, request)
    if world.book.codes.get(code, number) != number:
        raise Refused("AUTH_CODE_ERROR", "付款码已使用，请刷新再试")
    total = int(request.get("total_fee"))
    does, seconds = request.decided, 0.0
    if not does:
        does, seconds = world.customers.behave("micropay", owner, number, total, world.settings.amounts)
    if does == "drop_before":
        raise Cut
    if does == "late":
        raise Late(seconds, "pay")
    if does == "expired":
        raise Refused("AUTHCODEEXPIRE", "二维码已过期，请用户在微信上刷新后再试")
    world.book.codes[code] = number
    if not order:
        order = world.book.add(new_order(world, request))
        world.give_coupons(order, world.customers.plan("micropay", owner, number, total).coupons)
    order.last_attempt = world.now
    return behave(world, order, does, seconds)


def new_order(world: World, request: Request) -> Order:
    number = request.get("out_trade_no")
    order = Order(
        number, request.merchant.appid, request.merchant.mch_id, "MICROPAY", request.content(),
        request.sign_type, world.now, int(request.get("total_fee")),
    )  # fmt: skip
    order.openid = world.openid(request.get("auth_code")[:12])
    order.bank_type = draw(world.seed, "bank", number).choice(BANKS)
    if request.get("time_expire"):
        order.expires = from_compact(request.get("time_expire"))
    return order


def check_known(order: Order, request: Request) -> None:
    """The number is not new: only the same payment, not yet decided, may be tried again."""
    if order.state in PAID:
        raise Refused("ORDERPAID", "该订单已支付")
    if order.state == "CLOSED":
        raise Refused("ORDERCLOSED", "该订单已关闭")
    if order.state == "REVOKED":
        raise Refused("ORDERREVERSED", "该订单已撤销")
    if order.trade_type != "MICROPAY" or order.state == "PAYERROR":
        raise Refused("OUT_TRADE_NO_USED", "商户订单号重复")
    content = request.content()
    if content != order.content:
        if {**content, "auth_code": ""} == {**order.content, "auth_code": ""}:
            raise Refused("OUT_TRADE_NO_USED", "商户订单号重复，付款码不一致")
        raise Refused("INVALID_REQUEST", "请求参数与首次请求不一致")
    if order.state == "USERPAYING":
        raise Refused("USERPAYING", "需要用户输入支付密码")


def behave(world: World, order: Order, does: str, seconds: float) -> dict[str, str]:
    """Lets the customer do it."""
    if does == "pay" and order.total > world.settings.password_above:
        does, seconds = "password", 12
    if does.startswith("password"):
        order.state = "USERPAYING"
        if does == "password":
            world.charge_later(order, seconds)
        elif does == "password_fail":
            world.clock.after(seconds, lambda: world.fail(order))
        raise Refused("USERPAYING", "需要用户输入支付密码")
    if does in ("not_enough", "bad_card"):
        world.fail(order)
        if does == "bad_card":
            raise Refused("NOTSUPORTCARD", "不支持卡类型")
        raise Refused("NOTENOUGH", "余额不足")
    if does == "bank_error_charged":
        world.charge_later(order, seconds)
    if does in ("pay", "system_error_charged", "drop_after"):
        world.charge(order)
    if does.startswith("bank_error"):
        raise Refused("BANKERROR", "银行系统异常")
    if does.startswith("system_error"):
        raise Refused("SYSTEMERROR", "系统超时")
    if does == "drop_after":
        raise Cut
    if order.state != "SUCCESS":
        raise Refused("TRADE_ERROR", "订单已过期")
    return paid_fields(order)
