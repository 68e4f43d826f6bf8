"""A desk that cannot be opened is told in one line, and nothing is lost."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.app import desk_path, open_desk
from workbench.desk.ops.articles import import_draft
from workbench.errors import DeskError
from workbench.i18n import load
from workbench.store.inspection import figures


def refused(path) -> DeskError:
    with pytest.raises(DeskError) as caught:
        make_desk(path)
    for tag in ("en", "fr"):
        words = load([tag]).text(caught.value.message_id, tag, **caught.value.params)
        assert words != caught.value.message_id
        assert "\n" not in words
        assert "{" not in words
    return caught.value


def test_a_folder(tmp_path):
    assert refused(tmp_path).message_id == "error.desk.folder"


def test_a_folder_that_does_not_exist(tmp_path):
    assert refused(tmp_path / "none" / "desk.db").message_id == "error.desk.no_folder"
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "content", [b"Dear diary, this is a text.", b"\x00" * 4096, b"SQLite format 3\x00" + b"\x07" * 4096]
)
def test_not_a_desk(tmp_path, content):
    path = tmp_path / "desk.db"
    path.write_bytes(content)
    assert refused(path).message_id in ("error.desk.not_a_desk", "error.desk.damaged")
    assert path.read_bytes() == content


def test_another_programs_database(tmp_path):
    path = tmp_path / "desk.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    content = path.read_bytes()
    assert refused(path).message_id == "error.desk.not_a_desk"
    assert path.read_bytes() == content


def test_a_newer_schema(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert refused(path).message_id == "error.desk.newer"


def test_nowhere_to_write():
    assert refused(Path("/proc/desk.db")).message_id in (
        "error.desk.unwritable",
        "error.desk.readonly",
        "error.desk.failed",
    )


def test_a_read_only_database_refuses_the_act(path):
    desk = make_desk(path)
    with desk._store._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(DeskError) as caught:
        desk.run(import_draft(draft("Other")))
    assert caught.value.message_id == "error.desk.readonly"
    assert len(desk.articles()) == 1
    desk.close()


def test_truncated(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    error = refused(path)
    assert error.message_id in ("error.desk.damaged", "error.desk.damaged_restorable")
    assert len(path.read_bytes()) == len(data) // 2


def test_a_full_disk_refuses_the_act(path):
    desk = make_desk(path)
    with desk._store._writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    big = import_draft(draft("Another", "It costs 5 euros. " * 9000))
    with pytest.raises(DeskError) as caught:
        desk.run(big)
    assert caught.value.message_id == "error.desk.full"
    count = len(desk.articles())
    desk.close()
    desk = make_desk(path)
    assert len(desk.articles()) == count
    desk.run(import_draft(draft("Another")))
    desk.close()


def test_a_second_program_is_told_who_holds_it(path):
    desk = make_desk(path)
    error = refused(path)
    assert error.message_id == "error.desk.locked"
    assert int(error.params["pid"]) > 0
    since = dt.datetime.strptime(error.params["since"], "%Y-%m-%d %H:%M").astimezone()  # by the clock on the wall
    assert abs(dt.datetime.now().astimezone() - since) < dt.timedelta(minutes=2)
    desk.close()
    make_desk(path).close()
    assert not path.with_name("desk.db.lock").exists()


def test_a_killed_program_leaves_no_lock(path):
    code = (
        "import sys, os, signal; from pathlib import Path; from tests.desk.fakes import make_desk;"
        "make_desk(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert path.with_name("desk.db.lock").exists()
    make_desk(path).close()


def test_a_lock_of_another_machine_is_respected(path):
    lock = path.with_name("desk.db.lock")
    lock.write_text(json.dumps({"pid": 1, "host": "elsewhere", "person": "Ada", "since": "2026-01-01"}))
    error = refused(path)
    assert error.message_id == "error.desk.locked_elsewhere"
    assert error.params["host"] == "elsewhere"
    lock.unlink()
    make_desk(path).close()


def test_where_the_desk_is(tmp_path, monkeypatch):
    assert desk_path().name == "desk.db"
    assert desk_path().parent.is_dir()
    monkeypatch.setenv("WORKBENCH_DESK", str(tmp_path / "other.db"))
    assert desk_path() == tmp_path / "other.db"
    assert desk_path(tmp_path / "given.db") == tmp_path / "given.db"
    open_desk().close()
    assert (tmp_path / "other.db").exists()


def test_a_copied_desk_is_a_desk(path, tmp_path):
    shutil.copy(path, tmp_path / "copy.db")
    desk = make_desk(tmp_path / "copy.db")
    assert len(desk.articles()) == 1
    desk.close()


def test_settings_are_kept_with_the_desk(path):
    desk = make_desk(path)
    desk.set_setting("person.name", "Grace")
    desk.close()
    desk = make_desk(path)
    assert desk.person == "Grace"
    desk.close()


def test_a_flipped_bit_anywhere_is_noticed(path):
    """Also inside a text, where SQLite itself sees nothing."""
    desk = make_desk(path)
    for number in range(20):
        desk.run(import_draft(draft(f"Article {number}")))
    desk.close()
    data, chance = path.read_bytes(), random.Random(7)
    for _ in range(100):
        broken = bytearray(data)
        broken[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        error = refused(path)
        assert error.message_id.startswith(("error.desk.damaged", "error.desk.not_a_desk", "error.desk.newer"))
        assert path.read_bytes() == bytes(broken)
    path.write_bytes(data)
    make_desk(path).close()


def test_a_large_desk_is_checked_beside_the_work(path, monkeypatch):
    from workbench.store import store

    monkeypatch.setattr(store, "_SEALED_AT_ONCE", 0)
    make_desk(path).close()
    data = bytearray(path.read_bytes())
    data[data.index(b"The state adds") + 2] ^= 1
    path.write_bytes(data)
    desk = make_desk(path)
    desk._store._copying.join()
    with pytest.raises(DeskError) as caught:
        desk.run(import_draft(draft("Other")))
    assert caught.value.message_id == "error.desk.damaged_restorable"
    desk.close()
    assert path.read_bytes() == bytes(data)


def test_a_damaged_desk_can_be_read(path):
    data = bytearray(path.read_bytes())
    at = data.index(b"The state adds")
    data[at + 2] ^= 1
    path.write_bytes(data)
    error = refused(path)
    assert error.message_id == "error.desk.damaged_restorable"
    assert error.params["backup"]
    desk = open_desk(f"file:{path}?mode=ro")
    assert desk.read_only
    assert len(desk.articles()) == 1
    with pytest.raises(DeskError) as caught:
        desk.run(import_draft(draft("Other")))
    assert caught.value.message_id == "error.desk.readonly"
    desk.close()
    assert path.read_bytes() == bytes(data)


def test_another_copy_in_its_place_is_no_damage(path, tmp_path):
    shutil.copy(path, tmp_path / "old.db")
    desk = make_desk(path)
    desk.run(import_draft(draft("Second")))
    desk.close()
    shutil.copy(tmp_path / "old.db", path)
    desk = make_desk(path)
    assert len(desk.articles()) == 1
    desk.close()


def test_deleted_while_open(path):
    desk = make_desk(path)
    desk.run(import_draft(draft("Second")))
    path.unlink()
    with pytest.raises(DeskError) as caught:
        desk.run(import_draft(draft("Third")))
    assert caught.value.message_id == "error.desk.vanished"
    desk.close()
    assert not path.exists()
    rescued = make_desk(Path(caught.value.params["rescued"]))
    assert len(rescued.articles()) == 2
    rescued.close()


def test_truncated_while_open(path):
    desk = make_desk(path)
    with path.open("r+b") as stream:
        stream.truncate(path.stat().st_size // 2)
    with pytest.raises(DeskError) as caught:
        desk.run(import_draft(draft("Third")))
    assert caught.value.message_id == "error.desk.damaged_restorable"
    desk.close()
    assert refused(path).message_id == "error.desk.damaged_restorable"


def test_the_clock_set_back(tmp_path):
    days = iter([dt.datetime(2026, 11, 25, tzinfo=dt.UTC), *[dt.datetime(2020, 1, 1, tzinfo=dt.UTC)] * 9])
    desk = make_desk(tmp_path / "desk.db")
    desk._clock = lambda: next(days)
    desk.run(import_draft(draft("First")))
    desk.run(import_draft(draft("Second")))
    assert [line.title for line in desk.articles()] == ["Second", "First"]
    assert desk.undo_label().param("title") == "Second"
    desk.undo()
    assert [line.title for line in desk.articles()] == ["First"]
    desk.close()


CHILD_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from tests.desk.fakes import draft, make_desk
from workbench.desk.ops.articles import import_draft
from workbench.errors import DeskError

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
desk = make_desk(Path(sys.argv[1]))
limit = 400_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
done = 0
try:
    for number in range(10_000):
        desk.run(import_draft(draft(f"Article {number}", "It costs 5 euros. " * 50)))
        done += 1
except DeskError as error:
    print(done, error.message_id)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of POSIX")
def test_no_room_left(path):
    """The disk takes no more: what was saved is saved, the next act is told."""
    command = [sys.executable, "-c", CHILD_ON_A_FULL_DISK, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    count, told = done.stdout.split()
    assert told in ("error.desk.full", "error.desk.io"), done.stderr
    desk = make_desk(path)
    assert len(desk.articles()) == int(count) + 1
    desk.run(import_draft(draft("With room again")))
    desk.close()


def filled(folder):
    """Take every free byte of a small disk."""
    with contextlib.suppress(OSError), (folder / "fill").open("wb", buffering=0) as stream:
        while stream.write(b"0" * 512):
            pass


@pytest.fixture
def small(path):
    """The closed desk on a disk of 1.5 MB; only root can mount one."""
    folder = path.parent / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", folder]
    if sys.platform == "win32" or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        shutil.copy(path, folder)
        yield folder / path.name
    finally:
        subprocess.run(["umount", folder], check=False)


def test_a_desk_on_a_full_disk_is_read_and_with_room_again_worked_in(small):
    filled(small.parent)
    content = small.read_bytes()
    assert refused(small).message_id == "error.desk.no_room"
    assert small.read_bytes() == content
    desk = open_desk(small, read_only=True)
    assert len(desk.articles()) == 1
    desk.close()
    assert figures(small).counts["articles"] == 1
    (small.parent / "fill").unlink()
    desk = make_desk(small)
    desk.run(import_draft(draft("Second")))
    assert len(desk.articles()) == 2
    desk.close()


def test_the_disk_fills_up_while_one_works(small):
    """What was saved stays, the act is told in one line, the desk closes, and goes on when there is room."""
    desk = make_desk(small)
    desk._store._copying.join()
    desk.run(import_draft(draft("Second")))
    filled(small.parent)

    def work_on():
        for number in range(40):
            desk.run(import_draft(draft(f"Third {number}", "It costs 5 euros. " * 400)))

    with pytest.raises(DeskError) as caught:
        work_on()
    assert caught.value.message_id in ("error.desk.full", "error.desk.io")
    count = len(desk.articles())
    desk.close()
    (small.parent / "fill").unlink()
    desk = make_desk(small)
    assert len(desk.articles()) == count
    desk.undo()
    desk.close()


def test_a_protected_file_is_read(path):
    """Also as root, for whom permissions do not count: a mount that may only be read."""
    if os.geteuid() == 0:
        folder = path.parent / "mount"
        folder.mkdir()
        shutil.copy(path, folder)
        mounted = subprocess.run(["mount", "--bind", folder, folder], check=False, capture_output=True).returncode == 0
        if not mounted or subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=False).returncode:
            pytest.skip("nothing can be mounted here")
        place = folder / path.name
    else:
        folder, place = None, path
        path.chmod(0o444)
    try:
        desk = make_desk(place)
        assert desk.read_only
        assert len(desk.articles()) == 1
        with pytest.raises(DeskError):
            desk.undo()
        desk.close()
    finally:
        if folder is not None:
            subprocess.run(["umount", folder], check=False)
