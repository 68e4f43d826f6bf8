"""Copies of a SQLite desk: one a day and one before each change of the schema, thinned as they age.

They are made with SQLite's online backup, so a desk can be copied while it is in use, and are complete files of their
own. A damaged desk never replaces a backup: only a file that passed its check is copied.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import DeskError
from workbench.store import seal
from workbench.store.faults import told
from workbench.store.lock import DeskLock

Step = Callable[[int, int], None]

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many daily, weekly and monthly copies stay."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy with its day."""

    path: Path
    day: dt.date


def folder_of(desk: Path) -> Path:
    """The folder of a desk's backups, beside it."""
    return desk.with_name(f"{desk.stem}.backups")


def files_of(desk: Path) -> Path:
    """The folder of a desk's archived evidence, beside it."""
    return desk.with_name(f"{desk.stem}.files")


def carry_files(source: Path, target: Path) -> None:
    """The archived evidence of one desk comes to lie beside another too, each file whole or not. Raises OSError."""
    for path in files_of(source).glob("??/*"):
        place = files_of(target) / path.parent.name / path.name
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            temporary = place.with_name(f".{place.name}.part")
            shutil.copyfile(path, temporary)
            temporary.replace(place)


def before_schema(desk: Path, revision: str) -> Path:
    """The copy that is made before the schema is brought to a revision."""
    return folder_of(desk) / f"before-schema-{revision}.db"


def backups(desk: Path) -> list[Backup]:
    """All daily copies there are, newest first."""
    found = []
    for path in folder_of(desk).glob("????-??-??.db"):
        try:
            found.append(Backup(path, dt.date.fromisoformat(path.stem)))
        except ValueError:
            continue
    return sorted(found, key=lambda backup: backup.day, reverse=True)


def newest_good(desk: Path) -> Path | None:
    """The newest copy that passes its check."""
    return next(good(desk), None)


def good(desk: Path) -> Iterator[Path]:
    """The copies of every sort that pass their check, those made last first."""
    return (path for path in reversed(_in_order(desk)) if not complaint(path))


def _in_order(desk: Path) -> list[Path]:
    """The copies of a desk as they were made: by the number that each carries, for a clock may be set back."""
    return sorted(folder_of(desk).glob("[!.]*.db"), key=lambda path: (_number(path), path.stat().st_mtime, path.name))


def _next_number(desk: Path) -> int:
    return 1 + max(map(_number, folder_of(desk).glob("[!.]*.db")), default=0)


def _number(copy: Path) -> int:
    """A copy's number, 0 for one without: SQLite's own field for a program's use, at a fixed place of the file."""
    try:
        with copy.open("rb") as stream:
            stream.seek(_NUMBER_AT)
            return int.from_bytes(stream.read(4), "big", signed=True)
    except OSError:
        return 0


_NUMBER_AT = 60
_PAGES = 512
"""Pages copied between two steps."""


def back_up(desk: Path, target: Path, step: Step | None = None) -> None:
    """Copy a desk, in use or not, to a new file: all of it or nothing. `step` hears pages copied and all pages; what it
    raises ends the copy and leaves nothing. Raises DeskError.
    """

    def told_step(_status: int, left: int, total: int) -> None:
        if step is not None:
            step(total - left, total)

    with told(str(target)):
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.part")
        _clear(temporary)
        number = _next_number(desk) if target.parent == folder_of(desk) else None
        try:
            with closing(sqlite3.connect(desk)) as source, closing(sqlite3.connect(temporary)) as copy:
                source.execute("PRAGMA query_only = ON")
                source.backup(copy, pages=_PAGES if step is not None else -1, progress=told_step)
                copy.execute("PRAGMA journal_mode = DELETE")  # a copy is one file, and looking at it makes no other
                if number is not None:
                    copy.execute(f"PRAGMA user_version = {number}")
            _flush(temporary)
            temporary.replace(target)
        finally:
            _clear(temporary)


