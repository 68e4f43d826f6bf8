"""Names that are written as those of papers and stations are."""

from __future__ import annotations

from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import DEFINITE

_STATION = 5
"""Letters of a station's or an agency's short name, at most."""


def titled(seen: View, phrase: Phrase) -> bool:
    """A few capitals (« la RTBF »), or an article that is a part of the name (« La Boussole », "De Toren")."""
    name = phrase.name
    if name is None:
        return False
    text, first = seen.passage.text, phrase.name_first
    short = name.quote.isupper() and 1 < len(name.quote) <= _STATION
    own = bool(seen.classes[first] & DEFINITE) and text[name.start].isupper()
    before = phrase.first < first and text[seen.passage.tokens.starts[first - 1]].isupper()
    return short or own or (before and bool(seen.classes[first - 1] & DEFINITE))
