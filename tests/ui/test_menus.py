"""Menus: every command has its place, what belongs together stands together, nothing is longer than the screen."""

from __future__ import annotations

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
