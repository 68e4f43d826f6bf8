"""Runs a scenario once for each write of it, in a process of its own, and judges what is left.

python -m tests.desk.faults SCENARIO HOW BASE STEP: HOW is "once" (that write fails), "lasting" (so do all after it) or
"killed" (the program dies there). Prints how many writes there were; an AssertionError ends it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from tests.desk.fakes import BODY, draft, make_desk
from tests.desk.faulty_disk import FaultyDisk
from tests.desk.sequences import whole
from workbench.desk.ops import articles, claims, evidence, values
from workbench.domain.claims import Answer
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.errors import DeskError
from workbench.i18n import load
from workbench.store import backups, schema

_CHECKPOINT = 24
"""Pages after which the log is brought into the file: early, so that this is among what fails."""


def acts_on(desk):
    """What a person does, in order: each a function that acts."""
    key = desk.articles()[0].id
    first, second, third = desk.open(key).claims[:3]
    paper = desk._store.path.with_name("paper.txt")
    paper.write_text("what the city said")
    changed = BODY.replace("20 euros", "25 euros")
    document = Evidence("", EvidenceKind.DOCUMENT, "Paper")
    return [
        lambda: desk.run(claims.set_answer(first.id, Answer.CONFIRMED)),
        lambda: desk.run(values.set_amount(third.id, 0, "30")),
        lambda: desk.run(evidence.add_evidence(second.id, document, paper)),
        lambda: desk.run(articles.add_version(key, draft("A second draft", changed))),
        desk.undo,
        lambda: desk.run(claims.delete_claim(second.id)),
        lambda: desk.set_setting("person.name", "Grace"),
        desk.redo if desk.redo_label() else desk.undo,
    ]


def told(error: DeskError) -> None:
    """The error is one clear line in both languages."""
    for tag in ("en", "fr"):
        line = load([tag]).text(error.message_id, tag, **error.params)
        assert line != error.message_id, error
        assert not {"\n", "{"} & set(line), line


def sound(path: Path) -> None:
    assert backups.complaint(path) == ""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT count(*) FROM acts WHERE id NOT IN (SELECT act FROM images)"
        assert connection.execute(query).fetchone() == (0,)


def tally(path: Path) -> list[int]:
    """How many acts are recorded and how many of them are undone."""
    with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as connection:
        return list(connection.execute("SELECT count(*), coalesce(sum(state <> 'done'), 0) FROM acts").fetchone())


def act(disk: FaultyDisk, path: Path, say) -> None:
    """The acts on a desk; those that fail leave it as it was, and it goes on."""
    try:
        desk = make_desk(path)
    except DeskError as error:
        told(error)
        disk.heal()
        make_desk(path).close()
        return
    with desk._store._writer.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT}")
    before = whole(desk)
    for step in acts_on(desk):
        try:
            step()
        except DeskError as error:
            told(error)
            assert whole(desk) == before
        before = whole(desk)
        say(tally(path))
    disk.heal()
    note = claims.set_note(desk.open(desk.articles()[0].id).claims[0].id, "with a whole disk again")
    assert desk.run(note)
    before = whole(desk)
    desk.close()
    sound(path)
    again = make_desk(path)
    assert whole(again) == before
    while again.undo_label():
        again.undo()
    again.close()


def upgrade(disk: FaultyDisk, path: Path, _say) -> None:
    """An old desk is opened: it stays what it was, or it is brought up; the copy made before is good."""
    try:
        make_desk(path).close()
    except DeskError as error:
        told(error)
    disk.heal()
    judge_upgrade(path)


def save_copies(disk: FaultyDisk, path: Path, _say) -> None:
    """Backups and a sheet are written where earlier ones are: each stays whole, old or new, nothing half beside it."""
    desk = make_desk(path)
    key, folder = desk.articles()[0].id, path.parent
    copy, sheet = folder / "copy.db", folder / "sheet.csv"
    for write in (
        lambda: backups.back_up(path, copy),
        lambda: desk.export_to(sheet, key, "csv", "en", overwrite=True),
        lambda: backups.back_up(path, copy),
        lambda: desk.export_to(sheet, key, "csv", "en", overwrite=True),
    ):
        had = {name: name.exists() for name in (copy, sheet)}
        try:
            write()
        except DeskError as error:
            told(error)
            assert {name: name.exists() for name in had} == had
        except Exception as error:  # the sheet's own
            told(error)
            assert "sheet" in str(error)
    disk.heal()
    left = {name.name for name in folder.iterdir() if "-wal" not in name.name and "-shm" not in name.name}
    assert left <= {"copy.db", "sheet.csv", "desk.db", "desk.db.lock", "desk.db.seal", "desk.backups", "desk.files"}, (
        left
    )
    assert not copy.exists() or backups.complaint(copy) == ""
    assert not sheet.exists() or sheet.read_bytes() == desk.export(key, "csv", "en")
    desk.close()
    sound(path)


def judge_acts(path: Path, told: list[list[int]]) -> None:
    """After a kill: what had returned is there, and at most the one act that was on its way; undo works."""
    desk = make_desk(path)
    sound(path)
    if told:
        made, undone = (now - then for now, then in zip(tally(path), told[-1], strict=True))
        assert (made, undone) in ((0, 0), (1, 0), (0, 1), (0, -1)), (told, tally(path))
    while desk.undo_label():
        desk.undo()
    desk.close()


def judge_upgrade(path: Path, _told: object = ()) -> None:
    """The file has its old schema or the new one, whole and with its rows; opened again it has the new one."""
    base = json.loads(path.with_name("rows.json").read_text())
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        assert found in (base["schema"], schema.HEAD)
    if found == schema.HEAD:
        _good_copy(path, base)
    assert rows(path) == base["rows"]
    desk = make_desk(path)
    assert desk.articles()
    desk.close()
    assert rows(path) == base["rows"]
    sound(path)
    _good_copy(path, base)


def _good_copy(path: Path, base) -> None:
    copy = backups.before_schema(path, schema.HEAD)
    assert backups.complaint(copy) == ""
    assert rows(copy) == base["rows"]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] == base["schema"]


def rows(path: Path) -> dict[str, int]:
    """How many rows each table of the first schema has."""
    tables = ("articles", "versions", "claims", "links", "findings", "evidence", "acts", "images", "search_text")
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


SCENARIOS = {"acts": (act, judge_acts), "upgrade": (upgrade, judge_upgrade), "copies": (save_copies, judge_acts)}


def run_one(disk: FaultyDisk, scenario: str, how: str, path: Path, at: int) -> bool:
    """One run in a process of its own; whether the write was reached."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            deadly = (lambda: os.kill(os.getpid(), signal.SIGKILL)) if how == "killed" else None
            disk.arm(at, lasting=how == "lasting", act=deadly)
            SCENARIOS[scenario][0](disk, path, lambda line: os.write(writing, json.dumps(line).encode() + b"\n"))
            disk.heal()
            status = 0 if disk.count >= at else 3
        except BaseException:
            import traceback

            traceback.print_exc()
        os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        told = [json.loads(line) for line in stream]
    _, state = os.waitpid(child, 0)
    if how == "killed" and os.WIFSIGNALED(state):
        SCENARIOS[scenario][1](path, told)
        return True
    code = os.waitstatus_to_exitcode(state)
    assert code in (0, 3), f"{scenario} {how}: write {at} ended with {code}"
    return code == 0


def main() -> None:
    scenario, how, base, step = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
    disk, at = FaultyDisk(), 1
    while True:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(shutil.copytree(base, Path(folder) / "desk")) / "desk.db"
            if not run_one(disk, scenario, how, path, at):
                break
        at += step
    sys.stdout.write(f"{at}\n")


if __name__ == "__main__":
    main()
