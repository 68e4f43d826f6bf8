"""Long work beside the window: one worker, results back on the GUI thread. Jobs tell how far they are and can be
stopped; what they have finished by then stays.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from workbench.errors import WorkbenchError


class _Result(QObject):
    done = Signal(object)
    failed = Signal(object)


class Stopped(Exception):
    """Raised inside a job at its next step, once it was told to stop."""


class _Later(Exception):
    """Raised inside a job at its next step, when others wait and it lets them go first."""


class Job(QObject):
    """A long piece of work with a title. `stepped` tells how much of how much is done (0 of 0: not known). One that is
    `quiet` is not shown. `others_wait` is asked of work that lets others go first: it is then begun anew after them.
    """

    stepped = Signal(int, int)

    def __init__(
        self,
        title: str,
        parent: QObject | None = None,
        *,
        quiet: bool = False,
        others_wait: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.quiet = quiet
        self._others_wait = others_wait
        self._stop = threading.Event()
        self._at: tuple[int, int] | None = None

    def step(self, done: int, total: int) -> None:
        """Called by the work, on its own thread, as often as it likes. Raises Stopped."""
        if self._stop.is_set():
            raise Stopped
        if self._others_wait():
            raise _Later
        if self._at != (done, total):
            self._at = done, total
            self.stepped.emit(done, total)

    def go_on(self) -> None:
        """Called by work that cannot say how far it is. Raises Stopped."""
        self.step(0, 0)

    def stop(self) -> None:
        """Let it end at its next step."""
        self._stop.set()

    @property
    def is_stopping(self) -> bool:
        return self._stop.is_set()


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
    job_started = Signal(object)
    job_ended = Signal(object)
    turned = Signal()
    """The jobs are in another order."""

    def __init__(self, complain: Callable[[WorkbenchError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._complain = complain
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(500)
        self._open: set[_Result] = set()
        self._jobs: list[Job] = []

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

    def start(
        self,
        title: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        stopped: Callable[[], None],
        *,
        quiet: bool = False,
        gives_way: bool = False,
    ) -> Job:
        """Do long work with a title: `done` with its value, or `stopped` when someone ended it. Errors are told. With
        `gives_way` it lets what comes after it go first, and is begun anew then.
        """
        others_wait = (lambda: len(self._open) > 1) if gives_way else (lambda: False)
        job = Job(title, self, quiet=quiet, others_wait=others_wait)
        self._jobs.append(job)

        def guarded() -> tuple[bool, Any]:
            try:
                job.go_on()
                return True, work(job)
            except Stopped:
                return False, None
            except _Later as later:
                return False, later
            except Exception as error:  # told where all errors are told, after the job is put away
                return False, error

        def finish(result: tuple[bool, Any]) -> None:
            went_well, value = result
            self._jobs.remove(job)
            if isinstance(value, _Later):
                self._jobs.append(job)
                self.turned.emit()
                self.run(guarded, finish)
                return
            self.job_ended.emit(job)
            job.deleteLater()
            if went_well:
                done(value)
            elif isinstance(value, WorkbenchError):
                self._complain(value)
            elif value is not None:
                raise value
            else:
                stopped()

        self.job_started.emit(job)
        self.run(guarded, finish)
        return job

    @property
    def jobs(self) -> list[Job]:
        """What is being done and what waits, in order."""
        return list(self._jobs)

    def stop_all(self) -> None:
        for job in self._jobs:
            job.stop()

    def _forget(self, result: _Result) -> None:
        self._open.discard(result)
        result.deleteLater()
        if not self._open:
            self.busy.emit(False)

    def wait(self) -> None:
        """Let the worker finish (when the window closes); jobs end at their next step."""
        self.stop_all()
        self._pool.waitForDone()
