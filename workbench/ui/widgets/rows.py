"""A list of rows: a sign, a label, figures in fixed width and a sentence; used by the panels below the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextDocument, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.records import dataclass
from workbench.ui.keys import OWN_MOVES
from workbench.ui.theme.colours import Theme
from workbench.ui.theme.fonts import MONO, SANS, font
from workbench.ui.widgets.stack import StackedList
from workbench.ui.widgets.unbroken import unbroken

Index = QModelIndex | QPersistentModelIndex
_LABEL, _SIGN, _PAD = 170.0, 26.0, 7.0
_LEAST_TEXT = 220.0
"""Pixels at 100 % that the text of a row has beside its label."""
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """`tone` colours the sign; `key` is what the row stands for; `dimmed` rows are done with. `below` has a line of its
    own, after the key on the keyboard that does it.
    """

    key: str
    label: str
    text: str
    figures: str = ""
    sign: str = ""
    tone: str = "muted"
    hint: str = ""
    dimmed: bool = False
    below: str = ""
    below_key: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.sign, self.label, self.figures, self.text, self.hint, f"{self.below_key} {self.below}".strip())
        return " – ".join(part for part in parts if part)


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

    def replace(self, number: int, row: Row) -> None:
        if self._rows[number] != row:
            self._rows[number] = row
            self.dataChanged.emit(self.index(number), self.index(number))

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

    def height(self, row: Row, width: int) -> int:
        """What a row needs at a width."""
        above = QFontMetricsF(font(SANS, percent=self.percent)).height() + 2 if self._is_narrow(width) else 0
        return round(self._document(row, width).size().height() + above + 2 * _PAD)

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
        above = self._is_narrow(box.width())
        room = box.width() - _SIGN - 16 if above else self._label_width
        label = QFontMetricsF(letters).elidedText(row.label, Qt.TextElideMode.ElideRight, room - 12)
        painter.drawText(
            QRectF(box.left() + _SIGN + 4, box.top() + _PAD, room, line),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            label,
        )
        beside = (_SIGN + 4, _PAD + line + 2) if above else (_SIGN + self._label_width, _PAD)
        painter.translate(box.left() + beside[0], box.top() + beside[1])
        self._document(row, box.width()).drawContents(painter)
        painter.restore()

    @property
    def _label_width(self) -> float:
        return _LABEL * self.percent / 100

    def _is_narrow(self, width: float) -> bool:
        """Beside the label nothing would be left but a column of torn words: it stands above."""
        return width - _SIGN - self._label_width < _LEAST_TEXT * self.percent / 100

    def _document(self, row: Row, width: float) -> QTextDocument:
        """Figures, sentence and hint as they wrap beside the label."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font(SANS, percent=self.percent))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setHtml(self._html(row))
        beside = 4.0 if self._is_narrow(width) else self._label_width
        document.setTextWidth(max(120.0, width - _SIGN - beside - 16))
        return document

    def _html(self, row: Row) -> str:
        ink = self.theme.hex("muted" if row.dimmed else "ink")
        size = round(12.5 * self.percent / 100)
        figures = (
            f'<span style="font-family:{MONO};font-size:{size}px">{_safe(row.figures)}</span>' if row.figures else ""
        )
        hint = f'<span style="color:{self.theme.hex("muted")}">{_safe(row.hint)}</span>' if row.hint else ""
        parts = [part for part in (figures, _safe(row.text), hint) if part]
        first = f'<div style="color:{ink}">{" &nbsp;·&nbsp; ".join(parts)}</div>'
        return first + (f'<div style="color:{ink};margin-top:3px">{self._below(row)}</div>' if row.below else "")

    def _below(self, row: Row) -> str:
        style = f"background-color:{self.theme.hex('key')};color:{self.theme.hex('muted')}"
        cap = f'<span style="{style}">&nbsp;{_safe(row.below_key)}&nbsp;</span> ' if row.below_key else ""
        return cap + _safe(row.below)


def _safe(text: str) -> str:
    escaped = unbroken(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\n", "<br>")


class RowsView(StackedList):
    """The list of a panel."""

    def __init__(self, name: str, theme: Theme, percent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = RowsModel()
        self.rows_delegate = RowDelegate(theme, percent, self)
        self.setModel(self.rows_model)
        self.setItemDelegate(self.rows_delegate)
        self.setAccessibleName(name)
        self.setProperty(OWN_MOVES, "")
        self.rows_model.modelReset.connect(self.restack)
        self.rows_model.dataChanged.connect(lambda first, _last: self.remeasure(first.row()))

    def restyle(self, theme: Theme, percent: int) -> None:
        self.rows_delegate.theme, self.rows_delegate.percent = theme, percent
        self.restack()

    def row_height(self, row: int) -> int:
        return self.rows_delegate.height(self.rows_model.rows[row], self.viewport().width())

    def guesses(self) -> list[int]:
        """One line each."""
        return [round(16 * self.rows_delegate.percent / 100 + 2 * _PAD)] * len(self.rows_model.rows)

    def set_rows(self, rows: Sequence[Row], current: str = "") -> None:
        """Replace the rows, keeping the given key selected."""
        self.rows_model.set_rows(rows)
        self.select_key(current)

    def replace(self, row: Row) -> None:
        """Put a row in the place of the one with the same key."""
        for number, known in enumerate(self.rows_model.rows):
            if known.key == row.key:
                self.rows_model.replace(number, row)

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
