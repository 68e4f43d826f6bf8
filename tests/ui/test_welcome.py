"""How to begin."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from workbench.ui.commands.pages import apply


def test_its_buttons_show_the_keys_of_the_person(make_window, empty_desk):
    window = make_window(empty_desk)
    button = window.welcome._buttons["article.open"]
    assert button.accessibleDescription() == "Ctrl+O"
    apply(window, "ui.keymap", json.dumps({"article.open": ["Ctrl+Alt+P"]}))
    assert button.accessibleDescription() == "Ctrl+Alt+P"


def test_the_first_article_opens_without_empty_panes_in_between(make_window, empty_desk, qtbot):
    window = make_window(empty_desk)
    turned = []
    window.pages.currentChanged.connect(lambda _page: turned.append(window.context.state is not None))
    window.start("article.sample")
    qtbot.waitUntil(lambda: window.context.state is not None, timeout=20_000)
    assert window.pages.currentWidget() is window.rows
    assert turned == [True]


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("percent", [100, 150, 200, 300])
def test_nothing_of_it_is_cut_at_any_text_size(make_window, empty_desk, tag, percent, qtbot):
    window = make_window(empty_desk, tag)
    window.context.percent = percent
    window.apply_theme()
    window.resize(1204, 740)
    QApplication.processEvents()
    welcome = window.welcome
    assert window.width() <= 1204
    for label in welcome.findChildren(QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in welcome._buttons.values():
        assert button.width() >= button.sizeHint().width()
        assert welcome.widget().rect().contains(button.geometry())
    assert welcome.widget().width() <= welcome.viewport().width()


def test_of_many_first_articles_one_is_opened_by_enter(make_window, empty_desk, tmp_path, qtbot, press):
    window = make_window(empty_desk)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Title {number}\n\nIt costs {number + 3} million euros.")
    window.arrivals.paths([tmp_path / f"{number}.txt" for number in range(3)])
    qtbot.waitUntil(lambda: window.arrivals.has_report, timeout=20_000)
    qtbot.waitUntil(lambda: len(window.library.list_model.rows) == 3, timeout=20_000)
    press("Esc")  # the report
    assert QApplication.focusWidget() is window.library.list
    assert window.context.mode == "review"
    press("Enter")
    assert window.context.state is not None
