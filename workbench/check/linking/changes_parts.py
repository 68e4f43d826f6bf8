"""Amounts beside a word of change that are no change: what something fell from, or a part of the change; those behind
"by" that are one; and what belongs to the value before it.
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
_WAYS = frozenset({"up", "down"})
_MOVES = frozenset({"up", "down", "moved"})
_COMMAS = frozenset({",", ";", ":", "(", ")"})


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


@by_its_words
def by_so_much(context: Context, figure: Figure) -> bool:
    """As in "cut the number of collisions on the road by 40%", "um 40 Prozent": a word like "by" stands before the
    amount, and a word of change before that in its clause (for some languages anywhere in the sentence).
    """
    before = context.preceding(figure, 1)
    if not before or before[0] not in context.words.by or figure.kind not in (Kind.PERCENT, Kind.POINTS):
        return False
    if before[0] in context.words.by_alone:
        return not context.sentence_roles(figure.sentence).isdisjoint(_WAYS)
    lead = context.lead(figure)
    changing = [cue for cue in lead.cues if not cue.roles.isdisjoint(_MOVES) and cue.end <= figure.start]
    return bool(changing) and _COMMAS.isdisjoint(
        context.scene.tokens.lower[changing[-1].last : context.inside(figure).start]
    )


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
