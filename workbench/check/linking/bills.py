"""What a sum is that some things cost or bring in: that of all of them at their price, or of something else.

"The order", "the bonuses", "the fines" are what was ordered, given, paid, where nothing narrows them down: « les primes
des cadres », „die Anschaffung der Server“, "the fines since January", "the order, with training" are of other things,
other times, of more.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.clock import years
from workbench.check.linking.context import PERIODS, Context
from workbench.check.linking.deal_clauses import reach
from workbench.check.linking.products_priced import Price, of_one_time, of_things
from workbench.check.scene import Figure
from workbench.check.signs import bill_signs, rate_signs
from workbench.domain.quantities import Kind
from workbench.language.bills import DEEDS, bills
from workbench.language.ordering import order_words

_LONG = 5
_BEHIND = 6
_STRETCH = ("since", "annual", "per_year", "monthly")
_GRANT = "grant"


def clause_of(context: Context, total: Figure) -> range:
    """The tokens that tell of a sum; of a relative clause with what it is of: "the order, which is worth"."""
    own, lower = reach(context, total), context.scene.tokens.lower
    before, order = context.neighbour(total, -1), context.scene.pack.view(order_words)
    if before is None or not own or lower[min(own.start + 1, own.stop - 1)] not in order.relatives:
        return own
    return range(context.inside(before).stop, own.stop)


def deed(context: Context, price: Price, total: Figure) -> str:
    """What the total comes of, where the sentence of the price tells of the deed ("" else): "the order" of what was
    ordered.
    """
    bills, own = bill_signs(context.scene), clause_of(context, total)
    for hit in bills.of(total.sentence):
        if hit.first < own.start or hit.last > own.stop or _narrowed(context, price, hit.first, hit.last, hit.values):
            continue
        for done, made in DEEDS:
            if made in hit.values and bills.has(price.figure.sentence, done):
                return made
    return ""


def of_more(context: Context, count: Figure, price: Figure, total: Figure) -> bool:
    """A total of another sentence leaves something out or takes something in, or is of another time: "£48m, including
    the quay ... each flat costs £160,000", "the trucks and the salt cost".
    """
    told = rate_signs(context.scene)
    if told.has(total.sentence, "partly") or told.has(price.sentence, "partly", "reduced"):
        return True
    if of_something_else(context, Price(price, (count.unit.lower(),), count), total):
        return True
    if total.paragraph in (price.paragraph, count.paragraph) or total.in_title:
        return False
    lead = context.lead(total).words
    return not context.words.conjunctions.isdisjoint(lead) or not of_one_time(context, price, total)


def of_something_else(context: Context, price: Price, total: Figure) -> bool:
    """The sentence of a sum tells of more than the things, of another time, or of other things of their sort."""
    if total.sentence == price.figure.sentence:
        return False
    bills, own = bill_signs(context.scene), clause_of(context, total)
    if bills.has(total.sentence, "extra") or _of_a_stretch(context, price, total):
        return True
    if _of_all_sorts(context, price, own) or _with_more(context, price, total):
        return True
    added = (one for one in context.figures(total.sentence) if one.kind is Kind.COUNT)
    if any(context.just_after(one, 2).has("more") for one in added):
        return True
    accounts = [
        hit
        for hit in bills.of(total.sentence)
        if own.start <= hit.first and hit.last <= own.stop and not _MADE.isdisjoint(hit.values)
    ]
    narrowed = [hit for hit in accounts if _narrowed(context, price, hit.first, hit.last, hit.values)]
    return bool(accounts) and len(narrowed) == len(accounts)


_MADE = frozenset({"loose", *(made for _, made in DEEDS)})


def _of_a_stretch(context: Context, told: Price, total: Figure) -> bool:
    """The sentence of the total tells of a stretch of time or of an earlier year, the one of the price of none."""
    price = told.figure
    if price.per in PERIODS or (told.count is not None and told.count.sentence == total.sentence):
        return False  # so much a day makes so much a year
    here, there = context.sentence_roles(price.sentence), context.sentence_roles(total.sentence)
    if not (there - here).isdisjoint(_STRETCH):
        return True
    published, past = context.scene.published, years(context, total.sentence)
    if published is None or not past or max(past) >= published.year or years(context, price.sentence):
        return False
    own = clause_of(context, total)
    return not bill_signs(context.scene).within(total.sentence, own.start, own.stop, "order", "everything")


def _of_all_sorts(context: Context, price: Price, own: range) -> bool:
    """The price is that of things of one sort, the sum of all: "24,000 season tickets ... ticket sales brought in"."""
    if price.count is None:
        return False
    lower = context.scene.tokens.lower
    inside = context.inside(price.count)
    told = [word for word in lower[inside.start : inside.stop] if word.isalpha()]
    here = starts(context, lower[own.start : own.stop])
    return len(told) > 1 and starts(context, told[-1:]) <= here and starts(context, told[:-1]).isdisjoint(here)


def _with_more(context: Context, price: Price, total: Figure) -> bool:
    """Something comes with the things ("the contract, with ten years of upkeep"), or they are not those ("the old
    fleet").
    """
    bills, own = bill_signs(context.scene), clause_of(context, total)
    if bills.within(total.sentence, own.start, own.stop, "former"):
        return True
    lower, span = context.scene.tokens.lower, context.scene.sentence_tokens(total.sentence)
    for hit in bills.of(total.sentence):
        behind = lower[hit.last : min(hit.last + _BEHIND, span.stop)]
        if "besides" in hit.values and behind and not any(of_things(context, price, word) for word in behind):
            return True
    return False


def _narrowed(context: Context, price: Price, first: int, last: int, values: Sequence[str]) -> bool:
    """What is given is that of others ("the executives' bonuses"); or a word behind tells of what or for whom it is,
    and neither the things nor the sentence of the price know that word.
    """
    scene = context.scene
    lower, order = scene.tokens.lower, scene.pack.view(order_words)
    inside = scene.sentence_tokens(price.figure.sentence)
    known = starts(context, lower[inside.start : inside.stop])
    if _GRANT in values and first > 1:
        owner = lower[first - 2 : first] if lower[first - 1] == "s" else lower[first - 1 : first]
        if owner and owner[0].endswith("'") and not starts(context, [owner[0].rstrip("'")]) <= known:
            return True
    behind = lower[last : last + _BEHIND]
    if not behind or behind[0] not in context.words.of | context.words.on | order.at_place:
        return False
    stops = [at for at, word in enumerate(behind) if not word.isalpha()]
    nouns = [word for word in (behind[1 : stops[0]] if stops else behind[1:]) if starts(context, [word])]
    paid = [
        hit
        for hit in scene.pack.view(bills).find(lower, last, min(len(lower), last + _BEHIND))
        if "charged" in hit.values
    ]
    taken = {lower[at] for hit in paid for at in range(hit.first, hit.last)}  # "takings from tickets"
    nouns = [word for word in nouns if word not in taken]
    return bool(nouns) and not any(
        of_things(context, price, word) or starts(context, [word]) <= known for word in nouns
    )


def starts(context: Context, words: Sequence[str]) -> frozenset[str]:
    """The first letters of content words, so that "ordered" meets "the order"."""
    return frozenset(stem[:_LONG] for stem in context.stems(words) if len(stem) >= _LONG)
