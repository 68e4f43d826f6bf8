"""What drawings have in common: to a screen reader they are a graphic with a name and a description."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget


class Canvas(QLabel):
    """Drawn by itself and reached by Tab. Qt tells assistive programs "graphic" of labels that have a picture only: an
    empty one stands for what is painted. The focus is drawn too.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        blank = QPixmap(1, 1)
        blank.fill(Qt.GlobalColor.transparent)
        self.setPixmap(blank)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
