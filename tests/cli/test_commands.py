from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from workbench import __version__
from workbench.cli.command import console_for
from workbench.cli.main import WindowRequest, command_named, command_names
from workbench.i18n import reader_tag
from workbench.importers.base import Choices


def program(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **env},
    )


def test_version():
    done = program("--version")
    assert (done.returncode, done.stdout) == (0, f"workbench {__version__}\n")


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_help_is_worded(tag):
    done = program("check", "--help", LC_ALL=f"{tag}_XX.UTF-8")
    assert done.returncode == 0
    assert "cli." not in done.stdout


def test_without_a_command_the_window_is_asked_for(workbench, article):
    assert workbench().status == WindowRequest()
    assert workbench("--desk", "x.desk").status == WindowRequest("x.desk")
    assert workbench("open", article, "--desk", "x").status == WindowRequest("x", (article,), choices=Choices())
    assert workbench("open", "--sample").status == WindowRequest(sample="", choices=Choices())


def test_open_refuses_what_cannot_be_read(workbench, tmp_path):
    done = workbench("open", tmp_path / "none.txt")
    assert (done.status, done.err.count("\n")) == (2, 1)


def test_all_commands_are_found_and_listed(workbench):
    console = console_for(sys.stdin.buffer, io.StringIO(), io.StringIO(), "en")
    names = command_names(console)
    assert {"check", "rules", "schema", "sheet", "verify"} <= set(names)
    assert all(command_named(name).name == name for name in names)
    modules = {
        path.stem
        for path in Path(command_named.__code__.co_filename).parent.glob("*.py")
        if "COMMAND =" in path.read_text("utf-8")
    }
    assert modules == set(names)


def test_schema_is_a_schema(workbench):
    jsonschema.Draft202012Validator.check_schema(json.loads(workbench("schema", "check").out))


def test_rules_are_listed_and_explained(workbench):
    listed = workbench("rules").out.splitlines()
    codes = [line.split()[0] for line in listed]
    assert {"SUM-1", "SUM-1T", "SUM-2", "RST-1", "CNT-2", "DAT-1", "SCH-1", "SRC-1", "SRC-3"} <= set(codes)
    assert not any("rule." in line for line in listed)
    page = workbench("rules", "sum-1").out
    assert "Why it matters" in page
    assert "[[" in page
    unknown = workbench("rules", "XYZ-9")
    assert (unknown.status, unknown.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("form", ["markdown", "html", "csv", "json"])
def test_sheet_of_a_file(workbench, article, tmp_path, form):
    target = tmp_path / "sheet.out"
    assert workbench("sheet", article, "--format", form, "-o", target).status == 0
    first = target.read_bytes()
    assert b"43" in first or form == "csv"
    refused = workbench("sheet", article, "--format", form, "-o", target)
    assert refused.status == 2
    assert "--force" in refused.err
    assert workbench("sheet", article, "--format", form, "-o", target, "--force").status == 0
    assert target.read_bytes() == first


def test_sheet_cannot_be_written(workbench, article, tmp_path):
    done = workbench("sheet", article, "-o", tmp_path / "no" / "such" / "folder.md")
    assert (done.status, done.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    ("env", "tag"),
    [({}, "en"), ({"LANG": "fr_FR.UTF-8"}, "fr"), ({"LC_ALL": "C", "LANG": "fr_FR"}, "en"), ({"LANG": "de_DE"}, "en")],
)
def test_the_readers_language(env, tag):
    assert reader_tag(env) == tag


def test_it_runs_in_the_c_locale(article):
    done = program("check", str(article), LC_ALL="C", LANG="C")
    assert done.returncode == 1
    assert "≠" in done.stdout


def test_output_into_a_closed_pipe(article):
    code = f"{sys.executable} -m workbench rules | head -n 1"
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_an_article_that_is_nowhere(workbench, tmp_path):
    done = workbench("sheet", "no such article", "--desk", str(tmp_path / "a.desk"))
    assert (done.status, done.err.count("\n")) == (2, 1)


def test_readme_and_ci_say_the_same():
    root = Path(__file__).parents[2]
    line = (root / ".ci/run").read_text("utf-8").rstrip().splitlines()[-1]
    assert line in (root / "README.md").read_text("utf-8")
