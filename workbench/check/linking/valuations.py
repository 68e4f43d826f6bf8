"""What a company is worth before and after new money, and what a stake in it costs (pattern P8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.clock import earlier, speaks_of_before
from workbench.check.linking.context import Context, Gap
from workbench.check.linking.guards import usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind
from workbench.language.checking import Cue

_NEAR = 9
_BEFORE = 12
_CLOSE = 5
_WORTH = 4
_APART = 2  # sentences between the value before and the value after


def find_all(context: Context) -> Iterator[Relation]:
    """Valuations with the money raised, then stakes with their price."""
    trace = context.scene.trace
    money, values, stakes = trace.remembered(_told, lambda: _told(context))
    for pre in values:
        if usable(pre):
            yield from _round(context, pre, money)
    yield from trace.every(_stake, context, stakes, Relation.all_same)


def _told(context: Context) -> tuple[tuple[Figure, ...], ...]:
    """Amounts of money, those among them that words call a value before new money, and stakes. No edit changes them."""
    amounts = context.scene.amounts
    money = tuple(figure for figure in amounts if figure.kind is Kind.MONEY)
    early = (figure for figure in money if not context.sentence_roles(figure.sentence).isdisjoint(("pre", "post")))
    values = tuple(figure for figure in early if has_role(context, figure, "pre", "post"))
    stakes = (figure for figure in amounts if figure.kind is Kind.PERCENT)
    return money, values, tuple(figure for figure in stakes if context.just_after(figure, 4).has("stake"))


def rounds(context: Context, pre: Figure, money: list[Figure]) -> list[Figure]:
    """Amounts beside a word for raising or a commitment that are smaller than the value before the money."""
    found = []
    for figure in money:
        near = context.lead(figure).roles | context.just_after(figure, 6).roles
        told = bool(near & {"raised", "commitment"}) and "instalment" not in near
        if told and figure is not pre and figure.unit == pre.unit and figure.quantity.high < pre.quantity.low:
            found.append(figure)
    return found


def has_role(context: Context, figure: Figure, role: str, other: str) -> bool:
    """True when the nearest valuation cue around an amount is `role`."""
    before = context.just_before(figure, _BEFORE)
    close = context.just_before(figure, _CLOSE)
    if close.has(role) and not before.has(other):
        return True
    figure = _converted(context, figure)
    after = context.just_after(figure, _NEAR)
    if (
        "," in after.words and context.neighbour(figure, 1) is not None
    ):  # what follows the comma but for its first words speaks of the next one
        comma = context.scene.tokens.covering(figure.start, figure.end).stop + after.words.index(",")
        after = Gap(after.words, tuple(cue for cue in after.cues if cue.first < comma or _apposed(context, cue, comma)))
    if after.has(role) and not (after.has(other) and _first(after.cues, role, other) == other):
        return True
    return before.has(role) and not before.has(other) and not after.has(other)


def valued_behind(context: Context, figure: Figure) -> bool:
    """A word of value closes the clause of an amount: "mit 240 Millionen bewertet", "40 miljoen euro waard"."""
    cues = [cue for cue in context.just_after(figure, _WORTH).cues if "valued" in cue.roles]
    following = context.neighbour(figure, 1)
    if not cues or following is None:
        return bool(cues)
    between = context.scene.tokens.lower[cues[0].last : context.inside(following).start]
    return not {",", ";"}.isdisjoint(between)


def _converted(context: Context, figure: Figure) -> Figure:
    """The amount in brackets that says this one again in another currency; else the amount itself."""
    after = context.neighbour(figure, 1)
    return after if after is not None and context.between(figure, after).words == ("(",) else figure


def _apposed(context: Context, cue: Cue, comma: int) -> bool:
    """Alone between commas: « 130 millions, argent frais compris, ... »."""
    lower = context.scene.tokens.lower
    return cue.first == comma + 1 and lower[cue.last : cue.last + 1] in ([","], ["."], [";"], [])


def _first(cues: tuple[Cue, ...], role: str, other: str) -> str:
    for cue in cues:
        if role in cue.roles:
            return role
        if other in cue.roles:
            return other
    return ""


def _round(context: Context, pre: Figure, money: Sequence[Figure]) -> Iterator[Relation]:
    posts = [
        figure
        for figure in money
        if figure.unit == pre.unit
        and figure.order - pre.order > 0
        and 0 <= figure.sentence - pre.sentence <= _APART
        and has_role(context, figure, "post", "pre")
        and usable(figure)
    ] or _valued_at(context, pre, money)
    if not posts:
        return
    post = posts[0]
    raised = [figure for figure in money if _is_raised(context, figure, pre, post)]
    if not raised:
        return
    # the round may be told several times: the telling that fits best is the one meant
    gap = post.quantity.middle - pre.quantity.middle
    best = min(raised, key=lambda figure: abs(figure.quantity.middle - gap))
    members = (("before", pre), ("price", best), ("after", post))
    yield Relation(LinkKind.VALUATION, members, Confidence.STATED, pattern="P8", explicit=True)


def _valued_at(context: Context, pre: Figure, money: Sequence[Figure]) -> list[Figure]:
    """The value that comes of the round, at the end of the sentence: "raised $50m at a pre-money value of $200m, which
    values it at $250m".
    """
    here = [one for one in money if one.sentence == pre.sentence]
    last = here[-1]
    told = context.just_before(last, _CLOSE).has("valued") and not context.just_before(last, _BEFORE).has("pre")
    return [last] if len(here) == 3 and last.order > pre.order and last.unit == pre.unit and told else []


def _is_raised(context: Context, figure: Figure, pre: Figure, post: Figure) -> bool:
    if figure in (pre, post) or figure.unit != pre.unit:
        return False
    if figure.start > post.end and (figure.sentence - post.sentence > 1 or figure.paragraph != post.paragraph):
        return False
    near = context.lead(figure).roles | context.just_after(figure, 6).roles
    inside = pre.end <= figure.start and figure.end <= post.start
    if not near & ({"raised", "total", "pre"} if inside else {"raised", "total"}):
        return False
    return usable(figure) and figure.quantity.high < post.quantity.low


def _stake(context: Context, stake: Figure) -> Iterator[Relation]:
    """S % for P, valuing the whole at V, in this sentence or the next; a price told twice counts once."""
    figures = _money(context, stake.sentence)
    values = _values(context, figures)
    confidence = Confidence.STATED
    if not values and figures:
        following = _money(context, stake.sentence + 1)
        values = _values(context, following)
        confidence = Confidence.INFERRED
        if len(following) != 1 or following[0].paragraph != stake.paragraph or not _refers(context, following[0]):
            return
        if earlier(context, stake.sentence, stake.sentence + 1):
            return
    prices = [one for one in figures if one not in values and not _of_each(context, stake, one)]
    if len(values) != 1 or len({_value(price) for price in prices}) != 1:
        return
    if prices[0].unit != values[0].unit or has_other_stake(context, stake, prices[0]):
        return
    members = (("share", stake), ("price", prices[0]), ("whole", values[0]))
    yield Relation(LinkKind.STAKE, members, confidence, pattern="P8", explicit=True)


def _of_each(context: Context, stake: Figure, price: Figure) -> bool:
    """As in « chaque pour cent ayant été payé 3,5 millions »."""
    return context.stretch(stake.sentence, stake.end, price.start).has("each")


def has_other_stake(context: Context, stake: Figure, price: Figure) -> bool:
    """Another percentage of the sentence, nearer to the price, may be what was bought for it."""
    others = [
        figure
        for figure in context.figures(stake.sentence)
        if figure.kind is Kind.PERCENT and _value(figure) != _value(stake)
    ]
    return any(abs(other.start - price.start) < abs(stake.start - price.start) for other in others)


def _money(context: Context, sentence: int) -> list[Figure]:
    return [f for f in context.figures(sentence) if f.kind is Kind.MONEY and usable(f)]


def _values(context: Context, figures: list[Figure]) -> list[Figure]:
    return [figure for figure in figures if context.just_before(figure, 5).has("valued")]


def _refers(context: Context, value: Figure) -> bool:
    """The sentence of a value takes up the deal before it and tells of no other time."""
    start = context.scene.segments.sentences[value.sentence].start
    lead = context.stretch(value.sentence, start, value.start)
    return not lead.has("before_year", "pre") and not speaks_of_before(context, value.sentence)


def _value(figure: Figure) -> tuple[object, object]:
    return figure.quantity.low, figure.quantity.high
