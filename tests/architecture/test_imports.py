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


def test_checking_a_text_loads_little(tmp_path):
    """What takes long to load and a plain text needs not: the check of one article starts before the reader waits."""
    code = """
import io, sys
from pathlib import Path
from workbench.cli import main
from workbench.cli.command import console_for

Path(sys.argv[1]).write_text("Title\\n\\nThree parts of 2, 3 and 4 million make 10 million euros.", "utf-8")
main.run(["check", sys.argv[1]], console_for(io.BytesIO(), io.StringIO(), io.StringIO(), "en"))
slow = ("ast", "base64", "dataclasses", "email", "hashlib", "inspect", "json", "pkgutil", "shutil", "tomllib")
print(*(name for name in slow if name in sys.modules))
"""
    asked = [sys.executable, "-c", code, str(tmp_path / "a.txt")]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_no_resource_path_is_built_elsewhere():
    """Only workbench.resources knows where the folder is."""
    offenders = [
        path
        for path in (ROOT / "workbench").rglob("*.py")
        if path.name != "resources.py" and "_resources" in path.read_text("utf-8")
    ]
    assert offenders == []
