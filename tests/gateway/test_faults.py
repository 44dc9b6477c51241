"""Faults: each kind does what it says, is counted, and repeats with the seed."""

import json

from . import wire
from .client import BadReply, Client
from .faults import KINDS, REQUEST_KINDS
from .gateway import Gateway
from .testing import Case


class EachKind(Case):
    def fault(self, kind: str, **more: object) -> None:
        self.gateway.faults.set([{"kind": kind, "times": 1, **more}])

    def merchant(self) -> int:
        return self.balance()["merchant"]

    def test_drops(self) -> None:
        for kind, left in (("drop_request", 0), ("drop_reply", 101)):
            self.fault(kind)
            self.assertIsNone(self.client.micropay(kind))
            self.assertEqual(self.merchant(), left)

    def test_late_request(self) -> None:
        self.fault("late_request", seconds=30)
        self.assertIsNone(self.client.micropay("A"))
        self.bad(self.client.query("A"), "ORDERNOTEXIST")
        self.gateway.advance(30)
        self.assertEqual(self.state("A"), "SUCCESS")

    def test_delay(self) -> None:
        before = self.gateway.clock.now
        self.fault("delay", seconds=12.5)
        self.good(self.client.micropay("A"))
        self.assertEqual(self.gateway.clock.now, before + 12.5)

    def test_system_errors(self) -> None:
        for kind, left in (("system_error_before", 0), ("system_error_after", 101)):
            self.fault(kind)
            self.bad(self.client.micropay("A"), "SYSTEMERROR")
            self.assertEqual(self.merchant(), left)

    def test_system_error_hides_no_wrong_request(self) -> None:
        self.fault("system_error_before")
        self.failed(self.client.call("/pay/orderquery", out_trade_no="A", sign="0" * 32), "签名错误")

    def test_garbage(self) -> None:
        kinds = set()
        for n in range(30):
            self.fault("garbage")
            status, body = self.client.raw("/pay/micropay", **self.client.code(f"A{n}"))
            kinds.add((status, body))
            with self.assertRaises(wire.Malformed):
                wire.read(body)
        self.assertEqual(len(kinds), 4)
        self.assertEqual(self.merchant(), 30 * 101)

    def test_wrong_sign(self) -> None:
        for n in range(20):
            self.fault("wrong_sign")
            with self.assertRaises(BadReply):
                self.client.micropay(f"A{n}")

    def test_only_on_its_path(self) -> None:
        self.gateway.faults.set([{"kind": "drop_request", "path": "/pay/orderquery"}])
        self.good(self.client.micropay("A"))
        self.assertIsNone(self.client.query("A"))
        seen = self.gateway.faults.as_json()
        self.assertEqual(seen["counts"], {"drop_request": 1})
        self.assertEqual(seen["by_path"], {"drop_request /pay/orderquery": 1})
        self.assertEqual(seen["requests"], 2)

    def test_bad_rules(self) -> None:
        for rules in ({"nothing": 1}, {"delay": 2}, [{"probability": 1}], 7, [{"kind": "delay", "x": 1}]):
            with self.assertRaises(ValueError):
                self.gateway.faults.set(rules)
            status, _ = self.gateway.handle("/_control/faults", {}, json.dumps(rules).encode())
            self.assertEqual(status, 400)


class Repeats(Case):
    def run_of(self, seed: int, numbers: list[str]) -> dict[str, object]:
        """What each number got, whatever the order of the numbers."""
        gateway = Gateway(seed)
        gateway.faults.set({kind: 0.1 for kind in REQUEST_KINDS if kind != "delay"})
        gateway.set_weights({"micropay": {"pay": 5, "password": 1, "system_error": 1, "drop_after": 1}})
        client = Client(gateway)
        got: dict[str, object] = {}
        for number in numbers:
            try:
                reply = client.micropay(number) or {}
            except BadReply as error:
                reply = {"bad": str(error)}
            got[number] = {name: reply.get(name) for name in ("bad", "err_code", "transaction_id")}
        return got

    def bytes_of(self, seed: int) -> list[object]:
        """Every byte that a gateway sent in a mixed run."""
        sent: list[object] = []

        def shop(url: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
            sent.append(body)
            return 500, b""

        gateway = Gateway(seed, post=shop)
        gateway.faults.set({kind: 0.05 for kind in KINDS})
        gateway.set_weights({"micropay": {"pay": 2, "password": 1}, "order": {"pay": 1, "never": 1}})
        client = Client(gateway)
        for n in range(40):
            for path, fields in (
                ("/pay/micropay", client.code(f"M{n}")),
                ("/pay/unifiedorder", client.order(f"U{n}")),
                ("/secapi/pay/refund", {"out_trade_no": f"M{n}", "out_refund_no": f"R{n}", "total_fee": 101, "refund_fee": 1}),
                ("/pay/orderquery", {"out_trade_no": f"U{n}"}),
            ):
                sent.append(client.raw(path, **fields))
            gateway.advance(3)
        sent.append(gateway.ledger())
        return sent

    def test_every_byte_repeats(self) -> None:
        self.assertEqual(self.bytes_of(5), self.bytes_of(5))
        self.assertNotEqual(self.bytes_of(5), self.bytes_of(6))

    def test_the_seed_repeats_the_run(self) -> None:
        numbers = [f"N{n}" for n in range(100)]
        first = self.run_of(3, numbers)
        self.assertEqual(self.run_of(3, numbers), first)
        self.assertEqual(self.run_of(3, numbers[::-1]), first)
        self.assertNotEqual(self.run_of(4, numbers), first)
