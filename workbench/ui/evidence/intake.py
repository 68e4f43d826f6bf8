"""Evidence handed over becomes part of a claim: files are copied on the worker, one drop is one act to undo."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData

from workbench.desk.ops.evidence import add_pieces
from workbench.domain.evidence import Evidence
from workbench.errors import InputError
from workbench.ui.context import Context
from workbench.ui.evidence.offers import Offer, document, offers

Run = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""Does work beside the window, then something with its result."""


class Intake:
    """`run` is that of the window's tasks."""

    def __init__(self, context: Context, run: Run) -> None:
        self._context = context
        self._run = run

    def take(self, claim_id: str, data: QMimeData | None) -> None:
        """What was dropped on a claim or pasted."""
        now = _now()
        name = self._context.say("panel.evidence.image", day=now.date(), time=f"{now:%H-%M-%S}")
        found = offers(data, now.date(), name)
        if found:
            self.add(claim_id, found)
        else:
            self._context.told.emit(self._context.say("panel.evidence.nothing"), True)

    def take_files(self, claim_id: str, paths: Sequence[Path]) -> None:
        """Files chosen in a dialog."""
        self.add(claim_id, [document(path, _now().date()) for path in paths])

    def add(self, claim_id: str, found: Sequence[Offer]) -> None:
        """Put pieces on a claim, beside the window; then say so."""
        context = self._context
        titles = ", ".join(offer.evidence.title for offer in found)

        def work() -> None:
            with tempfile.TemporaryDirectory(prefix="evidence") as folder:
                context.desk.run(add_pieces(claim_id, [_filed(offer, Path(folder)) for offer in found]))

        self._run(work, lambda _none: context.told.emit(context.say("panel.evidence.added", title=titles), False))


def _filed(offer: Offer, folder: Path) -> tuple[Evidence, Path | None]:
    """The piece with the file to copy; an image is written for it. Raises InputError for a folder."""
    if offer.image:
        path = folder / f"{offer.evidence.title}.png"
        path.write_bytes(offer.image)
        return offer.evidence, path
    if offer.path is not None and offer.path.is_dir():
        raise InputError("error.evidence.folder", file=offer.path.name)
    return offer.evidence, offer.path


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC).astimezone()
