"""How far a long piece of work is, and a button to stop it; hidden while there is none."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from workbench.ui.context import Context
from workbench.ui.keys import Keymap
from workbench.ui.tasks import Job, Tasks
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.key_button import KeyButton

PATIENCE_MS = 300
"""Work that is done sooner is not worth a line that comes and goes."""


class WorkLine(QWidget):
    """Shows the first of the jobs; the others are counted."""

    def __init__(self, context: Context, tasks: Tasks, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._tasks, self._keymap = context, tasks, keymap
        self._title = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._count = QLabel()
        self._count.setProperty("role", "hint")
        self._stop = KeyButton("", "")
        self._stop.clicked.connect(tasks.stop_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(10)
        row.addWidget(self._title, 1)
        row.addWidget(self._bar, 2)
        row.addWidget(self._count)
        row.addWidget(self._stop)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self.reload)
        tasks.job_started.connect(self._started)
        tasks.job_ended.connect(lambda _job: self.reload() if self.isVisible() or not tasks.jobs else None)
        tasks.turned.connect(lambda: self.reload() if self.isVisible() else None)
        self.hide()

    def _started(self, job: Job) -> None:
        if job.quiet:
            return
        job.stepped.connect(self._stepped)
        if not self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _stepped(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self._count.setText(f"{done} / {total}" if total else "")

    def reload(self) -> None:
        """Show what is being done, in the language and with the keys of now."""
        jobs = [job for job in self._tasks.jobs if not job.quiet]
        if not jobs:
            self._timer.stop()
            self.hide()
            return
        say = self._context.say
        more = f" (+ {len(jobs) - 1})" if len(jobs) > 1 else ""
        self._title.setText(jobs[0].title + more)
        self._bar.setAccessibleName(jobs[0].title)
        self._stop.show_words(say("ui.work.stopping" if jobs[0].is_stopping else "ui.work.stop"),
                           self._keymap.shown("edit.stop"))  # fmt: skip
        self.show()
