"""Closed cards drawn, the current one as a real editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.claims import Claim
from workbench.ui.claims.card import ClaimCard
from workbench.ui.claims.model import CHIPS, CLAIM
from workbench.ui.context import Context
from workbench.ui.theme.fonts import SANS, SERIF, font
from workbench.ui.widgets import chips as chip_drawing

Index = QModelIndex | QPersistentModelIndex
MARGIN, PAD, LINES = 11, 11, 3
"""Outside and inside of a card; quotes longer than LINES lines are cut on a closed card."""


class ClaimDelegate(QStyledItemDelegate):
    """Heights are cached per claim and width; there is one card, which turns from claim to claim."""

    card_made = Signal(object)

    def __init__(self, context: Context, width: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._width = width
        self._heights: dict[str, tuple[object, int, int, QSize]] = {}
        self._sized: Sequence[Claim] = ()
        self._sized_for = (0, 0)
        self._sizes: list[QSize | None] = []
        self._is_settled = False
        self.open_row = -1
        self.open_height = 0
        self.card: ClaimCard | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.row()
        if row != self.open_row and self._is_settled and row < len(self._sizes):
            size = self._sizes[row]
            if size is not None:
                return size
        return self._measured(row, index)

    def unsettle(self) -> None:
        """Claims, width or text size may be others: look before a kept size is given again."""
        self._is_settled = False

    def _measured(self, row: int, index: Index) -> QSize:
        width, claims = self._width(), self._context.claims
        self._is_settled = True
        if claims is not self._sized or self._sized_for != (width, self._context.percent):
            self._sized, self._sized_for = claims, (width, self._context.percent)
            self._sizes = [None] * len(claims)
        if row == self.open_row and self.open_height:
            return QSize(width, self.open_height + 10)
        if row >= len(claims):
            return QSize(width, 60)
        size = self._sizes[row]  # a list is laid out several times for one move: every row is asked each time
        if size is None:
            size = self._sizes[row] = self._size(claims[row], index, width)
        return size

    def _size(self, claim: Claim, index: Index, width: int) -> QSize:
        known = self._heights.get(claim.id)
        if known is None or known[0] is not claim or known[1:3] != (width, self._context.percent):
            chips: list[chip_drawing.Chip] = index.data(CHIPS)
            size = QSize(width, self._height(claim, chips, width))
            known = self._heights[claim.id] = (claim, width, self._context.percent, size)
        return known[3]

    def _height(self, claim: Claim, chips: list[chip_drawing.Chip], width: int) -> int:
        inner = width - 2 * (MARGIN + PAD)
        letters = font(SANS, 11.5, self._context.percent)
        rows = chip_drawing.rows_needed(chips, inner, letters)
        quote = len(self._lines(claim.anchor.quote, inner)) * self._line_height()
        return round(quote + rows * (chip_drawing.chip_height(letters) + 4) + 2 * PAD + 14)

    def _line_height(self) -> float:
        return QFontMetricsF(font(SERIF, 14, self._context.percent)).height() * 1.12

    def _lines(self, text: str, width: float) -> list[str]:
        """The quote in at most LINES lines, the last one cut."""
        letters = font(SERIF, 14, self._context.percent)
        layout = QTextLayout(" ".join(text.split()), letters)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines: list[str] = []
        layout.beginLayout()
        while len(lines) <= LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            lines.append(layout.text()[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        if len(lines) > LINES:
            cut = QFontMetricsF(letters).elidedText(lines[LINES - 1] + "… …", Qt.TextElideMode.ElideRight, width - 8)
            lines = [*lines[: LINES - 1], cut]
        return lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.row() == self.open_row:
            return
        claim: Claim = index.data(CLAIM)
        theme, percent = self._context.theme, self._context.percent
        box = QRectF(option.rect).adjusted(MARGIN, 4, -MARGIN, -4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("window"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setFont(font(SERIF, 14, percent))
        painter.setPen(theme.colour("ink"))
        inner = box.width() - 2 * PAD
        top = box.top() + PAD - 2
        for line in self._lines(claim.anchor.quote, inner):
            painter.drawText(
                QRectF(box.left() + PAD, top, inner, self._line_height()), Qt.AlignmentFlag.AlignVCenter, line
            )
            top += self._line_height()
        letters = font(SANS, 11.5, percent)
        chip_drawing.paint(painter, QPointF(box.left() + PAD, top + 6), inner, index.data(CHIPS), letters, theme)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The one card there is, turned to this claim."""
        if self.card is None:
            self.card = ClaimCard(self._context, index.data(CLAIM), parent)
            self.card_made.emit(self.card)
        else:
            self.turn(index)
        return self.card

    def turn(self, index: Index) -> None:
        """Show a claim on the card, if there is one yet; nothing when it shows that already."""
        claim = index.data(CLAIM)
        if self.card is not None and claim is not None and self.card.claim is not claim:
            self.card.load(claim)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Kept for the next claim."""
        editor.hide()

    def drop_card(self) -> None:
        """Make it anew next time: sizes, colours or words have changed."""
        if self.card is not None:
            self.card.deleteLater()
            self.card = None

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(MARGIN, 4, -MARGIN, -6))

    def forget(self, claim_ids: list[str]) -> None:
        """Measure these cards anew: their alerts or words have changed."""
        for claim_id in claim_ids:
            self._heights.pop(claim_id, None)
        self._sized_for = (0, 0)
        self.unsettle()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        self.turn(index)
