"""The article of an amount, and the noun with an article that it is of: « l'amende de 3,2 millions »."""

from __future__ import annotations

from workbench.check.linking.context import Context
from workbench.check.linking.guards import contracted
from workbench.check.scene import Figure

_LEADS = frozenset({"definite", "demonstrative", "possessive"})


def has_article(context: Context, figure: Figure, reach: int) -> bool:
    """An article or possessive stands among so many words before it."""
    start = context.inside(figure).start
    return contracted(context, figure) or any(
        cue.roles & _LEADS and cue.last > start - reach for cue in context.just_before(figure, reach).cues
    )


def noun_led(context: Context, figure: Figure) -> str:
    """The noun that an amount is of, behind an article: « l'amende de 3,2 millions », „die Strafe von 40.000 Euro“."""
    led = context.preceding(figure, 3)
    if len(led) < 3 or led[2] not in context.words.of or not led[1].isalpha():
        return ""
    first = context.inside(figure).start - 3
    leads = (cue for cue in context.lead(figure).cues if cue.first <= first < cue.last)
    return led[1] if any(cue.roles & _LEADS for cue in leads) else ""


def same_noun(context: Context, one: Figure, figure: Figure) -> bool:
    """The noun that the later amount is of is that of the earlier too."""
    noun = noun_led(context, figure)
    return bool(noun) and noun in context.preceding(one, 3) and noun not in context.words.generic
