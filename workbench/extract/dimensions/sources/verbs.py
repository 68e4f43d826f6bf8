"""Attribution by a verb of saying: "X said", "said X", "a annoncé X", "hat X mitgeteilt"."""

from __future__ import annotations

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources.attribution import DENIED, STATED
from workbench.extract.dimensions.sources.hits import Hit
from workbench.extract.dimensions.sources.phrases import Phrase, PhraseReader, kind_of
from workbench.extract.dimensions.sources.view import CLOSING, OPENING, STOPS, View
from workbench.language.attribution import (
    AND,
    ANONYMOUS,
    AS,
    AUXILIARY,
    BE,
    BOUND,
    BY,
    DEFINITE,
    DENIES,
    DETERMINER,
    DOCUMENT,
    FINITE,
    GAP,
    INDEFINITE,
    INVARIABLE,
    LINK,
    NEGATION,
    NOUN,
    PARTICIPLE,
    PERSON,
    PRONOUN,
    REFLEXIVE,
    RELATIVE,
    TELLS,
    THAT,
    TO,
    TOPIC,
    VERB,
    WEAK,
    AttributionLexicon,
)
from workbench.language.naming import NameLexicon

_BACK = 26
_SOURCES = ANONYMOUS | DOCUMENT
_HARD = BOUND | THAT | AS
_DASHES = frozenset("—–")


