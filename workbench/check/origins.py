"""Deeds dated before what they rest on, the two told apart from one another: a charge that rests on a notebook seized
later, an inquiry opened before the complaint that started it, advice given before the cruise it is based on.

A sentence ties the two ("rests on", "at the origin of", "after the"); each has its date there or anywhere else. Nothing
is told where such an event of an earlier date is told too, or another one of the kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.happenings import Happening, Happenings, happenings
from workbench.check.points import OverPoints
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.progress import progress_words
from workbench.records import dataclass

LONG = 1100
"""Days from which on two dates are hardly of one matter."""
SUBJECT = 16
"""Most words from the noun of what rests on something to the verb that says so."""
UPON = 4
"""Most words from "rests" to "on"."""
LED = 10
"""Most words from "on" to a verb of resting behind it: „das sich auf das beschlagnahmte Heft stützt“."""
OBJECT = 7
"""Most words from "on" to the noun of the grounds."""
THING = 4
"""Least letters of the noun of a thing."""
_WALLS = frozenset({";", ":", "(", ")", "—", "–", ","})


@dataclass(frozen=True)
class Tie:
    """A deed, by its kinds, and its grounds: an event of some kinds, or a thing that was found."""

    deed: frozenset[str]
    grounds: frozenset[str]
    thing: str
    sentence: int
    loose: bool = False
    """Only the order of time is told: which one of its kind came first must be clear."""


class Origins(OverPoints):
    """Such deeds of one scene: `origins(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.told: Happenings = happenings(scene)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every pair in the wrong order, in text order."""
        tying = {"rests", "origin", "after"}
        told = [one for one, marks in self.told.ties.items() if any(mark.roles & tying for mark in marks)]
        return tuple(self.trace.every(Origins._in, self, sorted(told)))

    def _in(self, sentence: int) -> Iterator[Broken]:
        if self.line.has(sentence, "mistake", "wrote") or self._anew(sentence):
            return
        for mark in self.told.ties[sentence]:
            tie = self._tie(sentence, mark)
            found = self._wrong(tie) if tie is not None else None
            if found is not None:
                yield found
                return

    def _anew(self, sentence: int) -> bool:
        return any("anew" in mark.roles for mark in self.told.ties.get(sentence, ()))

    def _tie(self, sentence: int, mark: Cue) -> Tie | None:
        if "rests" in mark.roles:
            return self._by_which(sentence, mark) or self._rests(sentence, mark)
        if "origin" in mark.roles:
            return self._origin(sentence, mark)
        return self._after(sentence, mark) if "after" in mark.roles else None

    def _before(self, sentence: int, at: int, most: int = SUBJECT) -> list[Cue]:
        return [noun for noun in self.told.nouns.get(sentence, ()) if 0 <= at - noun.last <= most]

    def _behind(self, sentence: int, at: int, most: int = OBJECT) -> list[Cue]:
        return [noun for noun in self.told.nouns.get(sentence, ()) if 0 <= noun.first - at <= most]

    def _by_which(self, sentence: int, mark: Cue) -> Tie | None:
        """Read "the cruise on which they had based that advice", « la campagne sur laquelle repose l’avis »."""
        lower, words, inside = self.scene.tokens.lower, self.told.origins, self.scene.sentence_tokens(sentence)
        for at in range(max(inside.start, mark.first - LED), mark.first):
            whole = lower[at] in words.upon & words.which
            if not whole and (lower[at] not in words.upon or not self._which(at + 1)):
                continue
            grounds = self._before(sentence, at, 2)
            deeds = [noun for noun in self.told.nouns.get(sentence, ())
                     if at < noun.first and 0 <= noun.first - mark.last <= OBJECT]  # fmt: skip
            between = [noun for noun in self.told.nouns.get(sentence, ()) if at < noun.first < mark.first]
            if grounds and (deeds or between):
                return Tie((deeds or between)[0].roles, grounds[-1].roles, "", sentence)
        return None

    def _which(self, at: int) -> bool:
        """One of `which`, or an article with it: « en la que »."""
        lower, which = self.scene.tokens.lower, self.told.origins.which
        return lower[at] in which or " ".join(lower[at : at + 2]) in which or (
            lower[at] in self.line.words.definite and lower[at + 1] in which)  # fmt: skip

    def _rests(self, sentence: int, mark: Cue) -> Tie | None:
        """Read "the charge, which rests mainly on the seized notebook", „die sich auf das Heft stützt“."""
        lower, inside = self.scene.tokens.lower, self.scene.sentence_tokens(sentence)
        upon = self.told.origins.upon
        ahead = next((at for at in range(mark.last, min(mark.last + UPON, inside.stop)) if lower[at] in upon), None)
        back = [at for at in range(max(inside.start, mark.first - LED), mark.first) if lower[at] in upon]
        if ahead is not None:
            first, last = ahead + 1, min(ahead + 1 + OBJECT, inside.stop)
        elif back and self.line.words.verb_last:
            first, last = back[0] + 1, mark.first
        else:
            return None
        last = next((at for at in range(first, last) if lower[at] in _WALLS), last)
        deeds = self._before(sentence, mark.first if ahead is not None else back[0])
        grounds = [noun for noun in self.told.nouns.get(sentence, ()) if first <= noun.first < last]
        if not deeds or (ahead is None and grounds and grounds[0] is deeds[-1]):
            return None
        thing = "" if grounds else self._thing(sentence, first, last)
        held = grounds[0].roles if grounds else frozenset[str]()
        return Tie(deeds[-1].roles, held, thing, sentence) if grounds or thing else None

    def _thing(self, sentence: int, first: int, last: int) -> str:
        """The noun of a thing, what says that it was found left out: "the seized notebook"."""
        finds = {at for mark in self.told.ties.get(sentence, ()) if "finds" in mark.roles
                 for at in range(mark.first, mark.last)}  # fmt: skip
        words = (self.scene.tokens.lower[at] for at in range(first, last) if at not in finds)
        small = self.line.words.determiners | self.line.words.definite | self.scene.context.words.empty
        return next((word for word in words if len(word) >= THING and word.isalpha() and word not in small), "")

    def _origin(self, sentence: int, mark: Cue) -> Tie | None:
        """Read "the complaint that led to the inquiry", „die Anzeige, die die Ermittlungen auslöste“."""
        before, behind = self._before(sentence, mark.first), self._behind(sentence, mark.last, UPON)
        if before and behind:
            return Tie(behind[0].roles, before[-1].roles, "", sentence)
        if self.line.words.verb_last and len(before) > 1:
            return Tie(before[-1].roles, before[-2].roles, "", sentence)
        return None

    def _after(self, sentence: int, mark: Cue) -> Tie | None:
        """Read "was opened in March 2021 after a complaint", the complaint having no date beside it."""
        before, behind = self._before(sentence, mark.first), self._behind(sentence, mark.last, 1)
        if not before or not behind:
            return None
        dates = [self.told.place(point).start for point in self.told.dates(sentence)]
        if any(at >= mark.first for at in dates):
            return None
        return Tie(before[-1].roles, behind[0].roles, "", sentence, loose=True)

    def _wrong(self, tie: Tie) -> Broken | None:
        deeds = [one for one in self.told.of(tie.deed) if not self._anew(one.sentence)]
        if tie.loose:
            deeds = [one for one in deeds if one.sentence == tie.sentence]
        if not deeds or max(one.at.low for one in deeds) >= min(one.at.high for one in deeds):
            return None  # of two such deeds one may rest on something else
        grounds = self._grounds(tie)
        if not grounds or any(self._anew(one.sentence) for one in grounds):
            return None
        deed, first = deeds[0], min(grounds, key=lambda one: one.at.low)
        wrong = 0 <= first.at.low - deed.at.high <= LONG and first.at.span != deed.at.span
        told_so = not tie.loose or (first.definite and first.sentence != tie.sentence and self._same(tie, first))
        return Broken(first.at.span, deed.at.span) if wrong and told_so else None

    def _same(self, tie: Tie, first: Happening) -> bool:
        """Nothing is added to its noun that the sentence of the tie does not tell: "the fire in the barn"."""
        lower, place = self.scene.tokens.lower, self.told.place(first.at)
        of = self.scene.pack.view(progress_words).of
        if first.last in place or lower[first.last] not in of or first.last + 1 in place:
            return True
        words = [lower[at] for at in range(first.last, first.last + UPON) if at not in place]
        return self.scene.context.stems(words) <= self.scene.context.sentence_stems(tie.sentence)

    def _grounds(self, tie: Tie) -> list[Happening]:
        if tie.thing:
            return self.told.found(tie.thing, tie.sentence)
        return self.told.of(tie.grounds - tie.deed)


def origins(scene: Scene) -> Origins:
    """Such deeds of a scene, found when first asked for."""
    return view(scene, Origins)
