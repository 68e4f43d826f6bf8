"""Pages beyond the review itself: settings, own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from workbench.errors import WorkbenchError
from workbench.i18n import reader_tag
from workbench.ui.commands.registry import command
from workbench.ui.preferences.view import GENERAL, HOUSE, KEYS, RULES, Preferences

if TYPE_CHECKING:
    from workbench.settings import Value
    from workbench.ui.main_window import MainWindow


@command("view.settings")
def settings(window: MainWindow) -> None:
    _offer(window, GENERAL)


@command("view.keys")
def keys(window: MainWindow) -> None:
    _offer(window, KEYS)


@command("view.rules")
def rules(window: MainWindow) -> None:
    _offer(window, RULES)


@command("view.house")
def house(window: MainWindow) -> None:
    _offer(window, HOUSE)


def _offer(window: MainWindow, page: int) -> None:
    """The sheet is made when it is first wanted: starting the window does not pay for it."""
    sheet = window.findChild(Preferences)
    if sheet is None:
        sheet = Preferences(
            window, window.context, window.commands, window.keymap, lambda key, value: apply(window, key, value)
        )
    sheet.offer(page)


def apply(window: MainWindow, key: str, value: object) -> None:
    """Keep a setting and let it act at once; an unfit value is told and nothing changes."""
    context, chosen = window.context, cast("Value", value)
    try:
        context.desk.set_setting(key, chosen)
    except WorkbenchError as error:
        context.complain(error)
        return
    if key == "ui.theme":
        window.set_theme(str(chosen))
    elif key == "ui.language":
        window.set_language(str(chosen) or reader_tag())
        context.desk.set_setting(key, chosen)
    elif key == "ui.text_size":
        context.percent = int(chosen)
        window.apply_theme()
    elif key == "ui.keymap":
        window.rekey()
