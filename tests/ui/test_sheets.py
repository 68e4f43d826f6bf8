"""Tab goes round on a sheet over the window, down it as the eye does, and never to what lies beneath."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.ui.widgets.overlay import Overlay


def tabbed(most=60, key=Qt.Key.Key_Tab):
    """What has the focus after each Tab, until it comes round."""
    seen = [QApplication.focusWidget()]
    for _ in range(most):
        QTest.keyClick(QApplication.focusWidget(), key)
        if QApplication.focusWidget() is seen[0]:
            break
        seen.append(QApplication.focusWidget())
    return seen


@pytest.mark.parametrize(
    "id", ["article.export", "view.settings", "view.keys", "view.rules", "view.house", "view.help"]
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_stays_on_the_sheet(window, id, key):
    window.start(id)
    sheet = next(one for one in window.findChildren(Overlay) if one.isVisible())
    for widget in tabbed(key=key):
        assert sheet.isAncestorOf(widget), (widget, widget.objectName())


def test_tab_goes_down_the_choices_of_an_export(window):
    window.start("article.export")
    window.export_panel._format.setFocus()
    places = [widget.mapTo(window, widget.rect().topLeft()) for widget in tabbed()]
    left = [place.y() for place in places if place.x() < window.export_panel._accept.geometry().right()]
    assert left == sorted(left)
    assert len(left) > 6
