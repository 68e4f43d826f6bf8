"""Start the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.app import open_desk
from workbench.errors import WorkbenchError
from workbench.i18n import load, reader_tag

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from workbench.desk.desk import Desk
    from workbench.i18n import Catalogue
    from workbench.importers.base import Choices
    from workbench.ui.door import Choice
    from workbench.ui.main_window import MainWindow


TURN_SECONDS = 0.0005
"""So long a check beside the window computes before the window gets its turn; a key may need many turns."""


def main(
    *,
    location: str | None = None,
    wanted: Sequence[Path | str] = (),
    sample: str | None = None,
    choices: Choices | None = None,
) -> int:
    """Open the desk and the window on it. Returns the exit status; a desk that cannot be opened is told in
    one line, and where there is a display the ways on are offered.
    """
    seen = _choose_platform()
    tag = reader_tag()
    choice: Choice | None = None
    while True:
        try:
            # The store before Qt: PySide6 slows every import after it.
            desk = _open(choice) if choice else open_desk(location)
        except WorkbenchError as error:
            words = load(dict.fromkeys((tag, "en")))
            told = words.text(error.message_id, tag, **error.params)
            sys.stderr.write(f"workbench: {' '.join(told.split())}\n")
            where, unreadable = (choice.location, choice.read_only) if choice else (location, False)
            choice = _offered(where, error, words, tag, unreadable=unreadable) if seen else None
            if choice is None:
                return error.exit_status
            continue
        break
    said = choice.told if choice else ""
    try:
        return _run(desk, tag, lambda window: _begin(window, said, wanted, sample, choices))
    finally:
        desk.close()


def _open(choice: Choice) -> Desk:
    return open_desk(choice.location, read_only=choice.read_only, anew=choice.anew)


def _begin(
    window: MainWindow, said: str, wanted: Sequence[Path | str], sample: str | None, choices: Choices | None
) -> None:
    window.begin(wanted, sample, choices)
    if said:
        window.context.told.emit(said, False)


def _offered(
    location: str | None, error: WorkbenchError, words: Catalogue, tag: str, *, unreadable: bool
) -> Choice | None:
    """The ways on, in a window; None when the person gives up. `unreadable`: reading it has been tried."""
    from workbench.ui import qt_words
    from workbench.ui.door import Door
    from workbench.ui.theme import colours, style

    app = _application()
    style.apply(app, colours.chosen("system"), 100)
    app.setQuitOnLastWindowClosed(False)  # the window comes after it
    qt_words.speak(tag)
    door = Door(location, error, words, tag, unreadable=unreadable)
    door.exec()
    app.setQuitOnLastWindowClosed(True)
    return door.choice


def _application() -> QApplication:
    """The program as Qt knows it, made once."""
    from PySide6.QtWidgets import QApplication

    from workbench.ui.theme import fonts

    app = QApplication.instance() or QApplication(["workbench"])
    assert isinstance(app, QApplication)
    app.setApplicationName("Fact-Check Workbench")
    app.setDesktopFileName("factcheck-workbench")
    app.setStyle("Fusion")
    fonts.install()
    return app


def _choose_platform() -> bool:
    """Without any display Qt would abort; show nothing instead of crashing, and say so. Whether anyone sees it."""
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        sys.stderr.write(
            "workbench: no display found; the window runs invisibly (workbench check and sheet need none)\n"
        )
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] not in ("offscreen", "minimal")


def _run(desk: object, tag: str, begin: Callable[[MainWindow], None]) -> int:
    from PySide6.QtCore import QTimer

    from workbench.desk.desk import Desk
    from workbench.ui import qt_words
    from workbench.ui.context import Context
    from workbench.ui.main_window import MainWindow
    from workbench.ui.rest import Rest
    from workbench.ui.theme import colours, style

    assert isinstance(desk, Desk)
    sys.setswitchinterval(TURN_SECONDS)
    app = _application()
    context = Context(desk, desk.settings.text("ui.language") or tag, colours.chosen(desk.settings.text("ui.theme")))
    style.apply(app, context.theme, context.percent)
    qt_words.speak(context.tag)
    window = MainWindow(context)
    window.dispatcher.pressed.connect(Rest(window).stir)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: window.follow_system())
    window.show()
    QTimer.singleShot(0, window, lambda: begin(window))
    return app.exec()
