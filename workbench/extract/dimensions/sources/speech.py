"""Speech without a known verb of saying, and words that stand after their source."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.phrases import PhraseReader, kind_of
from workbench.extract.dimensions.sources.subjects import SubjectFinder
from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import (
    AUXILIARY,
    GAP,
    REFLEXIVE,
    VERB,
    WEAK,
)
from workbench.language.naming import NameLexicon


class SpeechReader:
    """Reads what stands around quotations in one view."""

    def __init__(self, seen: View, phrases: PhraseReader, subjects: SubjectFinder, naming: NameLexicon) -> None:
        self._view = seen
        self._phrases = phrases
        self._subjects = subjects
        self._naming = naming

    def before(self, at: int) -> Hit | None:
        """The source before a word that stands after it ("dem Institut zufolge")."""
        seen = self._view
        phrase = self._subjects.ending(at, seen.begin(at))
        if phrase is None:
            return None
        return Hit([phrase], seen.begin(at), seen.limit(at), seen.lower[at], at=at)

    def trailing(self, end: int) -> Hit | None:
        """Who speaks after a quotation of three words or more, whatever the verb: "« … », soupire un commerçant"."""
        seen = self._view
        at = end + 1
        if end - seen.closes[end] < 4 or at >= len(seen):
            return None
        if seen.lower[at] == ",":
            at += 1
        elif (
            seen.word(end - 1) not in ",!?…"
            and seen.begin(at) != at
            and not seen.passage.tokens.lower[end].endswith("'")
        ):
            return None
        first, limit = at, seen.limit(end + 1)
        while at < limit and seen.bits[at] & (GAP | REFLEXIVE | AUXILIARY) and at - first < 4:
            at += 1
        if at >= limit or at in seen.inside or seen.bits[at] & ~(VERB | WEAK) or not seen.lower[at].isalpha():
            return None
        subject = self._subjects.accepted(self._phrases.at(at + 1)) or self._subjects.unknown(at + 1)
        if subject is None or kind_of(subject, self._naming) not in (SourceKind.PERSON, SourceKind.ANONYMOUS):
            return None
        return Hit([subject], seen.closes[end], first, seen.lower[at], at=at)
