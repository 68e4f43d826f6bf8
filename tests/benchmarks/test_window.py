"""The window on an article of 300,000 characters with 1,000 claims, on one of 1 MB with 10,000 mentions, and its start
on a desk of 10,000 articles. Key to paint is from the key press until the window has drawn itself, without a display.
Beside the time that passed stands the processor time of the window's thread: what is left where others take the machine.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.test_desk import ARTICLES, build
from workbench.app import open_desk
from workbench.desk.ops.articles import import_draft
from workbench.ui.context import Context
from workbench.ui.main_window import MainWindow
from workbench.ui.rest import Rest
from workbench.ui.run import TURN_SECONDS
from workbench.ui.theme import colours, fonts, style

KEYS = {"j": Qt.Key.Key_J, "k": Qt.Key.Key_K, "v": Qt.Key.Key_V, "x": Qt.Key.Key_X}
ROUNDS = 120
_FILL = "The committee met again in the large hall and heard everyone who had asked to speak. "
_OFFICES = ("Harbour", "Valley", "Market", "Bridge", "Castle", "Station", "Garden", "Mill", "Orchard", "Forest")


def article(claims: int, characters: int) -> str:
    """A title and paragraphs that hold one amount each, filled to a length."""
    each = characters // claims
    lines = []
    for number in range(claims):
        office = f"{_OFFICES[number % 10]} {_OFFICES[number // 10 % 10]}"
        line = f"The {office} office paid {1000 + 7 * number:,} euros for its roof. "
        lines.append((line + _FILL * (1 + each // len(_FILL)))[: each - 2].rstrip() + ".")
    return "A long article\n\n" + "\n\n".join(lines)


@pytest.fixture(scope="module")
def app(qapp):
    qapp.setStyle("Fusion")
    fonts.install()
    style.apply(qapp, colours.load("light"), 100)
    sys.setswitchinterval(TURN_SECONDS)  # as the program does: what is worked out beside the window leaves it its turns
    return qapp


class Watch:
    """Milliseconds since it was made: what passed, and what this thread computed."""

    def __init__(self):
        self._start = time.perf_counter(), time.thread_time()

    def read(self):
        return (time.perf_counter() - self._start[0]) * 1000, (time.thread_time() - self._start[1]) * 1000


class Measured:
    """A window on one article, and how long things take in it."""

    def __init__(self, folder, text):
        self.desk = open_desk(folder / "desk.db", person="Test")
        self.desk.run(import_draft(self.desk.read_text(text)))
        self.window = MainWindow(Context(self.desk, "en", colours.load("light")))
        self.window.dispatcher.pressed.connect(Rest(self.window).stir)
        self.window.resize(1400, 900)
        self.window.show()
        self.settle()

    def settle(self):
        for _ in range(5):
            QApplication.processEvents()

    def opened(self):
        """Milliseconds from the wish to the painted article."""
        id = self.desk.articles()[0].id
        watch = Watch()
        self.window.context.open_article(id)
        self.window.claims.setFocus()
        QApplication.processEvents()
        self.painted()
        return watch.read()

    def painted(self):
        """Draw what has been asked to be drawn anew."""
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def key(self, name, code=None):
        watch = Watch()
        widget = QApplication.focusWidget()
        event = QKeyEvent(QEvent.Type.KeyPress, code or KEYS[name].value, Qt.KeyboardModifier.NoModifier, name)
        QApplication.sendEvent(widget, event)
        self.painted()
        return watch.read()

    def keys(self):
        """Milliseconds of each key by what it does."""
        taken = {"j": [self.key("j") for _ in range(ROUNDS)], "k": [self.key("k") for _ in range(ROUNDS)]}
        taken["verdict"] = [self.key("vx"[number % 2]) for number in range(ROUNDS)]
        self.window.start("claim.edit")
        self.settle()
        taken["typing"] = [self.key("15"[number % 2], 0x31) for number in range(ROUNDS)]
        self.window.claims.setFocus()
        self.settle()
        return taken

    def frames(self):
        """Milliseconds of each frame while the text scrolls by a tenth of a page."""
        view, taken = self.window.article, []
        picture = QImage(view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
        bar = view.verticalScrollBar()
        for number in range(200):
            watch = Watch()
            bar.setValue(bar.maximum() * (number % 20) // 20 + number * bar.pageStep() // 10)
            view.viewport().render(picture)
            taken.append(watch.read())
        return taken

    def close(self):
        self.window.close()
        self.window.deleteLater()
        self.desk.close()


def told(taken):
    """Median and 99th percentile of what passed and of what was computed."""
    passed, computed = [pair[0] for pair in taken], [pair[1] for pair in taken]
    return f"passed: {_spread(passed)}   computed: {_spread(computed)}"


def _spread(times):
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return f"median {statistics.median(times):6.1f} ms, 99 % {p99:6.1f} ms"


@pytest.mark.parametrize(("claims", "characters"), [(1000, 300_000), (10_000, 1_000_000)])
def test_long_article(app, tmp_path, capsys, claims, characters):
    measured = Measured(tmp_path, article(claims, characters))
    figures = [f"first open    {told([measured.opened()])}"]
    figures += [f"{name:13} {told(taken)}" for name, taken in measured.keys().items()]
    figures.append(f"scrolling     {told(measured.frames())}")
    measured.window.context.close_article()
    measured.settle()
    figures.append(f"open again    {told([measured.opened()])}")
    count = len(measured.window.context.claims)
    measured.close()
    with capsys.disabled():
        print(f"\n{characters:,} characters, {count:,} claims\n" + "\n".join(figures))
    assert count >= claims


_START = """
import sys
import time
from workbench import app
from workbench.__main__ import main
def watched(*args, open_desk=app.open_desk, **named):
    desk = open_desk(*args, **named)
    from PySide6.QtCore import QTimer
    from workbench.ui.main_window import MainWindow
    def painted(self, event, paint=MainWindow.paintEvent):
        paint(self, event)
        taken = (time.monotonic() - float(sys.argv[1])) * 1000
        seen = len(self.library.list_model.rows), len(self.context.claims)
        QTimer.singleShot(0, lambda: (print(taken, time.thread_time() * 1000, *seen, flush=True), self.close()))
    MainWindow.paintEvent = painted
    return desk
