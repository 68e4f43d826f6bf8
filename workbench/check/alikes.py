"""The amounts of a text by what they can be compared with, and those among them that have about one value.

Asked of a whole text after every edit, so most amounts are told apart by a rough value first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.placed import Figure, rough
from workbench.check.scene import Scene
from workbench.check.units import Measured, dimension
from workbench.check.views import view
from workbench.domain.quantities import Kind

_MARGIN = 1e-9
"""By how much a rough value may be off, as a share of it; generously."""


def about(scene: Scene, like: Measured, value: Fraction, share: Fraction) -> Iterator[Figure]:
    """The amounts of the dimension of `like` (see `units.same_dimension`) whose middle differs from a value by at most
    a share of it, in text order.
    """
    ends = value * (1 - share), value * (1 + share)
    low, high = min(ends), max(ends)
    least, most = (rough(end) for end in (low, high))
    least, most = least - abs(least) * _MARGIN, most + abs(most) * _MARGIN
    for one in view(scene, _by_dimension).get(_dimension(like), ()):
        if least <= one.rough <= most and low <= one.quantity.middle <= high:
            yield one


def _by_dimension(scene: Scene) -> dict[tuple[Kind, str, bool], Sequence[Figure]]:
    """What no edit changes of the amounts of a text."""
    found: dict[tuple[Kind, str, bool], list[Figure]] = {}
    for one in scene.amounts:
        found.setdefault(_dimension(one), []).append(one)
    return {key: tuple(figures) for key, figures in found.items()}


def _dimension(one: Measured) -> tuple[Kind, str, bool]:
    """The same of two amounts exactly where they are of one dimension."""
    known = dimension(one.unit) if one.kind is Kind.MEASURE else None
    return one.kind, "" if one.kind is Kind.COUNT else known or one.unit, known is not None
