"""One request from its bytes to its reply: checks, the endpoint, and the signature."""

from collections.abc import Callable
from dataclasses import dataclass, field

from . import (
    bills,
    fundflow,
    micropay,
    orders,
    refundquery,
    refunds,
    reverse,
    sandbox,
    signature,
    tools,
    wire,
)
from .chance import letters
from .errors import Failed, Refused
from .request import Request, account, check_sign, parse
from .rules import ENDPOINTS, Endpoint, check_required, check_values
from .settings import Merchant
from .world import World

HANDLERS: dict[str, Callable[[World, Request], dict[str, str]]] = {
    "/pay/unifiedorder": orders.unifiedorder,
    "/pay/micropay": micropay.micropay,
    "/pay/orderquery": orders.orderquery,
    "/pay/closeorder": orders.closeorder,
    "/secapi/pay/reverse": reverse.reverse,
    "/secapi/pay/refund": refunds.refund,
    "/pay/refundquery": refundquery.refundquery,
    "/tools/authcodetoopenid": tools.authcodetoopenid,
}
ECHOED = ("sub_appid", "sub_mch_id")


@dataclass
class Reply:
    """Status 0 is a connection that ends without a reply."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/plain; charset=utf-8"})
    delay: float = 0


class Server:
    """The endpoints of one world and its sandbox."""

    def __init__(self, world: World, merchants: list[Merchant]) -> None:
        self.world = world
        self.sandbox = sandbox.world_of(world)
        self.merchants = merchants
        self.replies = 0

    def knows(self, path: str) -> bool:
        return path.startswith(sandbox.PREFIX + "/") or path in ENDPOINTS

    def serve(
        self, path: str, headers: dict[str, str], body: bytes, decided: str = "", fault: str = ""
    ) -> Reply:
        """The reply. With a `fault` it is SYSTEMERROR, before or after the effect."""
        try:
            return self.open(path, headers, body, decided, fault)
        except Failed as failed:
            return Reply(200, wire.write({"return_code": "FAIL", "return_msg": failed.message}))

    def open(self, path: str, headers: dict[str, str], body: bytes, decided: str, fault: str) -> Reply:
        in_sandbox = path.startswith(sandbox.PREFIX + "/")
        if in_sandbox:
            path = path.removeprefix(sandbox.PREFIX)
        fields = parse(body)
        if in_sandbox and path not in sandbox.PATHS:
            raise Failed("沙箱不支持该接口")
        endpoint = ENDPOINTS[path]
        check_required(endpoint, fields)
        merchant = account(fields, self.merchants, endpoint.appid)
        key = tools.sandbox_key(merchant) if in_sandbox else merchant.key
        sign_type = check_sign(fields, key, endpoint.sign_types)
        request = Request(path, fields, headers, merchant, sign_type, decided)
        if path == "/xdc/apiv2getsignkey/sign/getsignkey":
            given = {"return_code": "SUCCESS", "return_msg": "OK", "mch_id": merchant.mch_id}
            return Reply(200, wire.write({**given, "sandbox_signkey": tools.sandbox_key(merchant)}))
        try:
            if fault == "system_error_before":
                raise system_error(path)
            check_values(fields)
            result = self.run(path, request, in_sandbox)
            if fault == "system_error_after":
                raise system_error(path)
        except Refused as refused:
            return self.refuse(request, endpoint, refused, key)
        if isinstance(result, Reply):
            return result
        return self.signed(request, {"result_code": "SUCCESS", **result}, key)

    def run(self, path: str, request: Request, in_sandbox: bool) -> dict[str, str] | Reply:
        if in_sandbox:
            return sandbox.handle(self.sandbox, path, request)
        if path == "/pay/downloadbill":
            return Reply(200, bills.downloadbill(self.world, request))
        if path == "/pay/downloadfundflow":
            reply = Reply(200, fundflow.downloadfundflow(self.world, request))
            reply.headers["Digest"] = fundflow.digest(reply.body)
            return reply
        return HANDLERS[path](self.world, request)

    def refuse(self, request: Request, endpoint: Endpoint, refused: Refused, key: str) -> Reply:
        about = refused.about or refused.code
        if request.path == "/pay/downloadbill":
            fields = {"return_code": "FAIL", "return_msg": about, "error_code": refused.code}
            return Reply(200, wire.write(fields))
        fields = {"result_code": "FAIL", "err_code": refused.code, "err_code_des": about, **refused.more}
        if not endpoint.signed_reply:
            return Reply(200, wire.write({"return_code": "SUCCESS", "return_msg": "OK", **fields}))
        return self.signed(request, fields, key)

    def signed(self, request: Request, fields: dict[str, str], key: str) -> Reply:
        self.replies += 1
        whole = {"return_code": "SUCCESS", "return_msg": "OK"}
        whole |= {"appid": request.get("appid"), "mch_id": request.get("mch_id")}
        whole |= {name: request.get(name) for name in ECHOED if request.get(name)}
        whole["nonce_str"] = letters(self.world.seed, 16, "reply", self.replies)
        whole |= fields
        whole["sign"] = signature.sign(whole, key, request.sign_type)
        return Reply(200, wire.write(whole))


def system_error(path: str) -> Refused:
    more = {"recall": "Y"} if path == "/secapi/pay/reverse" else {}
    return Refused("SYSTEMERROR", "系统超时", **more)
