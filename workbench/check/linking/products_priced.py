"""The price of each of some things, and which things it is of: by the number beside it, by "each", by who pays it."""

from __future__ import annotations

from fractions import Fraction

from workbench.check.linking.clock import years
from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, usable
from workbench.check.linking.itemised import set_apart
from workbench.check.linking.multiplied_read import of_each
from workbench.check.scene import Figure
from workbench.check.signs import rate_signs
from workbench.domain.quantities import Hedge, Kind
from workbench.language.nouns import Nouns
from workbench.language.synonyms import synonyms
from workbench.records import dataclass

_MANY = 10
"""The least number of things: small numbers count too much else."""
_PAYERS = 8
"""Words before a price among which those who pay it stand."""
_BESIDE = 14
_BEHIND = 3
_SIZE = Fraction(5)
_EXACT = (Hedge.NONE, Hedge.ABOUT, Hedge.NEARLY)
_ONE = frozenset({"unit", "head", "person", "piece", "item"})
_OTHER = ("against", "more", "up", "down", "open", "rest", "remains", "cap", "peak", "thereof", "of_those")


@dataclass(frozen=True, slots=True)
class Price:
    """A price of each thing, with the words that name the things, and their number where it stands beside it."""

    figure: Figure
    things: tuple[str, ...]
    count: Figure | None


def price_of(context: Context, figure: Figure) -> Price | None:
    """What a price is of; None when it is that of a period, of nothing named, or one of several."""
    if figure.kind is not Kind.MONEY or figure.in_title or figure.per not in (None, *_ONE):
        return None
    per, each = of_each(context, figure)
    if not each or not plain(context, figure) or priced_apart(context, figure):
        return None
    if rate_signs(context.scene).has(figure.sentence, "partly", "reduced"):
        return None
    named = each_named(context, figure) or ((per.name,) if per.name and per.name not in _ONE else ())
    if named:
        return Price(figure, named, None)
    count = context.neighbour(figure, -1)
    if count is not None and is_number(context, count) and count.unit:
        close = len(context.between(count, figure)) <= _BESIDE
        return Price(figure, (count.unit.lower(),), count) if close else None
    payers = _payers(context, figure) if count is None else ()
    return Price(figure, payers, None) if payers else None


def sold(context: Context, price: Price) -> bool:
    """The things are had at their price ("at £900 apiece"); nobody receives it."""
    return context.led_by(price.figure, "at")


def each_named(context: Context, figure: Figure) -> tuple[str, ...]:
    """The noun of "each flat costs ..."."""
    lead = context.lead(figure)
    each = next((cue for cue in lead.cues if "each" in cue.roles), None)
    if each is None:
        return ()
    lower = context.scene.tokens.lower
    words = lower[each.last : min(each.last + _BEHIND, context.inside(figure).start)]
    return tuple(word for word in words if word.isalpha() and len(word) >= _BEHIND)


def _payers(context: Context, figure: Figure) -> tuple[str, ...]:
    """The nouns of "passengers will pay a flat £4": the words before a price that are no words of it."""
    inside, lead = context.inside(figure), context.lead(figure)
    first = max(inside.start - _PAYERS, inside.stop - len(lead))
    taken = {at for cue in lead.cues for at in range(cue.first, cue.last)}
    taken.update(at for sign in rate_signs(context.scene).of(figure.sentence) for at in range(sign.first, sign.last))
    words = (context.scene.tokens.lower[at] for at in range(first, inside.start) if at not in taken)
    return tuple(word for word in words if word.isalpha() and len(word) > _BEHIND)


def priced_apart(context: Context, figure: Figure) -> bool:
    """Another price of its size stands in the sentence, for others; what it is compared with does not count."""
    size = figure.quantity.middle
    others = (one for one in context.figures(figure.sentence) if one.kind is Kind.MONEY and one is not figure)
    others = (one for one in others if not context.just_before(one, 3).has("against"))
    return any(1 / _SIZE <= one.quantity.middle / size <= _SIZE for one in others)


def plain(context: Context, one: Figure) -> bool:
    """One value, given as it is: no bound, no change, no rest, nothing that it is compared with."""
    quantity = one.quantity
    if quantity.is_range or quantity.hedge not in _EXACT or quantity.low <= 0:
        return False
    return usable(one) and not corrected(context, one) and not set_apart(context, one, _OTHER)


def is_number(context: Context, one: Figure) -> bool:
    """A number of things, large enough to be that of no others."""
    if one.kind is not Kind.COUNT or one.per is not None or one.quantity.low < _MANY:
        return False
    return plain(context, one) and not context.just_after(one, 2).has("more", "of_those")


def of_things(context: Context, price: Price, word: str) -> bool:
    """A word that is the noun of the things, or stands for it."""
    if len(word) < _BEHIND:
        return False
    alike, nouns = context.scene.pack.view(synonyms), context.scene.pack.view(Nouns)
    forms, groups = {word, nouns.lemma(word).lower()}, alike.of(word)
    return any(
        not forms.isdisjoint((thing, nouns.lemma(thing).lower())) or bool(groups & alike.of(thing))
        for thing in price.things
    )


def of_one_time(context: Context, price: Figure, total: Figure) -> bool:
    """The two sentences tell of one year, as far as they say, and both of what is planned or neither."""
    first, second = years(context, price.sentence), years(context, total.sentence)
    if first and second:
        return max(first) == max(second)
    here, there = context.sentence_roles(price.sentence), context.sentence_roles(total.sentence)
    return "before_year" not in there - here and "expected" not in here ^ there
