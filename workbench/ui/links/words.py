"""What the drawings of relations say, in the words and numbers of one reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.domain.quantities import Kind, Quantity
from workbench.domain.wording import quantity_text
from workbench.i18n import Message, message

_ROLES = frozenset({
    "total", "part", "taken", "remainder", "before", "after", "change", "share", "whole", "price", "count", "unit",
    "from", "to",
})  # fmt: skip


class Words:
    """`say` words a message; numbers are written as in the language `tag`."""

    def __init__(self, say: Callable[[Message], str], tag: str) -> None:
        self._say = say
        self._tag = tag

    def text(self, id: str, **params: object) -> str:
        return self._say(message(f"panel.links.{id}", **params))

    def role(self, role: str) -> str:
        return self.text(f"role.{role}") if role in _ROLES else role

    def value(self, quantity: Quantity) -> str:
        """What is counted is told by the text of the figures: a bare count needs no noun."""
        return quantity_text(replace(quantity, unit="") if quantity.kind is Kind.COUNT else quantity, self._tag)
