"""A desk that does not open is met with the ways on, in a window."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from workbench.app import open_desk
from workbench.errors import DeskError, WorkbenchError
from workbench.i18n import load
from workbench.ui import run
from workbench.ui.door import Choice, Door
from workbench.ui.tasks import Job


def closed_door(path, tag="fr"):
    with pytest.raises(WorkbenchError) as caught:
        open_desk(path)
    return Door(str(path), caught.value, load([tag]), tag)


def settled(door):
    """Wait for what is being done beside the door."""
    door._tasks._pool.waitForDone()
    while door._tasks.jobs:
        QCoreApplication.processEvents()


@pytest.fixture
def damaged(prepared, tmp_path, dressed):
    """The desk with the sample and a backup of it; then a bit of the file flipped."""
    path = tmp_path / "desk.db"
    path.write_bytes((prepared / "desk.db").read_bytes())
    whole = open_desk(path)
    whole.set_setting("person.name", "Test")
    whole.close()
    data = bytearray(path.read_bytes())
    data[data.index(b"Saltarelle") + 2] ^= 1
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_a_damaged_desk_has_four_ways_on(damaged, tag):
    door = closed_door(damaged, tag)
    assert list(door.ways) == ["restore", "read_only", "salvage", "other", "quit"]
    for button in door.ways.values():
        assert not button.text().startswith("door.")
    assert "workbench desk" not in door.cause.text()
    assert "{" not in door.cause.text()


def test_pages_that_do_not_fit_are_told_in_words(damaged):
    data = bytearray(damaged.read_bytes())
    for start in range(5 * 4096, len(data), 4096):
        data[start : start + 8] = b"\xa5" * 8
    damaged.write_bytes(data)
    assert closed_door(damaged).cause.text().startswith("Le fichier est endommagé : ses pages ne vont plus ensemble.")


def test_it_is_opened_to_be_read(damaged, make_window):
    door = closed_door(damaged)
    QTest.keyClick(door, Qt.Key.Key_2)
    assert door.choice == Choice(str(damaged), read_only=True)
    desk = open_desk(damaged, read_only=True)
    window = make_window(desk)
    window.begin([], None)
    assert window.top_bar._read_only.isVisible()
    assert window.top_bar._read_only.text() == "lecture seule"
    window.start("claim.answer_1")
    assert "lecture seule" in window.status.text() or "écrit" in window.status.text()
    window.start("view.larger")
    window.start("view.theme")
    window.close()
    desk.close()


def test_what_cannot_even_be_read_is_not_offered_again(damaged, monkeypatch):
    """The window does not come back as if nothing had been chosen."""
    data = damaged.read_bytes()
    damaged.write_bytes(data[:4096] + b"\xa5" * 40_000 + data[44_096:])
    doors = []

    class Answered(Door):
        def exec(self):
            doors.append(self)
            (self.ways["read_only"] if len(doors) == 1 else self.ways["quit"]).click()
            return 0

    monkeypatch.setattr("workbench.ui.door.Door", Answered)
    monkeypatch.setattr(run, "_choose_platform", lambda: True)
    assert run.main(location=str(damaged)) == 2
    first, second = doors
    assert list(second.ways) == [way for way in first.ways if way != "read_only"]
    assert second.cause.text() != first.cause.text()


def test_enter_on_the_chosen_backup_restores_it(damaged):
    door = closed_door(damaged)
    door.show()
    QTest.keyClick(door.focusWidget(), Qt.Key.Key_Tab)
    assert door.focusWidget() is door._chooser
    QTest.keyClick(door._chooser, Qt.Key.Key_Return)
    settled(door)
    assert door.choice == Choice(str(damaged), told=door.choice.told)
    assert door.choice.told


def test_a_backup_is_restored(damaged):
    door = closed_door(damaged)
    assert door._chooser.count() == 1
    QTest.keyClick(door, Qt.Key.Key_1)
    settled(door)
    assert door.choice.location == str(damaged)
    assert door.choice.told
    desk = open_desk(damaged)
    assert len(desk.articles()) == 1
    desk.close()
    assert list(damaged.parent.glob("desk.before-*.db"))


def test_a_backup_that_broke_meanwhile_is_told_and_the_door_stays(damaged):
    door = closed_door(damaged)
    (backup,) = damaged.with_name("desk.backups").glob("*.db")
    backup.write_bytes(b"no")
    before = damaged.read_bytes()
    door.ways["restore"].click()
    settled(door)
    assert door.choice is None
    assert all(button.isEnabled() for button in door.ways.values())
    assert backup.name in door.fault.text()
    assert damaged.read_bytes() == before


def test_what_is_readable_is_salvaged(damaged, monkeypatch):
    target = damaged.with_name("saved.db")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_how: (str(target), ""))
    door = closed_door(damaged)
    door.ways["salvage"].click()
    assert not door.ways["restore"].isEnabled()
    settled(door)
    assert door.choice.location == str(target)
    assert "1" in door.choice.told
    desk = open_desk(target)
    assert len(desk.articles()) == 1
    desk.close()


@pytest.mark.parametrize("way", ["salvage", "restore"])
def test_it_is_stopped_and_nothing_is_left(damaged, monkeypatch, way):
    """Esc while it works stops it; a second one leaves."""
    target, before = damaged.with_name("saved.db"), damaged.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_how: (str(target), ""))
    held = threading.Event()
    step = Job.step

    def slow(job, done, total):
        if done:
            held.wait(20)
        step(job, done, total)

    monkeypatch.setattr(Job, "step", slow)
    door = closed_door(damaged)
    door.show()
    door.ways[way].click()
    assert door.progress.isVisible()
    QTest.keyClick(door, Qt.Key.Key_Escape)
    held.set()
    settled(door)
    assert door.isVisible()
    assert door.choice is None
    assert "rien" in door.fault.text()
    assert not door.progress.isVisible()
    assert not target.exists()
    assert damaged.read_bytes() == before
    assert not list(damaged.parent.glob(".*"))
    QTest.keyClick(door, Qt.Key.Key_Escape)
    assert not door.isVisible()


def test_a_locked_desk_says_who_holds_it(desk, dressed):
    import getpass
    import os

    door = closed_door(desk.location)
    assert list(door.ways) == ["again", "read_only", "other", "quit"]
    assert str(os.getpid()) in door.cause.text()
    assert getpass.getuser() in door.cause.text()
    door.ways["read_only"].click()
    reader = open_desk(door.choice.location, read_only=True)
    assert len(reader.articles()) == 1
    reader.close()


@pytest.fixture(params=["gone", "emptied"])
def lost(request, prepared, tmp_path, dressed):
    """The desk with the sample, closed, its file deleted or cut to nothing; its backup lies beside it."""
    path = tmp_path / "desk.db"
    path.write_bytes((prepared / "desk.db").read_bytes())
    whole = open_desk(path)
    whole.set_setting("person.name", "Test")
    whole.close()
    path.unlink() if request.param == "gone" else path.write_bytes(b"")
    return path


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_a_lost_desk_is_brought_back(lost, tag):
    door = closed_door(lost, tag)
    assert list(door.ways) == ["restore", "new", "other", "quit"]
    assert "workbench desk" not in door.cause.text()
    assert "{" not in door.cause.text()
    QTest.keyClick(door, Qt.Key.Key_1)
    settled(door)
    assert not door.choice.anew
    assert door.choice.told
    desk = open_desk(door.choice.location)
    assert len(desk.articles()) == 1
    desk.close()


def test_or_a_new_one_begins_where_it_was(lost):
    door = closed_door(lost)
    QTest.keyClick(door, Qt.Key.Key_2)
    assert door.choice == Choice(str(lost), anew=True)
    desk = run._open(door.choice)
    assert desk.articles() == []
    desk.close()
    (kept,) = lost.parent.glob("desk.before-*.backups")
    assert list(kept.glob("*.db"))


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_on_a_full_disk_it_can_be_read(prepared, dressed, tag):
    path = prepared / "desk.db"
    door = Door(str(path), DeskError("error.desk.no_room", desk=str(path)), load([tag]), tag)
    assert list(door.ways) == ["again", "read_only", "other", "quit"]
    assert "--desk" not in door.cause.text()
    door.ways["read_only"].click()
    assert door.choice == Choice(str(path), read_only=True)


def test_arrows_and_escape(damaged):
    door = closed_door(damaged)
    door.show()
    QTest.keyClick(door, Qt.Key.Key_Down)
    assert door.focusWidget() is door.ways["read_only"]
    QTest.keyClick(door, Qt.Key.Key_Escape)
    assert not door.isVisible()
    assert door.choice is None


def test_another_desk_is_chosen(damaged, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_how: (str(tmp_path / "new.db"), ""))
    door = closed_door(damaged)
    door.ways["other"].click()
    assert door.choice == Choice(str(tmp_path / "new.db"))


def test_a_server_that_is_not_there(dressed):
    address = "postgresql://ada:secret@127.0.0.1:1/desk"
    door = closed_door(address)
    assert list(door.ways) == ["again", "other", "quit"]
    assert "secret" not in door.cause.text()


def test_without_a_display_it_is_one_line(damaged):
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--desk", str(damaged)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
