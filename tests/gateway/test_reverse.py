"""Reversals: after one nobody has paid."""

from .testing import Case


class Reverse(Case):
    def reversed(self, number: str) -> None:
        self.assertEqual(self.good(self.client.reverse(number))["recall"], "N")
        self.assertEqual(self.state(number), "REVOKED")

    def test_a_paid_order(self) -> None:
        self.good(self.client.micropay("A"))
        self.gateway.advance(15)
        self.reversed("A")
        self.reversed("A")
        self.assertEqual(self.balance()["merchant"], 0)
        self.assertEqual(len(self.gateway.world.ledger.entries), 2)
        self.assertEqual([each["about"] for each in self.gateway.world.complaints], ["queried again within 1 s"])

    def test_too_early_is_a_complaint(self) -> None:
        self.good(self.client.micropay("A"))
        self.gateway.advance(14)
        self.reversed("A")
        self.assertIn("reversed within 15 s", str(self.gateway.world.complaints))

    def test_money_never_moves_after_it(self) -> None:
        for does, code in (("password", "USERPAYING"), ("bank_error_charged", "BANKERROR")):
            self.rule(does, number=does, seconds=30)
            self.bad(self.client.micropay(does), code)
            self.gateway.advance(20)
            self.reversed(does)
            self.gateway.advance(60)
            self.assertEqual(self.state(does), "REVOKED")
        self.assertEqual(self.gateway.world.ledger.entries, [])

    def test_recall(self) -> None:
        self.rule("system_error_charged", recall=2)
        self.bad(self.client.micropay("A"), "SYSTEMERROR")
        self.gateway.advance(20)
        for _ in range(2):
            self.assertEqual(self.bad(self.client.reverse("A"), "SYSTEMERROR")["recall"], "Y")
        self.assertEqual(self.balance()["merchant"], 101)
        self.reversed("A")

    def test_faults_ask_to_recall(self) -> None:
        self.good(self.client.micropay("A"))
        self.gateway.advance(20)
        for kind, left in (("system_error_before", 101), ("system_error_after", 0)):
            self.gateway.faults.set([{"kind": kind, "path": "/secapi/pay/reverse", "times": 1}])
            self.assertEqual(self.bad(self.client.reverse("A"), "SYSTEMERROR")["recall"], "Y")
            self.assertEqual(self.balance()["merchant"], left)
        self.reversed("A")

    def test_a_number_nobody_knows(self) -> None:
        self.reversed("A")
        self.bad(self.client.micropay("A"), "ORDERREVERSED")
        self.gateway.settings.reverse_unknown = "refuse"
        self.assertEqual(self.bad(self.client.reverse("B"), "ORDERNOTEXIST")["recall"], "N")
        self.good(self.client.micropay("B"))

    def test_what_cannot_be_reversed(self) -> None:
        self.good(self.client.unifiedorder("A"))
        self.bad(self.client.reverse("A"), "INVALID_REQUEST")
        self.good(self.client.micropay("B"))
        self.good(self.client.refund("B", "R", 1))
        self.bad(self.client.reverse("B"), "INVALID_REQUEST")
        self.good(self.client.micropay("C"))
        self.gateway.advance(7 * 86_400 + 1)
        self.assertEqual(self.bad(self.client.reverse("C"), "REVERSE_EXPIRE")["recall"], "N")

    def test_by_transaction_id(self) -> None:
        paid = self.good(self.client.micropay("A"))["transaction_id"]
        self.good(self.client.call("/secapi/pay/reverse", transaction_id=paid, out_trade_no="other"))
        self.assertEqual(self.state("A"), "REVOKED")
