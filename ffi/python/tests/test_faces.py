"""What a program that uses the package relies on, besides the protocol."""

import copy
import gc
import importlib
import importlib.metadata
import pickle
import sys
import threading
import unittest
from datetime import date, datetime, timezone

import pure
import wxpay
from support import KEY_TEXT, VECTORS
from wxpay import api

KEY = wxpay.Key.md5(KEY_TEXT)
MERCHANT = wxpay.Merchant("wxd930ea5d5a258f4f", "10000100")
PAID = (VECTORS / "notify/kiosk-paid.xml").read_bytes()
ORDER = wxpay.Order("KIOSK20261123000042", 450)


def signed(fields, key=KEY):
    return wxpay.write_signed(fields, key=key)


class Keys(unittest.TestCase):
    def test_shows_nothing(self):
        for text in (repr(KEY), str(KEY), f"{KEY}", "%r" % [KEY]):
            self.assertNotIn(KEY_TEXT[:6], text)
        self.assertEqual(repr(KEY), "<wxpay.Key MD5>")
        self.assertFalse(hasattr(KEY, "__dict__"))

    def test_is_neither_copied_nor_pickled(self):
        for call in (copy.copy, copy.deepcopy, pickle.dumps):
            with self.assertRaises(TypeError):
                call(KEY)
        with self.assertRaises(TypeError):
            wxpay.Key()
        self.assertNotEqual(KEY, wxpay.Key.md5(KEY_TEXT))

    def test_texts(self):
        for text in (KEY_TEXT, KEY_TEXT.encode(), bytearray(KEY_TEXT, "ascii"), memoryview(KEY_TEXT.encode())):
            self.assertEqual(wxpay.sign({"a": "1"}, key=wxpay.Key.md5(text)), wxpay.sign({"a": "1"}, key=KEY))
        for text in ("", "short", KEY_TEXT + "0", "键" * 32, KEY_TEXT[:-1] + "-"):
            with self.assertRaises(wxpay.SignatureError) as refused:
                wxpay.Key.hmac_sha256(text)
            self.assertEqual(refused.exception.kind, wxpay.Kind.KEY_INVALID)
            self.assertNotIn(text or "192", str(refused.exception))
        with self.assertRaises(TypeError):
            wxpay.Key.md5(None)

    def test_wiped(self):
        key = wxpay.Key.md5(KEY_TEXT)
        key.wipe()
        for call in (lambda: wxpay.verify(PAID, key=key), lambda: wxpay.sign({"a": "1"}, key=key)):
            with self.assertRaises(wxpay.ArgumentError) as refused:
                call()
            self.assertEqual(refused.exception.kind, wxpay.Kind.BAD_KEY)


class Errors(unittest.TestCase):
    def test_tree(self):
        forged = (VECTORS / "notify/kiosk-forged.xml").read_bytes()
        with self.assertRaises(wxpay.SignatureError) as refused:
            wxpay.verify(forged, key=KEY)
        error = refused.exception
        self.assertEqual((error.kind, error.code, error.offset), (wxpay.Kind.SIGN_MISMATCH, 43, 620))
        self.assertEqual((str(error), error.name), ("SignMismatch at 620", "SignMismatch"))
        self.assertIsInstance(error, ValueError)
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual((type(again), again.args), (type(error), error.args))

    def test_every_kind_has_a_class_and_a_name(self):
        for kind in wxpay.Kind:
            error = wxpay._lib.error_of(int(kind))
            self.assertIsNot(type(error), wxpay.WxpayError)
            self.assertEqual(error.name.lower(), kind.name.replace("_", "").lower())


