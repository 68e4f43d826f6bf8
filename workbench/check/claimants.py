"""Who is called the first, last or only one of a class, and when: pairs of one class, told in other words, with two
bearers or, of what happens once, with two dates.

A bearer is told beside the class by name, or taken up ("it was the first", "she became the first"). One who is taken up
has been named before: a name that comes up later is another's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.class_reader import ClassReader
from workbench.check.clause_claims import ClauseClaim, ClauseClaims
from workbench.check.scene import Scene
from workbench.check.series_pairs import Days
from workbench.check.taken_owners import numbered_before, numbered_until, owner_taken_up
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.check.told_class import ToldClass, Word
from workbench.check.tracing import derived
from workbench.check.uniques import lead
from workbench.check.views import view
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.uniques import unique_words
from workbench.records import dataclass

MOST = 16
"""Claims of an article that are compared."""
LED = 6
"""Most tokens from a verb of being to the class."""
BEHIND = 4
"""Most tokens from a class to the name told behind it."""
YEARS = 2
"""Years between the times of two claims that cannot be of one event."""
NOW = 12
"""Most tokens from a verb of the present or future to the class."""
SHORT = 4
"""Words of a quotation that is a title, and says nothing of anybody."""
_KINDS = ("first", "last", "only")
_OPEN = frozenset({",", ":", "(", "—", "–", "«", "“", '"', "„"})
_CUTS = frozenset({";", ":", "«", "»", "“", "”", '"', "„"})


@dataclass(frozen=True)
class Claimant:
    """A claim with the words of the names of its bearer (none where the bearer is taken up) and how it is told."""

    kind: str
    span: Span
    sentence: int
    told: ToldClass
    names: frozenset[str]
    who: str
    predicate: bool
    indefinite: bool
    years: tuple[int, int] | None
    now: bool
    """Of the present or of what is to come."""
    ahead: bool = False
    """Of what is to come."""
    around: tuple[tuple[Word, ...], tuple[Word, ...]] = ((), ())
    """The telling words beside it, and those of the sentence before."""

    def beside(self, other: Claimant) -> tuple[Word, ...]:
        """The telling words around it that are not of the other claim's sentence."""
        own, before = self.around
        return own if self.sentence == other.sentence + 1 else (*own, *before)


