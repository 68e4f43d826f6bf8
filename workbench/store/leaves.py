"""Rows read from the pages of a damaged SQLite file themselves, where its own lists (which table, which page) are lost.

Source of the layout: the SQLite project's "Database File Format", sections 1.3 (header), 1.5 (free pages), 1.6 (b-tree
pages), 2.1 (records) and 4 (the write-ahead log). Offsets are bytes; pages are counted from 1.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

_HEADER, _PAGE_SIZE = 100, 4096
_TABLE_LEAF = 0x0D
_WAL_HEADER, _FRAME_HEADER = 32, 24
_WIDTHS = (0, 1, 2, 3, 4, 6, 8)
"""Bytes of an integer by its serial type."""
_BROKEN = (IndexError, ValueError, struct.error)


class Row(NamedTuple):
    """A record as stored: a column that is the row's own number holds None."""

    number: int
    values: tuple[Any, ...]


class Pages:
    """The pages of a database file, those of its log laid over them."""

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        self._data = path.read_bytes()
        self.size = _page_size(self._data)
        self._over = _logged(path.with_name(f"{path.name}-wal"), self.size)
        self.count = max([len(self._data) // self.size, *self._over])

    def page(self, number: int) -> bytes:
        if number in self._over:
            return self._over[number]
        if not 0 < number <= self.count:
            raise IndexError(number)
        return self._data[(number - 1) * self.size : number * self.size]

    def free(self) -> set[int]:
        """Pages that hold only what was deleted, as far as their list can be followed."""
        found: set[int] = set()
        with suppress(*_BROKEN):
            trunk = int.from_bytes(self.page(1)[32:36])
            while trunk and trunk not in found:
                found.add(trunk)
                page = self.page(trunk)
                following, held = struct.unpack_from(">II", page)
                found.update(struct.unpack_from(f">{min(held, self.size // 4 - 2)}I", page, 8))
                trunk = following
        return found


def leaves(path: Path) -> Iterator[list[Row]]:
    """The readable rows of each page that holds rows, in the order of the file. Raises OSError."""
    pages = Pages(path)
    free = pages.free()
    for number in range(1, pages.count + 1):
        if number not in free:
            rows = list(_rows(pages, number))
            if rows:
                yield rows


def _page_size(data: bytes) -> int:
    """As the header says; where that is no size, that of this program's desks."""
    told = int.from_bytes(data[16:18])
    size = 65536 if told == 1 else told
    return size if size >= 512 and not size & (size - 1) else _PAGE_SIZE


def _logged(log: Path, size: int) -> dict[int, bytes]:
    """The pages that the log holds, up to its last commit."""
    with suppress(*_BROKEN, OSError):
        data = log.read_bytes()
        salts = data[16:24]
        kept: dict[int, bytes] = {}
        waiting: dict[int, bytes] = {}
        for start in range(_WAL_HEADER, len(data) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
            number, commit = struct.unpack_from(">II", data, start)
            if data[start + 8 : start + 16] != salts:
                break
            waiting[number] = data[start + _FRAME_HEADER : start + _FRAME_HEADER + size]
            if commit:
                kept |= waiting
                waiting = {}
        return kept
    return {}


def _rows(pages: Pages, number: int) -> Iterator[Row]:
    page = pages.page(number)
    start = _HEADER if number == 1 else 0
    if page[start] != _TABLE_LEAF:
        return
    for place in range(int.from_bytes(page[start + 3 : start + 5])):
        at = int.from_bytes(page[start + 8 + 2 * place : start + 10 + 2 * place])
        with suppress(*_BROKEN):
            yield _row(pages, page, at)


def _row(pages: Pages, page: bytes, at: int) -> Row:
    length, at = _varint(page, at)
    number, at = _varint(page, at)
    return Row(number, _values(_payload(pages, page, at, length)))


def _payload(pages: Pages, page: bytes, at: int, length: int) -> bytes:
    """What a cell holds, with the pages it runs over to. Raises ValueError for less than it says."""
    usable = pages.size
    most, least = usable - 35, (usable - 12) * 32 // 255 - 23
    here = length
    if length > most:
        here = least + (length - least) % (usable - 4)
        here = least if here > most else here
    found = bytearray(page[at : at + here])
    following = int.from_bytes(page[at + here : at + here + 4]) if here < length else 0
    seen: set[int] = set()
    while len(found) < length:
        if not following or following in seen:
            raise ValueError(length)
        seen.add(following)
        more = pages.page(following)
        following = int.from_bytes(more[:4])
        found += more[4 : 4 + min(usable - 4, length - len(found))]
    return bytes(found)


def _values(record: bytes) -> tuple[Any, ...]:
    end, at = _varint(record, 0)
    values: list[Any] = []
    place = end
    while at < end:
        kind, at = _varint(record, at)
        value, place = _value(record, kind, place)
        values.append(value)
    return tuple(values)


def _value(record: bytes, kind: int, at: int) -> tuple[Any, int]:
    """A value of a serial type and where the next one begins. Raises ValueError for one that is not whole."""
    if kind in (0, 8, 9):
        return (None, 0, 1)[0 if kind == 0 else kind - 7], at
    if kind in (10, 11):
        raise ValueError(kind)
    width = 8 if kind == 7 else _WIDTHS[kind] if kind < len(_WIDTHS) else (kind - 12) // 2
    data = record[at : at + width]
    if len(data) < width:
        raise ValueError(kind)
    if kind == 7:
        return struct.unpack(">d", data)[0], at + width
    if kind < len(_WIDTHS):
        return int.from_bytes(data, signed=True), at + width
    return data.decode("utf-8") if kind % 2 else data, at + width


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(9):
        byte = data[at + step]
        if step == 8:
            return (value << 8) | byte, at + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            break
    return value, at + step + 1
