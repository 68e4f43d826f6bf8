"""Every command with its keys; the chosen one's keys are typed as a keymap writes them, and read while one types."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.ui.commands.registry import Command
from workbench.ui.context import Context
from workbench.ui.keys import Keymap, load, meant
from workbench.ui.palette.view import score
from workbench.ui.preferences.bindings import Understood, clash, read, with_keys
from workbench.ui.widgets.fields import ParsedField
from workbench.ui.widgets.rows import Row, RowsView


class KeyPage(QWidget):
    """`changed` is emitted with the own keymap (JSON) after the keys of a command were accepted."""

    changed = Signal(str)

    def __init__(
        self, context: Context, commands: Mapping[str, Command], keymap: Keymap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._commands = commands
        self._keymap = keymap
        self._default = load()
        say = context.say
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(say("panel.keys.filter"))
        self.filter.setAccessibleName(say("panel.keys.filter"))
        self.rows = RowsView(say("panel.settings.keys"), context.theme, context.percent)
        self.field = ParsedField(say("panel.settings.keys"), self._understand)
        self._label, hint = QLabel(), QLabel(say("panel.keys.hint"))
        self._label.setProperty("role", "heading")
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self._label)
        line.addWidget(self.field, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        for widget in (self.filter, self.rows):
            box.addWidget(widget)
        box.addLayout(line)
        box.addWidget(hint)
        self.filter.textChanged.connect(lambda _text: self.reload())
        self.filter.installEventFilter(self)
        self.filter.returnPressed.connect(self._to_field)
        self.rows.selectionModel().currentChanged.connect(self._chosen)
        self.rows.activated.connect(self._to_field)
        self.field.committed.connect(self._accept)
        self.reload()

    @property
    def command(self) -> str:
        """The id of the chosen command."""
        return self.rows.key()

    def reload(self) -> None:
        wanted, kept = self.filter.text(), self.command
        ranked = []
        for command in self._commands.values():
            points = score(wanted, self._title(command.id))
            if points is not None:
                ranked.append((points, command))
        if wanted:
            ranked.sort(key=lambda pair: pair[0])
        rows = [self._row(command) for _, command in ranked]
        self.rows.set_rows(rows, kept)
        if not self.command and rows:
            self.rows.select_key(rows[0].key)
        self._chosen()

    def _title(self, id: str) -> str:
        return self._context.say(self._commands[id].title_id)

    def _row(self, command: Command) -> Row:
        bound = self._keymap.keys.get(command.id, [])
        other = clash(self._keymap.keys, command.id, tuple(bound))
        own = bound != self._default.get(command.id, [])
        return Row(
            key=command.id,
            label=self._context.say(f"area.{command.area}"),
            text=self._title(command.id),
            figures=", ".join(self._keymap.all_shown(command.id)) or "—",
            sign="!" if other else "•" if own else "",
            tone="bad" if other else "accent",
            hint=self._context.say("panel.keys.clash", command=self._title(other)) if other else "",
        )

    def _chosen(self) -> None:
        id = self.command
        self.field.setEnabled(bool(id))
        if id:
            name = self._context.say("panel.keys.field", command=self._title(id))
            self._label.setText(name)
            self.field.setAccessibleName(name)
            self.field.load(", ".join(self._keymap.all_shown(id)))

    def _to_field(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _understand(self, text: str) -> tuple[str, bool]:
        found = read(meant(text, self._keymap.word))
        say = self._context.say
        if not found.good:
            id, key = (
                ("panel.keys.reserved", found.reserved) if found.reserved else ("panel.keys.not_a_key", found.wrong)
            )
            return say(id, key=key), False
        other = clash(self._keymap.keys, self.command, found.keys)
        if other:
            return say("panel.keys.clash", command=self._title(other) if other in self._commands else other), False
        return say("panel.keys.understood") if found.keys else say("panel.keys.none"), True

    def _accept(self, text: str) -> None:
        """Keys that are no keys, or start another command, stay in the field, marked, and are not taken over."""
        found: Understood = read(meant(text, self._keymap.word))
        if not found.good or clash(self._keymap.keys, self.command, found.keys):
            return
        own = self._context.desk.settings.text("ui.keymap")
        self.changed.emit(with_keys(own, self.command, found.keys))
        self.reload()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through the commands while one types."""
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in steps:
            rows = self.rows.rows_model.rows
            at = self.rows.currentIndex().row() + steps[event.key()]
            if 0 <= at < len(rows):
                self.rows.select_key(rows[at].key)
            return True
        return super().eventFilter(watched, event)
