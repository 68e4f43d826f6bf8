"""Articles of the desk with their date, version, open alerts and progress; a search over everything."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.desk.views import ArticleSummary
from workbench.domain.changes import Changes
from workbench.i18n import day
from workbench.ui.company import SIGN, Run, named
from workbench.ui.context import Context
from workbench.ui.keys import OWN_MOVES
from workbench.ui.library.model import SUMMARY, LibraryModel
from workbench.ui.theme.fonts import SANS, font
from workbench.ui.widgets import chips as chip_drawing
from workbench.ui.widgets.chips import Chip
from workbench.ui.widgets.stack import StackedList

Index = QModelIndex | QPersistentModelIndex
_PAD = 11.0
_DELAY_MS = 120


class LibraryDelegate(QStyledItemDelegate):
    """Title in two lines at most, facts, chips."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def height(self, row: ArticleSummary, width: int) -> int:
        """What an article needs at a width."""
        letters = font(SANS, 11, self._context.percent)
        more = chip_drawing.rows_needed(self._chips(row), width - 2 * _PAD - 6, letters) - 1
        more_room = round(max(more, 0) * (chip_drawing.chip_height(letters) + 4))
        return self.height_of(len(self._title(row, width - 2 * _PAD - 6))) + more_room

    def height_of(self, lines: int) -> int:
        """With so many lines of title and one of chips."""
        line = QFontMetricsF(font(SANS, percent=self._context.percent)).height()
        return round(line * (lines + 2.4) + 2 * _PAD)

    def _title(self, row: ArticleSummary, width: float) -> list[str]:
        metrics = QFontMetricsF(font(SANS, percent=self._context.percent, bold=True))
        words, lines, current = (row.title or self._context.say("sheet.untitled")).split(), [], ""
        for word in words:
            trial = f"{current} {word}".strip()
            if current and metrics.horizontalAdvance(trial) > width:
                lines.append(current)
                current = word
            else:
                current = trial
        lines.append(current)
        if len(lines) > 2:
            rest = " ".join(lines[1:])
            lines = [lines[0], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        return lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ArticleSummary = index.data(SUMMARY)
        theme, percent = self._context.theme, self._context.percent
        box = QRectF(option.rect).adjusted(6, 2, -6, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box, 6, 6)
        bold, plain = font(SANS, percent=percent, bold=True), font(SANS, 11.5, percent)
        left, top, width = box.left() + _PAD - 3, box.top() + 8, box.width() - 2 * _PAD + 6
        painter.setFont(bold)
        painter.setPen(theme.colour("ink"))
        line = QFontMetricsF(bold).height()
        for text in self._title(row, width):
            painter.drawText(QRectF(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, text)
            top += line
        painter.setFont(plain)
        painter.setPen(theme.colour("muted"))
        facts = QFontMetricsF(plain).elidedText(self._facts(row), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, top + 1, width, line), Qt.AlignmentFlag.AlignVCenter, facts)
        chip_drawing.paint(
            painter, QPointF(left, top + line + 4), width, self._chips(row), font(SANS, 11, percent), theme
        )
        painter.restore()

    def _facts(self, row: ArticleSummary) -> str:
        when = day(row.published, self._context.tag) if row.published else self._context.say("cli.check.no_date")
        return f"{when} · v{row.version}"

    def _chips(self, row: ArticleSummary) -> list[Chip]:
        done = row.claims > 0 and row.checked == row.claims
        progress = (
            Chip(f"{row.checked}/{row.claims} ✓", "good") if done else Chip(f"{row.checked}/{row.claims}", "chip_ink")
        )
        people = self._context.company.get(row.id, ())
        here = [Chip(f"{SIGN} {named(people)}", "accent")] if people else []
        return [Chip(f"▲ {row.alerts}", "warn"), progress, *here] if row.alerts else [progress, *here]


class ArticleList(StackedList):
    """The articles below each other."""

    def __init__(self, context: Context, model: LibraryModel) -> None:
        super().__init__()
        self._rows = model
        self.article_delegate = LibraryDelegate(context, self)
        self.setModel(model)
        self.setItemDelegate(self.article_delegate)
        model.modelReset.connect(self.restack)
        model.rowsInserted.connect(self.restack)
        model.dataChanged.connect(lambda first, _last: self.remeasure(first.row()))

    def row_height(self, row: int) -> int:
        return self.article_delegate.height(self._rows.rows[row], self.viewport().width())

    def guesses(self) -> list[int]:
        """Most titles take two lines."""
        return [self.article_delegate.height_of(2)] * len(self._rows.rows)


class LibraryView(QWidget):
    """The left column."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(170)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.retranslate()
        self.list_model = LibraryModel(context)
        self.list = ArticleList(context, self.list_model)
        self.list.setObjectName("articles")
        self.list.setAccessibleName(context.say("ui.library"))
        self.list.setProperty(OWN_MOVES, "Enter")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 0)
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 0, 10, 4)
        inner.addWidget(self.search)
        box.addLayout(inner)
        box.addWidget(self.list)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._apply_search)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        context.changed.connect(self._follow)
        context.company_changed.connect(self.list.restack)
        context.article_opened.connect(self._select_current)

    def begin(self, run: Run, worker: QObject) -> None:
        """What is needed for the window to appear; the rest beside it, while `worker` lives."""
        self.list_model.begin(run, worker)

    def listed(self) -> list[ArticleSummary]:
        """All articles that the search leaves, also those that have not come yet."""
        model = self.list_model
        return model.rows if model.is_whole else self._context.desk.articles(model.search)

    def reload(self) -> None:
        self.list_model.reload()
        self._select_current()

    def _follow(self, changes: Changes) -> None:
        self.list_model.follow(changes)
        self._select_current()

    def retranslate(self) -> None:
        """In the language and with the keys of now."""
        words, key = self._context.say("ui.search"), self._context.keymap.shown("view.area_5")
        self.search.setPlaceholderText(f"{words}  ({key})" if key else words)
        self.search.setAccessibleName(words)

    def restyle(self) -> None:
        """Take over another text size or language."""
        self.list.restack()

    def _apply_search(self) -> None:
        self.list_model.search = self.search.text().strip()
        self.reload()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(SUMMARY)
        if row is not None and row.id != self._context.article_id:
            self._context.open_article(row.id)

    def _select_current(self) -> None:
        for number, row in enumerate(self.list_model.rows):
            if row.id == self._context.article_id:
                self.list.setCurrentIndex(self.list_model.index(number))
                return
        self.list.clearSelection()
