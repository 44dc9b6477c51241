"""Every case of the vector tree that is no document: values, clients, endpoints."""

import json
import unittest
from urllib.parse import parse_qsl

import wxpay
from support import KEY_TEXT, VECTORS, VectorTest, case, key, outcome, pairs, unescape
from wxpay import TimeForm, invoke, values


def rows(path):
    """The lines of a table, in columns."""
    return [line.split("\t") for line in path.read_bytes().decode().rstrip("\n").split("\n")]


def seconds(form):
    """Reads a time as the tables have it."""
    return lambda text: int(values.parse_time(text, form).timestamp())


class Values(VectorTest):
    CALLS = {
        "fen": values.parse_fen,
        "yuan": values.parse_yuan,
        "time-compact": seconds(TimeForm.COMPACT),
        "time-spaced": seconds(TimeForm.SPACED),
        "time-date": seconds(TimeForm.DATE),
        "time-unix": seconds(TimeForm.UNIX),
        "out_trade_no": values.check_out_trade_no,
        "out_refund_no": values.check_out_refund_no,
        "mch_billno": values.check_mch_billno,
        "partner_trade_no": values.check_partner_trade_no,
        "scanned": lambda text: values.scan(text)[0].name.lower(),
    }
    # What has no function of its own in the C ABI: bills read fees, requests check the others.
    ELSEWHERE = {"auth_code", "currency", "fee", "nonce"}

    def test_values(self):
        self.seen = set()
        self.each("value", self.check, ".tsv")
        self.assertEqual(self.seen, set(self.CALLS) | self.ELSEWHERE | {"ip"})

    def check(self, path):
        self.seen.add(path.stem)
        for text, expect, value in rows(path):
            text = unescape(text)
            if path.stem == "ip":
                # How the address is written otherwise is nothing to ask for.
                self.assertEqual(outcome(lambda: values.check_ip(text))[0], expect, text)
            elif path.stem not in self.ELSEWHERE:
                said, read = outcome(lambda: self.CALLS[path.stem](text))
                self.assertEqual(said, expect, text)
                if read is not None:
                    self.assertEqual(str(read), unescape(value), text)

    def test_fees(self):
        # By way of a bill, which is where they are.
        head = (VECTORS / "bill/success.bill").read_bytes().decode("utf-8-sig").split("\n")
        place = [name.strip().lstrip("`") for name in head[0].split(",")].index("手续费")
        for text, expect, value in rows(VECTORS / "value/fee.tsv"):
            text = unescape(text)
            if not text or "\n" in text or "\r" in text or "`" in text or "," in text:
                continue
            cells = head[1].rstrip("\r")[1:].split(",`")
            cells[place] = text
            bill = wxpay.Bill("\n".join([head[0], "`" + ",`".join(cells), ""]).encode())
            try:
                row = next(bill)
            except wxpay.WxpayError as error:
                # Refused with the row: the place is one in the bill.
                self.assertEqual(error.name, expect.split(" ")[0], text)
                continue
            self.assertEqual(expect, "ok", text)
            self.assertEqual(row.milli_fen(wxpay.Column.FEE), int(value), text)

    def test_times_are_written_as_they_are_read(self):
        for form in TimeForm:
            for text, expect, _ in rows(VECTORS / f"value/time-{form.name.lower()}.tsv"):
                if expect == "ok":
                    time = values.parse_time(unescape(text), form)
                    self.assertEqual(values.format_time(time, form), unescape(text))


class Clients(VectorTest):
    CALLS = {
        "jsapi": invoke.jsapi,
        "mini-program": invoke.mini_program,
        "choose-wx-pay": invoke.choose_wxpay,
        "app": invoke.app,
        "red-packet": invoke.red_packet,
        "h5": invoke.h5_url,
        "native": invoke.native_url,
        "native-product": invoke.native_product_url,
        "contract-page": invoke.contract_url,
        "contract-h5": invoke.contract_h5_url,
        "contract-mini-program": invoke.contract_mini_program,
        "coupon-page": invoke.coupon_url,
        "score-detail": invoke.score_detail,
        "score-detail-query": invoke.score_detail_query,
    }
    MERCHANT = ("appid", "mch_id", "sub_appid", "sub_mch_id")

    def call(self, header, given):
        name = header["call"]
        if name == "native":
            return self.CALLS[name](given["code_url"])
        if name == "h5":
            return self.CALLS[name](given["mweb_url"], redirect_url=given["redirect_url"] or None)
        arguments = dict(given, key=key(header))
        if "time" in arguments:
            arguments["time"] = int(arguments["time"])
        if name.startswith("contract"):
            parts = {part: arguments.pop(part) or None for part in self.MERCHANT}
            merchant = wxpay.Merchant(parts["appid"] or "", parts["mch_id"] or "",
                                      parts["sub_appid"], parts["sub_mch_id"])  # fmt: skip
            arguments["merchant"] = merchant
            arguments["request_serial"] = int(arguments["request_serial"])
            if "return_web" in arguments:
                arguments["return_web"] = arguments["return_web"] == "1"
        return self.CALLS[name](**arguments)

    def test_clients(self):
        self.seen = set()
        self.each("invoke", self.check)
        self.assertEqual(self.seen, set(self.CALLS))

    def check(self, path):
        header, blocks = case(path)
        self.seen.add(header["call"])
        expect = header["expect"].split(" ")
        try:
            made = self.call(header, pairs(blocks[0]))
        except wxpay.WxpayError as error:
            said = [error.name, str(error.offset)] + ([error.field] if error.field else [])
            self.assertEqual(said, expect)
            return
        self.assertEqual(expect, ["ok"])
        wanted = pairs(blocks[1]) if len(blocks) > 1 else {}
        if isinstance(made, dict):
            self.assertEqual(json.dumps(made), json.dumps(wanted))
            self.assertEqual(made, json.loads(header["text"]))
        else:
            self.assertEqual(made, header["text"])


