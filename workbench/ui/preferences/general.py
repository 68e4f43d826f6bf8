"""The settings table as a form: one widget per entry, made from its type and choices; nothing is listed here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from workbench.settings import TABLE, Setting, Value
from workbench.ui.context import Context
from workbench.ui.widgets.choosers import NamedCombo

_ELSEWHERE = {
    "ui.layout", "ui.keymap", "export.without", "check.disabled", "check.enabled", "check.severities", "check.house",
    "export.notes", "export.all", "export.folder",
}  # fmt: skip
"""Settings that are changed by doing, or on a page of their own."""
_PERCENT = (70, 300)


class GeneralPage(QScrollArea):
    """`changed` is emitted with key and value after a person chose."""

    changed = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.widgets: dict[str, QWidget] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the focus, and come into view by themselves
        self.reload()

    def reload(self) -> None:
        """Build the form in the language of the context."""
        inside = QWidget()
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(9)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.widgets = {}
        for setting in TABLE.values():
            if setting.key not in _ELSEWHERE:
                name = self._context.say(setting.description)
                widget = self._widget(setting)
                widget.setAccessibleName(name)
                widget.setMinimumWidth(240)
                label = QLabel(name)
                label.setBuddy(widget)
                form.addRow(label, widget)
                self.widgets[setting.key] = widget
        hint = QLabel(self._context.say("panel.settings.saved"))
        hint.setProperty("role", "hint")
        box = QVBoxLayout(inside)
        box.setContentsMargins(6, 10, 6, 6)
        box.addLayout(form)
        box.addSpacing(8)
        box.addWidget(hint)
        box.addStretch(1)
        self.setWidget(inside)

    def _widget(self, setting: Setting) -> QWidget:
        value = self._context.desk.settings.get(setting.key)
        if setting.key == "export.format":
            formats = [(word, id) for id, _, word in self._context.desk.formats()]
            return self._combo(setting, [(self._context.word(word), id) for word, id in formats], value)
        if setting.choices:
            return self._combo(setting, [(self._choice(choice), choice) for choice in setting.choices], value)
        if isinstance(setting.default, bool):
            say = self._context.say
            return self._combo(setting, [(say("panel.settings.yes"), True), (say("panel.settings.no"), False)], value)
        if isinstance(setting.default, int):
            return self._spin(setting, int(value))
        line = QLineEdit(str(value))
        line.editingFinished.connect(lambda: self._tell(setting, line.text().strip()))
        return line

    def _choice(self, choice: str) -> str:
        return self._context.say(f"setting.choice.{choice}" if choice else "panel.settings.system")

    def _combo(self, setting: Setting, entries: list[tuple[str, Value]], value: Value) -> QComboBox:
        combo = NamedCombo()
        for words, choice in entries:
            combo.addItem(words, choice)
        combo.setCurrentIndex(max(0, combo.findData(value)))
        combo.activated.connect(lambda _row: self._tell(setting, combo.currentData()))
        return combo

    def _spin(self, setting: Setting, value: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(*_PERCENT)
        spin.setSingleStep(10)
        spin.setValue(value)
        spin.setKeyboardTracking(False)
        spin.lineEdit().setTextMargins(4, 0, 0, 0)
        spin.valueChanged.connect(partial(self._tell, setting))
        return spin

    def _tell(self, setting: Setting, value: Value) -> None:
        if value != self._context.desk.settings.get(setting.key):
            self.changed.emit(setting.key, value)
