"""Points in time with what the words of their clauses begin and end: the dates of courses of events."""

from __future__ import annotations

from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point
from workbench.check.scene import Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.courses import course_cues
from workbench.records import dataclass

BEFORE, AFTER = 10, 6
"""Most words from what begins or ends to its date, and behind it."""
YEAR = 365
_WALLS = frozenset({";", ":", "(", ")", "—", "–", ".", "!", "?", "«", "»", "“", "”"})


@dataclass(frozen=True)
class Event:
    """A point in time, with whether something begins or ends then."""

    point: Point
    sentence: int
    begins: bool
    ends: bool
    due: bool = False
    """A deadline that no word of its clause tells to be the end of something."""
    use: bool = False
    """Something can be used from then on, which may be long after it is done."""


class CourseEvents(OverPoints):
    """The dated events of one scene: `course_events(scene)`."""

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words around lengths and their dates, by sentence."""
        return marks_of(self.scene, self.scene.pack.view(course_cues))

    def of(self, sentence: int) -> list[Event]:
        """The points of a sentence with what begins and ends in their clauses."""
        return self.trace.remembered((CourseEvents, sentence), lambda: self._of(sentence))

    def _of(self, sentence: int) -> list[Event]:
        due, since = self.points.deadlines(sentence), self.points.openings(sentence)
        told = [*(point for point in self.points.of(sentence) if not point.clock), *due, *since]
        return [self._event(point, sentence, told, due, since) for point in told]

    def _only_begins(self, used: list[Cue], place: range) -> bool:
        """The word nearest before a date is a verb that tells a beginning: "are to begin in April"; no « l'expiration
        de l'interdiction, le 30 juin ».
        """
        ahead = [mark for mark in used if mark.last <= place.start]
        if not ahead or ahead[-1].roles != {"begins"}:
            return False
        nouns = self.scene.context.words.of | self.line.words.definite
        return self.scene.tokens.lower[ahead[-1].first - 1] not in nouns

    def event(self, point: Point) -> Event:
        """What the words of its clause begin and end at a point that is none of `of`."""
        sentence = self.scene.segments.sentence_at(point.span.start)
        told = [point for point in self.points.of(sentence) if not point.clock]
        return self._event(point, sentence, told, [], [])

    def _event(self, point: Point, sentence: int, told: list[Point], due: list[Point], since: list[Point]) -> Event:
        place, inside = self.line.extent(point.span.start, point.span.end), self.scene.sentence_tokens(sentence)
        lower = self.scene.tokens.lower
        others = [
            self.line.extent(one.span.start, one.span.end) for one in told
            if one.span != point.span and (one.high - one.low < YEAR or point.high - point.low >= YEAR)
        ]  # fmt: skip
        low = max((one.stop for one in others if one.stop <= place.start), default=inside.start)
        high = min((one.start for one in others if one.start >= place.stop), default=inside.stop)
        low = max(low, place.start - BEFORE,
                  *(at + 1 for at in range(inside.start, place.start) if lower[at] in _WALLS), 0)  # fmt: skip
        stops = _WALLS | {","}
        high = min(high, place.stop + AFTER, next((at for at in range(place.stop, inside.stop) if lower[at] in stops),
                                                  inside.stop))  # fmt: skip
        marks = self.marks.get(sentence, ())
        ahead = [mark for mark in marks if low <= mark.first and mark.last <= place.stop]
        used = [mark for mark in ahead if mark.roles & {"begins", "ends", "use"}]
        if not used or self.line.words.verb_last:
            used += [mark for mark in marks if place.stop <= mark.first < high]
        roles = frozenset(role for mark in used for role in mark.roles)
        known = bool(roles & {"ends", "use"}) and not self._only_begins(used, place)
        begins = "begins" in roles or point in since
        return Event(point, sentence, begins, known or point in due, not known and point in due, "ends" not in roles)


def year_written(point: Point, scene: Scene) -> bool:
    """Whether the year of a point is written with it."""
    words = point.span.of(scene.text).replace(".", " ").replace(",", " ").split()
    return any(len(word) == 4 and word.isdecimal() for word in words)


def course_events(scene: Scene) -> CourseEvents:
    """The dated events of a scene, found when first asked for."""
    return view(scene, CourseEvents)
