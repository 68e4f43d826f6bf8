"""Claims follow their words into a changed text."""

from __future__ import annotations

from workbench.desk.ports import UnitOfWork
from workbench.domain.articles import Version


def move_to(unit: UnitOfWork, before: Version, after: Version) -> None:
    """Store `after` in the place of `before`."""
    raise NotImplementedError
