"""A list of rows of different heights that stays quick with many thousands of them.

QListView asks every row for its size each time one of them changes. Here a row has a guessed height until it comes into
view, is measured then, and keeps what was measured until it is said to be different.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from workbench.ui.widgets.heights import Heights

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
_Action = QAbstractItemView.CursorAction
_FEW = 60
"""So many rows are measured at once."""


class StackedList(QListView):
    """Subclasses say how high a row is (`row_height`) and, more quickly, about how high they all are (`guesses`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heights = Heights()
        self._hidden: Collection[int] = ()
        self._settling = False
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def row_height(self, row: int) -> int:
        """The height a row needs at the present width."""
        raise NotImplementedError

    def guesses(self) -> list[int]:
        """About that for each row, without laying anything out."""
        raise NotImplementedError

    # Rows

    def restack(self) -> None:
        """Other rows, another width or other letters: every row is measured when it comes into view."""
        guessed = self.guesses()
        for row in self._hidden:
            guessed[row] = 0
        self.heights.begin(guessed)
        if len(guessed) <= _FEW:  # whether there is a scroll bar must not hang on guesses
            for row in range(len(guessed)):
                self.heights.measure(row, 0 if row in self._hidden else self.row_height(row))
        self.relay()

    def remeasure(self, row: int) -> None:
        """A row may need another height than it had."""
        if 0 <= row < len(self.heights) and row not in self._hidden:
            value, before = self.verticalScrollBar().value(), self.heights.height(row)
            above = self.heights.top(row) + before <= value
            self.heights.measure(row, self.row_height(row))
            if self.heights.height(row) != before:
                self.relay()
                if above:  # what is in view stays where it is
                    self.verticalScrollBar().setValue(value + self.heights.height(row) - before)
            self.viewport().update()

    def hide_rows(self, rows: Collection[int]) -> None:
        """Show all rows but these."""
        if rows != self._hidden:
            self._hidden = rows
            self.restack()

    def isRowHidden(self, row: int) -> bool:
        return row in self._hidden

    def isIndexHidden(self, index: Index) -> bool:
        return index.row() in self._hidden

    def relay(self) -> None:
        """Heights are others: scroll bar and open editors follow."""
        self._settle()
        self.updateGeometries()
        self.viewport().update()

    def _settle(self) -> None:
        """Measure what is in view; what was seen already keeps its place."""
        if self._settling or not len(self.heights):
            return
        self._settling = True
        try:
            while self._measure_view():
                self._set_range()
        finally:
            self._settling = False

    def _measure_view(self) -> bool:
        bar, heights = self.verticalScrollBar(), self.heights
        value, seen = bar.value(), self._seen()
        fresh = [row for row in seen if not heights.is_measured(row)]
        anchor = next((row for row in seen if heights.is_measured(row)), seen.start)
        before = heights.top(anchor)
        for row in fresh:
            heights.measure(row, 0 if row in self._hidden else self.row_height(row))
        moved = heights.top(anchor) - before
        if moved:
            self._set_range()
            bar.setValue(value + moved)
        return bool(fresh)

    def _set_range(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.heights.total - page))
        bar.setPageStep(page)
        bar.setSingleStep(24)

    # What a view must tell

    def doItemsLayout(self) -> None:
        """Rows are laid out as they come into view; the layout of QListView, which asks all of them, is left out."""
        model = self.model()
        if model is not None and model.rowCount() != len(self.heights):
            self.restack()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        self._set_range()
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        if not index.isValid() or row >= len(self.heights):
            return QRect()
        top = self.heights.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self.heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalScrollBar().value()
        if not len(self.heights) or not 0 <= y < self.heights.total:
            return QModelIndex()
        return self.model().index(self.heights.row_at(y), 0)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a row into view; one that is higher than the view, from its top."""
        row = index.row()
        if not index.isValid() or row >= len(self.heights) or row in self._hidden:
            return
        if not self.heights.is_measured(row):
            self.heights.measure(row, self.row_height(row))
            self._set_range()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        for _ in range(2):  # rows that come into view may turn out to be of another height
            top, height, value = self.heights.top(row), self.heights.height(row), bar.value()
            if hint is Hint.PositionAtTop or top < value or height >= page:
                bar.setValue(top)
            elif top + height > value + page:
                bar.setValue(top + height - page)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key goes to."""
        shown = [row for row in range(len(self.heights)) if row not in self._hidden] if self._hidden else None
        last, row = len(self.heights) - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        step = {_Action.MoveUp: -1, _Action.MovePrevious: -1, _Action.MoveDown: 1, _Action.MoveNext: 1}.get(action, 0)
        page = {_Action.MovePageUp: -1, _Action.MovePageDown: 1}.get(action, 0)
        if action in (_Action.MoveHome, _Action.MoveEnd):
            row = 0 if action is _Action.MoveHome else last
        elif page:
            row = self.heights.row_at(self.heights.top(max(row, 0)) + page * self.viewport().height())
        else:
            row = min(max(row + step, 0), last)
        if shown is not None:
            later = [one for one in shown if one >= row] if step >= 0 else [one for one in shown if one <= row][::-1]
            row = later[0] if later else self.currentIndex().row()
        return self.model().index(row, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)
        if not self._settling and any(not self.heights.is_measured(row) for row in self._seen()):
            self.relay()

    def _seen(self) -> range:
        """The rows in view."""
        if not len(self.heights):
            return range(0)
        value = self.verticalScrollBar().value()
        return range(self.heights.row_at(value), self.heights.row_at(value + self.viewport().height()) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width():
            self.restack()
        else:
            self.relay()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not len(self.heights):
            return
        model, chosen, box = self.model(), self.selectionModel(), event.rect()
        value, current = self.verticalScrollBar().value(), self.currentIndex().row()
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        state = option.state & ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        for row in range(self.heights.row_at(value + box.top()), self.heights.row_at(value + box.bottom()) + 1):
            index = model.index(row, 0)
            if row not in self._hidden:
                option.rect = self.visualRect(index)
                option.state = state
                if chosen.isSelected(index):
                    option.state |= QStyle.StateFlag.State_Selected
                if row == current and self.hasFocus():
                    option.state |= QStyle.StateFlag.State_HasFocus
                self.itemDelegate().paint(painter, option, index)
        painter.end()
