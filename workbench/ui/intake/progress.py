"""How far getting in has come, in a strip at the bottom of the window, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.key_button import KeyButton


class ProgressStrip(QFrame):
    """Hidden until something runs. `cancelled` when its button was pressed."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prompt")
        self._label = QLabel()
        self._label.setProperty("role", "heading")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(260)
        self._name = ElidedLabel()
        self._button = KeyButton()
        self._button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(12)
        for widget in (self._label, self._bar, self._name, self._button):
            row.addWidget(widget)
        row.setStretch(2, 1)
        self.hide()

    def begin(self, heading: str, button: str, key: str) -> None:
        self._label.setText(heading)
        self._bar.setAccessibleName(heading)
        self._name.setText("")
        self._button.show_words(button, key)
        self._bar.setRange(0, 0)
        self.show()

    def show_progress(self, done: int, total: int, told: str) -> None:
        """Without a total the bar only moves."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._name.setText(told)
