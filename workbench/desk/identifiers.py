"""Short identifiers that sort by the time they were made and never repeat."""

from __future__ import annotations

import secrets
import threading
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_TIME, _CHANCE = 9, 7
_guard = threading.Lock()
_last = 0


def new_id(after: str = "") -> str:
    """16 characters of Crockford's base 32: 45 bits of milliseconds, then 35 random bits.

    Within one program they only grow, even when the clock is set back; `after` is one that this one must follow,
    whatever clock it was made by.
    """
    global _last  # noqa: PLW0603 - one counter per program is the point
    with _guard:
        _last = max(
            _last + 1, _value(after) + 1, (time.time_ns() // 1_000_000 << 5 * _CHANCE) | secrets.randbits(5 * _CHANCE)
        )
        value = _last
    return "".join(_ALPHABET[value >> 5 * place & 31] for place in reversed(range(_TIME + _CHANCE)))


def _value(identifier: str) -> int:
    value = 0
    for letter in identifier:
        value = value << 5 | _ALPHABET.index(letter)
    return value
