"""Events of some kind (a complaint, a search, a cruise) with the dates on which the article says that they came about,
and things with the dates on which they were found.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point, day_number, ends, written
from workbench.check.scene import Scene
from workbench.check.timeline import bounds
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.origins import OriginWords, origin_words
from workbench.records import dataclass

GOVERNED = 10
"""Most words from the verb of an event to its date."""
BEHIND = 5
"""Most words from a date to the verb behind it, where verbs come last."""
HEAD, HEADED = 2, 12
"""Most words from the head of a sentence to a date that opens it, and from that to the verb."""
ACT = 7
"""Most words from what tells an event by itself to its date."""
OWN = 3
"""Most words from an event's noun to a date of its own: "the search on 8 February"."""
MONTH = 7
"""Letters of a month in EDTF: a month is told without digits too."""
AROUND = 60
"""Sentences around a deed in which a thing may be found."""
MANY = 12
"""Dated events of one kind from which on an article tells of several matters."""
STEM = 6
"""Letters by which a thing is known again."""
_WALLS = frozenset({";", ":", "(", ")", "—", "–"})


@dataclass(frozen=True)
class Happening:
    """An event of a kind with its date; `definite` where its noun has a definite article."""

    kind: str
    at: Point
    sentence: int
    definite: bool
    last: int
    """The first word behind its noun."""