class Claimants:
    """The claims of one scene: `claimants(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.unique = scene.pack.view(unique_words)
        self.reader = ClassReader(self.line)
        self.lower = scene.tokens.lower

    @derived
    def pairs(self) -> tuple[tuple[Claimant, Claimant], ...]:
        """Pairs of one class that cannot be of one bearer, each claim once, in text order."""
        found: list[tuple[Claimant, Claimant]] = []
        seen: set[Span] = set()
        claims = sorted(self._claims(), key=lambda claim: claim.span)
        for one, other in combinations(claims[:MOST], 2):
            if one.kind != other.kind or one.sentence == other.sentence or seen & {one.span, other.span}:
                continue
            same = one.told.same_as(other.told, self.reader.countries, (one.beside(other), other.beside(one)))
            if same and self._two(one, other):
                seen |= {one.span, other.span}
                found.append((one, other))
        return tuple(found)

    def _claims(self) -> Iterator[Claimant]:
        weak = {at for mark in self.line.marks if "weak" in mark.roles for at in range(mark.first, mark.last)}
        for index in self.scene.tokens.among(self.unique.kinds.keys()):
            kind = self.unique.kinds[self.lower[index]]
            kind = "first" if kind == "opening" else kind
            timed = index + 1 < len(self.lower) and self.lower[index + 1] in self.reader.senses.time
            if kind in _KINDS and (index not in weak or timed):
                claim = self._claim(kind, index)
                if claim is not None:
                    yield claim
        for clause in ClauseClaims(self.reader).found():
            yield self._told_by(clause)

    def _told_by(self, clause: ClauseClaim) -> Claimant:
        """A clause is of the one person of the sentence before, and of now where it tells no year."""
        years = self._years(clause.sentence, None, clause.span.end)
        before = self._before(clause.sentence)
        borne = frozenset(word for name in before for word in _words(name))
        return Claimant(
            "first", clause.span, clause.sentence, clause.told, borne, before[-1].quote if before else "", True, False,
            years, years is None, False, self.reader.around(clause.span),
        )  # fmt: skip

    def _claim(self, kind: str, index: int) -> Claimant | None:
        tokens = self.scene.tokens
        sentence = self.scene.segments.sentence_at(tokens.starts[index])
        inside = self.scene.sentence_tokens(sentence)
        number = self.scene.quotation_at(tokens.starts[index])
        if number is not None and len(self.scene.quotations[number].quote.split()) <= SHORT:
            return None
        if self.line.has(sentence, "mistake", "wrote"):
            return None
        led = lead(self.line, self.unique, index, inside.start)
        if led is None and index > inside.start and self.lower[index - 1] in self.reader.senses.ours:
            led = index - 1, []
        if led is None and index > inside.start and self.lower[index - 1] in self.reader.as_:
            led = index, []  # "als eerste vrouw het havenbedrijf leidde"
        if led is None or self._denied(led[0], inside.start):
            return None
        owner = led[1] if led[0] < index and self.lower[led[0]] not in self.unique.possessives else []
        owner = owner or (owner_taken_up(self.line, led[0]) if self.lower[led[0]] in self.unique.possessives else [])
        read = self.reader.read(index, owner, inside.stop)
        if read is None or not (read[0].words or read[0].again):
            return None
        told, stop = read
        timed = self.lower[index + 1] in self.reader.senses.time
        span = Span(tokens.starts[led[0]], tokens.ends[stop - 1])
        names = self._bearer(led[0], stop, inside, quoted=number)
        numbered = "" if names else self._numbered(led[0], inside)
        names = names or ([] if numbered else self._meant(inside, sentence))
        borne = {word for name in names for word in _words(name) if not self.reader.level_of(word)}
        borne |= {numbered} if numbered else set()
        return Claimant(
            kind, span, sentence, told, frozenset(borne), names[-1].quote if names else numbered,
            timed or self._predicate(led[0], stop, inside), self.lower[inside.start] in self.unique.indefinite,
            self._years(sentence, number, span.end), timed or self._now(led[0], inside),
            self._ahead(led[0], inside), self.reader.around(span),
        )  # fmt: skip

    def _meant(self, inside: range, sentence: int) -> list[NameMention]:
        """Whom a pronoun of a sentence that names nobody stands for: the one person of the sentence before."""
        pronoun = any(self.lower[at] in self.unique.pronouns for at in inside)
        return self._before(sentence) if pronoun else []

    def _before(self, sentence: int) -> list[NameMention]:
        """The one person of the sentence before in its paragraph, of a sentence that names nobody."""
        segments = self.scene.segments
        place, before = segments.sentences[sentence], segments.sentences[max(0, sentence - 1)]
        own = self.scene.names_within(place.start, place.end)
        apart = segments.paragraph_at(before.start) != segments.paragraph_at(place.start)
        if not sentence or apart or any(name.kind == "person" for name in own):
            return []
        people = [name for name in self.scene.names_within(before.start, before.end) if name.kind == "person"]
        return people[:1] if len({name.group for name in people}) == 1 else []

    def _denied(self, low: int, start: int) -> bool:
        near = self.lower[max(start, low - 3) : low]
        return "," not in near and not self.reader.words.denial.isdisjoint(near)

    def _predicate(self, low: int, stop: int, inside: range) -> bool:
        """What somebody is said to be: in apposition, behind a verb of being or becoming, behind "as"."""
        before = self.lower[max(inside.start, low - LED) : low]
        if not before or before[-1] in _OPEN or before[-1] in self.reader.as_:
            return True
        if self.line.words.verb_last and stop < inside.stop and self._is(self.lower[stop]):
            return True
        while "," in before:
            before = before[before.index(",") + 1 :]
        return any(map(self._is, before))

    def _is(self, word: str) -> bool:
        return word in self.unique.being or self.reader.senses.becomes(word)

    def _bearer(self, low: int, stop: int, inside: range, quoted: int | None) -> list[NameMention]:
        """The names before the class in its clause; else the one right behind it."""
        starts, ends = self.scene.tokens.starts, self.scene.tokens.ends
        first = low
        while first > inside.start and (self.lower[first - 1] not in _CUTS or first == low):
            first -= 1
        named = [name for name in self.scene.names_within(starts[first], starts[low]) if name.kind != "place"]
        named = [name for name in named if self.scene.quotation_at(name.start) == quoted and name.end <= starts[low]]
        if named or stop >= inside.stop:
            return named
        apposed = self.lower[stop : stop + 1] == [","] and self.lower[stop + 1] in self.line.words.definite
        last = ends[min(inside.stop, stop + BEHIND + apposed * BEHIND) - 1]
        behind = self.lower[stop] in _OPEN or self.lower[stop] in self.unique.being
        return [name for name in self.scene.names_within(ends[stop - 1], last) if name.kind != "place"][: int(behind)]

    def _numbered(self, low: int, inside: range) -> str:
        """Read "line B, the first to": what a letter or number names."""
        comma = low - 1 if low > inside.start and self.lower[low - 1] == "," else low
        return numbered_before(self.scene, comma, inside.start) if comma < low else ""

    def _years(self, sentence: int, quoted: int | None, end: int) -> tuple[int, int] | None:
        """From the first to the last year of the dates of its sentence, told by the same voice; not those behind
        "since" at the end of the class.
        """
        days: list[Days] = []
        behind = self.line.extent(end, end + 1).stop
        since = any(word in self.line.words.since for word in self.lower[behind - 1 : behind + 1])
        for dated in self.line.dates_in(sentence):
            found = bounds(dated)
            if found is not None and dated.quotation == quoted and not (since and dated.start >= end):
                days.append(found)
        return (min(day[0].year for day in days), max(day[1].year for day in days)) if days else None

    def _now(self, low: int, inside: range) -> bool:
        tense = self.line.calendar.tense
        before = self.lower[max(inside.start, low - NOW) : low]
        return any(
            word in self.reader.senses.now
            or (len(word) > SHORT and word.endswith(tense.future_endings) and word not in tense.neither)
            for word in before
        )

    def _ahead(self, low: int, inside: range) -> bool:
        """What will be: a verb of the future before the class."""
        tense = self.line.calendar.tense
        before = self.lower[max(inside.start, low - LED) : low]
        return any(
            word in tense.future
            or word in self.reader.senses.ahead
            or (len(word) > SHORT and word.endswith(tense.future_endings) and word not in tense.neither)
            for word in before
        )

    def _two(self, one: Claimant, other: Claimant) -> bool:
        """The two claims are of two bearers, or of two times that one event cannot have."""
        if one.ahead != other.ahead and self._apart(one, other):
            return True
        if one.told.event and other.told.event and self._apart(one, other):
            return True
        if not (one.predicate and other.predicate):
            return False
        own = {stem for stem, _ in one.told.names | other.told.names}
        first, second = (frozenset(word for word in each.names if word[:5] not in own) for each in (one, other))
        if first and second:
            return not first & second
        if second:
            return self._comes_up_later(one, other, second)
        dated = one.years is not None and other.years is not None
        return bool(first) and dated and self._apart(one, other)

    def _apart(self, one: Claimant, other: Claimant) -> bool:
        """Years apart; a claim of the present that has no date is of the year of publication."""
        first, second = self._told_in(one), self._told_in(other)
        if first is None or second is None:
            return False
        return first[1] + YEARS <= second[0] or second[1] + YEARS <= first[0]

    def _told_in(self, one: Claimant) -> tuple[int, int] | None:
        published = self.scene.published
        if one.years is not None or not one.now or published is None:
            return one.years
        return published.year, published.year

    def _comes_up_later(self, one: Claimant, other: Claimant, names: frozenset[str]) -> bool:
        """The earlier claim is of somebody told before it, or of now, which the later is not; and the names that the
        later one has do not stand before the end of the earlier.
        """
        if one.indefinite or self.scene.in_title(one.span.start):
            return False
        end = self.scene.segments.sentences[one.sentence].end
        before = [name for name in self.scene.names if name.start < end]
        told = {word for name in before for word in _words(name)}
        if any(" " in name for name in names):
            told |= numbered_until(self.scene, self.scene.sentence_tokens(one.sentence).stop)
        known = any(name.kind != "place" and name.start < one.span.start for name in before)
        return (known or (one.now and self._apart(one, other))) and not told & names


def _words(name: NameMention) -> set[str]:
    said = f"{name.quote} {name.group}".lower().replace("’", "'").replace("-", " ").split()
    return {word.removesuffix("'s").strip("'") for word in said if len(word) > 2}


def claimants(scene: Scene) -> Claimants:
    """The claims of a scene, read when first asked for."""
    return view(scene, Claimants)
