"""A list that belongs to no window, such as the names that a file dialog offers, can be read in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QListView

from workbench.ui.theme import colours, style


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_list_that_pops_up_has_a_ground(dressed, theme, qtbot):
    chosen = colours.chosen(theme)
    style.apply(QApplication.instance(), chosen, 100)
    view = QListView()
    qtbot.addWidget(view)
    view.setWindowFlag(Qt.WindowType.Popup)
    view.setModel(QStringListModel(["art.txt"]))
    view.resize(200, 100)
    picture = view.grab().toImage()
    assert picture.pixelColor(150, 80) == chosen.colour("window")
    style.apply(QApplication.instance(), colours.chosen("light"), 100)
