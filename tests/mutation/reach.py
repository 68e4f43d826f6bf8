"""Which test runs which lines, and how long it takes."""

from __future__ import annotations

import inspect
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from types import FrameType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

Lines = dict[str, frozenset[int]]
GUARDS = {"own_folders", "no_network"}
"""Fixtures for all tests, of which a test that reads and checks a text needs nothing."""


@dataclass(frozen=True)
class Test:
    """A test, the lines that it runs of every file, and the seconds of the processor that it takes while they are noted."""

    item: pytest.Item
    lines: Lines
    seconds: float

    @property
    def order(self) -> bytes:
        """A place in an order that mixes all tests."""
        return sha256(self.item.nodeid.encode()).digest()

    def reaches(self, path: str, first: int, last: int) -> bool:
        lines = self.lines.get(path, ())
        return any(line in lines for line in range(first, last + 1))


def fails(item: pytest.Item) -> bool:
    """Whether a test fails. One that asks for nothing but its parameters is called directly, which takes less time."""
    call = _direct(item)
    if call is None:
        return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))
    try:
        call()
    except (pytest.skip.Exception, pytest.xfail.Exception):
        return False
    except Exception:
        return True
    return False


def _direct(item: pytest.Item) -> Callable[[], Any] | None:
    if not isinstance(item, pytest.Function) or item.cls is not None or any(item.iter_markers("xfail")):
        return None
    given = item.callspec.params if hasattr(item, "callspec") else {}
    asked = set(inspect.signature(item.function).parameters)
    if asked != set(given):
        return None
    return lambda: item.function(**given)


def reached(items: list[pytest.Item], folder: str, forget: Callable[[], None]) -> list[Test]:
    """Every test that passes, with the lines that it runs of the files in a folder. What is remembered of the package
    is forgotten before each, so that it runs all that it would run alone.
    """
    found = []
    for item in items:
        lines: dict[str, set[int]] = {}
        forget()
        begun = time.process_time()
        sys.settrace(_tracer(folder, lines))
        try:
            failed = fails(item)
        finally:
            sys.settrace(None)
        if failed:
            print(f"left out, fails by itself: {item.nodeid}", flush=True)
            continue
        kept = {path: frozenset(run) for path, run in lines.items()}
        found.append(Test(item, kept, time.process_time() - begun))
    return found


def _tracer(folder: str, lines: dict[str, set[int]]) -> Callable[[FrameType, str, Any], Any]:
    locals_: dict[str, Callable[[FrameType, str, Any], Any]] = {}

    def local(path: str) -> Callable[[FrameType, str, Any], Any]:
        note = lines.setdefault(path, set()).add

        def line(frame: FrameType, event: str, arg: Any) -> Any:
            note(frame.f_lineno)
            return line

        return line

    def called(frame: FrameType, event: str, arg: Any) -> Any:
        path = frame.f_code.co_filename
        if not path.startswith(folder):
            return None
        if path not in locals_:
            locals_[path] = local(path)
        return locals_[path]

    return called