class Notifications(unittest.TestCase):
    def read(self, body=PAID, order=ORDER, merchant=MERCHANT):
        return wxpay.read_pay_notification(body, key=KEY, merchant=merchant, order=order)

    def test_paid(self):
        for body in (PAID, bytearray(PAID), memoryview(PAID), PAID.decode()):
            paid = self.read(body)
            self.assertEqual((paid.out_trade_no, paid.total_fee, paid.fee_type), ("KIOSK20261123000042", 450, "CNY"))
            self.assertEqual(paid.message["transaction_id"], paid.transaction_id)
            self.assertEqual(paid.time_end, paid.message.time("time_end"))
            self.assertEqual(paid.time_end.utcoffset().total_seconds(), 8 * 3600)
            self.assertEqual((paid, hash(paid)), (self.read(), hash(self.read())))

    def test_pickled(self):
        paid = self.read()
        self.assertEqual(pickle.loads(pickle.dumps(paid)), paid)
        self.assertEqual(copy.deepcopy(paid.message), paid.message)

    def test_lookup(self):
        asked = []
        paid = self.read(order=lambda number: asked.append(number) or ORDER)
        self.assertEqual((asked, paid.total_fee), ([ORDER.out_trade_no], 450))
        with self.assertRaises(wxpay.MismatchError):
            self.read(order=lambda number: None)
        forged = (VECTORS / "notify/kiosk-forged.xml").read_bytes()
        with self.assertRaises(wxpay.SignatureError):
            self.read(forged, order=self.fail)

    def test_another_order(self):
        for order, kind in ((wxpay.Order("other", 450), "ORDER_MISMATCH"),
                            (wxpay.Order(ORDER.out_trade_no, 451), "AMOUNT_MISMATCH"),
                            (wxpay.Order(ORDER.out_trade_no, 450, "USD"), "CURRENCY_MISMATCH")):  # fmt: skip
            with self.assertRaises(wxpay.MismatchError) as refused:
                self.read(order=order)
            self.assertEqual(refused.exception.kind.name, kind)
        with self.assertRaises(wxpay.MismatchError):
            self.read(merchant=wxpay.Merchant("wxd930ea5d5a258f4f", "10000101"))

    def test_debit(self):
        fields = {**wxpay.verify(PAID, key=KEY), "contract_id": "C1", "trade_state": "SUCCESS"}
        read = wxpay.read_debit_notification
        paid = read(signed(fields), key=KEY, merchant=MERCHANT, order=ORDER, contract_id="C1")
        self.assertEqual(paid.total_fee, 450)
        with self.assertRaises(wxpay.MismatchError):
            read(signed(fields), key=KEY, merchant=MERCHANT, order=ORDER, contract_id="C2")

    def test_others(self):
        common = {"mch_id": "10000100", "return_code": "SUCCESS", "result_code": "SUCCESS"}
        scan = {"appid": MERCHANT.appid, "mch_id": "10000100", "product_id": "88", "openid": "o1",
                "is_subscribe": "N", "nonce_str": "n"}  # fmt: skip
        read = wxpay.read_native_scan(signed(scan), key=KEY, merchant=MERCHANT)
        self.assertEqual((read.product_id, read.openid), ("88", "o1"))
        contract = {**common, "change_type": "ADD", "operate_time": "2026-11-23 13:15:40", "contract_id": "C",
                    "contract_code": "c", "plan_id": "1", "openid": "o1"}  # fmt: skip
        read = wxpay.read_contract_notification(signed(contract), key=KEY, merchant=MERCHANT)
        self.assertEqual(read.operate_time, datetime(2026, 11, 23, 5, 15, 40, tzinfo=timezone.utc))
        combined = {"combine_appid": MERCHANT.appid, "combine_mch_id": "10000100", "return_code": "SUCCESS",
                    "result_code": "SUCCESS", "combine_out_trade_no": "A", "trade_type": "APP",
                    "sub_order_list": '{"order_num":1,"order_list":[{"total_fee":1}]}'}  # fmt: skip
        read = wxpay.read_combined_notification(signed(combined), key=KEY, merchant=MERCHANT)
        self.assertEqual(read.sub_orders, [{"total_fee": 1}])
        other = wxpay.Key.hmac_sha256(KEY_TEXT)
        vehicle = {"appid": MERCHANT.appid, "mch_id": "10000100", "vehicle_event_type": "NORMAL",
                   "vehicle_event_createtime": "20261123131540", "plate_number": "粤B888888"}  # fmt: skip
        read = wxpay.read_vehicle_notification(signed(vehicle, other), key=other, merchant=MERCHANT)
        self.assertEqual(read.plate_number, "粤B888888")
        score = {"appid": MERCHANT.appid, "mch_id": "10000100", "event_id": "1",
                 "event_type": "CHECK_SUCCESS", "event_create_time": "20261123131540",
                 "event_algorithm": "AEAD_AES_256_GCM", "algorithm": "HMAC-SHA256",
                 "event_nonce": "0123456789ab", "event_ciphertext": "AAECAwQFBgcICQoLDA0ODw=="}  # fmt: skip
        read = wxpay.read_payscore_notification(signed(score, other), key=other, merchant=MERCHANT)
        self.assertEqual((read.ciphertext, read.event_associated_data), (bytes(range(16)), ""))
        for wrong in (wxpay.Merchant("wx1", "1"), wxpay.Merchant("", "")):
            with self.assertRaises(wxpay.WxpayError):
                wxpay.read_native_scan(signed(scan), key=KEY, merchant=wrong)

    def test_answers(self):
        self.assertEqual(wxpay.read_unverified(wxpay.ACK), {"return_code": "SUCCESS", "return_msg": "OK"})
        self.assertEqual(wxpay.read_unverified(wxpay.EVENT_ACK), {"code": "SUCCESS", "message": "OK"})
        again = wxpay.read_unverified(wxpay.ack_again("later <&>"))
        self.assertEqual(again, {"return_code": "FAIL", "return_msg": "later <&>"})
        self.assertEqual(wxpay.read_unverified(wxpay.event_ack_again("later"))["message"], "later")
        reply = wxpay.verify(wxpay.write_native_reply("wx2026", key=KEY, merchant=MERCHANT), key=KEY)
        self.assertEqual((reply["prepay_id"], reply["result_code"]), ("wx2026", "SUCCESS"))
        reply = wxpay.verify(wxpay.write_native_refusal("售罄", key=KEY, merchant=MERCHANT), key=KEY)
        self.assertEqual((reply["err_code_des"], reply["result_code"]), ("售罄", "FAIL"))
        self.assertEqual([wxpay.retry_due(wxpay.Schedule.PAY, n) for n in (0, 1, 2, 3)], [None, 0, 15, 30])
        self.assertIsNone(wxpay.retry_due(wxpay.Schedule.PAY, 100))


