"""The house file of a desk, typed here or read from a file, and judged while one types."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFocusEvent, QFontDatabase
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from workbench.ui.context import Context

KEY = "check.house"
_EXAMPLE = """[vat]
fr = [20, 10, 5.5, 2.1]

[[rate]]
from = "USD"
to = "EUR"
on = "2026-11"
value = 0.86

[thresholds]
info = 2.1
note = 2.6
warning = 5
rate-band = 10
range-cut = 20
"""


class HousePage(QWidget):
    """`changed` is emitted with the setting's key and a text that was understood, when the field is left."""

    changed = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._hint, self._note, self._open = QLabel(), QLabel(), QPushButton()
        self._hint.setProperty("role", "hint")
        self._hint.setWordWrap(True)
        self._note.setProperty("role", "understood")
        self._note.setWordWrap(True)
        self.field = QPlainTextEdit()
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.field.setPlaceholderText(_EXAMPLE)
        self.field.setTabChangesFocus(True)
        line = QHBoxLayout()
        line.addWidget(self._note, 1)
        line.addWidget(self._open)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(self._hint)
        box.addWidget(self.field, 1)
        box.addLayout(line)
        self.field.textChanged.connect(self._understand)
        self.field.installEventFilter(self)
        self._open.clicked.connect(self._choose)
        self._name()

    def _name(self) -> None:
        self._open.setText(self._context.say("panel.settings.house_open"))
        self.field.setAccessibleName(self._context.say("setting.check.house"))

    def reload(self) -> None:
        """What the desk keeps, in the language of the context; a text that was not understood is still there."""
        say = self._context.say
        self._hint.setText(say("panel.settings.house_hint"))
        self._name()
        if self._context.desk.setting_fault(KEY, self.field.toPlainText()) is None:
            self.field.setPlainText(self._context.desk.settings.text(KEY))
        self._understand()

    def keep(self) -> None:
        """Keep what is typed, when it is understood and something else than before."""
        text = self.field.toPlainText()
        if text != self._context.desk.settings.text(KEY) and self._context.desk.setting_fault(KEY, text) is None:
            self.changed.emit(KEY, text)

    def _understand(self) -> None:
        text = self.field.toPlainText()
        fault = self._context.desk.setting_fault(KEY, text)
        told = self._context.say("panel.settings.house_good") if text.strip() else ""
        if fault is not None:
            told = self._context.say(fault.message_id, **fault.params)
        self._note.setText(told)
        self.field.setAccessibleDescription(told)
        if self._note.property("bad") != (fault is not None):
            self._note.setProperty("bad", fault is not None)
            self._note.style().unpolish(self._note)
            self._note.style().polish(self._note)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self._open.text(), "", "TOML (*.toml *.txt);;* (*)")
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Put the text of a file into the field; one that cannot be read is told in the note."""
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            self._note.setText(f"{path.name}: {error}")
            return
        self.field.setPlainText(text)
        self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field keeps what is in it."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self.keep()
        return super().eventFilter(watched, event)
