"""What a script or a control request may say, and what it may not."""

import json
import unittest

from .settings import Settings
from .testing import Case


class Control(Case):
    def get(self, name: str) -> object:
        reply = self.gateway.answer("GET", "/_control/" + name, {}, b"")
        self.assertEqual(reply.status, 200)
        return json.loads(reply.body)

    def refuse(self, name: str, **given: object) -> str:
        status, body = self.gateway.handle("/_control/" + name, {}, json.dumps(given).encode())
        self.assertEqual(status, 400, body)
        return str(json.loads(body)["error"])

    def test_the_clock(self) -> None:
        self.rule("password", seconds=10)
        self.bad(self.client.micropay("A"), "USERPAYING")
        clock = self.control("clock", next=True)
        self.assertEqual((clock["beijing"], clock["waiting"]), ("2026-01-05 12:00:10", 0))
        self.control("clock", to=clock["now"])
        self.assertEqual(self.control("clock", next=True), clock)
        self.assertEqual(self.get("clock"), clock)
        self.assertIn("backwards", self.refuse("clock", to=0))
        for wrong in ("x", True, None, 1e300):
            self.assertIn("not a time", self.refuse("clock", advance=wrong))

    def test_the_ledger(self) -> None:
        self.good(self.client.micropay("A"))
        ledger = self.get("ledger")
        assert isinstance(ledger, dict)
        self.assertEqual(ledger["now_beijing"], "2026-01-05 12:00:00")
        self.assertEqual((ledger["entries"][0]["kind"], ledger["entries"][0]["fen"]), ("charge", 101))
        self.assertEqual((ledger["orders"][0]["number"], ledger["orders"][0]["state"]), ("A", "SUCCESS"))
        self.assertEqual((ledger["wrong"], ledger["complaints"]), ([], []))

    def test_who_met_which_fault(self) -> None:
        self.control("faults", drop_reply=1)
        self.assertIsNone(self.client.micropay("A"))
        self.assertEqual(self.get("met"), [{"kind": "drop_reply", "path": "/pay/micropay", "number": "A"}])

    def test_a_script(self) -> None:
        rules = [{"number": "A", "does": "not_enough"}, {"amount": 7, "does": "expired", "times": 1}]
        self.control("script", settings={"reverse_minimum": 20}, customers=rules, faults={"delay": 0})
        self.bad(self.client.micropay("A"), "NOTENOUGH")
        self.bad(self.client.micropay("B", total_fee=7), "AUTHCODEEXPIRE")
        self.good(self.client.micropay("C", total_fee=7))
        self.assertEqual(self.gateway.settings.reverse_minimum, 20)

    def test_wrong_scripts(self) -> None:
        rules: list[dict[str, object]] = [
            {}, {"does": []}, {"does": "dance"}, {"does": "pay", "kind": "x"}, {"does": "pay", "x": 1},
        ]  # fmt: skip
        for rule in rules:
            self.refuse("script", customers=[rule])
        self.refuse("script", customers={})
        self.refuse("script", nothing=1)
        weights: list[dict[str, object]] = [
            {"x": {"pay": 1}}, {"micropay": {"x": 1}}, {"micropay": {}}, {"micropay": {"pay": 2, "late": -1}},
        ]  # fmt: skip
        for wrong in weights:
            self.refuse("script", weights=wrong)
        self.assertEqual(self.gateway.customers.rules, [])

    def test_other_refusals(self) -> None:
        self.refuse("pay", out_trade_no="A")
        self.refuse("notify", number="A")
        self.refuse("release", order="x")
        self.good(self.client.unifiedorder("A"))
        self.refuse("pay", out_trade_no="A", does="x")
        self.refuse("notify", number="A")
        self.assertEqual(self.control("pay", out_trade_no="A", does="fail")["trade_state"], "PAYERROR")
        self.good(self.client.unifiedorder("B"))
        self.control("pay", out_trade_no="B")
        self.assertIn("forged", self.refuse("notify", number="B", how="x"))
        self.good(self.client.refund("B", "R", 1, notify_url="http://127.0.0.1:9/"))
        self.assertIn("forged", self.refuse("notify", number="R", how="x"))

    def test_deliveries(self) -> None:
        self.good(self.client.unifiedorder("B"))
        self.control("pay", out_trade_no="B")
        deliveries = self.get("deliveries")
        assert isinstance(deliveries, list)
        delivery = deliveries[0]
        self.assertEqual((delivery["number"], delivery["attempt"], delivery["accepted"]), ("B", 1, True))


class Values(unittest.TestCase):
    def test_settings(self) -> None:
        settings = Settings()
        settings.change({"close_minimum": 0, "bills_at_once": True, "notify_timeout": 0.5})
        self.assertEqual((settings.close_minimum, settings.bills_at_once), (0, True))
        wrong: list[dict[str, object]] = [{"x": 1}, {"close_minimum": "1"}, {"amounts": 1}, {"reverse_unknown": True}]
        for new in wrong:
            with self.assertRaises(ValueError):
                settings.change(new)
