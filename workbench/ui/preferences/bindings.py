"""What a person types as the keys of a command, and the keymap that comes of it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from workbench.records import dataclass
from workbench.ui.keys import load

_PRINTED = {"Enter": "Return"}
_MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
_RESERVED = {"Tab", "Shift+Tab", "Backspace", "Left", "Right", "Shift"}


@dataclass(frozen=True, slots=True)
class Understood:
    """The keys read from a text, or the first piece that is no key (`wrong`) or may not be one (`reserved`)."""

    keys: tuple[str, ...] = ()
    wrong: str = ""
    reserved: str = ""

    @property
    def good(self) -> bool:
        return not self.wrong and not self.reserved


def read(text: str) -> Understood:
    """« j, Down » → ("j", "Down"); « g g » is one key pressed twice; a comma alone is the key ","."""
    keys: list[str] = []
    for piece in (part.strip() for part in text.split(", ")):
        if not piece:
            continue
        names = piece.split()
        if len(names) > 2:
            return Understood(wrong=piece)
        for name in names:
            if name in _RESERVED:
                return Understood(reserved=name)
            if not is_key(name):
                return Understood(wrong=name)
        keys.append(" ".join(names))
    return Understood(tuple(dict.fromkeys(keys)))


def is_key(name: str) -> bool:
    """Whether a name is written as keymaps write keys: "j", "?", "Ctrl+K", "Shift+Right", "Enter", "F9"."""
    if len(name) == 1:
        return name.isprintable() and not name.isspace()
    if name.endswith("++"):
        return all(part in _MODIFIERS for part in name[:-2].split("+"))
    *modifiers, last = name.split("+")
    if not last or any(part not in _MODIFIERS for part in modifiers) or len(set(modifiers)) != len(modifiers):
        return False
    if modifiers == ["Shift"] and len(last) == 1:
        return False  # that is a capital letter or another sign: written as itself
    if len(last) == 1 and last.islower():
        return False
    qt = "+".join([*modifiers, _PRINTED.get(last, last)])
    written = QKeySequence(qt, QKeySequence.SequenceFormat.PortableText)
    return bool(written.count()) and written.toString(QKeySequence.SequenceFormat.PortableText) == qt


def clash(keys: Mapping[str, list[str]], command: str, wanted: tuple[str, ...]) -> str:
    """The first other command that one of the keys starts, or whose pair of keys begins with it; "" when none does."""
    for id, bound in keys.items():
        if id == command:
            continue
        for key in wanted:
            if any(key == other or _begins(key, other) or _begins(other, key) for other in bound):
                return id
    return ""


def _begins(key: str, other: str) -> bool:
    return " " in other and " " not in key and other.partition(" ")[0] == key


def with_keys(own: str, command: str, wanted: tuple[str, ...]) -> str:
    """The own keymap (JSON) with the keys of one command; what equals the default is left out."""
    try:
        mine = json.loads(own or "{}")
    except ValueError:
        mine = {}
    if not isinstance(mine, dict):
        mine = {}
    mine[command] = list(wanted)
    if load().get(command, []) == list(wanted):
        del mine[command]
    return json.dumps(mine, ensure_ascii=False, sort_keys=True)
