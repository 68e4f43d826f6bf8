"""The first, last or only one of its class, claimed for two: "the first Moroccan to hold the reins", "the first
Moroccan to have run the festival".

`firsts` and `uniques` compare phrases of the same words. Here two phrases are of one class when most of their telling
words agree, words for the same deed counting as one; whoever is named nearest to each is its bearer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.biography import Biography, biography
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.tracing import derived
from workbench.check.uniques import STEM
from workbench.check.views import view
from workbench.domain.text import Span
from workbench.language.rivals import RivalWords, rival_words
from workbench.language.uniques import UniqueWords, unique_words
from workbench.records import dataclass

REACH = 12
"""Most tokens of a phrase."""
SHARED = 2
"""Telling words that two phrases must have in common."""
MOST = 24
"""Phrases of an article that are compared."""
_STOPS = frozenset({".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "—", "–", "!", "?"})


@dataclass(frozen=True)
class Claim:
    """A phrase: its kind (first, last, only), telling words, those written with a capital, and who bears it."""

    kind: str
    span: Span
    sentence: int
    words: frozenset[str]
    capitals: frozenset[str]
    bearer: str
    acts: frozenset[str] = frozenset()
    """The classes of deeds among its words."""


class RivalClaims:
    """The rival claims of one scene: `rival_claims(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.facts: Biography = biography(scene)
        self.unique: UniqueWords = scene.pack.view(unique_words)
        self.words: RivalWords = scene.pack.view(rival_words)

    @derived
    def pairs(self) -> tuple[tuple[Claim, Claim], ...]:
        """Two claims of one class with two bearers, each claim once."""
        found: list[tuple[Claim, Claim]] = []
        seen: set[Span] = set()
        for one, other in combinations(list(self._claims())[:MOST], 2):
            if not seen & {one.span, other.span} and self._rivals(one, other):
                seen |= {one.span, other.span}
                found.append((one, other))
        return tuple(found)

    def _rivals(self, one: Claim, other: Claim) -> bool:
        if one.kind != other.kind or one.sentence == other.sentence or not one.bearer or not other.bearer:
            return False
        if set(one.bearer.lower().split()) & set(other.bearer.lower().split()):
            return False
        if one.capitals - other.capitals and other.capitals - one.capitals:
            return False  # "the first woman to win the Tour", "to win the Giro"
        if not self._alike(one.words - other.words - one.acts, other.words - one.words - other.acts):
            return False
        shared = len(one.words & other.words)
        return shared >= SHARED and 5 * shared >= 3 * min(len(one.words), len(other.words))

    def _alike(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """What only one of two phrases says tells no two classes: nothing, or "the race" for the Calder marathon."""
        topics = frozenset(word[:STEM] for word in self.words.topics)
        return (not one and not other) or any(words and words <= topics for words in (one, other))

    def _claims(self) -> Iterator[Claim]:
        lower = self.scene.tokens.lower
        weak = {at for mark in self.line.marks if "weak" in mark.roles for at in range(mark.first, mark.last)}
        for index in self.scene.tokens.among(self.unique.kinds.keys()):
            kind = self.unique.kinds[lower[index]]
            if index in weak or self.scene.quotation_at(self.scene.tokens.starts[index]) is not None:
                continue
            claim = self._claim(kind, index)
            if claim is not None:
                yield claim

    def _claim(self, kind: str, index: int) -> Claim | None:
        tokens, lower = self.scene.tokens, self.scene.tokens.lower
        sentence = self.scene.segments.sentence_at(tokens.starts[index])
        inside = self.scene.sentence_tokens(sentence)
        if self.line.has(sentence, "mistake", "wrote") or not self._definite(index, inside.start):
            return None
        stop = self._end(index + 1, min(inside.stop, index + 1 + REACH))
        phrase = lower[index + 1 : stop]
        if not phrase or phrase[0].isdecimal() or phrase[0] in self.line.words.counts:
            return None
        if not self.unique.reckoning.isdisjoint(phrase[:3]) or not self.line.words.since.isdisjoint(phrase):
            return None
        telling = {self._class(word) for word in phrase if self._tells(word)}
        if len(telling) < SHARED:
            return None
        telling |= {word for word in phrase if word.isdecimal()}  # "of the 1957 wreck"
        starts = [at for at in range(index + 1, stop) if self._tells(lower[at])]
        capitals = {
            lower[at][:STEM] for at in starts
            if self.scene.language != "de" and self.scene.text[tokens.starts[at]].isupper() and at > index + 1
        }  # fmt: skip
        span = Span(tokens.starts[index], tokens.ends[stop - 1])
        acts = frozenset(word for word in telling if word.startswith("<"))
        bearer = self._bearer(span, sentence)
        return Claim(kind, span, sentence, frozenset(telling), frozenset(capitals), bearer, acts)

    def _definite(self, index: int, start: int) -> bool:
        """One of a kind: behind a definite article or a possessive, in apposition or behind a verb of being."""
        before = self.scene.tokens.lower[index - 1] if index > start else ""
        owners = self.unique.possessives | self.line.words.definite | self.unique.being
        if before in owners or before in ("", ",", ":", "(", *self.words.as_):
            return index < 2 or self.scene.tokens.lower[index - 2] not in self.unique.partitive
        return before == "s"

    def _end(self, after: int, last: int) -> int:
        """Where the phrase ends: at a stop, or at a comma that opens no relative clause."""
        lower = self.scene.tokens.lower
        for at in range(after, last):
            joins = lower[at] == "," and at + 1 < last and lower[at + 1] in self.line.words.to_do and at - after <= 3
            if lower[at] in _STOPS or (lower[at] == "," and not joins):
                return at
        return last

    def _tells(self, word: str) -> bool:
        small = self.scene.context.words.empty | self.line.words.determiners | self.unique.complement
        return len(word) > 2 and word.isalpha() and word not in small and word not in self.unique.generic and (
            word not in self.unique.being and word not in self.words.post and word not in self.line.words.glue
        )  # fmt: skip

    def _class(self, word: str) -> str:
        found = self.words.acts.get(word)
        return f"<{found}>" if found is not None else word[:STEM]

    def _bearer(self, span: Span, sentence: int) -> str:
        """The person named nearest before the phrase in its sentence, else right after it; of a sentence that names
        nobody, the last one of the sentence before.
        """
        names = self.facts.persons_in(sentence)
        before = [name.group for name in names if name.end <= span.start]
        after = [name.group for name in names if name.start >= span.end]
        if before or after:
            return before[-1] if before else after[0]
        opening = self.scene.tokens.lower[self.scene.sentence_tokens(sentence).start]
        earlier = self.facts.persons_in(sentence - 1) if sentence else []
        goes_on = opening in self.line.words.glue or len({name.group for name in earlier}) == 1
        return earlier[-1].group if earlier and goes_on else ""


def rival_claims(scene: Scene) -> RivalClaims:
    """The rival claims of a scene, found when first asked for."""
    return view(scene, RivalClaims)
