"""What is on no card: each row shows its place, Enter makes a card of it, d sets it aside."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def test_a_row_is_chosen_shown_in_the_text_and_becomes_a_card(window, press):
    context, view = window.context, window.panels.coverage
    count = len(context.claims)
    window.start("view.coverage")
    assert QApplication.focusWidget() is view.rows
    start, end = view.span()
    assert context.state.version.text[start:end] == context.state.unread[0].quote
    assert window.article._hits == [(start, end)]
    box = window.article.boxes(start, end)[0]
    assert 0 <= box.top() <= window.article.viewport().height()
    press("Enter")
    assert len(context.claims) == count + 1
    assert (context.claim.anchor.start, context.claim.anchor.end) == (start, end)
    press("Esc")
    assert window.article._hits == []
    assert QApplication.focusWidget() is window.claims


def test_a_row_is_set_aside_by_a_key(window, press, type_text):
    window.start("view.coverage")
    count = len(window.context.state.unread)
    press("d")
    type_text("un rang")
    press("Enter")
    assert len(window.context.state.unread) == count - 1
    assert window.context.state.dismissed_unread[0].reason == "un rang"


def test_where_nothing_is_left_the_panel_says_so(window, press, type_text):
    window.start("view.coverage")
    told = window.panels.coverage._all_read
    assert not told.isVisible()
    for _ in range(len(window.context.state.unread)):
        window.panels.coverage.rows.setCurrentIndex(window.panels.coverage.rows.rows_model.index(0))
        window.panels.coverage.rows.setFocus()
        press("Enter")
        window.panels.coverage.rows.setFocus()
    assert not window.context.state.unread
    assert told.isVisible()
    assert window.context.say("panel.coverage.nothing") in told.text()
    assert str(window.context.state.numbers) in told.text()
