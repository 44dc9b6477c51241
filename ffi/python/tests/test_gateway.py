"""A shop in a few lines against the stand-in for the gateway, which shares no code with the library."""

import gzip
import json
import sys
import unittest
from datetime import date

import wxpay
from support import VECTORS
from wxpay import api, flow

sys.path.insert(0, str(VECTORS.parent))


@unittest.skipIf(sys.version_info < (3, 11), "the stand-in needs Python 3.11")
class Shop(unittest.TestCase):
    def setUp(self):
        from gateway import Gateway

        self.orders, self.told, self.refunds = {}, [], []
        self.gateway = Gateway(seed=7, post=self.notified)
        account = self.gateway.merchants[0]
        self.key = wxpay.Key.md5(account.key)
        self.merchant = wxpay.Merchant(account.appid, account.mch_id)

    def notified(self, url, headers, body):
        if url.endswith("/refund"):
            read = wxpay.read_unauthenticated_refund_notification
            self.refunds.append(read(body, key=self.key, merchant=self.merchant))
            return 200, wxpay.ACK
        try:
            paid = wxpay.read_pay_notification(
                body, key=self.key, merchant=self.merchant, order=self.orders.get
            )
        except wxpay.WxpayError as error:
            self.told.append(type(error))
            return 400, b""
        self.told.append(paid.out_trade_no)
        return 200, wxpay.ACK

    def post(self, request):
        status, body = self.gateway.handle(request.endpoint.path, {}, request.body)
        return body if status == 200 else None

    def call(self, endpoint, **fields):
        request = endpoint.request(key=self.key, merchant=self.merchant, **fields)
        return request.read_reply(self.post(request), key=self.key)

    def tearDown(self):
        self.assertEqual(self.gateway.ledger()["wrong"], [])

    def control(self, what, **body):
        status, answer = self.gateway.handle(f"/_control/{what}", {}, json.dumps(body).encode())
        self.assertEqual(status, 200, answer)

    def run_flow(self, running):
        event = flow.TICK
        while True:
            now = round(self.gateway.clock.now * 1000)
            action = running.step(now, event)
            if action.kind is flow.ActionKind.DONE:
                return action
            if action.kind is flow.ActionKind.WAIT:
                self.gateway.advance(-(-(action.until - now) // 1000))
                event = flow.TICK
            else:
                event = running.read(action, self.post(running.write(action)))

    def test_order_and_notification(self):
        self.orders["A1"] = wxpay.Order("A1", 450)
        reply = self.call(api.UNIFIED_ORDER, body="乌龙茶", out_trade_no="A1", total_fee=450, product_id="1",
                          trade_type="NATIVE", spbill_create_ip="10.0.8.42",
                          notify_url="http://127.0.0.1:9/notify")  # fmt: skip
        self.assertTrue(reply.is_done)
        self.assertTrue(wxpay.invoke.native_url(reply["code_url"]))
        self.control("pay", out_trade_no="A1")
        self.assertEqual(self.told, ["A1"])
        for how, error in (("forged", wxpay.SignatureError), ("tampered", wxpay.SignatureError),
                           ("unsigned", wxpay.SignatureError), ("other_amount", wxpay.MismatchError),
                           ("other_merchant", wxpay.MismatchError), ("twice", wxpay.DocumentError),
                           ("doctype", wxpay.DocumentError), ("truncated", wxpay.DocumentError)):  # fmt: skip
            self.told.clear()
            self.control("notify", number="A1", how=how)
            self.assertEqual(self.told[:1], [error], how)

    def test_sales_refunds_and_the_bill(self):
        self.control("script", customers=[{"number": "S2", "does": "password"}, {"number": "S3", "does": "drop_after"},
                                          {"number": "S4", "does": "not_enough"}],
                     settings={"bills_at_once": True})  # fmt: skip
        ends = {}
        for number in ("S1", "S2", "S3", "S4"):
            sale = flow.Sale("茶", number, f"1345678901234567{number[1]}9", "10.0.8.42", 450)
            running = flow.MicropayFlow(sale, key=self.key, merchant=self.merchant)
            ends[number] = self.run_flow(running).end
        self.assertEqual(ends, {"S1": flow.End.PAID, "S2": flow.End.PAID, "S3": flow.End.PAID,
                                "S4": flow.End.NOT_PAID})  # fmt: skip
        back = flow.Refund("R1", 450, 150, out_trade_no="S1", more={"notify_url": "http://127.0.0.1:9/refund"})
        action = self.run_flow(flow.RefundFlow(back, key=self.key, merchant=self.merchant))
        self.assertEqual(action.end, flow.End.REFUNDED)
        self.assertEqual([(told.out_refund_no, told.refund_fee) for told in self.refunds], [("R1", 150)])

        request = api.DOWNLOAD_BILL.request(key=self.key, merchant=self.merchant, bill_type="ALL",
                                            bill_date=date(2026, 1, 5))  # fmt: skip
        body = self.post(request)
        body = gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
        mine = [wxpay.Record.payment(number, 450) for number in ("S1", "S2", "S3")]
        made = wxpay.reconcile(wxpay.read_bill(body), [*mine, wxpay.Record.refund("R1", 150)])
        self.assertTrue(made.is_clean, made)
        self.assertEqual(len(made.matched), 4)
        missing = api.DOWNLOAD_BILL.request(key=self.key, merchant=self.merchant, bill_type="ALL",
                                            bill_date="20250101")  # fmt: skip
        with self.assertRaises(wxpay.Refused) as refused:
            list(wxpay.read_bill(self.post(missing)))
        self.assertIn("no bill", str(refused.exception))


if __name__ == "__main__":
    unittest.main()
