"""Verifies and writes with wechatpy on command: see ../src/child.rs."""

import importlib.metadata
import platform
import sys
import time
from pathlib import Path
from xml.parsers.expat import ExpatError

import xmltodict
from wechatpy.exceptions import InvalidSignatureException
from wechatpy.pay import WeChatPay
from wechatpy.pay.utils import calculate_signature, calculate_signature_hmac, dict_to_xml

FOLDER, KEY = Path(sys.argv[1]), sys.argv[2]
pay = WeChatPay(appid="wxd930ea5d5a258f4f", api_key=KEY, mch_id="10000100")


def parse_hmac(document):
    """parse_payment_result knows MD5 alone; the same by the package's own parts."""
    data = xmltodict.parse(document)["xml"]
    if data.pop("sign", None) != calculate_signature_hmac(data, KEY):
        raise InvalidSignatureException()
    return data


def accept_by(parse, document):
    try:
        data = parse(document)
    except (InvalidSignatureException, ExpatError, ValueError, TypeError):
        return False
    return data.get("return_code") == "SUCCESS" and data.get("result_code") == "SUCCESS"


def accept(document, sign_type):
    return accept_by(pay.parse_payment_result if sign_type == "MD5" else parse_hmac, document)


def write(order, sign_type):
    sign = calculate_signature if sign_type == "MD5" else calculate_signature_hmac
    return dict_to_xml(order, sign(order, KEY))


def timed(count, work, *arguments):
    """After a third as many that are not measured."""
    for _ in range(-(-count // 3)):
        work(*arguments)
    results = [None] * count
    begin = time.perf_counter_ns()
    for at in range(count):
        results[at] = work(*arguments)
    return time.perf_counter_ns() - begin, results


def answer(verb, file="", sign_type="", count="0"):
    if verb == "version":
        wechatpy = importlib.metadata.version("wechatpy")
        return f"wechatpy {wechatpy}, Python {platform.python_version()}"
    content = (FOLDER / file).read_bytes()
    if verb == "verify":
        ns, accepted = timed(int(count), accept, content, sign_type)
        return f"{ns} {sum(accepted)}"
    order = dict(line.split("\t") for line in content.decode().splitlines())
    ns, written = timed(int(count), write, order, sign_type)
    return f"{ns} {written[-1].encode().hex()}"


for line in sys.stdin:
    print(answer(*line.split()), flush=True)
