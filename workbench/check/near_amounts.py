"""The amounts around others, in which what explains them may be found."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.context import Context
from workbench.check.scene import Figure

_REACH = 2
"""Sentences on either side."""


def near(context: Context, *figures: Figure) -> Iterator[Figure]:
    """The other amounts within a few sentences of any of them, in text order."""
    last = len(context.scene.segments.sentences) - 1
    numbers = {
        number
        for one in figures
        for number in range(max(0, one.sentence - _REACH), min(last, one.sentence + _REACH) + 1)
    }
    for number in sorted(numbers):
        for one in context.figures(number):
            if one not in figures:
                yield one
