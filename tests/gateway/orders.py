"""Orders by QR code, JSAPI, APP and H5; querying and closing orders of every kind."""

from .book import PAID, Order
from .chance import digits, draw, letters
from .clock import compact, from_compact
from .errors import Refused
from .micropay import BANKS
from .replies import query_fields
from .request import Request
from .rules import check_expiry, check_trade_type
from .world import World

# How long a prepay_id can be paid.
PREPAY_VALID = 7200


def unifiedorder(world: World, request: Request) -> dict[str, str]:
    check_trade_type(request.fields)
    owner, number = request.merchant.mch_id, request.get("out_trade_no")
    order = world.book.orders.get((owner, number))
    if order:
        check_known(order, request)
    else:
        check_expiry(request.fields, world.now, 60)
        order = world.book.add(new_order(world, request))
        does, seconds = world.customers.behave("order", owner, number, order.total)
        world.give_coupons(order, world.customers.plan("order", owner, number, order.total).coupons)
        if does == "pay":
            world.charge_later(order, seconds)
        elif does == "fail":
            world.clock.after(seconds, lambda: world.fail(order))
    fields = {
        "device_info": order.content.get("device_info", ""),
        "trade_type": order.trade_type,
        "prepay_id": order.prepay_id,
    }
    if order.trade_type == "NATIVE":
        fields["code_url"] = order.code_url
    if order.trade_type == "MWEB":
        page = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb"
        fields["mweb_url"] = f"{page}?prepay_id={order.prepay_id}&package={digits(world.seed, 10, 'web', number)}"
    return fields


def new_order(world: World, request: Request) -> Order:
    number, owner = request.get("out_trade_no"), request.merchant.mch_id
    order = Order(
        number, request.merchant.appid, owner, request.get("trade_type"), request.content(),
        request.sign_type, world.now, int(request.get("total_fee")),
    )  # fmt: skip
    order.openid = request.get("openid") or request.get("sub_openid") or world.openid(number)
    order.bank_type = draw(world.seed, "bank", number).choice(BANKS)
    order.expires = world.now + PREPAY_VALID
    if request.get("time_expire"):
        order.expires = min(order.expires, from_compact(request.get("time_expire")))
    order.prepay_id = "wx" + compact(world.now) + letters(world.seed, 20, "prepay", owner, number).lower()
    order.code_url = "weixin://wxpay/bizpayurl?pr=" + letters(world.seed, 9, "code_url", owner, number)
    return order


def check_known(order: Order, request: Request) -> None:
    """The number is not new: the same order again gives the same prepay_id."""
    if order.state in PAID:
        raise Refused("ORDERPAID", "该订单已支付")
    if order.state in ("CLOSED", "REVOKED"):
        raise Refused("ORDERCLOSED", "该订单已关闭")
    if order.trade_type != request.get("trade_type") or order.state == "PAYERROR":
        raise Refused("OUT_TRADE_NO_USED", "商户订单号重复")
    if order.content != request.content():
        raise Refused("INVALID_REQUEST", "请求参数与首次请求不一致")


def orderquery(world: World, request: Request) -> dict[str, str]:
    order = world.book.find(request.merchant.mch_id, request.fields)
    if not order:
        raise Refused("ORDERNOTEXIST", "订单不存在")
    gap = world.settings.query_minimum
    if order.last_query is not None and round(world.now - order.last_query, 3) < gap:
        world.complain(order, f"queried again within {gap:g} s")
    order.last_query = world.now
    return query_fields(order)


def closeorder(world: World, request: Request) -> dict[str, str]:
    order = world.book.find(request.merchant.mch_id, request.fields)
    if not order:
        raise Refused("ORDERNOTEXIST", "订单不存在")
    if order.state in PAID:
        raise Refused("ORDERPAID", "订单已支付，不能发起关单")
    if order.state in ("CLOSED", "REVOKED"):
        raise Refused("ORDERCLOSED", "订单已关闭，无需继续调用")
    if order.trade_type == "MICROPAY":
        raise Refused("INVALID_REQUEST", "付款码支付请调用撤销订单接口")
    if world.now - order.time < world.settings.close_minimum:
        raise Refused("TRADE_STATE_ERROR", "订单生成后不能马上关闭")
    order.state = "CLOSED"
    return {"result_msg": "OK"}
