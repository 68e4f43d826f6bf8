"""The amounts of a text by what they can be compared with, and those among them that have about one value.

Asked of a whole text after every edit, so most amounts are told apart by a rough value first.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.placed import Figure, rough
from workbench.check.scene import Scene
from workbench.check.units import Measured, comparable_unit
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
    for one in view(scene, _by_dimension).get((like.kind, comparable_unit(like)), ()):
        if least <= one.rough <= most and low <= one.quantity.middle <= high:
            yield one


def _by_dimension(scene: Scene) -> dict[tuple[Kind, str], list[Figure]]:
    """What no edit changes of the amounts of a text."""
    found: dict[tuple[Kind, str], list[Figure]] = {}
    for one in scene.amounts:
        found.setdefault((one.kind, comparable_unit(one)), []).append(one)
    return found
