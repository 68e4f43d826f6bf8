"""The window stays on the screen: neither large text nor longer words widen it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from workbench.ui.article.view import _TEXT, MEASURE
from workbench.ui.theme.fonts import SERIF, font

SMALL = 1280


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_large_text_fits_a_small_screen(make_window, desk, tag, percent, qtbot):
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    window.context.percent = percent
    window.apply_theme()
    qtbot.waitUntil(lambda: window.centralWidget().minimumSizeHint().width() <= SMALL)
    if percent <= 150:
        assert window.width() <= SMALL
    tabs = window.panels.tabs
    if percent == 100:
        last = max(number for number in range(tabs.count()) if tabs.isTabVisible(number))
        qtbot.waitUntil(lambda: tabs.tabRect(last).right() <= tabs.width())


def test_the_measure_of_the_text_is_kept_on_a_wide_screen(window):
    """About 68 characters, however wide the window is."""
    window.resize(2560, 1440)
    QApplication.processEvents()

    shape = window.article.document().rootFrame().frameFormat()
    width = window.article.viewport().width() - shape.leftMargin() - shape.rightMargin()
    assert width <= QFontMetricsF(font(SERIF, _TEXT)).averageCharWidth() * (MEASURE + 1)
