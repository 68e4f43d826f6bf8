"""Amounts beside a word of change that are no change: what something fell from, or a part of the change."""

from __future__ import annotations

from workbench.check.linking.context import Context
from workbench.check.scene import Figure
from workbench.domain.quantities import Kind
from workbench.language.naming import words

_NOUNS = frozenset({"up", "down", "change_noun"})


def left(context: Context, figure: Figure) -> bool:
    """The value that something fell or rose from, where "from" means nothing else: "down from 38 percent"."""
    before = context.preceding(figure, 1)
    return bool(before) and before[0] in context.words.from_ - context.words.of - context.words.by_amount


def of_a_change(context: Context, figure: Figure) -> bool:
    """A share of the change: "more than half the increase", « la moitié de la hausse », „die Hälfte des Anstiegs“."""
    if figure.kind is not Kind.PERCENT:
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
