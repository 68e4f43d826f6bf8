"""The line of dates, drawn; each date can be reached by the arrows or the mouse and leads to its claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.claims import Claim
from workbench.domain.wording import moment_text
from workbench.i18n import day
from workbench.ui.context import Context
from workbench.ui.differing import differing
from workbench.ui.theme.fonts import SANS, font
from workbench.ui.timeline.layout import Placed, place
from workbench.ui.timeline.model import Axis, Event, events_of
from workbench.ui.widgets.canvas import Canvas

_LANE_LABEL, _MARGIN = 108.0, 18.0
_SIGN = 8.0
"""Width of the sign of a single day, which stands right of where the day is."""
_BAR = 5.0
_TONES = {"announced": "accent", "done": "good", "planned": "warn", "told": "date"}
_LABEL_LIMIT = 190.0


class TimelineCanvas(Canvas):
    """Draws the events; `chosen` is emitted with one that was clicked or reached by an arrow."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._events: list[Event] = []
        self._placed: list[Placed] = []
        self._lanes: list[tuple[str, int]] = []
        self._axis = Axis(())
        self._current = -1
        self._published: dt.date | None = None
        self._stale = True
        self.setAccessibleName(context.say("panel.timeline.title"))

    @property
    def events(self) -> list[Event]:
        return self._events

    @property
    def current(self) -> Event | None:
        return self._events[self._current] if 0 <= self._current < len(self._events) else None

    def load(self, events: list[Event], published: dt.date | None) -> None:
        """Show events; the day of publication is marked when it is known."""
        kept = self.current
        self._events, self._published = events, published
        days = [edge for event in events for edge in (event.first, event.last)]
        self._axis = Axis([*days, published] if published and days else days)
        self._current = events.index(kept) if kept in events else -1
        self._stale = True
        if self.isVisible():
            self._arrange()
        self._describe()

    def select_claim(self, claim_id: str) -> None:
        """Mark the first date of a claim; none when it has none."""
        current = self.current
        if current is None or current.claim != claim_id:
            found = (number for number, event in enumerate(self._events) if event.claim == claim_id)
            self._current = next(found, -1)
            self._describe()
            self.update()

    # Geometry

    def _letters_height(self) -> float:
        return QFontMetricsF(self._letters()).height()

    def _letters(self) -> QFont:
        return font(SANS, 11.5, self._context.percent)

    def _row_height(self) -> float:
        return self._letters_height() + _BAR + 7

    def _left(self) -> float:
        return _LANE_LABEL * self._context.percent / 100 + _MARGIN

    def _axis_width(self) -> float:
        return max(120.0, self.width() - self._left() - _MARGIN - _SIGN)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._arrange()

    def _arrange(self) -> None:
        self._stale = False
        metrics = QFontMetricsF(self._letters())
        width = self._axis_width()

        def label(event: Event) -> float:
            return min(metrics.horizontalAdvance(self._label(event)) + 4, _LABEL_LIMIT)

        self._placed, self._lanes = place(self._events, self._axis, self._left(), width, label)
        rows = sum(count for _, count in self._lanes)
        self.setMinimumHeight(round(rows * self._row_height() + self._letters_height() + 22))
        self.update()

    def _label(self, event: Event) -> str:
        return moment_text(event.moment, self._context.tag)

    def _top(self, row: int) -> float:
        return 8 + row * self._row_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._events:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._letters())
        self._paint_lanes(painter)
        self._paint_axis(painter)
        for placed in self._placed:
            self._paint_event(painter, placed)

    def _paint_lanes(self, painter: QPainter) -> None:
        row, theme = 0, self._context.theme
        for lane, count in self._lanes:
            top = self._top(row)
            if row:
                painter.setPen(QPen(theme.colour("line"), 1))
                painter.drawLine(QPointF(_MARGIN, top - 3.5), QPointF(self.width() - _MARGIN, top - 3.5))
            painter.setPen(theme.colour("muted"))
            box = QRectF(_MARGIN, top, self._left() - _MARGIN - 8, self._letters_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._context.say(f"panel.timeline.{lane}"))
            row += count

    def _paint_axis(self, painter: QPainter) -> None:
        """The day of publication as a line through all lanes, and slashes where long stretches are shortened."""
        theme = self._context.theme
        width = self._axis_width()
        bottom = self._top(sum(count for _, count in self._lanes))
        for before, after in self._axis.breaks():
            middle = self._left() + width * (self._axis.place(before) + self._axis.place(after)) / 2
            painter.setPen(QPen(theme.colour("line"), 1.4))
            for shift in (-2.5, 2.5):
                painter.drawLine(QPointF(middle + shift - 3, bottom + 6), QPointF(middle + shift + 3, bottom - 6))
        if self._published is None:
            return
        at = self._left() + width * self._axis.place(self._published)
        painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(at, 4), QPointF(at, bottom + 2))
        text = self._context.say("panel.timeline.published", day=day(self._published, self._context.tag))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 6
        left = min(max(self._left(), at - wide / 2), self.width() - _MARGIN - wide)
        painter.drawText(QRectF(left, bottom + 3, wide, self._letters_height()), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_event(self, painter: QPainter, placed: Placed) -> None:
        theme, event = self._context.theme, placed.event
        top, height = self._top(placed.row), self._letters_height()
        current = event is self.current
        if current:
            left, right = min(placed.left, placed.label_left) - 5, max(placed.right, placed.label_right) + 5
            box = QRectF(left, top - 2, right - left, height + _BAR + 5)
            painter.setPen(QPen(theme.colour("accent"), 2 if self.hasFocus() else 1))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.colour("ink"))
        box = QRectF(placed.label_left, top, placed.label_right - placed.label_left, height)
        shown = QFontMetricsF(painter.font()).elidedText(
            self._label(event), Qt.TextElideMode.ElideRight, box.width() + 1
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QPen(theme.colour(_TONES[event.lane]), 1.6))
        painter.setBrush(theme.colour(_TONES[event.lane]) if event.lane != "planned" else Qt.BrushStyle.NoBrush)
        middle = top + height + _BAR / 2
        if placed.right - placed.left > 8:
            painter.drawRoundedRect(QRectF(placed.left, middle - 2, placed.right - placed.left, 4), 2, 2)
        else:
            painter.drawPath(_diamond(placed.left + 3, middle))

    # Moving

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        for placed in self._placed:
            left, right = min(placed.left, placed.label_left) - 4, max(placed.right, placed.label_right) + 4
            top = self._top(placed.row) - 2
            if left <= at.x() <= right and top <= at.y() <= top + self._row_height():
                self._choose(self._events.index(placed.event))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}
        step = steps.get(event.key())
        if step is None or not self._events or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        self._choose(max(0, min(len(self._events) - 1, self._current + step)))

    def _choose(self, number: int) -> None:
        self._current = number
        self._describe()
        self.update()
        self.chosen.emit(self._events[number])

    def _describe(self) -> None:
        """What a screen reader says of the current date."""
        event = self.current
        told = "" if event is None else f"{self._context.say(f'panel.timeline.{event.lane}')} : {self._label(event)}"
        self.setAccessibleDescription(f"{told} {self._context.quoted(event.quote)}" if event is not None else told)
        self.setToolTip(self._context.say("panel.timeline.hint"))


