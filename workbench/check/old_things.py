"""Ages of things against the year in which they began, told in another sentence: "The hall in Mill Lane was opened in
1956. ... the 59-year-old building in Mill Lane".

The thing is told by one noun in both places, or by a word for any building with the name of one street. An age that
any date of the article explains is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.aged import days_of
from workbench.check.marking import marks_of
from workbench.check.memorials import Miscounted
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.timeline import Timeline, timeline, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.jubilees import jubilee_words
from workbench.language.things import ThingWords, thing_words
from workbench.records import dataclass

LEAST, MOST = 5, 1500
APART = 6
"""Paragraphs between an age and the beginning of the same thing, at most."""
TIMES = 2
"""The years told and those counted differ by less than this factor, else they are of two things."""
NOUN = 3
"""Most words from the years to their noun: "the 59-year-old brick building"."""
HEAD = 2
"""Most words before a noun that is the subject of its sentence."""
SUBJECT = 7
"""Most words from a noun to the verb or the adjective that leads to its years."""
BEGUN = 9
"""Most words between a word of beginning and its date."""
PLACED = 5
"""Most words from a noun to the name of its place."""
LONG = 4
"""Letters of a name."""
_STOPS = frozenset({".", ";", ":", "!", "?", "(", ")"})


@dataclass(frozen=True)
class Thing:
    """The noun of a thing, and the names told right behind it."""

    noun: str
    names: frozenset[str]
    building: bool

    def same_as(self, other: Thing) -> bool:
        """One noun and no other name; or a word for any building, and one name."""
        if self.noun == other.noun:
            return not (self.names and other.names) or bool(self.names & other.names)
        return (self.building or other.building) and bool(self.names & other.names)


class OldThings:
    """The ages of things of one scene: `old_things(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.words: ThingWords = scene.pack.view(thing_words)
        self.lower = scene.tokens.lower

    @derived
    def miscounted(self) -> tuple[Miscounted, ...]:
        """Ages that the beginning of their thing denies, in text order."""
        if self.scene.published is None or not self.begun:
            return ()
        figures = [figure for figure in self.scene.amounts if figure.kind is Kind.DURATION and figure.unit == "year"]
        return tuple(self.trace.every(OldThings._of, self, figures))

    def _of(self, figure: Figure) -> Iterator[Miscounted]:
        thing = self._aged(figure)
        quantity, published = figure.quantity, self.scene.published
        if thing is None or published is None or quantity.hedge is not Hedge.NONE or quantity.low != quantity.high:
            return
        if quantity.low.denominator != 1 or not LEAST <= quantity.low <= MOST:
            return
        years = int(quantity.low)
        own = [dated for one, dated in self.begun if one.same_as(thing) and self._near(dated, figure)]
        began = {days[0].year for dated in own if (days := days_of(dated)) is not None}
        gap = published.year - began.pop() if len(began) == 1 else 0
        near = gap < years * TIMES and years < gap * TIMES
        if near and abs(gap - years) > 1 and not self._explained(years, published.year):
            yield Miscounted(figure.span, years, own[0], published.year, gap)

    def _near(self, dated: Dated, figure: Figure) -> bool:
        return dated.sentence != figure.sentence and abs(dated.paragraph - figure.paragraph) <= APART

    def _explained(self, years: int, today: int) -> bool:
        """Some date of the article lies so many years back."""
        told = (days for dated in self.line.dates if (days := days_of(dated)) is not None)
        return any(abs(today - day.year - years) <= 1 for days in told for day in days)

    def _aged(self, figure: Figure) -> Thing | None:
        """The thing that is said to be so old now."""
        sentence = figure.sentence
        if figure.quotation is not None or figure.in_title or self.line.has(sentence, "mistake", "wrote"):
            return None
        if any(written_year(dated) for dated in self.line.dates_in(sentence)):
            return None  # "the 59-year-old hall burned down in 1990"
        own, inside = self.line.extent(figure.start, figure.end), self.scene.sentence_tokens(sentence)
        if self._adjective(own):
            return self._behind(own, inside)
        return self._before(own, inside)

    def _adjective(self, own: range) -> bool:
        last = self.lower[own.stop - 1]
        return last in self.words.old or last.endswith(self.words.endings or ("\0",)) or (
            self.lower[own.stop : own.stop + 1] != [] and self.lower[own.stop] in self.words.old
            and self.lower[own.stop] not in self.words.behind
        )  # fmt: skip

    def _behind(self, own: range, inside: range) -> Thing | None:
        """Read "the 59-year-old brick building"."""
        before = self.lower[own.start - 1] if own.start > inside.start else ""
        if before not in self.line.words.definite:
            return None
        first = own.stop + (self.lower[own.stop] in self.words.old)
        for at in range(first, min(inside.stop, first + NOUN)):
            if self._noun(at):
                return self._thing(at, inside)
            if not self.lower[at].isalpha() or self.lower[at] in self.line.words.determiners:
                return None
        return None

    def _before(self, own: range, inside: range) -> Thing | None:
        """Read "the building is 59 years old", « le bâtiment, vieux de 59 ans, »."""
        aged, has = self.words.aged.before(self.lower, own.start), self.words.has.before(self.lower, own.start)
        behind = self.lower[own.stop] if own.stop < inside.stop else "."
        led = aged or has
        if led is None:
            return None
        first = led[0]
        if aged is not None:
            comma = first > inside.start and self.lower[first - 1] == ","
            if not (comma and behind in (",", ".")) and own.start - first < 2:
                return None
            first -= comma
        elif (self.words.behind and behind not in self.words.behind) or not self._ends(behind):
            return None
        low = max(inside.start, first - SUBJECT)
        nouns = [at for at in range(low, first) if self._noun(at)]
        clause = _STOPS | {","} | self.line.words.conjunctions | self.line.words.relatives
        if not nouns or not clause.isdisjoint(self.lower[nouns[0] : first]):
            return None
        definite = nouns[0] > 0 and self.lower[nouns[0] - 1] in self.line.words.definite | self.line.words.this_one
        return self._thing(nouns[0], inside) if definite and nouns[0] - inside.start <= HEAD else None

    def _ends(self, behind: str) -> bool:
        return bool(self.words.behind) or behind in (".", ",", ";") or behind in self.line.words.conjunctions

    def _noun(self, at: int) -> str:
        """The noun of a thing at a token, which is no part of a name: "Mill Lane"."""
        opens = self.scene.language == "de" or at == self.scene.sentence_tokens(self._sentence(at)).start
        capital = self.scene.text[self.scene.tokens.starts[at]].isupper()
        return "" if capital and not opens else self.words.thing(self.lower[at])

    def _thing(self, at: int, inside: range) -> Thing:
        noun = self.words.thing(self.lower[at])
        names: set[str] = set()
        for near in range(at + 1, min(inside.stop, at + 1 + PLACED)):
            word = self.lower[near]
            if word in _STOPS or word == ",":
                break
            if len(word) >= LONG and self.scene.text[self.scene.tokens.starts[near]].isupper():
                names.add(word)
        return Thing(noun, frozenset(names), noun in self.words.buildings)

    def _sentence(self, at: int) -> int:
        return self.scene.segments.sentence_at(self.scene.tokens.starts[at])

    @derived
    def begun(self) -> tuple[tuple[Thing, Dated], ...]:
        """The things that the article says began in a year."""
        marks = marks_of(self.scene, self.scene.pack.view(jubilee_words).marks)
        found = []
        for dated in self.line.dates:
            days = days_of(dated)
            if days is None or days[0].year != days[1].year or dated.quotation is not None or not written_year(dated):
                continue
            near = (self._began(dated, mark) for mark in marks.get(dated.sentence, ()) if "origin" in mark.roles)
            thing = next((one for one in near if one is not None), None)
            if thing is not None:
                found.append((thing, dated))
        return tuple(found)

    def _began(self, dated: Dated, mark: Cue) -> Thing | None:
        """The only thing told up to a beginning and its date; behind a participle that opens the sentence, the next."""
        own, inside = self.line.extent(dated.start, dated.end), self.scene.sentence_tokens(dated.sentence)
        between = self.lower[min(mark.last, own.stop) : max(mark.first, own.start)]
        late = mark.first >= own.stop
        if self._nearest(mark) is not dated or len(between) > (2 if late else BEGUN) or not _STOPS.isdisjoint(between):
            return None
        if late and not self.line.words.verb_last:
            return None
        stop = max(mark.last, own.stop)
        nouns = [at for at in range(inside.start, stop) if self._noun(at)]
        if not nouns and mark.first == inside.start:
            comma = next((at for at in range(stop, inside.stop) if self.lower[at] == ","), inside.stop)
            nouns = [at for at in range(comma + 1, min(inside.stop, comma + 1 + NOUN))
                     if self._noun(at)]  # fmt: skip
        elif any(self._noun(at) for at in range(stop, min(inside.stop, stop + NOUN))):
            return None  # „Der Verein eröffnete 1956 seine Halle“
        if len(nouns) != 1 or self.lower[nouns[0] - 1] in self.line.words.indefinite:
            return None
        owned = self.line.words.possessives
        return None if self.lower[nouns[0] - 1] in owned else self._thing(nouns[0], inside)

    def _nearest(self, mark: Cue) -> Dated | None:
        """The date that a word of beginning stands nearest to."""
        far = {
            dated: max(place.start - mark.last, mark.first - place.stop)
            for dated in self.line.dates_in(self.scene.segments.sentence_at(mark.start))
            if (place := self.line.extent(dated.start, dated.end))
        }
        return min(far, key=lambda dated: far[dated]) if far else None


def old_things(scene: Scene) -> OldThings:
    """The ages of things in a scene, read when first asked for."""
    return view(scene, OldThings)
