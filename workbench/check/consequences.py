"""Dates of what can only follow something else: a sentence after its deed, a work while its author lived, "after".

The two dates stand in one sentence (a death also in the sentence before). Dates without a year count only when they
are weeks apart, for a year more or less would explain them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.check.marking import marks_of
from workbench.check.points import OverPoints
from workbench.check.scene import Dated, Scene
from workbench.check.sequences import Broken
from workbench.check.timeline import bounds, written_year
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.events import EventWords, event_words
from workbench.language.uniques import unique_words

GOVERNED = 6
"""Most tokens between a verb and its date."""
LED = 5
"""Most tokens between "after" and its date, or an effect and its date."""
SHORT = 4
"""Most tokens between a death and the verb of the same subject."""
NEAR = 62
"""Days within which two dates without a year are of one year."""
_CLOSED = frozenset({".", ",", ";", "!", ")", "—", "–", ""})
_WALLS = frozenset({";", ":", "(", ")", "—", "–"})


class Consequences(OverPoints):
    """The orders that the facts of one scene impose: `consequences(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.events: EventWords = scene.pack.view(event_words)

    @derived
    def broken(self) -> list[Broken]:
        """Every pair in the wrong order."""
        return [found for sentence in dict.fromkeys(dated.sentence for dated in self.line.dates)
                for found in self._in(sentence)]  # fmt: skip

    @derived
    def _by_sentence(self) -> dict[int, list[Cue]]:
        return marks_of(self.scene, self.events.sequence)

    def marked(self, sentence: int, *roles: str) -> list[Cue]:
        """The words of a sentence in any of these roles."""
        return [mark for mark in self._by_sentence.get(sentence, ()) if not mark.roles.isdisjoint(roles)]

    def _in(self, sentence: int) -> Iterator[Broken]:
        if self.line.has(sentence, "mistake", "wrote"):
            return
        dates = [dated for dated in self.line.dates_in(sentence) if self._fixed(dated)]
        if len(dates) == 2 and len(dates) == len(self._all(sentence)):
            found = self._for_a_deed(sentence, *dates) or self._after_death(sentence, *dates)
            if found is not None:
                yield found
        elif len(dates) == 1 and len(self._all(sentence)) == 1:
            found = self._work_of_the_dead(sentence, dates[0])
            if found is not None:
                yield found

    def _all(self, sentence: int) -> list[Dated]:
        return [dated for dated in self.line.dates_in(sentence) if any(map(str.isdigit, dated.quote))]

    def _fixed(self, dated: Dated) -> bool:
        digits = any(map(str.isdigit, dated.quote))
        whole = dated.moment is not None and "/" not in (dated.moment.edtf or "/")
        return digits and whole and bounds(dated) is not None and dated.quotation is None and not dated.in_title

    def _reversed(self, early: Dated, late: Dated) -> bool:
        """What should come early lies after what should come late, and no other year explains it."""
        one, two = bounds(early), bounds(late)
        if one is None or two is None or one[0] <= two[1]:
            return False
        return (written_year(early) and written_year(late)) or (one[0] - two[1]).days <= NEAR

    def _for_a_deed(self, sentence: int, first: Dated, second: Dated) -> Broken | None:
        """Read "convicted in March 2021 of a theft committed in June 2019", and the deed told first."""
        effects = self.marked(sentence, "effect")
        if not effects:
            return None
        one, two = (self.line.extent(dated.start, dated.end) for dated in (first, second))
        lower = self.scene.tokens.lower
        cause = next((mark for mark in self.marked(sentence, "cause") if one.stop <= mark.first < two.start), None)
        held = any(0 <= one.start - mark.last <= GOVERNED for mark in effects) or (
            self.line.words.verb_last and any(mark.first >= one.stop for mark in effects)
        )
        if cause is not None and held and self._done(sentence, cause, two) and self._reversed(second, first):
            return Broken(second.span, first.span)
        opening = self.scene.sentence_tokens(sentence).start
        leading = [mark for mark in self.marked(sentence, "cause") if mark.first == opening]
        governed = any(0 <= two.start - mark.last <= GOVERNED and mark.first >= one.stop for mark in effects)
        told = leading and self._done(sentence, leading[0], one) and "," in lower[one.stop : two.start]
        return Broken(first.span, second.span) if told and governed and self._reversed(first, second) else None

    def _done(self, sentence: int, cause: Cue, date: range) -> bool:
        """A deed stands between its cause and its date, or right behind the date; "of taking" in English."""
        deeds = [mark for mark in self.marked(sentence, "deed") if mark.first >= cause.last]
        beside = any(0 <= date.start - mark.last <= LED or 0 <= mark.first - date.stop <= 2 for mark in deeds)
        lower = self.scene.tokens.lower
        gerund = self.scene.language == "en" and lower[cause.last].endswith("ing") and len(lower[cause.last]) > 4
        between = lower[cause.last : date.start]
        planned = any(word == "to" and following not in self.line.words.determiners
                      for word, following in pairwise(between))  # fmt: skip
        return beside or (gerund and not planned and _WALLS.isdisjoint(between))

    def _governed(self, mark: Cue, date: range) -> bool:
        """A verb before its date, no comma between; behind it where verbs come last."""
        between = self.scene.tokens.lower[mark.last : date.start]
        if mark.last <= date.start:
            return len(between) <= GOVERNED + 2 * SHORT and not _WALLS & set(between)
        return self.line.words.verb_last and 0 <= mark.first - date.stop <= 2

    def _people(self, *sentences: int) -> int:
        places = [self.scene.segments.sentences[sentence] for sentence in sentences]
        return len({
            name.group for place in places for name in self.scene.names_within(place.start, place.end)
            if name.kind == "person" and self.scene.quotation_at(name.start) is None  # the title of a work is nobody
        })  # fmt: skip

    def _kin(self, *sentences: int) -> bool:
        lower = self.scene.tokens.lower
        inside = [self.scene.sentence_tokens(sentence) for sentence in sentences]
        return any(not self.line.words.kin.isdisjoint(lower[one.start : one.stop]) for one in inside)

    def _kin_before(self, sentence: int, death: Dated) -> bool:
        """A relative may be the one who died: "his wife died in 1988"; not of "died in 1988 without children"."""
        start = self.scene.sentence_tokens(sentence).start
        return not self.line.words.kin.isdisjoint(
            self.scene.tokens.lower[start : self.line.extent(death.start, death.end).start]
        )

    def _after_death(self, sentence: int, first: Dated, second: Dated) -> Broken | None:
        """Read "the poet, who died in 1952, wrote it in 1968": death and act have one subject."""
        if self._people(sentence) > 1 or self._kin(sentence):
            return None
        one, two = (self.line.extent(dated.start, dated.end) for dated in (first, second))
        for dying in self.marked(sentence, "dying"):
            for act in self.marked(sentence, "lived"):
                if self._governed(dying, one) and self._governed(act, two) and act.first >= one.stop:
                    between = self.scene.tokens.lower[max(one.stop, dying.last) : act.first]
                    tied = self._one_subject(between) and between[:1] == [","]
                    if tied and self._reversed(second, first):
                        return Broken(second.span, first.span)
                if self._governed(act, one) and self._governed(dying, two) and dying.first >= one.stop:
                    between = self.scene.tokens.lower[max(one.stop, act.last) : dying.first]
                    if self._one_subject(between) and self._reversed(first, second):
                        return Broken(first.span, second.span)
        return None

    def _one_subject(self, between: list[str]) -> bool:
        """A comma or conjunction, auxiliaries and pronouns: nobody else comes in."""
        joints = self.line.words.conjunctions | {","}
        small = joints | self.line.words.glue | self.words.pronouns | self.words.auxiliaries
        return 0 < len(between) <= SHORT and not joints.isdisjoint(between) and small.issuperset(between)

    def _work_of_the_dead(self, sentence: int, dated: Dated) -> Broken | None:
        """Read "She died in 1988. Her last book, which she wrote in 1991": the next sentence by a pronoun."""
        back = sentence - 1
        if back not in self.line.sentences_of(dated.paragraph) or self._people(back, sentence) > 1:
            return None
        deaths = [one for one in self.line.dates_in(back) if self._fixed(one)]
        if (
            len(deaths) != 1
            or len(self._all(back)) != 1
            or self._kin(sentence)
            or self._kin_before(back, deaths[0])
            or self.scene.in_title(dated.start)
        ):
            return None
        place, earlier = (self.line.extent(one.start, one.end) for one in (dated, deaths[0]))
        dying = any(self._governed(mark, earlier) for mark in self.marked(back, "dying"))
        lower = self.scene.tokens.lower
        opens = lower[self.scene.sentence_tokens(sentence).start]
        owned = opens in self.scene.pack.view(unique_words).possessives
        for act in self.marked(sentence, "lived"):
            before = lower[act.first - 1]
            helped = before in self.words.auxiliaries and lower[act.first - 2] in self.words.pronouns
            inside = self.scene.sentence_tokens(sentence)
            alone = self.line.words.agents.isdisjoint(lower[act.last : inside.stop])  # no "finished by a pupil"
            tied = before in self.words.pronouns or helped or (owned and before == "," and alone)
            if dying and tied and self._governed(act, place) and self._reversed(dated, deaths[0]):
                return Broken(dated.span, deaths[0].span)
        return None


def consequences(scene: Scene) -> Consequences:
    """The orders of a scene, found when first asked for."""
    return view(scene, Consequences)
