"""Menus read the registry; their entries show keys but own none (the dispatcher does)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

AREAS = ("article", "alert", "claim", "search", "edit", "view")


def fill(window: MainWindow) -> None:
    """One menu per area, each entry enabled as its command is possible when the menu opens."""
    bar = window.menuBar()
    bar.clear()
    for area in AREAS:
        menu = bar.addMenu(window.context.say(f"area.{area}"))
        for command in window.commands.values():
            if command.area == area:
                key = window.keymap.shown(command.id)
                action = QAction(f"{window.context.say(command.title_id)}\t{key}", menu)
                action.triggered.connect(lambda _checked=False, id=command.id: window.start(id))
                menu.addAction(action)
        menu.aboutToShow.connect(lambda menu=menu, area=area: _enable(window, menu.actions(), area))


def _enable(window: MainWindow, actions: list[QAction], area: str) -> None:
    here = [command for command in window.commands.values() if command.area == area]
    for action, command in zip(actions, here, strict=True):
        action.setEnabled(command.when(window))
