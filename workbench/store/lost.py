"""A desk that was there and is no more: its file is gone or empty, but what a desk has beside it still lies there.

To SQLite such a place is a new database. A desk begun there unasked would look as if all work were lost, its copy of
the day would take the place of the last good one, and SQLite deletes the log beside an empty file.
"""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

from workbench.errors import DeskError
from workbench.i18n import Message, message
from workbench.store import backups, seal

_GONE, _EMPTY = message("desk.damage.gone"), message("desk.damage.empty")
_BESIDE = ("{name}-wal", "{name}-shm", "{name}.seal", "{name}.typed", "{stem}.backups", "{stem}.files")
"""What belongs to a desk and lies beside it; its lock belongs to whoever has it open."""


def refuse(desk: Path) -> None:
    """Raises DeskError, with the newest good copy, when a desk was here and its file is gone or empty."""
    cause = _cause(desk)
    if cause is not None:
        newest = backups.newest_good(desk)
        raise DeskError(
            "error.desk.lost_restorable" if newest else "error.desk.lost",
            desk=str(desk), cause=cause, backup=str(newest or ""),
        )  # fmt: skip


def _cause(desk: Path) -> Message | None:
    exists = desk.exists()
    if exists and desk.stat().st_size:
        return None
    log = desk.with_name(f"{desk.name}-wal")
    traces = (
        seal.seal_path(desk).exists(),
        log.exists() and log.stat().st_size > 0,
        any(backups.folder_of(desk).glob("*.db")),
        any(backups.files_of(desk).glob("??/*")),
    )
    if not any(traces):
        return None
    return _EMPTY if exists else _GONE


def make_room(desk: Path, now: dt.datetime) -> Path | None:
    """Where a desk is lost, what it left goes under another name, at which its copies can still be restored; that
    name. None where there is nothing to do. Raises OSError.
    """
    if _cause(desk) is None:
        return None
    aside = _free(desk, now)
    for own, other in zip(_beside(desk), _beside(aside), strict=True):
        if own.exists():
            own.replace(other)
    if desk.exists():
        desk.replace(aside)
    return aside


def _beside(desk: Path) -> list[Path]:
    return [desk.with_name(name.format(name=desk.name, stem=desk.stem)) for name in _BESIDE]


def _free(desk: Path, now: dt.datetime) -> Path:
    """A name at which nothing of any desk lies."""
    for number in itertools.count(1):
        tail = f"-{number}" if number > 1 else ""
        place = desk.with_name(f"{desk.stem}.before-{now:%Y%m%d-%H%M%S}{tail}{desk.suffix}")
        if not any(path.exists() for path in (place, *_beside(place))):
            return place
    raise AssertionError
