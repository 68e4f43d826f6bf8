"""Days as the reader of the window writes them, shown in fields and read from what is typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from workbench.domain.moments import Moment
from workbench.domain.wording import moment_text

if TYPE_CHECKING:
    from workbench.desk.desk import Desk


def day_shown(day: dt.date | None, tag: str) -> str:
    """« 30 déc. 2025 »; "" for none."""
    return moment_text(Moment(day.isoformat()), tag) if day is not None else ""


def day_meant(desk: Desk, text: str, tags: Iterable[str], today: dt.date | None = None) -> dt.date | None:
    """The day in a text, in the first of some languages in which it is one; without `today` no "yesterday" is."""
    for tag in dict.fromkeys(tags):
        moment = desk.parse_date(text, tag, today)
        if moment is not None and moment.is_day:
            return moment.earliest
    return None
