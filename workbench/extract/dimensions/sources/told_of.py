"""Whom a pronoun stands for that says something: "Mara Quill, a dealer, paid £40. «I liked it,» she said."."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from workbench.domain.mentions import QuotationMention
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.view import View

_NEAR = 8
"""Quotations back among which one may stand in the paragraph."""
_BORN = frozenset(
    ("née", "né", "born", "geborene", "geboren", "nata", "nato", "nacida", "nacido", "nascida", "nascido")
)
"""Words before the name that somebody had: no second person."""


def told_of(seen: View, hit: Hit, quotations: Sequence[QuotationMention], spoke: set[str]) -> Phrase | None:
    """The one person whom the paragraph names in full before the pronoun, outside quotations; None where it names
    several, or one of the surnames in `spoke` (who has a source already).
    """
    text, tokens = seen.passage.text, seen.passage.tokens
    end = tokens.starts[hit.at]
    begin = max(text.rfind("\n", 0, end) + 1, seen.passage.start)
    upto = bisect_right(quotations, end, key=lambda item: item.start)
    quoted = [item for item in quotations[max(0, upto - _NEAR) : upto] if item.end > begin]
    named = [
        (at, *seen.names[at])
        for at in tokens.covering(begin, end)
        if at in seen.names
        and seen.names[at][1].kind == "person"
        and seen.words[at - 1] not in _BORN
        and not any(item.start <= tokens.starts[at] < item.end for item in quoted)
    ]
    surnames = {surname(name.quote) for _, _, name in named}
    if len(surnames) != 1 or " " not in named[0][2].quote or not surnames.isdisjoint(spoke):
        return None
    at, last, name = named[0]
    return Phrase(at, last, name=name, name_first=at, name_last=last)


def is_known_person(seen: View, phrase: Phrase) -> bool:
    """A bare surname of somebody whom the passage has named in full before ("Ana Reid …", then "Reid hopes to")."""
    name = phrase.name
    if name is None or phrase.head >= 0 or phrase.determiner or " " in name.quote:
        return False
    return any(
        at < phrase.first
        and other.kind == "person"
        and " " in other.quote
        and surname(other.quote) == name.quote.lower()
        for at, (_, other) in seen.names.items()
    )


def surname(quote: str) -> str:
    """The last word of a name, in lower case."""
    return quote.rsplit(maxsplit=1)[-1].lower()