class Happenings(OverPoints):
    """The dated events of one scene: `happenings(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.origins: OriginWords = scene.pack.view(origin_words)

    @derived
    def ties(self) -> dict[int, list[Cue]]:
        """The words that tie one event to another, by sentence."""
        return marks_of(self.scene, self.origins.ties)

    @derived
    def nouns(self) -> dict[int, list[Cue]]:
        """The nouns of events, by sentence."""
        return marks_of(self.scene, self.origins.nouns)

    @derived
    def verbs(self) -> dict[int, list[Cue]]:
        """The verbs that tell when an event came about, by sentence."""
        return marks_of(self.scene, self.origins.verbs)

    @derived
    def acts(self) -> dict[int, list[Cue]]:
        """What tells an event by itself, by sentence."""
        return marks_of(self.scene, self.origins.acts)

    @derived
    def every(self) -> tuple[Happening, ...]:
        """Every dated event, in text order."""
        return tuple(self.trace.every(Happenings._of, self, sorted({*self.nouns, *self.acts})))

    @derived
    def by_kind(self) -> dict[str, list[Happening]]:
        """The dated events of each kind, in text order."""
        found: dict[str, list[Happening]] = {}
        for one in self.every:
            found.setdefault(one.kind, []).append(one)
        return found

    def of(self, kinds: frozenset[str]) -> list[Happening]:
        """The dated events of some kinds; none where there are more than one matter has."""
        found = [one for kind in sorted(kinds) for one in self.by_kind.get(kind, [])[: MANY + 1]]
        return found if len(found) <= MANY else []

    def place(self, point: Point) -> range:
        return self.line.extent(point.span.start, point.span.end)

    def dates(self, sentence: int) -> list[Point]:
        """The days and months of a sentence outside quotations, spans by their beginning."""
        found: list[Point] = [*self.points.openings(sentence)]
        for dated in self.line.dates_in(sentence):
            days, edtf = bounds(dated), written(dated)
            told = any(map(str.isdigit, dated.quote)) or len(edtf) == MONTH
            if days is None or dated.quotation is not None or not told:
                continue
            both = ends(dated)
            if both is not None:
                found.append(both[0])
            elif "/" not in edtf and (days[1] - days[0]).days <= 366:
                found.append(Point(dated.span, day_number(days[0]), day_number(days[1]) + 1, dated=dated))
        return sorted(found, key=lambda point: point.span)

    def _of(self, sentence: int) -> Iterator[Happening]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        for point in self.dates(sentence):
            place = self.place(point)
            noun = self._beside(sentence, place) or self._of_verb(sentence, place)
            if noun is not None:
                yield from (
                    Happening(kind, point, sentence, self.definite(noun), noun.last) for kind in sorted(noun.roles)
                )
            act = self._act(sentence, place)
            if act is not None:
                yield from (Happening(kind, point, sentence, False, act.last) for kind in sorted(act.roles))

    def definite(self, noun: Cue) -> bool:
        """Whether an article, a possessive or a genitive says that it is the one in question."""
        lower = self.scene.tokens.lower
        led = lower[noun.first - 1] if noun.first else ""
        words = self.line.words
        return led in words.definite | words.this_one | words.possessives or led.endswith(("'s", "’s"))

    def _beside(self, sentence: int, place: range) -> Cue | None:
        """Read "the search on 8 February", « la plainte de juin 2022 »."""
        lower = self.scene.tokens.lower
        small = self.scene.context.words.of | self.scene.context.words.on | self.line.words.at_year
        small = small | self.line.words.determiners | self.points.words.on_day
        for noun in self.nouns.get(sentence, ()):
            if 0 < place.start - noun.last <= OWN and small.issuperset(lower[noun.last : place.start]):
                return noun
        return None

    def _near(self, marks: list[Cue], place: range, most: int) -> Cue | None:
        """The last mark before a date, or the first behind it where verbs come last; no wall between."""
        lower = self.scene.tokens.lower
        before = [mark for mark in marks if 0 <= place.start - mark.last <= most]
        before = [mark for mark in before if _WALLS.isdisjoint(lower[mark.last : place.start])]
        heads = place.start - self._start(place) <= HEAD
        behind = [mark for mark in marks if 0 <= mark.first - place.stop <= (HEADED if heads else BEHIND)]
        behind = [mark for mark in behind if (_WALLS | {","}).isdisjoint(lower[place.stop + 1 : mark.first])]
        if behind and (self.line.words.verb_last or (heads and not before)):
            return behind[0]
        return before[-1] if before else None

    def _start(self, place: range) -> int:
        sentence = self.scene.segments.sentence_at(self.scene.tokens.starts[place.start])
        return self.scene.sentence_tokens(sentence).start

    def _of_verb(self, sentence: int, place: range) -> Cue | None:
        """The noun of the verb that is told of a date: the one nearest to it, before it or behind its date."""
        verb = self._near(self.verbs.get(sentence, []), place, GOVERNED)
        if verb is None:
            return None
        nouns = [noun for noun in self.nouns.get(sentence, ()) if not noun.roles.isdisjoint(verb.roles)]
        dates = [self.place(point) for point in self.dates(sentence)]
        low = max([one.stop for one in dates if one.stop <= min(place.start, verb.first)], default=0)
        before = [noun for noun in nouns if low <= noun.first < verb.first]
        behind = [noun for noun in nouns if 0 <= noun.first - max(place.stop, verb.last) <= OWN]
        return before[-1] if before else next(iter(behind), None)

    def _act(self, sentence: int, place: range) -> Cue | None:
        return self._near(self.acts.get(sentence, []), place, ACT)

    def found(self, thing: str, sentence: int) -> list[Happening]:
        """When a thing was found, told in another sentence, or in the one before that, of the same paragraph."""
        told = []
        for near in range(max(0, sentence - AROUND), sentence + AROUND):
            if near == sentence or not any("finds" in mark.roles for mark in self.ties.get(near, ())):
                continue
            if not any(self.scene.tokens.lower[at][:STEM] == thing[:STEM] for at in self.scene.sentence_tokens(near)):
                continue
            dates = self.dates(near)
            paragraph = self.scene.segments.paragraph_at(self.scene.segments.sentences[near].start)
            if not dates and near - 1 in self.line.sentences_of(paragraph):
                dates = self.dates(near - 1)
            if len(dates) == 1:
                told.append(Happening("found", dates[0], near, True, 0))
        return told


def happenings(scene: Scene) -> Happenings:
    """The dated events of a scene, read when first asked for."""
    return view(scene, Happenings)
