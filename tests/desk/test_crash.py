"""The program is killed at random moments: what had returned is there, nothing is there by half."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.desk.fakes import make_desk
from tests.desk.sequences import whole

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("WORKBENCH_TEST_KILLS", "15"))


def killed_run(path: Path, seed: int) -> int:
    """The number of the last act that the child said had returned."""
    command = [sys.executable, "-m", "tests.desk.crashing", str(path), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "open\n"
        time.sleep(random.Random(seed).uniform(0.0, 0.35))
        child.kill()
        told = [int(line) for line in child.stdout.read().split("\n")[:-1]]
    return max(told, default=0)


def test_nothing_is_lost_when_killed(tmp_path):
    path, last = tmp_path / "desk.db", 0
    for seed in range(KILLS):
        last = max(last, killed_run(path, seed))
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            saved = connection.execute("SELECT max(id) FROM acts").fetchone()[0] or 0
            orphans = connection.execute("SELECT count(*) FROM acts WHERE id NOT IN (SELECT act FROM images)")
            assert orphans.fetchone() == (0,)
        connection.close()
        assert saved >= last
        last = saved
    desk = make_desk(path)  # the lock of the killed program does not keep us out
    now, undone = whole(desk), 0
    while desk.undo_label() is not None and undone < 30:
        desk.undo()
        undone += 1
    assert undone
    for _ in range(undone):
        desk.redo()
    assert whole(desk) == now
    desk.close()
