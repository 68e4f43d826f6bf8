"""Whether a signature still stands is looked at beside the work where the article is long, when nobody acts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from workbench.desk.views import ArticleState, SheetState
from workbench.domain.changes import Changes
from workbench.ui.company import Run
from workbench.ui.context import Context

_QUIET_MS = 600
"""So long after the last act."""


class Certifying(QObject):
    """One for the window."""

    def __init__(self, context: Context, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._work = context, run
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._weigh)
        context.changed.connect(lambda _changes: self._acted())
        context.article_opened.connect(self._timer.stop)

    def _acted(self) -> None:
        state = self._context.state
        if state is not None and state.sheet is not None and not state.sheet.is_weighed:
            self._timer.start()

    def _weigh(self) -> None:
        state = self._context.state
        if state is not None:
            self._work(lambda: self._context.desk.weighed(state), lambda sheet: self._take(state, sheet))

    def _take(self, state: ArticleState, sheet: SheetState | None) -> None:
        """What was found, unless somebody has acted since."""
        if self._context.state is state:
            self._context.state = replace(state, sheet=sheet)
            self._context.changed.emit(Changes(frozenset({"sheet"}), articles=frozenset({state.article.id})))
