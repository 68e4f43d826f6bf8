"""A disk that fails: the n-th write of this process, by SQLite or by Python, does not succeed.

SQLite's own table of file methods is replaced through its C interface, as its own tests do, so nothing has to be
compiled or preloaded. A write that fails has written its first half.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import errno
import os
from collections.abc import Callable
from typing import ClassVar

FULL, WRITE_FAILED, SYNC_FAILED, CUT_FAILED = 13, 10 | 3 << 8, 10 | 4 << 8, 10 | 6 << 8
"""SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE."""

_METHODS = (
    "close", "read", "write", "truncate", "sync", "file_size", "lock", "unlock", "check_lock", "control", "sector",
    "traits", "map", "map_lock", "barrier", "unmap", "fetch", "unfetch",
)  # fmt: skip
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_CUT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
_OPEN = ctypes.CFUNCTYPE(ctypes.c_int, *[ctypes.c_void_p] * 3, ctypes.c_int, ctypes.c_void_p)
"""The name is an address: more than its text is read there (parameters of a URI, names of the logs)."""


class _IoMethods(ctypes.Structure):
    _fields_: ClassVar = [("version", ctypes.c_int), *((name, ctypes.c_void_p) for name in _METHODS)]


class _Vfs(ctypes.Structure):
    _fields_: ClassVar = [
        ("version", ctypes.c_int), ("file_size", ctypes.c_int), ("longest", ctypes.c_int),
        ("next", ctypes.c_void_p), ("name", ctypes.c_char_p), ("data", ctypes.c_void_p), ("open", ctypes.c_void_p),
    ]  # fmt: skip


class FaultyDisk:
    """Installed once per process; counts writes, syncs, truncations and renames, and fails from `arm` on."""

    def __init__(self) -> None:
        self.count = 0
        self._at, self._lasting, self._act = 0, False, None
        self._tables: dict[int, _IoMethods] = {}
        self._kept: list[object] = []
        library = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        vfs = library.sqlite3_vfs_find(None).contents
        self._open = _OPEN(vfs.open)
        self._opened = _OPEN(self._on_open)
        vfs.open = ctypes.cast(self._opened, ctypes.c_void_p).value
        os.fsync, os.replace = self._guarded(os.fsync), self._guarded(os.replace)

    def arm(self, at: int, *, lasting: bool = False, act: Callable[[], None] | None = None) -> None:
        """Fail the write number `at`, and with `lasting` all after it; `act` is done instead of failing."""
        self.count, self._at, self._lasting, self._act = 0, at, lasting, act

    def heal(self) -> None:
        self._at = 0

    @property
    def reached(self) -> bool:
        return self.count >= self._at

    def _fails(self) -> bool:
        self.count += 1
        hit = self._at and (self.count >= self._at if self._lasting else self.count == self._at)
        if hit and self._act is not None:
            self._act()
        return bool(hit)

    def _guarded(self, call):
        def guarded(*arguments, **options):
            if self._fails():
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*arguments, **options)

        return guarded

    def _on_open(self, vfs, name, file, flags, out) -> int:
        status = self._open(vfs, name, file, flags, out)
        methods = ctypes.c_void_p.from_address(file)
        if status == 0 and methods.value:
            methods.value = ctypes.addressof(self._table(methods.value))
        return status

    def _table(self, address: int) -> _IoMethods:
        """A copy of a table of methods whose writes may fail."""
        if address in self._tables:
            return self._tables[address]
        real = _IoMethods.from_address(address)
        table = _IoMethods.from_buffer_copy(real)
        write, cut, sync = _WRITE(real.write), _CUT(real.truncate), _SYNC(real.sync)

        def on_write(file, data, size, offset):
            if not self._fails():
                return write(file, data, size, offset)
            write(file, data, size // 2, offset)
            return FULL if self.count % 2 else WRITE_FAILED

        replaced = {
            "write": _WRITE(on_write),
            "truncate": _CUT(lambda file, size: CUT_FAILED if self._fails() else cut(file, size)),
            "sync": _SYNC(lambda file, flags: SYNC_FAILED if self._fails() else sync(file, flags)),
        }
        for method, function in replaced.items():
            setattr(table, method, ctypes.cast(function, ctypes.c_void_p).value)
        self._kept += [write, cut, sync, *replaced.values()]
        self._tables[address] = self._tables[ctypes.addressof(table)] = table
        return table
