"""A sheet over the middle of the window: palette, key list, rule pages, export. Esc takes it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

_ABOVE, _BELOW = 10, 44
"""Pixels above the sheet, and below it to the end of the window, where the status line is."""


def lead_to(widget: QWidget) -> None:
    """Give a widget the focus for something that has arrived: under a sheet, only once that has gone, as whoever looks
    at the sheet may be typing there.
    """
    window = widget.window()
    focused = window.focusWidget()
    for sheet in window.findChildren(Overlay):
        if sheet.isVisible() and focused is not None and sheet.isAncestorOf(focused):
            sheet.give_back_to(widget)
            return
    widget.setFocus()


class Overlay(QFrame):
    """Keeps its place when the window is resized; gives the focus back when it goes."""

    def __init__(self, window: QWidget, width: int, height: int) -> None:
        super().__init__(window)
        self._wanted = (width, height)
        self._back: QWidget | None = None
        self.setObjectName("overlay")
        self.setProperty("ownKeys", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(14, 14, 14, 14)
        window.installEventFilter(self)
        self.hide()

    def want_height(self, height: int) -> None:
        """So high at most from now on."""
        self._wanted = (self._wanted[0], height)

    @property
    def inner_width(self) -> int:
        """What lies on it may be so wide."""
        margins = self.box.contentsMargins()
        return min(self._wanted[0], self.window().width() - 40) - margins.left() - margins.right()

    def appear(self) -> None:
        """Show it in front; the widget that had the focus gets it back later."""
        focused = self.window().focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._back = focused
        self._place()
        self.show()
        self.raise_()

    def vanish(self) -> None:
        if self.isVisible():
            self.hide()
            if self._back is not None:
                self._back.setFocus()

    def give_back_to(self, widget: QWidget) -> None:
        """Who gets the focus when it goes."""
        self._back = widget

    def _place(self) -> None:
        area, top = self.window().rect(), self._top()
        width = min(self._wanted[0], area.width() - 40)
        height = min(self._wanted[1], area.height() - top - _BELOW)
        self.setGeometry((area.width() - width) // 2, top, width, height)

    def _top(self) -> int:
        """Below the bar that names the article: words half covered look broken."""
        window = self.window()
        bar = window.findChild(QWidget, "topbar")
        return _ABOVE if bar is None else bar.mapTo(window, QPoint(0, bar.height())).y() + _ABOVE

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round on the sheet: what lies beneath it is not what one sees."""
        stops = self._stops()
        here = self.window().focusWidget()
        if not stops:
            return False
        at = stops.index(here) if here in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _stops(self) -> list[QWidget]:
        """What Tab reaches on the sheet, in order."""
        chain, found = self.nextInFocusChain(), []
        while chain is not self and chain is not None:
            is_stop = bool(chain.focusPolicy() & Qt.FocusPolicy.TabFocus) and chain.focusProxy() is None
            if is_stop and chain.isVisible() and chain.isEnabled() and self.isAncestorOf(chain):
                found.append(chain)
            chain = chain.nextInFocusChain()
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.vanish()
        else:
            super().keyPressEvent(event)
