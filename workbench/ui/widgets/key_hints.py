"""Keys and what they do, in one line: as many as there is room for, whole ones."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_BETWEEN = "\u00a0\u00a0 "


class KeyHints(QLabel):
    """Takes the room that is left; each key stands on a cap, as on the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: Sequence[tuple[str, str]] = ()
        self._colours = ("", "")
        self.setProperty("role", "hint")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_keys(self, pairs: Sequence[tuple[str, str]], cap: str, ink: str) -> None:
        """Keys with their words, and the colours of the caps."""
        self._pairs, self._colours = [(key, words) for key, words in pairs if key], (cap, ink)
        self._fill()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fill(self) -> None:
        self.ensurePolished()
        room, letters = self.width(), self.fontMetrics()
        style = "background-color:{};color:{}".format(*self._colours)
        shown: list[str] = []
        for key, words in self._pairs:
            room -= letters.horizontalAdvance(f"\u00a0{key}\u00a0 {words}{_BETWEEN}")
            if room < 0:
                break
            shown.append(f'<span style="{style}">&nbsp;{escape(key)}&nbsp;</span> {escape(words)}')
        self.setText("&nbsp;&nbsp; ".join(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fill()
