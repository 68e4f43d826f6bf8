"""One act: writes go through here, and what they touch is recorded; undo, redo and history need nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, insert, update
from sqlalchemy.engine import CursorResult

from workbench.desk.codec import encode
from workbench.desk.ports import Acting, Image
from workbench.domain.changes import Changes
from workbench.errors import OperationRefused
from workbench.i18n import Message
from workbench.settings import Value
from workbench.store import statements
from workbench.store.mapping import BY_KIND, BY_TYPE, MAPPERS, Mapper, Row
from workbench.store.snapshot import ACTS, IMAGES, SqlSnapshot, keep
from workbench.store.upkeep import Upkeep
from workbench.store.written import REVISION, Written

Noun = TypeVar("Noun")
_CHUNK = 400
_ORDER = {mapper.kind: place for place, mapper in enumerate(MAPPERS)}


class SqlUnitOfWork(SqlSnapshot):
    """An open transaction with what it did so far. Use it only inside `Store.begin`."""

    def __init__(self, connection: Connection, acting: Acting, *, indexed: bool, person: str | None) -> None:
        super().__init__(connection, indexed=indexed, person=person)
        self._acting = acting
        self._written = Written()
        self._open = True
        self._owners: dict[tuple[type[Any], str], str] = {}
        self.mark: tuple[int, str] | None = None
        self.unsettled: frozenset[str] = frozenset()

    @property
    def acting(self) -> Acting:
        return self._acting

    def close(self) -> None:
        """After this, every write raises."""
        self._open = False

    def images(self) -> Iterator[Image]:
        """What differs from the start of the act, with all columns."""
        return iter(list(self._written.changed()))

    def get(self, kind: type[Noun], key: str) -> Noun | None:
        mapper = BY_TYPE[kind]
        image = self._written.image(mapper, key)
        if image is None:
            row = self._rows(mapper, [key]).get(key)
            if row is None:
                return None
            self._owners[kind, key] = row["article_id"]
            known: Noun = mapper.value(row)
            return known
        return None if image.after is None else mapper.value(image.after)

    def owner(self, kind: type[Noun], key: str) -> str | None:
        image = self._written.image(BY_TYPE[kind], key)
        if image is None:  # nouns never move to another article: one that was read is known
            return self._owners.get((kind, key)) or super().owner(kind, key)
        return None if image.after is None else image.article

    def of_article(self, kind: type[Noun], article: str) -> list[Noun]:
        if not self._written.made(article):
            return super().of_article(kind, article)
        mapper = BY_TYPE[kind]
        return [mapper.value(row) for row in self._written.rows(mapper, article)]

    def put(self, article: str, *nouns: object) -> None:
        """Insert or replace nouns of an article. An unchanged noun leaves no trace."""
        groups: dict[Mapper, dict[str, Row]] = {}
        for noun in nouns:
            mapper = BY_TYPE[type(noun)]
            row = mapper.row(article, noun)
            groups.setdefault(mapper, {})[row["id"]] = row
        for mapper in sorted(groups, key=lambda mapper: _ORDER[mapper.kind]):
            self._write(mapper, groups[mapper])

    def delete(self, kind: type[Noun], *keys: str) -> None:
        """Remove nouns; those that do not exist are passed over."""
        self._remove(BY_TYPE[kind], keys)

    def set_setting(self, key: str, value: Value) -> None:
        """Keep a setting together with the act."""
        self._require_open()
        keep(self._connection, key, value)

    def commit(self, label: Message, initiator: str) -> Changes:
        """Record the act under its name. An act that changed nothing is not recorded."""
        images = list(self.images())
        if not images:
            return Changes(frozenset(), label=label, initiator=initiator)
        number = self._record(label, images)
        return self._finish(number, images, label, initiator)

    def next_act(self) -> None:
        """What comes now is another act, saved together with those before it."""
        self._written = Written()

    def undo(self, initiator: str) -> Changes:
        """Take back the last act. Raises OperationRefused when there is none, or others changed the same since."""
        return self._replay("done", initiator)

    def redo(self, initiator: str) -> Changes:
        """Do the act undone last again; refused as undo is."""
        return self._replay("undone", initiator)

    def _replay(self, state: str, initiator: str) -> Changes:
        back = state == "done"
        act = self.last_done() if back else self.first_undone()
        if act is None:
            raise OperationRefused("error.undo.nothing" if back else "error.redo.nothing")
        images = [image if back else _turned(image) for image in self._images_of(act.number)]
        self.hold(image.article for image in images)
        if act != (self.last_done() if back else self.first_undone()):
            raise OperationRefused("error.act.overtaken")
        images = self._untouched(images, act.label)
        self._restore(images)
        changed = {
            "state": "undone" if back else "done",
            "undone_by": self._acting.person if back else "",
            "undone_at": self._acting.now.isoformat() if back else None,
        }
        self._connection.execute(update(ACTS).where(ACTS.c.id == act.number).values(changed))
        self.mark = act.number, str(changed["state"])
        return self._finish(act.number, images, act.label, initiator)

    def hold(self, articles: Iterable[str]) -> None:
        """Keep others from articles until the act is done. Alone on a desk there is nothing to do."""

    def follow_up(self) -> None:
        """After an undo, what was checked anew: part of the undo, not an act of its own."""
        if self._written:
            upkeep = Upkeep(self._connection, None, self._acting.now)
            upkeep.follow(self._written.images(), anew=self.mark is not None)

    def _finish(self, number: int, images: Sequence[Image], label: Message, initiator: str) -> Changes:
        Upkeep(self._connection, number, self._acting.now).follow(self._written.images())
        return Changes(
            frozenset(image.kind for image in images),
            frozenset(image.id for image in images),
            frozenset(image.article for image in images),
            label,
            initiator,
        )

    def _record(self, label: Message, images: Sequence[Image]) -> int:
        redoable = update(ACTS).where(ACTS.c.state == "undone").values(state="discarded")
        if self._person is not None:
            redoable = redoable.where(ACTS.c.person == self._person)
        self._connection.execute(redoable)
        act = {
            "label": encode(label), "person": self._acting.person, "at": self._acting.now.isoformat(),
            "state": "done", "undone_by": "", "undone_at": None,
        }  # fmt: skip
        key = self._connection.execute(insert(ACTS).values(act)).inserted_primary_key
        assert key is not None
        number = int(key[0])
        self._connection.execute(insert(IMAGES), [_image_row(number, image) for image in images])
        self.mark = number, "done"
        return number

    def _write(self, mapper: Mapper, rows: Mapping[str, Row]) -> None:
        self._require_open()
        existing = self._rows(mapper, [key for key, row in rows.items() if not self._is_new(mapper, key, row)])
        new = [row for key, row in rows.items() if key not in existing]
        if new:
            self._connection.execute(insert(mapper.table), new)
        for row in new:
            self._written.note(mapper, row["id"], row["article_id"], None, row)
        changes = []
        for key, before in existing.items():
            changed = {name: value for name, value in rows[key].items() if before[name] != value and name != REVISION}
            if changed:
                changes.append((before, changed))
        self._change(mapper, changes)

    def _is_new(self, mapper: Mapper, key: str, row: Row) -> bool:
        """Whether a row cannot be there yet, as this act made its article."""
        return self._written.made(row["article_id"]) and self._written.image(mapper, key) is None

    def _change(self, mapper: Mapper, changes: Iterable[tuple[Row, Row]]) -> None:
        """Change columns of rows (row as it is, columns as they become): one statement per set of columns. Raises
        OperationRefused when a row is no longer as it was.
        """
        groups: dict[tuple[str, ...], list[Row]] = {}
        for before, changed in changes:
            if REVISION in before:
                changed = {REVISION: before[REVISION] + 1, **changed}
            parameters = {f"to_{name}": value for name, value in changed.items()}
            parameters |= {"at_id": before["id"], "at_revision": before.get(REVISION)}
            groups.setdefault(tuple(sorted(changed)), []).append(parameters)
            self._written.note(mapper, before["id"], before["article_id"], before, {**before, **changed})
        for names, rows in groups.items():
            done: CursorResult[Any] = self._connection.execute(statements.change(mapper, names), rows)
            if done.rowcount != len(rows):
                raise OperationRefused("error.act.overtaken")

    def _remove(self, mapper: Mapper, keys: Sequence[str]) -> None:
        self._require_open()
        existing = self._rows(mapper, keys)
        if existing:
            self._connection.execute(statements.removal(mapper), [{"at_id": key} for key in existing])
        for key, before in existing.items():
            self._written.note(mapper, key, before["article_id"], before, None)

    def _rows(self, mapper: Mapper, keys: Sequence[str]) -> dict[str, Row]:
        """Rows by key; those that this act has written as it left them."""
        known = {key: image for key in keys if (image := self._written.image(mapper, key)) is not None}
        found = {key: dict(image.after) for key, image in known.items() if image.after is not None}
        unknown = [key for key in keys if key not in known]
        for start in range(0, len(unknown), _CHUNK):
            rows = self._connection.execute(statements.by_keys(mapper), {"keys": unknown[start : start + _CHUNK]})
            found.update({row["id"]: dict(row) for row in rows.mappings()})
        return found

    def _untouched(self, images: Sequence[Image], label: Message) -> list[Image]:
        """What the images left behind must still be there, or someone else changed it since. What only follows from
        other values (findings, suggested links) may differ: it is left out, and its article is to be checked again.
        """
        kept, unsettled = [], set()
        for kind, group in _by_kind(images).items():
            rows = self._rows(BY_KIND[kind], [image.id for image in group])
            for image in group:
                row, left = rows.get(image.id), image.after
                gone = left is None and row is None
                same = left is not None and row is not None and _agree(row, left)
                if gone or same:
                    kept.append(image)
                elif _follows(image):
                    unsettled.add(image.article)
                else:
                    raise OperationRefused("error.undo.changed_since", what=label)
        self.unsettled = frozenset(unsettled)
        return kept

    def _restore(self, images: Sequence[Image]) -> None:
        """Put the `before` of each image in place: whole nouns come first and go last."""
        self._require_open()
        groups = _by_kind(images)
        for kind in sorted(groups, key=_ORDER.__getitem__):
            mapper, group = BY_KIND[kind], groups[kind]
            back = {image.id: dict(image.before) for image in group if image.before is not None and image.after is None}
            if back:
                self._write(mapper, back)
            changed = [image for image in group if image.before is not None and image.after is not None]
            rows = self._rows(mapper, [image.id for image in changed])
            self._change(mapper, [(rows[image.id], _columns_back(image, rows[image.id])) for image in changed])
        for kind in sorted(groups, key=_ORDER.__getitem__, reverse=True):
            self._remove(BY_KIND[kind], [image.id for image in groups[kind] if image.before is None])

    def _require_open(self) -> None:
        if not self._open:
            raise RuntimeError("a write outside Desk.run")


def _by_kind(images: Iterable[Image]) -> dict[str, list[Image]]:
    groups: dict[str, list[Image]] = {}
    for image in images:
        groups.setdefault(image.kind, []).append(image)
    return groups


def _follows(image: Image) -> bool:
    """Whether a noun was only derived: no person decided anything about it."""
    both = [columns for columns in (image.before, image.after) if columns is not None]
    if image.kind == "finding":
        return not any(columns.get("reason") or columns.get("dismissed_by") for columns in both)
    return image.kind == "reading" or (
        image.kind == "link" and all(columns.get("state", "suggested") == "suggested" for columns in both)
    )


def _turned(image: Image) -> Image:
    return Image(image.kind, image.id, image.article, image.after, image.before)


def _columns_back(image: Image, row: Row) -> Row:
    """The columns to restore. The revision goes back too, unless others changed the noun since: then it counts on."""
    assert image.before is not None
    assert image.after is not None
    columns = dict(image.before)
    if REVISION in columns and row[REVISION] != image.after.get(REVISION):
        del columns[REVISION]
    return columns


def _agree(row: Row, columns: Mapping[str, Any]) -> bool:
    return all(row[name] == value for name, value in columns.items() if name != REVISION and name in row)


def _image_row(number: int, image: Image) -> Row:
    before, after = image.before, image.after
    if before is not None and after is not None:
        changed = image.changed | ({REVISION} & before.keys())
        before = {name: before[name] for name in changed}
        after = {name: after[name] for name in changed}
    return {
        "act": number, "kind": image.kind, "noun": image.id, "article": image.article,
        "before": before, "after": after,
    }  # fmt: skip
