"""The bar above: the day of publication as the reader writes days, whatever the language of the text."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication


def published(window):
    return window.context.state.version.published


@pytest.mark.parametrize(("tag", "shown"), [("fr", "30 déc. 2025"), ("en", "30 Dec 2025")])
def test_the_day_is_shown_in_the_language_of_the_window(make_window, desk, tag, shown, qtbot):
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    field = window.top_bar._date
    assert field.text() == shown
    QApplication.processEvents()
    assert field.width() >= field.fontMetrics().horizontalAdvance(shown) + 16
    window.start("article.date")
    window.start("view.back")
    assert published(window) == dt.date(2025, 12, 30)  # looked at, not changed


@pytest.mark.parametrize("typed", ["3 mars 2026", "3 March 2026", "2026-03-03", "03/03/2026"])
def test_it_is_typed_as_text_or_window_write_days(make_window, desk, type_text, press, typed):
    window = make_window(desk, "en")
    window.context.open_article(desk.articles()[0].id)
    window.start("article.date")
    type_text(typed)
    press("Esc")
    assert published(window) == dt.date(2026, 3, 3)
    assert window.top_bar._date.text() == "3 March 2026"
