"""Starts the gateway and prints its URL."""

import argparse
import json
import sys
from pathlib import Path

# This folder is a package: its modules must not be found by their bare names.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from gateway import Gateway, Merchant, Web  # noqa: E402


def merchant(text: str) -> Merchant:
    parts = text.split(":")
    if len(parts) != 3 or not all(parts):
        raise argparse.ArgumentTypeError("APPID:MCH_ID:KEY")
    return Merchant(*parts)


def main() -> None:
    parser = argparse.ArgumentParser(prog="gateway", description="A stand-in for the WeChat Pay V2 gateway.")
    parser.add_argument("--port", type=int, default=0, help="0, which is the default, takes a free one")
    parser.add_argument("--seed", type=int, default=1, help="every run with the same seed is the same")
    parser.add_argument("--script", type=Path, metavar="FILE", help="JSON: settings, faults, customers, weights")
    parser.add_argument("--merchant", type=merchant, action="append", metavar="APPID:MCH_ID:KEY")
    parser.add_argument("--speed", type=float, default=0, help="simulated seconds in a real one; 0: only by control")
    parser.add_argument("--log", action="store_true", help="log each request to stderr")
    options = parser.parse_args()
    gateway = Gateway(options.seed, options.merchant)
    if options.script:
        try:
            gateway.load(json.loads(options.script.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, AttributeError) as error:
            sys.exit(f"{options.script}: {error}")
    web = Web(gateway, options.port, options.speed, options.log).start()
    print(web.url, flush=True)
    for one in gateway.merchants:
        print(f"appid {one.appid}, mch_id {one.mch_id}, key {one.key}", flush=True)
    try:
        web.ending.wait()
    except KeyboardInterrupt:
        web.stop()


if __name__ == "__main__":
    main()
