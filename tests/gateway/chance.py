"""Everything random, drawn from the seed and from what it is for.

Nothing depends on the order in which requests arrive: two clients at once repeat, too.
"""

import hashlib
import random
import string


def draw(seed: int, *purpose: object) -> random.Random:
    """A generator of its own for each purpose."""
    return random.Random("/".join(map(str, (seed, *purpose))))


def digits(seed: int, count: int, *purpose: object) -> str:
    """So many decimal digits."""
    text = "/".join(map(str, (seed, *purpose)))
    number = int(hashlib.sha256(text.encode()).hexdigest(), 16)
    return f"{number % 10**count:0{count}d}"


def letters(seed: int, count: int, *purpose: object) -> str:
    """So many letters and digits."""
    return "".join(draw(seed, *purpose).choices(string.ascii_letters + string.digits, k=count))
