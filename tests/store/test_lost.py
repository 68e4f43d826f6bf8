"""A desk whose file is gone or empty never starts anew by itself: its backups and its log are not written over."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.app import open_desk, restore
from workbench.desk.ops.articles import import_draft
from workbench.errors import DeskError
from workbench.i18n import load
from workbench.store import backups


@pytest.fixture(params=["gone", "emptied"])
def lost(request, path):
    """The closed desk with its backup, its file deleted or cut to nothing."""
    path.unlink() if request.param == "gone" else path.write_bytes(b"")
    return path


def told(path) -> DeskError:
    with pytest.raises(DeskError) as caught:
        make_desk(path)
    for tag in ("en", "fr"):
        words = load([tag]).text(caught.value.message_id, tag, **caught.value.params)
        assert "\n" not in words
        assert "{" not in words
        assert str(path) in words
    return caught.value


def everything(folder):
    return {item: item.read_bytes() for item in folder.rglob("*") if item.is_file()}


def test_it_does_not_open_and_nothing_is_touched(lost):
    before = everything(lost.parent)
    error = told(lost)
    assert error.message_id == "error.desk.lost_restorable"
    assert error.params["backup"] == str(backups.newest_good(lost))
    assert everything(lost.parent) == before


def test_without_a_good_backup_the_seal_still_tells_of_it(lost):
    for copy in backups.folder_of(lost).iterdir():
        copy.write_bytes(b"no")
    assert told(lost).message_id == "error.desk.lost"


def test_it_is_not_opened_to_be_read_either(lost):
    with pytest.raises(DeskError) as caught:
        open_desk(lost, read_only=True)
    assert caught.value.message_id == "error.desk.lost_restorable"


def test_its_backup_brings_it_back(lost):
    restore(lost, backups.newest_good(lost))
    desk = make_desk(lost)
    assert [line.title for line in desk.articles()] == ["A new bridge"]
    desk.close()


def test_a_new_one_in_its_place_leaves_all_of_the_old_one_whole(lost, monkeypatch):
    """The copy of the day of an empty desk must not take the place of the last copy of the old one."""
    (old,) = [copy.path.read_bytes() for copy in backups.backups(lost)]
    files = backups.files_of(lost) / "ab" / "abcd"
    files.parent.mkdir(parents=True)
    files.write_bytes(b"a paper")
    desk = open_desk(lost, anew=True)
    assert desk.articles() == []
    desk.run(import_draft(draft("The first of the new")))
    desk.close()
    (kept,) = lost.parent.glob("desk.before-*.backups")
    assert [copy.read_bytes() for copy in kept.iterdir()] == [old]
    (papers,) = lost.parent.glob("desk.before-*.files")
    assert (papers / "ab" / "abcd").read_bytes() == b"a paper"
    before = kept.with_suffix(".db")
    restore(before, backups.newest_good(before))
    desk = make_desk(before)
    assert [line.title for line in desk.articles()] == ["A new bridge"]
    desk.close()
    desk = make_desk(lost)
    assert [line.title for line in desk.articles()] == ["The first of the new"]
    desk.close()


def test_a_sound_desk_is_not_begun_anew(path):
    desk = open_desk(path, anew=True)
    assert len(desk.articles()) == 1
    desk.close()


def test_where_no_desk_ever_was_one_begins(tmp_path):
    (tmp_path / "empty.db").write_bytes(b"")
    for name in ("empty.db", "new.db"):
        desk = make_desk(tmp_path / name)
        assert desk.articles() == []
        desk.close()


_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.desk.fakes import draft, make_desk
from workbench.desk.ops.articles import import_draft
desk = make_desk(Path(sys.argv[1]))
desk.run(import_draft(draft("Only in the log")))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL")
@pytest.mark.parametrize("how", ["gone", "emptied"])
def test_the_log_of_a_lost_file_is_not_played_into_the_backup(path, how):
    """SQLite would take a log that lies beside a file for the file's own, or delete it beside an empty one."""
    done = subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    log = path.with_name("desk.db-wal")
    content = log.read_bytes()
    assert content
    path.unlink() if how == "gone" else path.write_bytes(b"")
    told(path)
    assert log.read_bytes() == content
    restore(path, backups.newest_good(path))
    assert not log.exists()
    assert [one.read_bytes() for one in path.parent.glob("desk.before-*.db-wal")] == [content]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    desk = make_desk(path)
    assert "Only in the log" not in [line.title for line in desk.articles()]
    desk.close()
