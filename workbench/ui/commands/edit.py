"""Undo and redo, named, without limit, across restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

from workbench.ui.commands.registry import command
from workbench.ui.widgets.fields import ParsedField

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


@command("edit.undo")
def undo(window: MainWindow) -> None:
    """What is being typed first, then the last act."""
    field = QApplication.focusWidget()
    own = not isinstance(field, ParsedField) or field.is_changed
    if isinstance(field, QLineEdit) and field.isUndoAvailable() and own:
        field.undo()
        return
    window.context.undo()
    _show_again(window)


@command("edit.redo")
def redo(window: MainWindow) -> None:
    window.context.redo()
    _show_again(window)


def _show_again(window: MainWindow) -> None:
    """With nothing open, the article that the act brought back: it is the one touched last."""
    if window.context.state is None and window.library.list_model.rows:
        window.context.open_article(window.library.list_model.rows[0].id)


def is_working(window: MainWindow) -> bool:
    """Whether something is being done beside the window, or waits to be."""
    return bool(window.tasks.jobs) or window.arrivals.is_running


@command("edit.stop", when=is_working)
def stop(window: MainWindow) -> None:
    """End what is being done beside the window, and what waits; what is finished stays."""
    window.tasks.stop_all()
    window.arrivals.cancel()
    window.work_line.reload()
