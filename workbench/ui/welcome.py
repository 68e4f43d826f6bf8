"""The first thing a person sees: three ways to begin, in the window itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.widgets.key_button import KeyButton

_WAYS = ("article.open", "article.paste", "article.sample")


class Welcome(QWidget):
    """`wanted` is emitted with the command of the chosen way."""

    wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._title, self._text = QLabel(), QLabel()
        self._title.setProperty("role", "welcome")
        self._text.setWordWrap(True)
        self._text.setProperty("role", "muted")
        self._text.setFixedWidth(560)
        self._text.setMinimumHeight(64)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons: dict[str, KeyButton] = {}
        row = QHBoxLayout()
        row.addStretch(1)
        for id in _WAYS:
            button = KeyButton()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setMinimumHeight(36)
            button.clicked.connect(lambda _checked=False, wanted=id: self.wanted.emit(wanted))
            self._buttons[id] = button
            row.addWidget(button)
        row.addStretch(1)
        self._buttons["article.sample"].setProperty("tone", "primary")
        box = QVBoxLayout(self)
        box.setSpacing(14)
        box.addStretch(2)
        box.addWidget(self._title)
        box.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(8)
        box.addLayout(row)
        box.addStretch(3)
        self.retranslate()

    def retranslate(self) -> None:
        say = self._context.say
        self._title.setText(say("ui.welcome"))
        self._text.setText(say("ui.welcome_text"))
        for id, button in self._buttons.items():
            button.show_words(say(f"command.{id}"), self._context.keymap.shown(id))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._buttons["article.sample"].setFocus()
