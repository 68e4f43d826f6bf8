"""The digest of a desk file at rest, kept beside it: one flipped bit anywhere is noticed when the desk is opened again.

SQLite notices damage to its structure, not to the text inside. The seal is written when a desk is closed and taken away
before the first write, so a killed program leaves none (its write-ahead log has checksums of its own). It holds for one
state of one file: another file put in the desk's place (a copy, a backup) has another token and is not measured by it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

ROW = "desk.seal"
"""The row of the settings table that ties a file to its seal."""


def seal_path(desk: Path) -> Path:
    return desk.with_name(f"{desk.name}.seal")


def write(desk: Path, token: str) -> None:
    """Seal a closed desk. Raises OSError."""
    digest, size = _digest(desk)
    temporary = seal_path(desk).with_suffix(".part")
    with temporary.open("w", encoding="ascii") as stream:
        json.dump({"token": token, "sha256": digest, "size": size}, stream)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(seal_path(desk))


def remove(desk: Path) -> None:
    seal_path(desk).unlink(missing_ok=True)


def is_broken(desk: Path) -> bool:
    """Whether the file is not what was sealed. False without a seal, with a log that is newer, or for another file."""
    sealed, log = _read(desk), desk.with_name(f"{desk.name}-wal")
    if not sealed or (log.exists() and log.stat().st_size):
        return False
    if (str(sealed.get("sha256")), sealed.get("size")) == _digest(desk):
        return False
    token = _token(desk)
    return token is None or token == sealed.get("token")


def _read(desk: Path) -> dict[str, Any]:
    try:
        found = json.loads(seal_path(desk).read_text("ascii"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _token(desk: Path) -> str | None:
    """What the file itself says it was sealed with; None when that cannot be read."""
    try:
        connection = sqlite3.connect(f"{desk.absolute().as_uri()}?immutable=1", uri=True)
        try:
            row = connection.execute("SELECT value FROM settings WHERE id = ?", (ROW,)).fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    try:
        return str(json.loads(row[0])) if row else ""
    except ValueError:
        return None


def _digest(path: Path) -> tuple[str, int]:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return digest, stream.tell()
