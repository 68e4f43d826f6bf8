"""One program per local desk: a lock file that says who holds it, and that a killed program does not leave locked."""

from __future__ import annotations

import datetime as dt
import getpass
import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

from workbench.errors import DeskError

_BOOT = Path("/proc/sys/kernel/random/boot_id")


class DeskLock:
    """The lock of one desk file, held from construction to `release`.

    On this machine the operating system's own file lock decides, and it ends with the program. The text in the file
    (program, machine, person, since) is for the reader, and decides only when another machine wrote it: over a network
    drive the file lock may not reach across.
    """

    def __init__(self, desk: Path) -> None:
        self.path = desk.with_name(f"{desk.name}.lock")
        self._handle = self._acquire(desk)

    def release(self) -> None:
        """Give the desk free. Harmless when called twice."""
        if self._handle >= 0:
            self.path.unlink(missing_ok=True)
            os.close(self._handle)
            self._handle = -1

    def _acquire(self, desk: Path) -> int:
        for _ in range(20):
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            try:
                holder = _holder(handle)
                if not _try_lock(handle) or (holder and holder.get("host") != _host()):
                    raise _refusal(desk, self.path, holder)
                if self._is_current(handle):
                    os.ftruncate(handle, 0)
                    os.pwrite(handle, json.dumps(_mine()).encode(), 0)
                    return handle
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)  # its holder released and removed it between our open and our lock
        raise _refusal(desk, self.path, {})

    def _is_current(self, handle: int) -> bool:
        try:
            return self.path.stat().st_ino == os.fstat(handle).st_ino
        except FileNotFoundError:
            return False


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(handle: int) -> dict[str, Any]:
    try:
        text = os.pread(handle, 4096, 0).decode("utf-8", "replace")
        found = json.loads(text) if text.strip() else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _refusal(desk: Path, path: Path, holder: dict[str, Any]) -> DeskError:
    return DeskError(
        "error.desk.locked" if holder.get("host", _host()) == _host() else "error.desk.locked_elsewhere",
        desk=str(desk), person=str(holder.get("person", "?")), host=str(holder.get("host", "?")),
        pid=str(holder.get("pid", "?")), since=_shown(str(holder.get("since", "?"))), lock=str(path),
    )  # fmt: skip


def _shown(since: str) -> str:
    """A moment as the clock on this wall shows it; what is no moment as it is."""
    try:
        moment = dt.datetime.fromisoformat(since)
    except ValueError:
        return since
    return f"{moment.astimezone() if moment.tzinfo else moment:%Y-%m-%d %H:%M}"


def _mine() -> dict[str, Any]:
    return {
        "pid": os.getpid(), "boot": _boot(), "host": _host(), "person": account(),
        "since": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
    }  # fmt: skip


def _host() -> str:
    return socket.gethostname()


def _boot() -> str:
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""


def account() -> str:
    """The name of the account that runs the program."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
