"""Sizes and names: functions ≤ 60 lines, modules ≤ 500, classes ≤ 250, and no drawer for leftovers."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "workbench"
MODULES = sorted(path for path in ROOT.rglob("*.py") if "_resources" not in path.parts)
LEFTOVERS = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "tools"}

FUNCTION_LIMIT = 60
MODULE_LIMIT = 500
CLASS_LIMIT = 250


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_sizes(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= MODULE_LIMIT
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= FUNCTION_LIMIT, f"{node.name} has {length} lines"
        elif isinstance(node, ast.ClassDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= CLASS_LIMIT, f"class {node.name} has {length} lines"


def test_functions_are_short_on_the_whole():
    """At most one function in fifty passes 40 lines."""
    lengths = [
        (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = sum(length > 40 for length in lengths)
    assert long * 50 <= len(lengths), f"{long} of {len(lengths)} functions pass 40 lines"


def test_no_module_is_a_drawer():
    assert [name(path) for path in MODULES if path.stem in LEFTOVERS or path.parent.name in LEFTOVERS] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
