"""What a text in a field of a piece of evidence means: the act that enters it, and what the desk has there."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from workbench.desk.operation import Operation
from workbench.desk.ops.evidence import edit_evidence
from workbench.domain.evidence import Evidence
from workbench.ui.context import Context

TEXTS = ("title", "locator", "consulted", "address", "note")
"""The fields of a piece that are typed."""


def written(piece: Evidence, key: str) -> str:
    """The text that a field of a piece shows."""
    value = getattr(piece, key) if key in TEXTS else ""
    return value.isoformat() if isinstance(value, dt.date) else str(value or "")


def writing(context: Context, piece: Evidence, key: str, text: str) -> Operation | None:
    """The act of leaving a field with a text; None when there is nothing to do, or no day or title in it."""
    value: Any = " ".join(text.split())
    if key == "consulted":
        value = day_meant(context, text)
        if value is None and text.strip():
            return None
    elif key == "title" and not value:
        return None  # a piece without a name could not be found again
    return edit_evidence(replace(piece, **{key: value})) if getattr(piece, key) != value else None


def day_meant(context: Context, text: str) -> dt.date | None:
    """The day in a text as the reader writes days, or as the article's language does."""
    state = context.state
    tags = (context.tag, state.version.language if state else "en")
    for tag in dict.fromkeys(tags):
        moment = context.desk.parse_date(text, tag, dt.datetime.now(tz=dt.UTC).astimezone().date())
        if moment is not None and moment.is_day:
            return moment.earliest
    return None
