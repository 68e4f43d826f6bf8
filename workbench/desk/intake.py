"""Many files taken in one after the other: what became of each, while it goes on, until it is enough."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from typing import TYPE_CHECKING

from workbench.desk.identifiers import new_id
from workbench.desk.moving import Report
from workbench.desk.operation import Operation
from workbench.desk.ops.articles import add_version, import_draft
from workbench.domain.text import PARAGRAPH_BREAK
from workbench.errors import WorkbenchError
from workbench.i18n import Message, message
from workbench.importers.base import USUAL, Choices, Draft, TrackedChanges
from workbench.importers.folders import files_in
from workbench.importers.web.schemes import is_address
from workbench.importers.web.stopping import Stop
from workbench.records import dataclass

if TYPE_CHECKING:
    from workbench.desk.desk import Desk


__all__ = [
    "USUAL", "Arrived", "Choices", "Draft", "Outcome", "Stop", "TrackedChanges",
    "fetch_all", "files_in", "is_address", "retitled", "take_in",
]  # fmt: skip

_TOGETHER, _SECONDS = 8, 0.3
"""Files that are stored together: at most so many, and none is begun after so long."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: the article it became, or `refused` and why; `remarks` are what could not be taken along, `report` what
    a new draft did to the claims.
    """

    name: str
    article_id: str = ""
    title: str = ""
    refused: Message | None = None
    remarks: tuple[Message, ...] = ()
    report: Report | None = None


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
    changed: Callable[[Draft], Draft] = lambda draft: draft,
    to: str | None = None,
) -> Iterator[Outcome]:
    """Import each file, or page fetched already, as an article of its own, or as a new draft of the article `to`;
    `changed` may correct what was read first. Those that came in before `stopped` says yes stay. Files are read ahead
    while others are checked, and those that are there by then are stored together: a disk takes as long for one.
    """
    ahead = _Ahead(wanted, lambda item: _read(desk, item, choices, changed))
    try:
        while not stopped() and (first := ahead.next()) is not None:
            if to is None:
                yield from _stored(desk, first, ahead, stopped)
            else:
                yield _followed(desk, first, to)
    finally:
        ahead.close()


class _Ahead:
    """Files read beside the caller, a few more than it has asked for. A plain thread: pools register the thread that
    asks for good.
    """

    def __init__(self, wanted: Sequence[Path | Arrived], read: Callable[[Path | Arrived], Arrived]) -> None:
        self._found: Queue[Arrived | BaseException | None] = Queue(_TOGETHER)
        self._closed = Event()
        Thread(target=self._read_all, args=(wanted, read), name="reading-ahead", daemon=True).start()

    def next(self, *, wait: bool = True) -> Arrived | None:
        """The next one; None when there are no more, or without `wait` none is there yet."""
        try:
            found = self._found.get(block=wait)
        except Empty:
            return None
        if isinstance(found, BaseException):
            raise found
        if found is None:
            self._found.put(None)
        return found

    def close(self) -> None:
        """Read no more."""
        self._closed.set()
        with contextlib.suppress(Empty):
            self._found.get_nowait()  # it may be waiting for room

    def _read_all(self, wanted: Sequence[Path | Arrived], read: Callable[[Path | Arrived], Arrived]) -> None:
        try:
            for item in wanted:
                if self._closed.is_set():
                    return
                self._found.put(read(item))
            self._found.put(None)
        except BaseException as error:  # handed over to who waits
            self._found.put(error)


def _stored(desk: Desk, first: Arrived, ahead: _Ahead, stopped: Callable[[], bool]) -> list[Outcome]:
    """What became of the first file and of those that are there when it is stored, on a shared desk of it alone."""
    batch, began = [(new_id(), first)], time.monotonic()

    def operations() -> Iterator[Operation]:
        at: Arrived | None = first
        while at is not None:
            if at.draft is not None:
                yield import_draft(at.draft, batch[-1][0])
            late = len(batch) >= _TOGETHER or time.monotonic() - began > _SECONDS or stopped()
            at = None if late else ahead.next(wait=False)
            if at is not None:
                batch.append((new_id(), at))

    if not desk.shared:
        try:
            desk.run_together(operations())
        except WorkbenchError:  # of one of them: each by itself then
            pass
        else:
            return [_outcome(key, arrived) for key, arrived in batch]
    return [_alone(desk, arrived, partial(import_draft, article_id=key), key) for key, arrived in batch]


def _followed(desk: Desk, arrived: Arrived, article: str) -> Outcome:
    """A new draft of an article."""
    reports: list[Report] = []  # on a shared desk an act may be done anew: the last one counts
    outcome = _alone(desk, arrived, lambda draft: add_version(article, draft, reports.append), article)
    return replace(outcome, report=reports[-1]) if reports and outcome.refused is None else outcome


def _alone(desk: Desk, arrived: Arrived, act: Callable[[Draft], Operation], key: str) -> Outcome:
    if arrived.draft is not None:
        try:
            desk.run(act(arrived.draft))
        except WorkbenchError as error:
            return Outcome(arrived.name, refused=message(error.message_id, **error.params))
    return _outcome(key, arrived)


def _outcome(key: str, arrived: Arrived) -> Outcome:
    if arrived.draft is None:
        return Outcome(arrived.name, refused=arrived.refused)
    return Outcome(arrived.name, key, arrived.draft.title, remarks=arrived.draft.remarks)


def _read(desk: Desk, item: Path | Arrived, choices: Choices, changed: Callable[[Draft], Draft]) -> Arrived:
    try:
        arrived = item if isinstance(item, Arrived) else Arrived(str(item), desk.read_file(item, choices))
        return arrived if arrived.draft is None else replace(arrived, draft=changed(arrived.draft))
    except WorkbenchError as error:
        return Arrived(str(item), refused=message(error.message_id, **error.params))


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
