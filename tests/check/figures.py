"""Figures and relations made by hand, for the tests of the theory."""

from __future__ import annotations

from fractions import Fraction
from itertools import count

from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.tracing import Trace
from workbench.domain.claims import Claim, Modality
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import Hedge, Kind, Quantity
from workbench.domain.text import Anchor

_places = count()


def figure(
    value: str,
    step: str = "1",
    *,
    high: str | None = None,
    kind: Kind = Kind.MONEY,
    unit: str = "EUR",
    hedge: Hedge = Hedge.NONE,
    per: str | None = None,
    exact: bool | None = None,
    modality: Modality = Modality.ASSERTED,
) -> Figure:
    """An amount at a place of its own."""
    top = Fraction(value if high is None else high)
    quantity = Quantity(kind, Fraction(value), top, unit, hedge, value, Fraction(step), per, exact)
    start = next(_places) * 20
    mention = AmountMention(start=start, end=start + len(value), quote=value, quantity=quantity)
    claim = Claim(f"c{start}", Anchor(start, start + len(value), value), (mention,), modality=modality)
    return Figure(mention, claim, 0, (0, 0, False, None), Trace())


def percent(value: str, step: str = "1", **rest: object) -> Figure:
    return figure(value, step, kind=Kind.PERCENT, unit="%", **rest)  # type: ignore[arg-type]


def relation(kind: LinkKind, **members: Figure | list[Figure]) -> Relation:
    """A relation that a person stated."""
    pairs = [(role, one) for role, given in members.items() for one in (given if isinstance(given, list) else [given])]
    return Relation(kind, tuple(pairs), Confidence.STATED, explicit=True)
