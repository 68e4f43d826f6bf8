"""Telling an address on the net from the name of a file, without loading anything of the net."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def is_address(name: str) -> bool:
    """Whether a name is meant as an address on the net rather than a file."""
    return bool(_SCHEME.match(name))
