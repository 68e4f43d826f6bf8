"""The text: serif at a readable measure, marked, with the current claim framed and the places of an alert joined."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from workbench.ui.article import relaying
from workbench.ui.article.marks import Cutter, Pieces, formats
from workbench.ui.article.offsets import Offsets
from workbench.ui.article.painting import Overlays
from workbench.ui.context import Context
from workbench.ui.theme.fonts import SERIF, font
from workbench.ui.widgets.unbroken import of_the_same_length

_PIECEMEAL = 200
"""So many paragraphs are marked one by one; more than that in one go."""

MEASURE = 68
"""Characters in a line."""
GUTTER = 56
_TEXT, _TITLE = 17.0, 24.0


class ArticleView(QTextEdit):
    """Read-only text of the open article; a click on a claim makes it the current one."""

    claim_clicked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = ""
        self._offsets = Offsets("")
        self._cutter = Cutter(self._offsets)
        self._hits: list[tuple[int, int]] = []
        self._overlays = Overlays(self, context)
        self.setObjectName("article")
        self.setAccessibleName(context.say("ui.article"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # files dropped here are opened by the window
        context.article_opened.connect(self.show_article)
        context.changed.connect(self._changed)
        context.claim_moved.connect(self._claim_moved)
        context.finding_moved.connect(self._finding_moved)

    # Filling

    def show_article(self) -> None:
        """Lay out the text of the open article."""
        state = self._context.state
        self._shown = state.version.id if state else ""
        self._offsets = Offsets(state.version.text if state else "")
        self._cutter = Cutter(self._offsets)
        self._hits = []
        self.setUpdatesEnabled(False)
        self.document().markContentsDirty(0, 0)  # Qt keeps note of marks; it must not look for them in another text
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # text, measure and marks are laid out in one go
        self._fill(cursor, bool(state and state.version.title))
        self._set_measure()
        self._set_formats(self._changed_pieces())
        cursor.endEditBlock()
        self.setUpdatesEnabled(True)
        self.verticalScrollBar().setValue(0)

    @property
    def is_current(self) -> bool:
        """Whether the text laid out is that of the open article: others may paint while one takes another's place."""
        state = self._context.state
        return state is not None and state.version.id == self._shown

    def _fill(self, cursor: QTextCursor, has_title: bool) -> None:
        percent, text = self._context.percent, of_the_same_length(self._offsets.text)
        for index, block in enumerate(self._offsets.blocks):
            title = has_title and block.start == 0
            shape, letters = QTextBlockFormat(), QTextCharFormat()
            shape.setLineHeight(106 if title else 122, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setBottomMargin((14 if title else 11) * percent / 100)
            letters.setFont(font(SERIF, _TITLE if title else _TEXT, percent, bold=title))
            letters.setForeground(self._context.theme.colour("ink"))
            if index:
                cursor.insertBlock(shape, letters)
            else:
                cursor.setBlockFormat(shape)
                cursor.setBlockCharFormat(letters)
            cursor.insertText(text[block.start : block.end].replace("\n", " "), letters)

    def _set_measure(self) -> None:
        """Margins that leave MEASURE characters, the text in the middle."""
        metrics = QFontMetricsF(font(SERIF, _TEXT, self._context.percent))
        width = self.viewport().width()
        measure = min(metrics.averageCharWidth() * MEASURE, width - GUTTER - 24)
        left = max(GUTTER, (width - measure) / 2)
        root = self.document().rootFrame()
        shape = root.frameFormat()
        shape.setLeftMargin(left)
        shape.setRightMargin(max(12.0, width - left - measure))
        shape.setTopMargin(26)
        shape.setBottomMargin(60)
        root.setFrameFormat(shape)

    def _mark(self) -> None:
        """Set the formats of the blocks whose marks have changed."""
        changed = self._changed_pieces()
        if len(changed) <= _PIECEMEAL:
            theme, find = self._context.theme, self.document().findBlockByNumber
            self._lay_out([
                block for block, pieces in zip(map(find, changed), changed.values(), strict=True)
                if not relaying.mark(block, formats(pieces, theme))
            ])  # fmt: skip
        else:  # the whole is sooner laid out than so many parts
            self._lay_out(self._set_formats(changed))
        self.viewport().update()

    def _lay_out(self, blocks: list[QTextBlock]) -> None:
        if blocks:
            document, last = self.document(), blocks[-1]
            # Qt lays out a long text bit by bit; what is marked meanwhile would make it take the rest for done.
            document.documentLayout().documentSize()
            document.markContentsDirty(blocks[0].position(), last.position() + last.length() - blocks[0].position())

    def _changed_pieces(self) -> Pieces:
        """What is to be marked otherwise than it is, by block."""
        state = self._context.state
        return self._cutter.update(state, self._context.finding) if state is not None and self.is_current else {}

    def _set_formats(self, changed: Pieces) -> list[QTextBlock]:
        document, theme = self.document(), self._context.theme
        blocks = [document.findBlockByNumber(index) for index in changed]
        for block, pieces in zip(blocks, changed.values(), strict=True):
            block.layout().setFormats(formats(pieces, theme))
        return blocks

    # Following the context

    def _changed(self, _changes: object) -> None:
        self._mark()

    def _claim_moved(self, _claim_id: str) -> None:
        claim = self._context.claim
        if claim is not None and self.is_current:
            self.reveal(claim.anchor.start, claim.anchor.end)
        self.viewport().update()

    def _finding_moved(self) -> None:
        self._mark()
        finding = self._context.finding
        if finding is not None and finding.places:
            self.reveal(finding.places[0].start, finding.places[0].end)

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that a range is in view, away from the edges; not at all when it is in view already."""
        box = self.boxes(start, end)
        if not box:
            return
        height = self.viewport().height()
        top, bottom = box[0].top(), box[-1].bottom()
        bar = self.verticalScrollBar()
        if top < 30 or bottom > height - 30:
            bar.setValue(round(bar.value() + top - height / 3))

    def select(self, start: int, end: int) -> None:
        """Select a range of code points."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.to_qt(start))
        cursor.setPosition(self._offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selected(self) -> tuple[int, int]:
        """The selected range of code points; empty when there is none."""
        cursor = self.textCursor()
        return self._offsets.from_qt(cursor.selectionStart()), self._offsets.from_qt(cursor.selectionEnd())

    def start_selecting(self) -> None:
        """Let the arrows move a text cursor, beginning at the current claim."""
        claim = self._context.claim
        start = claim.anchor.start if claim else 0
        self.select(start, start)
        self.setFocus()

    # Painting

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Rectangles of a range in the viewport, one per line."""
        layout = self.document().documentLayout()
        scrolled = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        boxes = []
        for index, column, length in self._offsets.inside(start, end):
            block = self.document().findBlockByNumber(index)
            origin = layout.blockBoundingRect(block).topLeft() + scrolled
            lines = block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                first, last = max(column, line.textStart()), min(column + length, line.textStart() + line.textLength())
                if last > first:
                    left, right = _x(line, first), _x(line, last)
                    text_height = QFontMetricsF(block.charFormat().font()).height()
                    top = line.y() + line.height() - text_height - (line.height() - text_height) * 0.25
                    boxes.append(QRectF(left, top, right - left, text_height).translated(origin))
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_current:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._overlays.paint(painter, self._hits)
        elif self._context.state is None:
            self._overlays.paint_nothing(QPainter(self.viewport()))

    def set_hits(self, hits: list[tuple[int, int]]) -> None:
        """Outline what a search found."""
        self._hits = hits
        self.viewport().update()

    def point_out(self, start: int, end: int) -> None:
        """Outline a stretch and bring it into view."""
        self.set_hits([(start, end)])
        self.reveal(start, end)

    @property
    def offsets(self) -> Offsets:
        return self._offsets

    @property
    def left_margin(self) -> float:
        """Where the text begins, in pixels of the viewport."""
        return self.document().rootFrame().frameFormat().leftMargin()

    # Mouse and size

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            offset = self._offsets.from_qt(self.cursorForPosition(event.position().toPoint()).position())
            here = [claim for claim in self._context.claims if claim.anchor.start <= offset < claim.anchor.end]
            if here:
                self.claim_clicked.emit(min(here, key=lambda claim: claim.anchor.end - claim.anchor.start).id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_measure()


def _x(line: QTextLine, column: int) -> float:
    """Where a column of a line is; PySide6 gives a pair of it and the column used."""
    found: Any = line.cursorToX(column)
    return float(found[0])
