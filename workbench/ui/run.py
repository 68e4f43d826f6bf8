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
    from workbench.importers.base import Choices
    from workbench.ui.main_window import MainWindow


def main(
    *,
    location: str | None = None,
    wanted: Sequence[Path | str] = (),
    sample: str | None = None,
    choices: Choices | None = None,
) -> int:
    """Open the desk and the window on it. Returns the exit status; a desk that cannot be opened is told in one line."""
    _choose_platform()
    tag = reader_tag()
    try:
        desk = open_desk(location)  # the store before Qt: PySide6 slows every import after it
    except WorkbenchError as error:
        told = load(dict.fromkeys((tag, "en"))).text(error.message_id, tag, **error.params)
        sys.stderr.write(f"workbench: {' '.join(told.split())}\n")
        return error.exit_status
    try:
        return _run(desk, tag, lambda window: window.begin(wanted, sample, choices))
    finally:
        desk.close()


def _choose_platform() -> None:
    """Without any display Qt would abort; show nothing instead of crashing, and say so."""
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        sys.stderr.write(
            "workbench: no display found; the window runs invisibly (workbench check and sheet need none)\n"
        )


def _run(desk: object, tag: str, begin: Callable[[MainWindow], None]) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from workbench.desk.desk import Desk
    from workbench.ui.context import Context
    from workbench.ui.main_window import MainWindow
    from workbench.ui.theme import colours, fonts, style

    assert isinstance(desk, Desk)
    app = QApplication.instance() or QApplication(["workbench"])
    assert isinstance(app, QApplication)
    app.setApplicationName("Fact-Check Workbench")
    app.setDesktopFileName("factcheck-workbench")
    app.setStyle("Fusion")
    fonts.install()
    context = Context(desk, desk.settings.text("ui.language") or tag, colours.chosen(desk.settings.text("ui.theme")))
    style.apply(app, context.theme, context.percent)
    window = MainWindow(context)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: window.follow_system())
    window.show()
    QTimer.singleShot(0, window, lambda: begin(window))
    return app.exec()
