"""Where the open card lives: over the list of cards, not in it.

Qt shows assistive programs the rows of a list and nothing else: the fields of a card inside the list would be missing
from the tree that they walk. So the card stands on a lid beside the list, which covers it exactly, lets through what
is not on the card, and hands back what the card does not take (wheel, drops).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_PLACING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_HANDED_BACK = (
    QEvent.Type.Wheel, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop,
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease,
)  # fmt: skip


class Lid(QWidget):
    """Over the viewport of a view, in the widget around it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.parentWidget())
        self._view = view
        self._card: QWidget | None = None
        self.setObjectName("lid")
        self.setAcceptDrops(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        self._cover()

    def hold(self, card: QWidget) -> None:
        """Show a card here and nothing beside it."""
        self._card = card
        card.installEventFilter(self)
        self._open_around()
        self.show()

    def _cover(self) -> None:
        viewport = self._view.viewport()
        self.setGeometry(QRect(self._view.mapToParent(viewport.pos()), viewport.size()))
        self._open_around()

    def _open_around(self) -> None:
        """Only the card is here; everything else is as if there were no lid."""
        card = self._card
        shown = card is not None and not card.isHidden()
        self.setMask(QRegion(card.geometry()) if card is not None and shown else QRegion(-1, -1, 1, 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PLACING:
            if watched is self._card:
                self._open_around()
            else:
                self._cover()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() in _HANDED_BACK:
            return QApplication.sendEvent(self._view.viewport(), event)
        return super().event(event)
