"""Small endpoints: the payer behind a payment code, and the sandbox's key."""

import hashlib

from .request import Request
from .rules import check_code
from .settings import Merchant
from .world import World


def authcodetoopenid(world: World, request: Request) -> dict[str, str]:
    """Codes with the same first 12 digits are the same customer's."""
    check_code(request.get("auth_code"))
    return {"openid": world.openid(request.get("auth_code")[:12])}


def sandbox_key(merchant: Merchant) -> str:
    """The key that signs in the sandbox."""
    return hashlib.md5(f"sandbox {merchant.mch_id} {merchant.key}".encode()).hexdigest()
