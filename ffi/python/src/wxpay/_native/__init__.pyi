# What maturin makes: the C ABI as its headers declare it.
from typing import Any

ffi: Any
lib: Any
