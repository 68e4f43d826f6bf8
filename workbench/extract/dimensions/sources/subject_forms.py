"""Noun phrases that can be a subject: where they end, what is set beside them, whether they can speak."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.extract.dimensions.sources.phrases import kind_of
from workbench.extract.dimensions.sources.view import OPENING, STOPS
from workbench.extract.dimensions.sources.words_within import WordsWithin
from workbench.language.attribution import (
    AND,
    AS,
    AUXILIARY,
    BE,
    BOUND,
    BY,
    DEFINITE,
    DETERMINER,
    DOCUMENT,
    FINITE,
    GAP,
    INDEFINITE,
    LINK,
    MEDIA,
    NOUN,
    ORGANISATION,
    PERSON,
    POSSESSIVE,
    RELATIVE,
    SEVERAL,
    THAT,
    TO,
    VERB,
)

_BACK = 26
_HARD = BOUND | THAT | AS
_DASHES = frozenset("—–")
_PLAIN = 3
_ASKED = 7
_AMOUNT = frozenset(".,$€£")
_CLAUSE = VERB | BOUND | BE | RELATIVE
_ARTICLE = DEFINITE | INDEFINITE | POSSESSIVE | SEVERAL


class SubjectForms(WordsWithin):
    """Judges noun phrases in one view."""

    def ending(self, end: int, begin: int) -> Phrase | None:
        """The longest phrase that ends at token `end` (exclusive), or within a few plain words before it."""
        seen = self._view
        if end - 1 in seen.closes and (titled := self._titled(end, begin)) is not None:
            return titled
        end = self._before_issue(end, begin)
        best: Phrase | None = None
        near: Phrase | None = None
        issued: Phrase | None = None
        index = end - 1
        while index >= max(begin, end - _BACK):
            word, bits = seen.lower[index], seen.bits[index]
            if (
                (word in STOPS and index not in seen.inside)
                or (word in ",()" and not seen.words[index + 1][:1].isdigit())
                or (word in OPENING and word != "'")
                or (bits & VERB and index not in seen.inside and not self._nominal(index) and not self._noun(index))
            ):
                if bits & VERB and (found := self._opening_relative(begin, index)) is not None:
                    return found
                break
            if bits & RELATIVE and not bits & THAT and index > begin:
                return self.ending(index, begin) or self.accepted(best)
            if bits & (RELATIVE | THAT):
                governed = best is not None and seen.classes[best.first - 1] & (BOUND | LINK)
                if bits & RELATIVE and index > begin and (best is None or governed):
                    found = self._restricted(index, begin)
                    return self.accepted(best) if found is None else found
                break
            if index in seen.inside and seen.inside[index] != index:
                index -= 1
                continue
            phrase = self._phrases.at(index)
            if phrase is not None and phrase.last == end:
                best = phrase
            elif phrase is not None and phrase.head >= 0 and end - 6 <= phrase.last < end:
                near = phrase
            if phrase is not None and phrase.bits & DOCUMENT and phrase.last < end and self._issued(phrase.last, end):
                issued = phrase
            tied = self._made_for(index) or self._made_by(index) or (self._lexicon.head_first and self._tied(index))
            if bits & _HARD and not bits & NOUN and not tied:
                break
            index -= 1
        found = issued or best or (near if self._lexicon.head_first else None)
        return self.accepted(self._governed(found, begin) if found is not None and found is best else found)

    def _titled(self, end: int, begin: int) -> Phrase | None:
        """An outlet whose name stands in quotation marks: "die „Kronen Zeitung“ berichtet"."""
        opened = self._view.closes[end - 1]
        for start in range(max(begin, opened - 2), opened + 1):
            phrase = self._phrases.at(start)
            if phrase is not None and phrase.last == end and (phrase.bits & MEDIA or phrase.outlet):
                return self.accepted(phrase)
        return None

    def _before_issue(self, end: int, begin: int) -> int:
        """Where a subject ends before « … et publié jeudi », "… and published on Monday"."""
        seen, at = self._view, end - 1
        while at > begin and seen.bits[at] & (GAP | LINK):
            at -= 1
        return at - 1 if seen.lower[at] in self._lexicon.issued and seen.classes[at - 1] & AND else end

    def _issued(self, at: int, end: int) -> bool:
        """As in "a poll released on Monday", "a survey of 1,200 adults conducted in May": what it asks, a participle,
        then words of time and names alone.
        """
        seen, first = self._view, at
        if first < end and seen.bits[first] & LINK:
            apart = self._lexicon.issued
            while at < min(first + _ASKED, end) and seen.lower[at] not in apart and not seen.bits[at] & _CLAUSE:
                at += 1
        if at >= end or seen.lower[at] not in self._lexicon.issued:
            return False
        return all(
            seen.bits[index] & (GAP | LINK | BY | DEFINITE | TO | PERSON | ORGANISATION)
            or index in seen.inside
            or seen.lower[index].isdigit()
            or seen.lower[index] in self._lexicon.viewpoint
            for index in range(at + 1, end)
        )

    def _opening_relative(self, begin: int, verb: int) -> Phrase | None:
        """As in "An informant who asked not to be named told": somebody opens the clause, and the verb before is part
        of a relative clause without commas.
        """
        seen = self._view
        back = range(verb - 1, max(begin, verb - _ASKED), -1)
        at = next((at for at in back if seen.bits[at] & RELATIVE or seen.lower[at] in ",;:("), begin)
        return self._restricted(at, begin) if seen.bits[at] & RELATIVE and not seen.bits[at] & THAT else None

    def _restricted(self, relative: int, begin: int) -> Phrase | None:
        """As in "Un inversor que participó … calcula": a person who opens the sentence, then a relative clause."""
        phrase = self._phrases.at(begin) or self.unknown(begin)
        if phrase is None or phrase.last != relative:
            return None
        kind = kind_of(phrase, self._naming)
        return phrase if kind in (SourceKind.ANONYMOUS, SourceKind.PERSON) else None

    def _governed(self, phrase: Phrase, begin: int) -> Phrase:
        """As in « un mandataire de Villeurbanne », "a hotelier on Great Victoria Street": behind an article and a noun
        that the lexicon does not know, and a preposition, a name is no subject of its own.
        """
        seen, link = self._view, phrase.first - 1
        if link <= begin or phrase.determiner & ~DEFINITE:
            return phrase
        if not seen.bits[link] & LINK and seen.lower[link] not in self._naming.locatives:
            return phrase
        if link - 1 in seen.inside and seen.names[seen.inside[link - 1]][0] == link:
            owner = self.ending(link, begin)  # "Thore Kamphuis vom Bankhaus Reuß"
            return owner if owner is not None and self._is_somebody(owner) else phrase
        if phrase.head >= 0 or phrase.determiner:
            return phrase
        start = self._behind_article(link, begin, _ARTICLE)
        if start is None:
            return phrase
        before = seen.classes[start - 2] if start - 2 >= begin else 0
        if before & (LINK | VERB) or seen.words[start - 2] in self._naming.locatives:
            return phrase
        determiner = seen.bits[start - 1] & DETERMINER
        person = bool(determiner & INDEFINITE) or self._person(range(start, link))
        return Phrase(
            start - 1, phrase.last, determiner=determiner, head=start if self._lexicon.head_first else link - 1,
            bits=PERSON if person else ORGANISATION, complements=[phrase],
        )  # fmt: skip

    def _is_somebody(self, phrase: Phrase) -> bool:
        """A person, or a name of several words of which nothing is known."""
        if kind_of(phrase, self._naming) is SourceKind.PERSON:
            return True
        return phrase.name is not None and phrase.head < 0 and phrase.name.kind == "other" and " " in phrase.name.quote

    def _of_several(self, left: Phrase, first: int) -> bool:
        """As in « La maternité, la dernière du nord, va fermer, ont indiqué deux élus »: the verb is of several."""
        alone = not left.plural and not self._view.classes[left.first - 1] & AND
        return alone and self._view.lower[first] in self._lexicon.turns.of_several

    def apposed(self, comma: int) -> Phrase | None:
        """The phrase before an apposition or a relative clause between commas that ends at `comma`."""
        seen = self._view
        if seen.words[comma] == ")":
            opened = next((i for i in range(comma, max(-1, comma - 12), -1) if seen.lower[i] == "("), -1)
            return self.ending(opened, seen.begins[comma]) if opened > 0 else None
        if seen.words[comma] != "," and seen.words[comma] not in _DASHES:
            return None
        begin = seen.begins[comma]
        quoted = False
        for index in range(comma - 1, max(begin, comma - 2 * _BACK) - 1, -1):
            word = seen.lower[index]
            if word in '«“„»”"' and word:
                quoted = not quoted
            if quoted or word != seen.lower[comma]:
                if word in STOPS and word != ".":
                    return None
                if not quoted and word in _DASHES and not seen.passage.tokens.adjacent(index):
                    return None  # behind a dateline's dash, or between the dashes of another remark
                continue
            if seen.words[index + 1].isdigit() and seen.passage.tokens.adjacent(index + 1):
                continue  # "backed by 1,120 donors"
            phrase = self._whole(begin, index)
            if phrase is not None:
                return phrase if self._apposition(index + 1, comma) else None
        return self._restrictive(begin, comma)

    def _restrictive(self, begin: int, comma: int) -> Phrase | None:
        """As in "Een werknemer die anoniem wil blijven, vertelt": a relative clause that no comma opens."""
        seen, phrase = self._view, self._phrases.at(begin)
        if phrase is None or phrase.last >= comma or not seen.classes[phrase.last] & RELATIVE:
            return None
        if any(seen.lower[index] in ",:;" for index in range(phrase.last, comma)):
            return None
        kind = kind_of(phrase, self._naming)
        return phrase if kind in (SourceKind.ANONYMOUS, SourceKind.PERSON) else None

    def _whole(self, begin: int, end: int) -> Phrase | None:
        """The phrase that is all there is between the start of the clause and token `end`."""
        seen = self._view
        start = end - 1
        while (
            start > begin
            and start - 1 not in seen.closes
            and seen.lower[start - 1] not in ",:;"
            and not seen.bits[start - 1] & (BOUND | THAT)
        ):
            start -= 1
            if end - start > _BACK:
                return None
        phrase = self._phrases.at(start)
        if phrase is None and start == begin:
            phrase = self._stranger(begin, end)
        while phrase is None and start < end - 1 and seen.bits[start] & (AND | GAP):
            start += 1
            phrase = self._phrases.at(start)
        return self.accepted(phrase) if phrase is not None and phrase.last == end else None

    def _stranger(self, begin: int, end: int) -> Phrase | None:
        """As in "One objector, who left early, said": somebody by a noun that the lexicon does not know."""
        phrase = self.unknown(begin)
        if phrase is None or phrase.last != end or not self._person(range(begin + 1, end)):
            return None
        return phrase

    def _apposition(self, first: int, comma: int) -> bool:
        """What stands between the commas is a relative clause or describes without a verb of saying of its own."""
        seen = self._view
        relative = next((i for i in range(first, comma) if seen.bits[i] & RELATIVE and not seen.bits[i - 1] & VERB), -1)
        if relative >= first:
            main = [i for i in range(relative, comma) if seen.lower[i] == ","]
            if any(seen.bits[i + 1] & (AUXILIARY | BE | FINITE) and not seen.bits[i + 1] & NOUN for i in main):
                return False
            comma = relative
        if seen.lower[first] in self._lexicon.turns.speaking:
            return True  # "speaking on condition of anonymity because talks were private"
        first += bool(seen.classes[first + 1] & (BY | LINK))  # a participle: "backed by 40 donors", "asked about it"
        return not any(
            seen.bits[i] & (AUXILIARY | BE | FINITE) and not seen.bits[i] & NOUN for i in range(first, comma)
        )

    def accepted(self, phrase: Phrase | None) -> Phrase | None:
        if phrase is None or kind_of(phrase, self._naming) is None or self._share(phrase):
            return None
        sum_of = self._view.words[phrase.first][:1].isdigit() and self._view.words[phrase.first - 1] in _AMOUNT
        if sum_of and phrase.bits & DOCUMENT:
            return None  # "a $1.32 billion contract announced Wednesday"
        numbered = self._view.words[phrase.last][:1].isdigit()  # "l'articolo 12 prevede"
        return None if numbered and self._view.words[phrase.head] in self._lexicon.laws else phrase

    def _share(self, phrase: Phrase) -> bool:
        """As in "four in 10 women said", « un Français sur trois »: a share of those asked, and no source."""
        if not phrase.determiner & SEVERAL or self._view.words[phrase.first - 1] not in self._lexicon.ratios:
            return False
        before = phrase.first - 2 - (self._view.words[phrase.first - 2] in ("out", "de"))
        return self._view.words[before][:1].isdigit() or bool(self._view.classes[before] & (SEVERAL | INDEFINITE))
