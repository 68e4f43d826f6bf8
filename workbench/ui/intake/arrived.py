"""What long work has brought, while somebody went on with something else: a line that offers it, and takes nothing from
under their hands. Where nobody did, it is shown at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workbench.records import dataclass
from workbench.ui.context import EDIT, SHEET, Context
from workbench.ui.keys import Keymap
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.key_button import KeyButton

AT_ONCE_SECONDS = 1.0
"""Within this nobody has turned to something else, unless they have begun to type or opened a sheet."""


@dataclass(frozen=True, slots=True)
class Begun:
    """When work was begun, and how many keys had been pressed by then."""

    at: float
    keys: int


class ArrivedStrip(QFrame):
    """Hidden while nothing waits; `wanted` is emitted with the command of its button."""

    wanted = Signal(str)

    def __init__(self, context: Context, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._keymap = context, keymap
        self._keys = 0
        self._waiting: list[tuple[str, Callable[[], None]]] = []
        self.setObjectName("prompt")
        self.told = ElidedLabel()
        self.told.setProperty("role", "heading")
        self._button = KeyButton()
        self._button.clicked.connect(lambda: self.wanted.emit("article.arrived"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self._button)
        self.hide()

    def stir(self) -> None:
        """A key was pressed."""
        self._keys += 1

    def begun(self) -> Begun:
        """To be kept while work goes on."""
        return Begun(time.monotonic(), self._keys)

    def bring(self, begun: Begun, told: str, show: Callable[[], None]) -> None:
        """Show what came of the work that was begun then, or offer it as `told`."""
        if self._is_busy(begun):
            self._waiting.append((told, show))
            self.reload()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        else:
            show()

    def _is_busy(self, begun: Begun) -> bool:
        """Whether somebody has gone on with the open article since then."""
        if self._context.state is None:
            return False
        went_on, elsewhere = self._keys != begun.keys, self._context.mode in (EDIT, SHEET)
        if time.monotonic() - begun.at < AT_ONCE_SECONDS:
            return went_on and elsewhere
        return went_on or elsewhere

    @property
    def has_some(self) -> bool:
        return bool(self._waiting)

    def show_first(self) -> None:
        """Show what came first."""
        _, show = self._waiting.pop(0)
        self.reload()
        show()

    def reload(self) -> None:
        """Say what waits, in the language and with the keys of now."""
        if not self._waiting:
            self.hide()
            return
        more = f" (+ {len(self._waiting) - 1})" if len(self._waiting) > 1 else ""
        self.told.setText(self._waiting[0][0] + more)
        self.setAccessibleName(self.told.text())
        self._button.show_words(self._context.say("intake.show"), self._keymap.shown("article.arrived"))
        self.show()
