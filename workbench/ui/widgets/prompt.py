"""One line asked for at the bottom of the window; nothing modal: Enter accepts, Esc takes it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget


class Prompt(QFrame):
    """Hidden until something is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prompt")
        self._done: Callable[[str], None] | None = None
        self._back: QWidget | None = None
        self.about: object = None
        self._label = QLabel()
        self._label.setProperty("role", "heading")
        self.line = QLineEdit()
        self._hint = QLabel()
        self._hint.setProperty("role", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        for widget in (self._label, self.line, self._hint):
            row.addWidget(widget)
        row.setStretch(1, 1)
        self.line.returnPressed.connect(self._accept)
        self.line.installEventFilter(self)
        self.hide()

    def ask(
        self, label: str, hint: str, done: Callable[[str], None], text: str, back: QWidget, about: object = None
    ) -> None:
        """Show the question; `back` gets the focus afterwards. `about` is what the text is about, where it is worth to
        outlive a crash.
        """
        self.about = about
        self._label.setText(label)
        self._hint.setText(hint)
        self._done, self._back = done, back
        self.line.setAccessibleName(label)
        self.line.setText(text)
        self.line.selectAll()
        self.show()
        self.line.setFocus()

    def _accept(self) -> None:
        done, text = self._done, self.line.text().strip()
        self.dismiss()
        if done is not None and text:
            done(text)

    def dismiss(self) -> None:
        self.hide()
        self._done = None
        if self._back is not None:
            self._back.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return super().eventFilter(watched, event)
