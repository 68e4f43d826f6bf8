"""A remark that is quoted from one person and told again without quotation marks as another's: « Personne ne sera mis à
la rue », of the prefect's, and « l’engagement du maire de ne mettre personne à la rue ».

That it is the same remark is told by its words: most of the quotation's stand in the later sentence in their order.
Whose it is there is told by a noun for what was said and the post or the name behind it, or by "penned by".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.points import OverPoints
from workbench.check.scene import Scene
from workbench.check.speakers import Speaker, Speakers, speakers
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.mentions import QuotationMention
from workbench.domain.text import Span
from workbench.records import dataclass

LEAST, MOST = 7, 40
"""Words of a quotation that is known again by them."""
SHARE = 0.6
"""Part of them that stand in the later sentence in their order."""
BEHIND = 6
"""Most words from a noun for what was said to whose it is."""
QUOTED = 40


@dataclass(frozen=True)
class Retold:
    """The same remark by two speakers: quoted from `first`, told again as that of `second`."""

    quotation: Span
    first: Speaker
    second: Speaker


class RetoldQuotes(OverPoints):
    """Such remarks of one scene: `retold_quotes(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.speakers: Speakers = speakers(scene)

    @derived
    def found(self) -> tuple[Retold, ...]:
        """Every such remark once, in text order."""
        return tuple(self._found())

    def _found(self) -> Iterator[Retold]:
        owners = [(sentence, owner) for sentence in self._sentences() for owner in self._owners(sentence)]
        if not owners:
            return
        for quotation in self.scene.quotations[:QUOTED]:
            words = self._words(quotation.start, quotation.end)
            if not LEAST <= len(words) <= MOST:
                continue
            said_in = self.scene.segments.sentence_at(quotation.start)
            speaker: Speaker | None = None
            for sentence, owner in owners:
                if sentence <= said_in or not self._retells(words, sentence):
                    continue
                speaker = speaker or self._speaker(quotation)
                if speaker is not None and owner.differs(speaker):
                    yield Retold(quotation.span, speaker, owner)
                    return

    def _speaker(self, quotation: QuotationMention) -> Speaker | None:
        """Who is quoted: as any quotation tells, or the only person whom the sentence of a remark's noun names."""
        known = self.speakers.of(quotation)
        if known is not None:
            return known
        name = self.speakers.only_person(self.scene.segments.sentence_at(quotation.start))
        return self.speakers.named(name.span, name.group) if name is not None else None

    def _sentences(self) -> list[int]:
        """The sentences that speak of what was said."""
        marks = {self.scene.segments.sentence_at(mark.start) for mark in self.speakers.told.marks
                 if mark.roles & {"saying", "pledge", "author"}}  # fmt: skip
        return sorted(marks)

    def _owners(self, sentence: int) -> Iterator[Speaker]:
        """Whose remark a sentence tells: "the mayor's promise", « l’engagement du maire », "penned by Annika Roos"."""
        told, inside = self.speakers.told, self.scene.sentence_tokens(sentence)
        lower = self.scene.tokens.lower
        for noun in told.told(sentence, "saying", "pledge"):
            if self.scene.quotation_at(noun.start) is not None:
                continue
            of = next((mark for mark in told.told(sentence, "signed") if mark.first == noun.last), None)
            if of is not None and of.last < inside.stop:
                owner = self.speakers.holder(of.last, min(inside.stop, of.last + BEHIND // 2))
            elif lower[noun.first - 1] == "s" or lower[noun.first - 1].endswith("'"):
                owner = self.speakers.holder(max(inside.start, noun.first - BEHIND), noun.first, last=True)
            else:
                owner = None
            if owner is not None:
                yield owner
        for mark in self.line_by(sentence):
            owner = self.speakers.holder(mark, min(inside.stop, mark + BEHIND))
            if owner is not None:
                yield owner

    def line_by(self, sentence: int) -> list[int]:
        """The tokens behind "penned by" and its like, in a sentence that speaks of what was said."""
        marks = self.speakers.view.phrases(sentence, "by")
        return [mark.last for mark in marks if self.scene.quotation_at(mark.start) is None]

    def _words(self, start: int, end: int) -> list[str]:
        return [word for word in self.line.within(start, end) if word.isalpha() or word[:1].isalpha()]

    def _retells(self, words: list[str], sentence: int) -> bool:
        """Most words of a quotation stand outside quotation marks in a sentence, in their order."""
        tokens = self.scene.tokens
        told = [
            tokens.lower[at] for at in self.scene.sentence_tokens(sentence)
            if tokens.lower[at][:1].isalpha() and self.scene.quotation_at(tokens.starts[at]) is None
        ]  # fmt: skip
        content = self.scene.context.stems(words) & self.scene.context.stems(told)
        alike = _in_order(words, told)
        return alike >= SHARE * len(words) and (len(content) > 1 or alike > LEAST)


def _in_order(words: list[str], told: list[str]) -> int:
    """How many words two sentences have in common, in one order."""
    row = [0] * (len(told) + 1)
    for word in words:
        before = 0
        for at, other in enumerate(told):
            here = row[at + 1]
            row[at + 1] = before + 1 if word == other else max(row[at + 1], row[at])
            before = here
    return row[-1]


def retold_quotes(scene: Scene) -> RetoldQuotes:
    """Such remarks of a scene, found when first asked for."""
    return view(scene, RetoldQuotes)
