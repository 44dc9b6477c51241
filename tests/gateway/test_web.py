"""The gateway as others use it: started by its command, spoken to over HTTP."""

import json
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.error
import urllib.request
from http.client import HTTPConnection, RemoteDisconnected
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from . import signature, wire
from .client import Client
from .clock import START
from .gateway import Gateway
from .web import Web

FOLDER = Path(__file__).parent
SCRIPT = {
    "settings": {"close_minimum": 0},
    "customers": [{"number": "late*", "does": "password", "seconds": 5}],
    "weights": {"micropay": {"pay": 1}},
    "faults": [{"kind": "drop_reply", "path": "/pay/closeorder"}],
}


def post(url: str, body: bytes) -> bytes:
    with urllib.request.urlopen(urllib.request.Request(url, body), timeout=10) as answer:
        said: bytes = answer.read()
        return said


class Command(unittest.TestCase):
    def start(self, *options: str) -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, str(FOLDER), *options]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end, process)
        assert process.stdout
        return process, process.stdout.readline().strip()

    def end(self, process: "subprocess.Popen[str]") -> None:
        process.kill()
        process.communicate()

    def test_a_script(self) -> None:
        client = Client(Gateway())
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "script.json")
            path.write_text(json.dumps(SCRIPT), encoding="utf-8")
            _, url = self.start("--script", str(path), "--seed", "5")
        self.assertRegex(url, r"^http://127\.0\.0\.1:\d+$")
        pay = wire.write(client.request(**client.code("late1")))
        self.assertEqual(wire.read(post(url + "/pay/micropay", pay))["err_code"], "USERPAYING")
        clock = json.loads(post(url + "/_control/clock", b'{"advance": 5}'))
        self.assertEqual(clock["beijing"], "2026-01-05 12:00:05")
        query = wire.write(client.request(out_trade_no="late1"))
        self.assertEqual(wire.read(post(url + "/pay/orderquery", query))["trade_state"], "SUCCESS")
        with self.assertRaises((RemoteDisconnected, urllib.error.URLError)):
            post(url + "/pay/closeorder", query)
        with urllib.request.urlopen(url + "/_control/ledger", timeout=10) as answer:
            ledger = json.load(answer)
        self.assertEqual((ledger["wrong"], ledger["balances"]["merchant"]), ([], 101))
        with urllib.request.urlopen(url + "/pay/micropay", timeout=10) as answer:
            self.assertEqual(wire.read(answer.read())["return_msg"], "post数据为空")

    def test_a_bad_script(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "script.json")
            path.write_text('{"customers": [{"does": "dance"}]}', encoding="utf-8")
            process, first = self.start("--script", str(path))
            self.assertEqual(first, "")
            self.assertNotEqual(process.wait(10), 0)

    def test_time_may_run_by_itself(self) -> None:
        client = Client(Gateway())
        _, url = self.start("--speed", "1000")
        pay = wire.write(client.request(**client.code("A", total_fee=100_001)))
        self.assertEqual(wire.read(post(url + "/pay/micropay", pay))["err_code"], "USERPAYING")
        query = wire.write(client.request(out_trade_no="A"))
        for _ in range(500):
            state = wire.read(post(url + "/pay/orderquery", query))["trade_state"]
            if state == "SUCCESS":
                break
        self.assertEqual(state, "SUCCESS")


class Merchant(BaseHTTPRequestHandler):
    """A shop that asks the gateway about the order before it answers the notification."""

    web: Web
    states: list[str] = []

    def do_POST(self) -> None:  # noqa: N802
        fields = wire.read(self.rfile.read(int(self.headers["Content-Length"])))
        client = Client(self.web.gateway)
        query = wire.write(client.request(out_trade_no=fields["out_trade_no"]))
        state = wire.read(post(self.web.url + "/pay/orderquery", query))["trade_state"]
        Merchant.states.append(state if signature.right(fields, client.key) else "forged")
        answer = b"<xml><return_code>SUCCESS</return_code></xml>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Threads(unittest.TestCase):
    def setUp(self) -> None:
        self.web = Web(Gateway()).start()
        self.addCleanup(self.web.stop)
        self.client = Client(self.web.gateway)

    def test_a_notification_over_http(self) -> None:
        Merchant.web = self.web
        shop = HTTPServer(("127.0.0.1", 0), Merchant)
        threading.Thread(target=shop.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        url = f"http://127.0.0.1:{shop.server_address[1]}/notify"
        order = wire.write(self.client.request(**self.client.order("A", notify_url=url)))
        post(self.web.url + "/pay/unifiedorder", order)
        post(self.web.url + "/_control/pay", b'{"out_trade_no": "A"}')
        shop.shutdown()
        shop.server_close()
        self.assertEqual(Merchant.states, ["SUCCESS"])
        self.assertTrue(self.web.gateway.notifier.deliveries[0].accepted)

    def test_nobody_answers(self) -> None:
        order = wire.write(self.client.request(**self.client.order("A")))
        post(self.web.url + "/pay/unifiedorder", order)
        post(self.web.url + "/_control/pay", b'{"out_trade_no": "A"}')
        self.assertIn("no answer", self.web.gateway.notifier.deliveries[0].reason)

    def test_one_number_from_many_clients(self) -> None:
        """However many ask at once, one is paid and the others are told so."""
        codes: list[str] = []
        bodies = [wire.write(self.client.request(**self.client.code("A"))) for _ in range(16)]

        def run(body: bytes) -> None:
            reply = wire.read(post(self.web.url + "/pay/micropay", body))
            codes.append(reply.get("err_code", "paid"))

        threads = [threading.Thread(target=run, args=(body,)) for body in bodies]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(codes), ["ORDERPAID"] * 15 + ["paid"])
        self.assertEqual(self.web.gateway.ledger()["wrong"], [])

    def test_a_connection_is_kept(self) -> None:
        connection = HTTPConnection("127.0.0.1", self.web.server_address[1], timeout=10)
        for n in range(3):
            connection.request("POST", "/pay/micropay", wire.write(self.client.request(**self.client.code(f"A{n}"))))
            self.assertEqual(wire.read(connection.getresponse().read())["result_code"], "SUCCESS")
        connection.close()

    def test_a_client_may_move_the_time(self) -> None:
        connection = HTTPConnection("127.0.0.1", self.web.server_address[1], timeout=10)
        for seconds, status, seen in (("2.5", 200, START + 2.5), ("", 400, None), ("-1", 400, None), ("nan", 400, None)):
            connection.request("GET", "/_control/clock", headers={"Gateway-Advance": seconds})
            answer = connection.getresponse()
            answer.read()
            self.assertEqual(answer.status, status)
            if seen:
                self.assertEqual(float(answer.headers["Gateway-Time"]), seen)
        connection.close()

    def test_what_is_too_long(self) -> None:
        for headers in ({"Content-Length": "1000001"}, {"Transfer-Encoding": "chunked"}, {"Content-Length": "x"}):
            connection = HTTPConnection("127.0.0.1", self.web.server_address[1], timeout=10)
            connection.putrequest("POST", "/pay/micropay")
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            self.assertEqual(connection.getresponse().status, 413)
            connection.close()

    def test_what_is_no_request(self) -> None:
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(self.web.url + "/_control/nothing", timeout=10)
        self.assertEqual(caught.exception.code, 404)
        for name, body in (("clock", b'{"advance": -1}'), ("clock", b"[]"), ("pay", b"{"), ("pay", b"{}")):
            with self.assertRaises(urllib.error.HTTPError) as caught:
                post(f"{self.web.url}/_control/{name}", body)
            self.assertEqual(caught.exception.code, 400)
