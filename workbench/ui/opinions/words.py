"""Values of a field of a claim, as columns, in the reader's words."""

from __future__ import annotations

from typing import Any

from workbench.desk.history import worded
from workbench.ui.context import Context

_TERMS = ("answer", "decision", "work")
"""Fields whose values are terms of ours."""


def in_words(context: Context, field: str, value: Any) -> str:
    """One side's value; a dash where there is none."""
    if field in _TERMS:
        return context.say(f"{field}.{value or 'none'}")
    return worded(field, value, context.tag) or "–"
