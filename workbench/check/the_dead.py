"""Whose birth an obituary tells, where it does not say so by the name of the dead.

A paragraph that opens with the birth goes on about the one the article is about, whoever announced the death before it;
a name told once, with the given name of the dead and another surname, is the one that he or she was born with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.checking import Cue

if TYPE_CHECKING:
    from workbench.check.biography import Biography

_OPENING = 1
"""Words of a paragraph before the word of birth that opens it."""


def who_was_born(facts: Biography, mark: Cue, sentence: int, *, owned: bool) -> str | None:
    """Whose birth a word tells: that of the one whose death the article is about, else of whom its sentence tells."""
    if not owned and _of_the_dead(facts, mark, sentence):
        return facts.main
    return facts.holder(Span(mark.start, mark.end), sentence)


def _of_the_dead(facts: Biography, mark: Cue, sentence: int) -> bool:
    """Whether a birth is that of the one whose death the title or the first paragraph tells."""
    if facts.main is None or not _tells_death(facts):
        return False
    return _opens(facts, mark, sentence) or _born_so(facts, mark, sentence)


def _tells_death(facts: Biography) -> bool:
    """The main person stands in a sentence of the opening that tells a death."""
    for name in facts.persons:
        sentence = facts.scene.segments.sentence_at(name.start)
        paragraph = facts.scene.segments.paragraph_at(name.start)
        if paragraph <= 1 and name.group == facts.main and facts.line.has(sentence, "died"):
            return True
    return False


def _opens(facts: Biography, mark: Cue, sentence: int) -> bool:
    """Read "Born in 1935, ...", « Né le 3 mars 1935 ... » at the head of a paragraph, before any name."""
    segments, start = facts.scene.segments, facts.scene.segments.sentences[sentence].start
    heads = segments.paragraphs[segments.paragraph_at(start)].start == start
    near = mark.first - facts.scene.sentence_tokens(sentence).start <= _OPENING
    return heads and near and all(name.start > mark.start for name in facts.persons_in(sentence))


def _born_so(facts: Biography, mark: Cue, sentence: int) -> bool:
    """Read "Edith Halvorsrud was born on ...", of Edith Rasmussen."""
    before = [name for name in facts.persons_in(sentence) if name.end <= mark.start]
    if len(before) != 1 or before[0].group == facts.main or facts.main is None:
        return False
    once = sum(name.group == before[0].group for name in facts.persons) == 1
    return once and _given(before[0]) == facts.main.split()[0] and len(facts.main.split()) > 1


def _given(name: NameMention) -> str:
    words = name.quote.split()
    return words[0] if len(words) > 1 else ""
