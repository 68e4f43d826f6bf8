"""Where library, article, cards and panels stand, and how the room is shared between them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


def laid_out(
    library: QWidget, article: QWidget, group: QWidget, claims: QWidget, panels: QWidget
) -> tuple[QSplitter, QSplitter]:
    """The columns side by side, `group` above the cards, and all of them above the panels."""
    cards = QWidget()
    cards.setObjectName("cards")
    cards.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    inside = QVBoxLayout(cards)
    inside.setContentsMargins(0, 6, 0, 0)
    inside.addWidget(group)
    inside.addWidget(claims, 1)
    columns = QSplitter(Qt.Orientation.Horizontal)
    for widget in (library, article, cards):
        columns.addWidget(widget)
    columns.setStretchFactor(1, 1)
    columns.setSizes([226, 700, 450])
    columns.setCollapsible(1, False)
    rows = QSplitter(Qt.Orientation.Vertical)
    rows.addWidget(columns)
    rows.addWidget(panels)
    rows.setStretchFactor(0, 1)
    rows.setSizes([640, 190])
    return columns, rows
