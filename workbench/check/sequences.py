"""Points in time that the words of a sentence put in order: after, before, founded then, first and last, and what ends
a dispute; and the pairs whose dates go the other way.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.points import OverPoints, Point
from workbench.check.scene import Scene
from workbench.check.timeline import written_year
from workbench.check.tracing import derived
from workbench.check.unsaid_years import surely_later
from workbench.check.views import view
from workbench.domain.moments import Moment
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.records import dataclass

OPENING = 8
"""Most words of an opening such as "After his election in 2020"."""
CLAUSE = 9
"""Most words of a main clause up to its date."""
SHORT = 4
"""Words up to the date of a clause that is short enough to hold one verb only."""
DISPUTE = 12
"""Sentences between the beginning of a dispute and what ends it, at most."""
_STOPS = frozenset({";", ":", "(", ")", "—", "–"})


@dataclass(frozen=True)
class Broken:
    """`second` should follow `first` and lies before it."""

    first: Span
    second: Span


class Sequences(OverPoints):
    """The orders of one scene: `sequences(scene)`."""

    @derived
    def broken(self) -> list[Broken]:
        """Every pair in the wrong order, each sentence once."""
        found: list[Broken] = []
        for sentence in dict.fromkeys(dated.sentence for dated in self.line.dates):
            one = self._after_or_before(sentence) or self._since_founded(sentence) or self._first_and_last(sentence)
            one = one or self._begun_and_ended(sentence)
            if one is not None:
                found.append(one)
        return [*found, *self._disputes()]

    def ordering(self, sentence: int, *roles: str) -> list[Cue]:
        """The words of a sentence that put dates in order, in any of the roles."""
        return [mark for mark in self.points.orders.get(sentence, ()) if not mark.roles.isdisjoint(roles)]

    def two(self, sentence: int) -> tuple[Point, Point] | None:
        """The only two days of a sentence, told with digits."""
        found = [point for point in self.points.of(sentence) if not point.clock and self._written(point.span)]
        dates = self.line.dates_in(sentence)
        said = [dated for dated in dates if not self._written(dated.span)]  # "..., the mayor said on Monday"
        if len(found) != 2 or len(found) != len(dates) - len(said):
            return None
        if any(dated.start < found[1].span.end or "," not in self.line.within(found[1].span.end, dated.start)
               for dated in said):  # fmt: skip
            return None
        return found[0], found[1]

    def _written(self, span: Span) -> bool:
        return any(map(str.isdigit, span.of(self.scene.text)))

    def main_clause(self, sentence: int, first: Point, second: Point) -> list[str] | None:
        """The words from the comma behind the first date to the second, when they are one short clause."""
        lower = self.scene.tokens.lower
        low = self.line.extent(first.span.start, first.span.end).stop
        high = self.line.extent(second.span.start, second.span.end).start
        between = lower[low:high]
        if "," in between:
            if between.index(",") > 3 or between.count(",") > 1:
                return None
            between = between[between.index(",") + 1 :]
        elif not between or between[0] not in self.words.pronouns:
            return None
        barred = self.line.words.relatives | _STOPS | self.line.words.kin | (self.line.words.indefinite - {"a"})
        if (
            len(between) > CLAUSE + (SHORT if between[:1] and between[0] in self.words.pronouns else 0)
            or not barred.isdisjoint(between)
            or self.line.has(sentence, "mistake", "wrote")
        ):
            return None
        return between

    def one_verb(self, words: list[str]) -> bool:
        """The clause tells one past act, so that its date is that of the act."""
        if len(words) <= SHORT and words[:1] and words[0] in self.words.pronouns:
            return True
        at = next((index for index, word in enumerate(words) if word in self.words.auxiliaries), None)
        rest = words if at is None else words[at + 1 :]
        ends = self.words.participle_ends
        neither = self.line.calendar.tense.neither  # "speed", "need"
        acts = [word for word in rest if word in ends or (len(word) > 3 and word.endswith(tuple(ends)))]
        acts = [word for word in acts if word not in neither]
        return len(acts) == 1 and (at is not None or self.words.past_alone)

    def _after_or_before(self, sentence: int) -> Broken | None:
        """Read "After his election in 2020, he resigned in 2018", "Before closing in 2012, it was bought in 2015"."""
        both = self.two(sentence)
        start = self.scene.sentence_tokens(sentence).start
        leading = [mark for mark in self.ordering(sentence, "later-than", "earlier-than") if mark.first == start]
        if both is None or not leading:
            return None
        first, second = both
        opening = self.line.extent(first.span.start, first.span.end).start - leading[0].last
        clause = self.main_clause(sentence, first, second)
        if opening > OPENING or clause is None or self._comma(leading[0], first):
            return None
        later = "later-than" in leading[0].roles
        opens = (
            self.line.words.verb_last
            and len(clause) <= SHORT
            and "," in self.line.within(first.span.end, second.span.start)
        )  # „Nachdem ..., fuhren im Oktober die Bagger auf“
        if not (opens or self.one_verb(clause)) or (later and not self.line.words.pluperfect.isdisjoint(clause)):
            return None
        if later and second.high <= first.low:
            return Broken(first.span, second.span)
        return Broken(second.span, first.span) if not later and first.high <= second.low else None

    def _comma(self, mark: Cue, point: Point) -> bool:
        first = self.line.extent(point.span.start, point.span.end).start
        return "," in self.scene.tokens.lower[mark.last : first]

    def _since_founded(self, sentence: int) -> Broken | None:
        """Read "Founded in 1987, the club played its first season in 1979": nothing of it comes before."""
        both = self.two(sentence)
        if both is None or both[1].high > both[0].low:
            return None
        first, second = both
        dated = first.dated
        if dated is None or not written_year(dated):
            return None
        cue = self.line.cue_of(dated, "founded", "born")
        inside = self.scene.sentence_tokens(sentence)
        lower = self.scene.tokens.lower
        if cue is None:
            return None
        clause = self.main_clause(sentence, first, second)
        if cue.first != inside.start and lower[cue.first - 1] != ",":
            clause = self._second_verb(first, second, cue)
        place = self.line.extent(second.span.start, second.span.end)
        led = lower[place.start - 1] in self.line.words.at_year | self.line.words.determiners
        ends = lower[place.stop : place.stop + 1]
        closing = {".", ",", *self.line.words.agents, *self.line.words.conjunctions}
        if clause is None or not led or (ends and ends[0] not in closing):
            return None
        return Broken(first.span, second.span) if self.one_verb(clause) else None

    def _second_verb(self, first: Point, second: Point, cue: Cue) -> list[str] | None:
        """Read "was founded in 1965 and admitted its first girls in 1961": the clause behind the conjunction."""
        lower = self.scene.tokens.lower
        own = self.line.extent(first.span.start, first.span.end)
        between = lower[own.stop : self.line.extent(second.span.start, second.span.end).start]
        passive = (
            lower[cue.first - 1] in self.words.auxiliaries or cue.last - cue.first > 1 or cue.last == own.start - 1
        )
        barred = self.line.words.relatives | _STOPS | self.line.words.kin | {","}
        joined = between[:1] != [] and between[0] in self.line.words.conjunctions and len(between) <= CLAUSE
        clause = between[1:]
        if (
            not joined
            or not passive
            or not barred.isdisjoint(clause)
            or not self.line.words.pluperfect.isdisjoint(clause)
        ):
            return None
        marks = (mark for mark in self.line.marks if "founded" in mark.roles)
        founding = {word for mark in marks for word in lower[mark.first : mark.last] if len(word) > SHORT}
        return clause if founding.isdisjoint(clause) else None

    def _first_and_last(self, sentence: int) -> Broken | None:
        """Read "enrolled its first patient in September 2023 and followed the last of them up by March 2022"."""
        dates = self.line.dates_in(sentence)
        if len(dates) != 2 or any(dated.quotation is not None or not written_year_in(dated.quote) for dated in dates):
            return None
        found = [_reach(dated.moment) for dated in dates if dated.moment is not None]
        if len(found) != 2 or found[0] is None or found[1] is None or found[1][1] > found[0][0]:
            return None
        own = [self.line.extent(dated.start, dated.end) for dated in dates]
        inside = self.scene.sentence_tokens(sentence)
        first = [mark for mark in self.ordering(sentence, "the-first") if inside.start <= mark.first < own[0].start]
        last = [mark for mark in self.ordering(sentence, "the-last") if own[0].stop <= mark.first < own[1].start]
        lower = self.scene.tokens.lower
        joined = not self.line.words.conjunctions.isdisjoint(lower[own[0].stop : own[1].start])
        if first and last and joined and _STOPS.isdisjoint(lower[own[0].stop : own[1].start]):
            return Broken(dates[0].span, dates[1].span)
        return None

    def _begun_and_ended(self, sentence: int) -> Broken | None:
        """A verb of beginning and a later one of ending, of one subject: "opens on 15 December and closes on 2"."""
        both = self.two(sentence)
        if both is None or both[1].high > both[0].low or self.line.has(sentence, "mistake"):
            return None
        first, second = both
        start, end = self.points.verb(sentence, first, "begins"), self.points.verb(sentence, second, "ceases")
        if start is None or end is None or "begins" in end.roles or "ceases" in start.roles:
            return None
        place = self.line.extent(second.span.start, second.span.end)
        behind = self.scene.tokens.lower[place.stop : place.stop + 1]
        closing = {".", ",", ";", "!", *self.line.words.conjunctions}
        if place.start - end.last > 2 or not closing.issuperset(behind):
            return None  # "joined the party in 1998 and retired in 1995 from sport"
        if not surely_later(self.scene, second, first):
            return None
        tied = self.points.one_subject((sentence, first, start), (sentence, second, end))
        return Broken(first.span, second.span) if tied else None

    def _disputes(self) -> Iterator[Broken]:
        """Read "walked out on 17 November ... the deal that ended the strike was signed on 12 November"."""
        begun = [found for one in self.points.orders for found in self._begun(one)]
        for sentence in self.points.orders if len(begun) == 1 else ():
            for mark in self.ordering(sentence, "settles"):
                after = [point for point in self.points.of(sentence) if point.span.start > mark.end and not point.clock]
                if len(after) != 1 or self.scene.quotation_at(mark.start) is not None:
                    continue
                start, first = begun[0]
                if 0 <= sentence - start <= DISPUTE and after[0].high <= first.low:
                    yield Broken(first.span, after[0].span)

    def _begun(self, sentence: int) -> list[tuple[int, Point]]:
        found = []
        for mark in self.ordering(sentence, "dispute-begins"):
            near = [
                point for point in self.points.of(sentence)
                if point.span.start >= mark.end and len(self.line.within(mark.end, point.span.start)) <= 4
                and any(map(str.isdigit, point.span.of(self.scene.text)))
            ]  # fmt: skip
            if near and self.scene.quotation_at(mark.start) is None:
                found.append((sentence, near[0]))
        return found


def written_year_in(quote: str) -> bool:
    """Whether four digits of a year stand in a quote."""
    return any(len(word) == 4 and word.isdecimal() for word in quote.replace(",", " ").split())


def _reach(moment: Moment) -> tuple[Fraction, Fraction] | None:
    """The days of a date, an open beginning being as early as can be: "until March 2022"."""
    earliest, latest = moment.earliest, moment.latest
    if latest is None or (earliest is None and not (moment.edtf or "").startswith("../")):
        return None
    low = Fraction(earliest.toordinal()) if earliest is not None else Fraction(0)
    return low, Fraction(latest.toordinal() + 1)


def sequences(scene: Scene) -> Sequences:
    """The orders of a scene, found when first asked for."""
    return view(scene, Sequences)
