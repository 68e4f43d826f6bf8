"""Moments: EDTF text (ISO 8601-2) with the earliest and latest day that it covers."""

from __future__ import annotations

import datetime as dt

from workbench.domain import edtf
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, season, year, interval ... `edtf` is None when it cannot be resolved (an impossible day, or a
    relative date without a publication date); `relative` says that its value hangs on another date.
    """

    edtf: str | None
    relative: bool = False

    @property
    def earliest(self) -> dt.date | None:
        """First day covered; None when unresolved or open."""
        return None if self.edtf is None else edtf.bounds(self.edtf)[0]

    @property
    def latest(self) -> dt.date | None:
        """Last day covered; None when unresolved or open."""
        return None if self.edtf is None else edtf.bounds(self.edtf)[1]

    @property
    def is_day(self) -> bool:
        return self.edtf is not None and self.earliest is not None and self.earliest == self.latest
