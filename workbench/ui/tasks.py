"""Long work beside the window: one worker, results back on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from workbench.errors import WorkbenchError


class _Result(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], Any], result: _Result) -> None:
        super().__init__()
        self._work = work
        self._result = result

    def run(self) -> None:
        try:
            value = self._work()
        except Exception as error:  # carried to the GUI thread, where it is told
            self._result.failed.emit(error)
        else:
            self._result.done.emit(value)


class Tasks(QObject):
    """Work is done one after the other, in the order given."""

    busy = Signal(bool)

    def __init__(self, complain: Callable[[WorkbenchError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._complain = complain
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(500)
        self._open: set[_Result] = set()

    def run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do `work` on the worker, then `done` with its value here; a WorkbenchError is told instead."""
        result = _Result(self)
        self._open.add(result)

        def finish(value: Any) -> None:
            self._forget(result)
            done(value)

        def fail(error: Exception) -> None:
            self._forget(result)
            if not isinstance(error, WorkbenchError):
                raise error
            self._complain(error)

        result.done.connect(finish)
        result.failed.connect(fail)
        self.busy.emit(True)
        self._pool.start(_Task(work, result))

    def _forget(self, result: _Result) -> None:
        self._open.discard(result)
        result.deleteLater()
        if not self._open:
            self.busy.emit(False)

    def wait(self) -> None:
        """Let the worker finish (when the window closes)."""
        self._pool.waitForDone()
