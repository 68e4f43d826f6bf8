"""When a sentence speaks: of the past that is compared with, or of now. Told by dates and by words."""

from __future__ import annotations

from workbench.check.linking.context import Context


def years(context: Context, sentence: int) -> frozenset[int]:
    """The years of the dates of a sentence; open ends and decades are left out."""
    found: set[int] = set()
    for dated in context.scene.dates_in(sentence):
        moment = dated.moment
        if moment is not None and moment.earliest is not None and moment.latest is not None:
            first, last = moment.earliest.year, moment.latest.year
            if last - first <= 1:
                found.update((first, last))
    return frozenset(found)


def speaks_of_before(context: Context, sentence: int) -> bool:
    """A word such as "last year" stands in the sentence, or a year before the article's."""
    if "before_year" in context.sentence_roles(sentence):
        return True
    published = context.scene.published
    told = years(context, sentence)
    return bool(told) and published is not None and max(told) < published.year


def earlier(context: Context, first: int, second: int) -> bool:
    """True when the first sentence tells of an earlier time than the second."""
    roles = context.sentence_roles(first), context.sentence_roles(second)
    if "before_year" in roles[0] and "now" in roles[1] and "before_year" not in roles[1]:
        return True
    one, two = years(context, first), years(context, second)
    if one and two:
        return max(one) < max(two)
    if "now" in roles[1] and not two:
        return bool(one) or speaks_of_before(context, first) or "now" not in roles[0]
    return speaks_of_before(context, first) and not speaks_of_before(context, second) and bool(two)