class Requests(unittest.TestCase):
    SALE = {"body": "乌龙茶", "out_trade_no": "A1", "total_fee": 450, "auth_code": "134567890123456789",
            "spbill_create_ip": "10.0.8.42"}  # fmt: skip

    def test_request(self):
        request = api.MICROPAY.request(key=KEY, merchant=MERCHANT, attach=None, **self.SALE)
        sent = wxpay.verify(request.body, key=KEY)
        self.assertEqual((sent["total_fee"], sent["mch_id"]), ("450", "10000100"))
        self.assertEqual((request.method, request.certificate), ("POST", False))
        self.assertEqual(request.url, "https://api.mch.weixin.qq.com/pay/micropay")
        again = api.MICROPAY.request(key=KEY, merchant=MERCHANT, **self.SALE)
        self.assertNotEqual(request.nonce, again.nonce)

    def test_values(self):
        order = {"body": "x", "notify_url": "https://shop.example/n", "out_trade_no": "A1", "total_fee": 1,
                 "spbill_create_ip": "10.0.8.42", "trade_type": "NATIVE", "product_id": "1"}  # fmt: skip
        expire = datetime(2026, 11, 23, 5, 15, 40, tzinfo=timezone.utc)
        request = api.UNIFIED_ORDER.request(key=KEY, merchant=MERCHANT, time_expire=expire,
                                            detail={"goods": "茶"}, **order)  # fmt: skip
        sent = wxpay.verify(request.body, key=KEY)
        self.assertEqual((sent["time_expire"], sent["detail"]), ("20261123131540", '{"goods":"茶"}'))
        other = wxpay.Key.hmac_sha256(KEY_TEXT)
        bill = api.DOWNLOAD_BILL.request(key=other, merchant=MERCHANT, bill_date=date(2026, 11, 23), bill_type="ALL")
        self.assertEqual(wxpay.verify(bill.body, key=other)["bill_date"], "20261123")
        with self.assertRaises(ValueError):
            api.UNIFIED_ORDER.request(key=KEY, merchant=MERCHANT, time_expire=expire.replace(tzinfo=None), **order)
        for value in (4.5, True, b"x", object()):
            with self.assertRaises(TypeError):
                api.MICROPAY.request(key=KEY, merchant=MERCHANT, **{**self.SALE, "total_fee": value})

    def test_refused(self):
        for change, kind, name in (({"total_fee": None}, "MISSING_FIELD", "total_fee"),
                                   ({"total_fee": -1}, "BAD_AMOUNT", "total_fee"),
                                   ({"totalfee": "1"}, "UNKNOWN_FIELD", "totalfee"),
                                   ({"body": "x" * 200}, "FIELD_TOO_LONG", "body"),
                                   ({"body": "a\0b"}, "BAD_CHAR", "a\0b"),
                                   ({"body": "\ud800"}, "BAD_UTF8", "body")):  # fmt: skip
            with self.assertRaises(wxpay.WxpayError) as refused:
                api.MICROPAY.request(key=KEY, merchant=MERCHANT, **{**self.SALE, **change})
            self.assertEqual((refused.exception.kind.name, refused.exception.field), (kind, name))

    def test_replies(self):
        fields = {"return_code": "SUCCESS", "result_code": "FAIL", "err_code": "USERPAYING"}
        reply = api.MICROPAY.read_reply(signed(fields), key=KEY)
        self.assertTrue(reply.is_verified and not reply.is_done)
        self.assertEqual(reply.verdict, wxpay.Verdict(wxpay.Outcome.UNKNOWN, wxpay.Advice.WAIT))
        reply = api.MICROPAY.read_reply(signed({"return_code": "SUCCESS", "result_code": "SUCCESS"}), key=KEY)
        self.assertTrue(reply.is_done)
        refusal = wxpay.write_unsigned({"return_code": "FAIL", "return_msg": "no"})
        self.assertEqual(api.MICROPAY.read_reply(refusal, key=KEY).proof, wxpay.Proof.UNVERIFIED_REFUSAL)
        bill = api.DOWNLOAD_BILL.read_reply(b"\xef\xbb\xbf\xe4\xba\xa4", key=KEY)
        self.assertEqual((bill.proof, bill.text[:1]), (wxpay.Proof.UNVERIFIED_TEXT, b"\xef"))
        with self.assertRaises(wxpay.SignatureError):
            unsigned = wxpay.write_unsigned({"return_code": "SUCCESS", "result_code": "SUCCESS"})
            api.MICROPAY.read_reply(unsigned, key=KEY)

    def test_endpoints(self):
        self.assertEqual(len(api.ALL), 136)
        self.assertIs(pickle.loads(pickle.dumps(api.REFUND)), api.REFUND)
        self.assertEqual(repr(api.REFUND), "wxpay.api.REFUND")
        sandbox = api.MICROPAY.url_at(wxpay.Host.API, sandbox=True)
        self.assertEqual(sandbox, "https://api.mch.weixin.qq.com/xdc/apiv2sandbox/pay/micropay")
        self.assertIsNone(api.find("/nowhere"))
        self.assertEqual(pickle.loads(pickle.dumps(MERCHANT)), MERCHANT)
        self.assertEqual(copy.deepcopy(MERCHANT), MERCHANT)

    def test_upload(self):
        key = wxpay.Key.hmac_sha256(KEY_TEXT)
        form = api.UPLOAD_MEDIA.form(key=key, merchant=MERCHANT, media_hash="0123456789abcdef0123456789abcdef")
        self.assertEqual(form["sign"], wxpay.sign(form, key=key))
        self.assertEqual(form["mch_id"], MERCHANT.mch_id)
        with self.assertRaises(wxpay.ContentError):
            api.UPLOAD_MEDIA.form(key=key, merchant=MERCHANT)
        with self.assertRaises(ValueError):
            api.UPLOAD_MEDIA.request(key=key, merchant=MERCHANT, media_hash="0")

    def test_the_version_is_that_of_the_library(self):
        self.assertEqual(importlib.metadata.version("wxpay"), wxpay.__version__)

    def test_too_many_fields(self):
        fields = {f"f{number}": "1" for number in range(256)}
        self.assertEqual(len(wxpay.read_unverified(wxpay.write_unsigned(fields))), 256)
        for call in (wxpay.write_unsigned, lambda fields: wxpay.sign(fields, key=KEY)):
            with self.assertRaises(wxpay.DocumentError) as refused:
                call({**fields, "more": "1"})
            self.assertEqual(refused.exception.kind, wxpay.Kind.TOO_MANY_FIELDS)

    def test_a_long_message(self):
        fields = {"detail": "<&>" * 100_000, "a": "1"}
        document = wxpay.write_signed(fields, key=KEY)
        self.assertGreater(len(document), 65536)
        self.assertEqual(pure.parse(document)["detail"], fields["detail"])


