"""What the words around an amount of a deal tell of it: of a stake, money paid in, a value before or after."""

from __future__ import annotations

from workbench.check.linking.context import Context, by_its_words
from workbench.check.scene import Figure
from workbench.language.deals import AFTER, BEFORE, DEBT, OTHER_DEAL, Told, deal_words

SIGNS = frozenset({",", ";", ":", "(", ")", "–", "—"})


@by_its_words
def reach(context: Context, figure: Figure) -> range:
    """The tokens that tell of an amount: from the sign behind the one before it, or the start of its sentence, up to
    the sign before the next; what a word like "before" opens right behind a sign belongs to it too.
    """
    lower, inside = context.scene.tokens.lower, context.inside(figure)
    sentence = context.scene.sentence_tokens(figure.sentence)
    before, after = context.neighbour(figure, -1), context.neighbour(figure, 1)
    first, last = sentence.start, sentence.stop
    if before is not None:
        start = context.inside(before).stop
        first = next((at for at in range(start, inside.start) if lower[at] in SIGNS), start)
    if after is not None:
        last = context.inside(after).start
    ends = [at for at in range(inside.stop, last) if lower[at] in SIGNS]
    opened = {word.first for word in words(context, inside.stop, last) if {BEFORE, AFTER} & word.roles}
    if ends and ends[0] + 1 in opened:
        ends = ends[1:]
    return range(first, ends[0] if ends else last)


def words(context: Context, first: int, stop: int) -> list[Told]:
    """The words of deals among tokens [first, stop)."""
    return list(context.scene.pack.view(deal_words).find(context.scene.tokens, first, stop))


@by_its_words
def clause(context: Context, figure: Figure) -> list[Told]:
    """The words of deals that tell of an amount."""
    own = reach(context, figure)
    return words(context, own.start, own.stop)


@by_its_words
def clause_roles(context: Context, figure: Figure) -> frozenset[str]:
    """What they tell of it."""
    return frozenset().union(*(word.roles for word in clause(context, figure)))


def told_apart(context: Context, figure: Figure) -> frozenset[str]:
    """Whether the clause of a value takes it from a price (TERMS) or the deal (THIS_DEAL) or makes it that of a part
    (PROPERTY).
    """
    own = reach(context, figure)
    return context.scene.pack.view(deal_words).find_apart(context.scene.tokens, own.start, own.stop)


def of_another_value(context: Context, figure: Figure) -> bool:
    """The sentence of a value tells of debt, which comes on top or off, or of a deal that is not the one reported."""
    inside = context.scene.sentence_tokens(figure.sentence)
    told = context.scene.pack.view(deal_words).find_apart(context.scene.tokens, inside.start, inside.stop)
    return not told.isdisjoint((DEBT, OTHER_DEAL))


def sentence_roles(context: Context, sentence: int) -> frozenset[str]:
    """What the words of a sentence tell of. Kept, as no edit of a value changes it."""

    def told() -> frozenset[str]:
        inside = context.scene.sentence_tokens(sentence)
        return frozenset().union(*(word.roles for word in words(context, inside.start, inside.stop)))

    return context.scene.trace.remembered((sentence_roles, sentence), told)


def dated_before(context: Context, figure: Figure) -> bool:
    """A date of an earlier year in the clause makes the value that of another time."""
    published, tokens, own = context.scene.published, context.scene.tokens, reach(context, figure)
    dates = context.scene.dates_within(tokens.starts[own.start], tokens.ends[max(own.start, own.stop - 1)])
    moments = (one.moment for one in dates)
    return published is not None and any(
        one is not None and one.latest is not None and one.latest.year < published.year for one in moments
    )
