"""The first thing a person sees: three ways to begin, in the window itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.widgets.key_button import KeyButton
from workbench.ui.widgets.overlay import lead_to

_MEASURE, _SIDE = 560, 16
"""Width of the words at text of 100 %, and what is left at the sides, in pixels."""
_WAYS = ("article.open", "article.paste", "article.sample")


class Welcome(QScrollArea):
    """`wanted` is emitted with the command of the chosen way. Scrolls where large text leaves no room."""

    wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("welcome")
        self._title, self._text = QLabel(), QLabel()
        self._title.setProperty("role", "welcome")
        self._text.setProperty("role", "muted")
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons: dict[str, KeyButton] = {}
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
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
        box = QVBoxLayout(inside)
        box.setContentsMargins(_SIDE, 8, _SIDE, 8)
        box.setSpacing(14)
        box.addStretch(2)
        box.addWidget(self._title)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._text, 100)
        middle.addStretch(1)
        box.addLayout(middle)
        box.addSpacing(8)
        box.addLayout(row)
        box.addStretch(3)
        self.setWidget(inside)
        self.retranslate()

    def retranslate(self) -> None:
        say = self._context.say
        self._title.setText(say("ui.welcome"))
        self._text.setText(say("ui.welcome_text"))
        for id, button in self._buttons.items():
            button.show_words(say(f"command.{id}"), self._context.keymap.shown(id))
        self.restyle()

    def restyle(self) -> None:
        """Take over another text size."""
        self._text.setMaximumWidth(_MEASURE * self._context.percent // 100)
        self._make_room()

    def _make_room(self) -> None:
        """Words as high as they wrap; the buttons side by side, or one below the other where they do not fit."""
        width = self.viewport().width() - 2 * _SIDE
        for label in (self._title, self._text):
            label.setMinimumHeight(0)  # else it counts as what the words need
            label.setMinimumHeight(label.heightForWidth(min(width, label.maximumWidth())))
        wanted = [button.sizeHint().width() + self._row.spacing() for button in self._buttons.values()]
        fits = sum(wanted) + self._row.spacing() <= width
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()  # letters have their size only now
        lead_to(self._buttons["article.sample"])
