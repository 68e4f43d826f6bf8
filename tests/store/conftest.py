from __future__ import annotations

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.desk.ops.articles import import_draft


@pytest.fixture
def path(tmp_path):
    """A closed desk with one article in it."""
    path = tmp_path / "desk.db"
    desk = make_desk(path)
    desk.run(import_draft(draft()))
    desk.close()
    return path
