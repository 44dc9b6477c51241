"""The sandbox of payment codes: /xdc/apiv2sandbox, with its own orders and its own key.

It knows micropay and orderquery only. Failures are chosen by the header Wechatpay-Negative-Test.
"""

from dataclasses import replace

from .book import Book
from .customers import Customers, Rule
from .errors import Cut, Failed
from .ledger import Ledger
from .micropay import micropay
from .orders import orderquery
from .request import Request
from .world import World

PREFIX = "/xdc/apiv2sandbox"
HEADER = "wechatpay-negative-test"
PATHS = ("/pay/micropay", "/pay/orderquery")
# What the payment code does in each test.
TESTS = {
    "": "pay",
    "MICROPAY_USERPAYING": "password",
    "MICROPAY_TIMEOUT": "system_error",
    "MICROPAY_PAYERROR": "password_fail",
    "MICROPAY_PAY_QUERY_TIMEOUT": "system_error",
}


def world_of(world: World) -> World:
    """The sandbox next to that world, at the same time."""
    customers = Customers(world.seed)
    return replace(world, customers=customers, notifier=None, book=Book(), ledger=Ledger(), complaints=[])


def handle(world: World, path: str, request: Request) -> dict[str, str]:
    test = request.headers.get(HEADER, "")
    if test not in TESTS:
        raise Failed(f"沙箱没有该用例: {test}")
    if path == "/pay/orderquery":
        if test == "MICROPAY_PAY_QUERY_TIMEOUT":
            raise Cut
        return orderquery(world, request)
    world.customers.rules = [Rule([TESTS[test]])]
    return micropay(world, request)
