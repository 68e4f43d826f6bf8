"""Everything in this folder is a benchmark: it runs only when asked for (`-m benchmark`) and asserts no time."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.benchmark)
