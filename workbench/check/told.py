"""What an article has told before some figures."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.check.scene import Figure, Scene


def told_before(scene: Scene, figures: Sequence[Figure], value: Fraction, but: Figure | None = None) -> bool:
    """Whether an amount before all of these, of their kind and unit, is exactly a value; `but` does not count."""
    like, first = figures[0], min(figure.start for figure in figures)

    def told() -> bool:
        return any(
            other.quantity.low == value == other.quantity.high
            for other in _all_like(scene, like)
            if other.start < first and other is not but
        )

    return scene.trace.remembered((told_before, like, first, value, but), told)


def _all_like(scene: Scene, like: Figure) -> tuple[Figure, ...]:
    """The amounts of one kind and unit, which no edit changes."""
    kind, unit = like.kind, like.unit
    return scene.trace.remembered(
        (_all_like, kind, unit), lambda: tuple(one for one in scene.amounts if one.kind is kind and one.unit == unit)
    )
