"""Many sales by a plain cashier under every fault: at the end cashier, ledger and bill agree."""

from .client import BadReply, Client
from .customers import MICROPAY
from .faults import REQUEST_KINDS
from .testing import Case
from .wire import write

SALES = 400
NUMBER = "Kasse-{}"


class Campaign(Case):
    def ask(self, path: str, **fields: object) -> dict[str, str]:
        """A reply, or nothing that one could rely on."""
        try:
            return self.client.call(path, **fields) or {}
        except BadReply:
            return {}

    def sell(self, number: str, fee: int) -> bool:
        """Whether the customer paid. Asks until the gateway says so, and reverses when it does not."""
        first = self.ask("/pay/micropay", **self.client.code(number, total_fee=fee))
        if first.get("result_code") == "SUCCESS":
            return True
        for _ in range(6):
            self.gateway.advance(7)
            state = self.ask("/pay/orderquery", out_trade_no=number).get("trade_state")
            if state == "SUCCESS":
                return True
        for _ in range(40):
            if self.ask("/secapi/pay/reverse", out_trade_no=number).get("recall") == "N":
                return False
            self.gateway.advance(5)
        raise AssertionError(f"{number}: nobody knows")

    def test_every_fen_is_known(self) -> None:
        self.gateway.settings.bills_at_once = True
        self.gateway.set_weights({"micropay": {name: 3 if name == "pay" else 1 for name in MICROPAY}})
        self.gateway.faults.set({kind: 0.04 for kind in REQUEST_KINDS})
        fees = {NUMBER.format(n): 100 + n for n in range(SALES)}
        paid = {number for number, fee in fees.items() if self.sell(number, fee)}
        self.gateway.advance(60)
        self.assertEqual(self.gateway.ledger()["wrong"], [])
        self.assertEqual(self.balance()["merchant"], sum(fees[number] for number in paid))
        self.assertEqual(self.billed(), {number: fees[number] for number in paid})
        counts = self.gateway.faults.counts
        self.assertEqual(set(counts), set(REQUEST_KINDS))
        print(f"\n    {SALES} sales, {len(paid)} paid; faults: " + ", ".join(f"{k} {counts[k]}" for k in sorted(counts)))

    def billed(self) -> dict[str, int]:
        """What each number brought, from the bill alone."""
        self.gateway.faults.set({})
        client = Client(self.gateway)
        brought: dict[str, int] = {}
        for date in ("20260105", "20260106", "20260107"):
            body = write(client.request(bill_date=date))
            text = self.gateway.handle("/pay/downloadbill", {}, body)[1].decode()
            for line in text.split("\r\n")[1:-3]:
                values = line[1:].split(",`")
                fen = int(values[24].replace(".", "")) - int(values[16].replace(".", ""))
                brought[values[6]] = brought.get(values[6], 0) + fen
        return {number: fen for number, fen in brought.items() if fen}
