"""What a date without all its parts hangs on: the publication day, the date before it, the tense of its clause."""

from __future__ import annotations

import datetime as dt

from workbench.domain import edtf
from workbench.records import dataclass, field

_KEPT = 11


@dataclass(slots=True)
class Anchor:
    """`published` is the publication day; `last` the EDTF text of the date read before; `story` is set for texts that
    tell of years long past, where a date without a year belongs to the year told of last.

    Figures are compared with those of "a year earlier" by periods, not by the day on which they were given: `periods`
    are the dates longer than a day, each with the `sentence` it stood in; `sentence` is the one being read, `paragraph`
    the offset at which its paragraph starts, `told_in` that of the date before. `yearly` is set where a season of sport
    or of the farm is that of one year.
    """

    published: dt.date | None
    last: str | None = None
    story: bool = False
    sentence: int = 0
    periods: list[tuple[int, str]] = field(default_factory=list)
    paragraph: int = 0
    told_in: int = 0
    yearly: bool = False

    def note(self, text: str) -> None:
        """Remember a date that was read (EDTF, no open start)."""
        self.last, self.told_in = text, self.paragraph
        first, last = edtf.bounds(text)
        if first is not None and last is not None and first < last:
            self.periods = [*self.periods[-_KEPT:], (self.sentence, text)]

    @property
    def compared(self) -> str | None:
        """The period that "a year earlier" starts from: that of the sentence, else the latest one that has begun."""
        if not self.periods:
            return None
        sentence, text = self.periods[-1]
        if sentence == self.sentence or self.published is None:
            return text
        begun = [
            (first, told) for _, told in self.periods if (first := edtf.bounds(told)[0]) and first <= self.published
        ]
        return max(begun)[1] if begun else text

    @property
    def apart(self) -> bool:
        """The date before stands in another paragraph."""
        return self.told_in != self.paragraph

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
