"""What an article has told before some figures."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.check.scene import Figure, Scene


def told_before(scene: Scene, figures: Sequence[Figure], value: Fraction, but: Figure | None = None) -> bool:
    """Whether an amount before all of these, of their kind and unit, is exactly a value; `but` does not count."""
    first = min(figure.start for figure in figures)
    like = figures[0]
    return any(
        other.quantity.low == other.quantity.high == value
        for other in scene.amounts
        if other.start < first and other is not but and (other.kind, other.unit) == (like.kind, like.unit)
    )
