"""Fields that several replies and notifications share."""

from .book import DESCRIPTION, PAID, Order
from .clock import compact


def coupon_fields(order: Order) -> dict[str, str]:
    """coupon_fee, and coupon_..._$n counted from 0; nothing without a coupon."""
    if not order.coupons:
        return {}
    fields = {"coupon_fee": str(order.coupon_fee), "coupon_count": str(len(order.coupons))}
    for n, coupon in enumerate(order.coupons):
        fields[f"coupon_type_{n}"] = coupon.type
        fields[f"coupon_id_{n}"] = coupon.id
        fields[f"coupon_fee_{n}"] = str(coupon.fee)
    return fields


def settlement(order: Order) -> int:
    """What the merchant gets: free coupons are not settled."""
    return order.total - sum(coupon.fee for coupon in order.coupons if coupon.type == "NO_CASH")


def amount_fields(order: Order) -> dict[str, str]:
    fields = {"total_fee": str(order.total), "cash_fee": str(order.total - order.coupon_fee)}
    fields["fee_type"] = order.content.get("fee_type", "CNY")
    if order.coupons:
        fields["settlement_total_fee"] = str(settlement(order))
    return fields


def paid_fields(order: Order) -> dict[str, str]:
    """A payment, as micropay, orderquery and the notification report it."""
    return {
        "device_info": order.content.get("device_info", ""),
        "openid": order.openid,
        "is_subscribe": "N",
        "trade_type": order.trade_type,
        "bank_type": order.bank_type,
        **amount_fields(order),
        "cash_fee_type": "CNY",
        **coupon_fields(order),
        "transaction_id": order.transaction_id,
        "out_trade_no": order.number,
        "attach": order.content.get("attach", ""),
        "time_end": compact(order.time_end),
    }


def query_fields(order: Order) -> dict[str, str]:
    """An order in any state. Without a payment only a few fields are there."""
    state = {"trade_state": order.state, "trade_state_desc": DESCRIPTION[order.state]}
    if order.state in PAID:
        return {**paid_fields(order), **state}
    return {"out_trade_no": order.number, "attach": order.content.get("attach", ""), **state}
