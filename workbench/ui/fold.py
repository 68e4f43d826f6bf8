"""The library gives way where there is little room for the article: a small screen, large text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

_LEAST = 900
"""Width of the window, in pixels at text of 100 %, below which the library is folded by itself."""


class Fold(QObject):
    """Acts when the room becomes scarce or ample, never in between: what a person unfolds stays unfolded."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.is_scarce = False
        self.unfolded = True
        """Whether the library is shown where there is room; what is remembered with the layout."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.Show):
            self.weigh()
        return False

    def weigh(self) -> None:
        """Fold or unfold when that has changed."""
        window = self._window
        scarce = window.width() * 100 < _LEAST * window.context.percent
        if scarce == self.is_scarce:
            return
        self.is_scarce = scarce
        if scarce:
            self.unfolded = not window.library.isHidden()
        window.library.setVisible(not scarce and self.unfolded)

    def wanted(self) -> bool:
        """Whether the library is to be shown next time."""
        return self.unfolded if self.is_scarce else not self._window.library.isHidden()