class Endpoints(unittest.TestCase):
    def table(self, name):
        head, *lines = rows(VECTORS / "api" / f"{name}.tsv")
        return [dict(zip(head, line)) for line in lines]

    def test_endpoints(self):
        listed = self.table("endpoints")
        self.assertEqual({row["path"] for row in listed}, {end.path for end in wxpay.api.ALL})
        replies = {"signed": "SIGNED", "unsigned": "UNSIGNED", "text": "TEXT", "json": "JSON", "page": "PAGE"}
        for row in listed:
            endpoint = getattr(wxpay.api, row["name"])
            self.assertEqual(endpoint.path, row["path"])
            self.assertEqual(endpoint.url, row["host"] + row["path"])
            self.assertEqual("GET" if endpoint.method is wxpay.Method.GET else "POST", row["method"])
            self.assertEqual(endpoint.reply_kind.name, replies[row["reply"]])
            for flag in ("certificate", "deprecated", "sandbox"):
                self.assertEqual(getattr(endpoint, flag), row[flag] == "yes", flag)
            self.assertIs(wxpay.api.find(row["path"]), endpoint)

    def test_the_least_request_of_each(self):
        fields = {}
        for row in self.table("fields"):
            if row["side"] == "request":
                fields.setdefault(row["path"], []).append(row)
        for row in self.table("endpoints"):
            endpoint = getattr(wxpay.api, row["name"])
            types = row["sign_types"].split(" ")[0].split("|")[0]
            if endpoint.method is wxpay.Method.UPLOAD or types == "-" or row["path"] not in fields:
                continue
            make = wxpay.Key.md5 if types == "MD5" else wxpay.Key.hmac_sha256
            secret = make(KEY_TEXT)
            given = {f["name"]: least(f) for f in fields.get(row["path"], []) if is_given(f, row)}
            for need in filter(lambda need: need != "-", row["needs"].split(" ")):
                condition, _, names = need.rpartition(":")
                name, _, value = condition.partition("=")
                if not condition or given.get(name) == value:
                    name = names.split("|")[0]
                    wanted = next(f for f in fields[row["path"]] if f["name"] == name)
                    given.setdefault(name, least(wanted))
            subs = {f["name"] for f in fields.get(row["path"], []) if f["presence"] == "required"}
            merchant = wxpay.Merchant("wxd930ea5d5a258f4f", "10000100",
                                      "wx8888888888888888" if "sub_appid" in subs else None,
                                      "1900000109" if "sub_mch_id" in subs else None)  # fmt: skip
            with self.subTest(endpoint=row["name"]):
                request = endpoint.request(key=secret, merchant=merchant, **given)
                if request.method == "GET":
                    sent = dict(parse_qsl(request.url.partition("?")[2], keep_blank_values=True))
                    self.assertEqual(wxpay.sign(sent, key=secret), sent["sign"])
                else:
                    sent = wxpay.verify(request.body, key=secret)
                self.assertLessEqual(set(given), set(sent))
                if row["nonce"] == "yes":
                    self.assertEqual(sent["nonce_str"], request.nonce)

    def test_errors(self):
        advice = {"number": "NEW_NUMBER", "later": "RETRY_LATER", "means": "OTHER_MEANS",
                  "done": "ALREADY_DONE"}  # fmt: skip
        for row in self.table("errors"):
            if "*" in (row["path"], row["err_code"]):
                continue
            verdict = wxpay.api.find(row["path"]).judge(row["err_code"])
            word = row["advice"].replace("-", "_").replace(" ", "_")
            self.assertEqual(verdict.advice.name, advice.get(word, word.upper()), row)
            is_certain = verdict.outcome is wxpay.Outcome.REFUSED
            self.assertEqual(is_certain, row["certain"] == "yes", row)


def is_given(field, row):
    """Whether it has to be in a request and is not filled in."""
    filled = {"nonce_str", "sign", "sign_type", "sub_appid", "sub_mch_id", row["merchant"], row["app"]}
    also = {"contract_appid", "contract_mchid", "combine_appid", "combine_mch_id", "mch_appid", "mchid"}
    return field["presence"] == "required" and field["name"] not in filled | also


def least(field):
    """A value that such a field may have."""
    if field["values"] != "-":
        return field["values"].split("|")[0]
    forms = {"int": "1", "fen": "100", "time": "20261123131500", "date": "20261123", "ip": "10.0.8.42",
             "json": "{}", "url": "https://shop.example/a", "callback": "https://shop.example/a",
             "order": "A1", "code": "134567890123456789"}  # fmt: skip
    return forms.get(field["form"], "x")


if __name__ == "__main__":
    unittest.main()
