"""Keys as data: which command a key starts in which mode.

A binding is one key or two in a row ("g g"). Single letters act only in review; in a field only keys with Ctrl or Alt,
function keys and Esc do. A person's own keymap (setting `ui.keymap`, JSON of command id → keys) overrides the default.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from workbench import resources
from workbench.records import dataclass, field
from workbench.ui.widgets.overlay import Overlay

SEQUENCE_MS = 900
"""Time within which the second key of a pair must follow."""

_PRINTED = {"Return": "Enter", "Escape": "Esc"}
_TOP_ROW = {"linux": 10, "win32": 2}
"""Scan code of the key 1 in the top row (evdev + 8 on X11 and Wayland, set 1 on Windows)."""

_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


def load(own: str = "{}") -> dict[str, list[str]]:
    """Command id → its keys, the person's own over the default ones. A malformed own keymap is left out."""
    table = resources.toml("keymaps/default.toml")
    keys = {str(id): [str(key) for key in bound] for id, bound in table["keys"].items()}
    try:
        mine = json.loads(own)
    except ValueError:
        return keys
    if isinstance(mine, dict):
        keys.update({str(id): [str(key) for key in bound] for id, bound in mine.items() if isinstance(bound, list)})
    return keys


def clashes(keys: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Keys that start more than one command."""
    bound: dict[str, list[str]] = {}
    for id, sequences in keys.items():
        for sequence in sequences:
            bound.setdefault(sequence, []).append(id)
    return {sequence: ids for sequence, ids in bound.items() if len(ids) > 1}


def name_of(event: QKeyEvent) -> str:
    """A key press as keymaps write it: "j", "J", "?", "Ctrl+K", "Shift+Right", "Enter"; "" for a mere modifier."""
    key = Qt.Key(event.key()) if event.key() else Qt.Key.Key_unknown
    if key in _MODIFIERS:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    control = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    if text.isprintable() and text.strip() and not control:
        return text
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    if control and 0x20 < key.value < 0x7F and not chr(key.value).isalpha():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # on many keyboards + and the digits are reached by Shift
    written = QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
    head, plus, last = written.rpartition("+")
    return head + plus + _PRINTED.get(last, last)


def digit_of(event: QKeyEvent) -> str:
    """The digit printed on a key of the top row where it is reached by Shift (AZERTY), with the modifiers held; ""
    elsewhere, and where the platform does not tell which key it was.
    """
    first = _TOP_ROW.get(sys.platform, 0)
    number = event.nativeScanCode() - first + 1
    if not first or not 1 <= number <= 10 or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return ""
    held = (Qt.KeyboardModifier.ControlModifier, "Ctrl+"), (Qt.KeyboardModifier.AltModifier, "Alt+")
    return "".join(name for modifier, name in held if event.modifiers() & modifier) + str(number % 10)


NAMES = ("Enter", "Esc", "Space", "Del", "Ins", "Home", "End", "PgUp", "PgDown", "Shift", "Up", "Down", "Left", "Right")
"""Keys that keyboards of different countries call differently."""

_NAMED = re.compile(rf"\b({'|'.join(NAMES)})\b")


def told(binding: str, word: Callable[[str], str]) -> str:
    """A binding as the keyboard before one calls its keys; `word` gives the name of one of NAMES."""
    return _NAMED.sub(lambda match: word(match.group()), binding)


def meant(text: str, word: Callable[[str], str]) -> str:
    """What somebody wrote who calls keys so, as keymaps write it."""
    known = {word(name).casefold(): name for name in NAMES}
    return "".join(known.get(part.casefold(), part) for part in re.split(r"([+, ])", text))


def is_field(widget: QWidget | None) -> bool:
    """Whether keys typed there are its own: text, a choice, a tick."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox | QAbstractSpinBox | QCheckBox)


_EDITING = {"Ctrl+V", "Ctrl+C", "Ctrl+X", "Ctrl+A", "Alt+Left", "Alt+Right"}
"""Keys that stay with the text while typing, whatever they start elsewhere."""

OWN_KEYS = "ownKeys"
"""Property of a sheet over the window: the keys pressed in it are its own, but for those that act in fields."""


OWN_MOVES = "ownMoves"
"""Property of a list: the keys that move through it are its own while it has the focus, and those it names besides."""

_MOVES = {"Up", "Down", "Home", "End", "PgUp", "PgDown"}


def moves_within(widget: QWidget | None, key: str) -> bool:
    """Whether a key moves through the list that has the focus, rather than through the claims."""
    own = widget.property(OWN_MOVES) if widget is not None else None
    return own is not None and (key in _MOVES or key in str(own).split())


BENEATH = ("claim", "alert", "search", "edit")
"""Areas whose commands act on what lies beneath a sheet: not while the sheet is what one sees."""


def on_sheet(widget: QWidget | None) -> bool:
    """Whether a widget is on a sheet over the window."""
    while widget is not None and not isinstance(widget, Overlay):
        widget = widget.parentWidget()
    return widget is not None


def keeps_keys(widget: QWidget | None) -> bool:
    """Whether single keys pressed there are not for commands: a field, or anything on a sheet over the window."""
    if is_field(widget):
        return True
    while widget is not None:
        if widget.property(OWN_KEYS):
            return True
        widget = widget.parentWidget()
    return False


def undoes_typing(widget: QWidget | None, key: str) -> bool:
    """Whether a key takes back (or gives back) what was typed in the field that has the focus, rather than an act."""
    if isinstance(widget, QLineEdit):
        back, again = widget.isUndoAvailable(), widget.isRedoAvailable()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        back, again = widget.document().isUndoAvailable(), widget.document().isRedoAvailable()
    else:
        return False
    return is_field(widget) and ((back and key == "Ctrl+Z") or (again and key in ("Ctrl+Shift+Z", "Ctrl+Y")))


def acts_in_field(key: str) -> bool:
    """Keys that act even while typing."""
    if key in _EDITING:
        return False
    head = key.partition("+")[0]
    return head in ("Ctrl", "Alt") or key == "Esc" or (key.startswith("F") and key[1:].isdigit())


@dataclass()
class Keymap:
    """The bindings of a window, both ways; `word` is what the reader calls a key (one of NAMES)."""

    keys: dict[str, list[str]] = field(default_factory=load)
    word: Callable[[str], str] = str

    def __post_init__(self) -> None:
        self.take(self.keys)

    def take(self, keys: dict[str, list[str]]) -> None:
        """Other bindings from now on, for everyone who holds this map."""
        self.keys = keys
        self._commands = {sequence: id for id, bound in self.keys.items() for sequence in bound}
        self._beginnings = {sequence.split(" ")[0] for sequence in self._commands if " " in sequence}

    def command(self, sequence: str) -> str | None:
        return self._commands.get(sequence)

    def begins(self, key: str) -> bool:
        return key in self._beginnings

    def shown(self, id: str) -> str:
        """The first key of a command for buttons and help, "" when it has none."""
        return next(iter(self.all_shown(id)), "")

    def all_shown(self, id: str) -> list[str]:
        """All keys of a command, as the reader calls them."""
        return [told(key, self.word) for key in self.keys.get(id, [])]


class KeyDispatcher(QObject):
    """Sees the keys of a window before its widgets do and starts the commands they name."""

    pressed = Signal()
    """Some key, whatever it does."""
    refused = Signal(str)
    """The command of a letter that does nothing now."""

    def __init__(
        self, window: QWidget, keymap: Keymap, start: Callable[[str], bool], selecting: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._selecting = selecting
        self._window = window
        self._start = start
        self.keymap = keymap
        self._pending = ""
        self._timer = QTimer(self, singleShot=True, interval=SEQUENCE_MS)
        self._timer.timeout.connect(self._forget)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False  # a list that pops up, a file dialog: their keys are theirs
        focused = QApplication.focusWidget()
        if watched is not (focused if focused is not None and focused.window() is self._window else self._window):
            return False  # a key that a widget left over to its parents has been seen already
        self.pressed.emit()
        return self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = name_of(event)
        if key and not self.keymap.command(key) and not self.keymap.begins(key):
            key = digit_of(event) or key
        if not key or (keeps_keys(QApplication.focusWidget()) and not acts_in_field(key)):
            return False
        if isinstance(QApplication.focusWidget(), QMenuBar) and key != "Esc":
            return False  # Alt or F10 led there: arrows and Enter are its own
        if moves_within(QApplication.focusWidget(), key) or undoes_typing(QApplication.focusWidget(), key):
            return False
        if self._selecting() and not acts_in_field(key):
            # The arrows belong to the text; Enter takes what they have selected.
            return self._start("claim.new") if key == "Enter" else False
        sequence = f"{self._pending} {key}" if self._pending else key
        pending, self._pending = self._pending, ""
        id = self.keymap.command(sequence) or (self.keymap.command(key) if pending else None)
        if id is None and self.keymap.begins(key) and not pending:
            self._pending = key
            self._timer.start()
            return True
        if id is not None and id.partition(".")[0] in BENEATH and on_sheet(QApplication.focusWidget()):
            return False
        started = id is not None and self._start(id)
        if id is not None and not started and len(key) == 1:
            self.refused.emit(id)
        return started or len(key) == 1  # a letter that does nothing now is no search in a list

    def _forget(self) -> None:
        self._pending = ""
