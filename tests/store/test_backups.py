"""Copies are made by themselves, thinned as they age, and bring a desk back."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.desk.ops.articles import import_draft
from workbench.errors import DeskError
from workbench.store import backups

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


def test_a_daily_copy_is_made_on_opening(path):
    make_desk(path).close()
    (copy,) = backups.backups(path)
    assert backups.complaint(copy.path) == ""
    make_desk(path).close()
    assert len(backups.backups(path)) == 1


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
