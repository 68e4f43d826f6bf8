"""Two descriptions of one class that cannot be of one thing: two bearers, two days of what happens once, one of them
in the past of the other.
"""

from __future__ import annotations

import datetime as dt
from itertools import combinations

from workbench.check.scene import Dated, Scene
from workbench.check.series import Described, series
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.text import Span
from workbench.language.series import SeriesWords, series_words

APART = 3
"""Days between two dates that cannot be of one event, both being told by the day; of vaguer ones, a month."""
MONTH = 31
NEAR = 4
"""Sentences within which a description without a rest takes up one that has it."""
BEFORE, BEHIND = 14, 9
"""Most tokens from a date to the description behind it, and from a description to its date."""
OPENING = 24
COMPARED = 5
"""Most words of a comparison before a description."""
_BREAKS = frozenset({".", ";", ":", "—", "–", "!", "?", "(", ")"})

Days = tuple[dt.date, dt.date]


class SeriesPairs:
    """The contradictions of one scene: `series_pairs(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.words: SeriesWords = scene.pack.view(series_words)

    @derived
    def pairs(self) -> tuple[tuple[Described, Described], ...]:
        """Pairs in text order, each description once."""
        found: list[tuple[Described, Described]] = []
        seen: set[Span] = set()
        for one, other in combinations(series(self.scene), 2):
            if not seen & {one.span, other.span} and self._contradict(one, other):
                seen |= {one.span, other.span}
                found.append((one, other))
        return tuple(found)

    def _contradict(self, one: Described, other: Described) -> bool:
        if one.kind != other.kind or one.sentence == other.sentence:
            return False
        if any(self.line.has(each.sentence, "offtime") for each in (one, other)):
            return False
        if other.taken:
            return self._takes_up(one, other)
        if one.since is not None or other.since is not None:
            return self._between(one, other) or self._between(other, one)
        return self._one_class(one, other) and self._two_things(one, other)

    def _between(self, one: Described, other: Described) -> bool:
        """Read "its first loss since 2014", and "its first loss, in 2020": the first since then is an earlier one."""
        days = self._days(other)
        if one.since is None or other.since is not None or days is None or one.core != other.core:
            return False
        return days[0].year > one.since and one.rest == other.rest and self._apart(one, other, event=True)

    def _takes_up(self, one: Described, other: Described) -> bool:
        """« à la première motion de censure ... La première, en novembre, avait échoué »: the one told just before."""
        between = range(one.sentence, min(other.sentence + 2, len(self.scene.segments.sentences)))
        if one.taken or one.number or not 0 < other.sentence - one.sentence <= 2 or self._second(between):
            return False
        if any(one.span.start < each.span.start < other.span.start for each in series(self.scene)):
            return False
        days = self._days(other)
        if one.since and (days is None or days[0].year <= one.since):
            return False
        before, past = self._past(one.sentence), self._past(other.sentence)
        return (past and not before and not self._same_days(one, other)) or self._apart(one, other, event=True)

    def _second(self, sentences: range) -> bool:
        """The second of them is told of as well: it is a list of two."""
        words = (self.scene.tokens.lower[at] for one in sentences for at in self.scene.sentence_tokens(one))
        return any(self.line.words.ordinals.get(word, 1) > 1 for word in words)

    def _past(self, sentence: int) -> bool:
        words = {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(sentence)}
        return not self.line.words.pluperfect.isdisjoint(words)

    def _one_class(self, one: Described, other: Described) -> bool:
        """One noun, and no word more than names or what a shorter description leaves out that takes up a fuller one."""
        if one.number or other.number:
            return one.number == other.number and (not one.core or not other.core or one.core == other.core)
        if not self._one_noun(one, other) or (one.of and other.of and not one.of & other.of):
            return False  # "the town's first Green mayor", "the country's"
        if one.some != other.some and bool(one.of) != bool(other.of):
            return False  # "the first woman to run the bank", "to run a bank in the country"
        more, less = one.words - other.words, other.words - one.words
        if less:
            return not more and less <= other.names and one.told
        if not more or more <= one.names:
            return bool(one.rest or one.told or len(one.core) > 1) or other.told
        if other.rest and other.deed:
            return False  # "to win the cup twice", "to win the cup"
        return other.sentence - one.sentence <= NEAR or bool(other.rest)

    def _one_noun(self, one: Described, other: Described) -> bool:
        if other.elliptic and not one.elliptic:
            return not other.core and bool(one.rest & other.rest)
        if one.elliptic and (not one.core or not other.core):
            return one.bearer is not None and other.bearer is not None
        if one.elliptic:
            return other.core <= one.words and bool(one.core & other.core)
        return one.core == other.core or (other.core < one.core and one.core - other.core <= one.names)

    def _two_things(self, one: Described, other: Described) -> bool:
        bare = not other.rest and not other.told and other.words != one.words
        named = one.bearer is not None and other.bearer is not None and one.bearer.differs(other.bearer)
        if named and not (bare and one.event):
            return True
        if self._beside(other) or self._defined_anew(one, other) or self._another_than_this(one, other):
            return True
        if self._running_before(one, other) or self._running_before(other, one):
            return True
        return self._apart(one, other, event=one.event or other.event)

    def _beside(self, other: Described) -> bool:
        """Read "a far cry from his maiden hundred": the later one is set beside the earlier."""
        low = self.line.extent(other.span.start, other.span.end).start
        lower = self.scene.tokens.lower
        hits = (self.words.beside.at(lower, at) for at in range(max(0, low - COMPARED), low))
        return any(hit is not None and hit[0] == low for hit in hits)

    def _defined_anew(self, one: Described, other: Described) -> bool:
        """Read "the first conviction, that of a Geelong baker": of somebody not told of before."""
        lower, stop = self.scene.tokens.lower, self.line.extent(other.span.start, other.span.end).stop
        hit = self.words.that_of.at(lower, stop + 1) if lower[stop : stop + 1] == [","] else None
        if hit is None or hit[0] >= len(lower) or not one.told:
            return False
        return lower[hit[0]] in self.line.words.indefinite or self._new(hit[0], one.span.start)

    def _new(self, index: int, before: int) -> bool:
        """A name that the text does not have before a position."""
        start, text = self.scene.tokens.starts[index], self.scene.text
        word = text[start : self.scene.tokens.ends[index]]
        return word[:1].isupper() and word not in text[:before]

    def _another_than_this(self, one: Described, other: Described) -> bool:
        """Read « Ce parc, le premier de Galice ... Ons, premier parc galicien »: named for the first time, and not the
        one that has been told of.
        """
        if not one.this or other.bearer is None or one.sentence == 0:
            return False
        text = self.scene.text
        told = self.scene.names_within(self.scene.segments.sentences[one.sentence - 1].start, one.span.start)
        return bool(told) and all(word not in text[: one.span.start].lower() for word in other.bearer.words)

    def _running_before(self, one: Described, other: Described) -> bool:
        """What opens now is not what has been at work for years."""
        opens = self.line.has(one.sentence, "opening", "start")
        since = [dated for dated in self.line.dates_in(other.sentence) if _open(dated)]
        days, now = self._days(other), self._days(one)
        if now is None and self.scene.in_title(one.span.start) and self.scene.published is not None:
            now = self.scene.published, self.scene.published
        if not opens or not since or days is None or now is None or other.event:
            return False
        return (now[0] - days[1]).days > MONTH and any(_reach(dated) == days for dated in since)

    def _apart(self, one: Described, other: Described, *, event: bool) -> bool:
        """The dates of what happens once lie apart."""
        first, second = self._days(one), self._days(other)
        if not event or first is None or second is None:
            return False
        precise = first[0] == first[1] and second[0] == second[1]
        gap = max((second[0] - first[1]).days, (first[0] - second[1]).days)
        return gap > (APART if precise else MONTH)

    def _same_days(self, one: Described, other: Described) -> bool:
        first, second = self._days(one), self._days(other)
        return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]

    def _days(self, one: Described) -> Days | None:
        """The date of a description: right behind it, else before it in its clause."""
        own = self.line.extent(one.span.start, one.span.end)
        behind: list[tuple[int, Dated]] = []
        before: list[tuple[int, Dated]] = []
        within: list[tuple[int, Dated]] = []
        for dated in self.line.dates_in(one.sentence):
            place = self.line.extent(dated.start, dated.end)
            if dated.quotation is not None or _reach(dated) is None:
                continue
            if own.start <= place.start < own.stop:
                within.append((0, dated))
            elif place.start >= own.stop and place.start - own.stop <= BEHIND and self._joined(own.stop, place.start):
                behind.append((place.start - own.stop, dated))
            elif place.stop <= own.start <= place.stop + self._reach_of(one, place) and self._joined(
                place.stop, own.start
            ):
                before.append((own.start - place.stop - 2, dated))
        near = [*behind[:1], *before[-1:]] or within
        return _reach(min(near, key=lambda found: found[0])[1]) if near else None

    def _reach_of(self, one: Described, place: range) -> int:
        """Most tokens from a date to the description behind it; one that opens the sentence is of all of it."""
        opens = place.start - self.scene.sentence_tokens(one.sentence).start <= 1
        return OPENING if opens and len(self.line.dates_in(one.sentence)) == 1 else BEFORE

    def _joined(self, first: int, last: int) -> bool:
        """One clause: at most two commas, and nobody who says so."""
        between = self.scene.tokens.lower[first:last]
        return between.count(",") < 3 and _BREAKS.isdisjoint(between) and self.words.said.isdisjoint(between)


def _open(dated: Dated) -> bool:
    return dated.moment is not None and (dated.moment.edtf or "").endswith("/..")


def _reach(dated: Dated) -> Days | None:
    found = bounds(dated)
    if found is not None or dated.moment is None or dated.moment.earliest is None:
        return found
    return dated.moment.earliest, dated.moment.earliest  # "has been harvesting since 2021"


def series_pairs(scene: Scene) -> SeriesPairs:
    """The contradictions of a scene, found when first asked for."""
    return view(scene, SeriesPairs)
