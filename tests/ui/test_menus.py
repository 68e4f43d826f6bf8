"""Menus: every command has its place, what belongs together stands together, nothing is longer than the screen."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from workbench.ui import menus


def tops(window):
    return [action.menu() for action in window.menuBar().actions()]


def test_every_command_stands_in_a_menu_once(window):
    placed = [action.data() for menu in tops(window) for action in menus.entries(menu)]
    assert sorted(placed) == sorted(window.commands)


def test_no_menu_is_taller_than_a_small_screen(window):
    for menu in tops(window):
        for one in (menu, *(action.menu() for action in menu.actions() if action.menu())):
            assert one.sizeHint().height() < 640, one.title()
    assert menus.PLACES["article"][0][1].startswith("open ")


def test_what_is_not_possible_is_grey(make_window, empty_desk, window):
    alone = make_window(empty_desk)
    for shown, expected in ((alone, False), (window, True)):
        claim = tops(shown)[2]
        claim.aboutToShow.emit()
        known = {action.data(): action for action in menus.entries(claim)}
        assert known["claim.answer_1"].isEnabled() is expected
        (answers,) = (action for action in claim.actions() if action.text() == shown.context.say("menu.answer"))
        assert answers.isEnabled() is expected


def test_an_entry_does_what_it_says(window):
    known = {action.data(): action for menu in tops(window) for action in menus.entries(menu)}
    known["claim.answer_1"].trigger()
    assert [claim.answer for claim in window.context.claims].count("confirmed") == 1


def test_the_menus_are_reached_left_and_used_by_keys(window, press):
    """With the menu bar in focus, the arrows went through the claims beneath it and no menu opened."""
    bar, before = window.menuBar(), window.context.claim_id
    press("F10")
    assert QApplication.focusWidget() is bar
    press("Right")
    assert bar.activeAction() is bar.actions()[1]
    press("Down")
    opened = QApplication.activePopupWidget()
    assert opened is bar.actions()[1].menu()
    assert window.context.claim_id == before
    QApplication.sendEvent(opened, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert window.context.finding is not None  # the next alert
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is window.claims
    press("F10", "Esc")
    assert QApplication.focusWidget() is window.claims
    press("j")
    assert QApplication.focusWidget() is window.claims


def test_commands_are_listed_as_the_menus_have_them(window, press):
    assert list(window.commands)[:4] == ["article.open", "article.open_folder", "article.open_address", "article.paste"]
    assert list(window.commands) == list(menus.ordered(window.commands))
    press("Ctrl+K")
    assert window.palette_view.list.count() > 20
    press("Esc")


def test_menus_open_after_whatever_python_has_tidied_up(window, press):
    """What stood for the bar was cleared away, and with it what stood for its menus: none could be opened any more."""
    window.start("view.help")
    press("Esc", "Ctrl+=")
    for _ in range(2):
        gc.collect()
        press("F10")
        opened = QApplication.activePopupWidget()
        assert opened is not None
        opened.hide()
        press("Esc")
    known = {action.data(): action for menu in tops(window) for action in menus.entries(menu)}
    assert not known["article.report"].isEnabled()
