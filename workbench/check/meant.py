"""Whom a place in an article tells of: somebody named in its sentence, or meant by a family name or a pronoun."""

from __future__ import annotations

from workbench.check.appositions import told_of
from workbench.check.biography import Biography
from workbench.check.families import of_family
from workbench.check.relatives import opens_apposed
from workbench.check.timeline import Timeline
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.lifetimes import lifetime_words
from workbench.language.lives import life_words

BACK = 9
"""Sentences back to the person that a pronoun means."""
PREPOSITION = 3
"""Letters of a word before an age that may be no verb: "at", «a», „mit“."""


def people_in(line: Timeline, facts: Biography, sentence: int) -> list[NameMention]:
    """The people named in a sentence, without the titles of works: « Le Feu »."""
    return [name for name in facts.persons_in(sentence) if name.group.lower().split()[0] not in line.words.definite]


def who_is_meant(line: Timeline, facts: Biography, span: Span) -> str | None:
    """The group of the person named last before a place in its sentence, or right behind it ("La cinquantenne Anna
    Crelli"). Where nobody is: whoever has the family name that opens the sentence, or, behind a pronoun, the only one
    of the sentences before that name anybody.
    """
    scene = line.scene
    sentence = scene.segments.sentence_at(span.start)
    named = people_in(line, facts, sentence)
    before = [name for name in named if name.start < span.start]
    if before:
        return told_of(line, before, span).group
    behind = next((name for name in named if name.start - span.end == 1), None)
    if behind is not None:
        return behind.group
    opening = scene.tokens.lower[scene.sentence_tokens(sentence).start]
    family = of_family(scene, sentence)
    if family is not None:
        return family
    pronouns = scene.pack.view(life_words).pronouns | scene.pack.view(lifetime_words).owners
    taken_up = opening in pronouns | line.words.glue | line.born_words or _without_subject(line, span)
    if named or not taken_up:
        return None
    for near in range(sentence - 1, max(-1, sentence - BACK - 1), -1):
        told = [name for name in people_in(line, facts, near) if scene.quotation_at(name.start) is None]
        if told:
            lone = len({name.group for name in told}) == 1 and not scene.in_title(told[0].start)
            return told[0].group if lone else None
    return None


def _without_subject(line: Timeline, span: Span) -> bool:
    """Read «Aveva 88 anni» and «Figlio di un fabbro, era nato il ...»: of whoever was told of before."""
    scene, own = line.scene, line.extent(span.start, span.end)
    inside = scene.sentence_tokens(scene.segments.sentence_at(span.start))
    verb = len(scene.tokens.lower[inside.start]) > PREPOSITION
    leads = scene.pack.view(lifetime_words).marks.find(scene.tokens, inside.start, own.start) if verb else ()
    if any(mark.first == inside.start and mark.last == own.start and "leads" in mark.roles for mark in leads):
        return True
    return opens_apposed(line, inside.start, own.start)