class VerbReader:
    """Finds the subject of each verb of saying in one view."""

    def __init__(self, seen: View, phrases: PhraseReader, lexicon: AttributionLexicon, naming: NameLexicon) -> None:
        self._view = seen
        self._phrases = phrases
        self._lexicon = lexicon
        self._naming = naming

    def read(self, verb: int) -> Hit | None:
        """The attribution made by the verb at a token, None when it makes none."""
        group = self._group(verb)
        if group is None:
            return None
        first, last = group
        bits = self._view.bits[verb]
        if self._pronoun(first, last):
            return self._pronominal(verb, first, last)
        subject, inverted = self._subject(verb, first, last)
        if subject is None:
            return None
        if bits & WEAK and not self._supported(subject, first, last, inverted):
            return None
        return self._hit(verb, first, last, subject, inverted)

    # The verb group

    def _group(self, verb: int) -> tuple[int, int] | None:
        """Tokens of the verb with its auxiliary (last exclusive); None for a form that is no finite verb of saying."""
        seen = self._view
        bits, word = seen.bits[verb], seen.lower[verb]
        if verb in seen.inside:
            return None
        particles = self._lexicon.particles.get(word)
        if particles and not any(seen.lower[i] in particles for i in range(verb + 1, min(verb + 40, seen.limit(verb)))):
            return None
        before = verb - 1
        while before >= 0 and seen.bits[before] & (GAP | REFLEXIVE) and not seen.bits[before] & AUXILIARY:
            before -= 1
        if bits & INVARIABLE:
            return verb, verb + 1
        helped = seen.bit(before) & AUXILIARY or seen.bit(before) & BE and seen.bit(before - 1) & REFLEXIVE
        if bits & PARTICIPLE and helped and not seen.bit(before) & NEGATION:
            return self._with_auxiliary(before, verb)
        if bits & PARTICIPLE and not bits & FINITE:
            return self._far_auxiliary(verb)
        if self._lexicon.verb_second and bits & PARTICIPLE:
            far = self._far_auxiliary(verb)
            if far is not None:
                return far
        if seen.bit(before) & (BE | NEGATION) or seen.word(verb - 1) in self._lexicon.infinitive:
            return None
        if (
            bits & NOUN
            and seen.bit(verb - 1) & (DETERMINER | LINK)
            or seen.bit(verb - 1) & DETERMINER
            and not self._object(verb)
        ):
            return None
        if self._negated(verb, verb):
            return None
        return verb, verb + 1

    def _object(self, verb: int) -> bool:
        """The word before the verb is an object pronoun ("lo niega") and no article."""
        bits = self._view.bit(verb - 1)
        return bool(bits & REFLEXIVE or bits & TOPIC and verb - 1 == self._view.begin(verb))

    def _with_auxiliary(self, auxiliary: int, verb: int) -> tuple[int, int] | None:
        seen = self._view
        first = auxiliary
        if seen.bits[auxiliary] & BE and not seen.bit(auxiliary - 1) & REFLEXIVE:
            return None
        while first > 0 and (
            seen.bits[first - 1] & REFLEXIVE or seen.bits[first - 1] & DETERMINER and seen.lower[first - 1][-1] == "'"
        ):
            first -= 1
        if self._negated(first, verb):
            return None
        return first, verb + 1

    def _far_auxiliary(self, verb: int) -> tuple[int, int] | None:
        """In verb-second languages the auxiliary stands far to the left ("hat X am Mittwoch mitgeteilt")."""
        seen = self._view
        if not self._lexicon.verb_second:
            return None
        if seen.bit(verb + 1) & AUXILIARY and not seen.bit(verb + 1) & BE:
            return verb, verb + 2
        begin = max(seen.begin(verb), verb - _BACK)
        for index in range(verb - 1, begin - 1, -1):
            if seen.bits[index] & BE or seen.lower[index] in STOPS or seen.bits[index] & NEGATION:
                return None
            if seen.bits[index] & AUXILIARY:
                return index, index + 1
        return None

    def _negated(self, first: int, verb: int) -> bool:
        if self._view.bits[verb] & DENIES:
            return False
        last = verb + 2 if self._lexicon.verb_second else verb + 1
        window = range(max(0, first - 2), min(last, len(self._view)))
        return any(self._view.bits[index] & NEGATION for index in window)

    # The subject

    def _pronoun(self, first: int, last: int) -> bool:
        seen = self._view
        if seen.word(first + 1) == "-" or seen.word(last) == "-" and seen.passage.tokens.adjacent(last):
            return True
        before = first - 1
        while before >= 0 and seen.bits[before] & (GAP | REFLEXIVE) and not seen.bits[before] & PRONOUN:
            before -= 1
        return bool(seen.bit(before) & PRONOUN or seen.bit(last) & PRONOUN and self._inverting(first))

    def _pronominal(self, verb: int, first: int, last: int) -> Hit | None:
        if self._view.bits[verb] & WEAK and not self._quoted(first, last):
            return None
        hit = self._hit(verb, first, last, None, self._inverting(first))
        hit.pronoun = True
        return hit

    def _inverting(self, first: int) -> bool:
        """True where a subject may follow: after a quotation, a comma, a dash or "as"."""
        seen = self._view
        before = first - 1
        if before < seen.begin(first):
            return before in seen.closes or bool(seen.bit(first) & REFLEXIVE)
        while before >= seen.begin(first) and seen.bits[before] & (GAP | REFLEXIVE | TOPIC):
            before -= 1
        word = seen.word(before)
        if before < seen.begin(first) or self._topical(before + 1, first) and before + 1 == seen.begin(first):
            return before + 1 < first
        return (
            before in seen.closes or word in CLOSING or word in ",!?…" or word in _DASHES or bool(seen.bit(before) & AS)
        )

    def _subject(self, verb: int, first: int, last: int) -> tuple[Phrase | None, bool]:
        seen = self._view
        if seen.bits[verb] & INVARIABLE:
            found = self._right(last)
            return (found, True) if self._inverting(first) or seen.begin(first) == first else (None, True)
        if self._inverting(first) and not seen.bits[verb] & TELLS:
            left = self._apposed(first - 1)
            if left is not None and seen.word(first - 1) not in CLOSING:
                return left, False
            found = self._right(last)
            if found is None and self._closed(first):
                found = self._unknown(last)
            if found is not None:
                return found, True
            return left, False
        left = self._left(first)
        if left is not None:
            return left, False
        if self._lexicon.verb_second and not seen.bits[verb] & TELLS:
            return self._right(last), not self._first_in_clause(first)
        return None, False

    def _closed(self, first: int) -> bool:
        """A quotation ends right before the verb group, a comma apart."""
        before = first - 1
        if self._view.word(before) == ",":
            before -= 1
        return before in self._view.closes

    def _topical(self, start: int, first: int) -> bool:
        return any(self._view.bits[index] & (TOPIC | REFLEXIVE) for index in range(start, first))

    def _first_in_clause(self, first: int) -> bool:
        return self._view.begin(first) == first

    def _right(self, at: int) -> Phrase | None:
        """The subject that follows the verb, adverbs, hearers and bracketed remarks skipped."""
        seen = self._view
        limit = seen.limit(at) if at < len(seen) else at
        for _ in range(6):
            while (
                at < limit
                and seen.bits[at] & (GAP | REFLEXIVE)
                and at not in seen.names
                and not seen.bits[at] & DETERMINER
            ):
                at += 1
            if at >= limit:
                return None
            if seen.lower[at] == ",":
                end = self._remark(at, limit)
            elif seen.bits[at] & TO:
                phrase = self._phrases.at(at + 1)
                if phrase is not None and kind_of(phrase, self._naming) is SourceKind.MEDIA and phrase.last < limit:
                    at = phrase.last
                    continue
                end = self._prepositional(at, limit)
            elif seen.bits[at] & (BOUND | LINK):
                end = self._prepositional(at, limit)
            else:
                break
            if end is None:
                return None
            at = end
        return self._accepted(self._phrases.at(at))

    def _remark(self, at: int, limit: int) -> int | None:
        """The token after a short remark between commas ("prédit, sous couvert d'anonymat, un diplomate")."""
        for index in range(at + 1, min(at + 9, limit)):
            if self._view.lower[index] == ",":
                return index + 1
            if self._view.bits[index] & VERB or self._view.lower[index] in OPENING:
                return None
        return None

    def _prepositional(self, at: int, limit: int) -> int | None:
        """The token after a short prepositional phrase ("dans un communiqué", "in a statement")."""
        phrase = self._phrases.at(at + 1)
        if phrase is not None and phrase.head >= 0 and phrase.name is None and phrase.last < limit:
            return phrase.head + 1
        return None

    def _left(self, first: int) -> Phrase | None:
        """The subject that ends right before the verb, adverbs and words of time skipped."""
        seen = self._view
        end = first
        begin = seen.begin(first)
        while end > begin and self._skippable(end - 1, begin):
            end -= 1
        if end <= begin:
            return None
        if seen.lower[end - 1] in ",)" or seen.lower[end - 1] in _DASHES:
            return self._apposed(end - 1)
        if seen.bits[end - 1] & RELATIVE:
            found = self._ending(end - 1, begin) if end - 1 > begin else None
            written = found is not None and kind_of(found, self._naming) in (SourceKind.DOCUMENT, SourceKind.MEDIA)
            return found if written else None
        return self._ending(end, begin)

    def _skippable(self, index: int, begin: int) -> bool:
        seen = self._view
        if index in seen.inside:
            return False
        return bool(seen.bits[index] & (GAP | REFLEXIVE)) or seen.lower[index].isdigit() and index > begin

    def _ending(self, end: int, begin: int) -> Phrase | None:
        """The longest phrase that ends at token `end` (exclusive), or within a few plain words before it."""
        seen = self._view
        best: Phrase | None = None
        near: Phrase | None = None
        index = end - 1
        while index >= max(begin, end - _BACK):
            word, bits = seen.lower[index], seen.bits[index]
            if (
                word in STOPS
                or word in ",()"
                or word in OPENING
                and word != "'"
                or bits & (VERB & ~NOUN)
                and not self._nominal(index)
            ):
                break
            if bits & RELATIVE and not bits & THAT and index > begin:
                return self._ending(index, begin) or self._accepted(best)
            if bits & (RELATIVE | THAT):
                break
            if index in seen.inside and seen.inside[index] != index:
                index -= 1
                continue
            phrase = self._phrases.at(index)
            if phrase is not None and phrase.last == end:
                best = phrase
            elif phrase is not None and phrase.head >= 0 and end - 6 <= phrase.last < end:
                near = phrase
            if bits & _HARD and not bits & NOUN:
                break
            index -= 1
        return self._accepted(best if best is not None else near if self._lexicon.head_first else None)

    def _nominal(self, index: int) -> bool:
        """A participle inside a noun phrase ("les résultats publiés par")."""
        bits = self._view.bits[index]
        return bool(bits & PARTICIPLE and not self._view.bit(index - 1) & (AUXILIARY | BE))

    def _apposed(self, comma: int) -> Phrase | None:
        """The phrase before an apposition or a relative clause between commas that ends at `comma`."""
        seen = self._view
        if seen.word(comma) == ")":
            opened = next((i for i in range(comma, max(-1, comma - 12), -1) if seen.lower[i] == "("), -1)
            return self._ending(opened, seen.begin(comma)) if opened > 0 else None
        if seen.word(comma) not in "," and seen.word(comma) not in _DASHES:
            return None
        begin = seen.begin(comma)
        quoted = False
        for index in range(comma - 1, max(begin, comma - 2 * _BACK) - 1, -1):
            word = seen.lower[index]
            if word in '«“„»”"' and word:
                quoted = not quoted
            if quoted or word != "," and word not in _DASHES:
                if word in STOPS and word != ".":
                    return None
                continue
            phrase = self._whole(begin, index)
            if phrase is not None:
                return phrase if self._apposition(index + 1, comma) else None
        return None

    def _whole(self, begin: int, end: int) -> Phrase | None:
        """The phrase that is all there is between the start of the clause and token `end`."""
        seen = self._view
        start = end - 1
        while start > begin and seen.lower[start - 1] not in ",:;" and not seen.bits[start - 1] & (BOUND | THAT):
            start -= 1
            if end - start > _BACK:
                return None
        phrase = self._phrases.at(start)
        while phrase is None and start < end - 1 and seen.bits[start] & (AND | GAP):
            start += 1
            phrase = self._phrases.at(start)
        return self._accepted(phrase) if phrase is not None and phrase.last == end else None

    def _apposition(self, first: int, comma: int) -> bool:
        """What stands between the commas is a relative clause or describes without a verb of saying of its own."""
        seen = self._view
        if seen.bits[first] & RELATIVE:
            main = [i for i in range(first, comma) if seen.lower[i] == ","]
            return not any(seen.bits[i + 1] & (AUXILIARY | BE | FINITE) and not seen.bits[i + 1] & NOUN for i in main)
        return not any(
            seen.bits[i] & (AUXILIARY | BE | FINITE) and not seen.bits[i] & NOUN for i in range(first, comma)
        )

    def _accepted(self, phrase: Phrase | None) -> Phrase | None:
        if phrase is None or kind_of(phrase, self._naming) is None:
            return None
        return phrase

    def before(self, at: int) -> Hit | None:
        """The source before a word that stands after it ("dem Institut zufolge")."""
        seen = self._view
        phrase = self._ending(at, seen.begin(at))
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
        subject = self._accepted(self._phrases.at(at + 1)) or self._unknown(at + 1)
        if subject is None or kind_of(subject, self._naming) not in (SourceKind.PERSON, SourceKind.ANONYMOUS):
            return None
        return Hit([subject], seen.closes[end], first, seen.lower[at], at=at)

    def _unknown(self, at: int) -> Phrase | None:
        """An article and a noun that the lexicon does not know; only where speech is certain."""
        seen = self._view
        limit = seen.limit(at) if at < len(seen) else at
        if at + 1 >= limit or not seen.bits[at] & (DEFINITE | INDEFINITE) or at in seen.names:
            return None
        end = at + 1
        while (
            end < limit and end - at < 3 and seen.lower[end].isalpha() and not seen.bits[end] and end not in seen.names
        ):
            end += 1
        if end == at + 1 or not (
            end >= limit or seen.lower[end] in ",.;" or seen.bits[end] & (RELATIVE | LINK | BOUND | GAP)
        ):
            return None
        kind = ANONYMOUS if seen.bits[at] & INDEFINITE else PERSON
        return Phrase(at, end, determiner=seen.bits[at] & DETERMINER, head=at + 1, bits=kind)

    # Support and cover

    def _quoted(self, first: int, last: int) -> bool:
        """A quotation right before the verb group or later in the sentence."""
        seen = self._view
        before = first - 1
        while before > 0 and (seen.bits[before] & GAP or seen.lower[before] == ","):
            before -= 1
        if before in seen.closes:
            return True
        limit = min(seen.limit(last - 1), last + 30)
        return any(index in seen.opens for index in range(last, limit))

    def _supported(self, subject: Phrase, first: int, last: int, inverted: bool) -> bool:
        """A weak verb attributes only with a quotation, a that-clause or a nameless or written source."""
        if self._quoted(first, last):
            return True
        kind = kind_of(subject, self._naming)
        if (
            kind in (SourceKind.ANONYMOUS, SourceKind.DOCUMENT)
            and not subject.name
            and (subject.bits & _SOURCES or inverted)
        ):
            return True
        limit = min(self._view.limit(last - 1), last + 3)
        start = subject.last if inverted else last
        return any(self._view.bits[i] & THAT for i in range(min(start, limit), min(limit + 2, len(self._view))))

    def _hit(self, verb: int, first: int, last: int, subject: Phrase | None, inverted: bool) -> Hit:
        seen = self._view
        hit = Hit(
            [subject] if subject is not None else [], seen.begin(verb), seen.limit(verb), seen.lower[verb], at=verb
        )
        hit.modality = DENIED if seen.bits[verb] & DENIES else STATED
        after = max(last, verb + 1)
        if subject is not None and inverted:
            after = max(after, subject.last)
            self._coordinate(hit, subject, seen.limit(verb))
        hit.relay = self._relay(after, seen.limit(verb)) or self._relay(last, seen.limit(verb))
        if inverted:
            hit.last = min(first, hit.last)
        else:
            hit.first = after
        return hit

    def _coordinate(self, hit: Hit, subject: Phrase, limit: int) -> None:
        """ "said X and Y"."""
        if subject.last + 1 < limit and self._view.bits[subject.last] & AND:
            other = self._accepted(self._phrases.at(subject.last + 1))
            if other is not None and other.name is not None and not self._view.bit(other.last) & (VERB | AUXILIARY):
                hit.phrases.append(other)

    def _relay(self, at: int, limit: int) -> Phrase | None:
        """The outlet that was told: "told Reuters", "à l'AFP", "der Zeitung"."""
        seen = self._view
        for _ in range(4):
            if at < limit and seen.bits[at] & GAP and at not in seen.names:
                at += 1
        if at < limit and seen.bits[at] & TO:
            at += 1
            if at < limit and seen.bits[at] & LINK and at not in seen.names:
                at += 1
        if at >= limit or seen.bits[at] & BY:
            return None
        phrase = self._phrases.at(at)
        if phrase is not None and kind_of(phrase, self._naming) is SourceKind.MEDIA:
            return phrase
        return None
