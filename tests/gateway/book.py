"""The orders and refunds that the gateway knows."""

from dataclasses import dataclass, field

# States in which no money can be taken any more.
DEAD = ("CLOSED", "REVOKED", "PAYERROR")
PAID = ("SUCCESS", "REFUND")
DESCRIPTION = {
    "SUCCESS": "支付成功",
    "REFUND": "订单发生过退款，退款详情请查询退款单",
    "NOTPAY": "订单未支付",
    "CLOSED": "订单已关闭",
    "REVOKED": "订单已撤销",
    "USERPAYING": "需要用户输入支付密码",
    "PAYERROR": "支付失败，请重新下单支付",
}


@dataclass
class Coupon:
    """A part of the price that somebody else pays."""

    id: str
    type: str
    fee: int


@dataclass
class Refund:
    """A refund that was accepted."""

    number: str
    id: str
    fee: int
    content: dict[str, str]
    time: float
    coupons: list[tuple[Coupon, int]]
    status: str = "PROCESSING"
    success_time: float | None = None
    notify_url: str = ""
    sign_type: str = "MD5"

    @property
    def coupon_fee(self) -> int:
        return sum(fee for _, fee in self.coupons)


@dataclass
class Order:
    """An order, from the first request that names its number."""

    number: str
    appid: str
    mch_id: str
    trade_type: str
    content: dict[str, str]
    sign_type: str
    time: float
    total: int
    state: str = "NOTPAY"
    openid: str = ""
    transaction_id: str = ""
    time_end: float = 0
    bank_type: str = "OTHERS"
    coupons: list[Coupon] = field(default_factory=list)
    refunds: list[Refund] = field(default_factory=list)
    expires: float | None = None
    reversals: int = 0
    last_query: float | None = None
    last_attempt: float = 0
    prepay_id: str = ""
    code_url: str = ""
    reversed_time: float | None = None

    @property
    def coupon_fee(self) -> int:
        return sum(coupon.fee for coupon in self.coupons)

    @property
    def refunded(self) -> int:
        """What refunds hold or have paid back, in fen."""
        return sum(refund.fee for refund in self.refunds if refund.status != "REFUNDCLOSE")


class Book:
    """Orders by merchant and number, and by what else may name them."""

    def __init__(self) -> None:
        self.orders: dict[tuple[str, str], Order] = {}
        self.transactions: dict[tuple[str, str], Order] = {}
        self.refunds: dict[tuple[str, str], tuple[Order, Refund]] = {}
        self.refund_ids: dict[tuple[str, str], tuple[Order, Refund]] = {}
        self.codes: dict[str, str] = {}

    def add(self, order: Order) -> Order:
        self.orders[order.mch_id, order.number] = order
        return order

    def add_refund(self, order: Order, refund: Refund) -> None:
        order.refunds.append(refund)
        self.refunds[order.mch_id, refund.number] = order, refund
        self.refund_ids[order.mch_id, refund.id] = order, refund

    def find(self, mch_id: str, fields: dict[str, str]) -> Order | None:
        """By transaction_id, which wins, or by out_trade_no."""
        if fields.get("transaction_id"):
            return self.transactions.get((mch_id, fields["transaction_id"]))
        return self.orders.get((mch_id, fields.get("out_trade_no", "")))
