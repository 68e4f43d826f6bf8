"""What is drawn over the text: the frame of the current claim, gutter marks, the places of an alert, search hits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from workbench.domain.findings import FindingState, Severity
from workbench.ui.context import Context
from workbench.ui.theme.fonts import SANS, font

if TYPE_CHECKING:
    from workbench.ui.article.view import ArticleView
_RANKS = {severity: severity.rank for severity in Severity}


class Overlays:
    """Draws over the viewport of an article view."""

    def __init__(self, view: ArticleView, context: Context) -> None:
        self._view = view
        self._context = context
        self._graves: dict[int, Severity] = {}
        self._of = (0, 0)
        self._kept: tuple[object, ...] = ()

    def paint(self, painter: QPainter, hits: list[tuple[int, int]]) -> None:
        self._paint_gutter(painter)
        self._paint_claim(painter)
        self._paint_places(painter)
        self._paint_hits(painter, hits)

    def paint_nothing(self, painter: QPainter) -> None:
        """What to do where no article is open."""
        context = self._context
        painter.setFont(font(SANS, percent=context.percent))
        painter.setPen(context.theme.colour("muted"))
        room = QRectF(self._view.viewport().rect()).adjusted(24, 24, -24, -24)
        words = context.say("ui.no_article", key=context.keymap.shown("view.area_1"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value, words)

    def _paint_claim(self, painter: QPainter) -> None:
        claim = self._context.claim
        if claim is None:
            return
        painter.setPen(QPen(self._context.theme.colour("accent"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._view.boxes(claim.anchor.start, claim.anchor.end):
            painter.drawRoundedRect(box.adjusted(-2.5, -1.5, 2.5, 2.5), 3, 3)

    def _paint_gutter(self, painter: QPainter) -> None:
        """A triangle beside each paragraph that an open alert touches, filled for errors."""
        graves = self._gravest()
        document, scroll = self._view.document(), self._view.verticalScrollBar().value()
        layout, height = document.documentLayout(), self._view.viewport().height()
        block = self._view.cursorForPosition(QPoint(0, 0)).block()
        if block.previous().isValid():
            block = block.previous()
        while block.isValid():
            top = layout.blockBoundingRect(block).top() - scroll
            if top > height + 20:
                return
            # Qt ends the program when it is asked for a line that there is not.
            if block.blockNumber() in graves and block.layout().lineCount():
                self._triangle(painter, top + block.layout().lineAt(0).height() * 0.55, graves[block.blockNumber()])
            block = block.next()

    def _gravest(self) -> dict[int, Severity]:
        """The gravest alert of each paragraph; looked for once as long as alerts and text are the same."""
        alerts, offsets = self._context.alerts, self._view.offsets
        if self._of != (id(alerts), id(offsets)):
            self._kept, self._of = (alerts, offsets), (id(alerts), id(offsets))
            self._graves = {}
            for finding in alerts:
                for place in finding.places:
                    index = offsets.block_at(place.start)
                    before = self._graves.get(index, finding.severity)
                    self._graves[index] = min(before, finding.severity, key=_RANKS.__getitem__)
        return self._graves

    def _triangle(self, painter: QPainter, top: float, severity: Severity) -> None:
        left = self._view.left_margin - 34
        colour = self._context.theme.colour("bad" if severity is Severity.ERROR else "warn")
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(colour if severity is Severity.ERROR else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(
            QPolygonF([QPointF(left, top + 5), QPointF(left + 12, top + 5), QPointF(left + 6, top - 5)])
        )

    def _paint_places(self, painter: QPainter) -> None:
        """Frames around the places of the current alert and a thin line that joins them along the left margin."""
        finding = self._context.finding
        if finding is None or finding.state is FindingState.GONE:
            return
        pen = QPen(self._context.theme.colour("warn"), 1.2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        firsts = []
        for place in finding.places:
            boxes = self._view.boxes(place.start, place.end)
            for box in boxes:
                painter.drawRoundedRect(box.adjusted(-2.5, -1.5, 2.5, 2.5), 3, 3)
            if boxes:
                firsts.append(boxes[0])
        if len(firsts) > 1:
            self._join(painter, firsts, pen)

    def _join(self, painter: QPainter, boxes: list[QRectF], pen: QPen) -> None:
        margin = self._view.left_margin - 12
        ordered = sorted(boxes, key=lambda box: box.bottom())
        path = QPainterPath(QPointF(margin, ordered[0].bottom() + 3))
        path.lineTo(margin, ordered[-1].bottom() + 3)
        for box in ordered:
            path.moveTo(margin, box.bottom() + 3)
            path.lineTo(box.left(), box.bottom() + 3)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawPath(path)

    def _paint_hits(self, painter: QPainter, hits: list[tuple[int, int]]) -> None:
        painter.setPen(QPen(self._context.theme.colour("accent"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in hits:
            for box in self._view.boxes(start, end):
                painter.drawRect(box.adjusted(-1, -1, 1, 1))
