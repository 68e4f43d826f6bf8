"""What the tabs below the article have in common: rows that follow the open article while they are looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.widgets.rows import RowsView


class RowsTab(QWidget):
    """A tab says its `name`, the message id of its `heading`, how many things it holds and how its rows are filled."""

    name = ""
    heading = ""
    nothing = ""
    """The message id of what stands in place of the rows when there are none, "" for nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows = RowsView(context.say(self.heading), context.theme, context.percent, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 0, 10, 0)
        box.addWidget(self.rows)
        self.empty = QLabel()
        self.empty.setProperty("role", "hint")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.hide()
        if self.nothing:
            box.insertWidget(0, self.empty, 1)
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())

    def count(self) -> int:
        """How many things the title tells of; none is not told."""
        return 0

    def fill(self) -> None:
        """Put the rows of the open article in place."""
        raise NotImplementedError

    def title(self) -> str:
        heading, count = self._context.say(self.heading), self.count()
        return f"{heading} {count}" if count else heading

    def reload(self) -> None:
        """Rows that nobody sees wait until the tab is turned to."""
        if self.isVisible():
            self.fill()
            if self.nothing:
                is_empty = not self.rows.rows_model.rows and self._context.state is not None
                self.empty.setText(self._context.say(self.nothing))
                self.empty.setVisible(is_empty)
                self.rows.setVisible(not is_empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def restyle(self) -> None:
        self.rows.restyle(self._context.theme, self._context.percent)
        self.reload()
