"""The frame that shows which card will get what is being dragged."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workbench.ui.theme.colours import Theme
from workbench.ui.theme.fonts import SANS, font


class DropFrame(QWidget):
    """Lies over a card without taking part in the drag."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._percent = 100
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_on(self, box: QRect, words: str, theme: Theme, percent: int) -> None:
        """Frame a card and say in words what will happen."""
        self._theme, self._words, self._percent = theme, words, percent
        self.setGeometry(box)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(self._theme.colour("accent"), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 7, 7)
        letters = font(SANS, 13, self._percent, bold=True)
        metrics = QFontMetricsF(letters)
        wide = min(metrics.horizontalAdvance(self._words) + 28, box.width() - 12)
        label = QRectF(box.center().x() - wide / 2, box.center().y() - metrics.height(), wide, metrics.height() * 2)
        painter.setBrush(self._theme.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(label, 6, 6)
        painter.setFont(letters)
        painter.setPen(self._theme.colour("window"))
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, wide - 20)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, shown)
