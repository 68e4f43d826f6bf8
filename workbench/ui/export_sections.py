"""Which sections a sheet will have: a box for each, ticked while it is there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from workbench.domain.sections import WITHIN, Section
from workbench.ui.context import Context
from workbench.ui.widgets.flow import FlowLayout


class SectionChoice(QWidget):
    """The boxes in the order of the sheet. `changed` tells of a person's choice, not of `show_without`."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.boxes = {name: QCheckBox() for name in Section}
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for box in self.boxes.values():
            row.addWidget(box)
            box.clicked.connect(self._chosen)

    def show_without(self, names: frozenset[str]) -> None:
        """Word the boxes and tick all but these sections."""
        for name, box in self.boxes.items():
            box.setText(self._context.say(f"sheet.section.{name}"))
            box.setChecked(name not in names)
        self._settle()

    def without(self) -> tuple[str, ...]:
        """The sections that are not ticked."""
        return tuple(name.value for name, box in self.boxes.items() if not box.isChecked())

    def _chosen(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        for name, whole in WITHIN.items():
            self.boxes[name].setEnabled(self.boxes[whole].isChecked())