app.open_desk = watched
main(["--desk", sys.argv[2]])
"""


def _started(path, env):
    """Milliseconds from before the interpreter is started until the window is painted, and what it computed; lines of
    the library and claims that are there by then.
    """
    command = [sys.executable, "-c", _START, str(time.monotonic()), str(path)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    passed, computed, lines, claims = done.stdout.split()
    return (float(passed), float(computed)), int(lines), int(claims)


def test_start_with_many_articles(tmp_path, capsys):
    """Warm: the files are in memory and the modules compiled, as an installed program's are."""
    path = tmp_path / "desk.db"
    build(path)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    taken = []
    for _ in range(8):
        times, lines, claims = _started(path, env)
        taken.append(times)
        assert min(lines, claims) > 0  # the real library and the article, no empty frame
    with capsys.disabled():
        print(f"\nstart to first paint, {ARTICLES:,} articles: {told(taken[1:])}")


CYCLES = 500


def resident():
    """Megabytes of memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_over_many_articles(app, tmp_path, capsys):
    """Articles are opened, walked through, answered, looked at in a panel and closed, 500 times."""
    measured = Measured(tmp_path, article(60, 18_000))
    window, desk = measured.window, measured.desk
    for tag in ("fr", "en"):
        desk.run(import_draft(desk.sample_draft(tag)))
    ids = [row.id for row in desk.articles()]
    panels = [view.name for view in window.panels.views[:6]]
    held = []
    for number in range(CYCLES + 1):
        if number % 100 == 0:
            gc.collect()
            held.append(resident())
        window.context.open_article(ids[number % len(ids)])
        window.panels.turn_to(panels[number % len(panels)])
        window.claims.setFocus()
        for name in "jjvk":
            measured.key(name)
        window.context.close_article()
        measured.settle()
    measured.close()
    with capsys.disabled():
        told = ", ".join(f"{megabytes:.0f}" for megabytes in held)
        print(f"\nmemory in MB after 0, 100 … {CYCLES} articles opened and closed: {told}")
    assert held[-1] - held[1] < 0.05 * held[1]
