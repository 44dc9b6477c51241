"""A stand-in for the WeChat Pay V2 gateway. See README.md in this folder."""

import sys
from pathlib import Path

# The AES of the test vectors is used, too; it knows nothing of the library either.
if str(Path(__file__).parent.parent) not in sys.path:
    sys.path.append(str(Path(__file__).parent.parent))

from .gateway import Gateway  # noqa: E402
from .settings import Merchant, Settings  # noqa: E402
from .web import Web  # noqa: E402

__all__ = ["Gateway", "Merchant", "Settings", "Web"]
