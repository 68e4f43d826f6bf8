"""How far a clause commits itself: asserted, reported, planned, possible or denied, by its cue words."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.claims import Modality
from workbench.language.cues import Hit, ReadingCues

_ORDER = (Modality.DENIED, Modality.POSSIBLE, Modality.PLANNED, Modality.REPORTED)
_NAMED = [(kind.value, kind) for kind in _ORDER]


def modality(cues: ReadingCues, lower: Sequence[str], first: int, stop: int) -> Modality:
    """That of tokens [first, stop): the strongest wins, in the order denied, possible, planned, reported."""
    return strongest(cues.modality.find(lower, first, stop))


def strongest(hits: Sequence[Hit[str]]) -> Modality:
    """What the cues found in a clause come to."""
    if not hits:
        return Modality.ASSERTED
    found = {value for hit in hits for value in hit.values}
    return next((kind for name, kind in _NAMED if name in found), Modality.ASSERTED)
