"""A list of rows: a sign, a label, figures in fixed width and a sentence; used by the panels below the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.keys import OWN_MOVES
from workbench.ui.theme.colours import Theme
from workbench.ui.theme.fonts import MONO, SANS, font

Index = QModelIndex | QPersistentModelIndex
_LABEL, _SIGN, _PAD = 170.0, 26.0, 7.0
_ROW = Qt.ItemDataRole.UserRole
_KEPT_SIZES = 5000


@dataclass(frozen=True, slots=True)
class Row:
    """`tone` colours the sign; `key` is what the row stands for; `dimmed` rows are done with."""

    key: str
    label: str
    text: str
    figures: str = ""
    sign: str = ""
    tone: str = "muted"
    hint: str = ""
    dimmed: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return " – ".join(part for part in (self.sign, self.label, self.figures, self.text, self.hint) if part)


class RowsModel(QAbstractListModel):
    """Rows, replaced as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> list[Row]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None


class RowDelegate(QStyledItemDelegate):
    """Draws a row on one line or more; figures come before the sentence."""

    def __init__(self, theme: Theme, percent: int, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self.theme = theme
        self.percent = percent
        self._sizes: dict[tuple[Row, int, int], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(_ROW)
        width = self._list.viewport().width()
        key = (row, width, self.percent)
        if key not in self._sizes:
            if len(self._sizes) > _KEPT_SIZES:
                self._sizes.clear()
            self._sizes[key] = QSize(width, round(self._document(row, width).size().height() + 2 * _PAD))
        return self._sizes[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, self.theme.colour("accent_soft"))
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        letters = font(SANS, percent=self.percent)
        line = QFontMetricsF(letters).height()
        painter.setFont(letters)
        painter.setPen(self.theme.colour(row.tone))
        painter.drawText(QRectF(box.left(), box.top() + _PAD, _SIGN, line), Qt.AlignmentFlag.AlignCenter, row.sign)
        painter.setPen(self.theme.colour("muted" if row.dimmed else "ink"))
        label = QFontMetricsF(letters).elidedText(row.label, Qt.TextElideMode.ElideRight, self._label_width - 12)
        painter.drawText(
            QRectF(box.left() + _SIGN + 4, box.top() + _PAD, self._label_width, line),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            label,
        )
        painter.translate(box.left() + _SIGN + self._label_width, box.top() + _PAD)
        self._document(row, box.width()).drawContents(painter)
        painter.restore()

    @property
    def _label_width(self) -> float:
        return _LABEL * self.percent / 100

    def _document(self, row: Row, width: float) -> QTextDocument:
        """Figures, sentence and hint as they wrap beside the label."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font(SANS, percent=self.percent))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setHtml(self._html(row))
        document.setTextWidth(max(120.0, width - _SIGN - self._label_width - 16))
        return document

    def _html(self, row: Row) -> str:
        ink = self.theme.hex("muted" if row.dimmed else "ink")
        size = round(12.5 * self.percent / 100)
        figures = (
            f'<span style="font-family:{MONO};font-size:{size}px">{_safe(row.figures)}</span>' if row.figures else ""
        )
        hint = f'<span style="color:{self.theme.hex("muted")}">{_safe(row.hint)}</span>' if row.hint else ""
        parts = [part for part in (figures, _safe(row.text), hint) if part]
        return f'<div style="color:{ink}">{" &nbsp;·&nbsp; ".join(parts)}</div>'


def _safe(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\n", "<br>")


class RowsView(QListView):
    """The list of a panel."""

    def __init__(self, name: str, theme: Theme, percent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = RowsModel()
        self.rows_delegate = RowDelegate(theme, percent, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(self.rows_delegate)
        self.setAccessibleName(name)
        self.setProperty(OWN_MOVES, "")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def restyle(self, theme: Theme, percent: int) -> None:
        self.rows_delegate.theme, self.rows_delegate.percent = theme, percent
        self.rows_model.layoutChanged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew, and stand below one another as they are then."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def set_rows(self, rows: Sequence[Row], current: str = "") -> None:
        """Replace the rows, keeping the given key selected."""
        self.rows_model.set_rows(rows)
        self.select_key(current)

    def select_key(self, key: str) -> None:
        for number, row in enumerate(self.rows_model.rows):
            if key and row.key == key:
                index = self.rows_model.index(number)
                if self.currentIndex() != index:
                    self.setCurrentIndex(index)
                self.scrollTo(index)
                return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def key(self) -> str:
        """The key of the current row, "" when there is none."""
        index = self.currentIndex()
        return self.rows_model.rows[index.row()].key if index.isValid() else ""
