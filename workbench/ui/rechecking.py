"""The open article is checked beside the window whenever it is to be: after an act that did not wait for the check, or
when the settings of the checker are others.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workbench.domain.changes import Changes
from workbench.ui.certifying import Certifying
from workbench.ui.context import Context
from workbench.ui.tasks import Job, Tasks

LONG = 150
"""From so many claims on an act does not wait for the check: that of as many takes about a tenth of a second."""


class Rechecking(QObject):
    """One for the window."""

    def __init__(self, context: Context, tasks: Tasks, stopped: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._tasks, self._stopped = context, tasks, stopped
        self._certifying = Certifying(context, tasks.run, self)
        self._job: Job | None = None
        context.desk.checking.later_from = LONG
        context.article_opened.connect(self.look)
        context.changed.connect(self._changed)
        tasks.job_ended.connect(self._ended)

    def _changed(self, changes: Changes) -> None:
        self.look(quiet="setting" not in changes.kinds)

    def look(self, *, quiet: bool = False) -> None:
        """Check the open article if it is to be checked and is not being checked. `quiet`: what follows an edit is not
        worth a line of its own that comes and goes.
        """
        context, desk, article = self._context, self._context.desk, self._context.article_id
        if self._job is not None or article not in desk.stale:
            return

        def work(job: Job) -> int:
            return desk.check_anew([article], job.step)

        def done(count: int) -> None:
            if not quiet:
                context.told.emit(context.say("ui.work.rechecked", count=count), False)
            self.look(quiet=True)

        title = context.say("ui.work.recheck", count=1)
        self._job = self._tasks.start(title, work, done, self._stopped, quiet=quiet)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
