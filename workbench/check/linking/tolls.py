"""The toll of the title and the toll of the lead: « Trois morts ... » over « Quatre ouvriers sont morts mardi »."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.context import Context
from workbench.check.linking.guards import corrected, earlier_told
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind

_TOLLS = ("dead", "hurt", "held", "missing")
_NEAR = 5
_CLOSE = 3  # words behind a number of other things than the title's
_MOST = 100  # larger tolls are rounded


def find_all(context: Context) -> Iterator[Relation]:
    """Counts of the dead, the hurt, the arrested or the missing that differ between title and first paragraph."""
    for title in context.scene.title_amounts:
        for toll in _TOLLS:
            if not _tells(context, title, toll):
                continue
            body = [one for one in context.scene.amounts if not one.in_title and _tells(context, one, toll)]
            body = [one for one in body if one.unit in ("", title.unit) or _tells(context, one, toll, _CLOSE)]
            first = body[0] if body else None
            if first is None or first.paragraph > 1 or first.quotation is not None or earlier_told(context, first):
                continue
            if _told_without_number(context, toll, {one.sentence for one in (title, *body)}):
                continue
            values = {one.quantity.low for one in body}
            if title.quantity.low not in values and title.quantity.low not in _sums(body):
                members = (("first", title), ("second", first))
                yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.toll", explicit=True)


def _sums(body: list[Figure]) -> set[object]:
    """What the first tolls of the body come to together: one in one car, two in the other."""
    made, sums = 0, set[object]()
    for one in body:
        made += int(one.quantity.low)
        sums.add(made)
    return sums


def _told_without_number(context: Context, toll: str, counted: set[int]) -> bool:
    """Some sentence tells of another without counting: "the driver also was injured"."""
    sentences = range(len(context.scene.segments.sentences))
    return any(one not in counted and toll in context.sentence_roles(one) for one in sentences)


def _tells(context: Context, figure: Figure, toll: str, reach: int = _NEAR) -> bool:
    """A word of the toll stands in the amount, right before it or up to so many words behind it."""
    quantity = figure.quantity
    if quantity.kind is not Kind.COUNT or quantity.is_range or quantity.hedge is not Hedge.NONE or quantity.per:
        return False
    if not 0 < quantity.low < _MOST or corrected(context, figure):
        return False
    if context.just_before(figure, 3).has("open", "others", "more") or context.just_after(figure, 2).has("of_those"):
        return False
    inside = context.inside(figure)
    own = context.stretch(figure.sentence, figure.start, figure.end)
    after = context.just_after(figure, reach)
    tolls = [cue for cue in (*own.cues, *after.cues) if not cue.roles.isdisjoint(_TOLLS)]
    if tolls:
        return toll in min(tolls, key=lambda cue: abs(cue.first - inside.start)).roles
    before = [cue for cue in context.just_before(figure, 3).cues if not cue.roles.isdisjoint(_TOLLS)]
    return bool(before) and toll in before[-1].roles
