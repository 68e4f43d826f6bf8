"""What makes it natural that an amount is of another size than one told before: a market, a fortune, "that of"."""

from __future__ import annotations

from workbench.check.linking.context import Context
from workbench.check.scene import Figure
from workbench.language.checking import CheckWords, cues_of
from workbench.language.naming import words
from workbench.language.pack import LanguagePack

_LEAD = 4
"""Words between "the exact sum" or "worth" and its amount."""
_NOUN = 2
"""Words behind an amount up to the noun of which it is."""
_OPENING = 12
"""Words between "that of" and its amount."""
_YEAR, _CENTURIES = 4, ("19", "20")


def scale_words(pack: LanguagePack) -> CheckWords:
    """What is naturally of another size, and words of scale (`pack.view(scale_words)`): `scales.toml`."""
    return cues_of(pack.table("scales"), "scales")


def told_before(context: Context, figure: Figure, reach: int = _LEAD) -> set[str]:
    """Roles of the words of scale shortly before an amount."""
    inside = context.inside(figure)
    start = max(context.scene.sentence_tokens(figure.sentence).start, inside.start - reach)
    words = context.scene.pack.view(scale_words)
    return {role for mark in words.find(context.scene.tokens, start, inside.start) for role in mark.roles}


def told_in(context: Context, figure: Figure) -> set[str]:
    """Roles of the words of scale in an amount and right behind it."""
    inside = context.inside(figure)
    stop = min(inside.stop + 2, context.scene.sentence_tokens(figure.sentence).stop)
    words = context.scene.pack.view(scale_words)
    return {role for mark in words.find(context.scene.tokens, inside.start, stop) for role in mark.roles}


def of_other_size(context: Context, figure: Figure) -> bool:
    """Read "the $47 billion market", "its owner, worth €25bn", « celle de l’État atteint 12 milliards »."""
    return (
        "market" in told_in(context, figure)
        or "worth" in told_before(context, figure)
        or "that-of" in told_before(context, figure, _OPENING)
    )


def of_wider(context: Context, first: Figure, figure: Figure) -> bool:
    """What it is of is said to be of the land or the world, which is not said of the earlier one: « le plan national
    de 36 milliards », under a plan of a region.
    """
    said = [_wide(context, one) for one in (first, figure)]
    return bool(said[1]) and not said[0]


def _wide(context: Context, figure: Figure) -> bool:
    inside, sentence = context.inside(figure), context.scene.sentence_tokens(figure.sentence)
    start, stop = max(sentence.start, inside.start - _LEAD), min(sentence.stop, inside.stop + _LEAD)
    words = context.scene.pack.view(scale_words)
    return any("wide" in mark.roles for mark in words.find(context.scene.tokens, start, stop))


def of_years_before(context: Context, first: Figure, figure: Figure) -> bool:
    """Before the amount its sentence tells of a year that is over: "in its first year, 1998, sales came to"."""
    published = context.scene.published
    if published is None:
        return False
    told = _years(context, context.scene.sentence_tokens(first.sentence))
    opening = _years(context, range(_clause(context, figure), context.inside(figure).start))
    return any(year < published.year - 1 for year in opening - told)


def _clause(context: Context, figure: Figure) -> int:
    """The first token of the clause of an amount: of its sentence, or behind a comma with "and" or "but"."""
    lower, start = context.scene.tokens.lower, context.scene.sentence_tokens(figure.sentence).start
    joins = context.words.conjunctions | context.words.clauses
    stop = context.inside(figure).start
    return next((at for at in range(stop - 1, start + 1, -1) if lower[at] in joins and lower[at - 1] == ","), start)


def _years(context: Context, inside: range) -> set[int]:
    """The years among some tokens."""
    said = (context.scene.tokens.lower[at] for at in inside)
    return {int(word) for word in said if len(word) == _YEAR and word.isdecimal() and word[:2] in _CENTURIES}


def of_its_own(context: Context, first: Figure, figure: Figure) -> bool:
    """Told of something new: « un projet de 310 000 euros », "los 25.000 euros del premio"; not of what the earlier
    amount was told with: « la Regione stanzia 36 milioni ... I 36 miliardi della Regione ».
    """
    lead, table = context.preceding(figure, 3), context.scene.pack.table("sources").table("words")
    told = context.sentence_stems(first.sentence)
    written_out = len(figure.digits) >= len(str(int(figure.quantity.low)))  # no scale word to be mistaken
    if written_out and len(lead) == 3 and lead[0] in words(table, "indefinite") and lead[-1] in context.words.of:
        return not context.stems(lead) & told  # "a debt of 1.1 million"
    behind = context.just_after(figure, _NOUN).words
    led = bool(behind) and context.just_before(figure, 1).has("definite") and behind[0] in words(table, "contracted")
    return led and not context.stems(behind) & told
