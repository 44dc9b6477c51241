"""Orders by QR code, JSAPI, APP and H5; closing; and the control that lets the customer pay."""

from .testing import Case


class Orders(Case):
    def test_every_trade_type(self) -> None:
        wants = {"JSAPI": "openid", "NATIVE": "product_id", "APP": "", "MWEB": "scene_info"}
        gives = {"NATIVE": {"code_url"}, "MWEB": {"mweb_url"}}
        for trade_type, name in wants.items():
            more: dict[str, object] = {"trade_type": trade_type, "product_id": None}
            if name:
                self.bad(self.client.unifiedorder(trade_type, **more), "PARAM_ERROR")
                more[name] = "x"
            reply = self.good(self.client.unifiedorder(trade_type, **more))
            self.assertTrue(reply["prepay_id"].startswith("wx20260105120000"))
            self.assertEqual({"code_url", "mweb_url"} & set(reply), gives.get(trade_type, set()))
        self.bad(self.client.unifiedorder("A", trade_type="MICROPAY"), "PARAM_ERROR")

    def test_the_same_order_again(self) -> None:
        first = self.good(self.client.unifiedorder("A"))
        self.assertEqual(self.good(self.client.unifiedorder("A"))["prepay_id"], first["prepay_id"])
        self.bad(self.client.unifiedorder("A", total_fee=102), "INVALID_REQUEST")
        self.bad(self.client.unifiedorder("A", trade_type="APP"), "OUT_TRADE_NO_USED")

    def test_the_customer_pays(self) -> None:
        code_url = self.good(self.client.unifiedorder("A"))["code_url"]
        query = self.good(self.client.query("A"))
        self.assertEqual(query["trade_state"], "NOTPAY")
        self.assertNotIn("total_fee", query)
        self.assertTrue(self.control("pay", code_url=code_url)["paid"])
        self.assertFalse(self.control("pay", code_url=code_url)["paid"])
        query = self.good(self.client.query("A"))
        self.assertEqual((query["trade_state"], query["total_fee"]), ("SUCCESS", "101"))
        by_id = self.good(self.client.call("/pay/orderquery", transaction_id=query["transaction_id"]))
        self.assertEqual(by_id["out_trade_no"], "A")
        self.bad(self.client.unifiedorder("A"), "ORDERPAID")

    def test_the_customer_pays_by_himself_or_not(self) -> None:
        self.rule("pay", kind="order", number="A", seconds=30)
        self.rule("fail", kind="order", number="B", seconds=30)
        for number in "ABC":
            self.good(self.client.unifiedorder(number))
        self.gateway.advance(30)
        self.assertEqual([self.state(number) for number in "ABC"], ["SUCCESS", "PAYERROR", "NOTPAY"])

    def test_too_late_to_pay(self) -> None:
        self.good(self.client.unifiedorder("A", time_expire="20260105120500"))
        self.good(self.client.unifiedorder("B"))
        self.gateway.advance(301)
        self.assertFalse(self.control("pay", out_trade_no="A")["paid"])
        self.assertEqual(self.state("A"), "NOTPAY")
        self.gateway.advance(7200)
        self.assertFalse(self.control("pay", out_trade_no="B")["paid"])

    def test_close(self) -> None:
        self.good(self.client.unifiedorder("A"))
        self.bad(self.client.close("A"), "TRADE_STATE_ERROR")
        self.gateway.advance(300)
        self.good(self.client.close("A"))
        self.assertEqual(self.state("A"), "CLOSED")
        self.assertFalse(self.control("pay", out_trade_no="A")["paid"])
        self.bad(self.client.close("A"), "ORDERCLOSED")
        self.bad(self.client.unifiedorder("A"), "ORDERCLOSED")

    def test_what_cannot_be_closed(self) -> None:
        self.bad(self.client.close("nothing"), "ORDERNOTEXIST")
        self.good(self.client.unifiedorder("A"))
        self.control("pay", out_trade_no="A")
        self.bad(self.client.close("A"), "ORDERPAID")
        self.rule("password")
        self.bad(self.client.micropay("B"), "USERPAYING")
        self.bad(self.client.close("B"), "INVALID_REQUEST")

    def test_coupons(self) -> None:
        self.rule("pay", coupons=[30, 20])
        reply = self.good(self.client.micropay("A"))
        self.assertEqual((reply["coupon_fee"], reply["cash_fee"]), ("50", "51"))
        self.assertEqual(reply["settlement_total_fee"], "81")
        self.assertEqual([reply[f"coupon_fee_{n}"] for n in range(2)], ["30", "20"])
        self.assertEqual([reply[f"coupon_type_{n}"] for n in range(2)], ["CASH", "NO_CASH"])
