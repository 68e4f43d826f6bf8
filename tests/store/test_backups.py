"""Copies are made by themselves, thinned as they age, and bring a desk back."""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from contextlib import closing

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.desk.ops.articles import import_draft
from workbench.errors import DeskError
from workbench.store import backups, store

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


def test_a_daily_copy_is_made_on_opening(path):
    make_desk(path).close()
    (copy,) = backups.backups(path)
    assert backups.complaint(copy.path) == ""
    make_desk(path).close()
    assert len(backups.backups(path)) == 1


def test_what_was_worked_is_in_the_copy_of_the_day_after_closing(path):
    """A desk opened empty in the morning must not have nothing but an empty copy in the evening."""
    desk = make_desk(path)
    count = len(desk.articles())
    desk.run(import_draft(draft("Second")))
    desk.close()
    (copy,) = backups.backups(path)
    desk = make_desk(copy.path)
    assert len(desk.articles()) == count + 1
    desk.close()


def test_a_long_day_has_a_copy_of_the_last_hour(path, monkeypatch):
    monkeypatch.setattr(store, "_RENEWED_AFTER", 0.0)
    desk = make_desk(path)
    desk.run(import_draft(draft("Second")))
    for thread in [thread for thread in threading.enumerate() if thread.name == "backup"]:
        thread.join()
    (copy,) = backups.backups(path)
    with closing(sqlite3.connect(copy.path)) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone()[0] >= 1
        assert "Second" in {row[0] for row in connection.execute("SELECT title FROM versions")}
    desk.close()


def test_a_damaged_copy_replaces_nothing(path, monkeypatch):
    make_desk(path).close()
    (copy,) = backups.backups(path)
    before = copy.path.read_bytes()
    monkeypatch.setattr(backups, "complaint", lambda _path: "damaged")
    backups.renew_daily(path, copy.day)
    assert copy.path.read_bytes() == before
    assert [one.name for one in copy.path.parent.iterdir()] == [copy.path.name]


def test_a_desk_in_use_is_copied_whole(path, tmp_path):
    desk = make_desk(path)
    desk.run(import_draft(draft("Second")))
    backups.back_up(path, tmp_path / "copy.db")
    desk.close()
    desk = make_desk(tmp_path / "copy.db")
    assert len(desk.articles()) == 2
    desk.close()


def test_rotation():
    today = dt.date(2026, 11, 25)
    known = [backups.Backup(f"{days}", today - dt.timedelta(days=days)) for days in range(400)]
    gone = {backup.path for backup in backups.surplus(known, today)}
    kept = [backup.day for backup in known if backup.path not in gone]
    assert kept[:7] == [today - dt.timedelta(days=days) for days in range(7)]
    assert len(kept) <= 7 + 4 + 12
    assert today - dt.timedelta(days=330) < kept[-1] + dt.timedelta(days=31)


def test_restoring_keeps_what_was_there(path, tmp_path):
    backups.back_up(path, tmp_path / "copy.db")
    desk = make_desk(path)
    desk.run(import_draft(draft("Second")))
    with pytest.raises(DeskError):
        backups.restore(path, tmp_path / "copy.db", NOW)
    desk.close()
    kept = backups.restore(path, tmp_path / "copy.db", NOW)
    for place, count in ((path, 1), (kept, 2)):
        desk = make_desk(place)
        assert len(desk.articles()) == count
        desk.close()


def test_a_damaged_backup_is_refused(path, tmp_path):
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes()[:9000])
    content = path.read_bytes()
    for wrong in (copy, tmp_path / "none.db"):
        with pytest.raises(DeskError):
            backups.restore(path, wrong, NOW)
    assert path.read_bytes() == content
