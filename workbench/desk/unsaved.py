"""What is being typed and not saved yet, in a small file of this machine: a program that dies loses none of it.

It is no act and no part of the desk: it is kept while somebody types, and forgotten when the field is left and saved.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from workbench.desk.codec import decode, encode
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A text typed into a field of a claim ("note", "amount" …; `index` among several), or of a `piece` of evidence on
    it, over the value that was shown there. In the place of the claim may be what else a text is typed about.
    """

    article: str
    claim: str
    field: str
    index: int
    text: str
    over: str = ""
    piece: str = ""

    @property
    def place(self) -> tuple[str, str, str, int]:
        return self.claim, self.piece, self.field, self.index


class UnsavedTexts:
    """At most one text per field. Trouble with the file disturbs nobody who types."""

    def __init__(self, path: Path | None) -> None:
        """None for a desk that may only be read: nothing is kept."""
        self._path = path
        self._items = {} if path is None else {item.place: item for item in _read(path)}

    def all(self) -> tuple[Unsaved, ...]:
        """Those kept, the one typed last at the end."""
        return tuple(self._items.values())

    def keep(self, item: Unsaved) -> None:
        """In the place of what was typed there before."""
        if self._items.get(item.place) != item:
            self._items.pop(item.place, None)
            self._items[item.place] = item
            self._write()

    def forget(self, item: Unsaved) -> None:
        if self._items.pop(item.place, None) is not None:
            self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        with contextlib.suppress(OSError):
            if not self._items:
                self._path.unlink(missing_ok=True)
                return
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary = self._path.with_name(f"{self._path.name}.part")
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump([encode(item) for item in self._items.values()], stream, ensure_ascii=False)
            temporary.replace(self._path)


def _read(path: Path) -> list[Unsaved]:
    try:
        found: Any = json.loads(path.read_text("utf-8"))
        return [decode(Unsaved, item) for item in found]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
