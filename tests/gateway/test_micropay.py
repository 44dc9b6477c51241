"""Payment codes: every behaviour, and what happens to a number that is used again."""

from .customers import AMOUNTS, MICROPAY
from .testing import Case


class Behaviours(Case):
    def test_paid_at_once(self) -> None:
        reply = self.good(self.client.micropay("A", attach="Tisch 3"))
        self.assertEqual((reply["total_fee"], reply["attach"], reply["trade_type"]), ("101", "Tisch 3", "MICROPAY"))
        self.assertEqual(reply["time_end"], "20260105120000")
        self.assertEqual(len(reply["transaction_id"]), 28)
        self.assertEqual(self.balance(), {"customer": -101, "merchant": 101, "transit": 0})

    def test_password(self) -> None:
        self.rule("password", seconds=10)
        self.bad(self.client.micropay("A"), "USERPAYING")
        self.gateway.advance(9)
        self.assertEqual(self.state("A"), "USERPAYING")
        self.bad(self.client.micropay("A"), "USERPAYING")
        self.gateway.advance(1)
        self.assertEqual(self.state("A"), "SUCCESS")

    def test_password_not_given(self) -> None:
        self.rule("password_fail")
        self.bad(self.client.micropay("A"), "USERPAYING")
        self.gateway.advance(60)
        self.assertEqual(self.state("A"), "PAYERROR")
        self.rule("password_never")
        self.bad(self.client.micropay("B"), "USERPAYING")
        self.gateway.advance(6000)
        self.assertEqual(self.state("B"), "USERPAYING")

    def test_large_amounts_want_a_password(self) -> None:
        self.good(self.client.micropay("A", total_fee=100_000))
        self.bad(self.client.micropay("B", total_fee=100_001), "USERPAYING")

    def test_unknown_outcomes(self) -> None:
        for does, code, state in (
            ("system_error", "SYSTEMERROR", "NOTPAY"),
            ("system_error_charged", "SYSTEMERROR", "SUCCESS"),
            ("bank_error", "BANKERROR", "NOTPAY"),
        ):
            self.rule(does, number=does)
            self.bad(self.client.micropay(does), code)
            self.assertEqual(self.state(does), state)

    def test_the_bank_answers_late(self) -> None:
        self.rule("bank_error_charged", seconds=7)
        self.bad(self.client.micropay("A"), "BANKERROR")
        self.assertEqual(self.state("A"), "NOTPAY")
        self.gateway.advance(7)
        self.assertEqual(self.state("A"), "SUCCESS")

    def test_connections_that_end(self) -> None:
        self.rule("drop_before")
        self.assertIsNone(self.client.micropay("A"))
        self.bad(self.client.query("A"), "ORDERNOTEXIST")
        self.rule("drop_after")
        self.assertIsNone(self.client.micropay("B"))
        self.assertEqual(self.state("B"), "SUCCESS")

    def test_a_request_that_arrives_late(self) -> None:
        self.rule("late", seconds=20)
        self.assertIsNone(self.client.micropay("A"))
        self.assertIsNone(self.client.micropay("B"))
        self.bad(self.client.query("A"), "ORDERNOTEXIST")
        self.good(self.client.reverse("B"))
        self.gateway.advance(20)
        self.assertEqual((self.state("A"), self.state("B")), ("SUCCESS", "REVOKED"))

    def test_definite_failures(self) -> None:
        for does, code in (("expired", "AUTHCODEEXPIRE"), ("not_enough", "NOTENOUGH"), ("bad_card", "NOTSUPORTCARD")):
            self.rule(does, number=does)
            self.bad(self.client.micropay(does), code)
        self.bad(self.client.query("expired"), "ORDERNOTEXIST")
        self.assertEqual(self.state("not_enough"), "PAYERROR")
        self.bad(self.client.micropay("X", auth_code="281234567890123456"), "AUTH_CODE_INVALID")

    def test_amounts_choose(self) -> None:
        self.assertEqual(list(AMOUNTS.values()), list(MICROPAY))
        self.bad(self.client.micropay("A", total_fee=99_902), "USERPAYING")
        self.gateway.settings.amounts = False
        self.good(self.client.micropay("B", total_fee=99_902))

    def test_the_seed_chooses(self) -> None:
        self.gateway.set_weights({"micropay": {"pay": 0.7, "not_enough": 0.3}})
        paid = sum((self.client.micropay(f"N{n}") or {})["result_code"] == "SUCCESS" for n in range(200))
        self.assertTrue(110 < paid < 170, paid)


class Numbers(Case):
    def test_a_retry_after_an_unknown_outcome(self) -> None:
        self.rule(["system_error", "pay"])
        self.bad(self.client.micropay("A"), "SYSTEMERROR")
        self.good(self.client.micropay("A"))
        self.bad(self.client.micropay("A"), "ORDERPAID")
        self.assertEqual(self.balance()["merchant"], 101)

    def test_a_retry_overtakes_the_bank(self) -> None:
        self.rule(["bank_error_charged", "pay"])
        self.bad(self.client.micropay("A"), "BANKERROR")
        self.good(self.client.micropay("A"))
        self.gateway.advance(60)
        self.assertEqual(self.balance()["merchant"], 101)

    def test_other_content(self) -> None:
        self.rule("system_error")
        self.bad(self.client.micropay("A"), "SYSTEMERROR")
        self.bad(self.client.micropay("A", total_fee=102), "INVALID_REQUEST")
        self.bad(self.client.micropay("A", auth_code="131111111111111111"), "OUT_TRADE_NO_USED")

    def test_a_code_pays_once(self) -> None:
        code = self.client.code("A")["auth_code"]
        self.good(self.client.micropay("A"))
        self.bad(self.client.micropay("B", auth_code=code), "AUTH_CODE_ERROR")

    def test_final_states(self) -> None:
        self.good(self.client.micropay("A"))
        self.gateway.advance(15)
        self.good(self.client.reverse("A"))
        self.bad(self.client.micropay("A"), "ORDERREVERSED")
        self.rule("not_enough")
        self.bad(self.client.micropay("B"), "NOTENOUGH")
        self.bad(self.client.micropay("B"), "OUT_TRADE_NO_USED")

    def test_the_other_way_to_pay(self) -> None:
        self.good(self.client.unifiedorder("A"))
        self.bad(self.client.micropay("A"), "OUT_TRADE_NO_USED")
        self.rule("system_error")
        self.bad(self.client.micropay("B"), "SYSTEMERROR")
        self.bad(self.client.unifiedorder("B"), "OUT_TRADE_NO_USED")

    def test_time_expire(self) -> None:
        self.bad(self.client.micropay("A", time_expire="20260105120059"), "PARAM_ERROR")
        self.rule("password", seconds=90)
        self.bad(self.client.micropay("A", time_expire="20260105120100"), "USERPAYING")
        self.gateway.advance(100)
        self.assertEqual(self.state("A"), "USERPAYING")
