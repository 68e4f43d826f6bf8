"""What became of many things, in counts: only of what happened, and that nothing did where nothing did."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.desk.intake import Outcome
from workbench.desk.moving import CHANGED, KEPT, LOST, MOVED, NEW, Report
from workbench.i18n import Message, message


def of_import(outcomes: Iterable[Outcome], left_out: int = 0) -> list[Message]:
    """Of files: imported, refused, and `left_out` as it was stopped before them."""
    came = [outcome.refused is None for outcome in outcomes]
    counts = {"imported": came.count(True), "refused": came.count(False), "left_out": left_out}
    return _told("intake.tally", counts)


def of_draft(report: Report) -> list[Message]:
    """Of the claims of an article in its next draft."""
    return _told("draft.tally", {name: len(getattr(report, name)) for name in (KEPT, MOVED, CHANGED, LOST, NEW)})


def _told(id: str, counts: dict[str, int]) -> list[Message]:
    return [message(f"{id}.{name}", count=count) for name, count in counts.items() if count] or [message(f"{id}.none")]
