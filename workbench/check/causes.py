"""What is said to have followed something that the article tells by any noun, dated before it: "had the canvas taken
down in March 2024, a few weeks after reading the sisters' letter" where "They wrote in June 2024", « Mis en examen en
avril 2018 à la suite de cette plainte ».

`aftermaths` and `origins` know the deeds that tie two dates by name, and near one another. Here the noun behind "after"
is any that is pointed at (the, this, their) and told with one date in the whole article.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.aftermaths import Aftermaths, aftermaths
from workbench.check.flagging import in_quotation
from workbench.check.happenings import Happenings, happenings
from workbench.check.points import OverPoints, Point
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.naming import words as naming

LONG = 1100
"""Days from which on two dates are hardly of one matter."""
PHRASE = 7
"""Most words from "after" to the end of what it leads to."""
CLAUSE = 14
"""Most words between a date and "after"."""
NOUN = 4
"""Least letters of a noun."""
_STOPS = frozenset({".", ",", ";", ":", "(", ")", "—", "–", "!", "?", "«", "»", "“", "”", '"'})


class Causes(OverPoints):
    """Such orders of one scene: `causes(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.after: Aftermaths = aftermaths(scene)
        self.told: Happenings = happenings(scene)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every pair in the wrong order, in text order."""
        sentences = sorted({one for one in (*self.after.ties, *self.told.ties) if self._ties(one)})
        return tuple(self.trace.every(Causes._in, self, sentences))

    def _ties(self, sentence: int) -> list[Cue]:
        """The words of a sentence that lead to what came before."""
        marks = (*self.after.ties.get(sentence, ()), *self.told.ties.get(sentence, ()))
        return [mark for mark in marks if "after" in mark.roles]

    def _in(self, sentence: int) -> Iterator[Broken]:
        dates = self.after.accounts.dated(sentence)
        if len(dates) != 1 or self._unsure(sentence) or in_quotation(self.scene, dates[0].span):
            return
        for tie in self._ties(sentence):
            noun = self._noun(sentence, tie)
            if noun is None or not self._of_its_clause(dates[0], tie, noun):
                continue
            cause = self._cause(sentence, noun)
            if cause is not None and 0 <= cause.low - dates[0].high <= LONG:
                yield Broken(cause.span, dates[0].span)
                return

    def _unsure(self, sentence: int) -> bool:
        words = {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(sentence)}
        contrast = self.after.accounts.stages.contrast
        anew = any("anew" in mark.roles for mark in self.told.ties.get(sentence, ()))
        return anew or self.line.has(sentence, "mistake", "wrote") or not contrast.isdisjoint(words)

    def _noun(self, sentence: int, tie: Cue) -> int | None:
        """The head of the phrase behind "after" that something is pointed at by: "reading the sisters' letter"."""
        lower, words = self.scene.tokens.lower, self.line.words
        pointing = naming(self.scene.pack.table("sources").table("words"), "demonstrative")
        pointing = (
            pointing
            | words.definite
            | words.this_one
            | words.this_thing
            | words.possessives
            | self.scene.context.words.those
        )
        stop = min(tie.last + PHRASE, self.scene.sentence_tokens(sentence).stop)
        led = next((at for at in range(tie.last - 1, min(tie.last + 3, stop)) if lower[at] in pointing), None)
        if led is None:
            return None
        small = (
            words.at_year | words.out_of | words.conjunctions | words.relatives | self.words.auxiliaries
        ) - words.definite
        ends = _STOPS | small | self.scene.context.words.of
        last = next((at for at in range(led + 1, stop) if lower[at] in ends), stop)
        nouns = [at for at in range(led + 1, last) if len(lower[at]) >= NOUN and lower[at].isalpha()]
        if not nouns:
            return None
        return nouns[0] if words.noun_first else nouns[-1]

    def _of_its_clause(self, point: Point, tie: Cue, noun: int) -> bool:
        """The date is that of what followed: no date of the cause, and no clause of another verb between."""
        lower, place = self.scene.tokens.lower, self.line.extent(point.span.start, point.span.end)
        if not (place.stop <= tie.first or place.start > noun) or lower[place.start - 1] in self._of:
            return False
        between = lower[place.stop : tie.first] if place.stop <= tie.first else lower[noun + 1 : place.start]
        barred = (self.line.words.relatives - self.line.words.opposed) | self.line.words.pluperfect
        walls = _STOPS - {","}
        if len(between) > CLAUSE or not (barred | walls).isdisjoint(between):
            return False
        planned = self.line.marked(self.scene.segments.sentence_at(tie.start), "plan", "future")
        if any(mark.first < max(place.start, tie.first) for mark in planned):
            return False
        if place.stop <= tie.first:
            return "," not in between or not self._relative(place)
        opens = tie.first == self.scene.sentence_tokens(self.scene.segments.sentence_at(tie.start)).start
        return opens and "," in between and any(map(self.after.accounts.past, range(noun + 1, place.start)))

    def _relative(self, place: range) -> bool:
        """The date stands in a relative clause: "The owner, who bought the farm in April 2019, was fined"."""
        start = self.scene.sentence_tokens(self.scene.segments.sentence_at(self.scene.tokens.starts[place.start])).start
        clause = self.scene.tokens.lower[max(start, place.start - CLAUSE) : place.start]
        comma = max((at for at, word in enumerate(clause) if word == ","), default=-1)
        return not self.line.words.relatives.isdisjoint(clause[comma + 1 :])

    @property
    def _of(self) -> frozenset[str]:
        return self.scene.context.words.of - self.line.words.at_year

    def _cause(self, sentence: int, noun: int) -> Point | None:
        """The only date of the article on which the noun is told, by itself or by its verb."""
        lower = self.scene.tokens.lower
        stem = lower[noun][:6]
        kinds = {role for mark in self.after.named.get(sentence, ()) if mark.first <= noun < mark.last
                 for role in mark.roles}  # fmt: skip
        found: list[Point] = []
        for near in dict.fromkeys(dated.sentence for dated in self.line.dates):
            if near == sentence or self.scene.in_title(self.scene.segments.sentences[near].start):
                continue
            named = any(not mark.roles.isdisjoint(kinds) for mark in self.after.named.get(near, ()))
            if not named and not any(lower[at][:6] == stem and len(lower[at]) >= NOUN
                                     for at in self.scene.sentence_tokens(near)):  # fmt: skip
                continue
            dates = self.after.accounts.dated(near)
            if len(dates) != 1 or self._unsure(near) or in_quotation(self.scene, dates[0].span):
                return None
            found.append(dates[0])
        return found[0] if len(found) == 1 and self.scene.segments.sentence_at(found[0].span.start) < sentence else None


def causes(scene: Scene) -> Causes:
    """Such orders of a scene, read when first asked for."""
    return view(scene, Causes)
