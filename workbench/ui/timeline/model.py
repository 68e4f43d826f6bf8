"""The dates of an article as events, and where they stand on a line that shortens long empty stretches."""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_right
from collections.abc import Iterable

from workbench.desk.views import ArticleState
from workbench.domain.moments import Moment
from workbench.records import dataclass

LANES = ("announced", "done", "planned", "told")
"""What a date limits; "told" for dates whose words and days do not say."""
_LANE_OF = {"announced": "announced", "done": "done", "planned": "planned", "due": "planned"}
_SHORTEST = 0.35
"""Share of a stretch that is given to every step alike, so that neighbouring days do not collapse."""


@dataclass(frozen=True, slots=True)
class Event:
    """One date on a card: the days it covers, what it limits, its words and where they stand (code points)."""

    claim: str
    first: dt.date
    last: dt.date
    lane: str
    moment: Moment
    quote: str
    start: int
    end: int


def events_of(state: ArticleState) -> list[Event]:
    """All resolved dates of the cards, by their first day. Open ends count as the day that is known."""
    events = []
    for claim in state.claims:
        for mention in claim.dates:
            moment = mention.moment
            if moment is None or moment.edtf is None:
                continue
            first, last = moment.earliest or moment.latest, moment.latest or moment.earliest
            if first is None or last is None:
                continue
            lane = _LANE_OF.get(mention.cue) or _lane_by_day(first, last, state.version.published)
            quote = mention.typed or mention.quote or claim.anchor.quote
            events.append(Event(claim.id, first, last, lane, moment, quote, mention.start, mention.end))
    return sorted(events, key=lambda event: (event.first, event.last, event.start))


def _lane_by_day(first: dt.date, last: dt.date, published: dt.date | None) -> str:
    """What no word says, the day of publication does: what lies before it is past, what lies behind it to come."""
    if published is None or first <= published <= last:
        return "told"
    return "done" if last < published else "planned"


class Axis:
    """Days → positions between 0 and 1. Each stretch between two days that matter grows with the logarithm of its
    length: years of silence take little more room than weeks of events, and the order is kept.
    """

    def __init__(self, days: Iterable[dt.date]) -> None:
        self._days = sorted({day.toordinal() for day in days})
        lengths = [math.log2(2 + after - before) for before, after in zip(self._days, self._days[1:], strict=False)]
        total = sum(lengths)
        self._at = [0.0]
        for length in lengths:
            share = length / total * (1 - _SHORTEST) + _SHORTEST / len(lengths)
            self._at.append(self._at[-1] + share)

    @property
    def days(self) -> list[dt.date]:
        """The days that matter, in order."""
        return [dt.date.fromordinal(day) for day in self._days]

    def place(self, day: dt.date) -> float:
        """The position of a day; the middle when all days are one."""
        if len(self._days) < 2:
            return 0.5
        ordinal = min(max(day.toordinal(), self._days[0]), self._days[-1])
        index = min(bisect_right(self._days, ordinal) - 1, len(self._days) - 2)
        before, after = self._days[index], self._days[index + 1]
        share = (ordinal - before) / (after - before)
        return self._at[index] + share * (self._at[index + 1] - self._at[index])

    def breaks(self) -> list[tuple[dt.date, dt.date]]:
        """Stretches longer than two years, which the line shortens most."""
        pairs = zip(self._days, self._days[1:], strict=False)
        return [
            (dt.date.fromordinal(before), dt.date.fromordinal(after)) for before, after in pairs if after - before > 730
        ]
