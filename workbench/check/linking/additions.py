"""What is added to what there is, and what that makes: "380 homes added to the existing 1,250 will make 1,630"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import single, stands, told_apart
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Kind

_NEAR_MISS = Fraction(20, 100)
_OTHER = ("against", "more", "before_year", "each", "mean", "open")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Sentences with a word of adding, a word for what it makes and just three like amounts."""
    roles = context.sentence_roles(sentence)
    if "added" not in roles or not roles & {"makes_total", "both_ways"}:
        return
    for kind in ADDABLE:
        like = [figure for figure in context.figures(sentence) if figure.kind is kind]
        if len(like) == 3 and all(map(_plain, [context] * 3, like)):
            relation = _relation(context, like)
            if relation is not None:
                yield relation


def _relation(context: Context, like: Sequence[Figure]) -> Relation | None:
    whole = max(like, key=lambda figure: figure.quantity.middle)
    parts = [figure for figure in like if figure is not whole]
    if whole.kind is not Kind.COUNT and not all(alike(part, whole) for part in parts):
        return None
    made = added(part.quantity.middle for part in parts)
    if abs(made - whole.quantity.middle) > _NEAR_MISS * whole.quantity.middle:
        return None
    if not (context.just_before(whole, 6).has("makes_total") or context.words.to & {*context.preceding(whole)}):
        return None
    return sum_of(whole, parts, "P2.added", explicit=True)


def _plain(context: Context, figure: Figure) -> bool:
    return single(figure) and stands(context, figure) and not told_apart(context, figure, _OTHER, _OTHER)
