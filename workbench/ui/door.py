"""A desk that does not open: why, in words, and the ways on. Shown before the window; nothing is done by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from workbench import app
from workbench.errors import WorkbenchError
from workbench.i18n import Catalogue, day
from workbench.records import dataclass
from workbench.ui.tasks import Job, Tasks
from workbench.ui.widgets.choosers import NamedCombo
from workbench.ui.widgets.key_button import KeyButton

_DAMAGED = ("error.desk.damaged", "error.desk.damaged_restorable")
_LOCKED = ("error.desk.locked", "error.desk.locked_elsewhere")
_LOST = ("error.desk.lost", "error.desk.lost_restorable")
_NO_ROOM = "error.desk.no_room"
_UNWRITABLE = ("error.desk.unwritable", _NO_ROOM)
_WIDTH = 640


@dataclass(frozen=True, slots=True)
class Choice:
    """Which desk to open, how, and what to say of what was done before. With `anew` one begins where another was."""

    location: str | None
    read_only: bool = False
    told: str = ""
    anew: bool = False


class Door(QDialog):
    """`choice` is what was chosen, None when the person gave up. A desk that is `unreadable` was to be opened for
    reading, in vain: that is told, and not offered again.
    """

    def __init__(
        self, location: str | None, error: WorkbenchError, words: Catalogue, tag: str, *, unreadable: bool = False
    ) -> None:
        super().__init__()
        self._unreadable = unreadable and error.message_id in _DAMAGED
        self._location, self._words, self._tag = location, words, tag
        self.choice: Choice | None = None
        self._file = _file_of(location)
        self._copies = app.copies(location) if error.message_id in (*_DAMAGED, *_LOST) else []
        self._lost = error.message_id in _LOST
        self._chooser = NamedCombo()
        self._chooser.installEventFilter(self)
        self.setObjectName("door")
        self.setWindowTitle("Fact-Check Workbench")
        self.setFixedWidth(_WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 24, 28, 22)
        box.setSpacing(10)
        self._label(box, self._say("door.title"), "welcome")
        self.cause = self._label(box, self._cause(error), "")
        self._label(box, str(error.params.get("desk", self._file)), "muted")
        box.addSpacing(6)
        self.ways: dict[str, KeyButton] = {}
        for name in self._possible(error.message_id):
            self._add_way(box, name)
        self.fault = self._label(box, "", "fault")
        self.fault.hide()
        self._tasks = Tasks(self._complain, self)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self._say("door.working"))
        self.progress.hide()
        box.addWidget(self.progress)
        next(iter(self.ways.values())).setFocus()

    def _label(self, box: QVBoxLayout, text: str, role: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        box.addWidget(label)
        return label

    def _say(self, id: str, **params: object) -> str:
        return self._words.text(id, self._tag, **params)

    def _cause(self, error: WorkbenchError) -> str:
        """In the words of the window where it offers what a command line would have to be told."""
        params = dict(error.params)
        if error.message_id in _LOCKED:
            return self._say(f"door.{error.message_id.rpartition('.')[2]}", **{**params, "since": self._since(params)})
        if error.message_id in _DAMAGED:
            return self._say("door.unreadable" if self._unreadable else "door.damaged", **params)
        if error.message_id in _LOST:
            return self._say("door.lost", **params)
        return self._say("door.no_room" if error.message_id == _NO_ROOM else error.message_id, **params)

    def _since(self, params: dict[str, object]) -> str:
        try:
            return self._moment(dt.datetime.fromisoformat(str(params.get("since"))))
        except ValueError:
            return "?"

    def _moment(self, moment: dt.datetime) -> str:
        return f"{day(moment.date(), self._tag)}, {moment:%H:%M}"

    def _possible(self, message_id: str) -> list[str]:
        """The ways on, the best first."""
        is_file = self._file is not None and self._file.is_file()
        if message_id in _DAMAGED:
            reading = [] if self._unreadable else ["read_only"]
            return [*(["restore"] if self._copies else []), *reading, "salvage", "other", "quit"]
        if message_id in _LOST:
            return [*(["restore"] if self._copies else []), "new", "other", "quit"]
        if message_id in _LOCKED:
            return ["again", "read_only", "other", "quit"]
        readable = is_file and message_id in _UNWRITABLE
        return ["again", *(["read_only"] if readable else []), "other", "quit"]

    def _add_way(self, box: QVBoxLayout, name: str) -> None:
        button = KeyButton(
            self._say(f"door.{name}"), self._say("key.Esc") if name == "quit" else str(len(self.ways) + 1)
        )
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAutoDefault(True)
        button.setMinimumHeight(34)
        button.clicked.connect(self._acts()[name])
        self.ways[name] = button
        way = QVBoxLayout()
        way.setSpacing(3)
        row = QHBoxLayout()
        row.addWidget(button, 1)
        if name == "restore":
            for copy in self._copies:
                self._chooser.addItem(self._moment(copy.made), copy.path)
            self._chooser.setAccessibleName(self._say("door.copies"))
            row.addWidget(self._chooser)
        way.addLayout(row)
        box.addLayout(way)
        if name == "restore":
            QWidget.setTabOrder(button, self._chooser)
        hint = "door.restore_lost_hint" if name == "restore" and self._lost else f"door.{name}_hint"
        told = self._say(hint) if self._words.has(hint, self._tag) else ""
        if told:
            button.setAccessibleDescription(told)
            self._label(way, told, "hint").setContentsMargins(11, 0, 0, 4)

    def _acts(self) -> dict[str, Callable[[], None]]:
        return {
            "again": lambda: self._leave(Choice(self._location)),
            "read_only": lambda: self._leave(Choice(self._location, read_only=True)),
            "new": lambda: self._leave(Choice(self._location, anew=True)),
            "restore": self._restore, "salvage": self._salvage, "other": self._other, "quit": self.reject,
        }  # fmt: skip

    def _leave(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()

    def _restore(self) -> None:
        chosen = Path(self._chooser.currentData())

        def act(job: Job) -> str:
            kept = app.restore(self._location, chosen, job.step)
            if kept is None:
                return self._say("door.brought_back", file=chosen.name)
            return self._say("door.restored", file=chosen.name, kept=str(kept))

        self._try(act, self._location)

    def _salvage(self) -> None:
        assert self._file is not None
        proposed = self._file.with_name(f"{self._file.stem}-salvaged{self._file.suffix or '.db'}")
        name, _ = QFileDialog.getSaveFileName(self, self._say("door.salvage"), str(proposed))

        def act(job: Job) -> str:
            return self._say("door.salvaged", count=app.salvage(self._location, Path(name), job.step), file=name)

        if name:
            self._try(act, name)

    def _try(self, act: Callable[[Job], str], location: str | None) -> None:
        """Do it beside the window and open the desk that comes of it; a failure is told here, and another way can be
        taken. Esc stops it.
        """
        self.fault.hide()
        job = self._tasks.start(
            self._say("door.working"), act, lambda told: self._leave(Choice(location, told=told)),
            lambda: self._tell(self._say("door.stopped")),
        )  # fmt: skip
        job.stepped.connect(self._show_progress)
        self._show_progress(0, 0)
        self._set_working(True)

    def _set_working(self, working: bool) -> None:
        """The only way on is to stop, until it is done."""
        for name, button in self.ways.items():
            button.setEnabled(not working or name == "quit")
        self._chooser.setEnabled(not working)
        self.ways["quit"].show_words(self._say("door.stop" if working else "door.quit"), "Esc")
        self.progress.setVisible(working)
        if working:
            self.ways["quit"].setFocus()
        self.adjustSize()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _complain(self, error: WorkbenchError) -> None:
        self._tell(self._say(error.message_id, **error.params))

    def _tell(self, words: str) -> None:
        """What came of a way that led nowhere; then there are all of them again."""
        self.fault.setText(words)
        self.fault.show()
        self._set_working(False)
        next(iter(self.ways.values())).setFocus()

    def reject(self) -> None:
        """Give up: what is being done first, the whole matter otherwise."""
        if self._tasks.jobs:
            self._tasks.stop_all()
        else:
            super().reject()

    def _other(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self._say("door.other"), str(self._file.parent if self._file else Path.home()),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if name:
            self._leave(Choice(name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the chosen backup restores it, and starts no other way."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self._chooser and pressed in enter:
            self.ways["restore"].click()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, arrows go up and down."""
        buttons = list(self.ways.values())
        text = event.text()
        if text.isdecimal() and 1 <= int(text) < len(buttons):
            buttons[int(text) - 1].click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            focused: QWidget | None = self.focusWidget()
            at = next((number for number, button in enumerate(buttons) if button is focused), 0)
            buttons[(at + (1 if event.key() == Qt.Key.Key_Down else -1)) % len(buttons)].setFocus()
        else:
            super().keyPressEvent(event)


def _file_of(location: str | None) -> Path | None:
    try:
        return None if app.is_address(location) else app.desk_path(location)
    except WorkbenchError:
        return None
