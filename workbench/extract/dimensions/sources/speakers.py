"""Whose words a quotation is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from workbench.domain.mentions import QuotationMention
from workbench.extract.dimensions.sources.attribution import Attribution

SCARE = 2
"""Words up to which a quotation may be a mere distance mark; it has no speaker."""


def speakers(quotations: Sequence[QuotationMention], attributions: Sequence[Attribution]) -> list[int | None]:
    """For every quotation the index of its source: that of the attribution whose cover overlaps it most tightly."""
    ordered = sorted(attributions, key=lambda item: (item.start, item.end))
    starts = [item.start for item in ordered]
    found: list[int | None] = []
    for quotation in quotations:
        if len(quotation.quote.split()) <= SCARE:
            found.append(None)
            continue
        upto = bisect_left(starts, quotation.end)
        best: Attribution | None = None
        for item in ordered[max(0, upto - 12) : upto]:
            overlaps = item.end > quotation.start
            if overlaps and (best is None or item.end - item.start < best.end - best.start):
                best = item
        found.append(best.source_index if best is not None else None)
    return found
