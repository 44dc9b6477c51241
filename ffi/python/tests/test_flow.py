"""Flows, driven by a gateway of a few lines: what is sent, what is said, and what survives a power cut."""

import unittest

import wxpay
from support import KEY_TEXT
from wxpay import flow

KEY = wxpay.Key.md5(KEY_TEXT)
MERCHANT = wxpay.Merchant("wxd930ea5d5a258f4f", "10000100")
SALE = flow.Sale("乌龙茶", "A1", "134567890123456789", "10.0.8.42", 450, more={"device_info": "vend 3"})
COMMON = {"return_code": "SUCCESS", "appid": MERCHANT.appid, "mch_id": MERCHANT.mch_id, "nonce_str": "n"}
PAID = {"result_code": "SUCCESS", "total_fee": "450", "transaction_id": "42", "out_trade_no": "A1",
        "trade_state": "SUCCESS", "openid": "o1", "trade_type": "MICROPAY", "bank_type": "CFT",
        "cash_fee": "450", "time_end": "20261123131540", "is_subscribe": "N"}  # fmt: skip
PAYING = {"result_code": "FAIL", "err_code": "USERPAYING"}


def reply(fields):
    return wxpay.write_signed({**COMMON, **fields}, key=KEY)


class Flows(unittest.TestCase):
    def drive(self, make, replies):
        """Runs a flow that is saved and read back before each step; the calls, and how it ended."""
        replies, calls, hints = iter(replies), [], []
        state, event, now = make(None).state, flow.TICK, 0
        for _ in range(100):
            running = make(state)
            action = running.step(now, event)
            state = running.state
            self.assertEqual(len(state), 64)
            hints.append(action.hint)
            if action.kind is flow.ActionKind.DONE:
                return calls, hints, action
            if action.kind is flow.ActionKind.WAIT:
                self.assertGreater(action.until, now)
                now, event = action.until, flow.TICK
                continue
            request = running.write(action)
            sent = wxpay.verify(request.body, key=KEY)
            self.assertEqual(sent["mch_id"], MERCHANT.mch_id)
            calls.append(request.endpoint.name)
            self.last = sent
            answer = next(replies)
            event = running.read(action, answer)
            self.assertEqual(event.message is None, event.error is not None)
        self.fail("it does not end")

    def sale(self, state):
        return flow.MicropayFlow(SALE, key=KEY, merchant=MERCHANT, state=state)

    def test_paid_at_once(self):
        calls, _, action = self.drive(self.sale, [reply(PAID)])
        self.assertEqual((calls, action.end), (["MICROPAY"], flow.End.PAID))
        self.assertEqual((self.last["device_info"], self.last["body"]), ("vend 3", "乌龙茶"))

    def test_password_lost_reply_and_forgery(self):
        forged = reply(PAID).replace(b"450", b"451")
        calls, hints, action = self.drive(self.sale, [reply(PAYING), None, forged, reply(PAID)])
        self.assertEqual((calls, action.end), (["MICROPAY"] + ["ORDER_QUERY"] * 3, flow.End.PAID))
        self.assertIn(flow.Hint.PASSWORD, hints)

    def test_refused(self):
        no = {"result_code": "FAIL", "err_code": "NOTENOUGH"}
        calls, _, action = self.drive(self.sale, [reply(no)])
        self.assertEqual((calls, action.end, action.why), (["MICROPAY"], flow.End.NOT_PAID, flow.Why.REFUSED))
        self.assertEqual(action.advice, flow.Advice.OTHER_MEANS)

    def test_in_doubt_never_charges(self):
        running = flow.MicropayFlow(SALE, key=KEY, merchant=MERCHANT, in_doubt=True)
        action = running.step(0)
        while action.kind is flow.ActionKind.WAIT:
            action = running.step(action.until)
        self.assertEqual(action.call, flow.Call.ORDER_QUERY)

    def test_order(self):
        placed = flow.PlacedOrder("A1", 450)
        running = flow.OrderFlow(placed, key=KEY, merchant=MERCHANT)
        event = running.notified(reply(PAID))
        self.assertEqual((event.answer, event.message["transaction_id"]), (flow.Answer.PAID, "42"))
        self.assertEqual(running.step(0, event).end, flow.End.PAID)
        with self.assertRaises(wxpay.SignatureError):
            running.notified(reply(PAID).replace(b"450", b"451"))
        with self.assertRaises(wxpay.MismatchError):
            flow.OrderFlow(flow.PlacedOrder("A2", 450), key=KEY, merchant=MERCHANT).notified(reply(PAID))

    def test_refund(self):
        wanted = flow.Refund("R1", 450, 450, out_trade_no="A1", more={"refund_desc": "售罄"})
        make = lambda state: flow.RefundFlow(wanted, key=KEY, merchant=MERCHANT, state=state)  # noqa: E731
        asked = {"result_code": "SUCCESS", "transaction_id": "42", "out_trade_no": "A1", "out_refund_no": "R1",
                 "refund_id": "50", "refund_fee": "450", "total_fee": "450", "cash_fee": "450"}  # fmt: skip
        found = {"result_code": "SUCCESS", "transaction_id": "42", "out_trade_no": "A1", "total_fee": "450",
                 "cash_fee": "450", "refund_count": "1", "out_refund_no_0": "R1", "refund_id_0": "50",
                 "refund_fee_0": "450", "refund_status_0": "SUCCESS"}  # fmt: skip
        calls, _, action = self.drive(make, [reply(asked), reply(found)])
        self.assertEqual((calls, action.end), (["REFUND", "REFUND_QUERY"], flow.End.REFUNDED))

    def test_damaged_state(self):
        state = bytearray(self.sale(None).state)
        for at in range(64):
            damaged = bytearray(state)
            damaged[at] ^= 1
            with self.assertRaises(wxpay.ContentError) as refused:
                self.sale(bytes(damaged)).step(0)
            self.assertEqual(refused.exception.kind, wxpay.Kind.BAD_VALUE)
        for wrong in (b"", bytes(63), bytes(64), bytes(65)):
            with self.assertRaises(wxpay.ContentError):
                self.sale(wrong).step(0)
        with self.assertRaises(wxpay.ContentError):
            flow.RefundFlow(flow.Refund("R", 1, 1, out_trade_no="A"), key=KEY, merchant=MERCHANT,
                            state=bytes(state)).step(0)  # fmt: skip

    def test_times(self):
        times = {"reply": 1000, "unknown": 1000, "query": 1000, "overall": 9000, "guard": 1000, "back_off": 1000,
                 "back_off_most": 2000, "tries": 2}  # fmt: skip
        running = flow.MicropayFlow(SALE, key=KEY, merchant=MERCHANT, times=times)
        self.assertEqual(running.step(5).until, 1005)

    def test_wrong_use(self):
        running = self.sale(None)
        action = flow.Action(flow.ActionKind.WAIT, 0, flow.Hint.PAY)
        for call in (lambda: running.write(action), lambda: running.read(action, b"")):
            with self.assertRaises(ValueError):
                call()
        self.assertNotIn("134567890123456789", repr(SALE))
        with self.assertRaises(TypeError):
            flow.MicropayFlow(flow.Sale("x", "A", "1", "::1", 4.5), key=KEY, merchant=MERCHANT)

    def test_inbox(self):
        inbox = flow.Inbox(2)
        self.assertFalse(inbox.check("1"))
        inbox.remember("1")
        self.assertTrue(inbox.check("1"))
        inbox.remember("2")
        inbox.remember("3")
        self.assertEqual([inbox.check(number) for number in "123"], [False, True, True])


if __name__ == "__main__":
    unittest.main()
