"""What can only come later than something told before it: what happens to a thing than its making ("She wrote the book
in 1986. It won a prize in 1981"), what somebody does as a widow than the death, a work than the events that it tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.accounts import Accounts, accounts
from workbench.check.biography import Biography, biography
from workbench.check.marking import marks_of
from workbench.check.points import OverPoints, Point
from workbench.check.scene import Scene
from workbench.check.sequences import Broken, written_year_in
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.deeds import DeedWords, deed_words

OPENING = 3
"""Most words at the head of a sentence among which a widow is told."""
CLAUSE = 14
"""Most words from the head of a sentence to the date of its first act."""
TOLD = 8
"""Most words from what tells of events to their date."""
NOUN = 5
"""Letters of a noun that is taken up by itself."""
_WALLS = frozenset({";", ":", "(", ")", "—", "–", "«", "»", "“", "”", '"'})


class Afterlives(OverPoints):
    """Such orders of one scene: `afterlives(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.accounts: Accounts = accounts(scene)
        self.facts: Biography = biography(scene)
        self.deeds: DeedWords = scene.pack.view(deed_words)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of what comes first, by sentence."""
        return marks_of(self.scene, self.deeds.firsts)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every pair in the wrong order, in text order."""
        return tuple(
            self.trace.every(Afterlives._in, self, sorted(dict.fromkeys(one.sentence for one in self.line.dates)))
        )

    def _in(self, sentence: int) -> Iterator[Broken]:
        if self.line.has(sentence, "mistake"):
            return
        told = self._written(sentence)
        if not told:
            return
        yield from self._account(sentence, told)
        before = self._written(sentence - 1) if sentence else []
        if len(before) != 1 or told[0].high > before[0].low:
            return
        segments = self.scene.segments
        one, other = (segments.paragraph_at(point.span.start) for point in (before[0], told[0]))
        made = one == other and self._of_the_made(sentence, told[0])
        if made or self._widowed(sentence):
            yield Broken(before[0].span, told[0].span)

    def _written(self, sentence: int) -> list[Point]:
        """The dates of a sentence with their years, outside quotations."""
        return [
            point for point in self.accounts.dated(sentence)
            if written_year_in(point.span.of(self.scene.text)) and self.scene.quotation_at(point.span.start) is None
        ]  # fmt: skip

    def _marked(self, sentence: int, role: str) -> list[Cue]:
        return [mark for mark in self.marks.get(sentence, ()) if role in mark.roles]

    def _account(self, sentence: int, told: list[Point]) -> Iterator[Broken]:
        """Read "in 1981 with “Slow Fire”, an account of her expeditions of 1984"."""
        for mark in self._marked(sentence, "account"):
            early = [point for point in told if self.accounts.place(point).stop <= mark.first]
            late = [point for point in told if self.accounts.place(point).start >= mark.last]
            if len(early) != 1 or not late or late[0].low < early[0].high:
                continue
            between = self.scene.tokens.lower[mark.last : self.accounts.place(late[0]).start]
            of = self.scene.context.words.of | self.line.words.at_year
            small = 0 < len(between) <= TOLD and between[-1] in of and _WALLS.isdisjoint(between)
            if small and self._gone(late[0]) and "," not in between and self.line.words.relatives.isdisjoint(between):
                yield Broken(late[0].span, early[0].span)
                return

    def _gone(self, point: Point) -> bool:
        return self.scene.published is not None and point.low <= self.scene.published.toordinal()

    def _widowed(self, sentence: int) -> bool:
        """A relative died in the sentence before, and this one opens with a widow."""
        start, lower = self.scene.sentence_tokens(sentence).start, self.scene.tokens.lower
        widow = any(mark.first - start <= OPENING for mark in self._marked(sentence, "widow"))
        back = self.scene.sentence_tokens(sentence - 1)
        kin = not self.line.words.kin.isdisjoint(lower[back.start : back.stop])
        return widow and kin and self.line.has(sentence - 1, "died")

    def _of_the_made(self, sentence: int, act: Point) -> bool:
        """It takes up what the sentence before has made, by a pronoun or its noun, and tells one past act of it."""
        lower, inside = self.scene.tokens.lower, self.scene.sentence_tokens(sentence)
        makings = self._marked(sentence - 1, "made")
        opening, place = inside.start, self.accounts.place(act)
        if not makings or place.start - opening > CLAUSE or not self._taken(sentence, opening):
            return False
        clause = lower[opening : place.start]
        barred = _WALLS | self.line.words.relatives | self.line.words.pluperfect | self.line.words.since | {","}
        barred = barred | self.accounts.stages.contrast | self.line.words.kin
        earlier = {lower[at] for at in self.scene.sentence_tokens(sentence - 1)} & self.accounts.stages.contrast
        verbs = [at for at in range(opening, place.start) if self.accounts.past(at)]
        led = lower[place.start - 1] in self.line.words.at_year | self.line.words.determiners | self.points.words.on_day
        acts = bool(verbs) and lower[verbs[-1]] not in self.accounts.stages.before
        return acts and led and not earlier and barred.isdisjoint(clause) and not self.facts.persons_in(sentence)

    def _taken(self, sentence: int, opening: int) -> bool:
        lower = self.scene.tokens.lower
        people = bool(self.facts.persons_in(sentence - 1)) and self.scene.language != "en"
        if any(mark.first == opening for mark in self._marked(sentence, "taken")):
            return not people
        noun = lower[opening + 1] if lower[opening] in self.line.words.definite else ""
        back = self.scene.sentence_tokens(sentence - 1)
        named = len(noun) >= NOUN and noun in lower[back.start : back.stop]
        dropped = self.scene.language in ("es", "it", "pt") and self.accounts.past(opening) and not people
        return named or dropped


def afterlives(scene: Scene) -> Afterlives:
    """Such orders of a scene, found when first asked for."""
    return view(scene, Afterlives)
