"""On a long article nobody waits to learn whether its signature still stands: it is told when nobody acts."""

from __future__ import annotations

from workbench.desk import opening
from workbench.desk.ops import sheets


def test_it_is_told_after_the_act(window, desk, press, qtbot, monkeypatch):
    monkeypatch.setattr(opening, "_WEIGHED_AT_ONCE", 1)
    context, told = window.context, window.top_bar._sheet
    desk.run(sheets.sign(context.article_id))
    assert told.text() == context.say("ui.sheet_stands")
    press("2")
    assert told.text() == context.say("ui.sheet_weighing")
    qtbot.waitUntil(lambda: told.text() == context.say("ui.sheet_void"), timeout=10_000)
    assert context.state.sheet.changed
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: told.text() == context.say("ui.sheet_stands"), timeout=10_000)


def test_another_article_is_not_told_of_it(window, desk, press, qtbot, monkeypatch):
    monkeypatch.setattr(opening, "_WEIGHED_AT_ONCE", 1)
    context = window.context
    desk.run(sheets.sign(context.article_id))
    press("2")
    context.close_article()
    qtbot.wait(900)
    assert context.state is None
