"""Linter, formatter and types are part of the suite, so that one command checks everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", [("ruff", "check"), ("ruff", "format", "--check")], ids=["lint", "format"])
def test_ruff(command):
    done = run(*command, "workbench", "tests")
    assert done.returncode == 0, done.stdout[-4000:]


def test_types():
    done = run("mypy")
    assert done.returncode == 0, done.stdout[-4000:]
