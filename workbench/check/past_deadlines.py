"""A deadline that is over, told as one to come: "will decide by June 2026", in an article of September 2026."""

from __future__ import annotations

import datetime as dt

from workbench.check.scene import Dated
from workbench.check.timeline import Timeline, is_deadline, written_year
from workbench.language.checking import Cue

_REACH = 8
"""Most words from the word of the future to the deadline."""
RECENT = dt.timedelta(days=548)
"""How long ago a day may be that is told as one to come by a slip."""
_MONTH = len("../2026-06")
_WALLS = frozenset({",", ";", ":", "(", ")", "—", "–"})


def missed(line: Timeline, dated: Dated, published: dt.date) -> tuple[Cue, dt.date] | None:
    """The word of the future before a deadline that lies before publication, and its last day."""
    moment = dated.moment
    if moment is None or moment.latest is None or dated.quotation is not None or dated.in_title:
        return None
    edtf = moment.edtf or ""
    if not is_deadline(dated) or len(edtf) < _MONTH or edtf[3:7] not in dated.quote:
        return None
    if not dt.timedelta(0) < published - moment.latest <= RECENT or line.has(dated.sentence, "mistake"):
        return None
    plans = line.marked(dated.sentence, "plan")  # the word of the deadline itself is one
    if any(mark.end <= dated.start and "future" not in mark.roles for mark in plans):
        return None
    if any(written_year(one) for one in line.dates_in(dated.sentence) if one is not dated):
        return None  # "in 2024 it was said that the work will be done by June"
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    for mark in reversed(line.marked(dated.sentence, "future")):
        if 0 <= own.start - mark.last <= _REACH and _WALLS.isdisjoint(lower[mark.last : own.start]):
            return mark, moment.latest
    return None
