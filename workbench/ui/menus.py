"""Menus read the registry; their entries show keys but own none (the dispatcher does)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from workbench.ui.commands.registry import Command
    from workbench.ui.main_window import MainWindow

PLACES: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (
        ("", "open open_folder open_address paste sample"),
        ("", "draft draft_file compare"),
        ("", "date original open_original"),
        ("", "export sign withdraw"),
        ("exchange", "exchange exchange_blind merge company"),
        ("", "recheck recheck_all report arrived backup"),
        ("", "delete"),
    ),
    "alert": (("", "next previous"), ("", "apply other dismiss explain")),
    "claim": (
        ("move", "next previous next_open previous_open first last cycle"),
        ("answer", "answer_1 answer_2 answer_3 answer_4 answer_5 answer_6 answer_7 answer_8"),
        ("", "toggle_done edit save_next note history"),
        ("", "new delete restore"),
        ("span", "grow shrink grow_left shrink_left split merge"),
        ("evidence", "evidence attach paste_evidence open_evidence evidence_details"),
        ("links", "total part links confirm_link reject_link"),
        ("group", "filter all answer_shown done_shown"),
        ("opinions", "next_opinion keep_ours take_theirs keep_both keep_mine take_newer decide_later"),
        ("", "enter_typed drop_typed"),
    ),
    "search": (("", "start next previous"), ("", "library")),
    "edit": (("", "undo redo"), ("", "stop")),
    "view": (
        ("", "palette help menus back"),
        ("areas", "area_1 area_2 area_3 area_4 area_5 library panels"),
        ("panels", "findings coverage timeline history lost opinions"),
        ("", "larger smaller normal theme language"),
        ("", "settings keys rules house"),
    ),
}
"""Per area the groups of its commands in order; a group with a name is a menu of its own (`menu.<name>`)."""


def ordered(commands: Mapping[str, Command]) -> dict[str, Command]:
    """Commands as the menus have them: whatever lists them keeps together what belongs together."""
    placed = [f"{area}.{id}" for area, groups in PLACES.items() for _, ids in groups for id in ids.split()]
    return {id: commands[id] for id in [*placed, *sorted(commands.keys() - set(placed))] if id in commands}


def fill(window: MainWindow) -> None:
    """One menu per area, each entry enabled as its command is possible when the menu opens."""
    bar = window.menuBar()
    bar.clear()
    for place, (area, groups) in enumerate(PLACES.items()):
        menu = bar.addMenu(window.context.say(f"area.{area}"))
        for name, ids in groups:
            _add_group(window, menu, name, [f"{area}.{id}" for id in ids.split()])
        menu.aboutToShow.connect(partial(_enable_at, window, place))


def _add_group(window: MainWindow, menu: QMenu, name: str, ids: list[str]) -> None:
    """Its commands behind a line, or in a menu of their own."""
    if name:
        into = menu.addMenu(window.context.say(f"menu.{name}"))
    else:
        menu.addSeparator()
        into = menu
    for id in ids:
        command = window.commands[id]
        action = QAction(f"{window.context.say(command.title_id)}\t{window.keymap.shown(id)}", into)
        action.setData(id)
        action.triggered.connect(lambda _checked=False, id=id: _start(window, id))
        into.addAction(action)


def _start(window: MainWindow, id: str) -> None:
    """Do what was chosen, where one was before one went to the menus."""
    if window.focusWidget() is window.menuBar():
        window.claims.setFocus()
    window.start(id)


def entries(menu: QMenu) -> Iterator[QAction]:
    """The commands of a menu and of the menus in it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner)
        elif action.data():
            yield action


def _enable_at(window: MainWindow, place: int) -> None:
    """The menu of the bar at a place, asked for anew: a wrapper that was kept does not outlive that of its bar."""
    menu = window.menuBar().actions()[place].menu()
    if isinstance(menu, QMenu):
        _enable(window, menu)


def _enable(window: MainWindow, menu: QMenu) -> None:
    """What is not possible now is grey, with it a menu that holds nothing else."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            _enable(window, inner)
            action.setEnabled(any(one.isEnabled() for one in entries(inner)))
        elif action.data():
            action.setEnabled(window.commands[action.data()].when(window))
