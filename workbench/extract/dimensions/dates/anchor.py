"""What a date without all its parts hangs on: the publication day, the date before it, the tense of its clause."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from workbench.domain import edtf


@dataclass(slots=True)
class Anchor:
    """`published` is the publication day; `last` the EDTF text of the date read before; `story` is set for texts that
    tell of years long past, where a date without a year belongs to the year told of last. `period` is the last date
    longer than a day: figures are compared with those of "a year earlier" by periods.
    """

    published: dt.date | None
    last: str | None = None
    period: str | None = None
    story: bool = False

    def note(self, text: str) -> None:
        """Remember a date that was read (EDTF, no open start)."""
        self.last = text
        first, last = edtf.bounds(text)
        if first is not None and last is not None and first < last:
            self.period = text

    @property
    def last_day(self) -> dt.date | None:
        """The first day of the last date (its last day when its start is open)."""
        if self.last is None:
            return None
        first, last = edtf.bounds(self.last)
        return first or last

    @property
    def told_year(self) -> int | None:
        """The year for a date without one in a story, or in a text without a publication date."""
        if self.last_day is None or not (self.story or self.published is None):
            return None
        return self.last_day.year


@dataclass(frozen=True, slots=True)
class Reading:
    """A value found: `edtf` None when it cannot be resolved; `relative` when it hangs on another date."""

    edtf: str | None
    relative: bool = False


UNRESOLVED = Reading(None, relative=True)
