"""The first of those who come dated after the last of those who leave: "The first units cross into Finnmark on Monday
28 September ... The last convoy is to leave the county by Friday 18 September".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.course_events import CourseEvents, Event, course_events
from workbench.check.points import OverPoints, day_number
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.stages import stage_words

LONG = 120
"""Days between the two from which on they are of two things."""
AHEAD = 12
"""Most words from "the first" to its date."""
_WALLS = frozenset({";", ":", "(", ")", "—", "–", "«", "»", "“", "”", '"'})


class FirstsAfterLasts(OverPoints):
    """Such orders of one scene: `firsts_after_lasts(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.events: CourseEvents = course_events(scene)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """The pair in the wrong order, where the article tells one first and one last."""
        return tuple(self._broken())

    def _broken(self) -> Iterator[Broken]:
        firsts, lasts = self._told("first"), self._told("last")
        if len(firsts) != 1 or len(lasts) != 1 or firsts[0].sentence == lasts[0].sentence:
            return
        first, last, today = firsts[0], lasts[0], self.scene.published
        if not last.ends or today is None:
            return
        late = first.point.low - last.point.high
        ahead = [event.point.low > day_number(today) for event in (first, last)]
        if 0 <= late <= LONG and ahead[0] == ahead[1] and not self._of_two(first, last):
            yield Broken(first.point.span, last.point.span)

    def _told(self, role: str) -> list[Event]:
        """The days at which the first, or the last, of some come or leave."""
        found = []
        for sentence in dict.fromkeys(dated.sentence for dated in self.line.dates):
            marks = [mark for mark in self.line.marked(sentence, role) if self._led(mark)]
            events = [event for event in self.events.of(sentence) if event.point.high - event.point.low == 1]
            if len(marks) == 1 and len(events) == 1 and self._near(marks[0], events[0]):
                found += events
        return found

    def _led(self, mark: Cue) -> bool:
        """Behind an article, at the head of its sentence: the subject."""
        start = self.scene.sentence_tokens(self.scene.segments.sentence_at(mark.start)).start
        lower = self.scene.tokens.lower
        return mark.first - start == 1 and lower[start] in self.line.words.definite

    def _near(self, mark: Cue, event: Event) -> bool:
        place = self.line.extent(event.point.span.start, event.point.span.end)
        between = self.scene.tokens.lower[mark.last : place.start]
        return 0 < place.start - mark.last <= AHEAD and _WALLS.isdisjoint(between)

    def _of_two(self, first: Event, last: Event) -> bool:
        """A word says that two things are told of."""
        contrast = self.scene.pack.view(stage_words).contrast
        for event in (first, last):
            words = {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(event.sentence)}
            if not contrast.isdisjoint(words):
                return True
        return False


def firsts_after_lasts(scene: Scene) -> FirstsAfterLasts:
    """Such orders of a scene, read when first asked for."""
    return view(scene, FirstsAfterLasts)
