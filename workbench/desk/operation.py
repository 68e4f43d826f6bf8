"""An operation: the name of an act and what it does to a unit of work. It holds no undo code."""

from __future__ import annotations

from collections.abc import Callable

from workbench.desk.ports import UnitOfWork
from workbench.i18n import Message
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Operation:
    """`label` names the act in menus and the history; `apply` raises OperationRefused when it is not possible."""

    label: Message
    apply: Callable[[UnitOfWork], None]
