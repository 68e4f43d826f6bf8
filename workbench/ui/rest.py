"""When the interpreter looks for what is no longer used: while nobody is typing, never between a key and what it shows.

A long article is some hundred thousand objects; to look through them all takes as long as a person notices.
"""

from __future__ import annotations

import gc
import sys
import time

from PySide6.QtCore import QObject, QTimer

QUIET_SECONDS = 10
"""So long no key may have been pressed."""

_LOOK_MS = 15_000
_THRESHOLDS = (5_000, 20, 1_000)
"""New objects are looked at as ever; all of them only here."""

_ENOUGH = 500_000
"""So many blocks of memory more than after the last time make it worth while."""


class Rest(QObject):
    """One for the program. `stir` is called for every key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stirred = time.monotonic()
        self._held = sys.getallocatedblocks()
        gc.set_threshold(*_THRESHOLDS)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stir(self) -> None:
        """Somebody is at work."""
        self._stirred = time.monotonic()

    def look(self) -> bool:
        """Tidy up if it is quiet and worth while. Whether it was."""
        grown = sys.getallocatedblocks() - self._held >= _ENOUGH
        due = grown and time.monotonic() - self._stirred >= QUIET_SECONDS
        if due:
            gc.collect()
            self._held = sys.getallocatedblocks()
        return due
