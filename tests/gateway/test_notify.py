"""Notifications: content, schedule, order, and false ones."""

import base64
import contextlib
import hashlib

from vectors import aes

from . import signature, wire
from .clock import START
from .notify import SCHEDULE
from .post import is_loopback
from .testing import Case


class Notifications(Case):
    def paid(self, number: str, **more: object) -> None:
        self.good(self.client.unifiedorder(number, **more))
        self.control("pay", out_trade_no=number)

    def refund_in(self, body: bytes, key: str | None = None) -> dict[str, str]:
        secret = hashlib.md5((key or self.client.key).encode()).hexdigest().encode()
        plain = aes.decrypt(secret, base64.b64decode(wire.read(body)["req_info"]))
        return wire.read(plain[: -plain[-1]], "root")

    def test_payment(self) -> None:
        self.paid("A", attach="x")
        [(url, body)] = self.told
        fields = wire.read(body)
        self.assertEqual(url, "http://127.0.0.1:9/notify")
        self.assertTrue(signature.right(fields, self.client.key))
        self.assertEqual((fields["out_trade_no"], fields["total_fee"], fields["attach"]), ("A", "101", "x"))

    def test_no_notification_of_micropay(self) -> None:
        self.good(self.client.micropay("A"))
        self.assertEqual(self.told, [])

    def test_schedule(self) -> None:
        self.answers = [b"<xml><return_code>FAIL</return_code></xml>", b"SUCCESS", b""] + [b"no"] * 40
        self.paid("A")
        self.gateway.advance(3 * 86_400)
        times = [delivery.time - START for delivery in self.gateway.notifier.deliveries]
        self.assertEqual(times, [sum(SCHEDULE[:n]) for n in range(16)])
        self.assertEqual(times[-1], 24 * 3600 + 4 * 60)
        self.assertEqual(len({body for _, body in self.told}), 1)

    def test_success_ends_it(self) -> None:
        self.answers = [b"no", b"no"]
        self.paid("A")
        self.gateway.advance(86_400)
        self.assertEqual([each.accepted for each in self.gateway.notifier.deliveries], [False, False, True])

    def test_refund(self) -> None:
        self.good(self.client.micropay("A"))
        self.good(self.client.refund("A", "R", 40, notify_url="http://127.0.0.1:9/refund"))
        self.gateway.advance(30)
        [(_, body)] = self.told
        self.assertNotIn("sign", wire.read(body))
        secret = self.refund_in(body)
        self.assertEqual((secret["out_refund_no"], secret["refund_fee"]), ("R", "40"))
        self.assertEqual((secret["refund_status"], secret["success_time"]), ("SUCCESS", "2026-01-05 12:00:30"))

    def test_held_and_released_in_another_order(self) -> None:
        self.control("hold")
        for number in "ABC":
            self.paid(number)
        self.assertEqual(self.told, [])
        self.control("release", order="reversed")
        self.assertEqual([wire.read(body)["out_trade_no"] for _, body in self.told], ["C", "B", "A"])
        self.control("hold")
        for number in "DEFGH":
            self.paid(number)
        self.assertEqual(self.control("release", order="shuffled")["released"], 5)
        numbers = [wire.read(body)["out_trade_no"] for _, body in self.told[3:]]
        self.assertEqual(sorted(numbers), list("DEFGH"))
        self.assertNotEqual(numbers, list("DEFGH"))

    def test_faults(self) -> None:
        self.gateway.faults.set([{"kind": "notify_lost", "times": 1}])
        self.paid("A")
        self.assertEqual(self.told, [])
        self.gateway.advance(15)
        self.assertEqual(len(self.told), 1)
        self.gateway.faults.set({"notify_duplicate": 1})
        self.paid("B")
        self.assertEqual(self.told[1], self.told[2])
        self.gateway.faults.set([{"kind": "notify_late", "seconds": 60}])
        self.paid("C")
        self.gateway.advance(59)
        self.assertEqual(len(self.told), 3)
        self.gateway.advance(1)
        self.assertEqual(len(self.told), 4)

    def test_a_true_one_again(self) -> None:
        self.paid("A")
        self.control("notify", number="A")
        self.assertTrue(signature.right(wire.read(self.told[1][1]), self.client.key))

    def test_false_payments(self) -> None:
        self.paid("A")
        wrong = ("forged", "tampered", "unsigned", "empty_sign", "other_sign_type")
        right = ("other_amount", "other_merchant")
        for how in wrong + right:
            made = self.control("notify", number="A", how=how)
            self.assertEqual(made["special"], how)
            fields = wire.read(self.told[-1][1])
            self.assertEqual(signature.right(fields, self.client.key), how in right, how)
        for how in ("twice", "doctype", "truncated"):
            self.control("notify", number="A", how=how)
            with self.assertRaises(wire.Malformed):
                wire.read(self.told[-1][1])

    def test_false_refunds(self) -> None:
        self.good(self.client.micropay("A"))
        self.good(self.client.refund("A", "R", 40, notify_url="http://127.0.0.1:9/refund"))
        self.gateway.advance(30)
        true = self.refund_in(self.told[0][1])
        for how in ("forged", "tampered", "truncated"):
            self.control("notify", number="R", how=how)
            with contextlib.suppress(ValueError, IndexError):
                self.assertNotEqual(self.refund_in(self.told[-1][1]), true)
        self.control("notify", number="R", how="duplicate")
        self.assertEqual(self.refund_in(self.told[-1][1]), true)

    def test_what_is_this_machine(self) -> None:
        for url in ("http://127.0.0.1:80/a", "http://localhost/", "http://[::1]:8080/", "http://127.9.9.9/"):
            self.assertTrue(is_loopback(url), url)
        for url in (
            "https://127.0.0.1/", "http://192.0.2.1/", "http://127.0.0.1@example.com/", "http:///", "http://[::1",
            "http://localhost.example/", "http://127.0.0.1:99999/", "http://0.0.0.0/", "",
        ):  # fmt: skip
            self.assertFalse(is_loopback(url), url)

    def test_only_this_machine_is_told(self) -> None:
        self.gateway.post = None
        self.paid("A", notify_url="http://192.0.2.1/notify")
        self.gateway.advance(86_400)
        self.assertEqual([each.reason for each in self.gateway.notifier.deliveries], ["not loopback"])
