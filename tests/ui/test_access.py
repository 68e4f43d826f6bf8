"""Everything that takes the focus has a name and is said in the language of the reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from workbench.ui import menus

CONTROLS = QAbstractButton | QAbstractItemView | QComboBox | QLineEdit | QSpinBox | QTextEdit | QPlainTextEdit


def nameless(window):
    found = []
    for widget in window.findChildren(QWidget):
        inner = isinstance(widget.parent(), QComboBox | QSpinBox) or widget.objectName().startswith("qt_")
        inner = inner or not widget.isVisible()  # also the list of a combo box, a window of its own
        if isinstance(widget, CONTROLS) and not inner and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not spoken.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_every_control_has_a_name(make_window, desk, tag):
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    for id in ("view.settings", "view.keys", "view.rules", "view.house", "article.export", "view.palette", "view.help"):
        window.start(id)
        assert nameless(window) == []
        window.start("view.back")


def test_the_welcome_has_names(make_window, empty_desk):
    assert nameless(make_window(empty_desk)) == []


def test_cards_and_rows_are_read_out(window):
    model = window.claims.list_model
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert window.context.claims[0].anchor.quote in told
    rows = window.panels.findings.rows.rows_model
    assert rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_no_id_is_shown_instead_of_words(make_window, desk, tag):
    """An id that has no words would stand on the screen as it is."""
    import re

    from PySide6.QtWidgets import QLabel

    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    window.start("view.settings")
    window.start("article.export")
    texts = [label.text() for label in window.findChildren(QLabel)]
    texts += [button.text() for button in window.findChildren(QAbstractButton)]
    texts += [combo.itemText(row) for combo in window.findChildren(QComboBox) for row in range(combo.count())]
    tops = [menu.menu() for menu in window.menuBar().actions()]
    texts += [action.text() for menu in tops for action in (*menu.actions(), *menus.entries(menu))]
    id = re.compile(r"\b(?:ui|command|panel|hint|area|menu|family|setting|sheet|answer|work|role|decision)\.[a-z_.]+\b")
    assert [text for text in texts if id.search(text)] == []
