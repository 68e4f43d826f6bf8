"""Opening and closing an article over and over leaves nothing behind."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from workbench.desk.ops.articles import import_draft

CYCLES = 24
PANELS = ("findings", "links", "coverage", "timeline", "history", "lost")
PER_CYCLE = 3
"""Objects of the program or of Qt that a cycle may leave (PySide keeps two wrappers of frames of the text)."""
OURS = ("workbench", "PySide6", "shiboken6")


def cycle(window, ids, number):
    """Open an article, look at a panel, walk two claims, close it."""
    window.context.open_article(ids[number % len(ids)])
    window.panels.turn_to(PANELS[number % len(PANELS)])
    window.context.move(1)
    window.context.move(1)
    QApplication.processEvents()
    window.context.close_article()
    QApplication.processEvents()


def left(window):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    gc.collect()
    timers = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    counts = (len(QApplication.allWidgets()), len(window.findChildren(QObject)), len(timers), threading.active_count())
    return counts, sum(str(type(thing).__module__).startswith(OURS) for thing in gc.get_objects())


def test_articles_come_and_go(window, desk):
    desk.run(import_draft(desk.sample_draft("en")))
    ids = [row.id for row in desk.articles()]
    for number in range(4 * len(PANELS)):  # rows, cards and words are made once
        cycle(window, ids, number)
    before, objects = left(window)
    for number in range(CYCLES):
        cycle(window, ids, number)
    after, objects_after = left(window)
    assert after == before
    assert (objects_after - objects) / CYCLES < PER_CYCLE
