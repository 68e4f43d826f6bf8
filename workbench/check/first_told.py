"""Who first tells what a headline states: unnamed people only, near whom a party keeps silent or says that nothing is
decided.

"Maternity ward will close in June ... The ward will shut its doors, according to two employees who have seen the plan.
They spoke on condition that they not be named. ... “No decision has been made,” a spokesperson wrote."

What a sentence tells of the headline is known by its deed (`headlines.toml`) and its things: content words that are
neither names nor parts of an amount or a date. Where the writer, or anybody by name, tells the deed as well, or anybody
confirms something, the headline stands on more.
"""

from __future__ import annotations

from workbench.check.attributions import WEAK
from workbench.check.scene import Scene
from workbench.check.unconfirmed import Unconfirmed, unconfirmed
from workbench.domain.text import Span
from workbench.language.headlines import HeadlineDeeds, headline_deeds

OPENING = 2
"""Sentences of the body within which the headline's words alone show that it is told."""
DATELINE = 5
"""Most tokens of a place line that opens the body: "PORT HENNICK, N.S."."""
TIED = 2
"""Words that a sentence has of the headline when it tells of the same matter."""
AFTER = 4
"""Sentences behind the telling within which a silence or "nothing is decided" is an answer to it."""


class FirstTold:
    """The telling of one headline; made once for each check."""

    def __init__(self, quiet: Unconfirmed) -> None:
        self.quiet = quiet
        self.scene: Scene = quiet.scene
        self.view, self.told = quiet.view, quiet.told
        self.groups: HeadlineDeeds = self.scene.pack.view(headline_deeds)
        self.lower = self.scene.tokens.lower
        inside = self.scene.sentence_tokens(0)
        shown = self.groups.places(self.lower, inside)
        self.deeds = frozenset[str]().union(*shown.values())
        taken = set(shown)
        for placed in (*self._named(), *self._reckoned()):
            taken.update(self.scene.tokens.covering(placed.start, placed.end))
        stems = self.scene.context.stems
        self.things = stems([self.lower[at].rstrip("'") for at in inside if at not in taken])
        self.words = stems([self.lower[at].rstrip("'") for at in inside if at not in shown])

    def _named(self) -> list[Span]:
        """The names in the headline; German gives a capital to every noun."""
        return [
            name.span for name in self.scene.names_within(0, self.scene.title_end)
            if name.kind != "other" or self.scene.language != "de"
        ]  # fmt: skip

    def _reckoned(self) -> list[Span]:
        end = self.scene.title_end
        amounts, dates = self.scene.amounts_within(0, end), self.scene.dates_within(0, end)
        return [*(one.span for one in amounts), *(one.span for one in dates)]

    def by(self) -> list[Span]:
        """The unnamed voices that first tell it; empty where it has another stand."""
        found = self._first()
        if found is None:
            return []
        place, telling, sources = found
        if not self._answered(place) or self.quiet.confirmed:
            return []
        return [] if any(self._affirms(one) for one in self.quiet.body if one not in telling) else sources

    def _first(self) -> tuple[int, frozenset[int], list[Span]] | None:
        """The first telling sentence, those that tell it with it, and who tells them."""
        body = [one for one in self.quiet.body if len(self.scene.sentence_tokens(one)) > DATELINE]
        for order, one in enumerate(body):
            if not self._tells(one, early=order < OPENING):
                continue
            behind = one + 1
            sources = self._voices(one)
            if not sources and not self._deed(one) and self.deeds and not self._given_to(one, behind):
                continue  # of the same thing, but not of what is done to it
            if sources and self._told_before(one):
                return None
            if sources:
                hidden = self.told.unnamed(one) or self.view.phrases(one, "anonymity") or self._taken_up(behind)
                return (one, frozenset({one, behind} if self._taken_up(behind) else {one}), sources) if hidden else None
            if self._sourced(one) or not self._given_to(one, behind):
                return None
            return behind, frozenset({one, behind}), self._voices(behind)
        return None

    def _told_before(self, sentence: int) -> bool:
        """The sentence right before it in its paragraph is the writer's own and speaks of the same thing."""
        before = sentence - 1
        if before not in self.quiet.body or self._sourced(before) or self._doubted(before):
            return False
        places = [self.scene.segments.sentences[one].start for one in (before, sentence)]
        paragraphs = {self.scene.segments.paragraph_at(place) for place in places}
        return len(paragraphs) == 1 and len(self.scene.context.sentence_stems(before) & self.words) >= TIED

    def _tells(self, sentence: int, *, early: bool) -> bool:
        stems = self.scene.context.sentence_stems(sentence)
        deed = self._deed(sentence)
        if deed and (stems & self.words or early):
            return True
        return early and len(stems & self.things) >= TIED

    def _deed(self, sentence: int) -> bool:
        return not self.deeds.isdisjoint(self.groups.among(self.lower, self.scene.sentence_tokens(sentence)))

    def _voices(self, sentence: int) -> list[Span]:
        """The unnamed sources of a sentence that has no other."""
        if self._sourced(sentence):
            return []
        return [one.span for one in self.view.by_sentence.get(sentence, ()) if one in self.view.anonymous]

    def _sourced(self, sentence: int) -> bool:
        return bool(self.view.kinds(sentence) - WEAK)

    def _taken_up(self, sentence: int) -> bool:
        """A sentence that only says that the ones told before stay unnamed: "They spoke on condition that ..."."""
        if sentence not in self.quiet.body or self._sourced(sentence):
            return False
        return self.told.unnamed(sentence) is not None and sentence not in self.quiet.silent

    def _given_to(self, sentence: int, behind: int) -> bool:
        """The next sentence gives it to unnamed voices: "That is what two officers say", or by telling it on where
        this one is told in the conditional (« ne verrait pas le jour. Son abandon aurait été arrêté, selon des élus »).
        """
        if behind not in self.quiet.body or not self._voices(behind) or behind not in self.quiet.unnamed:
            return False
        start = self.scene.sentence_tokens(behind).start
        if any(mark.first <= start + 1 for mark in self.view.phrases(behind, "anaphor")):
            return True
        return self._doubted(sentence) and (self._deed(behind) or self._tells(behind, early=True))

    def _doubted(self, sentence: int) -> bool:
        """Told in doubt or in the conditional."""
        if self.told.doubts(sentence, "doubtful"):
            return True
        ends = tuple(self.view.line.words.conditional_ends)
        words = (self.lower[at] for at in self.scene.sentence_tokens(sentence))
        return bool(ends) and any(len(word) > 5 and word.endswith(ends) for word in words)

    def _answered(self, place: int) -> bool:
        """Near it a party keeps silent, or somebody says that nothing is decided."""
        for one in self.quiet.body:
            near = place <= one <= place + AFTER
            if near and self.told.undecided(one) is not None:
                return True
            if one in self.quiet.silent and one != place and (near or self.quiet.of_party(one)):
                return True
        return False

    def _affirms(self, sentence: int) -> bool:
        """The writer, or somebody by name, tells the deed or most of the matter as it is."""
        if sentence in self.quiet.silent or sentence in self.quiet.unnamed or self._doubted(sentence):
            return False
        if self.told.undecided(sentence) is not None:
            return False
        things = len(self.scene.context.sentence_stems(sentence) & self.things)
        if self._sourced(sentence):
            return (self._deed(sentence) and things > 0) or things >= TIED
        return self._deed(sentence) and things >= TIED


def first_told(scene: Scene) -> list[Span]:
    """The unnamed voices that alone tell what the headline states, and who near them keeps silent."""
    quiet = unconfirmed(scene)
    return FirstTold(quiet).by() if scene.title_end and quiet.view.anonymous else []
