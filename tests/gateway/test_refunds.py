"""Refunds: never more than was paid, and the same number is the same refund."""

from .testing import Case


class Refunds(Case):
    def setUp(self) -> None:
        super().setUp()
        self.good(self.client.micropay("A"))

    def test_accepted_then_final(self) -> None:
        reply = self.good(self.client.refund("A", "R", 40))
        self.assertEqual((reply["refund_fee"], reply["total_fee"]), ("40", "101"))
        self.assertEqual(self.balance(), {"customer": -101, "merchant": 61, "transit": 40})
        self.assertEqual(self.good(self.client.refunds(out_refund_no="R"))["refund_status_0"], "PROCESSING")
        self.gateway.advance(30)
        query = self.good(self.client.refunds(refund_id=reply["refund_id"]))
        self.assertEqual((query["refund_status_0"], query["refund_success_time_0"]), ("SUCCESS", "2026-01-05 12:00:30"))
        self.assertEqual(self.state("A"), "REFUND")
        self.assertEqual(self.balance(), {"customer": -61, "merchant": 61, "transit": 0})

    def test_the_same_number_again(self) -> None:
        first = self.good(self.client.refund("A", "R", 40))
        again = self.good(self.client.refund("A", "R", 40))
        self.assertEqual(again["refund_id"], first["refund_id"])
        self.bad(self.client.refund("A", "R", 41), "INVALID_REQUEST")
        self.good(self.client.micropay("B"))
        self.bad(self.client.refund("B", "R", 40), "INVALID_REQUEST")
        self.assertEqual(self.balance()["merchant"], 61 + 101)

    def test_never_more_than_paid(self) -> None:
        self.good(self.client.refund("A", "R1", 100))
        self.bad(self.client.refund("A", "R2", 2), "ERROR")
        self.good(self.client.refund("A", "R3", 1))
        self.bad(self.client.refund("A", "R4", 1), "ERROR")

    def test_refusals(self) -> None:
        self.bad(self.client.refund("nothing", "R", 1), "ORDERNOTEXIST")
        self.bad(self.client.refund("A", "R", 1, total=100), "INVALID_REQUEST")
        self.good(self.client.unifiedorder("B"))
        self.bad(self.client.refund("B", "R", 1), "ORDERNOTEXIST")
        paid = self.good(self.client.query("A"))["transaction_id"]
        self.bad(self.client.refund("B", "R", 1, transaction_id=paid), "INVALID_TRANSACTIONID")
        self.bad(self.client.refunds(out_refund_no="R"), "REFUNDNOTEXIST")
        self.bad(self.client.refunds(out_trade_no="A"), "REFUNDNOTEXIST")
        self.gateway.advance(365 * 86_400 + 1)
        self.bad(self.client.refund("A", "R", 1), "TRADE_OVERDUE")

    def test_behaviours(self) -> None:
        for number, does, code, left in (
            ("R1", "not_enough", "NOTENOUGH", 101),
            ("R2", "need_retry", "BIZERR_NEED_RETRY", 101),
            ("R3", "system_error", "SYSTEMERROR", 101),
            ("R4", "system_error_accepted", "SYSTEMERROR", 100),
        ):
            self.rule([does, "succeed"], kind="refund", number=number)
            self.bad(self.client.refund("A", number, 1), code)
            self.assertEqual(self.balance()["merchant"], left)
        for number in ("R1", "R2", "R3", "R4"):
            self.good(self.client.refund("A", number, 1))
        self.assertEqual(self.balance()["merchant"], 97)

    def test_refunds_that_end_badly(self) -> None:
        self.rule("close", kind="refund", number="R1")
        self.rule("change", kind="refund", number="R2", seconds=0)
        self.good(self.client.refund("A", "R1", 101))
        self.gateway.advance(30)
        self.assertEqual(self.balance()["merchant"], 101)
        self.good(self.client.refund("A", "R2", 101))
        self.gateway.advance(0)
        self.assertEqual(self.balance()["transit"], 101)
        query = self.good(self.client.refunds(out_trade_no="A"))
        self.assertEqual([query[f"refund_status_{n}"] for n in range(2)], ["REFUNDCLOSE", "CHANGE"])

    def test_many_refunds_come_in_pages(self) -> None:
        for n in range(12):
            self.good(self.client.refund("A", f"R{n}", 1))
        query = self.good(self.client.refunds(out_trade_no="A"))
        self.assertEqual((query["total_refund_count"], query["refund_count"]), ("12", "10"))
        query = self.good(self.client.refunds(out_trade_no="A", offset=10))
        self.assertEqual((query["refund_count"], query["out_refund_no_0"]), ("2", "R10"))

    def test_coupons_come_back_in_proportion(self) -> None:
        self.rule("pay", number="C", coupons=[1, 1])
        self.good(self.client.micropay("C", total_fee=3))
        for n in range(3):
            reply = self.good(self.client.refund("C", f"C{n}", 1, 3))
            self.assertEqual(int(reply["cash_refund_fee"]) + int(reply["coupon_refund_fee"]), 1)
        query = self.good(self.client.refunds(out_trade_no="C"))
        back = [int(query[f"coupon_refund_fee_{n}"]) for n in range(3)]
        self.assertEqual(sum(back), 2)
        given = [name for name in query if name.startswith("coupon_refund_fee_") and name.count("_") == 4]
        self.assertEqual(len(given), 2, given)
