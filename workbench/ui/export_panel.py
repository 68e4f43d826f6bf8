"""Format, language, notes and file of a claim sheet; Enter writes it. Nothing is overwritten without being asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from workbench.errors import WorkbenchError
from workbench.ui.context import Context
from workbench.ui.widgets.overlay import Overlay

_UNFIT = re.compile(r"[^\w\-]+")
_NAME_LIMIT = 60


class ExportPanel(Overlay):
    """Remembers format and language."""

    def __init__(self, window: QWidget, context: Context, done: Callable[[Path], None]) -> None:
        super().__init__(window, 620, 290)
        self._context = context
        self._done = done
        self._form = QFormLayout()
        self._format = QComboBox()
        self._language = QComboBox()
        self._notes = QCheckBox()
        self._path = QLineEdit()
        self._told = QLabel()
        self._told.setProperty("role", "hint")
        self._told.setWordWrap(True)
        self._accept = QPushButton()
        self._accept.setProperty("tone", "primary")
        self._accept.clicked.connect(self.write)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._overwrite = ""
        self.box.addWidget(self._title)
        self.box.addLayout(self._form)
        self.box.addWidget(self._told)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._accept)
        self.box.addLayout(row)
        self._format.activated.connect(lambda _row: self._propose())
        self._notes.toggled.connect(lambda _on: self._tell_withheld())
        self._path.installEventFilter(self)
        for widget in (self._format, self._language, self._notes):
            widget.installEventFilter(self)

    def offer(self) -> None:
        """Show it for the open article."""
        self._fill()
        self._propose()
        self._tell_withheld()
        self._overwrite = ""
        self.appear()
        self._path.setFocus()
        self._path.selectAll()

    def _fill(self) -> None:
        say, settings = self._context.say, self._context.desk.settings
        self._title.setText(say("ui.export"))
        self._accept.setText(f"{say('ui.export_write')}   ⏎")
        while self._form.rowCount():
            self._form.takeRow(0)
        self._format.clear()
        for id, extension, title in self._context.desk.formats():
            self._format.addItem(f"{self._context.word(title)} ({extension})", (id, extension))
            if id == settings.text("export.format"):
                self._format.setCurrentIndex(self._format.count() - 1)
        self._language.clear()
        for tag, name in (("fr", "français"), ("en", "English")):
            self._language.addItem(name, tag)
        wanted = settings.text("export.language") or self._context.tag
        self._language.setCurrentIndex(max(0, self._language.findData(wanted)))
        self._notes.setText(say("ui.export_notes"))
        for label, widget in (("ui.export_format", self._format), ("ui.export_language", self._language)):
            widget.setAccessibleName(say(label))
            self._form.addRow(say(label), widget)
        self._path.setAccessibleName(say("ui.export_path"))
        self._form.addRow(say("ui.export_path"), self._path)
        self._form.addRow("", self._notes)

    def _tell_withheld(self) -> None:
        """Say before writing what protected or internal things will not be in the file."""
        left_out = self._context.desk.withheld(self._context.article_id, notes=self._notes.isChecked())
        told = self._context.say("ui.export_withheld", count=len(left_out)) if left_out else ""
        self._told.setText(told)

    def _propose(self) -> None:
        state = self._context.state
        stem = _UNFIT.sub("-", state.version.title if state else "").strip("-")[:_NAME_LIMIT] or "sheet"
        _, extension = self._format.currentData()
        folder = Path(self._path.text()).parent if self._path.text() else Path.home()
        self._path.setText(str(folder / f"{stem}{extension}"))

    def write(self) -> None:
        """Write the sheet; an existing file is told first and overwritten on a second Enter."""
        path = Path(self._path.text()).expanduser()
        form, _ = self._format.currentData()
        desk = self._context.desk
        try:
            desk.export_to(
                path, self._context.article_id, form, self._language.currentData(),
                notes=self._notes.isChecked(), overwrite=self._overwrite == str(path),
            )  # fmt: skip
            desk.set_setting("export.format", form)
            desk.set_setting("export.language", self._language.currentData())
        except WorkbenchError as error:
            if path.exists() and self._overwrite != str(path):
                self._overwrite = str(path)
                self._told.setText(self._context.say("ui.export_exists", file=path.name))
            else:
                self._told.setText(self._context.say(error.message_id, **error.params))
            return
        self.vanish()
        self._done(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.vanish()
                return True
            if (
                event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                and isinstance(watched, QWidget)
                and watched is not self.window()
            ):
                self.write()
                return True
        return super().eventFilter(watched, event)
