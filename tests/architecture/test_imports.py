"""The directions of imports, as the contracts in pyproject.toml state them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_contracts_are_kept():
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


@pytest.mark.parametrize(
    "module", ["workbench.cli.main", "workbench.cli.check", "workbench.cli.stream", "workbench.app"]
)
def test_no_qt_without_the_window(module):
    code = f"import sys, {module}; sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_checking_a_file_needs_no_store():
    code = "import sys, workbench.cli.check, workbench.cli.stream; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_no_resource_path_is_built_elsewhere():
    """Only workbench.resources knows where the folder is."""
    offenders = [
        path
        for path in (ROOT / "workbench").rglob("*.py")
        if path.name != "resources.py" and "_resources" in path.read_text("utf-8")
    ]
    assert offenders == []
