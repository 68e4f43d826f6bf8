"""Amounts beside a word of change that are no change: what something fell from, or a part of the change; and what
belongs to the value before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.context import Context, by_its_words, comparable
from workbench.check.scene import Figure
from workbench.domain.quantities import Kind
from workbench.language.naming import words

_BASE = 3
"""Most words from a value to the one that it rose or fell from."""
_NOUNS = frozenset({"up", "down", "change_noun"})


def left(context: Context, figure: Figure) -> bool:
    """The value that something fell or rose from, where "from" means nothing else: "down from 38 percent"."""
    before = context.preceding(figure, 1)
    return bool(before) and before[0] in context.words.from_ - context.words.of - context.words.by_amount


@by_its_words
def of_a_change(context: Context, figure: Figure) -> bool:
    """A share of the change: "more than half the increase", « la moitié de la hausse », „die Hälfte des Anstiegs“."""
    if figure.kind is not Kind.PERCENT or _NOUNS.isdisjoint(context.sentence_roles(figure.sentence)):
        return False
    at, lower = context.inside(figure).stop, context.scene.tokens.lower
    stop = context.scene.sentence_tokens(figure.sentence).stop
    table = context.scene.pack.table("sources").table("words")
    contracted = words(table, "contracted")
    known = words(table, "definite") | contracted | context.words.those
    led = False
    while at < stop and lower[at] in known | context.words.of:
        led = led or lower[at] in known
        at += 1
    nouns = (cue for cue in context.cues(figure.sentence) if cue.first == at)
    return led and any(cue.roles & _NOUNS and "more" not in cue.roles for cue in nouns)


def two_pairs(context: Context, first: Figure, gap: Sequence[str]) -> bool:
    """As in "imports rose to 445 tonnes from 362 and exports to 151 from 139": "from" is of the value before it."""
    value = context.neighbour(first, -1)
    if value is None or context.words.conjunctions.isdisjoint(gap):
        return False
    if not comparable(value, first) and value.quote != value.quantity.numeral:
        return False
    lead, between = context.preceding(value, 1), context.between(value, first).words
    return (
        bool(lead) and lead[0] in context.words.to and 1 <= len(between) <= _BASE and between[-1] in context.words.from_
    )
