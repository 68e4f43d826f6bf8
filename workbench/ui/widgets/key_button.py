"""A button with its key in a small cap beside its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

_GAP, _END = 8, 9


class KeyButton(QPushButton):
    """Takes no focus by default: its key does the same from everywhere. The words alone are its accessible name."""

    def __init__(self, text: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, str] | None = None
        self._cap = QLabel(self)
        self._cap.setProperty("role", "key")
        self._cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("keyed", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_words(text, key)

    def show_words(self, text: str, key: str) -> None:
        """Words and key; without a key there is no cap."""
        if (text, key) == self._shown:
            return
        self._shown = (text, key)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self._cap.setText(key.replace("+", " ") if len(key) > 1 else key)
        self._cap.setVisible(bool(key))
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if not self._cap.text():
            return size
        self._cap.ensurePolished()
        return QSize(size.width() + self._cap.sizeHint().width() + _GAP, size.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._place()

    def _place(self) -> None:
        cap = self._cap.sizeHint()
        self._cap.setGeometry(
            self.width() - cap.width() - _END, (self.height() - cap.height()) // 2, cap.width(), cap.height()
        )
