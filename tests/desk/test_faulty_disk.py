"""The disk fails, or the program dies, at each write: what was saved stays, the rest is told, nothing is half."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk import faults
from tests.desk.fakes import draft, make_desk
from workbench.desk.ops.articles import import_draft

ROOT = Path(__file__).parents[2]
STEP = int(os.environ.get("WORKBENCH_TEST_FAULT_STEP", "0"))
"""1 tries every single write; by default about a dozen places of each scenario."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


def tried(scenario: str, how: str, base: Path, step: int) -> int:
    """How many writes the scenario has."""
    command = [sys.executable, "-m", "tests.desk.faults", scenario, how, str(base), str(step)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    assert "Traceback" not in done.stderr
    return int(done.stdout)


@pytest.fixture
def base(tmp_path):
    folder = tmp_path / "base"
    folder.mkdir()
    desk = make_desk(folder / "desk.db")
    desk.run(import_draft(draft()))
    desk.close()
    return folder


@pytest.mark.parametrize("how", ["once", "lasting", "killed"])
def test_acts(base, how):
    assert tried("acts", how, base, STEP or 53) > 300


@pytest.mark.parametrize("how", ["once", "lasting"])
def test_copies(base, how):
    assert tried("copies", how, base, STEP or 7) > 20


@pytest.mark.parametrize("how", ["once", "lasting", "killed"])
@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_a_migration(tmp_path, revision, how):
    path = tmp_path / "old" / "desk.db"
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((ROOT / "tests" / "data" / "desks" / f"{revision}.db.gz").read_bytes()))
    found = faults.rows(path)
    assert found["claims"]
    assert found["acts"]
    path.with_name("rows.json").write_text(json.dumps({"schema": revision, "rows": found}))
    assert tried("upgrade", how, path.parent, STEP or 11) > 40
