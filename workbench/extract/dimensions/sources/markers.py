"""Attribution without a verb of saying: "according to X", "X:" before a quotation, "citing X", "confirmed by X"."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.colon_markers import ColonMarkers
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.view import STOPS
from workbench.language.attribution import (
    AND,
    ANONYMOUS,
    BE,
    BY,
    CITING,
    CLOSE,
    DETERMINER,
    FINITE,
    FORECASTS,
    MEDIA,
    NOUN,
    OPENS,
    ORGANISATION,
    PARTICIPLE,
    PERSON,
    PLURAL,
    RELATIVE,
    VERB,
    WEAK,
)

_AGENT = 14
_WHOLE = 6
"""Tokens from which a quotation is a whole statement."""
_PLAIN, _FAR = 3, 9
_PARTICLES = frozenset(("out", "up", "down", "first", "today", "earlier"))
_UNNAMED = (SourceKind.ANONYMOUS, SourceKind.MEDIA, SourceKind.DOCUMENT)


class MarkerReader(ColonMarkers):
    """Reads the sources that markers introduce in one view."""

    def read(self, at: int) -> Hit | None:
        """The attribution opened by the marker at a token."""
        seen, lexicon = self._view, self._lexicon
        bits = seen.bits[at]
        if bits & OPENS and at not in seen.inside:
            word, turns = seen.lower[at], lexicon.turns
            framed = (
                (self._framed(at) if word in lexicon.framed else None)
                or (self._asked(at) if word in turns.asked else None)
                or (self._cleft(at) if seen.words[at + 1] in turns.infinitives else None)
            )
            if framed is not None:
                return framed
            if at and seen.lower[at - 1] in lexicon.ordinals_after:
                return None
            goes_on = word in lexicon.markers and self._goes_on(word, seen.words[at + 1])
            if goes_on and (found := self._opened(at, word)) is not None:
                return found[0]
            if word in lexicon.viewpoint:
                return self._viewed(at)
            if word in lexicon.by_document:
                return self._by_document(at)
            if word in lexicon.learnt:
                return self._learnt(at)
        if bits & CITING and not bits & FINITE:
            return self._citing(at)
        return None

    def _opened(self, at: int, word: str) -> tuple[Hit | None] | None:
        """What the longest marker at a token introduces; None where no marker stands."""
        for marker in self._lexicon.markers[word]:
            length = self._matches(marker, at)
            if length is None:
                continue
            if marker in self._lexicon.interviews:
                return (self._interview(at, at + length),)
            if marker in self._lexicon.unnamed:
                return (self._unnamed(at, at + length),)
            if marker in self._lexicon.writings:
                return (self._written(at, at + length),)
            if marker in self._lexicon.turns.own:
                return (self._of_themselves(at, at + length),)
            return (self._according(at, at + length),)
        return None

    def _goes_on(self, word: str, following: str) -> bool:
        """Whether one of the markers that begin with a word has this one behind it; hardly any does."""
        seconds = self._seconds.get(word)
        if seconds is None:
            markers = self._lexicon.markers[word]
            seconds = frozenset(marker[1].lstrip("+") if len(marker) > 1 else "" for marker in markers)
            self._seconds[word] = seconds
        return following in seconds or "" in seconds

    def _matches(self, marker: tuple[str, ...], at: int) -> int | None:
        """Tokens that a marker takes up at a place; words written with a plus are wanted but left to the source."""
        taken, words = 0, self._view.words
        for index, part in enumerate(marker, at):
            if words[index] != part and words[index] != part.removeprefix("+"):
                return None
            taken += part[0] != "+"
        return taken

    def cites(self, at: int, subject: Phrase | None) -> list[Hit]:
        """As in "Der Standard zitiert einen Insider": the outlet and whom it cites; nothing unless an outlet cites."""
        seen = self._view
        citing = kind_of(subject, self._naming) if subject is not None else None
        if subject is None or citing not in (SourceKind.MEDIA, SourceKind.PERSON):
            return []
        begin, limit = seen.begins[at], seen.limits[at]
        phrase = self._valid(self._phrases.at(at + 1)) if at + 1 < limit else None
        if phrase is None or (citing is SourceKind.PERSON and kind_of(phrase, self._naming) is not SourceKind.DOCUMENT):
            return []
        outlet = Hit([subject], begin, limit, seen.lower[at], at=at)
        return [outlet, Hit([phrase], begin, limit, seen.lower[at], citing=True, at=at)]

    def _according(self, at: int, start: int) -> Hit | None:
        seen = self._view
        if start >= len(seen.lower) or seen.begins[start] != seen.begins[at]:
            return None
        phrase = self._valid(self._phrases.at(start) or self._phrases.quoted_outlet(start))
        phrase = phrase or self._after_participle(start)
        if phrase is not None and self._lexicon.ordinals_after and start == at + 1 and self._is_numbered(phrase):
            return None
        phrase = phrase or self._behind_adjective(start) or self._agent(start) or self._unknown(start)
        if phrase is None:
            return None
        limit = seen.limits[at]
        hit = Hit([phrase], seen.begins[at], limit, at=at)
        if phrase.last + 1 < limit and seen.bits[phrase.last] & AND:
            other = self._valid(self._phrases.at(phrase.last + 1))
            if other is not None and not seen.classes[other.last] & VERB:
                hit.phrases.append(other)
        if at == seen.begins[at] or at - seen.begins[at] <= 2:
            hit.first = hit.phrases[-1].last
        else:
            hit.last = at
        return hit

    def _behind_adjective(self, start: int) -> Phrase | None:
        """As in "according to the agreed statement of facts": a participle stands between article and noun."""
        seen = self._view
        if (
            self._lexicon.head_first
            or not seen.classes[start] & DETERMINER
            or not seen.classes[start + 1] & (PARTICIPLE | VERB)
        ):
            return None
        phrase = self._valid(self._phrases.at(start + 2)) if start + 2 < seen.limits[start] else None
        if phrase is None or phrase.determiner or phrase.name is not None:
            return None
        phrase.first, phrase.determiner = start, seen.bits[start] & DETERMINER
        return phrase

    def _is_numbered(self, phrase: Phrase) -> bool:
        """As in "Secondo piano", "Segundo grau": a noun alone, without article, is counted."""
        alone = phrase.name is None and not phrase.determiner and not phrase.complements
        described = self._view.classes[phrase.last] & RELATIVE  # "segundo balanço que a organização divulgou"
        return alone and not described and not phrase.bits & (ANONYMOUS | MEDIA | PLURAL)

    def _after_participle(self, start: int) -> Phrase | None:
        """German puts what a source is close to before it: "mit der Sache vertrauten Personen"."""
        seen = self._view
        for index in range(start, min(start + 7, seen.limits[start])):
            if seen.bits[index] & CLOSE:
                phrase = self._valid(self._phrases.at(index + 1))
                if phrase is not None:
                    phrase.first = start
                    return phrase
            if seen.lower[index] in STOPS or seen.lower[index] == ",":
                return None
        return None

    def _agent(self, start: int) -> Phrase | None:
        """As in "according to the results published on Monday by X": X."""
        seen = self._view
        limit = min(seen.limits[start], start + _AGENT)
        for index in range(start, limit):
            if seen.lower[index] in STOPS or seen.lower[index] in ",(":
                return None
            if seen.bits[index] & BY and any(seen.bits[i] & PARTICIPLE for i in range(start, index)):
                return self._valid(self._phrases.at(index + 1))
        return None

    def _unknown(self, start: int) -> Phrase | None:
        """An unknown noun for a person after "according to" ("d'après un vitrailliste")."""
        seen = self._view
        limit = seen.limits[start]
        at = start
        determiner = 0
        while at < limit and at - start < 3 and seen.bits[at] & DETERMINER and not seen.bits[at] & NOUN:
            determiner |= seen.bits[at] & DETERMINER
            at += 1
        first = at
        while (
            at < limit and at - first < 4 and not seen.bits[at] and seen.lower[at].isalpha() and at not in seen.inside
        ):
            at += 1
        if at == first or any(seen.lower[index] in self._lexicon.generic for index in range(first, at)):
            return None
        person = any(seen.lower[index].endswith(self._lexicon.person_endings) for index in range(first, at))
        if not person:
            return None
        head = first if self._lexicon.head_first else at - 1
        phrase = Phrase(start, at, determiner=determiner, head=head, bits=PERSON)
        self._phrases.extend(phrase)
        return phrase

    def _citing(self, at: int) -> Hit | None:
        seen = self._view
        phrase = self._valid(self._phrases.at(at + 1)) if at + 1 < len(seen.lower) else None
        if phrase is None or at == seen.begins[at]:
            return None
        bare = phrase.name is None and not phrase.determiner and not phrase.plural and phrase.bits & ORGANISATION
        if bare and not self._lexicon.head_first and seen.words[phrase.last].isalpha():
            return None  # "citing firm demand"
        return Hit([phrase], seen.begins[at], at, seen.lower[at], citing=True, at=at)

    def passive(self, at: int) -> Hit | None:
        """The agent in "confirmed by X": a nameless one or an outlet, after "was confirmed by" any."""
        seen = self._view
        if not seen.bits[at] & PARTICIPLE:
            return None
        by, figures = at + 1, bool(seen.bits[at] & FORECASTS)
        while by < min(at + (_FAR if figures else 6), len(seen.lower)) and not seen.bits[by] & BY:
            if not seen.lower[by][0].isalpha() and not (figures and seen.lower[by][0] not in ".;:!?"):
                return None
            by += 1
        if not seen.classes[by] & BY or seen.begins[by] != seen.begins[at]:
            return None
        phrase = self._valid(self._phrases.at(by + 1)) if by + 1 < len(seen.lower) else None
        if phrase is None:
            return None
        passive = bool(
            seen.classes[at - 1] & BE
            or seen.classes[at - 2] & BE
            or (at == seen.begins[at] and seen.classes[at + 1] & BE)
        )
        if (not passive or seen.bits[at] & WEAK) and not figures and kind_of(phrase, self._naming) not in _UNNAMED:
            return None
        return Hit([phrase], seen.begins[at], at, seen.lower[at], at=by)
