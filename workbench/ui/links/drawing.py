"""The drawing of the chosen relation; figures are clicked, or reached with the arrows."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from workbench.ui.context import Context
from workbench.ui.links.layout import Laid, Measures, Placed, lay
from workbench.ui.links.picture import Picture, Piece
from workbench.ui.theme.fonts import SANS, font
from workbench.ui.widgets.canvas import Canvas

_MARGIN, _LABEL_LIMIT = 12.0, 260.0
_NAMES = (56.0, 160.0)
"""Least and most room for the names of the bars."""
_GRADES = {"agrees": "good", "near": "warn", "apart": "bad", "plain": "muted"}
_TONES = {"gap": "bad", "excess": "bad", "rest": "muted"}


class LinkDrawing(Canvas):
    """Draws a picture; `chosen` is emitted with the member of a figure that was clicked or reached by an arrow."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture = Picture((), "")
        self._laid = Laid((), (), None, 0.0)
        self._current = -1
        self._names = 0.0
        self.rename()

    @property
    def shown(self) -> Picture:
        return self._picture

    @property
    def current(self) -> Piece | None:
        """The figure that is marked."""
        members = self._picture.members
        return members[self._current] if 0 <= self._current < len(members) else None

    def rename(self) -> None:
        """Take over another language."""
        self.setAccessibleName(self._context.say("panel.links.drawing"))
        self.setToolTip(self._context.say("panel.links.hint"))

    def load(self, picture: Picture, claim_id: str) -> None:
        """Show a picture; the figure of the current claim is marked, where it has one."""
        kept = self.current
        self._picture = picture
        members = picture.members
        mine = [number for number, piece in enumerate(members) if piece.member and piece.member.claim == claim_id]
        same = [number for number in mine if kept is not None and members[number].member == kept.member]
        self._current = (same or mine or [-1])[0]
        self._arrange()
        self._describe()

    # Geometry

    def _letters(self, *, bold: bool = False) -> QFont:
        return font(SANS, 12.5 if bold else 12, self._context.percent, bold=bold)

    def _arrange(self) -> None:
        metrics = QFontMetricsF(self._letters())
        names = [metrics.horizontalAdvance(lane.name) + 14 for lane in self._picture.lanes]
        least, most = (limit * self._context.percent / 100 for limit in _NAMES)
        self._names = min(max([least, *names]), most)
        left = _MARGIN + self._names
        measures = Measures(left, max(80.0, self.width() - left - _MARGIN), metrics.height() + 2, metrics.height() + 1)
        self._laid = lay(self._picture, measures, self._verdict_height() + 10, self._label_width)
        self.setMinimumHeight(round(self._laid.height + 4))
        self.update()

    def _verdict_height(self) -> float:
        return self._verdict_box().height()

    def _verdict_box(self) -> QRectF:
        width = max(80.0, self.width() - 2 * _MARGIN)
        metrics = QFontMetricsF(self._letters(bold=True))
        flags = Qt.TextFlag.TextWordWrap
        found = metrics.boundingRect(QRectF(0, 0, width, 10_000), flags, self._picture.verdict)
        return QRectF(_MARGIN, 4, width, found.height())

    def _label_width(self, piece: Piece) -> float:
        metrics = QFontMetricsF(self._letters())
        text = min(metrics.horizontalAdvance(piece.text) + 2, _LABEL_LIMIT * self._context.percent / 100)
        return text + (metrics.horizontalAdvance(piece.sum) + 12 if piece.sum else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        painter.setFont(self._letters(bold=True))
        painter.setPen(theme.colour(_GRADES[self._picture.grade]))
        painter.drawText(self._verdict_box(), Qt.TextFlag.TextWordWrap, self._picture.verdict)
        painter.setFont(self._letters())
        line = QFontMetricsF(painter.font()).height()
        painter.setPen(theme.colour("muted"))
        for name, top in self._laid.names:
            box = QRectF(_MARGIN, top, self._names - 8, line + 2)
            shown = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        for placed in self._laid.placed:
            self._paint_bar(painter, placed, line)
        for placed in self._laid.placed:
            self._paint_label(painter, placed, line)
        if self._laid.mark is not None:
            painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DashLine))
            for _, top in self._laid.names:
                painter.drawLine(QLineF(self._laid.mark, top - 2, self._laid.mark, top + line + 4))

    def _paint_bar(self, painter: QPainter, placed: Placed, line: float) -> None:
        """Solid, then hatched as far as a range goes; what is missing or too much in a broken frame, hatched too."""
        theme, piece = self._context.theme, placed.piece
        if placed.right <= placed.left:
            return
        box = QRectF(placed.left, placed.top, placed.right - placed.left, line + 2).adjusted(0.5, 0.5, -0.5, -0.5)
        tone = theme.colour(_TONES.get(piece.tone, "amount"))
        if piece.tone == "value":
            painter.fillRect(box, theme.colour("accent_soft"))
            soft = QRectF(placed.solid, box.top(), max(0.0, placed.right - placed.solid), box.height())
        else:
            soft = box if piece.tone == "excess" else QRectF()
        if soft.width() > 0:
            painter.fillRect(soft, QBrush(tone, Qt.BrushStyle.BDiagPattern))
        current = piece is self.current
        style = Qt.PenStyle.SolidLine if piece.tone == "value" else Qt.PenStyle.DashLine
        pen = QPen(theme.colour("accent") if current else tone, (3 if self.hasFocus() else 2) if current else 1, style)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _paint_label(self, painter: QPainter, placed: Placed, line: float) -> None:
        theme, piece = self._context.theme, placed.piece
        metrics = QFontMetricsF(painter.font())
        after = metrics.horizontalAdvance(piece.sum) + 12 if piece.sum else 0.0
        box = QRectF(placed.label_left, placed.label_top, placed.label_width - after, line)
        painter.setPen(theme.colour(_TONES.get(piece.tone, "accent" if piece is self.current else "ink")))
        shown = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        if piece.sum:
            painter.setPen(theme.colour("muted"))
            painter.drawText(QPointF(box.right() + 8, box.top() + metrics.ascent()), piece.sum)

    # Moving

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        height = QFontMetricsF(self._letters()).height() + 2
        for placed in self._laid.placed:
            bar = QRectF(placed.left, placed.top, placed.right - placed.left, height)
            label = QRectF(placed.label_left, placed.label_top, placed.label_width, height)
            if placed.piece.member is not None and (bar.contains(at) or label.contains(at)):
                self._choose(self._picture.members.index(placed.piece))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}
        step, members = steps.get(event.key()), self._picture.members
        if step is None or not members or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        self._choose(max(0, min(len(members) - 1, self._current + step)))

    def _choose(self, number: int) -> None:
        self._current = number
        self._describe()
        self.update()
        self.chosen.emit(self._picture.members[number].member)

    def _describe(self) -> None:
        """What a screen reader says: the marked figure first, then the whole drawing."""
        current = self.current
        told = [current.text] if current is not None else []
        self.setAccessibleDescription(". ".join([*told, self._picture.spoken]))
