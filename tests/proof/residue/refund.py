#!/usr/bin/env python3
"""Prints, as C, a refund notification and the secrets of its cipher: by another AES than the library's.

The round keys stand here as FIPS 197 has them, and those within also with mixed columns, as decryption
wants them.
"""

import hashlib
import sys
from pathlib import Path

VECTORS = Path(__file__).resolve().parents[2] / "vectors"
sys.path.insert(0, str(VECTORS))

import aes  # noqa: E402

KEY = "192006250b4c09247ec02edce69f6a2d"


def array(name, data):
    print(f"const unsigned char {name}[] = {{")
    for at in range(0, len(data), 16):
        print("    " + " ".join(f"{byte}," for byte in data[at:at + 16]))
    print("};")


def main():
    round_keys = aes.round_keys(hashlib.md5(KEY.encode()).hexdigest().encode())
    document = (VECTORS / "refund/complete.xml").read_bytes()
    mixed = [aes.mix(key, (14, 11, 13, 9)) for key in round_keys[1:-1]]
    print('#include "secrets.h"')
    array("refund_document", document)
    print(f"const size_t refund_document_len = {len(document)};")
    array("round_keys", bytes(sum(round_keys, [])))
    array("mixed_round_keys", bytes(sum(mixed, [])))


main()
