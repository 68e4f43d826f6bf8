"""What can be done about a desk file that does not open: its copies, restoring one, salvaging what can be read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from workbench.store import backups
from workbench.store.backups import Step


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a desk and when it was made."""

    path: Path
    made: dt.datetime


def copies(desk: Path) -> list[Copy]:
    """All copies of a desk in its folder of backups that pass their check, newest first."""
    return [Copy(path, dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()) for path in backups.good(desk)]


def restore(desk: Path, copy: Path, step: Step | None = None) -> Path | None:
    """Put a copy in the place of a desk; where the file that was there is now. What `step` raises leaves the desk as it
    was. Raises DeskError.
    """
    return backups.restore(desk, copy, dt.datetime.now().astimezone(), step)


def salvage(desk: Path, target: Path, step: Step | None = None) -> int:
    """Write what can be read to a new desk; how many articles. What `step` raises leaves none. Raises DeskError."""
    from workbench.store.salvage import salvage as saved

    return saved(desk, target, step)["articles"]
