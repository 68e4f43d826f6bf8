"""Text for lines that wrap, in which numbers stay whole and French marks with their words: 530 000, 22–22,5 M€ and
« mot » never stand on two lines.
"""

from __future__ import annotations

import re

_NO_BREAK, _JOINER = "\u00a0", "\u2060"
_SPACE = re.compile(r"(?<=\d)[ \u2009](?=\d{3}(?!\d)|[%‰€$£¥]|[^\W\d_])")
"""Within a number, and between it and its sign or what it counts."""
_NUMERAL = re.compile(r"(?<=\d)[ \u2009](?=\d{3}(?!\d)|[%‰€$£¥])")
"""Within a number, and between it and its sign."""
_MARK = re.compile(r"(?<=[«‹]) | (?=[»›:;!?](?!\w))")
"""Between a French mark and its word."""
_SEAM = re.compile(r"(?<=[^\W\d_])(?=[€$£¥])|(?<=\d[–-])(?=\d)")
"""Where lines may end without a space: M|€, 22–|22,5."""


def unbroken(text: str) -> str:
    """The same to look at; not to be searched or copied."""
    return _SEAM.sub(_JOINER, _MARK.sub(_NO_BREAK, _SPACE.sub(_NO_BREAK, text)))


def of_the_same_length(text: str) -> str:
    """For a text in which places are told by their offsets: every character stays where it is."""
    return _MARK.sub(_NO_BREAK, _NUMERAL.sub(_NO_BREAK, text))
