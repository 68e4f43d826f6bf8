"""Sources between two words ("Aus dem Rathaus heißt es", "È stato il sindaco a dire") or told of themselves."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.document_markers import DocumentMarkers
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.language.attribution import (
    AS,
    BE,
    BOUND,
    DETERMINER,
    DOCUMENT,
    INDEFINITE,
    LINK,
    NOUN,
    ORGANISATION,
    PERSON,
    SEVERAL,
    THAT,
    VERB,
)

_AGENT = 14
_FAR = 9
_SOON = 4
_WRITTEN = (SourceKind.DOCUMENT, SourceKind.ANONYMOUS)


class FramedMarkers(DocumentMarkers):
    """Reads such sources in one view."""

    def _learnt(self, at: int) -> Hit | None:
        """As in "a appris le journal auprès de son fondateur": whom somebody learnt it from."""
        seen = self._view
        begin = seen.begins[at]
        wanted = self._lexicon.learnt[seen.lower[at]]
        hung = seen.words[at - 2] == "-" and "-" + seen.words[at - 1] in wanted  # "assure-t-on à la mairie"
        hung = hung or ("on" in wanted and self._on_says(begin, at))
        if not hung and (wanted - {"on"}).isdisjoint(seen.lower[max(begin, at - _AGENT) : at]):
            return None
        if not hung and self._is_taught(begin, at, wanted):
            return None
        start = at + 1
        if seen.classes[start] & LINK and not seen.classes[start] & NOUN:
            start += 1
        phrase = self._valid(self._phrases.at(start)) if start < seen.limits[at] else None
        return Hit([phrase], begin, at, at=at) if phrase is not None else None

    def _is_taught(self, begin: int, at: int, wanted: frozenset[str]) -> bool:
        """As in « avait appris le métier auprès de son père »: no outlet behind the verb, but what was learnt."""
        seen = self._view
        learnt = next((index for index in range(at - 1, begin, -1) if seen.lower[index] in wanted), begin)
        behind = learnt + 1
        plain = behind + 1 < at and not seen.bits[behind + 1] and behind + 1 not in seen.inside
        return plain and bool(seen.classes[behind] & DETERMINER)

    def _on_says(self, begin: int, at: int) -> bool:
        """As in « On se dit « confiant » chez Maréchal »: the pronoun for those who speak there opens the sentence."""
        seen = self._view
        opens = seen.lower[begin] in self._lexicon.impersonal
        return opens and any(seen.bits[index] & VERB for index in range(begin + 1, min(begin + _FAR, at)))

    def _framed(self, at: int) -> Hit | None:
        """As in "Aus der Mitteilung geht hervor", "uit het rapport blijkt": a document between two words."""
        seen = self._view
        closers = self._lexicon.framed.get(seen.lower[at])
        begin = seen.begins[at]
        starts = at == begin or seen.words[at - 1] == "," or (at == begin + 1 and seen.bits[begin] & AS)
        if not closers or not starts:
            return None
        phrase = self._phrases.at(at if seen.bits[at] & DETERMINER else at + 1) or self._owner(at + 1)
        kind = kind_of(phrase, self._naming) if phrase is not None else None
        if phrase is None or kind is None:
            return None
        limit = min(seen.limits[at], phrase.last + 4)
        found = next((word for word in seen.lower[phrase.last : limit] if word in closers), None)
        if found is None or (kind not in _WRITTEN and found not in self._lexicon.turns.heard):
            return None
        return Hit([phrase], phrase.last, seen.limits[at], at=at)

    def _owner(self, at: int) -> Phrase | None:
        """As in "the coroner's": an article and a noun with an ending of possession."""
        seen, noun = self._view, self._view.words[at + 1].rstrip("'")
        bits = self._lexicon.classes.get(noun, 0)
        if not seen.classes[at] & DETERMINER or noun == seen.words[at + 1] or not bits & (PERSON | ORGANISATION):
            return None
        return Phrase(at, at + 2, determiner=seen.bits[at] & DETERMINER, head=at + 1, bits=bits)

    def _asked(self, at: int) -> Hit | None:
        """As in "In einer Umfrage sagen 54 Prozent": what people answered in a poll."""
        seen = self._view
        if seen.lower[at] not in self._lexicon.turns.asked or at != seen.begins[at]:
            return None
        phrase = self._phrases.at(at + 1)
        if phrase is None or kind_of(phrase, self._naming) is not SourceKind.DOCUMENT:
            return None
        if phrase.determiner & INDEFINITE and self._counts(phrase.last, seen.limits[at]):
            return Hit([phrase], phrase.last, seen.limits[at], at=at)  # "In a survey of 240 households, 57% were"
        for index in range(phrase.last, seen.limits[at] - 1):
            if seen.bits[index] & VERB and (seen.lower[index + 1].isdigit() or seen.bits[index + 1] & SEVERAL):
                return Hit([phrase], phrase.last, seen.limits[at], at=at)
        return None

    def _counts(self, at: int, limit: int) -> bool:
        """A comma that ends the adverbial, and a number right behind it."""
        seen = self._view
        for comma in range(at, min(at + _AGENT, limit - 1)):
            if seen.lower[comma] == ",":
                return any(seen.lower[index][:1].isdigit() for index in range(comma + 1, min(comma + _SOON, limit)))
            if seen.bits[comma] & (BE | THAT) and comma not in seen.inside:
                return False
        return False

    def _cleft(self, at: int) -> Hit | None:
        """As in "è stato il sindaco a dire": whoever stands between a form of "to be" and the infinitive."""
        seen = self._view
        if seen.words[at + 1] not in self._lexicon.turns.infinitives:
            return None
        for start in range(at - 1, max(seen.begins[at], at - _AGENT), -1):
            if seen.bits[start - 1] & BE:
                phrase = self._valid(self._phrases.at(start))
                return (
                    Hit([phrase], at + 1, seen.limits[at], at=at) if phrase is not None and phrase.last <= at else None
                )
        return None

    def _of_themselves(self, at: int, start: int) -> Hit | None:
        """As in "Nach eigenen Angaben verkaufte die Firma", "wist naar eigen zeggen van niets": the subject."""
        seen = self._view
        begin, limit = seen.begins[at], seen.limits[at]
        places = (
            range(start, min(start + _FAR, limit))
            if at == begin
            else [*range(at - 1, max(begin, at - _FAR), -1), begin]
        )
        for index in places:
            phrase = self._valid(self._phrases.at(index))
            if phrase is None or phrase.bits & DOCUMENT or (at != begin and phrase.last != at and index != begin):
                continue
            if index == begin or not seen.classes[index - 1] & (LINK | BOUND):
                return Hit([phrase], begin, limit, at=at)
        return None

    def _interview(self, at: int, start: int) -> Hit | None:
        """After "in an interview with": an outlet and nothing else; it relays whoever speaks in the sentence."""
        phrase = self._valid(self._phrases.at(start)) if start < len(self._view.lower) else None
        if phrase is None or kind_of(phrase, self._naming) is not SourceKind.MEDIA:
            return None
        return Hit([], at, at + 1, at=at, relay=phrase)
