"""Copies of evidence beside the desk, each under its own SHA-256: kept once, never changed, checked on demand."""

from __future__ import annotations

import hashlib
import io
import os
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from workbench.domain.evidence import Evidence
from workbench.errors import DeskError, InputError
from workbench.i18n import Message, message
from workbench.records import dataclass

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in the archive. `size` in bytes."""

    sha256: str
    name: str
    size: int


class Archive:
    """The folder of archived files; it is made with the first one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._waiting: dict[Path, Path] | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is kept inside is flushed to disk at its end, all files at once: that takes hardly longer than one. For
        one thread at a time. Raises DeskError, and then nothing of it is kept.
        """
        waiting: dict[Path, Path] = {}
        self._waiting = waiting
        try:
            yield
            self._settle_all(waiting)
        finally:
            self._waiting = None
            for temporary in waiting.values():
                temporary.unlink(missing_ok=True)

    def _settle_all(self, waiting: dict[Path, Path]) -> None:
        if not waiting:
            return
        try:
            _at_once(_flush, waiting.values())
            for target, temporary in waiting.items():
                target.parent.mkdir(exist_ok=True)
                temporary.replace(target)
            _at_once(_flush_folder, {target.parent for target in waiting})
        except OSError as error:
            raise self._unwritable(error) from error

    def keep(self, source: Path) -> Kept:
        """Copy a file in. A file with the same content is not stored twice. Raises InputError, DeskError."""
        try:
            reader = source.open("rb")
        except OSError as error:
            raise _unreadable(str(source), error) from error
        with reader:
            return self._taken(reader, source.name)

    def keep_content(self, content: bytes, name: str) -> Kept:
        """What `keep` does with a file that has been read already. Raises DeskError."""
        return self._taken(io.BytesIO(content), name)

    def _taken(self, reader: BinaryIO, name: str) -> Kept:
        temporary = self._temporary()
        try:
            digest, size = _copy(reader, name, temporary, flush=self._waiting is None)
            target = self.path(digest)
            if target.exists() and _digest(target) == digest:
                temporary.unlink()
            elif self._waiting is None:
                self._settle(temporary, target)
            elif target not in self._waiting:
                self._waiting[target] = temporary
                return Kept(digest, name, size)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        temporary.unlink(missing_ok=True)
        return Kept(digest, name, size)

    def path(self, sha256: str) -> Path:
        """Where the file with a digest lies."""
        return self.folder / sha256[:2] / sha256

    def fault(self, sha256: str) -> str:
        """What is the matter with an archived file: "" (nothing), "missing" or "changed"."""
        try:
            return "" if _digest(self.path(sha256)) == sha256 else "changed"
        except OSError:
            return "missing"

    def _temporary(self) -> Path:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unwritable(error) from error
        return self.folder / f".{secrets.token_hex(8)}.part"

    def _settle(self, temporary: Path, target: Path) -> None:
        try:
            target.parent.mkdir(exist_ok=True)
            temporary.replace(target)
            _flush_folder(target.parent)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> DeskError:
        return DeskError("error.desk.archive", folder=str(self.folder), cause=error.strerror or str(error))


def faults_of(archive: Archive, pieces: Iterable[Evidence]) -> dict[str, Message]:
    """What is the matter with the archived copies of pieces of evidence, in words, by id."""
    held = [piece for piece in pieces if piece.sha256]
    faults = {digest: archive.fault(digest) for digest in {piece.sha256 for piece in held}}
    return {
        piece.id: message(f"evidence.fault.{faults[piece.sha256]}", title=piece.title)
        for piece in held
        if faults[piece.sha256]
    }


def _copy(reader: BinaryIO, name: str, target: Path, *, flush: bool) -> tuple[str, int]:
    """Copy, and flush to disk; the SHA-256 and the size of what was copied."""
    digest, size = hashlib.sha256(), 0
    try:
        with target.open("xb") as writer:
            for block in _blocks(reader, name):
                digest.update(block)
                size += len(block)
                writer.write(block)
            writer.flush()
            if flush:
                os.fsync(writer.fileno())
    except OSError as error:
        cause = error.strerror or str(error)
        raise DeskError("error.desk.archive", folder=str(target.parent), cause=cause) from error
    return digest.hexdigest(), size


def _blocks(reader: BinaryIO, name: str) -> Iterator[bytes]:
    try:
        while block := reader.read(_BLOCK):
            yield block
    except OSError as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: OSError) -> InputError:
    return InputError("error.input.unreadable", file=name, cause=error.strerror or str(error))


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _at_once(act: Callable[[Path], None], paths: Collection[Path]) -> None:
    """Do something with each of a few files beside each other. Raises what `act` does. Plain daemons: pools, and
    threads that ask whether they are daemons, register the thread that starts them for good.
    """
    ended: SimpleQueue[BaseException | None] = SimpleQueue()

    def done(path: Path) -> None:
        try:
            act(path)
        except BaseException as error:  # handed over to who waits
            ended.put(error)
        else:
            ended.put(None)

    for path in paths:
        Thread(target=done, args=(path,), name="flushing", daemon=True).start()
    faults = [fault for _ in paths if (fault := ended.get()) is not None]
    if faults:
        raise faults[0]


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
