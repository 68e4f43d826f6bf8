"""Text for lines that wrap, in which numbers stay whole: 530 000 and 22–22,5 M€ never stand on two lines."""

from __future__ import annotations

import re

_NO_BREAK, _JOINER = "\u00a0", "\u2060"
_SPACE = re.compile(r"(?<=\d)[ \u2009](?=\d{3}(?!\d)|[%‰€$£¥]|[^\W\d_])")
"""Within a number, and between it and its sign or what it counts."""
_SEAM = re.compile(r"(?<=[^\W\d_])(?=[€$£¥])|(?<=\d[–-])(?=\d)")
"""Where lines may end without a space: M|€, 22–|22,5."""


def unbroken(text: str) -> str:
    """The same to look at; not to be searched or copied."""
    return _SEAM.sub(_JOINER, _SPACE.sub(_NO_BREAK, text))
