"""Evidence of a shared desk: kept in the database, with a copy of what was looked at on this machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Engine, func, insert, select
from sqlalchemy.exc import IntegrityError

from workbench.desk.archive import Archive, Kept
from workbench.store import tables
from workbench.store.faults import told

_FILES = tables.table_of(tables.FileRow)
_PART = 1 << 20


class SharedArchive(Archive):
    """The database decides; a copy on this machine that is missing or changed is fetched again."""

    def __init__(self, engine: Engine, location: str, folder: Path) -> None:
        super().__init__(folder)
        self._engine = engine
        self._location = location

    def _taken(self, reader: BinaryIO, name: str) -> Kept:
        kept = super()._taken(reader, name)
        with told(self._location), self._engine.begin() as connection:
            known = connection.execute(select(func.count()).where(_FILES.c.id == kept.sha256)).scalar_one()
            if not known:
                self._upload(kept.sha256)
        return kept

    def path(self, sha256: str) -> Path:
        place = super().path(sha256)
        if not place.exists():
            self._fetch(sha256, place)
        return place

    def fault(self, sha256: str) -> str:
        found = super().fault(sha256)
        if found == "changed":
            super().path(sha256).unlink(missing_ok=True)
            found = super().fault(sha256)
        return found

    def _upload(self, sha256: str) -> None:
        try:
            with self._engine.begin() as connection, super().path(sha256).open("rb") as stream:
                part = 0
                while data := stream.read(_PART):
                    connection.execute(insert(_FILES).values(id=sha256, part=part, data=data))
                    part += 1
        except IntegrityError:  # another program archived the same file meanwhile
            return

    def _fetch(self, sha256: str, place: Path) -> None:
        with told(self._location), self._engine.connect() as connection:
            query = select(_FILES.c.data).where(_FILES.c.id == sha256).order_by(_FILES.c.part)
            parts = connection.execute(query).scalars()
            first = next(parts, None)
            if first is None:
                return
            temporary = self._temporary()
            with temporary.open("xb") as stream:
                stream.write(first)
                for data in parts:
                    stream.write(data)
            self._settle(temporary, place)


def kept(engine: Engine) -> Iterator[tuple[str, str]]:
    """Every archived file that evidence or a version refers to, by the name it came with, and what is the matter with
    it in the database: "missing", "changed" or "".
    """
    with engine.connect() as connection:
        for table in (tables.table_of(tables.EvidenceRow), tables.table_of(tables.OriginalRow)):
            query = select(table.c.sha256, func.min(table.c.file_name)).where(table.c.sha256 != "")
            for sha256, name in connection.execute(query.group_by(table.c.sha256)).all():
                parts = select(_FILES.c.data).where(_FILES.c.id == sha256).order_by(_FILES.c.part)
                found, digest = False, hashlib.sha256()
                for data in connection.execution_options(yield_per=1).execute(parts).scalars():
                    found = True
                    digest.update(data)
                yield str(name), "missing" if not found else "" if digest.hexdigest() == sha256 else "changed"
