"""The open article is checked beside the window whenever it is to be: after an act that did not wait for the check, or
when the settings of the checker are others. The check of one that is left is given up, and everything else that waits
goes first: what it had made by then is kept.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workbench.domain.changes import Changes
from workbench.ui.certifying import Certifying
from workbench.ui.context import Context
from workbench.ui.tasks import Job, Tasks

LONG = 150
"""From so many claims on an act does not wait for the check: that of as many takes about a tenth of a second."""

SHOWN_MS = 120
"""By then what asks for a check is on the screen: the window has both hands free until then."""


class Rechecking(QObject):
    """One for the window."""

    def __init__(self, context: Context, tasks: Tasks, stopped: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._tasks, self._stopped = context, tasks, stopped
        self._certifying = Certifying(context, tasks.run, self)
        self._job: Job | None = None
        self._checked = ""
        self._is_left = False
        self._quiet = True
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._begin)
        context.desk.checking.later_from = LONG
        context.article_opened.connect(self.look)
        context.changed.connect(self._changed)
        tasks.job_ended.connect(self._ended)

    def _changed(self, changes: Changes) -> None:
        self.look(quiet="setting" not in changes.kinds)

    def look(self, *, quiet: bool = False) -> None:
        """Check the open article if it is to be checked and is not being checked; no other is checked any longer.
        `quiet`: what follows an edit is not worth a line of its own that comes and goes.
        """
        article = self._context.article_id
        if self._job is not None and self._checked != article:
            self._is_left = True
            self._job.stop()
        if article in self._context.desk.stale:
            self._quiet = self._quiet and quiet
            if not self._timer.isActive():
                self._timer.start()

    def _begin(self) -> None:
        context, desk, article = self._context, self._context.desk, self._context.article_id
        if self._job is not None or context.is_detached or article not in desk.stale:
            return
        quiet, self._quiet = self._quiet, True

        def work(job: Job) -> int:
            return desk.check_anew([article], job.step)

        def done(count: int) -> None:
            if not quiet:
                context.told.emit(context.say("ui.work.rechecked", count=count), False)
            self.look(quiet=True)

        def stopped() -> None:
            if self._is_left:
                self.look()
            else:
                self._stopped()

        title, self._checked, self._is_left = context.say("ui.work.recheck", count=1), article, False
        self._job = self._tasks.start(title, work, done, stopped, quiet=quiet, gives_way=True)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
