"""A line to type in that says beside itself what it understood, while one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

Reader = Callable[[str], tuple[str, bool]]
"""What a text means in words, and whether it was understood."""

_SHORT = 16
"""Letters of what was understood that are told whole or not at all: « 10 … » says nothing."""


class ParsedField(QLineEdit):
    """`committed` is emitted with the text when it was changed and the field is left or Enter pressed."""

    committed = Signal(str)
    understood = Signal(str, bool)
    """What a text being typed means when there is no room to say it in the field, and whether it is not understood."""

    def __init__(self, name: str, read: Reader | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._kept = ""
        self._told = ""
        self.setAccessibleName(name)
        self.setAcceptDrops(False)  # what is dropped on a card is evidence, wherever it lands
        self._note = QLabel(self)
        self._note.setProperty("role", "understood")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._understand)
        self.editingFinished.connect(self._commit)

    def load(self, text: str, *, anew: bool = False) -> None:
        """Show a value from the desk; one that is being typed stays, unless the field begins `anew`."""
        if not anew and self.is_being_typed:
            return
        self._kept = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self._understand()

    @property
    def is_being_typed(self) -> bool:
        """Whether it shows something else than the desk."""
        return self.hasFocus() and self.is_changed

    @property
    def is_changed(self) -> bool:
        return self.text() != self._kept

    def _commit(self) -> None:
        if self.is_changed:
            self._kept = self.text()
            self.committed.emit(self._kept)

    def _understand(self) -> None:
        told, good = self._read(self.text()) if self._read and self.text().strip() else ("", True)
        self._told = told
        bad = not good
        if self.property("bad") != bad:
            for widget in (self, self._note):
                widget.setProperty("bad", bad)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.setAccessibleDescription(told)
        self._place_note()

    def _place_note(self) -> None:
        """At the right end, as far as the typed text leaves room."""
        free = self.width() - self.fontMetrics().horizontalAdvance(self.text()) - 34
        metrics = QFontMetrics(self._note.font())
        wanted = metrics.horizontalAdvance(self._told) + 2
        room = min(wanted, max(free, 0))
        worth = room >= wanted or (len(self._told) > _SHORT and room >= 0.6 * wanted)
        shown = metrics.elidedText(self._told, Qt.TextElideMode.ElideRight, room) if worth else ""
        self._note.setText(shown)
        if self.hasFocus() and self._told and shown != self._told:
            self.understood.emit(self._told, bool(self.property("bad")))
        width = metrics.horizontalAdvance(shown) + 2
        self._note.setGeometry(self.width() - width - 9, 1, width, self.height() - 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A text longer than the field shows its beginning again."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.setCursorPosition(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note()
