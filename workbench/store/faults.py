"""What a database says when it fails, in words a person can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from workbench.errors import DeskError
from workbench.i18n import message

_CAUSES: tuple[tuple[str, str], ...] = (
    ("server closed the connection", "error.desk.interrupted"),
    ("terminating connection", "error.desk.interrupted"),
    ("connection is lost", "error.desk.interrupted"),
    ("the connection is closed", "error.desk.interrupted"),
    ("consuming input failed", "error.desk.interrupted"),
    ("ssl syscall error", "error.desk.interrupted"),
    ("deadlock detected", "error.desk.busy"),
    ("lock timeout", "error.desk.busy"),
    ("could not serialize", "error.desk.busy"),
    ("connection failed", "error.desk.unreachable"),
    ("connection timeout", "error.desk.unreachable"),
    ("could not translate", "error.desk.unreachable"),
    ("readonly database", "error.desk.readonly"),
    ("read-only", "error.desk.readonly"),
    ("database or disk is full", "error.desk.full"),
    ("no space left", "error.desk.full"),
    ("quota exceeded", "error.desk.full"),
    ("disk i/o error", "error.desk.io"),
    ("unable to open database", "error.desk.unwritable"),
    ("malformed", "error.desk.damaged"),
    ("not a database", "error.desk.not_a_desk"),
    ("database is locked", "error.desk.busy"),
    ("no such table", "error.desk.not_a_desk"),
)

_MALFORMED = message("desk.damage.malformed")
_NO_ROOM_BESIDE = sqlite3.SQLITE_IOERR_SHMSIZE
"""SQLite cannot make its small file beside the desk; it says only that the disk has an error."""


def desk_error(error: BaseException, location: str) -> DeskError:
    """The DeskError for an error of the database driver or the file system."""
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    text = str(original).strip()
    if getattr(original, "sqlite_errorcode", 0) == _NO_ROOM_BESIDE:
        return DeskError("error.desk.full", desk=location, cause=text)
    lowered = text.lower()
    for words, message_id in _CAUSES:
        if words in lowered:
            cause = _MALFORMED if words == "malformed" else text
            return DeskError(message_id, desk=location, cause=cause)
    return DeskError("error.desk.failed", desk=location, cause=text or type(original).__name__)


@contextmanager
def told(location: str) -> Iterator[None]:
    """Errors of the database and the file system inside leave as DeskError naming the desk."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise desk_error(error, location) from error
