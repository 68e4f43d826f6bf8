"""The window itself: palette, help, areas, sizes, looks, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from workbench.ui.commands.edit import is_working
from workbench.ui.commands.registry import command, has_article, has_claim
from workbench.ui.context import REVIEW
from workbench.ui.help_pages import key_list
from workbench.ui.theme import colours

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

_SIZES = (70, 300)
_STEP = 10


@command("view.palette")
def palette(window: MainWindow) -> None:
    context = window.context
    commands = [entry for entry in window.possible() if entry.id != "view.palette"]
    window.palette_view.offer(
        commands, lambda entry: context.say(entry.title_id), window.keymap.shown, context.say("ui.palette")
    )


@command("view.help")
def help_page(window: MainWindow) -> None:
    name = window.context.say("ui.all_keys")
    window.page.show_html(name, key_list(window.commands, window.keymap, window.context))


@command("view.menus")
def open_menus(window: MainWindow) -> None:
    """The menus, from which the arrows lead on; Esc leads back."""
    bar = window.menuBar()
    bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
    bar.setActiveAction(bar.actions()[0])


@command("view.library")
def fold_library(window: MainWindow) -> None:
    window.library.setVisible(not window.library.isVisible())


@command("view.panels")
def fold_panels(window: MainWindow) -> None:
    window.panels.setVisible(not window.panels.isVisible())


@command("view.area_1")
def area_1(window: MainWindow) -> None:
    window.focus_area(1)


@command("view.area_2")
def area_2(window: MainWindow) -> None:
    window.focus_area(2)


@command("view.area_3")
def area_3(window: MainWindow) -> None:
    window.focus_area(3)


@command("view.area_4")
def area_4(window: MainWindow) -> None:
    window.focus_area(4)


@command("view.area_5")
def area_5(window: MainWindow) -> None:
    window.focus_area(5)


def _resize(window: MainWindow, percent: int) -> None:
    window.context.percent = min(max(percent, _SIZES[0]), _SIZES[1])
    window.context.desk.set_setting("ui.text_size", window.context.percent)
    window.apply_theme()


@command("view.larger")
def larger(window: MainWindow) -> None:
    _resize(window, window.context.percent + _STEP)


@command("view.smaller")
def smaller(window: MainWindow) -> None:
    _resize(window, window.context.percent - _STEP)


@command("view.normal")
def normal(window: MainWindow) -> None:
    _resize(window, 100)


@command("view.theme")
def theme(window: MainWindow) -> None:
    """The next of the themes, then the system's again."""
    names = ["system", *colours.names()]
    now = window.context.desk.settings.text("ui.theme")
    window.set_theme(names[(names.index(now) + 1) % len(names)])


@command("view.language")
def language(window: MainWindow) -> None:
    window.set_language("en" if window.context.tag == "fr" else "fr")


@command("view.back")
def back(window: MainWindow) -> None:
    """Back to review, from wherever: what was typed is kept; what lies over the window goes first. Long work goes on:
    nobody loses it by a key that leads back. Only where there is nothing to go back to, it is stopped.
    """
    if window.close_overlay():
        return
    if is_working(window):
        if window.pages.currentWidget() is window.welcome:
            window.start("edit.stop")
            return
        if window.focusWidget() is window.claims and not (window.context.finding_key or window.hits):
            key = window.keymap.shown("edit.stop")
            window.context.told.emit(window.context.say("ui.work.goes_on", key=key), False)
    window.restoring = ""
    window.hits = []
    window.article.set_hits([])
    if window.context.finding_key and window.focusWidget() is window.claims:
        window.context.set_finding(None)
    window.claims.setFocus()
    if window.claims.card is not None:
        window.claims.card.fold_details()
    window.context.set_mode(REVIEW)


def _turn(window: MainWindow, name: str) -> None:
    """Show a panel, unfolded, with its rows in focus."""
    window.panels.show()
    window.panels.turn_to(name)
    window.panels.focus()


@command("view.findings", when=has_article)
def findings(window: MainWindow) -> None:
    _turn(window, "findings")


@command("view.coverage", when=has_article)
def coverage(window: MainWindow) -> None:
    _turn(window, "coverage")


@command("view.timeline", when=has_article)
def timeline(window: MainWindow) -> None:
    _turn(window, "timeline")


@command("view.history", when=has_article)
def history(window: MainWindow) -> None:
    _show_history(window, of_claim=False)


@command("claim.history", when=has_claim)
def claim_history(window: MainWindow) -> None:
    """What was done to the current claim; once more that of the article."""
    panels = window.panels
    seen = panels.isVisible() and panels.current == "history" and panels.history.of_claim
    _show_history(window, of_claim=not seen)


def _show_history(window: MainWindow, *, of_claim: bool) -> None:
    window.panels.history.show_claim(of_claim)
    window.panels.retitle()
    _turn(window, "history")


@command("view.lost", when=has_article)
def lost(window: MainWindow) -> None:
    _turn(window, "lost")
