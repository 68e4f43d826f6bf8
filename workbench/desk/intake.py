"""Many files taken in one after the other: what became of each, while it goes on, until it is enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from workbench.desk.identifiers import new_id
from workbench.desk.ops.articles import import_draft
from workbench.domain.text import PARAGRAPH_BREAK
from workbench.errors import WorkbenchError
from workbench.i18n import Message, message
from workbench.importers.base import USUAL, Choices, Draft, TrackedChanges
from workbench.importers.folders import files_in
from workbench.importers.web.fetching import Stop
from workbench.importers.web.schemes import is_address
from workbench.records import dataclass

if TYPE_CHECKING:
    from workbench.desk.desk import Desk


__all__ = [
    "USUAL", "Arrived", "Choices", "Draft", "Outcome", "Stop", "TrackedChanges",
    "fetch_all", "files_in", "is_address", "retitled", "take_in",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: the article it became, or `refused` and why; `remarks` are what could not be taken along."""

    name: str
    article_id: str = ""
    title: str = ""
    refused: Message | None = None
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrived:
    """A page that was fetched: its draft, or why there is none."""

    name: str
    draft: Draft | None = None
    refused: Message | None = None


def fetch_all(
    desk: Desk, addresses: Sequence[str], choices: Choices, stop: Stop, came: Callable[[int, str], None]
) -> list[Arrived]:
    """The pages at addresses that a person asked for, one after the other until `stop` is set. `came` hears of how many
    are there and of the one that is being fetched. Touches no article: it may run beside everything else.
    """
    found: list[Arrived] = []
    for address in addresses:
        if stop.is_set():
            break
        came(len(found), address)

        def heard(done: int, _total: int, address: str = address) -> None:
            came(len(found), f"{address} · {done // 1024} kB")

        try:
            found.append(Arrived(address, desk.fetch(address, choices, allowed=True, progress=heard, stop=stop)))
        except WorkbenchError as error:
            if not stop.is_set():
                found.append(Arrived(address, refused=message(error.message_id, **error.params)))
    return found


def take_in(
    desk: Desk,
    wanted: Sequence[Path | Arrived],
    choices: Choices = USUAL,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome]:
    """Import each file, or page fetched already, as an article of its own; those that came in before `stopped` says yes
    stay. The next file is read while one is checked and stored.
    """
    coming = _ahead(desk, wanted[0], choices) if wanted else None
    for number in range(1, len(wanted) + 1):
        if stopped() or coming is None:
            break
        arrived = _came(coming)
        coming = _ahead(desk, wanted[number], choices) if number < len(wanted) else None
        yield _taken(desk, arrived)
    if coming is not None:
        _came(coming)


def _ahead(desk: Desk, item: Path | Arrived, choices: Choices) -> SimpleQueue[Arrived | BaseException]:
    """Where what is read beside the caller will be. A plain thread: pools register the thread that asks for good."""
    place: SimpleQueue[Arrived | BaseException] = SimpleQueue()

    def read() -> None:
        try:
            place.put(_read(desk, item, choices))
        except BaseException as error:  # handed over to who waits
            place.put(error)

    Thread(target=read, name="reading-ahead", daemon=True).start()
    return place


def _came(place: SimpleQueue[Arrived | BaseException]) -> Arrived:
    arrived = place.get()
    if isinstance(arrived, BaseException):
        raise arrived
    return arrived


def _read(desk: Desk, item: Path | Arrived, choices: Choices) -> Arrived:
    if isinstance(item, Arrived):
        return item
    try:
        return Arrived(str(item), desk.read_file(item, choices))
    except WorkbenchError as error:
        return Arrived(str(item), refused=message(error.message_id, **error.params))


def _taken(desk: Desk, arrived: Arrived) -> Outcome:
    draft, key = arrived.draft, new_id()
    if draft is None:
        return Outcome(arrived.name, refused=arrived.refused)
    try:
        desk.run(import_draft(draft, key))
    except WorkbenchError as error:
        return Outcome(arrived.name, refused=message(error.message_id, **error.params))
    return Outcome(arrived.name, key, draft.title, remarks=draft.remarks)


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
