"""What an act has written so far: undo replays it, and the act itself need not read it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.desk.ports import Image
from workbench.store.mapping import Mapper, Row

REVISION = "revision"
"""Counts the changes of a noun; that it counts on is no change."""


class Written:
    """Images of the nouns that an act touched, as they were before it and as they are now."""

    def __init__(self) -> None:
        self._images: dict[tuple[str, str], Image] = {}
        self._keys: dict[tuple[str, str], dict[str, None]] = {}

    def __bool__(self) -> bool:
        return bool(self._images)

    def note(self, mapper: Mapper, key: str, article: str, before: Row | None, after: Row | None) -> None:
        """A noun became this; None where it does not exist."""
        earlier = self._images.get((mapper.kind, key))
        first = before if earlier is None else earlier.before
        self._images[mapper.kind, key] = Image(mapper.kind, key, article, first, after)
        self._keys.setdefault((mapper.kind, article), {})[key] = None

    def images(self) -> list[Image]:
        """Everything touched, also what is again as it was."""
        return list(self._images.values())

    def changed(self) -> Iterator[Image]:
        """What differs from the start of the act, with all columns."""
        return (image for image in self._images.values() if image.changed - {REVISION})

    def image(self, mapper: Mapper, key: str) -> Image | None:
        """What the act knows of a noun; None when it has not touched it."""
        return self._images.get((mapper.kind, key))

    def made(self, article: str) -> bool:
        """Whether the act made the article: then all there is of it was written here."""
        image = self._images.get(("article", article))
        return image is not None and image.before is None and image.after is not None

    def rows(self, mapper: Mapper, article: str) -> list[Any]:
        """The rows of a kind of an article that the act made, in their natural order."""
        images = [self._images[mapper.kind, key] for key in self._keys.get((mapper.kind, article), ())]
        rows = [image.after for image in images if image.after is not None]
        return sorted(rows, key=lambda row: tuple(row[name] for name in mapper.order))
