"""The one list of commands that menus, buttons, palette, keys and help read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench import discovery
from workbench.records import dataclass, field

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

Act = Callable[["MainWindow"], None]
Condition = Callable[["MainWindow"], bool]

_registered: dict[str, Command] = {}


def always(_window: MainWindow) -> bool:
    return True


def has_article(window: MainWindow) -> bool:
    return window.context.state is not None


def has_claim(window: MainWindow) -> bool:
    return window.context.claim is not None


def has_finding(window: MainWindow) -> bool:
    return window.context.finding is not None


@dataclass(frozen=True, slots=True)
class Command:
    """`id` is dotted ("claim.confirm"); its words are `command.<id>`; its first part is the menu it stands in."""

    id: str
    act: Act = field(repr=False)
    when: Condition = field(repr=False, default=always)

    @property
    def area(self) -> str:
        return self.id.partition(".")[0]

    @property
    def title_id(self) -> str:
        return f"command.{self.id}"


def command(id: str, *, when: Condition = always) -> Callable[[Act], Act]:
    """Register a function as the command `id`. Raises ValueError for an id used twice."""

    def register(act: Act) -> Act:
        known = _registered.get(id)
        if known is not None and known.act.__qualname__ != act.__qualname__:
            raise ValueError(f"two commands are called {id}")
        _registered[id] = Command(id, act, when)
        return act

    return register


def all_commands() -> dict[str, Command]:
    """Every command by id, in the order of their areas' modules."""
    for _ in discovery.modules(__package__):  # importing them registers what they hold
        pass
    return dict(_registered)
