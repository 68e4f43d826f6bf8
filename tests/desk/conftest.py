from __future__ import annotations

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.desk.identifiers import new_id
from workbench.desk.ops.articles import import_draft


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path / "desk.db")
    yield desk
    desk.close()


@pytest.fixture
def article(desk):
    """The id of the imported sample of the fakes."""
    key = new_id()
    desk.run(import_draft(draft(), key))
    return key
