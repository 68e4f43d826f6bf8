"""Values of a field ("claim.note"), as columns, in the reader's words."""

from __future__ import annotations

from typing import Any

from workbench.desk.value_words import Words, worded
from workbench.ui.context import Context


def in_words(context: Context, field: str, value: Any) -> str:
    """One side's value; a dash where there is none."""
    return worded(field, value, Words(context.desk.catalogue, context.tag)) or "–"