def _diamond(x: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(x - 4, y))
    for point in (QPointF(x, y - 4), QPointF(x + 4, y), QPointF(x, y + 4)):
        path.lineTo(point)
    path.closeSubpath()
    return path


class TimelineView(QWidget):
    """The panel: the canvas in a frame that scrolls; choosing a date makes its claim the current one."""

    name = "timeline"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[Sequence[Claim], dt.date | None] = (), None
        self.rows = TimelineCanvas(context)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.rows)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)
        self.rows.chosen.connect(lambda event: context.set_claim(event.claim))
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())
        context.claim_moved.connect(self.rows.select_claim)

    def title(self) -> str:
        count = len(self.rows.events)
        title = self._context.say("panel.timeline.title")
        return f"{title} {count}" if count else title

    def reload(self) -> None:
        state = self._context.state
        if self._is_as_shown():
            return
        self.rows.load(events_of(state) if state else [], state.version.published if state else None)

    def _is_as_shown(self) -> bool:
        """Whether no date is another than before; most acts are about other things."""
        before, published = self._shown
        state = self._context.state
        after, now = self._context.claims, state.version.published if state else None
        self._shown = after, now
        rows = differing(before, after)
        if rows is None or now != published:
            return False
        return all(
            (before[row].dates, before[row].anchor.quote) == (after[row].dates, after[row].anchor.quote) for row in rows
        )

    def restyle(self) -> None:
        self._shown = (), None
        self.rows.setAccessibleName(self._context.say("panel.timeline.title"))
        self.reload()
