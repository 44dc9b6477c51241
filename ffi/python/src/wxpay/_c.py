"""The library as cffi knows it. It has no types to offer."""

from __future__ import annotations

from typing import Any

from . import _native

ffi: Any = _native.ffi
lib: Any = _native.lib
