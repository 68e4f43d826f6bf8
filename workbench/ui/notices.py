"""What the desk tells of its acts, on whichever thread, brought to the thread of the widgets."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from workbench.domain.changes import Changes, merged

_GATHERED_SECONDS = 1.0


class Notices(QObject):
    """`arrived` is received on the thread of the widgets."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gathering, self._told_at = 0, 0.0
        self._gathered: list[Changes] = []

    def hear(self, changes: Changes) -> None:
        """On whichever thread the act was done."""
        if self._gathering == threading.get_ident():
            self._gathered.append(changes)
            if time.monotonic() - self._told_at > _GATHERED_SECONDS:
                self._tell_gathered()
        else:
            self.arrived.emit(changes)

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """Many acts on this thread are told together, about once a second: the panes need not follow each."""
        self._gathering, self._told_at = threading.get_ident(), time.monotonic()
        try:
            yield
        finally:
            self._gathering = 0
            self._tell_gathered()

    def _tell_gathered(self) -> None:
        together, self._gathered = self._gathered, []
        self._told_at = time.monotonic()
        if together:
            self.arrived.emit(merged(together))
