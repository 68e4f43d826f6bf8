"""Format, language, notes and file of a claim sheet, or of those of all articles listed; Enter writes them beside the
window. Nothing is overwritten without being asked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from workbench.desk.views import ArticleSummary
from workbench.ui.context import Context
from workbench.ui.exporting import Wish, file_name, file_names
from workbench.ui.widgets.overlay import Overlay

Write = Callable[[dict[str, Path], Wish], None]
"""Takes articles (id) with their files, and how they are to be written."""


class ExportPanel(Overlay):
    """Remembers format and language. `listed` gives the articles of the library."""

    def __init__(
        self, window: QWidget, context: Context, listed: Callable[[], list[ArticleSummary]], write: Write
    ) -> None:
        super().__init__(window, 620, 330)
        self._context = context
        self._listed = listed
        self._write = write
        self._form = QFormLayout()
        self._format = QComboBox()
        self._language = QComboBox()
        self._notes = QCheckBox()
        self._all = QCheckBox()
        self._path = QLineEdit()
        self._told = QLabel()
        self._told.setProperty("role", "hint")
        self._told.setWordWrap(True)
        self._accept = QPushButton()
        self._accept.setAccessibleName(context.say("ui.export_write"))
        self._accept.setProperty("tone", "primary")
        self._accept.clicked.connect(self.write)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._confirmed = ""
        self.box.addWidget(self._title)
        self.box.addLayout(self._form)
        self.box.addWidget(self._told)
        self.box.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._accept)
        self.box.addLayout(row)
        self._format.activated.connect(lambda _row: self._propose())
        self._notes.toggled.connect(lambda _on: self._tell_withheld())
        self._all.toggled.connect(lambda _on: self._propose())
        self._path.installEventFilter(self)
        for widget in (self._format, self._language, self._notes, self._all):
            widget.installEventFilter(self)

    def offer(self) -> None:
        """Show it for the open article."""
        self._fill()
        self._all.setChecked(False)
        self._propose()
        self._confirmed = ""
        self.appear()
        self._path.setFocus()
        self._path.selectAll()

    def _fill(self) -> None:
        say, settings = self._context.say, self._context.desk.settings
        self._title.setText(say("ui.export"))
        self._accept.setText(f"{say('ui.export_write')}   ⏎")
        self._accept.setAccessibleName(say("ui.export_write"))
        while self._form.rowCount():
            item = self._form.takeRow(0).labelItem
            words = item.widget() if item is not None else None
            if words is not None:
                words.hide()
                words.deleteLater()
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
        self._all.setText(say("ui.export_all", count=len(self._listed())))
        self._all.setVisible(len(self._listed()) > 1)
        self._form.addRow("", self._all)

    def _tell_withheld(self) -> None:
        """Say before writing what protected or internal things will not be in the file."""
        if self._all.isChecked():
            self._told.setText("")
            return
        left_out = self._context.desk.withheld(self._context.article_id, notes=self._notes.isChecked())
        told = self._context.say("ui.export_withheld", count=len(left_out)) if left_out else ""
        self._told.setText(told)

    def _propose(self) -> None:
        """A file named after the title, or the folder for many; what is left out is told."""
        state = self._context.state
        shown = Path(self._path.text()) if self._path.text() else Path.home() / "x"
        folder = shown if shown.is_dir() else shown.parent
        name = file_name(state.version.title if state else "", self._format.currentData()[1])
        self._path.setText(str(folder if self._all.isChecked() else folder / name))
        label = "ui.export_folder" if self._all.isChecked() else "ui.export_path"
        self._path.setAccessibleName(self._context.say(label))
        words = self._form.labelForField(self._path)
        if isinstance(words, QLabel):
            words.setText(self._context.say(label))
        self._tell_withheld()

    def _files(self, path: Path, extension: str) -> dict[str, Path]:
        if not self._all.isChecked():
            return {self._context.article_id: path}
        names = file_names([(row.id, row.title) for row in self._listed()], extension)
        return {id: path / name for id, name in names.items()}

    def write(self) -> None:
        """Have them written; files that exist are told first and overwritten on a second Enter."""
        path = Path(self._path.text()).expanduser()
        form, extension = self._format.currentData()
        if self._all.isChecked() and not path.is_dir():
            self._told.setText(self._context.say("ui.export_no_folder", file=str(path)))
            return
        files = self._files(path, extension)
        there = [file.name for file in files.values() if file.exists()]
        if there and self._confirmed != str(path):
            self._confirmed = str(path)
            id = "ui.export_exists" if len(there) == 1 else "ui.export_exist"
            self._told.setText(self._context.say(id, file=there[0], count=len(there)))
            return
        desk, language = self._context.desk, self._language.currentData()
        desk.set_setting("export.format", form)
        desk.set_setting("export.language", language)
        self.vanish()
        self._write(files, Wish(form, language, self._notes.isChecked(), overwrite=bool(there)))

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
