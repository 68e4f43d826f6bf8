"""Format, language, notes, sections and file of a claim sheet, or of those of all articles listed, with a preview and
what is left out; Enter writes them beside the window. Nothing is overwritten without being asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.desk.views import ArticleSummary
from workbench.settings import Value
from workbench.ui.context import Context
from workbench.ui.export_preview import ExportPreview, Run
from workbench.ui.export_sections import SectionChoice
from workbench.ui.exporting import Wish, file_name, file_names
from workbench.ui.widgets.choosers import NamedCombo
from workbench.ui.widgets.key_button import KeyButton
from workbench.ui.widgets.overlay import Overlay

Write = Callable[[dict[str, Path], Wish], None]
"""Takes articles (id) with their files, and how they are to be written."""


class ExportPanel(Overlay):
    """Remembers every choice with the desk. `listed` gives the articles of the library."""

    def __init__(
        self, window: QWidget, context: Context, listed: Callable[[], list[ArticleSummary]], write: Write, run: Run
    ) -> None:
        super().__init__(window, 1060, 660)
        self._context = context
        self._listed = listed
        self._write = write
        self._form = QFormLayout()
        self._format = NamedCombo()
        self._language = NamedCombo()
        self._notes = QCheckBox()
        self._all = QCheckBox()
        self._sections = SectionChoice(context)
        self._path = QLineEdit()
        self._told = QLabel()
        self._told.setProperty("role", "alerts")
        self._told.setWordWrap(True)
        self._accept = KeyButton(context.say("ui.export_write"), context.say("key.Enter"))
        self._accept.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._accept.setProperty("tone", "primary")
        self._accept.clicked.connect(self.write)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._confirmed: tuple[Path, ...] = ()
        self.preview = ExportPreview(context, run)
        self._lay_out()
        self._format.activated.connect(lambda _row: self._propose())
        self._language.activated.connect(lambda _row: self._look())
        self._notes.toggled.connect(lambda _on: self._look())
        self._all.toggled.connect(lambda _on: self._propose())
        self._sections.changed.connect(self._look)
        answering = (
            self._path, self._format, self._language, self._notes, self._all, *self._sections.boxes.values(),
        )  # fmt: skip
        shown = (self.preview.left_out, self._accept, self.preview.page, self.preview.text)
        for widget in (*answering, *shown):
            widget.installEventFilter(self)
        choices = (self._format, self._language, self._path, self._notes, *self._sections.boxes.values(), self._all)
        self._order = (*choices, *shown)

    def _lay_out(self) -> None:
        """The choices and what is left out on one side, how it looks on the other."""
        chosen = QVBoxLayout()
        chosen.setSpacing(10)
        chosen.addLayout(self._form)
        chosen.addWidget(self.preview.withheld)
        chosen.addWidget(self.preview.left_out, 1)
        chosen.addStretch(0)
        chosen.addWidget(self._told)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._accept)
        chosen.addLayout(row)
        sides = QHBoxLayout()
        sides.setSpacing(18)
        sides.addLayout(chosen, 5)
        sides.addWidget(self.preview, 6)
        self.box.addWidget(self._title)
        self.box.addLayout(sides, 1)

    def offer(self) -> None:
        """Show it for the open article."""
        self._fill()
        self._propose()
        self._confirmed = ()
        self.appear()
        self._path.setFocus()
        self._path.selectAll()

    def _fill(self) -> None:
        say, settings = self._context.say, self._context.desk.settings
        self._title.setText(say("ui.export"))
        self._accept.show_words(say("ui.export_write"), say("key.Enter"))
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
        self._notes.setChecked(settings.flag("export.notes"))
        for label, widget in (("ui.export_format", self._format), ("ui.export_language", self._language)):
            widget.setAccessibleName(say(label))
            self._form.addRow(say(label), widget)
        self._path.setAccessibleName(say("ui.export_path"))
        self._form.addRow(say("ui.export_path"), self._path)
        self._form.addRow("", self._notes)
        self._sections.show_without(frozenset(settings.text("export.without").split()))
        words = QLabel(say("ui.export_sections"))
        words.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside the first line of boxes
        self._form.addRow(words, self._sections)
        self._all.setText(say("ui.export_all", count=len(self._listed())))
        self._all.setVisible(len(self._listed()) > 1)
        self._all.setChecked(settings.flag("export.all") and len(self._listed()) > 1)
        self._form.addRow("", self._all)
        for before, after in pairwise(self._order):  # Tab goes as the eye does
            QWidget.setTabOrder(before, after)

    def _wish(self) -> Wish:
        return Wish(
            self._format.currentData()[0],
            self._language.currentData(),
            self._notes.isChecked(),
            self._sections.without(),
        )

    def _look(self) -> None:
        """Have the preview and what is left out follow the choices; a question asked before is void."""
        self._tell("")
        self._confirmed = ()
        state = self._context.state
        chosen = [(self._context.article_id, state.version.title if state else "")]
        if self._all.isChecked():
            chosen = [(row.id, row.title) for row in self._listed()]
        self.preview.look(chosen, self._wish())

    def _tell(self, text: str) -> None:
        """What stands in the way of writing; nothing when nothing does."""
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _propose(self) -> None:
        """A file named after the title, or the folder for many; what is left out is told."""
        state = self._context.state
        shown = Path(self._path.text() or self._context.desk.settings.text("export.folder") or Path.home())
        folder = shown if shown.is_dir() else shown.parent
        name = file_name(state.version.title if state else "", self._format.currentData()[1])
        self._path.setText(str(folder if self._all.isChecked() else folder / name))
        label = "ui.export_folder" if self._all.isChecked() else "ui.export_path"
        self._path.setAccessibleName(self._context.say(label))
        words = self._form.labelForField(self._path)
        if isinstance(words, QLabel):
            words.setText(self._context.say(label))
        self._look()

    def _files(self, path: Path, extension: str) -> dict[str, Path]:
        if not self._all.isChecked():
            return {self._context.article_id: path}
        names = file_names([(row.id, row.title) for row in self._listed()], extension)
        return {id: path / name for id, name in names.items()}

    def write(self) -> None:
        """Have them written; files that exist are told first and overwritten on a second Enter."""
        path = Path(self._path.text()).expanduser()
        _form, extension = self._format.currentData()
        if self._all.isChecked() and not path.is_dir():
            self._tell(self._context.say("ui.export_no_folder", file=str(path)))
            return
        files = self._files(path, extension)
        there = [file.name for file in files.values() if file.exists()]
        if there and self._confirmed != tuple(files.values()):
            self._confirmed = tuple(files.values())
            id = "ui.export_exists" if len(there) == 1 else "ui.export_exist"
            self._tell(self._context.say(id, file=there[0], count=len(there)))
            return
        self._remember(path if self._all.isChecked() else path.parent)
        self.vanish()
        self._write(files, replace(self._wish(), overwrite=bool(there)))

    def _remember(self, folder: Path) -> None:
        """Keep the choices with the desk, those that changed; a desk that is only read forgets them."""
        desk, wish = self._context.desk, self._wish()
        chosen: dict[str, Value] = {
            "format": wish.format,
            "language": wish.language,
            "notes": wish.notes,
            "without": " ".join(wish.without),
            "folder": str(folder),
        }
        if len(self._listed()) > 1:
            chosen["all"] = self._all.isChecked()
        for name, value in chosen.items():
            if not desk.read_only and desk.settings.get(f"export.{name}") != value:
                desk.set_setting(f"export.{name}", value)

    def vanish(self) -> None:
        self.preview.leave()
        super().vanish()

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
