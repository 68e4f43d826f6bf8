"""What a text in a field of a piece of evidence means: the act that enters it, and what the desk has there."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from workbench.desk.operation import Operation
from workbench.desk.ops.evidence import edit_evidence
from workbench.domain.evidence import Evidence
from workbench.ui import days
from workbench.ui.context import Context

TEXTS = ("title", "locator", "consulted", "address", "note")
"""The fields of a piece that are typed."""


def written(piece: Evidence, key: str, tag: str = "") -> str:
    """The text that a field of a piece shows to a reader of a language; without one days are as they are kept."""
    value = getattr(piece, key) if key in TEXTS else ""
    if not isinstance(value, dt.date):
        return str(value or "")
    return days.day_shown(value, tag) if tag else value.isoformat()


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
    return days.day_meant(context.desk, text, tags, dt.datetime.now(tz=dt.UTC).astimezone().date())
