"""The gateway over HTTP, on 127.0.0.1 only."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import urlsplit

from .gateway import Gateway
from .serve import Reply

LARGEST = 1_000_000


class Web(ThreadingHTTPServer):
    """Serves one gateway. Port 0 takes any free port; `url` says which."""

    daemon_threads = True
    # Many clients at once are what a campaign is.
    request_queue_size = 128

    def __init__(self, gateway: Gateway, port: int = 0, speed: float = 0, log: bool = False) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.gateway = gateway
        self.speed = speed
        self.log = log
        gateway.realtime = speed > 0
        self.ending = threading.Event()

    def server_bind(self) -> None:
        """As HTTPServer does, but without asking the network for this machine's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def start(self) -> "Web":
        """Serves in threads of its own, until `stop`."""
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        if self.speed:
            threading.Thread(target=self.tick, daemon=True).start()
        return self

    def stop(self) -> None:
        self.ending.set()
        self.shutdown()
        self.server_close()

    def tick(self) -> None:
        """Lets simulated time follow real time."""
        last = time.monotonic()
        while not self.ending.wait(0.05):
            now = time.monotonic()
            self.gateway.advance((now - last) * self.speed)
            last = now


class Handler(BaseHTTPRequestHandler):
    """Hands requests to the gateway and its replies back."""

    protocol_version = "HTTP/1.1"
    server: Web
    timeout = 60
    # Headers and body leave in one piece: waiting for acknowledgements in between would cost 40 ms.
    wbufsize = 65_536
    disable_nagle_algorithm = True

    def do_POST(self) -> None:  # noqa: N802
        self.reply("POST")

    def do_GET(self) -> None:  # noqa: N802
        self.reply("GET")

    def reply(self, method: str) -> None:
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdigit() or int(length) > LARGEST:
            self.send(Reply(413, b"a Content-Length below 1000000 is wanted"))
            self.close_connection = True
            return
        body = self.rfile.read(int(length))
        path = urlsplit(self.path).path
        reply = self.server.gateway.answer(method, path, dict(self.headers.items()), body)
        if reply.delay and self.server.speed:
            time.sleep(reply.delay / self.server.speed)
        if reply.status == 0:
            self.close_connection = True
            return
        self.send(reply)

    def send(self, reply: Reply) -> None:
        try:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)
            self.wfile.flush()
        except OSError:
            # The client did not wait for the reply: that is what clients do.
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        if self.server.log:
            super().log_message(format, *args)
