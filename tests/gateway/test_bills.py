"""Bills say what the ledger says."""

import gzip
import hashlib

from . import wire
from .client import Client
from .testing import Case


class Bills(Case):
    def setUp(self) -> None:
        super().setUp()
        self.rule("pay", number="A", coupons=[30])
        self.good(self.client.micropay("A"))
        self.good(self.client.micropay("B", total_fee=250, body="茶, heiß"))
        self.good(self.client.micropay("C"))
        self.gateway.advance(20)
        self.good(self.client.reverse("B"))
        self.good(self.client.refund("A", "R", 50))
        self.hmac = Client(self.gateway, sign_type="HMAC-SHA256")

    def bill(self, **more: object) -> bytes:
        return self.client.raw("/pay/downloadbill", **{"bill_date": "20260105", **more})[1]

    def refused(self, body: bytes) -> str:
        reply = wire.read(body)
        self.assertNotIn("sign", reply)
        return reply.get("error_code", "") + reply["return_msg"]

    def table(self, body: bytes) -> tuple[list[dict[str, str]], dict[str, str]]:
        text = body.decode("utf-8")
        self.assertTrue(text.startswith("\ufeff") and text.endswith("\r\n"))
        lines = text[1:].split("\r\n")[:-1]
        rows = [line[1:].split(",`") for line in lines[1:-2]]
        head, summary = lines[0].split(","), lines[-2].split(",")
        self.assertEqual({len(row) for row in rows}, {len(head)})
        totals = dict(zip(summary, lines[-1][1:].split(",`"), strict=True))
        return [dict(zip(head, row, strict=True)) for row in rows], totals

    def test_when(self) -> None:
        self.assertEqual(self.refused(self.bill()), "20002No Bill Exist")
        self.gateway.advance(86_400 - 3 * 3600)
        self.assertEqual(self.refused(self.bill()), "20003Bill Creating")
        self.gateway.advance(3600)
        self.table(self.bill())
        self.assertEqual(self.refused(self.bill(bill_date="20260104")), "20002No Bill Exist")
        self.assertEqual(self.refused(self.bill(bill_date="2026-01-05")), "20001invalid bill_date")
        self.assertEqual(self.refused(self.bill(bill_type="X")), "20001invalid bill_type")

    def test_all(self) -> None:
        self.gateway.settings.bills_at_once = True
        rows, totals = self.table(self.bill())
        self.assertEqual([row["交易状态"] for row in rows], ["SUCCESS", "SUCCESS", "SUCCESS", "REVOKED", "REFUND"])
        self.assertEqual([row["订单金额"] for row in rows], ["1.01", "2.50", "1.01", "0.00", "0.00"])
        self.assertEqual([row["退款金额"] for row in rows], ["0.00", "0.00", "0.00", "2.50", "0.50"])
        self.assertEqual((rows[0]["代金券金额"], rows[4]["充值券退款金额"]), ("0.30", "0.14"))
        self.assertEqual((rows[1]["商品名称"], len(rows[0])), ("茶, heiß", 27))
        self.assertEqual((totals["订单总金额"], totals["退款总金额"], totals["总交易单数"]), ("4.52", "3.00", "5.0"))

    def test_kinds(self) -> None:
        self.gateway.settings.bills_at_once = True
        rows, _ = self.table(self.bill(bill_type="SUCCESS"))
        self.assertEqual((len(rows), len(rows[0])), (3, 20))
        rows, _ = self.table(self.bill(bill_type="REFUND"))
        self.assertEqual((len(rows), len(rows[0])), (2, 29))

    def test_gzip(self) -> None:
        self.gateway.settings.bills_at_once = True
        self.assertEqual(gzip.decompress(self.bill(tar_type="GZIP")), self.bill())

    def test_fund_flow(self) -> None:
        self.gateway.settings.bills_at_once = True
        fields = {"bill_date": "20260105", "account_type": "Basic"}
        self.assertIn("sign_type", self.refused(self.client.raw("/pay/downloadfundflow", **fields)[1]))
        body = wire.write(self.hmac.request(**fields))
        reply = self.gateway.answer("POST", "/pay/downloadfundflow", {}, body)
        self.assertEqual(reply.headers["Digest"], "SHA=" + hashlib.sha1(reply.body).hexdigest())
        rows, totals = self.table(reply.body)
        self.assertEqual([row["收支类型"] for row in rows], ["收入"] * 3 + ["支出"] * 2)
        self.assertEqual(rows[-1]["账户结余（元）"], "1.52")
        self.assertEqual((totals["收入金额"], totals["支出金额"]), ("4.52", "3.00"))
        for fields_of, code in (
            ({"account_type": "x"}, "PARAM_ERROR"),
            ({"bill_date": "x"}, "PARAM_ERROR"),
            ({"bill_date": "20260104"}, "NO_BILL_EXIST"),
            ({"tar_type": "ZIP"}, None),
        ):
            reply_to = wire.read(self.hmac.raw("/pay/downloadfundflow", **{**fields, **fields_of})[1])
            self.assertEqual(reply_to.get("err_code"), code)
        _, none = self.hmac.raw("/pay/downloadfundflow", **{**fields, "account_type": "Fees"})
        self.assertEqual(wire.read(none)["err_code"], "NO_BILL_EXIST")