def _clear(temporary: Path) -> None:
    """Remove what an interrupted copy left; its journal would be played into the next one."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def back_up_by_hand(desk: Path, now: dt.datetime, step: Step | None = None) -> Path:
    """A copy that a person asked for, in the folder of backups. Raises DeskError."""
    target = by_hand(desk, now)
    back_up(desk, target, step)
    return target


def by_hand(desk: Path, now: dt.datetime) -> Path:
    """Where a copy that a person asks for goes: never over another, also when an hour comes twice."""
    return _free(folder_of(desk) / f"{now:%Y-%m-%d-%H%M%S}-by-hand.db")


def _free(path: Path) -> Path:
    """The path, or the first numbered one beside it where nothing is."""
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in itertools.count(2))
    return next(place for place in itertools.chain([path], numbered) if not place.exists())


def back_up_daily(desk: Path, today: dt.date) -> Path | None:
    """Today's copy, unless there is one; older ones are thinned. Raises DeskError."""
    target = folder_of(desk) / f"{today.isoformat()}.db"
    if target.exists():
        return None
    back_up(desk, target)
    for backup in surplus(backups(desk), today):
        backup.path.unlink(missing_ok=True)
    return target


def renew_daily(desk: Path, today: dt.date) -> None:
    """Today's copy as the desk is now, in the place of an earlier one of the day; a copy that does not pass its check
    replaces nothing. Raises DeskError.
    """
    target = folder_of(desk) / f"{today.isoformat()}.db"
    fresh = target.with_name(f".{target.name}.fresh")
    with told(str(target)):
        try:
            back_up(desk, fresh)
            if not complaint(fresh):
                fresh.replace(target)
        finally:
            _clear(fresh)


def surplus(known: list[Backup], today: dt.date) -> list[Backup]:
    """The copies that the rotation no longer keeps: all but the newest of each day, week and month. A copy dated after
    today (the clock was set back) stays.
    """
    kept: set[Path] = {backup.path for backup in known if backup.day > today}
    slots = (
        (DAYS, lambda day: day.isoformat()),
        (WEEKS, lambda day: "{}-{}".format(*day.isocalendar()[:2])),
        (MONTHS, lambda day: day.isoformat()[:7]),
    )
    for limit, slot in slots:
        newest: dict[str, Path] = {}
        for backup in known:
            newest.setdefault(slot(backup.day), backup.path)
        kept.update(list(newest.values())[:limit])
    return [backup for backup in known if backup.path not in kept]


def complaint(path: Path) -> str:
    """What is the matter with a desk file; "" when its check passes. The whole file is read, nothing is written."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            rows = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(5)")]
            keys = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        return str(error)
    if rows != ["ok"]:
        return "; ".join(rows)
    return f"{len(keys)} rows without their article" if keys else ""


def restore(desk: Path, backup: Path, now: dt.datetime, step: Step | None = None) -> Path | None:
    """Put a backup in a desk's place. The file that was there is kept beside it, under the name returned. `step` hears
    pages copied and all pages; what it raises leaves the desk as it is. Raises DeskError when the backup is missing or
    damaged (the desk stays as it is), or the desk is in use.
    """
    if not backup.is_file():
        raise DeskError("error.desk.backup_missing", file=str(backup))
    if complaint(backup):
        raise DeskError("error.desk.backup_damaged", file=str(backup))
    with told(str(desk)):
        lock = DeskLock(desk)
        try:
            temporary = desk.with_name(f".{desk.name}.restored")
            back_up(backup, temporary, step)
            kept = _set_aside(desk, now)
            seal.remove(desk)
            temporary.replace(desk)
            carry_files(backup, desk)
        finally:
            lock.release()
    return kept


def _set_aside(desk: Path, now: dt.datetime) -> Path | None:
    """Move a desk file out of the way, with its write-ahead log, which would be played into the next one; the log of
    a file that is gone too.
    """
    aside = _free(desk.with_name(f"{desk.stem}.before-{now:%Y%m%d-%H%M%S}{desk.suffix}"))
    for suffix in ("-wal", "-shm"):
        log = desk.with_name(desk.name + suffix)
        if log.exists():
            log.replace(aside.with_name(aside.name + suffix))
    if not desk.exists():
        return None
    desk.replace(aside)
    return aside


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
