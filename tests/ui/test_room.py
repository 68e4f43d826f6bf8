"""The window stays on the screen: neither large text nor longer words widen it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from workbench.desk.ops.articles import set_published
from workbench.desk.ops.claims import set_answer
from workbench.desk.ops.evidence import add_evidence
from workbench.domain.claims import Answer
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.ui.article.view import _TEXT, MEASURE
from workbench.ui.context import Context
from workbench.ui.theme import colours, style
from workbench.ui.theme.fonts import SERIF, font

SMALL = 1280


@pytest.fixture(autouse=True)
def usual_size(dressed):
    """Text as a window begins with, whatever the test before has left."""
    style.apply(dressed, colours.load("light"), 100)


def opened(make_window, desk, tag, percent):
    """A window on an article, its text at so many per cent."""
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    window.context.percent = percent
    window.apply_theme()
    return window


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_large_text_fits_a_small_screen(make_window, desk, tag, percent, qtbot):
    window = opened(make_window, desk, tag, percent)
    qtbot.waitUntil(lambda: window.centralWidget().minimumSizeHint().width() <= SMALL)
    qtbot.waitUntil(lambda: window.width() <= SMALL)
    tabs = window.panels.tabs
    if percent == 100:
        last = max(number for number in range(tabs.count()) if tabs.isTabVisible(number))
        qtbot.waitUntil(lambda: tabs.tabRect(last).right() <= tabs.width())


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_on_a_card_is_cut(make_window, desk, tag, percent, qtbot):
    window = opened(make_window, desk, tag, percent)
    window.start("claim.first")
    window.context.run(set_answer(window.context.claim_id, Answer.WRONG))
    window.context.run(add_evidence(window.context.claim_id, Evidence("", EvidenceKind.CALL, "A call " * 20)))
    window.start("claim.evidence_details")
    qtbot.wait(20)
    card = window.claims.card
    assert card.width() <= window.claims.viewport().width()
    for widget in [*card.findChildren(QLabel), *card.findChildren(QPushButton)]:
        if widget.isVisible() and widget.property("role") != "understood":
            assert widget.width() >= min(widget.sizeHint().width(), widget.minimumSizeHint().width()), widget.text()
            right = widget.mapTo(card, widget.rect().bottomRight()).x()
            assert right < card.width(), widget.text()


def test_the_library_gives_way_to_large_text_and_comes_back(make_window, desk, qtbot):
    window = make_window(desk)
    window.context.open_article(desk.articles()[0].id)
    for percent, shown in ((100, True), (200, False), (100, True)):
        window.context.percent = percent
        window.apply_theme()
        qtbot.waitUntil(lambda shown=shown: window.library.isVisible() is shown)
    window.start("view.library")
    window.context.percent = 200
    window.apply_theme()
    assert not window.fold.wanted()
    window.start("view.library")
    assert window.library.isVisible()  # unfolded by a person: it stays
    window.apply_theme()
    assert window.library.isVisible()


def test_only_whole_keys_are_on_the_status_line(make_window, desk, qtbot):
    window = make_window(desk)
    window.context.open_article(desk.articles()[0].id)
    window.context.percent = 200
    window.apply_theme()
    window.claims.setFocus()
    keys = window.status._keys

    def counts(width):
        window.resize(width, 700)
        QApplication.processEvents()
        return keys.text().count("<span"), QTextDocumentFragment.fromHtml(keys.text()).toPlainText()

    few, words = counts(1280)
    many, _ = counts(2560)
    assert 0 < few < many
    assert keys.fontMetrics().horizontalAdvance(words) <= keys.width()


def test_the_measure_of_the_text_is_kept_on_a_wide_screen(window):
    """About 68 characters, however wide the window is."""
    window.resize(2560, 1440)
    QApplication.processEvents()

    shape = window.article.document().rootFrame().frameFormat()
    width = window.article.viewport().width() - shape.leftMargin() - shape.rightMargin()
    assert width <= QFontMetricsF(font(SERIF, _TEXT)).averageCharWidth() * (MEASURE + 1)


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_title_of_the_article_is_told_at_the_top(make_window, desk, tag, percent, qtbot):
    """Other words go first: the name of the program, the desk, the bar."""
    window = opened(make_window, desk, tag, percent)
    window.resize(SMALL - 80, 740)
    crumb, bar = window.top_bar._crumb, window.top_bar
    qtbot.waitUntil(lambda: bar.width() == SMALL - 80)
    assert crumb.isVisible()
    assert crumb.width() >= crumb.fontMetrics().horizontalAdvance("n" * 8)
    assert window.context.state.version.title in crumb.text()
    for widget in bar.children():
        if widget.isWidgetType() and widget.isVisible():
            assert widget.geometry().right() < bar.width()


def test_with_much_room_all_is_told_at_the_top(make_window, desk):
    window = opened(make_window, desk, "fr", 100)
    window.resize(2200, 900)
    QApplication.processEvents()
    bar = window.top_bar
    assert bar._product.isVisible()
    assert bar._progress.isVisible()
    assert bar._crumb.text().endswith(window.context.state.version.title)
    assert bar._crumb.text() != window.context.state.version.title
    assert bar._language.x() - bar._crumb.geometry().right() < 30  # beside the title, not in the middle of nowhere


def test_what_was_understood_is_told_whole_or_not_at_all(window):
    field = window.claims.card.fields()[0]
    for width in range(80, 400, 9):
        field.resize(width, field.height())
        told = field._note.text()
        assert told in ("", field._told)


@pytest.mark.parametrize("percent", [100, 150])
def test_words_that_are_40_per_cent_longer_fit(make_window, desk, monkeypatch, percent, qtbot):
    """As in languages to come."""
    usual = Context.say

    def longer(context, id, /, **params):
        words = usual(context, id, **params)
        return words + words[: len(words) * 2 // 5]

    monkeypatch.setattr(Context, "say", longer)
    window = opened(make_window, desk, "fr", percent)
    assert len(window.top_bar._commands.text()) > len(usual(window.context, "ui.commands"))
    qtbot.waitUntil(lambda: window.centralWidget().minimumSizeHint().width() <= SMALL)
    qtbot.waitUntil(lambda: window.width() <= SMALL)
    for id in ("export_panel", "palette_view"):
        window.start({"export_panel": "article.export", "palette_view": "view.palette"}[id])
        QApplication.processEvents()
        sheet = getattr(window, id)
        for button in sheet.findChildren(QPushButton):
            if button.isVisible():
                assert button.mapTo(sheet, button.rect().bottomRight()).x() <= sheet.width(), button.text()
        window.start("view.back")
    card = window.claims.card
    for button in card.findChildren(QPushButton):
        if button.isVisible():
            assert button.mapTo(card, button.rect().bottomRight()).x() < card.width(), button.text()


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_the_question_for_a_date_is_whole_on_a_small_screen(make_window, desk, tag):
    window = opened(make_window, desk, tag, 100)
    window.context.run(set_published(window.context.article_id, None))
    window.resize(1204, 740)
    field = window.top_bar._date
    asked = field.fontMetrics().horizontalAdvance(field.placeholderText())
    QApplication.processEvents()
    assert field.text() == ""
    assert field.width() >= asked + 16  # frame and padding


@pytest.mark.parametrize("percent", [100, 200])
def test_a_page_is_as_high_as_its_text(make_window, desk, press, percent):
    """A short one stood over half an empty sheet; one that is longer than the window scrolls."""
    window = opened(make_window, desk, "fr", percent)
    window.claims.setFocus()
    for key, scrolls in (("w", percent > 150), ("?", True)):
        press("f", key)
        QApplication.processEvents()
        page = window.page
        assert page.isVisible()
        assert (page.browser.verticalScrollBar().maximum() > 0) is scrolls
        free = page.browser.viewport().height() - page.browser.document().size().height()
        assert free < 40
        press("Esc")
