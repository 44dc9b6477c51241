"""The ledger sees every kind of wrong."""

import unittest
from collections.abc import Callable

from .book import Order
from .ledger import MOVES
from .testing import Case
from .world import World


class Wrong(unittest.TestCase):
    def setUp(self) -> None:
        self.case = Case()
        self.case.setUp()
        self.client, self.world = self.case.client, self.case.gateway.world
        self.case.good(self.client.micropay("A"))
        self.case.good(self.client.refund("A", "R", 40))

    def wrong(self, spoil: Callable[[World, Order], object]) -> str:
        self.assertEqual(self.world.ledger.check(self.world.book), [])
        spoil(self.world, self.world.book.orders[self.client.merchant.mch_id, "A"])
        return "; ".join(self.world.ledger.check(self.world.book))

    def test_a_second_charge(self) -> None:
        self.assertIn("charged 2 times", self.wrong(lambda w, o: w.ledger.move(0, "charge", o, 101)))

    def test_a_wrong_amount(self) -> None:
        self.assertIn("charged 101 of 102 fen", self.wrong(lambda w, o: setattr(o, "total", 102)))

    def test_money_kept(self) -> None:
        self.assertIn("REVOKED, and 101 fen are kept", self.wrong(lambda w, o: setattr(o, "state", "REVOKED")))

    def test_a_payment_without_money(self) -> None:
        self.assertIn("REFUND without a charge", self.wrong(lambda w, o: w.ledger.entries.clear()))

    def test_money_of_no_order(self) -> None:
        self.assertIn("no order", self.wrong(lambda w, o: w.book.orders.clear()))

    def test_money_that_is_not_there(self) -> None:
        self.assertIn("takes what is not there", self.wrong(lambda w, o: w.ledger.move(0, "reversal", o, 101)))

    def test_a_refund_twice(self) -> None:
        said = self.wrong(lambda w, o: w.ledger.move(0, "refund_accepted", o, 40))
        self.assertIn("the merchant has 21 fen, not 61", said)

    def test_a_refund_that_never_came(self) -> None:
        said = self.wrong(lambda w, o: setattr(o.refunds[0], "status", "SUCCESS"))
        self.assertIn("refunds paid 0 fen, not 40", said)

    def test_no_movement(self) -> None:
        order = self.world.book.orders[self.client.merchant.mch_id, "A"]
        for kind, fen in [(kind, 0) for kind in MOVES] + [("gift", 1)]:
            with self.assertRaises(AssertionError):
                self.world.ledger.move(0, kind, order, fen)
