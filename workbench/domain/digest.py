"""SHA-256 as Python itself has it: `hashlib` loads OpenSSL, which takes longer than to read and check an article."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def _sha256() -> Any:
    for name in ("_sha2", "_sha256", "hashlib"):  # since Python 3.12, before it, and where there is neither
        try:
            return import_module(name).sha256
        except (ImportError, AttributeError):
            continue
    raise ImportError("this Python has no SHA-256")


_hashed = _sha256()


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8 (lone surrogates as they are), in hexadecimal digits."""
    hexadecimal: str = _hashed(text.encode("utf-8", "surrogatepass")).hexdigest()
    return hexadecimal
