"""What the tests share."""

import json
import unittest

from .client import Client
from .gateway import Gateway

Reply = dict[str, str] | None


class Case(unittest.TestCase):
    """A gateway with a client. At the end no fen may be lost."""

    def setUp(self) -> None:
        self.told: list[tuple[str, bytes]] = []
        self.answers: list[bytes] = []
        self.gateway = Gateway(seed=7, post=self.hear)
        self.client = Client(self.gateway)

    def tearDown(self) -> None:
        self.assertEqual(self.gateway.ledger()["wrong"], [])

    def hear(self, url: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """The merchant's end of notifications: accepts, unless `answers` says something else."""
        self.told.append((url, body))
        yes = b"<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>"
        return 200, self.answers.pop(0) if self.answers else yes

    def rule(self, does: str | list[str], **more: object) -> None:
        self.gateway.add_rules([{"does": does, **more}])

    def control(self, name: str, **given: object) -> dict[str, object]:
        """What a POST to /_control/... gives."""
        status, body = self.gateway.handle("/_control/" + name, {}, json.dumps(given).encode())
        self.assertEqual(status, 200, body)
        value: dict[str, object] = json.loads(body)
        return value

    def good(self, reply: Reply) -> dict[str, str]:
        """The reply, which must be a success."""
        assert reply is not None, "the connection was cut"
        self.assertEqual((reply.get("return_code"), reply.get("result_code")), ("SUCCESS", "SUCCESS"), reply)
        self.assertIn("sign", reply)
        return reply

    def bad(self, reply: Reply, code: str) -> dict[str, str]:
        """The reply, which must be a signed refusal with that err_code."""
        assert reply is not None, "the connection was cut"
        self.assertEqual(reply.get("result_code"), "FAIL", reply)
        self.assertEqual(reply.get("err_code"), code, reply)
        self.assertIn("sign", reply)
        return reply

    def failed(self, reply: Reply, text: str) -> None:
        """The reply, which must be an unsigned return_code FAIL."""
        assert reply is not None, "the connection was cut"
        self.assertEqual(set(reply), {"return_code", "return_msg"})
        self.assertEqual(reply["return_code"], "FAIL")
        self.assertIn(text, reply["return_msg"])

    def state(self, number: str) -> str:
        return self.good(self.client.query(number))["trade_state"]

    def balance(self) -> dict[str, int]:
        return self.gateway.world.ledger.balances()
