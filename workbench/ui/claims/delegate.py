"""Closed cards drawn, the current one as a real editor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.claims import Claim
from workbench.ui.claims.card import ClaimCard
from workbench.ui.claims.lid import Lid
from workbench.ui.claims.model import CHIPS, CLAIM
from workbench.ui.context import Context
from workbench.ui.theme.fonts import SANS, SERIF, font
from workbench.ui.widgets import chips as chip_drawing
from workbench.ui.widgets.unbroken import unbroken

Index = QModelIndex | QPersistentModelIndex
MARGIN, PAD, LINES = 11, 11, 3
"""Outside and inside of a card; quotes longer than LINES lines are cut on a closed card."""


class ClaimDelegate(QStyledItemDelegate):
    """Heights are kept per claim and width; there is one card, which turns from claim to claim."""

    card_made = Signal(object)

    def __init__(self, context: Context, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._context, self._view = context, parent
        self._lid: Lid | None = None
        self._heights: dict[str, tuple[Claim, object, int, int, int]] = {}
        self.open_row = -1
        self.open_height = 0
        self.card: ClaimCard | None = None

    def height(self, index: Index, width: int) -> int:
        """What a card needs at a width: the open one as its fields do, the others as they are drawn."""
        if index.row() == self.open_row and self.open_height:
            return self.open_height + 10
        claim: Claim = index.data(CLAIM)
        chips: list[chip_drawing.Chip] = index.data(CHIPS)
        known, percent = self._heights.get(claim.id), self._context.percent
        if known is None or known[0] is not claim or known[1] is not chips or known[2:4] != (width, percent):
            known = self._heights[claim.id] = (claim, chips, width, percent, self._height(claim, chips, width))
        return known[4]

    def guesses(self, claims: Sequence[Claim], width: int) -> list[int]:
        """About that, from the lengths of the quotes alone."""
        percent = self._context.percent
        letters = max(1, round((width - 2 * (MARGIN + PAD)) / (7.2 * percent / 100)))
        known = [round((lines * 21 + 24) * percent / 100) + 2 * PAD + 14 for lines in range(LINES + 1)]
        return [known[min(LINES, 1 + len(claim.anchor.quote) // letters)] for claim in claims]

    def forget_heights(self) -> None:
        """Of an article that is no longer shown."""
        self._heights.clear()

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
        layout = QTextLayout(unbroken(" ".join(text.split())), letters)
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

    def createEditor(self, _parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The one card there is, turned to this claim."""
        if self.card is None:
            self._lid = self._lid or Lid(self._view)
            self.card = ClaimCard(self._context, index.data(CLAIM), self._lid)
            self._lid.hold(self.card)
            QWidget.setTabOrder(self._view, self.card)
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

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        self.turn(index)