class Calls(unittest.TestCase):
    def test_bad_arguments(self):
        for call in (lambda: wxpay.verify(None, key=KEY), lambda: wxpay.verify(PAID, key=KEY_TEXT),
                     lambda: wxpay.sign([("a", "1")], key=KEY), lambda: wxpay.sign({1: "1"}, key=KEY),
                     lambda: wxpay.sign({"a": 1.5}, key=KEY), lambda: wxpay.sign({"a": True}, key=KEY),
                     lambda: wxpay.read_pay_notification(PAID, key=KEY, merchant=None, order=ORDER),
                     lambda: wxpay.read_pay_notification(PAID, key=KEY, merchant=MERCHANT, order=None),
                     lambda: wxpay.Merchant(1, 2), lambda: wxpay.values.format_yuan(4.5),
                     lambda: wxpay.verify(PAID, KEY)):  # fmt: skip
            with self.assertRaises(TypeError):
                call()
        for order in (wxpay.Order("A", -1), wxpay.Order("A", 10**19)):
            with self.assertRaises(ValueError):
                wxpay.read_pay_notification(PAID, key=KEY, merchant=MERCHANT, order=order)

    def test_one_call_for_each_message(self):
        counted = []

        class Counting:
            def __init__(self, lib):
                self._lib = lib

            def __getattr__(self, name):
                value = getattr(self._lib, name)
                if not callable(value):
                    return value
                return lambda *arguments: counted.append(name) or value(*arguments)

        modules = [wxpay._message, wxpay._notification, wxpay._notices, wxpay._endpoint]
        real = wxpay._message.lib
        reply = signed({"return_code": "SUCCESS", "result_code": "SUCCESS"})
        scan = signed({"appid": MERCHANT.appid, "mch_id": MERCHANT.mch_id, "product_id": "88", "openid": "o1",
                       "is_subscribe": "N", "nonce_str": "n"})  # fmt: skip
        calls = [lambda: dict(wxpay.verify(PAID, key=KEY)), lambda: wxpay.sign({"a": "1"}, key=KEY),
                 lambda: wxpay.write_signed({"a": "1"}, key=KEY), lambda: wxpay.read_unverified(PAID),
                 lambda: wxpay.read_native_scan(scan, key=KEY, merchant=MERCHANT),
                 lambda: wxpay.read_pay_notification(PAID, key=KEY, merchant=MERCHANT, order=ORDER),
                 lambda: api.MICROPAY.request(key=KEY, merchant=MERCHANT, **Requests.SALE),
                 lambda: api.MICROPAY.read_reply(reply, key=KEY)]  # fmt: skip
        try:
            for module in modules:
                module.lib = Counting(real)
            for call in calls:
                counted.clear()
                call()
                messages = [name for name in counted if name != "wxpay_host_url"]
                self.assertEqual(len(messages), 1, counted)
        finally:
            for module in modules:
                module.lib = real

    def test_another_abi_is_refused(self):
        class Other:
            WXPAY_ABI = 4711

            def __getattr__(self, name):
                return getattr(lib, name)

        lib, known = wxpay._c.lib, sys.modules.pop("wxpay._lib")
        try:
            wxpay._c.lib = Other()
            with self.assertRaisesRegex(ImportError, "has ABI 1, this package wants 4711"):
                importlib.import_module("wxpay._lib")
        finally:
            wxpay._c.lib = lib
            sys.modules["wxpay._lib"] = wxpay._lib = known

    def test_threads(self):
        wrong, forged = [], (VECTORS / "notify/kiosk-forged.xml").read_bytes()
        barrier = threading.Barrier(8)

        def work(number):
            barrier.wait()
            for at in range(500):
                fields = {"number": str(number), "at": str(at), "text": "茶" * (at % 50)}
                if dict(wxpay.verify(wxpay.write_signed(fields, key=KEY), key=KEY), sign="") != {
                    **{name: value for name, value in fields.items() if value}, "sign": ""}:  # fmt: skip
                    wrong.append((number, at))
                try:
                    wxpay.verify(forged, key=KEY)
                    wrong.append((number, at))
                except wxpay.SignatureError:
                    pass

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])

    def test_memory_is_given_back(self):
        for _ in range(300):
            with self.assertRaises(wxpay.WxpayError):
                wxpay.verify(b"<xml>", key=KEY)
            wxpay.verify(PAID, key=KEY)
        gc.collect()
        self.assertLessEqual(len(wxpay._lib._idle), 32)

    def test_message(self):
        message = wxpay.verify(signed({"a": "1", "b": "", "total_fee": "450", "c": "x"}), key=KEY)
        self.assertEqual([*message], ["a", "c", "sign", "total_fee"])
        self.assertEqual((message.get("b"), message.get("b", 7), "b" in message), (None, 7, False))
        self.assertEqual((message.number("total_fee"), message.number("b")), (450, None))
        self.assertEqual(message, dict(message))
        for call in (lambda: message.number("c"), lambda: message.time("c"), lambda: message.require("b")):
            with self.assertRaises(wxpay.ContentError):
                call()
        with self.assertRaises(KeyError):
            message["b"]


if __name__ == "__main__":
    unittest.main()
