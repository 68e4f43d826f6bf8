"""Who else is on which article of a shared desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from workbench.desk.ports import Presence
from workbench.ui.context import Context

Run = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""Does work beside the window, then something with its result."""

SIGN = "\u25c9"
_NAMED = 2
"""So many people are named where there is little room; the others are counted."""


class Company(QObject):
    """Says to others what is shown here and keeps what they say in the context; on a desk of one it does nothing."""

    def __init__(self, context: Context, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._work = context, run
        self._entered = ""
        if context.desk.shared:
            context.article_opened.connect(self._enter)
            context.presence_heard.connect(self.look)
            self.look()

    def look(self) -> None:
        """Read who is there."""
        self._work(self._context.desk.present, self._take)

    def _enter(self) -> None:
        desk, article_id = self._context.desk, self._context.article_id
        if article_id != self._entered:
            self._entered = article_id
            self._work(lambda: desk.enter(article_id), lambda _: None)

    def _take(self, present: Sequence[Presence]) -> None:
        found: dict[str, tuple[str, ...]] = {}
        for one in present:
            if one.person not in found.get(one.article, ()):
                found[one.article] = (*found.get(one.article, ()), one.person)
        if found != self._context.company:
            self._context.company = found
            self._context.company_changed.emit()


def named(people: Sequence[str]) -> str:
    """The first of the people by name, the rest as a number."""
    rest = len(people) - _NAMED
    return ", ".join(people[:_NAMED]) + (f" +{rest}" if rest > 0 else "")


def told(context: Context, article_id: str) -> str:
    """Who else is on an article, as a sentence; "" when nobody is."""
    people = context.company.get(article_id, ())
    return context.say("panel.company.here", count=len(people), who=people) if people else ""
