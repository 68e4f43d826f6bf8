"""The tabs below the article: a click on one means its rows; one that holds nothing says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def click_on(qtbot, window, name):
    panels = window.panels
    number = [view.name for view in panels.views].index(name)
    qtbot.mouseClick(panels.tabs, Qt.MouseButton.LeftButton, pos=panels.tabs.tabRect(number).center())


def test_the_keys_beside_a_tab_act_on_its_rows_after_a_click(window, qtbot, press):
    unread, claims = len(window.context.state.unread), len(window.context.claims)
    click_on(qtbot, window, "coverage")
    assert QApplication.focusWidget() is window.panels.coverage.rows
    press("n")
    assert len(window.context.state.unread) == unread - 1
    assert len(window.context.claims) == claims + 1


def test_a_click_on_the_tab_that_is_open_leads_to_its_rows_too(window, qtbot):
    click_on(qtbot, window, window.panels.current)
    assert QApplication.focusWidget() is window.panels.findings.rows


def test_where_no_claim_is_lost_the_panel_says_so(window):
    window.start("view.lost")
    lost = window.panels.lost
    assert lost.empty.isVisible()
    assert lost.empty.text() == window.context.say("panel.lost.nothing")


def test_from_the_line_of_dates_one_edits_the_date(window, press):
    window.start("view.timeline")
    press("Right", "Right", "Right", "Right", "Enter")
    event = window.panels.timeline.rows.current
    field = QApplication.focusWidget()
    assert field is window.claims.card.form.row("date").field
    assert field.text() == event.quote


def test_a_card_is_edited_where_it_says_something(window, press):
    dated = next(claim for claim in window.context.claims if claim.dates and not claim.amounts)
    window.context.set_claim(dated.id)
    press("e")
    assert QApplication.focusWidget() is window.claims.card.form.row("date").field


def test_selecting_shows_its_own_keys(window, press):
    press("n")
    assert window.context.mode == "select"
    shown = window.status._keys.text()
    for what in ("move", "extend", "take"):
        assert window.context.say(f"ui.select_{what}").partition("  ")[2] in shown


def test_without_an_open_article_the_window_says_how_to_open_one(window, press):
    painted = []
    window.article._overlays.paint_nothing = lambda painter: painted.append(painter.end())
    window.context.close_article()
    window.article.repaint()
    assert painted
    press("Ctrl+1", "Enter")
    assert window.context.state is not None
