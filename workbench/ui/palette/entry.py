"""How a command looks in the palette: its words, where it belongs, its key in a cap at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.context import Context
from workbench.ui.theme.fonts import SANS, font

Index = QModelIndex | QPersistentModelIndex
COMMAND = Qt.ItemDataRole.UserRole
TITLE, AREA, KEY = (Qt.ItemDataRole.UserRole + number for number in (1, 2, 3))
_PAD, _SIDE = 6.0, 10.0


class EntryDelegate(QStyledItemDelegate):
    """One line each."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetricsF(font(SANS, percent=self._context.percent)).height()
        return QSize(option.rect.width(), round(line + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, percent = self._context.theme, self._context.percent
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        inner = box.adjusted(_SIDE, 0, -_SIDE, 0)
        key = self._paint_key(painter, inner, str(index.data(KEY) or ""))
        small = font(SANS, 11.5, percent)
        area = str(index.data(AREA) or "")
        wide = QFontMetricsF(small).horizontalAdvance(area) + 14
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        right = inner.adjusted(0, 0, -max(key, 78.0 * percent / 100), 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, area)
        letters = font(SANS, percent=percent)
        painter.setFont(letters)
        painter.setPen(theme.colour("ink"))
        room = right.width() - wide
        title = QFontMetricsF(letters).elidedText(str(index.data(TITLE)), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def _paint_key(self, painter: QPainter, box: QRectF, key: str) -> float:
        """Draw the cap; the room it takes from the right."""
        if not key:
            return 0.0
        theme = self._context.theme
        letters = font(SANS, 11, self._context.percent)
        metrics = QFontMetricsF(letters)
        wide, high = metrics.horizontalAdvance(key) + 12, metrics.height() + 3
        cap = QRectF(box.right() - wide, box.center().y() - high / 2, wide, high)
        painter.setFont(letters)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("key"))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(theme.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return wide + 10
