"""Every command by a few of its letters, its key beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from workbench.ui.commands.registry import Command
from workbench.ui.context import Context
from workbench.ui.palette.entry import AREA, COMMAND, KEY, TITLE, EntryDelegate
from workbench.ui.widgets.overlay import Overlay

_ONE_PIECE, _WITHIN = 2000, 1000
"""How far ahead a title is that has the letters in one piece, at the start of a word or within one."""


def score(wanted: str, title: str) -> int | None:
    """How well letters in this order fit a title: less is better, None when they do not occur. Letters that stand there
    in one piece come before any that are strewn over it.
    """
    if not wanted:
        return 0
    text, at, total = title.casefold(), -1, 0
    whole = text.find(wanted.casefold().strip())
    if whole >= 0:
        starts_word = whole == 0 or not text[whole - 1].isalnum()
        return whole - (_ONE_PIECE if starts_word else _WITHIN)
    for letter in wanted.casefold():
        if letter.isspace():
            continue
        found = text.find(letter, at + 1)
        if found < 0:
            return None
        starts_word = found == 0 or not text[found - 1].isalnum()
        total += 0 if found == at + 1 else 2 if starts_word else 5 + found - at
        at = found
    return total


class Palette(Overlay):
    """Filled anew each time it appears, with the commands that are possible now."""

    def __init__(self, window: QWidget, context: Context, start: Callable[[str], object]) -> None:
        super().__init__(window, 640, 470)
        self._start = start
        self._entries: list[tuple[str, str, str, str]] = []
        self.line = QLineEdit()
        self.list = QListWidget()
        self._context = context
        self.list.setItemDelegate(EntryDelegate(context, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.addWidget(self.line)
        self.box.addWidget(self.list)
        self._nothing = QLabel(context.say("ui.no_command"))
        self._nothing.setProperty("role", "hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.addWidget(self._nothing, 1)
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._accept())

    def offer(
        self, commands: list[Command], title: Callable[[Command], str], key: Callable[[str], str], name: str
    ) -> None:
        """Show the commands."""
        self._entries = [
            (command.id, title(command), self._context.say(f"area.{command.area}"), key(command.id))
            for command in commands
        ]
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        self.list.setAccessibleName(name)
        self.line.clear()
        self._filter("")
        self.appear()
        self.line.setFocus()

    def _filter(self, text: str) -> None:
        ranked = [(points, entry) for entry in self._entries if (points := score(text, entry[1])) is not None]
        ranked.sort(key=lambda pair: pair[0])
        self.list.clear()
        for _, (id, title, area, key) in ranked:
            item = QListWidgetItem(f"{title}, {key}" if key else title)
            for role, data in ((COMMAND, id), (TITLE, title), (AREA, area), (KEY, key)):
                item.setData(role, data)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(ranked))
        self._nothing.setVisible(not ranked)

    def _accept(self) -> None:
        item = self.list.currentItem()
        self.vanish()
        if item is not None:
            self._start(item.data(COMMAND))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._accept()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.vanish()
                return True
        return super().eventFilter(watched, event)
