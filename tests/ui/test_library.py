"""The library follows what was touched as if all of it were read anew."""

from __future__ import annotations

import pytest

from workbench.desk.ops.articles import delete_article, import_draft
from workbench.desk.ops.claims import set_answer
from workbench.domain.claims import Answer
from workbench.ui.library import model as library


@pytest.fixture
def several(window, desk):
    for tag in ("fr", "en", "fr"):
        desk.run(import_draft(desk.sample_draft(tag)))
    return window


def test_it_follows_each_act(several, desk, monkeypatch):
    model = several.library.list_model
    ids = [row.id for row in desk.articles()]
    whole = []
    monkeypatch.setattr(model, "reload", lambda: whole.append(1))
    for id in (ids[-1], ids[1], ids[1]):
        desk.run(set_answer(desk.open(id).claims[0].id, Answer.WRONG))
        assert model.rows == desk.articles()
        assert model.rows[0].id == id
    desk.undo()
    assert model.rows == desk.articles()
    assert whole == []


def test_articles_come_and_go(several, desk):
    model = several.library.list_model
    gone = desk.articles()[1].id
    desk.run(delete_article(gone))
    assert model.rows == desk.articles()
    assert gone not in {row.id for row in model.rows}
    desk.undo()
    assert model.rows == desk.articles()


def test_a_search_is_kept(several, desk):
    model = several.library.list_model
    several.library.search.setText("Brightwell")
    several.library._apply_search()
    assert len(model.rows) == 1
    desk.run(set_answer(desk.open(model.rows[0].id).claims[0].id, Answer.WRONG))
    assert model.rows == desk.articles("Brightwell")


def test_the_window_appears_with_the_first_lines_and_the_others_follow(make_window, desk, monkeypatch, qtbot):
    monkeypatch.setattr(library, "AT_FIRST", 2)
    for tag in ("fr", "en", "fr"):
        desk.run(import_draft(desk.sample_draft(tag)))
    all_rows = desk.articles()
    window = make_window(desk)
    model = window.library.list_model
    assert model.rows == all_rows[:2]
    assert window.library.listed() == all_rows  # sheets of all articles can be written at once
    qtbot.waitUntil(lambda: model.is_whole, timeout=5000)
    assert model.rows == all_rows


def test_an_act_while_the_others_are_read_is_not_lost(make_window, desk, monkeypatch, qtbot):
    monkeypatch.setattr(library, "AT_FIRST", 2)
    for tag in ("fr", "en", "fr"):
        desk.run(import_draft(desk.sample_draft(tag)))
    window = make_window(desk)
    held = []
    window.library.list_model._read_rest(lambda work, done: held.append((work, done)))
    work, done = held.pop()
    rows = work()
    desk.run(set_answer(desk.open(rows[0].id).claims[0].id, Answer.WRONG))
    done(rows)  # read before the act
    assert window.library.list_model.rows[0] == desk.articles()[0]
    work, done = held.pop()
    done(work())
    assert window.library.list_model.rows == desk.articles()


def test_the_last_article_goes_and_an_undo_of_another_day_brings_it_back(make_window, empty_desk, press):
    empty_desk.run(import_draft(empty_desk.read_text("Only one\n\nIt cost 5 euros.")))
    empty_desk.run(delete_article(empty_desk.articles()[0].id))
    window = make_window(empty_desk)
    assert window.pages.currentWidget() is window.welcome
    press("Ctrl+Z")
    assert window.pages.currentWidget() is window.rows
    assert window.context.state.version.title == "Only one"
    press("Ctrl+Y")
    assert window.pages.currentWidget() is window.welcome


def test_the_first_article_of_all_comes_from_somebody_else(make_window, empty_desk):
    window = make_window(empty_desk)
    assert window.pages.currentWidget() is window.welcome
    empty_desk.run(import_draft(empty_desk.read_text("The first\n\nIt cost 5 euros.")))
    assert window.pages.currentWidget() is window.rows
    assert [row.title for row in window.library.list_model.rows] == ["The first"]
