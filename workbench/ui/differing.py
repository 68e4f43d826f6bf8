"""Which of many things are others than before: what follows an act looks at these alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import is_not

from workbench.domain.claims import Claim


def differing(before: Sequence[Claim], after: Sequence[Claim]) -> list[int] | None:
    """The rows whose claim has been read anew; None when claims came, went or changed places.

    Claims that an act did not touch stay the same objects, so that ten thousand are compared in a tenth of a
    millisecond.
    """
    if before is after:
        return []
    if len(before) != len(after):
        return None
    rows = list(compress(range(len(after)), map(is_not, before, after)))
    return rows if all(before[row].id == after[row].id for row in rows) else None
