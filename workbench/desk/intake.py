"""Many files taken in one after the other: what became of each, while it goes on, until it is enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.identifiers import new_id
from workbench.desk.ops.articles import import_draft
from workbench.domain.text import PARAGRAPH_BREAK
from workbench.errors import WorkbenchError
from workbench.i18n import Message, message
from workbench.importers.base import USUAL, Choices, Draft, TrackedChanges
from workbench.importers.folders import files_in
from workbench.importers.web.addresses import is_address
from workbench.importers.web.fetching import Stop

if TYPE_CHECKING:
    from workbench.desk.desk import Desk


__all__ = [
    "USUAL", "Choices", "Draft", "Outcome", "Stop", "TrackedChanges", "files_in", "is_address", "retitled", "take_in",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: the article it became, or `refused` and why; `remarks` are what could not be taken along."""

    name: str
    article_id: str = ""
    title: str = ""
    refused: Message | None = None
    remarks: tuple[Message, ...] = ()


def take_in(
    desk: Desk, paths: Sequence[Path], choices: Choices = USUAL, stopped: Callable[[], bool] = lambda: False
) -> Iterator[Outcome]:
    """Import each file as an article of its own; those that came in before `stopped` says yes stay."""
    for path in paths:
        if stopped():
            return
        key = new_id()
        try:
            draft = desk.read_file(path, choices)
            desk.run(import_draft(draft, key))
        except WorkbenchError as error:
            yield Outcome(str(path), refused=message(error.message_id, **error.params))
        else:
            yield Outcome(str(path), key, draft.title, remarks=draft.remarks)


def retitled(draft: Draft, title: str) -> Draft:
    """The draft under another title. A first line that was taken for the title and is none goes back into the text."""
    title = " ".join(title.split())
    if title or draft.title_from != "text" or not draft.title:
        return replace(draft, title=title)
    lead = f"{draft.title}{PARAGRAPH_BREAK}"
    moved = len(lead)
    notes = tuple(replace(note, start=note.start + moved, end=note.end + moved) for note in draft.notes)
    locators = tuple(replace(item, start=item.start + moved if item.start else 0) for item in draft.locators)
    return replace(draft, title="", title_from="", body=lead + draft.body, notes=notes, locators=locators)
