"""AES-256 from FIPS 197 alone, byte by byte: slow, and independent of every library.

It checks itself against the standard's own example, and against the command openssl where there is
one.
"""

import functools
import shutil
import subprocess


@functools.cache
def times(a, b):
    """The product in GF(2^8)."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = a << 1 ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


def substitute(byte):
    """The S-box by its definition: the inverse, and an affine map."""
    inverse = next((x for x in range(256) if times(byte, x) == 1), 0)
    turned = [inverse << n | inverse >> (8 - n) for n in range(5)]
    return (turned[0] ^ turned[1] ^ turned[2] ^ turned[3] ^ turned[4] ^ 0x63) & 0xFF


SBOX = [substitute(byte) for byte in range(256)]
INVERSE = [SBOX.index(byte) for byte in range(256)]


@functools.cache
def round_keys(key):
    words = [list(key[i:i + 4]) for i in range(0, 32, 4)]
    constant = 1
    for i in range(8, 60):
        word = words[-1]
        if i % 8 == 0:
            word = [SBOX[byte] for byte in word[1:] + word[:1]]
            word[0] ^= constant
            constant = times(constant, 2)
        elif i % 8 == 4:
            word = [SBOX[byte] for byte in word]
        words.append([a ^ b for a, b in zip(words[-8], word)])
    return [sum(words[i:i + 4], []) for i in range(0, 60, 4)]


def add(state, key):
    return [a ^ b for a, b in zip(state, key)]


def shift(state, by):
    """Moves row r by `by` * r columns; columns follow each other."""
    return [state[(i + 4 * by * (i % 4)) % 16] for i in range(16)]


def mix(state, factors):
    mixed = []
    for column in (state[i:i + 4] for i in range(0, 16, 4)):
        for row in range(4):
            products = [times(factors[(i - row) % 4], column[i]) for i in range(4)]
            mixed.append(products[0] ^ products[1] ^ products[2] ^ products[3])
    return mixed


def encrypt_block(key, block):
    first, *inner, last = round_keys(key)
    state = add(block, first)
    for round_key in inner:
        state = add(mix(shift([SBOX[b] for b in state], 1), (2, 3, 1, 1)), round_key)
    return bytes(add(shift([SBOX[b] for b in state], 1), last))


def decrypt_block(key, block):
    first, *inner, last = round_keys(key)
    state = add(block, last)
    for round_key in reversed(inner):
        state = mix(add([INVERSE[b] for b in shift(state, -1)], round_key), (14, 11, 13, 9))
    return bytes(add([INVERSE[b] for b in shift(state, -1)], first))


def blocks(data):
    return [data[i:i + 16] for i in range(0, len(data), 16)]


def encrypt(key, data):
    """ECB, without padding."""
    return b"".join(encrypt_block(key, block) for block in blocks(data))


def decrypt(key, data):
    return b"".join(decrypt_block(key, block) for block in blocks(data))


def check():
    """Raises ValueError if this is not AES-256."""
    key, plain = bytes(range(32)), bytes.fromhex("00112233445566778899aabbccddeeff")
    cipher = bytes.fromhex("8ea2b7ca516745bfeafc49904b496089")  # FIPS 197, appendix C.3
    if encrypt_block(key, plain) != cipher or decrypt_block(key, cipher) != plain:
        raise ValueError("aes.py is not AES-256")


def disagreement(key, plain, cipher):
    """What openssl makes of it if it is not the same; None also where there is no openssl."""
    if not shutil.which("openssl"):
        return None
    command = ["openssl", "enc", "-aes-256-ecb", "-nopad", "-K", key.hex()]
    said = subprocess.run(command, input=plain, capture_output=True, check=True).stdout
    return None if said == cipher else said.hex()


check()
